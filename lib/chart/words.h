/* words.h - pieces of sentences that several drawings say. */
#ifndef CHART_WORDS_H
#define CHART_WORDS_H

#include "chart/picture.h"

/* A value as a name; what is empty is called so. */
void words_label(struct ink *ink, struct text t, size_t width);

/* The same, cut in its middle. */
void words_row_label(struct ink *ink, struct text t, size_t width);

/* The same in a sentence: "decile 1", where the value alone, of the column
 * NAME, would be a bare number. */
void words_named(struct ink *ink, struct text name, struct text t);

/* The name of a column as people say it: in Chinese by names.tsv; underscores
 * are blanks. */
void words_column(struct ink *ink, struct text name);

/* A figure of P: a part of 1 in percent, or as it is. */
void words_value(const struct picture *p, double x);

/* "34.5 to 62.7", and nothing where there is no interval. */
void words_interval(const struct picture *p, double lo, double hi);

/* So many rows, or customers where each row is one. */
void words_rows(const struct picture *p, double n);

/* Cells of a table: a heading, one that is a name, a number, a share. */
void words_head(struct ink *ink, struct text name, bool number);
void words_name(struct ink *ink, struct text t);
void words_figure(struct ink *ink, double x);
void words_part(struct ink *ink, double share);
void words_measure(const struct picture *p, double x); /* as words_value() */

#endif
