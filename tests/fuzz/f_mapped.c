/* f_mapped.c - any bytes at all, opened as an index file.
 *
 * Each input is opened as it is, and once more with the first bytes and the sum
 * of a head that is right, without which no mutation would get past them.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "fuzz.h"
#include "kept/mapped.h"
#include "kept/mapped_form.h"

static char path[64];

static void clean(void)
{
	unlink(path);
}

static void spill(const void *bytes, size_t size)
{
	if (!*path) {
		snprintf(path, sizeof(path), "/tmp/crmutils-fuzz-XXXXXX");
		int fd = mkstemp(path);
		if (fd < 0)
			abort();
		close(fd);
		atexit(clean);
	}
	int fd = open(path, O_WRONLY | O_TRUNC);
	if (fd < 0 || write(fd, bytes, size) != (ssize_t)size)
		abort();
	close(fd);
}

/* Whatever it says is in it lies in the file, and reading it does not fail. */
static void look(void)
{
	struct mapped m;
	volatile unsigned sum = 0;

	if (mapped_open(&m, path, "graph/1"))
		return;
	(void)!mapped_fresh(&m);
	for (uint32_t i = 0; i < m.sections; i++) {
		struct mapped_part part;
		const struct mapped_entry *e = &m.entry[i];
		if (mapped_find(&m, &part, e->content, e->name, 1))
			abort();
		if (part.at < m.base || part.at + part.size > m.base + m.size)
			abort();
		for (size_t at = 0; at < part.size; at += 100) {
			const unsigned char *byte = mapped_at(&part, at, 1);
			if (byte)
				sum += *byte;
		}
		(void)sum;
		if (mapped_at(&part, part.size, 1) ||
			mapped_at(&part, 1, SIZE_MAX))
			abort();
	}
	mapped_close(&m);
}

/* The same bytes with a head that is believed. */
static void look_again(const uint8_t *data, size_t size, uint32_t format)
{
	struct mapped_head h;
	char *bytes = malloc(size);

	if (!bytes)
		abort();
	memcpy(bytes, data, size);
	memcpy(&h, bytes, sizeof(h));
	memcpy(h.magic, mapped_magic, sizeof(h.magic));
	h.order = MAPPED_ORDER;
	h.format = format;
	memset(h.program, 0, sizeof(h.program));
	memcpy(h.program, "kg-query", 8);
	h.version = 1;
	h.file = size;
	if (h.head > size)
		h.head = size;
	h.sum = 0;
	memcpy(bytes, &h, sizeof(h));
	h.sum = (uint32_t)crc32_z(0, (const unsigned char *)bytes,
		h.head < sizeof(h) ? sizeof(h) : h.head);
	memcpy(bytes, &h, sizeof(h));
	spill(bytes, size);
	free(bytes);
	look();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	spill(data, size);
	look();
	if (size < sizeof(struct mapped_head))
		return 0;
	look_again(data, size, MAPPED_FORMAT);
	look_again(data, size, MAPPED_FIRST);
	return 0;
}

/* An index in order, with up to four bytes changed. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static char array[40000];
	struct mapped_out o;
	struct sink sink = {0};
	size_t size = 0;

	spill("", 0);
	mapped_begin(&o, "fuzz");
	for (uint64_t n = random_below(r, 4); n > 0; n--)
		mapped_add(&o, n & 2 ? "graph/1" : "other/1",
			n & 1 ? "odd" : "even", array,
			random_below(r, 2) ? random_below(r, sizeof(array))
					   : random_below(r, 200));
	if (random_below(r, 2) && mapped_source(&o, path))
		abort();
	sink.fd = open(path, O_WRONLY | O_TRUNC);
	if (sink.fd < 0 || mapped_write(&o, &sink))
		abort();
	close(sink.fd); /* sink_finish() would wait for the disk */
	mapped_end(&o);
	FILE *f = fopen(path, "r");
	if (!f)
		abort();
	size = fread(to, 1, room, f);
	fclose(f);
	for (uint64_t left = random_below(r, 5); left > 0; left--)
		to[random_below(r, size < 300 ? size : 300)] =
			(uint8_t)random_below(r, 256);
	return size;
}
