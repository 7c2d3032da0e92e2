/* answer.c - all rows are there: their columns get names, and a model of the
 * kind that was asked for is made of them. */
#include "base/passing.h"
#include "model-fit/parts.h"

/* Columns by the names that the first file or the state has. */
static const char *name_columns(struct state *s, const struct config *c)
{
	if (c->bound) {
		data_name(&s->data, c->name);
		return NULL;
	}
	return lines_name(&s->data, buf_view(&s->names))
		       ? NULL
		       : "state without the names of its columns";
}

static const char *answer(struct state *s, struct config *c, struct out *out)
{
	TRY(name_columns(s, c));
	TRY(data_spell(&s->data, c->text.item, c->text.n, &c->style));
	TRY(kept_read(s, c));
	if (s->data.lost)
		return fail_text(
			"--tmp: cannot write: %s", passing_cause(s->data.lost));
	data_whole(&s->data);
	unsaid_columns(&s->data, c);
	return kinds[c->kind].fit(s, c, out);
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct config *c = config;

	(void)setup;
	s->data.learned = s->data.n;
	if (s->data.n == 0)
		return c->report_only ? NULL : "no rows to learn from";
	TRY(answer(s, c, out));
	return out->failed;
}
