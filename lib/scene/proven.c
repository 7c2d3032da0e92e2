/* proven.c - what there is against the texts of scenes. */
#include "scene/proven.h"

struct proving {
	const struct proof_words *words;
	void (*each)(void *arg, const struct scene_rule *rule,
		struct text channel, const struct proof_fault *fault);
	void *arg;
};

static void prove(const struct proving *x, const struct scene_rule *r,
	struct text channel, const struct scene_template *t)
{
	struct proof p = {.words = x->words,
		.class = text_of(scene_class_names[r->class]),
		.channel = channel};
	struct buf bytes = {0};

	for (size_t i = 0; i < t->n; i++)
		buf_text(&bytes, t->part[i].bytes);
	if (bytes.len)
		proof_read(&p, buf_view(&bytes));
	for (size_t i = 0; i < p.n; i++)
		x->each(x->arg, r, channel, &p.fault[i]);
	proof_done(&p);
	buf_release(&bytes);
}

void proven_each(const struct scene_rules *rules, const struct wording *wording,
	const struct proof_words *words,
	void (*each)(void *arg, const struct scene_rule *rule,
		struct text channel, const struct proof_fault *fault),
	void *arg)
{
	const struct proving x = {words, each, arg};
	const struct text none = {"", 0};

	for (size_t i = 0; i < rules->n; i++) {
		const struct scene_rule *r = &rules->rule[i];
		prove(&x, r, none, &r->text);
		prove(&x, r, none, &r->other_text);
		for (size_t k = 0; k < wording->n; k++) {
			const struct wording_row *w = &wording->row[k];
			if (!text_equal(w->scene, r->name))
				continue;
			prove(&x, r, w->key[WORDING_CHANNEL], &w->text);
			prove(&x, r, w->key[WORDING_CHANNEL], &w->other_text);
		}
	}
}
