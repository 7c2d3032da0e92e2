/* joined.c - names with a mark between their parts are counted. */
#include "reco/joined.h"

#include <string.h>

static bool parts_at(struct text t, const char *mark)
{
	size_t len = strlen(mark);

	for (size_t i = 1; i + len < t.len; i++)
		if (memcmp(t.at + i, mark, len) == 0)
			return text_trim((struct text){t.at, i}).len &&
			       text_trim((struct text){t.at + i + len,
						 t.len - i - len})
				       .len;
	return false;
}

/* A list as Python and JSON write it. */
static bool bracketed(struct text t)
{
	t = text_trim(t);
	return t.len > 2 && t.at[0] == '[' && t.at[t.len - 1] == ']';
}

bool joined_several(struct text t)
{
	return bracketed(t) || parts_at(t, ";") || parts_at(t, "|") ||
	       parts_at(t, "；") || parts_at(t, "｜");
}

uint64_t joined_most(const struct table *items, struct text *first)
{
	uint64_t n = 0;

	for (size_t i = 0; i < items->n; i++) {
		struct text name = table_key(items, i);
		if (joined_several(name) &&
			(n++ == 0 || text_compare(name, *first) < 0))
			*first = name;
	}
	return n > items->n / 2 ? n : 0;
}

uint64_t joined_tailed(const struct table *items, struct text *first)
{
	uint64_t n = 0;

	for (size_t i = 0; i < items->n; i++) {
		struct text name = table_key(items, i);
		if (name.len < 3 || memcmp(name.at + name.len - 2, ".0", 2))
			continue;
		struct text stem = {name.at, name.len - 2};
		if (table_find(items, stem) != (size_t)TABLE_NONE &&
			(n++ == 0 || text_compare(name, *first) < 0))
			*first = name;
	}
	return n;
}
