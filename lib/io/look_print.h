/* look_print.h - a table printed for people; for look.c. */
#ifndef IO_LOOK_PRINT_H
#define IO_LOOK_PRINT_H

#include "io/look.h"

struct look_cell {
	struct text text; /* borrowed until the call returns */
	bool number;	  /* computed, not passed on */
};

struct look_print;

struct look_print *look_print_new(
	const struct look_how *how, const struct text *name, size_t columns);

/* Add to TO what the row comes to, now or later. */
void look_print_row(
	struct look_print *p, struct buf *to, const struct look_cell *cell);

/* The same of what is held; *SAID as look_end() has it. */
void look_print_end(struct look_print *p, struct buf *to, const char **said);
void look_print_free(struct look_print *p);

#endif
