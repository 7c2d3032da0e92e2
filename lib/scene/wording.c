/* wording.c - the words of scenes. */
#include "scene/wording.h"

#include <stdlib.h>

#include "base/mem.h"

const char *const wording_columns[WORDING_COLUMNS] = {"scene", "channel", "arm",
	"lang", "from", "until", "text", "else_text", "note"};

void wording_init(struct wording *w, struct scene_rules *rules)
{
	*w = (struct wording){0};
	for (int i = 0; i < WORDING_KEYS; i++)
		w->column[i] = scene_rules_column(
			rules, text_of(wording_columns[WORDING_FIRST_KEY + i]));
}

static const struct scene_rule *find_rule(
	const struct scene_rules *rules, struct text name)
{
	for (size_t i = 0; i < rules->n; i++)
		if (text_equal(rules->rule[i].name, name))
			return &rules->rule[i];
	return NULL;
}

static struct text keep(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

static const char *read_text(
	struct scene_rules *rules, struct scene_template *to, struct text t)
{
	TRY(scene_template_read(to, t));
	for (size_t i = 0; i < to->n; i++)
		if (to->part[i].column.len)
			to->part[i].number =
				scene_rules_column(rules, to->part[i].column);
	return NULL;
}

const char *wording_add(struct wording *w, struct scene_rules *rules,
	const struct text cell[WORDING_COLUMNS])
{
	const struct scene_rule *rule = find_rule(rules, cell[WORDING_SCENE]);
	struct text from = cell[WORDING_FROM], until = cell[WORDING_UNTIL];

	if (!rule)
		return fail_text("the rules have no scene '%s'",
			text_show(cell[WORDING_SCENE]));
	if (rule->class > SCENE_SERVICE)
		return fail_text("scene '%s' says nothing: it is of class %s",
			text_show(rule->name), scene_class_names[rule->class]);
	mem_grow(&w->row, &w->cap, w->n + 1, sizeof(*w->row));
	struct wording_row *r = &w->row[w->n++];
	*r = (struct wording_row){.scene = keep(rule->name),
		.begin = SCENE_NEVER,
		.end = SCENE_OPEN};
	for (int i = 0; i < WORDING_KEYS; i++) {
		struct text key = cell[WORDING_FIRST_KEY + i];
		r->key[i] =
			keep(text_is(key, "*") ? (struct text){"", 0} : key);
	}
	if (from.len && !when_parse(&r->begin, from, &rules->zone))
		return fail_text("from '%s' is not %s", text_show(from),
			when_wrong(from, &rules->zone));
	if (until.len && !when_parse_end(&r->end, until, &rules->zone))
		return fail_text("until '%s' is not %s", text_show(until),
			when_wrong(until, &rules->zone));
	TRY(read_text(rules, &r->text, cell[WORDING_TEXT]));
	return read_text(rules, &r->other_text, cell[WORDING_ELSE_TEXT]);
}

void wording_release(struct wording *w)
{
	for (size_t i = 0; i < w->n; i++) {
		free((char *)w->row[i].scene.at);
		for (int k = 0; k < WORDING_KEYS; k++)
			free((char *)w->row[i].key[k].at);
		scene_template_release(&w->row[i].text);
		scene_template_release(&w->row[i].other_text);
	}
	free(w->row);
	*w = (struct wording){0};
}

/* How many keys of R are those of KEY; -1: one is another. */
static int fit(const struct wording_row *r, const struct text *key)
{
	int n = 0;

	for (int i = 0; i < WORDING_KEYS; i++) {
		if (r->key[i].len == 0)
			continue;
		if (!text_equal(r->key[i], key[i]))
			return -1;
		n++;
	}
	return n;
}

const struct wording_row *wording_find(const struct wording *w,
	struct text scene, const struct text key[WORDING_KEYS], int64_t ms)
{
	const struct wording_row *best = NULL;
	int most = -1;

	for (size_t i = 0; i < w->n; i++) {
		const struct wording_row *r = &w->row[i];
		if (ms < r->begin || ms >= r->end ||
			!text_equal(r->scene, scene))
			continue;
		int n = fit(r, key);
		if (n > most) {
			most = n;
			best = r;
		}
	}
	return best;
}

static int exact(const struct wording_row *r)
{
	int n = 0;

	for (int i = 0; i < WORDING_KEYS; i++)
		n += r->key[i].len > 0;
	return n;
}

/* Whether some customer fits both, at some time, as well as the other. */
static bool is_ambiguous(
	const struct wording_row *a, const struct wording_row *b)
{
	if (!text_equal(a->scene, b->scene) || exact(a) != exact(b) ||
		a->begin >= b->end || b->begin >= a->end)
		return false;
	for (int i = 0; i < WORDING_KEYS; i++)
		if (a->key[i].len && b->key[i].len &&
			!text_equal(a->key[i], b->key[i]))
			return false;
	return true;
}

static bool is_empty(const struct scene_template *t)
{
	return t->n == 1 && t->part[0].bytes.len == 0;
}

const char *wording_advice(
	const struct wording *w, const struct scene_rules *rules, size_t i)
{
	const struct wording_row *r = &w->row[i];
	const struct scene_rule *rule = find_rule(rules, r->scene);

	if (r->begin >= r->end)
		return "its words are never said: from is not before until";
	if (rule && rule->other.len == 0 && !is_empty(&r->other_text))
		return "its else_text is never said: the rule has no else";
	if (rule && rule->other.len && is_empty(&r->other_text))
		return "else is done without words: else_text is empty";
	for (size_t k = 0; k < i; k++)
		if (is_ambiguous(&w->row[k], r))
			return "a row before it fits some customers as well, "
			       "and is taken";
	return NULL;
}

bool wording_covers(const struct wording *w, struct text scene)
{
	for (size_t i = 0; i < w->n; i++)
		if (text_equal(w->row[i].scene, scene) &&
			exact(&w->row[i]) == 0 &&
			w->row[i].begin == SCENE_NEVER &&
			w->row[i].end == SCENE_OPEN)
			return true;
	return false;
}
