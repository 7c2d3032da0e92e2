/* url.c - cutting urls at their marks, without judging them. */
#include "channel/url.h"

#include "base/gb18030.h"
#include "base/unseen.h"

static const char *find(const char *from, const char *end, int c)
{
	return from < end ? memchr(from, c, (size_t)(end - from)) : NULL;
}

uint64_t url_marks(struct text url, size_t from)
{
	return sieve(url, from, '&', '?', '#', '#');
}

const char *url_unescaped(const char *at, const char *end)
{
	const struct text escaped = {"amp;", 4};

	while (end - at >= 4 &&
		text_same_letters((struct text){at, 4}, escaped))
		at += 4;
	return at;
}

void url_split(struct text *name, struct text *value, struct text piece,
	char room[URL_NAME])
{
	const char *at = piece.at, *end = at + piece.len;
	const char *equals = find(at, end, '=');
	const char *stop = equals ? equals : end;

	*name = (struct text){at, (size_t)(stop - at)};
	at = equals ? equals + 1 : end;
	*value = (struct text){at, (size_t)(end - at)};
	if (name->len < URL_NAME && find(name->at, stop, '%')) {
		struct buf b = {room, 0, URL_NAME};
		*name = url_decode(&b, *name);
	}
}

bool url_next(struct url_walk *w, struct text *name, struct text *value)
{
	struct text piece;

	if (!url_piece(w, &piece))
		return false;
	url_split(name, value, piece, w->name);
	return true;
}

/* What a byte is as a hexadecimal digit, and 1 more; 0: none. */
/* clang-format off */
static const unsigned char digit[256] = {
	['0'] = 1, ['1'] = 2, ['2'] = 3, ['3'] = 4, ['4'] = 5,
	['5'] = 6, ['6'] = 7, ['7'] = 8, ['8'] = 9, ['9'] = 10,
	['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16,
	['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};
/* clang-format on */

/* The 16 bits of "%u4E2D" at AT, or -1. */
static int32_t unit_at(const char *at, const char *end)
{
	int32_t unit = 0;

	if (end - at < 6 || at[0] != '%' || (at[1] | 32) != 'u')
		return -1;
	for (int i = 2; i < 6; i++) {
		unsigned d = digit[(unsigned char)at[i]];
		if (!d)
			return -1;
		unit = unit * 16 + (int32_t)(d - 1);
	}
	return unit;
}

/* A character as escape() of JavaScript writes it, "%u4E2D", or as two such
 * halves: its UTF-8 goes to *PUT, and *AT moves behind it. */
static bool put_unit(char **put, const char **at, const char *end)
{
	int32_t c = unit_at(*at, end), low;
	size_t n = 6;

	if (c >= 0xd800 && c < 0xdc00) {
		low = unit_at(*at + n, end);
		if (low < 0xdc00 || low > 0xdfff)
			return false;
		c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
		n = 12;
	}
	if (c <= 0 || (c >= 0xd800 && c < 0xe000))
		return false;
	*put += text_put_character(*put, (uint32_t)c);
	*at += n;
	return true;
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
	while (at < end) {
		if (*at == '%' && end - at > 2) {
			unsigned high = digit[(unsigned char)at[1]],
				 low = digit[(unsigned char)at[2]];
			if (high && low) {
				*put++ = (char)((high - 1) << 4 | (low - 1));
				at += 3;
				continue;
			}
			if (put_unit(&put, &at, end))
				continue;
		}
		*put++ = *at == '+' ? ' ' : *at;
		at++;
	}
	to->len += (size_t)(put - start);
	return text_trim((struct text){start, (size_t)(put - start)});
}

static bool has_escape(struct text t)
{
	const char *at = t.at, *end = t.at + t.len;

	while ((at = find(at, end, '%')) && end - at > 2) {
		if (digit[(unsigned char)at[1]] && digit[(unsigned char)at[2]])
			return true;
		at++;
	}
	return false;
}

static bool has_control(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] < ' ' || t.at[i] == 0x7f)
			return true;
	return false;
}

/* The length of what looks like nothing at AT of T: a blank of another kind
 * than ASCII's, or what cannot be seen; or 0. */
static size_t blank_length(struct text t, size_t at)
{
	struct text rest = {t.at + at, t.len - at};

	if (rest.len > 1 && memcmp(rest.at, "\xc2\xa0", 2) == 0)
		return 2;
	if (rest.len > 2 && memcmp(rest.at, "\xe3\x80\x80", 3) == 0)
		return 3;
	return unseen_length(rest);
}

/* The same of what T ends in. */
static size_t blank_end(struct text t)
{
	for (size_t n = 2; n <= 4 && n <= t.len; n++)
		if (blank_length(t, t.len - n) == n)
			return n;
	return 0;
}

/* T without these and blanks at its ends. */
static struct text trim_all(struct text t)
{
	size_t n;

	while (t.len && (unsigned char)t.at[0] >= 0x80 &&
		(n = blank_length(t, 0)))
		t = text_trim((struct text){t.at + n, t.len - n});
	while (t.len && (unsigned char)t.at[t.len - 1] >= 0x80 &&
		(n = blank_end(t)))
		t = text_trim((struct text){t.at, t.len - n});
	return t;
}

struct text url_decode_fully(struct buf *to, struct text value)
{
	struct text t = url_decode(to, value);

	for (int i = 0; i < 2 && t.at != value.at && has_escape(t); i++)
		t = url_decode(to, t);
	if (t.at != value.at && !text_utf8(t) && gb18030_chinese(t))
		t = gb18030_utf8(to, t);
	if (!has_control(t))
		return trim_all(t);
	size_t from = to->len;
	buf_text(to, t);
	for (char *p = to->at + from; p < to->at + to->len; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			*p = ' ';
	return trim_all(text_trim((struct text){to->at + from, t.len}));
}

/* The host in ALL, which has one of "?#@:" in it. */
static struct text host_in(struct text all)
{
	const char *at = all.at, *end = text_either(all, '?', '#');
	const char *port = NULL;

	for (const char *p = at; p < end; p++) {
		if (*p == ':' && !port)
			port = p;
		if (*p == '@') {
			at = p + 1;
			port = NULL;
		}
	}
	end = port ? port : end;
	return (struct text){at, (size_t)(end - at)};
}

/* What stands between "//" and the next '/', or before the first. */
static struct text authority(struct text url)
{
	const char *at = url.at, *end = at + url.len;
	const char *slash = find(at, end, '/');

	if (slash && slash + 1 < end && slash[1] == '/') {
		at = slash + 2;
		slash = find(at, end, '/');
	}
	end = slash ? slash : end;
	return (struct text){at, (size_t)(end - at)};
}

/* The host where it is among the first bytes and no mark is in it, as mostly;
 * false: that is not so. */
static inline bool plain_host(struct text *host, struct text url)
{
	uint64_t slashes = sieve_brief(url, '/', '/', '/', '/'),
		 odd = sieve_brief(url, '?', '#', '@', ':');

	if (!((slashes & -slashes) & slashes >> 1)) /* no "//" */
		return false;
	unsigned start = (unsigned)__builtin_ctzll(slashes) + 2;
	slashes &= slashes - 1;
	slashes &= slashes - 1;
	if (!slashes)
		return false;
	unsigned stop = (unsigned)__builtin_ctzll(slashes);
	*host = (struct text){url.at + start, stop - start};
	return (odd >> start << start << (64 - stop)) == 0;
}

struct text url_host(struct text url)
{
	struct text host;

	if (!plain_host(&host, url)) {
		host = authority(url);
		if (text_has(host, '?', '#', '@', ':'))
			host = host_in(host);
	}
	while (host.len && host.at[host.len - 1] == '.')
		host.len--;
	return host;
}

struct text url_bare_host(struct text host)
{
	const char *at = host.at;
	size_t www = 0;

	if (host.len > 4) /* '&': a branch on it would be taken at random */
		www = ((at[0] | 32) == 'w') & ((at[1] | 32) == 'w') &
		      ((at[2] | 32) == 'w') & (at[3] == '.');
	return (struct text){at + 4 * www, host.len - 4 * www};
}

bool url_same_host(struct text a, struct text b)
{
	a = url_bare_host(a);
	b = url_bare_host(b);
	return a.len && text_same_letters(a, b);
}

/* Whether T is one of N small words.  Most are told by their first letters. */
static bool is_one(struct text t, const char *const *word, size_t n)
{
	for (size_t i = 0; t.len && i < n; i++)
		if (*word[i] == text_lower(*t.at) &&
			text_same_letters(t, text_of(word[i])))
			return true;
	return false;
}

/* Whether UP is a domain below which everybody may have one: co.uk, github.io.
 */
static bool is_public(struct text up)
{
	static const char *const kinds[] = {
		"co", "com", "ne", "net", "or", "org", "gov", "edu", "ac"};
	static const char *const hosts[] = {"github.io", "gitlab.io",
		"myshopify.com", "blogspot.com", "wordpress.com", "netlify.app",
		"vercel.app", "herokuapp.com", "pages.dev", "workers.dev",
		"web.app", "firebaseapp.com", "appspot.com",
		"azurewebsites.net", "cloudfront.net", "amazonaws.com",
		"wixsite.com", "weebly.com", "squarespace.com", "tumblr.com",
		"substack.com", "webflow.io", "youzan.com", "weidian.com",
		"tmall.com", "taobao.com"};
	struct text kind = text_split(&(struct text){up.at, up.len}, '.');

	return is_one(up, hosts, sizeof(hosts) / sizeof(*hosts)) ||
	       (kind.len + 3 == up.len &&
		       is_one(kind, kinds, sizeof(kinds) / sizeof(*kinds)));
}

/* The part of HOST that somebody has registered: its last two labels, or one
 * more than a domain for everybody has. */
static struct text site(struct text host)
{
	const char *end = host.at + host.len, *at = end;
	struct text up = {end, 0};

	for (unsigned labels = 1;; labels++) {
		const char *from = at;
		while (from > host.at && from[-1] != '.')
			from--;
		struct text here = {from, (size_t)(end - from)};
		if (labels > 1 && !is_public(here) && labels > 1 &&
			(labels == 2 || is_public(up)))
			return here;
		if (from == host.at)
			return here;
		up = here;
		at = from - 1;
	}
}

bool url_same_site(struct text a, struct text b)
{
	if (!a.len || !b.len || !memchr(a.at, '.', a.len))
		return false;
	a = site(a);
	return text_same_letters(a, site(b)) && !is_public(a);
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
