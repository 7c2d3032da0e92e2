/* toy-links.c - a fold with several named outputs: who is linked to whom, and
 * in files beside it the groups that come of it and how large they are. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sets.h"
#include "base/table.h"
#include "filter/seldom.h"

enum role { INVITER, INVITEE };

struct config {
	const char *groups, *sizes;
	struct out *groups_out, *sizes_out;
};

static const struct opt opts[] = {
	{0, "groups", OPT_FILE, offsetof(struct config, groups), "file", NULL,
		0, 0, OPT_REPLACED, "write the group of each here", NULL},
	{0, "sizes", OPT_FILE, offsetof(struct config, sizes), "file", NULL, 0,
		0, OPT_REPLACED, "write the size of each group here", NULL},
	{0}};

static struct out *open_file(struct setup *setup, const char *path,
	const char *first, const char *second)
{
	struct out *out = path ? setup_file(setup, path) : NULL;

	if (!out)
		return NULL;
	out_column(out, text_of(first));
	out_column(out, text_of(second));
	out_header(out);
	return out;
}

static const char *open_links(void *config, struct setup *setup)
{
	struct config *c = config;

	setup_nobody(setup); /* lines are of inviters, rows of invitees */
	setup_role(setup, "inviter", SETUP_REQUIRED);
	setup_role(setup, "invitee", SETUP_REQUIRED);
	setup_column(setup, "inviter");
	setup_column(setup, "invitee");
	setup_column(setup, "rows");
	c->groups_out = open_file(setup, c->groups, "customer", "group");
	c->sizes_out = open_file(setup, c->sizes, "group", "customers");
	return NULL;
}

struct state {
	struct table pairs; /* int64_t, rows by inviter TAB invitee */
	struct buf key;
};

static void init(void *at, const void *config)
{
	struct state *s = at;

	(void)config;
	table_init(&s->pairs, sizeof(int64_t), 1);
}

static void add(struct state *s, struct text a, struct text b, int64_t n)
{
	s->key.len = 0;
	buf_text(&s->key, a);
	buf_byte(&s->key, '\t');
	buf_text(&s->key, b);
	*(int64_t *)table_value(
		&s->pairs, table_put(&s->pairs, buf_view(&s->key))) += n;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct text a, b;

	(void)config;
	(void)out;
	if (!row_key(row, INVITER, &a) || !row_key(row, INVITEE, &b))
		return BAD;
	add(at, a, b, 1);
	return OK;
}

static enum verdict load(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct text a = state_row_key(row), b;
	int64_t n;

	(void)config;
	(void)reason;
	if (row->n != 2 || a.len == 0 || !state_row_text(row, 0, &b) ||
		b.len == 0 || !state_row_int(row, 1, &n) || n <= 0)
		return BAD;
	add(at, a, b, n);
	return OK;
}

static const char *save(void *at, const void *config, struct state_out *to)
{
	const struct config *c = config;
	struct state *s = at;
	uint32_t *order;

	if (c->groups || c->sizes)
		return "--groups and --sizes are no part of a state";
	order = table_sorted(&s->pairs);
	for (size_t i = 0; i < s->pairs.n; i++) {
		struct text b = table_key(&s->pairs, order[i]);
		struct text a = text_split(&b, '\t');
		state_key(to, a);
		state_text(to, b);
		state_int(to, *(int64_t *)table_value(&s->pairs, order[i]));
		state_end(to);
	}
	free(order);
	return to->failed;
}

/* Who there is, and which of them are in one group. */
struct groups {
	struct table people;
	struct sets sets; /* by the order of names */
	uint32_t *order, *place;
};

static void group(struct groups *g, const struct table *pairs)
{
	table_init(&g->people, 0, 1);
	for (uint32_t i = 0; i < pairs->n; i++) {
		struct text b = table_key(pairs, i);
		table_put(&g->people, text_split(&b, '\t'));
		table_put(&g->people, b);
	}
	g->order = table_sorted(&g->people);
	g->place = mem_array(g->people.n, sizeof(*g->place));
	for (uint32_t i = 0; i < g->people.n; i++)
		g->place[g->order[i]] = i;
	sets_init(&g->sets, (uint32_t)g->people.n);
	for (uint32_t i = 0; i < pairs->n; i++) {
		struct text b = table_key(pairs, i);
		struct text a = text_split(&b, '\t');
		sets_join(&g->sets, g->place[table_find(&g->people, a)],
			g->place[table_find(&g->people, b)]);
	}
}

static struct text name_of(const struct groups *g, uint32_t i)
{
	return table_key(&g->people, g->order[i]);
}

static void print_groups(struct groups *g, struct out *out)
{
	for (uint32_t i = 0; i < g->people.n && out; i++) {
		out_text(out, name_of(g, i));
		out_text(out, name_of(g, sets_root(&g->sets, i)));
		out_end(out);
	}
}

static void print_sizes(struct groups *g, struct out *out)
{
	uint32_t *size = mem_zero(g->people.n, sizeof(*size));

	for (uint32_t i = 0; i < g->people.n; i++)
		size[sets_root(&g->sets, i)]++;
	for (uint32_t i = 0; i < g->people.n && out; i++) {
		if (size[i] == 0)
			continue;
		out_text(out, name_of(g, i));
		out_int(out, size[i]);
		out_end(out);
	}
	free(size);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct config *c = config;
	struct state *s = at;
	uint32_t *order = table_sorted(&s->pairs);
	struct groups g;

	(void)setup;
	for (size_t i = 0; i < s->pairs.n; i++) {
		struct text b = table_key(&s->pairs, order[i]);
		out_text(out, text_split(&b, '\t'));
		out_text(out, b);
		out_int(out, *(int64_t *)table_value(&s->pairs, order[i]));
		out_end(out);
	}
	free(order);
	group(&g, &s->pairs);
	print_groups(&g, c->groups_out);
	print_sizes(&g, c->sizes_out);
	table_release(&g.people);
	sets_release(&g.sets);
	free(g.order);
	free(g.place);
	return out->failed;
}

static void release(void *at)
{
	struct state *s = at;

	table_release(&s->pairs);
	buf_release(&s->key);
}

static const struct filter toy_links = {.name = "toy-links",
	.brief = "Count who invited whom, and group those that are linked.",
	.operands = "[file ...]",
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_links,
	.init = init,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release};

int main(int argc, char **argv)
{
	return filter_main(&toy_links, argc, argv);
}
