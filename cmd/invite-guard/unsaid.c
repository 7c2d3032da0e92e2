/* unsaid.c - what a run has merged, passed over, rounded or not checked:
 * counted for --stats, and told in one line a kind when the run ends.
 *
 * A row carries a bit for each thing that is odd about it; the bits are counted
 * once the row is judged, so that a bad row counts for nothing.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/floor.h"
#include "base/mem.h"
#include "invite-guard/parts.h"
#include "invite/alike.h"
#include "invite/unchecked.h"

/* The figure of each kind, and the line; no line: the figure alone. */
static const struct {
	const char *figure, *what;
} odd_kinds[ODDS] = {
	[ODD_SELF] = {"self", "somebody invites himself, and such an invite "
			      "counts for nothing"},
	[ODD_AGAIN] = {"again", "this invitee was invited before, and the "
				"first invite alone counts"},
	[ODD_CIRCLE] = {"circle", "this inviter was himself brought by the "
				  "invitee, and such an invite counts for "
				  "nothing"},
	[ODD_REPLAY] = {"replays", "this event was judged before: its verdict "
				   "is repeated and nothing more is due"},
	[ODD_EVENT] = {"events_reused", "the id of this event is another "
					"invite's, and people must look at "
					"it"},
	[ODD_LATE] = {"late", "this time is older than that of a row before, "
			      "and the row counts as if it came at the newer "
			      "time"},
	[ODD_SHOP] = {"shops", "so many accounts have this device or phone "
			       "that it counts as a shop's and makes no ring"},
	[ODD_DATE] = {"dates_only", "this time is only a date, so NIGHT does "
				    "not look at it and a window of hours has "
				    "all of its day"},
	[ODD_NO_EVENT] = {"events_empty", "the row has no event, so it is "
					  "known by what it says and the same "
					  "row again is a repeat"},
	[ODD_PHONE_TEXT] = {"phones_text", "this phone is no telephone number "
					   "and is compared as text"},
	[ODD_PHONE_MASKED] = {"phones_masked", "this phone is masked with '*' "
					       "and counts as not known"},
	[ODD_PHONE_NONE] = {"phones_none",
		"this phone is zeros or a word for none, and counts as not known"},
	[ODD_DEVICE_NONE] = {"devices_none",
		"this device is zeros or a word for none, and counts as not known"},
	[ODD_REWARD] = {"rewards_rounded", "this reward has more than 9 "
					   "decimals and is rounded"},
	[ODD_LISTS] = {"denied_and_allowed", "lists deny this row and allow "
					     "it too, and deny goes first"},
	[ODD_SHARES] = {"shares_rounded", "a level's share of this reward is "
					  "rounded to the digits of the "
					  "currency"},
	[ODD_PAID] = {"paid_otherwise", "the invite passes and nothing is due: "
					"another invite of this invitee has "
					"had the campaign's reward"},
	[ODD_SCORE] = {"scores_clipped", "this score is 65535 or more"},
	[ODD_IP_EMPTY] = {"ip_empty", NULL},
	[ODD_DEVICE_EMPTY] = {"device_empty", NULL},
	[ODD_PHONE_EMPTY] = {"phone_empty", NULL},
	[ODD_REWARD_EMPTY] = {"reward_empty", NULL},
	[ODD_CAMPAIGN_EMPTY] = {"campaign_empty", NULL},
	[ODD_EMAIL_NONE] = {"emails_none", "this email is no address, and "
					   "counts as not known"},
	[ODD_IP_SHARED] = {"ip_shared", NULL},
	[ODD_DEVICE_SHARED] = {"device_shared", NULL},
	[ODD_PHONE_SHARED] = {"phone_shared", NULL},
	[ODD_EMAIL_SHARED] = {"email_shared", NULL},
	[ODD_NOBODY] = {"people_nobody",
		"inviter or invitee is a word for nobody, and all rows with it "
		"are about one person (--where leaves them out)"},
	[ODD_PADDED] = {"people_padded",
		"inviter or invitee has blanks around it, and is another "
		"person than the one without them"},
	[ODD_UNCUT] = {"rewards_uncut",
		"a decision takes back as much as this invite's reward or "
		"more, and so no part of it (reject without amount: all)"},
};

static void count(struct notice *n, const struct held *h)
{
	struct row row = {
		.batch = h->batch, .record = h->record, .binding = h->binding};

	if (h->place.n)
		notice_merge(n, &h->place);
	else
		notice_row(n, &row);
}

void unsaid_row(struct unsaid *u, const struct held *h)
{
	u->rows++;
	if (h->touch.campaign.len)
		table_put(&u->campaigns, h->touch.campaign);
	for (uint32_t left = h->odd; left; left &= left - 1)
		count(&u->odd[__builtin_ctz(left)], h);
}

void unsaid_line(struct notice *n, const char *path, uint64_t line)
{
	struct notice one = {0};

	notice_line(&one, path, line);
	notice_merge(n, &one);
}

void unsaid_decision(struct unsaid *u, const struct config *c,
	const struct decision *d, unsigned news)
{
	struct notice *const told[] = {
		&u->known, &u->old, &u->tied, &u->paid, &u->gone, &u->uncut};

	for (size_t i = 0; i < sizeof(told) / sizeof(*told); i++)
		if (news >> i & 1)
			unsaid_line(told[i], c->decisions_path, d->line);
}

void unsaid_off(struct config *c, unsigned role, const char *why)
{
	static const enum unchecked unchecked[ROLES] = {
		[EVENT] = UNCHECKED_EVENT,
		[IP] = UNCHECKED_IP,
		[DEVICE] = UNCHECKED_DEVICE,
		[PHONE] = UNCHECKED_PHONE,
		[REWARD] = UNCHECKED_REWARD,
		[CAMPAIGN] = UNCHECKED_CAMPAIGN};
	struct buf off = {0};

	c->off[role] = true;
	unchecked_list(&off, &c->rules, unchecked[role],
		c->off[DEVICE] && c->off[PHONE], c->ledger != NULL);
	buf_byte(&off, '\0');
	if (off.len > 1)
		setup_off(c->setup, role_names[role],
			fail_text("%s, so %s%s", why,
				off.at[0] == ' ' ? "these checks are off:" : "",
				off.at));
	buf_release(&off);
}

/* A column that is there, and empty in all rows, is as good as none. */
static void tell_empty(struct config *c, const struct unsaid *u)
{
	static const struct {
		unsigned role;
		enum invite_odd odd;
		const char *why;
	} empty[] = {{IP, ODD_IP_EMPTY, "no row has an ip"},
		{DEVICE, ODD_DEVICE_EMPTY, "no row has a device"},
		{PHONE, ODD_PHONE_EMPTY, "no row has a phone"},
		{REWARD, ODD_REWARD_EMPTY, "no row has a reward"},
		{CAMPAIGN, ODD_CAMPAIGN_EMPTY, "no row has a campaign"}};

	for (size_t i = 0; i < sizeof(empty) / sizeof(*empty); i++)
		if (u->rows && u->odd[empty[i].odd].n == u->rows &&
			!c->off[empty[i].role])
			unsaid_off(c, empty[i].role, empty[i].why);
}

static void tell_rows(struct config *c, const struct unsaid *u)
{
	for (unsigned i = 0; i < ODDS; i++) {
		const char *what = odd_kinds[i].what;
		if (i == ODD_NO_EVENT && c->off[EVENT])
			what = NULL; /* told of the column */
		if (what)
			setup_notice(c->setup, odd_kinds[i].figure, &u->odd[i],
				what);
		else
			setup_note(c->setup, odd_kinds[i].figure,
				(double)u->odd[i].n);
	}
	for (unsigned i = 0; i < CHECK_CODES; i++) {
		char name[24];
		snprintf(name, sizeof(name), "reason_%s", check_kinds[i].code);
		setup_note(c->setup, name, (double)u->reason[i]);
	}
}

/* An invitee is paid for once in each. */
static void tell_campaigns(struct config *c, const struct unsaid *u)
{
	struct alike a = alike_find(&u->campaigns);

	setup_first(c->setup, "campaigns_alike", a.n, a.first,
		"differs from another campaign in case, blanks or marks alone, "
		"and an invitee counts once in each of the two");
}

static void tell_lists(struct config *c, const struct unsaid *u)
{
	struct notice unmet = {0}, twice = {0};

	if (!c->lists_path)
		return;
	for (uint32_t i = 0; i < c->lists.entries; i++)
		if (c->lists.twice[i])
			notice_line(&twice, c->lists_path, c->list_line[i]);
		else if (!u->met[i])
			notice_line(&unmet, c->lists_path, c->list_line[i]);
	setup_note(c->setup, "lists", c->lists.entries);
	setup_notice(c->setup, "lists_unmet", &unmet,
		fail_text("no row has what this entry names while it holds; "
			  "found %llu of %u entries",
			(unsigned long long)(c->lists.entries - unmet.n -
					     twice.n),
			c->lists.entries));
	setup_notice(c->setup, "lists_twice", &twice,
		"an entry before says the same of this value, and the one that "
		"holds longer counts");
}

/* At the end of the run a decision that has met no event may be a mistake. */
static void tell_decisions(struct config *c, const struct state *s)
{
	const struct unsaid *u = &s->unsaid;
	const struct guard *g = &s->past.guard;
	struct notice unmet = {0}, early = {0};

	if (!c->decisions_path)
		return;
	for (size_t i = 0; i < c->decisions; i++) {
		const struct decision *d = &c->decision[i];
		uint32_t entry = guard_event(
			g, d->event, guard_key(g, KEY_EVENT, d->event));
		if (entry == PEOPLE_NONE)
			unsaid_line(&unmet, c->decisions_path, d->line);
		else if (decision_is_early(
				 d, book_seconds(&g->book, entry) * 1000))
			unsaid_line(&early, c->decisions_path, d->line);
	}
	setup_note(c->setup, "decisions", (double)c->decisions);
	setup_notice(c->setup, "decisions_unmet", &unmet,
		"no event of this id was judged so far, and the decision waits "
		"for it");
	setup_notice(c->setup, "decisions_early", &early,
		"this decision is a day or more older than its invite (want "
		"its time right)");
	setup_notice(c->setup, "decisions_uncut", &u->uncut,
		"no more than this amount stands of the event's reward, so no "
		"part of it is taken back (reject without amount: all)");
	setup_notice(c->setup, "decisions_known", &u->known,
		"this decision is known already, and changes nothing");
	setup_notice(c->setup, "decisions_old", &u->old,
		"a later decision on this event is known, and this one changes "
		"nothing");
	setup_notice(c->setup, "decisions_tied", &u->tied,
		"another decision on this event has the same time, and this "
		"one, which came later, counts");
	setup_notice(c->setup, "decisions_paid", &u->gone,
		"the payout of this event is paid, which review cannot suspend "
		"(reject takes it back)");
	setup_notice(c->setup, "decisions_paid_otherwise", &u->paid,
		"another invite of this invitee has had the campaign's reward, "
		"and passing this one pays nothing");
}

/* An --as-of of before the newest row ends no hold. */
static void tell_time(struct config *c, int64_t newest)
{
	int64_t days = 0;

	if (c->as_of.given && newest != GUARD_NEVER)
		days = floor_div(newest - c->as_of.ms, WHEN_DAY_MS);
	if (days < 1)
		return;
	setup_note(c->setup, "as_of_old", (double)days);
	fail_warn("--as-of is %lld days older than the newest row or --as-of "
		  "so far, whose time counts",
		(long long)days);
}

static void tell_stopped(struct config *c, const struct state *s)
{
	setup_note(c->setup, "payouts_stopped", (double)s->till.stopped);
	if (s->till.stopped)
		fail_warn("%s: payouts on hold are suspended, as whom they are "
			  "about is denied by now (%llu)",
			c->lists_path, (unsigned long long)s->till.stopped);
}

/* What a crash has left, and what was done about it. */
static void tell_mended(
	struct setup *setup, const struct config *c, const struct state *s)
{
	const struct ledger_file *f = &s->past.file;
	unsigned long long cut = s->kept.journal.cut, lines = f->mended;

	setup_note(setup, "journal_cut", (double)cut);
	setup_note(setup, "ledger_mended", (double)lines);
	setup_note(setup, "ledger_hidden", (double)f->hidden);
	if (cut)
		fail_warn("%s: a crash has cut the last block of the journal, "
			  "and its %llu bytes count for nothing",
			c->state, cut);
	if (f->hidden)
		fail_warn("%s: tokens stand in place of names, as cust-forget "
			  "writes them, and all else is as it was (%llu)",
			c->ledger, (unsigned long long)f->hidden);
	if (lines)
		fail_warn("%s: the ledger lacks its last lines, as after a "
			  "crash, and they are appended (%llu)",
			c->ledger, lines);
}

static void tell_begun(struct setup *setup, const struct config *c,
	const struct ledger_file *f)
{
	unsigned long long moved = f->moved, unbooked = f->unbooked;

	setup_note(setup, "ledger_unbooked", (double)unbooked);
	if (unbooked)
		fail_warn("%s: what invites were due before there was a ledger "
			  "is not in it, and passing one by a decision books "
			  "it (%llu)",
			c->ledger, unbooked);
	setup_note(setup, "ledger_moved", (double)moved);
	if (moved)
		fail_warn("%s: a new ledger begins here, as the one before, of "
			  "%llu bytes, has been moved",
			c->ledger, moved);
}

void unsaid_tell(struct state *s, struct config *c)
{
	tell_empty(c, &s->unsaid);
	tell_rows(c, &s->unsaid);
	setup_notice(c->setup, "rules_clipped", &c->clipped,
		"a figure above 65535 counts as 65535");
	setup_notice(c->setup, "rules_unreached", &c->unreached,
		"no invite reaches this threshold, and the check is off "
		"(enabled=no says so)");
	tell_campaigns(c, &s->unsaid);
	tell_lists(c, &s->unsaid);
	tell_decisions(c, s);
	tell_time(c, s->past.guard.newest);
	if (c->as_of.given && s->pace.came)
		setup_as_of_ahead(c->setup, c->as_of.ms, s->pace.last);
	tell_stopped(c, s);
	tell_mended(c->setup, c, s);
	tell_begun(c->setup, c, &s->past.file);
}

void unsaid_begin(struct unsaid *u, const struct config *c)
{
	u->met = mem_zero(c->lists.entries, sizeof(*u->met));
	table_init(&u->campaigns, 0, hash_seed());
}

void unsaid_release(struct unsaid *u)
{
	free(u->met);
	table_release(&u->campaigns);
}
