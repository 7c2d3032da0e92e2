/* truth.c - the words that flags are written in. */
#include "base/truth.h"

enum truth truth_of(struct text t)
{
	static const char *const words[][2] = {{"0", "1"}, {"no", "yes"},
		{"n", "y"}, {"false", "true"}, {"f", "t"}, {"否", "是"},
		{"无", "有"}, {"0.0", "1.0"}, {"未转化", "已转化"},
		{"未成交", "已成交"}, {"未下单", "已下单"},
		{"未购买", "已购买"}, {"not converted", "converted"}};

	t = text_trim(t);
	if (t.len == 0)
		return TRUTH_NONE;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		for (int yes = 0; yes < 2; yes++)
			if (text_same_letters(t, text_of(words[i][yes])))
				return yes ? TRUTH_YES : TRUTH_NO;
	return TRUTH_OTHER;
}
