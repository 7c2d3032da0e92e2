/* series.h - named figures, as bars and intervals show them. */
#ifndef CHART_SERIES_H
#define CHART_SERIES_H

#include "chart/labels.h"

enum { SERIES_SHOWN = 16, SERIES_PARTS = 6 };

struct series_bar {
	struct text label;	   /* of the sheet, or of "labels" below */
	struct text apart;	   /* of the sheet: whose scale it is on */
	double value, lo, hi;	   /* lo and hi NaN: no interval */
	double count;		   /* rows */
	unsigned group;		   /* its colour, where bars have several */
	double part[SERIES_PARTS]; /* of count, by the values of PART_AND */
};

struct series {
	struct series_bar
		*bar; /* owned; n of them, the largest first unless ordered */
	size_t n, cap;
	size_t shown; /* the first so many are drawn, the others told */
	double total, counted;		/* of all values, of all rows */
	struct text part[SERIES_PARTS]; /* what the parts are called */
	size_t parts;
	struct labels labels;
};

/* A bar for each row that has a figure, and the standard error where the chart
 * wants one, under the name of the row. */
void series_of_rows(struct series *s, const struct picture *p);

/* A bar for each row: its parts are the figures of PART_ONE, TWO and THREE, and
 * its count is their sum. */
void series_of_parts(struct series *s, const struct picture *p);

/* A bar for each value of PART_BY: its rows, and the sum of PART_SUM. */
void series_of_counts(struct series *s, const struct picture *p);

/* Put the bars in order, the largest VALUE, or count, first. */
void series_order(struct series *s, bool by_count);

void series_release(void *series);

/* "first 3 of 40" under a picture and a table that show less than there is. */
void series_rest(struct picture *p, size_t shown, size_t n);

#endif
