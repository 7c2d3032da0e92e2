/* scored.c - scores with the places of their rows. */
#include "model/scored.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"

void scored_release(struct scored *s)
{
	free(s->place);
	free(s->score);
}

static void make_room(struct scored *s, size_t more)
{
	mem_grow(&s->place, &s->place_cap, s->n + more, sizeof(*s->place));
	mem_grow(&s->score, &s->score_cap, (s->n + more) * s->width,
		sizeof(*s->score));
}

void scored_add(struct scored *s, unsigned file, uint64_t line, const double *x)
{
	make_room(s, 1);
	s->place[s->n] = (struct scored_place){file, line, s->n};
	memcpy(s->score + s->n * s->width, x, s->width * sizeof(*x));
	s->n++;
}

void scored_join(struct scored *to, const struct scored *from)
{
	if (from->n == 0)
		return;
	make_room(to, from->n);
	for (size_t i = 0; i < from->n; i++) {
		to->place[to->n + i] = from->place[i];
		to->place[to->n + i].at += to->n;
	}
	memcpy(to->score + to->n * to->width, from->score,
		from->n * to->width * sizeof(*to->score));
	to->n += from->n;
}

bool scored_want_add(struct scored_want *w, struct text cell)
{
	static const struct number_style plain = {'.', 0};
	double x;

	if (!real_parse(&x, cell, &plain))
		return false;
	mem_grow(&w->score, &w->cap, w->n + 1, sizeof(*w->score));
	w->score[w->n++] = x;
	return true;
}

void scored_want_release(struct scored_want *w)
{
	free(w->score);
}

static int by_place(const void *a, const void *b)
{
	const struct scored_place *p = a, *q = b;

	if (p->file != q->file)
		return p->file < q->file ? -1 : 1;
	return p->line < q->line ? -1 : p->line > q->line;
}

double scored_greatest(struct scored *s, const double *want, size_t *row)
{
	double most = 0;

	if (s->n)
		qsort(s->place, s->n, sizeof(*s->place), by_place);
	for (size_t i = 0; i < s->n * s->width; i++) {
		size_t at = s->place[i / s->width].at;
		double got = s->score[at * s->width + i % s->width];
		double off = fabs(got - want[i]);
		if (off > most) {
			most = off;
			*row = i / s->width;
		}
	}
	return most;
}
