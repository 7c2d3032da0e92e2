/* plain.c - a text without what readers see through. */
#include "scene/plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/half.h"
#include "base/mem.h"
#include "base/unseen.h"
#include "scene/rangesaid.h"

/* The length of the one of N words that T has at AT; 0: none. */
static size_t one_of(
	struct text t, size_t at, const char *const *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (plain_begins(t, at, word[i]))
			return strlen(word[i]);
	return 0;
}

#define ONE_OF(t, at, words)                                                   \
	one_of(t, at, words, sizeof(words) / sizeof(*words))

size_t plain_currency(struct text t, size_t at)
{
	static const char *const names[] = {"元", "块", "美元", "港元", "港币",
		"欧元", "日元", "英镑", "澳元", "加元", "韩元", "新币", "瑞郎",
		"人民币", "CNY", "RMB", "USD", "HKD", "EUR", "JPY", "GBP",
		"SGD", "AUD", "CAD", "CHF", "TWD", "MOP", "INR", "KRW", "THB",
		"NZD", "RUB", "VND", "IDR", "MYR", "卢布", "卢比", "泰铢",
		"美金", "圆", "圓", "日圆", "台币", "澳门币", "港幣", "台幣",
		"歐元", "英鎊", "人民幣", "dollar", "yuan", "euro"};

	return plain_lead(t, at, "CRUHEJGSATMIKNVdye\xe4\xe5\xe6\xe7\xe8\xe9")
		       ? ONE_OF(t, at, names)
		       : 0;
}

/* The length of the character at AT, by its first byte. */
static size_t length_at(struct text t, size_t at)
{
	unsigned char c = (unsigned char)t.at[at];
	size_t n = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;

	return n < t.len - at ? n : t.len - at;
}

static size_t unseen(struct text t, size_t at)
{
	return unseen_length((struct text){t.at + at, t.len - at});
}

/* Blanks, and marks that divide no sentence. */
static size_t filler(struct text t, size_t at)
{
	static const char *const fillers[] = {" ", "\t", "\r", "\n", "*", "-",
		"_", ".", "~", "^", "+", "|", "/", "#", "=", "\xc2\xa0",
		"\xe3\x80\x80", "·", "•", "．", "－", "＊", "＿", "—", "…",
		"～", "｜"};

	unsigned char lead = (unsigned char)t.at[at];

	return lead < 0xe4 || lead == 0xef ? ONE_OF(t, at, fillers) : 0;
}

/* Whether a Chinese character is at AT: U+3400 to U+9FFF. */
static bool is_chinese(struct text t, size_t at)
{
	const unsigned char *c = (const unsigned char *)t.at + at;

	return at + 2 < t.len && c[0] >= 0xe3 && c[0] <= 0xe9 &&
	       (c[0] > 0xe3 || c[1] >= 0x90);
}

/* ---- numbers in words ---- */

/* The character of three bytes at AT, of U+3000 to U+9FFF; or 0. */
static uint32_t character_at(struct text t, size_t at)
{
	if (at + 2 >= t.len || (unsigned char)t.at[at] < 0xe3 ||
		(unsigned char)t.at[at] > 0xe9)
		return 0;
	return (uint32_t)(t.at[at] & 15) << 12 |
	       (uint32_t)(t.at[at + 1] & 63) << 6 | (t.at[at + 2] & 63);
}

static int digit_at(struct text t, size_t at)
{
	switch (character_at(t, at)) {
	case U'零':
	case U'〇':
		return 0;
	case U'一':
	case U'壹':
		return 1;
	case U'二':
	case U'贰':
	case U'两':
		return 2;
	case U'三':
	case U'叁':
		return 3;
	case U'四':
	case U'肆':
		return 4;
	case U'五':
	case U'伍':
		return 5;
	case U'六':
	case U'陆':
		return 6;
	case U'七':
	case U'柒':
		return 7;
	case U'八':
	case U'捌':
		return 8;
	case U'九':
	case U'玖':
		return 9;
	default:
		return -1;
	}
}

/* Ten, a hundred or a thousand at AT, 万 or 亿; 0: none. */
static int64_t power_at(struct text t, size_t at)
{
	switch (character_at(t, at)) {
	case U'十':
	case U'拾':
		return 10;
	case U'百':
	case U'佰':
		return 100;
	case U'千':
	case U'仟':
		return 1000;
	case U'万':
		return 10000;
	case U'亿':
		return 100000000;
	default:
		return 0;
	}
}

enum { WORD = 3 /* bytes of each of these characters */ };

/* A number in words as far as it was read: 万 and 亿 end a PART. */
struct number_words {
	int64_t whole, part, digit; /* digit -1: none yet */
};

enum { PART_MOST = 100000000 };

/* Take the power; false: it is too large. */
static bool take_power(struct number_words *n, int64_t power)
{
	if (power < 10000) {
		n->part += (n->digit > 0 ? n->digit : 1) * power;
		n->digit = -1;
		return n->part < PART_MOST;
	}
	n->part += n->digit > 0 ? n->digit : 0;
	n->digit = -1;
	if (power == 10000) {
		n->whole += n->part * power;
	} else {
		if (n->whole + n->part > PART_MOST)
			return false;
		n->whole = (n->whole + n->part) * power;
	}
	n->part = 0;
	return n->whole < (int64_t)PART_MOST * PART_MOST;
}

/* The number in words at AT, *LENGTH bytes; false: none. */
static bool read_words(struct text t, size_t at, int64_t *to, size_t *length)
{
	struct number_words n = {.digit = -1};
	size_t from = at;

	for (; at < t.len; at += WORD) {
		int d = digit_at(t, at);
		int64_t power = d < 0 ? power_at(t, at) : 0;
		if (d >= 0)
			n.digit = n.digit > 0 ? n.digit * 10 + d : d;
		if ((d < 0 && !power) || (at == from && power >= 10000))
			break;
		if (n.digit > 9999 || (power && !take_power(&n, power)))
			return false;
	}
	*to = n.whole + n.part + (n.digit > 0 ? n.digit : 0);
	*length = at - from;
	return *length > 0;
}

/* Bytes DIGITS of the plain text in place of LENGTH at AT; LENGTH 0: none. */
struct words {
	char digits[96];
	size_t length;
};

/* "三" or "三点八五" at AT, as digits. */
static bool read_decimal(struct words *w, struct text t, size_t at)
{
	int64_t x;
	size_t n, put;

	if (!read_words(t, at, &x, &n))
		return false;
	put = (size_t)snprintf(
		w->digits, sizeof(w->digits), "%lld", (long long)x);
	w->length = n;
	if (!plain_begins(t, at + n, "点") || digit_at(t, at + n + WORD) < 0)
		return true;
	w->digits[put++] = '.';
	for (n += WORD; digit_at(t, at + n) >= 0 && put < 30; n += WORD)
		w->digits[put++] = (char)('0' + digit_at(t, at + n));
	w->digits[put] = '\0';
	w->length = n;
	return true;
}

/* The high end of 百分之二至三 behind W, which is at AT and of SIGN. */
static void add_high(
	struct words *w, struct text t, size_t at, const char *sign)
{
	static const char *const counted[] = {"年", "月", "日", "号", "天",
		"个", "期", "分之", "元", "成", "折", "倍"};
	size_t mark = rangesaid_mark(t, at + w->length);
	size_t high = at + w->length + mark, n = strlen(w->digits);
	struct words more;

	if (!mark || !read_decimal(&more, t, high) ||
		ONE_OF(t, high + more.length, counted))
		return;
	snprintf(w->digits + n, sizeof(w->digits) - n, "~%s%s", more.digits,
		sign);
	w->length += mark + more.length;
}

/* 百分之三, 千分之五, 万分之二 at AT. */
static bool read_share(struct words *w, struct text t, size_t at)
{
	static const struct {
		const char *word, *sign;
	} shares[] = {{"百分之", "%"}, {"千分之", "‰"}, {"万分之", "个基点"}};

	for (size_t i = 0; i < sizeof(shares) / sizeof(*shares); i++) {
		size_t n = strlen(shares[i].word);
		if (!plain_begins(t, at, shares[i].word) ||
			!read_decimal(w, t, at + n))
			continue;
		w->length += n;
		strcat(w->digits, shares[i].sign);
		add_high(w, t, at, shares[i].sign);
		return true;
	}
	return false;
}

/* Whether money is at AT, behind a number of N bytes: 一块 and 一圆 may be
 * something else. */
static bool is_money(struct text t, size_t at, size_t n)
{
	if (plain_begins(t, at, "块") || !plain_currency(t, at))
		return false;
	return n > WORD ||
	       (!plain_begins(t, at, "圆") && !plain_begins(t, at, "圓"));
}

/* Whether the number of N bytes before AT is of money, of a rate or of a day.
 */
static bool is_figure(struct text t, size_t at, size_t n)
{
	static const char *const units[] = {"个百分点", "百分点", "个基点",
		"基点", "年", "月", "日", "号", "块钱", "角", "分", "%", "％",
		"‰"};

	return is_money(t, at, n) ||
	       (!plain_begins(t, at, "分之") && !plain_begins(t, at, "分点") &&
		       ONE_OF(t, at, units));
}

/* Whether what stands before AT, from LAST on, makes a number in words none:
 * 5千元, 数百元, 第一. */
static bool is_vague(struct text t, size_t at, size_t last)
{
	static const char *const before[] = {"数", "几", "第", "每", "上", "0",
		"1", "2", "3", "4", "5", "6", "7", "8", "9"};

	return last < at &&
	       (ONE_OF(t, last, before) || digit_at(t, last) >= 0 ||
		       power_at(t, last));
}

/* 五十万 without a currency. */
static bool read_ten_thousands(struct words *w, struct text t, size_t at)
{
	int64_t x;

	if (digit_at(t, at) < 1 || !read_words(t, at, &x, &w->length) ||
		x % 10000 != 0 || !plain_begins(t, at + w->length - WORD, "万"))
		return false;
	snprintf(
		w->digits, sizeof(w->digits), "%lld万", (long long)(x / 10000));
	return true;
}

/* The powers from 百 on that end the N bytes of words before AT, as 千万 of
 * 五千万; but not all of them. */
static struct text last_powers(struct text t, size_t at, size_t n, int64_t *of)
{
	size_t left = n, from = at;

	for (*of = 1; left > WORD && power_at(t, from - WORD) >= 100;
		left -= WORD) {
		from -= WORD;
		*of *= power_at(t, from);
	}
	return (struct text){t.at + from, at - from};
}

/* Whether a rate or money in words of N bytes and worth X ends before AT. */
static bool is_high(struct text t, size_t at, size_t n, int64_t x)
{
	static const char *const rates[] = {
		"个百分点", "百分点", "个基点", "基点", "%", "％", "‰"};

	return is_money(t, at, n) || ONE_OF(t, at, rates) ||
	       (x >= 10000 && x % 10000 == 0);
}

/* 二十 of 二十到三十万元, which is 20万. */
static bool read_low(struct words *w, struct text t, size_t at)
{
	int64_t x, y, of;
	size_t n, m, mark;

	if (!read_words(t, at, &x, &n) || !read_decimal(w, t, at))
		return false;
	mark = rangesaid_mark(t, at + w->length);
	at += w->length + mark;
	if (!mark || !read_words(t, at, &y, &m) || !is_high(t, at + m, m, y))
		return false;
	struct text powers = last_powers(t, at + m, m, &of);
	if (w->length == n && x < y / of)
		strncat(w->digits, powers.at, powers.len);
	return true;
}

/* Digits for the words at AT, behind what stands from LAST on; false: none. */
static bool words_at(struct words *w, struct text t, size_t at, size_t last)
{
	if ((digit_at(t, at) < 0 && !power_at(t, at)) || is_vague(t, at, last))
		return false;
	return read_share(w, t, at) ||
	       (read_decimal(w, t, at) &&
		       is_figure(t, at + w->length, w->length)) ||
	       read_ten_thousands(w, t, at) || read_low(w, t, at);
}

/* ---- all of it ---- */

/* Room for MORE bytes, and for where the end was. */
static void make_room(struct plain *p, size_t more)
{
	mem_grow(&p->was, &p->cap, p->bytes.len + more + 1, sizeof(*p->was));
	buf_room(&p->bytes, more);
}

/* C for what was at WAS; there is room. */
static inline void put(struct plain *p, char c, size_t was)
{
	p->was[p->bytes.len] = was;
	p->bytes.at[p->bytes.len++] = c;
}

/* The N bytes at AT as they are; there is room. */
static inline void put_same(struct plain *p, size_t at, size_t n)
{
	size_t len = p->bytes.len, *was = p->was + len;
	const char *from = p->in.at + at;
	char *to = p->bytes.at + len;

	for (size_t i = 0; i < n; i++) {
		to[i] = from[i];
		was[i] = at + i;
	}
	p->bytes.len = len + n;
}

/* DIGITS for the words at AT, and room for what is behind them. */
static void put_digits(struct plain *p, const char *digits, size_t at)
{
	make_room(p, strlen(digits) + p->in.len - at);
	while (*digits)
		put(p, *digits++, at);
}

/* Where the fillers at AT end, if they stand between Chinese characters; AT:
 * they do not. */
static size_t skip_fillers(struct text t, size_t at, bool behind_chinese)
{
	size_t end = at, n;

	if (!behind_chinese)
		return at;
	while (end < t.len && ((n = filler(t, end)) || (n = unseen(t, end))))
		end += n;
	return end > at && end < t.len && is_chinese(t, end) ? end : at;
}

static char lower(char c, unsigned how)
{
	return (how & PLAIN_CASE) && c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

/* Where what is left out at AT ends; AT: nothing is. */
static size_t skip(const struct plain *p, unsigned how, size_t at, size_t last)
{
	struct text t = p->in;
	size_t n = how & (PLAIN_CASE | PLAIN_SEEN) ? unseen(t, at) : 0;

	if (n || !(how & PLAIN_JOINED))
		return at + n;
	return skip_fillers(t, at, last < at && is_chinese(t, last));
}

/* One character at AT, or a number in words: the place behind it. */
static size_t step(struct plain *p, unsigned how, size_t at, size_t last)
{
	struct text t = p->in;
	size_t n = length_at(t, at);
	char c = 0;
	struct words w;

	if ((how & PLAIN_NUMBERS) && n == WORD && words_at(&w, t, at, last)) {
		put_digits(p, w.digits, at);
		return at + w.length;
	}
	if (n == 1)
		c = t.at[at];
	else if ((how & PLAIN_WIDTH) && at + 2 < t.len)
		c = half_of(t.at + at);
	if (c)
		put(p, lower(c, how), at);
	else
		put_same(p, at, n);
	return at + n;
}

void plain_make(struct plain *p, struct text t, unsigned how)
{
	size_t at = 0, last = 0;

	p->text = p->in = t;
	p->bytes.len = 0;
	make_room(p, t.len);
	while (at < t.len) {
		size_t end = skip(p, how, at, last);
		if (end == at) {
			end = step(p, how, at, last); /* behind words: none */
			last = end - at == length_at(t, at) ? at : end;
		}
		at = end;
	}
	p->was[p->bytes.len] = t.len;
	p->text = buf_view(&p->bytes);
}

void plain_release(struct plain *p)
{
	free(p->was);
	buf_release(&p->bytes);
}

struct text plain_was(const struct plain *p, size_t at, size_t n)
{
	size_t from = p->was[at], end = p->was[at += n];

	while (end == from && n && at < p->text.len) /* of a number in words */
		end = p->was[++at];
	return (struct text){p->in.at + from, end - from};
}
