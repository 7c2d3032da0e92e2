/* handover.h - when a person is to go on: what a question says of itself.
 *
 *	struct handover h = {0};
 *	handover_open(&h);
 *	if (handover_reason(&h, &utterance) != HANDOVER_NO)
 *		pass_it_on();
 *	handover_close(&h);
 *
 * The words are in handover.tsv.  A negation in front of one, as in 不用转人工,
 * undoes it.
 */
#ifndef ASK_HANDOVER_H
#define ASK_HANDOVER_H

#include "ask/utterance.h"

enum handover_reason {
	HANDOVER_NO,
	HANDOVER_PERSON,    /* a person is asked for */
	HANDOVER_COMPLAINT, /* it complains */
	HANDOVER_LOSS,	    /* money is lost */
	HANDOVER_MISSED	    /* it was not understood, twice in a row */
};

struct handover {
	struct trie trie;
	unsigned char *reason; /* by entry of the trie; owned */
	size_t n, cap;
};

void handover_open(struct handover *h);
void handover_close(struct handover *h);

/* The weightiest reason that U gives: a loss before a complaint before the wish
 * for a person. */
enum handover_reason handover_reason(
	const struct handover *h, const struct utterance *u);

/* "person", "complaint", "loss", "missed"; "" for none. */
const char *handover_name(enum handover_reason reason);

#endif
