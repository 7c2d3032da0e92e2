/* f_clvmodel.c - any bytes at all, read as a saved forecast, and once more with
 * a right first line and checksum.  What is read must be written and read the
 * same. */
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "clv/clvmodel.h"
#include "fuzz.h"

static void try(struct text text)
{
	struct clvmodel m, again;
	struct buf once = {0}, twice = {0};

	if (clvmodel_read(&m, text))
		return;
	clvmodel_write(&once, &m);
	const char *why = clvmodel_read(&again, buf_view(&once));
	if (why) {
		fprintf(stderr, "own writing refused: %s\n", why);
		abort();
	}
	clvmodel_write(&twice, &again);
	if (!text_equal(buf_view(&once), buf_view(&twice)))
		abort();
	clvmodel_release(&m);
	clvmodel_release(&again);
	buf_release(&once);
	buf_release(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text raw = {size ? (const char *)data : "", size};
	struct buf whole = {0};

	try(raw);
	if (size < 14 || memcmp(data, "crmutils-model", 14) != 0)
		buf_string(&whole, "crmutils-model 1 clv-forecast\n");
	buf_text(&whole, raw);
	buf_printf(&whole, "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)whole.at, whole.len));
	try(buf_view(&whole));
	buf_release(&whole);
	return 0;
}

/* A model that is in order, without its checksum, with up to three bytes
 * changed. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char bytes[] = "0123456789\t\n-.+axpinf\\";
	struct clvmodel_fit fit = {.group = (char[]){"g\t"},
		.fit = {.n = NBD_Q,
			.q = {random_unit(r) + 1, 1, 2, 3},
			.customers = 9}};
	struct clvmodel m = {
		.model = (enum nbd_model)random_below(r, NBD_MODELS),
		.unit = (unsigned)random_below(r, 4),
		.as_of = (int64_t)random_next(r),
		.fit = &fit,
		.fits = 1};
	struct buf text = {0};

	clvmodel_write(&text, &m);
	if (random_below(r, 8))
		text.len -= strlen("checksum 01234567\n");
	for (uint64_t left = random_below(r, 4); left; left--)
		text.at[random_below(r, text.len)] =
			bytes[random_below(r, sizeof(bytes))];
	size_t size = text.len < room ? text.len : room;
	memcpy(to, text.at, size);
	buf_release(&text);
	return size;
}
