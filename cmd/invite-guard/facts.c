/* facts.c - the guard as parts and facts of a state file; what they are is in
 * lib/invite/facts.h.
 */
#include "invite-guard/parts.h"
#include "invite/facts_first.h"

const char facts_tag[] = "invite-guard/6";
const char facts_first_tag[] = "invite-guard/2";

enum { KEY_MARK, LEDGER, FIXED };

/* Of the ledger: how long it is, its seal, how long its path, whether it is
 * whole, its seal without names; and the newest time of all rows. */
enum {
	OWN_END,
	OWN_SEEN,
	OWN_SEAL,
	OWN_PATH,
	OWN_WHOLE,
	OWN_RULES,
	OWN_NAMELESS
};

_Static_assert(FIXED + FACTS_NUMBERS <= IMAGE_FACTS &&
		       (int)FACTS_AREAS + 1 <= (int)IMAGE_PARTS,
	"a state file has room for them");

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

static const char *check_size(
	const struct image *im, const struct config *c, size_t areas, size_t n)
{
	return im->header.parts == areas && im->header.facts == FIXED + n
		       ? NULL
		       : foreign(c->state,
				 "damaged: other parts than it should have");
}

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

/* The state of release 0.1. */
static const char *load_first(
	struct state *s, const struct config *c, uint64_t own[FACTS_OWN])
{
	const struct image *im = &s->kept.image;
	struct area *area[FACTS_FIRST_AREAS];
	struct facts_first first;

	TRY(check_size(im, c, FACTS_FIRST_AREAS, FACTS_FIRST_NUMBERS));
	facts_first_areas(&first, &s->guard, area);
	const char *why = fill(im, area, FACTS_FIRST_AREAS);
	if (!why) {
		facts_first_read(
			&first, &s->guard, own, im->header.fact + FIXED);
		if (!facts_first_take(&first, &s->guard))
			why = foreign(c->state, "damaged: what it says does "
						"not fit together");
	}
	facts_first_release(&first);
	return why;
}

static const char *load(
	struct state *s, const struct config *c, uint64_t own[FACTS_OWN])
{
	const struct image *im = &s->kept.image;
	struct area *area[FACTS_AREAS + 1];

	TRY(check_size(im, c, FACTS_AREAS + 1, FACTS_NUMBERS));
	facts_areas(&s->guard, area);
	area[FACTS_AREAS] = &s->kept.ledger_path;
	TRY(fill(im, area, FACTS_AREAS + 1));
	facts_read(&s->guard, own, im->header.fact + FIXED);
	return NULL;
}

const char *facts_load(struct state *s, const struct config *c)
{
	const uint64_t *from = s->kept.image.header.fact;
	uint64_t own[FACTS_OWN] = {0};
	struct kept *k = &s->kept;

	TRY(check_fixed(c, from));
	k->has_ledger = from[LEDGER] != 0;
	TRY(k->first ? load_first(s, c, own) : load(s, c, own));
	k->ledger_end = own[OWN_END];
	s->seen = (int64_t)own[OWN_SEEN];
	k->ledger_seal = (struct seal){own[OWN_SEAL], own[OWN_NAMELESS]};
	k->ledger_path_len = own[OWN_PATH];
	k->ledger_whole = own[OWN_WHOLE] != 0;
	k->rules_mark = own[OWN_RULES];
	return NULL;
}

/* All of a state, as it is saved. */
struct saved {
	struct image_what what;
	struct area *area[FACTS_AREAS + 1];
	uint64_t value[FIXED + FACTS_NUMBERS];
};

static void gather(struct saved *to, struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	const uint64_t own[FACTS_OWN] = {[OWN_END] = k->ledger_end,
		[OWN_SEEN] = (uint64_t)s->seen,
		[OWN_SEAL] = k->ledger_seal.all,
		[OWN_NAMELESS] = k->ledger_seal.nameless,
		[OWN_PATH] = k->ledger_path_len,
		[OWN_WHOLE] = k->ledger_whole,
		[OWN_RULES] = k->rules_mark};

	facts_areas(&s->guard, to->area);
	to->area[FACTS_AREAS] = &k->ledger_path;
	to->value[KEY_MARK] = c->key_mark;
	to->value[LEDGER] = s->kept.has_ledger;
	facts_write(&s->guard, own, to->value + FIXED);
	to->what = (struct image_what){.tag = facts_tag,
		.area = to->area,
		.parts = FACTS_AREAS + 1,
		.fact = to->value,
		.facts = FIXED + FACTS_NUMBERS};
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
