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
