/* answerable.c - questions that a model has no answer to. */
#include "model/answerable.h"

static const char *check_export(const struct answerable *w)
{
	if (!w->machine)
		return fail_text("--export: %s is of trees, which "
				 "others read as it is",
			w->name);
	return w->explains || w->parts || w->golden
		       ? "--export has no rows (not with --parts, "
			 "--pairs, --contributions, --reasons, "
			 "--global, --golden)"
		       : NULL;
}

static const char *check_trees(const struct answerable *w)
{
	return w->parts || w->pairs
		       ? fail_text("--%s: %s is of trees",
				 w->parts ? "parts" : "pairs", w->name)
		       : NULL;
}

static const char *check_machine(const struct answerable *w)
{
	if (w->leaf || w->rounds)
		return fail_text("--%s: %s has no trees",
			w->leaf ? "leaf" : "trees", w->name);
	if (w->categories)
		return fail_text(
			"--categories: %s has the names of its own", w->name);
	if (w->pairs && w->machine->layers)
		return fail_text("--pairs: of the layers of %s pairs have no "
				 "part of their own",
			w->name);
	return NULL;
}

const char *answerable_check(const struct answerable *w)
{
	const struct machine *f = w->machine;

	if (w->vocab && !(f && f->imported && f->words))
		return fail_text("--vocab is for weights of DeepCTR-Torch, "
				 "which %s has not",
			w->name);
	if (w->export)
		TRY(check_export(w));
	return f ? check_machine(w) : check_trees(w);
}

static const char *check_points(const struct answerable *w)
{
	if (w->global)
		return "--global has no rows (not with --scorecard)";
	if (w->e->told.factor == 0)
		return fail_text("--scorecard: %s is none (want a model of "
				 "model-fit --kind=scorecard)",
			w->name);
	if (w->used != w->e->trees)
		return "--scorecard has the points of all trees (not with "
		       "--trees)";
	return NULL;
}

const char *answerable_tables(const struct answerable *w)
{
	if (w->stability && !w->e->told.drifts)
		return fail_text("%s: the model has no tables of training to "
				 "compare with (model-fit keeps them)",
			w->name);
	return w->points ? check_points(w) : NULL;
}
