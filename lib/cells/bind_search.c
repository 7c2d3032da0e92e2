/* bind_search.c - the columns that play roles, all of one file at once. */
#include "cells/bind_search.h"

#include "cells/likely.h"

/* The name by which the appended column I of B is looked for: in its table, so
 * that two equal ones are told; one that --suffix has renamed is another. */
static struct text name_in_table(
	const struct bind_how *how, const struct binding *b, size_t i)
{
	size_t t = 0, at = i - b->fields;

	for (; at >= how->with[t].columns; t++)
		at -= how->with[t].columns;
	return how->suffix ? b->header.name[i] : how->with[t].header.name[at];
}

/* The column of a --with table whose name fits ROLE as well as FIT. */
static const char *find_appended(int *column, const struct bind_how *how,
	const struct binding *b, const char *role, enum vocabulary_fitness fit)
{
	for (size_t i = b->fields; i < b->header.n; i++) {
		struct text name = name_in_table(how, b, i);
		if ((b->taken && b->taken[i] && fit > FIT_OWN) ||
			(vocabulary_fit(name, text_of(role)) != fit &&
				vocabulary_fit(b->header.name[i],
					text_of(role)) != fit))
			continue;
		if (*column == ROLE_NONE) {
			*column = (int)i;
			continue;
		}
		size_t first = (size_t)*column;
		return fail_text("both '%s' of %s and '%s' of %s could be the "
				 "%s (choose one: --columns=%s=%s)",
			text_show(b->header.name[first]),
			bind_file(how, b, first), text_show(b->header.name[i]),
			bind_file(how, b, i), role, role,
			text_show(b->header.name[first]));
	}
	return NULL;
}

struct header bind_own(const struct binding *b)
{
	struct header own = b->header;

	own.n = b->fields;
	own.taken = b->taken;
	return own;
}

/* The column that --columns calls NAME: of the file itself, or else one that is
 * appended; a number counts the file's own. */
static const char *find_chosen(int *column, const struct bind_how *how,
	const struct binding *b, struct text name)
{
	struct header own = bind_own(b);

	*column = ROLE_NONE;
	if (name.len == 0)
		return NULL;
	TRY(role_named(column, name, &own));
	if (*column == ROLE_NONE)
		TRY(role_named(column, name, &b->header));
	return *column == ROLE_NONE ? bind_missing(how, b, text_show(name))
				    : NULL;
}

/* What --columns says of ROLE: for this file, or else for the input, if a file
 * beside it has the column that is named there. */
static bool is_chosen(const char **why, int *column, const struct bind_how *how,
	const struct binding *b, const char *role)
{
	struct text name, word = text_of(role);
	const char *table = b->header.table;

	*why = NULL;
	if (role_chosen(&name, word, table, how->columns)) {
		*why = find_chosen(column, how, b, name);
		return true;
	}
	if (!table || !role_chosen(&name, word, NULL, how->columns))
		return false;
	*why = find_chosen(column, how, b, name);
	if (*why || *column == ROLE_NONE)
		*why = NULL;
	else
		return true;
	return false;
}

/* The column of ROLE that fits as well as FIT: one of the file's own. */
static const char *find_own(int *column, const struct bind_how *how,
	const struct binding *b, const char *role, enum vocabulary_fitness fit)
{
	struct header own = bind_own(b);

	return role_find_fit(column, text_of(role), &own, how->columns, fit);
}

const char *bind_find(int *column, const struct bind_how *how,
	const struct binding *b, const char *role)
{
	const char *why;

	if (is_chosen(&why, column, how, b, role))
		return why;
	*column = ROLE_NONE;
	for (int fit = FIT_LETTERS; fit < FITS && *column == ROLE_NONE; fit++)
		TRY(find_own(
			column, how, b, role, (enum vocabulary_fitness)fit));
	for (int fit = FIT_LETTERS; fit < FITS && *column == ROLE_NONE; fit++)
		TRY(find_appended(
			column, how, b, role, (enum vocabulary_fitness)fit));
	return NULL;
}

/* How far the search for a role has come: a column, ROLE_NONE or ROLE_UNCLEAR
 * once it has ended, else this. */
enum { SOUGHT = -3 };

/* COLUMN plays role I, and no other. */
static void take(struct binding *b, const struct bind_roles *roles, unsigned i,
	int column)
{
	b->column[i] = column;
	if (column >= 0 && !(roles->asked && roles->asked[i]))
		b->taken[column] = true;
}

/* Whether ROLE may be found by a name that is not its own: the other roles of
 * its set, if it has one, are found or can be. */
static bool has_set(
	const struct bind_how *how, struct binding *b, const char *role)
{
	struct text other;

	for (unsigned i = 0; vocabulary_set(&other, text_of(role), i); i++) {
		bool there = false;
		for (size_t k = 0; k < b->fields && !there; k++)
			there = vocabulary_fit(b->header.name[k], other) ||
				role_chosen(&(struct text){0}, other, NULL,
					how->columns);
		if (!there)
			return false;
	}
	return true;
}

static bool is_of_set(const char *role)
{
	return vocabulary_set(&(struct text){0}, text_of(role), 0);
}

/* The column of role I, if it is among the roles before it: a column that an
 * option names may be one of the command's own. */
static int found_before(
	const struct binding *b, const struct bind_roles *roles, unsigned i)
{
	for (unsigned k = 0; k < i; k++)
		if (text_same_letters(
			    text_of(roles->name[k]), text_of(roles->name[i])))
			return b->column[k];
	return SOUGHT;
}

/* Role I as the name of a column, whatever its cells are. */
static const char *find_named(int *column, const struct binding *b,
	const struct bind_roles *roles, unsigned i)
{
	struct header own = bind_own(b);

	if (!roles->named || !roles->named[i])
		return NULL;
	return role_named(column, text_of(roles->name[i]), &own);
}

/* One turn of the search for all roles: those that fit as well as FIT; in the
 * turn before others, those that have names together with others. */
static const char *find_turn(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles, enum vocabulary_fitness fit, bool sets)
{
	for (unsigned i = 0; i < roles->n; i++) {
		const char *role = roles->name[i];
		int column;
		if (b->column[i] != SOUGHT ||
			(fit >= FIT_ALSO &&
				(is_of_set(role) != sets ||
					(sets && !has_set(how, b, role)))))
			continue;
		if ((b->column[i] = found_before(b, roles, i)) != SOUGHT)
			continue;
		const char *why = find_own(&column, how, b, role, fit);
		if (!why && column == ROLE_NONE && fit == FIT_LETTERS)
			why = find_named(&column, b, roles, i);
		if (why &&
			(roles->strict || bind_requires(how, roles, i) ||
				vocabulary_cells(text_of(role)) == CELLS_FLAG))
			return why; /* a check must not be off for that */
		if (why)
			b->column[i] = ROLE_UNCLEAR;
		else if (column != ROLE_NONE)
			take(b, roles, i, column);
	}
	return NULL;
}

static const char *find_in_tables(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	for (unsigned i = 0; i < roles->n; i++) {
		int column = ROLE_NONE;
		if (b->column[i] != SOUGHT)
			continue;
		const char *why = NULL;
		for (int fit = FIT_LETTERS;
			fit < FITS && column == ROLE_NONE && !why; fit++)
			why = find_appended(&column, how, b, roles->name[i],
				(enum vocabulary_fitness)fit);
		if (why && (roles->strict || bind_requires(how, roles, i)))
			return why;
		take(b, roles, i, why ? ROLE_UNCLEAR : column);
	}
	return NULL;
}

/* Columns that have the name of a role and cells that contradict it. */
static void tell_contradicted(const struct bind_how *how,
	const struct binding *b, const struct bind_roles *roles)
{
	struct header own = bind_own(b);
	struct buf option = {0};
	struct text name;

	for (unsigned i = 0; i < roles->n; i++)
		for (size_t k = 0; k < b->fields && own.name; k++) {
			const char *role = roles->name[i], *why;
			enum vocabulary_fitness fit =
				vocabulary_fit(own.name[k], text_of(role));
			if (!fit || b->column[i] == (int)k ||
				role_given(k, &own, how->columns) ||
				role_chosen(&name, text_of(role), own.table,
					how->columns))
				continue;
			why = likely_contradicts(text_of(role), &own, k);
			if (!why || (fit == FIT_LAST &&
					    vocabulary_cells(text_of(role)) ==
						    CELLS_FLAG))
				continue;
			option.len = 0;
			role_option(&option, role, &own, k);
			fail_warn("%s: '%s' is not taken for the %s: %s "
				  "(%.*s takes it)",
				b->name, text_show(own.name[k]), role, why,
				(int)option.len, option.at);
		}
	buf_release(&option);
}

const char *bind_search(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	for (unsigned i = 0; i < roles->n; i++) {
		const char *why;
		int column = b->column[i] = SOUGHT;
		if (!is_chosen(&why, &column, how, b, roles->name[i]))
			continue;
		if (why && (roles->strict || bind_requires(how, roles, i)))
			return why;
		take(b, roles, i, why ? ROLE_UNCLEAR : column);
	}
	for (int fit = FIT_LETTERS; fit < FITS; fit++) {
		TRY(find_turn(
			how, b, roles, (enum vocabulary_fitness)fit, true));
		TRY(find_turn(
			how, b, roles, (enum vocabulary_fitness)fit, false));
	}
	TRY(find_in_tables(how, b, roles));
	tell_contradicted(how, b, roles);
	return NULL;
}
