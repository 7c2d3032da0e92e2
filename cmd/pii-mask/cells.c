/* cells.c - what the cells of a row become, by their columns. */
#include "pii-mask/parts.h"

/* T is one that its column is of a kind for; S->conceal.cell is what it
 * becomes. */
static bool by_column(
	struct state *s, const struct config *c, size_t i, struct text t)
{
	int kind = c->contents.column[i].kind;

	return conceal_column(&s->conceal, (enum identity_kind)kind,
		contents_action(&c->contents, &c->rules, i, kind), t);
}

static bool counted(struct state *s, const struct config *c, struct row *row,
	size_t i, bool changed)
{
	if (s->conceal.n)
		found_count(s, c, row, i);
	return changed;
}

bool cells_judge(struct state *s, const struct config *c, struct row *row,
	size_t i, struct text t)
{
	enum contents_as as =
		contents_look(&c->contents, i, t, c->conceal.finds);
	bool changed = false;

	conceal_clear(&s->conceal);
	s->conceal.zone = &row->reading->zone;
	if (as == CONTENTS_AS_KIND)
		changed = by_column(s, c, i, t);
	else if (as == CONTENTS_AS_TEXT && conceal_may(&s->conceal, t))
		changed = conceal_found(&s->conceal, t);
	return counted(s, c, row, i, changed);
}

bool cells_judge_at(struct state *s, const struct config *c, struct row *row,
	size_t i, struct text t, const uint32_t *hit, size_t n, size_t base)
{
	conceal_clear(&s->conceal);
	s->conceal.zone = &row->reading->zone;
	return contents_look(&c->contents, i, t, c->conceal.finds) ==
		       CONTENTS_AS_TEXT &&
	       counted(s, c, row, i,
		       conceal_text(&s->conceal, t, hit, n, base));
}

void cells_old(struct state *s, const struct config *c, struct row *row,
	struct out *out)
{
	struct keyed *new = s->conceal.keyed;

	if (!c->old)
		return;
	s->conceal.keyed = s->old;
	for (size_t i = 0; i < c->contents.columns; i++) {
		if (!c->contents.column[i].old)
			continue;
		struct text t = row_passed(row, i);
		bool changed =
			t.len && !kind_no_value(t) && by_column(s, c, i, t);
		out_text(out, changed ? buf_view(&s->conceal.cell) : t);
	}
	s->conceal.keyed = new;
}
