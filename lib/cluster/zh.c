/* zh.c - the table of Chinese names. */
#include "cluster/zh.h"

#include <stddef.h>
#include <string.h>

/* As Chinese handbooks of customer management call them. */
static const char *const words[][2] = {
	{"long-tail", "长尾客户"},
	{"potential", "潜力客户"},
	{"active", "活跃客户"},
	{"high-value", "高价值客户"},
	{"standard products", "标准化产品"},
	{"activate by campaign", "活动激活"},
	{"cross-sell", "交叉销售"},
	{"exclusive wealth service", "专属财富服务"},
	{"(none)", "（无）"},
	{"(new)", "（新客户）"},
	{"(gone)", "（已流失）"},
	{"Champions", "重要价值客户"},
	{"Loyal", "忠诚客户"},
	{"Potential Loyalist", "潜在忠诚客户"},
	{"New Customers", "新客户"},
	{"Promising", "有希望客户"},
	{"Need Attention", "需关注客户"},
	{"About To Sleep", "即将沉睡客户"},
	{"At Risk", "流失风险客户"},
	{"Cannot Lose Them", "重要挽留客户"},
	{"Hibernating", "沉睡客户"},
	{"Lost", "流失客户"},
	{"Others", "其他"},
};

const char *zh_of(const char *english)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(words[i][0], english) == 0)
			return words[i][1];
	return english;
}
