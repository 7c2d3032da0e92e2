/* t_iso.c - times of one form, and of no other. */
#include "base/iso.h"

#include <stdio.h>

#include "unit.h"

/* Every byte at every place of a time of day, beside iso_read(). */
START_TEST(a_clock_is_seen_as_it_is_read)
{
	static const char *const from[] = {"2026-01-05 00:00:00",
		"2026-01-05T23:59:59", "2026-01-05 19:09:39",
		"2026-01-05 24:60:60"};
	struct zone_date last = {.text = ""};
	char at[64];
	int64_t ms;

	for (size_t f = 0; f < sizeof(from) / sizeof(*from); f++)
		for (size_t i = 10; i < 19; i++)
			for (int byte = 0; byte < 256; byte++) {
				memcpy(at, from[f], 20);
				at[i] = (char)byte;
				ck_assert_int_eq(iso_is_clock(at + 10),
					iso_read(&ms, &last,
						(struct text){at, 19}));
			}
	for (int hour = 0; hour < 100; hour++) {
		snprintf(at, sizeof(at), "2026-01-05 %02d:10:20", hour);
		ck_assert_int_eq(iso_is_clock(at + 10), hour < 24);
	}
}
END_TEST

UNIT_MAIN("iso", a_clock_is_seen_as_it_is_read)
