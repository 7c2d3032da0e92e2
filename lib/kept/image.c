/* image.c - writing a file of areas, and mapping it. */
#include "base/system.h"

#include "kept/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/passing.h"
#include "io/sink.h"

enum { PAGE = 4096, ORDER = 0x01020304 };
static const char magic[16] = "crmutils image\n";

_Static_assert(sizeof(struct image_header) <= PAGE, "page 0 is one page");

static const char *failure(const char *path)
{
	return fail_text("%s: %s", path, passing_cause(errno));
}

static uint64_t round_up(uint64_t at)
{
	return (at + PAGE - 1) / PAGE * PAGE;
}

static uint32_t header_sum(const struct image_header *h)
{
	struct image_header copy = *h;

	copy.sum = 0;
	return area_sum((const char *)&copy, sizeof(copy));
}

/* Zeros up to the next page. */
static const char *fill_page(struct sink *s, uint64_t *at)
{
	static const char zero[PAGE];
	uint64_t n = round_up(*at) - *at;

	*at += n;
	return sink_write(s, (struct text){zero, n});
}

static const char *write_part(
	struct sink *s, uint64_t *at, uint32_t *sum, const struct area *a)
{
	size_t bytes = area_chunk_bytes(a);

	for (size_t c = 0; c < a->chunks; c++) {
		const char *chunk = area_chunk(a, c);
		sum[c] = area_sum(chunk, bytes);
		TRY(sink_write(s, (struct text){chunk, bytes}));
		*at += bytes;
	}
	return fill_page(s, at);
}

static const char *write_header(
	const struct sink *s, const struct image_header *h)
{
	char page[PAGE] = {0};
	size_t done = 0;

	memcpy(page, h, sizeof(*h));
	while (done < PAGE) {
		ssize_t n =
			pwrite(s->fd, page + done, PAGE - done, (off_t)done);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return failure(s->path);
		done += (size_t)n;
	}
	return NULL;
}

static const char *write_all(
	struct sink *s, struct image_header *h, const struct image_what *what)
{
	uint64_t at = 1;
	uint32_t *sum = mem_zero(h->sums, sizeof(*sum)), *next = sum;
	const char *why = sink_write(s, (struct text){"", 1});

	if (!why)
		why = fill_page(s, &at); /* page 0 comes last */
	for (size_t i = 0; i < what->parts && !why; i++) {
		h->part[i].at = at;
		why = write_part(s, &at, next, what->area[i]);
		next += what->area[i]->chunks;
	}
	h->sums_at = at;
	h->sums_sum = area_sum((const char *)sum, h->sums * sizeof(*sum));
	if (!why)
		why = sink_write(s, (struct text){(const char *)sum,
					    h->sums * sizeof(*sum)});
	at += h->sums * sizeof(*sum);
	if (!why)
		why = fill_page(s, &at);
	free(sum);
	h->end = at;
	h->sum = header_sum(h);
	return why ? why : write_header(s, h);
}

/* All of WHAT into a file beside PATH, on the disk. */
static const char *write_beside(
	struct sink *s, const char *path, const struct image_what *what)
{
	struct image_header h = {.order = ORDER,
		.parts = (uint32_t)what->parts,
		.facts = (uint32_t)what->facts};
	struct stat st;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return fail_text("%s: not a regular file, and state is "
				 "written beside it and renamed",
			path);
	memcpy(h.magic, magic, sizeof(magic));
	snprintf(h.tag, sizeof(h.tag), "%s", what->tag);
	if (what->facts)
		memcpy(h.fact, what->fact, what->facts * sizeof(*what->fact));
	for (size_t i = 0; i < what->parts; i++) {
		const struct area *a = what->area[i];
		h.part[i] = (struct image_place){
			0, a->chunks, (uint32_t)a->size, a->bits};
		h.sums += a->chunks;
	}
	TRY(sink_open(s, path));
	const char *why = write_all(s, &h, what);
	if (!why)
		why = sink_finish(s);
	if (why)
		sink_abandon(s);
	return why;
}

const char *image_write(const char *path, const struct image_what *what)
{
	struct sink s;

	TRY(write_beside(&s, path, what));
	const char *why = sink_commit(&s);
	if (why)
		sink_abandon(&s);
	return why;
}

static const char *lock_all(const struct image *im)
{
	struct flock all = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

	if (fcntl(im->fd, F_SETLK, &all) == 0)
		return NULL;
	return errno == EACCES || errno == EAGAIN
		       ? fail_text("%s: %s", im->path, passing_locked())
		       : failure(im->path);
}

/* Lock the whole file, and be sure that PATH is still this one. */
static const char *lock(const struct image *im, bool *again)
{
	struct stat mine, there;

	TRY(lock_all(im));
	if (fstat(im->fd, &mine) != 0)
		return failure(im->path);
	*again = stat(im->path, &there) != 0 || mine.st_ino != there.st_ino ||
		 mine.st_dev != there.st_dev;
	return NULL;
}

static const char *damaged(const struct image *im, const char *what)
{
	return fail_text("%s: damaged: %s (want a copy of it)", im->path, what);
}

static const char *check_places(const struct image *im, uint64_t size)
{
	const struct image_header *h = &im->header;
	uint64_t sums = 0;

	if (h->parts > IMAGE_PARTS || h->facts > IMAGE_FACTS || h->end > size ||
		h->sums_at > h->end || h->sums > h->end / sizeof(uint32_t) ||
		h->end - h->sums_at < h->sums * sizeof(uint32_t))
		return damaged(im, "it is too short");
	for (size_t i = 0; i < h->parts; i++) {
		const struct image_place *p = &h->part[i];
		uint64_t each = (uint64_t)p->size << (p->bits & 31);
		if (each == 0 || p->at % PAGE || p->at > h->sums_at ||
			p->chunks > (h->sums_at - p->at) / each)
			return damaged(im, "its parts do not fit in it");
		sums += p->chunks;
	}
	return sums == h->sums ? NULL
			       : damaged(im, "its sums do not fit its parts");
}

static const char *read_header(struct image *im, const char *tag)
{
	struct image_header *h = &im->header;
	struct stat st;
	ssize_t n;

	do
		n = pread(im->fd, h, sizeof(*h), 0);
	while (n < 0 && errno == EINTR);
	if (n < 0 || fstat(im->fd, &st) != 0)
		return failure(im->path);
	if ((size_t)n < sizeof(magic) ||
		memcmp(h->magic, magic, sizeof(magic)) != 0)
		return fail_text("%s: this is no state of ours (want one of "
				 "%s)",
			im->path, tag);
	if ((size_t)n < sizeof(*h))
		return damaged(im, "it is too short");
	if (h->order != ORDER)
		return fail_text(
			"%s: from a machine of another byte order", im->path);
	if (header_sum(h) != h->sum)
		return damaged(im, "its first page is not what was saved");
	h->tag[sizeof(h->tag) - 1] = '\0';
	if (strcmp(h->tag, tag) != 0)
		return fail_text("%s: state of %s, and this is %s", im->path,
			h->tag, tag);
	return check_places(im, (uint64_t)st.st_size);
}

static const char *open_once(
	struct image *im, bool writes, bool *missing, bool *again)
{
	*again = false;
	do
		im->fd = open(
			im->path, (writes ? O_RDWR : O_RDONLY) | O_CLOEXEC);
	while (im->fd < 0 && errno == EINTR);
	*missing = im->fd < 0 && errno == ENOENT;
	if (*missing)
		return NULL;
	if (im->fd < 0)
		return failure(im->path);
	return writes ? lock(im, again) : NULL;
}

bool image_is(const char *path, const char *tag)
{
	struct image im = {.path = path, .fd = -1, .made_by = -1};
	bool missing, again;
	bool is = !open_once(&im, false, &missing, &again) && !missing &&
		  !read_header(&im, tag);

	image_close(&im);
	return is;
}

static const char *map(struct image *im)
{
	struct image_header *h = &im->header;

	im->map = mmap(NULL, h->end, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | SYSTEM_MAP_LAZY, im->fd, 0);
	if (im->map == MAP_FAILED) {
		im->map = NULL;
		return failure(im->path);
	}
	im->sums = (const uint32_t *)(const void *)(im->map + h->sums_at);
	if (area_sum(im->map + h->sums_at, h->sums * sizeof(*im->sums)) !=
		h->sums_sum)
		return damaged(im, "its sums are not what was saved");
	return NULL;
}

const char *image_open(struct image *im, const char *path, const char *tag,
	bool writes, bool *missing)
{
	const char *why;
	bool again;

	*im = (struct image){.path = path, .fd = -1, .made_by = -1};
	for (;;) {
		why = open_once(im, writes, missing, &again);
		if (why || !again)
			break;
		image_close(im);
	}
	if (!why && !*missing)
		why = read_header(im, tag);
	if (!why && !*missing)
		why = map(im);
	if (why)
		image_close(im);
	return why;
}

/* Give TEMP the name PATH unless there is such a file; false with errno set. */
static bool name_new(const char *temp, const char *path)
{
#ifdef RENAME_NOREPLACE
	if (renameat2(AT_FDCWD, temp, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
		return true;
	if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
		return false;
#endif
	return link(temp, path) == 0 && unlink(temp) == 0;
}

/* S has the new file under another name: open it, lock it, name it. */
static const char *open_new(struct image *im, const struct sink *s, bool *taken)
{
	if (!s->temp)
		return fail_text(
			"%s: not a regular file, and state is one", im->path);
	do
		im->fd = open(s->temp, O_RDWR | O_CLOEXEC);
	while (im->fd < 0 && errno == EINTR);
	if (im->fd < 0)
		return failure(im->path);
	TRY(lock_all(im));
	if (name_new(s->temp, s->path))
		return NULL;
	*taken = errno == EEXIST;
	return *taken ? NULL : failure(im->path);
}

const char *image_create(struct image *im, const char *path,
	const struct image_what *what, bool *taken)
{
	struct sink s;

	*taken = false;
	*im = (struct image){.path = path, .fd = -1, .made_by = -1};
	TRY(write_beside(&s, path, what));
	const char *why = open_new(im, &s, taken);
	if (why || *taken)
		sink_abandon(&s);
	im->made_by = s.fd;
	free(s.temp);
	free(s.path);
	if (!why && !*taken)
		why = read_header(im, what->tag);
	if (!why && !*taken)
		why = map(im);
	if (why || *taken)
		image_close(im);
	return why;
}

void image_close(struct image *im)
{
	if (im->map)
		munmap(im->map, im->header.end);
	if (im->fd >= 0)
		close(im->fd);
	if (im->made_by >= 0)
		close(im->made_by);
	im->map = NULL;
	im->fd = im->made_by = -1;
}

const char *image_part(const struct image *im, size_t i, struct area *area,
	size_t size, unsigned bits)
{
	const struct image_place *p = &im->header.part[i];
	size_t before = 0;

	for (size_t k = 0; k < i; k++)
		before += im->header.part[k].chunks;
	if (i >= im->header.parts || p->size != size || p->bits != bits)
		return damaged(im, "a part is not what it should be");
	area_init_file(area, size, bits, im->map + p->at, im->sums + before,
		p->chunks, im->path);
	return NULL;
}
