/* disclosure.c - the classes of a table in order, measured; what holds and what
 * does not. */
#include "identity/disclosure.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/number.h"

/* Each measure, and what its bound may be. */
static const struct {
	const char *want;
	double least, most;
	bool whole;
} measures[KANON_MEASURES] = {
	{"a number from 1 on, such as l=2", 1, 1e15, true},
	{"a number from 1 on, such as entropy=1.5", 1, 1e15, false},
	{"a share, such as alpha=0.8", 0, 1, false},
	{"a distance from 0 to 1, such as t=0.3", 0, 1, false}};

enum kanon_measure disclosure_bound(struct text word, struct text *value)
{
	*value = word;
	struct text name = text_split(value, '=');

	for (enum kanon_measure m = 0; value->at && m < KANON_MEASURES; m++)
		if (text_is(name, kanon_name(m)))
			return m;
	return KANON_MEASURES;
}

static const char *read_bound(struct disclosure_asked *to, struct text word)
{
	static const struct number_style plain = {'.', 0};
	struct text value;
	enum kanon_measure m = disclosure_bound(word, &value);
	double x;

	if (m == KANON_MEASURES)
		return fail_text("--sensitive: '%s' is no bound (want l=2, "
				 "t=0.3, alpha=0.8 or entropy=2)",
			text_show(word));
	if (!real_parse(&x, value, &plain) || x < measures[m].least ||
		x > measures[m].most || (measures[m].whole && x != floor(x)))
		return fail_text("--sensitive: '%s' is not %s", text_show(word),
			measures[m].want);
	if (!isnan(to->bound[m]))
		return fail_text("--sensitive: '%s' of '%s' is given twice",
			kanon_name(m), to->name);
	to->bound[m] = x;
	return NULL;
}

const char *disclosure_read(struct disclosure_asked *to, struct text bounds)
{
	while (bounds.at)
		TRY(read_bound(to, text_split(&bounds, ':')));
	return NULL;
}

static int by_cell(const void *a, const void *b)
{
	const struct kanon_cell *x = a, *y = b;

	if (x->class != y->class)
		return x->class < y->class ? -1 : 1;
	return (x->value > y->value) - (x->value < y->value);
}

/* Number the values of column I in VALUES, and take its cells. */
static void take_cells(struct disclosure *d, unsigned i, struct table *values)
{
	struct disclosure_column *to = &d->column[i];

	to->cell = mem_array(d->q->cells.n, sizeof(*to->cell));
	for (size_t n = 0; n < d->q->cells.n; n++) {
		struct quasi_cell c = quasi_at(d->q, n);
		if (c.column != i)
			continue;
		to->cell[to->cells++] = (struct kanon_cell){d->place[c.class],
			(uint32_t)table_put(values, c.value), c.n};
	}
	to->values = values->n;
}

static void gather(struct disclosure *d, unsigned i)
{
	struct disclosure_column *to = &d->column[i];
	struct table values;

	table_init(&values, 0, 1);
	take_cells(d, i, &values);
	to->numbers = !d->asked[i].ordered && kanon_numbers(&values);
	to->alike = kanon_alike(&values);
	if (d->asked[i].ordered) {
		uint32_t *rank = mem_array(values.n, sizeof(*rank));
		kanon_rank(rank, &values);
		for (size_t n = 0; n < to->cells; n++)
			to->cell[n].value = rank[to->cell[n].value];
		free(rank);
	}
	if (to->cells)
		qsort(to->cell, to->cells, sizeof(*to->cell), by_cell);
	table_release(&values);
}

/* All values of each class are there. */
static const char *check_sums(const struct disclosure *d, unsigned i)
{
	const struct disclosure_column *column = &d->column[i];
	size_t at = 0;

	for (uint32_t k = 0; k < d->classes; k++) {
		uint64_t sum = 0;
		for (; at < column->cells && column->cell[at].class == k; at++)
			sum += column->cell[at].n;
		if (sum != d->rows[k])
			return fail_text("class '%s' has %llu rows and %llu "
					 "values of '%s': lines of its state "
					 "are missing, or there twice",
				text_show(
					table_key(&d->q->classes, d->class[k])),
				(unsigned long long)d->rows[k],
				(unsigned long long)sum, d->asked[i].name);
	}
	return NULL;
}

static void measure(struct disclosure *d, unsigned i)
{
	struct disclosure_column *column = &d->column[i];
	struct kanon_column k = {.cell = column->cell,
		.cells = column->cells,
		.rows = d->rows,
		.classes = d->classes,
		.values = column->values,
		.ordered = d->asked[i].ordered,
		.least = d->min_class};

	column->class = mem_array(d->classes, sizeof(*column->class));
	kanon_measure(column->class, &k);
	kanon_worst(&column->left, column->class, d->classes);
	k.least = 0;
	kanon_measure(column->class, &k);
	kanon_worst(&column->whole, column->class, d->classes);
}

bool disclosure_is_small(const struct disclosure *d, size_t k)
{
	return d->rows[k] < d->min_class;
}

/* Class K, of so many rows. */
static void count_class(struct disclosure *d, size_t k, uint64_t rows)
{
	d->rows[k] = rows;
	d->all += rows;
	d->least = k == 0 || rows < d->least ? rows : d->least;
	if (disclosure_is_small(d, k)) {
		d->small.classes++;
		d->small.rows += rows;
		return;
	}
	if (d->left_classes++ == 0 || rows < d->least_left)
		d->least_left = rows;
	d->left += rows;
}

const char *disclosure_measure(struct disclosure *d, const struct quasi *q,
	const struct disclosure_asked *asked, unsigned n, uint64_t min_class)
{
	*d = (struct disclosure){
		.q = q, .asked = asked, .n = n, .min_class = min_class};
	d->classes = q->classes.n;
	quasi_sorted(q, &d->class, &d->place);
	d->rows = mem_array(d->classes, sizeof(*d->rows));
	for (uint32_t k = 0; k < d->classes; k++)
		count_class(d, k, quasi_rows(q, d->class[k]));
	for (unsigned i = 0; i < n; i++) {
		gather(d, i);
		TRY(check_sums(d, i));
		measure(d, i);
	}
	return NULL;
}

void disclosure_release(struct disclosure *d)
{
	for (unsigned i = 0; i < d->n; i++) {
		free(d->column[i].cell);
		free(d->column[i].class);
	}
	free(d->class);
	free(d->place);
	free(d->rows);
}

static bool breaks(
	const struct disclosure *d, unsigned i, enum kanon_measure m, size_t k)
{
	return kanon_breaks(&d->column[i].class[k], m, d -> asked[i].bound[m]);
}

struct disclosure_broken disclosure_count(
	const struct disclosure *d, unsigned i, enum kanon_measure m)
{
	struct disclosure_broken n = {0, 0};

	for (size_t k = 0; k < d->classes; k++)
		if (breaks(d, i, m, k)) {
			n.classes++;
			n.rows += d->rows[k];
		}
	return n;
}

void disclosure_why(const struct disclosure *d, size_t k, struct buf *to)
{
	size_t from = to->len;

	if (disclosure_is_small(d, k))
		buf_string(to, "k");
	for (unsigned i = 0; i < d->n; i++)
		for (enum kanon_measure m = 0; m < KANON_MEASURES; m++)
			if (breaks(d, i, m, k))
				buf_printf(to, "%s%s:%s",
					to->len > from ? ";" : "",
					kanon_name(m), d->asked[i].name);
}

void disclosure_fails(struct buf *to, const char *what, const char *of,
	struct disclosure_broken broken)
{
	buf_printf(to, "%s%s%s%s (%llu class%s of %llu row%s)",
		to->len ? ", " : "", what, *of ? " of " : "", of,
		(unsigned long long)broken.classes,
		broken.classes == 1 ? "" : "es",
		(unsigned long long)broken.rows, broken.rows == 1 ? "" : "s");
}
