/* limits.c - columns that the answer rises with, and those that go together. */
#include "learn/limits.h"

#include <stdlib.h>

#include "base/mem.h"

/* The column called NAME, of those that are learned from. */
static const char *find(unsigned *to, const char *option, struct text name,
	const struct data *data)
{
	for (*to = 0; *to < data->columns; ++*to)
		if (text_equal(data->name[*to], name))
			return NULL;
	return fail_text("--%s: no column '%s' is learned from", option,
		text_show(name));
}

/* "age:+" */
static const char *read_monotone(
	struct limits *l, struct text item, const struct data *data)
{
	char way = item.len ? item.at[item.len - 1] : 0;
	unsigned column;

	if (item.len < 3 || item.at[item.len - 2] != ':' ||
		(way != '+' && way != '-'))
		return fail_text("--monotone: '%s' says no way (want "
				 "column:+ or column:-)",
			text_show(item));
	item.len -= 2;
	TRY(find(&column, "monotone", item, data));
	if (data->column[column].words)
		return fail_text("--monotone: column '%s' is of words, which "
				 "neither rise nor fall",
			text_show(item));
	l->monotone[column] = way == '+' ? 1 : -1;
	return NULL;
}

/* A column of no group is alone. */
static void add_alone(struct limits *l, unsigned columns)
{
	unsigned named = l->groups;

	for (unsigned c = 0; c < columns; c++) {
		bool any = false;
		for (unsigned g = 0; g < named && !any; g++)
			any = l->group[(size_t)g * columns + c];
		if (!any)
			l->group[(size_t)l->groups++ * columns + c] = true;
	}
}

static const char *read_groups(
	struct limits *l, const char *option, const struct data *data)
{
	struct text rest = text_of(option);
	size_t most = data->columns + 1;
	unsigned column;

	for (const char *p = option; *p; p++)
		most += *p == ':';
	l->group = mem_zero(most * data->columns, sizeof(*l->group));
	while (rest.at) {
		struct text group = text_split(&rest, ':');
		while (group.at) {
			TRY(find(&column, "interact", text_split(&group, ','),
				data));
			l->group[(size_t)l->groups * data->columns + column] =
				true;
		}
		l->groups++;
	}
	add_alone(l, data->columns);
	return NULL;
}

const char *limits_read(struct limits *l, const struct text *monotone, size_t n,
	const char *interact, const struct data *data)
{
	if (n)
		l->monotone = mem_zero(data->columns, sizeof(*l->monotone));
	for (size_t i = 0; i < n; i++)
		TRY(read_monotone(l, monotone[i], data));
	return interact ? read_groups(l, interact, data) : NULL;
}

void limits_release(struct limits *l)
{
	free(l->monotone);
	free(l->group);
}
