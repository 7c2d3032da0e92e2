/* exposure.c - one shape for the arms of all programs. */
#include "gray/exposure.h"

#include "base/truth.h"

const char *const exposure_name[EXPOSURE_COLUMNS] = {"experiment", "arm",
	"reason", "scene", "campaign", "holdout", "offer_id"};

bool exposure_known(const bool has[EXPOSURE_COLUMNS])
{
	return has[EXPOSURE_ARM] || has[EXPOSURE_SCENE] ||
	       has[EXPOSURE_HOLDOUT];
}

/* A campaign is an experiment where it has a control of its own. */
static struct text find_experiment(const bool *has, const struct text *cell)
{
	if (has[EXPOSURE_EXPERIMENT])
		return cell[EXPOSURE_EXPERIMENT];
	if (has[EXPOSURE_SCENE])
		return cell[EXPOSURE_SCENE];
	return has[EXPOSURE_HOLDOUT] ? cell[EXPOSURE_CAMPAIGN] : text_of("");
}

/* A scene's rows that name no arm were sent, unless they say why not. */
static void of_scene(struct exposure *to, struct text reason)
{
	if (text_is(reason, "HOLDOUT"))
		to->held = true;
	else if (reason.len)
		to->kind = EXPOSURE_OUT;
	else if (to->arm.len == 0)
		to->arm = text_of("treat");
}

static void of_arm(
	struct exposure *to, const bool *has, const struct text *cell)
{
	if (to->held) {
		/* gray-split's control is offered something, too */
		if (has[EXPOSURE_EXPERIMENT] && has[EXPOSURE_ARM])
			to->kind = EXPOSURE_OUT;
		return;
	}
	if (has[EXPOSURE_ARM]) {
		if (to->arm.len == 0)
			to->kind = EXPOSURE_OUT;
		else if (has[EXPOSURE_EXPERIMENT] &&
			 text_is(cell[EXPOSURE_REASON], "FORCED"))
			to->kind = EXPOSURE_FORCED;
	} else if (has[EXPOSURE_OFFER] && cell[EXPOSURE_OFFER].len == 0) {
		to->kind = EXPOSURE_OUT;
	} else {
		to->arm = text_of("treat");
	}
}

const char *exposure_of(struct exposure *to, const bool has[EXPOSURE_COLUMNS],
	const struct text cell[EXPOSURE_COLUMNS])
{
	struct text holdout = cell[EXPOSURE_HOLDOUT];

	*to = (struct exposure){EXPOSURE_IN, truth_of(holdout) == TRUTH_YES,
		find_experiment(has, cell), cell[EXPOSURE_ARM]};
	if (truth_of(holdout) == TRUTH_OTHER)
		return fail_text(
			"holdout '%s' is neither 0 nor 1", text_show(holdout));
	if (has[EXPOSURE_SCENE] && !has[EXPOSURE_EXPERIMENT])
		of_scene(to, cell[EXPOSURE_REASON]);
	else
		of_arm(to, has, cell);
	if (to->held)
		to->arm = text_of("");
	return NULL;
}
