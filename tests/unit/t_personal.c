/* t_personal.c - what the names of columns say of the people in them. */
#include "filter/personal.h"

#include "unit.h"

START_TEST(kinds)
{
	static const struct {
		const char *name;
		int kind;
	} row[] = {{"phone", KIND_PHONE}, {"PHONE", KIND_PHONE},
		{"id_card", KIND_IDCARD}, {"Id-Card", KIND_IDCARD},
		{"手机号", KIND_PHONE}, {"email", KIND_EMAIL},
		{"E Mail", KIND_EMAIL}, {"device", KIND_DEVICE},
		{"ip", KIND_IP}, {"birth", KIND_BIRTH},
		{"Birth_Date", KIND_BIRTH}, {"机器码", KIND_DEVICE},
		{"msisdn", KIND_PHONE}, {"remark", KIND_NONE},
		{"channel", KIND_NONE}, {"", KIND_NONE}};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
		ck_assert_msg(
			personal_kind(text_of(row[i].name)) == row[i].kind,
			"%s: %d", row[i].name,
			personal_kind(text_of(row[i].name)));
}
END_TEST

START_TEST(figures)
{
	static const char *const figure[] = {"time", "amount", "Order Date",
		"金额（元）"},
				 *const none[] = {
					 "customer", "phone", "remark", ""};

	for (size_t i = 0; i < 4; i++) {
		ck_assert_msg(personal_is_figure(text_of(figure[i])), "%s",
			figure[i]);
		ck_assert_msg(
			!personal_is_figure(text_of(none[i])), "%s", none[i]);
	}
}
END_TEST

UNIT_MAIN("personal", kinds, figures)
