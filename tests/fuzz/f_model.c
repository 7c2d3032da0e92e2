/* f_model.c - any bytes at all, read as a saved model.
 *
 * Each input is read as it is, and once more as the body of a model: with the
 * first line before it and the right checksum after, without which no mutation
 * would ever get past them.  What is read must be written and read the same.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "cluster/model.h"
#include "fuzz.h"

static void try(struct text text)
{
	struct model m, again;
	struct buf once = {0}, twice = {0};

	if (model_read(&m, text))
		return;
	model_write(&once, &m);
	const char *why = model_read(&again, buf_view(&once));
	if (why) {
		fprintf(stderr, "own writing refused: %s\n", why);
		abort();
	}
	model_write(&twice, &again);
	if (!text_equal(buf_view(&once), buf_view(&twice)))
		abort();
	model_release(&m);
	model_release(&again);
	buf_release(&once);
	buf_release(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text raw = {size ? (const char *)data : "", size};
	struct buf whole = {0};

	try(raw);
	if (size < 14 || memcmp(data, "crmutils-model", 14) != 0)
		buf_string(&whole, "crmutils-model 1 rfm-cluster\n");
	buf_text(&whole, raw);
	buf_printf(&whole, "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)whole.at, whole.len));
	try(buf_view(&whole));
	buf_release(&whole);
	return 0;
}

/* A model of some size that is in order, its customers one a cluster. */
static void make(struct model *m, struct random *r)
{
	struct segment_rule rule;

	*m = (struct model){.scale = {SCALE_LOG, 1, {0}, {1}},
		.seed = random_next(r),
		.as_of = (int64_t)random_next(r)};
	m->scale.d += (unsigned)random_below(r, 3);
	m->k = 1 + (unsigned)random_below(r, 5);
	m->n = m->k;
	m->centroid = mem_zero((size_t)m->k * m->scale.d, sizeof(double));
	m->size = mem_zero(m->k, sizeof(*m->size));
	for (unsigned c = 0; c < m->k; c++) {
		m->size[c] = 1;
		m->centroid[c] = random_unit(r);
	}
	for (unsigned j = 0; j < m->scale.d; j++) {
		char name[] = {(char)('a' + j), '\t'};

		m->feature[j] = mem_copy(name, 1 + random_below(r, 2));
		m->scale.sd[j] = 1 + random_unit(r);
		m->count[j][j] = m->n;
	}
	segment_rule_init(&rule, "some", "act\n");
	if (random_below(r, 2))
		model_set_rules(m, &rule, 1);
}

/* Such a model without its checksum, with up to three bytes changed. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char bytes[] = "0123456789\t\n-.+axpinf\\";
	struct buf text = {0};
	struct model m;

	make(&m, r);
	model_write(&text, &m);
	model_release(&m);
	if (random_below(r, 8))
		text.len -= strlen("checksum 01234567\n");
	for (uint64_t left = random_below(r, 4); left; left--) {
		size_t at = random_below(r, text.len);

		text.at[at] = bytes[random_below(r, sizeof(bytes))];
	}
	size_t size = text.len < room ? text.len : room;
	memcpy(to, text.at, size);
	buf_release(&text);
	return size;
}
