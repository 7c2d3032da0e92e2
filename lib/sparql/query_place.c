/* query_place.c - where a query is wrong, as two lines for a terminal. */
#include "sparql/query.h"

enum {
	WHOLE = 200,  /* bytes of a line that is shown as it is */
	WINDOW = 120, /* bytes of a longer one that are shown */
	BEFORE = 60   /* of which so many stand before the place */
};

/* The character at AT of T: its bytes, at least 1. */
static size_t step_at(struct text t, size_t at)
{
	size_t step = text_character((struct text){t.at + at, t.len - at});

	return step ? step : 1;
}

/* The byte at which character COLUMN of LINE begins. */
static size_t byte_of(struct text line, size_t column)
{
	size_t at = 0;

	for (size_t n = 0; at < line.len && n < column; n++)
		at += step_at(line, at);
	return at;
}

static bool is_inside(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* Cut a long line to what is around its character *COLUMN, which is counted
 * anew. */
static struct text window(struct text line, size_t *column)
{
	if (line.len <= WHOLE)
		return line;
	size_t at = byte_of(line, *column),
	       from = at > BEFORE ? at - BEFORE : 0;
	while (from < at && is_inside(line.at[from]))
		from++;
	*column = 0;
	for (size_t i = from; i < at; i++)
		*column += !is_inside(line.at[i]);
	line = (struct text){line.at + from, line.len - from};
	line.len = line.len > WINDOW ? WINDOW : line.len;
	while (line.len && !text_utf8(line))
		line.len--;
	return line;
}

static void print_one(struct buf *to, struct text character)
{
	unsigned char first = (unsigned char)character.at[0];

	if (first == '\t')
		buf_byte(to, ' ');
	else if (first < 0x20 || first == 0x7f || !text_character(character))
		buf_byte(to, '?');
	else
		buf_text(to, character);
}

void query_place(
	const struct query_wrong *w, struct buf *line, struct buf *caret)
{
	size_t column = w->column - 1, n = 0;
	struct text t = window(w->whole, &column);

	for (size_t i = 0; i < t.len; n++) {
		size_t step = step_at(t, i);
		print_one(line, (struct text){t.at + i, step});
		/* Chinese characters are two wide on a terminal. */
		if (n < column)
			buf_string(caret, step == 3 ? "  " : " ");
		i += step;
	}
	buf_byte(caret, '^');
	buf_byte(line, '\0');
	buf_byte(caret, '\0');
}
