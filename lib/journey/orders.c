/* orders.c - finding the rows of one identifier, and adding them up. */
#include "journey/orders.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

/* A conversion with an identifier. */
struct orders_row {
	struct text id;
	amount revenue;
	uint64_t line;
	int64_t ms;
	size_t at; /* in the list */
};

void orders_release(struct orders *o)
{
	free(o->mark);
	free(o->row);
}

bool orders_is_blank(struct text id)
{
#define WORD(w)                                                                \
	{                                                                      \
		w, sizeof(w) - 1                                               \
	}
	static const struct text blank[] = {WORD(""), WORD("0"), WORD("0.0"),
		WORD("-"), WORD("--"), WORD("(not set)"), WORD("not set"),
		WORD("not_set"), WORD("null"), WORD("(null)"), WORD("\\n"),
		WORD("none"), WORD("(none)"), WORD("nil"), WORD("nan"),
		WORD("na"), WORD("n/a"), WORD("#n/a"), WORD("undefined"),
		WORD("unknown"), WORD("(unknown)"), WORD("(empty)"),
		WORD("(blank)")};
#undef WORD

	/* Few identifiers begin as one of these does, and end so too. */
	static const char first[] = "0-(Nn\\#Uu", last[] = "0-)tTlLnNeEaAdD";

	id = text_trim(id);
	if (id.len &&
		(!memchr(first, id.at[0], sizeof(first) - 1) ||
			!memchr(last, id.at[id.len - 1], sizeof(last) - 1)))
		return false;
	for (size_t i = 0; i < sizeof(blank) / sizeof(*blank); i++)
		if (id.len == blank[i].len && text_same_letters(id, blank[i]))
			return true;
	return false;
}

/* FNV-1a of 64 bits, with a byte that no UTF-8 has behind each cell. */
uint64_t orders_line(uint64_t line, struct text cell)
{
	uint64_t h = line ^ 0xcbf29ce484222325;

	for (size_t i = 0; i < cell.len; i++)
		h = (h ^ (unsigned char)cell.at[i]) * 0x100000001b3;
	return (h ^ 0xff) * 0x100000001b3;
}

/* Rows of one identifier together, sales before what was given back, then the
 * earlier first; equal rows side by side. */
static int by_id(const void *a, const void *b, void *none)
{
	const struct orders_row *x = a, *y = b;
	int c = text_compare(x->id, y->id);

	(void)none;
	if (c || (x->revenue < 0) != (y->revenue < 0))
		return c ? c : x->revenue < 0 ? 1 : -1;
	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	if (x->revenue != y->revenue)
		return x->revenue > y->revenue ? -1 : 1;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

static bool is_again(const struct orders_row *x, const struct orders_row *y)
{
	return x->ms == y->ms && x->revenue == y->revenue && x->line == y->line;
}

/* The marks of row X, which is not the first of its identifier, where FIRST is,
 * nor, unless AGAIN, equal to a row before it. */
static unsigned char mark_of(const struct orders_row *first,
	const struct orders_row *x, bool again, enum orders_rule rule)
{
	unsigned mark = x->revenue < 0 ? ORDERS_BACK : 0;
	bool other = x->revenue != first->revenue;

	if (again)
		mark |= ORDERS_SAME;
	else if (rule == ORDERS_FIRST)
		mark |= ORDERS_SAME | (other ? ORDERS_OTHER : 0u);
	else
		mark |= ORDERS_ADDED |
			(!other && x->ms != first->ms ? ORDERS_LATER : 0u);
	if (x->ms == first->ms || x->revenue < 0)
		mark |= ORDERS_GONE;
	return (unsigned char)mark;
}

/* Rows X[0..n) of one identifier, the first of them first. */
static void join(struct orders *o, struct events *events,
	struct event_list *list, const struct orders_row *x, size_t n,
	enum orders_rule rule)
{
	struct event *first = &list->at[x->at];
	amount sum = x->revenue;

	for (size_t i = 1; i < n; i++) {
		bool again = is_again(&x[i], &x[i - 1]);
		unsigned char mark = mark_of(x, &x[i], again, rule);
		/* What cannot be added is told by whoever adds all. */
		if (mark & ORDERS_ADDED && !amount_add(&sum, x[i].revenue))
			sum = AMOUNT_MAX;
		list->at[x[i].at].conversion = 0;
		o->mark[x[i].at] = mark;
	}
	if (sum != x->revenue)
		first->conversion = events_revalue(events, first, sum);
	if (x->revenue < 0) /* and so are all others, which come behind */
		o->mark[x->at] = ORDERS_REFUND | ORDERS_BACK;
}

/* Conversions with an identifier into o->row; whether there are two, or one
 * below 0. */
static bool collect(struct orders *o, const struct events *events,
	const struct event_list *list)
{
	bool below = false;

	o->n = 0;
	for (size_t i = 0; i < list->n; i++) {
		const struct event *e = &list->at[i];
		if (!e->conversion)
			continue;
		const struct conversion *c = events_conversion(events, e);
		below |= c->revenue < 0;
		if (c->id_len == 0)
			continue;
		mem_grow(&o->row, &o->row_cap, o->n + 1, sizeof(*o->row));
		o->row[o->n++] = (struct orders_row){
			events_id(events, e), c->revenue, c->line, e->ms, i};
	}
	return o->n > 1 || below;
}

/* A refund without an identifier belongs to no other row. */
static void mark_nameless(struct orders *o, const struct events *events,
	const struct event_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct event *e = &list->at[i];
		if (!e->conversion)
			continue;
		const struct conversion *c = events_conversion(events, e);
		if (c->id_len == 0 && c->revenue < 0)
			o->mark[i] = ORDERS_REFUND | ORDERS_BACK;
	}
}

bool orders_join(struct orders *o, struct events *events,
	struct event_list *list, enum orders_rule rule)
{
	if (!collect(o, events, list))
		return false;
	mem_grow(&o->mark, &o->mark_cap, list->n, sizeof(*o->mark));
	memset(o->mark, 0, list->n);
	sort_with(o->row, o->n, sizeof(*o->row), by_id, NULL);
	for (size_t i = 0, n; i < o->n; i += n) {
		for (n = 1; i + n < o->n &&
			    text_equal(o->row[i].id, o->row[i + n].id);)
			n++;
		join(o, events, list, o->row + i, n, rule);
	}
	mark_nameless(o, events, list);
	return true;
}
