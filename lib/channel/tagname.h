/* tagname.h - the names of parameters that are nearly those of utm.
 *
 *	char room[TAGNAME_ROOM];
 *	name = tagname_plain(name, room);	// utm_source[] is utm_source
 *	if (tagname_is_lost(name))		// utm_sorce: nobody reads it
 *		tell();
 *
 * Case does not count.
 */
#ifndef CHANNEL_TAGNAME_H
#define CHANNEL_TAGNAME_H

#include "base/text.h"

/* Bytes of a plain name at most. */
enum { TAGNAME_ROOM = 24 };

/* NAME as it is meant where programs have put brackets into it, as they write
 * lists: "utm_source[]", "utm_source[0]" and "utm[source]" are "utm_source",
 * written to ROOM; else NAME itself. */
struct text tagname_plain(struct text name, char room[TAGNAME_ROOM]);

/* Whether NAME begins like a parameter of utm and is none that GA4 has, as
 * "utm_sorce", "utm-source" and "utm_source%3Dnews": what it was to say is
 * lost. */
bool tagname_is_lost(struct text name);

/* Whether NAME is a tag of another program: Matomo's mtm_source, pk_campaign,
 * Piano's at_medium, Baidu Tongji's hmsr. */
bool tagname_is_other(struct text name);

#endif
