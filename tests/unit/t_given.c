/* t_given.c - queries whose variables are given, run after run: by number, by
 * key, fixed for good; along paths; with a NUM() of the caller's. */
#include "sparql/query.h"

#include "graph/build.h"
#include "unit.h"

static struct graph *g;
static struct buf image;

static void begin(void)
{
	static const char *const triples[][3] = {{"a", "p", "b"},
		{"b", "p", "c"}, {"c", "p", "d"}, {"a", "q", "c"},
		{"a", "fee", "two"}, {"b", "fee", "three"}, {"c", "fee", "x"}};
	struct graph_build *b = graph_build_new(false);

	for (size_t i = 0; i < sizeof(triples) / sizeof(*triples); i++)
		ck_assert(!graph_build_add(b,
			(struct text[3]){text_of(triples[i][0]),
				text_of(triples[i][1]), text_of(triples[i][2])},
			GRAPH_CELLS));
	image = (struct buf){0};
	ck_assert(!graph_build_image(b, &image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(&image), true));
}

static void end(void)
{
	graph_free(g);
	buf_release(&image);
}

static uint32_t id(const char *name)
{
	return graph_find(g, text_of(name));
}

static bool each(void *arg, struct query *q)
{
	struct buf *to = arg;

	for (unsigned i = 0; i < query_columns(q); i++) {
		struct text cell = query_cell(q, i);
		uint32_t number = query_cell_id(q, i);
		buf_text(to, cell);
		buf_byte(to, i + 1 < query_columns(q) ? ',' : ' ');
		ck_assert_uint_eq(number, graph_find(g, cell));
	}
	return true;
}

/* The answers, their cells divided by commas. */
static void says(struct query *q, const char *want)
{
	struct buf got = {0};

	ck_assert(!query_answer(q, g, &(struct query_limits){0}, each, &got));
	buf_byte(&got, '\0');
	ck_assert_str_eq(got.at, want);
	buf_release(&got);
}

static struct query *make(const char *text, const struct query_options *how)
{
	struct query *q = query_new(text_of(text), how);

	ck_assert_msg(!query_wrong(q), "%s: %s", text,
		query_wrong(q) ? query_wrong(q)->why : "");
	return q;
}

START_TEST(a_slot_is_given_anew_for_each_run)
{
	begin();
	struct query *q = make("SELECT ?s ?o { ?s p ?o } ORDER BY ?s",
		&(struct query_options){0});
	unsigned s = query_slot(q, text_of("s")),
		 o = query_slot(q, text_of("o"));

	ck_assert_uint_eq(query_slot(q, text_of("x")), QUERY_NO_SLOT);
	query_give(q, QUERY_NO_SLOT, 1);
	says(q, "a,b b,c c,d ");
	query_give(q, s, id("b"));
	says(q, "b,c ");
	query_give(q, s, id("c"));
	says(q, "c,d ");
	query_give(q, s, id("d"));
	says(q, "");
	query_give(q, s, 0);
	query_give(q, o, id("b"));
	says(q, "a,b ");
	query_bind(q, text_of("o"), text_of("nothing"));
	says(q, "");
	query_bind(q, text_of("o"), text_of("c"));
	says(q, "b,c ");
	query_bind(q, text_of("o"), text_of(""));
	query_give(q, o, 0);
	says(q, "a,b b,c c,d ");
	query_free(q);
	end();
}
END_TEST

/* What a query makes has another number in each run, plan or no plan. */
START_TEST(terms_of_the_query_are_its_own)
{
	begin();
	struct query *q = make("SELECT ?x ?y { VALUES ?x { new a } "
			       "OPTIONAL { ?x p ?y } BIND(CONCAT(?x, \"!\") AS "
			       "?z) FILTER(?z != ?w) }",
		&(struct query_options){0});

	query_bind(q, text_of("w"), text_of("other"));
	says(q, "new, a,b ");
	query_bind(q, text_of("w"), text_of("new!"));
	says(q, "a,b ");
	query_bind(q, text_of("w"), text_of("a!"));
	says(q, "new, ");
	query_free(q);
	end();
}
END_TEST

START_TEST(paths_go_along_what_is_given)
{
	struct query_options given = {.given = true};

	begin();
	struct query *q = make("SELECT ?o { a ?p+ ?o } ORDER BY ?o", &given);
	unsigned p = query_slot(q, text_of("p"));
	says(q, "");
	query_give(q, p, id("p"));
	says(q, "b c d ");
	query_give(q, p, id("q"));
	says(q, "c ");
	query_give(q, p, id("fee"));
	says(q, "two ");
	query_free(q);
	q = make("SELECT DISTINCT ?o { a (?p|?r)/^?p ?o } ORDER BY ?o", &given);
	query_give(q, query_slot(q, text_of("p")), id("p"));
	query_give(q, query_slot(q, text_of("r")), id("q"));
	says(q, "a b ");
	query_free(q);
	q = make("SELECT ?o { a !(?p|q) ?o } ORDER BY ?o", &given);
	query_give(q, query_slot(q, text_of("p")), id("p"));
	says(q, "two ");
	query_free(q);
	q = query_new(
		text_of("SELECT ?o { a ?p+ ?o }"), &(struct query_options){0});
	ck_assert_ptr_nonnull(query_wrong(q));
	query_free(q);
	end();
}
END_TEST

static void fix(struct query *q, const char *name, const char *key)
{
	query_fix(q, query_slot(q, text_of(name)), text_of(key));
}

START_TEST(a_variable_may_be_fixed)
{
	struct query_options given = {.given = true};

	begin();
	struct query *q = make("SELECT ?o { ?s ?p ?o . ?s (?r|?p)+ ?x "
			       "FILTER(?o != ?n) } ORDER BY ?o",
		&given);
	fix(q, "p", "p");
	fix(q, "r", "q");
	fix(q, "n", "b");
	query_give(q, query_slot(q, text_of("x")), id("d"));
	says(q, "c d ");
	query_give(q, query_slot(q, text_of("s")), id("b"));
	says(q, "c ");
	fix(q, "s", "a");
	says(q, "");
	query_free(q);
	q = make("SELECT ?x ?d { PATH(?s, ?p+, ?x, ?d) } ORDER BY ?d", &given);
	fix(q, "s", "b");
	fix(q, "p", "p");
	struct buf got = {0};
	ck_assert(!query_answer(q, g, &(struct query_limits){0}, each, &got));
	ck_assert(text_is(buf_view(&got), "c,1 d,2 "));
	buf_release(&got);
	query_free(q);
	end();
}
END_TEST

static bool words(void *arg, struct text t, double *to)
{
	++*(int *)arg;
	*to = text_is(t, "two") ? 2 : 3;
	return !text_is(t, "x");
}

START_TEST(num_is_the_callers)
{
	int asked = 0;
	struct query_options how = {.num = words, .num_arg = &asked};

	begin();
	struct query *q = make("SELECT ?s { ?s fee ?f FILTER(NUM(?f) > ?n) } "
			       "ORDER BY ?s",
		&how);
	query_bind(q, text_of("n"), text_of("2"));
	says(q, "b ");
	ck_assert_int_eq(asked, 3);
	query_bind(q, text_of("n"), text_of("1.5"));
	says(q, "a b ");
	query_free(q);
	end();
}
END_TEST

UNIT_MAIN("given", a_slot_is_given_anew_for_each_run,
	terms_of_the_query_are_its_own, paths_go_along_what_is_given,
	a_variable_may_be_fixed, num_is_the_callers)
