/* uncover.c - urls whose utm parameters are behind marks that are escaped or
 * missing, written as they were meant. */
#include "channel/url.h"

static const char *find(const char *from, const char *end, int c)
{
	return from < end ? memchr(from, c, (size_t)(end - from)) : NULL;
}

/* Where WORD, in small letters, stands in T, or NULL. */
static const char *find_word(struct text t, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= t.len; i++)
		if (text_same_letters(
			    (struct text){t.at + i, n}, (struct text){word, n}))
			return t.at + i;
	return NULL;
}

static bool begins(struct text t, const char *word)
{
	size_t n = strlen(word);

	return t.len >= n && text_same_letters((struct text){t.at, n},
				     (struct text){word, n});
}

/* The length of the first of WORD, so many, that T begins with, or 0. */
static size_t begins_with_one(
	struct text t, const char *const *word, size_t words)
{
	for (size_t i = 0; i < words; i++)
		if (begins(t, word[i]))
			return strlen(word[i]);
	return 0;
}

/* The length of an escaped mark that T begins with, a parameter of utm behind
 * it, or 0: of a query that was put into another one, as "%3Futm_source=". */
static size_t escaped_mark(struct text t)
{
	static const char *const marks[] = {"%3futm_", "%26utm_", "%3butm_",
		"%253futm_", "%2526utm_", "%253butm_"};
	size_t n = begins_with_one(t, marks, sizeof(marks) / sizeof(*marks));

	return n ? n - 4 : 0;
}

static size_t escaped_equals(struct text t)
{
	static const char *const signs[] = {"%3d", "%253d", "%25253d"};

	return begins_with_one(t, signs, sizeof(signs) / sizeof(*signs));
}

/* What stands between ALL's last mark and AT. */
static struct text piece_before(struct text all, const char *at)
{
	const char *from = at;

	while (from > all.at && !strchr("&?;#", from[-1]))
		from--;
	return (struct text){from, (size_t)(at - from)};
}

/* Whether an escaped '=' at AT ends the name of a parameter of utm. */
static bool ends_name(struct text all, const char *at)
{
	struct text name = piece_before(all, at);

	return begins(name, "utm_") && !find(name.at, at, '=');
}

/* The same, but 0 for the query of another url, all of it escaped, in the value
 * of a parameter: "next=%2Fa%3Futm_source%3Dnews". */
static size_t own_mark(struct text all, struct text t)
{
	struct text before = piece_before(all, t.at);
	size_t n = escaped_mark(t), i = n;

	while (i < t.len && t.at[i] != '%' && !strchr("=&;#", t.at[i]))
		i++;
	return n && i < t.len && t.at[i] == '%' && !begins(before, "utm_") &&
			       find(before.at, t.at, '=')
		       ? 0
		       : n;
}

static bool hides_mark(struct text all)
{
	const char *end = all.at + all.len;

	for (struct text t = all; t.at < end; t.at++) {
		t.at = text_either(
			(struct text){t.at, (size_t)(end - t.at)}, ';', '%');
		t.len = (size_t)(end - t.at);
		if (t.len == 0)
			break;
		if (own_mark(all, t) || begins(t, ";utm_") ||
			(escaped_equals(t) && ends_name(all, t.at)))
			return true;
	}
	return false;
}

/* REST with its ';', and escaped marks before parameters of utm, as '&', or the
 * first as '?' if QUERY is false; and with the '=' of such parameters. */
static void put_marks(struct buf *to, struct text rest, bool query)
{
	struct text all = rest;
	size_t from = to->len, n;

	for (; rest.len; rest.at += n, rest.len -= n) {
		bool amp = to->len >= 4 &&
			   memcmp(to->at + to->len - 4, "&amp", 4) == 0;
		char c = *rest.at;
		n = 1;
		if (c == '%' && own_mark(all, rest)) {
			n = own_mark(all, rest);
			c = '&';
		} else if (c == '%' && escaped_equals(rest) &&
			   ends_name(
				   (struct text){to->at + from, to->len - from},
				   to->at + to->len)) {
			n = escaped_equals(rest);
			c = '=';
		} else if (c == ';' && !amp) {
			c = '&';
		}
		if (!query && c == '&') {
			c = '?';
			query = true;
		}
		buf_byte(to, c);
	}
}

/* T decoded, again while nothing but escapes hide its '=', three times at most;
 * it goes into TO. */
static struct text decode_whole(struct buf *to, struct text t)
{
	for (int i = 0; i < 3 && !find(t.at, t.at + t.len, '='); i++) {
		struct buf once = {0};
		struct text plain = url_decode(&once, t);
		size_t at = to->len;
		buf_text(to, plain);
		buf_release(&once);
		t = (struct text){to->at + at, plain.len};
	}
	return t;
}

/* Where the query of a URL begins whose '?' is missing: at the '&' or '/'
 * before a first parameter of utm; NULL: not so. */
static const char *bare_query(struct text url)
{
	const char *end = url.at + url.len, *at = find_word(url, "&utm_");
	const char *slash = find_word(url, "/utm_");

	if (!at || (slash && slash < at))
		at = slash;
	if (!at || begins(url, "utm_") || find(url.at, end, '?') ||
		find(url.at, at, '=') || find(url.at, at, '#'))
		return NULL;
	return at;
}

/* The part of URL before its '?'. */
static struct text before_query(struct text url)
{
	return (struct text){
		url.at, (size_t)(text_either(url, '?', '?') - url.at)};
}

/* Where tags that are steps of PATH begin, at the '/' before the first:
 * "/utm_source/news/utm_medium/email"; NULL: there are none. */
static const char *path_tags(struct text path)
{
	static const char *const names[] = {
		"/utm_source/", "/utm_medium/", "/utm_campaign/"};
	const char *end = path.at + path.len, *first = NULL;

	if (!find(path.at, end, '_') || find(path.at, end, '='))
		return NULL;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *at = find_word(path, names[i]);
		if (at && at + strlen(names[i]) < end && (!first || at < first))
			first = at;
	}
	return first;
}

/* "utm_source/news/utm_medium/email/" as a query. */
static void put_steps(struct buf *to, const char *at, const char *end)
{
	bool value = true;

	for (; at < end; at++) {
		buf_byte(to, *at != '/' ? *at : value ? '=' : '&');
		value ^= *at == '/';
	}
}

/* Tags of the path go behind the query, which counts first. */
static bool uncover_path(struct buf *to, struct text *plain, struct text url)
{
	struct text path = before_query(url);
	const char *end = url.at + url.len, *at = path_tags(path);

	if (!at)
		return false;
	const char *mark = path.at + path.len;
	const char *steps =
		text_either((struct text){at, (size_t)(mark - at)}, '#', '#');
	const char *rest =
		mark < end
			? text_either((struct text){mark, (size_t)(end - mark)},
				  '#', '#')
			: steps;
	to->len = 0;
	buf_text(to, (struct text){url.at, (size_t)(at - url.at)});
	buf_byte(to, '?');
	if (mark < rest)
		buf_text(
			to, (struct text){mark + 1, (size_t)(rest - mark) - 1});
	buf_byte(to, '&');
	put_steps(to, at + 1, steps);
	buf_text(to, (struct text){rest, (size_t)(end - rest)});
	*plain = buf_view(to);
	return true;
}

/* Whether T is a query by itself, with tags in it: "utm_source=news&a=1", and
 * not the address of another page that has them. */
static bool is_tags(struct text t)
{
	const char *end = t.at + t.len, *equals = find(t.at, end, '=');

	if (!equals)
		return false;
	for (const char *at = t.at; at < equals; at++)
		if (*at != '_' && ((*at | 32) < 'a' || (*at | 32) > 'z'))
			return false;
	return begins(t, "utm_") || find_word(t, "&utm_") ||
	       begins(t, "gclid=") || find_word(t, "&gclid=");
}

/* The first parameter of REST whose value is a query with tags, as the install
 * referrer of Play and the scene of a mini program are; decoded it is in TAGS,
 * whose bytes are in ROOM. */
static bool find_nested(struct text *piece, struct text *tags, struct buf *room,
	struct text rest)
{
	static const char *const names[] = {"referrer=", "scene="};
	const char *end = rest.at + rest.len, *at = rest.at;

	while (at < end) {
		struct text t = {at, 0};
		while (at < end && !strchr("&?#", *at))
			at++;
		t.len = (size_t)(at++ - t.at);
		size_t n = begins_with_one(
			t, names, sizeof(names) / sizeof(*names));
		if (n == 0)
			continue;
		room->len = 0;
		*piece = t;
		*tags = decode_whole(room, (struct text){t.at + n, t.len - n});
		if (is_tags(*tags))
			return true;
	}
	return false;
}

/* Tags that are the value of a parameter stand in its place. */
static bool uncover_nested(
	struct buf *to, struct text *plain, struct text url, struct text rest)
{
	struct buf room = {0};
	struct text piece, tags;
	bool found = find_nested(&piece, &tags, &room, rest);

	if (found) {
		const char *behind = piece.at + piece.len;
		to->len = 0;
		buf_text(
			to, (struct text){url.at, (size_t)(piece.at - url.at)});
		buf_text(to, tags);
		buf_text(to, (struct text){behind,
				     (size_t)(url.at + url.len - behind)});
		*plain = buf_view(to);
	}
	buf_release(&room);
	return found;
}

/* Whether a value of URL is a tag: "scene=utm_source=news". */
static bool has_bare_tags(struct text url)
{
	const char *end = url.at + url.len, *at = url.at;

	while ((at = find(at, end, '='))) {
		struct text t = {at, (size_t)(end - at)};
		if (begins(t, "=utm_") || begins(t, "=gclid="))
			return true;
		at++;
	}
	return false;
}

bool url_may_hide(struct text url)
{
	const char *end = url.at + url.len;

	return path_tags(before_query(url)) ||
	       text_either(url, ';', '%') < end || has_bare_tags(url) ||
	       (find(url.at, end, '=') && !find(url.at, end, '?'));
}

bool url_uncover(struct buf *to, struct text *plain, struct text url)
{
	const char *end = url.at + url.len, *query = find(url.at, end, '?');
	struct text rest =
		query ? (struct text){query + 1, (size_t)(end - query - 1)}
		      : url;
	struct buf decoded = {0};
	bool whole = !find(rest.at, end, '=') && find_word(rest, "utm_") &&
		     (find_word(rest, "%3d") || find_word(rest, "%253d") ||
			     find_word(rest, "%25253d"));
	const char *bare = whole ? NULL : bare_query(url);

	if (uncover_path(to, plain, url) ||
		uncover_nested(to, plain, url, rest))
		return true;
	if (!whole && !bare && !hides_mark(rest))
		return false;
	if (bare)
		rest = (struct text){bare + 1, (size_t)(end - bare - 1)};
	to->len = 0;
	buf_text(to, (struct text){url.at, (size_t)(rest.at - url.at)});
	if (bare)
		to->at[to->len - 1] = '?';
	put_marks(to, whole ? decode_whole(&decoded, rest) : rest,
		query || bare || whole);
	buf_release(&decoded);
	*plain = buf_view(to);
	return true;
}
