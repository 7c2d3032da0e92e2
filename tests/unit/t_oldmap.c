/* t_oldmap.c - rows of the map of the last time. */
#include "identity/oldmap.h"

#include "unit.h"

static struct text kinds[1];
static const int64_t window[1] = {10};
static struct seen_book seen;
static struct who w;
static struct oldmap m;

/* p1 had two owners: one at 0, and one at 100. */
static void begin(void)
{
	struct who_limits limits = {
		.degree = {UINT32_MAX}, .cap = {UINT32_MAX}, .min_seen = 1};
	uint32_t id;

	kinds[0] = text_of("phone");
	seen_init(&seen, 1, window, 1);
	id = seen_id(&seen, 0, text_of("p1"));
	seen_when(&seen, 0, id, 0, 0);
	seen_when(&seen, 0, id, 100, 100);
	seen_settle(&seen);
	w = (struct who){.kind = kinds, .kinds = 1};
	who_find(&w, &seen, &limits, true, 1);
	who_rename(&w);
	m = (struct oldmap){.who = &w};
}

static void end(void)
{
	oldmap_release(&m);
	who_release(&w);
	seen_release(&seen);
}

/* A row; NULL: there is no such column. */
static const char *take(const char *alias, const char *customer,
	const char *kind, const char *piece)
{
	const char *const written[OLDMAP] = {[OLDMAP_ALIAS] = alias,
		[OLDMAP_CUSTOMER] = customer,
		[OLDMAP_KIND] = kind,
		[OLDMAP_PIECE] = piece};
	struct text t[OLDMAP];
	const struct text *cell[OLDMAP];

	for (int i = 0; i < OLDMAP; i++) {
		t[i] = text_of(written[i] ? written[i] : "");
		cell[i] = written[i] ? &t[i] : NULL;
	}
	const char *why = oldmap_take(&m, cell);
	return why ? why : "";
}

static struct text owner(const char *node)
{
	uint32_t at;

	ck_assert(who_node(&w, text_of(node), &at));
	return who_customer(&w, linked_of(&w.linked, at));
}

START_TEST(columns)
{
	begin();
	ck_assert_str_eq(take("p1", "Zhang", "phone", "1"), "");
	ck_assert_str_eq(take("p1", "Li", "phone", "2"), "");
	ck_assert(m.any && m.known);
	who_renamed(&w);
	ck_assert(text_is(owner("phone:p1"), "Zhang"));
	ck_assert(text_is(owner("phone:p1#2"), "Li"));
	end();
}
END_TEST

START_TEST(aliases_alone)
{
	begin();
	ck_assert(!m.any);
	ck_assert_str_eq(take("phone:p9", "Wang", NULL, NULL), "");
	ck_assert(m.any && !m.known);
	ck_assert_str_eq(take("phone:p1#2", "Li", NULL, "x"), "");
	ck_assert(m.known);
	ck_assert_str_eq(take("p1", "Zhang", "phone", NULL), "");
	who_renamed(&w);
	ck_assert(text_is(owner("phone:p1"), "Zhang"));
	ck_assert(text_is(owner("phone:p1#2"), "Li"));
	end();
}
END_TEST

START_TEST(faults)
{
	begin();
	ck_assert_str_eq(take("p1", "", "phone", "1"),
		"the customer '' is not an identifier: it is empty");
	ck_assert_str_eq(take("p1", "Li", "phone", "0"),
		"the piece '0' is not a number from 1 on");
	ck_assert_str_eq(take("p1", "Li", "phone", "4294967296"),
		"the piece '4294967296' is not a number from 1 on");
	ck_assert_str_eq(take("p1", "Li", "phone", "x"),
		"the piece 'x' is not a number from 1 on");
	ck_assert(!m.any && !m.known);
	ck_assert_str_eq(take("p1", "Li", "phone", "4294967295"), "");
	who_renamed(&w);
	end();
}
END_TEST

UNIT_MAIN("oldmap", columns, aliases_alone, faults)
