/* dealt.c - one conversion under each model that gives credit to touches. */
#include "journey/dealt.h"

bool dealt_any(const struct walk_rules *rules)
{
	for (unsigned i = 0; i < rules->n_models; i++)
		if (credit_by_path(rules->model[i]) ||
			rules->model[i] == MODEL_ROW)
			return true;
	return false;
}

/* Under MODEL_ROW. */
static struct touch own_row(
	const struct event *e, const struct conversion *conversion)
{
	return (struct touch){e->ms - conversion->day_ms, e->player};
}

void dealt_each(struct walk_book *w, const struct event *conversion,
	bool refund, dealt_touch *each, void *arg)
{
	const struct conversion *is = events_conversion(&w->events, conversion);
	const struct touch row = own_row(conversion, is);

	for (unsigned m = 0; m < w->rules->n_models; m++) {
		enum credit_model model = w->rules->model[m];
		if (model == MODEL_ROW)
			each(arg, &row, model, refund ? 0 : CREDIT_ONE,
				is->revenue * AMOUNT_UNIT);
		if (!credit_by_path(model))
			continue;
		walk_share(w, model, is->revenue);
		for (size_t i = 0; i < w->path.n; i++)
			each(arg, &w->path.touch[i], model,
				refund ? 0 : w->credit.unit[i], w->money[i]);
	}
}
