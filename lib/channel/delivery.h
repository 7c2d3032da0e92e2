/* delivery.h - channels that goods or services are delivered by, and none that
 * bring visitors: web, app, store, 手机银行, 网银.
 *
 *	if (delivery_is(channel))
 *		...
 */
#ifndef CHANNEL_DELIVERY_H
#define CHANNEL_DELIVERY_H

#include <stdbool.h>

#include "base/text.h"

/* Whatever the case of its letters. */
bool delivery_is(struct text channel);

#endif
