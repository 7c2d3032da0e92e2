/* url.c - cutting urls at their marks, without judging them. */
#include "channel/url.h"

static const char *find(const char *from, const char *end, int c)
{
	return from < end ? memchr(from, c, (size_t)(end - from)) : NULL;
}

void url_walk(struct url_walk *w, struct text url)
{
	const char *end = url.at + url.len;
	const char *fragment = find(url.at, end, '#');
	const char *query = find(url.at, fragment ? fragment : end, '?');

	w->end = end;
	w->query = fragment ? fragment : end;
	if (query)
		w->at = query + 1;
	else if (fragment)
		w->at = fragment;
	else
		w->at = find(url.at, end, '/') ? end : url.at;
}

/* The end of this parameter. */
static const char *piece_end(const struct url_walk *w)
{
	const char *cut;

	if (w->at > w->query)
		return text_either(
			(struct text){w->at, (size_t)(w->end - w->at)}, '&',
			'?');
	cut = find(w->at, w->query, '&');
	return cut ? cut : w->query;
}

bool url_piece(struct url_walk *w, struct text *piece)
{
	const struct text escaped = {"amp;", 4}; /* behind an '&' */

	while (w->at < w->end) {
		if (w->at == w->query) { /* on to the fragment */
			w->at++;
			continue;
		}
		const char *at = w->at, *end = piece_end(w);
		w->at = end + (end < w->end && end != w->query);
		while (end - at >= 4 && at[3] == ';' &&
			text_same_letters((struct text){at, 4}, escaped))
			at += 4;
		if (at == end)
			continue;
		*piece = (struct text){at, (size_t)(end - at)};
		return true;
	}
	return false;
}

void url_split(struct url_walk *w, struct text *name, struct text *value,
	struct text piece)
{
	const char *at = piece.at, *end = at + piece.len;
	const char *equals = find(at, end, '=');
	const char *stop = equals ? equals : end;

	*name = (struct text){at, (size_t)(stop - at)};
	at = equals ? equals + 1 : end;
	*value = (struct text){at, (size_t)(end - at)};
	if (name->len < sizeof(w->name) && find(name->at, stop, '%')) {
		struct buf b = {w->name, 0, sizeof(w->name)};
		*name = url_decode(&b, *name);
	}
}

bool url_next(struct url_walk *w, struct text *name, struct text *value)
{
	struct text piece;

	if (!url_piece(w, &piece))
		return false;
	url_split(w, name, value, piece);
	return true;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = text_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct text url_decode(struct buf *to, struct text value)
{
	const char *at = value.at, *end = at + value.len;
	char *start, *put;

	at = text_either(value, '%', '+');
	if (at == end)
		return text_trim(value);
	start = put = buf_room(to, value.len);
	put += at - value.at;
	memcpy(start, value.at, (size_t)(at - value.at));
	for (; at < end; at++) {
		int high, low;

		if (*at == '%' && end - at > 2 && (high = hex(at[1])) >= 0 &&
			(low = hex(at[2])) >= 0) {
			*put++ = (char)(high << 4 | low);
			at += 2;
		} else {
			*put++ = *at == '+' ? ' ' : *at;
		}
	}
	to->len += (size_t)(put - start);
	return text_trim((struct text){start, (size_t)(put - start)});
}

struct text url_host(struct text url)
{
	const char *at = url.at, *end = at + url.len, *port = NULL;
	const char *slash = find(at, end, '/');

	if (slash && slash + 1 < end && slash[1] == '/') {
		at = slash + 2;
		slash = find(at, end, '/');
	}
	end = slash ? slash : end;
	struct text all = {at, (size_t)(end - at)};
	if (text_has(all, '?', '#', '@', ':')) {
		end = text_either(all, '?', '#');
		for (const char *p = at; p < end; p++) {
			if (*p == ':' && !port)
				port = p;
			if (*p == '@') {
				at = p + 1;
				port = NULL;
			}
		}
		end = port ? port : end;
	}
	while (end > at && end[-1] == '.')
		end--;
	return (struct text){at, (size_t)(end - at)};
}

struct text url_bare_host(struct text host)
{
	const struct text www = {"www.", 4};

	if (host.len > 4 && text_same_letters((struct text){host.at, 4}, www))
		return (struct text){host.at + 4, host.len - 4};
	return host;
}

bool url_same_host(struct text a, struct text b)
{
	a = url_bare_host(a);
	b = url_bare_host(b);
	return a.len && text_same_letters(a, b);
}

bool url_host_in(struct text host, struct text parent)
{
	host = url_bare_host(host);
	parent = url_bare_host(parent);
	if (!parent.len || host.len < parent.len)
		return false;
	size_t rest = host.len - parent.len;
	return text_same_letters(
		       (struct text){host.at + rest, parent.len}, parent) &&
	       (rest == 0 || host.at[rest - 1] == '.');
}
