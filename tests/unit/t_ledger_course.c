/* t_ledger_course.c - where a ledger may begin, what is appended to it, and
 * what state and journal note of that. */
#include "invite/ledger_course.h"

#include "invite/changes.h"
#include "invite/history.h"
#include "invite/ledger.h"
#include "unit.h"

static const char line[] = "t,c,bob,1,ann,E1,5,hold\n";

static const char *there; /* the one path that has a file */

static bool is_there(const char *path)
{
	return there && strcmp(path, there) == 0;
}

struct desk {
	struct history past;
	struct buf journal;
	struct ledger_course course;
};

static void begin(struct desk *d, const char *path)
{
	history_init(&d->past, 1, false);
	d->journal = (struct buf){0};
	d->course = (struct ledger_course){
		&d->past.file, &d->journal, path, is_there};
	there = NULL;
}

/* What the journal says is what the state has. */
static void end(struct desk *d)
{
	struct history again;
	const struct ledger_file *f = &d->past.file;

	history_init(&again, 1, false);
	ck_assert(changes_replay(&again, buf_view(&d->journal)));
	ck_assert(
		text_equal(ledger_file_path(&again.file), ledger_file_path(f)));
	ck_assert_uint_eq(again.file.end, f->end);
	ck_assert_uint_eq(again.file.has, f->has);
	history_release(&again);
	history_release(&d->past);
	buf_release(&d->journal);
}

/* A ledger of a header and a line at "old.csv"; WHOLE: its run has ended. */
static void written(struct desk *d, bool whole)
{
	struct text lacks;

	begin(d, "old.csv");
	ck_assert_ptr_null(ledger_course_begin(&d->course, 0, &lacks));
	ledger_course_lines(&d->course, text_of(line));
	d->past.file.whole = whole;
	ledger_file_loaded(&d->past.file);
	d->course.path = "new.csv";
}

static const char *look(struct desk *d, const char *bytes, struct text *lacks)
{
	return ledger_course_look(
		&d->course, &d->past.guard, text_of(bytes), false, lacks);
}

START_TEST(begins)
{
	struct desk d;
	struct text lacks;

	begin(&d, "a.csv");
	ck_assert_ptr_null(ledger_course_missing(&d.course));
	ck_assert_ptr_null(ledger_course_begin(&d.course, 0, &lacks));
	ck_assert(text_is(lacks, ledger_header));
	ck_assert(text_is(ledger_file_path(&d.past.file), "a.csv"));
	ck_assert_uint_eq(d.past.file.end, strlen(ledger_header));
	ck_assert_uint_eq(d.past.file.moved, 0);
	ledger_course_lines(&d.course, text_of(line));
	ck_assert_uint_eq(
		d.past.file.end, strlen(ledger_header) + strlen(line));
	end(&d);
	begin(&d, "a.csv"); /* a header is there already */
	ck_assert_ptr_null(look(&d, ledger_header, &lacks));
	ck_assert_uint_eq(lacks.len, 0);
	ck_assert_uint_eq(d.past.file.end, strlen(ledger_header));
	end(&d);
}
END_TEST

/* The one before has been moved away: as long as it was is told. */
START_TEST(moved)
{
	struct desk d;
	struct text lacks;
	size_t was = strlen(ledger_header) + strlen(line);

	written(&d, true);
	ck_assert_ptr_null(ledger_course_missing(&d.course));
	ck_assert_ptr_null(ledger_course_begin(&d.course, 0, &lacks));
	ck_assert(text_is(lacks, ledger_header));
	ck_assert_uint_eq(d.past.file.moved, was);
	ck_assert_uint_eq(d.past.file.end, strlen(ledger_header));
	ck_assert(text_is(ledger_file_path(&d.past.file), "new.csv"));
	end(&d);
	written(&d, true);
	ck_assert_ptr_null(look(&d, ledger_header, &lacks));
	ck_assert_uint_eq(lacks.len, 0);
	ck_assert_uint_eq(d.past.file.moved, was);
	end(&d);
}
END_TEST

static void refused(const char *why, const char *want)
{
	ck_assert_ptr_nonnull(why);
	ck_assert_str_eq(why, want);
}

/* Then nothing is noted. */
START_TEST(not_moved)
{
	static const char other[] =
		"new.csv: the ledger of this state is 'old.csv' (want that "
		"one, or move it first)";
	static const char killed[] =
		"new.csv: the run before was killed, so a ledger that was "
		"moved since may lack its last lines (want it here again, for "
		"one run)";
	struct desk d;
	struct text lacks;

	written(&d, true);
	size_t end_was = d.past.file.end, journal = d.journal.len;
	there = "old.csv";
	refused(ledger_course_missing(&d.course), other);
	refused(ledger_course_begin(&d.course, 0, &lacks), other);
	refused(look(&d, ledger_header, &lacks), other);
	d.course.path = "old.csv"; /* it is empty, whoever says what */
	ck_assert_ptr_null(ledger_course_missing(&d.course));
	d.course.path = "new.csv";
	there = NULL;
	d.past.file.whole = false;
	refused(ledger_course_missing(&d.course), killed);
	refused(ledger_course_begin(&d.course, 0, &lacks), killed);
	ck_assert_uint_eq(d.past.file.end, end_was);
	ck_assert_uint_eq(d.past.file.moved, 0);
	ck_assert_uint_eq(d.journal.len, journal);
	end(&d);
}
END_TEST

/* It is the one that was written, here or at its new place. */
START_TEST(ours)
{
	struct desk d;
	struct text lacks;
	struct buf all = {0};

	buf_string(&all, ledger_header);
	buf_string(&all, line);
	buf_byte(&all, '\0');
	written(&d, true);
	d.course.path = "old.csv";
	size_t journal = d.journal.len;
	ck_assert_ptr_null(look(&d, all.at, &lacks));
	ck_assert_uint_eq(lacks.len, 0);
	ck_assert_uint_eq(d.journal.len, journal);
	d.course.path = "new.csv";
	ck_assert_ptr_null(look(&d, all.at, &lacks));
	ck_assert_uint_gt(d.journal.len, journal);
	ck_assert(text_is(ledger_file_path(&d.past.file), "new.csv"));
	ck_assert_uint_eq(d.past.file.moved, 0);
	all.at[all.len - 3] ^= 1;
	refused(look(&d, all.at, &lacks),
		"new.csv: somebody has changed what this state has written "
		"there (want the ledger as it was)");
	buf_release(&all);
	end(&d);
}
END_TEST

/* The last lines, which a crash has kept from it. */
START_TEST(mended)
{
	struct desk d;
	struct text lacks;

	begin(&d, "old.csv");
	ck_assert_ptr_null(ledger_course_begin(&d.course, 0, &lacks));
	ledger_file_again(&d.past.file, text_of(line));
	changes_lines(&d.journal, text_of(line));
	ck_assert_ptr_null(look(&d, ledger_header, &lacks));
	ck_assert(text_is(lacks, line));
	ck_assert_uint_eq(d.past.file.mended, 1);
	end(&d);
}
END_TEST

/* What is noted of a ledger of BYTES that ends with mark 5. */
static uint64_t noted(size_t bytes)
{
	struct desk d;
	struct buf lines = {0};

	while (lines.len < bytes)
		buf_byte(&lines, lines.len + 1 == bytes ? '\n' : 'x');
	begin(&d, "old.csv");
	ck_assert(!ledger_course_ends(&d.course, 5)); /* there is none */
	ledger_course_lines(&d.course, buf_view(&lines));
	ck_assert(ledger_course_ends(&d.course, 5));
	ck_assert(d.past.file.whole);
	uint64_t mark = d.past.file.mark;
	/* The same again is no news, nor that nothing is known. */
	ck_assert(!ledger_course_ends(&d.course, mark));
	ck_assert(!ledger_course_ends(&d.course, 0));
	ck_assert_uint_eq(d.past.file.mark, mark);
	ck_assert(ledger_course_ends(&d.course, 6) == (mark != 0));
	end(&d);
	buf_release(&lines);
	return mark;
}

START_TEST(ends)
{
	ck_assert_uint_eq(noted(1 << 20), 5);
	ck_assert_uint_eq(noted((1 << 20) - 1), 0);
}
END_TEST

UNIT_MAIN("ledger_course", begins, moved, not_moved, ours, mended, ends)
