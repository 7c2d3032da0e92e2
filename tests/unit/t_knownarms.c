/* t_knownarms.c - arms that were met last. */
#include "gray/knownarms.h"

#include "unit.h"

START_TEST(a_few_are_known)
{
	static const char *const name[] = {"a", "b", "c", "d", "e"};
	struct knownarms k = {.n = 0};
	uint32_t cell;

	knownarms_put(&k, text_of(""), 7);
	ck_assert(!knownarms_find(&cell, &k, text_of("")));
	for (unsigned i = 0; i < 5; i++)
		knownarms_put(&k, text_of(name[i]), 10 + i);
	ck_assert_uint_eq(k.n, KNOWNARMS_MOST);
	for (unsigned i = 0; i < 4; i++) {
		ck_assert(knownarms_find(&cell, &k, text_of(name[i])));
		ck_assert_uint_eq(cell, 10 + i);
	}
	ck_assert(!knownarms_find(&cell, &k, text_of("e")));
	ck_assert(!knownarms_find(&cell, &k, text_of("A")));
	k.n = 0;
	ck_assert(!knownarms_find(&cell, &k, text_of("a")));
	knownarms_put(&k, text_of("z"), 3);
	ck_assert(knownarms_find(&cell, &k, text_of("z")) && cell == 3);
	knownarms_release(&k);
}
END_TEST

UNIT_MAIN("knownarms", a_few_are_known)
