/* ink.c - text and numbers as they stand in a page. */
#include "chart/ink.h"

#include <math.h>
#include <stdio.h>

#include "base/width.h"

void ink_raw(struct ink *ink, const char *s)
{
	buf_text(ink->to, text_of(s));
}

void ink_either(struct ink *ink, const char *en, const char *zh)
{
	ink_raw(ink, ink->zh ? zh : en);
}

/* The next character of *T, escaped. */
static void escaped(struct ink *ink, struct text *t)
{
	static const char *const as[128] = {['&'] = "&amp;",
		['<'] = "&lt;",
		['>'] = "&gt;",
		['"'] = "&quot;",
		['\''] = "&#39;",
		['\t'] = " ",
		['\n'] = " ",
		['\r'] = " "};
	unsigned char c = (unsigned char)t->at[0];
	size_t n = text_character(*t);

	/* XML has no U+FFFE and no U+FFFF. */
	bool none = n == 3 && (memcmp(t->at, "\xef\xbf\xbe", 3) == 0 ||
				      memcmp(t->at, "\xef\xbf\xbf", 3) == 0);

	if (n > 1 && !none)
		buf_text(ink->to, (struct text){t->at, n});
	else if (n == 1 && as[c])
		ink_raw(ink, as[c]);
	else if (n == 1 && c >= ' ' && c != 127)
		buf_byte(ink->to, (char)c);
	else
		ink_raw(ink, "\xef\xbf\xbd");
	n = n ? n : 1;
	t->at += n;
	t->len -= n;
}

void ink_text(struct ink *ink, struct text t)
{
	while (t.len)
		escaped(ink, &t);
}

void ink_cut(struct ink *ink, struct text t, size_t width)
{
	if (width_of(t) <= width) {
		ink_text(ink, t);
		return;
	}
	ink_text(ink, width_cut(t, width - 1));
	ink_raw(ink, "\xe2\x80\xa6");
}

static size_t first_length(struct text t)
{
	size_t n = text_character(t);

	return n ? n : 1;
}

/* The end of T that fits in WIDTH, without marks of what was cut. */
static struct text last_columns(struct text t, size_t width)
{
	for (size_t left = width_of(t); t.len;) {
		struct text c = {t.at, first_length(t)};
		size_t wide = width_of(c);
		if (left <= width && wide)
			break;
		left -= wide;
		t.at += c.len;
		t.len -= c.len;
	}
	return t;
}

void ink_cut_middle(struct ink *ink, struct text t, size_t width)
{
	size_t first = width / 3;

	if (width_of(t) <= width) {
		ink_text(ink, t);
		return;
	}
	ink_text(ink, width_cut(t, first));
	ink_raw(ink, "\xe2\x80\xa6");
	ink_text(ink, last_columns(t, width - 1 - first));
}

void ink_number(struct ink *ink, double x, unsigned decimals)
{
	char digits[400];
	int n = snprintf(
		digits, sizeof(digits), "%.*f", (int)decimals, fabs(x));
	int whole = n - (decimals ? (int)decimals + 1 : 0);
	bool nothing = true;

	for (int i = 0; i < n; i++)
		nothing &= digits[i] == '0' || digits[i] == '.';
	if (x < 0 && !nothing)
		ink_raw(ink, "\xe2\x88\x92");
	for (int i = 0; i < n; i++) {
		if (i > 0 && i < whole && (whole - i) % 3 == 0)
			buf_byte(ink->to, ',');
		buf_byte(ink->to, digits[i]);
	}
}

/* As many decimals as make three digits of X, at most six, and none where X is
 * whole. */
static unsigned decimals_of(double x)
{
	unsigned n = 0;

	x = fabs(x);
	if (x >= 1 && x < 1e6 && x == floor(x))
		return 0;
	for (double limit = 100; x < limit && n < 6 && x > 0; limit /= 10)
		n++;
	return n;
}

/* X in units of ONE, and what they are called. */
static void unit(struct ink *ink, double x, double one, const char *name)
{
	x /= one;
	ink_number(ink, x, fabs(x) < 100 && x != floor(x) ? 1 : 0);
	ink_raw(ink, name);
}

void ink_short(struct ink *ink, double x)
{
	double a = fabs(x);

	if (isnan(x))
		ink_raw(ink, "\xe2\x80\x93");
	else if (ink->zh && a >= 1e8)
		unit(ink, x, 1e8, " 亿");
	else if (ink->zh && a >= 1e4)
		unit(ink, x, 1e4, " 万");
	else if (!ink->zh && a >= 1e9)
		unit(ink, x, 1e9, " bn");
	else if (!ink->zh && a >= 1e6)
		unit(ink, x, 1e6, " m");
	else if (a >= 1000)
		ink_number(ink, x, 0);
	else
		ink_number(ink, x, decimals_of(x));
}

void ink_share(struct ink *ink, double share)
{
	double percent = share * 100;
	unsigned decimals = percent >= 1 && percent <= 99 ? 0 : 1;

	if (isnan(share)) {
		ink_raw(ink, "\xe2\x80\x93");
		return;
	}
	if (percent > 0 && percent < 0.1) {
		ink_raw(ink, "&lt; 0.1");
	} else if (percent > 99.9 && percent < 100) {
		ink_raw(ink, "&gt; 99.9");
	} else {
		bool whole = percent == 0 || percent == 100;
		ink_number(ink, percent, whole ? 0 : decimals);
	}
	ink_raw(ink, "\xc2\xa0%");
}

void ink_change(struct ink *ink, double change)
{
	if (isnan(change)) {
		ink_raw(ink, "\xe2\x80\x93");
		return;
	}
	if (change > 0)
		ink_raw(ink, "+");
	ink_number(ink, change * 100, 2);
	ink_raw(ink, "\xc2\xa0%");
}

void ink_at(struct ink *ink, double x)
{
	char s[40];
	int n = snprintf(s, sizeof(s), "%.2f", x);

	while (n > 0 && s[n - 1] == '0')
		n--;
	if (n > 0 && s[n - 1] == '.')
		n--;
	s[n] = 0;
	ink_raw(ink, strcmp(s, "-0") == 0 ? "0" : s);
}
