/* t_making.c - a machine finds what two words tell together, says which columns
 * tell nothing, and which tell too much. */
#include "factor/making.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "factor/machine.h"
#include "unit.h"

enum { ROWS = 800, COLUMNS = 5, ID = 0, CONSTANT, BOTH, LEAKS, OTHER };

static const struct number_style plain = {.decimal = '.'};

/* The label is whether "both" and "other" are alike, and "leaks" has it. */
static void fill(struct data *d)
{
	static const char *const name[] = {
		"id", "constant", "both", "leaks", "other"};
	struct text names[COLUMNS];

	data_init(d, COLUMNS, true);
	for (unsigned i = 0; i < ROWS; i++) {
		bool a = i * 7919 % 31 % 2, b = i * 104729 % 37 % 2;
		char id[16], leaks[16];
		snprintf(id, sizeof(id), "i%u", i);
		snprintf(
			leaks, sizeof(leaks), "%u", i % 7 + (a == b ? 100 : 0));
		struct text cell[] = {text_of(id), text_of("5"),
			text_of(a ? "x" : "y"), text_of(leaks),
			text_of(b ? "x" : "y")};
		data_add(d,
			&(struct data_row){.cell = cell,
				.label = text_of(a == b ? "1" : "0"),
				.weight = 1},
			&plain);
	}
	d->learned = d->n;
	for (unsigned i = 0; i < COLUMNS; i++)
		names[i] = text_of(name[i]);
	data_name(d, names);
}

static const struct fitted_how how = {.objective = LOSS_BINARY,
	.positive = {"1", 1},
	.label = {"y", 1},
	.test = 0.25,
	.held = 0.2,
	.class_weight = 1};

static struct making *make(struct data *d, double step, unsigned layers)
{
	struct making_how by = {.train = {.dim = 4,
					.layers = layers,
					.hidden = {8},
					.epochs = 20,
					.rate = 0.01},
		.step = step,
		.least = 2,
		.threads = 1,
		.judged = true};
	struct making *m = making_new(d);

	fill(d);
	ck_assert_ptr_null(making_run(m, &how, &by));
	return m;
}

START_TEST(learns)
{
	struct data d;
	struct making *m = make(&d, (double)NAN, 0);

	ck_assert_double_gt(fitted_auc(&m->f), 0.95);
	ck_assert_str_eq(m->f.kind, "fm");
	ck_assert_uint_eq(m->tries, 3);
	ck_assert_uint_lt(m->best, 3);
	for (unsigned i = 0; i < 3; i++)
		ck_assert_double_ge(
			m->try[i].found.loss, m->try[m->best].found.loss);
	const struct factor_told *told = &m->rows.f->told;
	ck_assert_str_eq(told->label, "y");
	ck_assert_str_eq(told->positive, "1");
	ck_assert_str_eq(told->negative, "0");
	ck_assert_uint_eq(told->rows + told->kept, ROWS);
	ck_assert_uint_gt(told->kept, ROWS / 8);
	making_free(m);
	data_release(&d);
}
END_TEST

/* One that has not begun to learn, then two that are equal. */
START_TEST(the_best)
{
	struct making_how by[3];
	struct data d;
	struct making *best;
	double auc[3];

	for (unsigned i = 0; i < 3; i++)
		by[i] = (struct making_how){
			.train = {.dim = 4, .epochs = i ? 20 : 1, .rate = 0.01},
			.step = i ? 0.05 : 1e-9,
			.least = 2,
			.threads = i == 2 ? 2 : 1};
	fill(&d);
	ck_assert_ptr_null(making_best(&best, auc, &d, &how, by, 3));
	ck_assert_double_lt(auc[0], auc[1]);
	ck_assert(auc[1] == auc[2]);
	ck_assert(fitted_auc(&best->f) == auc[1]);
	ck_assert(best->try[best->best].how.step == 0.05);
	making_free(best);
	by[0] = by[1];
	by[1].train.epochs = 1;
	by[1].step = 1e-9;
	ck_assert_ptr_null(making_best(&best, auc, &d, &how, by, 2));
	ck_assert(fitted_auc(&best->f) == auc[0]);
	making_free(best);
	data_release(&d);
}
END_TEST

/* All rows but the kept ones are learned from at the end, and their words are
 * levels. */
START_TEST(learned_again)
{
	struct data d[2];
	struct making *once = make(&d[0], 0.05, 0), *m = making_new(&d[1]);
	struct making_how by = {.train = {.dim = 4, .epochs = 20, .rate = 0.01},
		.step = 0.05,
		.least = 1,
		.threads = 1,
		.again = true,
		.judged = true};

	fill(&d[1]);
	ck_assert_ptr_null(making_run(m, &how, &by));
	ck_assert_uint_gt(once->f.held, 0);
	ck_assert_uint_eq(m->f.held, 0);
	ck_assert_uint_eq(m->f.learned, once->f.learned + once->f.held);
	ck_assert_uint_eq(m->rows.f->told.rows, m->f.learned);
	ck_assert_uint_eq(m->rows.f->told.kept, once->rows.f->told.kept);
	ck_assert_uint_eq(m->rows.f->field[ID].levels, m->f.learned + 1);
	ck_assert_double_gt(fitted_auc(&m->f), 0.95);
	making_free(once);
	making_free(m);
	data_release(&d[0]);
	data_release(&d[1]);
}
END_TEST

START_TEST(no_best)
{
	struct fitted_how other = how;
	struct making_how by = {
		.train = {.dim = 4, .epochs = 1}, .step = 0.05, .least = 2};
	struct data d;
	struct making *best;
	double auc[1];

	fill(&d);
	other.positive = text_of("yes");
	ck_assert_ptr_nonnull(making_best(&best, auc, &d, &other, &by, 1));
	ck_assert_ptr_null(best);
	data_release(&d);
}
END_TEST

/* Of the rows that are learned from, which the machine keeps for later ones. */
START_TEST(keeps_parts)
{
	struct data d;
	struct making *m = make(&d, 0.05, 0);
	const struct machine *f = m->rows.f;
	uint64_t all = 0;

	ck_assert_uint_eq(f->numbers, 2);
	ck_assert_uint_eq(f->parts[0].field, FACTOR_RAW);
	ck_assert_uint_eq(f->parts[1].field, CONSTANT);
	ck_assert_uint_eq(f->parts[1].edges, 0);
	ck_assert_uint_eq(f->parts[1].count[0], m->f.learned);
	ck_assert_uint_eq(f->parts[2].field, LEAKS);
	ck_assert_uint_eq(f->parts[2].edges, 9);
	ck_assert_uint_eq(f->parts[2].missing, 0);
	for (size_t i = 0; i <= f->parts[2].edges; i++)
		all += f->parts[2].count[i];
	ck_assert_uint_eq(all, m->f.learned);
	making_free(m);
	data_release(&d);
}
END_TEST

/* Of many rows about 100,000 say in which tenths scores are, the same ones in
 * any order of the rows; nothing is scored that nobody asks for. */
static struct making *many(struct data *d, bool back)
{
	enum { MANY = 150000 };
	struct fitted_how all = how;
	struct making_how by = {.train = {.dim = 1, .epochs = 1, .rate = 0.01},
		.step = 0.05,
		.least = 2,
		.threads = 1};
	struct text names[] = {text_of("word"), text_of("n")};

	data_init(d, 2, true);
	for (unsigned k = 0; k < MANY; k++) {
		unsigned i = back ? MANY - 1 - k : k;
		char word[16], n[16];
		snprintf(word, sizeof(word), "w%u", i % 11);
		snprintf(n, sizeof(n), "%u", i);
		struct text cell[] = {text_of(word), text_of(n)};
		data_add(d,
			&(struct data_row){.cell = cell,
				.label = text_of(i % 11 < i % 7 ? "1" : "0"),
				.weight = 1},
			&plain);
	}
	d->learned = d->n;
	data_name(d, names);
	struct making *m = making_new(d);
	all.test = 0.1;
	ck_assert_ptr_null(making_run(m, &all, &by));
	return m;
}

START_TEST(tenths_of_many)
{
	struct data d[2];
	struct making *m[2] = {many(&d[0], false), many(&d[1], true)};
	const struct factor_parts *p = m[0]->rows.f->parts;
	uint64_t all = 0;

	ck_assert_ptr_null(m[0]->f.boost.score);
	ck_assert_uint_gt(m[0]->f.learned, 105000);
	for (size_t i = 0; i <= p->edges; i++)
		all += p->count[i];
	ck_assert_uint_gt(all, 98000);
	ck_assert_uint_lt(all, 102000);
	ck_assert_mem_eq(p, m[1]->rows.f->parts, sizeof(*p));
	for (unsigned i = 0; i < 2; i++) {
		making_free(m[i]);
		data_release(&d[i]);
	}
}
END_TEST

enum { AT_VERSION = 20, AT_HAS = 60 };

static void set(struct buf *file, size_t at, uint32_t value)
{
	memcpy(file->at + at, &value, sizeof(value));
	machine_seal(file);
}

/* The file has the parts; one of version 1 has none, and one whose edges do not
 * rise is damaged. */
START_TEST(files)
{
	struct data d;
	struct making *m = make(&d, 0.05, 0);
	struct machine *f = m->rows.f, *again;
	struct factor_parts *parts = f->parts;
	struct buf file = {0};

	machine_write(&file, f);
	ck_assert_ptr_null(machine_read(&again, buf_view(&file)));
	ck_assert_mem_eq(again->parts, f->parts, 3 * sizeof(*f->parts));
	factor_free(again);
	set(&file, AT_VERSION, 1);
	ck_assert_ptr_nonnull(machine_read(&again, buf_view(&file)));
	set(&file, AT_VERSION, 2);
	set(&file, AT_HAS, 4);
	ck_assert_ptr_nonnull(machine_read(&again, buf_view(&file)));

	f->parts = NULL;
	file.len = 0;
	machine_write(&file, f);
	for (uint32_t version = 0; version <= 3; version++) {
		set(&file, AT_VERSION, version);
		const char *why = machine_read(&again, buf_view(&file));
		ck_assert_int_eq(!why, version == 1 || version == 2);
		if (!why)
			ck_assert_ptr_null(again->parts);
		factor_free(again);
	}

	f->parts = parts;
	double edge = parts[2].edge[1];
	for (int fault = 0; fault < 4; fault++) {
		parts[2].edge[1] = fault == 0 ? parts[2].edge[0] : edge;
		parts[2].field = fault == 1 ? CONSTANT : LEAKS;
		parts[2].edges = fault == 2 ? FACTOR_TENTHS : 9;
		parts[0].field = fault == 3 ? 0 : FACTOR_RAW;
		file.len = 0;
		machine_write(&file, f);
		ck_assert_str_eq(machine_read(&again, buf_view(&file)),
			"damaged: its parts do not fit together");
	}
	parts[0].field = FACTOR_RAW;
	buf_release(&file);
	making_free(m);
	data_release(&d);
}
END_TEST

START_TEST(one_setting)
{
	struct data d;
	struct making *m = make(&d, 0.3, 1);

	ck_assert_str_eq(m->f.kind, "deepfm");
	ck_assert_uint_eq(m->tries, 1);
	ck_assert_double_eq(m->try[0].how.step, 0.3);
	ck_assert_double_eq(m->try[0].how.first, 0.01);
	making_free(m);
	data_release(&d);
}
END_TEST

START_TEST(columns)
{
	struct data d;
	unsigned first = 99;
	struct making *m = make(&d, 0.05, 0);

	ck_assert_uint_eq(making_silent(m, &first), 2);
	ck_assert_uint_eq(first, ID);
	ck_assert_double_eq(making_leak(m, LEAKS), 1);
	ck_assert_double_lt(making_leak(m, BOTH), 0.7);
	ck_assert_double_eq(making_leak(m, CONSTANT), 0.5);
	making_free(m);
	data_release(&d);
}
END_TEST

START_TEST(two_labels_are_wanted)
{
	struct making_how by = {.step = 0.1, .threads = 1};
	struct fitted_how other = how;
	struct data d;

	other.positive = text_of("yes");
	fill(&d);
	struct making *m = making_new(&d);
	ck_assert_ptr_nonnull(making_run(m, &other, &by));
	making_free(m);
	making_free(NULL);
	data_release(&d);
}
END_TEST

/* Cells of words: blanks alone are the text of no bytes, which "both" has not;
 * numbers are wanted where others have trained without vectors of them. */
START_TEST(cells_of_machines)
{
	struct data d;
	struct making *m = make(&d, 0.05, 0);
	struct machine *f = m->rows.f;
	const struct factor_field *both = &f->field[BOTH];

	ck_assert_uint_ne(factor_code(f, both, text_of("x")), 0);
	ck_assert_uint_eq(factor_code(f, both, text_of("x")),
		factor_level(f, both, text_of("x")));
	ck_assert_uint_eq(factor_code(f, both, text_of("z")), 0);
	ck_assert_uint_eq(factor_code(f, both, text_of("  ")),
		factor_level(f, both, text_of("")));
	ck_assert_uint_eq(factor_code(f, both, text_of(" x")), 0);
	ck_assert(!factor_needs(f, &f->field[LEAKS]));
	f->imported = true;
	f->vectors = false;
	ck_assert(factor_needs(f, &f->field[LEAKS]));
	ck_assert(!factor_needs(f, both));
	f->vectors = true;
	ck_assert(!factor_needs(f, &f->field[LEAKS]));
	making_free(m);
	data_release(&d);
}
END_TEST

UNIT_MAIN("making", learns, learned_again, the_best, no_best, keeps_parts,
	tenths_of_many, files, one_setting, columns, two_labels_are_wanted,
	cells_of_machines)
