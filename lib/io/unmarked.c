/* unmarked.c - what the two bytes of each unit of UTF-16 look like. */
#include "io/unmarked.h"

#include <string.h>

enum {
	LOOKED_AT = 512,    /* bytes of a text */
	NAMES_BEGIN_BY = 64 /* bytes of ASCII before the first other one */
};

static bool is_ascii(unsigned u)
{
	return (u >= ' ' && u < 0x7f) || u == '\t' || u == '\n' || u == '\r';
}

/* Characters of Chinese and Japanese, and full-width ones. */
static bool is_eastern(unsigned u)
{
	return (u >= 0x3000 && u < 0x3100) || (u >= 0x4e00 && u <= 0x9fff) ||
	       (u >= 0xff00 && u < 0xfff0);
}

static bool reads_as(struct text t, bool little)
{
	size_t ascii = 0, eastern = 0;

	for (size_t i = 0; i + 2 <= t.len; i += 2) {
		unsigned a = (unsigned char)t.at[i],
			 b = (unsigned char)t.at[i + 1];
		unsigned u = little ? a | b << 8 : a << 8 | b;
		if (!is_ascii(u) && !is_eastern(u))
			return false;
		ascii += is_ascii(u);
		eastern += is_eastern(u);
	}
	return ascii && eastern;
}

bool unmarked_utf16(struct text t, uint64_t before, bool *little)
{
	size_t half = before % 2 && t.len; /* the rest of a unit */

	t = (struct text){t.at + half, t.len - half};
	if (t.len > LOOKED_AT)
		t.len = LOOKED_AT;
	if (before > NAMES_BEGIN_BY || !memchr(t.at, '\0', t.len))
		return false;
	*little = reads_as(t, true);
	return *little || reads_as(t, false);
}

const char *unmarked_fault(const char *name, int bits, bool little)
{
	return fail_text("%s: text in UTF-%d without a byte order mark "
			 "(say --encoding=UTF-%d%s)",
		name, bits, bits, little ? "LE" : "BE");
}
