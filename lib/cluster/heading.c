/* heading.c - words in the names of columns. */
#include "cluster/heading.h"

static bool is_age(struct text name)
{
	static const char *const ages[] = {
		"T", "t_x", "age", "观察期", "观察时长", "客户年龄"};

	for (size_t k = 0; k < sizeof(ages) / sizeof(*ages); k++)
		if (text_same_letters(name, text_of(ages[k])))
			return true;
	return false;
}

size_t heading_age(const struct text *name, size_t n)
{
	size_t i = 0;

	while (i < n && !is_age(name[i]))
		i++;
	return i;
}

static bool has_word(struct text t, struct text word)
{
	for (; t.len >= word.len; t.at++, t.len--)
		if (text_same_letters((struct text){t.at, word.len}, word))
			return true;
	return false;
}

bool heading_recency(const struct text *name, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (has_word(name[i], text_of("recency")))
			return true;
	return false;
}
