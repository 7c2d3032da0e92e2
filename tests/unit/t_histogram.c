/* t_histogram.c - sums by code are those of adding row by row, for records of
 * every length. */
#include "learn/histogram.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

enum { COLUMNS = 140, WIDE_WORDS = 400 };

struct fixture {
	struct learn_cells cells[COLUMNS];
	struct bins bins[COLUMNS];
	struct matrix m;
	uint32_t *row; /* some of them, in any order */
	int64_t *word;
	size_t n; /* of row */
};

/* A column of WORDS words, and of cells without one. */
static void fill_column(
	struct learn_cells *c, struct random *r, size_t rows, unsigned words)
{
	static const struct number_style plain = {.decimal = '.'};
	char name[32];

	cells_init(c, true);
	for (size_t i = 0; i < rows; i++) {
		/* Each word is there, so that WORDS decides on the width. */
		unsigned k = i < words
				     ? (unsigned)i
				     : (unsigned)(random_next(r) % (words + 1));
		int n = snprintf(name, sizeof(name), "v%u", k);
		cells_add(c, (struct text){name, k == words ? 0 : (size_t)n},
			&plain);
	}
}

static void fill(
	struct fixture *f, unsigned narrows, unsigned wides, size_t rows)
{
	struct random r;
	unsigned columns = narrows + wides;

	random_seed(&r, 11 * narrows + wides);
	for (unsigned c = 0; c < columns; c++) {
		bool wide = (c + 1) * wides / columns != c * wides / columns;
		unsigned words = c % 7 ? 1 + c % 19 * (c % 5) : 250;
		fill_column(&f->cells[c], &r, rows, wide ? WIDE_WORDS : words);
		bins_make(&f->bins[c], &f->cells[c], NULL, NULL, NULL, 0);
	}
	matrix_make(&f->m, f->cells, f->bins, columns, rows, NULL, 1);
	f->row = mem_array(rows, sizeof(*f->row));
	f->word = mem_array(rows, sizeof(*f->word));
	f->n = 0;
	for (size_t i = 0; i < rows; i++) {
		f->word[i] = (int64_t)(random_next(&r) >> 24) - (1LL << 38);
		if (random_next(&r) % 8)
			f->row[f->n++] = (uint32_t)(rows - 1 - i);
	}
}

static void release(struct fixture *f)
{
	for (unsigned c = 0; c < f->m.columns; c++) {
		bins_release(&f->bins[c]);
		cells_release(&f->cells[c]);
	}
	matrix_release(&f->m);
	free(f->row);
	free(f->word);
}

static void check_sums(struct fixture *f, unsigned threads)
{
	struct histograms h;
	uint64_t want[WIDE_WORDS + 1];

	histograms_init(&h, &f->m, threads);
	int64_t *sum = histograms_new(&h);
	histograms_sum(&h, sum, f->row, f->n, f->word);
	for (unsigned c = 0; c < f->m.columns; c++) {
		memset(want, 0, sizeof(want));
		for (size_t i = 0; i < f->n; i++)
			want[matrix_code(&f->m, f->row[i], c)] +=
				(uint64_t)f->word[f->row[i]];
		for (unsigned k = 0; k <= f->bins[c].n; k++)
			ck_assert_msg(sum[h.at[c] + k] == (int64_t)want[k],
				"column %u of %u, code %u", c, f->m.columns, k);
	}
	free(sum);
	histograms_release(&h);
}

/* Records of one piece and of several, and each end of their last group. */
START_TEST(records)
{
	static const unsigned shape[][2] = {{1, 0}, {3, 0}, {4, 1}, {5, 0},
		{7, 2}, {8, 0}, {9, 1}, {12, 9}, {28, 2}, {29, 2}, {31, 1},
		{33, 0}, {60, 2}, {61, 0}, {64, 0}, {64, 1}, {65, 2}, {68, 31},
		{100, 40}, {0, 1}, {0, 35}, {2, 64}};

	for (size_t i = 0; i < sizeof(shape) / sizeof(*shape); i++) {
		struct fixture f;
		fill(&f, shape[i][0], shape[i][1], 700);
		ck_assert_uint_eq(f.m.narrows, shape[i][0]);
		ck_assert_uint_eq(f.m.wides, shape[i][1]);
		check_sums(&f, 1);
		release(&f);
	}
}
END_TEST

/* 28 columns and two wide ones have half a cache line, whatever is between. */
START_TEST(lengths)
{
	static const size_t shape[][3] = {
		{28, 2, 32}, {29, 0, 32}, {33, 0, 40}, {60, 2, 64}, {1, 1, 8}};

	for (size_t i = 0; i < sizeof(shape) / sizeof(*shape); i++) {
		struct fixture f;
		fill(&f, (unsigned)shape[i][0], (unsigned)shape[i][1], 700);
		ck_assert_uint_eq(f.m.stride, shape[i][2]);
		release(&f);
	}
}
END_TEST

/* As many rows as a block and a half, and one more and one less than a block.
 */
START_TEST(blocks)
{
	struct fixture f;

	for (size_t n = 511; n <= 513; n++) {
		fill(&f, 3, 1, 2000);
		f.n = n;
		check_sums(&f, 1);
		release(&f);
	}
}
END_TEST

START_TEST(threads)
{
	struct fixture f;

	fill(&f, 6, 1, 40000);
	check_sums(&f, 1);
	check_sums(&f, 3);
	release(&f);
}
END_TEST

/* What is left of both children is the other one. */
START_TEST(subtract)
{
	struct fixture f;
	struct histograms h;

	fill(&f, 5, 1, 900);
	histograms_init(&h, &f.m, 1);
	int64_t *all = histograms_new(&h), *one = histograms_new(&h),
		*other = histograms_new(&h);
	histograms_sum(&h, all, f.row, f.n, f.word);
	histograms_sum(&h, one, f.row, 100, f.word);
	histograms_sum(&h, other, f.row + 100, f.n - 100, f.word);
	histograms_subtract(&h, all, one);
	ck_assert_mem_eq(all, other, h.words * sizeof(*all));
	free(all);
	free(one);
	free(other);
	histograms_release(&h);
	release(&f);
}
END_TEST

UNIT_MAIN("histogram", records, lengths, blocks, threads, subtract)
