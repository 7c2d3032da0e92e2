/* mapped_write.c - index files written: a head that knows all that follows. */
#define _XOPEN_SOURCE 700 /* realpath(3) */
#include "base/system.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/passing.h"
#include "kept/mapped.h"
#include "kept/mapped_form.h"

void mapped_begin(struct mapped_out *o, const char *program)
{
	*o = (struct mapped_out){.program = program};
	if (strlen(program) > MAPPED_PROGRAM)
		fail_die("'%s' is too long a name for an index", program);
}

const char *mapped_source(struct mapped_out *o, const char *path)
{
	struct stat st;
	char *whole;

	if (strcmp(path, "-") == 0)
		return NULL;
	if (stat(path, &st) != 0)
		return fail_text("%s: %s", path, passing_cause(errno));
	if (!S_ISREG(st.st_mode))
		return NULL;
	whole = realpath(path, NULL);
	if (!whole)
		return fail_text("%s: %s", path, passing_cause(errno));
	mem_grow(&o->source, &o->cap_sources, o->sources + 1,
		sizeof(*o->source));
	o->source[o->sources++] =
		(struct mapped_origin){.size = (uint64_t)st.st_size,
			.s = system_changed(&st).tv_sec,
			.ns = system_changed(&st).tv_nsec,
			.path = mem_copy(whole, strlen(whole))};
	free(whole);
	return NULL;
}

void mapped_add(struct mapped_out *o, const char *content, const char *name,
	const void *at, size_t size)
{
	if (o->arrays == MAPPED_MOST || strlen(name) > MAPPED_NAME ||
		strlen(content) > MAPPED_NAME)
		fail_die("an index has no room for '%s'", name);
	o->array[o->arrays++] = (struct mapped_array){content, name, at, size};
}

static uint64_t aligned(uint64_t at)
{
	return (at + MAPPED_ALIGN - 1) / MAPPED_ALIGN * MAPPED_ALIGN;
}

static void put_sums(struct buf *head, const struct mapped_array *a)
{
	const Bytef *bytes = a->at;

	for (size_t at = 0; at < a->size; at += MAPPED_BLOCK) {
		size_t len = a->size - at;
		uint32_t sum = (uint32_t)crc32_z(
			0, bytes + at, len < MAPPED_BLOCK ? len : MAPPED_BLOCK);
		buf_bytes(head, (const char *)&sum, sizeof(sum));
	}
}

/* How large the head will be, without what aligns it, and what comes before
 * the paths in it. */
static uint64_t measure(
	const struct mapped_out *o, uint64_t *paths, uint64_t *blocks)
{
	uint64_t size = sizeof(struct mapped_head);

	*blocks = 0;
	for (unsigned i = 0; i < o->arrays; i++)
		*blocks += (o->array[i].size + MAPPED_BLOCK - 1) / MAPPED_BLOCK;
	size += o->arrays * sizeof(struct mapped_entry);
	size += o->sources * sizeof(struct mapped_known);
	size += *blocks * sizeof(uint32_t);
	*paths = size;
	for (size_t i = 0; i < o->sources; i++)
		size += strlen(o->source[i].path);
	return size;
}

static void put_entries(
	struct buf *head, const struct mapped_out *o, uint64_t at)
{
	uint64_t block = 0;

	for (unsigned i = 0; i < o->arrays; i++) {
		const struct mapped_array *a = &o->array[i];
		struct mapped_entry e = {
			.at = at, .size = a->size, .block = block};
		memcpy(e.content, a->content, strlen(a->content));
		memcpy(e.name, a->name, strlen(a->name));
		buf_bytes(head, (const char *)&e, sizeof(e));
		at = aligned(at + a->size);
		block += (a->size + MAPPED_BLOCK - 1) / MAPPED_BLOCK;
	}
}

static void put_sources(
	struct buf *head, const struct mapped_out *o, uint64_t path)
{
	for (size_t i = 0; i < o->sources; i++) {
		const struct mapped_origin *s = &o->source[i];
		struct mapped_known k = {.size = s->size,
			.s = s->s,
			.ns = s->ns,
			.path = path,
			.len = strlen(s->path)};
		buf_bytes(head, (const char *)&k, sizeof(k));
		path += k.len;
	}
}

static void make_head(struct buf *head, const struct mapped_out *o)
{
	struct mapped_head h = {.order = MAPPED_ORDER,
		.format = MAPPED_FORMAT,
		.sections = o->arrays,
		.sources = (uint32_t)o->sources};
	uint64_t paths;

	h.head = measure(o, &paths, &h.blocks);
	h.file = aligned(h.head);
	for (unsigned i = 0; i < o->arrays; i++)
		h.file = aligned(h.file + o->array[i].size);
	memcpy(h.magic, mapped_magic, sizeof(h.magic));
	memcpy(h.program, o->program, strlen(o->program));
	buf_bytes(head, (const char *)&h, sizeof(h));
	put_entries(head, o, aligned(h.head));
	put_sources(head, o, paths);
	for (unsigned i = 0; i < o->arrays; i++)
		put_sums(head, &o->array[i]);
	for (size_t i = 0; i < o->sources; i++)
		buf_string(head, o->source[i].path);
	h.sum = (uint32_t)crc32_z(0, (const Bytef *)head->at, head->len);
	memcpy(head->at, &h, sizeof(h));
}

/* What aligns the next section after SIZE bytes. */
static const char *pad(struct sink *to, uint64_t size)
{
	static const char zero[MAPPED_ALIGN];

	return sink_write(
		to, (struct text){zero, (size_t)(aligned(size) - size)});
}

const char *mapped_write(const struct mapped_out *o, struct sink *to)
{
	struct buf head = {0};
	const char *why;

	make_head(&head, o);
	why = sink_write(to, buf_view(&head));
	if (!why)
		why = pad(to, head.len);
	for (unsigned i = 0; i < o->arrays && !why; i++) {
		const struct mapped_array *a = &o->array[i];
		why = sink_write(to, (struct text){a->at, a->size});
		if (!why)
			why = pad(to, a->size);
	}
	buf_release(&head);
	return why;
}

void mapped_end(struct mapped_out *o)
{
	for (size_t i = 0; i < o->sources; i++)
		free(o->source[i].path);
	free(o->source);
	*o = (struct mapped_out){0};
}
