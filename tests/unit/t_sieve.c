/* t_sieve.c - masks of marks, beside a search byte by byte. */
#include "base/sieve.h"

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

/* In a piece of memory that is no longer than the text, so that a sanitizer
 * sees what is read beside it. */
START_TEST(finds_what_is_there)
{
	struct random r;

	random_seed(&r, 3);
	for (size_t len = 0; len < 200; len++) {
		char *at = mem_array(len ? len : 1, 1);
		struct text t = {at, len};
		for (size_t i = 0; i < len; i++)
			at[i] = "&?#=\0/\xe4x"[random_below(&r, 8)];
		for (size_t from = 0; from <= len; from++) {
			size_t n = len - from < SIEVE ? len - from : SIEVE;
			ck_assert_uint_eq(sieve(t, from, '&', '?', '#', '\xe4'),
				sieve_bytes(
					at + from, n, '&', '?', '#', '\xe4'));
			ck_assert_uint_eq(sieve(t, from, '\0', '\0', '=', '='),
				sieve_bytes(
					at + from, n, '\0', '\0', '=', '='));
		}
		size_t n = len < SIEVE / 2 ? len : SIEVE / 2;
		ck_assert_uint_eq(sieve_brief(t, '&', '?', '#', 'x'),
			sieve_bytes(at, n, '&', '?', '#', 'x'));
		free(at);
	}
}
END_TEST

START_TEST(tells_where)
{
	const struct text t = {"a=1&b=2", 7};

	ck_assert_uint_eq(sieve(t, 0, '&', '?', '#', '#'), 1u << 3);
	ck_assert_uint_eq(sieve(t, 4, '=', '?', '#', '#'), 1u << 1);
	ck_assert_uint_eq(sieve_bytes("=?x=", 4, '=', '=', '=', '='), 9);
	ck_assert_uint_eq(sieve(t, 7, '&', '?', '#', '#'), 0);
}
END_TEST

UNIT_MAIN("sieve", finds_what_is_there, tells_where)
