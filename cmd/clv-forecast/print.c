/* print.c - a row a customer. */
#include <math.h>

#include "clv-forecast/parts.h"

static void print_person(
	const struct answer *a, size_t i, struct buf *cohort, struct out *out)
{
	const struct buyer *p = &a->buyers.at[i];
	const struct outlook *o = &a->outlook[i];

	out_text(out, people_key(a, i));
	out_int(out, p->x);
	out_real(out, p->tx);
	out_real(out, p->T);
	out_real(out, p->x ? p->zbar : (double)NAN);
	out_real(out, o->alive);
	out_real(out, o->expected);
	out_real(out, o->spend);
	out_real(out, o->value);
	out_real(out, o->clv);
	out_int(out, o->decile);
	cohort->len = 0;
	if (p->first != BUYERS_NO_DAY)
		standing_cohort(cohort, (enum standing_cohort)a->config->cohort,
			p->first);
	out_text(out, buf_view(cohort));
	if (a->config->test.given) {
		out_int(out, p->later);
		out_real(out, amount_double(p->later_sum));
	}
	out_end(out);
}

const char *print_people(struct answer *a, struct out *out)
{
	struct buf cohort = {0};

	for (size_t i = 0; i < a->buyers.n && !out->failed; i++)
		print_person(a, i, &cohort, out);
	buf_release(&cohort);
	return out->failed;
}
