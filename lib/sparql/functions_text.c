/* functions_text.c - functions of strings (17.4.3), by characters. */
#include <math.h>

#include "sparql/exec.h"
#include "sparql/functions.h"

bool function_is_text(struct exec *r, struct value *v)
{
	if (!r->rdf && v->kind >= VALUE_STRING)
		return true;
	return v->kind == VALUE_STRING || v->kind == VALUE_LANG ||
	       v->kind == VALUE_PLAIN;
}

/* T as a string of the kind that V is. */
static struct value like(const struct value *v, struct text t)
{
	struct value made = value_string(t);

	if (v->kind == VALUE_LANG) {
		made.kind = VALUE_LANG;
		made.tag = v->tag;
	}
	return made;
}

/* 17.4.3.1.2: the second has no language, or the same as the first. */
static bool compatible(struct exec *r, struct value *a, struct value *b)
{
	if (!function_is_text(r, a) || !function_is_text(r, b))
		return false;
	return b->kind != VALUE_LANG ||
	       (a->kind == VALUE_LANG && text_equal(a->tag, b->tag));
}

static struct value concat(struct exec *r, struct value *arg, unsigned n)
{
	struct buf b = {0};
	bool same = n > 0 && arg[0].kind == VALUE_LANG;

	for (unsigned i = 0; i < n; i++) {
		if (!function_is_text(r, &arg[i])) {
			buf_release(&b);
			return value_none();
		}
		same = same && arg[i].kind == VALUE_LANG &&
		       text_equal(arg[i].tag, arg[0].tag);
		buf_text(&b, arg[i].text);
	}
	struct value plain = {.kind = VALUE_STRING};
	struct value v = like(
		same ? &arg[0] : &plain, pool_text(&r->scratch, buf_view(&b)));
	buf_release(&b);
	return v;
}

static size_t length(struct text t)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++)
		n += ((unsigned char)t.at[i] & 0xc0) != 0x80;
	return n;
}

/* Bytes before character N of T. */
static size_t skip(struct text t, size_t n)
{
	size_t i = 0;

	while (i < t.len) {
		if (((unsigned char)t.at[i] & 0xc0) != 0x80 && n-- == 0)
			break;
		i++;
	}
	return i;
}

/* fn:substring: characters whose place P has round(from) <= P < round(from) +
 * round(length). */
static struct value substring(struct exec *r, struct value *arg, unsigned n)
{
	struct value from = value_number(&arg[1]), count = {0};

	if (n > 2)
		count = value_number(&arg[2]);
	if (!function_is_text(r, &arg[0]) || !value_numeric(&from) ||
		(n > 2 && !value_numeric(&count)))
		return value_none();
	double first = floor(value_double(&from) + 0.5);
	double end = n > 2 ? first + floor(value_double(&count) + 0.5)
			   : (double)INFINITY;
	double all = (double)length(arg[0].text) + 1;
	if (isnan(first) || isnan(end))
		return like(&arg[0], text_of(""));
	first = first < 1 ? 1 : first;
	end = end > all ? all : end;
	if (end <= first)
		return like(&arg[0], text_of(""));
	struct text t = arg[0].text;
	size_t a = skip(t, (size_t)first - 1), b = skip(t, (size_t)end - 1);
	return like(&arg[0], (struct text){t.at + a, b - a});
}

static struct value encode(struct exec *r, struct value *v)
{
	struct buf b = {0};

	if (!function_is_text(r, v))
		return value_none();
	for (size_t i = 0; i < v->text.len; i++) {
		unsigned char c = (unsigned char)v->text.at[i];
		bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
		if (letter || (c >= '0' && c <= '9') ||
			(c && strchr("-_.~", c)))
			buf_byte(&b, (char)c);
		else
			buf_printf(&b, "%%%02X", c);
	}
	struct value made = value_string(pool_text(&r->scratch, buf_view(&b)));
	buf_release(&b);
	return made;
}

/* What stands before, or behind, where the second begins in the first. */
static struct value around(struct exec *r, struct value *arg, bool before)
{
	if (!compatible(r, &arg[0], &arg[1]))
		return value_none();
	struct text t = arg[0].text;
	const char *at = text_find(t, arg[1].text);
	if (!at)
		return value_string(text_of(""));
	size_t n = (size_t)(at - t.at);
	if (before)
		return like(&arg[0], (struct text){t.at, n});
	n += arg[1].text.len;
	return like(&arg[0], (struct text){t.at + n, t.len - n});
}

struct value function_text(
	struct exec *r, int which, struct value *arg, unsigned n)
{
	struct text a = n > 0 ? arg[0].text : text_of("");
	struct text b = n > 1 ? arg[1].text : text_of("");

	switch (which) {
	case FN_CONCAT:
		return concat(r, arg, n);
	case FN_STRLEN:
		return function_is_text(r, arg)
			       ? value_integer((amount)length(a))
			       : value_none();
	case FN_SUBSTR:
		return substring(r, arg, n);
	case FN_ENCODE:
		return encode(r, arg);
	case FN_STRBEFORE:
	case FN_STRAFTER:
		return around(r, arg, which == FN_STRBEFORE);
	default:
		break;
	}
	if (n < 2 || !compatible(r, &arg[0], &arg[1]))
		return value_none();
	if (which == FN_CONTAINS)
		return value_boolean(text_find(a, b) != NULL);
	if (a.len < b.len)
		return value_boolean(false);
	if (which == FN_STRENDS)
		a.at += a.len - b.len;
	return value_boolean(memcmp(a.at, b.at, b.len) == 0);
}
