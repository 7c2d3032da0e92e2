/* outlook.c - forecasts of facts become those of customers, in money. */
#include "clv/outlook.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv/standing.h"

/* What ONE spends on a purchase, on average; NAN: nothing is known. */
static double spend_of(const struct parting_part *part, const struct buyer *one)
{
	bool known = one->x > 0 && one->zbar > 0;

	if (part->spend.n == 0 || (one->x > 0 && !known))
		return NAN;
	return gammagamma_mean(
		part->spend.q, known ? one->x : 0, known ? one->zbar : 0);
}

void outlook_deciles(struct outlook *o, size_t n, bool money)
{
	double *worth = mem_array(n, sizeof(*worth));
	unsigned *decile = mem_array(n, sizeof(*decile));

	for (size_t i = 0; i < n; i++)
		worth[i] = money ? o[i].clv : o[i].expected;
	standing_deciles(decile, worth, n);
	for (size_t i = 0; i < n; i++)
		o[i].decile = decile[i];
	free(worth);
	free(decile);
}

struct outlook *outlook_make(
	const struct buyers *b, const struct partings *p, double margin)
{
	struct outlook *o = mem_array(b->n, sizeof(*o));

	for (size_t i = 0; i < b->n; i++) {
		const struct parting_part *part = &p->part[b->at[i].part];
		uint32_t fact = part->census.group[b->at[i].index];
		double spend = spend_of(part, &b->at[i]),
		       expected = part->forecast.expected[fact];
		o[i] = (struct outlook){.alive = part->forecast.alive[fact],
			.expected = expected,
			.spend = spend,
			.value = expected * (spend * margin),
			.clv = part->forecast.discounted[fact] *
			       (spend * margin)};
	}
	return o;
}

void outlook_doubt(struct outlook_doubts *to, const struct buyers *b,
	const struct partings *p, bool money)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct buyer *one = &b->at[i];
		if (one->x > 0 && !(one->zbar > 0) &&
			(money || !isnan(one->zbar)))
			if (to->moneyless++ == 0)
				to->first = i;
		to->spendless += money && one->x == 0 &&
				 isnan(spend_of(&p->part[one->part], one));
	}
}
