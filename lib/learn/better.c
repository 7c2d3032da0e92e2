/* better.c - trees beside a scorecard. */
#include "learn/better.h"

#include <math.h>

const char *better_card(
	struct card *card, struct fitted *f, const struct card_how *how)
{
	TRY(card_make(card, f, how));
	if (card->in) {
		f->offset = card_offset(how);
		f->factor = card_factor(how);
	}
	return NULL;
}

/* The trees of F, or those of the scorecard, which it was. */
static void keep_better(
	struct fitted *f, struct card *card, struct boost *boost, bool trees)
{
	boost_release(trees ? boost : &f->boost);
	if (trees) {
		card_release(card);
		f->offset = f->factor = 0;
	} else {
		f->boost = *boost;
		f->kind = "scorecard";
	}
}

const char *better_make(struct better *b, struct fitted *f, struct card *card,
	const struct card_how *how)
{
	TRY(better_card(card, f, how));
	b->card = fitted_auc(f);
	struct boost boost = f->boost;
	fitted_trees(f);
	b->trees = fitted_auc(f);
	if (isnan(b->trees)) {
		boost_release(&boost);
		return "--kind=auto: the rows that are kept have one label "
		       "alone (want a larger --test, or another --seed)";
	}
	keep_better(f, card, &boost, b->trees > b->card);
	return NULL;
}
