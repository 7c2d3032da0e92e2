/* condition_pattern.c - patterns of conditions, by PCRE2. */
#include <stdlib.h>

#include "base/condition_form.h"
#include "base/mem.h"

enum { MATCH_LIMIT = 100000 }; /* steps, then a match is given up */

struct condition_pattern_room {
	pcre2_general_context *memory;
	pcre2_match_data *data;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
};

const char *condition_pattern_read(
	struct condition *c, struct condition_value *v)
{
	const uint32_t options =
		PCRE2_DOLLAR_ENDONLY | PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
	pcre2_compile_context *context;
	char said[128];
	int error;
	size_t at;

	if (!c->memory)
		c->memory = pcre_memory();
	context = pcre2_compile_context_create(c->memory);
	v->code = pcre2_compile((PCRE2_SPTR)v->text.at, v->text.len, options,
		&error, &at, context);
	pcre2_compile_context_free(context);
	if (!v->code) {
		pcre2_get_error_message(
			error, (PCRE2_UCHAR *)said, sizeof(said));
		return fail_text("'%s' is no pattern: %s, at offset %zu",
			text_show(v->text), said, at);
	}
	/* Where there is no JIT, patterns are interpreted. */
	(void)pcre2_jit_compile(v->code, PCRE2_JIT_COMPLETE);
	return NULL;
}

void condition_pattern_free(struct condition *c)
{
	for (size_t i = 0; i < c->values; i++)
		pcre2_code_free(c->value[i].code);
	pcre2_general_context_free(c->memory);
}

static struct condition_pattern_room *room_new(void)
{
	struct condition_pattern_room *r = mem_zero(1, sizeof(*r));

	r->memory = pcre_memory();
	r->data = pcre2_match_data_create(1, r->memory);
	r->limits = pcre2_match_context_create(r->memory);
	r->stack = pcre2_jit_stack_create(32 * 1024, 1024 * 1024, r->memory);
	pcre2_set_match_limit(r->limits, MATCH_LIMIT);
	pcre2_jit_stack_assign(r->limits, NULL, r->stack);
	return r;
}

void condition_room_free(struct condition_pattern_room *r)
{
	if (!r)
		return;
	pcre2_jit_stack_free(r->stack);
	pcre2_match_context_free(r->limits);
	pcre2_match_data_free(r->data);
	pcre2_general_context_free(r->memory);
	free(r);
}

bool condition_pattern_found(const struct condition_value *v, struct text cell,
	struct condition_view *view, bool *gave_up)
{
	if (!view->room)
		view->room = room_new();
	int found = pcre2_match(v->code, (PCRE2_SPTR)cell.at, cell.len, 0, 0,
		view->room->data, view->room->limits);
	if (found < 0 && found != PCRE2_ERROR_NOMATCH)
		*gave_up = true;
	return found >= 0;
}
