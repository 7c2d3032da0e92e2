/* mask.c - stars in place of the middle of a value. */
#include "identity/mask.h"

#include <string.h>

#include "base/half.h"
#include "identity/address.h"
#include "identity/checks.h"

/* One character of a value. */
struct sign {
	size_t len; /* bytes */
	char plain; /* in ASCII; 0: none of ASCII */
};

/* How many of the N bytes at P continue a character, MOST at most. */
static size_t behind(const char *p, size_t n, size_t most)
{
	size_t k = 0;

	while (k < most && k < n && ((unsigned char)p[k] & 0xc0) == 0x80)
		k++;
	return k;
}

static struct sign sign_at(struct text t, size_t i)
{
	unsigned char c = (unsigned char)t.at[i];
	size_t left = t.len - i, more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;

	if (c < 0x80)
		return (struct sign){1, t.at[i]};
	if (c == 0xef && left >= 3 && half_of(t.at + i))
		return (struct sign){3, half_of(t.at + i)};
	if (c < 0xc0 || behind(t.at + i + 1, left - 1, more) < more)
		return (struct sign){1, 0};
	return (struct sign){1 + more, 0};
}

/* What stands between the characters of a number and does not count. */
static bool divides(struct text t, size_t i, struct sign s)
{
	switch (s.plain) {
	case ' ':
	case '-':
	case '.':
	case '(':
	case ')':
	case '\t':
		return true;
	case 0:
		return (s.len == 2 && memcmp(t.at + i, "·", 2) == 0) ||
		       (s.len == 3 && memcmp(t.at + i, "•", 3) == 0);
	default:
		return false;
	}
}

/* Whether a value of KIND is a number: what divides its digits stays. */
static bool is_number(enum identity_kind kind)
{
	return kind <= KIND_PLATE;
}

/* What a value looks like without what divides it. */
struct shape {
	size_t n;	/* characters that count */
	char begins[6]; /* the first of them */
	bool plus;	/* a '+' stands before them */
};

static struct shape look(struct text t, bool number)
{
	struct shape s = {0};

	for (size_t i = 0; i < t.len;) {
		struct sign sign = sign_at(t, i);
		if (s.n == 0 && sign.plain == '+' && number)
			s.plus = true;
		else if (!number || !divides(t, i, sign)) {
			if (s.n < sizeof(s.begins))
				s.begins[s.n] = sign.plain;
			s.n++;
		}
		i += sign.len;
	}
	return s;
}

/* How many characters at the beginning are China's country code. */
static size_t country(const struct shape *s)
{
	if (s->n == 15 && memcmp(s->begins, "0086", 4) == 0)
		return 4;
	return (s->plus || s->n == 13) && memcmp(s->begins, "86", 2) == 0 ? 2
									  : 0;
}

/* A landline with area code: that and the last four stay. */
static struct mask_ends of_landline(const char *first, size_t n)
{
	if (n < 10 || n > 12 || first[0] != '0')
		return (struct mask_ends){0, 0};
	return (struct mask_ends){first[1] <= '2' ? 3 : 4, 4};
}

static struct mask_ends of_phone(const struct shape *s, size_t code)
{
	const char *first = s->begins + code;
	size_t n = s->n - code;

	if (code == 0 && s->plus) /* abroad */
		return n < 8 || n > 15 ? (struct mask_ends){0, 0}
		       : n >= 11       ? (struct mask_ends){3, 4}
				       : (struct mask_ends){2, 2};
	if (n == 11 && first[0] == '1')
		return (struct mask_ends){3, 4};
	return of_landline(first, n);
}

/* How much of a value of KIND stays, by the length of such values. */
static struct mask_ends usual(enum identity_kind kind, const struct shape *s)
{
	static const struct {
		unsigned char least, most, head, tail;
	} lengths[KINDS] = {[KIND_IDCARD] = {18, 18, 6, 4},
		[KIND_CARD] = {15, 19, 6, 4},
		[KIND_USCC] = {18, 18, 8, 2},
		[KIND_PASSPORT] = {7, 9, 1, 3},
		[KIND_PERMIT] = {8, 11, 1, 3},
		[KIND_HKID] = {8, 9, 1, 0},
		[KIND_IBAN] = {15, 34, 4, 4},
		[KIND_PLATE] = {7, 9, 2, 1},
		[KIND_NAME] = {2, 255, 1, 0},
		[KIND_ADDRESS] = {8, 255, 3, 0},
		[KIND_DEVICE] = {12, 255, 0, 4},
		[KIND_ACCOUNT] = {5, 255, 1, 1}};

	if (kind == KIND_PHONE || kind == KIND_LANDLINE)
		return of_phone(s, country(s));
	if (kind == KIND_IDCARD && s->n == 15)
		return (struct mask_ends){6, 3};
	if (s->n < lengths[kind].least || !lengths[kind].most ||
		(s->n > lengths[kind].most && lengths[kind].most < 255))
		return (struct mask_ends){0, 0};
	return (struct mask_ends){lengths[kind].head, lengths[kind].tail};
}

/* T with all but ENDS of the characters that count hidden; SKIP at the
 * beginning stay, too. */
static void hide(struct buf *to, struct text t, bool number, size_t skip,
	size_t n, struct mask_ends ends)
{
	size_t at = 0, head = skip + (size_t)ends.head;

	for (size_t i = 0; i < t.len;) {
		struct sign s = sign_at(t, i);
		bool counts = !(number && (divides(t, i, s) ||
						  (at == 0 && s.plain == '+')));
		if (counts && at >= head && at + (size_t)ends.tail < n)
			buf_byte(to, '*');
		else
			buf_bytes(to, t.at + i, s.len);
		at += counts;
		i += s.len;
	}
}

/* Whether the eight bytes at P are digits. */
static bool has_digits(const char *p)
{
	uint64_t ones = ~(uint64_t)0 / 255, x = text_load(p);

	/* The highest bit of a byte: below '0', above '9', or not of ASCII. */
	return ((x | (x + ones * (0x7f - '9')) | (x - ones * '0')) &
		       ones * 0x80) == 0;
}

/* Whether T is all digits, letters and stars of ASCII, none of which divides.
 */
static bool is_solid(struct text t)
{
	size_t i = 0;

	while (i + 8 <= t.len && has_digits(t.at + i))
		i += 8;
	for (; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];
		if ((unsigned)(c - '0') > 9 &&
			(unsigned)((c | 32) - 'a') > 25 && c != '*')
			return false;
	}
	return true;
}

enum { QUICK = 19 }; /* bytes of the longest number that quick() takes */

/* How much of T stays at its beginning, if it has the length of most numbers of
 * KIND; 0: it has not. */
static size_t quick_head(enum identity_kind kind, struct text t)
{
	switch (kind) {
	case KIND_PHONE:
		return t.len == 11 && t.at[0] == '1' ? 3 : 0;
	case KIND_IDCARD:
		return t.len == 18 ? 6 : 0;
	case KIND_CARD:
		return t.len >= 15 && t.len <= QUICK ? 6 : 0;
	default:
		return 0;
	}
}

/* The same as plain() of most telephones, identity cards and cards: digits
 * alone, of which the last four stay.  False: T is none of them. */
static bool quick(struct buf *to, enum identity_kind kind, struct text t)
{
	size_t head = quick_head(kind, t);

	if (head == 0 || !has_digits(t.at) || !has_digits(t.at + t.len - 8) ||
		(t.len > 16 && !has_digits(t.at + 8)))
		return false;
	char *at = buf_room(to, QUICK);
	memset(at, '*', QUICK);
	memcpy(at, t.at, 3);
	if (head == 6)
		memcpy(at + 3, t.at + 3, 3);
	memcpy(at + t.len - 4, t.at + t.len - 4, 4);
	to->len += t.len;
	return true;
}

/* The same as hide() of such a text. */
static void hide_solid(struct buf *to, struct text t, size_t head, size_t tail)
{
	char *at = buf_room(to, t.len);

	if (t.len == 0)
		return;
	memset(at, '*', t.len);
	memcpy(at, t.at, head);
	memcpy(at + t.len - tail, t.at + t.len - tail, tail);
	to->len += t.len;
}

static void plain(struct buf *to, enum identity_kind kind, struct text t,
	struct mask_ends ends)
{
	bool number = is_number(kind),
	     phone = kind == KIND_PHONE || kind == KIND_LANDLINE;
	bool solid = is_solid(t);
	struct shape s = {.n = t.len};
	if (!solid)
		s = look(t, number);
	else if (t.len >= sizeof(s.begins))
		memcpy(s.begins, t.at, sizeof(s.begins));
	else
		memcpy(s.begins, t.at, t.len);
	size_t skip = phone ? country(&s) : 0;

	if (ends.head < 0)
		ends = usual(kind, &s);
	if (ends.head == 0 && ends.tail == 0)
		skip = 0;
	if (skip + (size_t)ends.head + (size_t)ends.tail >= s.n)
		ends = (struct mask_ends){0, 0}, skip = 0;
	if (solid)
		hide_solid(to, t, skip + (size_t)ends.head, (size_t)ends.tail);
	else
		hide(to, t, number, skip, s.n, ends);
}

/* Whether C stands in the name of a host. */
static bool is_label(char c)
{
	return (unsigned)((c | 32) - 'a') <= 25 || checks_digit(c) ||
	       c == '.' || c == '-';
}

/* The '@' of T, or T.len; *BEHIND is where the domain begins. */
static size_t at_sign(size_t *behind, struct text t)
{
	for (size_t i = 0; i < t.len;) {
		if (is_label(t.at[i])) {
			i++;
			continue;
		}
		struct sign s = sign_at(t, i);
		if (s.plain == '@') {
			*behind = i + s.len;
			return i;
		}
		i += s.len;
	}
	*behind = t.len;
	return t.len;
}

/* Whether something else follows in T, from I on, than one domain: another
 * address, a name, a telephone. */
static bool goes_on(struct text t, size_t i)
{
	bool blank = false;

	while (i < t.len) {
		if (!blank && is_label(t.at[i])) {
			i++;
			continue;
		}
		struct sign s = sign_at(t, i);
		bool is_blank = s.plain && strchr(" \t\r\n", s.plain);
		if ((blank && !is_blank) ||
			(s.plain && strchr("@,;:|/\\(", s.plain)) ||
			(s.len == 3 && memcmp(t.at + i, "、", 3) == 0))
			return true;
		blank = is_blank;
		i += s.len;
	}
	return false;
}

/* How many bytes from I on may stand in the name of a host. */
static size_t labels(struct text t, size_t i)
{
	size_t from = i;

	while (i < t.len && is_label(t.at[i]))
		i++;
	return i - from;
}

/* The same as email() of most addresses: letters, digits, points and hyphens
 * around one '@'.  False: T is none of them. */
static bool quick_email(struct buf *to, struct text t)
{
	size_t at = labels(t, 0);

	if (at + 1 >= t.len || t.at[at] != '@' ||
		at + 1 + labels(t, at + 1) < t.len)
		return false;
	size_t head = at > 1, from = to->len;
	buf_text(to, t);
	memset(to->at + from + head, '*', at - head);
	return true;
}

/* The first letter and the domain stay; of what is more than one address
 * nothing does. */
static void email(struct buf *to, struct text t, struct mask_ends ends)
{
	size_t behind, at = at_sign(&behind, t);
	struct text local = {t.at, at};

	if (ends.head < 0)
		ends = (struct mask_ends){at < t.len, 0};
	if (at == t.len || behind == t.len || goes_on(t, behind))
		local = t, ends = (struct mask_ends){0, 0};
	plain(to, KIND_SECRET, local, ends);
	buf_bytes(to, t.at + local.len, t.len - local.len);
}

/* The last part of what ends in IPv4 becomes 0, the last 64 bits of IPv6. */
static bool ip(struct buf *to, struct text t)
{
	struct address a;
	size_t from = to->len, dot;

	half_text(to, t);
	struct text narrow = {to->at + from, to->len - from};
	if (!address_parse(&a, narrow))
		return false;
	for (dot = narrow.len; dot > 0 && narrow.at[dot - 1] != '.'; dot--)
		;
	if (dot > 0) {
		to->len = from + dot;
		buf_byte(to, '0');
		return true;
	}
	to->len = from;
	address_cut(&a, a.bits == 32 ? 24 : 64); /* ::ffff:c000:280 is IPv4 */
	address_print(to, &a);
	return true;
}

/* How many digits begin at I. */
static size_t digits(struct text t, size_t i)
{
	size_t n = 0;

	while (i < t.len) {
		struct sign s = sign_at(t, i);
		if (!checks_digit(s.plain))
			break;
		n++;
		i += s.len;
	}
	return n;
}

/* A year of four digits stays, or that of 19900517; of words Chinese ones. */
static void birth(struct buf *to, struct text t)
{
	size_t year = 0;
	bool seen = false, inside = false;

	for (size_t i = 0; i < t.len;) {
		struct sign s = sign_at(t, i);
		bool digit = checks_digit(s.plain);
		if (digit && !inside && !seen) {
			size_t n = digits(t, i);
			seen = n == 4 || (n == 8 && s.plain != '0') || n == 14;
			/* 1990**** is a year, too. */
			year = seen ? 4 : 0;
		}
		inside = digit;
		bool hidden = s.plain &&
			      (digit ? year == 0
				     : (s.plain | 32) >= 'a' &&
						      (s.plain | 32) <= 'z');
		year -= digit && year > 0;
		if (hidden)
			buf_byte(to, '*');
		else
			buf_bytes(to, t.at + i, s.len);
		i += s.len;
	}
}

void mask_value(struct buf *to, enum identity_kind kind, struct text t,
	struct mask_ends ends)
{
	size_t from = to->len;

	if (ends.head < 0 &&
		(kind == KIND_EMAIL ? quick_email(to, t) : quick(to, kind, t)))
		return;
	if (kind == KIND_EMAIL) {
		email(to, t, ends);
	} else if (kind == KIND_BIRTH && ends.head < 0) {
		birth(to, t);
	} else if (kind == KIND_IP && ends.head < 0) {
		if (ip(to, t))
			return;
		to->len = from;
		plain(to, KIND_SECRET, t, (struct mask_ends){0, 0});
	} else {
		plain(to, kind, t, ends);
	}
}
