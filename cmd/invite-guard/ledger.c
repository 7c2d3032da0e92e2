/* ledger.c - the file of the ledger: whether it is what this state has written,
 * and what is appended to it.
 *
 * The state knows the path, how many bytes it has written and their seal
 * (invite/seal.h).  A ledger that is not there any more, or is empty, has been
 * moved away, and a new one is begun; but only after a run that has ended, as
 * one that was killed may have kept its last lines from the file.
 */
#include <stdlib.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "invite-guard/parts.h"

/* The ledger is not at PATH: whether it has been moved away. */
static const char *check_moved(const struct ledger_file *f, const char *path)
{
	struct stat st;

	struct text was = ledger_file_path(f);

	if (was.len && !text_is(was, path)) {
		char *before = mem_copy(was.at, was.len);
		bool is_there = stat(before, &st) == 0 && st.st_size > 0;
		free(before);
		if (is_there)
			return fail_text("%s: the ledger of this state is '%s' "
					 "(want that one, or move it first)",
				path, text_show(was));
	}
	if (!f->whole)
		return fail_text("%s: the run before was killed, so a ledger "
				 "that was moved since may lack its last lines "
				 "(want it here again, for one run)",
			path);
	return NULL;
}

/* The file at PATH; where there is none it is made, if one may begin there. */
static const char *open_file(struct state *s, const char *path)
{
	const struct ledger_file *f = &s->past.file;
	bool missing;

	TRY(growing_open(&s->kept.ledger, path, false, &missing));
	if (!missing)
		return NULL;
	TRY(f->end ? check_moved(f, path) : NULL);
	return growing_open(&s->kept.ledger, path, true, &missing);
}

/* A ledger begins at PATH, with nothing but its header. */
static const char *begin(struct state *s, const char *path, uint64_t size)
{
	struct ledger_file *f = &s->past.file;
	struct text header = text_of(ledger_header);

	if (f->end) {
		TRY(check_moved(f, path));
		f->moved = f->end;
	}
	if (size == 0)
		TRY(growing_add(&s->kept.ledger, header));
	kept_ledger_begins(s, path);
	kept_ledger_lines(s, header);
	return NULL;
}

/* The file, FILE, is the ledger of this state, or one begins there. */
static const char *take(struct state *s, const char *path, struct text file)
{
	struct ledger_file *f = &s->past.file;
	struct text lacks;
	enum ledger_file_kind kind =
		ledger_file_is(f, &s->past.guard, file, s->past.first, &lacks);

	if (kind == LEDGER_FILE_BEGUN)
		return begin(s, path, file.len);
	if (kind != LEDGER_FILE_OURS)
		return ledger_file_fault(f, path, kind, file.len);
	TRY(growing_add(&s->kept.ledger, lacks));
	if (!text_is(ledger_file_path(f), path))
		kept_ledger_path(s, path);
	return NULL;
}

const char *ledger_open(struct state *s, const struct config *c)
{
	const struct ledger_file *f = &s->past.file;
	const struct growing *g = &s->kept.ledger;
	struct text file;

	if (!c->ledger)
		return f->has ? fail_text("%s: this state keeps a ledger (want "
					  "--ledger)",
					c->state)
			      : NULL;
	TRY(open_file(s, c->ledger));
	if (!g->regular) /* it can be written, and not looked at */
		return f->end ? NULL : begin(s, c->ledger, 0);
	if (g->size == 0)
		return begin(s, c->ledger, 0);
	TRY(growing_look(g, &file));
	const char *why = take(s, c->ledger, file);
	growing_let(file);
	return why;
}
