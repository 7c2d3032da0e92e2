/* origin.c - what code, url and referrer say, one after the other. */
#include "channel/origin.h"

#include "channel/payments.h"
#include "channel/puny.h"
#include "channel/tagname.h"
#include "channel/url.h"

/* The names behind "utm_", with the '=' that ends them: the first eight bytes,
 * of which "keep" count, with letters in lower case. */
static const struct known {
	uint64_t word, letters, keep;
	size_t len;
} known[ORIGIN_PARAMETERS] = {
#define BYTES(n) (UINT64_MAX >> (64 - 8 * (n)))
#define KNOWN(word, len, n)                                                    \
	{                                                                      \
		word, 0x2020202020202020 & BYTES(n),                           \
			BYTES((len) < 8 ? (len) : 8), len                      \
	}
	[ORIGIN_SOURCE] = KNOWN(0x3d656372756f73, 7, 6),     /* source= */
	[ORIGIN_MEDIUM] = KNOWN(0x3d6d756964656d, 7, 6),     /* medium= */
	[ORIGIN_CAMPAIGN] = KNOWN(0x6e676961706d6163, 9, 8), /* campaign= */
	[ORIGIN_CONTENT] = KNOWN(0x3d746e65746e6f63, 8, 7),  /* content= */
	[ORIGIN_TERM] = KNOWN(0x3d6d726574, 5, 4),	     /* term= */
	[ORIGIN_ID] = KNOWN(0x3d6469, 3, 2),		     /* id= */
};

/* The one that begins with the letter of WORD, if any does; "campaign" and
 * "content" are told by their second. */
static inline enum origin_parameter likely(uint64_t word)
{
	static const unsigned char by_letter[32] = {['s' & 31] = ORIGIN_SOURCE,
		['m' & 31] = ORIGIN_MEDIUM,
		['c' & 31] = ORIGIN_CAMPAIGN,
		['t' & 31] = ORIGIN_TERM,
		['i' & 31] = ORIGIN_ID};
	bool content = ((word & 0x1f1f) == (('c' & 31) | ('o' & 31) << 8));

	return content ? ORIGIN_CONTENT
		       : (enum origin_parameter)by_letter[word & 31];
}

/* Which parameter PIECE is and what it says, if it is one of utm; or
 * ORIGIN_PARAMETERS. */
static inline enum origin_parameter utm(struct text piece, struct text *value)
{
	const uint64_t utm_ = 0x5f6d7475, letters = 0x202020;
	char room[12] = {0};
	const char *name = piece.at;

	if (piece.len < 7 || (name[0] | 32) != 'u')
		return ORIGIN_PARAMETERS;
	if (piece.len < sizeof(room))
		name = memcpy(room, piece.at, piece.len);
	uint64_t word = text_word(name + 4);
	enum origin_parameter is = likely(word);
	const struct known *k = &known[is];
	size_t n = 4 + k->len;
	if (((text_word(name) | letters) & UINT32_MAX) != utm_ ||
		((word | k->letters) & k->keep) != k->word || piece.len < n ||
		piece.at[n - 1] != '=')
		return ORIGIN_PARAMETERS;
	*value = (struct text){piece.at + n, piece.len - n};
	return is;
}

/* Which of the own hosts HOST is or is below; their number: none. */
static size_t own_host(const struct origin_how *how, struct text host)
{
	char room[PUNY_HOST];
	size_t i = 0;

	while (i < how->owns &&
		!url_host_in(host, puny_plain(room, how->own[i])))
		i++;
	return i;
}

/* Whether REFERRER is that of an app, whose name is in place of a host. */
static bool is_app(struct text referrer)
{
	static const char *const scheme[] = {"android-app://", "ios-app://"};

	for (size_t i = 0; i < 2; i++) {
		struct text want = text_of(scheme[i]);
		if (referrer.len > want.len &&
			text_same_letters(
				(struct text){referrer.at, want.len}, want))
			return true;
	}
	return false;
}

/* The host of the referrer.  What has no point in it ("-", "null",
 * "about:blank") is none, nor is another page of the same host. */
static struct text outside(struct origin_marks *m, const struct origin_how *how,
	const struct origin_visit *visit)
{
	const struct text none = {"", 0};
	struct text host = url_host(visit->referrer);

	m->app = host.len && is_app(visit->referrer);
	if (m->app)
		return host;
	if (!host.len || !memchr(host.at, '.', host.len))
		return none;
	char room[2][PUNY_HOST];
	struct text own = puny_plain(room[0], url_host(visit->url));
	struct text from = puny_plain(room[1], host);
	if (url_same_host(from, own) || url_same_site(from, own)) {
		m->odd |= ORIGIN_SAME;
		return none;
	}
	m->own = own_host(how, from);
	if (m->own < how->owns) {
		m->odd |= ORIGIN_OWN;
		return none;
	}
	if (how->lists != SOURCES_NONE && payments_has(host)) {
		m->odd |= ORIGIN_PAYMENT;
		return none;
	}
	if (!how->owns && visit->url.len && strchr("/?#", visit->url.at[0]) &&
		!own.len)
		m->odd |= ORIGIN_HOSTLESS;
	return host;
}

/* Which half of a pair without utm_ NAME is: source=news&medium=email. */
static unsigned bare(struct text name)
{
	if (name.len != 6)
		return 0;
	if (text_same_letters(name, (struct text){"source", 6}))
		return ORIGIN_BARE_SOURCE;
	return text_same_letters(name, (struct text){"medium", 6})
		       ? ORIGIN_BARE_MEDIUM
		       : 0;
}

/* A parameter of another name; of utm, if that has escapes or brackets in it or
 * no '='. */
static enum origin_parameter other(struct origin_marks *m,
	const struct origin_how *how, struct text piece, struct text *value)
{
	struct text name;
	char room[URL_NAME], spelt[TAGNAME_ROOM + 1];

	url_split(&name, value, piece, room);
	name = tagname_plain(name, spelt);
	if (name.len && (name.at[0] | 32) == 'u' && name.len < sizeof(spelt) &&
		!memchr(name.at, '=', name.len)) { /* not of "%3D" */
		memmove(spelt, name.at, name.len);
		spelt[name.len] = '=';
		enum origin_parameter i = utm(
			(struct text){spelt, name.len + 1}, &(struct text){0});
		if (i != ORIGIN_PARAMETERS)
			return i;
	}
	for (size_t i = 0; i < how->names; i++)
		if (text_same_letters(name, how->name[i].name))
			return how->name[i].is;
	if (tagname_is_lost(name))
		m->odd |= ORIGIN_UNKNOWN;
	if (tagname_is_other(name))
		m->odd |= ORIGIN_OTHER;
	else if (value->len)
		m->odd |= bare(name);
	if (!m->click)
		m->click = clicks_find(how->lists, name, *value);
	return ORIGIN_PARAMETERS;
}

/* Whether source, medium, campaign or id depend on it. */
static bool decides(enum origin_parameter i)
{
	return i != ORIGIN_TERM && i != ORIGIN_CONTENT;
}

static bool is_assistant(enum sources lists, struct text source)
{
	const struct sources_entry *e = sources_find(lists, source);

	return e && strcmp(e->list, "ai") == 0;
}

static bool refers_assistant(enum sources lists, struct text referrer)
{
	const struct sources_entry *e =
		sources_of_host(lists, url_host(referrer));

	return e && strcmp(e->list, "ai") == 0;
}

void origin_read(struct origin_marks *m, const struct origin_how *how,
	const struct origin_visit *visit)
{
	const unsigned pair = ORIGIN_BARE_SOURCE | ORIGIN_BARE_MEDIUM;
	const char *first = NULL, *end = NULL; /* of what decides */
	bool run = true;
	struct url_walk w;
	struct text piece, value;

	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		m->utm[i] = (struct text){NULL, 0};
	m->click = NULL;
	m->host = (struct text){"", 0};
	m->run = (struct text){"", 0};
	m->odd = 0;
	m->internal = m->app = m->assistant = false;
	m->own = 0;
	url_walk(&w, visit->url);
	while (url_piece(&w, &piece)) {
		enum origin_parameter i = utm(piece, &value);
		if (i == ORIGIN_PARAMETERS)
			i = other(m, how, piece, &value);
		if (i == ORIGIN_PARAMETERS)
			continue;
		if (!m->utm[i].len && (!m->utm[i].at || value.len))
			m->utm[i] = text_trim(value);
		else if (!text_equal(m->utm[i], text_trim(value)))
			m->odd |= ORIGIN_AGAIN;
		if (!decides(i))
			continue;
		if (first)
			run &= piece.at == end + 1;
		else
			first = piece.at;
		end = piece.at + piece.len;
	}
	if (first && first > visit->url.at && run && end <= w.query)
		m->run = (struct text){first - 1, (size_t)(end - first) + 1};
	if (!visit->mapped && !m->click && !m->utm[ORIGIN_SOURCE].len &&
		!m->utm[ORIGIN_MEDIUM].len && visit->referrer.len)
		m->host = outside(m, how, visit);
	m->assistant = !visit->mapped && m->utm[ORIGIN_SOURCE].len &&
		       !m->utm[ORIGIN_MEDIUM].len && visit->referrer.len &&
		       is_assistant(how->lists, m->utm[ORIGIN_SOURCE]) &&
		       refers_assistant(how->lists, visit->referrer);
	if (m->assistant)
		m->run.len = 0;
	if ((m->odd & pair) == pair)
		m->odd |= ORIGIN_OTHER;
	m->odd &= ~pair;
	if (m->utm[ORIGIN_SOURCE].len)
		m->odd &= ~(unsigned)ORIGIN_OTHER;
	m->internal = (m->odd & (ORIGIN_SAME | ORIGIN_OWN | ORIGIN_PAYMENT)) &&
		      !visit->code.len && !m->utm[ORIGIN_CAMPAIGN].len &&
		      !m->utm[ORIGIN_ID].len;
}

static char *put(char *to, const void *from, size_t n)
{
	memcpy(to, from, n);
	return to + n;
}

static char *put_text(char *to, struct text t)
{
	return put(put(to, &t.len, sizeof(t.len)), t.at, t.len);
}

/* A copy of all that decides; the first byte is above those of other keys. */
static struct text join_key(struct buf *key, const struct origin_marks *m,
	const struct origin_visit *visit)
{
	static const enum origin_parameter parts[] = {
		ORIGIN_SOURCE, ORIGIN_MEDIUM, ORIGIN_CAMPAIGN, ORIGIN_ID};
	size_t most = visit->url.len + visit->code.len + m->host.len + 64;
	unsigned there = 0x80;
	char *to, *start;

	key->len = 0;
	start = to = buf_room(key, most);
	to++;
	for (unsigned i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (m->utm[parts[i]].len) {
			there |= 1u << i;
			to = put_text(to, m->utm[parts[i]]);
		}
	if (m->click) {
		there |= 1u << 4;
		to = put(to, &m->click, sizeof(m->click));
	}
	if (visit->code.len) {
		there |= 1u << 5;
		to = put_text(to, visit->code);
	}
	if (m->assistant)
		there |= 1u << 6;
	to = put(to, m->host.at, m->host.len);
	*start = (char)there;
	return (struct text){start, (size_t)(to - start)};
}

struct text origin_key(struct buf *room, const struct origin_marks *m,
	const struct origin_visit *visit)
{
	const struct text *utm = m->utm;
	bool plain = !m->click && !visit->code.len;

	if (m->internal)
		return (struct text){"\001", 1};
	if (plain && !m->host.len && m->run.len)
		return m->run;
	if (plain && !utm[ORIGIN_SOURCE].len && !utm[ORIGIN_MEDIUM].len &&
		!utm[ORIGIN_CAMPAIGN].len && !utm[ORIGIN_ID].len) {
		if (!m->host.len)
			return (struct text){"", 0};
		if (m->host.at > visit->referrer.at && m->host.at[-1] == '/')
			return (struct text){m->host.at - 1, m->host.len + 1};
	}
	return join_key(room, m, visit);
}

static struct text lower(struct buf *bytes, struct text t)
{
	size_t start = bytes->len;

	buf_text(bytes, t);
	for (char *p = bytes->at + start; p < bytes->at + bytes->len; p++)
		*p = text_lower(*p);
	return (struct text){bytes->at + start, t.len};
}

/* The medium of a referrer whose source is in LIST. */
static const char *medium_of(const char *list)
{
	static const char *const media[][2] = {{"search", "organic"},
		{"ai", "ai-assistant"}, {"mail", "email"}, {"ads", "display"},
		{"paid", "cpc"}};

	for (size_t i = 0; i < sizeof(media) / sizeof(*media); i++)
		if (strcmp(list, media[i][0]) == 0)
			return media[i][1];
	return "referral";
}

static void refer(struct origin *o, struct buf *bytes, enum sources lists,
	const struct origin_marks *m)
{
	const struct sources_entry *e = NULL;
	struct sources_entry app;

	if (!m->app)
		e = sources_of_host(lists, m->host);
	else if (lists != SOURCES_NONE && sources_of_app(&app, m->host))
		e = &app;
	o->utm[ORIGIN_SOURCE] =
		e ? text_of(e->name) : lower(bytes, url_bare_host(m->host));
	o->utm[ORIGIN_MEDIUM] = text_of(e ? medium_of(e->list) : "referral");
}

/* A source in small letters, or the one that it is an alias of; a medium in
 * small letters. */
static void fold_both(
	struct buf *bytes, struct text *source, struct text *medium)
{
	const char *alias = sources_alias(*source);

	*source = alias ? text_of(alias) : lower(bytes, *source);
	*medium = lower(bytes, *medium);
}

static bool is_paid(struct text medium)
{
	struct text first = {medium.at, medium.len < 4 ? medium.len : 4};

	for (size_t i = 0; i + 2 <= medium.len; i++)
		if (text_same_letters(
			    (struct text){medium.at + i, 2}, text_of("cp")))
			return true;
	return text_same_letters(first, text_of("paid")) ||
	       text_same_letters(medium, text_of("ppc")) ||
	       text_same_letters(medium, text_of("sem")) ||
	       text_same_letters(medium, text_of("retargeting")) ||
	       text_same_letters(medium, text_of("display"));
}

/* Whether the medium is that of the click id CLICK: there is none in the url,
 * or one that says that nobody has paid, which the click id of an ad belies. */
static bool click_decides(const struct clicks_mark *click, struct text medium)
{
	static const char *const free_of[] = {
		"organic", "(none)", "none", "(not set)", "referral"};

	if (!medium.len)
		return true;
	for (size_t i = 0; i < sizeof(free_of) / sizeof(*free_of); i++)
		if (text_same_letters(medium, text_of(free_of[i])))
			return is_paid(text_of(click->medium));
	return false;
}

struct text origin_list(const struct origin_how *how,
	const struct origin_marks *m, const struct origin *o)
{
	const struct sources_entry *e;

	if (!m->click || !is_paid(o->utm[ORIGIN_MEDIUM]) ||
		!is_paid(text_of(m->click->medium)))
		return (struct text){"", 0};
	e = sources_find(how->lists, text_of(m->click->source));
	return text_of(e ? e->list : "");
}

/* What the table says stands before what the url does. */
static void use_table(struct origin *o, const struct origin_visit *visit)
{
	o->utm[ORIGIN_SOURCE] = visit->source;
	o->utm[ORIGIN_MEDIUM] = visit->medium;
	if (visit->campaign.len)
		o->utm[ORIGIN_CAMPAIGN] = visit->campaign;
}

enum { OWN_WORD = 64 }; /* bytes of a source or medium that is ours, at most */

void origin_find(struct origin *o, struct buf *bytes,
	const struct origin_how *how, const struct origin_marks *m,
	const struct origin_visit *visit)
{
	struct text *source = &o->utm[ORIGIN_SOURCE];
	struct text *medium = &o->utm[ORIGIN_MEDIUM];

	/* All that is decoded fits, so that bytes do not move. */
	bytes->len = 0;
	buf_room(bytes, 8 * visit->url.len + visit->referrer.len +
				visit->code.len + visit->source.len +
				visit->medium.len + OWN_WORD);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		o->utm[i] = m->utm[i].len ? url_decode_fully(bytes, m->utm[i])
					  : (struct text){"", 0};
	if (visit->mapped) {
		use_table(o, visit);
		if (how->fold)
			fold_both(bytes, source, medium);
		return;
	}
	if (m->click && click_decides(m->click, *medium)) {
		*medium = text_of(m->click->medium);
		if (!source->len)
			*source = text_of(m->click->source);
	}
	if (m->assistant)
		*medium = text_of("ai-assistant");
	if (m->host.len)
		refer(o, bytes, how->lists, m);
	else if (!source->len && !medium->len)
		*source = visit->code;
	if (how->fold)
		fold_both(bytes, source, medium);
}
