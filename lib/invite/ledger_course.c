/* ledger_course.c - see ledger_course.h. */
#include "invite/ledger_course.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "invite/changes.h"
#include "invite/ledger.h"

/* Whether the ledger lies at a path that is not the one it is to be at. */
static bool is_elsewhere(const struct ledger_course *l)
{
	struct text was = ledger_file_path(l->file);

	if (was.len == 0 || text_is(was, l->path))
		return false;
	char *before = mem_copy(was.at, was.len);
	bool is_there = l->is_there(before);
	free(before);
	return is_there;
}

/* Whether what was written has been moved away. */
static const char *check_moved(const struct ledger_course *l)
{
	if (is_elsewhere(l))
		return fail_text("%s: the ledger of this state is '%s' "
				 "(want that one, or move it first)",
			l->path, text_show(ledger_file_path(l->file)));
	if (!l->file->whole)
		return fail_text("%s: the run before was killed, so a ledger "
				 "that was moved since may lack its last lines "
				 "(want it here again, for one run)",
			l->path);
	return NULL;
}

const char *ledger_course_missing(const struct ledger_course *l)
{
	return l->file->end ? check_moved(l) : NULL;
}

const char *ledger_course_begin(
	const struct ledger_course *l, uint64_t have, struct text *lacks)
{
	struct text path = text_of(l->path), header = text_of(ledger_header);

	TRY(ledger_course_missing(l));
	if (l->file->end)
		l->file->moved = l->file->end;
	*lacks = have ? (struct text){"", 0} : header;
	ledger_file_begins(l->file, path);
	changes_begins(l->journal, path);
	ledger_course_lines(l, header);
	return NULL;
}

const char *ledger_course_look(const struct ledger_course *l,
	const struct guard *g, struct text bytes, bool first,
	struct text *lacks)
{
	struct text path = text_of(l->path);
	enum ledger_file_kind kind =
		ledger_file_is(l->file, g, bytes, first, lacks);

	if (kind == LEDGER_FILE_BEGUN)
		return ledger_course_begin(l, bytes.len, lacks);
	if (kind != LEDGER_FILE_OURS)
		return ledger_file_fault(l->file, l->path, kind, bytes.len);
	if (!text_equal(ledger_file_path(l->file), path)) {
		ledger_file_place(l->file, path);
		changes_place(l->journal, path);
	}
	return NULL;
}

bool ledger_course_ends(const struct ledger_course *l, uint64_t mark)
{
	enum { QUICK = 1 << 20 }; /* shorter ones are looked at each time */
	struct ledger_file *f = l->file;

	if (f->end < QUICK)
		mark = 0;
	if (!f->has || (f->whole && (mark == 0 || mark == f->mark)))
		return false;
	f->whole = true;
	f->mark = mark;
	changes_whole(l->journal, mark);
	return true;
}

void ledger_course_lines(const struct ledger_course *l, struct text lines)
{
	ledger_file_lines(l->file, lines);
	changes_lines(l->journal, lines);
}
