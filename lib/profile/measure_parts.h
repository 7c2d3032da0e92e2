/* measure_parts.h - what the parts of measuring share; not for others. */
#ifndef PROFILE_MEASURE_PARTS_H
#define PROFILE_MEASURE_PARTS_H

#include "profile/measure.h"

/* measure_rows.c: the day of each event, whether it meets condition WHERE, its
 * amount in the kept COLUMN; made when first asked for. */
void measure_rows_days(struct measure *m);
const unsigned char *measure_rows_hold(struct measure *m, int where);
void measure_rows_values(struct measure *m, int column);

/* The cell of COLUMN, kept or made, of event I; until ROOM is used again. */
struct text measure_rows_cell(
	struct measure *m, struct buf *room, size_t i, int column);

/* Keep in *LEAST, which is owned, the least cell that is noted. */
void measure_rows_least(char **least, struct text cell);

/* Put the events that feature F is of into m->pick. */
void measure_rows_pick(struct measure *m, const struct profile_feature *f);

/* Leave only the last of them that F's window has. */
void measure_rows_pick_last(struct measure *m, const struct profile_feature *f);

/* The events of F's window, [*FROM, *BEHIND). */
void measure_rows_window(const struct measure *m,
	const struct profile_feature *f, size_t *from, size_t *behind);

/* The number of the period that DAY is in. */
int64_t measure_rows_period(enum profile_per per, int64_t day);

/* measure_texts.c: of the events AT[0..n). */
struct measure_result measure_texts_count(
	struct measure *m, int column, const uint32_t *at, size_t n);
struct measure_result measure_texts_distinct(
	struct measure *m, int column, const uint32_t *at, size_t n);
struct measure_result measure_texts_top(
	struct measure *m, int column, const uint32_t *at, size_t n);
struct measure_result measure_texts_end(
	struct measure *m, int column, const uint32_t *at, size_t n, bool last);
struct measure_result measure_texts_keep(struct measure *m, struct text t);

/* measure_amounts.c */
const char *measure_amounts_measure(struct measure *m,
	struct measure_result *to, const struct profile_feature *f,
	const uint32_t *at, size_t n);
const char *measure_amounts_sum(amount *to, struct measure *m,
	const struct profile_feature *f, const uint32_t *at, size_t n);

/* measure_times.c */
const char *measure_times_measure(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const uint32_t *at, size_t n);
const char *measure_times_trend(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const uint32_t *at, size_t n);

static inline struct measure_result result_empty(void)
{
	return (struct measure_result){.kind = RESULT_EMPTY};
}

static inline struct measure_result result_int(int64_t x)
{
	return (struct measure_result){.kind = RESULT_INT, .number = x};
}

static inline struct measure_result result_real(double x)
{
	return (struct measure_result){.kind = RESULT_REAL, .real = x};
}

#endif
