/* roles.c - the common vocabulary, and its synonyms in real headers. */
#include "filter/roles.h"

#include <stdio.h>

/* The role first, then what exports call it. */
static const char *const vocabulary[][24] = {
	{"customer", "customer_id", "customerid", "user_id", "userid", "uid",
		"user", "cust_id", "client_id", "member_id", "客户号",
		"客户编号", "客户", "用户", "用户编号", "会员号"},
	{"time", "ts", "timestamp", "date", "datetime", "day", "event_time",
		"invoicedate", "order_date", "orderdate", "order_time",
		"transaction_date", "交易日期", "交易时间", "日期", "时间",
		"下单时间", "订单日期"},
	{"amount", "revenue", "value", "pay", "price", "total", "sales",
		"monetary_value", "amt", "交易金额", "金额", "付款金额",
		"订单金额"},
	{"recency", "r", "最近一次"},
	{"frequency", "f", "频次"},
	{"monetary", "m", "消费金额"},
	{"channel", "渠道"},
	{"campaign", "utm_campaign", "活动"},
	{"product", "product_id", "sku", "产品", "产品编号"},
	{"segment", "客群"},
	{"cluster"},
	{"revenue", "conversion_value", "amount", "value", "order_value",
		"收入", "交易金额", "金额", "订单金额"},
	{"converted", "is_converted", "is_conversion", "convert", "转化",
		"是否转化"},
	{"conversion", "conversion_id", "order_id", "transaction_id", "订单号",
		"订单编号"},
	{"cost", "spend", "成本", "花费"},
	{"phone", "mobile", "手机号"},
	{"inviter", "inviter_id", "邀请人"},
	{"invitee", "invitee_id", "被邀请人"},
	{"device", "device_id", "设备号"},
	{"ip", "ip_address"},
	{"url", "page_location", "landing_page", "utm_url", "链接"},
	{"referrer", "referer", "page_referrer", "来源页"},
	{"code", "short_code", "link_code", "短码", "活动码"},
	{"alias", "别名"},
	{"risk", "risk_level", "risk_grade", "风险等级"},
	{"risk_time", "risk_date", "rated_on", "评估日期"},
	{"birth", "birthday", "birth_date", "birthdate", "date_of_birth",
		"出生日期"},
	{"age", "年龄"},
	{"opt_out", "optout", "opted_out", "unsubscribed", "unsubscribe",
		"do_not_contact", "退订", "是否退订", "已退订", "退订标志",
		"拒绝营销", "是否拒绝营销", "拒绝推广", "是否拒绝推广", "拒收",
		"是否拒收", "拒收营销"},
	{"consent", "agreed", "opt_in", "optin", "opted_in",
		"marketing_consent", "同意", "是否同意", "已同意", "同意营销",
		"是否同意营销", "营销同意", "同意推广", "是否同意推广", "授权",
		"是否授权", "已授权", "营销授权", "是否授权营销", "授权营销",
		"同意标志"},
	{"offers_used", "used", "已用优惠"},
	{"currency", "ccy", "币种"},
	{"offer_id", "offer"},
	{"question", "utterance", "query", "text", "问题", "提问", "问句"},
	{"session", "session_id", "conversation", "dialog", "dialogue", "会话",
		"会话编号", "会话号"},
	{"turn", "轮次"},
	{"entity", "subject", "实体", "主体"},
	{"predicate", "relation", "关系", "谓词"},
};

bool role_is(struct text name, const char *role)
{
	if (text_same_letters(name, text_of(role)))
		return true;
	for (size_t i = 0; i < sizeof(vocabulary) / sizeof(*vocabulary); i++)
		for (size_t j = 1;
			j < 24 && strcmp(vocabulary[i][0], role) == 0 &&
			vocabulary[i][j];
			j++)
			if (text_same_letters(name, text_of(vocabulary[i][j])))
				return true;
	return false;
}

/* The column called NAME, or #NUMBER. */
static const char *by_name(
	int *column, struct text name, const struct header *h)
{
	int64_t number;

	*column = ROLE_NONE;
	if (name.len > 1 && name.at[0] == '#' &&
		int_parse(&number, (struct text){name.at + 1, name.len - 1})) {
		if (number < 1 || number > (int64_t)h->n)
			return fail_text("no column %s (there are %zu)",
				text_show(name), h->n);
		*column = (int)number - 1;
		return NULL;
	}
	for (size_t i = 0; i < h->n; i++) {
		if (!text_same_letters(h->name[i], name))
			continue;
		if (*column != ROLE_NONE)
			return fail_text("two columns are called '%s' "
					 "(choose one: --columns=%s=#%d)",
				text_show(name), text_show(name), *column + 1);
		*column = (int)i;
	}
	return NULL;
}

static const char *by_synonym(
	int *column, const char *role, const struct header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		if (!role_is(h->name[i], role))
			continue;
		if (*column != ROLE_NONE)
			return fail_text("both '%s' and '%s' could be the %s "
					 "(choose one: --columns=%s=NAME)",
				text_show(h->name[*column]),
				text_show(h->name[i]), role, role);
		*column = (int)i;
	}
	return NULL;
}

const char *role_find(int *column, struct text role, const struct header *h,
	const struct opt_list *chosen)
{
	char word[64];

	for (size_t i = 0; i < chosen->n; i++) {
		struct text rest = chosen->item[i];
		struct text name = text_split(&rest, '=');
		if (!rest.at || !text_same_letters(name, role))
			continue;
		TRY(by_name(column, rest, h));
		return *column == ROLE_NONE ? role_missing(text_show(rest), h)
					    : NULL;
	}
	TRY(by_name(column, role, h));
	if (*column != ROLE_NONE || role.len >= sizeof(word))
		return NULL;
	snprintf(word, sizeof(word), "%.*s", (int)role.len, role.at);
	return by_synonym(column, word, h);
}

const char *role_missing(const char *role, const struct header *h)
{
	struct buf why = {0};

	/* ROLE may itself be a text_show(), which few calls later is gone. */
	buf_printf(&why, "no column '%s' (has: ", role);
	for (size_t i = 0; i < h->n; i++) {
		if (i)
			buf_string(&why, ", ");
		buf_string(&why, text_show(h->name[i]));
	}
	buf_string(&why, ")");
	if (h->n == 1 && memchr(h->name[0].at, ';', h->name[0].len))
		buf_string(&why, ": if ';' divides it, say -d ';'");
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}
