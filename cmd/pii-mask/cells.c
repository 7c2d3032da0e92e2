/* cells.c - what a cell holds, and what it becomes. */
#include "base/half.h"
#include "base/mem.h"
#include "identity/general.h"
#include "identity/normal.h"
#include "pii-mask/parts.h"

static void add_place(struct state *s, const struct spot *p)
{
	mem_grow(&s->place, &s->cap, s->n + 1, sizeof(*s->place));
	s->place[s->n++] = *p;
}

/* Append T, its digits encrypted in its normal form; *DOUBTFUL, and nothing, if
 * that cannot be. */
static void append_fpe(struct state *s, const struct config *c,
	enum identity_kind kind, bool undo, struct text t, bool *doubtful)
{
	size_t from = s->cell.len;

	if (undo)
		half_text(&s->cell, t);
	else
		normal_form(&s->cell, kind, t, c->today);
	if (ff1_text(s->ff1, s->cell.at + from, s->cell.len - from,
		    text_of(kind_name((int)kind)), undo))
		return;
	s->cell.len = from;
	*doubtful = true;
}

/* Append what T, a value of KIND, becomes; *DOUBTFUL if it is none. */
static void change(struct state *s, const struct config *c, struct row *row,
	enum identity_kind kind, const struct policy_action *a, struct text t,
	bool *doubtful)
{
	switch (a->what) {
	case POLICY_KEEP:
		buf_text(&s->cell, t);
		break;
	case POLICY_MASK:
		mask_value(&s->cell, kind, t, a->ends);
		break;
	case POLICY_TOKEN:
		s->normal.len = 0;
		normal_form(&s->normal, kind, t, c->today);
		if (c->bare)
			token_write_bare(
				&s->cell, s->keyed, buf_view(&s->normal));
		else
			token_write(&s->cell, s->keyed,
				text_of(kind_name((int)kind)),
				buf_view(&s->normal));
		break;
	case POLICY_GEN:
		if (!general_value(
			    &s->cell, kind, a->by, t, &row->reading->zone))
			*doubtful = true;
		break;
	case POLICY_FPE:
		append_fpe(s, c, kind, a->by, t, doubtful);
		break;
	case POLICY_DROP:
		break;
	}
}

/* The place F of T, whose cell is S->cell up to it.  What is hidden already is
 * none. */
static void take(struct state *s, const struct config *c, struct row *row,
	struct text t, struct spot p)
{
	struct text value = {t.at + p.f.start, p.f.end - p.f.start};
	size_t from = s->cell.len;

	change(s, c, row, p.f.kind, p.action, value, &p.doubtful);
	struct text made = {s->cell.at + from, s->cell.len - from};
	if (p.action->what == POLICY_KEEP || !text_equal(made, value))
		add_place(s, &p);
}

/* Its column says what T is. */
static bool by_column(struct state *s, const struct config *c, struct row *row,
	const struct contents_column *column, struct text t)
{
	enum identity_kind kind = (enum identity_kind)column->kind;
	const struct policy_action *a =
		column->own ? &column->action : &c->rules.of[kind];
	struct spot p = {
		.f = {0, t.len, kind, 0}, .by_column = true, .action = a};

	bool undo = a->what == POLICY_FPE && a->by;

	if (token_is(kind_trim(t)))
		return false;
	s->normal.len = 0;
	p.doubtful = a->what != POLICY_GEN && !undo &&
		     !normal_form(&s->normal, kind, t, c->today);
	take(s, c, row, t, p);
	return s->n > 0 && a->what != POLICY_KEEP;
}

/* S->cell becomes T, which the detector has looked at, with its places changed;
 * false: none is.  AGAIN: what is encrypted by now stays. */
static bool replace(struct state *s, const struct config *c, struct row *row,
	struct text t, bool again)
{
	struct detector *d = &s->detector;
	size_t from = 0;
	bool changed = false;

	s->cell.len = 0;
	for (size_t i = 0; i < d->n; i++) {
		const struct detect_place *f = &d->found[i];
		struct spot p = {.f = *f, .action = &c->rules.of[f->kind]};
		size_t n = s->n;
		if (!(c->finds >> f->kind & 1) ||
			(again && p.action->what == POLICY_FPE))
			continue;
		buf_bytes(&s->cell, t.at + from, f->start - from);
		take(s, c, row, t, p);
		changed |= s->n > n && p.action->what != POLICY_KEEP;
		from = f->end;
	}
	if (changed)
		buf_bytes(&s->cell, t.at + from, t.len - from);
	return changed;
}

/* What is hidden may have been why its neighbour was not found (a@b.cn@c.cn),
 * so what is left is looked at again, until there is nothing more in it. */
static bool by_text(
	struct state *s, const struct config *c, struct row *row, struct text t)
{
	detect_sifted(&s->detector, t, s->hit, s->hits, s->hit_base);
	if (!replace(s, c, row, t, false))
		return false;
	for (size_t n = s->n, left = t.len; left > 0; left--) {
		sift_find(&s->cell_sift, buf_view(&s->cell));
		if (s->cell_sift.n == 0)
			return true;
		struct buf made = s->cell;
		s->cell = s->part;
		s->part = made;
		detect_sifted(&s->detector, buf_view(&s->part), s->cell_sift.at,
			s->cell_sift.n, 0);
		bool more = replace(s, c, row, buf_view(&s->part), true);
		s->n = n; /* those are not in the input */
		if (!more)
			break;
	}
	struct buf last = s->cell;
	s->cell = s->part;
	s->part = last;
	return true;
}

bool cells_may(struct state *s, const struct config *c, size_t i, struct text t)
{
	s->n = 0;
	if (c->contents.column[i].kind != KIND_NONE)
		return true;
	sift_find(&s->cell_sift, t);
	s->hit = s->cell_sift.at;
	s->hits = s->cell_sift.n;
	s->hit_base = 0;
	return s->hits > 0;
}

bool cells_judge(struct state *s, const struct config *c, struct row *row,
	size_t i, struct text t)
{
	const struct contents_column *column = &c->contents.column[i];
	bool changed = false;

	s->n = 0;
	s->cell.len = 0;
	if (column->passed || t.len == 0)
		return false;
	if (column->kind != KIND_NONE && !kind_no_value(t))
		changed = by_column(s, c, row, column, t);
	else if (c->finds && !(column->numbers && general_is_number(t)))
		changed = by_text(s, c, row, t);
	if (s->n)
		found_count(s, c, row, i);
	return changed;
}

void cells_old(struct state *s, const struct config *c, struct row *row,
	struct out *out)
{
	struct keyed *new = s->keyed;

	if (!c->old)
		return;
	s->keyed = s->old;
	for (size_t i = 0; i < c->contents.columns; i++) {
		if (!c->contents.column[i].old)
			continue;
		struct text t = row_passed(row, i);
		s->n = 0;
		s->cell.len = 0;
		bool changed = t.len && !kind_no_value(t) &&
			       by_column(s, c, row, &c->contents.column[i], t);
		out_text(out, changed ? buf_view(&s->cell) : t);
	}
	s->keyed = new;
}
