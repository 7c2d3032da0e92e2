/* unsaid.c - ids that have no answer, and what an answer does without: counted,
 * and told in one line a kind. */
#include "invite-chain/parts.h"
#include "invite/graphviz.h"

/* Count what BITS say of the ids; the first id of all is kept. */
static void count(struct missing *to, uint32_t bits, const struct text *id,
	const struct row *row)
{
	if (to->rows.n == 0 && bits) {
		unsigned i = (unsigned)__builtin_ctz(bits);
		buf_text(&to->first, id[i]);
		buf_byte(&to->first, '\0');
		if (row) {
			notice_row(&to->rows, &row[i]);
			bits &= bits - 1;
		}
	}
	to->rows.n += (uint64_t)__builtin_popcount(bits);
}

void unsaid_count(struct state *s, const struct text *id, const struct row *row)
{
	count(&s->no_invite, s->unknown, id, row);
	count(&s->no_path, s->elsewhere, id, row);
}

/* WHAT is said of the first id; an operand has no place. */
static void tell(struct setup *setup, const char *figure,
	const struct missing *m, const char *what)
{
	unsigned long long n = m->rows.n;

	if (n == 0 || m->rows.name) {
		setup_notice(setup, figure, &m->rows, what);
		return;
	}
	setup_note(setup, figure, (double)n);
	if (n > 1)
		fail_warn("%s (the first of %llu)", what, n);
	else
		fail_warn("%s", what);
}

void unsaid_tell(
	const struct config *c, const struct state *s, struct setup *setup)
{
	const struct missing *no = &s->no_invite, *other = &s->no_path;

	tell(setup, "unknown", no,
		no->rows.n ? fail_text("'%s' is in no invite",
				     text_show(text_of(no->first.at)))
			   : "");
	if (c->question == ASK_PATH)
		tell(setup, "elsewhere", other,
			other->rows.n
				? fail_text("'%s' is not below '%s'",
					  text_show(text_of(other->first.at)),
					  text_show(text_of(c->path)))
				: "");
	if (c->question == ASK_TEAMS && !s->begun)
		setup_note(setup, "teams", (double)s->teams);
}

/* Colours come from verdicts, which a log need not have. */
void unsaid_open(const struct config *c, struct setup *setup)
{
	size_t known = 0;

	if (c->question != ASK_DOT || c->forest.n == 0)
		return;
	for (size_t i = 0; i < c->marks.n; i++)
		known += graphviz_knows(c->marks.word[i]);
	if (c->marks.n)
		setup_part(setup, "colours", known, c->marks.n,
			"verdicts that have a colour, others are grey");
	else
		setup_off(setup, "colours",
			"no invite has a verdict, so nobody has a colour");
}
