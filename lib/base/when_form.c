/* when_form.c - the language of forms, and words from a table. */
#include "base/when_form.h"

#include <string.h>

#include "base/text.h"

/* "month", first, last, word: see the file. */
static const struct when_word {
	const char *kind, *first, *last, *word;
} words[] = {
#include "base/when_words.inc"
};

static inline bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool letter(char c)
{
	return text_lower(c) >= 'a' && text_lower(c) <= 'z';
}

static inline bool take(struct when_cursor *c, char want)
{
	bool there = c->p < c->end && *c->p == want;

	c->p += there;
	return there;
}

/* LEAST to MOST digits. */
static inline bool take_number(
	struct when_cursor *c, int *to, int least, int most)
{
	int n = 0;

	*to = 0;
	for (; n < most && c->p < c->end && digit(*c->p); n++)
		*to = *to * 10 + (*c->p++ - '0');
	return n >= least;
}

/* Digits behind the point, of which three count. */
static bool take_fraction(struct when_cursor *c, int *ms)
{
	int unit = 100;

	if (c->p == c->end || !digit(*c->p))
		return false;
	for (*ms = 0; c->p < c->end && digit(*c->p); unit /= 10)
		*ms += (*c->p++ - '0') * unit;
	return true;
}

/* The word of this kind at C: one of letters ends where letters end. */
static const struct when_word *find_word(const struct when_cursor *c, char kind)
{
	size_t left = (size_t)(c->end - c->p);

	if (left == 0 || digit(*c->p))
		return NULL;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct text w = text_of(words[i].word);
		if (words[i].kind[0] != kind || w.len > left ||
			!text_same_letters(w, (struct text){c->p, w.len}))
			continue;
		if (w.len == left || !letter(c->p[w.len]) ||
			!letter(w.at[w.len - 1]))
			return &words[i];
	}
	return NULL;
}

static int number_of(const char *s)
{
	int n = 0;

	while (*s)
		n = n * 10 + (*s++ - '0');
	return n;
}

bool when_word(struct when_cursor *c, struct when_said *to, char conversion)
{
	char kind = "mwp"[conversion == 'a' ? 1 : conversion == 'p' ? 2 : 0];
	const struct when_word *w = find_word(c, kind);

	if (!w)
		return false;
	c->p += strlen(w->word);
	if (kind == 'm') {
		to->month = number_of(w->first);
	} else if (kind == 'w') {
		to->weekday = number_of(w->first);
	} else {
		to->first = number_of(w->first);
		to->last = number_of(w->last);
		to->part = true;
	}
	return true;
}

/* +08, +0800, +08:00; behind a word like UTC also +8. */
static bool take_offset(struct when_cursor *c, struct when_said *to, bool word)
{
	int h, m = 0;

	to->minus = take(c, '-');
	if (!to->minus && !take(c, '+'))
		return false;
	if (!take_number(c, &h, word ? 1 : 2, 2))
		return false;
	bool colon = take(c, ':');
	if ((colon || (c->p < c->end && digit(*c->p))) &&
		!take_number(c, &m, 2, 2))
		return false;
	to->east = (to->minus ? -1 : 1) * (h * 60 + m);
	return true;
}

static bool take_zone(struct when_cursor *c, struct when_said *to)
{
	const struct when_word *w = find_word(c, 'z');

	to->zoned = true;
	if (!w)
		return take_offset(c, to, false);
	c->p += strlen(w->word);
	if (w->word[1] && c->p < c->end && (*c->p == '+' || *c->p == '-'))
		return take_offset(c, to, true);
	return true;
}

/* Two digits, of 1969 to 2068 (POSIX). */
static bool take_short_year(struct when_cursor *c, int *to)
{
	if (!take_number(c, to, 2, 2))
		return false;
	*to += *to < 69 ? 2000 : 1900;
	return true;
}

static bool take_clock(
	struct when_cursor *c, struct when_said *to, char what, int least)
{
	to->clock = true;
	return take_number(c,
		what == 'H'   ? &to->hour
		: what == 'M' ? &to->minute
			      : &to->second,
		least, 2);
}

/* The conversion at F, behind its '%'; *F goes behind it. */
static bool convert(struct when_cursor *c, struct when_said *to, const char **f)
{
	bool two = **f == '2', one = **f == '-';
	char what = (*f += two || one)[0];

	++*f;
	switch (what) {
	case 'Y':
		return take_number(c, &to->year, 4, 4);
	case 'y':
		return take_short_year(c, &to->year);
	case 'm':
		return take_number(c, &to->month, two ? 2 : 1, 2);
	case 'd':
		return take_number(c, &to->day, two ? 2 : 1, 2);
	case 'H':
		return take_clock(c, to, what, two ? 2 : 1);
	case 'M':
	case 'S':
		return take_clock(c, to, what, one ? 1 : 2);
	case 'f':
		return take_fraction(c, &to->ms);
	case 'a':
	case 'b':
	case 'p':
		return when_word(c, to, what);
	case 'z':
		return take_zone(c, to);
	default:
		return take(c, what);
	}
}

bool when_blanks(struct when_cursor *c)
{
	const char *before = c->p;

	while (take(c, ' '))
		;
	return c->p > before;
}

/* The next '|' or ']' of the group that F is in. */
static const char *part_end(const char *f)
{
	for (int depth = 0; depth || (*f != '|' && *f != ']'); f++) {
		if (*f == '%')
			f++;
		else if (*f == '[')
			depth++;
		else if (*f == ']')
			depth--;
	}
	return f;
}

static const char *group(
	struct when_cursor *c, struct when_said *to, const char *f);

/* Read by F up to the end of its part of a group, or its own.  NULL: it does
 * not fit. */
static const char *part(
	struct when_cursor *c, struct when_said *to, const char *f)
{
	while (*f && *f != '|' && *f != ']') {
		bool fits = true;
		char byte = *f++;
		if (byte == '[')
			f = group(c, to, f);
		else if (byte == '%')
			fits = convert(c, to, &f);
		else
			fits = byte == ' ' ? when_blanks(c) : take(c, byte);
		if (!fits)
			return NULL;
	}
	return f;
}

/* The group that F has entered, and where the form goes on. */
static const char *group(
	struct when_cursor *c, struct when_said *to, const char *f)
{
	const struct when_cursor start = *c;
	const struct when_said said = *to;
	const char *end;

	for (;;) {
		end = part(c, to, f);
		f = part_end(f);
		if (end || *f == ']')
			break;
		*c = start;
		*to = said;
		f++;
	}
	if (!end) {
		*c = start;
		*to = said;
	}
	while (*f != ']')
		f = part_end(f + 1);
	return f + 1;
}

bool when_form(struct when_cursor *c, struct when_said *to, const char *form)
{
	return part(c, to, form) != NULL;
}

/* %H:%M[:%S[.%f|,%f]] */
static inline bool usual_clock(struct when_cursor *c, struct when_said *to)
{
	to->clock = true;
	if (!take_number(c, &to->hour, 1, 2) || !take(c, ':') ||
		!take_number(c, &to->minute, 2, 2))
		return false;
	if (!take(c, ':'))
		return true;
	return take_number(c, &to->second, 2, 2) &&
	       ((!take(c, '.') && !take(c, ',')) || take_fraction(c, &to->ms));
}

bool when_usual(struct when_cursor c, struct when_said *to)
{
	if (!take_number(&c, &to->year, 4, 4) || c.p == c.end)
		return false;
	char mark = *c.p++;
	if ((mark != '-' && mark != '/' && mark != '.') ||
		!take_number(&c, &to->month, 1, 2) || !take(&c, mark) ||
		!take_number(&c, &to->day, 1, 2))
		return false;
	if (c.p == c.end)
		return true;
	if (!take(&c, ' ') && !take(&c, 'T'))
		return false;
	if (!usual_clock(&c, to))
		return false;
	return c.p == c.end || (take_zone(&c, to) && c.p == c.end);
}
