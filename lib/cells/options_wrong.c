/* options_wrong.c - messages about options that cannot be read. */
#include "cells/options_wrong.h"

#include <string.h>

#include "base/edits.h"
#include "base/number.h"
#include "base/phrase.h"

enum { BEGINNINGS = 8 }; /* options that a message lists */

/* A number that is written as per cent, "30%": what to write in its place. */
static void want_without_percent(
	struct buf *want, const struct opt *o, struct text t)
{
	static const struct number_style plain = {'.', 0};
	double x;

	if (t.len < 2 || t.at[t.len - 1] != '%')
		return;
	t.len--;
	if (!real_parse(&x, t, &plain))
		return;
	x = strcmp(o->arg, "percent") == 0 ? x : x / 100;
	if (x < o->min || x > o->max)
		return;
	phrase_add(want, ", as in ");
	real_print(want, x);
}

const char *options_word(const struct opt *o)
{
	const char *mark = o->type == OPT_INT ? strchr(o->arg, '|') : NULL;

	return mark ? mark + 1 : "";
}

static void want_number(struct buf *want, const struct opt *o, struct text t)
{
	if (o->type == OPT_INT && o->max >= 9e15) {
		phrase_add(want, "an integer from ");
		real_print(want, o->min);
		phrase_add(want, " on");
		if (*options_word(o))
			phrase_add(want, ", or %s", options_word(o));
		return;
	}
	phrase_add(want, "%s",
		o->type == OPT_RANGE ? "n or n-m in "
		: o->type == OPT_INT ? "an integer in "
				     : "a number in ");
	real_print(want, o->min);
	buf_string(want, "..");
	real_print(want, o->max);
	want_without_percent(want, o, t);
}

const char *options_wrong_value(const struct opt *o, const char *value)
{
	struct buf want = {0};
	const char *why;
	int64_t n;

	switch (o->type) {
	case OPT_INT:
	case OPT_REAL:
	case OPT_RANGE:
		want_number(&want, o, text_of(value));
		break;
	case OPT_CHAR:
		buf_string(&want, "one byte, or \\t, or as \\x01");
		break;
	case OPT_MARK:
		buf_string(&want, "a mark such as , . ' _ or a blank");
		break;
	case OPT_CHOICE:
		for (const char *p = o->arg + (*o->arg == '|'); *p; p++)
			buf_string(&want, *p == '|' ? ", " : (char[]){*p, 0});
		break;
	case OPT_DURATION:
		if (int_parse(&n, text_of(value)) && n > 0)
			return fail_text("--%s: '%s' has no unit (want %lldd, "
					 "or h, m, s, w for d)",
				o->name, text_show(text_of(value)),
				(long long)n);
		buf_string(&want, "a duration like 90s, 36h or 7d");
		break;
	case OPT_SIZE:
		buf_string(&want, "a size like 64K, 16M or 1G");
		break;
	default:
		buf_string(&want, o->arg ? o->arg : "a value");
	}
	buf_byte(&want, '\0');
	why = fail_text("--%s: '%s' is not right (want %s)", o->name,
		text_show(text_of(value)), want.at);
	buf_release(&want);
	return why;
}

/* Options whose names are near to a word, or begin with it. */
struct search {
	struct text word;
	struct edits_guess near;
	struct buf begin; /* "--since, --stats" */
	unsigned n;	  /* that begin so */
	int letter;	  /* of an option in the other case, or 0 */
	int want;	  /* the letter looked for */
};

static void look_at(const struct opt *o, char *at, bool own, void *arg)
{
	struct search *s = arg;
	struct text name = text_of(o->name);

	(void)at;
	(void)own;
	edits_try(&s->near, name);
	if (o->letter && (o->letter ^ s->want) == ('a' ^ 'A'))
		s->letter = o->letter;
	if (s->word.len > name.len ||
		memcmp(s->word.at, name.at, s->word.len) != 0)
		return;
	if (s->n < BEGINNINGS)
		buf_printf(&s->begin, "%s--%s", s->n ? ", " : "", o->name);
	else if (s->n == BEGINNINGS)
		buf_string(&s->begin, ", ...");
	s->n++;
}

/* Whether the nearest name is near enough: a slip every three letters. */
static bool is_near(const struct search *s)
{
	return s->near.best.at && s->near.distance * 3 <= s->word.len;
}

static void look(struct search *s, const struct options *o, struct text word)
{
	s->word = word;
	edits_guess(&s->near, word);
	options_each(o, look_at, s);
	buf_byte(&s->begin, '\0');
}

const char *options_wrong_name(const struct options *o, const char *arg)
{
	struct text rest = text_of(arg + 2), word = text_split(&rest, '=');
	struct search s = {.n = 0};
	const char *why;

	look(&s, o, word);
	if (s.n > 1)
		why = fail_text("--%s: may be short for several options (%s)",
			text_show(word), s.begin.at);
	else if (is_near(&s))
		why = fail_text("--%s: no such option (perhaps --%.*s)",
			text_show(word), (int)s.near.best.len, s.near.best.at);
	else
		why = fail_text("--%s: no such option", text_show(word));
	buf_release(&s.begin);
	return why;
}

const char *options_wrong_letter(
	const struct options *o, int letter, const char *arg)
{
	bool word = arg[0] == '-' && arg[1] == letter && arg[1] && arg[2];
	struct text rest = text_of(word ? arg + 1 : "");
	struct search s = {.want = letter};
	const char *why;

	look(&s, o, text_split(&rest, '='));
	struct text shown = {(char[]){(char)letter}, 1};
	if (s.word.len && s.n == 1)
		why = fail_text("-%s: no such option (perhaps %s)",
			text_show(s.word), s.begin.at);
	else if (s.word.len && is_near(&s))
		why = fail_text("-%s: no such option (perhaps --%.*s)",
			text_show(s.word), (int)s.near.best.len,
			s.near.best.at);
	else if (s.letter)
		why = fail_text("-%s: no such option (perhaps -%c)",
			text_show(shown), s.letter);
	else
		why = fail_text("-%s: no such option", text_show(shown));
	buf_release(&s.begin);
	return why;
}

const char *options_valueless(const struct opt *o, const char *arg)
{
	if (o->arg)
		return fail_text("--%s: its value is missing (want --%s=%s)",
			o->name, o->name, o->arg);
	return fail_text(
		"%s: --%s takes no value", text_show(text_of(arg)), o->name);
}
