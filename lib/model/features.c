/* features.c - the columns of a machine as those of an ensemble. */
#include "model/features.h"

#include "base/mem.h"

void features_take(struct ensemble *e, const struct machine *f)
{
	e->outputs = 1;
	e->named = true;
	objective_xgboost(&e->objective, text_of("binary:logistic"));
	ensemble_features(e, f->fields);
	for (unsigned i = 0; i < f->fields; i++) {
		const char *name = f->field[i].name;
		e->feature[i].name = mem_copy(name, strlen(name));
		e->feature[i].asked = true;
		if (!f->field[i].number)
			e->feature[i].kind = ENSEMBLE_WORD;
	}
}
