/* clicks.h - what a platform's own mark on a link says of a visit.
 *
 * A gclid is Google's, whatever else the url says; see clicks.tsv.
 */
#ifndef CHANNEL_CLICKS_H
#define CHANNEL_CLICKS_H

#include "channel/sources.h"

struct clicks_mark {
	const char *preset;    /* ga4, ga4-cn */
	const char *parameter; /* in lower case */
	const char *value;     /* empty: any but none */
	const char *source, *medium;
};

/* The mark that the parameter NAME with VALUE (as it stands in the url) is, or
 * NULL.  Case of the name does not count. */
const struct clicks_mark *clicks_find(
	enum sources which, struct text name, struct text value);

#endif
