/* text.h - a text with the cells of a row in it.
 *
 *	template = bytes, {{ and }} for { and }, { column [|format] [?default] }
 *
 *	struct scene_template t;
 *	TRY(scene_template_read(&t, "transfer of {amount|money} failed"));
 *	if (!scene_template_print(&to, &t, &row, &zone))
 *		...	// a cell cannot be shown, and it has no default
 *	scene_template_release(&t);
 */
#ifndef SCENE_TEXT_H
#define SCENE_TEXT_H

#include "base/number.h"
#include "base/when.h"

enum scene_format {
	SCENE_PLAIN,
	SCENE_MONEY,
	SCENE_INT,
	SCENE_PERCENT,
	SCENE_DATE,
	SCENE_TIME,
	SCENE_MASK,
	SCENE_FORMATS
};

extern const char *const scene_format_names[SCENE_FORMATS];

struct scene_part {
	struct text bytes;  /* what stands before the column, or all */
	struct text column; /* len 0: none, the last part */
	unsigned number;    /* of the column, set by whoever knows */
	enum scene_format format;
	bool has_default;
	struct text other; /* the default */
};

struct scene_template {
	char *bytes; /* owned */
	struct scene_part *part;
	size_t n, cap;
};

/* NULL, or what is wrong; *TO is to be released either way. */
MUST_USE const char *scene_template_read(
	struct scene_template *to, struct text t);
void scene_template_release(struct scene_template *t);

/* Where cells come from, and how numbers are written there. */
struct scene_cells {
	struct text (*cell)(void *arg, unsigned column);
	void *arg;
	struct number_style style;
	struct zone *zone;
};

/* Append the text to TO; false, and TO as it was, if a cell has no value that
 * can be shown in its format and there is no default. */
bool scene_template_print(struct buf *to, const struct scene_template *t,
	const struct scene_cells *from);

/* Append CELL in FORMAT; false, and TO as it was: it cannot be shown so. */
bool scene_show(struct buf *to, struct text cell, enum scene_format format,
	const struct scene_cells *from);

#endif
