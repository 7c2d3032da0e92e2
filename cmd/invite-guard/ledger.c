/* ledger.c - the file of the ledger, opened and mended; whether it is what this
 * state has written is for invite/ledger_course.h to say.
 */
#include "invite-guard/parts.h"

/* The file at PATH; where there is none it is made, if one may begin there. */
static const char *open_file(struct state *s, const char *path)
{
	bool missing;

	TRY(growing_open(&s->kept.ledger, path, false, &missing));
	if (!missing)
		return NULL;
	TRY(ledger_course_missing(&s->kept.course));
	return growing_open(&s->kept.ledger, path, true, &missing);
}

static const char *begin(struct state *s)
{
	struct text lacks;

	TRY(ledger_course_begin(&s->kept.course, 0, &lacks));
	return growing_add(&s->kept.ledger, lacks);
}

const char *ledger_open(struct state *s, const struct config *c)
{
	struct ledger_file *f = &s->past.file;
	struct growing *g = &s->kept.ledger;
	struct text file, lacks;

	if (!c->ledger)
		return f->has ? fail_text("%s: this state keeps a ledger (want "
					  "--ledger)",
					c->state)
			      : NULL;
	TRY(open_file(s, c->ledger));
	if (!f->has)
		f->unbooked = ledger_unbooked(&s->past.guard);
	if (!g->regular) /* it can be written, and not looked at */
		return f->end ? NULL : begin(s);
	if (g->size == 0)
		return begin(s);
	if (ledger_file_rests(f, text_of(c->ledger), growing_mark(g)))
		return NULL;
	TRY(growing_look(g, &file));
	const char *why = ledger_course_look(
		&s->kept.course, &s->past.guard, file, s->past.first, &lacks);
	if (!why)
		why = growing_add(g, lacks);
	growing_let(file);
	return why;
}
