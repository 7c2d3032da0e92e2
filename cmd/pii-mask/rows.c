/* rows.c - rows passed on as the bytes they came in, but for cells that change.
 *
 * All bytes of a batch are sifted at once (identity/sift.h), so that a row with
 * nothing in it costs no more than to be copied.
 */
#include "pii-mask/parts.h"

static void sift_batch(struct state *s, const struct batch *b)
{
	const struct record *first = &b->record[0], *last = first + b->n - 1;

	s->base = first->at;
	s->next = 0;
	s->sifted = true;
	sift_find(&s->sift, (struct text){b->bytes + first->at,
				    last->at + last->len - first->at});
}

/* Whether something may be in the bytes from PLACE on, LEN of them; what is
 * before them will not be asked for again. */
static bool may(struct state *s, size_t place, size_t len)
{
	place -= s->base;
	while (s->next < s->sift.n && s->sift.at[s->next] < place)
		s->next++;
	return s->next < s->sift.n && s->sift.at[s->next] < place + len;
}

static bool may_cell(struct state *s, struct text raw, const struct batch *b)
{
	return may(s, (size_t)(raw.at - b->bytes), raw.len);
}

/* The places of the batch that lie in T, if it is a slice of its bytes. */
static bool hits_of(struct state *s, struct text t, const struct batch *b)
{
	uintptr_t at = (uintptr_t)t.at, bytes = (uintptr_t)b->bytes;

	if (at < bytes + s->base || at + t.len > bytes + b->bytes_cap)
		return false;
	s->hit_base = (size_t)(at - bytes) - s->base;
	size_t first = s->next, end;
	while (first < s->sift.n && s->sift.at[first] < s->hit_base)
		first++;
	for (end = first;
		end < s->sift.n && s->sift.at[end] < s->hit_base + t.len;)
		end++;
	s->hit = s->sift.at + first;
	s->hits = end - first;
	return true;
}

/* Columns [FROM, END) of the row as they stand there. */
static void pass(struct row *row, struct out *out, unsigned from, unsigned end)
{
	if (from == end)
		return;
	struct text first = batch_plain(row->batch, row->record, from);
	struct text last = batch_plain(row->batch, row->record, end - 1);
	first.len = (size_t)(last.at + last.len - first.at);
	out_raw(out, first, end - from);
}

/* Whether cell I of the row, a slice of the batch, could change: then S has the
 * places, and *T is the cell.  ANY: something may be in the row. */
static bool judge(struct state *s, const struct config *c, struct row *row,
	unsigned i, bool any, bool *changed)
{
	const struct batch *b = row->batch;
	const struct record *r = row->record;
	bool text = c->contents.column[i].kind == KIND_NONE;

	if (text && (!any || !may_cell(s, batch_plain(b, r, i), b)))
		return false;
	struct text t = batch_field(row->batch, r, i);
	if (text && !hits_of(s, t, b) && !cells_may(s, c, i, t))
		return false;
	*changed = cells_judge(s, c, row, i, t);
	return true;
}

/* Whether something may be in the row's text. */
static bool may_row(struct state *s, const struct row *row)
{
	if (!s->sifted)
		sift_batch(s, row->batch);
	return may(s, row->record->at, row->record->len);
}

void rows_mask(struct state *s, const struct config *c, struct row *row,
	struct out *out)
{
	unsigned from = 0, n = row->record->fields;
	bool any = may_row(s, row), changed;

	if (!any && !c->contents.by_column) {
		out_raw(out, batch_raw(row->batch, row->record), n);
		out_end(out);
		return;
	}
	for (unsigned i = 0; i < n; i++) {
		if (!judge(s, c, row, i, any, &changed) || !changed)
			continue;
		pass(row, out, from, i);
		out_text(out, buf_view(&s->cell));
		from = i + 1;
	}
	pass(row, out, from, n);
	cells_old(s, c, row, out);
	out_end(out);
}

void rows_tell(struct state *s, const struct config *c, struct row *row,
	struct out *out)
{
	unsigned n = row->record->fields;
	bool any = may_row(s, row), changed;

	for (unsigned i = 0; i < n && (any || c->contents.by_column); i++)
		if (judge(s, c, row, i, any, &changed))
			found_print(s, c, row, out, i);
}
