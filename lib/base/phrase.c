/* phrase.c - a message and its arguments, put as another language has them. */
#include "base/phrase.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/search.h"
#include "base/text.h"

/* In English, in Chinese. */
static const char *const table[][2] = {
#include "base/chinese_messages.inc"
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define MOST_ARGUMENTS 16

static bool chinese;

void phrase_chinese(bool on)
{
	chinese = on;
}

static bool comes_before(const void *list, size_t i, const void *message)
{
	return strcmp(((const char *const(*)[2])list)[i][0], message) < 0;
}

const char *phrase_of(const char *message)
{
	if (!chinese)
		return message;
	size_t i = search_first(COUNT(table), comes_before, table, message);
	bool found = i < COUNT(table) && strcmp(table[i][0], message) == 0;

	return found && strcmp(table[i][1], "=") != 0 ? table[i][1] : message;
}

bool phrase_row(size_t i, const char **english, const char **in_chinese)
{
	if (i >= COUNT(table))
		return false;
	*english = table[i][0];
	*in_chinese = table[i][1];
	return true;
}

/* What stands behind '%': what it is printed of, and with which words. */
struct phrase_conversion {
	const char *at, *end; /* from '%' on */
	const char *form;     /* behind '%' and its number */
	unsigned number;      /* of its argument, from 1; 0: the next */
	unsigned stars;
	char length, type; /* as 'L' is "ll" and 'H' "hh" */
	bool quoted;
};

/* What stands from the '%' at P on; false: it is text, as in "100 % of". */
static bool read_conversion(struct phrase_conversion *c, const char *p)
{
	*c = (struct phrase_conversion){.at = p, .form = p + 1};
	p++;
	size_t digits = strspn(p, "0123456789");
	if (digits && p[digits] == '$') {
		c->number = (unsigned)strtoul(p, NULL, 10);
		p += digits + 1;
		c->form = p;
	}
	for (; *p && strchr("-+#0123456789.*", *p); p++)
		c->stars += *p == '*';
	for (; *p && strchr("hljztL", *p); p++)
		c->length = !c->length ? *p : *p == 'l' ? 'L' : 'H';
	c->type = *p;
	c->end = p + 1;
	return *p && strchr("diouxXcspaAeEfFgG", *p);
}

/* The next conversion of FORMAT; false: there are no more. */
static bool next_conversion(struct phrase_conversion *c, const char *format)
{
	for (const char *p = format; (p = strchr(p, '%')); p++) {
		if (p[1] == '%') {
			p++;
		} else if (read_conversion(c, p)) {
			c->quoted = p > format && p[-1] == '\'';
			return true;
		}
	}
	return false;
}

/* An argument as it was given. */
struct phrase_argument {
	int star[2];
	struct phrase_conversion as;
	union {
		int i;
		long l;
		long long ll;
		size_t z;
		intmax_t j;
		ptrdiff_t t;
		double d;
		const char *s;
		void *p;
	} of;
};

static bool is_real(char type)
{
	return type && strchr("aAeEfFgG", type);
}

/* The arguments of FORMAT, in a list that the caller copied from its own. */
static unsigned take(
	struct phrase_argument *all, const char *format, va_list ap)
{
	unsigned n = 0;
	struct phrase_argument *a = all;

	for (; n < MOST_ARGUMENTS && next_conversion(&a->as, format);
		n++, a++) {
		format = a->as.end;
		for (unsigned s = 0; s < a->as.stars && s < 2; s++)
			a->star[s] = va_arg(ap, int);
		if (a->as.type == 's')
			a->of.s = va_arg(ap, const char *);
		else if (a->as.type == 'p')
			a->of.p = va_arg(ap, void *);
		else if (is_real(a->as.type))
			a->of.d = va_arg(ap, double);
		else if (a->as.length == 'l')
			a->of.l = va_arg(ap, long);
		else if (a->as.length == 'L')
			a->of.ll = va_arg(ap, long long);
		else if (a->as.length == 'z')
			a->of.z = va_arg(ap, size_t);
		else if (a->as.length == 'j')
			a->of.j = va_arg(ap, intmax_t);
		else if (a->as.length == 't')
			a->of.t = va_arg(ap, ptrdiff_t);
		else
			a->of.i = va_arg(ap, int);
	}
	return n;
}

/* The words of C for one argument, with its stars as numbers. */
static void spell(char *form, size_t size, const struct phrase_conversion *c,
	const struct phrase_argument *a)
{
	size_t n = 1;
	unsigned star = 0;

	form[0] = '%';
	for (const char *p = c->form; p < c->end && n + 16 < size; p++)
		if (*p != '*')
			form[n++] = *p;
		else if (star < 2)
			n += (size_t)snprintf(
				form + n, size - n, "%d", a->star[star++]);
	form[n] = '\0';
}

static int print_one(char *to, size_t size, const struct phrase_conversion *c,
	const struct phrase_argument *a)
{
	char form[64];

	spell(form, sizeof(form), c, a);
	if (c->type == 's')
		return snprintf(to, size, form,
			a->as.quoted || form[1] != 's' ? a->of.s
						       : phrase_of(a->of.s));
	if (c->type == 'p')
		return snprintf(to, size, form, a->of.p);
	if (is_real(c->type))
		return snprintf(to, size, form, a->of.d);
	switch (c->length) {
	case 'l':
		return snprintf(to, size, form, a->of.l);
	case 'L':
		return snprintf(to, size, form, a->of.ll);
	case 'z':
		return snprintf(to, size, form, a->of.z);
	case 'j':
		return snprintf(to, size, form, a->of.j);
	case 't':
		return snprintf(to, size, form, a->of.t);
	default:
		return snprintf(to, size, form, a->of.i);
	}
}

/* Text without conversions up to END, where "%%" is one. */
static size_t put_plain(
	char *to, size_t at, size_t size, const char *from, const char *end)
{
	for (; from < end && at + 1 < size; from++) {
		to[at++] = *from;
		from += from[0] == '%' && from + 1 < end;
	}
	return at;
}

static void put_all(char *to, size_t size, const char *format,
	const struct phrase_argument *all, unsigned n)
{
	struct phrase_conversion c;
	size_t at = 0;
	unsigned next = 0;

	while (next_conversion(&c, format)) {
		unsigned i = c.number ? c.number - 1 : next++;
		at = put_plain(to, at, size, format, c.at);
		if (i < n && at + 1 < size)
			at += (size_t)print_one(
				to + at, size - at, &c, &all[i]);
		at = at < size ? at : size - 1;
		format = c.end;
	}
	at = put_plain(to, at, size, format, format + strlen(format));
	to[at] = '\0';
}

/* Take away the piece of a character at the end of a text that was cut. */
static void end_whole(char *to)
{
	size_t n = strlen(to), back = 1;

	while (back <= 3 && back < n &&
		((unsigned char)to[n - back] & 0xc0) == 0x80)
		back++;
	if (n && back <= n && (unsigned char)to[n - back] >= 0xc0 &&
		text_character((struct text){to + n - back, back}) != back)
		to[n - back] = '\0';
}

void phrase_print(char *to, size_t size, const char *format, va_list ap)
{
	if (chinese) {
		struct phrase_argument all[MOST_ARGUMENTS];
		unsigned n = take(all, format, ap);

		put_all(to, size, phrase_of(format), all, n);
	} else {
		vsnprintf(to, size, format, ap);
	}
	if (strlen(to) == size - 1)
		end_whole(to);
}

void phrase_add(struct buf *to, const char *format, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, format);
	phrase_print(text, sizeof(text), format, ap);
	va_end(ap);
	buf_string(to, text);
}

/* An ending of a word, as in "row%s", which another language may not have. */
static bool is_ending(const struct phrase_conversion *c, const char *format)
{
	return c->type == 's' && c->at > format && c->at[-1] >= 'a' &&
	       c->at[-1] <= 'z';
}

static bool same_kind(
	const struct phrase_conversion *a, const struct phrase_conversion *b)
{
	return a->type == b->type && a->length == b->length &&
	       a->stars == b->stars;
}

const char *phrase_differs(const char *format, const char *translated)
{
	struct phrase_conversion of[MOST_ARGUMENTS], c;
	bool used[MOST_ARGUMENTS] = {false};
	const char *p = format;
	unsigned n = 0, next = 0;

	if (strcmp(translated, "=") == 0)
		return NULL;
	while (n < MOST_ARGUMENTS && next_conversion(&of[n], p))
		p = of[n++].end;
	while (next_conversion(&c, translated)) {
		unsigned i = c.number ? c.number - 1 : next++;
		if (i >= n || !same_kind(&of[i], &c))
			return "a conversion that the message has not";
		used[i] = true;
		translated = c.end;
	}
	for (unsigned i = 0; i < n; i++)
		if (!used[i] && !is_ending(&of[i], format))
			return "a conversion of the message is left out";
	return NULL;
}
