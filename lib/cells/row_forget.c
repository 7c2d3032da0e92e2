/* row_forget.c - rows of people who are to be forgotten.
 *
 * A row is about its subjects: its customer, invitee or session.  If one of
 * them is forgotten the row is left out.  Others it only names, such as the
 * inviter: of them the token stands in place of the name, so that the row,
 * which is somebody else's, stays what it was.
 */
#include "cells/row.h"

static const char *const subjects[] = {"customer", "invitee", "session"};

bool row_is_about(const char *role)
{
	for (size_t i = 0; i < sizeof(subjects) / sizeof(*subjects); i++)
		if (strcmp(role, subjects[i]) == 0)
			return true;
	return false;
}

/* The cell of COLUMN, as it was read. */
static struct text as_read(struct row *row, int column)
{
	bool hidden = row->hidden;
	const struct ids *ids = row->reading->ids;

	row->hidden = false;
	row->reading->ids = NULL;
	struct text t = row_cell(row, (size_t)column);
	row->hidden = hidden;
	row->reading->ids = ids;
	return t;
}

struct text row_subject(struct row *row)
{
	const struct binding *b = row->binding;

	return b->subjects ? as_read(row, b->subject[0]) : (struct text){"", 0};
}

/* Whether the row is of the time of E.  One whose time cannot be read is, as it
 * may be. */
static bool is_of_time(struct row *row, const struct forget_entry *e)
{
	int column = row->binding->forget_time;
	const char *reason = row->reason;
	int64_t ms;

	if (e->always || column < 0)
		return true;
	bool ok = row_time_of(row, column, as_read(row, column), &ms);
	row->reason = reason;
	return !ok || ms <= e->until;
}

/* The entry of who stands in COLUMN, by the name as it was read or by the one
 * that --ids has for it. */
static const struct forget_entry *entry_of(struct row *row, int column)
{
	struct forget *f = row->reading->forget;
	struct text t = as_read(row, column);
	const struct forget_entry *e = forget_find(f, t);

	if (!e && row->reading->ids)
		e = forget_find(f, ids_mapped(row->reading->ids, t));
	return e && is_of_time(row, e) ? e : NULL;
}

bool row_is_forgotten(struct row *row)
{
	const struct binding *b = row->binding;
	struct forget *f = row->reading->forget;

	row->hidden = false;
	for (unsigned i = 0; i < b->subjects; i++)
		if (entry_of(row, b->subject[i])) {
			f->rows++;
			return true;
		}
	for (unsigned i = 0; i < b->persons && !row->hidden; i++)
		row->hidden = entry_of(row, b->person[i]) != NULL;
	f->names += row->hidden;
	if (row->hidden)
		row->plain = row->looked = false;
	return false;
}

struct text row_hide(struct row *row, size_t column, struct text t)
{
	const struct binding *b = row->binding;

	for (unsigned i = 0; i < b->persons; i++) {
		if ((size_t)b->person[i] != column)
			continue;
		const struct forget_entry *e = entry_of(row, b->person[i]);
		return e ? e->token : t;
	}
	return t;
}
