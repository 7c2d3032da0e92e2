/* events.c - the steps of a scene and what ends it: kinds and conditions.
 *
 *	match  = step { " then " step }
 *	unless = event { " or " event }
 *	step   = event [ "*" 1..16 ]
 *	event  = kind { "|" kind } [ "(" condition ")" ]
 */
#include "base/mem.h"
#include "scene/rules.h"

struct event_reader {
	struct scene_rules *rules;
	struct text rest, all;
};

static void skip(struct event_reader *r, size_t n)
{
	r->rest.at += n;
	r->rest.len -= n;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t skip_blanks(struct event_reader *r)
{
	size_t n = 0;

	while (r->rest.len && is_blank(r->rest.at[0])) {
		skip(r, 1);
		n++;
	}
	return n;
}

static bool next_is(const struct event_reader *r, char c)
{
	return r->rest.len && r->rest.at[0] == c;
}

static const char *no_event(const struct event_reader *r)
{
	return fail_text("'%s' is not an event (want kind, kind|kind or "
			 "kind(column>=5;column=a|b))",
		text_show(r->all));
}

static struct text keep(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

static const char *take_kinds(struct event_reader *r, struct scene_event *to)
{
	size_t cap = 0;

	for (;;) {
		struct text kind = {r->rest.at, scene_name_length(r->rest)};
		if (kind.len == 0)
			return no_event(r);
		if (text_is(kind, "tick") || text_is(kind, "forget"))
			return fail_text("'%s' is a kind of the program's own, "
					 "and no event",
				text_show(kind));
		to->any |= text_is(kind, "any");
		mem_grow(&to->kind, &cap, to->kinds + 1, sizeof(*to->kind));
		to->kind[to->kinds++] = keep(kind);
		skip(r, kind.len);
		if (!next_is(r, '|'))
			return NULL;
		skip(r, 1);
	}
}

/* The text up to the bracket that closes, which is in no quotes. */
static bool take_brackets(struct event_reader *r, struct text *to)
{
	bool quoted = false;

	skip(r, 1);
	to->at = r->rest.at;
	for (size_t i = 0; i < r->rest.len; i++) {
		char c = r->rest.at[i];
		if (c == '\'')
			quoted = !quoted;
		if (c == ')' && !quoted) {
			to->len = i;
			skip(r, i + 1);
			return true;
		}
	}
	return false;
}

const char *scene_read_condition(struct scene_rules *r, struct condition **to,
	unsigned **column, struct text t)
{
	TRY(condition_read(to, t, CONDITION_GRADES, &r->zone));
	if (condition_has_or(*to))
		return fail_text(
			"'%s': there is no \"or\" here (one of several "
			"values is column=a|b; else two scenes)",
			text_show(t));
	*column = mem_array(condition_columns(*to), sizeof(**column));
	for (size_t i = 0; i < condition_columns(*to); i++)
		(*column)[i] = scene_rules_column(r, condition_column(*to, i));
	return NULL;
}

/* An event becomes number *TO of the rules'. */
static const char *take_event(struct event_reader *r, unsigned *to)
{
	struct scene_rules *rules = r->rules;
	struct scene_event *e;
	struct text when = {"", 0};

	mem_grow(&rules->event, &rules->cap_events, rules->events + 1,
		sizeof(*rules->event));
	*to = (unsigned)rules->events;
	e = &rules->event[rules->events++];
	*e = (struct scene_event){0};
	TRY(take_kinds(r, e));
	if (!next_is(r, '('))
		return NULL;
	if (!take_brackets(r, &when))
		return fail_text(
			"'%s': a bracket is not closed", text_show(r->all));
	when = text_trim(when);
	return when.len
		       ? scene_read_condition(rules, &e->when, &e->column, when)
		       : NULL;
}

static const char *take_times(struct event_reader *r, unsigned *times)
{
	size_t n = 0;

	*times = 1;
	if (!next_is(r, '*'))
		return NULL;
	skip(r, 1);
	for (*times = 0; n < r->rest.len && n < 4 && r->rest.at[n] >= '0' &&
			 r->rest.at[n] <= '9';
		n++)
		*times = *times * 10 + (unsigned)(r->rest.at[n] - '0');
	skip(r, n);
	return n && *times >= 1 && *times <= SCENE_STEPS
		       ? NULL
		       : fail_text("'%s': behind * 1 to %d times are wanted",
				 text_show(r->all), SCENE_STEPS);
}

/* Whether there is more behind WORD, which stands between blanks. */
static const char *take_word(
	struct event_reader *r, const char *word, bool *more)
{
	size_t blanks = skip_blanks(r), n = strlen(word);

	*more = r->rest.len > 0;
	if (!*more)
		return NULL;
	if (!blanks || r->rest.len <= n || memcmp(r->rest.at, word, n) != 0 ||
		!is_blank(r->rest.at[n]))
		return fail_text(
			"'%s': '%s' is left over (want \" %s \" and an "
			"event)",
			text_show(r->all), text_show(r->rest), word);
	skip(r, n);
	skip_blanks(r);
	return NULL;
}

const char *scene_read_match(
	struct scene_rules *rules, struct scene_rule *to, struct text t)
{
	struct event_reader r = {rules, t, t};
	bool more = true;

	skip_blanks(&r);
	while (more) {
		unsigned event, times;
		TRY(take_event(&r, &event));
		TRY(take_times(&r, &times));
		if (to->steps + times > SCENE_STEPS)
			return fail_text("'%s' has more than %d steps",
				text_show(t), SCENE_STEPS);
		while (times--)
			to->step[to->steps++] = event;
		TRY(take_word(&r, "then", &more));
	}
	return NULL;
}

const char *scene_read_unless(
	struct scene_rules *rules, struct scene_rule *to, struct text t)
{
	struct event_reader r = {rules, t, t};
	bool more = t.len > 0;

	skip_blanks(&r);
	while (more) {
		mem_grow(&to->unless, &to->cap_unless, to->n_unless + 1,
			sizeof(*to->unless));
		TRY(take_event(&r, &to->unless[to->n_unless]));
		to->n_unless++;
		TRY(take_word(&r, "or", &more));
	}
	return NULL;
}
