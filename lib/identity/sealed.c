/* sealed.c - lines that hold together. */
#include "identity/sealed.h"

#include "base/when.h"

enum { BYTES = 16 };

void sealed_cell(struct buf *to, const char *text)
{
	bool quoted = strpbrk(text, ",\"\n\r") != NULL;

	if (quoted)
		buf_byte(to, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_byte(to, '"');
		buf_byte(to, *text == '\n' || *text == '\r' ? ' ' : *text);
	}
	if (quoted)
		buf_byte(to, '"');
	buf_byte(to, ',');
}

void sealed_time(struct buf *to, int64_t ms)
{
	int year, month, day;
	int64_t s = ms / 1000;

	when_date(s / 86400, &year, &month, &day);
	buf_printf(to, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day,
		(int)(s % 86400 / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

/* LINE up to its last cell, with the comma. */
static struct text content(struct text line)
{
	while (line.len && line.at[line.len - 1] != ',')
		line.len--;
	return line;
}

static struct text last_cell(struct text line)
{
	size_t n = content(line).len;

	return (struct text){line.at + n, line.len - n};
}

/* Whether lines of a log with this header are sealed themselves. */
static bool seals(struct text header)
{
	return text_is(last_cell(header), "seal");
}

/* The last cell of the line that begins with OWN, below ABOVE. */
static void hash(struct buf *to, struct keyed *k, bool seal, struct text above,
	struct text own)
{
	unsigned char hash[KEYED_SIZE];

	if (seal)
		keyed_hash(k, hash,
			(struct text[]){text_of("crmutils seal"), above, own},
			3);
	else
		keyed_hash(k, hash,
			(struct text[]){text_of("crmutils chain"), above}, 2);
	keyed_hex(to, hash, BYTES);
}

/* The last line of LOG that is not empty, without its line end. */
static struct text last_line(struct text log)
{
	size_t at;

	while (log.len && log.at[log.len - 1] == '\n')
		log.len--;
	for (at = log.len; at && log.at[at - 1] != '\n'; at--)
		;
	return (struct text){log.at + at, log.len - at};
}

void sealed_end(struct buf *log, size_t at, struct keyed *k)
{
	struct text before = {log->at, at}, header = before;
	struct buf cell = {0};

	header = text_split(&header, '\n');
	hash(&cell, k, seals(header), last_line(before),
		(struct text){log->at + at, log->len - at});
	buf_text(log, buf_view(&cell));
	buf_byte(log, '\n');
	buf_release(&cell);
}

uint64_t sealed_fault(uint64_t *lines, struct keyed *k, struct text log)
{
	struct text above = {"", 0};
	struct buf want = {0};
	bool seal = false;
	uint64_t n = 0, fault = 0;

	*lines = 0;
	while (log.at && log.len && !fault) {
		struct text line = text_split(&log, '\n');
		if (n == 0)
			seal = seals(line);
		want.len = 0;
		hash(&want, k, seal, above, content(line));
		if (n && !text_equal(last_cell(line), buf_view(&want)))
			fault = n + 1;
		above = line;
		*lines = n++;
	}
	buf_release(&want);
	return fault;
}
