/* net.c - models that are no trees: factorization machines, and nets behind
 * them.
 *
 * The rest of the program knows a model by its features, so a net is an
 * ensemble of no trees, and here is what becomes of rows in the place of their
 * sum.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "factor/machine.h"
#include "factor/onnx.h"
#include "factor/torch.h"
#include "factor/xlearn.h"
#include "filter/notices.h"
#include "io/input.h"
#include "model-score/parts.h"
#include "model/features.h"
#include "model/reasons.h"

bool net_is(struct text head)
{
	return machine_is(head) || torch_is(head) || xlearn_is(head);
}

static const char *read_torch(struct config *c, struct text weights)
{
	struct input_options how = {
		.encoding = "UTF-8", .taken = setup_taken(c->setup)};
	struct buf vocab = {0};
	bool in_vocab;

	if (!c->vocab)
		return fail_text("%s: it has weights, and no categories (want "
				 "--vocab=FILE, whose lines are column, value "
				 "and number)",
			c->model);
	const char *why = input_whole(&vocab, c->vocab, &how);
	if (!why) {
		why = torch_read(&c->net, &in_vocab, weights, buf_view(&vocab));
		if (why)
			why = fail_text(
				"%s: %s", in_vocab ? c->vocab : c->model, why);
	}
	buf_release(&vocab);
	return why;
}

static const char *read_net(struct config *c, struct text all)
{
	const char *why;

	c->e = ensemble_new();
	if (torch_is(all)) {
		c->e->form = "weights of DeepCTR-Torch";
		return read_torch(c, all);
	}
	bool ours = machine_is(all);
	c->e->form = ours ? "machine of model-fit" : "xLearn text";
	why = ours ? machine_read(&c->net, all) : xlearn_read(&c->net, all);
	return why ? fail_text("%s: %s", c->model, why) : NULL;
}

const char *net_read(struct config *c, struct text all)
{
	TRY(read_net(c, all));
	features_take(c->e, c->net);
	return NULL;
}

const char *net_check(const struct config *c)
{
	if (c->vocab && !(c->net && c->net->imported && c->net->words))
		return fail_text("--vocab is for weights of DeepCTR-Torch, "
				 "which %s has not",
			c->model);
	if (c->export && (!c->net || c->explains || c->parts || c->golden))
		return c->net ? "--export has no rows (not with --parts, "
				"--pairs, --contributions, --reasons, "
				"--global, --golden)"
			      : fail_text("--export: %s is of trees, which "
					  "others read as it is",
					c->model);
	if (!c->net)
		return c->parts || c->pairs
			       ? fail_text("--%s: %s is of trees",
					 c->parts ? "parts" : "pairs", c->model)
			       : NULL;
	if (c->leaf || strcmp(c->trees, "best") != 0)
		return fail_text("--%s: %s has no trees",
			c->leaf ? "leaf" : "trees", c->model);
	if (c->categories)
		return fail_text(
			"--categories: %s has the names of its own", c->model);
	if (c->pairs && c->net->layers)
		return fail_text("--pairs: of the layers of %s pairs have no "
				 "part of their own",
			c->model);
	return NULL;
}

/* The level of a cell of words; one of blanks alone is a word of no bytes. */
double net_code(const struct config *c, size_t i, struct text t)
{
	if (text_trim(t).len == 0)
		t.len = 0;
	return factor_level(c->net, &c->net->field[i], t);
}

/* Whether feature I of the model must have a value. */
bool net_wants(const struct config *c, size_t i)
{
	return c->net && c->net->imported && c->net->field[i].number &&
	       !c->net->vectors;
}

/* Contributions of row AT, where others find them, and its largest pairs. */
static void explain(struct block *b, const struct config *c, size_t at)
{
	const struct machine *f = c->net;
	double *phi = mem_array(f->fields, sizeof(*phi));
	size_t n = 0;

	explain_row(b->explain, b->pass->level + at * f->words,
		b->pass->number + at * f->numbers, phi, &b->rest[at]);
	for (unsigned i = 0; i < f->fields; i++)
		b->phi[i * SHAPLEY_ROWS + at] = phi[i];
	for (unsigned i = 0; i < f->fields && c->pairs; i++)
		for (unsigned k = i + 1; k < f->fields; k++)
			b->pair[n++ * SHAPLEY_ROWS + at] =
				explain_pair(b->explain, i, k);
	free(phi);
}

void net_block(struct block *b, const struct config *c)
{
	const struct machine *f = c->net;

	for (size_t i = 0; i < b->n; i++)
		factor_encode(f, b->row + i * f->fields,
			b->pass->level + i * f->words,
			b->pass->number + i * f->numbers);
	pass_run(b->pass, f, b->n);
	for (size_t i = 0; i < b->n; i++)
		b->raw[i] = pass_raw(b->pass, f, i);
	for (size_t i = 0; b->explain && i < b->n; i++)
		explain(b, c, i);
}

static size_t pairs_of(const struct machine *f)
{
	return (size_t)f->fields * (f->fields - 1) / 2;
}

void net_init(struct block *b, const struct config *c)
{
	if (!c->net)
		return;
	b->pass = pass_new(c->net, SHAPLEY_ROWS);
	if (!c->explains)
		return;
	b->explain = explain_new(c->net);
	b->rest = mem_zero(SHAPLEY_ROWS, sizeof(*b->rest));
	b->phi = mem_zero(
		(size_t)c->net->fields * SHAPLEY_ROWS, sizeof(*b->phi));
	if (c->pairs)
		b->pair = mem_zero(
			pairs_of(c->net) * SHAPLEY_ROWS + 1, sizeof(*b->pair));
}

void net_release(struct block *b)
{
	pass_free(b->pass);
	explain_free(b->explain);
	free(b->rest);
	free(b->pair);
}

double net_base(const struct state *s)
{
	return explain_base(s->block.explain);
}

static void name_pair(const struct config *c, size_t i, const char *behind)
{
	struct buf name = {0};

	buf_printf(&name, "pair_%zu%s%c", i, behind, '\0');
	setup_column(c->setup, name.at);
	buf_release(&name);
}

void net_columns(const struct config *c)
{
	if (c->parts) {
		setup_column(c->setup, "linear");
		setup_column(c->setup, "fm");
		setup_column(c->setup, "deep");
	}
	for (size_t i = 1; i <= (size_t)c->pairs; i++) {
		name_pair(c, i, "");
		name_pair(c, i, "_phi");
	}
}

/* "risk*fund", of pair N. */
static void print_name(const struct config *c, struct out *out, size_t n)
{
	struct buf name = {0};
	size_t i = 0, row = c->net->fields - 1;

	for (; n >= row; n -= row--)
		i++;
	buf_printf(&name, "%s*%s", setup_feature(c, i),
		setup_feature(c, i + 1 + n));
	out_text(out, buf_view(&name));
	buf_release(&name);
}

static void print_pairs(
	struct state *s, const struct config *c, struct out *out, size_t at)
{
	size_t all = pairs_of(c->net);
	unsigned *rank = mem_array(all + 1, sizeof(*rank));
	size_t n = reasons_rank(rank, s->block.pair + at, SHAPLEY_ROWS, all,
		(enum reasons_toward)c->toward, (size_t)c->pairs);

	for (size_t i = 0; i < (size_t)c->pairs; i++) {
		if (i >= n) {
			out_empty(out);
			out_empty(out);
			continue;
		}
		print_name(c, out, rank[i]);
		out_real(out, s->block.pair[rank[i] * SHAPLEY_ROWS + at]);
	}
	free(rank);
}

void net_print(
	struct state *s, const struct config *c, struct out *out, size_t at)
{
	if (c->parts) {
		out_real(out, s->block.pass->linear[at]);
		out_real(out, s->block.pass->fm[at]);
		out_real(out, s->block.pass->deep[at]);
	}
	if (c->pairs)
		print_pairs(s, c, out, at);
}

const char *net_export(const struct config *c, struct out *out)
{
	const char *why = onnx_write(&out->rows, c->net, VERSION);

	return why ? fail_text("%s: %s", c->model, why) : out->failed;
}

void net_tell(const struct config *c)
{
	if (c->net && c->net->layers && c->explains)
		setup_first(c->setup, "ablation", 1, text_of(c->model),
			"has layers: a contribution is what the score loses "
			"without a column, phi_rest is what they do not "
			"explain, and none of it is a reason for a credit "
			"decision");
}
