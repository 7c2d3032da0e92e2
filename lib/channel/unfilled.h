/* unfilled.h - tags that a template or a script has left without a value.
 *
 *	unfilled_is(text_of("{{campaign.name}}"))	// true
 *	unfilled_is(text_of("spring"))			// false
 */
#ifndef CHANNEL_UNFILLED_H
#define CHANNEL_UNFILLED_H

#include "base/text.h"

/* Whether TAG, a value as the url has it, escaped or not, begins or ends with a
 * mark that an ad server or a mailer should have filled in ({{name}}, {name},
 * ${name}, [name], <name>, __NAME__, %%name%%, *|NAME|*), or is the word
 * undefined or null, which a script writes for nothing, or (not set), which
 * Google's programs do. */
bool unfilled_is(struct text tag);

#endif
