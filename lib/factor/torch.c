/* torch.c - tensors and categories become a net. */
#include "factor/torch.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "factor/tensors.h"

#define EMBEDDING "embedding_dict."
#define LINEAR "linear_model.embedding_dict."
#define BN_EPSILON 1e-5 /* PyTorch's BatchNorm1d, by default */

bool torch_is(struct text head)
{
	static const char *const first[] = {
		EMBEDDING, "linear_model.", "dnn.", "dnn_linear.", "out.bias"};
	struct text name = text_split(&head, '\t');

	for (size_t i = 0; i < sizeof(first) / sizeof(*first); i++)
		if (tensors_between(name, first[i], "").at)
			return head.at != NULL;
	return false;
}

static void add_field(struct machine *f, struct factor_field field)
{
	f->field = mem_resize(f->field, f->fields + 1, sizeof(*f->field));
	f->field[f->fields++] = field;
}

/* Columns of words in the order of the tensors, then numbers. */
static const char *find_fields(struct machine *f, struct tensors *t)
{
	struct tensor *numbers =
		tensors_find(t, "", text_of("linear_model.weight"), "");

	for (size_t i = 0; i < t->n; i++) {
		struct tensor *of = &t->tensor[i];
		struct text name =
			tensors_between(of->name, EMBEDDING, ".weight");
		if (!name.at)
			continue;
		if (f->dim && f->dim != of->columns)
			return fail_text("line %lu: vectors of %zu "
					 "numbers beside others of %u",
				of->line, of->columns, f->dim);
		if (of->columns > FACTOR_DIM || f->fields == FACTOR_FIELDS ||
			of->rows >= INT32_MAX)
			return fail_text("line %lu: larger than a net "
					 "may be",
				of->line);
		f->dim = (unsigned)of->columns;
		add_field(f, (struct factor_field){
				     .name = mem_copy(name.at, name.len),
				     .levels = (uint32_t)of->rows + 1});
	}
	if (numbers && numbers->rows > FACTOR_FIELDS - f->fields)
		return "more columns than a net may have";
	for (size_t i = 0; numbers && i < numbers->rows; i++) {
		char name[32];
		int n = snprintf(name, sizeof(name), "n%zu", i);
		add_field(f, (struct factor_field){.number = true,
				     .name = mem_copy(name, (size_t)n),
				     .levels = 1,
				     .by = 1});
	}
	return f->fields ? NULL : "no columns that a net could ask";
}

static const char *fill_words(
	struct machine *f, struct tensors *t, const struct factor_field *field)
{
	struct text name = text_of(field->name);
	const struct tensor *vector =
		tensors_find(t, EMBEDDING, name, ".weight");
	const struct tensor *weight = tensors_find(t, LINEAR, name, ".weight");

	if (!vector || !weight)
		return fail_text("no '%s%s.weight', which the net "
				 "needs",
			LINEAR, field->name);
	if (weight->rows != vector->rows || weight->columns != 1)
		return fail_text(
			"line %lu: want %zux1", weight->line, vector->rows);
	for (size_t i = 0; i < vector->rows; i++) {
		float *row = f->table + (field->row + 1 + i) * f->stride;
		for (size_t k = 0; k < f->dim; k++)
			row[k] = (float)vector->x[i * f->dim + k];
		row[f->dim] = (float)weight->x[i];
	}
	return NULL;
}

static const char *fill_table(struct machine *f, struct tensors *t)
{
	f->stride = (size_t)f->dim + 1;
	f->table = mem_zero((size_t)f->rows * f->stride, sizeof(*f->table));
	for (unsigned i = 0; i < f->fields; i++)
		if (!f->field[i].number)
			TRY(fill_words(f, t, &f->field[i]));
	if (!f->numbers)
		return NULL;
	struct tensor *weight;
	TRY(tensors_want(t, &weight, "linear_model.weight", f->numbers, 1));
	for (unsigned i = 0; i < f->numbers; i++)
		f->table[f->field[f->words + i].row * f->stride + f->dim] =
			(float)weight->x[i];
	return NULL;
}

/* dnn.linears.I.weight and so on. */
static struct tensor *part(
	struct tensors *t, const char *before, unsigned i, const char *behind)
{
	char number[16];

	snprintf(number, sizeof(number), "%u", i);
	return tensors_find(t, before, text_of(number), behind);
}

static const char *find_layers(struct machine *f, struct tensors *t)
{
	size_t into = (size_t)f->words * f->dim + f->numbers;
	const struct tensor *w;

	while ((w = part(t, "dnn.linears.", f->layers, ".weight"))) {
		if (f->layers == FACTOR_LAYERS || w->rows > FACTOR_WIDTH)
			return fail_text("line %lu: more or wider "
					 "layers than a net may have (%d of "
					 "%d units)",
				w->line, FACTOR_LAYERS, FACTOR_WIDTH);
		if (w->columns != into)
			return fail_text("line %lu: a layer of %zu "
					 "inputs where %zu come",
				w->line, w->columns, into);
		into = w->rows;
		f->hidden[f->layers++] = (uint32_t)w->rows;
	}
	return NULL;
}

/* What normalization behind layer I makes of unit N: SCALE and SHIFT. */
static const char *normalized(struct tensors *t, unsigned i, size_t units,
	double *scale, double *shift)
{
	struct tensor *of[4] = {part(t, "dnn.bn.", i, ".weight"),
		part(t, "dnn.bn.", i, ".bias"),
		part(t, "dnn.bn.", i, ".running_mean"),
		part(t, "dnn.bn.", i, ".running_var")};

	part(t, "dnn.bn.", i, ".num_batches_tracked");
	if (!of[0] && !of[1] && !of[2] && !of[3]) {
		for (size_t n = 0; n < units; n++) {
			scale[n] = 1;
			shift[n] = 0;
		}
		return NULL;
	}
	for (size_t k = 0; k < 4; k++)
		if (!of[k] || of[k]->rows != units || of[k]->columns != 1)
			return fail_text("dnn.bn.%u is not whole "
					 "(want weight, bias, running_mean and "
					 "running_var of %zu units)",
				i, units);
	for (size_t n = 0; n < units; n++) {
		if (of[3]->x[n] < 0)
			return fail_text("line %lu: a variance below "
					 "0",
				of[3]->line);
		scale[n] = of[0]->x[n] / sqrt(of[3]->x[n] + BN_EPSILON);
		shift[n] = of[1]->x[n] - of[2]->x[n] * scale[n];
	}
	return NULL;
}

static const char *fill_layer(struct machine *f, struct tensors *t, unsigned i)
{
	const struct tensor *w = part(t, "dnn.linears.", i, ".weight"),
			    *b = part(t, "dnn.linears.", i, ".bias");
	size_t units = f->hidden[i], into = factor_into(f, i);
	double *scale = mem_array(units * 2, sizeof(*scale));

	if (!b || b->rows != units || b->columns != 1) {
		free(scale);
		return fail_text("no 'dnn.linears.%u.bias' of %zu "
				 "units",
			i, units);
	}
	const char *why = normalized(t, i, units, scale, scale + units);
	for (size_t n = 0; n < units && !why; n++) {
		for (size_t k = 0; k < w->columns; k++)
			factor_weights(f, i)[factor_cell(into, k, n)] =
				(float)(w->x[n * w->columns + k] * scale[n]);
		factor_biases(f, i)[n] =
			(float)(b->x[n] * scale[n] + scale[units + n]);
	}
	free(scale);
	return why;
}

static const char *fill_net(struct machine *f, struct tensors *t)
{
	struct tensor *end, *bias;
	size_t size = factor_net_size(f);

	TRY(tensors_want(t, &bias, "out.bias", 1, 1));
	f->bias = bias->x[0];
	if (!f->layers)
		return NULL;
	f->net = mem_aligned(size, sizeof(*f->net));
	memset(f->net, 0, size * sizeof(*f->net));
	for (unsigned i = 0; i < f->layers; i++)
		TRY(fill_layer(f, t, i));
	TRY(tensors_want(
		t, &end, "dnn_linear.weight", 1, f->hidden[f->layers - 1]));
	for (size_t n = 0; n < end->columns; n++)
		factor_weights(f, f->layers)[n] = (float)end->x[n];
	return NULL;
}

static const char *all_used(const struct tensors *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (!t->tensor[i].used)
			return fail_text("line %lu: '%s' is no part "
					 "of a DeepFM",
				t->tensor[i].line,
				text_show(t->tensor[i].name));
	return NULL;
}

static struct factor_field *words_of(struct machine *f, struct text name)
{
	for (unsigned i = 0; i < f->fields; i++)
		if (!f->field[i].number && text_is(name, f->field[i].name))
			return &f->field[i];
	return NULL;
}

/* A line of vocab.tsv: the text of a row of the table. */
static const char *read_category(
	struct machine *f, struct text *text, struct text line)
{
	struct text name = text_split(&line, '\t'), word = {"", 0};
	struct factor_field *field = words_of(f, name);
	int64_t number = 0;

	if (line.at)
		word = text_split(&line, '\t');
	if (!line.at)
		return "want column, value and number, TABs between";
	if (!field)
		return fail_text(
			"the net has no column of words '%s'", text_show(name));
	if (!int_parse(&number, line) || number < 0 ||
		(uint64_t)number + 1 >= field->levels)
		return fail_text("'%s' is no number of '%s' (want 0 to %lu)",
			text_show(line), field->name,
			(unsigned long)field->levels - 2);
	struct text *at = &text[field->row + 1 + (uint64_t)number];
	if (at->at)
		return fail_text("'%s' of '%s' has the number of '%s'",
			text_show(word), field->name, text_show(*at));
	*at = word;
	return NULL;
}

static const char *read_categories(
	struct machine *f, struct text *text, struct text vocab)
{
	unsigned long number = 0;

	while (vocab.at) {
		struct text line = text_split(&vocab, '\n');
		number++;
		if (line.len && line.at[line.len - 1] == '\r')
			line.len--;
		if (line.len == 0)
			continue;
		const char *why = read_category(f, text, line);
		if (why)
			return fail_text("line %lu: %s", number, why);
	}
	return NULL;
}

/* A level that vocab does not name has a text that no cell has: one byte that
 * no UTF-8 has, and its number. */
static void name_level(struct buf *to, struct text text, size_t row)
{
	if (text.at)
		buf_text(to, text);
	else
		buf_printf(to, "\377%zu", row);
}

static const char *take_texts(struct machine *f, const struct text *text)
{
	struct buf all = {0};

	f->text = mem_array((size_t)f->rows + 1, sizeof(*f->text));
	f->text[0] = 0;
	for (size_t i = 0; i < f->rows; i++) {
		name_level(&all, text[i], i);
		f->text[i + 1] = all.len;
	}
	buf_byte(&all, '\0');
	f->bytes = all.at;
	for (unsigned i = 0; i < f->fields; i++)
		if (!f->field[i].number && !factor_index(f, &f->field[i]))
			return fail_text("a value of '%s' is there twice",
				f->field[i].name);
	return NULL;
}

static const char *name_levels(struct machine *f, struct text vocab)
{
	struct text *text = mem_zero((size_t)f->rows + 1, sizeof(*text));
	const char *why = read_categories(f, text, vocab);

	if (!why)
		why = take_texts(f, text);
	free(text);
	return why;
}

static const char *make(struct machine *f, struct tensors *t)
{
	f->imported = true;
	TRY(find_fields(f, t));
	TRY(factor_lay_out(f));
	TRY(fill_table(f, t));
	TRY(find_layers(f, t));
	TRY(fill_net(f, t));
	TRY(all_used(t));
	return factor_finite(f) ? NULL
				: "some numbers are too large for floats";
}

const char *torch_read(struct machine **to, bool *in_vocab, struct text weights,
	struct text vocab)
{
	struct tensors t = {0};
	struct machine *f = mem_zero(1, sizeof(*f));
	const char *why = tensors_read(&t, weights);

	if (!why)
		why = make(f, &t);
	*in_vocab = !why;
	if (!why)
		why = name_levels(f, vocab);
	tensors_release(&t);
	if (why) {
		factor_free(f);
		f = NULL;
	}
	*to = f;
	return why;
}
