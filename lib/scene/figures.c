/* figures.c - rates, amounts and dates of a text, which the row must have. */
#include "base/mem.h"
#include "scene/proof.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
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

/* Whether a cell is X, or X times FACTOR. */
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
		if (is == x || (!percent && is == x * factor) ||
			(!percent && factor < 0 && is * -factor == x))
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
static void look_number(struct proof *p, struct text t, size_t at, size_t n)
{
	struct text digits = {t.at + at, n};
	size_t behind = at + n, more = 0;
	amount x;

	if (!read_number(&x, digits))
		return;
	if (begins(t, behind, "%") || begins(t, behind, "％")) {
		digits.len += begins(t, behind, "%") ? 1 : strlen("％");
		if (!cell_has(p, x, -100))
			proof_fault(p, PROOF_RATE, PROOF_REJECT, digits, at, t);
		return;
	}
	int64_t worth = unit(t, behind, &more);
	if (!worth && !has_sign(t, at))
		return;
	if (!cell_has(p, x, worth ? worth : 1))
		proof_fault(p, PROOF_AMOUNT, PROOF_REJECT, digits, at, t);
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

void proof_figures(struct proof *p, struct text t)
{
	for (size_t at = 0; at < t.len; at++) {
		struct date d;
		if (!is_digit(t.at[at]))
			continue;
		if (read_date(&d, t, at)) {
			if (!cell_has_date(p, &d))
				proof_fault(p, PROOF_DATE, PROOF_REJECT,
					(struct text){t.at + at, d.length}, at,
					t);
			at += d.length - 1;
			continue;
		}
		size_t n = number_length(t, at);
		look_number(p, t, at, n);
		at += n - 1;
	}
}
