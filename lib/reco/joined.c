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

bool joined_several(struct text t)
{
	return parts_at(t, ";") || parts_at(t, "|") || parts_at(t, "；") ||
	       parts_at(t, "｜");
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
