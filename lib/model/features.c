/* features.c - the columns of a machine as those of an ensemble. */
#include "model/features.h"

#include "base/mem.h"

static char *copy(const char *s)
{
	return s ? mem_copy(s, strlen(s)) : NULL;
}

void features_take(struct ensemble *e, const struct machine *f)
{
	e->outputs = 1;
	e->named = true;
	objective_xgboost(&e->objective, text_of("binary:logistic"));
	e->told.label = copy(f->told.label);
	e->told.positive = copy(f->told.positive);
	e->told.rows = f->told.rows;
	ensemble_features(e, f->fields);
	for (unsigned i = 0; i < f->fields; i++) {
		e->feature[i].name = copy(f->field[i].name);
		e->feature[i].asked = true;
		if (!f->field[i].number)
			e->feature[i].kind = ENSEMBLE_WORD;
	}
}
