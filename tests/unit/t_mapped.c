/* t_mapped.c - index files: what was written is read, what is damaged is not
 * believed. */
#include "kept/mapped.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>

#include "base/mem.h"
#include "kept/mapped_form.h"
#include "unit.h"

enum { MANY = 3 * MAPPED_BLOCK / 8 + 5 };
static uint64_t many[MANY];
static char dir[64], path[80], source[80];

static void begin(void)
{
	FILE *f;

	snprintf(dir, sizeof(dir), "/tmp/crmutils-mapped-XXXXXX");
	ck_assert(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/index", dir);
	snprintf(source, sizeof(source), "%s/source", dir);
	f = fopen(source, "w");
	ck_assert(f && fputs("a,b\n", f) >= 0);
	fclose(f);
	for (size_t i = 0; i < MANY; i++)
		many[i] = i * i;
}

static void end(void)
{
	unlink(path);
	unlink(source);
	rmdir(dir);
}

static void store(struct mapped_out *o)
{
	struct sink to;

	ck_assert(!sink_open(&to, path));
	ck_assert(!mapped_write(o, &to));
	ck_assert(!sink_finish(&to));
	ck_assert(!sink_commit(&to));
	mapped_end(o);
}

static void make(void)
{
	struct mapped_out o;

	mapped_begin(&o, "test");
	ck_assert(!mapped_source(&o, source));
	ck_assert(!mapped_source(&o, "-"));
	ck_assert(!mapped_source(&o, "/dev/null"));
	mapped_add(&o, "old/12", "many", many, sizeof(many));
	mapped_add(&o, "old/12", "none", NULL, 0);
	mapped_add(&o, "old/12", "five", "12345", 5);
	mapped_add(&o, "new/1", "five", "1234567890", 10);
	store(&o);
}

static void says(const char *why, const char *what)
{
	ck_assert_msg(why && strstr(why, what), "'%s', want '%s'",
		why ? why : "nothing", what);
}

static char *slurp(size_t *size)
{
	FILE *f = fopen(path, "r");
	struct stat st;

	ck_assert(f && fstat(fileno(f), &st) == 0);
	char *bytes = mem_array((size_t)st.st_size, 1);
	*size = fread(bytes, 1, (size_t)st.st_size, f);
	fclose(f);
	return bytes;
}

static void spill(const char *bytes, size_t size)
{
	FILE *f = fopen(path, "w");

	ck_assert(f && fwrite(bytes, 1, size, f) == size);
	fclose(f);
}

START_TEST(whole)
{
	struct mapped m;
	struct mapped_part p;

	begin();
	make();
	ck_assert(!mapped_open(&m, path, "old/12"));
	ck_assert(!mapped_fresh(&m));
	ck_assert_uint_eq(m.sources, 1);
	ck_assert(!mapped_find(&m, &p, "old/12", "many", 8));
	ck_assert_uint_eq(p.size, sizeof(many));
	ck_assert_uint_eq((uintptr_t)p.at % MAPPED_ALIGN, 0);
	for (size_t i = MANY; i-- > 0;)
		ck_assert(*(const uint64_t *)mapped_at(&p, i * 8, 8) == i * i);
	ck_assert(mapped_at(&p, 0, p.size));
	ck_assert(mapped_at(&p, p.size, 0));
	ck_assert(!mapped_at(&p, p.size, 1));
	ck_assert(!mapped_at(&p, p.size + 1, 0));
	ck_assert(!mapped_at(&p, 8, SIZE_MAX - 4));
	ck_assert(!mapped_find(&m, &p, "old/12", "none", 16));
	ck_assert_uint_eq(p.size, 0);
	ck_assert(!mapped_find(&m, &p, "old/12", "five", 5));
	ck_assert(memcmp(mapped_at(&p, 0, 5), "12345", 5) == 0);
	ck_assert_uint_eq((uintptr_t)p.at % MAPPED_ALIGN, 0);
	says(mapped_find(&m, &p, "old/12", "five", 2), "damaged");
	says(mapped_find(&m, &p, "old/12", "six", 1), "damaged");
	ck_assert(!mapped_find(&m, &p, "new/1", "five", 5));
	ck_assert(memcmp(mapped_at(&p, 0, 10), "1234567890", 10) == 0);
	says(mapped_find(&m, &p, "new/1", "many", 8), "damaged");
	ck_assert(mapped_has(&m, "new/1") && mapped_has(&m, "old/12"));
	ck_assert(!mapped_has(&m, "new/2") && !mapped_has(&m, ""));
	mapped_close(&m);
	end();
}
END_TEST

/* No sections, no sources: still an index. */
START_TEST(bare)
{
	struct mapped_out o;
	struct mapped m;

	begin();
	mapped_begin(&o, "test");
	store(&o);
	says(mapped_open(&m, path, "old/12"),
		"/index: an index of test, which has no old/12");
	says(mapped_source(&o, "/no/such/file"), "/no/such/file: No such");
	end();
}
END_TEST

START_TEST(foreign)
{
	struct mapped m;

	begin();
	make();
	says(mapped_open(&m, path, "older/12"),
		"/index: an index of test, which has no older/12");
	says(mapped_open(&m, path, "ol/12"), "which has no ol/12");
	says(mapped_open(&m, path, "old/1"),
		"/index: it has old/12, want old/1 (make it again)");
	says(mapped_open(&m, source, "old/12"), "too short");
	says(mapped_open(&m, dir, "old/12"), "not a file");
	says(mapped_open(&m, "/dev/null", "old/12"), "not a file");
	says(mapped_open(&m, "/no/such", "old/12"), "No such file");
	spill((const char *)many, sizeof(many));
	says(mapped_open(&m, path, "old/12"), "not an index");
	end();
}
END_TEST

/* However much is cut off, it shows. */
START_TEST(cut)
{
	struct mapped m;
	size_t size;

	begin();
	make();
	char *bytes = slurp(&size);
	for (size_t n = size; n-- > 0; n -= n > 600 ? 97 : 0) {
		ck_assert(truncate(path, (off_t)n) == 0);
		ck_assert(mapped_open(&m, path, "old/12"));
	}
	spill(bytes, size);
	FILE *f = fopen(path, "a");
	ck_assert(f && fputc('\0', f) == 0);
	fclose(f);
	says(mapped_open(&m, path, "old/12"), "damaged");
	free(bytes);
	end();
}
END_TEST

/* Each bit of the head counts, and each of a section where it is read. */
START_TEST(flipped)
{
	struct mapped m;
	struct mapped_part p;
	size_t size;

	begin();
	make();
	char *bytes = slurp(&size);
	ck_assert(!mapped_open(&m, path, "old/12"));
	ck_assert(!mapped_find(&m, &p, "old/12", "many", 8));
	size_t first = (size_t)(p.at - m.base), head = first;
	mapped_close(&m);
	while (bytes[head - 1] == 0) /* what aligns it */
		head--;
	for (size_t at = 0; at < head; at++) {
		bytes[at] ^= (char)(1 << at % 8);
		spill(bytes, size);
		ck_assert(mapped_open(&m, path, "old/12"));
		bytes[at] ^= (char)(1 << at % 8);
	}
	bytes[first + MAPPED_BLOCK] ^= 1;
	spill(bytes, size);
	ck_assert(!mapped_open(&m, path, "old/12"));
	ck_assert(!mapped_find(&m, &p, "old/12", "many", 8));
	ck_assert(mapped_at(&p, 0, MAPPED_BLOCK));
	ck_assert(!mapped_at(&p, MAPPED_BLOCK + 80, 8));
	ck_assert(!mapped_at(&p, MAPPED_BLOCK - 8, 16));
	ck_assert(!mapped_at(&p, 0, p.size));
	ck_assert(mapped_at(&p, 2 * MAPPED_BLOCK, MAPPED_BLOCK + 40));
	says(mapped_damage(&m), "/index: damaged (make it again)");
	mapped_close(&m);
	free(bytes);
	end();
}
END_TEST

/* A file of release 0.1: sections without a content. */
static void make_first(const char *program, uint32_t version)
{
	struct mapped_head h = {.order = MAPPED_ORDER,
		.format = MAPPED_FIRST,
		.version = version,
		.sections = 2,
		.head = sizeof(h) + 2 * sizeof(struct mapped_first) + 8,
		.blocks = 2};
	struct mapped_first e[2] = {{"graph", 192, 5, 0}, {"words", 256, 3, 1}};
	const uint32_t sum[2] = {(uint32_t)crc32_z(0, (const void *)"12345", 5),
		(uint32_t)crc32_z(0, (const void *)"abc", 3)};
	char bytes[320] = {0};

	h.file = sizeof(bytes);
	memcpy(h.magic, mapped_magic, sizeof(h.magic));
	memcpy(h.program, program, strlen(program));
	for (int i = 0; i < 2; i++) {
		memcpy(bytes, &h, sizeof(h));
		memcpy(bytes + sizeof(h), e, sizeof(e));
		memcpy(bytes + sizeof(h) + sizeof(e), sum, sizeof(sum));
		h.sum = (uint32_t)crc32_z(0, (const void *)bytes, h.head);
	}
	memcpy(bytes + 192, "12345", 5);
	memcpy(bytes + 256, "abc", 3);
	spill(bytes, sizeof(bytes));
}

START_TEST(first)
{
	struct mapped m;
	struct mapped_part p;

	begin();
	make_first("kg-ask", 1);
	ck_assert(!mapped_open(&m, path, "graph/1"));
	ck_assert(!mapped_fresh(&m));
	ck_assert(!mapped_find(&m, &p, "graph/1", "graph", 5));
	ck_assert(memcmp(mapped_at(&p, 0, 5), "12345", 5) == 0);
	ck_assert(!mapped_find(&m, &p, "lexicon/1", "words", 1));
	ck_assert(memcmp(mapped_at(&p, 0, 3), "abc", 3) == 0);
	says(mapped_find(&m, &p, "graph/1", "words", 1), "damaged");
	mapped_close(&m);
	make_first("kg-query", 1);
	ck_assert(!mapped_open(&m, path, "graph/1"));
	ck_assert(!mapped_find(&m, &p, "graph/1", "words", 1));
	mapped_close(&m);
	says(mapped_open(&m, path, "lexicon/1"), "of kg-query, which has no");
	make_first("invite-chain", 1);
	ck_assert(!mapped_open(&m, path, "people/1"));
	ck_assert(!mapped_find(&m, &p, "people/1", "graph", 1));
	mapped_close(&m);
	make_first("invite-chain", 2);
	says(mapped_open(&m, path, "people/1"), "has no people/1");
	make_first("other", 1);
	says(mapped_open(&m, path, "graph/1"), "an index of other, which has");
	end();
}
END_TEST

START_TEST(stale)
{
	struct mapped m;
	FILE *f;

	begin();
	make();
	f = fopen(source, "a");
	ck_assert(f && fputs("c,d\n", f) >= 0);
	fclose(f);
	ck_assert(!mapped_open(&m, path, "old/12"));
	says(mapped_fresh(&m), "'source' has changed");
	unlink(source);
	ck_assert(!mapped_fresh(&m));
	mapped_close(&m);
	/* As many bytes, at another time. */
	f = fopen(source, "w");
	ck_assert(f && fputs("a,b\n", f) >= 0);
	fclose(f);
	make();
	struct timespec when[2] = {{1000, 0}, {1000, 1}};
	ck_assert(utimensat(AT_FDCWD, source, when, 0) == 0);
	ck_assert(!mapped_open(&m, path, "old/12"));
	says(mapped_fresh(&m), "has changed");
	mapped_close(&m);
	end();
}
END_TEST

UNIT_MAIN("mapped", whole, bare, foreign, cut, flipped, first, stale)
