/* t_graph.c - every pattern against a plain list of triples; damage is told. */
#include "graph/build.h"

#include <stdio.h>

#include "base/random.h"
#include "graph/tree.h"
#include "unit.h"

enum { TERMS = 40, TRIPLES = 600 };

struct known {
	unsigned part[3];
};

static struct text name(unsigned i, char at[8])
{
	snprintf(at, 8, "t%u", i);
	return text_of(at);
}

static struct graph *make(struct known *t, size_t n, struct buf *image)
{
	struct graph_build *b = graph_build_new(false);
	struct graph *g;
	char at[3][8];

	for (size_t i = 0; i < n; i++)
		ck_assert(!graph_build_add(b,
			(struct text[3]){name(t[i].part[0], at[0]),
				name(t[i].part[1], at[1]),
				name(t[i].part[2], at[2])},
			GRAPH_CELLS));
	ck_assert(!graph_build_image(b, image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(image), true));
	return g;
}

static void random_triples(struct known *t, size_t n)
{
	struct random r;

	random_seed(&r, 7);
	for (size_t i = 0; i < n; i++) {
		t[i].part[0] = (unsigned)random_below(&r, TERMS);
		t[i].part[1] = (unsigned)random_below(&r, 5) + TERMS / 2;
		t[i].part[2] = (unsigned)random_below(&r, TERMS);
	}
}

/* How many different ones match; a part of TERMS matches any. */
static unsigned count(const struct known *t, size_t n, const unsigned want[3])
{
	unsigned found = 0;

	for (size_t i = 0; i < n; i++) {
		bool ok = true;
		for (int k = 0; k < 3; k++)
			ok &= want[k] == TERMS || want[k] == t[i].part[k];
		for (size_t j = 0; j < i && ok; j++)
			ok = memcmp(&t[i], &t[j], sizeof(*t)) != 0;
		found += ok;
	}
	return found;
}

static void check_pattern(struct graph *g, const struct known *t, size_t n,
	const unsigned want[3])
{
	struct graph_scan scan;
	uint32_t id[3], triple[3], last[3] = {0}, met = 0;
	char at[8];

	for (int k = 0; k < 3; k++)
		id[k] = want[k] == TERMS ? 0 : graph_find(g, name(want[k], at));
	uint64_t said = graph_match(&scan, g, 0, id[0], id[1], id[2]);
	for (; graph_next(&scan, triple); met++) {
		for (int k = 0; k < 3; k++)
			ck_assert(!id[k] || id[k] == triple[k]);
		ck_assert(memcmp(triple, last, sizeof(last)) != 0);
		ck_assert(graph_has(g, 0, triple[0], triple[1], triple[2]));
		memcpy(last, triple, sizeof(last));
	}
	ck_assert_uint_eq(said, met);
	ck_assert_uint_eq(met, count(t, n, want));
}

START_TEST(patterns)
{
	static struct known t[TRIPLES];
	struct buf image = {0};

	random_triples(t, TRIPLES);
	struct graph *g = make(t, TRIPLES, &image);
	ck_assert_uint_eq(g->set[0].predicate.n, 5);
	for (unsigned s = 0; s <= TERMS; s += 4)
		for (unsigned p = TERMS / 2; p <= TERMS; p++)
			for (unsigned o = 0; o <= TERMS; o += 5) {
				unsigned want[3] = {s, p, o};
				/* One that is in no triple has no number. */
				char at[8];
				if (p < TERMS && !graph_find(g, name(p, at)))
					continue;
				check_pattern(g, t, TRIPLES, want);
			}
	ck_assert(!graph_damaged(g));
	graph_free(g);
	buf_release(&image);
}
END_TEST

START_TEST(neighbours)
{
	static struct known t[TRIPLES];
	struct buf image = {0};
	char at[8];

	random_triples(t, TRIPLES);
	struct graph *g = make(t, TRIPLES, &image);
	for (unsigned node = 0; node < TERMS; node++) {
		uint32_t id = graph_find(g, name(node, at));
		uint32_t p = graph_find(g, name(TERMS / 2 + 1, at));
		int64_t number = graph_predicate(&g->set[0], p);
		for (int back = 0; back < 2; back++) {
			struct graph_row row =
				graph_neighbours(g, 0, number, id, back);
			unsigned want[3] = {TERMS, TERMS / 2 + 1, TERMS};
			want[back ? 2 : 0] = node;
			ck_assert_uint_eq(
				row.end - row.at, count(t, TRIPLES, want));
		}
	}
	graph_free(g);
	buf_release(&image);
}
END_TEST

START_TEST(terms)
{
	struct known t[3] = {{{1, 2, 3}}, {{3, 2, 1}}, {{10, 2, 1}}};
	struct buf image = {0};
	struct graph *g = make(t, 3, &image);
	uint32_t last = 0;

	ck_assert_uint_eq(g->terms, 4);
	for (uint32_t id = 1; id <= g->terms; id++) {
		uint32_t found = graph_find(g, graph_term(g, id));
		ck_assert_uint_eq(found, id);
		ck_assert(last < id);
		last = id;
	}
	ck_assert(text_is(graph_term(g, 2), "t10"));
	ck_assert_uint_eq(graph_find(g, text_of("t")), 0);
	ck_assert_uint_eq(graph_find(g, text_of("")), 0);
	ck_assert_uint_eq(graph_term(g, 0).len, 0);
	ck_assert_uint_eq(graph_term(g, 5).len, 0);
	graph_free(g);
	buf_release(&image);
}
END_TEST

START_TEST(named)
{
	struct graph_build *b = graph_build_new(false);
	struct buf image = {0};
	struct graph *g;
	struct text abc[3] = {text_of("a"), text_of("b"), text_of("c")};
	struct text bca[3] = {abc[1], abc[2], abc[0]};

	ck_assert(!graph_build_add(b, abc, GRAPH_CELLS));
	graph_build_set(b, text_of("second"));
	ck_assert(!graph_build_add(b, bca, GRAPH_CELLS));
	graph_build_set(b, text_of(""));
	ck_assert(!graph_build_add(b, abc, GRAPH_CELLS));
	graph_build_section(b, GRAPH_OTHER + 1, text_of("kept"));
	ck_assert(!graph_build_image(b, &image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(&image), true));
	ck_assert_int_eq(graph_named(g, graph_find(g, text_of("second"))), 1);
	ck_assert_int_eq(graph_named(g, graph_find(g, text_of("a"))), -1);
	ck_assert_uint_eq(g->set[0].n, 1);
	ck_assert(graph_has(g, 1, graph_find(g, text_of("b")),
		graph_find(g, text_of("c")), graph_find(g, text_of("a"))));
	ck_assert(text_is(graph_section(g, GRAPH_OTHER + 1), "kept"));
	ck_assert_uint_eq(graph_section(g, GRAPH_OTHER).len, 0);
	graph_free(g);
	buf_release(&image);
}
END_TEST

START_TEST(nothing)
{
	struct graph_build *b = graph_build_new(false);
	struct buf image = {0};
	struct graph *g;
	struct graph_scan scan;

	ck_assert(graph_build_add(b,
		(struct text[3]){text_of("a"), text_of(""), text_of("c")},
		GRAPH_CELLS));
	ck_assert(graph_build_add(b,
		(struct text[3]){text_of("a"), text_of("\xff"), text_of("c")},
		GRAPH_CELLS));
	ck_assert(!graph_build_image(b, &image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(&image), true));
	ck_assert_uint_eq(graph_match(&scan, g, 0, 0, 0, 0), 0);
	ck_assert_uint_eq(graph_find(g, text_of("a")), 0);
	graph_free(g);
	buf_release(&image);
}
END_TEST

/* The bytes as they were written, beside those that are read. */
struct written {
	const char *good, *read;
};

static bool as_written(void *arg, const void *at, size_t len)
{
	const struct written *w = arg;

	return memcmp(at, w->good + ((const char *)at - w->read), len) == 0;
}

/* All triples, their names, and a look-up, as one text. */
static void all_of(struct graph *g, struct buf *to)
{
	struct graph_scan scan;
	uint32_t triple[3];

	to->len = 0;
	graph_match(&scan, g, 0, 0, 0, 0);
	while (graph_next(&scan, triple))
		for (int k = 0; k < 3; k++)
			buf_text(to, graph_term(g, triple[k]));
	buf_printf(to, " %u", graph_find(g, text_of("t7")));
	buf_text(to, graph_section(g, GRAPH_OTHER));
}

/* Whichever byte is changed: an error, or what was there before. */
START_TEST(damage)
{
	static struct known t[60];
	struct buf image = {0}, good = {0}, want = {0}, got = {0};
	unsigned seen = 0;

	random_triples(t, 60);
	struct graph *g = make(t, 60, &image);
	all_of(g, &want);
	graph_free(g);
	buf_text(&good, buf_view(&image));
	for (size_t i = 0; i < image.len; i++) {
		struct written w = {good.at, image.at};
		image.at[i] ^= (char)(1 + i % 255);
		bool told = graph_open(&g, buf_view(&image), true) != NULL;
		if (!told) {
			graph_guard(g, as_written, &w);
			all_of(g, &got);
			told = graph_damaged(g) != NULL;
			ck_assert_msg(told || text_equal(buf_view(&got),
						      buf_view(&want)),
				"byte %zu", i);
			graph_free(g);
		}
		seen += told;
		image.at[i] ^= (char)(1 + i % 255);
	}
	ck_assert_uint_gt(seen, image.len / 2);
	for (size_t len = 0; len < image.len; len += 7)
		ck_assert(graph_open(&g, (struct text){image.at, len}, true));
	buf_release(&image);
	buf_release(&good);
	buf_release(&want);
	buf_release(&got);
}
END_TEST

static void is_merged(const struct graph_build *b, enum graph_merge what,
	uint64_t n, uint64_t first)
{
	struct graph_merged m = graph_build_merged(b, what);

	ck_assert_uint_eq(m.n, n);
	if (n)
		ck_assert_uint_eq(m.first, first);
	ck_assert_ptr_nonnull(m.name);
	ck_assert_ptr_nonnull(m.what);
}

static void add3(struct graph_build *b, const char *s, const char *p,
	const char *o, enum graph_form form)
{
	struct text part[3] = {text_of(s), text_of(p), text_of(o)};

	ck_assert(!graph_build_add(b, part, form));
}

/* Against a plain list: how many are there twice, and the first of them. */
START_TEST(repeated)
{
	static struct known t[TRIPLES];

	random_triples(t, TRIPLES);
	for (size_t n = 1; n <= TRIPLES; n += 37) {
		struct graph_build *b = graph_build_new(false);
		struct buf image = {0};
		uint64_t twice = 0, first = 0;
		char at[3][8];
		for (size_t i = 0; i < n; i++) {
			bool again = false;
			for (size_t j = 0; j < i; j++)
				again |= memcmp(&t[i], &t[j], sizeof(*t)) == 0;
			if (again && twice++ == 0)
				first = i;
			if (i == n / 2) /* the same set, begun again */
				graph_build_set(b, text_of(""));
			add3(b, name(t[i].part[0], at[0]).at,
				name(t[i].part[1], at[1]).at,
				name(t[i].part[2], at[2]).at, GRAPH_CELLS);
		}
		ck_assert(!graph_build_image(b, &image));
		is_merged(b, GRAPH_TWICE, twice, first);
		graph_build_free(b);
		buf_release(&image);
	}
}
END_TEST

START_TEST(merged)
{
	struct graph_build *b = graph_build_new(false);
	struct buf image = {0};

	graph_build_file(b, text_of("1"));
	add3(b, "<a>", "<p>", "\"x\"", GRAPH_TERMS);
	add3(b, "<a>", "<p>", "\"x\"@en", GRAPH_TERMS);
	add3(b, "_:l", "<p>", "\"1\"^^<x:t>", GRAPH_TERMS);
	add3(b, "\"a\"@en", "p", "_:l", GRAPH_CELLS); /* only bytes */
	graph_build_file(b, text_of("2"));
	add3(b, "<a>", "<p>", "_:l", GRAPH_TERMS);
	add3(b, "_:l", "<p>", "<a>", GRAPH_TERMS);
	add3(b, "_:l", "p", "a", GRAPH_CELLS);
	graph_build_set(b, text_of("g"));
	add3(b, "<a>", "<p>", "\"x\"", GRAPH_TERMS);
	add3(b, "<b>", "<p>", "\"x\"", GRAPH_TERMS);
	add3(b, "<a>", "<p>", "\"x\"", GRAPH_TERMS);
	graph_build_set(b, text_of(""));
	add3(b, "<a>", "<p>", "\"x\"", GRAPH_TERMS);
	ck_assert(!graph_build_image(b, &image));
	is_merged(b, GRAPH_TAGS, 2, 1);
	is_merged(b, GRAPH_LABELS, 2, 4);
	is_merged(b, GRAPH_TWICE, 3, 1);
	struct graph *g;
	ck_assert(!graph_open(&g, buf_view(&image), true));
	ck_assert_uint_ne(graph_find(g, text_of("_:l")), 0);
	ck_assert_uint_ne(graph_find(g, text_of("_:1.l")), 0);
	graph_free(g);
	graph_build_free(b);
	buf_release(&image);
}
END_TEST

START_TEST(walks)
{
	struct graph_build *b = graph_build_new(false);
	struct buf image = {0};
	struct graph *g;
	struct tree_left left;
	size_t n;
	bool cut;

	add3(b, "a", "p", "b", GRAPH_CELLS);
	add3(b, "a", "p", "c", GRAPH_CELLS);
	add3(b, "b", "p", "d", GRAPH_CELLS);
	add3(b, "c", "p", "d", GRAPH_CELLS);
	add3(b, "d", "p", "a", GRAPH_CELLS);
	ck_assert(!graph_build_image(b, &image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(&image), true));
	uint32_t a = graph_find(g, text_of("a")),
		 p = graph_find(g, text_of("p"));
	uint32_t d = graph_find(g, text_of("d"));
	free(graph_tree(g, a, p, 0, &n, &left));
	ck_assert_uint_eq(n, 4);
	ck_assert_uint_eq(left.again, 2);
	ck_assert_uint_eq(left.first_again, d);
	ck_assert_uint_eq(left.below, 0);
	free(graph_tree(g, a, p, 1, &n, &left));
	ck_assert_uint_eq(n, 3);
	ck_assert_uint_eq(left.again, 0);
	ck_assert_uint_eq(left.below, 2);
	ck_assert_uint_eq(left.first_below, graph_find(g, text_of("b")));
	free(graph_between(g, graph_find(g, text_of("b")),
		graph_find(g, text_of("c")), p, 1, &n, &cut));
	ck_assert_uint_eq(n, 0);
	ck_assert(cut);
	free(graph_between(g, graph_find(g, text_of("b")),
		graph_find(g, text_of("c")), p, 2, &n, &cut));
	ck_assert_uint_eq(n, 2);
	ck_assert(!cut);
	free(graph_between(g, a, p, p, 0, &n, &cut));
	ck_assert_uint_eq(n, 0);
	ck_assert(!cut);
	graph_free(g);
	buf_release(&image);
}
END_TEST

UNIT_MAIN("graph", patterns, neighbours, terms, named, nothing, repeated,
	merged, walks, damage)
