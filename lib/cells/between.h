/* between.h - records between the rows that are no rows.
 *
 * Files that were joined have a header in the middle, and clients of databases
 * put lines around what they print:
 *
 *	customer,time,amount		a header
 *	--------,----,------		a ruler
 *	a,2026-01-05,5
 *	customer,time,amount		the header again
 *	time,customer,amount		another header: what follows is not ours
 *	(1 row affected)		a footer
 *	^Z				the mark at which DOS ends a file
 *
 * between_may() is a glance, for each row; between_what() knows.
 */
#ifndef CELLS_BETWEEN_H
#define CELLS_BETWEEN_H

#include "cells/roles.h"

/* A record is a row unless it is one of these. */
enum between {
	BETWEEN_ROW,
	/* The names of the columns once more: the same fields, whatever quotes
	 * are around them and, where there are several, whatever the case of
	 * their letters and the blanks around them. */
	BETWEEN_HEADER,
	/* The same names in another order. */
	BETWEEN_OTHER,
	/* A ruler, a footer, a mark of the file's end, or nothing but blanks in
	 * a single field. */
	BETWEEN_NOTHING
};

/* What between_may() goes by. */
struct between_hint {
	size_t fields; /* of a row; 0: not known, and all are looked at */
	bool none;     /* every record is a row */
	bool number;   /* a name begins with '-' or a digit */
	unsigned char first[256]; /* by first byte: an enum of between.c */
	unsigned char last[256];  /* whether a name ends so */
	uint64_t lengths;	  /* of names; bit 63: that long or longer */
};

/* H: the names as they stand in the file, none where it has no header.  FIELDS
 * as above.  QUOTING: how the file is read. */
void between_hint(struct between_hint *hint, const struct header *h,
	size_t fields, enum quoting quoting);

/* A byte's part in between_hint.first. */
enum { BETWEEN_NEVER, BETWEEN_NAME, BETWEEN_LOOK };

/* Whether R begins with a number below 0, which no ruler does. */
static inline bool between_negative(
	const struct batch *b, const struct record *r)
{
	const char *p = b->bytes + r->at;

	return p[0] == '-' && r->kind == RECORD_PLAIN &&
	       b->cut[r->first] - r->at > 1 && p[1] >= '0' && p[1] <= '9';
}

/* Whether R is nothing but digits, which no footer is. */
static inline bool between_digits(const struct batch *b, const struct record *r)
{
	const char *p = b->bytes + r->at;
	const char *end = b->bytes + b->cut[r->first];

	if (r->fields != 1 || r->kind != RECORD_PLAIN)
		return false;
	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return p == end && end > b->bytes + r->at;
}

/* False if R is a row for certain. */
static inline bool between_may(const struct between_hint *hint,
	const struct batch *b, const struct record *r)
{
	if (hint->none)
		return false;
	if (r->fields != hint->fields)
		return true;
	unsigned char how = hint->first[(unsigned char)b->bytes[r->at]];
	if (how == BETWEEN_LOOK)
		return hint->number ||
		       !(between_negative(b, r) || between_digits(b, r));
	if (how != BETWEEN_NAME)
		return false;
	if (r->kind != RECORD_PLAIN || (b->marked && b->quoting == QUOTE_TSV))
		return true;
	uint32_t len = b->cut[r->first] - r->at;
	unsigned char end = (unsigned char)b->bytes[b->cut[r->first] - 1];
	return end == ' ' ||
	       (hint->last[end] && hint->lengths >> (len < 63 ? len : 63) & 1);
}

/* What R is in a file whose names are H, or none; a bad record is a row. */
enum between between_what(
	const struct header *h, struct batch *b, const struct record *r);

/* Why rows behind such a header cannot be read; a literal. */
extern const char between_other[];

#endif
