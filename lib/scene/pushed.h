/* pushed.h - a push, a silence and a contact as the cells of a row, and back.
 *
 *	struct text cell[PUSHED_MOST];
 *	size_t n = pushed_cells(&line, worded, &time, cell);
 *	n = pushed_contact(&line, buf_view(&time), cell);
 *	if (pushed_read(&row, which, cells))	// of those that scene/sent has
 *		show(row.scene, row.why);
 */
#ifndef SCENE_PUSHED_H
#define SCENE_PUSHED_H

#include "scene/engine.h"

enum {
	PUSHED_CELLS = 8,   /* of each push and silence */
	PUSHED_WORDS = 2,   /* behind them, where there are words by them */
	PUSHED_CONTACT = 6, /* of a contact */
	PUSHED_MOST = PUSHED_CELLS + PUSHED_WORDS + 1 /* the reason */
};

/* What the cells are called; the reason of a silence is the last. */
extern const char *const pushed_columns[PUSHED_CELLS],
	*const pushed_words[PUSHED_WORDS],
		*const pushed_contacts[PUSHED_CONTACT];

/* What the columns of silences are called, with those of words if WORDED; how
 * many. */
size_t pushed_silences(struct text name[PUSHED_MOST], bool worded);
/* The same of contacts. */
size_t pushed_contact_names(struct text name[PUSHED_MOST]);

/* The cells of LINE, borrowed from it and from TIME, which has its time then;
 * WORDED: with channel and arm.  How many there are. */
size_t pushed_cells(const struct scene_line *line, bool worded,
	struct buf *time, struct text cell[PUSHED_MOST]);

/* What was sent at TIME as an event; what stands before ":" in the action is
 * the channel where no words name one. */
size_t pushed_contact(const struct scene_line *line, struct text time,
	struct text cell[PUSHED_MOST]);

/* A row of file WHICH (scene/sent.h) again; false: it is neither a push nor a
 * silence.  All is borrowed from CELLS. */
struct pushed_row {
	struct text id, customer, scene, time, why, reason; /* len 0: said */
};
bool pushed_read(struct pushed_row *to, char which, struct text cells);

#endif
