/* warm.h - the model from which learning goes on: its trees stay as they are,
 * and what they say of the rows is where the new ones begin.
 *
 *	TRY(warm_read(&w, &bytes, "binary", "bought"));
 *	TRY(warm_begin(&how.warm, w, &data, &style));
 *	... fitted_begin() and so on
 *	TRY(warm_classes(w, &fitted));
 *	warm_free(w);
 */
#ifndef MODEL_WARM_H
#define MODEL_WARM_H

#include "learn/fitted.h"

struct warm;

/* BYTES, which are taken, are the text of a model of trees with this OBJECTIVE
 * and LABEL.  NULL, or why it is none; *TO is to be freed either way. */
MUST_USE const char *warm_read(struct warm **to, struct buf *bytes,
	const char *objective, const char *label);

/* What W says of the rows of D, borrowed from it; D's columns must be those
 * that it has learned from, of the same kinds. */
MUST_USE const char *warm_begin(const struct fitted_warm **to, struct warm *w,
	struct data *d, const struct number_style *style);

/* Whether F foretells the same values of the label. */
MUST_USE const char *warm_classes(const struct warm *w, const struct fitted *f);

void warm_free(struct warm *w); /* NULL is fine */

#endif
