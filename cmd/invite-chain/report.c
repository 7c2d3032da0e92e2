/* report.c - invites that are not followed: how many, and which. */
#include "invite-chain/parts.h"
#include "journey/doubt.h"

static const char *const kind_name[FIRSTS_KINDS] = {[FIRSTS_AGAIN] = "again",
	[FIRSTS_SELF] = "self",
	[FIRSTS_CIRCLE] = "circle"};

/* A row about O. */
static void print(
	struct out *out, const struct firsts *f, const struct firsts_odd *o)
{
	uint32_t first = f->touch[o->invitee].inviter;
	struct buf time = {0};

	out_string(out, kind_name[o->kind]);
	out_text(out, table_key(&f->people, o->inviter));
	out_text(out, table_key(&f->people, o->invitee));
	when_print(&time, o->time);
	out_text(out, buf_view(&time));
	if (first == FOREST_NONE || o->kind == FIRSTS_CIRCLE)
		out_empty(out);
	else
		out_text(out, table_key(&f->people, first));
	out_end(out);
	buf_release(&time);
}

static const char *list(
	struct setup *s, const char *path, const struct firsts *f)
{
	static const char *const columns[] = {
		"problem", "inviter", "invitee", "time", "first_inviter"};
	struct out *out = setup_file(s, path);

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		out_column(out, text_of(columns[i]));
	out_header(out);
	for (size_t i = 0; i < f->odds; i++)
		print(out, f, &f->odd[i]);
	return out_flush(out);
}

/* Each kind, and where all of it is listed. */
static void tell(
	const struct config *c, struct setup *s, const struct odds *odds)
{
	static const char *const what[FIRSTS_KINDS] = {
		[FIRSTS_AGAIN] = "this person was invited before, and the "
				 "earliest invite alone is followed",
		[FIRSTS_SELF] =
			"somebody invites himself, and such an invite is "
			"not followed",
		[FIRSTS_CIRCLE] =
			"this invite closes a circle, and the latest of "
			"a circle is not followed"};

	for (int kind = 0; kind < FIRSTS_KINDS; kind++)
		setup_notice(s, kind_name[kind], &odds->kind[kind],
			fail_text("%s; %s%s", what[kind],
				c->report ? "see "
					  : "--report=FILE lists them all",
				c->report ? c->report : ""));
	setup_notice(s, "tied", &odds->tied,
		"two people have invited this one at the same time, and the "
		"inviter who is first in byte order is followed");
	setup_notice(s, "early", &odds->early,
		"this person was invited by somebody who was himself invited "
		"later");
}

void report_doubts(struct setup *s, const struct table *people)
{
	struct doubts d = {.n = {0}};

	doubts_of(&d, people);
	setup_first(s, "people_nobody", d.n[DOUBT_NOBODY],
		d.first[DOUBT_NOBODY],
		"stands for nobody, and all whom it invites are one team "
		"(--where leaves them out)");
	setup_first(s, "people_padded", d.n[DOUBT_PADDED],
		d.first[DOUBT_PADDED],
		"has blanks around it, and is another person than the one "
		"without them");
}

const char *report_odds(struct config *c, struct setup *s,
	const struct odds *odds, struct firsts *f)
{
	setup_note(s, "not_followed", (double)f->odds);
	tell(c, s, odds);
	report_doubts(s, &f->people);
	if (!c->report)
		return NULL;
	firsts_sort(f);
	return list(s, c->report, f);
}
