/* alias.c - the words of a table of aliases. */
#include "ask/alias.h"

bool alias_kinds(unsigned *kinds, struct text cell)
{
	static const struct {
		const char *name;
		unsigned kinds;
	} names[] = {{"", 0}, {"entity", SLOT_ENTITY}, {"实体", SLOT_ENTITY},
		{"predicate", SLOT_PREDICATE}, {"属性", SLOT_PREDICATE},
		{"关系", SLOT_PREDICATE}, {"value", SLOT_VALUE},
		{"值", SLOT_VALUE}, {"type", SLOT_TYPE}, {"类型", SLOT_TYPE}};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (text_is(cell, names[i].name)) {
			*kinds = names[i].kinds;
			return true;
		}
	return false;
}

const char *alias_told(enum alias_met met, struct text alias, struct text term)
{
	if (met == ALIAS_AGAIN)
		return fail_text("'%s' names that term already, so the line "
				 "changes nothing",
			text_show(alias));
	if (met == ALIAS_BESIDE)
		return fail_text("'%s' names two things: the one that fits is "
				 "taken, or it is asked which is meant",
			text_show(alias));
	if (met == ALIAS_HIDDEN)
		return fail_text("'%s' is itself a term of the triples, so it "
				 "never stands for '%s'",
			text_show(alias), text_show(term));
	return NULL;
}
