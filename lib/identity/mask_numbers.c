/* mask_numbers.c - numbers of cards, phones and identity cards made unreadable.
 */
#include "base/half.h"
#include "identity/mask.h"

enum { FEWEST = 11, HEAD = 3, TAIL = 4 };

/* The bytes of the digit at I: one, three in full width, or 0. */
static size_t digit(struct text t, size_t i)
{
	char c = i < t.len ? t.at[i] : 0, wide;

	if (c >= '0' && c <= '9')
		return 1;
	wide = i + 2 < t.len ? half_of(t.at + i) : 0;
	return wide >= '0' && wide <= '9' ? 3 : 0;
}

/* Where the number that begins at I ends; *DIGITS are in it. */
static size_t number_end(struct text t, size_t i, size_t *digits)
{
	*digits = 0;
	for (size_t len; (len = digit(t, i));) {
		++*digits;
		i += len;
		if (i < t.len && (t.at[i] == ' ' || t.at[i] == '-') &&
			digit(t, i + 1))
			i++;
	}
	if (*digits == 17 && i < t.len && (t.at[i] == 'X' || t.at[i] == 'x')) {
		++*digits;
		i++;
	}
	return i;
}

static void print_masked(
	struct buf *to, struct text t, size_t i, size_t end, size_t digits)
{
	size_t n = 0;

	while (i < end) {
		size_t len = digit(t, i);
		bool sign = !len && (t.at[i] == ' ' || t.at[i] == '-');
		if (!len)
			len = 1;
		if (sign || n < HEAD || n >= digits - TAIL)
			buf_bytes(to, t.at + i, len);
		else
			buf_byte(to, '*');
		n += !sign;
		i += len;
	}
}

void mask_numbers(struct buf *to, struct text t)
{
	for (size_t i = 0; i < t.len;) {
		size_t digits, end = number_end(t, i, &digits);
		if (end == i) {
			buf_byte(to, t.at[i++]);
			continue;
		}
		if (digits >= FEWEST)
			print_masked(to, t, i, end, digits);
		else
			buf_bytes(to, t.at + i, end - i);
		i = end;
	}
}
