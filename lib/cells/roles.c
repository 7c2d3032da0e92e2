/* roles.c - the common vocabulary, and its synonyms in real headers. */
#include "cells/roles.h"

#include <stdio.h>

#include "cells/likely.h"

bool header_cell(
	struct text *cell, const struct header *h, size_t i, size_t column)
{
	enum { ENOUGH = 100 };

	return h->rows && i < ENOUGH && h->rows(h->rows_arg, cell, i, column);
}

bool header_batch_cell(void *rows, struct text *cell, size_t i, size_t column)
{
	const struct header_rows *from = rows;
	size_t at = from->first + i;

	if (at >= from->batch->n)
		return false;
	struct record *r = &from->batch->record[at];
	*cell = r->kind == RECORD_BAD || column >= r->fields
			? (struct text){"", 0}
			: batch_field(from->batch, r, (unsigned)column);
	return true;
}

bool role_is(struct text name, const char *role)
{
	return vocabulary_fit(name, text_of(role)) != FIT_NONE;
}

enum { ROLE_WORD = 64 };

static bool ends(struct text name, const char *end)
{
	size_t n = strlen(end);

	return name.len >= n &&
	       text_same_letters(
		       (struct text){name.at + name.len - n, n}, text_of(end));
}

bool role_identifies(struct text name)
{
	return vocabulary_identifies(name) ||
	       text_same_letters(name, text_of("id")) || ends(name, "_id") ||
	       ends(name, " id") || ends(name, "编号") || ends(name, "号");
}

bool role_is_person(const char *role)
{
	return vocabulary_cells(text_of(role)) == CELLS_PERSON;
}

static const char *find_name(int *column, struct text name,
	const struct header *h, bool (*same)(struct text a, struct text b))
{
	for (size_t i = 0; i < h->n; i++) {
		if (!same(h->name[i], name))
			continue;
		if (*column != ROLE_NONE)
			return fail_text("two columns are called '%s' "
					 "(choose one: --columns=%s=#%d)",
				text_show(name), text_show(name), *column + 1);
		*column = (int)i;
	}
	return NULL;
}

const char *role_named(int *column, struct text name, const struct header *h)
{
	int64_t number;

	*column = ROLE_NONE;
	if (name.len > 1 && name.at[0] == '#' &&
		int_parse(&number, (struct text){name.at + 1, name.len - 1})) {
		if (number < 1 || number > (int64_t)h->n)
			return fail_text("no column %s (there are %zu)",
				text_show(name), h->n);
		*column = (int)number - 1;
		return NULL;
	}
	TRY(find_name(column, name, h, text_same_letters));
	return *column == ROLE_NONE && name.len
		       ? find_name(column, name, h, vocabulary_same)
		       : NULL;
}

/* What ITEM of --columns calls the column of ROLE in TABLE. */
static bool is_chosen(struct text *name, struct text item, struct text role,
	const char *table)
{
	struct text to = text_split(&item, '=');
	size_t n = table ? strlen(table) : 0;

	*name = item;
	if (!item.at)
		return false;
	if (n && to.len > n && to.at[n] == '.' &&
		text_same_letters((struct text){to.at, n}, text_of(table)))
		to = (struct text){to.at + n + 1, to.len - n - 1};
	else if (n)
		return false;
	return role.len == 0 || vocabulary_same(to, role);
}

bool role_chosen(struct text *name, struct text role, const char *table,
	const struct opt_list *chosen)
{
	for (size_t i = chosen->n; i > 0; i--)
		if (is_chosen(name, chosen->item[i - 1], role, table))
			return true;
	return false;
}

bool role_given(
	size_t column, const struct header *h, const struct opt_list *chosen)
{
	static const struct text any = {"", 0};
	struct text name;
	int at;

	for (size_t i = 0; i < chosen->n; i++)
		if (is_chosen(&name, chosen->item[i], any, h->table) &&
			name.len && !role_named(&at, name, h) &&
			at == (int)column)
			return true;
	return false;
}

void role_note_asked(struct role_asked *to, struct text role, const char *table,
	const struct opt_list *chosen)
{
	static const struct text any = {"", 0};
	struct text name;

	for (size_t i = 0; i < chosen->n && i < 64 && table; i++) {
		uint64_t bit = (uint64_t)1 << i;
		if (is_chosen(&name, chosen->item[i], any, table))
			to->seen |= bit;
		if (is_chosen(&name, chosen->item[i], role, table))
			to->asked |= bit;
	}
}

bool role_find_chosen(const char **why, int *column, struct text role,
	const struct header *h, const struct opt_list *chosen)
{
	struct text name;

	if (!role_chosen(&name, role, h->table, chosen))
		return false;
	*column = ROLE_NONE;
	*why = name.len ? role_named(column, name, h) : NULL;
	if (!*why && name.len && *column == ROLE_NONE)
		*why = role_missing(text_show(name), h);
	return true;
}

/* Two columns fit ROLE alike. */
static const char *unclear(
	struct text role, const struct header *h, size_t a, size_t b)
{
	char word[ROLE_WORD];
	struct buf option = {0};
	const char *why;

	snprintf(word, sizeof(word), "%.*s", (int)role.len, role.at);
	if (text_equal(h->name[a], h->name[b])) {
		why = fail_text("two columns are called '%s' (choose one: "
				"--columns=%s%s%s=#%zu)",
			text_show(h->name[a]), h->table ? h->table : "",
			h->table ? "." : "", word, a + 1);
	} else {
		role_option(&option, word, h, a);
		buf_byte(&option, '\0');
		why = fail_text("both '%s' and '%s' could be the %s (choose "
				"one: %s)",
			text_show(h->name[a]), text_show(h->name[b]), word,
			option.at);
	}
	buf_release(&option);
	return why;
}

const char *role_find_fit(int *column, struct text role, const struct header *h,
	const struct opt_list *chosen, enum vocabulary_fitness fit)
{
	*column = ROLE_NONE;
	for (size_t i = 0; i < h->n; i++) {
		if ((h->taken && h->taken[i] && fit > FIT_OWN) ||
			vocabulary_fit(h->name[i], role) != fit ||
			role_given(i, h, chosen) ||
			likely_contradicts(role, h, i))
			continue;
		if (*column != ROLE_NONE)
			return unclear(role, h, (size_t)*column, i);
		*column = (int)i;
	}
	return NULL;
}

const char *role_find(int *column, struct text role, const struct header *h,
	const struct opt_list *chosen)
{
	const char *why = NULL;

	if (h->asked)
		role_note_asked(h->asked, role, h->table, chosen);
	if (role_find_chosen(&why, column, role, h, chosen))
		return why;
	*column = ROLE_NONE;
	for (int fit = FIT_LETTERS; fit < FITS && *column == ROLE_NONE; fit++)
		TRY(role_find_fit(
			column, role, h, chosen, (enum vocabulary_fitness)fit));
	return NULL;
}
