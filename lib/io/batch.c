/* batch.c - memory of a batch, and fields that have to be decoded. */
#include <stdlib.h>

#include "base/gb18030.h"
#include "base/tsv.h"
#include "io/batch.h"
#include "io/scan.h"

/* Decoded bytes lie in chunks, which never move. */
struct chunk {
	struct chunk *next;
	size_t used, cap;
	char bytes[];
};

enum { CHUNK = 16 * 1024 };

void batch_init(struct batch *b)
{
	*b = (struct batch){.line = 1};
}

static void drop_chunks(struct batch *b)
{
	while (b->scratch) {
		struct chunk *next = b->scratch->next;
		free(b->scratch);
		b->scratch = next;
	}
}

void batch_release(struct batch *b)
{
	drop_chunks(b);
	free(b->record);
	free(b->bytes);
	free(b->cut);
	free(b->cell);
	batch_init(b);
}

void batch_clear(struct batch *b, size_t block)
{
	uint64_t line = b->line;

	if (b->bytes_cap > 4 * block) {
		batch_release(b);
		b->line = line;
	} else if (b->scratch && b->scratch->next) {
		drop_chunks(b);
	} else if (b->scratch) {
		b->scratch->used = 0;
	}
	b->n = b->len = b->cuts = b->cells = 0;
	b->counted = 0;
	b->lines = 0;
	b->per_record = LINES_UNKNOWN;
	b->marked = false;
}

char *batch_room(struct batch *b, size_t len)
{
	struct chunk *c = b->scratch;

	if (!c || c->cap - c->used < len) {
		size_t cap = len > CHUNK ? len : CHUNK;

		c = mem_array(sizeof(*c) + cap, 1);
		*c = (struct chunk){b->scratch, 0, cap};
		b->scratch = c;
	}
	c->used += len;
	return c->bytes + c->used - len;
}

/* Between its outer quotes CELL has `""` for a quote, QUOTE being the first. */
static struct text undouble(
	struct batch *b, struct text cell, const char *quote)
{
	const char *from = cell.at, *end = cell.at + cell.len;
	char *start = batch_room(b, cell.len), *to = start;

	while (quote) {
		size_t n = (size_t)(quote + 1 - from);

		memcpy(to, from, n);
		to += n;
		from = quote + 2;
		quote = memchr(from, '"', (size_t)(end - from));
	}
	memcpy(to, from, (size_t)(end - from));
	to += end - from;
	return (struct text){start, (size_t)(to - start)};
}

static struct text unescape(struct batch *b, struct text cell)
{
	if (!memchr(cell.at, '\\', cell.len))
		return cell;
	char *to = batch_room(b, cell.len);
	return (struct text){to, tsv_decode(to, cell)};
}

struct text batch_plain_text(struct text cell)
{
	bool formula = cell.len >= 3 && cell.at[0] == '=' &&
		       cell.at[1] == '"' && cell.at[cell.len - 1] == '"';

	return formula ? (struct text){cell.at + 2, cell.len - 3} : cell;
}

struct text batch_decode(struct batch *b, struct text cell)
{
	if (b->quoting == QUOTE_TSV)
		return unescape(b, cell);
	if (cell.len == 0 || cell.at[0] != '"')
		return cell;
	cell = (struct text){cell.at + 1, cell.len - 2};
	const char *quote = memchr(cell.at, '"', cell.len);
	if (!quote)
		return cell;
	cell = undouble(b, cell, quote);
	return b->formulas ? batch_plain_text(cell) : cell;
}

static uint64_t count_lines(struct batch *b, const struct record *r)
{
	if (r->at < b->counted) {
		b->counted = 0;
		b->lines = 0;
	}
	b->lines += scan_level(SCAN_BEST)->lines(
		b->bytes + b->counted, r->at - b->counted);
	b->counted = r->at;
	return b->line + b->lines;
}

/* A CR that is no part of a line end: it may end a record, not a line. */
static bool has_bare_cr(const struct batch *b, const struct record *last)
{
	const char *p = b->bytes + b->record[0].at, *end = b->bytes + last->at;

	while ((p = memchr(p, '\r', (size_t)(end - p))) != NULL)
		if (*++p != '\n')
			return true;
	return false;
}

/* Without bare CRs a record begins on a later line than the one before it.  So
 * if there are no more lines than records, each is one line. */
static void compare_lines(struct batch *b)
{
	const struct record *last = &b->record[b->n - 1];

	b->first_line = count_lines(b, &b->record[0]);
	uint64_t lines = count_lines(b, last) - b->first_line;
	b->per_record = lines == b->n - 1 && !has_bare_cr(b, last) ? LINES_EVEN
								   : LINES_ODD;
}

uint64_t batch_line_count(struct batch *b, const struct record *r)
{
	if (b->per_record == LINES_UNKNOWN)
		compare_lines(b);
	return count_lines(b, r);
}

const char *batch_fault(const struct record *r)
{
	switch (r->first) {
	case FAULT_QUOTE_INSIDE:
		return "quote inside an unquoted field";
	case FAULT_AFTER_QUOTE:
		return "text after a closing quote";
	case FAULT_UNTERMINATED:
		return "unterminated quote";
	case FAULT_ENCODING:
		return "not UTF-8";
	case FAULT_JSON:
		return "not a JSON object on one line";
	case FAULT_BLANK:
		return "the line is blank";
	default:
		return "record too long (an unterminated quote?)";
	}
}

const char *batch_wanted(const struct batch *b, struct text t)
{
	if (!b->mixed)
		return "UTF-8 (if it is Chinese: --encoding=GB18030)";
	return gb18030_chinese(t)
		       ? "UTF-8 but GB18030, and text above it is UTF-8 (files "
			 "that were joined? convert one: iconv -f GB18030 -t "
			 "UTF-8)"
		       : "UTF-8, and text above it is (files that were joined? "
			 "convert one with iconv)";
}

const char *batch_reason(const struct batch *b, const struct record *r)
{
	struct text raw = batch_raw(b, r);

	if (r->first == FAULT_JSON && b->said)
		return b->said;
	if (r->first == FAULT_ENCODING && b->encoding &&
		strcmp(b->encoding, "UTF-8") != 0)
		return fail_text("not valid %s", b->encoding);
	if (r->first == FAULT_ENCODING)
		return fail_text("not %s", batch_wanted(b, raw));
	for (size_t i = 1; r->first == FAULT_AFTER_QUOTE && i < raw.len; i++)
		if (raw.at[i] == '"' && raw.at[i - 1] == '\\')
			return "text after a closing quote (CSV doubles a "
			       "quote in quotes, and has no \\\")";
	return batch_fault(r);
}
