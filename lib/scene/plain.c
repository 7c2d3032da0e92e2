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

	return ONE_OF(t, at, names);
}

/* The length of the character at AT, by its first byte. */
static size_t length_at(struct text t, size_t at)
{
	unsigned char c = (unsigned char)t.at[at];
	size_t n = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;

	return n < t.len - at ? n : t.len - at;
}

/* Whether the byte at AT is one of BYTES, with which few characters begin. */
static bool is_lead(struct text t, size_t at, const char *bytes)
{
	return t.at[at] && strchr(bytes, t.at[at]);
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

	return is_lead(t, at, "\xc2\xe2\xe3\xef") ||
			       (unsigned char)t.at[at] < 0x80
		       ? ONE_OF(t, at, fillers)
		       : 0;
}

/* Whether a Chinese character is at AT: U+3400 to U+9FFF. */
static bool is_chinese(struct text t, size_t at)
{
	const unsigned char *c = (const unsigned char *)t.at + at;

	return at + 2 < t.len && c[0] >= 0xe3 && c[0] <= 0xe9 &&
	       (c[0] > 0xe3 || c[1] >= 0x90);
}

/* ---- numbers in words ---- */

static int digit_at(struct text t, size_t at)
{
	static const char *const digits[] = {"零", "一", "二", "三", "四", "五",
		"六", "七", "八", "九", "〇", "壹", "贰", "叁", "肆", "伍",
		"陆", "柒", "捌", "玖", "两"};

	for (int i = 0; i < (int)(sizeof(digits) / sizeof(*digits)); i++)
		if (plain_begins(t, at, digits[i]))
			return i == 20 ? 2 : i % 10;
	return -1;
}

/* Ten, a hundred or a thousand at AT, 万 or 亿; 0: none. */
static int64_t power_at(struct text t, size_t at)
{
	static const struct {
		const char *word;
		int64_t worth;
	} powers[] = {{"十", 10}, {"拾", 10}, {"百", 100}, {"佰", 100},
		{"千", 1000}, {"仟", 1000}, {"万", 10000}, {"亿", 100000000}};

	for (size_t i = 0; i < sizeof(powers) / sizeof(*powers); i++)
		if (plain_begins(t, at, powers[i].word))
			return powers[i].worth;
	return 0;
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

/* Digits for the words at AT, behind what stands from LAST on; or none. */
static struct words words_at(struct text t, size_t at, size_t last)
{
	struct words w = {.length = 0};

	if ((digit_at(t, at) < 0 && !power_at(t, at)) || is_vague(t, at, last))
		return w;
	if (read_share(&w, t, at) ||
		(read_decimal(&w, t, at) &&
			is_figure(t, at + w.length, w.length)) ||
		read_ten_thousands(&w, t, at) || read_low(&w, t, at))
		return w;
	return (struct words){.length = 0};
}

/* ---- all of it ---- */

/* N bytes for what was at WAS. */
static void put(struct plain *p, const char *bytes, size_t n, size_t was)
{
	mem_grow(&p->was, &p->cap, p->bytes.len + n + 1, sizeof(*p->was));
	for (size_t i = 0; i < n; i++)
		p->was[p->bytes.len + i] = was;
	buf_bytes(&p->bytes, bytes, n);
}

/* Where the fillers at AT end, if they stand between Chinese characters; AT:
 * they do not. */
static size_t skip_fillers(struct text t, size_t at, bool behind_chinese)
{
	size_t end = at, n;

	while (end < t.len && ((n = filler(t, end)) || (n = unseen(t, end))))
		end += n;
	return behind_chinese && end > at && end < t.len && is_chinese(t, end)
		       ? end
		       : at;
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
	char c = (how & PLAIN_WIDTH) && at + 2 < t.len ? half_of(t.at + at) : 0;
	struct words w = {.length = 0};

	if ((how & PLAIN_NUMBERS) && n == WORD)
		w = words_at(t, at, last);
	if (w.length) {
		put(p, w.digits, strlen(w.digits), at);
		return at + w.length;
	}
	if (c)
		c = lower(c, how), put(p, &c, 1, at);
	else
		for (size_t i = 0; i < n; i++)
			c = lower(t.at[at + i], how), put(p, &c, 1, at + i);
	return at + n;
}

void plain_make(struct plain *p, struct text t, unsigned how)
{
	size_t at = 0, last = 0;

	p->text = p->in = t;
	p->bytes.len = 0;
	put(p, "", 0, 0);
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
