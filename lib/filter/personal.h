/* personal.h - which kind of personal data the cells of a column are of, by its
 * name alone.
 *
 *	personal_kind(text_of("Mobile No."));	// KIND_PHONE
 *	personal_kind(text_of("remark"));	// KIND_NONE: they are searched
 *	personal_is_figure(text_of("amount"));	// true
 */
#ifndef FILTER_PERSONAL_H
#define FILTER_PERSONAL_H

#include <stdbool.h>

#include "base/text.h"
#include "identity/kind.h"

/* The kind (identity/kind.h) that a column called NAME says, or KIND_NONE: by
 * the names of kinds.tsv, letter by letter, then by those that are the same as
 * one of them but for case, blanks, '_', '-' and a unit in brackets, then by
 * the role of the common vocabulary (cells/vocabulary.h) that it fits. */
int personal_kind(struct text name);

/* Whether cells of a column called NAME are times or amounts, so that a number
 * among them is no sign of a person. */
bool personal_is_figure(struct text name);

#endif
