/* t_data_join.c - rows that two threads have read are the rows that one has
 * read, whatever their columns turned out to be, and wherever they lie. */
#include "learn/data.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "unit.h"

enum { COLUMNS = 4 };

static const struct number_style plain = {.decimal = '.'};

/* Row I: numbers, numbers of which one is written oddly, numbers until row
 * WORD, words. */
static void add(struct data *d, size_t i, size_t word, bool weighs)
{
	char at[COLUMNS][32], unit[32];
	struct text cell[COLUMNS];

	snprintf(at[0], 32, i % 10 ? "%zu.5" : "", i % 97);
	snprintf(at[1], 32, i % 3 ? "%zu" : "0%zu", i % 11);
	snprintf(at[2], 32, i == word ? "word" : "%zu", i % 5);
	snprintf(at[3], 32, "w%zu", (i * i) % 31);
	snprintf(unit, 32, "u%zu", i);
	for (int c = 0; c < COLUMNS; c++)
		cell[c] = text_of(at[c]);
	data_add(d,
		&(struct data_row){.cell = cell,
			.label = text_of(i % 4 ? "no" : "yes"),
			.unit = text_of(unit),
			.weight = weighs && i % 2 ? 3 : 1},
		&plain);
}

static struct text word_at(const struct learn_cells *c, size_t i)
{
	return c->code[i] == CELLS_NONE ? (struct text){"", 0}
					: table_key(&c->texts, c->code[i]);
}

static void same_column(
	const struct learn_cells *a, const struct learn_cells *b)
{
	ck_assert_uint_eq(a->n, b->n);
	ck_assert_uint_eq(a->missing, b->missing);
	ck_assert(a->words == b->words);
	ck_assert_uint_eq(a->texts.n, b->texts.n);
	for (size_t i = 0; i < a->n; i++)
		if (a->words)
			ck_assert(text_equal(word_at(a, i), word_at(b, i)));
		else
			ck_assert(a->number[i] == b->number[i] ||
				  (isnan(a->number[i]) && isnan(b->number[i])));
}

static void same(struct data *a, struct data *b)
{
	data_whole(a);
	data_whole(b);
	ck_assert_uint_eq(a->n, b->n);
	ck_assert_int_eq(a->lost, 0);
	for (unsigned c = 0; c < COLUMNS; c++)
		same_column(&a->column[c], &b->column[c]);
	same_column(&a->label, &b->label);
	ck_assert_mem_eq(a->unit, b->unit, a->n * sizeof(*a->unit));
	ck_assert_mem_eq(a->record, b->record, a->n * sizeof(*a->record));
	ck_assert(!a->weight == !b->weight);
	for (size_t i = 0; i < a->n && a->weight; i++)
		ck_assert(a->weight[i] == b->weight[i]);
	/* What was odd is spelled as it was, where it was. */
	for (unsigned c = 0; c < COLUMNS; c++)
		if (!a->column[c].words) {
			cells_spell(&a->column[c], &plain);
			cells_spell(&b->column[c], &plain);
			same_column(&a->column[c], &b->column[c]);
		}
}

/* N rows, the first FIRST by one thread and the others by another, which keep
 * up to MEMORY bytes each if there is a FILE. */
static void both_ways(
	size_t n, size_t first, size_t word, uint64_t memory, unsigned weighs)
{
	FILE *f = tmpfile();
	struct aside file = {.fd = fileno(f)};
	struct data one, a, b;

	data_init(&one, COLUMNS, true);
	data_init(&a, COLUMNS, true);
	data_init(&b, COLUMNS, true);
	a.file = b.file = memory ? &file : NULL;
	a.memory = b.memory = memory;
	for (size_t i = 0; i < n; i++) {
		bool weighted = weighs & (i < first ? 1 : 2);
		add(&one, i, word, weighted);
		add(i < first ? &a : &b, i, word, weighted);
	}
	data_join(&a, &b, &plain, 2);
	ck_assert(memory != 1 || a.gone > 0);
	same(&a, &one);
	data_release(&one);
	data_release(&a);
	data_release(&b);
	fclose(f);
}

START_TEST(in_memory)
{
	both_ways(1000, 600, SIZE_MAX, 0, 0);
	both_ways(1000, 600, 10, 0, 1);	 /* a word in the first alone */
	both_ways(1000, 600, 999, 0, 2); /* in the second alone */
	both_ways(1000, 1000, 5, 0, 3);	 /* the second has none */
	both_ways(1000, 0, 5, 0, 3);
	both_ways(1, 0, 0, 0, 0);
}
END_TEST

START_TEST(in_a_file)
{
	size_t grain = aside_grain(), n = 5 * grain + 5;

	for (size_t first = 0; first <= n; first += 2 * grain + 17) {
		both_ways(n, first, SIZE_MAX, 1, 0);
		both_ways(n, first, 3, grain * 100, 3);
		both_ways(n, first, n - 7, 1, 2);
	}
}
END_TEST

START_TEST(no_room)
{
	struct aside file = {.fd = -1};
	struct data a, b;

	data_init(&a, COLUMNS, true);
	data_init(&b, COLUMNS, true);
	b.file = &file;
	for (size_t i = 0; i < 2 * aside_grain(); i++)
		add(&b, i, SIZE_MAX, false);
	add(&a, 0, SIZE_MAX, false);
	ck_assert_int_ne(b.lost, 0);
	data_join(&a, &b, &plain, 2);
	ck_assert_int_eq(a.lost, b.lost);
	ck_assert_uint_eq(a.n, 1);
	data_release(&a);
	data_release(&b);
}
END_TEST

UNIT_MAIN("data_join", in_memory, in_a_file, no_room)
