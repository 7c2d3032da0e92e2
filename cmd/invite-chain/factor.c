/* factor.c - --k-factor: by campaign and generation, how many invites were
 * sent, accepted, and led to an account, and how many each brought. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "invite-chain/parts.h"
#include "invite/viral.h"

enum column {
	INVITER,
	INVITEE,
	TIME,
	REQUIRED,
	KIND = REQUIRED,
	CAMPAIGN,
	COLUMNS
};

static const char *const roles[COLUMNS] = {
	"inviter", "invitee", "time", "kind", "campaign"};

/* An invite: its key is campaign, inviter and invitee. */
struct invite {
	uint32_t campaign, inviter, invitee;
	int64_t at[VIRAL_STAGES];
};

struct factor {
	const struct config *config;
	struct table people, campaigns, invites;
	struct buf key;
	struct notice self, other;
	bool no_kind; /* a file has no such column */
};

/* The stage that the row tells of; VIRAL_STAGES: none. */
static int stage_of(struct factor *f, struct row *row)
{
	const struct config *c = f->config;
	int s = 0;

	if (!row_has(row, KIND)) {
		f->no_kind = true;
		return VIRAL_ACCEPTED;
	}
	while (s < VIRAL_STAGES &&
		!text_equal(row_text(row, KIND), c->stages.item[s]))
		s++;
	return s;
}

static enum verdict take(void *arg, struct row *row)
{
	struct factor *f = arg;
	struct text inviter, invitee, campaign;
	int64_t ms;

	if (!row_key(row, INVITER, &inviter) ||
		!row_key(row, INVITEE, &invitee) || !row_time(row, TIME, &ms))
		return BAD;
	int stage = stage_of(f, row);
	if (stage == VIRAL_STAGES || text_equal(inviter, invitee)) {
		notice_row(stage == VIRAL_STAGES ? &f->other : &f->self, row);
		return OK;
	}
	campaign = row_text(row, CAMPAIGN);
	struct invite new = {(uint32_t)table_put(&f->campaigns, campaign),
		(uint32_t)table_put(&f->people, inviter),
		(uint32_t)table_put(&f->people, invitee),
		{VIRAL_NEVER, VIRAL_NEVER, VIRAL_NEVER}};
	f->key.len = 0;
	buf_printf(&f->key, "%u %u %u", new.campaign, new.inviter, new.invitee);
	size_t n = f->invites.n, at = table_put(&f->invites, buf_view(&f->key));
	struct invite *known = table_value(&f->invites, at);
	if (f->invites.n > n)
		*known = new;
	if (ms < known->at[stage])
		known->at[stage] = ms;
	return OK;
}

/* Whether somebody has said what kinds are called. */
static bool names_kinds(const struct config *c)
{
	static const char *const usual[VIRAL_STAGES] = {
		"sent", "accepted", "opened"};
	bool is_usual = true;

	for (int i = 0; i < VIRAL_STAGES; i++)
		is_usual &= text_is(c->stages.item[i], usual[i]);
	return !is_usual;
}

static const char *read_files(struct factor *f, struct setup *s)
{
	const struct config *c = f->config;
	unsigned required = names_kinds(c) ? KIND + 1 : REQUIRED;

	for (size_t i = 0; i < c->files.n; i++)
		TRY(setup_each(s, c->files.item[i].at, roles, COLUMNS, required,
			take, f));
	return NULL;
}

static void put_ms(struct out *out, int64_t ms)
{
	if (ms < 0)
		out_empty(out);
	else
		out_real(out, (double)ms / 1000);
}

static void put_generation(struct out *out, struct text campaign,
	const struct viral_generation *g, size_t number, bool all)
{
	out_text(out, campaign);
	if (all)
		out_string(out, "(all)");
	else
		out_int(out, (int64_t)number);
	out_int(out, (int64_t)g->people);
	out_int(out, (int64_t)g->inviters);
	out_int(out, (int64_t)g->sent);
	out_int(out, (int64_t)g->accepted);
	out_int(out, (int64_t)g->opened);
	out_real(out, g->k);
	out_real(out, g->k_low);
	out_real(out, g->k_high);
	out_real(out, g->k_opened);
	put_ms(out, g->median);
	put_ms(out, g->p90);
	out_end(out);
}

/* The invites of CAMPAIGN in an array, which the caller frees. */
static struct viral_invite *invites_of(
	size_t *n, const struct factor *f, uint32_t campaign)
{
	struct viral_invite *all = mem_array(f->invites.n + 1, sizeof(*all));

	*n = 0;
	for (size_t i = 0; i < f->invites.n; i++) {
		const struct invite *x = table_value(&f->invites, i);
		if (x->campaign != campaign)
			continue;
		struct viral_invite *to = &all[(*n)++];
		to->inviter = x->inviter;
		to->invitee = x->invitee;
		memcpy(to->at, x->at, sizeof(to->at));
	}
	return all;
}

static void put_campaign(
	const struct factor *f, uint32_t campaign, struct out *out)
{
	struct text name = table_key(&f->campaigns, campaign);
	struct viral v;
	size_t n;
	struct viral_invite *all = invites_of(&n, f, campaign);

	viral(&v, all, n, &f->people, 1 - f->config->ci / 100);
	for (size_t g = 0; g <= v.n; g++)
		put_generation(out, name, &v.generation[g], g, g == v.n);
	viral_release(&v);
	free(all);
}

void factor_columns(struct setup *s)
{
	static const char *const column[] = {"campaign", "generation", "people",
		"inviters", "sent", "accepted", "opened", "k", "k_lo", "k_hi",
		"k_opened", "cycle_median", "cycle_p90"};

	for (size_t i = 0; i < sizeof(column) / sizeof(*column); i++)
		setup_column(s, column[i]);
}

const char *factor_finish(
	const struct config *c, struct setup *s, struct out *out)
{
	struct factor f = {.config = c};

	table_init(&f.people, 1, 1);
	table_init(&f.campaigns, 1, 1);
	table_init(&f.invites, sizeof(struct invite), 1);
	const char *why = read_files(&f, s);
	uint32_t *order = table_sorted(&f.campaigns);
	for (size_t i = 0; i < f.campaigns.n && !why; i++) {
		put_campaign(&f, order[i], out);
		why = out->failed;
	}
	if (!why) {
		if (f.no_kind)
			setup_off(s, "kind",
				"no column 'kind', so each row is an invite "
				"that was accepted, and no account is opened");
		setup_notice(s, "invites_self", &f.self,
			"somebody invites himself, and such an invite counts "
			"for nothing");
		setup_notice(s, "rows_no_stage", &f.other,
			"the kind is none of --stages: the row is left out");
		report_doubts(s, &f.people);
	}
	free(order);
	table_release(&f.people);
	table_release(&f.campaigns);
	table_release(&f.invites);
	buf_release(&f.key);
	return why;
}
