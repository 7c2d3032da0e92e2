/* bind.c - which column of the input each feature of the model is in. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/common.h"
#include "model-score/parts.h"
#include "model/finding.h"

/* Candidates of item-next have a score already, which stays: this one is called
 * otherwise. */
static void name_score(const struct config *c, const struct header *h)
{
	if (c->width == 1 && !c->global && !c->export &&
		!setup_common(c->setup)->suffix &&
		finding_has(h->name, h->n, text_of("score")))
		setup_column_rename(c->setup, "score", "model_score");
}

static void tell_renamed(
	struct config *c, const struct finding *n, const struct header *h)
{
	size_t i = n->first_renamed;

	if (n->renamed == 0)
		return;
	buf_printf(&c->told, "'%s' is feature '%s'%c",
		text_show(h->name[c->column[i]]),
		text_show(text_of(c->e->feature[i].name)), '\0');
	setup_count(c->setup, "renamed", n->renamed, c->told.at,
		"a column goes by another name in the model, where "
		"blanks are written '_'");
}

const char *bind_features(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;
	struct finding n = {.e = c->e,
		.column = b->header.name,
		.columns = b->header.n,
		.map = c->map.item,
		.maps = c->map.n,
		.by_position = c->by_position};

	(void)s;
	if (!first)
		return NULL;
	free(c->column); /* of other columns, where each row has its own */
	c->column = mem_array(c->e->features, sizeof(*c->column));
	name_score(c, &b->header);
	const char *why = finding_find(&n, c->column);
	if (why)
		return n.usage ? setup_usage(c->setup, why) : why;
	tell_renamed(c, &n, &b->header);
	return NULL;
}
