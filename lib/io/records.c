/* records.c - the reader: bytes into batches, and what is left of them over
 * into the next. */
#include <stdlib.h>

#include "base/mem.h"
#include "io/reader.h"

enum {
	BLOCK = 256 * 1024,
	MAX_RECORD = 16 * 1024 * 1024,
	/* Offsets in a batch are 32 bits, and its memory doubles. */
	LIMIT_RECORD = 1024 * 1024 * 1024
};

struct reader *reader_new(
	struct input *in, const struct reader_options *options)
{
	struct reader *r = mem_zero(1, sizeof(*r));

	r->in = in;
	r->options = *options;
	if (r->options.block == 0)
		r->options.block = BLOCK;
	if (r->options.max_record == 0)
		r->options.max_record = MAX_RECORD;
	if (r->options.max_record > LIMIT_RECORD)
		r->options.max_record = LIMIT_RECORD;
	r->scanner = scan_level(options->level);
	if (!r->scanner)
		r->scanner = scan_level(SCAN_BEST);
	r->skip = options->skip_lines;
	r->squeezes = options->text && options->delimiter == ' ';
	r->line = 1;
	return r;
}

void reader_free(struct reader *r)
{
	if (!r)
		return;
	if (r->settled)
		finder_release(&r->finder);
	reader_portions_free(r->portions);
	buf_release(&r->carry);
	buf_release(&r->ask);
	buf_release(&r->names);
	buf_release(&r->head);
	free(r->cell);
	free(r->failure);
	free(r);
}

uint64_t reader_guessed(const struct reader *r)
{
	return r->guessed;
}

char reader_delimiter(const struct reader *r)
{
	return r->finder.delimiter;
}

uint64_t reader_separator(const struct reader *r)
{
	return r->separator;
}

enum quoting reader_quoting(const struct reader *r)
{
	return r->finder.quoting;
}

void reader_fails(struct reader *r, const char *why)
{
	free(r->failure);
	r->failure = mem_copy(why, strlen(why));
}

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Pass over the lines to be skipped and over blank ones. */
static void skip_lines(struct reader *r, const struct batch *b)
{
	size_t at = r->finder.at;

	while (r->skip && at < b->len) {
		const char *lf = memchr(b->bytes + at, '\n', b->len - at);

		at = lf ? (size_t)(lf - b->bytes) + 1 : b->len;
		r->skip -= lf != NULL;
	}
	while (!r->skip && at < b->len) {
		size_t cr = b->bytes[at] == '\r' && at + 1 < b->len;

		if (b->bytes[at + cr] != '\n')
			break;
		at += cr + 1;
	}
	finder_begin(&r->finder, b, at);
}

/* How often each byte stands in BYTES outside of quotes, up to the end of the
 * line; whether that is there. */
static bool count_bytes(size_t count[256], const char *bytes, size_t n)
{
	bool quoted = false;

	for (size_t i = 0; i < n; i++) {
		quoted ^= bytes[i] == '"';
		if (!quoted && is_line_end(bytes[i]))
			return true;
		count[(unsigned char)bytes[i]] += !quoted;
	}
	return false;
}

/* What divides the line in [FROM, END) of B, as records.h says; 0: it is not
 * there yet. */
static char guess_likely(const struct reader_options *o, const struct batch *b,
	size_t from, size_t end, bool whole)
{
	size_t count[256] = {0};
	char best = *o->likely;

	if (!count_bytes(count, b->bytes + from, end - from) && !whole)
		return 0;
	if (o->preferred && count[(unsigned char)o->preferred])
		return o->preferred;
	for (const char *c = o->likely; *c; c++)
		if (count[(unsigned char)*c] > count[(unsigned char)best])
			best = *c;
	if (count[(unsigned char)best])
		return best;
	return o->unlikely && count[(unsigned char)o->unlikely] ? o->unlikely
								: ',';
}

/* TAB if the line that BYTES begins with has one outside of a quoted cell of
 * CSV, or has one and a quote that is not closed; else a comma; 0: it is not
 * there. */
static char guess_tab(const char *bytes, size_t n, bool whole)
{
	enum { START, PLAIN, QUOTED, CLOSED } in = START;
	bool hidden = false;
	size_t i = 0;

	for (; i < n && !is_line_end(bytes[i]); i++) {
		char c = bytes[i];
		if (c == '\t' && in != QUOTED)
			return '\t';
		hidden |= c == '\t';
		if (in == QUOTED)
			in = c == '"' ? CLOSED : QUOTED;
		else if (c == '"' && in != PLAIN)
			in = QUOTED;
		else
			in = c == ',' ? START : PLAIN;
	}
	if (i == n && !whole)
		return 0;
	return in == QUOTED && hidden ? '\t' : ',';
}

/* The delimiter that the first line tells, or 0 if it is not there yet.  What
 * is too long for a record is not waited for. */
static char guess(const struct reader *r, const struct batch *b)
{
	size_t from = r->finder.at, left = b->len - from;
	bool whole = r->ended || left > r->options.max_record;

	if (left > r->options.max_record)
		left = r->options.max_record + 1;
	size_t end = from + left;
	while (from < end && is_line_end(b->bytes[from]))
		from++;
	if (r->options.likely)
		return guess_likely(&r->options, b, from, end, whole);
	return guess_tab(b->bytes + from, end - from, whole);
}

/* Whether the first line, which is there, is none of a table. */
static bool is_lines(const struct reader *r, const struct batch *b, char c)
{
	size_t from = r->finder.at, end = from;

	if (r->options.lines || !r->options.is_header)
		return r->options.lines;
	while (b->len - from >= 3 &&
		memcmp(b->bytes + from, "\xef\xbb\xbf", 3) == 0)
		from += 3;
	end = from;
	while (end < b->len && !is_line_end(b->bytes[end]))
		end++;
	return !r->options.is_header(r->options.is_header_arg,
		(struct text){b->bytes + from, end - from}, c);
}

static void turn_crs(struct batch *b, size_t from)
{
	for (size_t i = from; i < b->len; i++)
		if (b->bytes[i] == '\r')
			b->bytes[i] = '\n';
}

/* Settle what lines end with, for which the first end has to be there, and the
 * byte behind a CR. */
static bool settle_ends(struct reader *r, struct batch *b)
{
	bool quoted = false, whole = r->ended || b->len > r->options.max_record;
	size_t i = 0;

	for (; i < b->len && (quoted || !is_line_end(b->bytes[i])); i++)
		quoted ^= b->bytes[i] == '"';
	if (!whole && (i == b->len || (b->bytes[i] == '\r' && i + 1 == b->len)))
		return false;
	r->ends_known = true;
	r->cr = i < b->len && b->bytes[i] == '\r' &&
		(i + 1 == b->len || b->bytes[i + 1] != '\n');
	if (r->cr)
		turn_crs(b, 0);
	return true;
}

/* Pass over a line that says what divides fields, and believe it. */
static void take_separator(struct reader *r, const struct batch *b)
{
	size_t at = r->finder.at, end = at, n;

	while (b->len - at >= 3 &&
		memcmp(b->bytes + at, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	for (end = at; end < b->len && !is_line_end(b->bytes[end]);)
		end++;
	n = end - at;
	if (end == b->len && !r->ended)
		return;
	bool quoted = n == 7 && b->bytes[at] == '"' && b->bytes[end - 1] == '"';
	struct text line = {b->bytes + at + quoted, n - 2 * quoted};
	if (line.len != 5 ||
		!text_same_letters((struct text){line.at, 4}, text_of("sep=")))
		return;
	if (!r->options.delimiter)
		r->options.delimiter = line.at[4];
	r->options.skip_lines = 0;
	r->separator = 1;
	for (size_t i = 0; i < at; i++)
		r->separator += b->bytes[i] == '\n';
	r->skip = 1;
	skip_lines(r, b);
}

/* Settle delimiter and quoting, for which the first line has to be there. */
bool reader_settle(struct reader *r, struct batch *b)
{
	char delimiter, guessed;

	if (r->options.text && !r->ends_known && !settle_ends(r, b))
		return false;
	skip_lines(r, b);
	if (r->options.text && !r->skip)
		take_separator(r, b);
	delimiter = guessed = r->options.delimiter;
	if (!r->skip && (!delimiter || r->options.is_header))
		guessed = guess(r, b);
	if (r->skip || !guessed)
		return false;
	if (!delimiter)
		delimiter = guessed;
	if (is_lines(r, b, delimiter))
		finder_init(&r->finder, r->scanner, '\n', QUOTE_LINES,
			r->options.max_record);
	else
		finder_init(&r->finder, r->scanner, delimiter,
			(delimiter == '\t' && !r->options.tabs_quoted) ||
					r->options.unquoted
				? QUOTE_TSV
				: QUOTE_CSV,
			r->options.max_record);
	r->finder.judge.text = r->options.text;
	r->settled = true;
	return true;
}

const char *reader_too_long(const struct reader *r, uint64_t line)
{
	return fail_text("%s:%llu: record longer than %zu bytes (an "
			 "unterminated quote?)",
		input_name(r->in), (unsigned long long)line,
		r->options.max_record);
}

static void find_records(struct reader *r, struct batch *b)
{
	if (!r->settled && !reader_settle(r, b))
		return;
	if (finder_run(&r->finder, b, r->ended))
		return;
	uint64_t line = b->line + r->scanner->lines(b->bytes, r->finder.at);
	reader_fails(r, reader_too_long(r, line));
}

void reader_room(const struct reader *r, struct batch *b, size_t want)
{
	size_t cap = b->bytes_cap ? b->bytes_cap : r->options.block;

	while (cap < want)
		cap *= 2;
	if (cap == b->bytes_cap)
		return;
	b->bytes = mem_resize(b->bytes, cap + SCAN_BLOCK, 1);
	b->bytes_cap = cap;
}

/* Of the GOT bytes one behind the end of B keep no blank that follows another,
 * or stands at either end of a line; what is in quotes stays.  How many bytes
 * that are. */
static size_t squeeze(struct reader *r, struct batch *b, size_t got)
{
	char *to = b->bytes + b->len;
	const char *from = to + 1, *end = from + got;

	for (; from < end; from++) {
		char c = *from;
		if (c == ' ' && !r->blanks.quoted) {
			r->blanks.run = true;
			continue;
		}
		if (r->blanks.run && r->blanks.inside && !is_line_end(c))
			*to++ = ' ';
		r->blanks.run = false;
		r->blanks.quoted ^= c == '"';
		r->blanks.inside = r->blanks.quoted || !is_line_end(c);
		*to++ = c;
	}
	return (size_t)(to - (b->bytes + b->len));
}

void reader_more(struct reader *r, struct batch *b)
{
	size_t got, gap = r->squeezes;

	reader_room(r, b, b->len + 1 + gap);
	const char *why = input_read(r->in, b->bytes + b->len + gap,
		b->bytes_cap - b->len - gap, &got);
	if (why) {
		reader_fails(r, why);
		return;
	}
	r->ended = got == 0;
	if (gap)
		got = squeeze(r, b, got);
	b->len += got;
	if (r->cr)
		turn_crs(b, b->len - got);
	memset(b->bytes + b->len, 0, SCAN_BLOCK);
}

/* Begin B with the bytes that the last batch left. */
static void begin_batch(struct reader *r, struct batch *b)
{
	batch_clear(b, r->options.block);
	reader_room(r, b, r->carry.len + 1);
	if (r->carry.len)
		memcpy(b->bytes, r->carry.at, r->carry.len);
	b->line = r->line;
	b->len = r->carry.len;
	memset(b->bytes + b->len, 0, SCAN_BLOCK);
	finder_begin(&r->finder, b, 0);
}

void reader_say_guessed(const char *name, uint64_t line)
{
	fail_warn("%s:%llu: not UTF-8, and from here on read as GB18030 "
		  "(--encoding=UTF-8 or another forbids it)",
		name, (unsigned long long)line);
}

/* From which line the input is read as GB18030, if that is in B. */
static void find_guess(struct reader *r, const struct batch *b)
{
	uint64_t at;

	if (r->guessed || !input_guessed(r->in, &at) || at >= r->taken + b->len)
		return;
	size_t before = at < r->taken ? 0 : (size_t)(at - r->taken);
	r->guessed = b->line + r->scanner->lines(b->bytes, before);
	reader_say_guessed(input_name(r->in), r->guessed);
}

/* Records that are not valid in the encoding of the input are bad. */
static void refuse_odd(struct batch *b)
{
	for (size_t i = 0; i < b->n; i++) {
		struct record *rec = &b->record[i];
		struct text raw = batch_raw(b, rec);
		if (rec->kind == RECORD_BAD || text_ascii(raw) ||
			text_utf8(raw))
			continue;
		rec->kind = RECORD_BAD;
		rec->first = FAULT_ENCODING;
		rec->fields = 0;
	}
}

struct reader_bytes reader_bytes(const struct reader *r)
{
	return (struct reader_bytes){input_valid(r->in), input_converts(r->in),
		input_began_utf8(r->in)};
}

void reader_mark(struct batch *b, bool text, const struct reader_bytes *bytes)
{
	struct text all = {b->bytes, b->len};

	b->marked &= b->quoting != QUOTE_LINES;
	b->formulas = text;
	b->odd = false;
	b->mixed = bytes->mixed;
	if (!text || bytes->valid || b->quoting == QUOTE_LINES ||
		text_ascii(all))
		return;
	if (bytes->converts)
		refuse_odd(b);
	else
		b->odd = !text_utf8(all);
}

/* Leave only what stands before "at" in B. */
static void end_batch(struct reader *r, struct batch *b)
{
	size_t at = r->finder.at;

	r->carry.len = 0;
	if (at < b->len)
		buf_bytes(&r->carry, b->bytes + at, b->len - at);
	b->len = at;
	r->line = b->line + r->scanner->lines(b->bytes, at);
	b->encoding = input_encoding(r->in);
	if (r->options.text)
		find_guess(r, b);
	b->quoting = r->finder.quoting;
	struct reader_bytes bytes = reader_bytes(r);
	reader_mark(b, r->options.text, &bytes);
	r->taken += at;
}

/* Whether the batch is to have more bytes than it has. */
static bool is_short(const struct reader *r, const struct batch *b)
{
	return b->n == 0 || (r->options.whole_block && !r->given && !r->ended &&
				    b->len < r->options.block);
}

const char *reader_next(struct reader *r, struct batch *b)
{
	if (r->options.requests)
		return reader_request(r, b);
	begin_batch(r, b);
	while (!r->failure) {
		find_records(r, b);
		if (!is_short(r, b) || (r->ended && r->finder.at == b->len))
			break;
		/* Only blank lines, or ones to be skipped: not kept. */
		if (r->finder.at >= r->options.block) {
			end_batch(r, b);
			begin_batch(r, b);
		}
		if (!r->failure)
			reader_more(r, b);
	}
	end_batch(r, b);
	r->given = true;
	if (b->n == 0 && r->failure)
		return fail_text("%s", r->failure);
	return NULL;
}
