/* requests.c - lines that are requests: a batch has one, and nothing that
 * stands in a line changes how the next is read.
 */
#include "base/mem.h"
#include "io/reader.h"

enum {
	MORE = 64 * 1024,
	/* What is kept of a line that is too long, to be shown. */
	SHOWN = 64,
	AHEAD = 16 * 1000 * 1000 /* bytes whose objects say the columns */
};

/* Read more behind the bytes that are there. */
static const char *read_more(struct reader *r)
{
	struct buf *b = &r->ask;
	size_t got;

	if (r->ask_at) {
		memmove(b->at, b->at + r->ask_at, b->len - r->ask_at);
		b->len -= r->ask_at;
		r->ask_seen -= r->ask_at;
		r->ask_at = 0;
	}
	char *to = buf_room(b, MORE);
	TRY(input_read(r->in, to, MORE, &got));
	r->ended = got == 0;
	b->len += got;
	return NULL;
}

/* Of a line that is longer than allowed only the beginning stays. */
static void pass_over(struct reader *r)
{
	r->passing |= r->ask.len - r->ask_at > r->options.max_record + 1;
	if (r->passing && r->ask.len - r->ask_at > SHOWN)
		r->ask.len = r->ask_seen = r->ask_at + SHOWN;
}

/* The next line, without its LF, until bytes are read again; its text is NULL
 * at the end. */
static const char *next_line(struct reader *r, struct text *line)
{
	struct buf *b = &r->ask;
	const char *lf = NULL;

	*line = (struct text){NULL, 0};
	for (;;) {
		if (b->len > r->ask_seen)
			lf = memchr(b->at + r->ask_seen, '\n',
				b->len - r->ask_seen);
		if (lf || r->ended)
			break;
		r->ask_seen = b->len;
		pass_over(r);
		TRY(read_more(r));
	}
	size_t end = lf ? (size_t)(lf - b->at) : b->len;
	if (!lf && r->failure) /* what is left is no whole line */
		return fail_text("%s", r->failure);
	if (!lf && end == r->ask_at)
		return NULL;
	*line = (struct text){b->at + r->ask_at, end - r->ask_at};
	r->ask_at = r->ask_seen = lf ? end + 1 : end;
	return NULL;
}

/* B has LINE, behind which there is an LF. */
static void fill(struct reader *r, struct batch *b, struct text line)
{
	batch_clear(b, r->options.block);
	reader_room(r, b, line.len + 1);
	if (line.len)
		memcpy(b->bytes, line.at, line.len);
	b->bytes[line.len] = '\n';
	b->len = line.len + 1;
	b->line = r->line++;
	b->said = NULL;
	b->echo = (struct text){NULL, 0};
	memset(b->bytes + b->len, 0, SCAN_BLOCK);
}

static void refuse(struct batch *b, enum record_fault fault)
{
	batch_add(b, (struct record){.len = (uint32_t)(b->len - 1),
			     .first = fault,
			     .kind = RECORD_BAD});
}

/* A line that is one cell, also where that is empty. */
static void take_line(struct batch *b)
{
	size_t end = b->len - 1;

	if (end && b->bytes[end - 1] == '\r')
		end--;
	mem_grow(&b->cut, &b->cut_cap, 1, sizeof(*b->cut));
	b->cut[0] = (uint32_t)end;
	b->cuts = 1;
	batch_add(b, (struct record){.len = (uint32_t)end,
			     .fields = 1,
			     .kind = RECORD_PLAIN});
}

static void take_object(struct reader *r, struct batch *b)
{
	struct text line = {b->bytes, b->len - 1};

	if (text_trim(line).len == 0) {
		refuse(b, FAULT_BLANK);
		return;
	}
	const char *why = reader_object(r, b);
	if (!why)
		return;
	char *said = batch_room(b, strlen(why) + 1);
	b->said = memcpy(said, why, strlen(why) + 1);
	refuse(b, FAULT_JSON);
}

/* The line of B as a record. */
static void find_record(struct reader *r, struct batch *b)
{
	struct text line = {b->bytes, b->len - 1};
	bool valid = text_ascii(line) || text_utf8(line);

	b->encoding = input_encoding(r->in);
	b->quoting = r->finder.quoting;
	if (r->options.fixed)
		reader_say_names(r, b);
	if (r->passing || line.len > r->options.max_record + 1) {
		refuse(b, FAULT_TOO_LONG);
	} else if (!valid) {
		refuse(b, FAULT_ENCODING);
	} else if (r->options.json) {
		take_object(r, b);
	} else if (b->quoting == QUOTE_LINES) {
		take_line(b);
	} else {
		finder_begin(&r->finder, b, 0);
		if (!finder_run(&r->finder, b, true) || b->n > 1) {
			b->n = 0;
			refuse(b, FAULT_TOO_LONG);
		}
		if (b->n == 0)
			refuse(b, FAULT_BLANK);
	}
	r->passing = false;
	reader_mark(b, r->options.text, &(struct reader_bytes){.valid = true});
}

/* Whether the line of B is no record, but says what records are, or stands
 * before all of them. */
static bool is_before_all(struct reader *r, struct batch *b)
{
	r->finder.at = 0;
	r->ends_known = true;
	if (r->options.json) {
		r->finder.quoting = QUOTE_JSON;
		return false;
	}
	if (r->options.lines && !r->skip) {
		finder_init(&r->finder, r->scanner, '\n', QUOTE_LINES,
			r->options.max_record);
		r->settled = true;
		return false;
	}
	return !reader_settle(r, b);
}

/* Whether the line of B is blank in a file of objects, which nobody waits for
 * an answer to. */
static bool is_nothing(const struct reader *r, const struct batch *b)
{
	return r->options.json && r->options.fixed && !r->passing &&
	       text_trim((struct text){b->bytes, b->len - 1}).len == 0;
}

/* The columns are the keys of LINE, and of all objects behind it that are whole
 * in the bytes to be looked at; what they say is read again later. */
static void look_ahead(struct reader *r, struct text line)
{
	const char *why = NULL, *lf;

	reader_look_at(r, line);
	while (!why && !r->ended && r->ask.len - r->ask_at < AHEAD)
		why = read_more(r);
	if (why) {
		reader_fails(r, why);
		r->ended = true;
	}
	struct text left = {r->ask.at + r->ask_at, r->ask.len - r->ask_at};
	while (left.len) {
		lf = memchr(left.at, '\n', left.len);
		if (!lf && !r->ended)
			break;
		size_t len = lf ? (size_t)(lf - left.at) : left.len;
		reader_look_at(r, (struct text){left.at, len});
		left.at += len + (lf != NULL);
		left.len -= len + (lf != NULL);
	}
}

/* Settle fixed columns, of which B has the first line. */
static void settle_names(struct reader *r, const struct batch *b)
{
	const struct reader_options *o = &r->options;

	r->ahead = o->whole_block || input_size(r->in) > 0;
	for (size_t i = 0; i < o->n_columns; i++) {
		buf_text(&r->names, o->columns[i]);
		buf_byte(&r->names, '\0');
		r->n_names++;
	}
	if (r->ahead && !o->n_columns)
		look_ahead(r, (struct text){b->bytes, b->len - 1});
}

const char *reader_request(struct reader *r, struct batch *b)
{
	struct text line;

	bool settled = r->settled || r->given;

	do {
		b->n = 0;
		b->len = 0;
		TRY(next_line(r, &line));
		if (!line.at)
			return NULL;
		fill(r, b, line);
		if (!settled) {
			r->head_first = r->head.len;
			buf_bytes(&r->head, b->bytes, b->len);
		}
	} while (is_nothing(r, b) || (!r->settled && is_before_all(r, b)));
	if (r->options.json && r->options.fixed && !r->given)
		settle_names(r, b);
	r->given = true;
	find_record(r, b);
	return NULL;
}

bool reader_unread(
	const struct reader *r, bool names, struct buf *head, struct buf *all)
{
	size_t n = names ? r->head.len : r->head_first;

	if (r->passing)
		return false;
	if (n) {
		buf_bytes(head, r->head.at, n);
		buf_bytes(all, r->head.at, n);
	}
	if (r->ask.len > r->ask_at)
		buf_bytes(all, r->ask.at + r->ask_at, r->ask.len - r->ask_at);
	return true;
}
