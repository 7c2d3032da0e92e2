/* index.c - a forest in a file that is mapped when it is asked again.
 *
 * Sections: "about" (struct about), the arrays of struct forest by their names,
 * and "words" (verdicts, each with a NUL behind it).  A change of any of them,
 * or of base/hash.h, needs a new version in INDEX_CONTENT.
 */
#include "base/mem.h"
#include "invite-chain/parts.h"

enum { MOST_BITS = 34 /* of the number of slots */ };

struct about {
	uint64_t seed;
	uint32_t people, roots, bits, words;
};

const char *index_write(
	struct config *c, struct setup *s, struct mapped_out *to)
{
	const struct forest *f = &c->forest;
	struct about about = {.seed = f->seed,
		.people = f->n,
		.roots = f->roots,
		.bits = f->bits,
		.words = (uint32_t)c->marks.n};

	mapped_add(to, INDEX_CONTENT, "about", &about, sizeof(about));
	mapped_add(to, INDEX_CONTENT, "up", f->up, f->n * sizeof(*f->up));
	mapped_add(to, INDEX_CONTENT, "end", f->end, f->n * sizeof(*f->end));
	mapped_add(to, INDEX_CONTENT, "people", f->person,
		f->n * sizeof(*f->person));
	mapped_add(to, INDEX_CONTENT, "names", f->names, f->names_size);
	mapped_add(to, INDEX_CONTENT, "slots", f->slot,
		sizeof(*f->slot) << f->bits);
	mapped_add(to, INDEX_CONTENT, "roots", f->root,
		f->roots * sizeof(*f->root));
	mapped_add(to, INDEX_CONTENT, "words", c->spelt, c->spelt_size);
	return mapped_write(to, setup_file(s, c->index)->sink);
}

const char *index_damage(const struct config *c)
{
	return c->read ? mapped_damage(&c->map) : "the forest is damaged";
}

static bool sound(
	const void *arg, enum forest_array array, size_t at, size_t len)
{
	const struct config *c = arg;

	return mapped_at(&c->part[array], at, len) != NULL;
}

static bool fits(struct config *c, const struct about *a)
{
	const struct mapped_part *part = c->part;
	struct forest *f = &c->forest;

	*f = (struct forest){.n = a->people,
		.roots = a->roots,
		.up = (const void *)part[FOREST_UP].at,
		.end = (const void *)part[FOREST_END].at,
		.person = (const void *)part[FOREST_PEOPLE].at,
		.names = part[FOREST_NAMES].at,
		.names_size = part[FOREST_NAMES].size,
		.root = (const void *)part[FOREST_ROOTS].at,
		.slot = (const void *)part[FOREST_SLOTS].at,
		.bits = a->bits,
		.seed = a->seed,
		.sound = sound,
		.arg = c};
	return a->people <= FOREST_MOST && a->roots <= a->people &&
	       a->bits >= 1 && a->bits <= MOST_BITS &&
	       part[FOREST_UP].size == f->n * sizeof(*f->up) &&
	       part[FOREST_END].size == f->n * sizeof(*f->end) &&
	       part[FOREST_PEOPLE].size == f->n * sizeof(*f->person) &&
	       part[FOREST_ROOTS].size == f->roots * sizeof(*f->root) &&
	       part[FOREST_SLOTS].size == sizeof(*f->slot) << f->bits;
}

const char *index_open(struct config *c)
{
	static const struct {
		const char *name;
		size_t unit;
	} section[] = {[FOREST_UP] = {"up", sizeof(uint32_t)},
		[FOREST_END] = {"end", sizeof(uint32_t)},
		[FOREST_PEOPLE] = {"people", sizeof(struct forest_person)},
		[FOREST_NAMES] = {"names", 1},
		[FOREST_SLOTS] = {"slots", sizeof(uint64_t)},
		[FOREST_ROOTS] = {"roots", sizeof(uint32_t)}};
	struct mapped_part words, part;

	TRY(mapped_open(&c->map, c->read, INDEX_CONTENT));
	TRY(mapped_fresh(&c->map));
	for (size_t i = 0; i < sizeof(section) / sizeof(*section); i++)
		TRY(mapped_find(&c->map, &c->part[i], INDEX_CONTENT,
			section[i].name, section[i].unit));
	TRY(mapped_find(
		&c->map, &part, INDEX_CONTENT, "about", sizeof(struct about)));
	const struct about *about = mapped_at(&part, 0, sizeof(*about));
	TRY(mapped_find(&c->map, &words, INDEX_CONTENT, "words", 1));
	const char *spelt = mapped_at(&words, 0, words.size);
	if (!about || !spelt || about->words > words.size || !fits(c, about))
		return mapped_damage(&c->map);
	c->spelt = mem_copy(spelt, words.size);
	c->spelt_size = words.size;
	return markwords_find(&c->marks, c->spelt, c->spelt_size, about->words)
		       ? NULL
		       : mapped_damage(&c->map);
}
