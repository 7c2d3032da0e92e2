/* picture.h - a chart of a sheet: which columns are drawn, and by which kind of
 * drawing.
 *
 *	if (picture_bind(&p, chart, sheet, &ink))
 *		picture_draw(&p);
 *
 * A drawing is three things: a sentence computed from the figures, a picture in
 * SVG, and the table behind it.  In pictures x is a percentage and y is pixels,
 * so that text keeps its size on a phone and on a desk.  Colour never tells
 * anything alone: shapes and words do, too.
 */
#ifndef CHART_PICTURE_H
#define CHART_PICTURE_H

#include "chart/axis.h"
#include "chart/ink.h"
#include "chart/sheet.h"

/* A row of charts.tsv. */
struct chart {
	const char *name;    /* unique: what --svg takes */
	const char *format;  /* of formats.tsv: what is drawn */
	const char *kind;    /* points, shares, bars, ... : how */
	const char *parts;   /* "x=frequency y=monetary group=segment?" */
	const char *en, *zh; /* the caption */
};

/* The chart called NAME, or NULL. */
const struct chart *charts_find(const char *name);

/* All, *N of them. */
const struct chart *charts_all(size_t *n);

/* What parts of a chart are called; the columns of "?" may be missing.  A name
 * that begins or ends with "*" is that of the first column that ends or begins
 * with the rest. */
enum picture_part {
	PART_X,
	PART_Y,
	PART_GROUP,
	PART_BY,
	PART_AND,
	PART_SUM,
	PART_LABEL,
	PART_VALUE,
	PART_LO,
	PART_HI,
	PART_FROM,
	PART_TO,
	PART_WEIGHT,
	PART_ID,
	PART_PARENT,
	PART_BEHIND, /* columns before it are part of the label */
	PART_APART,  /* rows of each value have a scale of their own */
	PART_ONE,    /* figures that are parts of a bar */
	PART_TWO,
	PART_THREE,
	PART_SE, /* standard error of VALUE: 1.96 of them are its interval */
	PART_SINGLE, /* drawn only where it is the same in all rows that have it
		      */
	PARTS
};

struct picture {
	struct ink *ink;	   /* borrowed */
	const struct sheet *sheet; /* borrowed */
	const struct chart *chart;
	int column[PARTS];	    /* -1: has none */
	struct text name[PARTS];    /* of those columns; borrowed */
	struct text pattern[PARTS]; /* as the chart writes them; borrowed */
	enum axis_kind scale;	    /* "log" is among the parts */
	double ref;	 /* "ref=1": a line is drawn there; NaN: none */
	bool ordered;	 /* "ordered": rows keep their order */
	bool steps;	 /* "steps": they are steps, too */
	bool share;	 /* "share": figures are parts of 1 */
	bool codes;	 /* "codes": of AND the first code counts */
	bool people;	 /* "people": each row is one customer */
	bool varied;	 /* "varied": see labels.h */
	bool filled;	 /* "filled": rows without FROM or BY are left out */
	bool names;	 /* people may be named */
	bool alone;	 /* an SVG file, and no part of a page */
	unsigned number; /* of the picture in the page, for its ids */
};

/* The cell of COLUMN in a row.  Of a list of codes with what each says, such as
 * "RING:4/4;NIGHT:1", it is the first code and what it means. */
struct text picture_text(const struct picture *p, size_t row, int column);

/* Whether a column is called as PATTERN says, which may have a "*" at one end;
 * STEM, if it is not NULL, is what that stands for. */
bool picture_matches(struct text pattern, struct text name, struct text *stem);

/* Find the columns of CHART; false if the sheet lacks one that it needs, or has
 * no rows. */
bool picture_bind(struct picture *p, const struct chart *chart,
	const struct sheet *sheet, struct ink *ink);

/* Heading, picture and table; or the picture alone, as a file of its own.
 * False, and nothing is written, if the columns hold nothing that can be drawn.
 */
bool picture_draw(struct picture *p);

/* What each kind does.  say() writes one sentence without markup; draw() calls
 * svg_open() and svg_close(); table() writes rows of cells.  The data are
 * gathered by the first and freed by the last. */
struct picture_kind {
	const char *kind;
	size_t size; /* of the data */
	bool (*gather)(
		struct picture *p, void *data); /* false: nothing there */
	void (*say)(struct picture *p, const void *data);
	void (*draw)(struct picture *p, const void *data);
	void (*table)(struct picture *p, const void *data);
	void (*release)(void *data);
};
extern const struct picture_kind picture_as_points, picture_as_shares,
	picture_as_bars, picture_as_intervals, picture_as_counts,
	picture_as_flows, picture_as_line, picture_as_spread, picture_as_tree,
	picture_as_funds, picture_as_gains, picture_as_qini,
	picture_as_calibration, picture_as_dots, picture_as_stack,
	picture_as_tracks;

#endif
