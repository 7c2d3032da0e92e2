/* ids.c - aliases and their customers. */
#include "cells/ids.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/identifier.h"
#include "base/mem.h"

#define SEVERAL UINT32_MAX

struct ids_alias {
	uint32_t customer, kind; /* numbers in the tables; SEVERAL owners */
};

enum { ALIAS, CUSTOMER, KIND, PIECE, COLUMNS };

/* What ids_open() knows while it reads. */
struct loading {
	struct ids *ids;
	const struct side_how *how;
	int column[COLUMNS];
	size_t cap;
	bool met; /* a row of the kind that was chosen */
};

static bool is_file(const char *path, size_t n)
{
	char *copy = mem_copy(path, n);
	struct stat st;
	bool is = stat(copy, &st) == 0;

	free(copy);
	return is;
}

/* The last C in VALUE[0..n) that no '/' is behind, or N. */
static size_t last(const char *value, size_t n, char c)
{
	for (size_t i = n; i > 0 && value[i - 1] != '/'; i--)
		if (value[i - 1] == c)
			return i - 1;
	return n;
}

static const char *wrong(const char *value)
{
	return fail_text("--ids: '%s' is not right (want FILE, FILE:KIND, "
			 "FILE@ROLE,... or both)",
		text_show(text_of(value)));
}

static const char *read_roles(struct ids *ids, const char *value, size_t at)
{
	struct text rest = text_of(value + at + 1);

	while (rest.at) {
		struct text role = text_split(&rest, ',');
		if (role.len == 0 || ids->roles == IDS_ROLES)
			return wrong(value);
		ids->role[ids->roles++] = mem_copy(role.at, role.len);
	}
	return NULL;
}

const char *ids_read(struct ids *ids, const char *value)
{
	size_t n = strlen(value), at = n;

	if (!is_file(value, n))
		at = last(value, n, '@');
	if (at < n)
		TRY(read_roles(ids, value, at));
	n = at;
	if (!is_file(value, n))
		at = last(value, n, ':');
	if (at < n) {
		ids->kind = mem_copy(value + at + 1, n - at - 1);
		if (!*ids->kind)
			return wrong(value);
	}
	ids->path = mem_copy(value, at);
	return at ? NULL : wrong(value);
}

static const char *find_columns(struct loading *l, struct header *names)
{
	static const char *const role[] = {
		"alias", "customer", "kind", "piece"};
	static const struct opt_list none;
	const struct opt_list *chosen =
		l->how->columns ? l->how->columns : &none;
	bool *taken = (bool *)(uintptr_t)names->taken;

	for (int i = 0; i < COLUMNS; i++) {
		int *c = &l->column[i];
		TRY(role_find(c, text_of(role[i]), names, chosen));
		bool wanted = i <= CUSTOMER || (i == KIND && l->ids->kind);
		if (*c == ROLE_NONE && wanted)
			return role_missing(role[i], names);
		if (i && *c >= 0 && *c == l->column[ALIAS])
			return fail_text("'%s' is the key of the table and not "
					 "the %s",
				text_show(names->name[*c]), role[i]);
		if (*c >= 0)
			taken[*c] = true;
	}
	return NULL;
}

static const char *take_names(void *arg, const struct header *names)
{
	struct loading *l = arg;
	struct header h = *names;
	struct header *own = &l->ids->names;

	own->name = mem_array(names->n, sizeof(*own->name));
	for (; own->n < names->n; own->n++) {
		struct text t = names->name[own->n];
		own->name[own->n] = (struct text){mem_copy(t.at, t.len), t.len};
	}
	h.taken = mem_zero(names->n + 1, sizeof(bool));
	const char *why = find_columns(l, &h);
	free((void *)(uintptr_t)h.taken);
	l->ids->key = why ? 0 : (size_t)l->column[ALIAS];
	return why;
}

static struct text cell_of(
	const struct loading *l, const struct text *cell, int column)
{
	return l->column[column] < 0 ? (struct text){"", 0}
				     : cell[l->column[column]];
}

static const char *check(struct text alias, struct text customer)
{
	const char *fault = identifier_fault(alias);

	if (fault)
		return fail_text(
			"the alias '%s' is not %s", text_show(alias), fault);
	if (customer.len == 0)
		return "an alias of nobody (want alias,customer)";
	fault = identifier_fault(customer);
	return fault ? fail_text("'%s' is not %s", text_show(customer), fault)
		     : NULL;
}

/* ALIAS was WAS, and is somebody else's in this row. */
static const char *differs(struct loading *l, struct ids_alias *was,
	struct text alias, struct text kind, uint64_t line)
{
	struct ids *ids = l->ids;
	struct text before = table_key(&ids->kinds, was->kind);

	if (!text_equal(before, kind))
		return fail_text("'%s' is one customer as '%s' and another as "
				 "'%s' (want one kind: --ids=%s:%s)",
			text_show(alias), text_show(before), text_show(kind),
			ids->path, text_show(before));
	if (l->column[PIECE] < 0)
		return fail_text(
			"'%s' is here a second time, with other values",
			text_show(alias));
	if (was->customer != SEVERAL)
		notice_line(&ids->several, ids->path, line);
	was->customer = SEVERAL;
	return NULL;
}

static const char *keep(struct loading *l, struct text alias,
	struct text customer, struct text kind, uint64_t line)
{
	struct ids *ids = l->ids;
	size_t before = ids->alias.n, at = table_put(&ids->alias, alias);
	struct ids_alias *is = table_value(&ids->alias, at),
			 now = {(uint32_t)table_put(&ids->customer, customer),
				 (uint32_t)table_put(&ids->kinds, kind)};

	if (at == before) {
		mem_grow(&ids->line, &l->cap, at + 1, sizeof(*ids->line));
		ids->line[at] = line;
		*is = now;
		return NULL;
	}
	if (is->customer != now.customer)
		return differs(l, is, alias, kind, line);
	if (is->kind == now.kind && l->column[PIECE] < 0 && l->how->rows)
		notice_line(l->how->rows, ids->path, line);
	return NULL;
}

static const char *take_row(void *arg, const struct text *cell, uint64_t line)
{
	struct loading *l = arg;
	struct text kind = cell_of(l, cell, KIND);

	if (l->ids->kind && !text_is(kind, l->ids->kind))
		return NULL;
	l->met = true;
	l->ids->lines++;
	TRY(check(cell[l->column[ALIAS]], cell[l->column[CUSTOMER]]));
	return keep(l, cell[l->column[ALIAS]], cell[l->column[CUSTOMER]], kind,
		line);
}

const char *ids_open(struct ids *ids, const struct side_how *how)
{
	struct loading l = {.ids = ids, .how = how};
	struct side_walk walk = {take_names, take_row, &l};

	table_init(&ids->alias, sizeof(struct ids_alias), 1);
	table_init(&ids->customer, 0, 1);
	table_init(&ids->kinds, 0, 1);
	TRY(side_walk(ids->path, &walk, how));
	return ids->kind && !l.met
		       ? fail_text("%s: no row has the kind '%s'", ids->path,
				 text_show(text_of(ids->kind)))
		       : NULL;
}

void ids_release(struct ids *ids)
{
	for (size_t i = 0; i < ids->names.n; i++)
		free((char *)(uintptr_t)ids->names.name[i].at);
	for (unsigned i = 0; i < ids->roles; i++)
		free(ids->role[i]);
	free(ids->names.name);
	free(ids->path);
	free(ids->kind);
	free(ids->line);
	table_release(&ids->alias);
	table_release(&ids->customer);
	table_release(&ids->kinds);
}

size_t ids_find(const struct ids *ids, struct text t)
{
	size_t at = table_find(&ids->alias, t);

	return at == (size_t)TABLE_NONE ? SIDE_NONE : at;
}

struct text ids_alias(const struct ids *ids, size_t i)
{
	return table_key(&ids->alias, i);
}

struct text ids_customer(const struct ids *ids, size_t i)
{
	const struct ids_alias *is = table_value(&ids->alias, i);

	return is->customer == SEVERAL
		       ? table_key(&ids->alias, i)
		       : table_key(&ids->customer, is->customer);
}

struct text ids_mapped(const struct ids *ids, struct text t)
{
	size_t at = ids_find(ids, t);
	const struct ids_alias *is;

	if (at == SIDE_NONE)
		return t;
	is = table_value(&ids->alias, at);
	return is->customer == SEVERAL
		       ? t
		       : table_key(&ids->customer, is->customer);
}

bool ids_means(const struct ids *ids, struct text t)
{
	return table_find(&ids->customer, t) != (size_t)TABLE_NONE;
}

bool ids_of_role(const struct ids *ids, const char *role)
{
	for (unsigned i = 0; i < ids->roles; i++)
		if (strcmp(ids->role[i], role) == 0)
			return true;
	return ids->roles == 0 && role_is_person(role);
}
