/* cutpoints.c - "r=30:90:180", and whether all make as many scores. */
#include "cluster/cutpoints.h"

#include <string.h>

#include "base/number.h"

/* The points of measure J, which is given for the first time. */
static const char *read_points(struct cutpoints *c, size_t j, struct text rest)
{
	static const struct number_style plain = {'.', 0};

	while (rest.at) {
		struct text cell = text_split(&rest, ':');
		double *x = &c->cut[j][c->n[j]];
		if (!real_parse(x, cell, &plain))
			return fail_text("--cuts: '%s' is not a number",
				text_show(cell));
		if (c->n[j] && *x <= x[-1])
			return fail_text("--cuts: '%s' is not above the cut "
					 "point before it",
				text_show(cell));
		if (++c->n[j] == SCORE_MAX)
			return "--cuts: too many cut points";
	}
	return NULL;
}

const char *cutpoints_read(struct cutpoints *c, struct text item)
{
	static const char measures[] = "rfm";
	struct text rest = item, measure = text_split(&rest, '=');
	const char *which =
		measure.len == 1 ? strchr(measures, measure.at[0]) : NULL;

	if (!which || !rest.at)
		return fail_text("--cuts: '%s' is not cut points of a measure "
				 "(want r=30:90, or f= or m=)",
			text_show(item));
	size_t j = (size_t)(which - measures);
	if (*which == '\0' || c->n[j])
		return fail_text(
			"--cuts: %s is given twice", text_show(measure));
	return read_points(c, j, rest);
}

const char *cutpoints_scores(const struct cutpoints *c, int64_t *scores)
{
	for (unsigned j = 0; j < 3; j++) {
		unsigned parts = c->n[j] + 1;
		if (c->n[j] == 0)
			continue;
		if (*scores == 0)
			*scores = parts;
		if (*scores != parts)
			return fail_text("--cuts: %u cut points of %c make %u "
					 "scores, and others are %d (--scores)",
				c->n[j], "rfm"[j], parts, (int)*scores);
	}
	return NULL;
}
