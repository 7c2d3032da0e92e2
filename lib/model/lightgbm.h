/* lightgbm.h - the text that LightGBM and model-fit write, as an ensemble.
 *
 *	struct ensemble *e;
 *	TRY(lightgbm_read(&e, file, true));
 *
 * Versions 3 and 4.  All that the trees need has to be there, and lengths that
 * the file states have to be right.  A file with a checksum of model-fit has
 * to have that sum.
 */
#ifndef MODEL_LIGHTGBM_H
#define MODEL_LIGHTGBM_H

#include "model/ensemble.h"

/* Whether the first bytes of FILE, at least 8, are those of such a text. */
bool lightgbm_is(struct text file);

/* Read all of FILE.  WORDS: whether the names of categories are wanted from it;
 * else they are passed over.  *E is the caller's to free; NULL after a message,
 * which has the line before it if one is at fault. */
MUST_USE const char *lightgbm_read(
	struct ensemble **e, struct text file, bool words);

#endif
