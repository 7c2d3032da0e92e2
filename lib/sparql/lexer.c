/* lexer.c - characters into tokens. */
#include "sparql/lexer.h"
#include "graph/term.h"

static bool is_letter(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_high(char c)
{
	return (unsigned char)c >= 0x80;
}

/* PN_CHARS, with every character beyond ASCII taken for a letter but the few
 * that the standard leaves out below U+00C0, and the multiplication signs. */
static bool is_name_char(const char *p, size_t left)
{
	if (is_letter(*p) || is_digit(*p) || *p == '-')
		return true;
	if (!is_high(*p))
		return false;
	unsigned char a = (unsigned char)p[0];
	unsigned char b = left > 1 ? (unsigned char)p[1] : 0;
	if (a == 0xc2)
		return b == 0xb7;
	return !(a == 0xc3 && (b == 0x97 || b == 0xb7));
}

static bool is_hex(char c)
{
	return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
}

void lexer_fail(struct lexer *l, size_t at, const char *why)
{
	if (l->why)
		return;
	l->why = pool_text(l->pool, text_of(why)).at;
	l->why_at = at;
}

void lexer_init(
	struct lexer *l, struct pool *pool, struct text source, bool lenient)
{
	struct buf b = {0};

	*l = (struct lexer){.pool = pool,
		.source = source,
		.written = source,
		.lenient = lenient};
	if (!text_utf8(source)) {
		size_t at = 0, n;
		while ((n = text_character((struct text){
				source.at + at, source.len - at})))
			at += n;
		lexer_fail(l, at, "the query is not UTF-8");
		return;
	}
	if (memchr(source.at, '\\', source.len)) {
		lexer_escapes(l, &b);
		l->source = pool_text(pool, buf_view(&b));
		b.len = 0;
	}
	if (lenient) {
		lexer_narrow(l, &b);
		l->source = pool_text(pool, buf_view(&b));
	}
	buf_release(&b);
}

void lexer_place(const struct lexer *l, size_t at, unsigned *line,
	unsigned *column, struct text *whole)
{
	size_t start = 0;

	*line = *column = 1;
	if (at > l->source.len)
		at = l->source.len;
	for (size_t i = 0; i < at; i++)
		if (l->source.at[i] == '\n') {
			++*line;
			start = i + 1;
		}
	for (size_t i = start; i < at; i++)
		*column += ((unsigned char)l->source.at[i] & 0xc0) != 0x80;
	const char *lf =
		memchr(l->source.at + start, '\n', l->source.len - start);
	size_t end = lf ? (size_t)(lf - l->source.at) : l->source.len;
	*whole = (struct text){l->source.at + start, end - start};
}

static char peek(const struct lexer *l, size_t more)
{
	return l->at + more < l->source.len ? l->source.at[l->at + more] : '\0';
}

static const char *here(const struct lexer *l)
{
	return l->source.at + l->at;
}

static size_t left(const struct lexer *l)
{
	return l->source.len - l->at;
}

static bool skip_blanks(struct lexer *l)
{
	size_t from = l->at;

	while (l->at < l->source.len) {
		char c = peek(l, 0);
		if (c == '#')
			while (l->at < l->source.len && peek(l, 0) != '\n' &&
				peek(l, 0) != '\r')
				l->at++;
		else if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
			l->at++;
		else if (l->lenient && left(l) >= 3 &&
			 memcmp(here(l), "\xe3\x80\x80", 3) == 0)
			l->at += 3; /* ideographic space */
		else
			break;
	}
	return l->at > from;
}

/* <...>, or false if it is the operator. */
static bool iri(struct lexer *l, struct token *t)
{
	for (size_t i = 1; i < left(l); i++) {
		unsigned char c = (unsigned char)here(l)[i];
		if (c == '>') {
			t->kind = TOKEN_IRI;
			t->text = (struct text){here(l) + 1, i - 1};
			l->at += i + 1;
			return true;
		}
		if (c <= ' ' || strchr("<\"{}|^`\\", (char)c))
			return false;
	}
	return false;
}

static void string(struct lexer *l, struct token *t)
{
	char quote = peek(l, 0);
	bool is_long = peek(l, 1) == quote && peek(l, 2) == quote;
	size_t n = is_long ? 3 : 1, from = l->at + n, i = from;
	const char *s = l->source.at;
	struct buf b = {0};

	for (; i < l->source.len; i++) {
		if (s[i] == '\\') {
			i++;
			continue;
		}
		if (!is_long && (s[i] == '\n' || s[i] == '\r'))
			break;
		if (s[i] == quote && (!is_long || (i + 2 < l->source.len &&
							  s[i + 1] == quote &&
							  s[i + 2] == quote)))
			break;
	}
	if (i >= l->source.len || s[i] != quote) {
		lexer_fail(l, l->at, "a string without its closing quote");
		return;
	}
	struct text raw = {s + from, i - from};
	if (memchr(raw.at, 1, raw.len) || !term_unescape(&b, raw))
		lexer_fail(l, from,
			"a wrong escape in a string "
			"(want \\t \\n \\r \\b \\f \\\\ \\\" \\')");
	t->kind = TOKEN_STRING;
	t->text = pool_text(l->pool, buf_view(&b));
	l->at = i + n;
	buf_release(&b);
}

/* Bytes of a variable's name at P. */
static size_t var_name(const char *p, size_t n)
{
	size_t i = 0;

	while (i < n && p[i] != '-' && is_name_char(p + i, n - i))
		i += is_high(p[i]) ? text_character((struct text){p + i, n - i})
				   : 1;
	return i;
}

/* Digits, a point, an exponent; 0 bytes if it is no number. */
static size_t number(const char *p, size_t n, enum token_kind *kind)
{
	size_t i = 0, digits, behind = 0;

	while (i < n && is_digit(p[i]))
		i++;
	digits = i;
	*kind = TOKEN_INTEGER;
	if (i < n && p[i] == '.') {
		size_t j = i + 1;
		while (j < n && is_digit(p[j]))
			j++;
		behind = j - i - 1;
		size_t e = j;
		bool exponent = e < n && (p[e] | 32) == 'e';
		if (behind || (digits && exponent)) {
			i = j;
			*kind = TOKEN_DECIMAL;
		}
	}
	if (!digits && !behind)
		return 0;
	if (i < n && (p[i] | 32) == 'e') {
		size_t j = i + 1;
		if (j < n && (p[j] == '+' || p[j] == '-'))
			j++;
		if (j < n && is_digit(p[j])) {
			while (j < n && is_digit(p[j]))
				j++;
			i = j;
			*kind = TOKEN_DOUBLE;
		} else if (*kind == TOKEN_DECIMAL && !behind) {
			return digits;
		}
	}
	return i;
}

/* The local part of a prefixed name: its bytes, escapes removed into TO. */
static size_t local_name(
	struct lexer *l, const char *p, size_t n, struct buf *to)
{
	size_t i = 0, kept = 0, length = to->len;

	while (i < n) {
		size_t from = i;
		if (p[i] == '\\' && i + 1 < n &&
			strchr("_~.-!$&'()*+,;=/?#@%", p[i + 1]) && p[i + 1]) {
			buf_byte(to, p[i + 1]);
			i += 2;
		} else if (p[i] == '%') {
			if (i + 2 >= n || !is_hex(p[i + 1]) ||
				!is_hex(p[i + 2])) {
				lexer_fail(l, (size_t)(p - l->source.at) + i,
					"a % in a name without two "
					"hexadecimal digits");
				break;
			}
			buf_bytes(to, p + i, 3);
			i += 3;
		} else if (p[i] == ':' || p[i] == '.' ||
			   is_name_char(p + i, n - i)) {
			if (from == 0 && (p[i] == '-' || p[i] == '.'))
				break;
			size_t step = is_high(p[i])
					      ? text_character((struct text){
							p + i, n - i})
					      : 1;
			buf_bytes(to, p + i, step ? step : 1);
			i += step ? step : 1;
		} else {
			break;
		}
		if (p[from] != '.') { /* points must not be last */
			kept = i;
			length = to->len;
		}
	}
	to->len = length;
	return kept;
}

static void prefixed(struct lexer *l, struct token *t, size_t prefix)
{
	struct buf b = {0};

	buf_bytes(&b, here(l), prefix);
	buf_byte(&b, ':');
	size_t n =
		local_name(l, here(l) + prefix + 1, left(l) - prefix - 1, &b);
	t->kind = TOKEN_PNAME;
	t->colon = prefix;
	t->text = pool_text(l->pool, buf_view(&b));
	l->at += prefix + 1 + n;
	buf_release(&b);
}

/* _:label */
static void blank_node(struct lexer *l, struct token *t)
{
	const char *p = here(l) + 2;
	size_t n = left(l) - 2, i = 0, kept = 0;

	while (i < n && (p[i] == '.' || is_name_char(p + i, n - i))) {
		if (i == 0 && (p[i] == '.' || p[i] == '-'))
			break;
		i++;
		if (p[i - 1] != '.')
			kept = i;
	}
	if (!kept)
		lexer_fail(l, l->at, "a blank node without a label");
	t->kind = TOKEN_BLANK;
	t->text = (struct text){p, kept};
	l->at += 2 + kept;
}

/* The bytes of the bare word at P. */
static size_t bare(const char *p, size_t n)
{
	size_t i = 0, kept = 0;

	while (i < n) {
		if (is_high(p[i])) {
			if (n - i >= 3 && memcmp(p + i, "\xe3\x80\x80", 3) == 0)
				break;
			size_t step =
				text_character((struct text){p + i, n - i});
			i += step ? step : 1;
			kept = i;
			continue;
		}
		char c = p[i];
		if (!is_letter(c) && !is_digit(c) && c != '.' &&
			(i == 0 || !strchr("-%:@", c) || !c))
			break;
		i++;
		if (c != '.')
			kept = i;
	}
	return kept;
}

static void lenient_word(struct lexer *l, struct token *t)
{
	size_t n = bare(here(l), left(l));
	enum token_kind kind;
	const char *colon = memchr(here(l), ':', n);

	t->text = (struct text){here(l), n};
	t->kind = TOKEN_WORD;
	if (number(here(l), n, &kind) == n)
		t->kind = kind;
	else if (colon) {
		t->kind = TOKEN_PNAME;
		t->colon = (size_t)(colon - here(l));
	}
	l->at += n;
}

static void word(struct lexer *l, struct token *t)
{
	const char *p = here(l);
	size_t n = left(l), i = 0, kept = 0;

	while (i < n && (p[i] == '.' || is_name_char(p + i, n - i))) {
		i++;
		if (p[i - 1] != '.')
			kept = i;
	}
	if (i < n && p[i] == ':' && i == kept && p[0] != '_') {
		prefixed(l, t, i);
		return;
	}
	for (i = 0; i < n && (is_letter(p[i]) || is_digit(p[i])); i++)
		;
	t->kind = TOKEN_WORD;
	t->text = (struct text){p, i};
	l->at += i;
	if (i == 0)
		lexer_fail(l, l->at,
			fail_text("'%s' cannot stand here",
				text_show((struct text){p,
					text_character((struct text){p, n})})));
}

static void language(struct lexer *l, struct token *t)
{
	size_t i = 1, part = 0;

	for (; i < left(l); i++) {
		char c = peek(l, i);
		bool letter = is_letter(c) && c != '_';
		if (c == '-' && part)
			part = 0;
		else if (letter || (is_digit(c) && memchr(here(l), '-', i)))
			part++;
		else
			break;
	}
	if (!part)
		lexer_fail(l, l->at, "an @ without a language");
	t->kind = TOKEN_LANG;
	t->text = (struct text){here(l) + 1, i - 1};
	l->at += i;
}

static void mark(struct lexer *l, struct token *t)
{
	static const char twos[] = "^^||&&<=>=!=";
	char a = peek(l, 0), b = peek(l, 1);

	t->kind = TOKEN_MARK;
	t->mark = (unsigned char)a;
	for (int i = 0; twos[i]; i += 2)
		if (a == twos[i] && b == twos[i + 1])
			t->mark = MARK_TYPE + i / 2;
	if (!a || !strchr("{}()[],;.=<>!|&^/*+-?$@", a) || a == '&')
		if (t->mark < MARK_TYPE)
			lexer_fail(l, l->at,
				fail_text("'%s' cannot stand here",
					text_show((struct text){here(l), 1})));
	l->at += t->mark >= MARK_TYPE ? 2 : 1;
}

static void any(struct lexer *l, struct token *t)
{
	char c = peek(l, 0);
	enum token_kind kind;
	size_t n;

	if (c == '<' && iri(l, t))
		return;
	if (c == '"' || c == '\'') {
		string(l, t);
	} else if ((c == '?' || c == '$') &&
		   (n = var_name(here(l) + 1, left(l) - 1)) > 0) {
		t->kind = TOKEN_VAR;
		t->text = (struct text){here(l) + 1, n};
		l->at += n + 1;
	} else if (c == '@') {
		language(l, t);
	} else if (c == '_' && peek(l, 1) == ':') {
		blank_node(l, t);
	} else if (c == ':') {
		prefixed(l, t, 0);
	} else if (l->lenient && (is_letter(c) || is_digit(c) || is_high(c))) {
		lenient_word(l, t);
	} else if ((is_digit(c) || (c == '.' && is_digit(peek(l, 1)))) &&
		   (n = number(here(l), left(l), &kind)) > 0) {
		t->kind = kind;
		t->text = (struct text){here(l), n};
		l->at += n;
	} else if (is_letter(c) || is_high(c)) {
		word(l, t);
	} else {
		mark(l, t);
	}
}

struct token lexer_next(struct lexer *l)
{
	struct token t = {.kind = TOKEN_END};

	t.blank = skip_blanks(l);
	t.at = t.end = l->at;
	if (l->why || l->at >= l->source.len)
		return t;
	any(l, &t);
	t.end = l->at;
	if (l->why)
		t.kind = TOKEN_END;
	return t;
}
