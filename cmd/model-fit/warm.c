/* warm.c - the model of --warm, from which learning goes on. */
#include "model-fit/parts.h"

static const char *wrong(const struct config *c, const char *why)
{
	return why ? fail_text("--warm: %s: %s", c->warm_path, why) : NULL;
}

const char *setup_warm(struct config *c)
{
	static const char *const objective[] = {
		"binary", "regression", "poisson", "multiclass"};
	struct buf bytes = {0};

	if (!c->warm_path || c->keeps_lines)
		return NULL;
	const char *why = setup_whole(c->setup, &bytes, c->warm_path);
	if (!why)
		why = wrong(c, warm_read(&c->warm, &bytes,
				       objective[c->objective], c->label));
	buf_release(&bytes);
	return why;
}

const char *setup_warm_rows(
	const struct fitted_warm **to, struct config *c, struct data *d)
{
	*to = NULL;
	return c->warm ? wrong(c, warm_begin(to, c->warm, d, &c->style)) : NULL;
}

const char *setup_warm_classes(const struct config *c, const struct fitted *f)
{
	return c->warm ? wrong(c, warm_classes(c->warm, f)) : NULL;
}
