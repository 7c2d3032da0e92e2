/* kinds.h - the segments that a book's customers are in, each once, and what
 * every one comes to.
 *
 *	kinds_add(&kinds, i, segment);          // customer i of n, each once
 *	kinds_sum(&kinds, &book);
 *	for (size_t i = 0; i < kinds.n; i++)
 *		use(kinds.item[i].segment, kinds.item[i].profile);
 */
#ifndef CLUSTER_KINDS_H
#define CLUSTER_KINDS_H

#include "cluster/book.h"

struct kinds {
	struct kinds_item {
		struct segment segment;
		struct profile profile; /* of its customers */
	} * item;
	size_t n, cap;
	unsigned short *group; /* of each customer: its item, until sorted */
	size_t groups_cap;
};

/* Customer I, one after the other from 0, is in S, whose texts stay.  Segments
 * are the same that have the same name and action. */
void kinds_add(struct kinds *k, size_t i, struct segment s);

/* All have been added.  Sum them up, and sort them by falling mean money, then
 * by name and action. */
void kinds_sum(struct kinds *k, const struct cluster_book *b);

void kinds_release(struct kinds *k);

#endif
