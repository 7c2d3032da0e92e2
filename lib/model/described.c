/* described.c - the facts of a model, one after another. */
#include "model/described.h"

#include "base/number.h"

static void tell(const struct described_to *to, const char *what,
	struct text value, const char *how)
{
	to->fact(to->arg, what, value, how);
}

static void tell_count(const struct described_to *to, const char *what,
	uint64_t n, const char *how)
{
	struct buf number = {0};

	int_print(&number, (int64_t)n);
	tell(to, what, buf_view(&number), how);
	buf_release(&number);
}

static void tell_program(
	const struct ensemble *e, const struct described_to *to)
{
	struct buf value = {0};

	buf_string(&value, e->form);
	if (e->version[0])
		buf_printf(&value, ", of %u.%u.%u", e->version[0],
			e->version[1], e->version[2]);
	if (e->told.ours)
		buf_string(&value, ", of model-fit");
	tell(to, "form", buf_view(&value), "-m");
	buf_release(&value);
}

static size_t words_of(const struct described_from *from, size_t i)
{
	return from->machine ? from->machine->field[i].levels - 1
			     : from->e->feature[i].words.n;
}

/* The features, those without a name of their own too. */
static void tell_features(
	const struct described_from *from, const struct described_to *to)
{
	const struct ensemble *e = from->e;
	struct buf asked = {0}, words = {0};

	for (size_t i = 0; i < e->features; i++) {
		bool number = e->feature[i].kind == ENSEMBLE_NUMBER;
		struct buf *list = number ? &asked : &words;
		buf_printf(list, "%s%s", list->len ? ", " : "",
			ensemble_called(e, i));
		if (!number)
			buf_printf(list, " (%zu)", words_of(from, i));
	}
	if (asked.len)
		tell(to, "numbers", buf_view(&asked),
			e->named ? "" : "no names in the model");
	if (words.len)
		tell(to, "categories", buf_view(&words), "how many they have");
	buf_release(&asked);
	buf_release(&words);
}

static void tell_training(
	const struct ensemble_told *t, const struct described_to *to)
{
	if (t->kind)
		tell(to, "kind", text_of(t->kind), "");
	if (t->label)
		tell(to, "label", text_of(t->label), "");
	if (t->positive)
		tell(to, "positive", text_of(t->positive), "");
	if (t->rows)
		tell_count(to, "rows of training", t->rows, "");
}

static void tell_trees(
	const struct described_from *from, const struct described_to *to)
{
	tell_count(to, "trees", from->e->trees, "");
	tell_count(to, "rounds asked", from->rounds,
		from->e->best ? "the best, as the model says" : "--trees");
}

static void tell_layers(const struct machine *f, const struct described_to *to)
{
	struct buf widths = {0};

	for (unsigned i = 0; i < f->layers; i++)
		buf_printf(&widths, "%s%u", i ? ", " : "", f->hidden[i]);
	tell_count(to, "floats of a vector", f->dim, "");
	tell(to, "units of layers", buf_view(&widths),
		f->layers ? "" : "no layers: a factorization machine");
	buf_release(&widths);
}

void described_model(
	const struct described_from *from, const struct described_to *to)
{
	const struct ensemble *e = from->e;

	tell_program(e, to);
	tell(to, "objective", text_of(e->objective.name), "");
	tell_count(to, "outputs", e->outputs, "");
	if (from->machine)
		tell_layers(from->machine, to);
	else
		tell_trees(from, to);
	tell_features(from, to);
	tell_training(&e->told, to);
}
