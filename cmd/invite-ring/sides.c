/* sides.c - the words of --on: their columns, and what a row has in them. */
#include <stdlib.h>

#include "base/mem.h"
#include "cells/vocabulary.h"
#include "invite-ring/parts.h"

/* The role of COLUMN, asked for once. */
static unsigned ask(
	struct config *c, struct use *use, struct setup *s, struct text column)
{
	for (unsigned i = 0; i < c->uses; i++)
		if (c->use[i].column && text_is(column, c->use[i].column))
			return c->use[i].role;
	use->column = mem_copy(column.at, column.len);
	return setup_role(s, use->column, SETUP_REQUIRED);
}

static void understand(
	struct config *c, struct use *use, struct setup *s, struct text name)
{
	struct text column =
		joint_read(&use->joint, name, vocabulary_role(name));

	use->column = NULL;
	use->role = ask(c, use, s, column);
}

const char *sides_open(struct config *c, struct setup *s)
{
	TRY(shared_open(c, s));
	if (c->on.n > MOST_SIDES)
		return setup_usage(
			s, fail_text("more than %d words in --on", MOST_SIDES));
	for (size_t i = 0; i < c->on.n; i++) {
		struct text name = c->on.item[i];
		if (name.len == 0)
			return setup_usage(s, "--on: an empty word");
		if (text_is(name, "account"))
			return setup_usage(s, "--on: 'account' is what the "
					      "invitees are called");
		for (unsigned j = 0; j < c->uses; j++)
			if (text_equal(name, c->use[j].joint.name))
				return setup_usage(s,
					fail_text("--on: '%s' is given twice",
						text_show(name)));
		understand(c, &c->use[c->uses], s, name);
		c->uses++;
	}
	return NULL;
}

void sides_close(struct config *c)
{
	for (unsigned i = 0; i < c->uses; i++)
		free(c->use[i].column);
	lists_release(&c->shared);
	free(c->list_line);
}

bool sides_read(const struct config *c, const struct use *use, struct row *row,
	struct buf *scratch, char room[JOINT_ROOM], struct text *to,
	bool *nobodys, bool *met)
{
	*to = row_text(row, use->role);
	struct text t = text_trim(*to);
	*nobodys = t.len && joint_is_nobodys(&use->joint, &c->shared, t, met);
	if (*nobodys)
		to->len = 0;
	if (to->len == 0)
		return true;
	if (use->joint.kind == JOINT_COLUMN) {
		if (!row_key(row, use->role, to))
			return false;
		*to = text_trim(*to); /* as invite-guard has it */
		return !joint_thing(&use->joint, to, scratch, room);
	}
	t = *to;
	const char *want = joint_thing(&use->joint, to, scratch, room);
	return !want || row_wrong(row, t, want);
}
