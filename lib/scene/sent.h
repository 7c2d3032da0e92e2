/* sent.h - rows that went out, as long as it is not sure that they arrived.
 *
 * Rows are added, then handed on, a flush at a time.  Whoever hands on the next
 * ones knows that those of the flush before have arrived.  Each row is a record
 * P (scene/record.h): which file, the time, the cells.
 *
 * WHICH is 'p', a push, 's', a silence, 'c', a contact, or 'l', a late row. The
 * customer is the second cell of the first two, the first of a contact, and any
 * of a late row, which is as it came.
 *
 * Somebody who is forgotten has a mark among the rows, as a row of file 'f'.
 * Those of him before it are nobody's any more, but they stay until they have
 * arrived, as a run that is killed and begun anew writes what one run writes.
 */
#ifndef SCENE_SENT_H
#define SCENE_SENT_H

#include "scene/record.h"

struct sent {
	struct buf bytes;
	size_t sure, handed; /* up to there they have arrived, may have */
	size_t saved;	     /* up to there a journal has them */
	size_t forgotten;    /* marks of people who are forgotten */
};

void sent_add(struct sent *s, char which, int64_t ms, const struct text *cell,
	size_t n);

/* They are handed on; everything has arrived; a run begins, which writes once
 * more what is not sure. */
void sent_hand(struct sent *s);
void sent_arrive(struct sent *s);
void sent_begin(struct sent *s);

/* Drop those that have arrived and are before FROM, or about people who were
 * forgotten later. */
void sent_trim(struct sent *s, int64_t from);

/* CUSTOMER is forgotten. */
void sent_forget(struct sent *s, struct text customer);

/* Whether IS is true of a cell of a row that may have the customer. */
bool sent_is_about(char which, struct text cells,
	bool (*is)(void *arg, struct text cell), void *arg);

/* Drop the rows that IS_OUT is true of, whether they have arrived or not. */
void sent_take_out(struct sent *s,
	bool (*is_out)(void *arg, char which, int64_t ms, struct text cells),
	void *arg);

/* Append to TO those that it has not yet, as records. */
void sent_save(struct sent *s, struct buf *to);
/* The record P again. */
bool sent_take(struct sent *s, struct text bytes);
/* And U, where the marks stand. */
void sent_save_marks(const struct sent *s, struct buf *to);
bool sent_take_marks(struct sent *s, struct text bytes);

/* Give those that may not have arrived, and those from FROM on, to EACH; but
 * none that has arrived of people who were forgotten later. */
void sent_again(const struct sent *s, int64_t from,
	void (*each)(void *arg, char which, struct text cells), void *arg);
/* All, but those of people who were forgotten later. */
void sent_each(const struct sent *s,
	void (*each)(void *arg, char which, struct text cells), void *arg);

#endif
