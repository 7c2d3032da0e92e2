/* markwords.c - words by the numbers that stand for them. */
#include "invite/markwords.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

bool markwords_find(
	struct markwords *m, const char *spelt, size_t size, size_t words)
{
	const char *p = spelt, *end = p + size;

	m->word = mem_array(words, sizeof(*m->word));
	while (p < end && m->n < words) {
		const char *stop = memchr(p, '\0', (size_t)(end - p));
		if (!stop)
			return false;
		m->word[m->n++] = (struct text){p, (size_t)(stop - p)};
		p = stop + 1;
	}
	return m->n == words && p == end;
}

void markwords_release(struct markwords *m)
{
	free(m->word);
}

struct text markwords_word(const struct markwords *m, uint32_t mark)
{
	return mark == 0 || mark > m->n ? (struct text){"", 0}
					: m->word[mark - 1];
}
