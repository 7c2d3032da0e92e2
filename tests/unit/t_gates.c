/* t_gates.c - bounds of customers, of what is shared, refused and merged. */
#include "identity/gates.h"

#include <math.h>
#include <string.h>

#include "unit.h"

static struct text kinds[2];
static const int64_t window[2] = {SEEN_NO_WINDOW, SEEN_NO_WINDOW};
static struct seen_book seen;
static struct who w;
static struct gates g;

static bool says(const char *item)
{
	return gates_say(&g, text_of(item)) == NULL;
}

/* What bound ITEM sets, or -1. */
static double bound(enum gates_what what, const char *item)
{
	gates_init(&g);
	return says(item) ? g.most[what] : -1;
}

START_TEST(words)
{
	gates_init(&g);
	for (int i = 0; i < GATES; i++)
		ck_assert(!gates_asks(&g, (enum gates_what)i));
	ck_assert_double_eq(bound(GATES_LARGEST, "largest=50"), 50);
	ck_assert_double_eq(bound(GATES_LARGEST, "largest=1"), 1);
	ck_assert_double_eq(bound(GATES_SHARED, "shared=1%"), 0.01);
	ck_assert_double_eq(bound(GATES_SHARED, "shared=0"), 0);
	ck_assert_double_eq(bound(GATES_REFUSED, "refused=0.25"), 0.25);
	ck_assert_double_eq(bound(GATES_MERGED, "merged=100%"), 1);
	ck_assert(gates_asks(&g, GATES_MERGED));
	ck_assert(!gates_asks(&g, GATES_SHARED));
}
END_TEST

START_TEST(no_words)
{
	static const char *const bad[] = {"largest", "largest=", "largest=0",
		"largest=1.5", "largest=5%", "shared=101%", "shared=1.01",
		"shared=-1%", "shared=%", "size=3", "=3", ""};

	gates_init(&g);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(!says(bad[i]), "%s", bad[i]);
	ck_assert_str_eq(gates_say(&g, text_of("size=3")),
		"--gate: 'size=3' is not right (want largest=50, shared=1%, "
		"refused=1% or merged=1%)");
}
END_TEST

static void together(const char *phone, const char *device)
{
	seen_link(&seen, 0, seen_id(&seen, 0, text_of(phone)), 1,
		seen_id(&seen, 1, text_of(device)), 1);
}

/* p1 and p2 with d1, p2 with d2: DEGREE of a device, CAP of phones a customer.
 */
static void find(uint32_t degree, uint32_t cap)
{
	struct who_limits limits = {.degree = {UINT32_MAX, degree},
		.cap = {cap, UINT32_MAX},
		.min_seen = 1};

	kinds[0] = text_of("phone");
	kinds[1] = text_of("device");
	seen_init(&seen, 2, window, 1);
	together("p1", "d1");
	together("p2", "d1");
	together("p2", "d2");
	seen_settle(&seen);
	w = (struct who){.kind = kinds, .kinds = 2};
	who_find(&w, &seen, &limits, true, 1);
}

static void release(void)
{
	who_release(&w);
	seen_release(&seen);
}

/* What is said with ITEM. */
static const char *fault(enum gates_what what, const char *item)
{
	const char *why;

	gates_init(&g);
	ck_assert(!gates_fault(&g, what, &w));
	ck_assert(says(item));
	why = gates_fault(&g, what, &w);
	return why ? why : "";
}

START_TEST(largest)
{
	find(UINT32_MAX, UINT32_MAX);
	ck_assert_str_eq(fault(GATES_LARGEST, "largest=3"),
		"largest: customer 'phone:p1' has 4 identifiers, above "
		"--gate=largest=3");
	ck_assert_str_eq(fault(GATES_LARGEST, "largest=4"), "");
	release();
}
END_TEST

START_TEST(shared)
{
	find(1, UINT32_MAX);
	ck_assert_str_eq(fault(GATES_SHARED, "shared=24%"),
		"shared: 1 of 4 is above --gate=shared=24%");
	ck_assert_str_eq(fault(GATES_SHARED, "shared=25%"), "");
	release();
}
END_TEST

START_TEST(refused)
{
	find(UINT32_MAX, 1);
	ck_assert_str_eq(fault(GATES_REFUSED, "refused=0.3"),
		"refused: 1 of 3 is above --gate=refused=30%");
	ck_assert_str_eq(fault(GATES_REFUSED, "refused=0.34"), "");
	release();
}
END_TEST

/* Zhang and Li are one now; Wang is not here. */
START_TEST(merged)
{
	bool known;

	find(UINT32_MAX, UINT32_MAX);
	who_rename(&w);
	ck_assert(
		!who_alias(&w, text_of("phone:p1"), text_of("Zhang"), &known));
	ck_assert(!who_alias(&w, text_of("phone:p2"), text_of("Li"), &known));
	ck_assert(!who_alias(&w, text_of("phone:p9"), text_of("Wang"), &known));
	who_renamed(&w);
	ck_assert_str_eq(fault(GATES_MERGED, "merged=33%"),
		"merged: 1 of 3 is above --gate=merged=33%");
	ck_assert_str_eq(fault(GATES_MERGED, "merged=34%"), "");
	release();
}
END_TEST

UNIT_MAIN("gates", words, no_words, largest, shared, refused, merged)
