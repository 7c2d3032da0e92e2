/* tables.c - the table of rules: read, and printed. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"
#include "scene/advice.h"

/* Which of the rules' columns each column of the table is. */
static const char *find_columns(int *is, const struct side *t)
{
	bool met[SCENE_COLUMNS] = {false};

	for (size_t i = 0; i < t->header.n; i++) {
		struct text name = t->header.name[i];
		is[i] = -1;
		for (int k = 0; k < SCENE_COLUMNS; k++)
			if (text_is(name, scene_column_names[k]))
				is[i] = k;
		if (is[i] < 0)
			return fail_text("%s: no rule has a column '%s' (want "
					 "scene, class, priority, match, "
					 "within, unless, wait, by, rest, cap, "
					 "quiet, needs, holdout, action, text, "
					 "else, else_text, from, until, "
					 "enabled or note)",
				t->path, text_show(name));
		if (met[is[i]])
			return fail_text("%s: two columns are called '%s'",
				t->path, text_show(name));
		met[is[i]] = true;
	}
	if (!met[SCENE_NAME] || !met[SCENE_MATCH])
		return fail_text("%s: a table of rules has the columns scene "
				 "and match",
			t->path);
	return NULL;
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
	why = find_columns(is, &t);
	if (!why)
		why = read_rows(c, &t, is);
	free(is);
	side_release(&t);
	scene_rules_order(&c->rules);
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

void tables_advise(const struct config *c)
{
	const struct scene_rules *r = &c->rules;
	const char *what;

	for (size_t i = 0; i < r->n; i++)
		for (unsigned k = 0; k < SCENE_ADVICE; k++)
			if ((what = scene_advice(r, i, k)))
				fail_warn("%s:%llu: scene '%s': %s",
					c->rules_path,
					(unsigned long long)
						c->rule_line[r->rule[i].place],
					text_show(r->rule[i].name), what);
}
