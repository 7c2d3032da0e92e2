/* renamed.c - names of categories in place of those of the model. */
#include "model/renamed.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"

void renamed_init(struct renamed *r, struct ensemble *e)
{
	*r = (struct renamed){e, mem_zero(e->features, sizeof(*r->next))};
}

void renamed_release(struct renamed *r)
{
	free(r->next);
}

static struct ensemble_feature *feature_of(
	const struct ensemble *e, struct text name, size_t *i)
{
	for (*i = 0; *i < e->features; ++*i) {
		struct ensemble_feature *f = &e->feature[*i];
		if (text_is(name, f->name) || (f->own && text_is(name, f->own)))
			return f;
	}
	return NULL;
}

static void forget(struct ensemble_feature *f)
{
	if (f->kind != ENSEMBLE_NUMBER)
		table_release(&f->words);
	f->kind = ENSEMBLE_NUMBER;
}

const char *renamed_add(
	struct renamed *r, struct text feature, struct text category)
{
	size_t i;
	struct ensemble_feature *f = feature_of(r->e, feature, &i);

	if (!f)
		return fail_text(
			"the model has no feature '%s'", text_show(feature));
	if (f->asked && !f->sets)
		return fail_text(
			"feature '%s' has no categories", text_show(feature));
	if (r->next[i] == 0)
		forget(f);
	if (!ensemble_category(f, category, r->next[i]++))
		return fail_text("category '%s' of '%s' is there twice",
			text_show(category), text_show(feature));
	return NULL;
}
