/* offer-audit.c - is it fair: one price a cell, no worse terms for who must not
 * have them, none above list, none for loyalty.
 *
 * A fold: its state is how often which terms went to which kind of customer.
 * The rest of the program is in offer-audit/, the statistics in lib/offer.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "offer-audit/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "same", OPT_LIST, AT(same), "column,...", "cell", 0, 0, OPT_STATE,
		"what may decide the price: equal in these, equal in price", NULL},
	{0, "protected", OPT_LIST, AT(protected), "column,...", NULL, 0, 0, OPT_STATE,
		"what must not: sex, age band, both at once as sex*age, ...", NULL},
	{0, "factors", OPT_LIST, AT(factors), "column,...", NULL, 0, 0, OPT_STATE,
		"more columns that might stand in for what is protected", NULL},
	{0, "tol", OPT_REAL, AT(tol), "share", "0.05", 0, 10, 0,
		"how large a difference may be, as a part of the price", NULL},
	{0, "proxy-tol", OPT_REAL, AT(proxy_tol), "share", "0.1", 0, 1, 0,
		"how much a factor may tell beyond chance", NULL},
	{0, "offered-tol", OPT_REAL, AT(offered_tol), "share", "0.2", 0, 1, 0,
		"how much lower the share of those who are offered anything may be", NULL},
	{0, "strict", OPT_FLAG, AT(strict), NULL, NULL, 0, 0, 0,
		"status 3 also if a check cannot tell", NULL},
	{0, "permutations", OPT_INT, AT(permutations), "n", "999", 19, 1e6, 0,
		"how often attributes are dealt out anew", NULL},
	{0, "seed", OPT_INT, AT(seed), "n", "42", 0, 9e15, 0,
		"of the deals", NULL},
	{0}};
/* clang-format on */

/* The role of the column NAME, which is new or was there. */
static unsigned role_of(struct config *c, struct setup *s, struct text name)
{
	for (unsigned i = 0; i < c->roles; i++)
		if (text_is(name, c->role[i]))
			return i;
	c->role[c->roles] = mem_copy(name.at, name.len);
	setup_role(s, c->role[c->roles], SETUP_REQUIRED);
	return c->roles++;
}

/* "sex*age" becomes a column of two roles. */
static const char *add_parts(
	struct config *c, struct setup *s, struct column *to, struct text name)
{
	while (name.at) {
		struct text part = text_split(&name, '*');
		if (part.len == 0)
			return setup_usage(
				s, fail_text("'%s' has an empty column (want "
					     "sex, or sex*age)",
					   to->name));
		if (to->parts == MOST_PARTS || c->roles == MOST_COLUMNS)
			return setup_usage(s, "more than 4 columns crossed, or "
					      "more than 32 in all");
		unsigned role = role_of(c, s, part);
		for (unsigned i = 0; i < to->parts; i++)
			if (to->part[i] == role)
				return setup_usage(
					s, fail_text("'%s' has a column twice "
						     "(want sex, or sex*age)",
						   to->name));
		to->part[to->parts++] = role;
	}
	return NULL;
}

/* Whether A and B cross the same columns, as sex*age and age*sex do. */
static bool cross_the_same(const struct column *a, const struct column *b)
{
	unsigned same = 0;

	for (unsigned i = 0; i < a->parts; i++)
		for (unsigned j = 0; j < b->parts; j++)
			same += a->part[i] == b->part[j];
	return a->parts == b->parts && same == a->parts;
}

/* The columns of one list become roles and cells. */
static const char *add_columns(
	struct config *c, struct setup *s, const struct opt_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		struct text name = list->item[i];
		if (c->columns == MOST_COLUMNS)
			return setup_usage(s, "more than 32 columns in --same, "
					      "--protected and --factors");
		for (unsigned j = 0; j < c->columns; j++)
			if (text_is(name, c->column[j].name))
				return setup_usage(
					s, fail_text("'%s' is given twice in "
						     "--same, --protected and "
						     "--factors",
						   text_show(name)));
		struct column *to = &c->column[c->columns++];
		to->name = mem_copy(name.at, name.len);
		TRY(add_parts(c, s, to, name));
		for (const struct column *of = c->column; of < to; of++)
			if (cross_the_same(of, to))
				return setup_usage(s,
					fail_text("'%s' has the groups of '%s'",
						to->name, of->name));
	}
	return NULL;
}

static const char *open_audit(void *config, struct setup *s)
{
	static const char *const columns[] = {
		"check", "verdict", "size", "tolerance", "where"};
	struct config *c = config;

	c->setup = s;
	if (c->protected.n == 0)
		return setup_usage(s, "nothing is protected (want "
				      "--protected=COLUMN,...)");
	setup_role(s, "customer", SETUP_REQUIRED);
	setup_role(s, "product", SETUP_OPTIONAL);
	setup_role(s, "kind", SETUP_OPTIONAL);
	setup_role(s, "price", SETUP_REQUIRED);
	setup_role(s, "list_price", SETUP_OPTIONAL);
	setup_role(s, "tenure", SETUP_OPTIONAL);
	setup_role(s, "chosen", SETUP_OPTIONAL);
	setup_role(s, "currency", SETUP_OPTIONAL);
	TRY(add_columns(c, s, &c->same));
	c->first_protected = c->columns;
	TRY(add_columns(c, s, &c->protected));
	c->first_factor = c->columns;
	TRY(add_columns(c, s, &c->factors));
	for (unsigned i = 0; i < c->roles; i++)
		c->currency_is_column |= strcmp(c->role[i], "currency") == 0;
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
	return NULL;
}

/* In cells of one price each, every cell would hold one price. */
static const char *check_same(const struct config *c, const struct binding *b)
{
	for (unsigned i = 0; i < c->first_protected; i++)
		for (unsigned j = 0; j < c->column[i].parts; j++)
			if (b->column[SEVERAL + c->column[i].part[j]] ==
				b->column[PRICE])
				return fail_text(
					"'%s' of --same is the price itself, "
					"which cannot decide what it is",
					c->column[i].name);
	return NULL;
}

static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	const struct config *c = config;

	(void)first;
	TRY(check_same(c, b));
	for (unsigned role = PRODUCT; role < SEVERAL; role++)
		if (b->column[role] == ROLE_UNCLEAR)
			TRY(setup_needs(s, b, role));
	return NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	audit_terms_init(&s->terms, c->columns, hash_seed());
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	(void)out;
	return terms_row(at, config, row);
}

static const char *save(void *at, const void *config, struct state_out *to)
{
	return terms_save(at, config, to);
}

static enum verdict load(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	return terms_load(at, config, row, reason);
}

/* A row of the answer. */
static void print(void *arg, const struct audit_finding *f)
{
	struct out *out = arg;

	out_string(out, f->check);
	out_string(out, audit_verdict_name(f->verdict));
	out_real(out, f->size);
	out_real(out, f->tolerance);
	out_text(out, f->where);
	out_end(out);
}

/* Status 3 if something does not hold. */
static void judge(struct report *b)
{
	struct audit_report *a = &b->audit;

	if (b->config->strict && !a->failed.len &&
		(a->verdicts[AUDIT_INSUFFICIENT] || a->book.n == 0))
		setup_fails(b->setup, "the data cannot tell (--strict)");
	if (a->failed.len) {
		buf_byte(&a->failed, '\0');
		setup_fails(
			b->setup, fail_text("does not hold: %s", a->failed.at));
	}
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct report b = {.config = config,
		.setup = setup,
		.out = out,
		.audit = {.found = print, .arg = out}};
	const char *why = NULL;

	book_open(&b, s);
	unsaid_rows(s, config);
	unsaid_book(&b);
	why = audit_report_run(&b.audit);
	if (!why) {
		judge(&b);
		unsaid_checks(&b);
		why = out->failed;
	}
	book_release(&b);
	return why;
}

static void release(void *at)
{
	struct state *s = at;

	audit_terms_release(&s->terms);
}

static void close_audit(void *config)
{
	struct config *c = config;

	for (unsigned i = 0; i < c->columns; i++)
		free(c->column[i].name);
	for (unsigned i = 0; i < c->roles; i++)
		free(c->role[i]);
}

static const struct filter offer_audit = {.name = "offer-audit",
	.brief = "Check that offers treat like customers alike.",
	.operands = "[file ...]",
	.example = {"offer-audit --protected=sex offers.csv",
		"offer-audit --protected=sex,age offers.csv",
		"offer-audit --protected=sex --partial -o part.state offers.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 3,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_audit,
	.bind = bind,
	.init = init,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_audit};

int main(int argc, char **argv)
{
	return filter_main(&offer_audit, argc, argv);
}
