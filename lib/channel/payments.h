/* payments.h - hosts of pages on which a buyer pays and comes back from.
 *
 * Such a page brings nobody: the visit that it interrupts goes on.
 */
#ifndef CHANNEL_PAYMENTS_H
#define CHANNEL_PAYMENTS_H

#include "base/text.h"

/* Whether HOST is one of payments.tsv, or below one. */
bool payments_has(struct text host);

#endif
