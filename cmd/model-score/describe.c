/* describe.c - what --describe says of the model. */
#include "model-score/parts.h"

static void fact(const struct config *c, const char *what, struct text value,
	const char *how)
{
	setup_describe(c->setup, c->model, what, value, how);
}

static void count(
	const struct config *c, const char *what, uint64_t n, const char *how)
{
	struct buf number = {0};

	int_print(&number, (int64_t)n);
	fact(c, what, buf_view(&number), how);
	buf_release(&number);
}

static void tell_program(const struct config *c)
{
	const struct ensemble *e = c->e;
	struct buf value = {0};

	buf_string(&value, e->form);
	if (e->version[0])
		buf_printf(&value, ", of %u.%u.%u", e->version[0],
			e->version[1], e->version[2]);
	if (e->told.ours)
		buf_string(&value, ", of model-fit");
	fact(c, "form", buf_view(&value), "-m");
	buf_release(&value);
}

/* The features, those without a name of their own too. */
static void tell_features(const struct config *c)
{
	const struct ensemble *e = c->e;
	struct buf asked = {0}, words = {0};

	for (size_t i = 0; i < e->features; i++) {
		const struct ensemble_feature *f = &e->feature[i];
		struct buf *to = f->kind != ENSEMBLE_NUMBER ? &words : &asked;
		buf_printf(
			to, "%s%s", to->len ? ", " : "", setup_feature(c, i));
		if (f->kind != ENSEMBLE_NUMBER)
			buf_printf(to, " (%zu)",
				c->net ? c->net->field[i].levels - 1
				       : f->words.n);
	}
	if (asked.len)
		fact(c, "numbers", buf_view(&asked),
			e->named ? "" : "no names in the model");
	if (words.len)
		fact(c, "categories", buf_view(&words), "how many they have");
	buf_release(&asked);
	buf_release(&words);
}

static void tell_training(const struct config *c)
{
	const struct ensemble_told *t = &c->e->told;

	if (t->kind)
		fact(c, "kind", text_of(t->kind), "");
	if (t->label)
		fact(c, "label", text_of(t->label), "");
	if (t->positive)
		fact(c, "positive", text_of(t->positive), "");
	if (t->rows)
		count(c, "rows of training", t->rows, "");
}

static void tell_trees(const struct config *c)
{
	count(c, "trees", c->e->trees, "");
	count(c, "rounds asked", c->rounds,
		c->e->best ? "the best, as the model says" : "--trees");
}

static void tell_layers(const struct config *c)
{
	struct buf widths = {0};

	for (unsigned i = 0; i < c->net->layers; i++)
		buf_printf(&widths, "%s%u", i ? ", " : "", c->net->hidden[i]);
	count(c, "floats of a vector", c->net->dim, "");
	fact(c, "units of layers", buf_view(&widths),
		c->net->layers ? "" : "no layers: a factorization machine");
	buf_release(&widths);
}

void describe_model(const struct config *c)
{
	const struct ensemble *e = c->e;

	if (!setup_describes(c->setup))
		return;
	tell_program(c);
	fact(c, "objective", text_of(e->objective.name), "");
	count(c, "outputs", e->outputs, "");
	if (c->net)
		tell_layers(c);
	else
		tell_trees(c);
	tell_features(c);
	tell_training(c);
}
