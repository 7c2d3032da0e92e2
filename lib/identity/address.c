/* address.c - addresses by inet_pton(3), and what proxies make of them. */
#include "identity/address.h"

#include <arpa/inet.h>

#include "base/number.h"

static bool is_mapped(const unsigned char *byte)
{
	static const unsigned char prefix[12] = {
		0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

	return memcmp(byte, prefix, sizeof(prefix)) == 0;
}

/* 192.0.2.1 without the C library, for nearly all are so. */
static bool parse_v4(unsigned char *to, struct text t)
{
	size_t at = 0;

	for (int part = 0; part < 4; part++) {
		unsigned value = 0, digits = 0;
		for (; at < t.len && (unsigned)t.at[at] - '0' <= 9; at++) {
			value = value * 10 + (unsigned)t.at[at] - '0';
			if (++digits > 3 || (digits > 1 && value < 10))
				return false;
		}
		if (digits == 0 || value > 255)
			return false;
		to[part] = (unsigned char)value;
		if (part < 3 && (at == t.len || t.at[at++] != '.'))
			return false;
	}
	return at == t.len;
}

bool address_six(unsigned char to[16], struct text t)
{
	char copy[INET6_ADDRSTRLEN];

	if (t.len >= sizeof(copy) || (t.len && memchr(t.at, '\0', t.len)))
		return false;
	if (t.len)
		memcpy(copy, t.at, t.len);
	copy[t.len] = '\0';
	return inet_pton(AF_INET6, copy, to) == 1;
}

bool address_parse(struct address *to, struct text t)
{
	*to = (struct address){.bits = 32};
	if (parse_v4(to->byte, t))
		return true;
	const char *zone = t.len ? memchr(t.at, '%', t.len) : NULL;
	if (zone && (size_t)(zone - t.at) + 1 < t.len)
		t.len = (size_t)(zone - t.at);
	*to = (struct address){.bits = 128};
	if (!address_six(to->byte, t))
		return false;
	if (is_mapped(to->byte)) {
		memmove(to->byte, to->byte + 12, 4);
		memset(to->byte + 4, 0, 12);
		to->bits = 32;
	}
	return true;
}

void address_print(struct buf *to, const struct address *a)
{
	char word[INET6_ADDRSTRLEN] = "";

	for (int i = 0; i < 4 && a->bits == 32; i++) {
		if (i > 0)
			buf_byte(to, '.');
		int_print(to, a->byte[i]);
	}
	/* It fails only for want of room. */
	if (a->bits != 32)
		inet_ntop(AF_INET6, a->byte, word, sizeof(word));
	buf_string(to, word);
}

void address_cut(struct address *a, unsigned bits)
{
	unsigned whole = bits / 8;

	if (whole >= sizeof(a->byte))
		return;
	a->byte[whole] &= (unsigned char)(0xff00 >> bits % 8);
	memset(a->byte + whole + 1, 0, sizeof(a->byte) - whole - 1);
}
