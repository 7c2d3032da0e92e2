/* decimal.c - decimal numbers of any length, compared exactly. */
#include "base/decimal.h"

enum { WHOLE_MOST = 20 }; /* digits before the point that an amount has */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The digits that T begins with, which go from it. */
static struct text take_digits(struct text *t)
{
	struct text digits = {t->at, 0};

	while (digits.len < t->len && is_digit(t->at[digits.len]))
		digits.len++;
	t->at += digits.len;
	t->len -= digits.len;
	return digits;
}

static void drop(struct text *t, size_t n)
{
	t->at += n;
	t->len -= n;
}

/* The parts of a plain number; false if T is none. */
static bool split(struct decimal_number *to, struct text t, char point)
{
	to->minus = t.len && t.at[0] == '-';
	if (t.len && (t.at[0] == '-' || t.at[0] == '+'))
		drop(&t, 1);
	to->whole = take_digits(&t);
	to->part = (struct text){"", 0};
	if (t.len && t.at[0] == point) {
		drop(&t, 1);
		to->part = take_digits(&t);
	}
	return t.len == 0 && to->whole.len + to->part.len > 0;
}

/* Leave out the zeros that do not count. */
static void strip(struct decimal_number *d)
{
	while (d->whole.len && d->whole.at[0] == '0')
		drop(&d->whole, 1);
	while (d->part.len && d->part.at[d->part.len - 1] == '0')
		d->part.len--;
}

bool decimal_is_plain(struct text t, char point)
{
	struct decimal_number d;

	return split(&d, t, point);
}

bool decimal_read(struct decimal_number *to, struct text t,
	const struct number_style *style)
{
	unsigned decimals;

	to->is_long = false;
	if (amount_parse_plain(&to->units, &decimals, t, style->decimal))
		return true;
	if (split(to, t, style->decimal)) {
		strip(to);
		to->is_long =
			to->whole.len > WHOLE_MOST ||
			to->part.len > AMOUNT_DECIMALS ||
			!amount_parse_any(&to->units, &decimals, t, style);
		return true;
	}
	return amount_parse_any(&to->units, &decimals, t, style);
}

/* The digits of a short number, which lie in ROOM. */
static struct decimal_number spelled(
	const struct decimal_number *d, struct buf *room)
{
	struct decimal_number to = *d;

	if (d->is_long)
		return to;
	amount_print(room, d->units, AMOUNT_DECIMALS);
	(void)split(&to, buf_view(room), '.');
	strip(&to);
	return to;
}

/* Of numbers without their signs. */
static int compare_size(
	const struct decimal_number *a, const struct decimal_number *b)
{
	int by_whole;

	if (a->whole.len != b->whole.len)
		return a->whole.len < b->whole.len ? -1 : 1;
	by_whole = text_compare(a->whole, b->whole);
	return by_whole ? by_whole : text_compare(a->part, b->part);
}

static bool is_zero(const struct decimal_number *d)
{
	return d->whole.len + d->part.len == 0;
}

static int compare_digits(
	const struct decimal_number *a, const struct decimal_number *b)
{
	bool below_a = a->minus && !is_zero(a),
	     below_b = b->minus && !is_zero(b);

	if (below_a != below_b)
		return below_a ? -1 : 1;
	return below_a ? compare_size(b, a) : compare_size(a, b);
}

int decimal_compare(
	const struct decimal_number *a, const struct decimal_number *b)
{
	struct buf room_a = {0}, room_b = {0};

	if (!a->is_long && !b->is_long)
		return (a->units > b->units) - (a->units < b->units);
	struct decimal_number x = spelled(a, &room_a), y = spelled(b, &room_b);
	int order = compare_digits(&x, &y);
	buf_release(&room_a);
	buf_release(&room_b);
	return order;
}

/* Digits with a point somewhere: digit I stands for 10^(point - 1 - I). */
struct decimal_digits {
	char at[400];
	long n, point;
};

/* False: it is no number, or too long a one. */
static bool spell(struct decimal_digits *d, struct text t)
{
	int64_t exponent = 0;

	d->n = d->point = 0;
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == 'e' || t.at[i] == 'E') {
			struct text e = {t.at + i + 1, t.len - i - 1};
			if (!int_parse(&exponent, e))
				return false;
			t.len = i;
		} else if (t.at[i] != '.' &&
			   (!is_digit(t.at[i]) || d->n == sizeof(d->at))) {
			return false;
		} else if (t.at[i] != '.') {
			d->at[d->n++] = t.at[i];
		}
	}
	const char *mark = memchr(t.at, '.', t.len);
	d->point = mark ? (long)(mark - t.at) : d->n;
	d->point += (long)exponent;
	return d->n > 0 && exponent >= -400 && exponent <= 400;
}

/* Digit I of D, 0 where it has none. */
static char digit_at(const struct decimal_digits *d, long i)
{
	return i >= 0 && i < d->n ? d->at[i] : '0';
}

bool decimal_has_exponent(struct text t)
{
	size_t at = 0;
	int64_t exponent;

	while (at < t.len && t.at[at] != 'e' && t.at[at] != 'E')
		at++;
	return at < t.len && decimal_is_plain((struct text){t.at, at}, '.') &&
	       int_parse(
		       &exponent, (struct text){t.at + at + 1, t.len - at - 1});
}

void decimal_expand(struct buf *to, struct text number)
{
	struct decimal_digits d;
	struct text size = number;
	bool minus = size.len && size.at[0] == '-';

	if (size.len && (minus || size.at[0] == '+'))
		drop(&size, 1);
	if (!spell(&d, size)) {
		buf_text(to, number);
		return;
	}
	if (minus)
		buf_byte(to, '-');
	for (long i = d.point < 1 ? d.point - 1 : 0; i < d.n || i < d.point;
		i++) {
		if (i == d.point)
			buf_byte(to, '.');
		buf_byte(to, digit_at(&d, i));
	}
}

void decimal_round(struct buf *to, struct text number, unsigned places)
{
	struct decimal_digits d;
	struct text size = number;
	bool minus = size.len && size.at[0] == '-', zero = true;
	char out[32 + 400];
	long n = 0, last;

	if (size.len && (minus || size.at[0] == '+'))
		drop(&size, 1);
	if (places > 100 || !spell(&d, size) || d.point > 21) {
		buf_text(to, number);
		return;
	}
	/* One digit in front, for what is carried. */
	long from = d.point < 1 ? d.point - 1 : 0;
	last = d.point + (long)places;
	out[n++] = '0';
	for (long i = from; i < last; i++)
		out[n++] = digit_at(&d, i);
	for (long i = n - 1; digit_at(&d, last) >= '5' && i >= 0; i--) {
		if (out[i]++ < '9')
			break;
		out[i] = '0';
	}
	for (long i = 0; i < n; i++)
		zero = zero && out[i] == '0';
	char *p = out;
	while (p < out + n - places - 1 && *p == '0')
		p++;
	if (minus && !zero)
		buf_byte(to, '-');
	buf_bytes(to, p, (size_t)(out + n - places - p));
	if (places)
		buf_byte(to, '.');
	buf_bytes(to, out + n - places, places);
}
