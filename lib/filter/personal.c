/* personal.c - see personal.h. */
#include "filter/personal.h"

#include "cells/vocabulary.h"

/* The kind of a role of the common vocabulary. */
static int role_kind(struct text role)
{
	static const struct {
		const char *role;
		int kind;
	} roles[] = {{"phone", KIND_PHONE}, {"device", KIND_DEVICE},
		{"ip", KIND_IP}, {"birth", KIND_BIRTH}};

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (text_is(role, roles[i].role))
			return roles[i].kind;
	return KIND_NONE;
}

static bool is_column_of(struct text name, int kind)
{
	struct text rest = text_of(kind_columns(kind));

	while (rest.at) {
		struct text word = text_split(&rest, ' ');
		if (word.len && vocabulary_same(name, word))
			return true;
	}
	return false;
}

int personal_kind(struct text name)
{
	int kind = kind_of_column(name);

	for (int i = 0; i < KINDS && kind == KIND_NONE; i++)
		if (is_column_of(name, i))
			kind = i;
	return kind != KIND_NONE ? kind : role_kind(vocabulary_role(name));
}

bool personal_is_figure(struct text name)
{
	struct text role = vocabulary_role(name);
	enum vocabulary_kind is = vocabulary_cells(role.len ? role : name);

	return is == CELLS_TIME || is == CELLS_AMOUNT;
}
