/* bind.c - which column of a file plays which role: one of its own, or else one
 * of those that --with appends. */
#include "cells/bind.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/phrase.h"
#include "cells/bind_search.h"
#include "cells/undone.h"

static struct text own_copy(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

static void add_column(struct binding *b, struct text name)
{
	b->header.name[b->header.n++] = own_copy(name);
}

static bool is_taken(const struct header *h, struct text name)
{
	for (size_t i = 0; i < h->n; i++)
		if (text_equal(h->name[i], name))
			return true;
	return false;
}

/* The name of the file PATH without folders and what is behind its point. */
static struct text short_name(const char *path)
{
	const char *slash = strrchr(path, '/'),
		   *from = slash ? slash + 1 : path;
	const char *point = strchr(from, '.');

	return (struct text){from,
		point && point > from ? (size_t)(point - from) : strlen(from)};
}

/* The name of a column that the table PATH appends, which --suffix tells from
 * an equal one before it, and without that the name of the table. */
static void append_column(const struct bind_how *how, struct binding *b,
	const char *path, struct text name)
{
	const char *suffix = how->suffix;
	struct buf longer = {0};

	if (!suffix && is_taken(&b->header, name)) {
		buf_text(&longer, short_name(path));
		buf_byte(&longer, '.');
	}
	buf_text(&longer, name);
	while (suffix && *suffix && is_taken(&b->header, buf_view(&longer)))
		buf_string(&longer, suffix);
	add_column(b, buf_view(&longer));
	buf_release(&longer);
}

void bind_names(const struct bind_how *how, struct binding *b,
	const struct text *own, size_t n)
{
	size_t all = n;

	for (size_t t = 0; t < how->n_with; t++)
		all += how->with[t].columns;
	b->fields = n;
	b->header.name = mem_array(all, sizeof(*b->header.name));
	for (size_t i = 0; i < n; i++)
		add_column(b, own[i]);
	for (size_t t = 0; t < how->n_with; t++)
		for (size_t i = 0; i < how->with[t].columns; i++)
			append_column(how, b, how->with[t].path,
				how->with[t].header.name[i]);
}

const char *bind_file(
	const struct bind_how *how, const struct binding *b, size_t i)
{
	size_t t = 0;

	if (i < b->fields)
		return b->name;
	for (i -= b->fields; i >= how->with[t].columns; t++)
		i -= how->with[t].columns;
	return how->with[t].path;
}

const char *bind_distinct(const struct bind_how *how, const struct binding *b)
{
	struct header before = b->header;

	for (size_t i = b->fields; i < b->header.n; i++) {
		before.n = i;
		if (!is_taken(&before, b->header.name[i]))
			continue;
		for (before.n = 0;
			!text_equal(before.name[before.n], b->header.name[i]);)
			before.n++;
		return fail_text("two columns would be called '%s', of %s and "
				 "of %s (--suffix=_2 renames the second)",
			text_show(b->header.name[i]),
			bind_file(how, b, before.n), bind_file(how, b, i));
	}
	return NULL;
}

const char *bind_missing(
	const struct bind_how *how, const struct binding *b, const char *role)
{
	struct header part = bind_own(b);
	struct buf why = {0};

	buf_string(&why, role_missing(role, &part));
	for (size_t t = 0; t < how->n_with; t++) {
		part = (struct header){
			.name = part.name + part.n, .n = how->with[t].columns};
		phrase_add(&why, ", nor in %s", how->with[t].path);
		role_list(&why, &part);
	}
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}

const char *bind_required(int *column, const struct bind_how *how,
	const struct binding *b, const char *role)
{
	TRY(bind_find(column, how, b, role));
	return *column == ROLE_NONE ? bind_missing(how, b, role) : NULL;
}

/* Add COLUMN to the N of LIST, unless it is none or there already. */
static void note(int *list, unsigned *n, int column)
{
	for (unsigned i = 0; i < *n; i++)
		if (list[i] == column)
			return;
	if (column >= 0)
		list[(*n)++] = column;
}

/* Cells of COLUMN, which plays ROLE, are looked at in each row before the
 * command sees it, if they are identifiers; whether they are. */
static bool note_identifiers(const struct bind_how *how, struct binding *b,
	const char *role, int column)
{
	bool person =
		how->ids ? ids_of_role(how->ids, role) : role_is_person(role);

	if (column < 0 || (!person && !role_identifies(text_of(role)) &&
				  !role_identifies(b->header.name[column])))
		return false;
	note(b->identifier, &b->identifiers, column);
	if (person)
		note(b->person, &b->persons, column);
	return true;
}

int bind_demanded(const struct bind_how *how, const char *role)
{
	const struct opt_list *list = how->require;

	for (size_t i = 0; i < list->n && i < ROLE_MAX; i++)
		if (text_is(list->item[i], role))
			return (int)i;
	return -1;
}

bool bind_requires(
	const struct bind_how *how, const struct bind_roles *roles, unsigned i)
{
	int demanded = bind_demanded(how, roles->name[i]);

	return roles->required[i] ||
	       (demanded >= 0 &&
		       (roles->strict || !(how->met >> demanded & 1)));
}

static const char *find_roles(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	b->ranged = ROLE_NONE;
	b->taken = mem_zero(b->header.n + 1, sizeof(*b->taken));
	const char *why = bind_search(how, b, roles);
	for (unsigned i = 0; i < roles->n && !why; i++) {
		if (bind_requires(how, roles, i) && b->column[i] == ROLE_NONE)
			why = bind_missing(how, b, roles->name[i]);
		if (note_identifiers(how, b, roles->name[i], b->column[i]))
			b->checked |= (uint64_t)1 << i;
		if (strcmp(roles->name[i], "time") == 0)
			b->ranged = b->column[i];
	}
	undone_bind(b);
	return why;
}

/* The column of ROLE, which the roles of the command may have found. */
static const char *find_again(int *column, const struct bind_how *how,
	const struct binding *b, const struct bind_roles *roles,
	const char *role)
{
	for (unsigned i = 0; i < roles->n; i++)
		if (strcmp(roles->name[i], role) == 0 && b->column[i] >= 0) {
			*column = b->column[i];
			return NULL;
		}
	return bind_find(column, how, b, role);
}

/* Whether a table is joined by the customer. */
static bool by_customer(const struct bind_how *how)
{
	for (size_t t = 0; t < how->n_with; t++)
		if (how->join[t].n == 0)
			return true;
	return false;
}

/* The column of ROLE, or of the role that it is another name of; a column of a
 * key may play any other role. */
static const char *find_key(int *column, const struct bind_how *how,
	struct binding *b, const struct bind_roles *roles, const char *role)
{
	bool *taken = b->taken;
	struct text other = vocabulary_role(text_of(role));

	b->taken = NULL;
	const char *why = find_again(column, how, b, roles, role);
	if (!why && *column == ROLE_NONE && other.len)
		why = find_again(column, how, b, roles, other.at);
	b->taken = taken;
	return why;
}

/* The columns by which table T is joined: the file's own, or those of tables
 * before it.  A file may lack them if there are others: b->keys is 0 then. */
static const char *find_keys(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles, size_t t)
{
	const struct join *join = &how->join[t];
	struct header all = b->header;
	size_t behind = 0;

	b->keys[t] = join->n ? 0 : 1;
	b->key[t][0] = b->customer;
	for (size_t i = t; i < how->n_with; i++)
		behind += how->with[i].columns;
	for (unsigned k = 0; k < join->n; k++) {
		int *column = &b->key[t][k];
		b->header.n = all.n - behind;
		const char *why =
			find_key(column, how, b, roles, join->column[k]);
		b->header.n = all.n;
		if (why)
			return why;
		if (*column == ROLE_NONE)
			return roles->strict || how->later
				       ? (b->keys[t] = 0, NULL)
				       : bind_missing(how, b, join->column[k]);
		note_identifiers(how, b, join->column[k], *column);
		b->keys[t] = k + 1;
	}
	return NULL;
}

/* Whom the rows are about, and their time if they have one; for --forget. */
static const char *find_subjects(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	note(b->subject, &b->subjects, b->customer);
	for (unsigned i = 0; i < roles->n; i++)
		if (row_is_about(roles->name[i]) && b->subjects < 4)
			note(b->subject, &b->subjects, b->column[i]);
	if (b->subjects == 0)
		return bind_missing(how, b, "customer");
	return find_again(&b->forget_time, how, b, roles, "time");
}

/* The people that --ids names, whether the command asks for them or not; and
 * whose rows --with and --ids are about. */
static const char *find_people(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	bool named = how->ids && how->ids->roles;

	for (unsigned i = 0; named && i < how->ids->roles; i++) {
		const char *role = how->ids->role[i];
		int column = ROLE_NONE;
		TRY(find_again(&column, how, b, roles, role));
		note_identifiers(how, b, role, column);
	}
	if ((how->ids && !named) || how->forget || by_customer(how))
		TRY(find_again(&b->customer, how, b, roles, "customer"));
	note_identifiers(how, b, "customer", b->customer);
	return NULL;
}

/* Whom --ids wants in each file, if nobody of those is there. */
static const char *wanted(const struct bind_how *how)
{
	return how->ids && how->ids->roles ? how->ids->role[0] : "customer";
}

/* What the common options ask of a file: whose rows --with and --ids are
 * about, and what --shard and the window go by. */
static const char *find_common(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	b->customer = b->time = b->shard = ROLE_NONE;
	TRY(find_people(how, b, roles));
	if (how->shard->of)
		TRY(find_again(&b->shard, how, b, roles, how->shard->role));
	if (how->shard->of && b->shard == ROLE_NONE)
		return bind_missing(how, b, how->shard->role);
	if (how->shard->of && role_is_person(how->shard->role))
		note_identifiers(how, b, how->shard->role, b->shard);
	if (b->customer == ROLE_NONE && by_customer(how))
		return bind_missing(how, b, "customer");
	if (how->forget)
		TRY(find_subjects(how, b, roles));
	if (b->customer == ROLE_NONE && how->ids && !b->persons)
		return bind_missing(how, b, wanted(how));
	for (size_t t = 0; t < how->n_with; t++)
		TRY(find_keys(how, b, roles, t));
	if (how->window)
		TRY(find_again(&b->time, how, b, roles, "time"));
	if (how->window && b->time == ROLE_NONE)
		return bind_missing(how, b, "time");
	if (b->time != ROLE_NONE)
		b->ranged = b->time;
	return NULL;
}

const char *bind_roles(const struct bind_how *how, struct binding *b,
	const struct bind_roles *roles)
{
	TRY(find_roles(how, b, roles));
	return find_common(how, b, roles);
}

void bind_said(struct binding *b, const struct text *name, size_t n)
{
	b->said.name = mem_array(n, sizeof(*b->said.name));
	for (size_t i = 0; i < n; i++)
		b->said.name[b->said.n++] = own_copy(name[i]);
}

void bind_said_record(
	struct binding *b, struct batch *batch, const struct record *r)
{
	struct text *name = mem_array(r->fields, sizeof(*name));

	for (unsigned i = 0; i < r->fields; i++)
		name[i] = batch_field(batch, r, i);
	bind_said(b, name, r->fields);
	free(name);
}

static void release_header(struct header *h)
{
	for (size_t i = 0; i < h->n; i++)
		free((char *)h->name[i].at);
	free(h->name);
}

void bind_release(struct binding *b)
{
	release_header(&b->header);
	release_header(&b->said);
	free(b->from);
	free(b->where);
	free(b->taken);
}
