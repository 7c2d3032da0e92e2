/* judge.c - one record through libcsv. */
#include "io/judge.h"
#include <stdlib.h>

#include "base/mem.h"
#include "io/batch.h"

/* libcsv grows its buffer by this much at a time. */
enum { FIELD_STEP = 64 * 1024, SOH = 1 };

static void *resize(void *p, size_t size)
{
	return mem_resize(p, size, 1);
}

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

/* CRs that were given as SOH, in a cell. */
static void put_back(struct judge *j, char *cell, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (cell[i] != SOH)
			continue;
		if (j->next < j->swaps && j->swapped[j->next] == j->seen) {
			cell[i] = '\r';
			j->next++;
		}
		j->seen++;
	}
}

/* The last LEN bytes are a cell, which may be a formula that is but a text. */
static void take_formula(struct buf *bytes, size_t len)
{
	char *cell = bytes->at + bytes->len - len;
	struct text t = batch_plain_text((struct text){cell, len});

	if (t.len == len)
		return;
	memmove(cell, t.at, t.len);
	bytes->len -= len - t.len;
}

static void on_cell(void *at, size_t len, void *arg)
{
	struct judge *j = arg;

	buf_bytes(&j->bytes, at, len);
	if (j->given)
		put_back(j, j->bytes.at + j->bytes.len - len, len);
	if (j->text)
		take_formula(&j->bytes, len);
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
	free(j->swapped);
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
	j->swaps = j->given = j->seen = j->next = 0;
	j->formulas = j->quoted = false;
	j->field_begins = true;
}

bool judge_again(struct judge *j)
{
	bool first = j->text && !j->formulas;

	judge_clear(j);
	j->formulas = first;
	return first;
}

/* Give libcsv the LEN bytes AT; how many it took. */
static size_t give(struct judge *j, const char *at, size_t len)
{
	if (j->text)
		for (const char *p = at;
			(p = memchr(p, SOH, len - (size_t)(p - at))); p++)
			j->given++;
	return csv_parse(&j->parser, at, len, on_cell, on_record, j);
}

/* A CR inside a field. */
static bool give_cr(struct judge *j)
{
	static const char soh = SOH;

	mem_grow(&j->swapped, &j->swap_cap, j->swaps + 1, sizeof(*j->swapped));
	j->swapped[j->swaps++] = j->given++;
	return csv_parse(&j->parser, &soh, 1, on_cell, on_record, j) == 1;
}

/* Where a piece of bytes that are given at once ends. */
enum stop {
	STOP_BEHIND,  /* behind a line end, or where there are no more */
	STOP_CR,      /* at a CR inside a field */
	STOP_FORMULA, /* at the '=' of a formula */
	STOP_WAIT     /* at a byte that the next one says the sense of */
};

/* Whether a piece ends at the byte AT, for a formula; goes on behind it. */
static enum stop look_for_formula(
	struct judge *j, const char *at, const char *end)
{
	if (j->quoted) {
		j->quoted = *at != '"';
		return STOP_BEHIND;
	}
	if (j->field_begins && *at == '=' && at + 1 == end)
		return STOP_WAIT;
	if (j->field_begins && *at == '=' && at[1] == '"')
		return STOP_FORMULA;
	j->quoted = *at == '"';
	j->field_begins = (unsigned char)*at == j->parser.delim_char;
	return STOP_BEHIND;
}

static enum stop find_stop(
	struct judge *j, size_t *stop, const char *bytes, size_t at, size_t len)
{
	enum stop why = STOP_BEHIND;

	while (at < len && bytes[at] != '\n' && bytes[at] != '\r') {
		if (j->formulas)
			why = look_for_formula(j, bytes + at, bytes + len);
		*stop = at;
		if (why != STOP_BEHIND)
			return why;
		at++;
	}
	*stop = at;
	if (at == len || bytes[at] == '\n' || !j->text ||
		(at + 1 < len && bytes[at + 1] == '\n')) {
		*stop += at < len;
		return STOP_BEHIND;
	}
	return at + 1 == len ? STOP_WAIT : STOP_CR;
}

enum verdict_csv judge_feed(
	struct judge *j, size_t *taken, const char *bytes, size_t len)
{
	size_t at = 0, stop;
	enum stop why = STOP_BEHIND;

	while (at < len && !j->complete && why != STOP_WAIT) {
		why = find_stop(j, &stop, bytes, at, len);
		at += give(j, bytes + at, stop - at);
		if (at < stop) {
			*taken = at;
			return bytes[at] == '"' ? JUDGE_QUOTE_INSIDE
						: JUDGE_AFTER_QUOTE;
		}
		if (why == STOP_CR && !give_cr(j)) {
			*taken = at;
			return JUDGE_AFTER_QUOTE;
		}
		at += why == STOP_CR || why == STOP_FORMULA;
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
