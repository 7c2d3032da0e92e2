/* marks.c - bitmaps for walks, kept for the next one. */
#include <stdlib.h>

#include "sparql/marks.h"

struct marks *marks_new(struct exec *r)
{
	struct marks *m = r->marks;

	if (m)
		r->marks = m->next;
	else
		m = mem_zero(1, sizeof(*m));
	size_t words = exec_terms(r) / 64 + 1;
	if (m->words < words) {
		m->word = mem_resize(m->word, words, sizeof(*m->word));
		memset(m->word + m->words, 0,
			(words - m->words) * sizeof(*m->word));
		m->words = words;
	}
	return m;
}

void marks_clear(struct marks *m)
{
	for (size_t i = 0; i < m->n; i++)
		m->word[m->list[i] / 64] = 0;
	m->n = 0;
}

void marks_free(struct exec *r, struct marks *m)
{
	marks_clear(m);
	m->next = r->marks;
	r->marks = m;
}

void marks_release(struct exec *r)
{
	while (r->marks) {
		struct marks *m = r->marks;
		r->marks = m->next;
		free(m->word);
		free(m->list);
		free(m);
	}
}

bool marks_put_more(struct marks *m, uint32_t id)
{
	if (id / 64 >= m->words) {
		size_t words = id / 64 * 2 + 1;
		m->word = mem_resize(m->word, words, sizeof(*m->word));
		memset(m->word + m->words, 0,
			(words - m->words) * sizeof(*m->word));
		m->words = words;
	}
	mem_grow(&m->list, &m->cap, m->n + 1, sizeof(*m->list));
	return marks_put(m, id);
}
