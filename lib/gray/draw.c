/* draw.c - the lots of units, by six hashes. */
#include "gray/draw.h"

#include <stdio.h>

#include "base/number.h"
#include "base/shortest.h"

enum { SHA1_BITS = 60 };

static const uint32_t fnv_start = 2166136261u, fnv_prime = 16777619u;

void draws_init(struct draws *d, const struct keyed *keyed, enum draw_hash hash)
{
	*d = (struct draws){.keyed = keyed_copy(keyed)};
	if (hash == DRAW_PLANOUT || hash == DRAW_POSTHOG)
		d->sha1 = sha1_new();
}

void draws_release(struct draws *d)
{
	keyed_free(d->keyed);
	sha1_free(d->sha1);
	buf_release(&d->bytes);
}

double draw_of_percent(double percent)
{
	static const struct number_style plain = {.decimal = '.'};
	char room[48];
	double share = 0;

	if (!(percent > 0))
		return 0;
	struct shortest d = shortest_of(percent);
	snprintf(room, sizeof(room), "%llue%d", (unsigned long long)d.digits,
		d.exponent - 2);
	return real_parse(&share, text_of(room), &plain) ? share
							 : percent / 100;
}

static uint64_t eight(const unsigned char *at)
{
	uint64_t n = 0;

	for (int i = 0; i < 8; i++)
		n = n << 8 | at[i];
	return n;
}

void draw_split(double ramp_arm[2], struct draws *d, struct text unit,
	struct text experiment, struct text period)
{
	const struct text part[] = {text_of("split"), unit, experiment, period};
	unsigned char hash[KEYED_SIZE];

	keyed_hash(d->keyed, hash, part, 4);
	ramp_arm[0] = keyed_share(eight(hash));
	ramp_arm[1] = keyed_share(eight(hash + 8));
}

static uint32_t fnv_unit(uint32_t h, uint32_t unit)
{
	return (h ^ unit) * fnv_prime;
}

/* The character of N bytes at P. */
static uint32_t character(const unsigned char *p, size_t n)
{
	static const unsigned char mask[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
	uint32_t c = p[0] & mask[n];

	for (size_t i = 1; i < n; i++)
		c = c << 6 | (p[i] & 0x3f);
	return c;
}

uint32_t draw_fnv(struct text t, uint32_t h)
{
	while (t.len) {
		size_t n = *(const unsigned char *)t.at < 0x80
				   ? 1
				   : text_character(t);
		uint32_t c =
			n ? character((const unsigned char *)t.at, n) : 0xfffd;
		n += n == 0;
		if (c > 0xffff) {
			c -= 0x10000;
			h = fnv_unit(h, 0xd800 | c >> 10);
			c = 0xdc00 | (c & 0x3ff);
		}
		h = fnv_unit(h, c);
		t.at += n;
		t.len -= n;
	}
	return h;
}

double draw_growthbook(struct text seed, struct text unit)
{
	uint32_t n = draw_fnv(unit, draw_fnv(seed, fnv_start));
	char digit[10];
	size_t i = sizeof(digit);

	do
		digit[--i] = (char)('0' + n % 10);
	while (n /= 10);
	n = draw_fnv((struct text){digit + i, sizeof(digit) - i}, fnv_start);
	return n % 10000 / 10000.0;
}

double draw_growthbook1(struct text seed, struct text unit)
{
	return draw_fnv(seed, draw_fnv(unit, fnv_start)) % 1000 / 1000.0;
}

bool draw_namespace(struct text name, struct text unit, double from, double to)
{
	uint32_t h = draw_fnv(text_of("__"), draw_fnv(unit, fnv_start));
	double x = draw_fnv(name, h) % 1000 / 1000.0;

	return from <= x && x < to;
}

static uint32_t turn(uint32_t x, int bits)
{
	return x << bits | x >> (32 - bits);
}

static uint32_t murmur_mix(uint32_t k)
{
	return turn(k * 0xcc9e2d51, 15) * 0x1b873593;
}

/* Up to four bytes, little-endian. */
static uint32_t little(const char *at, size_t n)
{
	uint32_t k = 0;

	while (n-- > 0)
		k = k << 8 | (unsigned char)at[n];
	return k;
}

uint32_t draw_murmur(
	struct draws *d, struct text group, struct text unit, uint32_t seed)
{
	uint32_t h = seed;
	size_t i = 0;

	d->bytes.len = 0;
	buf_text(&d->bytes, group);
	buf_byte(&d->bytes, ':');
	buf_text(&d->bytes, unit);
	for (; i + 4 <= d->bytes.len; i += 4)
		h = turn(h ^ murmur_mix(little(d->bytes.at + i, 4)), 13) * 5 +
		    0xe6546b64;
	if (i < d->bytes.len)
		h ^= murmur_mix(little(d->bytes.at + i, d->bytes.len - i));
	h ^= (uint32_t)d->bytes.len;
	h = (h ^ h >> 16) * 0x85ebca6b;
	h = (h ^ h >> 13) * 0xc2b2ae35;
	return h ^ h >> 16;
}

uint64_t draw_sha1(
	struct draws *d, struct text salt, struct text unit, const char *tail)
{
	const struct text part[] = {salt, text_of("."), unit, text_of(tail)};

	return sha1_number(d->sha1, part, 4) >> (64 - SHA1_BITS);
}

double draw_sha1_share(
	struct draws *d, struct text salt, struct text unit, const char *tail)
{
	return (double)draw_sha1(d, salt, unit, tail) /
	       (double)(((uint64_t)1 << SHA1_BITS) - 1);
}
