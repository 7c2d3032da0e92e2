/* names.c - --categories: names of categories in place of those of the model.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"

struct naming {
	struct config *c;
	uint32_t *next; /* of each feature: the number of its next category */
};

static struct ensemble_feature *feature_of(
	const struct config *c, struct text name, size_t *i)
{
	for (*i = 0; *i < c->e->features; ++*i) {
		struct ensemble_feature *f = &c->e->feature[*i];
		if (text_is(name, f->name) || (f->own && text_is(name, f->own)))
			return f;
	}
	return NULL;
}

/* The names of the model go when the first of the table comes. */
static void forget(struct ensemble_feature *f)
{
	if (f->kind != ENSEMBLE_NUMBER)
		table_release(&f->words);
	f->kind = ENSEMBLE_NUMBER;
}

static const char *one(void *arg, const struct text *cell)
{
	struct naming *n = arg;
	size_t i;
	struct ensemble_feature *f = feature_of(n->c, cell[0], &i);

	if (!f)
		return fail_text(
			"the model has no feature '%s'", text_show(cell[0]));
	if (f->asked && !f->sets)
		return fail_text(
			"feature '%s' has no categories", text_show(cell[0]));
	if (n->next[i] == 0)
		forget(f);
	if (!ensemble_category(f, cell[1], n->next[i]++))
		return fail_text("category '%s' of '%s' is there twice",
			text_show(cell[1]), text_show(cell[0]));
	return NULL;
}

const char *names_read(struct config *c)
{
	static const char *const role[] = {"feature", "category"};
	struct naming n = {c, mem_zero(c->e->features, sizeof(*n.next))};

	const char *why =
		setup_side_rows(c->setup, c->categories, role, 2, one, &n);
	free(n.next);
	return why;
}
