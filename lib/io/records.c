/* records.c - the reader: scan, and where that does not do, libcsv.
 *
 * What is being looked for is always the record that begins at "at"; bytes
 * before "seen" have been looked at.  The reader is in one of three states:
 *
 *	SCANNING --block that toggling cannot explain--> JUDGING
 *	JUDGING  --record complete--> SCANNING
 *	SCANNING, JUDGING --malformed or too long--> GIVING_UP
 *	GIVING_UP --LF found: a bad record--> SCANNING
 *
 * Bytes that come in pieces never make it look twice at the same ones, but for
 * the last block of 64 and the rest of a batch, which opens the next batch.
 * Giving up does: it goes back to the second line of a record.  That is still
 * linear.  A record spreads over lines only if its first has an odd number of
 * quotes, and goes on up to the next such line; a line between them, with an
 * even number, ends or fails by itself when it is read afresh.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "io/judge.h"
#include "io/records.h"
#include "io/scan.h"

enum {
	BLOCK = 256 * 1024,
	MAX_RECORD = 16 * 1024 * 1024,
	/* Offsets in a batch are 32 bits and a batch doubles. */
	LIMIT_RECORD = 1024 * 1024 * 1024,
	/* Scanned at a time: cuts and ends stay in the first-level cache. */
	WINDOW = 8 * 1024
};

enum progress { GO_ON, NEED_MORE, FAILED };

struct reader {
	struct input *in;
	struct reader_options options;
	const struct scanner *scanner;
	char delimiter;
	enum quoting quoting;
	bool ready; /* the three above are settled */

	struct buf carry; /* bytes after the records of the last batch */
	uint64_t line;	  /* of the first of them */
	bool ended;	  /* the input has no more */
	char *failure;	  /* to be said when the records above are given */
	uint64_t skip;	  /* lines still to pass over */

	enum { SCANNING, JUDGING, GIVING_UP } state;
	size_t at, seen; /* offsets in the batch being filled */
	size_t first;	 /* the first cut of the record */
	struct scan scan;
	struct judge judge;
	enum record_fault fault;
	uint32_t end[WINDOW + SCAN_BLOCK];
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
	r->line = 1;
	return r;
}

void reader_free(struct reader *r)
{
	if (!r)
		return;
	if (r->ready)
		judge_release(&r->judge);
	buf_release(&r->carry);
	free(r->failure);
	free(r);
}

char reader_delimiter(const struct reader *r)
{
	return r->delimiter;
}

enum quoting reader_quoting(const struct reader *r)
{
	return r->quoting;
}

/* A record begins at AT, and nothing has been seen of it. */
static void begin_at(struct reader *r, const struct batch *b, size_t at)
{
	r->state = SCANNING;
	r->at = r->seen = at;
	r->first = b->cuts;
	r->scan = (struct scan){.start = 1};
}

static void give_up(struct reader *r, struct batch *b, enum record_fault fault)
{
	r->state = GIVING_UP;
	r->fault = fault;
	r->seen = r->at;
	b->cuts = r->first;
}

/* The end of a line's bytes that has STOP as its LF, or the end of the input:
 * a CR before that is not of them. */
static size_t line_end(const struct batch *b, size_t at, size_t stop)
{
	return stop > at && b->bytes[stop - 1] == '\r' ? stop - 1 : stop;
}

/* Add the records that ENDS of the reader's "end" tell; false if one is too
 * long, and those after it are not added. */
static bool add_plain(struct reader *r, struct batch *b, size_t ends)
{
	size_t at = r->at, first = r->first;
	bool fits = true;

	for (size_t i = 0; i < ends; i++) {
		size_t last = r->end[i], lf = b->cut[last];
		size_t stop = line_end(b, at, lf);
		size_t fields = last - first + 1;

		fits = stop - at <= r->options.max_record;
		if (!fits)
			break;
		b->cut[last] = (uint32_t)stop;
		if (fields > 1 || stop > at)
			batch_add(b, (struct record){.at = (uint32_t)at,
					     .len = (uint32_t)(stop - at),
					     .first = (uint32_t)first,
					     .fields = fields & 0x3fffffff,
					     .kind = RECORD_PLAIN});
		at = lf + 1;
		first = last + 1;
	}
	r->at = at;
	r->first = first;
	return fits;
}

/* Scan the batch's bytes [seen, to): whole blocks, or less than one. */
static enum progress scan_window(struct reader *r, struct batch *b, size_t to)
{
	bool partial = to - r->seen < SCAN_BLOCK;
	struct scan before = r->scan;
	size_t cuts = b->cuts;

	mem_grow(&b->cut, &b->cut_cap, cuts + WINDOW + SCAN_BLOCK,
		sizeof(*b->cut));
	struct scan_found found = {b->cut, r->end, cuts, 0, b->marked};
	size_t stop =
		(r->quoting == QUOTE_TSV ? r->scanner->tsv : r->scanner->csv)(
			&r->scan, &found, b->bytes, r->seen, to, r->delimiter);
	b->cuts = found.cuts;
	b->marked = found.marked;
	if (!add_plain(r, b, found.ends)) {
		give_up(r, b, FAULT_TOO_LONG);
		return GO_ON;
	}
	if (stop < to) {
		b->cuts = r->first;
		r->state = JUDGING;
		r->seen = r->at;
		judge_clear(&r->judge);
		return GO_ON;
	}
	if (!partial) {
		r->seen = to;
		return GO_ON;
	}
	if (found.ends) {
		b->cuts = r->first;
		begin_at(r, b, r->at);
		return GO_ON;
	}
	r->scan = before;
	b->cuts = cuts;
	return NEED_MORE;
}

/* The input ends in the record being scanned. */
static void scan_end(struct reader *r, struct batch *b)
{
	size_t held = b->len;

	if (r->quoting == QUOTE_CSV) {
		b->cuts = r->first;
		r->state = JUDGING;
		r->seen = r->at;
		judge_clear(&r->judge);
		return;
	}
	/* As if there were an LF; there is room for one after the bytes. */
	b->bytes[held] = '\n';
	while (r->state == SCANNING && r->at <= held) {
		size_t left = held + 1 - r->seen;
		size_t whole = left - left % SCAN_BLOCK;

		if (whole > WINDOW)
			whole = WINDOW;
		scan_window(r, b, r->seen + (whole ? whole : left));
	}
	if (r->state == SCANNING)
		begin_at(r, b, held);
}

static enum progress scan(struct reader *r, struct batch *b)
{
	size_t left = b->len - r->seen;
	size_t whole = left - left % SCAN_BLOCK;
	enum progress p = NEED_MORE;

	if (whole > WINDOW)
		whole = WINDOW;
	if (left)
		p = scan_window(r, b, r->seen + (whole ? whole : left));
	if (p != NEED_MORE || r->at == b->len)
		return p;
	if (b->len - r->at > r->options.max_record + 1) {
		give_up(r, b, FAULT_TOO_LONG);
		return GO_ON;
	}
	if (!r->ended)
		return NEED_MORE;
	scan_end(r, b);
	return GO_ON;
}

/* Add the record that libcsv took apart, its bytes ending at STOP. */
static void add_decoded(struct reader *r, struct batch *b, size_t stop)
{
	const struct judge *j = &r->judge;
	char *to = batch_room(b, j->bytes.len);
	size_t from = 0;

	if (j->bytes.len)
		memcpy(to, j->bytes.at, j->bytes.len);
	mem_grow(&b->cell, &b->cell_cap, b->cells + j->cells, sizeof(*b->cell));
	batch_add(b, (struct record){.at = (uint32_t)r->at,
			     .len = (uint32_t)(stop - r->at),
			     .first = (uint32_t)b->cells,
			     .fields = j->cells & 0x3fffffff,
			     .kind = RECORD_DECODED});
	for (size_t i = 0; i < j->cells; i++) {
		b->cell[b->cells++] =
			(struct text){to + from, j->end[i] - from};
		from = j->end[i];
	}
}

static void give_up_for(
	struct reader *r, struct batch *b, enum verdict_csv verdict)
{
	give_up(r, b,
		verdict == JUDGE_QUOTE_INSIDE  ? FAULT_QUOTE_INSIDE
		: verdict == JUDGE_AFTER_QUOTE ? FAULT_AFTER_QUOTE
					       : FAULT_UNTERMINATED);
}

static enum progress judge(struct reader *r, struct batch *b)
{
	/* Blank lines, and the LF of a record that libcsv ended at its CR. */
	while (r->seen == r->at && r->at < b->len &&
		(b->bytes[r->at] == '\r' || b->bytes[r->at] == '\n'))
		r->seen = ++r->at;
	if (r->at == b->len) {
		begin_at(r, b, r->at);
		return NEED_MORE;
	}

	/* A record that fits shows its end within one byte more. */
	size_t limit = r->at + r->options.max_record + 1, taken;
	size_t stop = b->len < limit ? b->len : limit;
	enum verdict_csv verdict = judge_feed(
		&r->judge, &taken, b->bytes + r->seen, stop - r->seen);

	r->seen += taken;
	if (verdict == JUDGE_RECORD) {
		add_decoded(r, b, r->seen - 1);
		begin_at(r, b, r->seen);
		return GO_ON;
	}
	if (verdict == JUDGE_MORE) {
		if (r->seen == limit) {
			give_up(r, b, FAULT_TOO_LONG);
			return GO_ON;
		}
		if (!r->ended)
			return NEED_MORE;
		verdict = judge_end(&r->judge);
		if (verdict == JUDGE_RECORD) {
			add_decoded(r, b, b->len);
			begin_at(r, b, b->len);
			return GO_ON;
		}
	}
	give_up_for(r, b, verdict);
	return GO_ON;
}

static void keep_failure(struct reader *r, const char *why)
{
	free(r->failure);
	r->failure = mem_copy(why, strlen(why));
}

static enum progress find_bad_line(struct reader *r, struct batch *b)
{
	const char *lf = memchr(b->bytes + r->seen, '\n', b->len - r->seen);
	size_t next = lf ? (size_t)(lf - b->bytes) + 1 : b->len;
	size_t stop = line_end(b, r->at, lf ? next - 1 : next);
	size_t max = r->options.max_record;

	r->seen = b->len;
	if (stop - r->at > max) {
		keep_failure(r,
			fail_text("%s:%llu: record longer than %zu bytes (an "
				  "unterminated quote?)",
				input_name(r->in),
				(unsigned long long)(b->line +
						     r->scanner->lines(
							     b->bytes, r->at)),
				max));
		return FAILED;
	}
	if (!lf && !r->ended)
		return NEED_MORE;
	batch_add(b, (struct record){.at = (uint32_t)r->at,
			     .len = (uint32_t)(stop - r->at),
			     .first = r->fault,
			     .kind = RECORD_BAD});
	begin_at(r, b, next);
	return GO_ON;
}

/* Pass over the lines to be skipped, whose bytes are not kept. */
static void skip_lines(struct reader *r, struct batch *b)
{
	while (r->skip && r->at < b->len) {
		const char *lf = memchr(b->bytes + r->at, '\n', b->len - r->at);

		r->at = lf ? (size_t)(lf - b->bytes) + 1 : b->len;
		if (!lf)
			break;
		r->skip--;
		b->line++;
	}
	memmove(b->bytes, b->bytes + r->at, b->len - r->at);
	b->len -= r->at;
	begin_at(r, b, 0);
}

/* Settle delimiter and quoting, for which the first line has to be there. */
static bool settle(struct reader *r, struct batch *b)
{
	size_t from = 0, to;

	if (r->skip)
		skip_lines(r, b);
	if (r->skip)
		return false;
	while (from < b->len &&
		(b->bytes[from] == '\r' || b->bytes[from] == '\n'))
		from++;
	for (to = from; to < b->len; to++)
		if (b->bytes[to] == '\r' || b->bytes[to] == '\n')
			break;
	r->delimiter = r->options.delimiter;
	if (!r->delimiter) {
		if (to == b->len && !r->ended && to <= r->options.max_record)
			return false;
		r->delimiter =
			to > from && memchr(b->bytes + from, '\t', to - from)
				? '\t'
				: ',';
	}
	r->quoting = r->delimiter == '\t' && !r->options.tabs_quoted
			     ? QUOTE_TSV
			     : QUOTE_CSV;
	judge_init(&r->judge, r->delimiter);
	r->ready = true;
	return true;
}

/* Add to B all records that its bytes have whole. */
static void find_records(struct reader *r, struct batch *b)
{
	enum progress p = GO_ON;

	if (!r->ready && !settle(r, b))
		return;
	while (p == GO_ON) {
		switch (r->state) {
		case SCANNING:
			p = scan(r, b);
			break;
		case JUDGING:
			p = judge(r, b);
			break;
		case GIVING_UP:
			p = find_bad_line(r, b);
			break;
		}
	}
}

/* Bytes of B that may be filled; more is allocated for what is read blindly. */
static void make_room(struct reader *r, struct batch *b, size_t want)
{
	size_t cap = b->bytes_cap ? b->bytes_cap : r->options.block;

	while (cap < want)
		cap *= 2;
	if (cap == b->bytes_cap)
		return;
	b->bytes = mem_resize(b->bytes, cap + SCAN_BLOCK, 1);
	b->bytes_cap = cap;
}

static void read_more(struct reader *r, struct batch *b)
{
	size_t got;

	make_room(r, b, b->len + 1);
	const char *why = input_read(
		r->in, b->bytes + b->len, b->bytes_cap - b->len, &got);
	if (why) {
		keep_failure(r, why);
		return;
	}
	r->ended = got == 0;
	b->len += got;
	memset(b->bytes + b->len, 0, SCAN_BLOCK);
}

/* Take the bytes after the last record back out of B. */
static void take_carry(struct reader *r, struct batch *b)
{
	r->carry.len = 0;
	if (r->at < b->len)
		buf_bytes(&r->carry, b->bytes + r->at, b->len - r->at);
	b->len = r->at;
	b->quoting = r->quoting;
	r->line = b->line + r->scanner->lines(b->bytes, b->len);
}

const char *reader_next(struct reader *r, struct batch *b)
{
	batch_clear(b, r->options.block);
	b->line = r->line;
	make_room(r, b, r->carry.len + 1);
	if (r->carry.len)
		memcpy(b->bytes, r->carry.at, r->carry.len);
	b->len = r->carry.len;
	memset(b->bytes + b->len, 0, SCAN_BLOCK);
	begin_at(r, b, 0);

	while (!r->failure) {
		find_records(r, b);
		if (b->n || r->failure || (r->ended && r->at == b->len))
			break;
		read_more(r, b);
	}
	take_carry(r, b);
	if (b->n == 0 && r->failure)
		return fail_text("%s", r->failure);
	return NULL;
}
