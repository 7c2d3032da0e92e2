/* url_parts.c - one parameter of a url, and its path. */
#include "channel/url.h"

struct text url_param(struct buf *room, struct text url, struct text name)
{
	struct url_walk w;
	struct text is, value;

	url_walk(&w, url);
	while (url_next(&w, &is, &value))
		if (text_same_letters(is, name) && value.len) {
			room->len = 0;
			buf_room(room, 6 * value.len + 1);
			return url_decode_fully(room, value);
		}
	return (struct text){"", 0};
}

struct text url_path(struct text url)
{
	const char *at = url.at, *end = at + url.len;
	struct text host = url_host(url);

	if (host.len && host.at >= at && host.at < end &&
		host.at != url.at) /* behind "//" */
		at = host.at + host.len;
	while (at < end && *at != '/' && *at != '?' && *at != '#')
		at++;
	const char *stop = at;
	while (stop < end && *stop != '?' && *stop != '#')
		stop++;
	return (struct text){at, (size_t)(stop - at)};
}
