/* written.h - a model as LightGBM's text, version 4, which others read too.
 *
 * What LightGBM has no place for stands in lines of the parameters block whose
 * value is empty: its reader passes over them without a word.  A VALUE has no
 * colon; texts are JSON, in which it is \u003a.
 *
 *	[crmutils_KEY VALUE: ]
 *
 *	version 1			of these lines
 *	made PROGRAM VERSION		kind trees | scorecard
 *	label "NAME"			positive "WORD"		negative "WORD"
 *	classes ["A", ...]		of multiclass, by number
 *	points OFFSET FACTOR		of a scorecard: a leaf's are
 *					OFFSET / trees - FACTOR * its
 *					value, rounded
 *	rows N				kept N
 *	columns ["NAME", ...]		text I J ...
 *	drift I num|EDGE ...|COUNT ...|MISSING
 *	drift I codes|COUNT ...|OTHER|MISSING
 *	drift raw|EDGE ...|COUNT ...
 *	checksum SHA-256		of all bytes but those of this line
 *
 * A value is in the bin of the first edge that is not below it, or in the last.
 * Of words the first thousand levels are counted one by one.
 */
#ifndef LEARN_WRITTEN_H
#define LEARN_WRITTEN_H

#include "learn/fitted.h"

/* Append the model.  VERSION: of the program. */
void written_model(struct buf *to, const struct fitted *f, const char *version);

/* Append T as a JSON text, with C as \u00XX, too. */
void written_json(struct buf *to, struct text t, char c);

/* written_drift.c: the lines about what rows were like. */
void written_drift(struct buf *to, const struct fitted *f);

/* written_tree.c: tree NUMBER of F. */
void written_tree(struct buf *to, const struct fitted *f, unsigned number);

#endif
