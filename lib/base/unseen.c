/* unseen.c - the list of characters that nobody sees. */
#include "base/unseen.h"

/* The bytes of UTF-8 in big-endian order, two or three of them. */
static const struct range {
	uint32_t first, last;
} ranges[] = {{0xc2ad, 0xc2ad}, {0xcd8f, 0xcd8f}, {0xd89c, 0xd89c},
	{0xe1a08e, 0xe1a08e}, {0xe2808b, 0xe2808f}, {0xe280aa, 0xe280ae},
	{0xe281a0, 0xe281a4}, {0xe281a6, 0xe281a9}, {0xefb880, 0xefb88f},
	{0xefbbbf, 0xefbbbf}};

size_t unseen_search(struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at;
	uint32_t c = 0;

	if (t.len < 2)
		return 0;
	size_t n = p[0] < 0xe0 ? 2 : 3;
	if (t.len < n)
		return 0;
	for (size_t i = 0; i < n; i++)
		c = c << 8 | p[i];
	for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return n;
	return 0;
}
