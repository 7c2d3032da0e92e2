/* mapped.c - index files read: mapped, and believed as far as they add up. */
#include "base/system.h"

#include "kept/mapped.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/passing.h"
#include "kept/mapped_form.h"

bool mapped_sound(void *part, const void *at, size_t len)
{
	const struct mapped_part *p = part;
	uintptr_t from = (uintptr_t)at - (uintptr_t)p->at;

	return mapped_at(p, from, len) != NULL;
}

const char *mapped_damage(const struct mapped *m)
{
	return fail_text("%s: damaged (make it again)", m->path);
}

static const char *map(struct mapped *m)
{
	struct stat st;
	const char *why = NULL;
	int fd;

	do
		fd = open(m->path, O_RDONLY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return fail_text("%s: %s", m->path, passing_cause(errno));
	if (fstat(fd, &st) != 0)
		why = passing_cause(errno);
	else if (!S_ISREG(st.st_mode))
		why = "not a file that can be mapped";
	else if ((size_t)st.st_size < sizeof(struct mapped_head))
		why = "not an index: too short";
	else {
		m->size = (size_t)st.st_size;
		m->map = mmap(NULL, m->size, PROT_READ, MAP_SHARED, fd, 0);
		if (m->map == MAP_FAILED) {
			m->map = NULL;
			why = passing_cause(errno);
		}
		m->base = m->map;
	}
	close(fd);
	return why ? fail_text("%s: %s", m->path, why) : NULL;
}

static const char *check_kind(const struct mapped *m)
{
	const struct mapped_head *h = (const void *)m->base;

	if (memcmp(h->magic, mapped_magic, sizeof(h->magic)) != 0)
		return fail_text("%s: not an index", m->path);
	if (h->order != MAPPED_ORDER)
		return fail_text("%s: an index of a machine with another "
				 "order of bytes (make it again)",
			m->path);
	if (h->format != MAPPED_FORMAT && h->format != MAPPED_FIRST)
		return fail_text("%s: format %u, want %u or less (make it "
				 "again)",
			m->path, h->format, MAPPED_FORMAT);
	if (!memchr(h->program, '\0', sizeof(h->program)))
		return mapped_damage(m);
	if (h->file != m->size)
		return fail_text("%s: damaged: %zu bytes, want %llu (make it "
				 "again)",
			m->path, m->size, (unsigned long long)h->file);
	return NULL;
}

static size_t blocks(uint64_t size)
{
	return (size_t)(size / MAPPED_BLOCK + (size % MAPPED_BLOCK != 0));
}

static size_t entry_size(const struct mapped_head *h)
{
	return h->format == MAPPED_FIRST ? sizeof(struct mapped_first)
					 : sizeof(struct mapped_entry);
}

/* The head has the size that what it counts comes to, and the right sum. */
static bool whole_head(const struct mapped *m)
{
	const struct mapped_head *h = (const void *)m->base;
	struct mapped_head zeroed = *h;
	uint64_t want = sizeof(*h);

	if (h->sections > MAPPED_MOST || h->sources > m->size ||
		h->blocks > m->size || h->head > m->size)
		return false;
	want += h->sections * entry_size(h);
	want += h->sources * sizeof(struct mapped_known);
	want += h->blocks * sizeof(uint32_t);
	if (h->head < want)
		return false;
	zeroed.sum = 0;
	uLong sum = crc32_z(0, (const Bytef *)&zeroed, sizeof(zeroed));
	sum = crc32_z(sum, (const Bytef *)(m->base + sizeof(*h)),
		h->head - sizeof(*h));
	return sum == h->sum;
}

/* Where LEN bytes at AT lie within FROM and END. */
static bool within(uint64_t at, uint64_t len, uint64_t from, uint64_t end)
{
	return at >= from && at <= end && len <= end - at;
}

/* The content of a section that release 0.1 has written. */
static const char *content_of(const struct mapped_head *h, const char *name)
{
	static const struct {
		const char *program, *name, *content; /* name NULL: any other */
	} known[] = {{"kg-query", NULL, "graph/1"},
		{"kg-ask", "graph", "graph/1"}, {"kg-ask", NULL, "lexicon/1"},
		{"invite-chain", NULL, "people/1"}};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (h->version == 1 &&
			strcmp(h->program, known[i].program) == 0 &&
			(!known[i].name || strcmp(name, known[i].name) == 0))
			return known[i].content;
	return "";
}

static void take_first(struct mapped_entry *to, const struct mapped_head *h,
	const struct mapped_first *from)
{
	*to = (struct mapped_entry){
		.at = from->at, .size = from->size, .block = from->block};
	memcpy(to->name, from->name, sizeof(to->name));
	if (memchr(to->name, '\0', sizeof(to->name))) {
		const char *content = content_of(h, to->name);
		memcpy(to->content, content, strlen(content));
	}
}

static bool sane_entry(const struct mapped *m, const struct mapped_entry *e)
{
	const struct mapped_head *h = (const void *)m->base;

	return memchr(e->name, '\0', sizeof(e->name)) &&
	       memchr(e->content, '\0', sizeof(e->content)) &&
	       e->at % MAPPED_ALIGN == 0 &&
	       within(e->at, e->size, h->head, m->size) &&
	       within(e->block, blocks(e->size), 0, h->blocks);
}

static bool sane_tables(struct mapped *m)
{
	const struct mapped_head *h = (const void *)m->base;
	const char *entry = m->base + sizeof(*h);

	m->sections = h->sections;
	m->sources = h->sources;
	m->entry = mem_array(m->sections, sizeof(*m->entry));
	m->source = (const void *)(entry + m->sections * entry_size(h));
	m->sum = (const void *)(m->source + m->sources);
	for (uint32_t i = 0; i < m->sections; i++, entry += entry_size(h)) {
		if (h->format == MAPPED_FIRST)
			take_first(&m->entry[i], h, (const void *)entry);
		else
			memcpy(&m->entry[i], entry, sizeof(*m->entry));
		if (!sane_entry(m, &m->entry[i]))
			return false;
	}
	for (uint32_t i = 0; i < m->sources; i++)
		if (!within(m->source[i].path, m->source[i].len, sizeof(*h),
			    h->head))
			return false;
	m->sound = mem_zero((size_t)h->blocks, sizeof(*m->sound));
	return true;
}

bool mapped_has(const struct mapped *m, const char *content)
{
	for (uint32_t i = 0; i < m->sections; i++)
		if (strcmp(m->entry[i].content, content) == 0)
			return true;
	return false;
}

/* The version of CONTENT that there is instead, or what else there is. */
static const char *other_content(const struct mapped *m, const char *content)
{
	const struct mapped_head *h = (const void *)m->base;
	size_t name = strcspn(content, "/") + 1;

	for (uint32_t i = 0; i < m->sections; i++)
		if (strncmp(m->entry[i].content, content, name) == 0)
			return fail_text("%s: it has %s, want %s (make it "
					 "again)",
				m->path,
				text_show(text_of(m->entry[i].content)),
				content);
	return fail_text("%s: an index of %s, which has no %s", m->path,
		text_show(text_of(h->program)), content);
}

const char *mapped_open(struct mapped *m, const char *path, const char *content)
{
	*m = (struct mapped){.path = mem_copy(path, strlen(path))};
	const char *why = map(m);
	if (m->base) {
		why = check_kind(m);
		if (!why && (!whole_head(m) || !sane_tables(m)))
			why = mapped_damage(m);
		if (!why && !mapped_has(m, content))
			why = other_content(m, content);
	}
	if (why)
		mapped_close(m);
	return why;
}

void mapped_close(struct mapped *m)
{
	if (m->map)
		munmap(m->map, m->size);
	free((void *)m->sound);
	free(m->entry);
	free(m->path);
	*m = (struct mapped){0};
}

static const char *last_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return text_show(text_of(slash ? slash + 1 : path));
}

const char *mapped_fresh(const struct mapped *m)
{
	const char *why = NULL;
	struct stat st;

	for (uint32_t i = 0; i < m->sources && !why; i++) {
		const struct mapped_known *s = &m->source[i];
		char *path = mem_copy(m->base + s->path, (size_t)s->len);
		if (stat(path, &st) == 0 &&
			((uint64_t)st.st_size != s->size ||
				system_changed(&st).tv_sec != s->s ||
				system_changed(&st).tv_nsec != s->ns))
			why = fail_text("%s: '%s' has changed since (make it "
					"again)",
				m->path, last_name(path));
		free(path);
	}
	return why;
}

const char *mapped_find(const struct mapped *m, struct mapped_part *part,
	const char *content, const char *name, size_t unit)
{
	for (uint32_t i = 0; i < m->sections; i++) {
		const struct mapped_entry *e = &m->entry[i];
		if (strcmp(e->name, name) != 0 ||
			strcmp(e->content, content) != 0)
			continue;
		if (e->size % unit != 0)
			break;
		*part = (struct mapped_part){.at = m->base + e->at,
			.size = (size_t)e->size,
			.sum = m->sum + e->block,
			.sound = m->sound + e->block};
		return NULL;
	}
	return mapped_damage(m);
}

bool mapped_look(const struct mapped_part *part, size_t i)
{
	size_t at = i * MAPPED_BLOCK, len = part->size - at;
	const Bytef *bytes = (const Bytef *)part->at + at;

	if (crc32_z(0, bytes, len < MAPPED_BLOCK ? len : MAPPED_BLOCK) !=
		part->sum[i])
		return false;
	atomic_store_explicit(&part->sound[i], 1, memory_order_relaxed);
	return true;
}
