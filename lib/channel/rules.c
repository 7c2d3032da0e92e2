/* rules.c - conditions as compiled patterns, tried in their order. */
#include "channel/rules.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/pcre.h"

/* A rule's conditions end where those of the next begin. */
struct rules_rule {
	struct text channel; /* owned */
	size_t first;
};

struct rules_condition {
	enum rules_field field;
	pcre2_code *code;
	uint64_t line;
};

static const char *const field_names[RULES_FIELDS] = {"source", "medium",
	"campaign", "list", "term", "content", "code", "url", "referrer"};

void rules_init(struct channel_rules *r)
{
	*r = (struct channel_rules){.memory = pcre_memory()};
}

void rules_release(struct channel_rules *r)
{
	for (size_t i = 0; i < r->n; i++)
		free((char *)r->rule[i].channel.at);
	for (size_t i = 0; i < r->conditions; i++)
		pcre2_code_free(r->condition[i].code);
	free(r->rule);
	free(r->condition);
	pcre2_general_context_free(r->memory);
	*r = (struct channel_rules){0};
}

static const char *find_field(enum rules_field *to, struct text name)
{
	for (int i = 0; i < RULES_FIELDS; i++)
		if (text_is(name, field_names[i])) {
			*to = (enum rules_field)i;
			return NULL;
		}
	return fail_text("'%s' is not a field (want source, medium, campaign, "
			 "list, term, content, code, url or referrer; or "
			 "preset)",
		text_show(name));
}

static const char *compile(
	pcre2_code **code, const struct channel_rules *r, struct text pattern)
{
	const uint32_t options = PCRE2_CASELESS | PCRE2_DOLLAR_ENDONLY |
				 PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
	pcre2_compile_context *context =
		pcre2_compile_context_create(r->memory);
	int error;
	size_t at;

	*code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, options,
		&error, &at, context);
	pcre2_compile_context_free(context);
	if (!*code) {
		char said[128];
		pcre2_get_error_message(
			error, (PCRE2_UCHAR *)said, sizeof(said));
		return fail_text("'%s' is not a pattern: %s, at offset %zu",
			text_show(pattern), said, at);
	}
	/* Where there is no JIT, or no memory that may be run, patterns are
	 * interpreted: the same answer, later. */
	(void)pcre2_jit_compile(*code, PCRE2_JIT_COMPLETE);
	return NULL;
}

const char *rules_add(struct channel_rules *r, struct text channel,
	struct text field, struct text pattern, bool more, uint64_t line)
{
	struct rules_condition c = {.line = line};

	if (!channel.len)
		return "a rule without a channel";
	TRY(find_field(&c.field, field));
	TRY(compile(&c.code, r, pattern));
	if (!more) {
		mem_grow(&r->rule, &r->cap, r->n + 1, sizeof(*r->rule));
		r->rule[r->n++] = (struct rules_rule){
			{mem_copy(channel.at, channel.len), channel.len},
			r->conditions};
	}
	mem_grow(&r->condition, &r->condition_cap, r->conditions + 1,
		sizeof(*r->condition));
	r->condition[r->conditions++] = c;
	r->fields |= 1u << c.field;
	return NULL;
}

static bool holds(const struct rules_condition *c, struct rules_scratch *s,
	struct text value)
{
	int found = pcre2_match(c->code, (PCRE2_SPTR)value.at, value.len, 0, 0,
		s->data, s->limits);

	if (found >= 0)
		return true;
	if (found != PCRE2_ERROR_NOMATCH && s->gave_up == 0)
		s->gave_up = c->line;
	return false;
}

size_t rules_find(const struct channel_rules *r, struct rules_scratch *s,
	const struct text *field)
{
	s->gave_up = 0;
	for (size_t i = 0; i < r->n; i++) {
		size_t end =
			i + 1 < r->n ? r->rule[i + 1].first : r->conditions;
		size_t at = r->rule[i].first;
		while (at < end && holds(&r->condition[at], s,
					   field[r->condition[at].field]))
			at++;
		if (at == end)
			return i;
	}
	return RULES_NONE;
}

struct text rules_channel(const struct channel_rules *r, size_t i)
{
	return r->rule[i].channel;
}

uint64_t rules_line(const struct channel_rules *r, size_t i)
{
	return r->condition[r->rule[i].first].line;
}

void rules_scratch_init(struct rules_scratch *s)
{
	s->memory = pcre_memory();
	s->data = pcre2_match_data_create(1, s->memory);
	s->limits = pcre2_match_context_create(s->memory);
	s->stack = pcre2_jit_stack_create(32 * 1024, 1024 * 1024, s->memory);
	s->gave_up = 0;
	pcre2_set_match_limit(s->limits, RULES_MATCH_LIMIT);
	pcre2_jit_stack_assign(s->limits, NULL, s->stack);
}

void rules_scratch_release(struct rules_scratch *s)
{
	if (!s->memory)
		return;
	pcre2_jit_stack_free(s->stack);
	pcre2_match_context_free(s->limits);
	pcre2_match_data_free(s->data);
	pcre2_general_context_free(s->memory);
}
