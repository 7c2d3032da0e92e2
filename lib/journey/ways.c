/* ways.c - names of paths and edges, sorted and joined. */
#include "journey/ways.h"

#include <stdlib.h>

#include "base/sort.h"
#include "journey/tally.h"

void ways_player(struct buf *to, const struct players *players, uint32_t player)
{
	for (unsigned i = 0; i < players->cells; i++) {
		if (i)
			buf_byte(to, '|');
		buf_text(to, players_cell(players, player, i));
	}
}

void ways_release(struct ways_list *w)
{
	free(w->at);
	buf_release(&w->names);
}

static int by_name(const void *a, const void *b, void *none)
{
	const struct way *x = a, *y = b;

	(void)none;
	return text_compare(x->name, y->name);
}

/* While names grow they have no place: only how long each is is known, and they
 * lie one behind the other. */
static void sort_by_name(struct ways_list *w)
{
	size_t at = 0;

	for (size_t i = 0; i < w->n; at += w->at[i++].name.len)
		w->at[i].name.at = w->names.at + at;
	sort_with(w->at, w->n, sizeof(*w->at), by_name, NULL);
}

static unsigned decimals_of(const struct ways_list *w)
{
	unsigned most = 0;

	for (size_t i = 0; i < w->n; i++) {
		unsigned d = AMOUNT_DECIMALS;
		amount x = w->at[i].value;
		for (; d > most && x % 10 == 0; d--)
			x /= 10;
		most = d > most ? d : most;
	}
	return most;
}

/* The touches of PATH behind what NAMES has. */
static void add_path(struct buf *names, const struct path *path,
	const struct players *players)
{
	for (size_t t = 0; t < path->n; t++) {
		if (t)
			buf_string(names, " > ");
		ways_player(names, players, path->touch[t].player);
	}
}

static const char *list_paths(struct ways_list *w, const struct paths *p,
	struct path *path, const struct players *players)
{
	uint64_t times;

	for (; w->n < p->rows.n; w->n++) {
		struct paths_row row = paths_at(p, w->n, path, &times), all;
		size_t before = w->names.len;
		if (!paths_times(&all, &row, times))
			return TALLY_TOO_MANY;
		if (!row.pathless)
			add_path(&w->names, path, players);
		w->at[w->n] = (struct way){.name.len = w->names.len - before,
			.converted = all.converted,
			.null = all.null,
			.value = all.value};
	}
	return NULL;
}

/* What Y tells goes to X, of the same name; false: it is too much. */
static bool join(struct way *x, const struct way *y)
{
	return !__builtin_add_overflow(
		       x->converted, y->converted, &x->converted) &&
	       !__builtin_add_overflow(x->null, y->null, &x->null) &&
	       x->converted <= INT64_MAX && x->null <= INT64_MAX &&
	       amount_add(&x->value, y->value);
}

static const char *join_all(struct ways_list *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		if (n == 0 || !text_equal(w->at[n - 1].name, w->at[i].name))
			w->at[n++] = w->at[i];
		else if (!join(&w->at[n - 1], &w->at[i]))
			return TALLY_TOO_MANY;
	w->n = n;
	return NULL;
}

const char *ways_of_paths(struct ways_list *w, const struct paths *p,
	struct path *path, const struct players *players)
{
	*w = (struct ways_list){.at = mem_array(p->rows.n, sizeof(*w->at))};
	TRY(list_paths(w, p, path, players));
	w->decimals = decimals_of(w);
	sort_by_name(w);
	return join_all(w);
}

/* ---- edges ---- */

/* "a > b" of a state of order 2. */
static void add_state(struct buf *to, const struct markov *m, uint32_t state,
	const struct players *players)
{
	uint32_t who[MARKOV_ORDER];
	size_t n = markov_state(m, state, who);

	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_string(to, " > ");
		ways_player(to, players, who[i]);
	}
}

struct edges {
	struct ways_list *w;
	size_t cap;
	const struct markov *m;
	const struct players *players;
	uint64_t *out; /* of each state, the start last */
};

/* An edge from FROM to state TO, or to END. */
static void add_edge(struct edges *e, int64_t from, const char *end,
	uint32_t to, uint64_t weight)
{
	struct buf *names = &e->w->names;
	size_t before = names->len, state = from < 0 ? e->m->n : (size_t)from;

	if (weight == 0)
		return;
	if (from < 0)
		buf_string(names, "(start)");
	else
		add_state(names, e->m, (uint32_t)from, e->players);
	buf_byte(names, PLAYERS_CELL);
	if (end)
		buf_string(names, end);
	else
		add_state(names, e->m, to, e->players);
	mem_grow(&e->w->at, &e->cap, e->w->n + 1, sizeof(*e->w->at));
	e->w->at[e->w->n++] = (struct way){
		.name.len = names->len - before, .count = weight, .of = state};
	e->out[state] += weight;
}

void ways_of_edges(struct ways_list *w, const struct markov *m,
	const struct players *players)
{
	struct edges e = {.w = w,
		.m = m,
		.players = players,
		.out = mem_zero(m->n + 1, sizeof(*e.out))};
	int64_t from;
	uint32_t to;
	uint64_t weight;

	*w = (struct ways_list){.n = 0};
	for (size_t at = 0; markov_edge(m, &at, &from, &to, &weight);)
		add_edge(&e, from, NULL, to, weight);
	for (uint32_t i = 0; i < m->n; i++) {
		add_edge(&e, i, "(conversion)", 0, m->exit[i].converted);
		add_edge(&e, i, "(null)", 0, m->exit[i].null);
	}
	sort_by_name(w);
	for (size_t i = 0; i < w->n; i++) {
		w->at[i].to = w->at[i].name;
		w->at[i].name = text_split(&w->at[i].to, PLAYERS_CELL);
		w->at[i].of = e.out[w->at[i].of];
	}
	free(e.out);
}
