/* choose.c - several settings side by side, and the best once more or kept. */
#include "factor/choose.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum { SAMPLE = 100000 };

struct choose_work {
	const struct train_rows *rows;
	struct choose_try *try;
	size_t most;
	struct machine *made; /* one a setting: columns are F's */
};

static void one(void *arg, size_t i, unsigned worker)
{
	struct choose_work *t = arg;

	(void)worker;
	if (train_run(&t->made[i], t->rows, &t->try[i].how, t->most,
		    &t->try[i].found))
		t->try[i].found.loss = INFINITY;
}

static void drop(struct machine *m)
{
	free(m->table);
	free(m->net);
}

static unsigned least(const struct choose_try *try, unsigned n)
{
	unsigned best = 0;

	for (unsigned i = 1; i < n; i++)
		if (try[i].found.loss < try[best].found.loss)
			best = i;
	return best;
}

const char *choose_run(struct machine *f, const struct train_rows *rows,
	struct choose_try *try, unsigned n, unsigned threads, unsigned *best)
{
	*best = 0;
	if (n == 1)
		return train_run(f, rows, &try[0].how, SIZE_MAX, &try[0].found);
	struct choose_work t = {.rows = rows,
		.try = try,
		.most = SAMPLE,
		.made = mem_zero(n, sizeof(*t.made))};
	for (unsigned i = 0; i < n; i++)
		t.made[i] = *f;
	chunks_run(threads, n, one, &t);
	*best = least(try, n);
	bool sure = isfinite(try[*best].found.loss);
	bool whole = sure && rows->learned <= SAMPLE;
	for (unsigned i = 0; i < n; i++)
		if (!whole || i != *best)
			drop(&t.made[i]);
	if (whole)
		*f = t.made[*best];
	free(t.made);
	return whole ? NULL
		     : train_run(f, rows, &try[*best].how, SIZE_MAX,
			       &try[*best].found);
}
