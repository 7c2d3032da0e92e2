/* setup.c - the options of pii-mask, its policy and its key. */
#include <stdlib.h>
#include <time.h>

#include "base/mem.h"
#include "filter/seldom.h"
#include "identity/general.h"
#include "io/keyfile.h"
#include "pii-mask/parts.h"

/* "phone=token" or "token". */
static const char *read_action(struct config *c, struct text item)
{
	return policy_change(&c->rules, item);
}

/* The items of a list that was given by one or more options, each of which may
 * divide them by commas. */
static const char *each_item(struct config *c, const struct opt_list *list,
	const char *option,
	const char *(*one)(struct config *c, struct text item))
{
	for (size_t i = 0; i < list->n; i++) {
		struct text rest = list->item[i];
		while (rest.at) {
			const char *why = one(c, text_split(&rest, ','));
			if (why)
				return fail_text("--%s: %s", option, why);
		}
	}
	return NULL;
}

static const char *read_col(struct config *c, struct text item)
{
	struct text rest = item, name = text_split(&rest, '=');

	if (!rest.at)
		return fail_text("'%s' is not a column and what it holds (want "
				 "name=kind)",
			text_show(item));
	return contents_say(&c->contents, name, rest, CONTENTS_OPTION);
}

/* Row I of the policy. */
static const char *policy_row(struct config *c, size_t i, const int column[3])
{
	struct text kind = side_cell(&c->table, i, (size_t)column[0]);
	struct text action = side_cell(&c->table, i, (size_t)column[1]);
	struct text name = column[2] == ROLE_NONE
				   ? (struct text){"", 0}
				   : side_cell(&c->table, i, (size_t)column[2]);
	int which;

	TRY(kind_read(&which, kind, KINDS));
	if (!name.len)
		return policy_read(
			&c->rules.of[which], (enum identity_kind)which, action);
	TRY(contents_say(&c->contents, name, kind, CONTENTS_POLICY));
	return contents_do(&c->contents, (enum identity_kind)which, action);
}

static const char *read_policy(struct config *c, struct setup *s)
{
	int column[3];

	TRY(setup_side(s, &c->table, c->policy, NULL));
	TRY(side_column(&column[0], &c->table, "kind", true));
	TRY(side_column(&column[1], &c->table, "action", true));
	TRY(side_column(&column[2], &c->table, "column", false));
	for (size_t i = 0; i < c->table.n; i++) {
		const char *why = policy_row(c, i, column);
		if (why)
			return side_fault(&c->table, i, why);
	}
	return NULL;
}

/* Whether WHAT is done with something. */
static bool does(const struct config *c, enum policy_what what)
{
	return policy_has(&c->rules, what) || contents_does(&c->contents, what);
}

/* The key of AES is made of that of tokens, so that neither tells the other. */
static const char *open_ff1(struct config *c)
{
	struct text word = text_of("crmutils fpe");
	struct ff1 *f;

	keyed_hash(c->keyed, c->ff1_key, &word, 1);
	TRY(ff1_open(&f,
		(struct text){(const char *)c->ff1_key, sizeof(c->ff1_key)},
		10));
	ff1_free(f);
	return NULL;
}

/* The key before this one, for as long as some files have its tokens. */
static const char *open_old(struct config *c, struct setup *s)
{
	struct buf secret = {0}, check = {0};

	if (!c->old_key)
		return NULL;
	const char *why = keyfile_read_private(&secret, c->old_key);
	if (!why)
		why = keyed_open(
			&c->old, (enum keyed_kind)c->hash, buf_view(&secret));
	if (!why) {
		token_check(&check, c->old);
		setup_note_text(s, "old_key", buf_view(&check));
		if (text_equal(buf_view(&check), buf_view(&c->check)))
			why = "--old-key and --key are the same key";
	}
	buf_release(&secret);
	buf_release(&check);
	return why;
}

static const char *open_key(struct config *c, struct setup *s)
{
	if (!c->key)
		return NULL;
	TRY(keyfile_read_private(&c->secret, c->key));
	TRY(keyed_open(
		&c->keyed, (enum keyed_kind)c->hash, buf_view(&c->secret)));
	token_check(&c->check, c->keyed);
	TRY(open_old(c, s));
	setup_note_text(s, "key", buf_view(&c->check));
	c->encrypts = does(c, POLICY_FPE);
	return c->encrypts ? open_ff1(c) : NULL;
}

static const char *check_usage(struct config *c)
{
	TRY(each_item(c, &c->action, "do", read_action));
	TRY(each_item(c, &c->col, "col", read_col));
	const char *why = kind_read_set(&c->conceal.finds, c->find, KIND_FOUND);
	if (why)
		return fail_text("--find: %s", why);
	why = c->gate ? kind_read_set(&c->gates, c->gate, KINDS) : NULL;
	if (why)
		return fail_text("--gate: %s", why);
	if (c->gate && !c->gates)
		return "--gate=none would let everything pass";
	if (c->used.n && !c->report)
		return "--used says who reads the columns of --report";
	if (c->gate && c->explain)
		return "--gate and --explain both print in place of rows";
	bool tokens = does(c, POLICY_TOKEN);
	bool wants = tokens || does(c, POLICY_FPE);
	if (wants && !c->key && !c->print_policy)
		return "tokens and fpe want a key: -k (a hash without one "
		       "could be undone by trying all numbers)";
	if (c->old_key && (!tokens || c->gate || c->explain))
		return "--old-key is for columns that become tokens";
	bool key = c->key && !setup_forgets(c->setup);
	if ((!wants && key) || (!tokens && (c->conceal.bare || c->hash)))
		return "-k, --hash and --bare are about tokens, and nothing "
		       "becomes one: --do=token";
	return NULL;
}

static unsigned masking_day(struct config *c, struct setup *s)
{
	int64_t ms = c->as_of.given ? c->as_of.ms : (int64_t)time(NULL) * 1000;
	int year, month, day;

	when_date(zone_day(setup_zone(s), ms), &year, &month, &day);
	return (unsigned)(year * 10000 + month * 100 + day);
}

/* The columns of what comes out, and the flow. */
static void set_flow(struct config *c, struct setup *s)
{
	static const char *const gate[] = {"row", "column", "kind"};
	static const char *const explain[] = {"row", "column", "kind", "rule",
		"start", "end", "action", "doubtful"};
	static const char *const policy[] = {"kind", "level", "action"};

	if (c->print_policy) {
		setup_flow(s, (struct flow){.rows = ROWS_NONE});
		for (size_t i = 0; i < 3; i++)
			setup_column(s, policy[i]);
		return;
	}
	if (!c->gate && !c->explain)
		return;
	setup_flow(s, (struct flow){.columns = COLUMNS_ALIKE,
			      .order = ORDER_INPUT,
			      .state = STATE_SCRATCH});
	for (size_t i = 0; c->gate && i < 3; i++)
		setup_column(s, gate[i]);
	for (size_t i = 0; c->explain && i < 8; i++)
		setup_column(s, explain[i]);
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why;

	c->setup = s;
	policy_init(&c->rules);
	if (c->policy)
		TRY(read_policy(c, s));
	why = check_usage(c);
	if (why)
		return setup_usage(s, why);
	TRY(open_key(c, s));
	for (size_t i = 0; i < c->used.n; i++)
		TRY(used_read(&c->uses, c->used.item[i].at));
	c->conceal.policy = &c->rules;
	c->conceal.today = masking_day(c, s);
	set_flow(c, s);
	c->to = c->report ? setup_file(s, c->report) : NULL;
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	keyed_free(c->keyed);
	keyed_free(c->old);
	buf_release(&c->secret);
	buf_release(&c->check);
	side_release(&c->table);
	contents_release(&c->contents);
	used_release(&c->uses);
}
