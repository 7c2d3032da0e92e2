/* pii-mask.c - finds personal data in tables, and masks it.
 *
 * A map: one row in, one row out.  What a cell holds is said by its column
 * (identity/kind.h) or found in its text (identity/detect.h); what becomes of
 * it by the policy (identity/policy.h).  The rest of the program is in
 * pii-mask/.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/seldom.h"
#include "pii-mask/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "col", OPT_TEXT, AT(col), "name=kind[:action],...", NULL, 0, 0, OPT_REPEAT,
		"what a column holds, whatever it is called: note=text, remark=none, age=age:gen:10", NULL},
	{0, "find", OPT_TEXT, AT(find), "kinds|all|none", "all", 0, 0, 0,
		"what is looked for in the text of other columns", NULL},
	{0, "do", OPT_TEXT, AT(action), "[kind=]action,...", NULL, 0, 0, OPT_REPEAT,
		"what is done with it: keep, mask, token, drop, gen or fpe", NULL},
	{0, "policy", OPT_FILE, AT(policy), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"the same as a table: kind,action and perhaps column", NULL},
	{0, "print-policy", OPT_FLAG, AT(print_policy), NULL, NULL, 0, 0, 0,
		"print what is done with each kind as a table for --policy", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that tokens are made with; only you may read it", NULL},
	{0, "old-key", OPT_FILE, AT(old_key), "file", NULL, 0, 0, OPT_READ,
		"append a column NAME_old with the tokens of this key", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what they are made by", NULL},
	{0, "bare", OPT_FLAG, AT(conceal.bare), NULL, NULL, 0, 0, 0,
		"tokens as invite-guard makes them, without the name of a kind", NULL},
	{0, "gate", OPT_TEXT, AT(gate), "kinds", NULL, 0, 0, OPT_MAYBE,
		"print where personal data is in place of rows; status 3 if there is some", "all"},
	{0, "explain", OPT_FLAG, AT(explain), NULL, NULL, 0, 0, 0,
		"print what is found, by which rule and where, in place of rows", NULL},
	{0, "report", OPT_FILE, AT(report), "file", NULL, 0, 0, OPT_REPLACED,
		"write how much was found to a table", NULL},
	{0, "used", OPT_FILE, AT(used), "stats", NULL, 0, 0, OPT_READ | OPT_REPEAT,
		"--stats of other runs: the report says which programs read a column", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "date", NULL, 0, 0, 0,
		"nobody is born after this day; today if not given", NULL},
	{0}};
/* clang-format on */

static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	(void)s;
	return first ? columns_bind(config, b) : NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->conceal.rules = &c->conceal;
	s->conceal.detector.today = c->conceal.today;
	if (c->keyed)
		s->conceal.keyed = keyed_copy(c->keyed);
	if (c->old)
		s->old = keyed_copy(c->old);
	if (c->encrypts && ff1_open(&s->conceal.ff1,
				   (struct text){(const char *)c->ff1_key,
					   sizeof(c->ff1_key)},
				   10))
		fail_die("out of memory"); /* it could be opened before */
}

/* Whether the cells of the row are slices of the batch, in their places. */
static bool is_slices(const struct row *row)
{
	const struct binding *b = row->binding;

	return b->same && b->fields == b->header.n && !row->reading->ids &&
	       row->record->kind == RECORD_PLAIN;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	bool tells = c->gate || c->explain;

	if (!s->count)
		s->count = mem_zero(
			c->contents.columns * KINDS, sizeof(*s->count));
	s->row++;
	if (is_slices(row) && tells) {
		rows_tell(s, c, row, out);
		return OK;
	}
	if (is_slices(row) && row->binding->raw && out->format != OUT_JSON) {
		rows_mask(s, c, row, out);
		return OK;
	}
	for (size_t i = 0; i < c->contents.columns; i++) {
		struct text t = row_passed(row, i);
		bool changed = cells_judge(s, c, row, i, t);
		if (tells)
			found_print(s, c, row, out, i);
		else
			out_text(out, changed ? buf_view(&s->conceal.cell) : t);
	}
	if (!tells) {
		cells_old(s, c, row, out);
		out_end(out);
	}
	return OK;
}

/* The bytes of the batch go. */
static enum verdict settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	s->sifted = false;
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	found_merge(into, from, config);
}

static void print_policy(const struct config *c, struct out *out)
{
	struct buf words = {0};

	for (int i = 0; i < KINDS; i++) {
		words.len = 0;
		policy_print(&words, (enum identity_kind)i, &c->rules.of[i]);
		out_string(out, kind_name(i));
		out_string(out, kind_level(i));
		out_text(out, buf_view(&words));
		out_end(out);
	}
	buf_release(&words);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct config *c = config;
	const struct state *s = at;

	if (c->print_policy) {
		print_policy(c, out);
		return out->failed;
	}
	setup_note(setup, "places_changed", (double)s->changed);
	setup_notice(setup, "cells_doubtful", &s->doubtful,
		"this row has a cell that is not what its column says: it is "
		"treated as if it were");
	if (c->report)
		TRY(found_report(c, s));
	if (c->gate && s->found)
		setup_fails(setup, fail_text("personal data in %llu place%s",
					   (unsigned long long)s->found,
					   s->found == 1 ? "" : "s"));
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	conceal_release(&s->conceal);
	sift_release(&s->sift);
	keyed_free(s->old);
	free(s->count);
}

static const struct filter pii_mask = {.name = "pii-mask",
	.brief = "Mask personal data, replace it by tokens, or find it.",
	.operands = "[file ...]",
	.example = {"pii-mask samples/complaints.csv",
		"pii-mask --do=phone=drop,email=keep samples/complaints.csv",
		"pii-mask --explain samples/complaints.csv"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = bind,
	.init = init,
	.row = row,
	.settle = settle,
	.merge = merge,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&pii_mask, argc, argv);
}
