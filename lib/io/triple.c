/* triple.c - what the columns of a triple are called, and the days in them. */
#include "io/triple.h"

static const char *const roles[TRIPLE_ROLES][12] = {
	{"subject", "s", "head", "source", "subj", "主体", "主语", "头实体",
		"实体", "起点", "主题"},
	{"predicate", "p", "relation", "pred", "property", "关系", "属性",
		"谓语", "谓词"},
	{"object", "o", "tail", "target", "value", "客体", "宾语", "尾实体",
		"值", "终点", "属性值"},
	{"from", "since", "valid_from", "start", "起", "起始", "生效",
		"生效日期", "开始日期", "自"},
	{"until", "valid_until", "valid_to", "end", "止", "截止", "失效",
		"失效日期", "结束日期", "至"},
	{"source", "来源", "出处", "依据", "reference"}};

int triple_role(struct text cell, int first)
{
	cell = text_trim(cell);
	for (int r = first; r < TRIPLE_ROLES; r++)
		for (int i = 0; i < 12 && roles[r][i]; i++)
			if (cell.len &&
				text_same_letters(cell, text_of(roles[r][i])))
				return r;
	return -1;
}

bool triple_day(char to[11], struct text cell)
{
	unsigned part[3] = {0}, digits = 0;
	int n = 0;

	cell = text_trim(cell);
	to[0] = '\0';
	if (!cell.len)
		return true;
	for (size_t i = 0; i < cell.len; i++) {
		char c = cell.at[i];
		if (c >= '0' && c <= '9' && digits++ < 4)
			part[n] = part[n] * 10 + (unsigned)(c - '0');
		else if ((c == '-' || c == '/') && digits && n < 2)
			digits = 0, n++;
		else
			return false;
	}
	if (n != 2 || !digits || part[0] < 1000 || part[1] < 1 ||
		part[1] > 12 || part[2] < 1 || part[2] > 31)
		return false;
	for (int i = 0; i < 3; i++)
		for (int k = i ? 2 : 4, at = i ? 2 + 3 * i : 0; k-- > 0;) {
			to[at + k] = (char)('0' + part[i] % 10);
			part[i] /= 10;
		}
	to[4] = to[7] = '-';
	to[10] = '\0';
	return true;
}
