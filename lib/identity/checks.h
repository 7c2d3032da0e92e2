/* checks.h - check digits and forms of the numbers that people are known by.
 *
 * All take plain ASCII: full-width characters are made narrow (half.h) and
 * blanks taken out before.  TODAY is YYYYMMDD: nobody is born after it.
 */
#ifndef IDENTITY_CHECKS_H
#define IDENTITY_CHECKS_H

#include "base/text.h"

static inline bool checks_digit(char c)
{
	return (unsigned char)(c - '0') <= 9;
}

/* 18 characters, 17 of them digits: province, date of birth, ISO 7064 mod 11-2
 * (GB 11643-1999). */
bool checks_idcard18(const char *s, unsigned today);

/* 15 digits: province, date of birth in 19yy.  There is no check digit. */
bool checks_idcard15(const char *s, unsigned today);

/* Of 17 digits the 18th character. */
char checks_idcard_last(const char *s);

/* N >= 15 digits: an issuer's range, and the digit of Luhn (ISO/IEC 7812). */
bool checks_card(const char *s, size_t n);

/* 18 characters 0-9A-Z: GB 32100-2015, and GB 11714 inside. */
bool checks_uscc(const char *s);

/* LETTERS letters (1 or 2), 6 digits, '(', check character, ')'. */
bool checks_hkid(const char *s, size_t letters);

/* N characters 0-9A-Z, the first two letters: mod 97 (ISO 13616). */
bool checks_iban(const char *s, size_t n);

/* How long the IBANs of the country are whose two letters are at S; 0: it has
 * none. */
size_t checks_iban_length(const char *s);

/* Whether T is an IPv6 address (RFC 4291, 2.2, no zone) of somebody: :: and ::1
 * are nobody's. */
bool checks_ipv6(struct text t);

#endif
