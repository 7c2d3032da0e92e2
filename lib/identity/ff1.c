/* ff1.c - ten rounds of Feistel over two halves; the names are those of SP
 * 800-38G, algorithm 7. */
#include "identity/ff1.h"

#include <stdlib.h>

#include "base/aes.h"
#include "base/mem.h"

enum { BLOCK = AES_BLOCK, ROUNDS = 10 };

__extension__ typedef unsigned __int128 wide;

struct ff1 {
	struct aes *aes;
	unsigned radix;
};

const char *ff1_open(struct ff1 **to, struct text key, unsigned radix)
{
	struct aes *aes;

	*to = NULL;
	TRY(aes_open(&aes, key));
	*to = mem_zero(1, sizeof(**to));
	**to = (struct ff1){aes, radix};
	return NULL;
}

void ff1_free(struct ff1 *f)
{
	if (!f)
		return;
	aes_free(f->aes);
	free(f);
}

/* RADIX to the power of N, or 0 if it has more than 63 bits. */
static uint64_t power(unsigned radix, size_t n)
{
	uint64_t p = 1;

	for (; n > 0; n--)
		if (__builtin_mul_overflow(p, (uint64_t)radix, &p) || p >> 63)
			return 0;
	return p;
}

bool ff1_takes(const struct ff1 *f, size_t n)
{
	uint64_t half = n < 128 ? power(f->radix, n - n / 2) : 0;

	return half && (wide)power(f->radix, n / 2) * half >= 1000000;
}

/* CBC-MAC of whole blocks, fed by bytes. */
struct mac {
	struct ff1 *f;
	unsigned char y[BLOCK];
	size_t at;
};

static void mac_byte(struct mac *m, unsigned char c)
{
	m->y[m->at++] ^= c;
	if (m->at == BLOCK) {
		aes_encrypt(m->f->aes, m->y);
		m->at = 0;
	}
}

static void mac_number(struct mac *m, uint64_t x, unsigned bytes)
{
	while (bytes-- > 0)
		mac_byte(m, (unsigned char)(bytes < 8 ? x >> 8 * bytes : 0));
}

/* What depends on the length alone. */
struct halves {
	size_t n, u, v;
	unsigned b, d; /* bytes of a half, and of what is added: 12 at most */
};

static struct halves halves_of(const struct ff1 *f, size_t n)
{
	struct halves h = {.n = n, .u = n / 2, .v = n - n / 2};
	uint64_t most = power(f->radix, h.v) - 1;
	unsigned bits = 64 - (unsigned)__builtin_clzll(most | 1);

	h.b = (bits + 7) / 8;
	h.d = 4 * ((h.b + 3) / 4) + 4;
	return h;
}

/* What round I adds to a half, given the other, modulo M. */
static uint64_t added(struct ff1 *f, const struct halves *h, struct text tweak,
	unsigned i, uint64_t other, uint64_t m)
{
	struct mac mac = {.f = f};
	wide y = 0;

	mac_number(&mac, 0x010201, 3);
	mac_number(&mac, f->radix, 3);
	mac_byte(&mac, ROUNDS);
	mac_byte(&mac, (unsigned char)h->u);
	mac_number(&mac, h->n, 4);
	mac_number(&mac, tweak.len, 4);
	for (size_t k = 0; k < tweak.len; k++)
		mac_byte(&mac, (unsigned char)tweak.at[k]);
	for (size_t k = (tweak.len + h->b + 1) % BLOCK; k % BLOCK; k++)
		mac_byte(&mac, 0);
	mac_byte(&mac, (unsigned char)i);
	mac_number(&mac, other, h->b);
	for (unsigned k = 0; k < h->d; k++)
		y = (y << 8 | mac.y[k]) % m;
	return (uint64_t)y;
}

static uint64_t number(const struct ff1 *f, const unsigned char *x, size_t n)
{
	uint64_t y = 0;

	for (size_t i = 0; i < n; i++)
		y = y * f->radix + x[i];
	return y;
}

static void digits(const struct ff1 *f, unsigned char *x, size_t n, uint64_t y)
{
	for (; n > 0; y /= f->radix)
		x[--n] = (unsigned char)(y % f->radix);
}

void ff1_encrypt(struct ff1 *f, unsigned char *x, size_t n, struct text tweak)
{
	struct halves h = halves_of(f, n);
	uint64_t a = number(f, x, h.u), b = number(f, x + h.u, h.v);

	for (unsigned i = 0; i < ROUNDS; i++) {
		uint64_t m = power(f->radix, i % 2 ? h.v : h.u);
		uint64_t c =
			(uint64_t)(((wide)a + added(f, &h, tweak, i, b, m)) %
				   m);
		a = b;
		b = c;
	}
	digits(f, x, h.u, a);
	digits(f, x + h.u, h.v, b);
}

void ff1_decrypt(struct ff1 *f, unsigned char *x, size_t n, struct text tweak)
{
	struct halves h = halves_of(f, n);
	uint64_t a = number(f, x, h.u), b = number(f, x + h.u, h.v);

	for (unsigned i = ROUNDS; i-- > 0;) {
		uint64_t m = power(f->radix, i % 2 ? h.v : h.u);
		uint64_t c = (uint64_t)(((wide)b + m -
						added(f, &h, tweak, i, a, m)) %
					m);
		b = a;
		a = c;
	}
	digits(f, x, h.u, a);
	digits(f, x + h.u, h.v, b);
}

bool ff1_text(struct ff1 *f, char *at, size_t len, struct text tweak, bool undo)
{
	unsigned char x[128];
	size_t n = 0;

	for (size_t i = 0; i < len; i++)
		if (at[i] >= '0' && at[i] <= '9') {
			if (n == sizeof(x))
				return false;
			x[n++] = (unsigned char)(at[i] - '0');
		}
	if (!ff1_takes(f, n))
		return false;
	(undo ? ff1_decrypt : ff1_encrypt)(f, x, n, tweak);
	n = 0;
	for (size_t i = 0; i < len; i++)
		if (at[i] >= '0' && at[i] <= '9')
			at[i] = (char)('0' + x[n++]);
	return true;
}
