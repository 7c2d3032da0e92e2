/* t_whole.c - whether all lines of a state are there, and their hash against a
 * slow one that follows the text of crmutils-state(5). */
#include "kept/whole.h"

#include <stdio.h>

#include "unit.h"

/* The exclusive or of both halves of A * B, by halves of 32 bits. */
static uint64_t fold(uint64_t a, uint64_t b)
{
	uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX),
		 left = (a >> 32) * (b & UINT32_MAX),
		 right = (a & UINT32_MAX) * (b >> 32),
		 middle = (low >> 32) + (left & UINT32_MAX) +
			  (right & UINT32_MAX),
		 high = (a >> 32) * (b >> 32) + (left >> 32) + (right >> 32) +
			(middle >> 32);

	return (middle << 32 | (low & UINT32_MAX)) ^ high;
}

static uint64_t number(const unsigned char *at, size_t n)
{
	uint64_t x = 0;

	for (size_t i = n; i > 0; i--)
		x = x << 8 | at[i - 1];
	return x;
}

static uint64_t slow(const char *line, size_t n)
{
	unsigned char piece[16];
	uint64_t h = n * 0xa0761d6478bd642f;
	size_t at = 0;

	do {
		size_t from = n - at > 16 ? at : n < 16 ? 0 : n - 16;
		memset(piece, 0, sizeof(piece));
		for (size_t i = 0; i < 16 && from + i < n; i++)
			piece[i] = (unsigned char)line[from + i];
		h = fold(number(piece, 8) ^ 0xe7037ed1a0b428db ^ h,
			number(piece + 8, 8) ^ 0x8ebc6af09c88c6e3);
		at += 16;
	} while (at < n);
	return fold(h ^ 0x589965cc75374cc3, n ^ 0x1d8e4e27c47d124f);
}

START_TEST(hashes_as_it_says)
{
	char line[100];

	for (size_t n = 0; n < sizeof(line); n++) {
		line[n] = (char)(n * 37 + 200);
		ck_assert_uint_eq(
			sum_line((struct text){line, n}), slow(line, n));
	}
	/* For good: state of every release has such sums. */
	ck_assert_uint_eq(sum_line(text_of("")), 0x302eda8acc651a4b);
	ck_assert_uint_eq(
		sum_line(text_of("ann\trfm-cluster/1\tt\t0\t0\t1\t0")),
		0x589d3f6ec53b3391);
}
END_TEST

START_TEST(leaves_out_the_end)
{
	struct whole a = {0}, b = {0};

	whole_line(&a, text_of("k\ta/1\tx"));
	whole_line(&b, text_of("k\ta/1\tx\t\r\t"));
	ck_assert_uint_eq(a.sum, b.sum);
	whole_line(&a, text_of("\t\r"));
	whole_line(&b, text_of(""));
	ck_assert_uint_eq(a.sum, b.sum);
	ck_assert_uint_eq(a.lines, 2);
	whole_line(&b, text_of(" k"));
	whole_line(&a, text_of("k"));
	ck_assert_uint_ne(a.sum, b.sum);
}
END_TEST

static struct whole two_lines(void)
{
	struct whole w = {0};

	whole_line(&w, text_of("k\ta/1\tx"));
	whole_line(&w, text_of("l\ta/1\ty"));
	return w;
}

static void closed(struct whole *w, int64_t lines, uint64_t sum)
{
	char hex[32];

	snprintf(hex, sizeof(hex), "%016llx", (unsigned long long)sum);
	ck_assert(whole_close(w, lines, text_of(hex)));
}

START_TEST(adds_up)
{
	struct whole w = two_lines();

	ck_assert(whole_unchecked(&w));
	ck_assert_ptr_null(whole_fault(&w));
	w.begins = 1;
	ck_assert(!whole_unchecked(&w));
	ck_assert_ptr_nonnull(
		strstr(whole_fault(&w), "lines: 1, closing lines: 0"));
	closed(&w, 2, w.sum);
	ck_assert_ptr_null(whole_fault(&w));
	/* A second part of one line, whose sum goes beyond 2^64 or not. */
	w.begins++;
	closed(&w, 1, 0 - w.sum);
	w.lines++;
	w.sum = 0;
	ck_assert_ptr_null(whole_fault(&w));
	closed(&w, 0, 0);
	ck_assert_ptr_nonnull(
		strstr(whole_fault(&w), "lines: 2, closing lines: 3"));
	w.begins++;
	ck_assert_ptr_null(whole_fault(&w));
}
END_TEST

START_TEST(tells_what_is_wrong)
{
	struct whole w = two_lines();

	w.begins = 1;
	closed(&w, 3, w.sum);
	ck_assert_ptr_nonnull(strstr(whole_fault(&w), "are missing"));
	w.said_lines = 1;
	ck_assert_ptr_nonnull(strstr(whole_fault(&w), "mixed"));
	w.said_lines = 2;
	ck_assert_ptr_null(whole_fault(&w));
	w.sum++;
	ck_assert_ptr_nonnull(strstr(whole_fault(&w), "not what was written"));
	w.begins = w.ends = 0;
	ck_assert_ptr_null(whole_fault(&w));
}
END_TEST

START_TEST(reads_sums)
{
	struct whole w = {0};

	ck_assert(whole_close(&w, 5, text_of("0123456789abcdef")));
	ck_assert_uint_eq(w.said_sum, 0x0123456789abcdef);
	ck_assert(whole_close(&w, 0, text_of("ffffffffffffffff")));
	ck_assert_uint_eq(w.said_sum, 0x0123456789abcdee);
	ck_assert_uint_eq(w.said_lines, 5);
	ck_assert_uint_eq(w.ends, 2);
	ck_assert(!whole_close(&w, -1, text_of("0123456789abcdef")));
	ck_assert(!whole_close(&w, 1, text_of("0123456789abcde")));
	ck_assert(!whole_close(&w, 1, text_of("0123456789abcdef0")));
	ck_assert(!whole_close(&w, 1, text_of("0123456789abcdeg")));
	ck_assert(!whole_close(&w, 1, text_of("0123456789Abcdef")));
	ck_assert(!whole_close(&w, 1, text_of("0123456789`bcdef")));
	ck_assert(!whole_close(&w, 1, text_of("/123456789abcdef")));
	ck_assert(!whole_close(&w, 1, text_of(":123456789abcdef")));
	ck_assert_uint_eq(w.ends, 2);
}
END_TEST

UNIT_MAIN("whole", hashes_as_it_says, leaves_out_the_end, adds_up,
	tells_what_is_wrong, reads_sums)
