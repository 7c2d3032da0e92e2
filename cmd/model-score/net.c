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
	buf_printf(&name, "%s*%s", ensemble_called(c->e, a),
		ensemble_called(c->e, b));
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
