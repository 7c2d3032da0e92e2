/* t_undone.c - words of status that undo an order. */
#include "cells/undone.h"

#include "unit.h"

/* Every word of the table is among them: one out of its order is not found. */
START_TEST(words)
{
	static const char *const yes[] = {"cancelled", "Canceled",
		" CANCELLED ", "wc-cancelled", "wc_refunded", "Refunded",
		"fully_refunded", "Fully-Refunded", "payment failed",
		"Payment_Failed", "VOIDED", "unpaid", "abandoned",
		"wc-refunded", "awaiting payment", "已取消", " 取消 ",
		"交易关闭", "已全额退款", "退款成功", "付款失败", "退货完成",
		"等待买家付款", "訂單取消", "canceled", "chargeback",
		"charged back", "declined", "expired", "failed", "failure",
		"fully refunded", "not paid", "payment declined",
		"pending payment", "refund completed", "refunded", "rejected",
		"returned", "reversed", "void", "voided", "wc cancelled",
		"wc failed", "wc pending", "wc refunded", "交易失败",
		"交易已关闭", "付款失敗", "作废", "全部退款", "全部退货",
		"全额退款", "冲正", "取消", "已作废", "已关闭", "已冲正",
		"已失效", "已拒付", "已拒绝", "已撤销", "已退款", "已退货",
		"已關閉", "待付款", "待支付", "支付失敗", "支付失败", "未付款",
		"未支付", "订单关闭", "订单取消", "退款完成"};
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
