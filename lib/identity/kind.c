/* kind.c - the table of kinds, and what cells say that there is no value. */
#include "identity/kind.h"

static const struct {
	const char *name, *level, *action, *columns;
} kinds[] = {
#include "identity/kinds.inc"
};

enum { ROWS = sizeof(kinds) / sizeof(*kinds) };

_Static_assert((int)ROWS == (int)KINDS, "kinds.tsv has them");

const char *kind_name(int kind)
{
	return kinds[kind].name;
}

const char *kind_level(int kind)
{
	return kinds[kind].level;
}

const char *kind_action(int kind)
{
	return kinds[kind].action;
}

const char *kind_read(int *kind, struct text name, int n)
{
	struct buf all = {0};
	const char *why;

	*kind = kind_find(name);
	if (*kind != KIND_NONE && *kind < n)
		return NULL;
	kind_list(&all, n);
	why = fail_text("'%s' is no kind%s (want %.*s)", text_show(name),
		*kind == KIND_NONE ? "" : " that is found in text",
		(int)all.len, all.at);
	buf_release(&all);
	return why;
}

const char *kind_read_set(uint64_t *set, const char *words, int n)
{
	struct text rest = text_of(words);
	int kind;

	*set = 0;
	if (strcmp(words, "all") == 0)
		*set = ((uint64_t)1 << n) - 1;
	else if (strcmp(words, "none") != 0)
		while (rest.at) {
			TRY(kind_read(&kind, text_split(&rest, ','), n));
			*set |= (uint64_t)1 << kind;
		}
	return NULL;
}

const char *kind_columns(int kind)
{
	return kinds[kind].columns;
}

int kind_find(struct text name)
{
	for (int i = 0; i < ROWS; i++)
		if (text_is(name, kinds[i].name))
			return i;
	return KIND_NONE;
}

void kind_list(struct buf *to, int n)
{
	for (int i = 0; i < n; i++)
		buf_printf(to, "%s%s", i ? ", " : "", kinds[i].name);
}

/* Whether NAME is one of the words LIST. */
static bool is_among(struct text list, struct text name)
{
	while (list.at)
		if (text_same_letters(name, text_split(&list, ' ')))
			return true;
	return false;
}

int kind_of_column(struct text name)
{
	name = kind_trim(name);
	for (int i = 0; i < ROWS && name.len; i++)
		if (is_among(text_of(kinds[i].columns), name))
			return i;
	return KIND_NONE;
}

/* The bytes of the white space that begins at AT, or 0. */
static size_t space_at(const unsigned char *at, size_t n)
{
	if (at[0] == ' ' || (at[0] >= 0x09 && at[0] <= 0x0d) ||
		(at[0] >= 0x1c && at[0] <= 0x1f))
		return 1;
	if (n >= 2 && at[0] == 0xc2 && (at[1] == 0x85 || at[1] == 0xa0))
		return 2;
	if (n < 3 || at[0] < 0xe1 || at[0] > 0xe3)
		return 0;
	unsigned code =
		(at[0] & 15u) << 12 | (at[1] & 63u) << 6 | (at[2] & 63u);
	return code == 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
			       code == 0x2028 || code == 0x2029 ||
			       code == 0x202f || code == 0x205f ||
			       code == 0x3000
		       ? 3
		       : 0;
}

struct text kind_trim(struct text t)
{
	size_t n;

	while (t.len && (n = space_at((const unsigned char *)t.at, t.len))) {
		t.at += n;
		t.len -= n;
	}
	for (bool more = true; more && t.len;) {
		more = false;
		for (n = 1; n <= 3 && n <= t.len && !more; n++)
			more = space_at((const unsigned char *)t.at + t.len - n,
				       n) == n;
		t.len -= more ? n - 1 : 0;
	}
	return t;
}

bool kind_no_value(struct text t)
{
	static const char *const none[] = {
		"", "-", "无", "NA", "NULL", "null", "N/A", "未知"};

	t = kind_trim(t);
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		if (text_is(t, none[i]))
			return true;
	return false;
}
