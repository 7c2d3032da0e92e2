/* when_format.c - the form of --date-format, in the language of when_form.h. */
#include "base/when.h"
#include "base/when_read.h"

#define WANT "want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M'"

enum { LONGEST = 60 }; /* a byte becomes three at most */

/* A form as it grows. */
struct writing {
	char *form;
	size_t n;
	char seen[LONGEST + 1]; /* the parts that it has: "dmy" */
};

/* Conversions of strptime(3), of which part of a time they are, and how
 * when_form.h calls them. */
static const struct when_conversion {
	char is, part;
	const char *as;
} conversions[] = {{'Y', 'y', "Y"}, {'y', 'y', "y"}, {'m', 'm', "m"},
	{'b', 'm', "b"}, {'B', 'm', "b"}, {'h', 'm', "b"}, {'d', 'd', "d"},
	{'e', 'd', "d"}, {'H', 'H', "H"}, {'I', 'H', "H"}, {'M', 'M', "M"},
	{'S', 'S', "S"}, {'f', 'f', "f"}, {'a', 'a', "a"}, {'A', 'a', "a"},
	{'p', 'p', "p"}, {'z', 'z', "z"}, {'Z', 'z', "z"}};

static const struct when_conversion *find(char c)
{
	for (size_t i = 0; i < sizeof(conversions) / sizeof(*conversions); i++)
		if (conversions[i].is == c)
			return &conversions[i];
	return NULL;
}

static bool has(const struct writing *w, char part)
{
	return strchr(w->seen, part) != NULL;
}

/* Whether F begins with a conversion to digits. */
static bool is_number(const char *f)
{
	return f[0] == '%' && f[1] && strchr("YymdeHIMS", f[1]);
}

/* The conversion at F, which is NEXT to another number or not: a number has two
 * digits then, for nothing else says where it ends. */
static const char *add(struct writing *w, const char *f, bool next)
{
	const struct when_conversion *c = find(f[1]);

	if (!c)
		return fail_text("--date-format: '%%%c' is not known (%s)",
			f[1] ? f[1] : ' ', WANT);
	if (has(w, c->part))
		return fail_text("--date-format: '%%%c' says again what was "
				 "said",
			f[1]);
	w->seen[strlen(w->seen)] = c->part;
	if (c->is == 'I')
		w->seen[strlen(w->seen)] = 'I';
	w->form[w->n++] = '%';
	if (next && strchr("mdH", c->as[0]))
		w->form[w->n++] = '2';
	w->form[w->n++] = c->as[0];
	return NULL;
}

/* A byte that is itself; one blank stands for any number. */
static void add_byte(struct writing *w, char c)
{
	if (c == ' ' && w->form[w->n - 1] == ' ')
		return;
	if (c == '%' || c == '[' || c == ']' || c == '|')
		w->form[w->n++] = '%';
	w->form[w->n++] = c;
}

static const char *check(const struct writing *w)
{
	if (!has(w, 'y') || !has(w, 'm') || !has(w, 'd'))
		return "--date-format: a year, a month or a day is missing "
		       "(" WANT ")";
	if ((has(w, 'M') && !has(w, 'H')) || (has(w, 'S') && !has(w, 'M')) ||
		(has(w, 'f') && !has(w, 'S')) || (has(w, 'p') && !has(w, 'H')))
		return "--date-format: %M and %p want an hour, %S a minute, %f "
		       "a second";
	if (has(w, 'I') && !has(w, 'p'))
		return "--date-format: %I wants %p (an hour of 24 is %H)";
	return NULL;
}

static const char *translate(struct writing *w, const char *f, const char *end)
{
	bool number = false;

	while (f < end) {
		bool is = is_number(f);
		if (*f != '%' || f[1] == '%') {
			f += *f == '%';
			add_byte(w, *f++);
		} else {
			TRY(add(w, f, number || is_number(f + 2)));
			f += 2;
		}
		number = is;
	}
	w->form[w->n] = '\0';
	w->form[0] = has(w, 'H') ? 'w' : 'd';
	return check(w);
}

/* The letters of ORDER with each mark between them, the month as a number or a
 * name, and the year of four digits before that of two. */
static void write_order(char *form, const char *order)
{
	size_t n = 2;

	memcpy(form, "d[", 2);
	for (const char *y = "Yy"; *y; y++)
		for (const char *mark = "/-. "; *mark; mark++)
			for (const char *m = "mb"; *m; m++)
				for (int i = 0; i < 3; i++) {
					form[n++] = '%';
					form[n++] = order[i] == 'y'   ? *y
						    : order[i] == 'm' ? *m
								      : 'd';
					form[n++] = i < 2 ? *mark : '|';
				}
	form[n - 1] = ']';
	form[n] = '\0';
}

const char *when_format(struct zone *zone, const char *form)
{
	static const char *const order[] = {"dmy", "mdy", "ymd"};
	struct writing w = {.form = zone->form, .n = 1};
	struct text t = text_trim(text_of(form));
	char room[LONGEST + 3] = {0};

	for (int i = 0; i < 3; i++)
		if (text_is(t, order[i])) {
			write_order(zone->form, order[i]);
			return NULL;
		}
	zone->first = true;
	zone->form[0] = 'd';
	if (t.len > LONGEST || !when_plain(&t, room, LONGEST))
		return "--date-format: too long, or not UTF-8 (" WANT ")";
	return translate(&w, t.at, t.at + t.len);
}
