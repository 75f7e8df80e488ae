#include "../unit.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"

#include <string.h>

static struct arena *arena;
static struct buf human, json;
static size_t message_len;
static bool message_valid;

static void
keep(void *ctx, const struct diag *d)
{
	(void)ctx;
	diag_format(&human, d);
	diag_format_json(&json, d);
	message_len = strlen(d->message);
	message_valid = utf8_is_valid(d->message, message_len);
}

static void
start(void)
{
	arena = arena_new(0);
	human = (struct buf){ .arena = arena };
	json = (struct buf){ .arena = arena };
}

START_TEST(a_message_has_place_level_code_and_advice)
{
	struct diags d = { .sink = keep };

	start();
	d.here = (struct place){ "trial.xml", 214, 7, "123", NULL };
	diag(&d, DIAG_MEMORY, "no \"room\" for %d", 3);
	ck_assert_str_eq(buf_text(&human), "trial.xml:214:7: error: 123: "
	    "no \"room\" for 3; raise --max-memory [out-of-memory]");
	ck_assert_str_eq(buf_text(&json), "{\"code\":\"out-of-memory\","
	    "\"level\":\"error\",\"file\":\"trial.xml\",\"line\":214,"
	    "\"column\":7,\"record\":\"123\","
	    "\"message\":\"no \\\"room\\\" for 3\","
	    "\"advice\":\"raise --max-memory\"}");
	arena_drop(arena);
}
END_TEST

START_TEST(a_place_of_its_own_is_filled_up_from_here)
{
	struct diags d = { .sink = keep };
	struct place at = { .field = "doi" };

	start();
	d.here = (struct place){ .file = "a", .line = 5 };
	diag_at(&d, &at, DIAG_MADE, "x");
	ck_assert_str_eq(buf_text(&human), "a:5: note: doi: x [made]");
	at = (struct place){ .file = "b" };
	human.len = 0;
	diag_at(&d, &at, DIAG_MADE, "x");
	ck_assert_str_eq(buf_text(&human), "b: note: x [made]");
	arena_drop(arena);
}
END_TEST

START_TEST(no_control_reaches_the_terminal)
{
	struct diags d = { .sink = keep };

	start();
	d.here = (struct place){ .file = "a\033b", .record = "1\n2" };
	diag(&d, DIAG_MADE, "x\tz\x7F \xC2\x9B" "1m \xC3\x9B");
	ck_assert_str_eq(buf_text(&human),
	    "a?b: note: 1?2: x?z? ?1m \xC3\x9B [made]");
	arena_drop(arena);
}
END_TEST

START_TEST(the_worst_level_is_kept)
{
	struct diags d = { 0 };
	bool any;

	diags_worst(&d, &any);
	ck_assert(!any);
	diag(&d, DIAG_MADE, "x");
	ck_assert_int_eq(diags_worst(&d, &any), DIAG_LEVEL_NOTE);
	ck_assert(any);
	diag(&d, DIAG_FILE_READ, "x");
	diag(&d, DIAG_MADE, "x");
	ck_assert_int_eq(diags_worst(&d, &any), DIAG_LEVEL_ERROR);
	ck_assert_uint_eq(d.by_code[DIAG_MADE], 2);
}
END_TEST

START_TEST(a_long_message_is_cut_at_a_character)
{
	struct diags d = { .sink = keep };
	char text[3001];

	start();
	for (int i = 0; i < 1500; i++)
		memcpy(text + 2 * i, "\xC3\xA9", 2);
	text[3000] = '\0';
	diag(&d, DIAG_MADE, "x%s", text);
	ck_assert_uint_lt(message_len, 1000);
	ck_assert_uint_gt(message_len, 900);
	ck_assert(message_valid);
	arena_drop(arena);
}
END_TEST

START_TEST(codes_are_unique)
{
	for (int i = 0; i < DIAG_N_CODES; i++)
		for (int j = 0; j < i; j++)
			ck_assert_str_ne(diag_code_name((enum diag_code)i),
			    diag_code_name((enum diag_code)j));
}
END_TEST

START_TEST(a_message_is_utf8)
{
	struct diags d = { .sink = keep };

	start();
	diag(&d, DIAG_INPUT_FORMAT, "%.3s|%s", "ab\xC3\xBC", "c\xFF" "d");
	ck_assert(message_valid);
	ck_assert_uint_eq(message_len, strlen("ab|cd"));
	arena_drop(arena);
}
END_TEST

UNIT_MAIN("base/diag", a_message_has_place_level_code_and_advice,
    a_place_of_its_own_is_filled_up_from_here, no_control_reaches_the_terminal,
    the_worst_level_is_kept, a_long_message_is_cut_at_a_character,
    a_message_is_utf8, codes_are_unique)
