/* tagname.c - names of parameters, told by their letters. */
#include "channel/tagname.h"

static bool begins(struct text t, struct text with)
{
	return t.len >= with.len &&
	       text_same_letters((struct text){t.at, with.len}, with);
}

/* What stands before the last '[' of a NAME that ends in ']', and within the
 * two; false: it is no such name. */
static bool has_brackets(
	struct text name, struct text *before, struct text *within)
{
	size_t open = name.len;

	if (!name.len || name.at[name.len - 1] != ']')
		return false;
	while (open > 0 && name.at[open - 1] != '[')
		open--;
	if (open == 0)
		return false;
	*before = (struct text){name.at, open - 1};
	*within = (struct text){name.at + open, name.len - open - 1};
	return true;
}

static bool is_place(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] < '0' || t.at[i] > '9')
			return false;
	return true;
}

struct text tagname_plain(struct text name, char room[TAGNAME_ROOM])
{
	const struct text utm = {"utm", 3}, utm_ = {"utm_", 4};
	struct text before, within;

	if (!begins(name, utm) || !has_brackets(name, &before, &within))
		return name;
	if (begins(before, utm_) && is_place(within) &&
		before.len <= TAGNAME_ROOM)
		return (struct text){
			memcpy(room, before.at, before.len), before.len};
	if (before.len != utm.len || !within.len ||
		utm_.len + within.len > TAGNAME_ROOM)
		return name;
	memcpy(room, utm_.at, utm_.len);
	memcpy(room + utm_.len, within.at, within.len);
	return (struct text){room, utm_.len + within.len};
}

/* Whether NAME is one of utm without its '_', as "utm-source" and "utmsource".
 */
static bool is_otherwise(struct text name)
{
	static const char *const rest[] = {
		"source", "medium", "campaign", "content", "term"};
	struct text behind = {name.at + 3, name.len - 3};

	if (name.len < 7 || !text_same_letters((struct text){name.at, 3},
				    (struct text){"utm", 3}))
		return false;
	if (strchr("-. ", behind.at[0]) && behind.at[0])
		behind = (struct text){name.at + 4, name.len - 4};
	for (size_t i = 0; i < sizeof(rest) / sizeof(*rest); i++)
		if (text_same_letters(behind, text_of(rest[i])))
			return true;
	return false;
}

bool tagname_is_lost(struct text name)
{
	static const char *const others[] = {"utm_source_platform",
		"utm_creative_format", "utm_marketing_tactic",
		"utm_nooverride"};

	if (is_otherwise(name))
		return true;
	if (name.len < 4 || !text_same_letters((struct text){name.at, 4},
				    (struct text){"utm_", 4}))
		return false;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (text_same_letters(name, text_of(others[i])))
			return false;
	return true;
}

static bool is_one_of(struct text name, const char *const *one, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (text_same_letters(name, text_of(one[i])))
			return true;
	return false;
}

bool tagname_is_other(struct text name)
{
	static const char *const baidu[] = {
		"hmsr", "hmpl", "hmcu", "hmkw", "hmci"};
	static const char *const before[] = {
		"mtm_", "pk_", "matomo_", "piwik_", "at_"};
	static const char *const behind[] = {"source", "medium", "campaign",
		"content", "kwd", "keyword", "cid"};

	if (is_one_of(name, baidu, sizeof(baidu) / sizeof(*baidu)))
		return true;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
		size_t n = strlen(before[i]);
		if (begins(name, text_of(before[i])))
			return is_one_of(
				(struct text){name.at + n, name.len - n},
				behind, sizeof(behind) / sizeof(*behind));
	}
	return false;
}
