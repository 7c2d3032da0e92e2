/* previous.c - the map of the last time: as this program printed it, with
 * columns alias, customer, kind and piece; or alias and customer alone, where
 * an alias is kind:value, and kind:value#2 of a second owner. */
#include "base/identifier.h"
#include "filter/seldom.h"
#include "id-link/parts.h"

enum { ALIAS, CUSTOMER, KIND, PIECE, COLUMNS };

struct reading_map {
	struct answer *a;
	int column[COLUMNS];
	struct buf name;
	bool any, known; /* rows; rows of an identifier that is here */
};

static const char *head(void *arg, const struct header *names)
{
	static const char *const role[] = {
		"alias", "customer", "kind", "piece"};
	static const struct opt_list none;
	struct reading_map *m = arg;

	for (int i = 0; i < COLUMNS; i++) {
		TRY(role_find(&m->column[i], text_of(role[i]), names, &none));
		if (i <= CUSTOMER && m->column[i] == ROLE_NONE)
			return role_missing(role[i], names);
	}
	return NULL;
}

/* What the alias of a row is called: the cell, or kind, cell and piece. */
static const char *name_alias(struct reading_map *m, const struct text *cell)
{
	int64_t piece = 1;

	m->name.len = 0;
	if (m->column[KIND] == ROLE_NONE) {
		buf_text(&m->name, cell[m->column[ALIAS]]);
		return NULL;
	}
	if (m->column[PIECE] != ROLE_NONE &&
		(!int_parse(&piece, cell[m->column[PIECE]]) || piece < 1 ||
			piece > UINT32_MAX))
		return fail_text("the piece '%s' is not a number from 1 on",
			text_show(cell[m->column[PIECE]]));
	who_alias_of(&m->a->who, &m->name, cell[m->column[KIND]],
		cell[m->column[ALIAS]], (uint32_t)piece);
	return NULL;
}

static const char *take_row(void *arg, const struct text *cell, uint64_t line)
{
	struct reading_map *m = arg;
	struct text customer = cell[m->column[CUSTOMER]];
	const char *fault = identifier_fault(customer);
	bool known;

	(void)line;
	if (fault)
		return fail_text("the customer '%s' is not %s",
			text_show(customer), fault);
	TRY(name_alias(m, cell));
	m->any = true;
	TRY(who_alias(&m->a->who, buf_view(&m->name), customer, &known));
	m->known |= known;
	return NULL;
}

const char *previous_read(struct answer *a)
{
	struct reading_map m = {.a = a};
	struct side_walk walk = {head, take_row, &m};
	const char *why = setup_side_walk(a->setup, a->c->previous, &walk);

	buf_release(&m.name);
	if (!why && m.any && !m.known)
		setup_off(a->setup, "previous",
			fail_text("%s: no alias of it is here, so that nobody "
				  "keeps a name (want kind:value, or a column "
				  "kind)",
				a->c->previous));
	return why;
}
