/* walk_count.c - a customer's rows into facts, one customer after another. */
#include "journey/walk_count.h"

#include "journey/doubt.h"

/* Rows that were joined with another, by their marks. */
static void see_joined(struct walk_book *w, struct text customer)
{
	static const struct {
		unsigned char mark;
		enum walk_kind kind;
	} told[] = {{ORDERS_SAME, WALK_REPEATED},
		{ORDERS_OTHER, WALK_OTHER_REVENUE}, {ORDERS_ADDED, WALK_ADDED},
		{ORDERS_LATER, WALK_ADDED_LATER}, {ORDERS_BACK, WALK_REFUND}};

	for (size_t i = 0; i < w->list.n; i++)
		for (size_t k = 0; k < sizeof(told) / sizeof(*told); k++)
			if (w->join.mark[i] & told[k].mark &&
				!walk_count_is_before(w, &w->list.at[i]))
				first_add(&w->seen[told[k].kind], 1, customer,
					w->list.at[i].ms);
}

/* Whether E, which bears MARK, tells nothing but what its conversion has got.
 */
static bool is_spent(
	const struct walk_book *w, const struct event *e, unsigned char mark)
{
	return mark && !walk_count_has_channel(w, e) &&
	       (!e->conversion || mark & ORDERS_REFUND);
}

/* Leave in the list what can be a touch or a conversion; refunds of their own
 * go to a list of their own. */
static void keep_visits(struct walk_book *w)
{
	struct event_list *refunds = &w->refunds;
	size_t kept = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		struct event e = w->list.at[i];
		unsigned char mark = w->join.mark[i];
		if (mark & ORDERS_REFUND) {
			mem_grow(&refunds->at, &refunds->cap, refunds->n + 1,
				sizeof(*refunds->at));
			refunds->at[refunds->n++] = e;
		} else if (!(mark & ORDERS_GONE) && !is_spent(w, &e, mark)) {
			w->list.at[kept++] = e;
		}
	}
	w->list.n = kept;
}

/* Touches without a channel or at the time of the one BEFORE, and conversions
 * of the log. */
static void see_event(struct walk_book *w, struct text customer,
	const struct event *e, const struct event *before)
{
	bool nobody = !walk_count_has_channel(w, e);

	if (walk_count_is_before(w, e))
		return;
	if (nobody && !e->conversion)
		first_add(&w->seen[WALK_NO_CHANNEL], 1, customer, e->ms);
	if (w->rules->orders && e->conversion && !nobody)
		first_add(&w->seen[WALK_IN_LOG], 1, customer, e->ms);
	if (before && before->ms == e->ms && before->player != e->player &&
		!before->conversion == !e->conversion && w->rules->ordered)
		first_add(&w->seen[WALK_TIED], 1, customer, e->ms);
}

/* Orders, and whether the log knows their customer. */
static void see_orders(struct walk_book *w, struct text customer)
{
	uint64_t orders = 0, others = 0;
	int64_t ms = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		if (!e->conversion || walk_count_has_channel(w, e))
			others++;
		else if (!walk_count_is_before(w, e) && orders++ == 0)
			ms = e->ms;
	}
	w->orders += orders;
	if (others == 0)
		first_add(&w->seen[WALK_UNKNOWN], orders, customer, ms);
}

static void see(struct walk_book *w, struct text customer)
{
	enum doubt doubt = doubt_of(customer);

	if (doubt != DOUBT_NONE && w->list.n)
		first_add(&w->seen[doubt == DOUBT_PADDED ? WALK_PADDED
							 : WALK_NOBODY],
			1, customer, w->list.at[0].ms);
	for (size_t i = 0; i < w->list.n; i++)
		see_event(w, customer, &w->list.at[i],
			i ? &w->list.at[i - 1] : NULL);
	if (w->rules->orders)
		see_orders(w, customer);
}

/* Whether E is a row of the orders' own file, or within a visit: it counts for
 * those who came before. */
static bool is_order(const struct walk_book *w, const struct event *e)
{
	const struct player *p = players_at(&w->players, e->player);

	return e->conversion && p->nobody && (w->rules->orders || p->internal);
}

/* Facts of every row, but of orders; JOINED: some bear marks. */
static const char *count_rows(struct walk_book *w, bool joined)
{
	size_t n = w->list.n;

	if (n == 0 || walk_count_is_before(w, &w->list.at[n - 1]))
		return NULL;
	tally_customer(&w->tally);
	for (size_t i = 0; i < n; i++) {
		const struct event *e = &w->list.at[i];
		unsigned char mark = joined ? w->join.mark[i] : 0;
		bool converted = e->conversion && !(mark & ORDERS_REFUND);
		if (walk_count_is_before(w, e))
			continue;
		if ((is_spent(w, e, mark) || is_order(w, e)) && e->cost == 0)
			continue;
		size_t cell = tally_cell(
			&w->tally, e->player, walk_count_period(w, e));
		TRY(tally_row(&w->tally, cell, e->ms, e->cost, converted));
		tally_reach(&w->tally, cell, converted);
	}
	return NULL;
}

/* The customer at hand was touched by PLAYER. */
static void meet(struct walk_book *w, uint32_t player)
{
	size_t had = w->met_by_cap;

	mem_grow(&w->met_by, &w->met_by_cap, (size_t)player + 1,
		sizeof(*w->met_by));
	memset(w->met_by + had, 0, (w->met_by_cap - had) * sizeof(*w->met_by));
	if (w->met_by[player] == w->customer)
		return;
	w->met_by[player] = w->customer;
	mem_grow(&w->met, &w->met_cap, w->n_met + 1, sizeof(*w->met));
	w->met[w->n_met++] = player;
}

const char *walk_count_nobody(
	struct walk_book *w, const struct event *e, uint32_t *player)
{
	struct text cell[PLAYERS_MOST] = {{"", 0}};

	*player = e->player;
	return players_at(&w->players, e->player)->internal
		       ? players_put(&w->players, player, cell)
		       : NULL;
}

/* Each order counts for all who touched the customer before it, or where none
 * has for its own player, which is nobody. */
static const char *count_orders(struct walk_book *w)
{
	uint32_t player;

	w->customer++;
	w->n_met = 0;
	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		if (!is_order(w, e)) {
			meet(w, e->player);
			continue;
		}
		if (walk_count_is_before(w, e))
			continue;
		for (size_t k = 0; k < w->n_met; k++)
			tally_order(
				&w->tally, tally_cell(&w->tally, w->met[k],
						   walk_count_period(w, e)));
		if (w->n_met)
			continue;
		TRY(walk_count_nobody(w, e, &player));
		tally_order(&w->tally,
			tally_cell(&w->tally, player, walk_count_period(w, e)));
	}
	return NULL;
}

/* A conversion of an identifier that another customer has, too, is one more
 * than there are identifiers. */
static void see_shared(struct walk_book *w)
{
	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		if (!e->conversion || walk_count_is_before(w, e))
			continue;
		struct text id = events_id(&w->events, e);
		if (id.len && owners_put(w->owners, id, w->customer))
			first_add(&w->seen[WALK_SHARED], 1, id, 0);
	}
}

/* Conversions that end paths, and count for nothing else. */
static void see_before(struct walk_book *w, struct text customer)
{
	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		if (!walk_count_is_before(w, e))
			return;
		if (e->conversion)
			first_add(&w->seen[WALK_BEFORE], 1, customer, e->ms);
	}
}

const char *walk_count(struct walk_book *w, struct text customer)
{
	bool joined =
		orders_join(&w->join, &w->events, &w->list, w->rules->repeated);

	w->refunds.n = 0;
	if (joined)
		see_joined(w, customer);
	TRY(count_rows(w, joined));
	if (joined)
		keep_visits(w);
	see_before(w, customer);
	see(w, customer);
	TRY(count_orders(w));
	see_shared(w);
	return NULL;
}
