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

/* What was found before END, a place in the batch, is passed. */
static void pass_hits(struct state *s, size_t end)
{
	s->next = sift_next(&s->sift, s->next, end - s->base);
}

/* Whether something may be in the row's text. */
static bool may_row(struct state *s, const struct row *row)
{
	const struct record *r = row->record;

	if (!s->sifted)
		sift_batch(s, row->batch);
	pass_hits(s, r->at);
	return s->next < s->sift.n &&
	       s->sift.at[s->next] + s->base < r->at + r->len;
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

/* Whether T is a slice of the batch, in which it begins at *AT. */
static bool is_slice(struct text t, const struct batch *b, size_t *at)
{
	uintptr_t from = (uintptr_t)t.at, bytes = (uintptr_t)b->bytes;

	*at = (size_t)(from - bytes);
	return from >= bytes && *at + t.len <= b->bytes_cap;
}

/* Whether cell I of the row changes: S has the places, and what it becomes. RAW
 * is the cell as it stands there, and in it are some of S->sift, if its column
 * says not what it is. */
static bool judge(struct state *s, const struct config *c, struct row *row,
	unsigned i, struct text raw)
{
	const struct batch *b = row->batch;
	size_t end = (size_t)(raw.at + raw.len - b->bytes), at;
	struct text t = batch_field(row->batch, row->record, i);
	bool changed;

	if (c->contents.column[i].kind == KIND_NONE && is_slice(t, b, &at)) {
		pass_hits(s, at);
		changed = cells_judge_at(s, c, row, i, t, s->sift.at + s->next,
			sift_next(&s->sift, s->next, at + t.len - s->base) -
				s->next,
			at - s->base);
	} else {
		changed = cells_judge(s, c, row, i, t);
	}
	pass_hits(s, end);
	return changed;
}

/* The first column from I on in which something may be, or N; *RAW is the cell.
 */
static unsigned next_cell(struct state *s, const struct config *c,
	struct row *row, unsigned i, unsigned n, struct text *raw)
{
	const struct batch *b = row->batch;
	const uint32_t *cut = b->cut + row->record->first;
	bool by_column = c->contents.by_column;

	while (i < n && (by_column || s->next < s->sift.n)) {
		size_t at = s->next < s->sift.n ? s->sift.at[s->next] + s->base
						: SIZE_MAX;
		while (i < n && cut[i] <= at &&
			!(by_column && c->contents.column[i].kind != KIND_NONE))
			i++;
		if (i == n)
			break;
		*raw = batch_plain(b, row->record, i);
		if (at >= (size_t)(raw->at - b->bytes) || cut[i] <= at)
			break;
		s->next++; /* it is between cells */
	}
	return i < n ? i : n;
}

void rows_mask(struct state *s, const struct config *c, struct row *row,
	struct out *out)
{
	unsigned from = 0, n = row->record->fields;
	struct text raw;

	if (!may_row(s, row) && !c->contents.by_column) {
		out_raw(out, batch_raw(row->batch, row->record), n);
		out_end(out);
		return;
	}
	for (unsigned i = 0; (i = next_cell(s, c, row, i, n, &raw)) < n; i++) {
		if (!judge(s, c, row, i, raw))
			continue;
		pass(row, out, from, i);
		out_text(out, buf_view(&s->conceal.cell));
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
	struct text raw;

	if (!may_row(s, row) && !c->contents.by_column)
		return;
	for (unsigned i = 0; (i = next_cell(s, c, row, i, n, &raw)) < n; i++) {
		judge(s, c, row, i, raw);
		found_print(s, c, row, out, i);
	}
}
