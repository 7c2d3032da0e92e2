/* weighing.c - shares and weights of classes. */
#include "learn/weighing.h"

#include <string.h>

#include "base/number.h"

#define LEAST_WEIGHT 1e-6
#define MOST_WEIGHT 1e6

static const struct number_style plain = {.decimal = '.'};

bool weighing_share(double *share, const char *test)
{
	struct text t = text_of(test);
	bool percent = t.len && t.at[t.len - 1] == '%';

	t.len -= percent;
	if (!real_parse(share, t, &plain))
		return false;
	*share /= percent ? 100 : 1;
	return true;
}

const char *weighing_check_share(double share, const char *t)
{
	if (share > 0 && share < 1)
		return NULL;
	return fail_text("--test: '%s' is not between 0 and 100%% (want 20%%)",
		text_show(text_of(t)));
}

const char *weighing_check_label(bool weighs, bool holds)
{
	if (weighs)
		return "--weight is the label: what is foretold says not how "
		       "much a row counts";
	return holds ? "--unit is the label: rows of one label would be kept "
		       "together"
		     : NULL;
}

const char *weighing_class_weight(double *to, const char *t)
{
	if (strcmp(t, "balanced") == 0) {
		*to = 0;
		return NULL;
	}
	if (real_parse(to, text_of(t), &plain) && *to >= LEAST_WEIGHT &&
		*to <= MOST_WEIGHT)
		return NULL;
	return fail_text("--class-weight: '%s' is no weight (want balanced, or "
			 "a number from 1e-6 to 1e6)",
		text_show(text_of(t)));
}
