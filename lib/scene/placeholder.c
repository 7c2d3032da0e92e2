/* placeholder.c - what was to be filled into a text and was not. */
#include "scene/placeholder.h"

#include <string.h>

#include "scene/plain.h"

static bool is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_name(char c)
{
	return is_letter(c) || (unsigned char)c >= 0x80;
}

static bool is_word_byte(char c)
{
	return is_letter(c) || c == '_' || is_digit(c);
}

/* The length of the run of C at AT. */
static size_t run_of(struct text t, size_t at, char c)
{
	size_t n = 0;

	while (at + n < t.len && t.at[at + n] == c)
		n++;
	return n;
}

/* The length of a word at AT that programs write for nothing, or that stands
 * for what somebody forgot to write, as XX or xxx; 0: none. */
static size_t blank_word(struct text t, size_t at)
{
	static const char *const words[] = {"undefined", "null", "NULL", "NaN"};
	size_t n = (t.at[at] | 32) == 'x' ? run_of(t, at, t.at[at]) : 0;

	if (at && is_word_byte(t.at[at - 1]))
		return 0;
	for (size_t i = 0; i < 4 && n < 2; i++)
		if (plain_begins(t, at, words[i]))
			n = strlen(words[i]);
	return n >= 2 && (at + n == t.len || !is_word_byte(t.at[at + n])) ? n
									  : 0;
}

/* The length of {name}, with the braces around it, or of a lone brace. */
static size_t braced(struct text t, size_t at)
{
	const char *s = t.at + at, *end = t.at + t.len;
	const char *close =
		*s == '{' ? memchr(s, '}', (size_t)(end - s)) : NULL;

	if (!close)
		return 1;
	bool twice = s[1] == '{' && close + 1 < end && close[1] == '}';
	return (size_t)(close - s) + 1 + twice;
}

/* The length of $name at AT, in letters of ASCII. */
static size_t dollar_name(struct text t, size_t at)
{
	size_t n = 1;

	while (at + n < t.len &&
		(is_letter(t.at[at + n]) || (n > 1 && t.at[at + n] == '_')))
		n++;
	return n > 1 ? n : 0;
}

/* The length of a name at AT: letters and Chinese characters, then digits, too.
 */
static size_t name_length(struct text t, size_t at)
{
	size_t n = 0;

	for (; at + n < t.len; n++) {
		unsigned char c = (unsigned char)t.at[at + n];
		if (c >= 0xe4 && c <= 0xe9 && at + n + 2 < t.len)
			n += 2;
		else if (!is_letter((char)c) && c != '_' &&
			 !(n && is_digit((char)c)))
			break;
	}
	return n;
}

/* Whether a number ends before AT, with a blank or without: 100%. */
static bool is_behind_number(struct text t, size_t at)
{
	while (at && t.at[at - 1] == ' ')
		at--;
	return at && is_digit(t.at[at - 1]);
}

/* The length of %NAME%, %s or %d at AT. */
static size_t percent_name(struct text t, size_t at)
{
	size_t n = is_behind_number(t, at) ? 0 : name_length(t, at + 1);

	if (n && at + n + 1 < t.len && t.at[at + n + 1] == '%')
		return n + 2;
	return plain_begins(t, at, "%s") || plain_begins(t, at, "%d") ? 2 : 0;
}

static size_t hash_name(struct text t, size_t at)
{
	size_t n = 1;

	while (at + n < t.len && (is_name(t.at[at + n]) || t.at[at + n] == '_'))
		n++;
	return n > 1 && at + n < t.len && t.at[at + n] == '#' ? n + 1 : 0;
}

/* Whether T is what only a template calls something: first_name, or one of a
 * few words; a sender or a mark of HTML is none. */
static bool is_field(struct text t)
{
	static const char *const words[] = {"NAME", "Name", "name", "AMOUNT",
		"Amount", "amount", "DATE", "Date", "date", "姓名", "客户姓名",
		"客户名称", "客户称呼", "称呼", "昵称", "金额", "日期",
		"手机号", "卡号", "尾号", "产品名称", "客户经理"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_is(t, words[i]))
			return true;
	return t.len > 2 && is_letter(t.at[0]) && t.at[t.len - 1] != '_' &&
	       memchr(t.at, '_', t.len);
}

/* The length of [NAME], <first_name> or 【姓名】 at AT. */
static size_t bracketed(struct text t, size_t at)
{
	static const char *const brackets[][2] = {
		{"[", "]"}, {"<", ">"}, {"【", "】"}};

	for (size_t i = 0; i < sizeof(brackets) / sizeof(*brackets); i++) {
		size_t open = strlen(brackets[i][0]);
		if (!plain_begins(t, at, brackets[i][0]))
			continue;
		size_t n = name_length(t, at + open);
		return is_field((struct text){t.at + at + open, n}) &&
				       plain_begins(
					       t, at + open + n, brackets[i][1])
			       ? open + n + strlen(brackets[i][1])
			       : 0;
	}
	return 0;
}

size_t placeholder_at(struct text t, size_t at)
{
	switch ((unsigned char)t.at[at]) {
	case '{':
	case '}':
		return braced(t, at);
	case '%':
		return percent_name(t, at);
	case '$':
		return dollar_name(t, at);
	case '#':
		return hash_name(t, at);
	case '[':
	case '<':
	case 0xe3: /* of 【 */
		return bracketed(t, at);
	case 'N':
	case 'n':
	case 'u':
	case 'X':
	case 'x':
		return blank_word(t, at);
	default:
		return 0;
	}
}
