/* saved.c - the state of attrib-roi as lines of text, and back.
 *
 * A line a customer, KEY the customer; of each event, in order:
 *
 *	kind [revenue] [cost] [id] [line] channel [by ...] milliseconds
 *
 * kind is the sum of 1 (converted: a revenue), 2 (has a cost), 4 (has an id), 8
 * (has a line, journey/orders.h, as a number with a sign);
 * the time is that since the event before.  Or paths, of --path and of
 * --partial=paths: KEY the path (journey/paths.h), and of each kind of row
 *
 *	"p" period converted null value times, ...
 *
 * and with --partial=paths the facts of each player by period, and one line
 * with an empty key for all customers:
 *
 *	"c" period reach converted users cost count revenue, ...
 *	"t" customers users first last
 */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "kept/state_fields.h"

enum { HAS_REVENUE = 1, HAS_COST = 2, HAS_ID = 4, HAS_LINE = 8 };

/* A customer's LIST, whose conversions are in EVENTS. */
static void write_events(struct state_out *to, const struct state *s,
	struct text customer, const struct event_list *list,
	const struct events *events)
{
	int64_t before = 0;

	state_key(to, customer);
	for (size_t i = 0; i < list->n; i++) {
		const struct event *e = &list->at[i];
		struct text id = e->conversion ? events_id(events, e)
					       : (struct text){"", 0};
		uint64_t line = id.len ? events_conversion(events, e)->line : 0;
		state_int(to, (e->conversion ? HAS_REVENUE : 0) |
				      (e->cost ? HAS_COST : 0) |
				      (id.len ? HAS_ID : 0) |
				      (line ? HAS_LINE : 0));
		if (e->conversion)
			state_amount(to, events_conversion(events, e)->revenue);
		if (e->cost)
			state_int(to, e->cost);
		if (id.len)
			state_text(to, id);
		if (line)
			state_int(to, (int64_t)line);
		for (unsigned k = 0; k < s->config->cells; k++)
			state_text(to,
				players_cell(&s->walk.players, e->player, k));
		state_int(to, e->ms - before);
		before = e->ms;
	}
	state_end(to);
}

static const char *write_customer(struct state *s, const struct config *c,
	struct text customer, void *arg)
{
	struct state_out *to = arg;

	(void)c;
	write_events(to, s, customer, &s->walk.list, &s->walk.events);
	return to->failed;
}

/* Customers in the order of their keys. */
struct range {
	const struct state *s;
	const uint32_t *order;
};

static void write_range(
	const void *arg, struct state_out *to, size_t from, size_t end)
{
	const struct range *r = arg;
	const struct events *all = &r->s->walk.events;
	struct event_list list = {0};
	struct events own;

	events_init(&own);
	for (size_t n = from; n < end; n++) {
		uint32_t i = r->order[n];
		events_list_from(&list, &own, all, i, &r->s->walk.players);
		write_events(
			to, r->s, table_key(&all->lists.table, i), &list, &own);
	}
	events_release(&own);
	events_list_release(&list);
}

static const char *write_customers(
	struct state *s, const struct config *c, struct state_out *to)
{
	unsigned threads = setup_threads(c->setup);

	if (s->runs.n)
		return runs_each(s, c, write_customer, to);
	events_join(&s->walk.events);
	const struct table *t = &s->walk.events.lists.table;
	uint32_t *order = table_sorted_by(t, threads);
	state_ranges(to, threads, t->n, write_range, &(struct range){s, order});
	free(order);
	return to->failed;
}

/* A line in the making: where its key is, and what it tells. */
struct saved {
	struct text key;
	size_t at;
	size_t number; /* of a row of paths, or of a cell */
	bool cell;
	struct paths_row row;
	int32_t period;
};

static int compare(const void *a, const void *b)
{
	const struct saved *x = a, *y = b;
	int c = text_compare(x->key, y->key);

	if (c)
		return c;
	if (x->cell)
		return (x->period > y->period) - (x->period < y->period);
	if (x->row.period != y->row.period)
		return x->row.period < y->row.period ? -1 : 1;
	if (x->row.converted != y->row.converted)
		return x->row.converted < y->row.converted ? -1 : 1;
	if (x->row.null != y->row.null)
		return x->row.null < y->row.null ? -1 : 1;
	return (x->row.value > y->row.value) - (x->row.value < y->row.value);
}

static void write_row(
	struct state_out *to, const struct saved *x, uint64_t times)
{
	state_int(to, x->row.period);
	state_int(to, (int64_t)x->row.converted);
	state_int(to, (int64_t)x->row.null);
	state_amount(to, x->row.value);
	state_int(to, (int64_t)times);
}

static void write_cell(struct state_out *to, const struct state *s, size_t i)
{
	const struct tally_cell *cell = &s->walk.tally.cell[i];
	const struct share *row = tally_share(&s->walk.tally, i, 0, 0);

	state_int(to, cell->period);
	state_int(to, (int64_t)cell->reach);
	state_int(to, (int64_t)cell->converted);
	state_int(to, (int64_t)cell->users);
	state_amount(to, cell->cost);
	state_amount(to, row->count);
	state_amount(to, row->money);
}

/* All lines but that of the totals, sorted. */
static void write_lines(struct state *s, struct saved *x, size_t n,
	const struct buf *keys, struct state_out *to)
{
	uint64_t times;

	for (size_t i = 0; i < n; i++)
		x[i].key.at = keys->at + x[i].at;
	if (n)
		qsort(x, n, sizeof(*x), compare);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || !text_equal(x[i].key, x[i - 1].key)) {
			if (i)
				state_end(to);
			state_key(to, x[i].key);
			state_text(to, text_of(x[i].cell ? "c" : "p"));
		}
		if (x[i].cell) {
			write_cell(to, s, x[i].number);
		} else {
			paths_at(&s->walk.paths, x[i].number, &s->walk.path,
				&times);
			write_row(to, &x[i], times);
		}
	}
	if (n)
		state_end(to);
}

static void write_paths(
	struct state *s, const struct config *c, struct state_out *to)
{
	size_t rows = s->walk.paths.rows.n,
	       cells = c->path ? 0 : s->walk.tally.n;
	size_t *used = mem_array(cells, sizeof(*used)), n_used = 0;
	struct saved *x = mem_zero(rows + cells, sizeof(*x));
	struct buf keys = {0};
	uint64_t times;

	if (!c->path && s->walk.tally.customers) {
		state_key(to, (struct text){"", 0});
		state_text(to, text_of("t"));
		state_int(to, (int64_t)s->walk.tally.customers);
		state_int(to, (int64_t)s->walk.tally.users);
		state_int(to, s->walk.tally.first_ms);
		state_int(to, s->walk.tally.last_ms);
		state_end(to);
	}
	for (size_t i = 0; i < cells; i++)
		if (s->walk.tally.cell[i].used)
			used[n_used++] = i;
	cells = n_used;
	for (size_t i = 0; i < rows + cells; i++) {
		x[i].at = keys.len;
		x[i].cell = i >= rows;
		x[i].number = i < rows ? i : used[i - rows];
		if (i < rows) {
			x[i].row = paths_at(
				&s->walk.paths, i, &s->walk.path, &times);
			paths_text(&keys, &s->walk.path, x[i].row.pathless,
				&s->walk.players);
		} else {
			const struct tally_cell *cell =
				&s->walk.tally.cell[used[i - rows]];
			x[i].period = cell->period;
			buf_text(&keys,
				players_key(&s->walk.players, cell->player));
		}
		x[i].key.len = keys.len - x[i].at;
	}
	write_lines(s, x, rows + cells, &keys, to);
	free(x);
	free(used);
	buf_release(&keys);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;

	if (s->paths_only && !setup_second(c->setup))
		return "what was merged is paths: want --partial=paths";
	if (!c->path && !setup_second(c->setup)) {
		TRY(write_customers(s, c, to));
		notices_saved(s, c);
		return to->failed;
	}
	if (!c->path)
		TRY(answer_walk(s, c));
	notices_saved(s, c);
	write_paths(s, c, to);
	return to->failed;
}

/* One event; *REASON stays as it was when the line is damaged. */
static bool read_event(struct state *s, const struct config *c,
	struct state_fields *f, int64_t *ms, struct event_in *e,
	const char **reason)
{
	struct text cell[MOST_BY];
	int64_t kind, since, line = 0;

	*e = (struct event_in){.id = {"", 0}};
	if (!state_fields_int(f, &kind) || kind < 0 || kind > 15)
		return false;
	e->converted = kind & HAS_REVENUE;
	if (e->converted && !state_fields_amount(f, &e->revenue))
		return false;
	if (kind & HAS_COST && (!state_fields_int(f, &e->cost) || e->cost <= 0))
		return false;
	if (kind & HAS_ID && !state_fields_text(f, &e->id))
		return false;
	if (kind & HAS_LINE && !state_fields_int(f, &line))
		return false;
	e->line = (uint64_t)line;
	for (unsigned i = 0; i < c->cells; i++)
		if (!state_fields_text(f, &cell[i]))
			return false;
	if (!state_fields_int(f, &since) ||
		__builtin_add_overflow(*ms, since, ms) ||
		*ms < -100000000000000 || *ms > 300000000000000)
		return false;
	e->ms = *ms;
	const char *why = players_put(&s->walk.players, &e->player, cell);
	if (why)
		*reason = why;
	return why == NULL;
}

static bool read_customer(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct state_fields f = {row, 0};
	struct event_in e;
	int64_t ms = 0;

	if (row->n == 0)
		return false;
	while (f.at < row->n) {
		if (!read_event(s, c, &f, &ms, &e, reason))
			return false;
		events_add(&s->walk.events, state_row_key(row), &e);
	}
	return true;
}

/* The fields of an event of KIND before its time. */
static size_t before_time(const struct config *c, int64_t kind)
{
	size_t n = c->cells;

	for (int64_t bit = HAS_REVENUE; bit <= HAS_LINE; bit *= 2)
		n += (kind & bit) != 0;
	return n;
}

void saved_times(const void *config, const struct state_row *row,
	int64_t *first, int64_t *last)
{
	const struct config *c = config;
	struct state_fields f = {row, 0};
	int64_t kind, since, ms = 0, begin = INT64_MIN;

	while (f.at < row->n) {
		if (!state_fields_int(&f, &kind))
			return;
		f.at += before_time(c, kind);
		if (!state_fields_int(&f, &since) ||
			__builtin_add_overflow(ms, since, &ms))
			return;
		begin = begin == INT64_MIN ? ms : begin;
	}
	*first = begin;
	*last = ms;
}

static bool read_path(struct state *s, struct state_fields *f, struct text key,
	const char **reason)
{
	struct paths_row r = {.period = 0};
	uint64_t times, pathless;
	const char *why =
		paths_read(&s->walk.path, &pathless, &s->walk.players, key);

	if (why) {
		*reason = why;
		return false;
	}
	r.pathless = pathless;
	while (f->at < f->row->n) {
		int32_t p;
		if (!state_fields_small(f, &p) ||
			!state_fields_count(f, &r.converted) ||
			!state_fields_count(f, &r.null) ||
			!state_fields_amount(f, &r.value) ||
			!state_fields_count(f, &times))
			return false;
		r.period = p;
		paths_add(&s->walk.paths, s->walk.path.touch, s->walk.path.n,
			&r, times);
	}
	return true;
}

/* What the row model was credited with is that of all rows. */
static bool read_cells(struct state *s, const struct config *c,
	struct state_fields *f, struct text key, const char **reason)
{
	uint64_t reach, converted, users;
	struct share row;
	amount cost;
	uint32_t player;
	int32_t p;
	const char *why = players_put_key(&s->walk.players, &player, key);

	if (why) {
		*reason = why;
		return false;
	}
	while (f->at < f->row->n) {
		if (!state_fields_small(f, &p) ||
			!state_fields_count(f, &reach) ||
			!state_fields_count(f, &converted) ||
			!state_fields_count(f, &users) ||
			!state_fields_amount(f, &cost) ||
			!state_fields_amount(f, &row.count) ||
			!state_fields_amount(f, &row.money))
			return false;
		size_t i = tally_cell(&s->walk.tally, player, p);
		struct tally_cell *cell = &s->walk.tally.cell[i];
		cell->reach += reach;
		cell->converted += converted;
		cell->users += users;
		cell->cost += cost;
		for (unsigned m = 0; m < c->walk.n_models; m++) {
			struct share *to = tally_share(&s->walk.tally, i, m, 0);
			if (c->walk.model[m] != MODEL_ROW)
				continue;
			to->count += row.count;
			to->money += row.money;
		}
	}
	return true;
}

static bool read_total(struct state *s, struct state_fields *f)
{
	uint64_t customers, users;
	int64_t first, last;

	if (!state_fields_count(f, &customers) ||
		!state_fields_count(f, &users) ||
		!state_fields_int(f, &first) || !state_fields_int(f, &last))
		return false;
	s->walk.tally.customers += customers;
	s->walk.tally.users += users;
	if (first < s->walk.tally.first_ms)
		s->walk.tally.first_ms = first;
	if (last > s->walk.tally.last_ms)
		s->walk.tally.last_ms = last;
	return true;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	const struct config *c = config;
	struct state_fields f = {row, 1};
	struct text kind, key = state_row_key(row);
	bool ok = false;

	if (!c->path && !row->second)
		return read_customer(s, c, row, reason) ? OK : BAD;
	if (row->second && c->walk.buckets > 1) {
		*reason = "--ci wants customers, and this is a state of paths";
		return FATAL;
	}
	if (row->second && c->dump == DUMP_TOUCHES) {
		*reason = "--dump=touches wants events, and this is a state "
			  "of paths";
		return FATAL;
	}
	s->paths_only |= row->second;
	if (!state_row_text(row, 0, &kind) || row->n < 2)
		return BAD;
	if (text_is(kind, "p"))
		ok = read_path(s, &f, key, reason);
	else if (text_is(kind, "c") && row->second)
		ok = read_cells(s, c, &f, key, reason);
	else if (text_is(kind, "t") && row->second)
		ok = read_total(s, &f) && row->n == f.at;
	return ok ? OK : BAD;
}
