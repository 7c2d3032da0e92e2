/* t_denied.c - whom a list denies, and until when. */
#include "invite/denied.h"

#include "unit.h"

START_TEST(has)
{
	struct denied d[] = {{LIST_PHONE, 7, 100}, {LIST_USER, 7, 50},
		{LIST_DEVICE, 9, LIST_EVER}, {LIST_USER, 7, 80},
		{LIST_DEVICE, 3, 10}};

	denied_sort(d, 5);
	ck_assert(denied_has(d, 5, LIST_PHONE, 7, 99));
	ck_assert(!denied_has(d, 5, LIST_PHONE, 7, 100));
	ck_assert(denied_has(d, 5, LIST_USER, 7, 79));
	ck_assert(!denied_has(d, 5, LIST_USER, 7, 80));
	ck_assert(denied_has(d, 5, LIST_DEVICE, 9, 1000000));
	ck_assert(!denied_has(d, 5, LIST_DEVICE, 3, 10));
	ck_assert(!denied_has(d, 5, LIST_USER, 9, 0));
	ck_assert(!denied_has(d, 5, LIST_PHONE, 8, 0));
	ck_assert(!denied_has(d, 0, LIST_PHONE, 7, 0));
}
END_TEST

UNIT_MAIN("denied", has)
