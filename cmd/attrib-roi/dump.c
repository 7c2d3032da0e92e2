/* dump.c - what the report is made from: touches, paths, chains. */
#include <math.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"

static void columns(struct setup *s, const char *const *name)
{
	for (; *name; name++)
		setup_column(s, *name);
}

/* Models whose credit is of one path. */
static bool any_by_path(const struct config *c)
{
	for (unsigned i = 0; i < c->walk.n_models; i++)
		if (credit_by_path(c->walk.model[i]) ||
			c->walk.model[i] == MODEL_ROW)
			return true;
	return false;
}

const char *dump_columns(const struct config *c, struct setup *s)
{
	static const char *const paths[] = {"path", "total_conversions",
		"total_conversion_value", "total_null", NULL};
	static const char *const transitions[] = {
		"from", "to", "count", "probability", NULL};
	static const char *const removal[] = {"channel", "removal_effect",
		"removal_effect_value", "conversion_probability",
		"expected_value", NULL};
	static const char *const touches[] = {
		"conversion", "model", "credit", "revenue", NULL};

	if (c->dump != DUMP_TOUCHES && c->period)
		return setup_usage(s, "--dump is of all periods together: not "
				      "with --period");
	if (c->dump == DUMP_PATHS)
		columns(s, paths);
	else if (c->dump == DUMP_TRANSITIONS)
		columns(s, transitions);
	else if (c->dump == DUMP_REMOVAL)
		columns(s, removal);
	if (c->dump != DUMP_TOUCHES)
		return NULL;
	if (!any_by_path(c))
		return setup_usage(s, "--dump=touches: markov has no credit "
				      "of a touch (name another model)");
	setup_column(s, "customer");
	setup_column(s, "time");
	setup_column(s, "channel");
	for (unsigned i = 0; i + 1 < c->cells; i++)
		setup_column(s, c->by_name[i]);
	columns(s, touches);
	return NULL;
}

/* "a", or "a|b" with --by. */
static void add_name(struct buf *to, const struct answer *a, uint32_t player)
{
	for (unsigned i = 0; i < a->config->cells; i++) {
		if (i)
			buf_byte(to, '|');
		buf_text(to, players_cell(&a->state->walk.players, player, i));
	}
}

static void print_credit(credit_sum sum, struct out *out)
{
	struct buf digits = {0};

	credit_print(&digits, sum);
	out_text(out, buf_view(&digits));
	buf_release(&digits);
}

/* One touch of a conversion under one model; a refund has no credit. */
static void touch(struct state *s, const struct config *c, struct text customer,
	const struct touch *t, struct text conversion, enum credit_model model,
	uint64_t unit, credit_sum money)
{
	struct out *out = s->dump;
	struct buf time = {0};

	notices_time(&time, c, t->ms);
	out_text(out, customer);
	out_text(out, buf_view(&time));
	for (unsigned i = 0; i < c->cells; i++)
		out_text(out, players_cell(&s->walk.players, t->player, i));
	out_text(out, conversion);
	out_string(out, credit_name(model));
	print_credit((credit_sum)unit, out);
	print_credit(money, out);
	out_end(out);
	buf_release(&time);
}

/* The conversion's id, or without one its time. */
static struct text conversion_name(
	const struct state *s, const struct event *conversion, struct buf *room)
{
	uint32_t day_ms =
		events_conversion(&s->walk.events, conversion)->day_ms;
	struct text id = events_id(&s->walk.events, conversion);

	if (id.len)
		return id;
	notices_time(room, s->config, conversion->ms - day_ms);
	return buf_view(room);
}

/* The path of CONVERSION lies in s->walk.path. */
void dump_touches(void *state, struct text customer,
	const struct event *conversion, bool refund)
{
	struct state *s = state;
	const struct config *c = s->config;
	const struct path *path = &s->walk.path;
	amount revenue =
		events_conversion(&s->walk.events, conversion)->revenue;
	struct buf room = {0};
	struct text name = conversion_name(s, conversion, &room);

	for (unsigned m = 0; m < c->walk.n_models; m++) {
		if (c->walk.model[m] == MODEL_ROW) {
			struct touch row = {
				conversion->ms -
					events_conversion(
						&s->walk.events, conversion)
						->day_ms,
				conversion->player};
			touch(s, c, customer, &row, name, MODEL_ROW,
				refund ? 0 : CREDIT_ONE, revenue * AMOUNT_UNIT);
			continue;
		}
		if (!credit_by_path(c->walk.model[m]))
			continue;
		walk_share(&s->walk, c->walk.model[m], revenue);
		for (size_t i = 0; i < path->n; i++)
			touch(s, c, customer, &path->touch[i], name,
				c->walk.model[m],
				refund ? 0 : s->walk.credit.unit[i],
				s->walk.money[i]);
	}
	buf_release(&room);
}

/* Text by which rows are sorted, and numbers. */
struct printed {
	struct text key;
	size_t at; /* in the buffer that moves while it grows */
	uint64_t a, b;
	amount value;
};

static int by_text(const void *a, const void *b)
{
	const struct printed *x = a, *y = b;

	return text_compare(x->key, y->key);
}

static void sort_printed(struct printed *p, size_t n, const struct buf *names)
{
	for (size_t i = 0; i < n; i++)
		p[i].key.at = names->at + p[i].at;
	if (n)
		qsort(p, n, sizeof(*p), by_text);
}

static unsigned decimals_of(const struct printed *p, size_t n)
{
	unsigned most = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned d = AMOUNT_DECIMALS;
		amount x = p[i].value;
		for (; d > most && x % 10 == 0; d--)
			x /= 10;
		most = d > most ? d : most;
	}
	return most;
}

/* Every path by its name and with all that came of it; NULL or a message. */
static const char *list_paths(
	const struct answer *a, struct printed *p, struct buf *names)
{
	struct state *s = a->state;
	struct paths_row all;
	uint64_t times;

	for (size_t i = 0; i < s->walk.paths.rows.n; i++) {
		struct paths_row row =
			paths_at(&s->walk.paths, i, &s->walk.path, &times);
		if (!paths_times(&all, &row, times))
			return TALLY_TOO_MANY;
		p[i].at = names->len;
		for (size_t t = 0; t < s->walk.path.n && !row.pathless; t++) {
			if (t)
				buf_string(names, " > ");
			add_name(names, a, s->walk.path.touch[t].player);
		}
		p[i].key.len = names->len - p[i].at;
		p[i].a = all.converted;
		p[i].b = all.null;
		p[i].value = all.value;
	}
	return NULL;
}

/* What Y tells goes to X, of the same name. */
static bool join(struct printed *x, const struct printed *y)
{
	return !__builtin_add_overflow(x->a, y->a, &x->a) &&
	       !__builtin_add_overflow(x->b, y->b, &x->b) &&
	       x->a <= INT64_MAX && x->b <= INT64_MAX &&
	       amount_add(&x->value, y->value);
}

static const char *print_paths(const struct answer *a, struct out *out)
{
	size_t n = a->state->walk.paths.rows.n, next;
	struct printed *p = mem_zero(n, sizeof(*p));
	struct buf names = {0};
	const char *why = list_paths(a, p, &names);
	unsigned decimals = why ? 0 : decimals_of(p, n);

	sort_printed(p, n, &names);
	for (size_t i = 0; i < n && !why; i = next) {
		for (next = i + 1;
			next < n && !why && text_equal(p[next].key, p[i].key);
			next++)
			if (!join(&p[i], &p[next]))
				why = TALLY_TOO_MANY;
		out_text(out, p[i].key);
		out_int(out, (int64_t)p[i].a);
		out_amount(out, p[i].value, decimals);
		out_int(out, (int64_t)p[i].b);
		out_end(out);
	}
	free(p);
	buf_release(&names);
	return why ? why : out->failed;
}

/* "a > b" of a state of order 2. */
static void add_state(struct buf *to, const struct answer *a,
	const struct markov *m, uint32_t state)
{
	uint32_t who[MARKOV_ORDER];
	size_t n = markov_state(m, state, who);

	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_string(to, " > ");
		add_name(to, a, who[i]);
	}
}

struct edges {
	struct printed *p;
	size_t n, cap;
	struct buf names;
	uint64_t *out; /* of each state, the start last */
};

/* An edge from FROM, its end written behind it with a TAB between. */
static void edge(struct edges *e, const struct answer *a,
	const struct markov *m, int64_t from, const char *end, uint32_t to,
	uint64_t weight)
{
	struct printed *p;

	if (weight == 0)
		return;
	mem_grow(&e->p, &e->cap, e->n + 1, sizeof(*e->p));
	p = &e->p[e->n++];
	*p = (struct printed){.at = e->names.len, .a = weight};
	p->b = from < 0 ? m->n : (uint64_t)from;
	e->out[p->b] += weight;
	if (from < 0)
		buf_string(&e->names, "(start)");
	else
		add_state(&e->names, a, m, (uint32_t)from);
	buf_byte(&e->names, PLAYERS_CELL);
	if (end)
		buf_string(&e->names, end);
	else
		add_state(&e->names, a, m, to);
	p->key.len = e->names.len - p->at;
}

static const char *print_transitions(
	const struct answer *a, const struct markov *m, struct out *out)
{
	struct edges e = {.out = mem_zero(m->n + 1, sizeof(*e.out))};
	int64_t from;
	uint32_t to;
	uint64_t w;

	for (size_t at = 0; markov_edge(m, &at, &from, &to, &w);)
		edge(&e, a, m, from, NULL, to, w);
	for (uint32_t i = 0; i < m->n; i++) {
		edge(&e, a, m, i, "(conversion)", 0, m->exit[i].converted);
		edge(&e, a, m, i, "(null)", 0, m->exit[i].null);
	}
	sort_printed(e.p, e.n, &e.names);
	for (size_t i = 0; i < e.n; i++) {
		struct text ends = e.p[i].key;
		out_text(out, text_split(&ends, PLAYERS_CELL));
		out_text(out, ends);
		out_int(out, (int64_t)e.p[i].a);
		out_real(out, (double)e.p[i].a / (double)e.out[e.p[i].b]);
		out_end(out);
	}
	free(e.p);
	free(e.out);
	buf_release(&e.names);
	return out->failed;
}

static const char *print_removal(
	const struct answer *a, const struct markov *m, struct out *out)
{
	struct buf name = {0};
	size_t n = players_count(&a->state->walk.players);
	struct markov_effects e;
	uint32_t *place = mem_array(n, sizeof(*place));
	const char *why = markov_solve(&e, m, n, a->rank);

	for (uint32_t i = 0; i < n; i++)
		place[a->rank[i]] = i;
	for (size_t i = 0; i < n && !why; i++) {
		name.len = 0;
		add_name(&name, a, place[i]);
		out_text(out, buf_view(&name));
		out_real(out, e.effect[place[i]]);
		out_real(out, e.effect_value[place[i]]);
		out_real(out, e.converts);
		out_real(out, e.value);
		out_end(out);
	}
	buf_release(&name);
	free(e.effect);
	free(e.effect_value);
	free(place);
	return why ? why : out->failed;
}

const char *dump_print(struct answer *a, struct out *out)
{
	const struct chains *chains = &a->state->walk.chains;

	if (a->config->dump == DUMP_TOUCHES)
		return out->failed;
	if (a->config->dump == DUMP_PATHS)
		return print_paths(a, out);
	if (chains->periods.n == 0)
		return NULL;
	if (a->config->dump == DUMP_TRANSITIONS)
		return print_transitions(a, &chains->whole[0], out);
	return print_removal(a, &chains->whole[0], out);
}
