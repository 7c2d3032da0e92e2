/* edits.c - the table of slips between beginnings of two names, of which three
 * rows are kept: a swap looks two back. */
#include "base/edits.h"

/* The code point that begins T, of LEN bytes. */
static uint32_t character(struct text t, size_t len)
{
	static const unsigned char mask[] = {0xff, 0x7f, 0x1f, 0x0f, 0x07};
	uint32_t c = (unsigned char)t.at[0] & mask[len];

	for (size_t i = 1; i < len; i++)
		c = c << 6 | ((unsigned char)t.at[i] & 0x3f);
	return c >= 'a' && c <= 'z' ? c - 32 : c;
}

size_t edits_characters(uint32_t to[EDITS_LONGEST], struct text t)
{
	size_t n = 0;

	while (t.len && n < EDITS_LONGEST) {
		size_t len = text_character(t);
		to[n++] = character(t, len);
		len = len ? len : 1;
		t = (struct text){t.at + len, t.len - len};
	}
	return n;
}

/* What slips there are, row by row of the text: the row for I characters of it
 * has the least for each beginning of the name. */
struct slips {
	const uint32_t *name, *text;
	size_t n;
	unsigned row[3][EDITS_LONGEST + 1];
};

static unsigned less(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static void begin(struct slips *s)
{
	for (size_t j = 0; j <= s->n; j++)
		s->row[0][j] = (unsigned)j;
}

/* Row I > 0, which begins with FIRST; its least. */
static unsigned next(struct slips *s, size_t i, unsigned first)
{
	unsigned *now = s->row[i % 3], low = first;
	const unsigned *one = s->row[(i + 2) % 3], *two = s->row[(i + 1) % 3];

	now[0] = first;
	for (size_t j = 1; j <= s->n; j++) {
		bool same = s->name[j - 1] == s->text[i - 1];
		now[j] = less(one[j - 1] + !same, less(one[j], now[j - 1]) + 1);
		if (i > 1 && j > 1 && s->name[j - 1] == s->text[i - 2] &&
			s->name[j - 2] == s->text[i - 1])
			now[j] = less(now[j], two[j - 2] + 1);
		low = less(low, now[j]);
	}
	return low;
}

unsigned edits_between(
	const uint32_t *a, size_t n, const uint32_t *b, size_t m, unsigned most)
{
	struct slips s = {.name = a, .text = b, .n = n};

	if (n > EDITS_LONGEST || n > m + most || m > n + most)
		return most + 1;
	begin(&s);
	for (size_t i = 1; i <= m; i++)
		if (next(&s, i, (unsigned)i) > most)
			return most + 1; /* no later row has less */
	return less(s.row[m % 3][n], most + 1);
}

unsigned edits_within(const uint32_t *name, size_t n, const uint32_t *text,
	size_t m, size_t *end)
{
	struct slips s = {.name = name, .text = text, .n = n};
	unsigned best = (unsigned)n;

	*end = 0;
	begin(&s);
	for (size_t i = 1; i <= m; i++) {
		next(&s, i, 0);
		if (s.row[i % 3][n] < best) {
			best = s.row[i % 3][n];
			*end = i;
		}
	}
	return best;
}

void edits_guess(struct edits_guess *g, struct text word)
{
	*g = (struct edits_guess){.n = 0};
	g->n = edits_characters(g->want, word);
	g->distance = g->n <= 1 ? 1 : g->n <= 3 ? 2 : 3;
}

void edits_try(struct edits_guess *g, struct text name)
{
	uint32_t is[EDITS_LONGEST];
	size_t n = edits_characters(is, name);
	unsigned d = edits_between(g->want, g->n, is, n, g->distance - 1);

	if (d < g->distance && d < g->n) {
		g->distance = d ? d : 1;
		g->best = name;
	}
}
