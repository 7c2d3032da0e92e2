/* figures.c - rates, amounts and dates of a text, which the row must have. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene/proof.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A text whose full-width forms are plain, and of each byte where it was. */
struct plain {
	struct text text; /* borrowed, or of bytes */
	struct buf bytes;
	size_t *was; /* NULL: they are where they were */
	struct text in;
};

static bool is_wide(struct text t, size_t i)
{
	const unsigned char *c = (const unsigned char *)t.at + i;

	return i + 2 < t.len && c[0] == 0xef &&
	       ((c[1] == 0xbc && c[2] > 0x80) ||
		       (c[1] == 0xbd && c[2] >= 0x80 && c[2] < 0x9f));
}

/* "４．１％" is "4.1%"; the yen sign of full width is no such form. */
static void make_plain(struct plain *p, struct text t)
{
	size_t i = 0;

	*p = (struct plain){.text = t, .in = t};
	while (i < t.len && !is_wide(t, i))
		i++;
	if (i == t.len)
		return;
	p->was = mem_array(t.len + 1, sizeof(*p->was));
	for (i = 0; i < t.len; i += is_wide(t, i) ? 3 : 1) {
		unsigned char last =
			(unsigned char)t.at[i + (is_wide(t, i) ? 2 : 0)];
		bool upper =
			is_wide(t, i) && (unsigned char)t.at[i + 1] == 0xbd;
		p->was[p->bytes.len] = i;
		buf_byte(&p->bytes, (char)(!is_wide(t, i) ? last
					    : upper	  ? last - 0x20
							  : last - 0x60));
	}
	p->was[p->bytes.len] = t.len;
	p->text = buf_view(&p->bytes);
}

static void release_plain(struct plain *p)
{
	free(p->was);
	buf_release(&p->bytes);
}

/* The figure at AT, N bytes of the plain text, which no cell has. */
static void unknown(struct proof *p, enum proof_kind kind,
	const struct plain *plain, size_t at, size_t n)
{
	size_t from = plain->was ? plain->was[at] : at;
	size_t end = plain->was ? plain->was[at + n] : at + n;

	proof_fault(p, kind, PROOF_REJECT,
		(struct text){plain->in.at + from, end - from}, from,
		plain->in);
}

static bool begins(struct text t, size_t at, const char *s)
{
	size_t n = strlen(s);

	return at + n <= t.len && memcmp(t.at + at, s, n) == 0;
}

/* ---- numbers ---- */

/* The digits, commas and point from AT on; 0: there is no number. */
static size_t number_length(struct text t, size_t at)
{
	size_t n = 0;

	while (at + n < t.len &&
		(is_digit(t.at[at + n]) ||
			(n && (t.at[at + n] == '.' || t.at[at + n] == ',') &&
				at + n + 1 < t.len &&
				is_digit(t.at[at + n + 1]))))
		n++;
	return n;
}

static bool read_number(amount *to, struct text t)
{
	static const struct number_style style = {'.', 0};
	struct buf plain = {0};
	unsigned decimals;

	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] != ',')
			buf_byte(&plain, t.at[i]);
	bool is = amount_parse(to, &decimals, buf_view(&plain), &style);
	buf_release(&plain);
	return is;
}

/* Whether A times M is B times N. */
static bool is_same(amount a, int64_t m, amount b, int64_t n)
{
	amount x, y;

	return !__builtin_mul_overflow(a, (amount)m, &x) &&
	       !__builtin_mul_overflow(b, (amount)n, &y) && x == y;
}

/* Whether a cell is X, or X times FACTOR; of rates that is below 0, what one is
 * divided by: a cell is 4.1%, 4.1 or 0.041. */
static bool cell_has(const struct proof *p, amount x, int64_t factor)
{
	for (size_t i = 0; i < p->n_cells; i++) {
		struct text c = p->cell[i];
		unsigned decimals;
		amount is;
		bool percent = c.len > 1 && c.at[c.len - 1] == '%';
		if (percent)
			c.len--;
		if (!amount_parse(&is, &decimals, c, &p->style))
			continue;
		if (percent ? factor < 0 && is_same(is, -factor, x, 100)
			    : is == x || is_same(is, 1, x, factor) ||
					(factor < 0 &&
						is_same(is, -factor, x, 1)))
			return true;
	}
	return false;
}

/* What stands behind an amount, and how much it is worth. */
static int64_t unit(struct text t, size_t at, size_t *length)
{
	static const struct {
		const char *word;
		int64_t worth;
	} units[] = {{"亿元", 100000000}, {"万元", 10000}, {"千元", 1000},
		{"元", 1}, {"亿", 100000000}, {"万", 10000}, {"块", 1}};

	while (at < t.len && t.at[at] == ' ')
		at++;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (begins(t, at, units[i].word)) {
			*length = strlen(units[i].word);
			return units[i].worth;
		}
	*length = 0;
	return 0;
}

static bool has_sign(struct text t, size_t at)
{
	static const char *const signs[] = {"¥", "￥", "$", "€", "CNY", "RMB"};

	while (at && t.at[at - 1] == ' ')
		at--;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t n = strlen(signs[i]);
		if (at >= n && memcmp(t.at + at - n, signs[i], n) == 0)
			return true;
	}
	return false;
}

/* A rate or an amount at AT, N bytes long. */
static void look_number(
	struct proof *p, const struct plain *plain, size_t at, size_t n)
{
	struct text t = plain->text, digits = {t.at + at, n};
	size_t behind = at + n, more = 0;
	amount x;

	if (!read_number(&x, digits))
		return;
	if (begins(t, behind, "%") || begins(t, behind, "‰")) {
		bool mille = !begins(t, behind, "%");
		if (!cell_has(p, x, mille ? -1000 : -100))
			unknown(p, PROOF_RATE, plain, at,
				n + (mille ? strlen("‰") : 1));
		return;
	}
	int64_t worth = unit(t, behind, &more);
	if (!worth && !has_sign(t, at))
		return;
	if (!cell_has(p, x, worth ? worth : 1))
		unknown(p, PROOF_AMOUNT, plain, at, n);
}

/* ---- dates ---- */

struct date {
	int year, month, day; /* year 0: none */
	size_t length;
};

/* A number of FROM to MOST digits at *AT, which moves behind it. */
static bool take(struct text t, size_t *at, int from, int most, int *to)
{
	int n = 0;

	for (*to = 0; *at < t.len && n < most && is_digit(t.at[*at]); n++)
		*to = *to * 10 + (t.at[(*at)++] - '0');
	return n >= from && (*at == t.len || !is_digit(t.at[*at]));
}

static bool skip(struct text t, size_t *at, const char *word)
{
	if (!begins(t, *at, word))
		return false;
	*at += strlen(word);
	return true;
}

/* 2026-11-22, 2026/11/22, 2026年11月22日 or 11月22日 at AT. */
static bool read_date(struct date *to, struct text t, size_t at)
{
	size_t i = at, first = at;

	if (take(t, &i, 4, 4, &to->year) &&
		(skip(t, &i, "-") || skip(t, &i, "/") || skip(t, &i, "年")))
		first = i;
	else
		to->year = 0;
	i = first;
	if (!take(t, &i, 1, 2, &to->month))
		return false;
	bool chinese = skip(t, &i, "月");
	if (!chinese && (!to->year || !(skip(t, &i, "-") || skip(t, &i, "/"))))
		return false;
	if (!take(t, &i, 1, 2, &to->day) ||
		(chinese && !skip(t, &i, "日") && !skip(t, &i, "号")))
		return false;
	to->length = i - at;
	return to->month >= 1 && to->month <= 12 && to->day >= 1 &&
	       to->day <= 31;
}

static bool cell_has_date(const struct proof *p, const struct date *d)
{
	int year, month, day;
	int64_t ms;

	for (size_t i = 0; i < p->n_cells; i++) {
		if (p->cell[i].len < 6 || !when_parse(&ms, p->cell[i], p->zone))
			continue;
		when_date(zone_day(p->zone, ms), &year, &month, &day);
		if (month == d->month && day == d->day &&
			(!d->year || year == d->year))
			return true;
	}
	return false;
}

void proof_figures(struct proof *p, struct text in)
{
	struct plain plain;

	make_plain(&plain, in);
	struct text t = plain.text;
	for (size_t at = 0; at < t.len; at++) {
		struct date d;
		if (!is_digit(t.at[at]))
			continue;
		if (read_date(&d, t, at)) {
			if (!cell_has_date(p, &d))
				unknown(p, PROOF_DATE, &plain, at, d.length);
			at += d.length - 1;
			continue;
		}
		size_t n = number_length(t, at);
		look_number(p, &plain, at, n);
		at += n - 1;
	}
	release_plain(&plain);
}
