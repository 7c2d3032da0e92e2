/* intent.c - what is wanted: patterns over marked text. */
#include "ask/intent.h"

#include "ask/simple.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/pcre.h"

static const struct {
	const char *name, *priority, *pattern, *query, *answer;
} builtin[] = {
#include "ask/intents.inc"
};

const unsigned intent_kinds[LOOKUP_SLOTS] = {[SLOT_E] = SLOT_ENTITY,
	[SLOT_E2] = SLOT_ENTITY,
	[SLOT_P] = SLOT_PREDICATE,
	[SLOT_V] = SLOT_VALUE,
	[SLOT_T] = SLOT_TYPE,
	[SLOT_N] = SLOT_NUMBER};

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

enum {
	/* What a match may try: a bad pattern ends in well under a second. */
	MATCH_LIMIT = 100000,
	KINDS = 32 /* all sets of enum slot_kind */
};

/* (?<e>[...]) with a range for each set of kinds that has KIND. */
static void print_class(struct buf *to, const char *name, unsigned kind)
{
	buf_printf(to, "(?<%s>[", name);
	for (unsigned kinds = 0; kinds < KINDS; kinds++) {
		if (!(kinds & kind))
			continue;
		buf_printf(to, "\\x{%x}-\\x{%x}", intent_mark(kinds, 0),
			intent_mark(kinds, MARK_SLOTS - 1));
	}
	buf_string(to, "])");
}

size_t intent_slot(enum slot *slot, struct text pattern, size_t at)
{
	struct text rest = {pattern.at + at, pattern.len - at};
	const char *end = rest.len && rest.at[0] == '{'
				  ? memchr(rest.at, '}', rest.len)
				  : NULL;

	if (!end)
		return 0;
	struct text name = {rest.at + 1, (size_t)(end - rest.at) - 1};
	for (int i = 0; i < LOOKUP_SLOTS; i++)
		if (text_is(name, lookup_slot_names[i])) {
			*slot = (enum slot)i;
			return name.len + 2;
		}
	return 0;
}

static bool is_at(struct text t, size_t at, char c)
{
	return at < t.len && t.at[at] == c;
}

/* The character at I as it is in folded text; its bytes. */
static size_t expand_one(struct buf *to, struct text pattern, size_t i)
{
	const unsigned char *p = (const unsigned char *)pattern.at + i;

	if (p[0] < 0xe4 || p[0] > 0xe9 || i + 2 >= pattern.len) {
		buf_byte(to, pattern.at[i]);
		return 1;
	}
	fold_print_one(
		to, simple_character((p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 |
				     (p[2] & 0x3fu)));
	return 3;
}

/* The pattern with slots as PCRE2 has them.  A slot that is there in every
 * alternative at the top cannot be told cheaply, so "needs" has those of
 * patterns without alternatives, and else those that each one has. */
static void expand(struct buf *to, struct text pattern, unsigned *needs)
{
	unsigned here = 0, all = ~0u;
	int depth = 0;

	for (size_t i = 0; i < pattern.len;) {
		enum slot slot;
		size_t len = intent_slot(&slot, pattern, i);
		if (len) {
			print_class(to, lookup_slot_names[slot],
				intent_kinds[slot]);
			i += len;
			/* behind ( it may be one alternative of many, and
			 * before ? it may be left out */
			if (depth == 0 && !is_at(pattern, i, '?') &&
				!is_at(pattern, i, '*'))
				here |= intent_kinds[slot];
			continue;
		}
		char c = pattern.at[i];
		if (c == '\\' && i + 1 < pattern.len)
			buf_byte(to, pattern.at[i++]);
		else if (c == '(')
			depth++;
		else if (c == ')')
			depth--;
		else if (c == '|' && depth == 0) {
			all &= here;
			here = 0;
		}
		i += expand_one(to, pattern, i);
	}
	*needs = all & here;
}

static size_t count_literals(struct text pattern)
{
	size_t n = 0;

	for (size_t i = 0; i < pattern.len; i++)
		n += ((unsigned char)pattern.at[i] & 0xc0) == 0xc0;
	return n;
}

static const char *compile(struct intent *it, struct text pattern)
{
	struct buf text = {0};
	pcre2_general_context *memory = pcre_memory();
	pcre2_compile_context *how = pcre2_compile_context_create(memory);
	int error;
	size_t at;

	expand(&text, pattern, &it->needs);
	it->code = pcre2_compile((PCRE2_SPTR)text.at, text.len,
		PCRE2_UTF | PCRE2_DUPNAMES, &error, &at, how);
	buf_release(&text);
	pcre2_compile_context_free(how);
	pcre2_general_context_free(memory);
	if (!it->code) {
		unsigned char why[128];
		pcre2_get_error_message(error, why, sizeof(why));
		return fail_text(
			"pattern '%s': %s", text_show(pattern), (char *)why);
	}
	pcre2_jit_compile(it->code, PCRE2_JIT_COMPLETE); /* or without */
	it->literals = count_literals(pattern);
	return NULL;
}

static const char *read_query(
	struct intent *it, struct text query, struct graph *f)
{
	static const char *const actions[] = {
		"@reset", "@more", "@describe", "@frame", "@say"};

	if (!query.len || query.at[0] != '@')
		return lookup_parse(&it->query, query, f);
	for (size_t i = 0; i < COUNT(actions); i++)
		if (text_is(query, actions[i])) {
			it->query.action = actions[i];
			return NULL;
		}
	return fail_text("'%s' is not an action (want @reset, @more, @describe "
			 "or @say)",
		text_show(query));
}

static struct text why_of(const struct intent *it)
{
	struct buf b = {0};

	buf_printf(&b, "意图=%s(%lld)", it->name, (long long)it->priority);
	if (*it->query_text)
		buf_printf(&b, " 查询=%s", it->query_text);
	return buf_view(&b);
}

/* Which variables the answer has: 1 << place. */
static unsigned wanted_of(const struct intent *it)
{
	unsigned wanted = 0;

	for (size_t i = 0; i < it->query.variables; i++) {
		struct buf b = {0};
		buf_printf(&b, "{%s}", it->query.variable[i]);
		buf_byte(&b, '\0');
		if (strstr(it->answer, b.at))
			wanted |= 1u << i;
		buf_release(&b);
	}
	if (strstr(it->answer, "{higher}") &&
		lookup_variable(&it->query, "b") >= 0)
		wanted |= 1u << lookup_variable(&it->query, "b");
	return wanted;
}

static const char *add(struct intents *list, const struct intent_row *row,
	const struct lexicon *x, bool is_builtin)
{
	if (!row->name.len)
		return "an intent has a name";
	if (!row->pattern.len)
		return "an intent has a pattern";
	mem_grow(&list->intent, &list->cap, list->n + 1, sizeof(*list->intent));
	struct intent *it = &list->intent[list->n++];
	*it = (struct intent){.name = mem_copy(row->name.at, row->name.len),
		.answer = mem_copy(row->answer.at, row->answer.len),
		.pattern = mem_copy(row->pattern.at, row->pattern.len),
		.query_text = mem_copy(row->query.at, row->query.len),
		.priority = row->priority,
		.line = row->line,
		.order = list->n,
		.builtin = is_builtin};
	it->why = why_of(it);
	TRY(compile(it, row->pattern));
	const char *why = read_query(it, text_of(it->query_text), x->graph);
	if (why)
		return fail_text("query '%s': %s", text_show(row->query), why);
	lookup_open(&it->query, x, wanted_of(it));
	return NULL;
}

const char *intents_add(struct intents *list, const struct intent_row *row,
	const struct lexicon *x)
{
	return add(list, row, x, false);
}

const char *intents_builtin(struct intents *list, const struct lexicon *x)
{
	for (size_t i = 0; i < COUNT(builtin); i++) {
		struct intent_row row = {text_of(builtin[i].name),
			text_of(builtin[i].pattern), text_of(builtin[i].query),
			text_of(builtin[i].answer), 0, 0};
		if (!int_parse(&row.priority, text_of(builtin[i].priority)))
			return "intents.tsv: a priority is a number";
		TRY(add(list, &row, x, true));
	}
	return NULL;
}

/* Whether {NAME} of an answer stands for something in it. */
static bool fills(const struct intent *it, struct text name)
{
	static const char *const always[] = {"count", "yn", "is", "higher"};
	char variable[16];

	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		if (text_is(name, lookup_slot_names[i]))
			return true;
	for (size_t i = 0; i < COUNT(always); i++)
		if (text_is(name, always[i]))
			return true;
	if (name.len >= sizeof(variable))
		return false;
	memcpy(variable, name.at, name.len);
	variable[name.len] = '\0';
	return lookup_variable(&it->query, variable) >= 0;
}

bool intent_unfilled(const struct intent *it, struct text *name)
{
	const char *p = it->query.action ? "" : it->answer;

	while ((p = strchr(p, '{')) != NULL) {
		const char *end = strchr(p, '}');
		if (!end)
			return false;
		*name = (struct text){p + 1, (size_t)(end - p - 1)};
		if (!fills(it, *name))
			return true;
		p = end;
	}
	return false;
}

static int by_priority(const void *a, const void *b)
{
	const struct intent *x = a, *y = b;

	if (x->priority != y->priority)
		return x->priority > y->priority ? -1 : 1;
	if (x->builtin != y->builtin)
		return x->builtin ? 1 : -1;
	return (x->order > y->order) - (x->order < y->order);
}

/* What matching needs, for as many groups as any pattern has. */
static void intents_scratch(struct intents *list)
{
	pcre2_general_context *memory = pcre_memory();
	pcre2_match_context *match = pcre2_match_context_create(memory);
	uint32_t most = 0;

	pcre2_set_match_limit(match, MATCH_LIMIT);
	for (size_t i = 0; i < list->n; i++) {
		uint32_t groups;
		pcre2_pattern_info(
			list->intent[i].code, PCRE2_INFO_CAPTURECOUNT, &groups);
		most = groups > most ? groups : most;
	}
	list->match = match;
	list->data = pcre2_match_data_create(most + 1, memory);
	pcre2_general_context_free(memory);
}

void intents_sort(struct intents *list)
{
	if (list->n > 1)
		qsort(list->intent, list->n, sizeof(*list->intent),
			by_priority);
	intents_scratch(list);
}

void intents_release(struct intents *list)
{
	for (size_t i = 0; i < list->n; i++) {
		struct intent *it = &list->intent[i];
		pcre2_code_free(it->code);
		free(it->name);
		free(it->answer);
		free(it->pattern);
		free(it->query_text);
		free((char *)it->why.at);
		lookup_close(&it->query);
	}
	free(list->intent);
	pcre2_match_context_free(list->match);
	pcre2_match_data_free(list->data);
	*list = (struct intents){0};
}

int intent_slot_at(const char *at)
{
	const unsigned char *p = (const unsigned char *)at;

	if (p[0] < 0xee || p[0] > 0xef || (p[1] & 0xc0) != 0x80)
		return -1;
	uint32_t c = (p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
	return c >= MARK_FIRST && c < MARK_FIRST + KINDS * MARK_SLOTS
		       ? (int)((c - MARK_FIRST) % MARK_SLOTS)
		       : -1;
}

/* The number of the slot whose mark lies at P. */
static int slot_at(const unsigned char *p)
{
	uint32_t c = (p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);

	return (int)((c - MARK_FIRST) % MARK_SLOTS);
}

/* The group called NAME that took part, as alternatives have one each. */
static int named(const struct intent *it, const char *name, struct text marked,
	const size_t *at)
{
	PCRE2_SPTR first, last;
	int size = pcre2_substring_nametable_scan(
		it->code, (PCRE2_SPTR)name, &first, &last);

	if (size <= 0)
		return -1;
	for (PCRE2_SPTR p = first; p <= last; p += size) {
		size_t group = (size_t)p[0] << 8 | p[1];
		if (at[2 * group] != PCRE2_UNSET)
			return slot_at((const unsigned char *)marked.at +
				       at[2 * group]);
	}
	return -1;
}

enum intent_result intent_match(const struct intents *list,
	const struct intent *intent, struct text marked,
	struct intent_found *found)
{
	int got = pcre2_match(intent->code, (PCRE2_SPTR)marked.at, marked.len,
		0, PCRE2_NO_UTF_CHECK, list->data, list->match);

	if (got == PCRE2_ERROR_NOMATCH)
		return INTENT_NO;
	if (got < 0)
		return INTENT_TOO_LONG;
	const size_t *at = pcre2_get_ovector_pointer(list->data);
	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		found->slot[i] =
			named(intent, lookup_slot_names[i], marked, at);
	found->from = at[0];
	found->to = at[1];
	return INTENT_YES;
}
