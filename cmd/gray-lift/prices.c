/* prices.c - prices that were tried: the response at each, and the elasticity
 * from one to the next. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "gray-lift/parts.h"
#include "stat/elasticity.h"

static const struct number_style plain = {.decimal = '.'};

bool prices_written(
	struct buf *to, struct text t, const struct number_style *style)
{
	unsigned decimals;
	amount a;

	if (!amount_parse(&a, &decimals, t, style) || a <= 0)
		return false;
	to->len = 0;
	amount_print(to, a, AMOUNT_DECIMALS);
	while (to->at[to->len - 1] == '0')
		to->len--;
	to->len -= to->at[to->len - 1] == '.';
	return true;
}

static amount price_of(struct text t)
{
	unsigned decimals;
	amount a = 0;

	return amount_parse(&a, &decimals, t, &plain) ? a : 0;
}

static int by_price(const void *a, const void *b, void *arg)
{
	amount x = price_of(*(const struct text *)a);
	amount y = price_of(*(const struct text *)b);

	(void)arg;
	return (x > y) - (x < y);
}

void prices_sort(struct arm_group *of)
{
	sort_with(of->arm, of->arms, sizeof(*of->arm), by_price, NULL);
}

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

static void put_price(const struct gathered *g, const struct arm_group *of,
	const struct elasticity *e, size_t i, struct out *out)
{
	struct gathered unnamed = *g;

	unnamed.experiments = false; /* the product has a place of its own */
	report_group(&unnamed, of, out);
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

void prices_print(
	const struct gathered *g, const struct arm_group *of, struct out *out)
{
	const struct config *c = g->config;
	struct compare_how how = {
		c->alpha, c->power, c->look == 1, (double)c->tune};
	struct elasticity *e = mem_array(of->arms + 1, sizeof(*e));
	double *price = mem_array(of->arms + 1, sizeof(*price));
	struct trial_arms t = {&g->shape, (unsigned)of->arms,
		(unsigned)of->strata, 0, (const struct moments **)of->cell};

	for (size_t i = 0; i < of->arms; i++)
		price[i] = amount_double(price_of(of->arm[i]));
	elasticity_all(e, &t, price, g->metric_y[0], &how,
		(enum adjust)c->adjust, (double)c->least_n);
	for (size_t i = 0; i < of->arms; i++)
		if (e[i].n > 0)
			put_price(g, of, &e[i], i, out);
	free(price);
	free(e);
}
