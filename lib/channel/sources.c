/* sources.c - looking up sources and hosts in lists sorted by bytes. */
#include "channel/sources.h"

#include <stdlib.h>

#include "channel/url.h"

static const struct sources_entry ga4[] = {
#include "channel/ga4-sources.inc"
};
static const struct sources_entry ai[] = {
#include "channel/ai-sources.inc"
};
static const struct sources_entry cn[] = {
#include "channel/cn-sources.inc"
};
static const struct sources_entry west[] = {
#include "channel/west-sources.inc"
};
static const struct app {
	const char *id, *source, *list;
} apps[] = {
#include "channel/apps.inc"
};
static const struct pair {
	const char *from, *to;
} aliases[] = {
#include "channel/aliases.inc"
};

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

enum { LONGEST = 64 }; /* no name is as long */

static int compare(const void *name, const void *entry)
{
	return strcmp(name, ((const struct sources_entry *)entry)->name);
}

static const struct sources_entry *look(
	const struct sources_entry *list, size_t n, const char *name)
{
	return bsearch(name, list, n, sizeof(*list), compare);
}

const struct sources_entry *sources_find(enum sources which, struct text source)
{
	const struct sources_entry *found = NULL;
	char name[LONGEST];

	if (which == SOURCES_NONE || source.len >= LONGEST)
		return NULL;
	for (size_t i = 0; i < source.len; i++)
		name[i] = text_lower(source.at[i]);
	name[source.len] = '\0';
	if (memchr(name, '\0', source.len))
		return NULL;
	if (which == SOURCES_CN)
		found = look(cn, COUNT(cn), name);
	if (which == SOURCES_WEST)
		found = look(west, COUNT(west), name);
	if (!found)
		found = look(ga4, COUNT(ga4), name);
	return found ? found : look(ai, COUNT(ai), name);
}

static const char *find_pair(
	const struct pair *pair, size_t n, struct text from)
{
	for (size_t i = 0; i < n; i++)
		if (text_same_letters(from, text_of(pair[i].from)))
			return pair[i].to;
	return NULL;
}

const char *sources_alias(struct text alias)
{
	return find_pair(aliases, COUNT(aliases), alias);
}

bool sources_of_app(struct sources_entry *entry, struct text id)
{
	for (size_t i = 0; i < COUNT(apps); i++)
		if (text_same_letters(id, text_of(apps[i].id))) {
			*entry = (struct sources_entry){
				apps[i].source, apps[i].list};
			return true;
		}
	return false;
}

/* The host without its first label; empty when none is left. */
static struct text above(struct text host)
{
	text_split(&host, '.');
	return host.at ? host : (struct text){"", 0};
}

/* Whether the LEN bytes before a search engine's domain, "www." or "", are one
 * of its front doors: known words, or a country. */
static bool front_door(struct text host, size_t len)
{
	static const char *const doors[] = {
		"www", "m", "wap", "mobile", "search", "image", "images"};

	if (len == 0)
		return true;
	struct text door = {host.at, len - 1};
	if (door.len == 2)
		return true;
	for (size_t i = 0; i < COUNT(doors); i++)
		if (url_same_host(door, text_of(doors[i])))
			return true;
	return false;
}

/* Whether UP is a country's domain for companies and the like: co.uk, com.br.
 */
static bool shared(struct text up)
{
	static const char *const kinds[] = {
		"co", "com", "ne", "net", "or", "org"};
	struct text kind = text_split(&up, '.');

	if (!up.at || up.len != 2)
		return false;
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (url_same_host(kind, text_of(kinds[i])))
			return true;
	return false;
}

/* The domain that someone has registered: its last two labels, or three where
 * the last two are shared. */
static struct text registered(struct text host)
{
	struct text domain = host, up = above(host);

	while (above(up).len && !shared(up)) {
		domain = up;
		up = above(up);
	}
	return domain;
}

static bool is_search(const struct sources_entry *e)
{
	return strcmp(e->list, "search") == 0;
}

const struct sources_entry *sources_of_host(
	enum sources which, struct text host)
{
	const struct sources_entry *found = NULL;
	const char *start = host.at;

	for (struct text up = host; !found && memchr(up.at, '.', up.len);
		up = above(up)) {
		found = sources_find(which, up);
		if (found && is_search(found) &&
			!front_door(host, (size_t)(up.at - start)))
			return NULL;
	}
	if (found)
		return found;
	struct text domain = registered(host);
	struct text rest = domain, name = text_split(&rest, '.');
	if (!rest.len || !front_door(host, (size_t)(domain.at - start)))
		return NULL;
	found = sources_find(which, name);
	return found && is_search(found) ? found : NULL;
}
