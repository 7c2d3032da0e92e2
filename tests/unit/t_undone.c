/* t_undone.c - words of status that undo an order. */
#include "cells/undone.h"

#include "unit.h"

START_TEST(words)
{
	static const char *const yes[] = {"cancelled", "Canceled",
		" CANCELLED ", "wc-cancelled", "wc_refunded", "Refunded",
		"fully_refunded", "Fully-Refunded", "payment failed",
		"Payment_Failed", "VOIDED", "unpaid", "abandoned",
		"wc-refunded", "awaiting payment", "已取消", " 取消 ",
		"交易关闭", "已全额退款", "退款成功", "付款失败", "退货完成",
		"等待买家付款", "訂單取消"};
	static const char *const no[] = {"", " ", "paid", "completed",
		"partially_refunded", "partially refunded", "pending", "closed",
		"cancel", "cancelledx", "uncancelled", "交易成功", "已完成",
		"已付款", "未发货", "无退款", "refund", "zzz", "a",
		"cancelled cancelled cancelled canc"};

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		ck_assert_msg(undone_is(text_of(yes[i])), "%s", yes[i]);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		ck_assert_msg(!undone_is(text_of(no[i])), "%s", no[i]);
	ck_assert(!undone_is((struct text){"void\0x", 6}));
}
END_TEST

UNIT_MAIN("undone", words)
