/*
 * offprint: the command.
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/cli.h"

/* The engine of this run; show needs no fonts unless it sets type. */
static struct offprint *
main_engine(struct settings *s, bool has_time, int64_t time)
{
	struct locations at;
	struct offprint_options o = {
		.size = sizeof o,
		.paper = s->has_paper ? s->paper : locate_paper(),
		.max_memory = s->max_memory,
		.fit = s->fit,
		.tables = s->tables,
		.has_time = has_time,
		.time = time,
		.report = report_message,
		.report_ctx = s
	};

	locate(&at, s->template);
	if (!s->show || s->stage >= ROAD_STORY) {
		o.font_dir = at.fonts;
		o.hyphen_dir = at.hyphens;
		o.template_path = at.template;
	}
	return offprint_open(&o);
}

static enum exit_status
main_run(struct settings *s)
{
	struct offprint *engine;
	enum exit_status status;
	bool has_time = false;
	int64_t time = 0;

	if (!locate_time(&has_time, &time)) {
		report_usage(s, "SOURCE_DATE_EPOCH is not a number of seconds "
		    "since 1970");
		return EXIT_USAGE;
	}
	engine = main_engine(s, has_time, time);
	if (engine == NULL)
		return EXIT_FONT;
	status = s->show ? show(s, engine) : batch(s, engine);
	offprint_close(engine);
	return status;
}

/*
 * Fill the places of standard streams that came closed: a file opened later
 * would take one, and get the messages.  Used the wrong way round, so that
 * reading and writing still fail.
 */
static void
main_streams(void)
{
	for (int i = 0; i <= 2; i++)
		if (fcntl(i, F_GETFD) < 0 &&
		    open("/dev/null", i == 0 ? O_WRONLY : O_RDONLY) != i)
			_exit(EXIT_WRITE);
}

int
main(int argc, char **argv)
{
	struct settings s;

	main_streams();
	if (!options_read(&s, argc, argv))
		return EXIT_USAGE;
	if (s.help) {
		options_help();
		return EXIT_MADE;
	}
	if (s.version) {
		printf("offprint %s\n", offprint_version());
		return EXIT_MADE;
	}
	return (int)main_run(&s);
}
