/* armgroups_parts.h - what the parts of armgroups share: cells by their parts,
 * and units one after another. */
#ifndef GRAY_ARMGROUPS_PARTS_H
#define GRAY_ARMGROUPS_PARTS_H

#include "gray/armgroups.h"

/* A cell with units, by its parts. */
struct armgroups_cell {
	struct text experiment, by, stratum, arm;
	uint32_t number;
};

/* Where cells are, and what they come to. */
struct armgroups_walk {
	struct armgroups *g;
	const struct table *cells;    /* of struct cellname_range, by name */
	struct armgroups_cell *split; /* those with units, sorted; owned */
	size_t n;
	uint32_t *group;	 /* of each cell; owned */
	uint32_t *stratum, *arm; /* within its group; owned */
};

/* armgroups_find.c: cells become groups with arms. */
MUST_USE const char *armgroups_find(struct armgroups_walk *w);

/* armgroups_units.c: ONE is called for each unit that counts; UNIT is NULL if
 * units are those who were exposed. */
typedef void armgroups_unit(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum);
void armgroups_units(struct armgroups *g, armgroups_unit *one, void *arg);

#endif
