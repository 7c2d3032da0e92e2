/* finder.c - finds records: the scan, and libcsv where that does not do. */
#include "io/finder.h"

enum progress { GO_ON, NEED_MORE, FAILED };

void finder_init(struct finder *f, const struct scanner *scanner,
	char delimiter, enum quoting quoting, size_t max)
{
	f->scanner = scanner;
	f->delimiter = delimiter;
	f->quoting = quoting;
	f->max = max;
	judge_init(&f->judge, delimiter);
}

void finder_release(struct finder *f)
{
	judge_release(&f->judge);
}

void finder_begin(struct finder *f, const struct batch *b, size_t at)
{
	f->state = SCANNING;
	f->at = f->seen = at;
	f->first = b->cuts;
	f->scan = (struct scan){.start = 1};
}

/* The bytes of a byte order mark at AT, which are 3 or none. */
static size_t mark_at(const struct batch *b, size_t at, size_t end)
{
	return end - at >= 3 && memcmp(b->bytes + at, "\xef\xbb\xbf", 3) == 0
		       ? 3
		       : 0;
}

/* Go on behind the marks at the start of the record that is looked for: files
 * that begin with one were joined. */
static void skip_marks(struct finder *f, const struct batch *b)
{
	size_t at = f->at, n;

	while ((n = mark_at(b, at, b->len)) > 0)
		at += n;
	if (at > f->seen)
		finder_begin(f, b, at);
	f->at = at;
}

/* The record anew, through libcsv. */
static void ask_judge(struct finder *f, struct batch *b)
{
	f->state = JUDGING;
	f->seen = f->at;
	b->cuts = f->first;
	judge_clear(&f->judge);
}

/* The record anew, for the end of its first line. */
static void give_up(struct finder *f, struct batch *b, enum record_fault fault)
{
	f->state = GIVING_UP;
	f->fault = fault;
	f->seen = f->at;
	b->cuts = f->first;
}

/* The end of a line's bytes that has STOP as its LF, or the end of the input:
 * a CR before that is not of them. */
static size_t line_end(const struct batch *b, size_t at, size_t stop)
{
	return stop > at && b->bytes[stop - 1] == '\r' ? stop - 1 : stop;
}

/* Add the records that ENDS of "end" tell; false if one is too long,
 * and those after it are not added. */
static bool add_plain(struct finder *f, struct batch *b, size_t ends)
{
	size_t at = f->at, first = f->first;
	bool fits = true;

	mem_grow(&b->record, &b->record_cap, b->n + ends, sizeof(*b->record));
	for (size_t i = 0; i < ends; i++) {
		size_t last = f->end[i], lf = b->cut[last];
		size_t fields = last - first + 1, mark;
		while (b->bytes[at] == '\xef' && (mark = mark_at(b, at, lf)))
			at += mark;
		size_t stop = line_end(b, at, lf);

		fits = stop - at <= f->max;
		if (!fits)
			break;
		b->cut[last] = (uint32_t)stop;
		if (fields > 1 || stop > at)
			b->record[b->n++] = (struct record){.at = (uint32_t)at,
				.len = (uint32_t)(stop - at),
				.first = (uint32_t)first,
				.fields = fields & 0x3fffffff,
				.kind = RECORD_PLAIN};
		at = lf + 1;
		first = last + 1;
	}
	f->at = at;
	f->first = first;
	return fits;
}

/* Scan the batch's bytes [seen, to): whole blocks, or less than one. */
static enum progress scan_window(struct finder *f, struct batch *b, size_t to)
{
	bool partial = to - f->seen < SCAN_BLOCK;
	struct scan before = f->scan;
	size_t cuts = b->cuts;

	mem_grow(&b->cut, &b->cut_cap, cuts + FINDER_WINDOW + SCAN_BLOCK,
		sizeof(*b->cut));
	struct scan_found found = {b->cut, f->end, cuts, 0, b->marked};
	size_t stop =
		(f->quoting == QUOTE_CSV ? f->scanner->csv : f->scanner->tsv)(
			&f->scan, &found, b->bytes, f->seen, to, f->delimiter);
	b->cuts = found.cuts;
	b->marked = found.marked;
	if (!add_plain(f, b, found.ends)) {
		give_up(f, b, FAULT_TOO_LONG);
		return GO_ON;
	}
	if (stop < to) {
		ask_judge(f, b);
		return GO_ON;
	}
	if (!partial) {
		f->seen = to;
		return GO_ON;
	}
	if (found.ends) {
		b->cuts = f->first;
		finder_begin(f, b, f->at);
		return GO_ON;
	}
	f->scan = before;
	b->cuts = cuts;
	return NEED_MORE;
}

/* The input ends in the record being scanned. */
static void scan_end(struct finder *f, struct batch *b)
{
	size_t held = b->len;

	if (f->quoting == QUOTE_CSV) {
		ask_judge(f, b);
		return;
	}
	/* As if there were an LF; there is room for one after the bytes. */
	b->bytes[held] = '\n';
	while (f->state == SCANNING && f->at <= held) {
		size_t left = held + 1 - f->seen;
		size_t whole = left - left % SCAN_BLOCK;

		if (whole > FINDER_WINDOW)
			whole = FINDER_WINDOW;
		scan_window(f, b, f->seen + (whole ? whole : left));
	}
	if (f->state == SCANNING)
		finder_begin(f, b, held);
}

static enum progress scan(struct finder *f, struct batch *b, bool ended)
{
	skip_marks(f, b);
	size_t left = b->len - f->seen;
	size_t whole = left - left % SCAN_BLOCK;
	enum progress p = NEED_MORE;

	if (whole > FINDER_WINDOW)
		whole = FINDER_WINDOW;
	if (left)
		p = scan_window(f, b, f->seen + (whole ? whole : left));
	if (p != NEED_MORE || f->at == b->len)
		return p;
	if (b->len - f->at > f->max + 1) {
		give_up(f, b, FAULT_TOO_LONG);
		return GO_ON;
	}
	if (!ended)
		return NEED_MORE;
	scan_end(f, b);
	return GO_ON;
}

/* Add the record that libcsv took apart, its bytes ending at STOP. */
static void add_decoded(struct finder *f, struct batch *b, size_t stop)
{
	const struct judge *j = &f->judge;
	char *to = batch_room(b, j->bytes.len);
	size_t from = 0;

	if (j->bytes.len)
		memcpy(to, j->bytes.at, j->bytes.len);
	mem_grow(&b->cell, &b->cell_cap, b->cells + j->cells, sizeof(*b->cell));
	batch_add(b, (struct record){.at = (uint32_t)f->at,
			     .len = (uint32_t)(stop - f->at),
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
	struct finder *f, struct batch *b, enum verdict_csv verdict)
{
	give_up(f, b,
		verdict == JUDGE_QUOTE_INSIDE  ? FAULT_QUOTE_INSIDE
		: verdict == JUDGE_AFTER_QUOTE ? FAULT_AFTER_QUOTE
					       : FAULT_UNTERMINATED);
}

/* Pass over blank lines, the LF of a record that libcsv ended at its CR, and
 * marks. */
static void skip_to_record(struct finder *f, const struct batch *b)
{
	size_t n = 1;

	for (; n > 0 && f->at < b->len; f->at += n)
		n = b->bytes[f->at] == '\r' || b->bytes[f->at] == '\n'
			    ? 1
			    : mark_at(b, f->at, b->len);
	f->seen = f->at;
}

/* Whether the bytes from AT on may become a mark when there are more. */
static bool may_be_mark(const struct batch *b, size_t at)
{
	size_t n = b->len - at;

	return n < 3 && memcmp(b->bytes + at, "\xef\xbb\xbf", n) == 0;
}

static enum progress judge(struct finder *f, struct batch *b, bool ended)
{
	if (f->seen == f->at) {
		skip_to_record(f, b);
		if (f->at == b->len) {
			finder_begin(f, b, f->at);
			return NEED_MORE;
		}
		if (!ended && may_be_mark(b, f->at))
			return NEED_MORE;
	}

	/* A record that fits shows its end within one byte more. */
	size_t limit = f->at + f->max + 1, taken;
	size_t stop = b->len < limit ? b->len : limit;
	enum verdict_csv verdict = judge_feed(
		&f->judge, &taken, b->bytes + f->seen, stop - f->seen);

	f->seen += taken;
	if (verdict == JUDGE_QUOTE_INSIDE && judge_again(&f->judge)) {
		f->seen = f->at;
		return GO_ON;
	}
	if (verdict == JUDGE_RECORD) {
		add_decoded(f, b, f->seen - 1);
		finder_begin(f, b, f->seen);
		return GO_ON;
	}
	if (verdict == JUDGE_MORE) {
		if (stop == limit) {
			give_up(f, b, FAULT_TOO_LONG);
			return GO_ON;
		}
		if (!ended)
			return NEED_MORE;
		verdict = judge_end(&f->judge);
		if (verdict == JUDGE_RECORD) {
			add_decoded(f, b, b->len);
			finder_begin(f, b, b->len);
			return GO_ON;
		}
	}
	give_up_for(f, b, verdict);
	return GO_ON;
}

/* Add the bad record that is the first line of what was given up. */
static enum progress find_bad_line(
	struct finder *f, struct batch *b, bool ended)
{
	const char *lf = memchr(b->bytes + f->seen, '\n', b->len - f->seen);
	size_t next = lf ? (size_t)(lf - b->bytes) + 1 : b->len;
	size_t stop = line_end(b, f->at, lf ? next - 1 : next);

	f->seen = b->len;
	if (stop - f->at > f->max)
		return FAILED;
	if (!lf && !ended)
		return NEED_MORE;
	batch_add(b, (struct record){.at = (uint32_t)f->at,
			     .len = (uint32_t)(stop - f->at),
			     .first = f->fault,
			     .kind = RECORD_BAD});
	finder_begin(f, b, next);
	return GO_ON;
}

bool finder_run(struct finder *f, struct batch *b, bool ended)
{
	enum progress p = GO_ON;

	while (p == GO_ON) {
		switch (f->state) {
		case SCANNING:
			p = scan(f, b, ended);
			break;
		case JUDGING:
			p = judge(f, b, ended);
			break;
		case GIVING_UP:
			p = find_bad_line(f, b, ended);
			break;
		}
	}
	return p != FAILED;
}
