/* orders.h - the order files beside the checkout, as recency, frequency and
 * money of each customer, for tests of published figures.
 *
 * The directory is that of the variable DATA, or ../shared/data; where a file
 * is missing, orders_read() says so by name and the test passes over it.
 */
#ifndef ORDERS_H
#define ORDERS_H

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/when.h"
#include "cluster/points.h"
#include "cluster/scale.h"

/* N customers in order of their names; owned. */
struct orders {
	size_t n;
	char **name;
	double *x[3]; /* recency in days, orders, money */
};

/* One order, while reading. */
struct orders_row {
	char name[40];
	long day;
	double money;
};

static inline int orders_by_name(const void *a, const void *b)
{
	const struct orders_row *u = a, *v = b;

	return strcmp(u->name, v->name);
}

/* The rows "customer,date,amount..." of an open file under its header. */
static inline size_t orders_rows(struct orders_row **rows, FILE *f)
{
	char line[256];
	size_t n = 0, cap = 0;

	ck_assert_ptr_nonnull(fgets(line, sizeof(line), f));
	while (fgets(line, sizeof(line), f)) {
		int y, m, d;
		struct orders_row row;

		ck_assert_int_eq(sscanf(line, "%39[^,],%d-%d-%d,%lf", row.name,
					 &y, &m, &d, &row.money),
			5);
		row.day = when_day(y, m, d);
		mem_grow(rows, &cap, n + 1, sizeof(**rows));
		(*rows)[n++] = row;
	}
	fclose(f);
	ck_assert(*rows);
	qsort(*rows, n, sizeof(**rows), orders_by_name);
	return n;
}

/* Read FILE of the RFM data as of epoch day AS_OF. */
static inline bool orders_read(struct orders *o, const char *file, long as_of)
{
	const char *data = getenv("DATA");
	char path[1024];
	struct orders_row *rows = NULL;

	*o = (struct orders){0};
	snprintf(path, sizeof(path), "%s/rfm/%s",
		data ? data : "../shared/data", file);
	FILE *f = fopen(path, "r");
	if (!f) {
		printf("# skipped: %s is not there\n", path);
		fflush(stdout);
		return false;
	}
	size_t n = orders_rows(&rows, f);
	o->name = mem_zero(n, sizeof(*o->name));
	for (int j = 0; j < 3; j++)
		o->x[j] = mem_zero(n, sizeof(double));
	for (size_t i = 0; i < n; i++) {
		double days = (double)(as_of - rows[i].day);

		if (i == 0 || strcmp(rows[i].name, rows[i - 1].name) != 0) {
			o->name[o->n] =
				mem_copy(rows[i].name, strlen(rows[i].name));
			o->x[0][o->n++] = days;
		}
		size_t c = o->n - 1;
		if (days < o->x[0][c])
			o->x[0][c] = days;
		o->x[1][c] += 1;
		o->x[2][c] += rows[i].money;
	}
	free(rows);
	return true;
}

static inline void orders_release(struct orders *o)
{
	for (size_t i = 0; i < o->n; i++)
		free(o->name[i]);
	free(o->name);
	for (int j = 0; j < 3; j++)
		free(o->x[j]);
}

static inline struct points orders_points(const struct orders *o)
{
	return (struct points){o->n, 3, {o->x[0], o->x[1], o->x[2]}};
}

/* Plain k-means from the K centroids there are to the fixpoint; returns the
 * inertia. */
static inline double orders_lloyd(double *centroid, unsigned short *label,
	unsigned k, const struct points *p)
{
	double inertia = 0;
	bool moved = true;

	memset(label, 0xff, p->n * sizeof(*label));
	while (moved) {
		double *sum = mem_zero((size_t)k * (p->d + 1), sizeof(*sum));

		moved = false;
		inertia = 0;
		for (size_t i = 0; i < p->n; i++) {
			double least = 0;
			unsigned best = 0;

			for (unsigned c = 0; c < k; c++) {
				double far = 0;

				for (unsigned j = 0; j < p->d; j++) {
					double gap = p->x[j][i] -
						     centroid[c * p->d + j];
					far += gap * gap;
				}
				if (c == 0 || far < least) {
					least = far;
					best = c;
				}
			}
			moved |= label[i] != best;
			label[i] = (unsigned short)best;
			inertia += least;
			for (unsigned j = 0; j < p->d; j++)
				sum[best * (p->d + 1) + j] += p->x[j][i];
			sum[best * (p->d + 1) + p->d]++;
		}
		for (unsigned c = 0; c < k; c++)
			for (unsigned j = 0; j < p->d; j++)
				centroid[c * p->d + j] =
					sum[c * (p->d + 1) + j] /
					sum[c * (p->d + 1) + p->d];
		free(sum);
	}
	return inertia;
}

/* The clusters of Online Retail purchases as of 2011-12-10, log scale, K = 4
 * or 8: O becomes transformed.  Starts beside the best fixpoint known, which is
 * that of scikit-learn's KMeans(n_init=30, tol=0). */
static inline bool orders_retail(struct orders *o, struct scale *s,
	double *centroid, unsigned short **label, unsigned k)
{
	static const double start[12][3] = {{-1.246, 1.645, 1.391},
		{0.104, 0.338, 0.528}, {-0.779, -0.422, -0.441},
		{0.931, -0.772, -0.784}, {-1.488, 2.6, 2.112},
		{-0.076, 1.035, 1.094}, {-1.456, 1.01, 0.87},
		{-0.312, 0.138, 0.218}, {0.788, -0.283, 0.103},
		{-1.304, -0.352, -0.411}, {-0.035, -0.816, -0.882},
		{1.221, -0.869, -1.029}};

	if (!orders_read(
		    o, "onlineretail_invoices.csv", when_day(2011, 12, 10)))
		return false;
	scale_fit_columns(s, SCALE_LOG, o->x, 3, o->n);
	memcpy(centroid, start[k == 4 ? 0 : 4], k * sizeof(*start));
	*label = mem_array(o->n, sizeof(**label));
	struct points p = orders_points(o);
	ck_assert_double_eq_tol(orders_lloyd(centroid, *label, k, &p),
		k == 4 ? 3924.378679158699 : 2325.516508517448, 1e-8);
	return true;
}

#endif
