/* graphviz.h - people and who brought them in the language of graphviz(7),
 * coloured by verdict.
 *
 *	graphviz_begin(&to);
 *	graphviz_person(&to, text_of("ann"), text_of("pass"));
 *	graphviz_joined(&to, text_of("ann"), text_of("bob"));
 *	graphviz_end(&to);
 *
 * All functions append to TO, which is the caller's.
 */
#ifndef INVITE_GRAPHVIZ_H
#define INVITE_GRAPHVIZ_H

#include <stdbool.h>

#include "base/text.h"

/* Whether VERDICT has a colour of its own. */
bool graphviz_knows(struct text verdict);

void graphviz_begin(struct buf *to);
void graphviz_end(struct buf *to);

/* The person ID.  VERDICT: of its invite, or empty, which is white; a word that
 * has no colour of its own is grey. */
void graphviz_person(struct buf *to, struct text id, struct text verdict);

/* BY has brought ID. */
void graphviz_joined(struct buf *to, struct text by, struct text id);

#endif
