/* f_factor.c - any bytes at all, read as weights and categories of
 * DeepCTR-Torch, divided by a line "=", or as a model of xLearn: they are
 * refused, or rows go through. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "factor/machine.h"
#include "factor/pass.h"
#include "factor/torch.h"
#include "factor/xlearn.h"
#include "fuzz.h"

/* Every field has VALUE, or the first level there is. */
static void pass(const struct machine *f, double value)
{
	struct pass *p = pass_new(f, 2);
	double *cell = mem_array(f->fields, sizeof(*cell));

	for (unsigned i = 0; i < f->fields; i++)
		cell[i] = f->field[i].number ? value
			  : f->field[i].levels > 1
				  ? (double)factor_level(f, &f->field[i],
					    factor_text(f, f->field[i].row + 1))
				  : NAN;
	factor_encode(f, cell, p->level, p->number);
	factor_encode(f, cell, p->level + f->words, p->number + f->numbers);
	pass_run(p, f, 2);
	double a = pass_raw(p, f, 0), b = pass_raw(p, f, 1);
	if (a != b && (!isnan(a) || !isnan(b)))
		abort();
	free(cell);
	pass_free(p);
}

static void use(struct machine *f, const char *why)
{
	if ((f == NULL) == (why == NULL))
		abort();
	if (f && factor_net_size(f) < 1000000) {
		pass(f, NAN);
		pass(f, -2);
		pass(f, 1e300);
	}
	factor_free(f);
}

/* The file of a machine in which a few bytes were changed, as if it had been
 * made so: places and bytes of three each come from the data. */
static void sealed(struct text data)
{
	static const char source[] =
		"embedding_dict.u.weight\t2x2\t1\t2\t0\t1\n"
		"linear_model.weight\t1x1\t.125\n"
		"linear_model.embedding_dict.u.weight\t2x1\t.5\t1\n"
		"out.bias\t1\t.25\ndnn.linears.0.weight\t1x3\t1\t0\t1\n"
		"dnn.linears.0.bias\t1\t1\ndnn_linear.weight\t1x1\t-2\n";
	struct machine *f;
	struct buf file = {0}, again = {0};
	bool in_vocab;

	if (torch_read(&f, &in_vocab, text_of(source),
		    text_of("u\ta\t0\nu\tb\t1\n")))
		abort();
	machine_write(&file, f);
	factor_free(f);
	for (size_t i = 0; i + 3 <= data.len && i < 12; i += 3) {
		size_t at = (unsigned char)data.at[i] +
			    256U * (unsigned char)data.at[i + 1];
		file.at[at % file.len] = data.at[i + 2];
	}
	machine_seal(&file);
	const char *why = machine_read(&f, buf_view(&file));
	if (f) {
		machine_write(&again, f);
		if (data.len < 3 &&
			!text_equal(buf_view(&again), buf_view(&file)))
			abort();
	}
	use(f, why);
	buf_release(&file);
	buf_release(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text all = {size ? (const char *)data : "", size};
	struct text weights = all, vocab = {"", 0};
	struct machine *f;
	bool in_vocab;

	for (size_t i = 0; i + 3 <= size; i++)
		if (memcmp(all.at + i, "\n=\n", 3) == 0) {
			weights.len = i;
			vocab = (struct text){all.at + i + 3, size - i - 3};
			break;
		}
	const char *why = torch_read(&f, &in_vocab, weights, vocab);
	use(f, why);
	why = xlearn_read(&f, all);
	use(f, why);
	why = machine_read(&f, all);
	use(f, why);
	sealed(all);
	return 0;
}

static const char torch[] =
	"embedding_dict.u.weight\t2x2\t1\t2\t0\t1\n"
	"linear_model.weight\t1x1\t.125\n"
	"linear_model.embedding_dict.u.weight\t2x1\t.5\t1\n"
	"out.bias\t1\t.25\ndnn.linears.0.weight\t2x3\t1\t0\t1\t0\t0\t0\n"
	"dnn.linears.0.bias\t2\t1\t-1\ndnn.bn.0.weight\t2\t1\t1\n"
	"dnn.bn.0.bias\t2\t1\t1\ndnn.bn.0.running_mean\t2\t1\t1\n"
	"dnn.bn.0.running_var\t2\t1\t1\ndnn_linear.weight\t1x2\t-2\t5\n=\n"
	"u\ta\t0\nu\tb\t1\n";
static const char xlearn[] =
	"bias: 0.5\ni_0: 1\ni_1: -2\nv_0: 1 2\nv_1: 3 -1\n";

/* A model with some of its bytes changed. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char bytes[] = "0123456789\t\n-.x_ uiv";
	const char *from = random_below(r, 3) ? torch : xlearn;
	size_t n = strlen(from);

	n = n < room ? n : room;
	memcpy(to, from, n);
	for (uint64_t k = random_below(r, 4); k && n; k--)
		to[random_below(r, n)] =
			(uint8_t)bytes[random_below(r, sizeof(bytes) - 1)];
	return n;
}
