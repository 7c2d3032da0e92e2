/* unread.h - files that people call models, and that nothing here reads.
 *
 *	unread_model(head)	// "it is a pickle of Python"
 */
#ifndef MODEL_UNREAD_H
#define MODEL_UNREAD_H

#include "base/text.h"

/* What a file is whose first bytes are HEAD; a literal. */
const char *unread_model(struct text head);

#endif
