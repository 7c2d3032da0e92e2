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
