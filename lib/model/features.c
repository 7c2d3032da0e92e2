/* features.c - the columns of a machine as those of an ensemble. */
#include "model/features.h"

#include "base/mem.h"

enum { LEVELS = 1000 };

static char *copy(const char *s)
{
	return s ? mem_copy(s, strlen(s)) : NULL;
}

static struct ensemble_drift *add_drift(struct ensemble_told *t)
{
	mem_grow(&t->drift, &t->cap, t->drifts + 1, sizeof(*t->drift));
	t->drift[t->drifts] = (struct ensemble_drift){0};
	return &t->drift[t->drifts++];
}

static void take_numbers(struct ensemble_told *t, const struct factor_parts *p)
{
	struct ensemble_drift *d = add_drift(t);

	d->form = p->field == FACTOR_RAW ? DRIFT_RAW : DRIFT_NUMBER;
	d->feature = p->field == FACTOR_RAW ? 0 : p->field;
	d->bounds = p->edges;
	d->counts = d->bounds + (d->form == DRIFT_RAW ? 1 : 2);
	d->bound = mem_array(d->bounds + 1, sizeof(*d->bound));
	d->count = mem_zero(d->counts, sizeof(*d->count));
	memcpy(d->bound, p->edge, d->bounds * sizeof(*d->bound));
	memcpy(d->count, p->count, (d->bounds + 1) * sizeof(*d->count));
	if (d->form == DRIFT_NUMBER)
		d->count[d->counts - 1] = p->missing;
}

/* The levels that most rows have, and all others as one; a cell without a value
 * is a level, too. */
static void take_words(
	struct ensemble_told *t, const struct machine *f, uint32_t i)
{
	const struct factor_field *field = &f->field[i];
	const uint64_t *count = f->count + field->row;
	size_t named = field->levels < LEVELS ? field->levels : LEVELS;
	struct ensemble_drift *d = add_drift(t);

	d->form = DRIFT_CODES;
	d->feature = i;
	d->counts = named + 2;
	d->count = mem_zero(d->counts, sizeof(*d->count));
	for (size_t k = 0; k < field->levels; k++)
		d->count[k < named ? k : named] += count[k];
}

static void take_drift(struct ensemble_told *t, const struct machine *f)
{
	const struct factor_parts *p = f->parts;

	if (!f->parts || !f->count)
		return;
	take_numbers(t, p++);
	for (uint32_t i = 0; i < f->fields; i++)
		if (f->field[i].number)
			take_numbers(t, p++);
		else
			take_words(t, f, i);
}

void features_take(struct ensemble *e, const struct machine *f)
{
	e->outputs = 1;
	e->named = true;
	objective_xgboost(&e->objective, text_of("binary:logistic"));
	e->told.label = copy(f->told.label);
	e->told.positive = copy(f->told.positive);
	e->told.rows = f->told.rows;
	take_drift(&e->told, f);
	ensemble_features(e, f->fields);
	for (unsigned i = 0; i < f->fields; i++) {
		e->feature[i].name = copy(f->field[i].name);
		e->feature[i].asked = true;
		if (!f->field[i].number)
			e->feature[i].kind = ENSEMBLE_WORD;
	}
}
