/* question.h - the invite that somebody asks about, by its event or by who was
 * invited.
 *
 *	TRY(question_find(&row, &history, &keys, text_of("invitee=ann")));
 *	question_read(&entry, &history, row);
 */
#ifndef INVITE_QUESTION_H
#define INVITE_QUESTION_H

#include "invite/history.h"
#include "invite/keys.h"

/* The entry *ROW of the book that Q is about: an event, or "invitee=" and a
 * name.  NULL, or who is not there. */
MUST_USE const char *question_find(
	uint32_t *row, const struct history *h, struct keys *k, struct text q);

/* Read it, with MANUAL behind its reasons where a person has decided after it
 * was judged, as long as there is room for one more. */
void question_read(struct book_entry *e, const struct history *h, uint32_t row);

#endif
