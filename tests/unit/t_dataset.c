/* t_dataset.c - names of graphs, and those that FROM asks for. */
#include "sparql/dataset.h"

#include "base/mem.h"
#include "unit.h"

static void check_path(const char *both, const char *name, const char *path)
{
	struct text got;

	ck_assert_str_eq(dataset_path(text_of(both), &got), path);
	ck_assert(text_is(got, name));
}

START_TEST(splits)
{
	check_path("east=e.csv", "east", "e.csv");
	check_path("http://x/?a=1=e.csv", "http://x/?a=1", "e.csv");
	check_path("e.csv", "e.csv", "e.csv");
	check_path("=e.csv", "", "e.csv");
	check_path("east=", "east", "");
}
END_TEST

static struct query *query(const char *text, bool rdf)
{
	struct query *q =
		query_new(text_of(text), &(struct query_options){.rdf = rdf});

	ck_assert_ptr_null(query_wrong(q));
	return q;
}

START_TEST(asks)
{
	struct query *q = query("SELECT ?s FROM <http://e/> FROM NAMED "
				"<http://w/> { ?s ?p ?o }",
		true);
	struct query *none = query("SELECT ?s { ?s ?p ?o }", true);
	struct text e = text_of("http://e/"), w = text_of("http://w/");

	ck_assert(dataset_some(q) && !dataset_some(none));
	ck_assert(dataset_asks(q, true, e, false));
	ck_assert(!dataset_asks(q, true, e, true));
	ck_assert(dataset_asks(q, true, w, true));
	ck_assert(!dataset_asks(q, true, w, false));
	ck_assert(!dataset_asks(q, true, text_of("http://x/"), true));
	ck_assert(dataset_asks(none, true, w, true));
	ck_assert(!dataset_asks(none, true, w, false));

	const struct text graphs[2] = {
		text_of("http://e/=e.csv"), text_of("http://w/=w.csv")};
	struct text name;
	ck_assert(!dataset_lacks(q, true, graphs, 2, &name));
	ck_assert(dataset_lacks(q, true, graphs, 1, &name));
	ck_assert(text_is(name, "http://w/"));
	ck_assert(dataset_lacks(q, true, NULL, 0, &name));
	ck_assert(text_is(name, "http://e/"));
	ck_assert(!dataset_lacks(none, true, NULL, 0, &name));
	query_free(q);
	query_free(none);
}
END_TEST

START_TEST(has_keys)
{
	struct buf b = {0};

	dataset_key(&b, text_of("http://e/"), true);
	dataset_key(&b, text_of("e"), false);
	ck_assert(text_is(buf_view(&b), "<http://e/e"));
	buf_release(&b);
}
END_TEST

UNIT_MAIN("dataset", splits, asks, has_keys)
