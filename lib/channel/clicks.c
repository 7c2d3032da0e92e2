/* clicks.c - the table of click ids. */
#include "channel/clicks.h"

static const struct clicks_mark marks[] = {
#include "channel/clicks.inc"
};

enum { LONGEST = 16 }; /* no parameter is as long */

const struct clicks_mark *clicks_find(
	enum sources which, struct text name, struct text value)
{
	char lower[LONGEST];

	if (which == SOURCES_NONE || !name.len || name.len >= LONGEST ||
		!value.len)
		return NULL;
	for (size_t i = 0; i < name.len; i++)
		lower[i] = text_lower(name.at[i]);
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const struct clicks_mark *m = &marks[i];
		if (lower[0] != m->parameter[0] ||
			!text_is((struct text){lower, name.len}, m->parameter))
			continue;
		if (*m->value && !text_is(value, m->value))
			continue;
		if (which == SOURCES_CN || strcmp(m->preset, "ga4") == 0)
			return m;
	}
	return NULL;
}
