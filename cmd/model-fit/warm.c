/* warm.c - the model of --warm, from which learning goes on. */
#include "base/mem.h"
#include "io/input.h"
#include "model-fit/parts.h"

static const char *read_bytes(struct buf *to, const struct config *c)
{
	struct input *in;
	const char *why = setup_input(c->setup, &in, c->warm_path);

	if (why)
		return why;
	why = input_rest(in, to);
	input_close(in);
	return why;
}

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
	const char *why = read_bytes(&bytes, c);
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
