/* quantity.h - numbers, money, shares, times and dates as people write them.
 *
 *	struct quantity q;
 *	size_t len = quantity_read(&q, c, n);	// 三千五 1.2万元 百分之五 一年
 *
 * Chinese numerals (十百千万亿, 两, 半, 一万二 for 12,000), digits with
 * thousands commas and a point, ten thousands and hundred millions behind
 * either; then a unit (1米83 is a length, too).  A year of four digits
 * (2012年), a month of it, a day; and 以前, 之前, 以后 or 之后 behind them. All
 * of folded characters, see fold.h.
 */
#ifndef ASK_QUANTITY_H
#define ASK_QUANTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum quantity_unit {
	UNIT_NONE,
	UNIT_MONEY,  /* in the currency's unit */
	UNIT_SHARE,  /* in percent */
	UNIT_DAYS,   /* a month has 30, a year 365 */
	UNIT_DATE,   /* days since 1970-01-01, the first of a year or month */
	UNIT_AGE,    /* in years */
	UNIT_LENGTH, /* in millimetres */
	UNIT_WEIGHT, /* in grams */
	UNIT_AREA    /* in square metres */
};

struct quantity {
	double value;
	double plain; /* the number in front of the unit: 90 of 90分钟 */
	enum quantity_unit unit;
	int currency; /* UNIT_MONEY: 0 is the own one, 元 */
	double until; /* UNIT_DATE: the last day that is meant */
	int side;     /* UNIT_DATE: 1 behind it (之后), -1 before it, or 0 */
};

/* Whether a number without a unit may be meant in any of the units that values
 * have: 180 of 183厘米, 90 of 95分钟. */
static inline bool quantity_is_plain(enum quantity_unit unit)
{
	return unit == UNIT_DAYS || unit >= UNIT_LENGTH;
}

/* Read what begins at C; how many characters it takes, 0: no quantity.  One
 * Chinese numeral alone, as in 一下, is none: it needs a unit. */
size_t quantity_read(struct quantity *q, const uint32_t *c, size_t n);

/* The first quantity in the N characters of a term, T+1 too; false: none. */
bool quantity_find(struct quantity *q, const uint32_t *c, size_t n);

enum quantity_ends {
	ENDS_NONE, /* no quantity */
	ENDS_SAME, /* one quantity */
	ENDS_TWO,
	ENDS_WHEN /* 3月至5月, 9:00-17:00: when, and not how much */
};

/* Both ends of 2至8人 or 6-36个月, the first with the unit of the second if it
 * has none; where there is one quantity, that twice. */
enum quantity_ends quantity_ends(
	struct quantity to[2], const uint32_t *c, size_t n);

/* 第二个 -> 2, 最后一个 -> -1; the characters it takes, or 0. */
size_t quantity_ordinal(int *which, const uint32_t *c, size_t n);

#endif
