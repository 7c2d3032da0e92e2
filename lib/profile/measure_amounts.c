/* measure_amounts.c - measures of amounts, all exact. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "profile/measure_parts.h"

static const char *too_large(const struct profile_feature *f)
{
	return fail_text("feature '%s': the sum of amounts is too large",
		text_show(f->name));
}

/* The amounts of AT[0..n) into m->sorted, as they come; how many. */
static size_t collect(struct measure *m, const struct profile_feature *f,
	const uint32_t *at, size_t n)
{
	const amount *value = m->value + (size_t)f->column * m->stride;
	const bool *is = m->is_value + (size_t)f->column * m->stride;
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		m->sorted[k] = value[at[i]];
		k += is[at[i]];
	}
	return k;
}

static const char *add_up(amount *to, const struct profile_feature *f,
	const amount *value, size_t n)
{
	*to = 0;
	for (size_t i = 0; i < n; i++)
		if (!amount_add(to, value[i]))
			return too_large(f);
	return NULL;
}

const char *measure_amounts_sum(amount *to, struct measure *m,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	measure_rows_values(m, f->column);
	return add_up(to, f, m->sorted, collect(m, f, at, n));
}

static int by_value(const void *a, const void *b)
{
	amount x = *(const amount *)a, y = *(const amount *)b;

	return (x > y) - (x < y);
}

static void sort(amount *v, size_t n)
{
	if (n > 16) {
		qsort(v, n, sizeof(*v), by_value);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		amount x = v[i];
		size_t j = i;
		for (; j > 0 && v[j - 1] > x; j--)
			v[j] = v[j - 1];
		v[j] = x;
	}
}

/* Type 7: (n - 1) * p places from the least, between two of them linearly. */
static double quantile(amount *v, size_t n, unsigned percent)
{
	uint64_t at = (uint64_t)(n - 1) * percent;
	size_t i = (size_t)(at / 100), j = i + 1 < n ? i + 1 : i;

	sort(v, n);
	return numeral_quotient(v[i] * 100 + (v[j] - v[i]) * (amount)(at % 100),
		(amount)100 * AMOUNT_UNIT);
}

/* Of amounts with DECIMALS: as whole numbers, which are small then. */
static double deviation(amount *v, size_t n, unsigned decimals)
{
	const amount small = (amount)1 << 40;
	amount unit = amount_ten[AMOUNT_DECIMALS - decimals], sum = 0,
	       least = 0;
	amount most = 0, squares = 0;
	struct wide wide = {{0}};

	for (size_t i = 0; i < n; i++) {
		v[i] /= unit;
		sum += v[i];
		most = v[i] > most ? v[i] : most;
		least = v[i] < least ? v[i] : least;
	}
	unit = amount_ten[decimals];
	if (most < small && least > -small && n < 1 << 22) {
		for (size_t i = 0; i < n; i++)
			squares += v[i] * v[i];
		return sqrt(numeral_variance_small(squares, sum, n, unit));
	}
	for (size_t i = 0; i < n; i++)
		wide_add_product(&wide, v[i], v[i]);
	return sqrt(numeral_variance(&wide, sum, n, unit));
}

const char *measure_amounts_measure(struct measure *m,
	struct measure_result *to, const struct profile_feature *f,
	const uint32_t *at, size_t n)
{
	unsigned decimals = m->d->tuples.decimals[f->column];
	amount sum, *v = m->sorted;

	*to = (struct measure_result){
		.kind = RESULT_AMOUNT, .decimals = decimals};
	measure_rows_values(m, f->column);
	n = collect(m, f, at, n);
	if (f->measure == MEASURE_SUM)
		return add_up(&to->number, f, v, n);
	to->kind = n ? RESULT_AMOUNT : RESULT_EMPTY;
	if (n == 0)
		return NULL;
	switch (f->measure) {
	case MEASURE_MIN:
	case MEASURE_MAX:
		to->number = v[0];
		for (size_t i = 1; i < n; i++)
			if (f->measure == MEASURE_MIN ? v[i] < to->number
						      : v[i] > to->number)
				to->number = v[i];
		break;
	case MEASURE_MEAN:
		TRY(add_up(&sum, f, v, n));
		*to = result_real(
			numeral_quotient(sum, (amount)n * AMOUNT_UNIT));
		break;
	case MEASURE_SD:
		*to = n < 2 ? result_empty()
			    : result_real(deviation(v, n, decimals));
		break;
	default:
		*to = result_real(quantile(v, n, f->percent));
	}
	return NULL;
}
