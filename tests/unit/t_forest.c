/* t_forest.c - trees in preorder against looking at every invite. */
#include "invite/forest_build.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

enum { MOST = 60 };

/* Invites of at most MOST people, and what comes of them without trees. */
struct log {
	uint32_t n;
	struct forest_touch touch[MOST];
	char name[MOST][8];
	uint32_t order[MOST];
	uint32_t inviter[MOST]; /* circles cut */
	size_t circles;
};

static struct text name_of(const void *names, size_t i)
{
	const struct log *l = names;

	return text_of(l->name[i]);
}

/* Person B's place in byte order is after A's. */
static bool after(const struct log *l, uint32_t a, uint32_t b)
{
	return strcmp(l->name[a], l->name[b]) < 0;
}

static bool above(const struct log *l, uint32_t a, uint32_t v)
{
	while (v != FOREST_NONE && v != a)
		v = l->inviter[v];
	return v == a;
}

/* Each invite as it came; one by somebody the invitee is above is left out. */
static void one_by_one(struct log *l)
{
	bool seen[MOST] = {false};

	l->circles = 0;
	for (uint32_t i = 0; i < l->n; i++)
		l->inviter[i] = FOREST_NONE;
	for (uint32_t left = l->n; left > 0; left--) {
		uint32_t next = 0;
		while (seen[next])
			next++;
		for (uint32_t i = next + 1; i < l->n; i++) {
			int64_t t = l->touch[i].time;
			int64_t best = l->touch[next].time;
			if (!seen[i] &&
				(t < best || (t == best && after(l, i, next))))
				next = i;
		}
		uint32_t inviter = l->touch[next].inviter;
		seen[next] = true;
		if (inviter != FOREST_NONE && above(l, next, inviter))
			l->circles++;
		else
			l->inviter[next] = inviter;
	}
}

static void draw(struct log *l, struct random *r)
{
	uint64_t far = 1 + random_below(r, 40), times = 1 + random_below(r, 90);

	l->n = 1 + (uint32_t)random_below(r, MOST);
	for (uint32_t i = 0; i < l->n; i++) {
		uint64_t by = random_below(r, l->n);
		struct forest_touch *t = &l->touch[i];
		snprintf(l->name[i], sizeof(l->name[i]), "u%u",
			(unsigned)(i * 37 % 101));
		if (i && by > i && random_below(r, far))
			by = i - 1; /* few circles, and deep trees */
		*t = (struct forest_touch){
			(int64_t)random_below(r, times), (uint32_t)by, i};
		if (by == i || random_below(r, 8) == 0)
			t->inviter = FOREST_NONE;
		l->order[i] = i;
	}
	for (uint32_t i = 0; i < l->n; i++)
		for (uint32_t k = i;
			k > 0 && after(l, l->order[k], l->order[k - 1]); k--) {
			uint32_t swap = l->order[k];
			l->order[k] = l->order[k - 1];
			l->order[k - 1] = swap;
		}
	one_by_one(l);
}

/* Whether I was invited before his inviter was. */
static bool is_early(const struct log *l, uint32_t i)
{
	uint32_t by = l->inviter[i];

	return by != FOREST_NONE && l->inviter[by] != FOREST_NONE &&
	       l->touch[i].time < l->touch[by].time;
}

static size_t same_earlies(const struct log *l, const struct forest_built *b)
{
	size_t n = 0;

	for (uint32_t i = 0; i < l->n; i++)
		n += is_early(l, i);
	ck_assert_uint_eq(b->earlies, n);
	for (size_t i = 0; i < n; i++) {
		ck_assert(is_early(l, b->early[i]));
		ck_assert(i == 0 || after(l, b->early[i - 1], b->early[i]));
	}
	return n;
}

/* The person at V, as it was before. */
static uint32_t who(const struct forest *f, uint32_t v)
{
	return v == FOREST_NONE ? FOREST_NONE : forest_person(f, v)->mark;
}

/* Lists of all ancestors, FOREST_BATCH at once, against going up. */
static void same_ancestors(const struct forest *f, struct random *r)
{
	struct forest_lists lists = {0};
	uint32_t v[FOREST_BATCH];

	for (int round = 0; round < 5; round++) {
		size_t n = random_below(r, FOREST_BATCH + 1);
		for (size_t i = 0; i < n; i++)
			v[i] = (uint32_t)random_below(r, f->n);
		ck_assert(forest_ancestors(f, &lists, v, n));
		for (size_t i = 0; i < n; i++) {
			uint32_t up = forest_up(f, v[i]);
			size_t k = 0;
			for (; up != FOREST_NONE; up = forest_up(f, up))
				ck_assert_uint_eq(lists.of[i].at[k++], up);
			ck_assert_uint_eq(k, lists.of[i].n);
		}
	}
	forest_lists_release(&lists);
}

static void same_person(const struct log *l, const struct forest *f, uint32_t v)
{
	const struct forest_person *x = forest_person(f, v);
	uint32_t i = x->mark, depth = 0, root = i, height = 0;

	ck_assert(text_is(forest_id(f, x), l->name[i]));
	ck_assert_uint_eq(who(f, forest_up(f, v)), l->inviter[i]);
	ck_assert(x->time == (l->inviter[i] == FOREST_NONE ? INT64_MIN
							   : l->touch[i].time));
	for (; l->inviter[root] != FOREST_NONE; depth++)
		root = l->inviter[root];
	ck_assert_uint_eq(x->depth, depth);
	ck_assert_uint_eq(who(f, forest_root(f, v)), root);
	ck_assert_uint_eq(forest_find(f, text_of(l->name[i])), v);
	for (uint32_t u = 0; u < f->n; u++) {
		const struct forest_person *y = forest_person(f, u);
		bool below = above(l, i, y->mark);
		ck_assert(forest_below(u, v, forest_end(f, v)) == below);
		if (below && y->depth - depth > height)
			height = y->depth - depth;
	}
	ck_assert_uint_eq(x->height, height);
}

/* Trees by id, children by time and id. */
static void in_order(const struct log *l, const struct forest *f)
{
	uint32_t last[MOST + 1];

	for (uint32_t v = 0; v <= MOST; v++)
		last[v] = FOREST_NONE;
	for (uint32_t v = 0; v < f->n; v++) {
		const struct forest_person *x = forest_person(f, v);
		uint32_t up = forest_up(f, v);
		uint32_t *of = &last[up == FOREST_NONE ? MOST : up];
		if (*of != FOREST_NONE) {
			const struct forest_person *before =
				forest_person(f, *of);
			ck_assert(before->time < x->time ||
				  (before->time == x->time &&
					  after(l, before->mark, x->mark)));
		}
		*of = v;
	}
}

START_TEST(as_they_are)
{
	struct random r;
	static struct log l;
	size_t circles = 0, earlies = 0;

	random_seed(&r, 3);
	for (int round = 0; round < 400; round++) {
		struct forest_built b;
		uint32_t roots = 0;
		draw(&l, &r);
		forest_build(&b, l.touch, name_of, &l, l.order, l.n);
		ck_assert_uint_eq(b.circles, l.circles);
		for (size_t i = 0; i < b.circles; i++)
			ck_assert(l.touch[b.circle[i]].inviter != FOREST_NONE &&
				  l.inviter[b.circle[i]] == FOREST_NONE);
		for (uint32_t v = 0; v < l.n; v++) {
			same_person(&l, &b.forest, v);
			roots += l.inviter[v] == FOREST_NONE;
		}
		in_order(&l, &b.forest);
		earlies += same_earlies(&l, &b);
		same_ancestors(&b.forest, &r);
		ck_assert_uint_eq(b.forest.roots, roots);
		ck_assert(forest_find(&b.forest, text_of("nobody")) ==
			  FOREST_NONE);
		circles += b.circles;
		forest_built_release(&b);
	}
	/* Or nothing was tested. */
	ck_assert(circles > 100 && earlies > 100);
}
END_TEST

/* People numbered the other way round: the same bytes. */
START_TEST(any_numbers)
{
	struct random r;
	static struct log l, m;

	random_seed(&r, 4);
	for (int round = 0; round < 100; round++) {
		struct forest_built a, b;
		draw(&l, &r);
		m.n = l.n;
		for (uint32_t i = 0; i < l.n; i++) {
			uint32_t j = l.n - 1 - i;
			m.touch[j] = l.touch[i];
			if (m.touch[j].inviter != FOREST_NONE)
				m.touch[j].inviter =
					l.n - 1 - m.touch[j].inviter;
			memcpy(m.name[j], l.name[i], sizeof(m.name[j]));
			m.order[i] = l.n - 1 - l.order[i];
		}
		forest_build(&a, l.touch, name_of, &l, l.order, l.n);
		forest_build(&b, m.touch, name_of, &m, m.order, m.n);
		ck_assert(memcmp(a.person, b.person, l.n * sizeof(*a.person)) ==
			  0);
		ck_assert(memcmp(a.up, b.up, l.n * sizeof(*a.up)) == 0);
		ck_assert(memcmp(a.end, b.end, l.n * sizeof(*a.end)) == 0);
		ck_assert_uint_eq(a.forest.names_size, b.forest.names_size);
		ck_assert(memcmp(a.names, b.names, a.forest.names_size) == 0);
		ck_assert_uint_eq(a.forest.bits, b.forest.bits);
		ck_assert(memcmp(a.slot, b.slot,
				  sizeof(*a.slot) << a.forest.bits) == 0);
		forest_built_release(&a);
		forest_built_release(&b);
	}
}
END_TEST

static struct text number(const void *names, size_t i)
{
	return (struct text){(const char *)names + 8 * i, 7};
}

/* A million people in one chain: no recursion, no square. */
START_TEST(chain)
{
	enum { LONG = 1000000 };
	struct forest_touch *touch = mem_zero(LONG, sizeof(*touch));
	uint32_t *order = mem_array(LONG, sizeof(*order));
	char *names = mem_array(LONG, 8);
	struct forest_built b;

	for (uint32_t i = 0; i < LONG; i++) {
		snprintf(names + 8 * (size_t)i, 8, "%07u", i);
		order[i] = i;
		touch[i].inviter = i + 1 < LONG ? i + 1 : 5;
		touch[i].time = i;
	}
	forest_build(&b, touch, number, names, order, LONG);
	ck_assert_uint_eq(b.circles, 1);
	ck_assert_uint_eq(b.circle[0], LONG - 1);
	uint32_t v = forest_find(&b.forest, text_of("0000000"));
	ck_assert_uint_eq(forest_person(&b.forest, v)->depth, LONG - 1);
	ck_assert_uint_eq(forest_root(&b.forest, v), 0);
	ck_assert_uint_eq(forest_person(&b.forest, 0)->height, LONG - 1);
	forest_built_release(&b);
	forest_build(&b, NULL, number, NULL, NULL, 0);
	ck_assert(forest_find(&b.forest, text_of("x")) == FOREST_NONE);
	forest_built_release(&b);
	free(touch);
	free(order);
	free(names);
}
END_TEST

UNIT_MAIN("forest", as_they_are, any_numbers, chain)
