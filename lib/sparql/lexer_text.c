/* lexer_text.c - the text of a query before it is looked at: escapes that stand
 * for characters, and punctuation of a Chinese keyboard.
 */
#include "graph/term.h"
#include "sparql/lexer.h"

/* 19.2: \u and \U stand for their characters before anything else is looked
 * at, once. */
void lexer_escapes(struct lexer *l, struct buf *to)
{
	const char *p = l->source.at, *end = p + l->source.len;

	while (p < end) {
		size_t n = 0;
		if (*p == '\\' && end - p > 1)
			n = p[1] == 'u' ? 4 : p[1] == 'U' ? 8 : 0;
		if (!n) {
			size_t step = *p == '\\' && end - p > 1 ? 2 : 1;
			buf_bytes(to, p, step);
			p += step;
			continue;
		}
		struct text escape = {p, n + 2};
		size_t before = to->len;
		if ((size_t)(end - p) < n + 2 || !term_unescape(to, escape)) {
			lexer_fail(l, before, "a wrong \\u escape");
			return;
		}
		/* What stands for a backslash begins no other escape. */
		if (to->at[before] == '\\')
			buf_string(to, "\x01");
		p += n + 2;
	}
}

static const struct lexer_wide {
	const char *from;
	char to;
} widths[] = {{"？", '?'}, {"，", ','}, {"。", '.'}, {"；", ';'}, {"（", '('},
	{"）", ')'}, {"｛", '{'}, {"｝", '}'}, {"＝", '='}, {"＜", '<'},
	{"＞", '>'}, {"！", '!'}, {"＊", '*'}, {"＋", '+'}, {"｜", '|'},
	{"／", '/'}, {"＾", '^'}, {"＄", '$'}};

static const struct lexer_wide *wide_at(const char *p, const char *end)
{
	for (size_t i = 0; i < sizeof(widths) / sizeof(*widths); i++)
		if (end - p >= 3 && memcmp(p, widths[i].from, 3) == 0)
			return &widths[i];
	return NULL;
}

/* “text” becomes a quoted string. */
static const char *quoted(struct buf *to, const char *p, const char *end)
{
	buf_byte(to, '"');
	for (p += 3; p < end && !(end - p >= 3 && memcmp(p, "”", 3) == 0);
		p++) {
		if (*p == '"' || *p == '\\')
			buf_byte(to, '\\');
		buf_byte(to, *p);
	}
	if (p < end) {
		buf_byte(to, '"');
		p += 3;
	}
	return p;
}

/* Full-width punctuation outside strings and names in < >, character for
 * character. */
void lexer_narrow(struct lexer *l, struct buf *to)
{
	const char *p = l->source.at, *end = p + l->source.len;
	char quote = 0;

	while (p < end) {
		if (quote) {
			if (*p == '\\' && end - p > 1)
				buf_byte(to, *p++);
			else if (*p == quote)
				quote = 0;
			buf_byte(to, *p++);
			continue;
		}
		if (*p == '"' || *p == '\'')
			quote = *p;
		const struct lexer_wide *w =
			(unsigned char)*p >= 0x80 ? wide_at(p, end) : NULL;
		if (w) {
			buf_byte(to, w->to);
			p += 3;
			l->widened = true;
		} else if (end - p >= 3 && memcmp(p, "“", 3) == 0) {
			p = quoted(to, p, end);
			l->widened = true;
		} else {
			buf_byte(to, *p++);
		}
	}
}
