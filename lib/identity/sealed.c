/* sealed.c - lines that hold together. */
#include "identity/sealed.h"

#include "base/when.h"

enum { BYTES = 16 };

void sealed_hash(struct buf *to, struct keyed *k, struct text line)
{
	unsigned char hash[KEYED_SIZE];

	keyed_hash(
		k, hash, (struct text[]){text_of("crmutils chain"), line}, 2);
	keyed_hex(to, hash, BYTES);
}

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

struct text sealed_last(struct text log)
{
	struct text last = {"", 0};

	while (log.at && log.len) {
		struct text line = text_split(&log, '\n');
		if (line.len)
			last = line;
	}
	return last;
}

static struct text last_cell(struct text line)
{
	size_t i = line.len;

	while (i && line.at[i - 1] != ',')
		i--;
	return (struct text){line.at + i, line.len - i};
}

uint64_t sealed_fault(uint64_t *lines, struct keyed *k, struct text log)
{
	struct buf want = {0};
	uint64_t n = 0, fault = 0;

	*lines = 0;
	while (log.at && log.len && !fault) {
		struct text line = text_split(&log, '\n');
		if (n && !text_equal(last_cell(line), buf_view(&want)))
			fault = n + 1;
		want.len = 0;
		sealed_hash(&want, k, line);
		*lines = n++;
	}
	buf_release(&want);
	return fault;
}
