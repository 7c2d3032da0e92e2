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

#include "base/sieve.h"

/* Room for a name that has escapes in it. */
enum { URL_NAME = 32 };

struct url_walk {
	struct text url;
	size_t window;	/* in it, where marks were looked for last */
	uint64_t marks; /* '&', '?' and '#' there that are still to come */
	const char *at, *end;
	const char *query; /* the end, or the fragment once that is come to */
	char name[URL_NAME];
};

/* Begin with the parameters of URL: those behind the first '?', then those of
 * the fragment, which may be a path with a '?' of its own.  A text without
 * '?', '#' and '/' is all parameters. */
static inline void url_walk(struct url_walk *w, struct text url);

/* The next parameter; false when there is none.  NAME is decoded (unless it is
 * longer than 31 bytes, and then it is nobody's), VALUE is not.  A parameter
 * without '=' has an empty value; "&amp;" counts as "&". */
bool url_next(struct url_walk *w, struct text *name, struct text *value);

/* The same in two steps: the next parameter as it stands, "name=value", without
 * what divides it from others; and its parts.  In ROOM is the name, if it had
 * to be decoded. */
static inline bool url_piece(struct url_walk *w, struct text *piece);
void url_split(struct text *name, struct text *value, struct text piece,
	char room[URL_NAME]);

/* VALUE with %XX as that byte, whatever the encoding, %uXXXX as that character
 * in UTF-8, and '+' as a blank, no blanks at either end.  What is not so many
 * hexadecimal digits stays.  TO has room
 * for VALUE.len more bytes; the result is there, or VALUE itself if nothing had
 * to be decoded. */
struct text url_decode(struct buf *to, struct text value);

/* The same for values that went through several systems: what still has escapes
 * is decoded up to twice more; what was escaped, is not UTF-8 and reads as
 * common Chinese in GB18030 becomes UTF-8; and control bytes become blanks.  At
 * the ends blanks of all kinds and characters that nobody sees go, too.  TO has
 * room for six times VALUE.len bytes. */
struct text url_decode_fully(struct buf *to, struct text value);

/* The value of the first parameter NAME that has one, decoded into ROOM, which
 * is emptied; else an empty text. */
struct text url_param(struct buf *room, struct text url, struct text name);

/* The path of URL, of its bytes; empty if it has none. */
struct text url_path(struct text url);

/* False if url_uncover() finds nothing in URL, seen quickly. */
bool url_may_hide(struct text url);

/* Whether URL hides utm parameters from url_walk(): behind ';', behind '&'
 * where there is no '?', as steps of the path ("/utm_source/news"), in the
 * value of referrer or scene ("referrer=utm_source%3Dnews"), or behind escaped
 * marks, once or twice over, up to the whole query
 * ("utm_source%3Dnews%26..."); if so it is written to TO, emptied first, as it
 * was meant, and *PLAIN is that. */
bool url_uncover(struct buf *to, struct text *plain, struct text url);

/* The host, as it is written, without user, port and final '.'; or, without
 * "//", what stands before the first '/', '?' or '#'. */
struct text url_host(struct text url);

/* Whether A and B are one host: case and a leading "www." do not count, and an
 * empty host is none. */
bool url_same_host(struct text a, struct text b);

/* Whether HOST is PARENT or below it; case and "www." of both do not count. */
bool url_host_in(struct text host, struct text parent);

/* Whether A and B are of one site: below one registered domain, where that is
 * not one of those that hosts give to everybody (github.io).  So
 * www.shop.example and pay.shop.example are. */
bool url_same_site(struct text a, struct text b);

/* Without a leading "www.". */
struct text url_bare_host(struct text host);

/* The rest is how a walk goes; it is here for its speed. */

/* Those of '&', '?' and '#' among SIEVE bytes. */
uint64_t url_marks(struct text url, size_t from);

static inline void url_look(struct url_walk *w, size_t from)
{
	w->window = from;
	w->marks = url_marks(w->url, from);
}

/* The next mark, or the end. */
static inline const char *url_mark(struct url_walk *w)
{
	while (!w->marks) {
		if (w->url.len - w->window <= SIEVE)
			return w->end;
		url_look(w, w->window + SIEVE);
	}
	size_t at = w->window + (size_t)__builtin_ctzll(w->marks);
	w->marks &= w->marks - 1;
	return w->url.at + at;
}

static inline void url_walk(struct url_walk *w, struct text url)
{
	const char *mark;

	w->url = url;
	w->query = w->end = url.at + url.len;
	url_look(w, 0);
	do
		mark = url_mark(w);
	while (mark < w->end && *mark == '&');
	if (mark < w->end) {
		w->at = mark + 1;
		if (*mark == '#')
			w->query = mark;
	} else if (!url.len || memchr(url.at, '/', url.len)) {
		w->at = w->end;
	} else {
		w->at = url.at;
		url_look(w, 0);
	}
}

/* Where this parameter ends: a second '?' divides like '&'. */
static inline const char *url_piece_end(struct url_walk *w)
{
	for (;;) {
		const char *mark = url_mark(w);
		if (mark == w->end || *mark == '&')
			return mark;
		if (w->query == w->end && *mark == '#')
			return w->query = mark;
		if (*mark == '?')
			return mark;
	}
}

/* Without the "amp;" of an '&' that was written for HTML. */
const char *url_unescaped(const char *at, const char *end);

static inline bool url_piece(struct url_walk *w, struct text *piece)
{
	while (w->at < w->end) {
		const char *at = w->at, *end = url_piece_end(w);
		w->at = end + (end < w->end);
		if (end - at >= 4 && at[3] == ';')
			at = url_unescaped(at, end);
		if (at == end)
			continue;
		*piece = (struct text){at, (size_t)(end - at)};
		return true;
	}
	return false;
}

#endif
