/* term.c - RDF terms read from N-Triples and SPARQL TSV, and written. */
#include <stdlib.h>

#include "graph/term.h"

void term_key(struct buf *to, struct term t)
{
	if (t.kind == TERM_TYPED && text_is(t.tag, XSD "string"))
		t.kind = TERM_STRING;
	buf_byte(to, (char)t.kind);
	if (t.kind == TERM_LANG || t.kind == TERM_TYPED) {
		buf_text(to, t.tag);
		buf_byte(to, '\0');
	}
	buf_text(to, t.text);
}

struct term term_parts(struct text key)
{
	struct term t = {TERM_STRING, {"", 0}, {"", 0}};

	if (key.len == 0)
		return t;
	t.kind = (enum term_kind)(unsigned char)key.at[0];
	t.text = (struct text){key.at + 1, key.len - 1};
	if (t.kind == TERM_LANG || t.kind == TERM_TYPED) {
		struct text rest = t.text;
		t.tag = text_split(&rest, '\0');
		t.text = rest.at ? rest : (struct text){"", 0};
	}
	return t;
}

bool term_utf8(struct buf *to, uint32_t c)
{
	if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
		return false;
	if (c < 0x80) {
		buf_byte(to, (char)c);
	} else if (c < 0x800) {
		buf_byte(to, (char)(0xc0 | c >> 6));
		buf_byte(to, (char)(0x80 | (c & 63)));
	} else if (c < 0x10000) {
		buf_byte(to, (char)(0xe0 | c >> 12));
		buf_byte(to, (char)(0x80 | (c >> 6 & 63)));
		buf_byte(to, (char)(0x80 | (c & 63)));
	} else {
		buf_byte(to, (char)(0xf0 | c >> 18));
		buf_byte(to, (char)(0x80 | (c >> 12 & 63)));
		buf_byte(to, (char)(0x80 | (c >> 6 & 63)));
		buf_byte(to, (char)(0x80 | (c & 63)));
	}
	return true;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The code point of N hexadecimal digits at P. */
static bool hex(const char *p, const char *end, int n, uint32_t *c)
{
	*c = 0;
	for (; n > 0; n--, p++) {
		int d = p < end ? hex_digit(*p) : -1;
		if (d < 0)
			return false;
		*c = *c << 4 | (uint32_t)d;
	}
	return true;
}

bool term_unescape(struct buf *to, struct text from)
{
	static const char names[] = "tbnrf\"'\\", bytes[] = "\t\b\n\r\f\"'\\";
	const char *p = from.at, *end = p + from.len;

	while (p < end) {
		const char *slash = memchr(p, '\\', (size_t)(end - p));
		buf_bytes(to, p, (size_t)((slash ? slash : end) - p));
		if (!slash)
			break;
		if (slash + 1 == end)
			return false;
		char c = slash[1];
		p = slash + 2;
		const char *name = c ? strchr(names, c) : NULL;
		uint32_t code;
		if (name) {
			buf_byte(to, bytes[name - names]);
			continue;
		}
		int n = c == 'u' ? 4 : c == 'U' ? 8 : 0;
		if (!n || !hex(p, end, n, &code) || !term_utf8(to, code))
			return false;
		p += n;
	}
	return true;
}

/* Whether T is an IRI with a scheme and without what no IRI has. */
static bool is_iri(struct text t)
{
	size_t i = 0;

	if (t.len == 0 || !((t.at[0] | 32) >= 'a' && (t.at[0] | 32) <= 'z'))
		return false;
	while (i < t.len && t.at[i] != ':')
		i++;
	if (i == t.len)
		return false;
	for (i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] <= ' ' ||
			strchr("<>\"{}|^`", t.at[i]))
			return false;
	return true;
}

static const char *read_iri(struct buf *to, struct text from, bool rdf)
{
	size_t start = to->len + rdf;

	if (from.len < 2 || from.at[from.len - 1] != '>')
		return fail_text(
			"'%s' is not an IRI (want <...>)", text_show(from));
	if (rdf)
		buf_byte(to, TERM_IRI);
	if (!term_unescape(to, (struct text){from.at + 1, from.len - 2}))
		return fail_text("'%s' has a wrong escape", text_show(from));
	if (rdf && !is_iri((struct text){to->at + start, to->len - start}))
		return fail_text(
			"'%s' is not an absolute IRI", text_show(from));
	return NULL;
}

static bool is_language(struct text t)
{
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
		bool digit = c >= '0' && c <= '9';
		if (!letter && c != '-' && !(digit && memchr(t.at, '-', i)))
			return false;
	}
	return t.len && t.at[0] != '-' && t.at[t.len - 1] != '-';
}

/* What stands behind the closing quote. */
static const char *read_tag(struct term *t, struct text rest, struct buf *iri)
{
	t->kind = TERM_STRING;
	if (rest.len == 0)
		return NULL;
	if (rest.at[0] == '@') {
		t->kind = TERM_LANG;
		t->tag = (struct text){rest.at + 1, rest.len - 1};
		return is_language(t->tag)
			       ? NULL
			       : fail_text("'%s' is not a language tag",
					 text_show(rest));
	}
	if (rest.len < 4 || rest.at[0] != '^' || rest.at[1] != '^')
		return fail_text("'%s' after a literal (want @lang or ^^<IRI>)",
			text_show(rest));
	TRY(read_iri(iri, (struct text){rest.at + 2, rest.len - 2}, true));
	t->kind = TERM_TYPED;
	t->tag = (struct text){iri->at + 1, iri->len - 1};
	return NULL;
}

static const char *read_literal(struct buf *to, struct text from, bool rdf)
{
	char quote = from.at[0];
	const char *p = from.at + 1, *end = from.at + from.len;
	struct buf text = {0}, iri = {0};
	struct term t = {TERM_STRING, {"", 0}, {"", 0}};
	const char *why = NULL;

	while (p < end && *p != quote)
		p += *p == '\\' ? 2 : 1;
	if (p >= end)
		return fail_text("'%s' has no closing quote", text_show(from));
	if (!term_unescape(&text,
		    (struct text){from.at + 1, (size_t)(p - from.at) - 1}))
		why = fail_text("'%s' has a wrong escape", text_show(from));
	else
		why = read_tag(
			&t, (struct text){p + 1, (size_t)(end - p) - 1}, &iri);
	t.text = buf_view(&text);
	if (!why && rdf)
		term_key(to, t);
	else if (!why)
		buf_text(to, t.text);
	buf_release(&text);
	buf_release(&iri);
	return why;
}

/* Bare numbers, true and false: their datatype, or NULL. */
static const char *bare_type(struct text t)
{
	size_t i = t.at[0] == '+' || t.at[0] == '-', digits = 0, behind = 0;
	bool point = false;

	if (text_is(t, "true") || text_is(t, "false"))
		return XSD "boolean";
	for (; i < t.len && ((t.at[i] >= '0' && t.at[i] <= '9') ||
				    (t.at[i] == '.' && !point));
		i++) {
		if (t.at[i] == '.') {
			point = true;
			continue;
		}
		digits++;
		behind += point;
	}
	if (!digits)
		return NULL;
	if (i == t.len)
		return !point ? XSD "integer" : behind ? XSD "decimal" : NULL;
	if ((t.at[i] | 32) != 'e')
		return NULL;
	i++;
	if (i < t.len && (t.at[i] == '+' || t.at[i] == '-'))
		i++;
	size_t first = i;
	while (i < t.len && t.at[i] >= '0' && t.at[i] <= '9')
		i++;
	return i == t.len && i > first ? XSD "double" : NULL;
}

const char *term_read(struct buf *to, struct text from, bool rdf, bool is_short)
{
	if (is_short && !rdf) {
		buf_text(to, from);
		return NULL;
	}
	if (from.len == 0)
		return "an empty term";
	if (from.at[0] == '<')
		return read_iri(to, from, rdf);
	if (from.at[0] == '"' || (is_short && from.at[0] == '\''))
		return read_literal(to, from, rdf);
	if (from.len > 2 && from.at[0] == '_' && from.at[1] == ':') {
		if (rdf)
			buf_byte(to, TERM_BLANK);
		buf_bytes(
			to, from.at + (rdf ? 2 : 0), from.len - (rdf ? 2 : 0));
		return NULL;
	}
	const char *type = is_short ? bare_type(from) : NULL;
	if (!type)
		return fail_text("'%s' is not an RDF term "
				 "(want <IRI>, \"text\" or _:b)",
			text_show(from));
	term_key(to, (struct term){TERM_TYPED, from, text_of(type)});
	return NULL;
}

const char *term_check_part(int i, struct text key)
{
	enum term_kind kind = term_parts(key).kind;

	if (i == 0 && kind != TERM_IRI && kind != TERM_BLANK)
		return "the subject is a literal (want an IRI or a blank node)";
	if (i == 1 && kind != TERM_IRI)
		return "the predicate is not an IRI";
	return NULL;
}

static void print_text(struct buf *to, struct text t)
{
	buf_byte(to, '"');
	for (size_t i = 0; i < t.len; i++) {
		switch (t.at[i]) {
		case '"':
			buf_string(to, "\\\"");
			break;
		case '\\':
			buf_string(to, "\\\\");
			break;
		case '\n':
			buf_string(to, "\\n");
			break;
		case '\r':
			buf_string(to, "\\r");
			break;
		case '\t':
			buf_string(to, "\\t");
			break;
		default:
			buf_byte(to, t.at[i]);
		}
	}
	buf_byte(to, '"');
}

void term_print(struct buf *to, struct text key)
{
	struct term t = term_parts(key);

	switch (t.kind) {
	case TERM_IRI:
		buf_byte(to, '<');
		buf_text(to, t.text);
		buf_byte(to, '>');
		return;
	case TERM_BLANK:
		buf_string(to, "_:");
		buf_text(to, t.text);
		return;
	case TERM_STRING:
		print_text(to, t.text);
		return;
	case TERM_LANG:
		print_text(to, t.text);
		buf_byte(to, '@');
		buf_text(to, t.tag);
		return;
	default:
		print_text(to, t.text);
		buf_string(to, "^^<");
		buf_text(to, t.tag);
		buf_byte(to, '>');
	}
}
