/* roles.c - the common vocabulary, and its synonyms in real headers. */
#include "cells/roles.h"

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

bool header_again(
	const struct header *h, struct batch *b, const struct record *r)
{
	if (h->n == 0 || r->fields != h->n || r->kind == RECORD_BAD)
		return false;
	struct text first = batch_field(b, r, 0);
	if (first.len != h->name[0].len)
		return false;
	for (unsigned i = 0; i < r->fields; i++) {
		struct text t = batch_field(b, r, i);
		if (h->n > 1 ? !text_same_letters(t, h->name[i])
			     : !text_equal(t, h->name[i]))
			return false;
	}
	return true;
}

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

static bool ends(struct text name, const char *end)
{
	size_t n = strlen(end);

	return name.len >= n &&
	       text_same_letters(
		       (struct text){name.at + name.len - n, n}, text_of(end));
}

bool role_identifies(struct text name)
{
	static const char *const roles[] = {"customer", "inviter", "invitee",
		"device", "phone", "ip", "session", "event", "conversion",
		"product", "campaign", "offer_id", "code", "alias", "scope"};

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (role_is(name, roles[i]))
			return true;
	return text_same_letters(name, text_of("id")) || ends(name, "_id") ||
	       ends(name, "编号") || ends(name, "号");
}

bool role_is_person(const char *role)
{
	return strcmp(role, "customer") == 0 || strcmp(role, "inviter") == 0 ||
	       strcmp(role, "invitee") == 0;
}

const char *role_named(int *column, struct text name, const struct header *h)
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

bool role_chosen(
	struct text *name, struct text role, const struct opt_list *chosen)
{
	for (size_t i = 0; i < chosen->n; i++) {
		struct text rest = chosen->item[i];
		if (text_same_letters(text_split(&rest, '='), role) &&
			rest.at) {
			*name = rest;
			return true;
		}
	}
	return false;
}

const char *role_find(int *column, struct text role, const struct header *h,
	const struct opt_list *chosen)
{
	char word[64];

	struct text name;

	if (role_chosen(&name, role, chosen)) {
		TRY(role_named(column, name, h));
		return *column == ROLE_NONE ? role_missing(text_show(name), h)
					    : NULL;
	}
	TRY(role_named(column, role, h));
	if (*column != ROLE_NONE || role.len >= sizeof(word))
		return NULL;
	snprintf(word, sizeof(word), "%.*s", (int)role.len, role.at);
	return by_synonym(column, word, h);
}

void role_list(struct buf *to, const struct header *h)
{
	buf_string(to, " (has: ");
	for (size_t i = 0; i < h->n; i++) {
		if (i)
			buf_string(to, ", ");
		buf_string(to, text_show(h->name[i]));
	}
	buf_byte(to, ')');
}

/* A header of one column whose name has what may divide fields. */
static void hint_delimiter(struct buf *to, const struct header *h)
{
	static const char likely[] = {';', '|'};

	for (size_t i = 0; i < sizeof(likely) && h->n == 1; i++)
		if (memchr(h->name[0].at, likely[i], h->name[0].len)) {
			buf_printf(to, ": if '%c' divides it, say -d '%c'",
				likely[i], likely[i]);
			return;
		}
}

const char *role_missing(const char *role, const struct header *h)
{
	struct buf why = {0};

	/* ROLE may itself be a text_show(), which few calls later is gone. */
	buf_printf(&why, "no column '%s'", role);
	role_list(&why, h);
	hint_delimiter(&why, h);
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}
