/* facts.c - the guard as parts and facts of a state file. */
#include "invite-guard/parts.h"

const char facts_tag[] = "invite-guard/2";

/* Numbers beside the parts, in the order in which they are saved. */
static size_t list_facts(struct state *s, uint64_t *fact[IMAGE_FACTS])
{
	struct guard *g = &s->guard;
	struct people *p = &g->people;
	uint64_t *const single[] = {&g->seed, (uint64_t *)&g->newest, &g->rows,
		&p->n, &p->fans, &g->book.len, &g->terms_len, &g->rulings_len,
		&g->hold.bits, &g->hold.head, &g->hold.n, &s->kept.ledger_end,
		(uint64_t *)&s->seen};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		fact[n++] = single[i];
	for (int i = 0; i < WINDOWS; i++) {
		struct window *w = &g->window[i];
		uint64_t *const of[] = {&w->bits, &w->keys, &w->event.bits,
			&w->event.head, &w->event.n};
		for (size_t k = 0; k < sizeof(of) / sizeof(*of); k++)
			fact[n++] = of[k];
	}
	return n;
}

/* The indexes, each with two facts of its own. */
static size_t list_slots(struct guard *g, struct slots *slots[])
{
	struct slots *const all[] = {&g->people.by_name, &g->people.by_device,
		&g->people.by_phone, &g->events, &g->by_terms, &g->by_ruling};

	memcpy(slots, all, sizeof(all));
	return sizeof(all) / sizeof(*all);
}

static size_t list_areas(struct guard *g, struct area *area[IMAGE_PARTS])
{
	struct area *const single[] = {&g->people.account, &g->people.fan,
		&g->book.bytes, &g->terms, &g->rulings, &g->hold.item};
	struct slots *slots[8];
	size_t n = 0, n_slots = list_slots(g, slots);

	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		area[n++] = single[i];
	for (int i = 0; i < WINDOWS; i++) {
		area[n++] = &g->window[i].event.item;
		area[n++] = &g->window[i].key;
	}
	for (size_t i = 0; i < n_slots; i++)
		area[n++] = &slots[i]->area;
	return n;
}

enum { KEY_MARK, LEDGER, FIXED };

static const char *foreign(const char *path, const char *why)
{
	return fail_text("%s: %s", path, why);
}

static const char *check_fixed(const struct config *c, const uint64_t *fact)
{
	if (fact[KEY_MARK] && !c->key_mark)
		return foreign(c->state, "its names are tokens (want the key "
					 "they were made with, -k)");
	if (!fact[KEY_MARK] && c->key_mark)
		return foreign(c->state, "its names are no tokens (want it "
					 "without -k)");
	if (fact[KEY_MARK] != c->key_mark)
		return foreign(c->state, "its tokens were made with another "
					 "key, or another --hash");
	return NULL;
}

const char *facts_load(struct state *s, const struct config *c)
{
	struct guard *g = &s->guard;
	const struct image *im = &s->kept.image;
	const uint64_t *from = im->header.fact;
	struct area *area[IMAGE_PARTS];
	uint64_t *fact[IMAGE_FACTS];
	struct slots *slots[8];
	size_t parts = list_areas(g, area), facts = list_facts(s, fact),
	       n_slots = list_slots(g, slots), at = FIXED;

	if (im->header.parts != parts ||
		im->header.facts != FIXED + facts + 2 * n_slots)
		return foreign(c->state, "damaged: other parts than it should "
					 "have");
	TRY(check_fixed(c, from));
	s->kept.has_ledger = from[LEDGER] != 0;
	for (size_t i = 0; i < parts; i++) {
		size_t size = area[i]->size;
		unsigned bits = area[i]->bits;
		area_release(area[i]);
		TRY(image_part(im, i, area[i], size, bits));
	}
	for (size_t i = 0; i < facts; i++)
		*fact[i] = from[at++];
	for (size_t i = 0; i < n_slots; i++) {
		slots[i]->size = from[at++];
		slots[i]->n = from[at++];
	}
	g->people.seed = g->seed;
	return NULL;
}

/* All of a state, as it is saved. */
struct saved {
	struct image_what what;
	struct area *area[IMAGE_PARTS];
	uint64_t value[IMAGE_FACTS];
};

static void gather(struct saved *to, struct state *s, const struct config *c)
{
	uint64_t *fact[IMAGE_FACTS];
	struct slots *slots[8];
	size_t parts = list_areas(&s->guard, to->area),
	       facts = list_facts(s, fact),
	       n_slots = list_slots(&s->guard, slots), at = FIXED;

	to->value[KEY_MARK] = c->key_mark;
	to->value[LEDGER] = s->kept.has_ledger;
	for (size_t i = 0; i < facts; i++)
		to->value[at++] = *fact[i];
	for (size_t i = 0; i < n_slots; i++) {
		to->value[at++] = slots[i]->size;
		to->value[at++] = slots[i]->n;
	}
	to->what = (struct image_what){.tag = facts_tag,
		.area = to->area,
		.parts = parts,
		.fact = to->value,
		.facts = at};
}

const char *facts_save(struct state *s, const struct config *c)
{
	struct saved saved;

	gather(&saved, s, c);
	return image_write(c->state, &saved.what);
}

const char *facts_create(struct state *s, const struct config *c, bool *taken)
{
	struct saved saved;

	gather(&saved, s, c);
	return image_create(&s->kept.image, c->state, &saved.what, taken);
}
