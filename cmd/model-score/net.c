/* net.c - models that are no trees: factorization machines, and nets behind
 * them.
 *
 * The rest of the program knows a model by its features, so a net is an
 * ensemble of no trees, and here is what becomes of rows in the place of their
 * sum.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "factor/onnx.h"
#include "filter/notices.h"
#include "model-score/parts.h"
#include "model/reasons.h"

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
	size_t a, b;

	reckon_fields(c->net, n, &a, &b);
	buf_printf(&name, "%s*%s", setup_feature(c, a), setup_feature(c, b));
	out_text(out, buf_view(&name));
	buf_release(&name);
}

static void print_pairs(
	struct state *s, const struct config *c, struct out *out, size_t at)
{
	size_t all = reckon_pairs(c->net);
	unsigned *rank = mem_array(all + 1, sizeof(*rank));
	size_t n = reasons_rank(rank, s->block.reckon.pair + at, SHAPLEY_ROWS,
		all, (enum reasons_toward)c->toward, (size_t)c->pairs);

	for (size_t i = 0; i < (size_t)c->pairs; i++) {
		if (i >= n) {
			out_empty(out);
			out_empty(out);
			continue;
		}
		print_name(c, out, rank[i]);
		out_real(
			out, s->block.reckon.pair[rank[i] * SHAPLEY_ROWS + at]);
	}
	free(rank);
}

void net_print(
	struct state *s, const struct config *c, struct out *out, size_t at)
{
	if (c->parts) {
		out_real(out, s->block.reckon.pass->linear[at]);
		out_real(out, s->block.reckon.pass->fm[at]);
		out_real(out, s->block.reckon.pass->deep[at]);
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
