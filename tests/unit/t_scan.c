/* t_scan.c - the scanners of all machines against each other, and against the
 * rule read one byte at a time. */
#include "base/mem.h"
#include "base/random.h"
#include "io/scan.h"
#include "unit.h"

enum { LONGEST = 400 };

struct result {
	uint32_t cut[LONGEST + SCAN_BLOCK], end[LONGEST + SCAN_BLOCK];
	struct scan_found found;
	struct scan scan;
	size_t stop;
};

static void run(struct result *r, const struct scanner *scanner, bool quotes,
	const char *bytes, size_t len)
{
	*r = (struct result){.scan = {.start = 1}};
	r->found.cut = r->cut;
	r->found.end = r->end;
	r->stop = (quotes ? scanner->csv : scanner->tsv)(
		&r->scan, &r->found, bytes, 0, len, ',');
}

/* In one: Check pays for every assertion. */
static bool same(const struct result *a, const struct result *b)
{
	size_t cuts = a->found.cuts, ends = a->found.ends;

	return a->stop == b->stop && cuts == b->found.cuts &&
	       ends == b->found.ends && a->found.marked == b->found.marked &&
	       memcmp(a->cut, b->cut, cuts * sizeof(*a->cut)) == 0 &&
	       memcmp(a->end, b->end, ends * sizeof(*a->end)) == 0 &&
	       memcmp(&a->scan, &b->scan, sizeof(a->scan)) == 0;
}

static void fill(char *bytes, size_t len, struct random *r)
{
	static const char *const alphabet[] = {"aaaaaaaaa,b\n",
		"aaaaaaaaaa,,\n\r\"\"\\", ",\"\n", "\x8a\xac\xa2,"};
	const char *from = alphabet[random_below(r, 4)];

	for (size_t i = 0; i < len; i++)
		bytes[i] = from[random_below(r, strlen(from))];
	memset(bytes + len, '"', SCAN_BLOCK);
}

START_TEST(scanners_agree)
{
	struct random random;
	char bytes[LONGEST + SCAN_BLOCK];
	static struct result a, b;

	random_seed(&random, 1);
	for (int i = 0; i < 30000; i++) {
		size_t len = random_below(&random, LONGEST);
		bool quotes = random_below(&random, 2);

		fill(bytes, len, &random);
		run(&a, scan_level(SCAN_PORTABLE), quotes, bytes, len);
		for (int level = SCAN_SSE2; level <= SCAN_AVX512; level++) {
			if (!scan_level(level))
				continue;
			run(&b, scan_level(level), quotes, bytes, len);
			ck_assert(same(&a, &b));
			ck_assert_uint_eq(scan_level(level)->lines(bytes, len),
				scan_level(SCAN_PORTABLE)->lines(bytes, len));
		}
	}
}
END_TEST

START_TEST(finds_cuts)
{
	struct random random;
	char bytes[LONGEST + SCAN_BLOCK];
	static struct result r;

	random_seed(&random, 2);
	for (int i = 0; i < 10000; i++) {
		size_t len = random_below(&random, LONGEST), k = 0, ends = 0;
		bool inside = false, right = true;

		fill(bytes, len, &random);
		run(&r, scan_level(SCAN_BEST), true, bytes, len);
		for (size_t at = 0; at < r.stop; at++) {
			inside ^= bytes[at] == '"';
			if (inside || (bytes[at] != ',' && bytes[at] != '\n'))
				continue;
			right &= r.cut[k] == at;
			if (bytes[at] == '\n')
				right &= r.end[ends++] == k;
			k++;
		}
		ck_assert(right && k == r.found.cuts && ends == r.found.ends);
	}
}
END_TEST

/* Where in TEXT the block begins that libcsv has to judge; its length where
 * none is. */
static size_t stop_of(const char *text)
{
	static struct result r;
	char bytes[LONGEST + SCAN_BLOCK] = {0};

	for (size_t i = 0; text[i]; i++)
		bytes[i] = text[i];
	run(&r, scan_level(SCAN_BEST), true, bytes, strlen(text));
	return r.stop;
}

START_TEST(leaves_to_libcsv)
{
	ck_assert_uint_eq(stop_of("a,\"b\"\"c\"\r\n\"\",\"d\ne\"\n"), 19);
	ck_assert_uint_eq(stop_of("\"not yet closed"), 15);
	ck_assert_uint_eq(stop_of("5\" tv\n"), 0);
	ck_assert_uint_eq(stop_of("\"a\"b\n"), 0);
	ck_assert_uint_eq(stop_of("a\rb\n"), 0);
	/* Over the border of two blocks. */
	char text[LONGEST] = {0};
	memset(text, 'a', 80);
	text[60] = ',';
	text[61] = '"';
	text[63] = '"';
	ck_assert_uint_eq(stop_of(text), 64);
	text[64] = ',';
	ck_assert_uint_eq(stop_of(text), 80);
	text[61] = text[63] = 'a';
	ck_assert_uint_eq(stop_of(text), 80);
	text[63] = '\r';
	ck_assert_uint_eq(stop_of(text), 64);
}
END_TEST

/* The last byte of memory is the last that is read. */
START_TEST(counts_lines_to_the_end)
{
	for (size_t len = 0; len < 200; len++) {
		char *bytes = mem_array(len, 1);

		memset(bytes, '\n', len);
		for (int level = SCAN_BEST; level <= SCAN_AVX512; level++)
			if (scan_level(level))
				ck_assert_uint_eq(
					scan_level(level)->lines(bytes, len),
					len);
		free(bytes);
	}
}
END_TEST

UNIT_MAIN("scan", scanners_agree, finds_cuts, leaves_to_libcsv,
	counts_lines_to_the_end)
