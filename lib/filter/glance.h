/* glance.h - the first cell of a column that is not plainly fine.
 *
 * A few instructions a cell tell of most cells that nothing is wrong with them;
 * of the others nothing is said.  Each function goes through rows of a batch
 * and gives the first one whose cell it cannot vouch for, or span.to:
 *
 *	struct glance_span s = {batch.bytes, batch.cut, first, behind_last, 3};
 *	while ((s.from = glance_numbers(&s, &n)) < s.to)
 *		look_closely(s.from++);
 *
 * All of the rows are plain records of one batch, each of span.fields fields
 * and with its cuts behind those of the one before it.  Eight bytes may be read
 * from where any cell begins (io/records.h sees to that).
 */
#ifndef FILTER_GLANCE_H
#define FILTER_GLANCE_H

#include "base/iso.h"
#include "base/number.h"
#include "io/batch.h"

struct glance_span {
	const char *bytes;
	const uint32_t *cut;
	const struct record *from, *to;
	size_t field, fields;
	size_t more; /* columns behind it, whose cells are seen with its own */
};
/* Whether the cuts from FROM to TO, rows of so many fields, are so. */
bool glance_is_even(
	const struct record *from, const struct record *to, size_t fields);

/* Cells of more than MOST bytes, which begin with no blank. */
MUST_USE const struct record *glance_filled(
	const struct glance_span *s, size_t most);

/* Numbers such as 12, 12.50 and -3: no zero before other digits, at most nine
 * digits before the point and four behind it. */
struct glance_number {
	unsigned digits; /* so many before the point are within the bounds */
	char point;
	/* Of numbers of up to eight bytes, by how many: bit I, the point may be
	 * byte I; bit 15, there may be none.  Such a number is within the
	 * bounds, or it is a number. */
	uint16_t within[9], form[9];
	bool one[256];	   /* bytes that are such numbers by themselves */
	int64_t low, high; /* bounds, in 10^-4 */
	/* How most of the column are written: so many digits behind the point,
	 * or 0 and no point. */
	unsigned decimals;
};
/* Fine is what is no smaller than LOW and no larger than HIGH; -AMOUNT_MAX and
 * AMOUNT_MAX are no bounds. */
void glance_number_init(
	struct glance_number *n, amount low, amount high, char point);
MUST_USE const struct record *glance_numbers(
	const struct glance_span *s, struct glance_number *n);

/* Values that were seen before, of up to 63 bytes.  A list may forget some. */
enum { GLANCE_SHORT = 1 << 10, GLANCE_LONG = 1 << 9 };
struct glance_list {
	struct glance_short { /* a value of up to sixteen bytes */
		uint64_t first, last, len;
	} brief[GLANCE_SHORT];
	struct glance_long {
		uint64_t word[3], len; /* bytes that tell most apart */
		char text[64];	       /* all */
	} longer[GLANCE_LONG];
};
/* T, decoded, is a value that is fine; not empty. */
void glance_list_add(struct glance_list *l, struct text t);
MUST_USE const struct record *glance_listed(
	const struct glance_span *s, const struct glance_list *l);

/* Times of the form of base/iso.h whose dates were seen before, and how many
 * rows each date has had since. */
enum { GLANCE_DATES = 1 << 10 };
struct glance_dates {
	struct glance_date {
		uint64_t back; /* the bytes of the date from the third on */
		uint16_t front;
		uint32_t rows;
		int64_t day;
	} date[GLANCE_DATES];
};
/* The ten bytes at AT are the date of DAY.  What it takes the place of, whose
 * rows may have to be counted. */
struct glance_date glance_dates_add(
	struct glance_dates *d, const char *at, int64_t day);
/* Each time that is fine adds EACH to the rows of its date. */
MUST_USE const struct record *glance_times(
	const struct glance_span *s, struct glance_dates *d, unsigned each);

#endif
