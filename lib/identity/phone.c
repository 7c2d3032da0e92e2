/* phone.c - telephone numbers without what is only there for the eye. */
#include "identity/phone.h"

enum { CHINESE = 11 }; /* digits of a mobile number in China */

size_t phone_digits(char to[PHONE_MOST], struct text t)
{
	char digit[PHONE_MOST + 4];
	size_t n = 0, code = 0;
	bool plus = t.len > 0 && t.at[0] == '+';

	for (size_t i = plus; i < t.len; i++) {
		char c = t.at[i];
		if (c >= '0' && c <= '9' && n < sizeof(digit))
			digit[n++] = c;
		else if (c == '\0' || !strchr(" -.()", c))
			return 0;
	}
	if (n >= 4 && memcmp(digit, "0086", 4) == 0)
		code = 4;
	else if (n >= 2 && memcmp(digit, "86", 2) == 0 &&
		 (plus || n == CHINESE + 2))
		code = 2;
	n -= code;
	if (n > PHONE_MOST)
		return 0;
	memcpy(to, digit + code, n);
	return n;
}

static bool are_digits(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return i == n;
}

/* Three digits, as of an area or an exchange: the first is 2 to 9. */
static bool is_exchange(const char *s)
{
	return are_digits(s, 3) && s[0] > '1';
}

size_t phone_bracketed(struct text t)
{
	size_t at = 5;

	if (t.len < 13 || t.at[0] != '(' || !is_exchange(t.at + 1) ||
		t.at[4] != ')')
		return 0;
	at += t.at[at] == ' ' || t.at[at] == '-';
	if (t.len < at + 8 || !is_exchange(t.at + at) ||
		!strchr(" .-", t.at[at + 3]) || !t.at[at + 3] ||
		!are_digits(t.at + at + 4, 4))
		return 0;
	return at + 8;
}

/* An area of North America: 212, and neither 400 nor 911. */
static bool is_area(const char *s)
{
	return is_exchange(s) && s[1] != '9' &&
	       !(s[1] == s[2] && (s[1] == '0' || s[1] == '1'));
}

size_t phone_in_three(struct text t)
{
	size_t at = t.len > 1 && t.at[0] == '1' ? 2 : 0;
	const char *s = t.at + at;

	if (t.len < at + 12 || !is_area(s) || !is_exchange(s + 4) ||
		(s[3] != '-' && s[3] != '.') || s[7] != s[3] ||
		(at && t.at[1] != s[3]) || !are_digits(s + 8, 4))
		return 0;
	return at + 12;
}
