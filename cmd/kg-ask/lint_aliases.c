/* lint_aliases.c - aliases that cannot mean what they were written for. */
#include "kg-ask/parts.h"

static void fault(struct out *out, struct text alias, const char *format,
	struct text term)
{
	out_string(out, "alias");
	out_text(out, alias);
	out_string(out, fail_text(format, text_show(term)));
	out_end(out);
}

/* What the alias means beside the term it was written for. */
static size_t lint_alias(const struct config *c, struct folded *f,
	struct text alias, struct text term, struct out *out)
{
	const struct lexicon *x = &c->lexicon;
	size_t len, faults = 0;

	if (!fold(f, alias) || !f->n)
		return 0;
	const struct word *w = lexicon_name(x, 0, f->c, f->n, &len);
	if (!w || len != f->n)
		return 0;
	for (uint32_t r = w->sense; r; r = x->sense[r].next) {
		struct text other = facts_text(&c->facts, x->sense[r].term);
		if (text_equal(other, term))
			continue;
		faults++;
		fault(out, alias,
			x->sense[r].how == HOW_EXACT
				? "is the name of '%s' itself"
				: "means '%s' too",
			other);
	}
	w = lexicon_asked(x, f->c, f->n, &len);
	if (w && len == f->n && w->classes) {
		faults++;
		fault(out, alias, "is a word of questions%s",
			(struct text){"", 0});
	}
	return faults;
}

size_t lint_aliases(const struct config *c, struct out *out)
{
	struct side s;
	struct folded f = {0};
	int alias, term;
	size_t faults = 0;

	if (!c->alias || setup_side(c->setup, &s, c->alias, NULL))
		return 0;
	if (!side_column(&alias, &s, "alias", true) &&
		!side_column(&term, &s, "term", true))
		for (size_t i = 0; i < s.n; i++)
			faults += lint_alias(c, &f,
				side_cell(&s, i, (size_t)alias),
				side_cell(&s, i, (size_t)term), out);
	folded_release(&f);
	side_release(&s);
	return faults;
}
