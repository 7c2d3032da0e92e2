/* grouping.c - rules run once for all rows that they cannot tell apart. */
#include "channel/grouping.h"

#include <stdlib.h>

#include "base/mem.h"

static const struct grouping_row ga4[] = {
#include "channel/ga4-rules.inc"
};
static const struct grouping_row west[] = {
#include "channel/west-rules.inc"
};
static const struct grouping_row cn[] = {
#include "channel/cn-rules.inc"
};

/* Bytes of threes that are remembered before all is forgotten: what a log says
 * may be different in every row, and memory stays small. */
enum { MEMORY = 4 << 20 };

/* What was found for a three. */
struct answer {
	uint32_t rule; /* own, then preset; one more: none */
	uint32_t line; /* of a pattern that met its limit, or 0 */
};

/* The rules that PRESET asks before those of GA4. */
static const struct grouping_row *before_ga4(
	enum grouping_preset preset, size_t *n)
{
	*n = preset == GROUPING_CN     ? sizeof(cn) / sizeof(*cn)
	     : preset == GROUPING_WEST ? sizeof(west) / sizeof(*west)
				       : 0;
	return preset == GROUPING_CN ? cn : west;
}

bool grouping_row(struct grouping_row *row, bool *more,
	enum grouping_preset preset, size_t i)
{
	size_t n, all = sizeof(ga4) / sizeof(*ga4);
	const struct grouping_row *first = before_ga4(preset, &n), *at;

	if (preset == GROUPING_NONE || i >= n + all)
		return false;
	at = i < n ? first + i : ga4 + (i - n);
	*row = *at;
	*more = i && i != n && strcmp(at[-1].rule, at->rule) == 0;
	return true;
}

static const struct {
	const char *name;
	enum sources lists;
} presets[] = {[GROUPING_GA4] = {"ga4", SOURCES_GA4},
	[GROUPING_CN] = {"ga4-cn", SOURCES_CN},
	[GROUPING_NONE] = {"none", SOURCES_NONE},
	[GROUPING_WEST] = {"west", SOURCES_WEST}};

const char *grouping_name(enum grouping_preset preset)
{
	return presets[preset].name;
}

const char *grouping_init(struct grouping *g, enum grouping_preset preset)
{
	struct grouping_row row;
	bool more;

	g->lists = presets[preset].lists;
	rules_init(&g->own);
	rules_init(&g->preset);
	for (size_t i = 0; grouping_row(&row, &more, preset, i); i++) {
		const char *why = rules_add(&g->preset, text_of(row.channel),
			text_of(row.field), text_of(row.pattern), more,
			GROUPING_PRESET_LINE);
		if (why)
			return fail_text("rule %s: %s", row.rule, why);
	}
	return NULL;
}

const char *grouping_add(struct grouping *g, struct text channel,
	struct text field, struct text pattern, bool more, uint64_t line)
{
	if (!text_is(field, "preset"))
		return rules_add(&g->own, channel, field, pattern, more, line);
	for (size_t i = 0; i < sizeof(presets) / sizeof(*presets); i++)
		if (text_is(pattern, presets[i].name)) {
			g->lists = presets[i].lists;
			return NULL;
		}
	return fail_text(
		"'%s' is not a preset (want ga4, ga4-cn, west or none)",
		text_show(pattern));
}

void grouping_release(struct grouping *g)
{
	rules_release(&g->own);
	rules_release(&g->preset);
}

void grouping_memo_init(struct grouping_memo *m)
{
	*m = (struct grouping_memo){.gave_up = 0};
	rules_scratch_init(&m->scratch);
	memo_init(&m->seen, MEMORY);
}

void grouping_memo_release(struct grouping_memo *m)
{
	rules_scratch_release(&m->scratch);
	memo_release(&m->seen);
	buf_release(&m->key);
	free(m->met);
}

static void note(struct grouping_memo *m, uint64_t line)
{
	if (!line)
		return;
	m->gave_up++;
	if (!m->line || line < m->line)
		m->line = line;
}

static void mark_met(struct grouping_memo *m, size_t rules, size_t i)
{
	if (!m->met) {
		m->met = mem_zero(rules, sizeof(*m->met));
		m->n_met = rules;
	}
	m->met[i] = true;
}

void grouping_memo_merge(
	struct grouping_memo *into, const struct grouping_memo *from)
{
	for (size_t i = 0; i < from->n_met; i++)
		if (from->met[i])
			mark_met(into, from->n_met, i);
	into->gave_up += from->gave_up;
	if (from->line && (!into->line || from->line < into->line))
		into->line = from->line;
}

static void find_list(const struct grouping *g, struct text *field)
{
	const struct sources_entry *e =
		sources_find(g->lists, field[RULES_SOURCE]);

	if (e)
		field[RULES_LIST] = text_of(e->list);
}

/* Run the rules. */
static struct answer ask(const struct grouping *g, struct grouping_memo *m,
	struct text *field, bool own)
{
	struct answer a = {.line = 0};
	size_t i = RULES_NONE;

	find_list(g, field);
	if (own) {
		i = rules_find(&g->own, &m->scratch, field);
		a.line = (uint32_t)m->scratch.gave_up;
	}
	if (i == RULES_NONE) {
		i = rules_find(&g->preset, &m->scratch, field);
		i = i == RULES_NONE ? i : i + g->own.n;
		if (!a.line)
			a.line = (uint32_t)m->scratch.gave_up;
	}
	a.rule = (uint32_t)(i == RULES_NONE ? g->own.n + g->preset.n : i);
	return a;
}

/* What is remembered of FIELD's source, medium and campaign; new ones are
 * asked for. */
static struct answer recall(const struct grouping *g, struct grouping_memo *m,
	struct text *field, bool own)
{
	struct buf *key = &m->key;
	uint32_t length[3] = {(uint32_t)field[RULES_SOURCE].len,
		(uint32_t)field[RULES_MEDIUM].len,
		(uint32_t)field[RULES_CAMPAIGN].len};
	struct answer a;
	struct text known;

	key->len = 0;
	buf_bytes(key, (const char *)length, sizeof(length));
	for (int i = RULES_SOURCE; i <= RULES_CAMPAIGN; i++)
		buf_text(key, field[i]);
	buf_text(key, field[RULES_LIST]);
	if (memo_find(&m->seen, buf_view(key), &known)) {
		memcpy(&a, known.at, sizeof(a));
		return a;
	}
	a = ask(g, m, field, own);
	memo_add(&m->seen, buf_view(key),
		(struct text){(const char *)&a, sizeof(a)});
	return a;
}

bool grouping_each_row(const struct grouping *g)
{
	const unsigned remembered = 1u << RULES_SOURCE | 1u << RULES_MEDIUM |
				    1u << RULES_CAMPAIGN | 1u << RULES_LIST;

	return g->own.fields & ~remembered;
}

struct text grouping_find(
	const struct grouping *g, struct grouping_memo *m, struct text *field)
{
	bool each_row = grouping_each_row(g);

	m->unassigned = false;
	if (each_row) {
		find_list(g, field);
		size_t i = rules_find(&g->own, &m->scratch, field);
		note(m, m->scratch.gave_up);
		if (i != RULES_NONE) {
			mark_met(m, g->own.n, i);
			return rules_channel(&g->own, i);
		}
	}
	struct answer a = recall(g, m, field, !each_row);
	note(m, a.line);
	if (a.rule < g->own.n) {
		mark_met(m, g->own.n, a.rule);
		return rules_channel(&g->own, a.rule);
	}
	m->unassigned = a.rule + 1 >= g->own.n + g->preset.n;
	if (a.rule < g->own.n + g->preset.n)
		return rules_channel(&g->preset, a.rule - g->own.n);
	return (struct text){"", 0};
}
