/* seen_shared.h - a book of what was seen, written by several threads.
 *
 *	seen_share(book, n);            // n books, one a thread
 *	... each thread: seen_cell(), seen_row(), seen_settle() of its own book
 *	seen_unite(book, n);            // book[0] has it all
 *
 * Identifiers are in stripes that all threads put theirs into, one thread at a
 * time in each; links and times stay with the thread that saw them, by numbers
 * that are place << bits | stripe, until there is one table again.
 */
#ifndef IDENTITY_SEEN_SHARED_H
#define IDENTITY_SEEN_SHARED_H

#include "identity/seen.h"

/* BOOK[0] may have something already; the others are new.  After seen_unite()
 * they are empty, and of book[0] no identifier can be looked up or added. */
void seen_share(struct seen_book **book, unsigned n);
void seen_unite(struct seen_book **book, unsigned n);

/* For seen.c: a cell, a row, and what waits, of a book that is shared. */
void seen_shared_cell(struct seen_book *s, unsigned kind, struct text value);
void seen_shared_row(struct seen_book *s, int64_t ms);
void seen_shared_settle(struct seen_book *s);

#endif
