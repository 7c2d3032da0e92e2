/* setup.c - options that must go together, and which checks a file allows. */
#include <stdlib.h>

#include "invite-guard/parts.h"
#include "io/keyfile.h"
#include "io/sink.h"

static const char *const role_names[ROLES] = {"inviter", "invitee", "time",
	"event", "ip", "device", "phone", "reward", "campaign"};

static const char *const columns[] = {"verdict", "score", "reasons",
	"reward_due", "first_inviter", "depth", "ring"};

/* Each level's share of the reward. */
static const char *read_shares(struct config *c, struct setup *s)
{
	static const struct number_style plain = {'.', 0};
	unsigned decimals;

	if (c->shares.n != (size_t)c->reward_levels)
		return setup_usage(s,
			fail_text("--reward-levels=%lld and %zu shares (want "
				  "--shares=1,0.2,... with one for each level)",
				(long long)c->reward_levels, c->shares.n));
	for (size_t i = 0; i < c->shares.n; i++)
		if (!amount_parse(&c->share[i], &decimals, c->shares.item[i],
			    &plain) ||
			c->share[i] < 0 || c->share[i] > AMOUNT_UNIT)
			return setup_usage(s,
				fail_text("--shares: '%s' is not a share (want "
					  "0 to 1)",
					text_show(c->shares.item[i])));
	return NULL;
}

/* Pay that follows the levels below is what pyramid schemes are made of. */
static const char *check_levels(struct config *c, struct setup *s)
{
	TRY(read_shares(c, s));
	if (c->reward_levels > 2 && !c->advice)
		return setup_usage(s,
			"three paid levels or more may be a pyramid scheme "
			"(want --i-have-legal-advice, and it)");
	if (c->reward_levels == 2)
		fail_warn("two levels are paid: pay that follows the invites "
			  "of the invited may break the law");
	return NULL;
}

static const char *read_key(struct config *c)
{
	struct buf key = {0};
	const char *why = c->key ? keyfile_read(&key, c->key) : NULL;

	if (!why)
		why = keyed_open(
			&c->keyed, (enum keyed_kind)c->hash, buf_view(&key));
	if (!why && c->key) {
		struct text mark = text_of("the key of this state");
		c->key_mark = keyed_number(c->keyed, &mark, 1) | 1;
	}
	if (key.at)
		memset(key.at, 0, key.cap);
	buf_release(&key);
	return why;
}

static const char *print_rules(const struct config *c)
{
	struct buf text = {0};
	struct sink to;

	tables_print_rules(c, &text);
	const char *why = sink_open(&to, NULL);
	if (!why)
		why = sink_write(&to, buf_view(&text));
	if (!why)
		why = sink_finish(&to);
	buf_release(&text);
	return why;
}

static const char *check_usage(struct config *c, struct setup *s)
{
	if (c->ledger && !c->state)
		return setup_usage(
			s, "--ledger wants --state: what was paid is there");
	if (c->explain && !c->state)
		return setup_usage(
			s, "--explain wants --state: what was judged is there");
	return check_levels(c, s);
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;

	if (c->print_rules || c->explain)
		setup_no_rows(s);
	return NULL;
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;

	lists_init(&c->lists);
	c->rules = rules_built_in;
	TRY(check_usage(c, s));
	TRY(read_key(c));
	TRY(tables_rules(c, s));
	if (c->key) /* tokens have no sequence */
		c->rules.rule[CHECK_SEQPHONE].enabled = false;
	if (c->print_rules || c->explain) {
		TRY(c->explain ? explain(c) : print_rules(c));
		setup_answered(s);
		return NULL;
	}
	TRY(tables_lists(c, s));
	TRY(tables_decisions(c, s));
	for (unsigned i = 0; i < ROLES; i++)
		setup_role(s, role_names[i],
			i <= TIME ? SETUP_REQUIRED : SETUP_OPTIONAL);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
	return NULL;
}

/* Checks that a missing column turns off. */
static void list_off(
	struct buf *to, const struct config *c, const enum check *check)
{
	for (; *check != CHECKS; check++)
		if (c->rules.rule[*check].enabled)
			buf_printf(to, "%s%s", to->len ? " " : "",
				check_kinds[*check].code);
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	static const enum check by_ip[] = {CHECK_VIP, CHECK_VNET, CHECKS},
				by_device[] = {CHECK_VDEV, CHECKS},
				by_phone[] = {CHECK_SEQPHONE, CHECKS},
				by_both[] = {
					CHECK_DEVSHARE, CHECK_RING, CHECKS};
	static const struct {
		unsigned role;
		const enum check *check;
	} need[] = {{IP, by_ip}, {DEVICE, by_device}, {PHONE, by_phone}};
	struct buf off = {0};

	for (unsigned i = EVENT; i < ROLES; i++)
		if (b->column[i] != ROLE_NONE)
			TRY(setup_needs(s, b, i));
	if (!first)
		return NULL;
	for (size_t i = 0; i < sizeof(need) / sizeof(*need); i++)
		if (b->column[need[i].role] < 0)
			list_off(&off, config, need[i].check);
	if (b->column[DEVICE] < 0 && b->column[PHONE] < 0)
		list_off(&off, config, by_both);
	buf_byte(&off, '\0');
	if (off.len > 1)
		fail_warn("%s: without columns for them these checks are off: "
			  "%s",
			b->name, off.at);
	buf_release(&off);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	lists_release(&c->lists);
	side_release(&c->decisions_file);
	free(c->decision);
	keyed_free(c->keyed);
}
