/* anymodel.c - the first bytes of a model, and who reads it. */
#include "model/anymodel.h"

#include <string.h>

#include "base/fail.h"
#include "factor/machine.h"
#include "factor/torch.h"
#include "factor/xlearn.h"
#include "model/features.h"
#include "model/lightgbm.h"
#include "model/unread.h"
#include "model/xgboost.h"

enum { HEAD = 64 };

/* A source whose first bytes have been read. */
struct opened {
	const char *(*more)(void *self, char *to, size_t room, size_t *got);
	void *self; /* of that */
	char head[HEAD];
	size_t len, given; /* of head */
	size_t got;	   /* by the last reading; 0: it has ended */
};

static const char *read_head(struct opened *o)
{
	do {
		TRY(o->more(o->self, o->head + o->len, HEAD - o->len, &o->got));
		o->len += o->got;
	} while (o->len < HEAD && o->got);
	return NULL;
}

/* The head, then what follows: a source. */
static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct opened *o = self;
	size_t n = o->len - o->given;

	*got = 0;
	if (n == 0)
		return o->got ? o->more(o->self, to, room, got) : NULL;
	*got = n < room ? n : room;
	memcpy(to, o->head + o->given, *got);
	o->given += *got;
	return NULL;
}

static const char *read_whole(struct opened *o, struct buf *to)
{
	enum { AT_ONCE = 1 << 16 };
	const char *why;
	size_t got = 1;

	for (why = NULL; got && !why;) {
		char *at = buf_room(to, AT_ONCE);
		why = give(o, at, AT_ONCE, &got);
		to->len += got;
	}
	return why;
}

static const char *read_torch(
	struct anymodel *m, struct text weights, const struct anymodel_how *how)
{
	bool in_vocab;

	m->e->form = "weights of DeepCTR-Torch";
	if (!how->vocab_name)
		return fail_text("%s: it has weights, and no categories (want "
				 "--vocab=FILE, whose lines are column, value "
				 "and number)",
			how->name);
	const char *why =
		torch_read(&m->machine, &in_vocab, weights, how->vocab);
	return why ? fail_text("%s: %s", in_vocab ? how->vocab_name : how->name,
			     why)
		   : NULL;
}

static const char *read_machine(
	struct anymodel *m, struct text all, const struct anymodel_how *how)
{
	const char *why;

	m->e = ensemble_new();
	if (torch_is(all)) {
		TRY(read_torch(m, all, how));
	} else {
		bool ours = machine_is(all);
		m->e->form = ours ? "machine of model-fit" : "xLearn text";
		why = ours ? machine_read(&m->machine, all)
			   : xlearn_read(&m->machine, all);
		if (why)
			return fail_text("%s: %s", how->name, why);
	}
	features_take(m->e, m->machine);
	return NULL;
}

static const char *read_lightgbm(
	struct anymodel *m, struct text all, const struct anymodel_how *how)
{
	const char *why = lightgbm_read(&m->e, all, !how->nameless);

	return why ? fail_text("%s: %s", how->name, why) : NULL;
}

/* Its messages have the place where it knows it. */
static const char *read_xgboost(struct anymodel *m, struct opened *o,
	bool binary, const struct anymodel_how *how)
{
	const char *why = xgboost_read(&m->e, (struct source){give, o},
		how->name, binary, !how->nameless);
	size_t n = strlen(how->name);

	return !why || (strncmp(why, how->name, n) == 0 && why[n] == ':')
		       ? why
		       : fail_text("%s: %s", how->name, why);
}

static const char *read_text(
	struct anymodel *m, struct opened *o, const struct anymodel_how *how)
{
	struct buf all = {0};
	const char *why = read_whole(o, &all);

	if (!why && lightgbm_is(buf_view(&all)))
		why = read_lightgbm(m, buf_view(&all), how);
	else if (!why)
		why = read_machine(m, buf_view(&all), how);
	buf_release(&all);
	return why;
}

const char *anymodel_read(
	struct anymodel *m, struct source from, const struct anymodel_how *how)
{
	struct opened o = {.more = from.read, .self = from.self};
	bool binary;

	TRY(read_head(&o));
	struct text head = {o.head, o.len};
	if (lightgbm_is(head) || machine_is(head) || torch_is(head) ||
		xlearn_is(head))
		return read_text(m, &o, how);
	if (xgboost_is(head, &binary))
		return read_xgboost(m, &o, binary, how);
	return fail_text("%s: %s (want the text of LightGBM, JSON or UBJSON "
			 "of XGBoost: save_model(\"model.json\"), weights of "
			 "DeepCTR-Torch, or the text of xLearn)",
		how->name, unread_model(head));
}
