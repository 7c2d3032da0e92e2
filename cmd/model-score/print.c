/* print.c - the cells behind a row: scores, leaves. */
#include "model-score/parts.h"
#include "model/digits.h"
#include "model/readout.h"
#include "model/reasons.h"

static void print_real(const struct config *c, struct out *out, double x)
{
	out_real(out, c->e->single ? digits_float((float)x) : x);
}

static void print_phi(const struct config *c, struct out *out, double x)
{
	out_real(out, c->e->single ? digits_nine(x) : x);
}

static void print_leaves(
	const struct config *c, const double *x, struct out *out)
{
	for (size_t i = 0; i < c->used; i++) {
		const struct ensemble_tree *t = &c->e->tree[i];
		uint32_t leaf = margin_leaf(c->e, t, x);
		out_int(out, c->e->leaf_name[t->leaf + leaf]);
	}
}

/* The scores of the row in place AT, into state.score or, raw, as they are. */
static const double *scores(struct state *s, const struct config *c, size_t at)
{
	const struct ensemble *e = c->e;
	const double *raw = s->block.reckon.raw + at * e->outputs;

	if (c->raw)
		return raw;
	readout_scores(e, c->rounds, raw, s->mean, s->score);
	return s->score;
}

static void print_scores(
	struct state *s, const struct config *c, size_t at, struct out *out)
{
	const double *score = scores(s, c, at);

	for (size_t i = 0; i < c->width; i++)
		print_real(c, out, score[i]);
	const double *x = s->block.reckon.row + at * ensemble_columns(c->e);
	if (c->points)
		out_real(out, readout_points(c->e, c->used, x));
	if (c->leaf)
		print_leaves(c, x, out);
}

/* What feature I contributes to OUTPUT of the row in place AT. */
static double phi_of(
	const struct state *s, unsigned output, size_t i, size_t at)
{
	return reckon_phi(&s->block.reckon, output, at)[i * SHAPLEY_ROWS];
}

static void print_contributions(const struct state *s, const struct config *c,
	size_t at, struct out *out)
{
	for (unsigned k = 0; k < c->e->outputs; k++) {
		for (size_t i = 0; i < c->e->features; i++)
			print_phi(c, out, phi_of(s, k, i, at));
		if (c->net && c->net->layers)
			print_phi(c, out, s->block.reckon.rest[at]);
		print_phi(c, out, reckon_base(&s->block.reckon, k));
	}
}

/* The output that is explained. */
static unsigned explained(
	const struct state *s, const struct config *c, size_t at)
{
	return readout_highest(c->e, s->block.reckon.raw + at * c->e->outputs);
}

/* The features that are reasons for OUTPUT, into state.rank. */
static size_t rank_features(
	struct state *s, const struct config *c, unsigned output, size_t at)
{
	return reasons_rank(s->rank, reckon_phi(&s->block.reckon, output, at),
		SHAPLEY_ROWS, c->e->features, (enum reasons_toward)c->toward,
		(size_t)c->reasons);
}

static void print_reasons(
	struct state *s, const struct config *c, size_t at, struct out *out)
{
	unsigned output = explained(s, c, at);
	size_t n = rank_features(s, c, output, at);

	for (size_t k = 0; k < (size_t)c->reasons; k++) {
		if (k >= n) {
			out_empty(out);
			out_empty(out);
			continue;
		}
		out_string(out, ensemble_called(c->e, s->rank[k]));
		print_phi(c, out, phi_of(s, output, s->rank[k], at));
	}
}

/* A row for each reason; one without any if there is none. */
static void print_long(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t at)
{
	size_t n = 0;

	for (size_t k = 0; k == 0 || k < n; k++) {
		row_pass(row, out);
		print_scores(s, c, at, out);
		net_print(s, c, out, at);
		if (c->contributions)
			print_contributions(s, c, at, out);
		unsigned output = explained(s, c, at);
		if (k == 0)
			n = rank_features(s, c, output, at);
		if (n == 0) {
			for (int i = 0; i < 4; i++)
				out_empty(out);
		} else {
			size_t i = s->rank[k];
			out_int(out, (int64_t)k + 1);
			out_string(out, ensemble_called(c->e, i));
			out_text(out, cells_text(c, row, i));
			print_phi(c, out, phi_of(s, output, i, at));
		}
		out_end(out);
	}
}

void print_row(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t at)
{
	if (c->golden)
		golden_add(s, c, row, scores(s, c, at));
	if (c->longer) {
		print_long(s, c, row, out, at);
		return;
	}
	row_pass(row, out);
	print_scores(s, c, at, out);
	net_print(s, c, out, at);
	if (c->contributions)
		print_contributions(s, c, at, out);
	if (c->reasons)
		print_reasons(s, c, at, out);
	out_end(out);
}
