/* facts.c - a history (invite/history.h) as parts and facts of a state file. */
#include "invite-guard/parts.h"

const char facts_tag[] = "invite-guard/6";
const char facts_first_tag[] = "invite-guard/2";

_Static_assert((int)HISTORY_NUMBERS <= (int)IMAGE_FACTS &&
		       (int)HISTORY_AREAS <= (int)IMAGE_PARTS,
	"a state file has room for them");

static const char *fill(
	const struct image *im, struct area *const *area, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t size = area[i]->size;
		unsigned bits = area[i]->bits;
		area_release(area[i]);
		TRY(image_part(im, i, area[i], size, bits));
	}
	return NULL;
}

const char *facts_load(struct state *s, const struct config *c)
{
	const struct image_header *from = &s->kept.image.header;
	struct area *area[HISTORY_AREAS];
	const char *why = history_foreign(from->fact[0], c->key_mark);

	if (why)
		return fail_text("%s: %s", c->state, why);
	size_t n = history_areas(&s->past, area);
	if (from->parts != n || from->facts != history_numbers(&s->past))
		return fail_text("%s: damaged: other parts than it should have",
			c->state);
	TRY(fill(&s->kept.image, area, n));
	return history_read(&s->past, from->fact)
		       ? NULL
		       : fail_text("%s: damaged: what it says does not fit "
				   "together",
				 c->state);
}

/* All of a state, as it is saved. */
struct saved {
	struct image_what what;
	struct area *area[HISTORY_AREAS];
	uint64_t value[HISTORY_NUMBERS];
};

static void gather(struct saved *to, struct state *s)
{
	history_write(&s->past, to->value);
	to->what = (struct image_what){.tag = facts_tag,
		.area = to->area,
		.parts = history_areas(&s->past, to->area),
		.fact = to->value,
		.facts = HISTORY_NUMBERS};
}

const char *facts_save(struct state *s, const struct config *c)
{
	struct saved saved;

	gather(&saved, s);
	return image_write(c->state, &saved.what);
}

const char *facts_create(struct state *s, const struct config *c, bool *taken)
{
	struct saved saved;

	gather(&saved, s);
	return image_create(&s->kept.image, c->state, &saved.what, taken);
}
