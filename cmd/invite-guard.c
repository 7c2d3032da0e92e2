/* invite-guard.c - judges each invite of a referral campaign as it comes.
 *
 * An ordered stream: a row goes in, the row with its verdict comes out, and
 * what was decided is in the journal before it is seen.  The rest of the
 * program is in invite-guard/, what is computed in lib/invite.
 */
#include "invite-guard/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'r', "rules", OPT_FILE, AT(rules_path), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"code,key,window,threshold,points,hard,enabled: in place of built-in ones", NULL},
	{'s', "state", OPT_FILE, AT(state), "file", NULL, 0, 0, OPT_KEPT,
		"what is remembered from run to run", NULL},
	{'l', "lists", OPT_FILE, AT(lists_path), "file", NULL, 0, 0, OPT_READ,
		"action,kind,value,until: who is denied or allowed, what many share", NULL},
	{0, "burn", OPT_FLAG, AT(burn), NULL, NULL, 0, 0, 0,
		"an invite that was rejected, or another campaign's, makes later ones DUP", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that names become tokens with", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what tokens are made by", NULL},
	{0, "ledger", OPT_FILE, AT(ledger), "file", NULL, 0, 0, OPT_KEPT,
		"append here what is to be paid; wants --state", NULL},
	{0, "hold", OPT_DURATION, AT(hold), "time", "7d", 0, 0, 0,
		"how long a payout waits before it is one", NULL},
	{0, "decisions", OPT_FILE, AT(decisions_path), "file", NULL, 0, 0, OPT_READ,
		"event,verdict,by,time: what people have decided", NULL},
	{0, "lateness", OPT_DURATION, AT(lateness), "time", "0", 0, 0, 0,
		"hold rows back so long, and judge them in the order of time", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "time", NULL, 0, 0, 0,
		"the time it is: what is due by then is paid, with rows or without", NULL},
	{0, "max-step", OPT_DURATION, AT(max_step), "time", NULL, 0, 0, 0,
		"a row so far ahead of all others has a wrong time (30d, with a ledger at most --hold)", NULL},
	{0, "reward-levels", OPT_INT, AT(reward_levels), "n", "1", 1, LEVELS_MOST, 0,
		"how many inviters above an invitee are paid", NULL},
	{0, "shares", OPT_LIST, AT(shares), "x,...", "1", 0, 0, 0,
		"what share of the reward each of them gets", NULL},
	{0, "over-100", OPT_FLAG, AT(over_100), NULL, NULL, 0, 0, 0,
		"the shares may add up to more than 1", NULL},
	{0, "currency-digits", OPT_TEXT, AT(digits), "n", NULL, 0, 0, 0,
		"decimals of the currency, 2 if not said: what a payout is rounded to", NULL},
	{0, "i-have-legal-advice", OPT_FLAG, AT(advice), NULL, NULL, 0, 0, 0,
		"three paid levels or more are meant", NULL},
	{0, "explain", OPT_TEXT, AT(explain), "event|invitee=id", NULL, 0, 0, 0,
		"why it was judged so, from the state; no row is read", NULL},
	{0, "print-rules", OPT_FLAG, AT(print_rules), NULL, NULL, 0, 0, 0,
		"print the rules that hold; no row is read", NULL},
	{'e', "fail-on-reject", OPT_FLAG, AT(fail_on_reject), NULL, NULL, 0, 0, 0,
		"status 3 if a row was rejected", NULL},
	{0}};
/* clang-format on */

/* The state is opened with the first row, or at the end if there is none. */
static void be_ready(
	struct state *s, const struct config *c, const struct out *out)
{
	held_init(s, c);
	answer_begin(s, out);
	const char *why = kept_open(s, c, true);

	if (!why)
		why = payout_decisions(s, c);
	if (why)
		fail_die("%s", why);
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;

	if (!s->ready)
		be_ready(s, c, out);
	s->out = out;
	struct held *h = cells_read(s, c, row);
	if (!h)
		return BAD;
	held_add(s, c, h);
	return OK;
}

static enum verdict settle(void *at, const void *config, const char **reason)
{
	(void)reason;
	(void)config;
	answer_batch(at);
	return OK;
}

static const char *commit(void *at, const void *config)
{
	return kept_commit(at, config);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct config *c = config;

	if (!s->ready)
		be_ready(s, c, out);
	/* Rows that were held back come out, but not before what they rest on
	 * is safe. */
	struct sink *sink = out->sink;
	out->sink = NULL;
	s->out = out;
	held_all(s);
	if (c->as_of.given)
		till_clock(&s->till, c->as_of.ms);
	forgets_people(s, c);
	TRY(kept_finish(s, c));
	out->sink = sink;
	setup_note(setup, "rejected", (double)s->rejected);
	if (s->pace.ahead && s->arrived == 0)
		return fail_text("all %llu rows are more than --max-step ahead "
				 "of the rows before (want --as-of, the time "
				 "it is, if there was a pause)",
			(unsigned long long)s->pace.ahead);
	unsaid_tell(s, c);
	if (c->fail_on_reject && s->rejected)
		setup_fails(setup, fail_text("%llu rows rejected",
					   (unsigned long long)s->rejected));
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	if (!s->ready)
		return;
	held_release(s);
	kept_release(s);
	buf_release(&s->text);
	buf_release(&s->passed);
}

static const struct filter invite_guard = {.name = "invite-guard",
	.brief = "Judge invites as they come, and keep the ledger of rewards.",
	.operands = "[file ...]",
	.example = {"invite-guard --max-step=30d samples/invites.csv",
		"invite-guard -s state --ledger=paid.csv --max-step=30d samples/invites.csv",
		"invite-guard --print-rules"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_JOURNALLED},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.prepared_size = sizeof(struct cells_own),
	.ahead_size = sizeof(struct held *),
	.files = setup_files,
	.open = setup_open,
	.bind = setup_bind,
	.prepare = cells_prepare,
	.unprepare = cells_unprepare,
	.ahead = cells_ahead,
	.unahead = cells_unahead,
	.row = row,
	.settle = settle,
	.commit = commit,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&invite_guard, argc, argv);
}
