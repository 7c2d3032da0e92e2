/* spread.c - chunks of rows that threads print, put together in their order. */
#include "filter/spread.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum {
	CHUNKS = 64, /* whose rows are held */
	FEW = 2048   /* things that are not worth a thread */
};

struct spread {
	spread_one *one;
	void *arg;
	size_t chunk;	 /* things that a thread takes at once */
	size_t n, first; /* things; the first of the chunks at hand */
	struct out out[CHUNKS];
	char *failed[CHUNKS]; /* owned; NULL */
};

unsigned spread_over(const struct setup *s, size_t n)
{
	return n > FEW ? setup_threads(s) : 1;
}

/* The form of the output, for rows that collect. */
static struct out collecting(const struct out *form)
{
	return (struct out){.format = form->format,
		.delimiter = form->delimiter,
		.columns = form->columns,
		.stamp = form->stamp};
}

static void print_chunk(void *arg, size_t c, unsigned worker)
{
	struct spread *s = arg;
	size_t i = s->first + c * s->chunk,
	       end = s->n - i < s->chunk ? s->n : i + s->chunk;
	const char *why = NULL;

	for (; i < end && !why; i++)
		why = s->one(s->arg, i, &s->out[c], worker);
	if (why)
		s->failed[c] = mem_copy(why, strlen(why));
}

/* The rows of COUNT chunks go on, up to one that has failed. */
static const char *pass_on(struct spread *s, struct out *out, size_t count)
{
	const char *why = NULL;

	for (size_t c = 0; c < count && !why; c++) {
		out_rows(out, &s->out[c]);
		why = s->failed[c] ? fail_text("%s", s->failed[c])
				   : out->failed;
	}
	for (size_t c = 0; c < count; c++) {
		free(s->failed[c]);
		s->failed[c] = NULL;
	}
	return why;
}

static const char *print_all(
	struct spread *s, struct out *out, unsigned threads)
{
	for (; s->first < s->n; s->first += s->chunk * CHUNKS) {
		size_t count = (s->n - s->first + s->chunk - 1) / s->chunk;
		if (count > CHUNKS)
			count = CHUNKS;
		chunks_run(threads, count, print_chunk, s);
		TRY(pass_on(s, out, count));
	}
	return NULL;
}

const char *spread_rows(struct out *out, unsigned threads, size_t n,
	size_t chunk, spread_one *one, void *arg)
{
	struct spread s = {.one = one, .arg = arg, .chunk = chunk, .n = n};
	const char *why = NULL;

	for (size_t i = 0; i < n && threads <= 1 && !why; i++)
		why = out->failed ? out->failed : one(arg, i, out, 0);
	if (threads <= 1)
		return why ? why : out->failed;
	for (size_t c = 0; c < CHUNKS; c++)
		s.out[c] = collecting(out);
	why = print_all(&s, out, threads);
	for (size_t c = 0; c < CHUNKS; c++)
		buf_release(&s.out[c].rows);
	return why ? why : out->failed;
}
