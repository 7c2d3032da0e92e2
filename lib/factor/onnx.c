/* onnx.c - columns to vectors, vectors to the three parts, parts to the score.
 */
#include "factor/onnx.h"

#include <stdlib.h>

#include "base/mem.h"
#include "factor/onnx_parts.h"
#include "factor/proto.h"

enum { IR_VERSION = 8, OPSET = 13, OPSET_ML = 2, INPUT = 11, OUTPUT = 12 };
#define MOST_BYTES ((size_t)INT32_MAX)

/* OP of one or two inputs. */
static void simple(struct buf *g, const char *op, const char *a, const char *b,
	const char *out)
{
	struct onnx_node n;

	onnx_begin(&n, op);
	onnx_in(&n, a);
	if (b)
		onnx_in(&n, b);
	onnx_out(&n, out);
	onnx_end(&n, g);
}

static void real(struct buf *g, const char *name, double x)
{
	onnx_tensor(g, name, ONNX_REAL, 0, 0, &x, sizeof(x));
}

static void single(struct buf *g, const char *name, float x)
{
	onnx_tensor(g, name, ONNX_FLOAT, 0, 0, &x, sizeof(x));
}

/* The attributes of LabelEncoder: texts, and their levels. */
static void put_levels(struct onnx_node *n, const struct machine *f,
	const struct factor_field *field)
{
	struct buf keys = {0}, values = {0};

	proto_text(&keys, 1, text_of("keys_strings"));
	proto_text(&values, 1, text_of("values_int64s"));
	for (uint32_t k = 0; k < field->levels; k++) {
		struct text t = factor_text(f, field->row + k);
		/* There is a pair at least: a text that no cell is. */
		proto_text(&keys, 9, k ? t : text_of("\377"));
		proto_int(&values, 8, k);
	}
	proto_int(&keys, 20, 8);
	proto_int(&values, 20, 7);
	proto_message(&n->fields, 5, &keys);
	proto_message(&n->fields, 5, &values);
	onnx_whole(n, "default_int64", 0);
}

/* Rows of the table of a column: vectors, or weights. */
static void put_table(struct buf *g, const struct machine *f,
	const struct factor_field *field, bool vectors, const char *name)
{
	size_t width = vectors ? f->dim : 1;
	float *x = mem_array(field->levels * width + 1, sizeof(*x));

	for (uint32_t k = 0; k < field->levels; k++)
		memcpy(x + k * width,
			f->table + (field->row + k) * f->stride +
				(vectors ? 0 : f->dim),
			width * sizeof(*x));
	onnx_tensor(g, name, ONNX_FLOAT, field->levels, width, x,
		field->levels * width * sizeof(*x));
	free(x);
}

static void gather(
	struct buf *g, const char *table, const char *ids, const char *out)
{
	struct onnx_node n;

	onnx_begin(&n, "Gather");
	onnx_in(&n, table);
	onnx_in(&n, ids);
	onnx_out(&n, out);
	onnx_whole(&n, "axis", 0);
	onnx_end(&n, g);
}

static void put_words(struct buf *g, const struct machine *f,
	const struct factor_field *field)
{
	char id[64], table[64], out[64];
	struct onnx_node n;
	unsigned i = field->slot;

	onnx_value(g, INPUT, field->name, ONNX_TEXT, 0);
	onnx_begin(&n, "LabelEncoder");
	n.domain = "ai.onnx.ml";
	onnx_in(&n, field->name);
	onnx_out(&n, onnx_nth(id, "/level", i));
	put_levels(&n, f, field);
	onnx_end(&n, g);
	put_table(g, f, field, false, onnx_nth(table, "/weights", i));
	gather(g, table, id, onnx_nth(out, "/weight", i));
	if (!f->dim)
		return;
	put_table(g, f, field, true, onnx_nth(table, "/vectors", i));
	gather(g, table, id, onnx_nth(out, "/vector", i));
	simple(g, "Mul", out, out, onnx_nth(table, "/squares", i));
}

/* (x - mean) * by, within eight; what is no number is the mean. */
static void put_number(struct buf *g, const struct machine *f,
	const struct factor_field *field)
{
	char name[4][64];
	unsigned i = field->slot;
	struct onnx_node n;

	onnx_value(g, INPUT, field->name, ONNX_REAL, 0);
	real(g, onnx_nth(name[0], "/mean", i), field->mean);
	real(g, onnx_nth(name[1], "/by", i), field->by);
	simple(g, "IsNaN", field->name, NULL, onnx_nth(name[2], "/none", i));
	onnx_begin(&n, "Where");
	onnx_in(&n, name[2]);
	onnx_in(&n, name[0]);
	onnx_in(&n, field->name);
	onnx_out_nth(&n, "/given", i);
	onnx_end(&n, g);
	simple(g, "Sub", onnx_nth(name[2], "/given", i), name[0],
		onnx_nth(name[3], "/away", i));
	simple(g, "Mul", name[3], name[1], onnx_nth(name[2], "/scaled", i));
	if (!f->imported) {
		onnx_begin(&n, "Clip");
		onnx_in(&n, name[2]);
		onnx_in(&n, "/low");
		onnx_in(&n, "/high");
		onnx_out_nth(&n, "/near", i);
		onnx_end(&n, g);
		onnx_nth(name[2], "/near", i);
	}
	onnx_begin(&n, "Cast");
	onnx_in(&n, name[2]);
	onnx_out_nth(&n, "/float", i);
	onnx_whole(&n, "to", ONNX_FLOAT);
	onnx_end(&n, g);
	simple(g, "Unsqueeze", onnx_nth(name[2], "/float", i), "/one",
		onnx_nth(name[3], "/number", i));
}

/* OP over NAME0 to NAMEn-1, and MORE unless it is NULL. */
static void over(struct buf *g, const char *op, const char *name, unsigned n,
	const char *more, const char *out)
{
	struct onnx_node node;

	onnx_begin(&node, op);
	for (unsigned i = 0; i < n; i++)
		onnx_in_nth(&node, name, i);
	if (more)
		onnx_in(&node, more);
	onnx_out(&node, out);
	if (strcmp(op, "Concat") == 0)
		onnx_whole(&node, "axis", 1);
	onnx_end(&node, g);
}

/* The rows of the table of all numbers: weights, or vectors, which may be
 * squared. */
static void put_numbers(struct buf *g, const struct machine *f, bool vectors,
	bool squared, const char *name)
{
	size_t width = vectors ? f->dim : 1, at = 0;
	float *x = mem_array(f->numbers * width + 1, sizeof(*x));

	for (unsigned i = 0; i < f->fields; i++)
		for (size_t k = 0; f->field[i].number && k < width; k++) {
			float v = f->table[f->field[i].row * f->stride +
					   (vectors ? k : f->dim)];
			x[at++] = squared ? v * v : v;
		}
	onnx_tensor(g, name, ONNX_FLOAT, f->numbers, width, x, at * sizeof(*x));
	free(x);
}

static void put_linear(struct buf *g, const struct machine *f)
{
	single(g, "/bias", (float)f->bias);
	if (f->numbers) {
		put_numbers(g, f, false, false, "/slopes");
		simple(g, "MatMul", "/numbers", "/slopes", "/sloped");
	}
	over(g, "Sum", "/weight", f->words, f->numbers ? "/sloped" : NULL,
		"/unbiased");
	simple(g, "Add", "/unbiased", "/bias", "/linear");
}

/* Half of the square of the sum less the sum of squares. */
static void put_pairs(struct buf *g, const struct machine *f)
{
	bool numbers = f->numbers && f->vectors;

	if (numbers) {
		put_numbers(g, f, true, false, "/sides");
		put_numbers(g, f, true, true, "/sides2");
		simple(g, "MatMul", "/numbers", "/sides", "/sided");
		simple(g, "Mul", "/numbers", "/numbers", "/numbers2");
		simple(g, "MatMul", "/numbers2", "/sides2", "/sided2");
	}
	over(g, "Sum", "/vector", f->words, numbers ? "/sided" : NULL, "/sum");
	over(g, "Sum", "/squares", f->words, numbers ? "/sided2" : NULL,
		"/apart");
	simple(g, "Mul", "/sum", "/sum", "/whole");
	simple(g, "Sub", "/whole", "/apart", "/twice");
	single(g, "/half", 0.5F);
	simple(g, "Mul", "/twice", "/half", "/each");
	simple(g, "ReduceSum", "/each", "/one", "/pairs");
}

/* Layer L from INTO true inputs, without what it is filled up with. */
static void put_layer(struct buf *g, const struct machine *f, unsigned l,
	size_t into, const char *from)
{
	size_t units = f->hidden[l], wide = factor_into(f, l);
	const float *w = factor_weights(f, l);
	float *x = mem_array(into * units, sizeof(*x));
	char name[3][64];
	struct onnx_node n;

	for (size_t k = 0; k < into; k++)
		for (size_t u = 0; u < units; u++)
			x[k * units + u] = w[factor_cell(wide, k, u)];
	onnx_tensor(g, onnx_nth(name[0], "/layer", l), ONNX_FLOAT, into, units,
		x, into * units * sizeof(*x));
	free(x);
	onnx_tensor(g, onnx_nth(name[1], "/shift", l), ONNX_FLOAT, units, 0,
		factor_biases(f, l), units * sizeof(*x));
	onnx_begin(&n, "Gemm");
	onnx_in(&n, from);
	onnx_in(&n, name[0]);
	onnx_in(&n, name[1]);
	onnx_out(&n, onnx_nth(name[2], "/before", l));
	onnx_end(&n, g);
	simple(g, "Relu", name[2], NULL, onnx_nth(name[0], "/hidden", l + 1));
}

static void put_net(struct buf *g, const struct machine *f)
{
	size_t into = (size_t)f->words * f->dim + f->numbers;
	char from[64];

	over(g, "Concat", "/vector", f->words, f->numbers ? "/numbers" : NULL,
		"/hidden0");
	for (unsigned l = 0; l < f->layers; l++) {
		put_layer(g, f, l, into, onnx_nth(from, "/hidden", l));
		into = f->hidden[l];
	}
	onnx_tensor(g, "/end", ONNX_FLOAT, into, 1,
		factor_weights(f, f->layers), into * sizeof(float));
	simple(g, "MatMul", onnx_nth(from, "/hidden", f->layers), "/end",
		"/deep");
}

static void put_columns(struct buf *g, const struct machine *f)
{
	int64_t one = 1;

	if (f->numbers || f->dim)
		onnx_tensor(g, "/one", ONNX_INT, 1, 0, &one, sizeof(one));
	if (f->numbers && !f->imported) {
		real(g, "/low", -8);
		real(g, "/high", 8);
	}
	for (unsigned i = 0; i < f->fields; i++)
		if (f->field[i].number)
			put_number(g, f, &f->field[i]);
		else
			put_words(g, f, &f->field[i]);
	if (f->numbers)
		over(g, "Concat", "/number", f->numbers, NULL, "/numbers");
}

static void put_score(struct buf *g, const struct machine *f)
{
	bool pairs = f->dim && (f->words || f->vectors);
	struct onnx_node n;

	put_linear(g, f);
	if (pairs)
		put_pairs(g, f);
	if (f->layers)
		put_net(g, f);
	onnx_begin(&n, "Sum");
	onnx_in(&n, "/linear");
	if (pairs)
		onnx_in(&n, "/pairs");
	if (f->layers)
		onnx_in(&n, "/deep");
	onnx_out(&n, "raw");
	onnx_end(&n, g);
	simple(g, "Sigmoid", "raw", NULL, "score");
	onnx_value(g, OUTPUT, "raw", ONNX_FLOAT, 1);
	onnx_value(g, OUTPUT, "score", ONNX_FLOAT, 1);
}

static void put_opset(struct buf *to, const char *domain, unsigned version)
{
	struct buf set = {0};

	proto_text(&set, 1, text_of(domain));
	proto_int(&set, 2, version);
	proto_message(to, 8, &set);
}

const char *onnx_write(
	struct buf *to, const struct machine *f, const char *version)
{
	struct buf graph = {0};

	if ((size_t)f->rows * ((size_t)f->dim * 4 + 16) +
			(size_t)f->text[f->rows] >
		MOST_BYTES)
		return "too many levels for ONNX, whose files have 2 GB at "
		       "most";
	put_columns(&graph, f);
	put_score(&graph, f);
	proto_text(&graph, 2, text_of("machine"));
	proto_int(to, 1, IR_VERSION);
	proto_text(to, 2, text_of("crmutils"));
	proto_text(to, 3, text_of(version));
	proto_message(to, 7, &graph);
	put_opset(to, "", OPSET);
	put_opset(to, "ai.onnx.ml", OPSET_ML);
	return NULL;
}
