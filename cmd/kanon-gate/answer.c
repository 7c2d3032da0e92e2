/* answer.c - the classes in order, measured; what holds and what does not. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "io/tsv.h"
#include "kanon-gate/parts.h"

/* One sensitive column: its cells, by class and value, and its measures of the
 * whole table and of what is left of it. */
struct column {
	struct kanon_cell *cell;
	size_t cells, values;
	struct kanon_class *class, whole, left;
	bool numbers; /* all its values are */
};

struct answer {
	struct state *s;
	const struct config *c;
	struct setup *setup;
	struct out *out;
	uint32_t *class; /* of the state, in order of their keys */
	uint32_t *rank;	 /* the place of each in that order */
	uint64_t *rows;	 /* of each, in that order */
	size_t classes;
	uint64_t all, left; /* rows in all, and in classes large enough */
	size_t left_classes;
	uint64_t least, least_left;
	struct column column[MOST_SENSITIVE];
	struct buf failed;
};

static int by_cell(const void *a, const void *b)
{
	const struct kanon_cell *x = a, *y = b;

	if (x->class != y->class)
		return x->class < y->class ? -1 : 1;
	return (x->value > y->value) - (x->value < y->value);
}

/* Number the values of sensitive column I, and gather its cells. */
static void gather(struct answer *a, unsigned i)
{
	struct column *to = &a->column[i];
	const struct table *cells = &a->s->cells;
	struct table values;

	table_init(&values, 0, 1);
	to->cell = mem_array(cells->n, sizeof(*to->cell));
	for (size_t n = 0; n < cells->n; n++) {
		struct text key = table_key(cells, n);
		if (cell_column(key) != i)
			continue;
		to->cell[to->cells++] =
			(struct kanon_cell){a->rank[cell_class(key)],
				(uint32_t)table_put(&values, cell_value(key)),
				*(uint64_t *)table_value(cells, n)};
	}
	to->values = values.n;
	to->numbers = !a->c->column[i].ordered && kanon_numbers(&values);
	uint32_t *rank = mem_array(values.n, sizeof(*rank));
	if (a->c->column[i].ordered)
		kanon_rank(rank, &values);
	for (size_t n = 0; a->c->column[i].ordered && n < to->cells; n++)
		to->cell[n].value = rank[to->cell[n].value];
	if (to->cells)
		qsort(to->cell, to->cells, sizeof(*to->cell), by_cell);
	free(rank);
	table_release(&values);
}

/* The state has all values of each class. */
static const char *check_sums(const struct answer *a, unsigned i)
{
	const struct column *column = &a->column[i];
	size_t at = 0;

	for (uint32_t k = 0; k < a->classes; k++) {
		uint64_t sum = 0;
		for (; at < column->cells && column->cell[at].class == k; at++)
			sum += column->cell[at].n;
		if (sum != a->rows[k])
			return fail_text("class '%s' has %llu rows and %llu "
					 "values of '%s': lines of its state "
					 "are missing, or there twice",
				text_show(
					table_key(&a->s->classes, a->class[k])),
				(unsigned long long)a->rows[k],
				(unsigned long long)sum, a->c->column[i].name);
	}
	return NULL;
}

static void measure(struct answer *a, unsigned i)
{
	struct column *column = &a->column[i];
	struct kanon_column k = {.cell = column->cell,
		.cells = column->cells,
		.rows = a->rows,
		.classes = a->classes,
		.values = column->values,
		.ordered = a->c->column[i].ordered,
		.least = (uint64_t)a->c->min_class};

	column->class = mem_array(a->classes, sizeof(*column->class));
	kanon_measure(column->class, &k);
	kanon_worst(&column->left, column->class, a->classes);
	k.least = 0;
	kanon_measure(column->class, &k);
	kanon_worst(&column->whole, column->class, a->classes);
}

/* Rows of the classes, and how many there are without the small ones. */
static void count(struct answer *a)
{
	const struct table *t = &a->s->classes;

	a->classes = t->n;
	a->class = table_sorted(t);
	a->rank = mem_array(t->n, sizeof(*a->rank));
	a->rows = mem_array(t->n, sizeof(*a->rows));
	for (uint32_t i = 0; i < t->n; i++) {
		uint64_t rows = *(uint64_t *)table_value(t, a->class[i]);
		a->rank[a->class[i]] = i;
		a->rows[i] = rows;
		a->all += rows;
		a->least = i == 0 || rows < a->least ? rows : a->least;
		if (rows < (uint64_t)a->c->min_class)
			continue;
		a->least_left = a->left_classes++ == 0 || rows < a->least_left
					? rows
					: a->least_left;
		a->left += rows;
	}
}

/* Whether class K breaks the bound of measure M of column I. */
static bool breaks(
	const struct answer *a, unsigned i, enum kanon_measure m, size_t k)
{
	return kanon_breaks(
		&a->column[i].class[k], m, a -> c -> column[i].bound[m]);
}

static bool is_small(const struct answer *a, size_t k)
{
	return a->rows[k] < (uint64_t)a->c->min_class;
}

/* "does not hold: k (4 classes of 9 rows), t of illness (...)" */
static void note_failed(struct answer *a, const char *what, const char *of,
	uint64_t classes, uint64_t rows)
{
	buf_printf(&a->failed, "%s%s%s%s (%llu class%s of %llu row%s)",
		a->failed.len ? ", " : "", what, *of ? " of " : "", of,
		(unsigned long long)classes, classes == 1 ? "" : "es",
		(unsigned long long)rows, rows == 1 ? "" : "s");
}

/* A row without a bound. */
static void print_count(
	struct answer *a, const char *name, uint64_t n, uint64_t left)
{
	out_string(a->out, name);
	out_empty(a->out);
	out_int(a->out, (int64_t)n);
	for (int i = 0; i < 4; i++)
		out_empty(a->out);
	out_int(a->out, (int64_t)left);
	out_end(a->out);
}

static void print_verdict(struct answer *a, const char *name, const char *of,
	uint64_t classes, uint64_t rows)
{
	out_string(a->out, classes ? "fail" : "pass");
	out_int(a->out, (int64_t)classes);
	out_int(a->out, (int64_t)rows);
	if (classes)
		note_failed(a, name, of, classes, rows);
}

static void print_k(struct answer *a)
{
	uint64_t classes = 0, rows = 0;

	for (size_t k = 0; k < a->classes; k++) {
		classes += is_small(a, k);
		rows += is_small(a, k) ? a->rows[k] : 0;
	}
	out_string(a->out, "k");
	out_empty(a->out);
	out_int(a->out, (int64_t)a->least);
	out_int(a->out, a->c->min_class);
	print_verdict(a, "k", "", classes, rows);
	if (a->left_classes)
		out_int(a->out, (int64_t)a->least_left);
	else
		out_empty(a->out);
	out_end(a->out);
}

static void print_measure(struct answer *a, unsigned i, enum kanon_measure m)
{
	const struct sensitive *column = &a->c->column[i];
	uint64_t classes = 0, rows = 0;

	for (size_t k = 0; k < a->classes; k++) {
		bool broken = breaks(a, i, m, k);
		classes += broken;
		rows += broken ? a->rows[k] : 0;
	}
	out_string(a->out, kanon_name(m));
	out_string(a->out, column->name);
	out_real(a->out, kanon_figure(&a->column[i].whole, m));
	out_real(a->out, column->bound[m]);
	if (isnan(column->bound[m])) {
		for (int n = 0; n < 3; n++)
			out_empty(a->out);
	} else {
		print_verdict(a, kanon_name(m), column->name, classes, rows);
	}
	out_real(a->out, kanon_figure(&a->column[i].left, m));
	out_end(a->out);
}

/* Which bounds class K breaks: "k;l:illness"; empty if none. */
static void name_broken(struct answer *a, struct buf *to, size_t k)
{
	to->len = 0;
	if (is_small(a, k))
		buf_string(to, "k");
	for (unsigned i = 0; i < a->c->n_sensitive; i++)
		for (enum kanon_measure m = 0; m < KANON_MEASURES; m++)
			if (breaks(a, i, m, k))
				buf_printf(to, "%s%s:%s", to->len ? ";" : "",
					kanon_name(m), a->c->column[i].name);
}

static void print_class(struct answer *a, struct out *out, size_t k,
	struct text why, struct buf *cell)
{
	struct text key = table_key(&a->s->classes, a->class[k]);

	while (key.at) {
		struct text t = text_split(&key, '\t');
		cell->len = 0;
		size_t n = tsv_decode(buf_room(cell, t.len + 1), t);
		out_text(out, (struct text){cell->at, n});
	}
	out_int(out, (int64_t)a->rows[k]);
	out_text(out, why);
	out_end(out);
}

static const char *print_classes(struct answer *a)
{
	struct buf why = {0}, cell = {0};
	struct out *out = a->c->suppressed;

	for (size_t k = 0; out && k < a->classes; k++) {
		name_broken(a, &why, k);
		if (why.len)
			print_class(a, out, k, buf_view(&why), &cell);
	}
	buf_release(&why);
	buf_release(&cell);
	return out ? out->failed : NULL;
}

/* A column of numbers that is not in --ordered is compared as words. */
static void tell_numbers(const struct answer *a)
{
	uint64_t n = 0;
	const char *first = "";

	for (unsigned i = 0; i < a->c->n_sensitive; i++)
		if (a->column[i].numbers && n++ == 0)
			first = a->c->column[i].name;
	setup_first(a->setup, "numbers_as_words", n, text_of(first),
		"holds numbers and is compared as words (--ordered takes it as "
		"numbers)");
}

/* The checks; of no rows there is nothing to say. */
static void print(struct answer *a)
{
	if (a->classes == 0)
		return;
	print_count(a, "rows", a->all, a->left);
	print_count(a, "classes", a->classes, a->left_classes);
	print_k(a);
	for (unsigned i = 0; i < a->c->n_sensitive; i++)
		for (enum kanon_measure m = 0; m < KANON_MEASURES; m++)
			print_measure(a, i, m);
	if (a->failed.len) {
		buf_byte(&a->failed, '\0');
		setup_fails(
			a->setup, fail_text("does not hold: %s", a->failed.at));
	}
}

static void release(struct answer *a)
{
	for (unsigned i = 0; i < a->c->n_sensitive; i++) {
		free(a->column[i].cell);
		free(a->column[i].class);
	}
	free(a->class);
	free(a->rank);
	free(a->rows);
	buf_release(&a->failed);
}

const char *answer_print(
	struct state *s, struct config *c, struct setup *setup, struct out *out)
{
	struct answer a = {.s = s, .c = c, .setup = setup, .out = out};
	const char *why = NULL;

	count(&a);
	for (unsigned i = 0; i < c->n_sensitive && !why; i++) {
		gather(&a, i);
		why = check_sums(&a, i);
		if (!why)
			measure(&a, i);
	}
	if (!why) {
		classes_tell(s, c);
		tell_numbers(&a);
		print(&a);
		why = print_classes(&a);
	}
	release(&a);
	return why ? why : out->failed;
}
