/* prices.c - prices that were tried: the response at each, and the elasticity
 * from one to the next. */
#include <stdlib.h>

#include "base/mem.h"
#include "gray-lift/parts.h"
#include "gray/priced.h"
#include "stat/elasticity.h"

void prices_columns(const struct config *c, struct setup *s)
{
	static const char *const column[] = {"product", "price", "n",
		"response", "response_lo", "response_hi", "elasticity",
		"elasticity_lo", "elasticity_hi", "p", "verdict"};

	for (size_t i = 0; i < c->by.n; i++)
		setup_column(s, c->by_name[i]);
	for (size_t i = 0; i < sizeof(column) / sizeof(*column); i++)
		setup_column(s, column[i]);
}

static void put_price(const struct config *c, const struct armgroup *of,
	const struct elasticity *e, size_t i, struct out *out)
{
	report_group(c, false, of, out); /* the product has its own place */
	out_text(out, of->experiment);
	out_text(out, of->arm[i]);
	out_int(out, (int64_t)e->n);
	out_real(out, e->response);
	out_real(out, e->response_low);
	out_real(out, e->response_high);
	out_real(out, e->value);
	out_real(out, e->low);
	out_real(out, e->high);
	out_real(out, e->p);
	out_string(out, i ? trial_verdict_name(e->verdict) : "");
	out_end(out);
}

void prices_print(const struct config *c, const struct armgroups *g,
	const struct armgroup *of, struct out *out)
{
	struct compare_how how = report_how(c);
	struct elasticity *e = mem_array(of->arms + 1, sizeof(*e));
	double *price = mem_array(of->arms + 1, sizeof(*price));
	struct trial_arms t = armgroups_trial(g, of);

	for (size_t i = 0; i < of->arms; i++)
		price[i] = amount_double(priced_read(of->arm[i]));
	elasticity_all(e, &t, price, g->metric_y[0], &how,
		(enum adjust)c->adjust, (double)c->least_n);
	for (size_t i = 0; i < of->arms; i++)
		if (e[i].n > 0)
			put_price(c, of, &e[i], i, out);
	free(price);
	free(e);
}
