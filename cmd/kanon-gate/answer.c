/* answer.c - what holds and what does not, as rows; classes to be left out. */
#include <math.h>

#include "base/tsv.h"
#include "kanon-gate/parts.h"

struct answer {
	struct disclosure d;
	const struct config *c;
	struct setup *setup;
	struct out *out;
	struct buf failed;
};

/* A row without a bound. */
static void print_count(
	struct out *out, const char *name, uint64_t n, uint64_t left)
{
	out_string(out, name);
	out_empty(out);
	out_int(out, (int64_t)n);
	for (int i = 0; i < 4; i++)
		out_empty(out);
	out_int(out, (int64_t)left);
	out_end(out);
}

static void print_verdict(struct answer *a, const char *name, const char *of,
	struct disclosure_broken broken)
{
	out_string(a->out, broken.classes ? "fail" : "pass");
	out_int(a->out, (int64_t)broken.classes);
	out_int(a->out, (int64_t)broken.rows);
	if (broken.classes)
		disclosure_fails(&a->failed, name, of, broken);
}

static void print_k(struct answer *a)
{
	out_string(a->out, "k");
	out_empty(a->out);
	out_int(a->out, (int64_t)a->d.least);
	out_int(a->out, a->c->min_class);
	print_verdict(a, "k", "", a->d.small);
	if (a->d.left_classes)
		out_int(a->out, (int64_t)a->d.least_left);
	else
		out_empty(a->out);
	out_end(a->out);
}

static void print_measure(struct answer *a, unsigned i, enum kanon_measure m)
{
	const struct disclosure_asked *column = &a->c->column[i];

	out_string(a->out, kanon_name(m));
	out_string(a->out, column->name);
	out_real(a->out, kanon_figure(&a->d.column[i].whole, m));
	out_real(a->out, column->bound[m]);
	if (isnan(column->bound[m])) {
		for (int n = 0; n < 3; n++)
			out_empty(a->out);
	} else {
		print_verdict(a, kanon_name(m), column->name,
			disclosure_count(&a->d, i, m));
	}
	out_real(a->out, kanon_figure(&a->d.column[i].left, m));
	out_end(a->out);
}

static void print_class(struct out *out, const struct disclosure *d, size_t k,
	struct text why, struct buf *cell)
{
	struct text key = table_key(&d->q->classes, d->class[k]);

	while (key.at) {
		struct text t = text_split(&key, '\t');
		cell->len = 0;
		size_t n = tsv_decode(buf_room(cell, t.len + 1), t);
		out_text(out, (struct text){cell->at, n});
	}
	out_int(out, (int64_t)d->rows[k]);
	out_text(out, why);
	out_end(out);
}

static const char *print_classes(struct out *out, const struct disclosure *d)
{
	struct buf why = {0}, cell = {0};

	for (size_t k = 0; k < d->classes; k++) {
		why.len = 0;
		disclosure_why(d, k, &why);
		if (why.len)
			print_class(out, d, k, buf_view(&why), &cell);
	}
	buf_release(&why);
	buf_release(&cell);
	return out->failed;
}

/* A column of numbers that is not in --ordered is compared as words. */
static void tell_numbers(struct setup *setup, const struct disclosure *d)
{
	uint64_t n = 0;
	const char *first = "";

	for (unsigned i = 0; i < d->n; i++)
		if (d->column[i].numbers && n++ == 0)
			first = d->asked[i].name;
	setup_first(setup, "numbers_as_words", n, text_of(first),
		"holds numbers and is compared as words (--ordered takes it as "
		"numbers)");
}

/* Values that are written in several ways are several: classes are smaller than
 * they could be, and l is larger than it is. */
static void tell_alike(const struct state *s, const struct answer *a)
{
	uint64_t n = 0;
	const char *first = "";

	for (unsigned i = 0; i < a->d.n; i++)
		if (a->d.column[i].alike && n++ == 0)
			first = a->c->column[i].name;
	for (unsigned i = 0; i < a->c->n_quasi; i++)
		if (quasi_alike(&s->quasi, i) && n++ == 0)
			first = a->c->quasi_name[i];
	setup_first(a->setup, "alike", n, text_of(first),
		"has values that differ in case, width, .0 or blanks around "
		"them alone, and each counts by itself");
}

/* The checks; of no rows there is nothing to say. */
static void print(struct answer *a)
{
	const struct disclosure *d = &a->d;

	if (d->classes == 0)
		return;
	print_count(a->out, "rows", d->all, d->left);
	print_count(a->out, "classes", d->classes, d->left_classes);
	print_k(a);
	for (unsigned i = 0; i < d->n; i++)
		for (enum kanon_measure m = 0; m < KANON_MEASURES; m++)
			print_measure(a, i, m);
	if (a->failed.len) {
		buf_byte(&a->failed, '\0');
		setup_fails(
			a->setup, fail_text("does not hold: %s", a->failed.at));
	}
}

const char *answer_print(
	struct state *s, struct config *c, struct setup *setup, struct out *out)
{
	struct answer a = {.c = c, .setup = setup, .out = out};
	const char *why = disclosure_measure(&a.d, &s->quasi, c->column,
		c->n_sensitive, (uint64_t)c->min_class);

	if (!why) {
		classes_tell(s, c);
		tell_numbers(setup, &a.d);
		tell_alike(s, &a);
		print(&a);
		if (c->suppressed)
			why = print_classes(c->suppressed, &a.d);
	}
	disclosure_release(&a.d);
	buf_release(&a.failed);
	return why ? why : out->failed;
}
