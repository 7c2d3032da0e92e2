/* sources.h - which list a source is in: search, social, video, shopping, ai.
 *
 * The lists are ga4-sources.tsv (819 sources, published by Google),
 * ai-sources.tsv and, before them, cn-sources.tsv for SOURCES_CN and
 * west-sources.tsv for SOURCES_WEST; each says where it comes from.  The last
 * has the lists mail, ads and paid, too (who serves ads, and who sells them).
 * Names come whole: "google" is in a list, "www.google.de" is not.  That is for
 * sources as utm_source says them; a referrer is a host, and sources_of_host()
 * looks for what it belongs to.
 */
#ifndef CHANNEL_SOURCES_H
#define CHANNEL_SOURCES_H

#include "base/text.h"

enum sources { SOURCES_GA4, SOURCES_CN, SOURCES_NONE, SOURCES_WEST };

struct sources_entry {
	const char *name; /* in lower case */
	const char *list;
};

/* The entry of SOURCE, or NULL.  Case does not count in ASCII. */
const struct sources_entry *sources_find(
	enum sources which, struct text source);

/* The source and list of the app ID, of an android-app: or ios-app: referrer;
 * false: it is not known. */
bool sources_of_app(struct sources_entry *entry, struct text id);

/* The source that ALIAS is another name of, or NULL.  Case does not count in
 * ASCII. */
const char *sources_alias(struct text alias);

/* The entry a referrer's HOST belongs to, or NULL.  Tried in turn: the host;
 * without "www."; the domains above it; the name of its domain if that is a
 * search engine's (google.co.uk: google).  A search engine counts only by its
 * front doors (www, m, search, cn ...): mail.google.com is none. */
const struct sources_entry *sources_of_host(
	enum sources which, struct text host);

#endif
