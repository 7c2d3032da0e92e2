/* heldout.c - lists judged by all threads, and a grid of settings. */
#include "reco/heldout.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum { CHUNK = 256 }; /* customers */

struct judging {
	const struct heldout *t;
	const struct recommend_lists *lists;
	struct hits *of; /* by worker */
};

static void judge_chunk(void *arg, size_t chunk, unsigned worker)
{
	const struct judging *g = arg;
	const struct heldout *t = g->t;
	size_t end = (chunk + 1) * CHUNK;
	const struct recommend_pick *pick;

	for (size_t c = chunk * CHUNK; c < end && c < t->h->customers; c++) {
		if (t->held[c] == HISTORIES_NONE || c % t->every)
			continue;
		size_t n = g->lists->make(g->lists->arg, &pick, c, worker);
		hits_add(&g->of[worker], histories_length(t->h, c), pick, n,
			t->held[c]);
	}
}

void heldout_judge(struct hits *hits, const struct heldout *t,
	const struct recommend_lists *lists)
{
	struct judging g = {t, lists, NULL};

	g.of = mem_array(lists->threads, sizeof(*g.of));
	for (unsigned w = 0; w < lists->threads; w++)
		hits_init(&g.of[w], hits->each, hits->items);
	chunks_run(lists->threads, (t->h->customers + CHUNK - 1) / CHUNK,
		judge_chunk, &g);
	for (unsigned w = 0; w < lists->threads; w++) {
		hits_join(hits, &g.of[w]);
		hits_release(&g.of[w]);
	}
	free(g.of);
}

/* Try all decays of what PUPIL has learnt by HOW. */
static void try_decays(struct heldout_setting *best, double *most,
	const struct heldout_pupil *pupil, const struct weights_how *how)
{
	static const double decay[] = {0.8, 1, 0.95, 0.9, 0.7, 0.5};

	for (size_t i = 0; i < sizeof(decay) / sizeof(*decay); i++) {
		double ndcg = pupil->ndcg(pupil->arg, decay[i]);
		if (!(ndcg > *most))
			continue;
		*most = ndcg;
		*best = (struct heldout_setting){*how, decay[i]};
	}
}

const char *heldout_choose(
	struct heldout_setting *setting, const struct heldout_pupil *pupil)
{
	static const size_t window[] = {5, 1, 2, 10, 50};
	static const double lambda[] = {100, 10, 30, 300, 1000};
	struct weights_how how = setting->how;
	size_t n = how.kind == WEIGHTS_COSINE ? 1 : 5;
	double most = -1;

	for (size_t i = 0; i < n; i++) {
		how.window = window[i];
		how.lambda = lambda[i];
		TRY(pupil->learn(pupil->arg, how));
		try_decays(setting, &most, pupil, &how);
	}
	return NULL;
}
