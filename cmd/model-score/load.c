/* load.c - the file of the model, by what it begins with. */
#include <stdlib.h>

#include "base/mem.h"
#include "io/input.h"
#include "model-score/parts.h"
#include "model/lightgbm.h"
#include "model/unread.h"
#include "model/xgboost.h"

enum { HEAD = 64 };

/* A file whose first bytes have been read. */
struct opened {
	struct input *in;
	char head[HEAD];
	size_t len, given; /* of head */
};

static const char *read_head(struct opened *o)
{
	size_t got = 1;

	while (o->len < HEAD && got) {
		TRY(input_read(o->in, o->head + o->len, HEAD - o->len, &got));
		o->len += got;
	}
	return NULL;
}

/* The head, then what follows: a source. */
static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct opened *o = self;
	size_t n = o->len - o->given;

	if (n == 0)
		return input_read(o->in, to, room, got);
	*got = n < room ? n : room;
	memcpy(to, o->head + o->given, *got);
	o->given += *got;
	return NULL;
}

static const char *read_whole(struct opened *o, struct buf *to)
{
	buf_bytes(to, o->head, o->len);
	return input_rest(o->in, to);
}

static const char *read_lightgbm(struct config *c, struct opened *o)
{
	struct buf all = {0};

	const char *why = read_whole(o, &all);
	if (!why) {
		why = lightgbm_read(&c->e, buf_view(&all), !c->categories);
		if (why)
			why = fail_text("%s: %s", c->model, why);
	}
	buf_release(&all);
	return why;
}

static const char *read_net(struct config *c, struct opened *o)
{
	struct buf all = {0};

	const char *why = read_whole(o, &all);
	if (!why)
		why = net_read(c, buf_view(&all));
	buf_release(&all);
	return why;
}

static const char *read_model(struct config *c, struct opened *o)
{
	struct text head = {o->head, o->len};
	bool binary;

	if (lightgbm_is(head))
		return read_lightgbm(c, o);
	if (net_is(head))
		return read_net(c, o);
	if (xgboost_is(head, &binary)) {
		const char *why = xgboost_read(&c->e, (struct source){give, o},
			c->model, binary, !c->categories);
		size_t n = strlen(c->model);
		return !why || (strncmp(why, c->model, n) == 0 && why[n] == ':')
			       ? why
			       : fail_text("%s: %s", c->model, why);
	}
	return fail_text("%s: %s (want the text of LightGBM, JSON or UBJSON "
			 "of XGBoost: save_model(\"model.json\"), weights of "
			 "DeepCTR-Torch, or the text of xLearn)",
		c->model, unread_model(head));
}

const char *load_model(struct config *c)
{
	struct input_options how = {
		.encoding = "UTF-8", .taken = setup_taken(c->setup)};
	struct opened o = {0};

	TRY(input_open(&o.in, c->model, &how));
	const char *why = read_head(&o);
	if (!why)
		why = read_model(c, &o);
	input_close(o.in);
	return why;
}
