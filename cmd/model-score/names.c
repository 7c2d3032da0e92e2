/* names.c - --categories: names of categories in place of those of the model.
 */
#include "model-score/parts.h"
#include "model/renamed.h"

static const char *one(void *renamed, const struct text *cell)
{
	return renamed_add(renamed, cell[0], cell[1]);
}

const char *names_read(struct config *c)
{
	static const char *const role[] = {"feature", "category"};
	struct renamed r;

	renamed_init(&r, c->e);
	const char *why =
		setup_side_rows(c->setup, c->categories, role, 2, one, &r);
	renamed_release(&r);
	return why;
}
