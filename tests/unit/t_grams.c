/* t_grams.c - grams of a text: what is in it is never said not to be, and most
 * of what is not in it is. */
#include "scene/grams.h"

#include "unit.h"

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

/* Every piece of a text may be in it. */
START_TEST(pieces)
{
	char bytes[160];
	struct grams g;
	uint64_t seed = 1;

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)next(&seed);
	for (size_t n = 0; n <= sizeof(bytes); n += 7) {
		grams_make(&g, (struct text){bytes, n});
		for (size_t at = 0; at <= n; at++)
			for (size_t end = at; end <= n; end++)
				ck_assert(grams_may(&g,
					(struct text){bytes + at, end - at}));
	}
}
END_TEST

/* Of 10,000 words that are not in it, few may be: 157 of 2,048 bits are set. */
START_TEST(others)
{
	char bytes[160], word[9];
	struct grams g;
	uint64_t seed = 2, may = 0;

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)next(&seed);
	grams_make(&g, (struct text){bytes, sizeof(bytes)});
	for (int k = 0; k < 10000; k++) {
		for (size_t i = 0; i < sizeof(word); i++)
			word[i] = (char)next(&seed);
		may += grams_may(&g, (struct text){word, sizeof(word)});
	}
	ck_assert_uint_gt(may, 300);
	ck_assert_uint_lt(may, 1200);
}
END_TEST

/* The four bytes in the middle decide: those of 保本 are of both characters. */
START_TEST(middle)
{
	struct grams g;

	grams_make(&g, text_of("保护"));
	ck_assert(!grams_may(&g, text_of("保本")));
	grams_make(&g, text_of("成本"));
	ck_assert(!grams_may(&g, text_of("保本")));
	grams_make(&g, text_of("x\xbf\x9d\xe6\x9cy"));
	ck_assert(grams_may(&g, text_of("保本")));
}
END_TEST

/* Words of less than four bytes may be in any text, and a text of less has no
 * other. */
START_TEST(short_ones)
{
	struct grams g;

	grams_make(&g, text_of("abc"));
	ck_assert(grams_may(&g, text_of("")));
	ck_assert(grams_may(&g, text_of("xyz")));
	ck_assert(!grams_may(&g, text_of("abcd")));
	grams_make(&g, text_of("abcd"));
	ck_assert(grams_may(&g, text_of("abcd")));
}
END_TEST

UNIT_MAIN("grams", pieces, others, middle, short_ones)
