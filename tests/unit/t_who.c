/* t_who.c - five identifiers, three customers, and what these are called. */
#include "identity/who.h"

#include <string.h>

#include "identity/seen_ends.h"
#include "unit.h"

static struct text kinds[2];
static const int64_t window[2] = {SEEN_NO_WINDOW, SEEN_NO_WINDOW};
static struct seen_book seen;
static struct who w;

static void together(const char *phone, const char *device)
{
	seen_link(&seen, 0, seen_id(&seen, 0, text_of(phone)), 1,
		seen_id(&seen, 1, text_of(device)), 1);
}

/* p1 - d1, p2 - d1 and p2 - d2: DEGREE of a device may make d1 nobody's. */
static void find(uint32_t degree)
{
	struct who_limits limits = {.degree = {UINT32_MAX, degree},
		.cap = {UINT32_MAX, UINT32_MAX},
		.min_seen = 1};

	kinds[0] = text_of("phone");
	kinds[1] = text_of("device");
	seen_init(&seen, 2, window, 1);
	together("p1", "d1");
	together("p2", "d1");
	together("p2", "d2");
	seen_id(&seen, 0, text_of("p3"));
	seen_settle(&seen);
	w = (struct who){.kind = kinds, .kinds = 2};
	who_find(&w, &seen, &limits, true, 1);
}

static void release(void)
{
	who_release(&w);
	seen_release(&seen);
}

static const char *whose(const char *name)
{
	static char said[64];
	uint32_t node;

	if (!who_node(&w, text_of(name), &node))
		return "not seen";
	uint32_t customer = linked_of(&w.linked, node);
	if (customer == LINKED_NONE)
		return "nobody's";
	struct text t = who_customer(&w, customer);
	memcpy(said, t.at, t.len);
	said[t.len] = '\0';
	return said;
}

START_TEST(customers)
{
	find(UINT32_MAX);
	ck_assert_uint_eq(w.linked.n, 2);
	ck_assert_str_eq(whose("phone:p1"), "phone:p1");
	ck_assert_str_eq(whose("device:d2"), "phone:p1");
	ck_assert_str_eq(whose("phone:p3"), "phone:p3");
	ck_assert_str_eq(whose("phone:p4"), "not seen");
	ck_assert_str_eq(whose("p1"), "not seen");
	release();
	find(1);
	ck_assert_uint_eq(w.linked.n, 3);
	ck_assert_str_eq(whose("device:d1"), "nobody's");
	ck_assert_str_eq(whose("device:d2"), "phone:p2");
	release();
}
END_TEST

START_TEST(names_of_before)
{
	bool known;

	find(1);
	who_rename(&w);
	ck_assert(
		!who_alias(&w, text_of("phone:p2"), text_of("Zhang"), &known));
	ck_assert(known);
	ck_assert(!who_alias(&w, text_of("phone:p9"), text_of("Li"), &known));
	ck_assert(!known);
	ck_assert(who_alias(&w, text_of("phone:p2"), text_of("Li"), &known));
	who_renamed(&w);
	ck_assert_str_eq(whose("device:d2"), "Zhang");
	ck_assert_str_eq(whose("phone:p1"), "phone:p1");
	release();
}
END_TEST

START_TEST(names_with_a_key)
{
	static const char secret[] = "sixteen bytes or more of a secret";
	char first[64];

	find(1);
	ck_assert(!keyed_open(&w.keyed, 0, text_of(secret)));
	strcpy(first, whose("phone:p2"));
	ck_assert_uint_eq(strlen(first), 34);
	ck_assert(strncmp(first, "u_", 2) == 0);
	ck_assert(strcmp(first, whose("phone:p1")) != 0);
	struct who own = who_lent(&w);
	ck_assert(text_is(who_customer(&own, 1), first));
	who_returned(&own);
	ck_assert_str_eq(whose("device:d2"), first);
	keyed_free(w.keyed);
	release();
}
END_TEST

/* How many identifiers, and the first and second of them. */
static unsigned split(const char *words, const char *one, const char *two)
{
	struct text id[2] = {{NULL, 0}, {NULL, 0}};
	unsigned n = who_split(kinds, 2, text_of(words), id);

	if (n)
		ck_assert(text_is(id[0], one));
	if (n == 2)
		ck_assert(text_is(id[1], two));
	return n;
}

START_TEST(two_in_one)
{
	kinds[0] = text_of("phone");
	kinds[1] = text_of("device");
	ck_assert_uint_eq(split("phone:1", "phone:1", ""), 1);
	ck_assert_uint_eq(split("phone:1,device:a", "phone:1", "device:a"), 2);
	ck_assert_uint_eq(split("phone:1,2", "phone:1,2", ""), 1);
	ck_assert_uint_eq(
		split("device:a,b,phone:1", "device:a,b", "phone:1"), 2);
	ck_assert_uint_eq(split("phone:1,card:2", "phone:1,card:2", ""), 1);
	ck_assert_uint_eq(split("card:2,phone:1", "", ""), 0);
	ck_assert_uint_eq(split("phone", "", ""), 0);
}
END_TEST

/* The nodes of both, or the first that was not seen. */
START_TEST(asked)
{
	uint32_t node[2], one, two;
	struct text unseen = {"", 0};

	find(UINT32_MAX);
	who_node(&w, text_of("phone:p1"), &one);
	who_node(&w, text_of("device:d2"), &two);
	ck_assert_uint_eq(
		who_asked(&w, text_of("device:d2"), node, &unseen), 1);
	ck_assert_uint_eq(node[0], two);
	ck_assert_uint_eq(
		who_asked(&w, text_of("phone:p1,device:d2"), node, &unseen), 2);
	ck_assert_uint_eq(node[0], one);
	ck_assert_uint_eq(node[1], two);
	ck_assert_uint_eq(
		who_asked(&w, text_of("phone:p1,device:d9"), node, &unseen), 0);
	ck_assert(text_is(unseen, "device:d9"));
	ck_assert_uint_eq(
		who_asked(&w, text_of("phone:p9,device:d9"), node, &unseen), 0);
	ck_assert(text_is(unseen, "phone:p9"));
	release();
}
END_TEST

START_TEST(aliases)
{
	struct buf b = {0};

	find(1);
	who_alias_of(&w, &b, text_of("phone"), text_of("p2"), 1);
	ck_assert(text_is(buf_view(&b), "phone:p2"));
	ck_assert_uint_eq(who_kind(&w, text_of("device")), 1);
	ck_assert_uint_eq(who_kind(&w, text_of("card")), 2);
	buf_release(&b);
	release();
}
END_TEST

/* A cap of one device a customer refuses the second, whichever way it is asked.
 */
START_TEST(refusals)
{
	struct who_limits limits = {.degree = {UINT32_MAX, UINT32_MAX},
		.cap = {UINT32_MAX, 1},
		.min_seen = 1};

	seen_init(&seen, 2, window, 1);
	together("p1", "d1");
	together("p1", "d2");
	seen_settle(&seen);
	w = (struct who){.kind = kinds, .kinds = 2};
	who_find(&w, &seen, &limits, true, 1);
	ck_assert_uint_eq(w.linking.refusals, 1);
	struct link e = w.linking.refused[0].link, back = e;
	back.a = e.b;
	back.b = e.a;
	ck_assert(who_refusal(&w, &e) == &w.linking.refused[0]);
	ck_assert(who_refusal(&w, &back) == &w.linking.refused[0]);
	back.a = back.b;
	ck_assert(!who_refusal(&w, &back));
	release();
}
END_TEST

START_TEST(ends)
{
	struct seen_end end;
	struct buf b = {0};
	unsigned order[2];

	kinds[0] = text_of("phone");
	kinds[1] = text_of("device");
	seen_init(&seen, 2, window, 1);
	ck_assert(seen_end_read(&end, &seen, kinds, text_of("device:a:b")));
	ck_assert_uint_eq(end.kind, 1);
	ck_assert(text_is(
		seen_end_name(&b, kinds, 1, table_key(&seen.ids[1], end.id)),
		"device:a:b"));
	ck_assert(!seen_end_read(&end, &seen, kinds, text_of("card:1")));
	ck_assert(!seen_end_read(&end, &seen, kinds, text_of("device")));
	ck_assert(!seen_end_read(&end, &seen, kinds, text_of("device:")));
	seen_kinds_sorted(order, kinds, 2);
	ck_assert_uint_eq(order[0], 1);
	ck_assert_uint_eq(order[1], 0);
	buf_release(&b);
	seen_release(&seen);
}
END_TEST

UNIT_MAIN("who", customers, names_of_before, names_with_a_key, two_in_one,
	asked, aliases, refusals, ends)
