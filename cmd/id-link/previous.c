/* previous.c - the map of the last time: as this program printed it, with
 * columns alias, customer, kind and piece; or alias and customer alone, where
 * an alias is kind:value, and kind:value#2 of a second owner. */
#include "filter/seldom.h"
#include "id-link/parts.h"
#include "identity/oldmap.h"

struct reading_map {
	struct oldmap map;
	int column[OLDMAP];
};

static const char *head(void *arg, const struct header *names)
{
	static const char *const role[] = {[OLDMAP_ALIAS] = "alias",
		[OLDMAP_CUSTOMER] = "customer",
		[OLDMAP_KIND] = "kind",
		[OLDMAP_PIECE] = "piece"};
	static const struct opt_list none;
	struct reading_map *m = arg;

	for (int i = 0; i < OLDMAP; i++) {
		TRY(role_find(&m->column[i], text_of(role[i]), names, &none));
		if (i <= OLDMAP_CUSTOMER && m->column[i] == ROLE_NONE)
			return role_missing(role[i], names);
	}
	return NULL;
}

static const char *take_row(void *arg, const struct text *cell, uint64_t line)
{
	struct reading_map *m = arg;
	const struct text *of[OLDMAP];

	(void)line;
	for (int i = 0; i < OLDMAP; i++)
		of[i] = m->column[i] == ROLE_NONE ? NULL : &cell[m->column[i]];
	return oldmap_take(&m->map, of);
}

const char *previous_read(struct answer *a)
{
	struct reading_map m = {.map = {.who = &a->who}};
	struct side_walk walk = {head, take_row, &m};

	who_rename(&a->who);
	const char *why = setup_side_walk(a->setup, a->c->previous, &walk);
	if (!why)
		who_renamed(&a->who);
	oldmap_release(&m.map);
	if (!why && m.map.any && !m.map.known)
		setup_off(a->setup, "previous",
			fail_text("%s: no alias of it is here, so that nobody "
				  "keeps a name (want kind:value, or a column "
				  "kind)",
				a->c->previous));
	return why;
}
