/* options.c - reading, describing and remembering options. */
#define _GNU_SOURCE /* getopt_long(3) */
#include "cells/options.h"

#include <assert.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>

#include "base/amounts.h"
#include "base/mem.h"
#include "cells/options_wrong.h"
#include "cells/share.h"

enum { MOST = 128, LONG = 256, HELP_AT = 32, HELP_WIDTH = 79 };

static const char *const type_name[] = {[OPT_FLAG] = "flag",
	[OPT_INT] = "int",
	[OPT_REAL] = "real",
	[OPT_TEXT] = "text",
	[OPT_FILE] = "file",
	[OPT_CHAR] = "char",
	[OPT_MARK] = "mark",
	[OPT_CHOICE] = "choice",
	[OPT_TIME] = "time",
	[OPT_DURATION] = "duration",
	[OPT_SIZE] = "size",
	[OPT_AMOUNT] = "amount",
	[OPT_LIST] = "list",
	[OPT_RANGE] = "range"};

/* Whether a command has a common option of its own. */
static bool is_own(const struct options *o, const char *name)
{
	for (const struct opt *p = o->table[0]; p && p->type; p++)
		if (p->name[0] == name[0] && strcmp(p->name, name) == 0)
			return true;
	return false;
}

void options_each(const struct options *o,
	void (*one)(const struct opt *, char *at, bool own, void *arg),
	void *arg)
{
	for (int t = 0; t < 2; t++)
		for (const struct opt *p = o->table[t]; p && p->type; p++)
			if (t == 0 || !is_own(o, p->name))
				one(p, o->base[t] + p->at, t == 0, arg);
}

static bool in_range(const struct opt *o, double x)
{
	return (o->min == 0 && o->max == 0) || (x >= o->min && x <= o->max);
}

/* Whether VALUE begins with WORD, which ends in ':', and has more behind it. */
static bool has_rest(struct text word, struct text value)
{
	return word.len && word.at[word.len - 1] == ':' &&
	       value.len > word.len && memcmp(value.at, word.at, word.len) == 0;
}

static bool set_choice(char *at, const char *words, struct text value)
{
	struct text rest = text_of(words);
	int *number = (int *)(void *)at;

	for (*number = 0; rest.at; ++*number) {
		struct text word = text_split(&rest, '|');
		if (has_rest(word, value)) {
			((struct opt_choice *)(void *)at)->rest =
				value.at + word.len;
			return true;
		}
		if (text_equal(word, value))
			return word.len == 0 || word.at[word.len - 1] != ':';
	}
	return false;
}

static bool set_size(uint64_t *at, struct text value)
{
	static const char unit[] = {'K', 'M', 'G', 'T'};
	const char *u =
		value.len ? memchr(unit, value.at[value.len - 1], 4) : NULL;
	unsigned shift = u ? 10 * (unsigned)(u - unit + 1) : 0;
	int64_t n;

	value.len -= u != NULL;
	if (!int_parse(&n, value) || n < 0 || n > INT64_MAX >> shift)
		return false;
	*at = (uint64_t)n << shift;
	return true;
}

static bool set_range(
	struct opt_range *at, const struct opt *o, struct text value)
{
	struct text rest = value, low = text_split(&rest, '-');

	if (!int_parse(&at->low, low))
		return false;
	at->high = at->low;
	if (rest.at && !int_parse(&at->high, rest))
		return false;
	return at->low <= at->high && in_range(o, (double)at->low) &&
	       in_range(o, (double)at->high);
}

static void add(struct opt_list *list, struct text item)
{
	mem_grow(&list->item, &list->cap, list->n + 1, sizeof(*list->item));
	list->item[list->n++] = item;
}

/* One that is given again goes on; a default, whose items lie in its text, is
 * replaced. */
static bool set_list(
	struct opt_list *list, const struct opt *o, struct text value)
{
	if (list->n && o->initial && list->item[0].at == o->initial)
		list->n = 0;
	for (struct text rest = value; rest.at;)
		add(list, text_split(&rest, ','));
	return true;
}

static bool set_number(const struct opt *o, void *at, struct text t)
{
	int64_t n;
	double x;

	if (o->type == OPT_INT) {
		n = (int64_t)o->min - 1;
		if (!(t.len && text_is(t, options_word(o))) &&
			(!int_parse(&n, t) || !in_range(o, (double)n)))
			return false;
		*(int64_t *)at = n;
		return true;
	}
	if (!share_parse(&x, o->arg, t) || !in_range(o, x))
		return false;
	*(double *)at = x;
	return true;
}

/* One byte, as it is or as \t, \x01 or ^A. */
static bool set_char(char *at, struct text t)
{
	static const char hex[] = "0123456789abcdef";

	if (text_is(t, "\\t"))
		t = text_of("\t");
	if (t.len == 1) {
		*at = t.at[0];
		return true;
	}
	if (t.len == 2 && t.at[0] == '^' && t.at[1] >= 'A' && t.at[1] <= '_') {
		*at = (char)(t.at[1] - '@');
		return true;
	}
	if (t.len != 4 || memcmp(t.at, "\\x", 2) != 0)
		return false;
	const char *high = memchr(hex, t.at[2] | 0x20, 16);
	const char *low = memchr(hex, t.at[3] | 0x20, 16);
	if (!high || !low || (high == hex && low == hex))
		return false;
	*at = (char)((high - hex) * 16 + (low - hex));
	return true;
}

/* What may stand in a number beside digits and signs. */
static bool set_mark(char *at, struct text t)
{
	char mark = number_mark(t);

	if (mark)
		*at = mark;
	return mark && strchr(".,'_ ;:|/~*#", mark);
}

bool options_set(const struct opt *o, void *at, const char *value)
{
	struct text t = text_of(value ? value : "");
	unsigned decimals;

	if (o->flags & OPT_REPEAT) {
		add(at, t);
		return true;
	}
	switch (o->type) {
	case OPT_FLAG:
		*(bool *)at = true;
		return true;
	case OPT_INT:
	case OPT_REAL:
		return set_number(o, at, t);
	case OPT_TEXT:
	case OPT_FILE:
		*(const char **)at = value;
		return true;
	case OPT_CHAR:
		return set_char(at, t);
	case OPT_MARK:
		return set_mark(at, t);
	case OPT_CHOICE:
		if (!set_choice(at, o->arg, t))
			return false;
		*(int *)at += (o->flags & OPT_MAYBE) != 0;
		return true;
	case OPT_TIME: /* read later: in what zone is an option too */
		*(struct opt_time *)at =
			(struct opt_time){.given = true, .text = value};
		return true;
	case OPT_DURATION:
		return duration_parse(at, t);
	case OPT_SIZE:
		return set_size(at, t);
	case OPT_AMOUNT:
		return amounts_parse(at, &decimals, t);
	case OPT_LIST:
		return set_list(at, o, t);
	case OPT_RANGE:
		return set_range(at, o, t);
	}
	return false;
}

/* The tables as getopt_long(3) wants them. */
struct getopt_tables {
	struct option name[MOST];
	char letters[2 * MOST];
	const struct opt *opt[MOST];
	char *at[MOST];
	int n;
};

/* How the file is used, as --list-options says it, or NULL. */
static const char *use_name(const struct opt *o)
{
	switch (o->flags & OPT_USES) {
	case OPT_READ:
		return "read";
	case OPT_WRITTEN:
		return "written";
	case OPT_REPLACED:
		return "replaced";
	case OPT_OVER:
		return "over";
	case OPT_KEPT:
		return "kept";
	default:
		return NULL;
	}
}

static int argument(const struct opt *o)
{
	return o->type == OPT_FLAG	? no_argument
	       : (o->flags & OPT_MAYBE) ? optional_argument
					: required_argument;
}

static void enter(const struct opt *o, char *at, bool own, void *arg)
{
	struct getopt_tables *t = arg;
	size_t k = strlen(t->letters);

	(void)own;
	assert(o->type != OPT_FILE || use_name(o));
	t->name[t->n] =
		(struct option){o->name, argument(o), NULL, LONG + t->n};
	if (o->letter) {
		t->letters[k++] = (char)o->letter;
		for (int i = 0; i < argument(o); i++)
			t->letters[k++] = ':';
	}
	t->opt[t->n] = o;
	t->at[t->n++] = at;
	if (o->type == OPT_REAL)
		*(double *)(void *)at = NAN;
	if (o->initial && !options_set(o, at, o->initial))
		fail_die("%s", options_wrong_value(o, o->initial));
}

/* The row that getopt_long(3) calls C, or -1. */
static int index_of(const struct getopt_tables *t, int c)
{
	if (c >= LONG)
		return c - LONG;
	for (int i = 0; c && i < t->n; i++)
		if (t->opt[i]->letter == c)
			return i;
	return -1;
}

/* The argument that getopt_long(3) is at: it moves on behind the last letter of
 * several behind one dash. */
static const char *stopped_at(char **argv, int letter)
{
	const char *next = argv[optind];

	return next && next[0] == '-' && letter && next[1] == letter && next[2]
		       ? next
		       : argv[optind - 1];
}

/* Why getopt_long(3) has returned C, '?' or ':', at ARG. */
static const char *unread(const struct options *o,
	const struct getopt_tables *t, int c, const char *arg)
{
	int i = index_of(t, optopt);

	if (i >= 0 && (c == ':' || optopt >= LONG))
		return options_valueless(t->opt[i], arg);
	return optopt ? options_wrong_letter(o, optopt, arg)
		      : options_wrong_name(o, arg);
}

const char *options_read(struct options *o, int *first, int argc, char **argv)
{
	struct getopt_tables t = {.n = 0};
	const char *why = NULL;
	int c;

	t.letters[0] = ':'; /* a missing value is told from no option */
	options_each(o, enter, &t);
	opterr = 0;
	optind = 0; /* from the start, also the second time (glibc) */
	while ((c = getopt_long(argc, argv, t.letters, t.name, NULL)) != -1) {
		if (c == '?' || c == ':')
			return unread(o, &t, c, stopped_at(argv, optopt));
		int i = index_of(&t, c);
		const char *value = optarg ? optarg : t.opt[i]->given;
		if (!options_set(t.opt[i], t.at[i], value) && !why)
			why = options_wrong_value(t.opt[i], value ? value : "");
	}
	o->known = true;
	*first = optind;
	return why;
}

struct times {
	struct zone *zone;
	const char *why;
};

static void read_time(const struct opt *o, char *at, bool own, void *arg)
{
	struct times *times = arg;
	struct opt_time *t = (struct opt_time *)(void *)at;

	(void)own;
	if (o->type != OPT_TIME || !t->given)
		return;
	t->is_date = when_is_date(text_of(t->text), times->zone);
	if (!when_parse(&t->ms, text_of(t->text), times->zone))
		times->why = fail_text("--%s: '%s' is not %s", o->name,
			text_show(text_of(t->text)),
			when_wrong(text_of(t->text), NULL));
}

const char *options_times(struct options *o, struct zone *zone)
{
	struct times times = {zone, NULL};

	options_each(o, read_time, &times);
	return times.why;
}

struct naming {
	void (*one)(void *arg, const struct opt *opt, const char *path);
	void *arg;
};

static void name_file(const struct opt *o, char *at, bool own, void *arg)
{
	const struct naming *to = arg;
	const struct opt_list *list = (const struct opt_list *)(void *)at;
	const char *const *path = (const char *const *)(void *)at;

	(void)own;
	if (o->type != OPT_FILE)
		return;
	if (!(o->flags & OPT_REPEAT)) {
		if (*path)
			to->one(to->arg, o, *path);
		return;
	}
	for (size_t i = 0; i < list->n; i++)
		to->one(to->arg, o, list->item[i].at);
}

void options_files(const struct options *o,
	void (*one)(void *arg, const struct opt *opt, const char *path),
	void *arg)
{
	struct naming to = {one, arg};

	options_each(o, name_file, &to);
}

/* Words of TEXT from column HELP_AT on, in lines of at most HELP_WIDTH. */
static void add_wrapped(struct buf *to, size_t start, const char *text)
{
	struct text rest = text_of(text);

	while (rest.at) {
		struct text word = text_split(&rest, ' ');
		size_t at = to->len - start;
		if (at > HELP_AT && at + 1 + word.len > HELP_WIDTH) {
			buf_byte(to, '\n');
			start = to->len;
		} else if (at > HELP_AT) {
			buf_byte(to, ' ');
		}
		while (to->len - start < HELP_AT)
			buf_byte(to, ' ');
		buf_text(to, word);
	}
	buf_byte(to, '\n');
}

static void describe(const struct opt *o, char *at, bool own, void *arg)
{
	struct buf *to = arg, help = {0};
	size_t start = to->len;
	bool maybe = o->flags & OPT_MAYBE;

	(void)at;
	(void)own;
	if (o->letter)
		buf_printf(to, "  -%c, --%s", o->letter, o->name);
	else
		buf_printf(to, "      --%s", o->name);
	if (o->arg)
		buf_printf(to, maybe ? "[=%s]" : "=%s", o->arg);
	if (to->len - start > HELP_AT - 2) {
		buf_byte(to, '\n');
		start = to->len;
	}
	buf_string(&help, o->help);
	if (o->initial)
		buf_printf(&help, " [%s]", o->initial);
	buf_byte(&help, '\0');
	add_wrapped(to, start, help.at);
	buf_release(&help);
}

static void describe_common(const struct opt *o, char *at, bool own, void *arg)
{
	if (!own)
		describe(o, at, own, arg);
}

void options_help(const struct options *o, struct buf *to, bool all)
{
	struct options own = *o;

	own.table[1] = NULL;
	options_each(&own, describe, to);
	if (!all) {
		buf_string(to, "\nOptions that all programs have: --help=all, "
			       "crmutils(7).\n");
		return;
	}
	buf_string(to, "\nOptions of every program, see crmutils(7):\n");
	options_each(o, describe_common, to);
}

static void list(const struct opt *o, char *at, bool own, void *arg)
{
	struct buf *to = arg;

	(void)at;
	if (o->letter)
		buf_byte(to, (char)o->letter);
	const char *use = use_name(o);
	buf_printf(to, "\t%s\t%s\t%s\t%s\t%s\t%s\n", o->name,
		o->arg ? o->arg : "", type_name[o->type],
		own ? "own" : "common", o->help, use ? use : "");
}

void options_list(const struct options *o, struct buf *to)
{
	options_each(o, list, to);
}

static void release(const struct opt *o, char *at, bool own, void *arg)
{
	(void)own;
	(void)arg;
	if (o->type == OPT_LIST || (o->flags & OPT_REPEAT))
		free(((struct opt_list *)(void *)at)->item);
}

void options_release(struct options *o)
{
	options_each(o, release, NULL);
}
