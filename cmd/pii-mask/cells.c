/* cells.c - what the cells of a row become, by their columns. */
#include "identity/general.h"
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

/* Whether T, the cell of column I, is looked at, and as what. */
enum sight { SIGHT_NOT, SIGHT_COLUMN, SIGHT_TEXT };

static enum sight sight_of(const struct config *c, size_t i, struct text t)
{
	const struct contents_column *column = &c->contents.column[i];

	if (column->passed || t.len == 0)
		return SIGHT_NOT;
	if (column->kind != KIND_NONE && !kind_no_value(t))
		return SIGHT_COLUMN;
	return c->conceal.finds && !(column->numbers && general_is_number(t))
		       ? SIGHT_TEXT
		       : SIGHT_NOT;
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
	enum sight sight = sight_of(c, i, t);
	bool changed = false;

	conceal_clear(&s->conceal);
	s->conceal.zone = &row->reading->zone;
	if (sight == SIGHT_COLUMN)
		changed = by_column(s, c, i, t);
	else if (sight == SIGHT_TEXT && conceal_may(&s->conceal, t))
		changed = conceal_found(&s->conceal, t);
	return counted(s, c, row, i, changed);
}

bool cells_judge_at(struct state *s, const struct config *c, struct row *row,
	size_t i, struct text t, const uint32_t *hit, size_t n, size_t base)
{
	conceal_clear(&s->conceal);
	s->conceal.zone = &row->reading->zone;
	return sight_of(c, i, t) == SIGHT_TEXT &&
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
