/* knownarms.h - the cells of the arms that were met last, where the name of an
 * arm alone says which cell it is: most logs have two.
 *
 *	struct knownarms k = {.n = 0};
 *	if (!knownarms_find(&cell, &k, arm))
 *		knownarms_put(&k, arm, look_at_it());
 *	knownarms_release(&k);
 */
#ifndef GRAY_KNOWNARMS_H
#define GRAY_KNOWNARMS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { KNOWNARMS_MOST = 4 };

struct knownarms {
	struct buf arm[KNOWNARMS_MOST];
	uint32_t cell[KNOWNARMS_MOST];
	unsigned n; /* 0: begin anew */
};

bool knownarms_find(uint32_t *cell, const struct knownarms *k, struct text arm);

/* Unless there are as many as it keeps; an arm without a name is none. */
void knownarms_put(struct knownarms *k, struct text arm, uint32_t cell);
void knownarms_release(struct knownarms *k);

#endif
