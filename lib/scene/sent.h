/* sent.h - rows that went out, as long as it is not sure that they arrived.
 *
 * Rows are added, then handed on, a flush at a time.  Whoever hands on the next
 * ones knows that those of the flush before have arrived.  Each row is a record
 * P (scene/record.h): which file, the time, the cells.
 */
#ifndef SCENE_SENT_H
#define SCENE_SENT_H

#include "scene/record.h"

struct sent {
	struct buf bytes;
	size_t sure, handed; /* up to there they have arrived, may have */
	size_t saved;	     /* up to there a journal has them */
};

void sent_add(struct sent *s, char which, int64_t ms, const struct text *cell,
	size_t n);

/* They are handed on; everything has arrived; a run begins, which writes once
 * more what is not sure. */
void sent_hand(struct sent *s);
void sent_arrive(struct sent *s);
void sent_begin(struct sent *s);

/* Forget those that have arrived and are before FROM. */
void sent_trim(struct sent *s, int64_t from);

/* Append to TO those that it has not yet, as records. */
void sent_save(struct sent *s, struct buf *to);
/* The record P again. */
bool sent_take(struct sent *s, struct text bytes);
/* And U, where the marks stand. */
void sent_save_marks(const struct sent *s, struct buf *to);
bool sent_take_marks(struct sent *s, struct text bytes);

/* Give those that may not have arrived, and those from FROM on, to EACH. */
void sent_again(const struct sent *s, int64_t from,
	void (*each)(void *arg, char which, struct text cells), void *arg);

#endif
