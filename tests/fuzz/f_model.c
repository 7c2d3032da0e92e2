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

#include "cluster/model.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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
