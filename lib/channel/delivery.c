/* delivery.c - words for ways of delivery. */
#include "channel/delivery.h"

bool delivery_is(struct text channel)
{
	static const char *const words[] = {"web", "website", "app", "h5", "pc",
		"wap", "ios", "android", "mobile", "desktop", "tablet", "store",
		"pos", "mini program", "miniprogram", "网页", "网站",
		"网上银行", "网银", "个人网银", "企业网银", "手机银行",
		"掌上银行", "掌银", "电话银行", "自助设备", "自助终端", "atm",
		"小程序", "手机", "电脑", "门店", "柜台", "柜面", "线下"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_same_letters(channel, text_of(words[i])))
			return true;
	return false;
}
