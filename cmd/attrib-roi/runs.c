/* runs.c - customers that memory cannot hold: sorted runs on disk, merged.
 *
 * A run is all customers that were in memory, in the byte order of their keys:
 *
 *	length of key, 4 | key | items, 4 | item ...
 *
 * Merging the runs gives each customer once, with all there is of it, in that
 * order; so what comes out is the same as without runs.  Files have no name
 * from the start and are gone when the program ends, however it ends.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"

struct run_file {
	FILE *f;
	struct buf key; /* of the customer at hand */
	uint32_t items;
	bool over;
};

/* An event as it lies in a run; its id behind it. */
struct runs_item {
	amount revenue;
	int64_t ms, cost;
	uint32_t player, id_len;
	uint32_t converted, zero;
};

static uint64_t number_in(const char *path)
{
	FILE *f = fopen(path, "re");
	unsigned long long n = 0;

	if (!f)
		return 0;
	if (fscanf(f, "%llu", &n) != 1)
		n = 0;
	fclose(f);
	return n;
}

uint64_t runs_memory(void)
{
	uint64_t all = (uint64_t)sysconf(_SC_PHYS_PAGES) *
		       (uint64_t)sysconf(_SC_PAGESIZE);
	uint64_t limit = number_in("/sys/fs/cgroup/memory.max");

	if (!limit)
		limit = number_in(
			"/sys/fs/cgroup/memory/memory.limit_in_bytes");
	return (limit && limit < all ? limit : all) / 2;
}

static const char *cannot(const char *what)
{
	return fail_text("--tmp: cannot %s: %s", what, strerror(errno));
}

static const char *open_run(struct runs *r, const struct config *c)
{
	struct run_file *run = mem_zero(1, sizeof(*run));
	const char *dir = c->tmp ? c->tmp : getenv("TMPDIR");
	struct buf path = {0};
	int fd;

	mem_grow(&r->file, &r->cap, r->n + 1, sizeof(*r->file));
	r->file[r->n++] = run;
	if (!dir || !*dir)
		dir = "/tmp";
	buf_printf(&path, "%s/attrib-roi-XXXXXX", dir);
	buf_byte(&path, '\0');
	fd = mkstemp(path.at);
	if (fd >= 0)
		unlink(path.at);
	const char *why =
		fd < 0 ? fail_text("--tmp: %s: %s", dir, strerror(errno))
		       : NULL;
	buf_release(&path);
	if (why)
		return why;
	run->f = fdopen(fd, "w+");
	return run->f ? NULL : cannot("open a file");
}

static void put(struct run_file *run, const void *at, size_t n)
{
	if (n)
		fwrite(at, 1, n, run->f); /* ferror() tells, at the end */
}

static void put_key(struct run_file *run, struct text key, size_t items)
{
	uint32_t n[2] = {(uint32_t)key.len, (uint32_t)items};

	put(run, &n[0], 4);
	put(run, key.at, key.len);
	put(run, &n[1], 4);
}

static void put_events(struct state *s, struct run_file *run)
{
	uint32_t *order = table_sorted(&s->walk.events.table);

	for (size_t i = 0; i < s->walk.events.table.n; i++) {
		events_list(&s->walk.list, &s->walk.events, order[i],
			&s->walk.players);
		put_key(run, table_key(&s->walk.events.table, order[i]),
			s->walk.list.n);
		for (size_t k = 0; k < s->walk.list.n; k++) {
			const struct event *e = &s->walk.list.at[k];
			struct runs_item item = {.ms = e->ms,
				.cost = e->cost,
				.player = e->player,
				.converted = e->conversion != 0};
			struct text id = {"", 0};
			if (e->conversion) {
				item.revenue =
					events_conversion(&s->walk.events, e)
						->revenue;
				id = events_id(&s->walk.events, e);
			}
			item.id_len = (uint32_t)id.len;
			put(run, &item, sizeof(item));
			put(run, id.at, id.len);
		}
	}
	free(order);
	events_clear(&s->walk.events);
}

/* What a customer's sets hold, number << 1 | converted. */
static void put_reach(struct state *s, struct run_file *run)
{
	struct reach *r = &s->reach;
	uint32_t *order = table_sorted(&r->table), *cell;
	size_t n;

	for (size_t i = 0; i < r->table.n; i++) {
		cell = reach_cells(r, order[i], &n);
		put_key(run, table_key(&r->table, order[i]), n);
		put(run, cell, n * sizeof(*cell));
	}
	free(order);
	reach_release(r);
	reach_init(r);
}

const char *runs_spill(struct state *s, const struct config *c)
{
	struct run_file *run;

	TRY(open_run(&s->runs, c));
	run = s->runs.file[s->runs.n - 1];
	if (c->row_only)
		put_reach(s, run);
	else
		put_events(s, run);
	if (fflush(run->f) != 0 || ferror(run->f))
		return cannot("write");
	rewind(run->f);
	return NULL;
}

const char *runs_check(struct state *s, const struct config *c)
{
	size_t size = c->row_only ? reach_size(&s->reach)
				  : events_size(&s->walk.events);

	return size > c->memory ? runs_spill(s, c) : NULL;
}

static bool get(struct run_file *run, void *at, size_t n)
{
	return n == 0 || fread(at, 1, n, run->f) == n;
}

/* The next customer of RUN; at its end "over". */
static const char *next(struct run_file *run)
{
	uint32_t n;

	run->key.len = 0;
	if (!get(run, &n, 4)) {
		run->over = true;
		return ferror(run->f) ? cannot("read") : NULL;
	}
	if (!get(run, buf_room(&run->key, n), n) || !get(run, &run->items, 4))
		return cannot("read");
	run->key.len = n;
	return NULL;
}

static const char *read_events(struct state *s, struct run_file *run)
{
	struct buf id = {0};
	struct runs_item item;
	bool ok = true;

	for (uint32_t i = 0; i < run->items && ok; i++) {
		ok = get(run, &item, sizeof(item)) &&
		     get(run, buf_room(&id, item.id_len), item.id_len);
		if (!ok)
			break;
		struct event_in e = {.ms = item.ms,
			.cost = item.cost,
			.player = item.player,
			.converted = item.converted,
			.revenue = item.revenue,
			.id = {id.at, item.id_len}};
		events_list_add(&s->walk.list, &s->walk.events, &e);
	}
	buf_release(&id);
	return ok ? NULL : cannot("read");
}

static const char *read_reach(struct state *s, struct run_file *run)
{
	uint32_t cell;

	for (uint32_t i = 0; i < run->items; i++) {
		if (!get(run, &cell, sizeof(cell)))
			return cannot("read");
		tally_reach(&s->walk.tally, cell >> 1, cell & 1);
	}
	return NULL;
}

/* The least key of all runs into KEY; false: all are over. */
static bool least(const struct runs *r, struct buf *key)
{
	const struct run_file *first = NULL;

	for (size_t i = 0; i < r->n; i++)
		if (!r->file[i]->over &&
			(!first || text_compare(buf_view(&r->file[i]->key),
					   buf_view(&first->key)) < 0))
			first = r->file[i];
	key->len = 0;
	if (first)
		buf_text(key, buf_view(&first->key));
	return first != NULL;
}

/* Everything there is of the customer KEY. */
static const char *take(struct state *s, const struct buf *key,
	const char *(*read)(struct state *s, struct run_file *run))
{
	for (size_t i = 0; i < s->runs.n; i++) {
		struct run_file *run = s->runs.file[i];
		if (run->over ||
			!text_equal(buf_view(&run->key), buf_view(key)))
			continue;
		TRY(read(s, run));
		TRY(next(run));
	}
	return NULL;
}

static const char *begin(struct state *s, const struct config *c)
{
	TRY(runs_spill(s, c));
	for (size_t i = 0; i < s->runs.n; i++)
		TRY(next(s->runs.file[i]));
	return NULL;
}

static const char *merge(struct state *s, const struct config *c,
	const char *(*one)(struct state *s, const struct config *c,
		struct text customer, void *arg),
	void *arg)
{
	const char *why = begin(s, c);

	while (!why && least(&s->runs, &s->key)) {
		events_list_clear(&s->walk.list, &s->walk.events);
		why = take(s, &s->key, read_events);
		events_list_sort(
			&s->walk.list, &s->walk.events, &s->walk.players);
		if (!why)
			why = one(s, c, buf_view(&s->key), arg);
	}
	return why;
}

const char *runs_each(struct state *s, const struct config *c, bool in_order,
	const char *(*one)(struct state *s, const struct config *c,
		struct text customer, void *arg),
	void *arg)
{
	const struct table *t = &s->walk.events.table;
	uint32_t *order;
	const char *why = NULL;

	if (s->runs.n)
		return merge(s, c, one, arg);
	table_freeze(&s->walk.events.table);
	order = in_order ? table_sorted(t) : NULL;
	for (size_t i = 0; i < t->n && !why; i++) {
		size_t at = order ? order[i] : i;
		events_list(
			&s->walk.list, &s->walk.events, at, &s->walk.players);
		why = one(s, c, table_key(t, at), arg);
	}
	free(order);
	return why;
}

const char *runs_reach(struct state *s, const struct config *c)
{
	if (s->runs.n == 0)
		return NULL;
	TRY(begin(s, c));
	for (size_t i = 0; i < s->walk.tally.n; i++)
		s->walk.tally.cell[i].reach = s->walk.tally.cell[i].users = 0;
	s->walk.tally.customers = s->walk.tally.users = 0;
	while (least(&s->runs, &s->key)) {
		tally_customer(&s->walk.tally);
		TRY(take(s, &s->key, read_reach));
	}
	return NULL;
}

void runs_release(struct runs *r)
{
	for (size_t i = 0; i < r->n; i++) {
		if (r->file[i]->f)
			fclose(r->file[i]->f);
		buf_release(&r->file[i]->key);
		free(r->file[i]);
	}
	free(r->file);
}
