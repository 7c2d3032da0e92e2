/* tree.c - who brought whom: the largest teams, by generation. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "base/table.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { ROW = 38, TEXT_AT = 13, BAR_AT = 19, BAR_HIGH = 10, TEAMS = 12 };

struct team {
	size_t root; /* the number of a member in the table */
	double n,
		level[SVG_GROUPS]; /* below it; the last level has all deeper */
	size_t deepest;
};

struct tree_drawn {
	struct table member;
	size_t *parent;	   /* by member, its own number: a root; owned */
	struct team *team; /* by size; owned */
	size_t n;
	double people;
};

static size_t member(struct tree_drawn *t, size_t *cap, struct text id)
{
	size_t i = table_put(&t->member, id);

	if (i >= *cap || !t->parent) {
		size_t before = *cap;
		mem_grow(&t->parent, cap, i + 1, sizeof(*t->parent));
		for (size_t k = before; k < *cap; k++)
			t->parent[k] = k;
	}
	return i;
}

/* How deep I is, and its root; a circle ends where it began. */
static size_t depth_of(const struct tree_drawn *t, size_t i, size_t *root)
{
	size_t depth = 0;

	for (*root = i; t->parent[*root] != *root && depth <= t->member.n;
		depth++)
		*root = t->parent[*root];
	return depth <= t->member.n ? depth : 0;
}

static int by_size(const void *a, const void *b, void *context)
{
	const struct team *x = a, *y = b;
	const struct tree_drawn *t = context;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return text_compare(
		table_key(&t->member, x->root), table_key(&t->member, y->root));
}

static void add_teams(struct tree_drawn *t)
{
	struct team *all = mem_zero(t->member.n, sizeof(*all));
	size_t root;

	for (size_t i = 0; i < t->member.n; i++) {
		size_t depth = depth_of(t, i, &root);
		if (depth == 0)
			continue;
		struct team *to = &all[root];
		to->root = root;
		to->n++;
		to->level[depth < SVG_GROUPS ? depth - 1 : SVG_GROUPS - 1]++;
		to->deepest = depth > to->deepest ? depth : to->deepest;
		t->people++;
	}
	for (size_t i = 0; i < t->member.n; i++)
		if (all[i].n > 0)
			all[t->n++] = all[i];
	t->team = all;
	sort_with(all, t->n, sizeof(*all), by_size, t);
}

static bool gather(struct picture *p, void *data)
{
	struct tree_drawn *t = data;
	size_t cap = 0;

	table_init(&t->member, 1, hash_seed());
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct text id = sheet_text(p->sheet, i, p->column[PART_ID]);
		struct text by =
			sheet_text(p->sheet, i, p->column[PART_PARENT]);
		if (!id.len || !by.len)
			continue;
		size_t parent = member(t, &cap, by), own = member(t, &cap, id);
		if (t->parent[own] == own) /* the first who brought him */
			t->parent[own] = parent;
	}
	add_teams(t);
	return t->n > 0;
}

static void say(struct picture *p, const void *data)
{
	const struct tree_drawn *t = data;

	ink_either(p->ink, "The largest of ", "");
	ink_number(p->ink, (double)t->n, 0);
	ink_either(p->ink, t->n == 1 ? " team has " : " teams has ",
		" 个团队中最大的有 ");
	ink_number(p->ink, t->team[0].n, 0);
	ink_either(p->ink, " of ", " 人（全部 ");
	ink_number(p->ink, t->people, 0);
	ink_either(p->ink, t->people == 1 ? " member, " : " members, ",
		" 人），深 ");
	ink_number(p->ink, (double)t->team[0].deepest, 0);
	ink_either(p->ink,
		t->team[0].deepest == 1 ? " level deep" : " levels deep",
		" 层");
}

/* Whose team it is; without --names, its rank. */
static void team_name(struct picture *p, const struct tree_drawn *t, size_t i)
{
	if (p->names) {
		words_label(p->ink, table_key(&t->member, t->team[i].root), 30);
		return;
	}
	ink_either(p->ink, "team ", "团队 ");
	ink_number(p->ink, (double)i + 1, 0);
}

/* What the colours are, as deep as the teams that are drawn go. */
static size_t levels(
	const struct picture *p, const struct tree_drawn *t, struct text *name)
{
	static const char *const en[SVG_GROUPS] = {"level 1", "level 2",
		"level 3", "level 4", "level 5", "level 6 and deeper"};
	static const char *const zh[SVG_GROUPS] = {"第 1 层", "第 2 层",
		"第 3 层", "第 4 层", "第 5 层", "第 6 层及以下"};
	size_t n = 0;

	for (size_t i = 0; i < t->n && i < TEAMS; i++)
		n = t->team[i].deepest > n ? t->team[i].deepest : n;
	n = n < SVG_GROUPS ? n : SVG_GROUPS;
	for (size_t k = 0; k < n; k++)
		name[k] = text_of(p->ink->zh ? zh[k] : en[k]);
	return n;
}

static void draw(struct picture *p, const void *data)
{
	const struct tree_drawn *t = data;
	size_t shown = t->n < TEAMS ? t->n : TEAMS;
	struct text name[SVG_GROUPS] = {{NULL, 0}};
	size_t deep = levels(p, t, name);
	double top = svg_key_height(name, deep);

	svg_open(p, (unsigned)(top + (double)shown * ROW), false, say, t);
	svg_key(p, name, deep, 0);
	for (size_t i = 0; i < shown; i++) {
		const struct team *m = &t->team[i];
		double y = top + (double)i * ROW, from = 0, most = t->team[0].n;
		svg_text(p, 0, y + TEXT_AT, 0, "start", false);
		team_name(p, t, i);
		svg_text_end(p);
		svg_text(p, 1, y + TEXT_AT, 0, "end", false);
		ink_number(p->ink, m->n, 0);
		svg_text_end(p);
		for (unsigned k = 0; k < SVG_GROUPS; k++) {
			double to = from + m->level[k];
			if (to > from)
				svg_part(p, k, from / most, to / most,
					y + BAR_AT, BAR_HIGH);
			from = to;
		}
	}
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct tree_drawn *t = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, text_of(ink->zh ? "团队" : "team"), false);
	words_head(ink, text_of(ink->zh ? "人数" : "members"), true);
	for (unsigned k = 0; k < SVG_GROUPS; k++) {
		ink_raw(ink, "<th class=n scope=col>");
		ink_either(ink, "level ", "第 ");
		ink_number(ink, k + 1, 0);
		ink_either(ink, k == SVG_GROUPS - 1 ? " and deeper" : "",
			k == SVG_GROUPS - 1 ? " 层及以下" : " 层");
		ink_raw(ink, "</th>");
	}
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < t->n && i < TEAMS; i++) {
		ink_raw(ink, "<tr><td>");
		team_name(p, t, i);
		ink_raw(ink, "</td>");
		words_figure(ink, t->team[i].n);
		for (unsigned k = 0; k < SVG_GROUPS; k++)
			words_figure(ink, t->team[i].level[k]);
		ink_raw(ink, "</tr>");
	}
}

static void release(void *data)
{
	struct tree_drawn *t = data;

	table_release(&t->member);
	free(t->parent);
	free(t->team);
}

const struct picture_kind picture_as_tree = {
	"tree", sizeof(struct tree_drawn), gather, say, draw, table, release};
