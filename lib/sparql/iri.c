/* iri.c - relative references against a base (RFC 3986, 5.2). */
#include "sparql/parse.h"

struct parts {
	struct text scheme, authority, path, query, fragment;
	bool has_authority, has_query, has_fragment;
};

static size_t until(struct text t, const char *stop)
{
	size_t i = 0;

	while (i < t.len && !(t.at[i] && strchr(stop, t.at[i])))
		i++;
	return i;
}

static struct text take(struct text *t, size_t n)
{
	struct text taken = {t->at, n};

	t->at += n;
	t->len -= n;
	return taken;
}

static struct parts split(struct text t)
{
	struct parts p = {0};
	size_t n = until(t, ":/?#");

	p.scheme = p.authority = p.path = p.query = p.fragment =
		(struct text){"", 0};
	if (n < t.len && n > 0 && t.at[n] == ':') {
		p.scheme = take(&t, n);
		take(&t, 1);
	}
	if (t.len >= 2 && t.at[0] == '/' && t.at[1] == '/') {
		take(&t, 2);
		p.has_authority = true;
		p.authority = take(&t, until(t, "/?#"));
	}
	p.path = take(&t, until(t, "?#"));
	if (t.len && t.at[0] == '?') {
		take(&t, 1);
		p.has_query = true;
		p.query = take(&t, until(t, "#"));
	}
	if (t.len) {
		take(&t, 1);
		p.has_fragment = true;
		p.fragment = t;
	}
	return p;
}

/* 5.2.4: what . and .. stand for. */
static void remove_dots(struct buf *to, struct text path)
{
	size_t start = to->len;

	while (path.len) {
		size_t n = until((struct text){path.at + 1, path.len - 1}, "/");
		struct text piece = {path.at, n + 1};
		bool last = piece.len == path.len;
		struct text name = piece;
		if (name.at[0] == '/')
			take(&name, 1);
		bool one = text_is(name, "."), two = text_is(name, "..");
		if (two)
			while (to->len > start) {
				to->len--;
				if (to->at[to->len] == '/')
					break;
			}
		if (!one && !two)
			buf_text(to, piece);
		else if (last)
			buf_byte(to, '/');
		take(&path, piece.len);
	}
}

static void write_path(
	struct buf *to, const struct parts *base, const struct parts *r)
{
	struct buf merged = {0};

	if (r->path.len == 0) {
		buf_text(to, base->path);
		return;
	}
	if (r->path.at[0] != '/') {
		size_t n = base->path.len;
		while (n && base->path.at[n - 1] != '/')
			n--;
		if (base->has_authority && base->path.len == 0)
			buf_byte(&merged, '/');
		buf_bytes(&merged, base->path.at, n);
	}
	buf_text(&merged, r->path);
	remove_dots(to, buf_view(&merged));
	buf_release(&merged);
}

struct text iri_resolve(struct pool *pool, struct text base, struct text t)
{
	struct parts r = split(t), b = split(base);
	struct buf to = {0};

	if (r.scheme.len || base.len == 0)
		return pool_text(pool, t);
	buf_text(&to, b.scheme);
	buf_byte(&to, ':');
	bool own = r.has_authority;
	if (own || b.has_authority) {
		buf_string(&to, "//");
		buf_text(&to, own ? r.authority : b.authority);
	}
	if (own)
		remove_dots(&to, r.path);
	else
		write_path(&to, &b, &r);
	bool same = !own && r.path.len == 0 && !r.has_query;
	if (r.has_query || (same && b.has_query)) {
		buf_byte(&to, '?');
		buf_text(&to, r.has_query ? r.query : b.query);
	}
	if (r.has_fragment) {
		buf_byte(&to, '#');
		buf_text(&to, r.fragment);
	}
	struct text whole = pool_text(pool, buf_view(&to));
	buf_release(&to);
	return whole;
}
