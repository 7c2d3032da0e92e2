/* t_seal.c - the seal of a ledger's lines. */
#include "invite/seal.h"

#include "unit.h"

static uint64_t seal(const char *lines)
{
	return seal_lines(0, text_of(lines));
}

/* In pieces as in one, as long as they end with lines. */
START_TEST(pieces)
{
	uint64_t whole = seal("a,1\nb,2\nc,3\n");

	ck_assert_uint_eq(seal(""), 0);
	ck_assert(whole == seal_lines(seal("a,1\nb,2\n"), text_of("c,3\n")));
	ck_assert(whole == seal_lines(seal("a,1\n"), text_of("b,2\nc,3\n")));
	ck_assert(whole == seal_lines(whole, text_of("")));
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

UNIT_MAIN("seal", pieces, changes)
