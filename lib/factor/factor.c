/* factor.c - the parts of a net, and where they are. */
#include "factor/factor.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

/* It is in files: whoever changes it raises the version of images. */
#define SEED UINT64_C(0x66616374)

void factor_free(struct machine *f)
{
	if (!f)
		return;
	for (unsigned i = 0; i < f->fields && f->field; i++) {
		free(f->field[i].name);
		if (!f->image)
			free(f->field[i].place);
	}
	free(f->field);
	free(f->told.label);
	free(f->told.positive);
	free(f->told.negative);
	if (!f->image) {
		free(f->table);
		free(f->count);
		free(f->parts);
		free(f->text);
		free(f->bytes);
		free(f->net);
	}
	free(f->image);
	free(f);
}

size_t factor_inputs(const struct machine *f, unsigned i)
{
	return i ? f->hidden[i - 1] : (size_t)f->words * f->dim + f->numbers;
}

size_t factor_into(const struct machine *f, unsigned i)
{
	return factor_wide(factor_inputs(f, i));
}

static size_t before(const struct machine *f, unsigned i)
{
	size_t n = 0;

	for (unsigned k = 0; k < i; k++)
		n += (factor_into(f, k) + 1) * factor_out_of(f, k);
	return n;
}

float *factor_weights(const struct machine *f, unsigned i)
{
	return f->net + before(f, i);
}

float *factor_biases(const struct machine *f, unsigned i)
{
	return f->net + before(f, i) + factor_into(f, i) * factor_out_of(f, i);
}

size_t factor_net_size(const struct machine *f)
{
	return f->layers
		       ? before(f, f->layers) + factor_out_of(f, f->layers - 1)
		       : 0;
}

uint32_t factor_level(const struct machine *f, const struct factor_field *field,
	struct text t)
{
	uint64_t mask = field->places - 1, at = hash_bytes(t, SEED) & mask;

	for (uint32_t level; (level = field->place[at]); at = (at + 1) & mask)
		if (text_equal(factor_text(f, field->row + level), t))
			return level;
	return 0;
}

uint32_t factor_code(const struct machine *f, const struct factor_field *field,
	struct text cell)
{
	if (text_trim(cell).len == 0)
		cell.len = 0;
	return factor_level(f, field, cell);
}

bool factor_needs(const struct machine *f, const struct factor_field *field)
{
	return f->imported && field->number && !f->vectors;
}

bool factor_index(const struct machine *f, struct factor_field *field)
{
	field->places = 2;
	while (field->places < (uint64_t)field->levels * 2)
		field->places *= 2;
	field->place = mem_zero((size_t)field->places, sizeof(*field->place));
	for (uint32_t level = 1; level < field->levels; level++) {
		struct text t = factor_text(f, field->row + level);
		uint64_t mask = field->places - 1,
			 at = hash_bytes(t, SEED) & mask;
		for (uint32_t has; (has = field->place[at]);
			at = (at + 1) & mask)
			if (text_equal(factor_text(f, field->row + has), t))
				return false;
		field->place[at] = level;
	}
	return true;
}

const char *factor_lay_out(struct machine *f)
{
	f->rows = 0;
	f->words = f->numbers = 0;
	for (unsigned i = 0; i < f->fields; i++) {
		struct factor_field *field = &f->field[i];
		field->slot = field->number ? f->numbers++ : f->words++;
		field->row = f->rows;
		f->rows += field->levels;
	}
	return f->rows > INT32_MAX ? "more than 2147483647 levels" : NULL;
}

bool factor_finite(const struct machine *f)
{
	size_t net = factor_net_size(f);
	bool finite = isfinite(f->bias);

	for (uint64_t i = 0; i < f->rows && finite; i++)
		for (size_t k = 0; k <= f->dim; k++)
			finite =
				finite && isfinite(f->table[i * f->stride + k]);
	for (size_t i = 0; i < net && finite; i++)
		finite = isfinite(f->net[i]);
	return finite;
}
