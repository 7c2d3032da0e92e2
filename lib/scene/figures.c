/* figures.c - rates, amounts and dates of a text, which the row must have. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene/daysaid.h"
#include "scene/moneyunit.h"
#include "scene/plain.h"
#include "scene/proof.h"
#include "scene/rangesaid.h"

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

/* Whether a number begins at AT with its point, as in ".5%"; not in "No.5". */
static bool begins_with_point(struct text t, size_t at)
{
	if (t.at[at] != '.' || at + 1 == t.len || !is_digit(t.at[at + 1]))
		return false;
	char c = at ? t.at[at - 1] : ' ';
	return !is_digit(c) && c != '.' &&
	       !((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* The digits, commas and point from AT on; 0: there is no number. */
static size_t number_length(struct text t, size_t at)
{
	size_t n = at < t.len && begins_with_point(t, at);

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

	if (!memchr(t.at, ',', t.len))
		return amount_parse(to, &decimals, t, &style);
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

/* The length of the sign or name of money at AT, which a number may follow; or
 * 0. */
static size_t sign_at(struct text t, size_t at)
{
	static const char *const signs[] = {"人民币", "CNY", "RMB", "USD",
		"HKD", "EUR", "JPY", "GBP", "SGD", "AUD", "CAD", "CHF", "TWD",
		"MOP", "INR", "KRW", "THB", "NZD", "RUB", "VND", "IDR", "MYR",
		"港币", "港幣", "港元", "美元", "美金", "欧元", "日元", "英镑"};

	bool may = plain_lead(t, at, "CRUHEJGSATMIKNV\xe4\xe6\xe7\xe8");
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs) && may; i++)
		if (plain_begins(t, at, signs[i]))
			return strlen(signs[i]);
	return moneyunit_symbol(t, at);
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
 * of a number before it, as in "100 USD 3" or "100$ 3", but not in 满100¥20. */
static size_t sign_before(struct text t, size_t at)
{
	size_t end = at;

	while (end && t.at[end - 1] == ' ')
		end--;
	for (size_t n = 1; n <= end && n <= strlen("人民币"); n++)
		if (sign_at((struct text){t.at, end}, end - n) == n)
			return is_number_before(t, end - n) &&
					       !(end == at &&
						       moneyunit_symbol(
							       t, end - n))
				       ? at
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

/* Whether commas divide T before the point, and only digits by three. */
static bool is_grouped(struct text t)
{
	size_t at = t.len && t.at[0] == '-', n = 0;
	bool is = false;

	for (; at < t.len && is_digit(t.at[at]) && n < 4; at++)
		n++;
	for (; n && n < 4 && at < t.len && t.at[at] == ','; is = true, n = 3) {
		for (n = 0, at++; at < t.len && is_digit(t.at[at]); at++)
			n++;
		if (n != 3)
			return false;
	}
	return is && (at == t.len || t.at[at] == '.');
}

/* "1,200.50", "¥1,200.50" or "1.2万元": the number of a cell, and what one of
 * it is worth.
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
	*worth = moneyunit_worth(rest, behind, marked, &more);
	if (behind + more != rest.len ||
		(!marked && !more && !is_grouped(rest)))
		return false;
	*worth = *worth ? *worth : 1;
	return read_number(to, (struct text){rest.at, behind});
}

/* What stands behind a rate, and what of it makes one. */
static const struct {
	const char *sign;
	int64_t of;
} rates[] = {{"%", 100}, {"％", 100}, {"﹪", 100}, {"‰", 1000},
	{"个百分点", 100}, {"百分点", 100}, {"个基点", 10000}, {"基点", 10000},
	{"BP", 10000}, {"bp", 10000}, {"percent", 100}, {"per cent", 100},
	{"pct", 100}};

enum { RATES = sizeof(rates) / sizeof(*rates) };

/* What a cell is divided by that ends with the sign of a rate, which goes; or
 * 0. */
static int64_t cut_rate(struct text *c)
{
	if (c->len == 0 || is_digit(c->at[c->len - 1]))
		return 0;
	for (size_t i = 0; i < RATES; i++) {
		size_t n = strlen(rates[i].sign);
		if (c->len > n && plain_begins(*c, c->len - n, rates[i].sign)) {
			c->len -= n;
			while (c->len && c->at[c->len - 1] == ' ')
				c->len--;
			return rates[i].of;
		}
	}
	return 0;
}

/* What one of the rate before AT is divided by, and the LENGTH of its sign with
 * blanks before it; 0: it is no rate, and LENGTH stays. */
static int64_t rate_at(struct text t, size_t at, size_t *length)
{
	size_t from = moneyunit_blanks(t, at);

	for (size_t i = 0; i < RATES; i++) {
		if (!plain_begins(t, from, rates[i].sign))
			continue;
		*length = from - at + strlen(rates[i].sign);
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

/* Whether what stands behind a number at AT counts something else than money,
 * as in 美元3个月. */
static bool is_counter(struct text t, size_t at)
{
	static const char *const words[] = {"年", "月", "日", "天", "周", "季",
		"个", "期", "号", "次", "笔", "款", "只", "种", "类", "倍",
		"成", "折"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (plain_begins(t, at, words[i]))
			return true;
	return false;
}

/* An amount of parts, as 3万5千元 or 3元4角. */
struct money {
	amount x;      /* in hundredths of one */
	int64_t worth; /* of one of its last part, in hundredths */
	size_t end;    /* behind the unit of that */
};

/* Whether what ends before AT is a count without a currency. */
static bool is_open(struct text t, size_t at)
{
	static const char *const words[] = {"万", "萬", "亿", "億", "千", "百"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (at >= strlen(words[i]) &&
			plain_begins(t, at - strlen(words[i]), words[i]))
			return true;
	return false;
}

/* What 角 or 分 at AT is worth, in hundredths; 0: none, or of 分钟 and the
 * like.
 */
static int64_t small_worth(struct text t, size_t at)
{
	static const char *const others[] = {
		"钟", "期", "之", "店", "行", "公", "享", "红", "析"};

	if (plain_begins(t, at, "角") || plain_begins(t, at, "毛"))
		return 10;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (plain_begins(t, at + strlen("分"), others[i]))
			return 0;
	return plain_begins(t, at, "分");
}

/* What a part behind M is worth whose number ends at AT, in hundredths; 0:
 * there is none. */
static int64_t part_worth(
	const struct money *m, struct text t, size_t at, size_t *length)
{
	if (is_open(t, m->end))
		return moneyunit_worth(t, at, true, length) * 100;
	*length = strlen("分");
	return m->worth <= 100 ? small_worth(t, at) : 0;
}

/* The next part, right behind what M has; false: there is none. */
static bool add_part(struct money *m, struct text t)
{
	size_t n = number_length(t, m->end), length = 0;
	amount x;

	if (!n || !read_number(&x, (struct text){t.at + m->end, n}))
		return false;
	int64_t worth = part_worth(m, t, m->end + n, &length);
	if (!worth || worth >= m->worth ||
		__builtin_mul_overflow(x, (amount)worth, &x) ||
		__builtin_add_overflow(m->x, x, &m->x))
		return false;
	m->worth = worth;
	m->end += n + length;
	return true;
}

/* Whether further parts stand behind X of WORTH, which ends at END: all of them
 * are in M. */
static bool has_parts(
	struct money *m, struct text t, amount x, int64_t worth, size_t end)
{
	*m = (struct money){.worth = worth * 100, .end = end};
	if (!worth || __builtin_mul_overflow(x, (amount)m->worth, &m->x))
		return false;
	while (add_part(m, t))
		;
	return m->end > end;
}

/* The amount X at AT, whose number ends at BEHIND; where it ends.  MARKED: a
 * sign of money stands before it. */
static size_t look_amount(struct proof *p, const struct plain *plain, size_t at,
	size_t behind, amount x, bool marked, bool below)
{
	struct text t = plain->text;
	size_t more = 0;
	int64_t worth = moneyunit_worth(t, behind, marked, &more);
	struct money m;

	if (!worth && (!marked || is_counter(t, behind)))
		return behind;
	if (has_parts(&m, t, x, worth, behind + more)) {
		if (m.x % 100 != 0 || !cell_has(p, m.x / 100, 1, below))
			unknown(p, PROOF_AMOUNT, plain, at, m.end - at);
		return m.end;
	}
	if (!cell_has(p, x, worth ? worth : 1, below))
		unknown(p, PROOF_AMOUNT, plain, at, behind - at);
	return behind;
}

/* A number of N bytes at AT, which is X; MARKED: behind a sign of money. */
struct said_number {
	size_t at, n;
	amount x;
	bool marked, below;
};

/* Whether a cell is the low end F, by the worth of one of the high end Y.  A
 * low end above that, as in 5000-1万元, may have the count of it or none. */
static bool cell_has_low(const struct proof *p, const struct said_number *f,
	amount y, int64_t worth)
{
	return cell_has(p, f->x, worth, f->below) ||
	       (f->x >= y && cell_has(p, f->x, 1, f->below));
}

/* The high end of N bytes at AT of ¥20-30, whose low end is F; where it ends,
 * or 0: what is there is no money. */
static size_t look_marked(struct proof *p, const struct plain *plain,
	const struct said_number *f, size_t at, size_t n, amount y)
{
	struct text t = plain->text;
	size_t end = at + n;

	if (!f->marked || is_counter(t, moneyunit_blanks(t, end)))
		return 0;
	if (!cell_has(p, f->x, 1, f->below))
		unknown(p, PROOF_AMOUNT, plain, f->at, f->n);
	if (!cell_has(p, y, 1, false))
		unknown(p, PROOF_AMOUNT, plain, at, n);
	return end;
}

/* F as the low end of a range, of which the high end has the unit, or F the
 * sign; how far it was looked at, or 0: it is no such thing. */
static size_t look_range(
	struct proof *p, const struct plain *plain, const struct said_number *f)
{
	struct text t = plain->text;
	size_t own = 0, more, end = f->at + f->n;
	int64_t count = moneyunit_worth(t, end, true, &own);
	size_t high = rangesaid_high(t, f->at, end + own);
	size_t n = high ? number_length(t, high) : 0;
	amount y;

	if (!n || moneyunit_worth(t, end, f->marked, &more) ||
		!read_number(&y, (struct text){t.at + high, n}))
		return 0;
	int64_t of = own || f->marked ? 0 : rate_at(t, high + n, &more);
	int64_t worth = moneyunit_worth(t, high + n, f->marked, &more);
	if (!of && !worth)
		return own ? 0 : look_marked(p, plain, f, high, n, y);
	if (of	      ? !cell_has(p, f->x, -of, f->below)
		: own ? !cell_has(p, f->x, count, f->below)
		      : !cell_has_low(p, f, y, worth))
		unknown(p, of ? PROOF_RATE : PROOF_AMOUNT, plain, f->at, f->n);
	return end;
}

/* A rate or an amount at AT, whose number has N bytes; where it ends. */
static size_t look_number(
	struct proof *p, const struct plain *plain, size_t at, size_t n)
{
	struct text t = plain->text;
	size_t more = 0, before = sign_before(t, at);
	bool below = is_below_zero(t, at) || is_below_zero(t, before);
	struct said_number f = {at, n, 0, before != at, below};

	if (!read_number(&f.x, (struct text){t.at + at, n}))
		return at + n;
	int64_t of = rate_at(t, at + n, &more);
	size_t end = of ? 0 : look_range(p, plain, &f);
	if (end)
		return end;
	if (!of)
		return look_amount(p, plain, at, at + n, f.x, f.marked, below);
	if (!cell_has(p, f.x, -of, below))
		unknown(p, PROOF_RATE, plain, at, n + more);
	return at + n;
}

/* ---- dates ---- */

static bool cell_has_date(const struct proof *p, const struct daysaid *d)
{
	int year, month, day;
	int64_t ms;

	for (size_t i = 0; i < p->n_cells; i++) {
		if (p->cell[i].len < 6 || !when_parse(&ms, p->cell[i], p->zone))
			continue;
		when_date(zone_day(p->zone, ms), &year, &month, &day);
		if (daysaid_is(d, year, month, day))
			return true;
	}
	return false;
}

void proof_figures(struct proof *p, struct text in)
{
	struct plain *plain = &p->numbers;

	plain_make(plain, in, PLAIN_WIDTH | PLAIN_NUMBERS | PLAIN_SEEN);
	struct text t = plain->text;
	for (size_t at = 0; at < t.len; at++) {
		struct daysaid d;
		if (!is_digit(t.at[at]) && !begins_with_point(t, at))
			continue;
		if (daysaid_read(&d, t, at)) {
			if (!cell_has_date(p, &d))
				unknown(p, PROOF_DATE, plain, at, d.length);
			at += d.length - 1;
			continue;
		}
		at = look_number(p, plain, at, number_length(t, at)) - 1;
	}
}
