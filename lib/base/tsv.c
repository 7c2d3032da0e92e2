/* tsv.c - the escapes of tab-separated values. */
#include "base/tsv.h"

/* What the escape of LETTER stands for, or 0. */
static char meaning(char letter)
{
	switch (letter) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

/* The letter of the escape for C, or 0. */
static char letter(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

size_t tsv_decode(char *to, struct text cell)
{
	size_t n = 0;

	for (size_t i = 0; i < cell.len; i++) {
		char c = cell.at[i];

		if (c == '\\' && i + 1 < cell.len && meaning(cell.at[i + 1]))
			c = meaning(cell.at[++i]);
		to[n++] = c;
	}
	return n;
}

void tsv_encode(struct buf *to, struct text cell)
{
	size_t from = 0;

	if (!text_has(cell, '\t', '\n', '\r', '\\')) {
		buf_text(to, cell);
		return;
	}
	for (size_t i = 0; i < cell.len; i++) {
		if (!letter(cell.at[i]))
			continue;
		buf_bytes(to, cell.at + from, i - from);
		buf_byte(to, '\\');
		buf_byte(to, letter(cell.at[i]));
		from = i + 1;
	}
	if (from < cell.len)
		buf_bytes(to, cell.at + from, cell.len - from);
}
