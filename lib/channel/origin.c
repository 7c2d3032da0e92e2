/* origin.c - what code, url and referrer say, one after the other. */
#include "channel/origin.h"

#include "channel/url.h"

/* Which parameter utm_NAME is, or ORIGIN_PARAMETERS. */
static enum origin_parameter parameter(struct text name)
{
	static const struct {
		const char *name;
		enum origin_parameter is;
	} known[13] = {[6] = {"utm_id", ORIGIN_ID},
		[8] = {"utm_term", ORIGIN_TERM},
		[10] = {"utm_source", ORIGIN_SOURCE},
		[11] = {"utm_content", ORIGIN_CONTENT},
		[12] = {"utm_campaign", ORIGIN_CAMPAIGN}};
	const char *want;
	size_t n = name.len, i = 0;

	if (n < 6 || n > 12 || !known[n].name)
		return ORIGIN_PARAMETERS;
	want = known[n].name;
	if (n == 10 && (name.at[4] | 32) == 'm')
		want = "utm_medium";
	if (memcmp(name.at, want, n) == 0)
		i = n;
	while (i < n && (name.at[i] == want[i] ||
				(name.at[i] >= 'A' && name.at[i] <= 'Z' &&
					(name.at[i] | 32) == want[i])))
		i++;
	if (i < n)
		return ORIGIN_PARAMETERS;
	return want[4] == 'm' ? ORIGIN_MEDIUM : known[n].is;
}

static bool is_own(const struct origin_how *how, struct text host)
{
	for (size_t i = 0; i < how->owns; i++)
		if (url_host_in(host, how->own[i]))
			return true;
	return false;
}

/* The host of the referrer.  What has no point in it ("-", "null",
 * "about:blank") is none, nor is another page of the same host. */
static struct text outside(
	const struct origin_how *how, const struct origin_visit *visit)
{
	struct text host = url_host(visit->referrer);

	if (!host.len || !memchr(host.at, '.', host.len) ||
		url_same_host(host, url_host(visit->url)) || is_own(how, host))
		return (struct text){"", 0};
	return host;
}

void origin_read(struct origin_marks *m, const struct origin_how *how,
	const struct origin_visit *visit)
{
	struct url_walk w;
	struct text name, value;

	*m = (struct origin_marks){.host = {"", 0}};
	url_walk(&w, visit->url);
	while (url_next(&w, &name, &value)) {
		enum origin_parameter i = parameter(name);
		if (i == ORIGIN_PARAMETERS) {
			if (!m->click)
				m->click = clicks_find(how->lists, name, value);
		} else if (!m->utm[i].at) {
			m->utm[i] = text_trim(value);
		}
	}
	if (!visit->mapped && !m->click && !m->utm[ORIGIN_SOURCE].len &&
		!m->utm[ORIGIN_MEDIUM].len && visit->referrer.len)
		m->host = outside(how, visit);
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

void origin_key(struct buf *key, const struct origin_marks *m,
	const struct origin_visit *visit)
{
	static const enum origin_parameter parts[] = {
		ORIGIN_SOURCE, ORIGIN_MEDIUM, ORIGIN_CAMPAIGN, ORIGIN_ID};
	size_t most = visit->url.len + visit->code.len + m->host.len + 64;
	unsigned char there = 0;
	char *to, *start;

	key->len = 0;
	start = to = buf_room(key, most);
	to++;
	for (unsigned i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (m->utm[parts[i]].len) {
			there |= (unsigned char)(1u << i);
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
	to = put(to, m->host.at, m->host.len);
	*start = (char)there;
	key->len = (size_t)(to - start);
}

static struct text lower(struct buf *bytes, struct text t)
{
	size_t start = bytes->len;

	buf_text(bytes, t);
	for (char *p = bytes->at + start; p < bytes->at + bytes->len; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	return (struct text){bytes->at + start, t.len};
}

static void refer(struct origin *o, struct buf *bytes, enum sources lists,
	struct text host)
{
	const struct sources_entry *e = sources_of_host(lists, host);
	const char *medium = "referral";

	if (e && strcmp(e->list, "search") == 0)
		medium = "organic";
	else if (e && strcmp(e->list, "ai") == 0)
		medium = "ai-assistant";
	o->utm[ORIGIN_SOURCE] =
		e ? text_of(e->name) : lower(bytes, url_bare_host(host));
	o->utm[ORIGIN_MEDIUM] = text_of(medium);
}

/* What the table says stands before what the url does. */
static void use_table(struct origin *o, const struct origin_visit *visit)
{
	o->utm[ORIGIN_SOURCE] = visit->source;
	o->utm[ORIGIN_MEDIUM] = visit->medium;
	if (visit->campaign.len)
		o->utm[ORIGIN_CAMPAIGN] = visit->campaign;
}

void origin_find(struct origin *o, struct buf *bytes,
	const struct origin_how *how, const struct origin_marks *m,
	const struct origin_visit *visit)
{
	struct text *source = &o->utm[ORIGIN_SOURCE];
	struct text *medium = &o->utm[ORIGIN_MEDIUM];

	/* All that is decoded fits, so that bytes do not move. */
	bytes->len = 0;
	buf_room(bytes, visit->url.len + visit->referrer.len + 1);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		o->utm[i] = m->utm[i].len ? url_decode(bytes, m->utm[i])
					  : (struct text){"", 0};
	if (visit->mapped) {
		use_table(o, visit);
		return;
	}
	if (m->click && !medium->len) {
		*medium = text_of(m->click->medium);
		if (!source->len)
			*source = text_of(m->click->source);
	}
	if (m->host.len)
		refer(o, bytes, how->lists, m->host);
	else if (!source->len && !medium->len)
		*source = visit->code;
}
