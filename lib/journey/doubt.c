/* doubt.c - words for nobody, lines of totals, and names with blanks around
 * them. */
#include "journey/doubt.h"

#include <string.h>

#include "journey/orders.h"

/* Of the words for nobody, and of those for totals. */
enum { LONGEST = 9, LONGEST_TOTAL = 14 };

/* Whether T begins or ends with a blank of more than a byte: no-break,
 * ideographic, of no width, or a byte order mark. */
static bool has_wide_blank(struct text t)
{
	static const char *const blanks[] = {
		"\xc2\xa0", "\xe3\x80\x80", "\xe2\x80\x8b", "\xef\xbb\xbf"};

	for (size_t i = 0; i < sizeof(blanks) / sizeof(*blanks); i++) {
		size_t n = strlen(blanks[i]);
		if (t.len >= n &&
			(memcmp(t.at, blanks[i], n) == 0 ||
				memcmp(t.at + t.len - n, blanks[i], n) == 0))
			return true;
	}
	return false;
}

/* Whether T is what Chinese exports write where nobody is known; the bills of
 * WeChat and Alipay have a slash. */
static bool is_none(struct text t)
{
	static const char *const words[] = {"/", "—", "——", "无", "空", "未知",
		"匿名", "游客", "暂无", "未登录"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_is(t, words[i]))
			return true;
	return false;
}

/* Whether T is the identifier of no device, which all have who forbade it. */
static bool is_zeros(struct text t)
{
	return text_is(t, "00000000-0000-0000-0000-000000000000");
}

/* Whether T, or T before a colon, is what a line that adds up those above it is
 * called. */
static bool is_total(struct text t)
{
	static const char *const words[] = {"合计", "总计", "小计", "共计",
		"汇总", "合計", "總計", "小計", "total", "totals", "subtotal",
		"sub total", "sub-total", "grand total"};
	static const char wide[] = "：";
	size_t n = sizeof(wide) - 1;

	if (t.len > n && memcmp(t.at + t.len - n, wide, n) == 0)
		t.len -= n;
	else if (t.len && t.at[t.len - 1] == ':')
		t.len--;
	t = text_trim(t);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_same_letters(t, text_of(words[i])))
			return true;
	return false;
}

/* What most names do not begin with, and all of is_none() and is_total() do. */
static bool is_suspect(struct text t)
{
	return (t.at[0] & 0x80) || strchr("/tTsSgG", t.at[0]);
}

/* Whether T ends with a digit, which no such word and no blank does, and begins
 * with what is seen: as most identifiers do. */
static bool is_plain(struct text t)
{
	unsigned char first = t.len ? (unsigned char)t.at[0] : 0;

	return first > ' ' && first < 0x7f && t.at[t.len - 1] >= '1' &&
	       t.at[t.len - 1] <= '9';
}

enum doubt doubt_of(struct text customer)
{
	if (is_plain(customer))
		return DOUBT_NONE;
	struct text bare = text_trim(customer);

	if (bare.len == 0)
		return DOUBT_NOBODY;
	if (bare.len <= LONGEST && (bare.at[0] < '0' || bare.at[0] > '9') &&
		orders_is_blank(bare))
		return DOUBT_NOBODY;
	if (bare.len > LONGEST_TOTAL && bare.at[0] == '0' && is_zeros(bare))
		return DOUBT_NOBODY;
	if (bare.len <= LONGEST_TOTAL && is_suspect(bare) &&
		(is_none(bare) || is_total(bare)))
		return DOUBT_NOBODY;
	return bare.len == customer.len && !has_wide_blank(customer)
		       ? DOUBT_NONE
		       : DOUBT_PADDED;
}

/* Of a joined key the first part. */
struct text doubt_customer(struct text key)
{
	const char *end = key.len ? memchr(key.at, '\x1f', key.len) : NULL;

	return end ? (struct text){key.at, (size_t)(end - key.at)} : key;
}

const char *doubt_name(enum doubt which)
{
	return which == DOUBT_NOBODY ? "customers_nobody" : "customers_padded";
}

const char *doubt_says(enum doubt which)
{
	if (which == DOUBT_NOBODY)
		return "stands for no customer, and its rows are taken for "
		       "those of one (--where leaves them out)";
	return "has blanks around it, and is another customer than the one "
	       "without them";
}

void doubts_of(struct doubts *d, const struct table *customers)
{
	for (size_t i = 0; i < customers->n; i++) {
		struct text name = doubt_customer(table_key(customers, i));
		enum doubt doubt = doubt_of(name);

		if (doubt == DOUBT_NONE)
			continue;
		if (d->n[doubt]++ == 0 ||
			text_compare(name, d->first[doubt]) < 0)
			d->first[doubt] = name;
	}
}
