/* rules.c - a row of the table of rules, compiled. */
#include "scene/rules.h"

#include <stdlib.h>

#include "base/bare.h"
#include "base/identifier.h"
#include "base/mem.h"
#include "base/sort.h"
#include "base/truth.h"

const char *const scene_column_names[SCENE_COLUMNS] = {"scene", "class",
	"priority", "match", "within", "unless", "wait", "by", "rest", "cap",
	"quiet", "needs", "holdout", "action", "text", "else", "else_text",
	"from", "until", "enabled", "note"};

const char *const scene_class_names[4] = {
	"marketing", "service", "silence", "speak"};

void scene_rules_init(struct scene_rules *r, const struct zone *zone)
{
	*r = (struct scene_rules){.zone = *zone};
}

unsigned scene_rules_column(struct scene_rules *r, struct text name)
{
	for (size_t i = 0; i < r->columns; i++)
		if (text_equal(r->column[i], name))
			return (unsigned)i;
	mem_grow(&r->column, &r->cap_columns, r->columns + 1,
		sizeof(*r->column));
	r->column[r->columns] =
		(struct text){mem_copy(name.at, name.len), name.len};
	return (unsigned)r->columns++;
}

static void keep_cells(
	char *to[SCENE_COLUMNS], const struct text cell[SCENE_COLUMNS])
{
	for (int i = 0; i < SCENE_COLUMNS; i++)
		to[i] = mem_copy(cell[i].at, cell[i].len);
}

static bool find_class(enum scene_class *to, struct text t)
{
	*to = SCENE_MARKETING;
	for (int i = 0; i < 4; i++)
		if (text_is(t, scene_class_names[i])) {
			*to = (enum scene_class)i;
			return true;
		}
	return t.len == 0;
}

static bool is_quiet(const struct scene_rule *to)
{
	return to->class == SCENE_SILENCE || to->class == SCENE_SPEAK;
}

/* Which cells a class may have, and must. */
static const char *check_class(
	const struct scene_rule *to, const struct text *cell)
{
	static const enum scene_column speech[] = {SCENE_CAP, SCENE_QUIET,
		SCENE_NEEDS, SCENE_HOLDOUT, SCENE_ACTION, SCENE_TEXT,
		SCENE_ELSE, SCENE_ELSE_TEXT};
	const char *class = scene_class_names[to->class];

	for (size_t i = 0; i < sizeof(speech) / sizeof(*speech); i++)
		if (is_quiet(to) && cell[speech[i]].len)
			return fail_text("a scene of class %s says nothing: "
					 "its %s has to be empty",
				class, scene_column_names[speech[i]]);
	if (to->class == SCENE_SPEAK && cell[SCENE_REST].len)
		return "a scene of class speak has no rest";
	if (!is_quiet(to) && cell[SCENE_ACTION].len == 0)
		return "the action is missing (want push:NAME, sms:NAME or "
		       "another word)";
	if (to->class == SCENE_SERVICE && cell[SCENE_QUIET].len)
		return "quiet hours are for marketing: a scene of class "
		       "service has none";
	if (cell[SCENE_ELSE_TEXT].len && cell[SCENE_ELSE].len == 0)
		return "else_text without else: what is to be done with it is "
		       "missing";
	return NULL;
}

static const char *read_order(
	struct scene_rule *to, const struct text cell[SCENE_COLUMNS])
{
	struct text t = cell[SCENE_PRIORITY], on = cell[SCENE_ENABLED];

	to->priority = 1000000000;
	if (t.len && (t.len > 9 || !int_parse(&to->priority, bare_whole(t)) ||
			     t.at[0] < '0' || t.at[0] > '9'))
		return fail_text("priority '%s' is not a number (want 0 to "
				 "999999999; the lowest comes first)",
			text_show(t));
	to->enabled = truth_of(on) != TRUTH_NO;
	if (truth_of(on) == TRUTH_OTHER)
		return fail_text("enabled is '%s' (want yes, no or nothing)",
			text_show(on));
	return NULL;
}

static const char *read_within(struct scene_rule *to, struct text t)
{
	to->within = -1;
	if (t.len)
		TRY(scene_read_span(&to->within, t));
	if (to->steps > 1 && t.len == 0)
		return "within is missing: two steps or more have to come "
		       "within a span of time";
	if (to->steps == 1 && t.len)
		return "within is for two steps or more";
	return NULL;
}

static const char *read_by(
	struct scene_rules *r, struct scene_rule *to, struct text t)
{
	struct text rest = t;

	while (t.len && rest.at) {
		struct text name = text_split(&rest, '+');
		if (name.len == 0 || (name.at[0] >= '0' && name.at[0] <= '9'))
			return fail_text("by is '%s' (want column or "
					 "column+column)",
				text_show(t));
		if (to->n_by == SCENE_BY_COLUMNS)
			return fail_text("by has more than %d columns",
				SCENE_BY_COLUMNS);
		to->by[to->n_by++] = scene_rules_column(r, name);
	}
	return NULL;
}

static const char *read_text(
	struct scene_rules *r, struct scene_template *to, struct text t)
{
	TRY(scene_template_read(to, t));
	for (size_t i = 0; i < to->n; i++)
		if (to->part[i].column.len)
			to->part[i].number =
				scene_rules_column(r, to->part[i].column);
	return NULL;
}

static const char *read_dates(struct scene_rules *r, struct scene_rule *to,
	struct text from, struct text until)
{
	to->begin = SCENE_NEVER;
	to->end = SCENE_OPEN;
	if (from.len && !when_parse(&to->begin, from, &r->zone))
		return fail_text("from '%s' is not %s", text_show(from),
			when_wrong(from, &r->zone));
	if (until.len && !when_parse_end(&to->end, until, &r->zone))
		return fail_text("until '%s' is not %s", text_show(until),
			when_wrong(until, &r->zone));
	return NULL;
}

static const char *read_speech(struct scene_rules *r, struct scene_rule *to,
	const struct text cell[SCENE_COLUMNS])
{
	to->action =
		(struct text){to->cell[SCENE_ACTION], cell[SCENE_ACTION].len};
	to->other = (struct text){to->cell[SCENE_ELSE], cell[SCENE_ELSE].len};
	TRY(scene_read_caps(&to->caps, cell[SCENE_CAP]));
	TRY(scene_read_quiet(&to->quiet, cell[SCENE_QUIET]));
	TRY(scene_read_share(&to->holdout, cell[SCENE_HOLDOUT]));
	if (cell[SCENE_NEEDS].len)
		TRY(scene_read_condition(
			r, &to->needs, &to->needs_column, cell[SCENE_NEEDS]));
	TRY(read_text(r, &to->text, cell[SCENE_TEXT]));
	return read_text(r, &to->other_text, cell[SCENE_ELSE_TEXT]);
}

static const char *read_rule(struct scene_rules *r, struct scene_rule *to,
	const struct text cell[SCENE_COLUMNS])
{
	if (!find_class(&to->class, cell[SCENE_CLASS]))
		return fail_text("there is no class '%s' (want marketing, "
				 "service, silence or speak)",
			text_show(cell[SCENE_CLASS]));
	TRY(check_class(to, cell));
	TRY(read_order(to, cell));
	if (cell[SCENE_MATCH].len == 0)
		return "match is missing: the event that it is about, or "
		       "several with \" then \" between them";
	TRY(scene_read_match(r, to, cell[SCENE_MATCH]));
	TRY(read_within(to, cell[SCENE_WITHIN]));
	TRY(scene_read_unless(r, to, cell[SCENE_UNLESS]));
	TRY(read_by(r, to, cell[SCENE_BY]));
	TRY(scene_read_wait(r, to, cell[SCENE_WAIT]));
	to->rest = -1;
	if (cell[SCENE_REST].len)
		TRY(scene_read_span(&to->rest, cell[SCENE_REST]));
	TRY(read_speech(r, to, cell));
	return read_dates(r, to, cell[SCENE_FROM], cell[SCENE_UNTIL]);
}

/* A row "*" of a class. */
static const char *read_whole(
	struct scene_rules *r, const struct text cell[SCENE_COLUMNS])
{
	enum scene_class class;

	if (!find_class(&class, cell[SCENE_CLASS]) || class > SCENE_SERVICE ||
		cell[SCENE_CLASS].len == 0)
		return "a row * is about a class (want marketing or service)";
	for (int i = 0; i < SCENE_COLUMNS; i++)
		if (cell[i].len && i != SCENE_NAME && i != SCENE_CLASS &&
			i != SCENE_CAP && i != SCENE_QUIET &&
			i != SCENE_HOLDOUT && i != SCENE_NOTE)
			return fail_text("a row * has class, cap, quiet and "
					 "holdout: its %s has to be empty",
				scene_column_names[i]);
	struct scene_whole *w = &r->whole[class];
	if (w->given)
		return fail_text("there are two rows * of class %s",
			scene_class_names[class]);
	if (class == SCENE_SERVICE && cell[SCENE_QUIET].len)
		return "quiet hours are for marketing: class service has none";
	w->given = true;
	keep_cells(w->cell, cell);
	TRY(scene_read_caps(&w->caps, cell[SCENE_CAP]));
	TRY(scene_read_quiet(&w->quiet, cell[SCENE_QUIET]));
	return scene_read_share(&w->holdout, cell[SCENE_HOLDOUT]);
}

const char *scene_rules_add(
	struct scene_rules *r, const struct text cell[SCENE_COLUMNS])
{
	struct text name = cell[SCENE_NAME];

	r->rows++;
	if (text_is(name, "*"))
		return read_whole(r, cell);
	if (name.len == 0)
		return "the scene has no name";
	if (identifier_fault(name))
		return fail_text("scene '%s' is not %s", text_show(name),
			identifier_fault(name));
	for (size_t i = 0; i < r->n; i++)
		if (text_equal(r->rule[i].name, name))
			return fail_text(
				"there are two scenes '%s'", text_show(name));
	if (r->n == SCENES_MOST)
		return fail_text("there are more than %d scenes", SCENES_MOST);
	mem_grow(&r->rule, &r->cap, r->n + 1, sizeof(*r->rule));
	struct scene_rule *to = &r->rule[r->n++];
	*to = (struct scene_rule){.place = r->rows - 1};
	keep_cells(to->cell, cell);
	to->name = (struct text){to->cell[SCENE_NAME], name.len};
	return read_rule(r, to, cell);
}

static int by_rank(const void *a, const void *b, void *context)
{
	const struct scene_rule *x = a, *y = b;

	(void)context;
	if (is_quiet(x) != is_quiet(y))
		return is_quiet(x) ? -1 : 1;
	if (x->priority != y->priority)
		return x->priority < y->priority ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

void scene_rules_order(struct scene_rules *r)
{
	sort_with(r->rule, r->n, sizeof(*r->rule), by_rank, NULL);
}

static void release_cells(char *cell[SCENE_COLUMNS])
{
	for (int i = 0; i < SCENE_COLUMNS; i++)
		free(cell[i]);
}

static void release_rule(struct scene_rule *r)
{
	release_cells(r->cell);
	free(r->unless);
	free(r->caps.cap);
	condition_free(r->needs);
	free(r->needs_column);
	scene_template_release(&r->text);
	scene_template_release(&r->other_text);
}

static void release_event(struct scene_event *e)
{
	for (size_t i = 0; i < e->kinds; i++)
		free((char *)e->kind[i].at);
	free(e->kind);
	condition_free(e->when);
	free(e->column);
}

void scene_rules_release(struct scene_rules *r)
{
	for (size_t i = 0; i < r->n; i++)
		release_rule(&r->rule[i]);
	for (int i = 0; i < 2; i++) {
		release_cells(r->whole[i].cell);
		free(r->whole[i].caps.cap);
	}
	for (size_t i = 0; i < r->events; i++)
		release_event(&r->event[i]);
	for (size_t i = 0; i < r->columns; i++)
		free((char *)r->column[i].at);
	free(r->rule);
	free(r->event);
	free(r->column);
	*r = (struct scene_rules){0};
}
