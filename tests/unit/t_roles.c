/* t_roles.c - which column plays which role. */
#include "cells/roles.h"

#include <stdio.h>

#include "unit.h"

static struct header split(const char *line, struct text *room)
{
	struct header h = {.name = room};
	struct text rest = text_of(line);

	while (rest.at)
		room[h.n++] = text_split(&rest, ',');
	return h;
}

/* The column of ROLE in LINE, with --columns=CHOSEN; -9 on a message. */
static int find(const char *role, const char *line, const char *chosen)
{
	struct text room[32], items[8];
	struct header h = split(line, room);
	struct opt_list list = {items, 0, 8};
	struct text rest = text_of(chosen);
	int column;

	while (*chosen && rest.at)
		items[list.n++] = text_split(&rest, ',');
	return role_find(&column, text_of(role), &h, &list) ? -9 : column;
}

START_TEST(finds_by_name_then_synonym)
{
	ck_assert_int_eq(find("customer", "a,customer,uid", ""), 1);
	ck_assert_int_eq(find("customer", "a,UserID", ""), 1);
	ck_assert_int_eq(find("customer", "姓名,客户号", ""), 1);
	ck_assert_int_eq(find("time", "客户号,交易日期", ""), 1);
	ck_assert_int_eq(find("amount", "x,y", ""), ROLE_NONE);
	ck_assert_int_eq(find("recency", "R,F,M", ""), 0);
	ck_assert_int_eq(find("my column", "a,my column", ""), 1);
}
END_TEST

/* A gate that is not found lets everybody through. */
START_TEST(finds_the_gates)
{
	static const char *const outs[] = {"opt_out", "OptOut", "opted_out",
		"unsubscribed", "unsubscribe", "do_not_contact", "退订",
		"是否退订", "已退订", "退订标志", "拒绝营销", "是否拒绝营销",
		"拒绝推广", "是否拒绝推广", "拒收", "是否拒收", "拒收营销"};
	static const char *const ins[] = {"consent", "agreed", "Opt_In",
		"optin", "opted_in", "marketing_consent", "同意", "是否同意",
		"已同意", "同意标志", "同意营销", "是否同意营销", "营销同意",
		"同意推广", "是否同意推广", "授权", "是否授权", "已授权",
		"授权营销", "是否授权营销", "营销授权"};
	char line[64];

	for (size_t i = 0; i < sizeof(outs) / sizeof(*outs); i++) {
		snprintf(line, sizeof(line), "客户号,%s", outs[i]);
		ck_assert_int_eq(find("opt_out", line, ""), 1);
		ck_assert_int_eq(find("consent", line, ""), ROLE_NONE);
	}
	for (size_t i = 0; i < sizeof(ins) / sizeof(*ins); i++) {
		snprintf(line, sizeof(line), "%s,客户号", ins[i]);
		ck_assert_int_eq(find("consent", line, ""), 0);
		ck_assert_int_eq(find("opt_out", line, ""), ROLE_NONE);
	}
}
END_TEST

START_TEST(says_what_is_not_clear)
{
	ck_assert_int_eq(find("customer", "uid,user_id", ""), -9);
	ck_assert_int_eq(find("customer", "customer,customer", ""), -9);
	ck_assert_int_eq(find("customer", "uid,user_id", "customer=uid"), 0);
	ck_assert_int_eq(find("customer", "uid,user_id", "customer=#2"), 1);
	ck_assert_int_eq(find("customer", "uid,user_id", "customer=#3"), -9);
	ck_assert_int_eq(find("customer", "uid,user_id", "customer=no"), -9);
	ck_assert_int_eq(find("time", "uid,day", "customer=uid"), 1);
}
END_TEST

/* Letters, blanks, marks and units that do not count, and those that do. */
START_TEST(compares_names)
{
	static const char *const same[][2] = {{"Order Date", "order_date"},
		{" order-DATE\t", "orderdate"}, {"_a__b_", "a b"},
		{"\xef\xbb\xbf"
		 "客户号",
			"客户号"},
		{"客户\xe3\x80\x80号", "客户号"}, {"Ａｍｏｕｎｔ", "amount"},
		{"Ａ＿Ｂ", "ab"}, {"金额（元）", "金额"}, {"金额(元)", "金额"},
		{"金额 [ CNY ]", "金额"}, {"金额【人民币】", "金额"},
		{"cost (US$)", "cost"}, {"time (utc)", "time"},
		{"日期(yyyy-mm-dd)", "日期"}};
	static const char *const other[][2] = {{"a", "ab"}, {"ab", "a"},
		{"a.b", "ab"}, {"金额(万元)", "金额"}, {"金额(元", "金额"},
		{"金额元)", "金额"}, {"(元)", ""}, {"time (PST)", "time"},
		{"a(b)(元)", "a"}, {"金额()", "金额"}, {"é", "É"}};

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		ck_assert_msg(vocabulary_same(
				      text_of(same[i][0]), text_of(same[i][1])),
			"%s", same[i][0]);
	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		ck_assert_msg(!vocabulary_same(text_of(other[i][0]),
				      text_of(other[i][1])),
			"%s", other[i][0]);
	ck_assert(!vocabulary_same((struct text){"a\0b", 3}, text_of("ab")));
}
END_TEST

static enum vocabulary_fitness fit(const char *name, const char *role)
{
	return vocabulary_fit(text_of(name), text_of(role));
}

START_TEST(says_how_well_a_name_fits)
{
	ck_assert_int_eq(fit("Customer", "customer"), FIT_LETTERS);
	ck_assert_int_eq(fit("opt out", "opt_out"), FIT_OWN);
	ck_assert_int_eq(fit("User ID", "customer"), FIT_ALSO);
	ck_assert_int_eq(fit("User ID", "CUSTOMER"), FIT_ALSO);
	ck_assert_int_eq(fit("E-Mail", "customer"), FIT_LAST);
	ck_assert_int_eq(fit("amount", "revenue"), FIT_ALSO);
	ck_assert_int_eq(fit("销售额", "revenue"), FIT_ALSO);
	ck_assert_int_eq(fit("revenue", "cost"), FIT_NONE);
	ck_assert_int_eq(fit("my own", "My Own"), FIT_LETTERS);
	ck_assert_int_eq(fit("my_own", "My Own"), FIT_OWN);
	ck_assert_int_eq(find("customer", "email,uid", ""), 1);
	ck_assert_int_eq(find("customer", "email,phone", ""), 0);
	ck_assert_int_eq(find("customer", "email,邮箱", ""), -9);
	ck_assert_int_eq(find("customer", "uid,user_id", "time=uid"), 1);
	ck_assert_int_eq(find("customer", "uid,x", "customer="), ROLE_NONE);
	ck_assert_int_eq(find("customer", "uid,x", "customer=X"), 1);
	ck_assert_int_eq(find("customer", "uid,x y", "Customer=x_y"), 1);
	ck_assert_int_eq(find("customer", "uid,x", "costs.customer=x"), 0);
}
END_TEST

START_TEST(lists_what_there_is)
{
	struct text room[4];
	struct header h = split("customer,day,amt", room);

	ck_assert_str_eq(role_missing("amount", &h),
		"no column 'amount' (has: customer, day, amt)");
}
END_TEST

/* Words are looked for only between a role's own row and the next role's. */
START_TEST(rows_of_a_role_stand_together)
{
	static const struct {
		const char *kind, *role, *words;
	} row[] = {
#include "cells/roles.inc"
	};
	const char *role = "";

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		if (strcmp(row[i].kind, "role") == 0)
			role = row[i].role;
		if (strcmp(row[i].kind, "unit") != 0)
			ck_assert_str_eq(row[i].role, role);
	}
	ck_assert(vocabulary_known(text_of("scope")));
}
END_TEST

UNIT_MAIN("roles", finds_by_name_then_synonym, finds_the_gates,
	says_what_is_not_clear, compares_names, says_how_well_a_name_fits,
	lists_what_there_is, rows_of_a_role_stand_together)
