/* param.c - "source=mtm_source,ref" taken apart. */
#include "channel/param.h"

/* The parameter of utm called WORD, or ORIGIN_PARAMETERS. */
static enum origin_parameter parameter_of(struct text word)
{
	static const char *const utm[ORIGIN_PARAMETERS] = {
		[ORIGIN_SOURCE] = "source",
		[ORIGIN_MEDIUM] = "medium",
		[ORIGIN_CAMPAIGN] = "campaign",
		[ORIGIN_TERM] = "term",
		[ORIGIN_CONTENT] = "content",
		[ORIGIN_ID] = "id"};
	enum origin_parameter is = ORIGIN_SOURCE;

	while (is < ORIGIN_PARAMETERS && !text_is(word, utm[is]))
		is++;
	return is;
}

const char *param_read(
	struct origin_name name[PARAM_MOST], size_t *n, struct text item)
{
	struct text rest = item;
	enum origin_parameter is = parameter_of(text_split(&rest, '='));

	if (is == ORIGIN_PARAMETERS || !rest.at)
		return fail_text("--param: '%s' is not names of a parameter "
				 "(want source=ref, or medium, campaign, term, "
				 "content or id)",
			text_show(item));
	while (rest.at) {
		struct text one = text_split(&rest, ',');
		if (!one.len)
			return "--param: a name is empty";
		if (*n == PARAM_MOST)
			return "--param: more than 64 names";
		name[(*n)++] = (struct origin_name){one, is};
	}
	return NULL;
}
