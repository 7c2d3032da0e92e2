/* report.c - invites that are not followed: how many, and which. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-chain/parts.h"
#include "journey/doubt.h"

static const char *const kind_name[ODD_KINDS] = {
	[ODD_AGAIN] = "again", [ODD_SELF] = "self", [ODD_CIRCLE] = "circle"};

/* One of them, its people by their place in byte order. */
struct placed {
	struct odd odd;
	uint32_t inviter, invitee;
};

static int by_time(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	if (x->odd.time != y->odd.time)
		return x->odd.time < y->odd.time ? -1 : 1;
	if (x->invitee != y->invitee)
		return x->invitee < y->invitee ? -1 : 1;
	if (x->inviter != y->inviter)
		return x->inviter < y->inviter ? -1 : 1;
	return (x->odd.kind > y->odd.kind) - (x->odd.kind < y->odd.kind);
}

static struct placed *in_order(
	const struct odds *odds, const uint32_t *order, size_t people)
{
	struct placed *p = mem_array(odds->n, sizeof(*p));
	uint32_t *place = mem_array(people, sizeof(*place));

	for (size_t i = 0; i < people; i++)
		place[order[i]] = (uint32_t)i;
	for (size_t i = 0; i < odds->n; i++)
		p[i] = (struct placed){odds->item[i],
			place[odds->item[i].inviter],
			place[odds->item[i].invitee]};
	qsort(p, odds->n, sizeof(*p), by_time);
	free(place);
	return p;
}

static const char *list(struct setup *s, const char *path,
	const struct placed *p, size_t n, const struct table *people,
	const struct forest_touch *touch)
{
	static const char *const columns[] = {
		"problem", "inviter", "invitee", "time", "first_inviter"};
	struct out *out = setup_file(s, path);
	struct buf time = {0};

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		out_column(out, text_of(columns[i]));
	out_header(out);
	for (size_t i = 0; i < n; i++) {
		uint32_t first = touch[p[i].odd.invitee].inviter;
		out_string(out, kind_name[p[i].odd.kind]);
		out_text(out, table_key(people, p[i].odd.inviter));
		out_text(out, table_key(people, p[i].odd.invitee));
		time.len = 0;
		when_print(&time, p[i].odd.time);
		out_text(out, buf_view(&time));
		if (first == FOREST_NONE || p[i].odd.kind == ODD_CIRCLE)
			out_empty(out);
		else
			out_text(out, table_key(people, first));
		out_end(out);
	}
	buf_release(&time);
	return out_flush(out);
}

/* Each kind, and where all of it is listed. */
static void tell(
	const struct config *c, struct setup *s, const struct odds *odds)
{
	static const char *const what[ODD_KINDS] = {
		[ODD_AGAIN] = "this person was invited before, and the "
			      "earliest invite alone is followed",
		[ODD_SELF] = "somebody invites himself, and such an invite is "
			     "not followed",
		[ODD_CIRCLE] = "this invite closes a circle, and the latest of "
			       "a circle is not followed"};

	for (int kind = 0; kind < ODD_KINDS; kind++)
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

const char *report_odds(struct config *c, struct setup *s, struct odds *odds,
	const struct table *people, const uint32_t *order,
	const struct forest_touch *touch)
{
	const char *why = NULL;

	setup_note(s, "not_followed", (double)odds->n);
	tell(c, s, odds);
	report_doubts(s, people);
	if (!c->report)
		return NULL;
	struct placed *p = in_order(odds, order, people->n);
	why = list(s, c->report, p, odds->n, people, touch);
	free(p);
	return why;
}
