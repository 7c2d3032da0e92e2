/* svg.h - the marks that pictures are made of. */
#ifndef CHART_SVG_H
#define CHART_SVG_H

#include "chart/picture.h"

enum { SVG_GROUPS = 6 }; /* colours, and shapes, that people tell apart */

/* A picture of HEIGHT pixels with its title and description for who does not
 * see it: what say() writes.  AXIS: room for values on the left. */
void svg_open(struct picture *p, unsigned height, bool axis,
	void (*say)(struct picture *p, const void *data), const void *data);
void svg_close(struct picture *p);

/* A mark of group G at X (0 to 1) and Y (pixels); with a title if it is not
 * empty. */
void svg_mark(
	struct picture *p, unsigned g, double x, double y, struct text title);

/* Whether step I of N on the line of group G has its mark: each of a few; of
 * many some, so that lines are told apart without their colours, and each line
 * at steps of its own. */
bool svg_is_marked(size_t i, size_t n, unsigned g);

/* From X0 to X1 (0 to 1) and so many pixels from Y on, in the colour of group
 * G; PALE: the lighter of two. */
void svg_bar(struct picture *p, unsigned g, double x0, double x1, double y,
	double height, bool pale);

/* A bar that is one of several in a row: with the mark of its group, so that it
 * is known without its colour, unless it is too short for that. */
void svg_part(struct picture *p, unsigned g, double x0, double x1, double y,
	double height);

/* A line; CLASS: g (grid), ax (axis), ref (a reference), or c1 to c6. */
void svg_line(struct picture *p, const char *class, double x0, double y0,
	double x1, double y1);

/* Begin and end a text at X (0 to 1) and Y; ANCHOR start, middle or end; DX in
 * pixels; MUTE: small and grey. */
void svg_text(struct picture *p, double x, double y, double dx,
	const char *anchor, bool mute);
void svg_text_end(struct picture *p);

/* The names of groups with their marks, in lines of at most 330 pixels from Y
 * on; svg_key_height() is how many pixels they take. */
void svg_key(struct picture *p, const struct text *name, size_t n, double y);

double svg_key_height(const struct text *name, size_t n);

/* Values along the top or the bottom (Y of their text), with a line of the grid
 * from Y0 to Y1 through each. */
void svg_ticks(struct picture *p, const struct axis *s, size_t want, double y,
	double y0, double y1);

/* The same up the left side: from Y0 (the highest value) to Y1. */
void svg_ticks_left(
	struct picture *p, const struct axis *s, double y0, double y1);

#endif
