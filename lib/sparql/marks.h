/* marks.h - a set of terms as a bitmap that is cheap to empty: for walks. */
#ifndef SPARQL_MARKS_H
#define SPARQL_MARKS_H

#include "sparql/exec.h"

struct marks {
	struct marks *next; /* among the free ones of a run */
	uint64_t *word;
	size_t words;
	uint32_t *list; /* what is marked, in order */
	size_t n, cap;
};

/* An empty set; give it back with marks_free(). */
struct marks *marks_new(struct exec *r);
void marks_free(struct exec *r, struct marks *m);
void marks_release(struct exec *r); /* all that are free */

/* Forget all. */
void marks_clear(struct marks *m);

/* Mark ID; false if it was. */
bool marks_put_more(struct marks *m, uint32_t id);
static inline bool marks_put(struct marks *m, uint32_t id)
{
	if (id / 64 >= m->words || m->n == m->cap)
		return marks_put_more(m, id);
	uint64_t bit = (uint64_t)1 << (id % 64);
	if (m->word[id / 64] & bit)
		return false;
	m->word[id / 64] |= bit;
	m->list[m->n++] = id;
	return true;
}

static inline bool marks_has(const struct marks *m, uint32_t id)
{
	return id / 64 < m->words && (m->word[id / 64] >> (id % 64) & 1);
}

#endif
