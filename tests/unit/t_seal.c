/* t_seal.c - the seal of a ledger's lines. */
#include "invite/seal.h"

#include "unit.h"

static uint64_t seal(const char *lines)
{
	const struct seal all = seal_lines((struct seal){0, 0}, text_of(lines));

	ck_assert_uint_eq(all.all, seal_all(0, text_of(lines)));
	return all.all;
}

/* In pieces as in one, as long as they end with lines. */
START_TEST(pieces)
{
	uint64_t whole = seal("a,1\nb,2\nc,3\n");

	ck_assert_uint_eq(seal(""), 0);
	ck_assert(whole == seal_all(seal("a,1\nb,2\n"), text_of("c,3\n")));
	ck_assert(whole == seal_all(seal("a,1\n"), text_of("b,2\nc,3\n")));
	ck_assert(whole == seal_all(whole, text_of("")));
}
END_TEST

/* A change anywhere makes another one. */
START_TEST(changes)
{
	uint64_t whole = seal("a,1\nb,2\nc,3\n");

	ck_assert(whole != seal("a,7\nb,2\nc,3\n"));
	ck_assert(whole != seal("a,1\nb,2\nc,8\n"));
	ck_assert(whole != seal("b,2\na,1\nc,3\n"));
	ck_assert(whole != seal("a,1\nc,3\nb,2\n"));
	ck_assert(whole != seal("a,1\nb,2\n"));
	ck_assert(whole != seal("a,1\nb,2\nc,3\n\n"));
	ck_assert(whole != seal("a,1\nb,2\nc,3"));
	ck_assert(seal("a,1\nb,2\n") != seal("a,1,b,2\n"));
}
END_TEST

static uint64_t nameless(const char *lines)
{
	return seal_lines((struct seal){0, 0}, text_of(lines)).nameless;
}

/* Its second number does without the names in the third and the fifth cell, and
 * with nothing else. */
START_TEST(names)
{
	uint64_t whole = nameless("t,c,bob,1,ann,E1,20,hold\n");

	ck_assert(whole == nameless("t,c,b,1,\"an, n\",E1,20,hold\n"));
	ck_assert(whole != nameless("t,d,bob,1,ann,E1,20,hold\n"));
	ck_assert(whole != nameless("t,c,bob,2,ann,E1,20,hold\n"));
	ck_assert(whole != nameless("t,c,bob,1,ann,E2,20,hold\n"));
	ck_assert(whole != nameless("t,c,bob,1,ann,E1,21,hold\n"));
	ck_assert(whole != nameless("t,c,bob,1,ann,E1,20,paid\n"));
	ck_assert(whole != nameless("t,c,bob,1,ann,E1,20,hold"));
	ck_assert(whole != nameless("t,c,bob,1,E1,ann,20,hold\n"));
	ck_assert_uint_eq(nameless(""), 0);
}
END_TEST

/* Cells as they stand; what is behind the last comma is one. */
START_TEST(cells)
{
	struct text cell[SEAL_CELLS];

	ck_assert_uint_eq(
		seal_cells(cell, text_of("a,\"b,\"\"c\",,d,e,f,g,h,i")), 8);
	ck_assert(text_is(cell[0], "a") && text_is(cell[1], "\"b,\"\"c\""));
	ck_assert(text_is(cell[2], "") && text_is(cell[7], "h,i"));
	ck_assert_uint_eq(seal_cells(cell, text_of("")), 1);
}
END_TEST

UNIT_MAIN("seal", pieces, changes, names, cells)
