/* t_currencies.c - one currency or several, however they are written. */
#include "gray/currencies.h"

#include "unit.h"

static bool differ(const char *const *name)
{
	struct currencies forth = {0}, back = {0};
	size_t n = 0;

	for (; name[n]; n++)
		currencies_see(&forth, text_of(name[n]));
	while (n > 0) /* one by one, as of so many threads */
		for (struct currencies one = {0}; n > 0;
			currencies_release(&one)) {
			currencies_see(&one, text_of(name[--n]));
			currencies_join(&back, &one);
		}
	bool is = currencies_differ(&forth);
	ck_assert(is == currencies_differ(&back));
	ck_assert(text_equal(buf_view(&forth.low), buf_view(&back.low)));
	ck_assert(text_equal(buf_view(&forth.high), buf_view(&back.high)));
	currencies_release(&forth);
	currencies_release(&back);
	return is;
}

#define DIFFER(...) differ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(two_are_two)
{
	ck_assert(!DIFFER("") && !DIFFER("CNY") && !DIFFER("cny", "CNY"));
	ck_assert(!DIFFER("CNY", "", "CNY"));
	ck_assert(DIFFER("CNY", "USD") && DIFFER("CN", "CNY"));
	ck_assert(DIFFER("CNY", "USD", "cny")); /* as bytes USD is between */
	ck_assert(DIFFER("cny", "CNY", "cnX"));
	ck_assert(DIFFER("人民币", "美元"));
}
END_TEST

UNIT_MAIN("currencies", two_are_two)
