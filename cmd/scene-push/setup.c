/* setup.c - options that must go together, and columns that must be there. */
#include <stdlib.h>

#include "filter/common.h"
#include "filter/emptied.h"
#include "filter/seldom.h"
#include "io/keyfile.h"
#include "scene-push/parts.h"
#include "scene/pushed.h"

const char *const role_names[ROLES] = {
	"customer", "time", "kind", "consent", "opt_out", "personal"};

static const char *read_key(struct config *c)
{
	const char *why = keyfile_keyed(
		&c->keyed, (enum keyed_kind)c->hash, c->key, false);

	if (!why)
		c->key_mark = scene_key_mark(c->keyed);
	return why;
}

/* TEXT to standard output, in place of rows. */
static const char *answer(const struct config *c)
{
	struct buf text = {0};
	struct sink to;

	if (c->print_rules)
		tables_print(c, &text);
	const char *why = sink_open(&to, NULL);
	if (!why)
		why = sink_write(&to, buf_view(&text));
	if (!why)
		why = sink_finish(&to);
	buf_release(&text);
	return why;
}

/* Files that the run begins anew hold nothing else than such a run writes. */
static const char *check_emptied(const struct config *c)
{
	struct text name[PUSHED_MOST];
	const char *why = NULL;

	if (c->suppressed && emptied_table("--suppressed", c->suppressed, name,
				     pushed_silences(name, false)))
		why = emptied_table("--suppressed", c->suppressed, name,
			pushed_silences(name, true));
	if (!why && c->contacts)
		why = emptied_table("--contacts", c->contacts, name,
			pushed_contact_names(name));
	return why;
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;

	if (c->print_rules || c->check || c->explain || c->print_offset) {
		setup_no_rows(s);
		return NULL;
	}
	return check_emptied(c);
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	c->tz = setup_common(s)->tz;
	c->style = (struct number_style){
		setup_common(s)->decimal, setup_common(s)->thousands};
	if (!c->rules_path)
		return setup_usage(s, "no rules (want -r rules.csv)");
	if (c->offset.n > 2)
		return setup_usage(s, "--offset is one column, or two "
				      "(want partition,offset)");
	if (c->words_path && !c->check)
		return setup_usage(s, "--words is for --check (text-check "
				      "reads what is sent)");
	if (c->print_offset && !c->state)
		return setup_usage(s,
			"--print-offset wants --state: how far the "
			"queue was read is there");
	if (c->explain && !c->state)
		return setup_usage(s, "--explain wants --state: what is known "
				      "is there");
	if (c->again && !c->state)
		return setup_usage(s, "--again wants --state: what was written "
				      "is there");
	TRY(read_key(c));
	TRY(tables_rules(c, s));
	c->needed = c->rules.columns;
	TRY(c->texts_path ? tables_texts(c, s) : NULL);
	if (c->check)
		tables_advise(c);
	if (c->check && c->words_path)
		TRY(tables_words(c, s));
	if (c->check || c->print_rules || c->explain || c->print_offset) {
		TRY(c->explain || c->print_offset ? explain(c) : answer(c));
		setup_answered(s);
		return NULL;
	}
	for (unsigned i = 0; i < ROLES; i++)
		setup_role(s, role_names[i],
			i <= KIND ? SETUP_REQUIRED : SETUP_OPTIONAL);
	setup_clock(s, KIND);
	print_columns(s, c);
	return NULL;
}

/* Gates that have no column, told once. */
static void tell_off(struct config *c, const struct binding *b)
{
	static const char *const what[2][SCENE_GATES] = {
		{"nobody's consent is checked", "nobody has opted out",
			"nobody has refused personal messages"},
		{"only what the state knows of consent is checked",
			"nobody has opted out but those of whom the state "
			"knows it",
			"nobody has refused personal messages but those of "
			"whom the state knows it"}};
	bool kept = c->state != NULL;
	bool marketing = false;

	for (size_t i = 0; i < c->rules.n; i++)
		marketing |= c->rules.rule[i].class == SCENE_MARKETING;
	for (unsigned g = 0; g < SCENE_GATES && marketing; g++)
		if (b->column[CONSENT + g] < 0)
			setup_off(c->setup, role_names[CONSENT + g],
				fail_text("%s: no column '%s': %s", b->name,
					role_names[CONSENT + g],
					what[kept][g]));
}

/* Whether a file may lack column I of the rules: words go by it, where it is.
 */
static bool is_optional(const struct config *c, size_t i)
{
	for (int k = 0; k < WORDING_KEYS && c->texts_path; k++)
		if (i >= c->needed && i == c->wording.column[k])
			return true;
	return false;
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	for (size_t i = 0; i < c->rules.columns; i++)
		if (!is_optional(c, i) &&
			rows_column(b, c->rules.column[i]) < 0)
			return fail_text("no column '%s', which the rules read",
				text_show(c->rules.column[i]));
	for (size_t i = 0; i < c->offset.n; i++)
		if (rows_column(b, c->offset.item[i]) < 0)
			return fail_text("no column '%s', which --offset names",
				text_show(c->offset.item[i]));
	for (unsigned g = 0; g < SCENE_GATES; g++) {
		if (b->column[CONSENT + g] != ROLE_NONE)
			TRY(setup_needs(s, b, CONSENT + g));
		else if (!first && c->gates[g])
			return fail_text("no column '%s', which the first file "
					 "has",
				role_names[CONSENT + g]);
		if (first)
			c->gates[g] = b->column[CONSENT + g] >= 0;
	}
	if (first)
		tell_off(c, b);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	wording_release(&c->wording);
	scene_rules_release(&c->rules);
	free(c->rule_line);
	keyed_free(c->keyed);
}
