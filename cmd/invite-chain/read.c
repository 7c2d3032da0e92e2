/* read.c - logs of invites become a forest: the cells of each row, and where
 * stands what is odd; which invite is followed is lib/invite/firsts.h.
 */
#include <stdlib.h>

#include "invite-chain/parts.h"

enum column { INVITER, INVITEE, TIME, REQUIRED, VERDICT = REQUIRED, COLUMNS };

/* The place of an invite: number of the file, then line. */
enum { LINE_BITS = 40 };

struct reading_invites {
	struct firsts firsts;
	struct odds odds;
	uint64_t rows;
	size_t file; /* at hand */
};

static const char *const roles[COLUMNS] = {
	"inviter", "invitee", "time", "verdict"};

/* One more, at a place that was kept. */
static void note_place(struct notice *n, const struct config *c, uint64_t place)
{
	size_t file = (size_t)(place >> LINE_BITS);
	const char *path = c->files.item[file].at;
	struct notice one = {.n = 1,
		.line = place & (((uint64_t)1 << LINE_BITS) - 1),
		.order = (unsigned)file,
		.name = strcmp(path, "-") == 0 ? "stdin" : path};

	notice_merge(n, &one);
}

static enum verdict take(void *arg, struct row *row)
{
	struct reading_invites *r = arg;
	struct firsts_invite i = {.verdict = {"", 0}};

	if (!row_key(row, INVITER, &i.inviter) ||
		!row_key(row, INVITEE, &i.invitee) ||
		!row_time(row, TIME, &i.time))
		return BAD;
	if (firsts_is_full(&r->firsts)) {
		row_because(row, "more than 4294967291 people");
		return BAD;
	}
	i.verdict = row_text(row, VERDICT);
	i.place = (uint64_t)r->file << LINE_BITS |
		  batch_line(row->batch, row->record);
	r->rows++;
	enum firsts_kind kind = firsts_add(&r->firsts, &i);
	if (kind != FIRSTS_KINDS)
		notice_row(&r->odds.kind[kind], row);
	return OK;
}

/* Where what is odd about followed invites, and about circles, stands. */
static void note_places(struct reading_invites *r, const struct config *c)
{
	const struct forest_built *b = &c->built;
	const struct firsts *f = &r->firsts;

	for (size_t i = 0; i < b->circles; i++)
		note_place(&r->odds.kind[FIRSTS_CIRCLE], c,
			firsts_place(f, b->circle[i]));
	for (size_t i = 0; i < b->earlies; i++)
		note_place(&r->odds.early, c, firsts_place(f, b->early[i]));
	for (size_t i = 0; i < f->people.n && f->ties; i++)
		if (firsts_is_tied(f, i))
			note_place(&r->odds.tied, c, firsts_place(f, i));
}

static const char *build(
	struct config *c, struct setup *s, struct reading_invites *r)
{
	struct firsts *f = &r->firsts;

	firsts_build(f, &c->built);
	c->forest = c->built.forest;
	c->spelt = f->spelt;
	c->spelt_size = f->spelt_size;
	f->spelt = NULL;
	markwords_find(&c->marks, c->spelt, c->spelt_size, f->words.n);
	note_places(r, c);
	return report_odds(c, s, &r->odds, f);
}

const char *read_invites(
	struct config *c, struct setup *s, struct mapped_out *index)
{
	struct reading_invites r = {.rows = 0};
	const char *why = NULL;

	firsts_init(&r.firsts, hash_seed());
	for (size_t i = 0; i < c->files.n && !why; i++) {
		r.file = i;
		if (index)
			why = mapped_source(index, c->files.item[i].at);
		if (!why)
			why = setup_each(s, c->files.item[i].at, roles, COLUMNS,
				REQUIRED, take, &r);
	}
	if (!why)
		why = build(c, s, &r);
	setup_note(s, "invites", (double)r.rows);
	firsts_release(&r.firsts);
	return why;
}
