/* print.c - what differs, row by row or by group, and whether it is too much.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "diff/near.h"
#include "rows-diff/parts.h"

static const char *const kind_name[] = {"came", "went", "changed"};

void print_columns(const struct config *c)
{
	struct diff_names names = {0};
	struct buf name = {0};

	diff_columns_output(&names, &c->columns, c->summary);
	for (size_t i = 0; i < names.n; i++) {
		name.len = 0;
		buf_text(&name, names.name[i]);
		buf_byte(&name, '\0');
		setup_column(c->setup, name.at);
	}
	buf_release(&name);
	diff_names_release(&names);
}

static void print_key(struct out *out, struct buf *room, struct text key)
{
	struct text cell;

	while (encoded_key_next(&key, &cell, room))
		out_text(out, cell);
}

static void print_difference(struct out *out, const struct config *c,
	struct text old, struct text new)
{
	const struct common *common = setup_common(c->setup);
	struct number_style style = {common->decimal, common->thousands};
	unsigned decimals;
	amount by;

	if (diff_difference(&by, &decimals, old, new, &style))
		out_amount(out, by, decimals);
	else
		out_empty(out);
}

static void print_cells(struct out *out, const struct config *c,
	struct buf *room, struct text key, const char *old, const char *new)
{
	const struct common *common = setup_common(c->setup);
	struct number_style style = {common->decimal, common->thousands};

	for (size_t i = 0; i < c->columns.cells.n; i++) {
		struct text a = encoded_cell_next(&old);
		struct text b = encoded_cell_next(&new);
		if (diff_same(a, b, &c->compare[i], &style))
			continue;
		out_string(out, kind_name[MATCH_CHANGED]);
		print_key(out, room, key);
		out_text(out, c->columns.cells.name[i]);
		out_text(out, a);
		out_text(out, b);
		print_difference(out, c, a, b);
		out_end(out);
	}
}

void print_row(struct out *out, const struct config *c, struct buf *room,
	enum match_kind kind, struct text key, const char *old, const char *new)
{
	if (kind == MATCH_CHANGED) {
		print_cells(out, c, room, key, old, new);
		return;
	}
	out_string(out, kind_name[kind]);
	print_key(out, room, key);
	for (size_t i = 0; i < 4 && c->key.n; i++)
		out_empty(out);
	out_end(out);
}

static void print_list(struct state *s, const struct config *c, struct out *out)
{
	const char *old = NULL, *new = NULL;

	for (size_t i = 0; i < s->match.differs; i++) {
		enum match_kind kind = match_kind(&s->match, i);
		if (kind == MATCH_CHANGED)
			match_cells(&s->match, i, &old, &new);
		for (uint64_t n = match_times(&s->match, i); n > 0; n--)
			print_row(out, c, &s->room, kind,
				match_key(&s->match, i), old, new);
	}
}

static void print_sums(const struct groups *g, size_t at, struct out *out)
{
	for (size_t i = 0; i < g->sums; i++) {
		const amount *sum = &g->sum[(at * g->sums + i) * 2];
		amount by = 0;
		out_amount(out, sum[0], g->decimals[i]);
		out_amount(out, sum[1], g->decimals[i]);
		if (__builtin_sub_overflow(sum[1], sum[0], &by))
			out_empty(out);
		else
			out_amount(out, by, g->decimals[i]);
	}
}

static void print_groups(
	struct state *s, const struct config *c, struct out *out)
{
	const struct groups *g = &s->groups;
	uint32_t *order = table_sorted(&g->of);

	for (size_t n = 0; n < g->of.n; n++) {
		size_t at = order[n];
		if (c->columns.groups.n)
			print_key(out, &s->room, table_key(&g->of, at));
		for (int i = 0; i < GROUPS_COUNTS; i++)
			if (diff_columns_count(
				    &c->columns, (enum groups_count)i))
				out_int(out,
					(int64_t)g->count[at * GROUPS_COUNTS +
							  (size_t)i]);
		print_sums(g, at, out);
		out_end(out);
	}
	free(order);
}

static void check(const struct groups *g, const struct config *c)
{
	uint64_t n = groups_total(g, GROUPS_CAME) +
		     groups_total(g, GROUPS_WENT) +
		     groups_total(g, GROUPS_CHANGED);
	uint64_t all = groups_total(g, GROUPS_ROWS_OLD);

	for (int side = 0; side < 2 && c->max_changed; side++)
		for (size_t i = 0; i < c->columns.only[side].n; i++)
			setup_fails(c->setup,
				fail_text("column '%s' is only in %s (--ignore "
					  "leaves it out)",
					text_show(
						c->columns.only[side].name[i]),
					side ? c->new_name : c->old_path));
	if (c->max_changed && diff_bound_exceeded(&c->bound, n, all))
		setup_fails(c->setup,
			fail_text("%llu rows came, went or changed, of %llu in "
				  "%s: more than --max-changed=%s",
				(unsigned long long)n, (unsigned long long)all,
				c->old_path, c->max_changed));
}

/* Keys that came and went, as they are written in two ways. */
static void tell_near(struct state *s, const struct config *c)
{
	struct near_keys near = near_keys(&s->match);

	setup_count(c->setup, "keys_near", near.n,
		near.n ? fail_text("key '%s'", text_show(encoded_key_show(
						       &s->room, near.first)))
		       : NULL,
		"the other table has this key but for case, width, blanks "
		"around it, zeros before it, .0 behind it or what nobody sees: "
		"the row went and came");
}

const char *diff_finish(struct state *s, struct config *c, struct out *out)
{
	diff_end(s, c, out);
	diff_tell_unmet(c);
	setup_note(c->setup, "columns_came",
		(double)(c->columns.only[1].n + s->further.n));
	setup_note(c->setup, "columns_went", (double)c->columns.only[0].n);
	if (c->summary)
		print_groups(s, c, out);
	else if (!c->sorted)
		print_list(s, c, out);
	if (c->key.n && !c->summary && !c->sorted)
		tell_near(s, c);
	for (int i = 0; i < GROUPS_COUNTS; i++)
		if (diff_columns_count(&c->columns, (enum groups_count)i))
			setup_note(c->setup, groups_count_name[i],
				(double)groups_total(
					&s->groups, (enum groups_count)i));
	check(&s->groups, c);
	return out->failed;
}
