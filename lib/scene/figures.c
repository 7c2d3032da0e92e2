/* figures.c - rates, amounts and dates of a text, which the row must have. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene/plain.h"
#include "scene/proof.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The figure at AT, N bytes of the plain text, which no cell has. */
static void unknown(struct proof *p, enum proof_kind kind,
	const struct plain *plain, size_t at, size_t n)
{
	proof_fault(p, kind, PROOF_REJECT, plain_was(plain, at, n),
		plain->was[at], plain->in);
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

/* ---- money ---- */

/* What stands behind an amount, as 万美元, and how much it is worth; of counts
 * only those in 万 and 亿 need no currency.  0: there is no amount. */
static int64_t unit(struct text t, size_t at, size_t *length)
{
	static const struct {
		const char *word;
		int64_t worth;
		bool alone;
	} counts[] = {{"万亿", 1000000000000, true},
		{"千亿", 100000000000, true}, {"百亿", 10000000000, true},
		{"十亿", 1000000000, true}, {"亿", 100000000, true},
		{"千万", 10000000, true}, {"百万", 1000000, true},
		{"十万", 100000, true}, {"万", 10000, true},
		{"千", 1000, false}, {"百", 100, false}, {"", 1, false}};
	size_t from = at, i = 0;

	while (from < t.len && t.at[from] == ' ')
		from++;
	while (!plain_begins(t, from, counts[i].word))
		i++;
	size_t n = strlen(counts[i].word), of = plain_currency(t, from + n);
	*length = of || counts[i].alone ? from - at + n + of : 0;
	return *length ? counts[i].worth : 0;
}

/* The length of the sign or name of money at AT, which a number may follow; or
 * 0. */
static size_t sign_at(struct text t, size_t at)
{
	static const char *const signs[] = {"¥", "￥", "$", "€", "£", "人民币",
		"CNY", "RMB", "USD", "HKD", "EUR", "JPY", "GBP"};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (plain_begins(t, at, signs[i]))
			return strlen(signs[i]);
	return 0;
}

/* Whether what ends before AT is a number, as in 100 or 100万. */
static bool is_number_before(struct text t, size_t at)
{
	static const char *const counts[] = {"亿", "万", "千", "百"};

	while (at && t.at[at - 1] == ' ')
		at--;
	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
		size_t n = strlen(counts[i]);
		if (at >= n && plain_begins(t, at - n, counts[i]))
			at -= n;
	}
	return at && is_digit(t.at[at - 1]);
}

/* Where the sign or name of money before AT begins; AT: there is none, or it is
 * of a number before it, as in "100 USD 3". */
static size_t sign_before(struct text t, size_t at)
{
	size_t end = at;

	while (end && t.at[end - 1] == ' ')
		end--;
	for (size_t n = 1; n <= end && n <= strlen("人民币"); n++)
		if (sign_at((struct text){t.at, end}, end - n) == n)
			return n > 1 && is_number_before(t, end - n) ? at
								     : end - n;
	return at;
}

/* Whether a minus stands before AT that is no dash of a range or a word. */
static bool is_below_zero(struct text t, size_t at)
{
	static const char minus[] = "−";
	size_t n = sizeof(minus) - 1;

	if (at && t.at[at - 1] == '-')
		n = 1;
	else if (at < n || !plain_begins(t, at - n, minus))
		return false;
	char c = at > n ? t.at[at - n - 1] : ' ';
	return !is_digit(c) && c != '%' &&
	       !((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* ---- cells ---- */

/* "¥1,200.50" or "1.2万元": the number of a cell, and what one of it is worth.
 */
static bool read_money(amount *to, int64_t *worth, struct text c)
{
	size_t n = sign_at(c, 0), behind = 0, more = 0;
	bool marked = n > 0;

	for (; n < c.len && c.at[n] == ' '; n++)
		;
	struct text rest = {c.at + n, c.len - n};
	if (rest.len && rest.at[0] == '-')
		behind = 1;
	behind += number_length(rest, behind);
	*worth = unit(rest, behind, &more);
	if (behind + more != rest.len || (!marked && !more))
		return false;
	*worth = *worth ? *worth : 1;
	return read_number(to, (struct text){rest.at, behind});
}

/* What stands behind a rate, and what of it makes one. */
static const struct {
	const char *sign;
	int64_t of;
} rates[] = {{"%", 100}, {"％", 100}, {"‰", 1000}, {"个百分点", 100},
	{"百分点", 100}, {"个基点", 10000}, {"基点", 10000}, {"BP", 10000},
	{"bp", 10000}};

enum { RATES = sizeof(rates) / sizeof(*rates) };

/* What a cell is divided by that ends with the sign of a rate, which goes; or
 * 0. */
static int64_t cut_rate(struct text *c)
{
	for (size_t i = 0; i < RATES; i++) {
		size_t n = strlen(rates[i].sign);
		if (c->len > n && plain_begins(*c, c->len - n, rates[i].sign)) {
			c->len -= n;
			return rates[i].of;
		}
	}
	return 0;
}

/* What one of the rate before AT is divided by, and the length of its sign;
 * 0: it is no rate. */
static int64_t rate_at(struct text t, size_t at, size_t *length)
{
	for (size_t i = 0; i < RATES; i++) {
		*length = strlen(rates[i].sign);
		if (plain_begins(t, at, rates[i].sign))
			return rates[i].of;
	}
	return 0;
}

static bool is_in(
	const struct proof *p, struct text c, amount x, int64_t factor)
{
	unsigned decimals;
	amount is;
	int64_t worth, of = cut_rate(&c);

	if (!amount_parse(&is, &decimals, c, &p->style))
		return factor > 0 && !of && read_money(&is, &worth, c) &&
		       is_same(is, worth, x, factor);
	if (of)
		return factor < 0 && is_same(is, -factor, x, of);
	return is == x || is_same(is, 1, x, factor) ||
	       (factor < 0 && is_same(is, -factor, x, 1));
}

/* Whether a cell is X, or X times FACTOR; of rates that is below 0, what one is
 * divided by: a cell is 4.1%, 4.1 or 0.041.  BELOW: the cell may be less than
 * 0. */
static bool cell_has(
	const struct proof *p, amount x, int64_t factor, bool below)
{
	for (size_t i = 0; i < p->n_cells; i++)
		if (is_in(p, p->cell[i], x, factor) ||
			(below && is_in(p, p->cell[i], -x, factor)))
			return true;
	return false;
}

/* A rate or an amount at AT, N bytes long. */
static void look_number(
	struct proof *p, const struct plain *plain, size_t at, size_t n)
{
	struct text t = plain->text, digits = {t.at + at, n};
	size_t behind = at + n, more = 0;
	size_t before = sign_before(t, at);
	bool below = is_below_zero(t, at) || is_below_zero(t, before);
	amount x;

	if (!read_number(&x, digits))
		return;
	int64_t of = rate_at(t, behind, &more);
	if (of) {
		if (!cell_has(p, x, -of, below))
			unknown(p, PROOF_RATE, plain, at, n + more);
		return;
	}
	int64_t worth = unit(t, behind, &more);
	if (!worth && (before == at || plain_begins(t, behind, "年")))
		return;
	if (!cell_has(p, x, worth ? worth : 1, below))
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
	if (!plain_begins(t, *at, word))
		return false;
	*at += strlen(word);
	return true;
}

/* 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日 or 11月22日 at AT. */
static bool read_date(struct date *to, struct text t, size_t at)
{
	size_t i = at, first = at;
	bool point = false;

	if (take(t, &i, 4, 4, &to->year) &&
		(skip(t, &i, "-") || skip(t, &i, "/") || skip(t, &i, "年") ||
			(point = skip(t, &i, "."))))
		first = i;
	else
		to->year = 0;
	i = first;
	if (!take(t, &i, 1, 2, &to->month))
		return false;
	bool chinese = skip(t, &i, "月");
	if (!chinese &&
		(!to->year || !(point ? skip(t, &i, ".")
				      : skip(t, &i, "-") || skip(t, &i, "/"))))
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
	struct plain plain = {.cap = 0};

	plain_make(&plain, in, PLAIN_WIDTH | PLAIN_NUMBERS | PLAIN_SEEN);
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
	plain_release(&plain);
}
