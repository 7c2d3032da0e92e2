/* t_rowids.c - rows that wait, and whose they are. */
#include "identity/rowids.h"

#include "unit.h"

static struct text kinds[2];
static const int64_t window[2] = {SEEN_NO_WINDOW, SEEN_NO_WINDOW};
static struct seen_book seen;
static struct rowids r;
static struct who w;

/* A row with PHONE and DEVICE; "" is none. */
static void row(const char *phone, const char *device)
{
	struct text value[2] = {text_of(phone), text_of(device)};
	bool is[2] = {value[0].len > 0, value[1].len > 0};

	rowids_add(&r, &seen, value, is, SEEN_NEVER);
	for (unsigned k = 0; k < 2; k++)
		if (is[k])
			seen_cell(&seen, k, value[k]);
	seen_row(&seen, SEEN_NEVER);
	seen_settle(&seen);
}

static struct text whose(size_t i)
{
	uint32_t customer = rowids_whose(&r, &w, i);

	return customer == LINKED_NONE ? text_of("nobody's")
				       : who_customer(&w, customer);
}

/* d1 is shared by three telephones: it is nobody's. */
START_TEST(strongest)
{
	struct who_limits limits = {.degree = {UINT32_MAX, 2},
		.cap = {UINT32_MAX, UINT32_MAX},
		.min_seen = 1};

	kinds[0] = text_of("phone");
	kinds[1] = text_of("device");
	seen_init(&seen, 2, window, 1);
	row("p1", "d1");
	row("p2", "d1");
	row("p3", "d1");
	row("p3", "d2");
	row("", "d2");
	row("", "d1");
	row("", "");
	ck_assert_uint_eq(r.n, 7);
	w = (struct who){.kind = kinds, .kinds = 2};
	who_find(&w, &seen, &limits, true, 1);
	ck_assert(text_is(whose(0), "phone:p1"));
	ck_assert(text_is(whose(1), "phone:p2"));
	ck_assert(text_is(whose(3), "phone:p3"));
	ck_assert(text_is(whose(4), "phone:p3"));
	ck_assert(text_is(whose(5), "nobody's"));
	ck_assert(text_is(whose(6), "nobody's"));
	who_release(&w);
	rowids_release(&r);
	seen_release(&seen);
}
END_TEST

UNIT_MAIN("rowids", strongest)
