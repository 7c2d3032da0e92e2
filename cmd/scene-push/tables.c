/* tables.c - the table of rules: read, and printed. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"
#include "scene/advice.h"
#include "scene/proven.h"

/* Which of the columns NAME[0..n) each column of the table is. */
static const char *find_columns(int *is, const struct side *t,
	const char *const *name, int n, const char *want)
{
	for (size_t i = 0; i < t->header.n; i++) {
		is[i] = -1;
		for (int k = 0; k < n; k++)
			if (side_called(t, i, name[k]))
				is[i] = k;
		if (is[i] < 0)
			return fail_text("%s: there is no column '%s' here "
					 "(want %s)",
				t->path, text_show(t->header.name[i]), want);
		for (size_t k = 0; k < i; k++)
			if (is[k] == is[i])
				return fail_text(
					"%s: two columns are called '%s'",
					t->path, name[is[i]]);
	}
	return NULL;
}

static bool has(const struct side *t, const char *name)
{
	for (size_t i = 0; i < t->header.n; i++)
		if (side_called(t, i, name))
			return true;
	return false;
}

static const char *find_rule_columns(int *is, const struct side *t)
{
	TRY(find_columns(is, t, scene_column_names, SCENE_COLUMNS,
		"scene, class, priority, match, within, unless, wait, by, "
		"rest, cap, quiet, needs, holdout, action, text, else, "
		"else_text, from, until, enabled or note"));
	return has(t, "scene") && has(t, "match")
		       ? NULL
		       : fail_text("%s: a table of rules has the columns scene "
				   "and match",
				 t->path);
}

static const char *read_rows(
	struct config *c, const struct side *t, const int *is)
{
	for (size_t i = 0; i < t->n; i++) {
		struct text cell[SCENE_COLUMNS];
		for (int k = 0; k < SCENE_COLUMNS; k++)
			cell[k] = (struct text){"", 0};
		for (size_t k = 0; k < t->columns; k++)
			cell[is[k]] = side_cell(t, i, k);
		c->rule_line[i] = t->line[i];
		const char *why = scene_rules_add(&c->rules, cell);
		if (why)
			return side_fault(t, i, why);
	}
	return NULL;
}

const char *tables_rules(struct config *c, struct setup *s)
{
	struct side t = {0};
	int *is;

	scene_rules_init(&c->rules, setup_zone(s));
	const char *why = setup_side(s, &t, c->rules_path, NULL);
	if (why) {
		side_release(&t);
		return why;
	}
	is = mem_array(t.header.n, sizeof(*is));
	c->rule_line = mem_array(t.n, sizeof(*c->rule_line));
	why = find_rule_columns(is, &t);
	if (!why)
		why = read_rows(c, &t, is);
	free(is);
	side_release(&t);
	scene_rules_order(&c->rules);
	return why;
}

static const char *add_texts(
	struct config *c, const struct side *t, const int *is)
{
	for (size_t i = 0; i < t->n; i++) {
		struct text cell[WORDING_COLUMNS];
		for (int k = 0; k < WORDING_COLUMNS; k++)
			cell[k] = (struct text){"", 0};
		for (size_t k = 0; k < t->columns; k++)
			cell[is[k]] = side_cell(t, i, k);
		const char *why = wording_add(&c->wording, &c->rules, cell);
		if (why)
			return side_fault(t, i, why);
		why = c->check ? wording_advice(&c->wording, &c->rules, i)
			       : NULL;
		if (why)
			fail_warn("%s", side_fault(t, i, why));
	}
	return NULL;
}

const char *tables_texts(struct config *c, struct setup *s)
{
	struct side t = {0};
	int *is;

	wording_init(&c->wording, &c->rules);
	const char *why = setup_side(s, &t, c->texts_path, NULL);
	is = mem_array(t.header.n, sizeof(*is));
	if (!why)
		why = find_columns(is, &t, wording_columns, WORDING_COLUMNS,
			"scene, channel, arm, lang, from, until, text, "
			"else_text or note");
	if (!why && (!has(&t, "scene") || !has(&t, "text")))
		why = fail_text("%s: a table of texts has the columns scene "
				"and text",
			t.path);
	if (!why)
		why = add_texts(c, &t, is);
	free(is);
	side_release(&t);
	return why;
}

static void print_row(struct out *to, char *const cell[SCENE_COLUMNS])
{
	for (int i = 0; i < SCENE_COLUMNS; i++)
		out_string(to, cell[i]);
	out_end(to);
}

void tables_print(const struct config *c, struct buf *to)
{
	struct out_columns columns = {0};
	struct out out = {
		.format = OUT_CSV, .delimiter = ',', .columns = &columns};

	for (int i = 0; i < SCENE_COLUMNS; i++)
		out_column(&out, text_of(scene_column_names[i]));
	out_header(&out);
	for (int i = 0; i < 2; i++)
		if (c->rules.whole[i].given)
			print_row(&out, c->rules.whole[i].cell);
	for (size_t i = 0; i < c->rules.n; i++)
		print_row(&out, c->rules.rule[i].cell);
	buf_text(to, buf_view(&out.rows));
	buf_release(&out.rows);
	out_columns_release(&columns);
}

static const char *add_words(
	struct proof_words *w, const struct side *t, const int *is)
{
	for (size_t i = 0; i < t->n; i++) {
		struct text cell[PROOF_COLUMNS];
		for (int k = 0; k < PROOF_COLUMNS; k++)
			cell[k] = (struct text){"", 0};
		for (size_t k = 0; k < t->columns; k++)
			cell[is[k]] = side_cell(t, i, k);
		const char *why = proof_add(w, cell);
		if (why)
			return side_fault(t, i, why);
	}
	return NULL;
}

/* What text-check would say of a text. */
static void tell_fault(void *config, const struct scene_rule *r,
	struct text channel, const struct proof_fault *fault)
{
	const struct config *c = config;

	fail_warn("%s: scene '%s'%s%s: %s:%s",
		channel.len ? c->texts_path : c->rules_path, text_show(r->name),
		channel.len ? ", text for " : "",
		channel.len ? text_show(channel) : "", proof_kinds[fault->kind],
		text_show(fault->what));
}

const char *tables_words(const struct config *c, struct setup *s)
{
	struct proof_words words = {0};
	struct side t = {0};
	const char *why = setup_side(s, &t, c->words_path, NULL);
	int *is = mem_array(t.header.n, sizeof(*is));

	if (!why)
		why = find_columns(is, &t, proof_columns, PROOF_COLUMNS,
			"pattern, class, channel, verdict or note");
	if (!why)
		why = add_words(&words, &t, is);
	if (!why)
		proven_each(
			&c->rules, &c->wording, &words, tell_fault, (void *)c);
	free(is);
	side_release(&t);
	proof_release(&words);
	return why;
}

void tables_advise(const struct config *c)
{
	const struct scene_rules *r = &c->rules;
	const char *what;

	for (size_t i = 0; i < r->n && c->texts_path; i++)
		if (r->rule[i].class <= SCENE_SERVICE &&
			r->rule[i].text.n == 1 &&
			r->rule[i].text.part[0].bytes.len == 0 &&
			!wording_covers(&c->wording, r->rule[i].name))
			fail_warn(
				"%s: scene '%s' has no words for everybody "
				"(want a row with * for channel, arm and lang)",
				c->texts_path, text_show(r->rule[i].name));
	for (size_t i = 0; i < r->n; i++)
		for (unsigned k = 0; k < SCENE_ADVICE; k++)
			if ((what = scene_advice(r, i, k)))
				fail_warn("%s:%llu: scene '%s': %s",
					c->rules_path,
					(unsigned long long)
						c->rule_line[r->rule[i].place],
					text_show(r->rule[i].name), what);
}
