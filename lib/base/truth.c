/* truth.c - the words that flags are written in. */
#include "base/truth.h"

#include "base/half.h"

enum { LONGEST = 16 /* characters of a word, and more */ };

static enum truth find(struct text t)
{
	static const char *const words[][2] = {{"0", "1"}, {"no", "yes"},
		{"n", "y"}, {"false", "true"}, {"f", "t"}, {"否", "是"},
		{"无", "有"}, {"0.0", "1.0"}, {"未转化", "已转化"},
		{"未成交", "已成交"}, {"未下单", "已下单"},
		{"未购买", "已购买"}, {"not converted", "converted"}};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		for (int yes = 0; yes < 2; yes++)
			if (text_same_letters(t, text_of(words[i][yes])))
				return yes ? TRUTH_YES : TRUTH_NO;
	return TRUTH_OTHER;
}

/* The same in characters of full width, all of them: ｙｅｓ. */
static enum truth find_wide(struct text t)
{
	char narrow[LONGEST];
	size_t n = 0;

	if (t.len % 3 != 0 || t.len / 3 > LONGEST)
		return TRUTH_OTHER;
	for (; n < t.len / 3; n++)
		if (!(narrow[n] = half_of(t.at + 3 * n)))
			return TRUTH_OTHER;
	return find((struct text){narrow, n});
}

enum truth truth_of(struct text t)
{
	t = text_trim(t);
	if (t.len == 0)
		return TRUTH_NONE;
	enum truth is = find(t);
	return is == TRUTH_OTHER ? find_wide(t) : is;
}
