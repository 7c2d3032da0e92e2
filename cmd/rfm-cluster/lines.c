/* lines.c - the answer of rfm-cluster as a row a customer. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/grouped.h"
#include "cluster/segment_why.h"
#include "cluster/why.h"
#include "rfm-cluster/parts.h"

/* Where an earlier output has what --previous asks for. */
struct previous {
	int group, previous, changed_on; /* columns, or ROLE_NONE */
	struct buf today;
	bool *met;	  /* of each row: its customer is still there */
	struct gap added; /* customers that are not in it */
};

static const char *open_previous(struct previous *p, const struct answer *a)
{
	const struct side *file = &a->config->previous_file;

	TRY(side_column(
		&p->group, file, a->segmented ? "segment" : "cluster", true));
	TRY(side_column(&p->previous, file, "previous", false));
	TRY(side_column(&p->changed_on, file, "changed_on", false));
	when_print_day(&p->today, a->as_of);
	p->met = mem_zero(file->n, sizeof(*p->met));
	notices_previous_columns(
		a, p->previous != ROLE_NONE, p->changed_on != ROLE_NONE);
	return NULL;
}

static struct text cell(const struct side *file, size_t at, int column)
{
	return column == ROLE_NONE ? (struct text){"", 0}
				   : side_cell(file, at, (size_t)column);
}

/* The group before the one a customer is in NOW, and since when: carried on
 * while the group stays, else the one it was in last time, and today. */
static void print_previous(struct previous *p, const struct answer *a, size_t i,
	struct text now, struct out *out)
{
	const struct side *file = &a->config->previous_file;
	size_t at = side_find(file, book_key(&a->book, i));

	if (at == SIDE_NONE)
		gap_add(&p->added, i);
	else
		p->met[at] = true;
	if (at != SIDE_NONE && text_equal(cell(file, at, p->group), now)) {
		out_text(out, cell(file, at, p->previous));
		out_text(out, cell(file, at, p->changed_on));
	} else {
		out_text(out, at == SIDE_NONE ? (struct text){"", 0}
					      : cell(file, at, p->group));
		out_text(out, buf_view(&p->today));
	}
}

static void print_values(const struct answer *a, size_t i, struct out *out)
{
	const struct cluster_book *b = &a->book;

	for (unsigned j = 0; j < a->columns; j++)
		if (j >= b->d)
			out_empty(out);
		else if (!b->exact)
			out_real(out, book_value(b, i, j));
		else if (j == BOOK_MONETARY)
			out_amount(out, book_money(b, i), b->decimals);
		else
			out_int(out, (int64_t)book_value(b, i, j));
}

/* The name by a rule of --rfm-names; who has none is one of OTHERS. */
static const char *name_by_rule(const struct answer *a, size_t i,
	const unsigned score[3], struct gap *others)
{
	const struct config *c = a->config;
	size_t at =
		names_find(c->names, c->n_names, score[0], score[1], score[2]);

	if (at == c->n_names) {
		gap_add(others, i);
		return NAMES_OTHERS;
	}
	a->names_met[at] = true;
	return c->names[at].name;
}

static void print_scores(
	const struct answer *a, size_t i, struct gap *others, struct out *out)
{
	const struct config *c = a->config;
	unsigned score[3] = {a->score[0][i], a->score[1][i], a->score[2][i]};
	const char *name;

	for (unsigned j = 0; j < 3; j++)
		out_int(out, score[j]);
	if (c->rfm_names)
		name = name_by_rule(a, i, score, others);
	else
		name = c->scores == 5
			       ? names_standard(score[0], score[1], score[2])
			       : NULL;
	out_string(out, name ? name : "");
}

static void print_flips(const struct answer *a, const double *x,
	const double *low, unsigned own, struct out *out)
{
	const struct clustering *c = &a->clusters;
	struct why_flip flip[POINTS_MAX_D];

	why_flips(flip, x, own, low, c->fit.centroid, c->fit.k, c->d);
	for (unsigned j = 0; j < a->columns; j++) {
		double at = j >= c->d || isnan(flip[j].at)
				    ? NAN
				    : scale_back(&c->scale, j, flip[j].at);
		if (isfinite(at))
			out_real(out, at);
		else
			out_empty(out);
	}
}

static void print_why(
	const struct answer *a, size_t i, const double *low, struct out *out)
{
	const struct clustering *c = &a->clusters;
	unsigned own = c->label[i];
	double x[POINTS_MAX_D];
	struct why why;

	for (unsigned j = 0; j < c->d; j++)
		x[j] = c->x[j][i];
	why_margin(&why, x, own, a->mean, c->fit.centroid, c->fit.k, c->d);
	if (why.runner_up == WHY_NOBODY)
		out_empty(out);
	else
		out_int(out, why.runner_up + 1);
	out_real(out, why.margin);
	out_real(out, why.base);
	for (unsigned j = 0; j < a->columns; j++)
		out_real(out, j >= c->d || why.runner_up == WHY_NOBODY
				      ? NAN
				      : why.phi[j]);
	print_flips(a, x, low, own, out);
}

/* Why customer I is in its segment. */
static void print_segment_why(const struct answer *a, size_t i, struct out *out)
{
	const struct segments *s = &a->segments;
	double f = book_value(&a->book, i, BOOK_FREQUENCY),
	       m = book_value(&a->book, i, BOOK_MONETARY);
	double value[SEGMENT_MEASURES] = {
		[SEGMENT_RECENCY] = book_value(&a->book, i, BOOK_RECENCY),
		[SEGMENT_FREQUENCY] = f,
		[SEGMENT_MONETARY] = m,
		[SEGMENT_AMOUNT] = segment_amount(f, m),
		[SEGMENT_CLUSTER] = a->clusters.label[i] + 1.};
	struct buf why = {0};

	if (s->rule)
		segment_why_rule(&why, s->rule, s->n_rules,
			segment_rule_find(s->rule, s->n_rules, value), value);
	else
		segment_why_cuts(&why, &s->cuts, f, m, a->config->d == 3);
	out_text(out, buf_view(&why));
	buf_release(&why);
}

const char *lines_print(struct answer *a, struct out *out)
{
	const struct config *c = a->config;
	struct previous previous = {0};
	struct gap others = {0};
	double low[POINTS_MAX_D];
	char number[24];

	if (c->previous)
		TRY(open_previous(&previous, a));
	if (c->rfm_names)
		a->names_met = mem_zero(c->n_names, sizeof(*a->names_met));
	grouped_mean(a->mean, &a->clusters, c->apply ? &c->model : NULL);
	grouped_low(low, &a->clusters, !a->segmented);
	for (size_t i = 0; i < a->book.n && !out->failed; i++) {
		struct segment segment = {NULL, NULL};
		unsigned label = a->clusters.label[i] + 1u;
		out_text(out, book_key(&a->book, i));
		print_values(a, i, out);
		out_int(out, label);
		if (a->segmented) {
			segment = book_segment_at(&a->segments, &a->book, i,
				a->clusters.label[i]);
			if (segment_none(segment))
				gap_add(&a->gap, i);
			out_string(out, segment.name);
			out_string(out, segment.action);
		}
		if (c->scores)
			print_scores(a, i, &others, out);
		if (c->explain)
			print_why(a, i, low, out);
		if (c->explain && a->segmented)
			print_segment_why(a, i, out);
		if (c->previous) {
			snprintf(number, sizeof(number), "%u", label);
			print_previous(&previous, a, i,
				text_of(segment.name ? segment.name : number),
				out);
		}
		out_end(out);
	}
	if (!c->each)
		notices_segments(a);
	notices_names(a, &others);
	if (c->previous)
		notices_previous(a, previous.met, &previous.added);
	free(previous.met);
	buf_release(&previous.today);
	return out->failed;
}
