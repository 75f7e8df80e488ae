/*
 * Does anybody call?  Listens on a free port of this machine, says which on
 * standard output, and on SIGTERM exits with the number of calls.
 */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static volatile sig_atomic_t calls;

static void
listen_end(int number)
{
	(void)number;
	_exit(calls);
}

int
main(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET };
	socklen_t len = sizeof at;
	int s = socket(AF_INET, SOCK_STREAM, 0);

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	signal(SIGTERM, listen_end);
	if (s < 0 || bind(s, (struct sockaddr *)&at, sizeof at) != 0 ||
	    listen(s, 16) != 0 ||
	    getsockname(s, (struct sockaddr *)&at, &len) != 0) {
		perror("listen");
		return 99;
	}
	printf("%d\n", ntohs(at.sin_port));
	fclose(stdout);
	for (;;) {
		int call = accept(s, NULL, NULL);

		if (call < 0)
			continue;
		if (calls < 90)
			calls++;
		close(call);
	}
}
