/* saved.c - the state of id-link as lines of text, and back.
 *
 * A line an identifier that is linked with none, or has a time, and one a link:
 *
 *	kind:value TAB -                        without a time
 *	kind:value TAB first                    of a kind without a window
 *	kind:value TAB from TAB to ...          of one with: its spans
 *	kind:value TAB kind:value TAB n [TAB from TAB to ...]
 *
 * where the stronger kind comes first, n is how often both were seen together,
 * and a link of which one end has a window has the spans of that.  Nothing
 * smaller would do: links that come later may make an identifier shared or a
 * customer too large, and then every link counts.
 */
#include "id-link/parts.h"
#include "identity/knot.h"
#include "identity/seen_ends.h"

/* What save() goes by. */
struct saving {
	struct state *s;
	const struct config *c;
	struct state_out *to;
	struct seen_order order;
	size_t at[SEEN_KINDS]; /* the next link with each weaker kind */
};

static struct text id_name(
	struct saving *w, int room, unsigned kind, uint32_t id)
{
	return seen_end_name(&w->s->text[room], w->c->kinds.item, kind,
		table_key(&w->s->seen.ids[kind], id));
}

static void put_spans(
	struct state_out *to, const struct spans *spans, uint64_t thing)
{
	size_t n;
	const struct span *at = spans_of(spans, thing, &n);

	for (size_t i = 0; i < n; i++) {
		state_int(to, at[i].from);
		state_int(to, at[i].to);
	}
}

static void write_id(struct saving *w, unsigned k, uint32_t id)
{
	struct seen_book *s = &w->s->seen;
	bool window = s->window[k] != SEEN_NO_WINDOW;
	int64_t first = seen_first(s, k, id);

	if (!window && first == SEEN_NEVER && w->order.linked[k][id])
		return;
	state_key(w->to, id_name(w, 0, k, id));
	if (window)
		put_spans(w->to, &s->spans[k], id);
	else if (first != SEEN_NEVER)
		state_int(w->to, first);
	else
		state_text(w->to, text_of("-"));
	state_end(w->to);
}

/* The links of identifier ID of kind K, which is the stronger, with kind J. */
static void write_links(
	struct saving *w, unsigned k, uint32_t place, unsigned j)
{
	struct seen_book *s = &w->s->seen;
	const struct links *links = &s->links[k][j];
	uint32_t id = w->order.id[k][place];

	for (; w->at[j] < links->n && links->at[w->at[j]].a == place;
		w->at[j]++) {
		const struct link *l = &links->at[w->at[j]];
		uint32_t other = w->order.id[j][l->b];
		state_key(w->to, id_name(w, 0, k, id));
		state_text(w->to, id_name(w, 1, j, other));
		state_int(w->to, l->seen);
		if (seen_window(s, k, j) != SEEN_NO_WINDOW)
			put_spans(w->to, &s->runs[k][j],
				(uint64_t)id << 32 | other);
		state_end(w->to);
	}
}

static void write_kind(struct saving *w, unsigned k)
{
	struct seen_book *s = &w->s->seen;

	memset(w->at, 0, sizeof(w->at));
	for (uint32_t i = 0; i < s->ids[k].n; i++) {
		write_id(w, k, w->order.id[k][i]);
		for (unsigned j = k + 1; j < s->kinds; j++)
			write_links(w, k, i, j);
	}
}

/* An identifier of runs on disk, which have no spans. */
static const char *write_knot(
	void *arg, unsigned kind, struct text value, const struct knot *k)
{
	struct saving *w = arg;
	const struct text *kinds = w->c->kinds.item;
	struct text name = seen_end_name(&w->s->text[0], kinds, kind, value);

	if (!k->linked || k->first != SEEN_NEVER) {
		state_key(w->to, name);
		if (k->first != SEEN_NEVER)
			state_int(w->to, k->first);
		else
			state_text(w->to, text_of("-"));
		state_end(w->to);
	}
	for (size_t i = 0; i < k->n; i++) {
		state_key(w->to, name);
		state_text(w->to, seen_end_name(&w->s->text[1], kinds,
					  k->link[i].kind, knot_value(k, i)));
		state_int(w->to, k->link[i].seen);
		state_end(w->to);
	}
	return w->to->failed;
}

const char *saved_write(
	struct state *s, const struct config *c, struct state_out *to)
{
	struct saving w = {.s = s, .c = c, .to = to};
	unsigned kind[SEEN_KINDS];

	if (s->runs)
		return runs_each(s, c, write_knot, &w);
	seen_order_make(&w.order, &s->seen);
	seen_kinds_sorted(kind, c->kinds.item, c->n);
	for (unsigned k = 0; k < c->n; k++)
		write_kind(&w, kind[k]);
	seen_order_release(&w.order, &s->seen);
	return to->failed;
}

/* The spans in fields AT and on, each of which EACH is given. */
static bool read_spans(struct seen_book *s, const struct state_row *row,
	size_t at,
	void (*each)(struct seen_book *s, const struct seen_end *ends,
		int64_t from, int64_t to),
	const struct seen_end *ends)
{
	int64_t from, to;

	if (at >= row->n || (row->n - at) % 2)
		return false;
	for (; at < row->n; at += 2) {
		if (!state_row_int(row, at, &from) ||
			!state_row_int(row, at + 1, &to) || from > to)
			return false;
		each(s, ends, from, to);
	}
	return true;
}

static bool read_id(struct seen_book *s, const struct state_row *row,
	const struct seen_end *id)
{
	struct text none;
	int64_t first;

	if (s->window[id->kind] != SEEN_NO_WINDOW)
		return read_spans(s, row, 0, seen_end_when, id);
	if (row->n == 1 && state_row_text(row, 0, &none) && text_is(none, "-"))
		return true;
	if (row->n != 1 || !state_row_int(row, 0, &first) ||
		first == SEEN_NEVER)
		return false;
	seen_when(s, id->kind, id->id, first, first);
	return true;
}

static bool read_link(struct seen_book *s, const struct state_row *row,
	const struct seen_end *ends)
{
	bool window =
		seen_window(s, ends[0].kind, ends[1].kind) != SEEN_NO_WINDOW;
	int64_t n;

	if (ends[0].kind == ends[1].kind || !state_row_int(row, 1, &n) ||
		n < 1 || n > UINT32_MAX || (!window && row->n != 2))
		return false;
	seen_link(s, ends[0].kind, ends[0].id, ends[1].kind, ends[1].id,
		(uint32_t)n);
	return !window || read_spans(s, row, 2, seen_end_run, ends);
}

enum verdict saved_read(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct seen_end ends[2];
	struct text other;
	bool well;

	*reason = "this is no identifier or link of --kinds";
	if (!seen_end_read(
		    &ends[0], &s->seen, c->kinds.item, state_row_key(row)))
		return BAD;
	if (!state_row_text(row, 0, &other))
		return BAD;
	if (memchr(other.at, ':', other.len))
		well = seen_end_read(
			       &ends[1], &s->seen, c->kinds.item, other) &&
		       read_link(&s->seen, row, ends);
	else
		well = read_id(&s->seen, row, &ends[0]);
	return well ? OK : BAD;
}
