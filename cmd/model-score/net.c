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
#include "factor/torch.h"
#include "factor/xlearn.h"
#include "io/input.h"
#include "model-score/parts.h"
#include "model/features.h"

enum { ROOM = 64 * 1024 };

bool net_is(struct text head)
{
	return torch_is(head) || xlearn_is(head);
}

static const char *read_whole(struct input *in, struct buf *to)
{
	size_t got;

	do {
		TRY(input_read(in, buf_room(to, ROOM), ROOM, &got));
		to->len += got;
	} while (got);
	return NULL;
}

static const char *read_torch(struct config *c, struct text weights)
{
	struct input_options how = {
		.encoding = "UTF-8", .taken = setup_taken(c->setup)};
	struct buf vocab = {0};
	struct input *in;
	bool in_vocab;

	if (!c->vocab)
		return fail_text("%s: it has weights, and no categories (want "
				 "--vocab=FILE, whose lines are column, value "
				 "and number)",
			c->model);
	TRY(input_open(&in, c->vocab, &how));
	const char *why = read_whole(in, &vocab);
	input_close(in);
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
	c->e->form = "xLearn text";
	why = xlearn_read(&c->net, all);
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
	if (!c->net)
		return NULL;
	if (c->leaf || strcmp(c->trees, "best") != 0)
		return fail_text("--%s: %s has no trees",
			c->leaf ? "leaf" : "trees", c->model);
	if (c->categories)
		return fail_text(
			"--categories: %s has the names of its own", c->model);
	if (c->contributions || c->reasons || c->global)
		return fail_text("%s: what features contribute is not known "
				 "of such a model",
			c->model);
	return NULL;
}

/* A cell of words; NAN: none the model has seen. */
double net_code(const struct config *c, size_t i, struct text t)
{
	uint32_t level = factor_level(c->net, &c->net->field[i], t);

	return level ? (double)level : NAN;
}

/* Whether feature I of the model must have a value. */
bool net_wants(const struct config *c, size_t i)
{
	return c->net && c->net->imported && c->net->field[i].number &&
	       !c->net->vectors;
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
}
