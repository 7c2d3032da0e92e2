/* judge.c - one record through libcsv. */
#include "io/judge.h"
#include <stdlib.h>

#include "base/mem.h"

/* libcsv grows its buffer by this much at a time. */
enum { FIELD_STEP = 64 * 1024 };

static void *resize(void *p, size_t size)
{
	return mem_resize(p, size, 1);
}

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

static void on_cell(void *at, size_t len, void *arg)
{
	struct judge *j = arg;

	buf_bytes(&j->bytes, at, len);
	mem_grow(&j->end, &j->cap, j->cells + 1, sizeof(*j->end));
	j->end[j->cells++] = j->bytes.len;
}

static void on_record(int terminator, void *arg)
{
	struct judge *j = arg;

	(void)terminator;
	j->complete = true;
}

void judge_init(struct judge *j, char delimiter)
{
	*j = (struct judge){0};
	csv_init(&j->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&j->parser, (unsigned char)delimiter);
	csv_set_space_func(&j->parser, never);
	csv_set_blk_size(&j->parser, FIELD_STEP);
	csv_set_realloc_func(&j->parser, resize);
}

void judge_release(struct judge *j)
{
	csv_free(&j->parser);
	buf_release(&j->bytes);
	free(j->end);
}

void judge_clear(struct judge *j)
{
	/* Not strict, so that it ends whatever the parser is in. */
	csv_set_opts(&j->parser, 0);
	csv_fini(&j->parser, NULL, NULL, NULL);
	csv_set_opts(&j->parser, CSV_STRICT | CSV_STRICT_FINI);
	j->bytes.len = 0;
	j->cells = 0;
	j->complete = false;
}

enum verdict_csv judge_feed(
	struct judge *j, size_t *taken, const char *bytes, size_t len)
{
	size_t at = 0;

	while (at < len && !j->complete) {
		size_t stop = at;

		while (stop < len && bytes[stop] != '\n' && bytes[stop] != '\r')
			stop++;
		stop += stop < len;
		at += csv_parse(&j->parser, bytes + at, stop - at, on_cell,
			on_record, j);
		if (at < stop) {
			*taken = at;
			return bytes[at] == '"' ? JUDGE_QUOTE_INSIDE
						: JUDGE_AFTER_QUOTE;
		}
	}
	*taken = at;
	return j->complete ? JUDGE_RECORD : JUDGE_MORE;
}

enum verdict_csv judge_end(struct judge *j)
{
	if (csv_fini(&j->parser, on_cell, on_record, j) != 0)
		return JUDGE_UNTERMINATED;
	return JUDGE_RECORD;
}
