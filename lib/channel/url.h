/* url.h - the parts of a url as logs hold it: its host, its parameters.
 *
 *	struct url_walk w;
 *	struct text name, value;
 *	url_walk(&w, url);
 *	while (url_next(&w, &name, &value))
 *		...
 *
 *	https://user@Host:443/path?a=1&amp;b=x+y%2C#/page?c=3
 *	             host          parameters      fragment: parameters too
 *
 * What is handed out points into the url, or into the walk.
 */
#ifndef CHANNEL_URL_H
#define CHANNEL_URL_H

#include "base/text.h"

struct url_walk {
	const char *at, *query, *end; /* "query" ends where a fragment begins */
	char name[32];		      /* one that had escapes in it */
};

/* Begin with the parameters of URL: those behind the first '?', then those of
 * the fragment, which may be a path with a '?' of its own.  A text without
 * '?', '#' and '/' is all parameters. */
void url_walk(struct url_walk *w, struct text url);

/* The next parameter; false when there is none.  NAME is decoded (unless it is
 * longer than 31 bytes, and then it is nobody's), VALUE is not.  A parameter
 * without '=' has an empty value; "&amp;" counts as "&". */
bool url_next(struct url_walk *w, struct text *name, struct text *value);

/* The same in two steps: the next parameter as it stands, "name=value", without
 * what divides it from others; and its parts. */
bool url_piece(struct url_walk *w, struct text *piece);
void url_split(struct url_walk *w, struct text *name, struct text *value,
	struct text piece);

/* VALUE with %XX as that byte, whatever the encoding, and '+' as a blank, no
 * blanks at either end.  What is not two hexadecimal digits stays.  TO has room
 * for VALUE.len more bytes; the result is there, or VALUE itself if nothing had
 * to be decoded. */
struct text url_decode(struct buf *to, struct text value);

/* The host, as it is written, without user, port and final '.'; or, without
 * "//", what stands before the first '/', '?' or '#'. */
struct text url_host(struct text url);

/* Whether A and B are one host: case and a leading "www." do not count, and an
 * empty host is none. */
bool url_same_host(struct text a, struct text b);

/* Whether HOST is PARENT or below it; case and "www." of both do not count. */
bool url_host_in(struct text host, struct text parent);

/* Without a leading "www.". */
struct text url_bare_host(struct text host);

#endif
