/* factor.c - --k-factor: by campaign and generation, how many invites were
 * sent, accepted, and led to an account, and how many each brought. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-chain/parts.h"
#include "invite/viral_log.h"

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

struct factor {
	const struct config *config;
	struct viral_log log;
	struct notice self, other;
	bool no_kind; /* a file has no such column */
};

/* The stage that the row tells of; VIRAL_STAGES: none. */
static enum viral_stage stage_of(struct factor *f, struct row *row)
{
	if (!row_has(row, KIND)) {
		f->no_kind = true;
		return VIRAL_ACCEPTED;
	}
	return viral_log_stage(f->config->stages.item, row_text(row, KIND));
}

static enum verdict take(void *arg, struct row *row)
{
	struct factor *f = arg;
	struct viral_log_row x = {.ms = 0};

	if (!row_key(row, INVITER, &x.inviter) ||
		!row_key(row, INVITEE, &x.invitee) ||
		!row_time(row, TIME, &x.ms))
		return BAD;
	x.stage = stage_of(f, row);
	if (x.stage == VIRAL_STAGES || text_equal(x.inviter, x.invitee)) {
		notice_row(x.stage == VIRAL_STAGES ? &f->other : &f->self, row);
		return OK;
	}
	x.campaign = row_text(row, CAMPAIGN);
	viral_log_add(&f->log, &x);
	return OK;
}

static const char *read_files(struct factor *f, struct setup *s)
{
	const struct config *c = f->config;
	unsigned required =
		viral_log_usual(c->stages.item) ? REQUIRED : KIND + 1;

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

static void put_campaign(
	const struct factor *f, uint32_t campaign, struct out *out)
{
	struct text name = table_key(&f->log.campaigns, campaign);
	struct viral v;
	size_t n;
	struct viral_invite *all = viral_log_of(&n, &f->log, campaign);

	viral(&v, all, n, &f->log.people, 1 - f->config->ci / 100);
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

const char *factor_read(struct config *c, struct setup *s)
{
	struct factor *f = mem_zero(1, sizeof(*f));

	c->factor = f;
	f->config = c;
	viral_log_init(&f->log, 1);
	return read_files(f, s);
}

static void tell(struct factor *f, struct setup *s)
{
	if (f->no_kind)
		setup_off(s, "kind",
			"no column 'kind', so each row is an invite that was "
			"accepted, and no account is opened");
	setup_notice(s, "invites_self", &f->self,
		"somebody invites himself, and such an invite counts for "
		"nothing");
	setup_notice(s, "rows_no_stage", &f->other,
		"the kind is none of --stages: the row is left out");
	report_doubts(s, &f->log.people);
}

const char *factor_finish(
	const struct config *c, struct setup *s, struct out *out)
{
	struct factor *f = c->factor;
	uint32_t *order = table_sorted(&f->log.campaigns);
	const char *why = NULL;

	for (size_t i = 0; i < f->log.campaigns.n && !why; i++) {
		put_campaign(f, order[i], out);
		why = out->failed;
	}
	if (!why)
		tell(f, s);
	free(order);
	return why;
}

void factor_release(struct factor *f)
{
	if (!f)
		return;
	viral_log_release(&f->log);
	free(f);
}
