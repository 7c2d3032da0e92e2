/* audit_report.c - the checks, a function each, and what they find. */
#include "offer/audit_report.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

/* One finding. */
static void say(struct audit_report *b, const char *check,
	enum audit_verdict verdict, double size, double tolerance,
	struct buf *where)
{
	if (verdict == AUDIT_INSUFFICIENT &&
		b->verdicts[AUDIT_INSUFFICIENT] == 0) {
		buf_printf(&b->unsure, "%s, ", check);
		buf_text(&b->unsure, buf_view(where));
	}
	b->verdicts[verdict]++;

	b->found(b->arg, &(struct audit_finding){check, verdict, size,
				 tolerance, buf_view(where)});
	where->len = 0;
	if (verdict != AUDIT_FAIL)
		return;
	struct buf *f = &b->failed;
	size_t n = strlen(check);
	if (f->len >= n && memcmp(f->at + f->len - n, check, n) == 0)
		return;
	if (f->len)
		buf_string(f, ", ");
	buf_string(f, check);
}

static struct audit audit_of(
	const struct audit_report *b, const size_t *first, size_t strata)
{
	return (struct audit){.first = first,
		.strata = strata,
		.permutations = b->how.permutations,
		.seed = b->how.seed};
}

/* "cell=hv|P1 product=P1" */
static void name_cell(const struct audit_report *b, const struct audit_line *l,
	struct buf *to)
{
	for (unsigned i = 0; i < b->how.first_protected; i++) {
		if (i)
			buf_byte(to, ' ');
		buf_printf(to, "%s=", b->how.column[i]);
		buf_text(to, l->cell[i]);
	}
	if (l->product.len) {
		buf_string(to, " product=");
		buf_text(to, l->product);
	}
}

static void name_price(const struct audit_line *l, struct buf *to)
{
	amount_print(to, l->price, l->decimals);
}

/* Every cell has one price: a finite check, nothing is estimated. */
static void check_same(struct audit_report *b)
{
	struct buf where = {0};
	size_t broken = 0;

	for (size_t s = 0; s < b->book.cells; s++) {
		const struct audit_line *low, *high;
		audit_book_prices(&b->book, s, &low, &high);
		if (low->price == high->price)
			continue;
		broken++;
		name_cell(b, low, &where);
		buf_string(&where, ": ");
		name_price(low, &where);
		buf_string(&where, " and ");
		name_price(high, &where);
		say(b, "SAME", AUDIT_FAIL,
			audit_spread(low->price, high->price), 0, &where);
	}
	if (!broken) {
		buf_printf(&where, "%zu cells", b->book.cells);
		say(b, "SAME", AUDIT_PASS, 0, 0, &where);
	}
	buf_release(&where);
}

/* The chance interval, to three digits. */
static void name_chance(const struct permutation *p, struct buf *to)
{
	buf_printf(to, "by chance %.3g to %.3g", p->low, p->high);
}

/* "sex=F" */
static void name_group(struct buf *to, const char *name, struct text value)
{
	buf_printf(to, "%s=", name);
	if (value.len)
		buf_text(to, value);
	else
		buf_string(to, "(empty)");
}

/* Within the cells of each product, one value of an attribute against the
 * others; returns how many cells could be compared. */
static size_t check_value(struct audit_report *b, const char *name, uint32_t v,
	struct text value, struct buf *where)
{
	size_t *first = mem_array(b->book.cells + 1, sizeof(*first));
	size_t all = 0, c = 0;

	for (size_t s = 0; s < b->book.products; s++) {
		size_t cells = audit_book_cells(&b->book, s, &c, first);
		struct audit a = audit_of(b, first, cells);
		size_t at = b->book.product[s], compared;
		const struct audit_line *l = &b->book.line[b->book.of[at]];
		struct permutation p;
		audit_parity(&p, &compared, &a, b->book.worse + at,
			b->label + at, v);
		all += compared;
		if (!compared)
			continue;
		name_group(where, name, value);
		if (l->product.len) {
			buf_string(where, " product=");
			buf_text(where, l->product);
		}
		buf_printf(where, " cells=%zu, ", compared);
		name_chance(&p, where);
		say(b, "PARITY", audit_judge(&p, b->how.tolerance, true),
			p.size, b->how.tolerance, where);
	}
	free(first);
	return all;
}

static void check_parity(
	struct audit_report *b, const char *name, const struct table *values)
{
	struct buf where = {0};
	size_t compared = 0;

	/* Of two values the second is the mirror image of the first. */
	for (uint32_t v = 0; v < values->n && (v < 1 || values->n > 2); v++)
		compared +=
			check_value(b, name, v, table_key(values, v), &where);
	if (!compared) {
		buf_printf(&where, "no cell has two values of %s", name);
		say(b, "PARITY", AUDIT_INSUFFICIENT, NAN, b->how.tolerance,
			&where);
	}
	buf_release(&where);
}

/* What a factor tells of an attribute, beyond what it would by chance. */
static void say_proxy(struct audit_report *b, const struct permutation *p,
	struct buf *where, const char *measure)
{
	struct permutation beyond;
	double tol = b->how.proxy_tolerance;
	enum audit_verdict verdict = audit_judge_proxy(&beyond, p, tol);

	if (isnan(p->size))
		buf_printf(where,
			"%s wants two values among one product's rows",
			measure);
	else
		buf_printf(where, "%s %.3g, by chance %.3g", measure, p->size,
			p->mean);
	say(b, "PROXY", verdict, beyond.size, tol, where);
}

static void check_proxy(struct audit_report *b, unsigned column,
	unsigned factor, uint32_t labels)
{
	struct audit a = audit_of(b, b->book.product, b->book.products);
	struct permutation information, auc;
	struct table values;
	struct buf where = {0};
	const char *const *name = b->how.column;

	uint32_t *of = audit_book_label(&b->book, factor, &values);
	audit_proxy(&information, &auc, &a, of, (uint32_t)values.n, b->label,
		labels);
	buf_printf(&where, "%s by %s: ", name[column], name[factor]);
	say_proxy(b, &information, &where, "information");
	buf_printf(&where, "%s by %s: ", name[column], name[factor]);
	say_proxy(b, &auc, &where, "AUC");
	buf_release(&where);
	table_release(&values);
	free(of);
}

/* One group against the one that is offered most often. */
static void say_offered(struct audit_report *b, unsigned column,
	const struct table *values, size_t v, size_t best)
{
	const struct audit_offered *group = table_value(values, v),
				   *most = table_value(values, best);
	struct audit_ratio r;
	struct buf where = {0};

	audit_ratio(&r, group, most);
	name_group(&where, b->how.column[column], table_key(values, v));
	buf_printf(&where, " %llu of %llu rows have an offer, ",
		(unsigned long long)group->with,
		(unsigned long long)group->rows);
	name_group(&where, b->how.column[column], table_key(values, best));
	buf_printf(&where,
		" %llu of %llu: ratio %.3g, 95 %% interval %.3g to %.3g",
		(unsigned long long)most->with, (unsigned long long)most->rows,
		r.ratio, r.low, r.high);
	say(b, "OFFERED", audit_judge_ratio(&r, b->how.offered_tolerance),
		1 - r.ratio, b->how.offered_tolerance, &where);
	buf_release(&where);
}

static void say_none_offered(struct audit_report *b, unsigned column)
{
	struct buf where = {0};

	buf_printf(&where, "%s: no row has an offer", b->how.column[column]);
	say(b, "OFFERED", AUDIT_INSUFFICIENT, NAN, b->how.offered_tolerance,
		&where);
	buf_release(&where);
}

/* Whether the groups of COLUMN are offered anything as often as the group that
 * is most often: the four-fifths rule. */
static void check_offered(struct audit_report *b, unsigned column)
{
	struct table values;
	size_t best = 0;

	if (b->refused == 0)
		return;
	table_init(&values, sizeof(struct audit_offered), 1);
	for (size_t i = 0; i < b->lines + b->refused; i++) {
		const struct audit_line *l = &b->line[i];
		struct audit_offered *o = table_value(
			&values, table_put(&values, l->cell[column]));
		o->rows += l->rows;
		o->with += i < b->lines ? l->rows : 0;
	}
	table_freeze(&values);
	uint32_t *order = table_sorted(&values);
	best = order[0];
	for (size_t i = 1; i < values.n; i++)
		if (audit_is_likelier(table_value(&values, order[i]),
			    table_value(&values, best)))
			best = order[i];
	const struct audit_offered *most = table_value(&values, best);
	if (most->with == 0)
		say_none_offered(b, column);
	for (size_t i = 0; i < values.n && most->with; i++)
		if (order[i] != best)
			say_offered(b, column, &values, order[i], best);
	free(order);
	table_release(&values);
}

static const char *check_column(struct audit_report *b, unsigned column)
{
	const struct audit_how *c = &b->how;
	struct table values;
	const char *why = NULL;

	b->label = audit_book_label(&b->book, column, &values);
	if (values.n > AUDIT_VALUES)
		why = fail_text("'%s' has %zu values, more than %d: want "
				"groups, such as age bands",
			c->column[column], values.n, AUDIT_VALUES);
	if (!why && values.n < 2) {
		struct buf where = {0};
		buf_printf(&where, "%s has %zu value%s", c->column[column],
			values.n, values.n == 1 ? "" : "s");
		say(b, "PARITY", AUDIT_INSUFFICIENT, NAN, c->tolerance, &where);
		buf_release(&where);
	} else if (!why) {
		check_parity(b, c->column[column], &values);
		for (unsigned f = 0; f < c->columns; f++)
			if (f < c->first_protected || f >= c->first_factor)
				check_proxy(b, column, f, (uint32_t)values.n);
	}
	if (!why)
		check_offered(b, column);
	table_release(&values);
	free(b->label);
	return why;
}

static double over_list(const struct audit_line *l)
{
	return audit_over_list(l->price, l->list, audit_direction(l->kind));
}

/* Nobody is worse off than the public list. */
static void check_list(struct audit_report *b)
{
	const struct audit_line *worst = NULL;
	uint64_t rows = 0, looked = 0;
	struct buf where = {0};

	for (size_t i = 0; i < b->book.lines; i++) {
		const struct audit_line *l = &b->book.line[i];
		if (!l->listed || !l->kind.len)
			continue;
		looked += l->rows;
		if (over_list(l) <= 0)
			continue;
		rows += l->rows;
		if (!worst || over_list(l) > over_list(worst))
			worst = l;
	}
	if (!looked) {
		buf_string(&where,
			!b->book.has_list ? "no list_price" : "no kind");
		say(b, "LIST", AUDIT_INSUFFICIENT, NAN, 0, &where);
	} else if (!worst) {
		buf_printf(&where, "%llu rows", (unsigned long long)looked);
		say(b, "LIST", AUDIT_PASS, 0, 0, &where);
	} else {
		buf_printf(&where, "%llu of %llu rows; ",
			(unsigned long long)rows, (unsigned long long)looked);
		name_cell(b, worst, &where);
		buf_string(&where, ": ");
		name_price(worst, &where);
		buf_string(&where, ", list ");
		amount_print(&where, worst->list, worst->decimals);
		say(b, "LIST", AUDIT_FAIL, over_list(worst), 0, &where);
	}
	buf_release(&where);
}

/* Within each product, whether terms get worse with tenure. */
static void check_loyalty(struct audit_report *b)
{
	struct permutation p;
	struct buf where = {0};

	if (b->book.has_tenure && !b->book.has_kind) {
		buf_string(&where, "no kind");
		say(b, "LOYALTY", AUDIT_INSUFFICIENT, NAN, b->how.tolerance,
			&where);
	}
	for (size_t s = 0;
		s < b->book.products && b->book.has_tenure && b->book.has_kind;
		s++) {
		size_t at = b->book.product[s],
		       first[] = {0, b->book.product[s + 1] - at};
		const struct audit_line *l = &b->book.line[b->book.of[at]];
		struct audit a = audit_of(b, first, 1);
		audit_loyalty(&p, &a, b->book.worse + at, b->book.tenure + at);
		if (l->product.len) {
			buf_string(&where, "product=");
			buf_text(&where, l->product);
			buf_byte(&where, ' ');
		}
		buf_string(&where, "rank correlation, ");
		name_chance(&p, &where);
		say(b, "LOYALTY", audit_judge(&p, b->how.tolerance, false),
			p.size, b->how.tolerance, &where);
	}
	buf_release(&where);
}

const char *audit_report_run(struct audit_report *b)
{
	const struct audit_how *c = &b->how;

	for (unsigned i = c->first_protected; i < c->first_factor; i++)
		if (b->book.n == 0)
			check_offered(b, i);
	if (b->book.n == 0)
		return NULL;
	check_same(b);
	for (unsigned i = c->first_protected; i < c->first_factor; i++)
		TRY(check_column(b, i));
	check_list(b);
	check_loyalty(b);
	return NULL;
}

uint64_t audit_report_rows(const struct audit_report *b)
{
	uint64_t n = b->book.n;

	for (size_t i = 0; i < b->refused; i++)
		n += b->line[b->lines + i].rows;
	return n;
}

uint64_t audit_report_empty(
	const struct audit_report *b, unsigned column, unsigned parts)
{
	struct audit_book all = b->book;

	all.lines += b->refused;
	return audit_book_empty(&all, column, parts);
}

void audit_report_release(struct audit_report *b)
{
	audit_book_release(&b->book);
	buf_release(&b->failed);
	buf_release(&b->unsure);
}
