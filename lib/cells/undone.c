/* undone.c - columns of status, and the words that undo an order. */
#include "cells/undone.h"

#include <stdlib.h>
#include <string.h>

#include "cells/vocabulary.h"

const char undone_says[] =
	"the status of this row says that it was cancelled, refused, not paid "
	"or given back, and it counts all the same (--where leaves such rows "
	"out)";

enum { LONGEST = 32 }; /* bytes of a word below, at most */

/* In the order of strcmp(), which a test holds. */
static const char *const word[] = {"abandoned", "awaiting payment", "canceled",
	"cancelled", "chargeback", "charged back", "declined", "expired",
	"failed", "failure", "fully refunded", "not paid", "payment declined",
	"payment failed", "pending payment", "refund completed", "refunded",
	"rejected", "returned", "reversed", "unpaid", "void", "voided",
	"wc cancelled", "wc failed", "wc pending", "wc refunded", "交易关闭",
	"交易失败", "交易已关闭", "付款失敗", "付款失败", "作废", "全部退款",
	"全部退货", "全额退款", "冲正", "取消", "已作废", "已全额退款",
	"已关闭", "已冲正", "已取消", "已失效", "已拒付", "已拒绝", "已撤销",
	"已退款", "已退货", "已關閉", "待付款", "待支付", "支付失敗",
	"支付失败", "未付款", "未支付", "等待买家付款", "訂單取消", "订单关闭",
	"订单取消", "退款完成", "退款成功", "退货完成"};

static int by_bytes(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

bool undone_is(struct text t)
{
	char fold[LONGEST + 1];

	t = text_trim(t);
	if (t.len == 0 || t.len > LONGEST || memchr(t.at, '\0', t.len))
		return false;
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		fold[i] = c == '_' || c == '-'	 ? ' '
			  : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a')
						 : c;
	}
	fold[t.len] = '\0';
	return bsearch(fold, word, sizeof(word) / sizeof(*word), sizeof(*word),
		by_bytes);
}

static bool is_status(struct text name)
{
	static const char *const of[] = {"status", "order_status",
		"payment_status", "financial_status", "transaction_status",
		"trade_status", "pay_status", "订单状态", "交易状态",
		"支付状态", "付款状态", "当前状态", "退款状态", "售后状态",
		"状态", "訂單狀態", "交易狀態", "狀態"};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		if (vocabulary_same(name, text_of(of[i])))
			return true;
	return false;
}

void undone_bind(struct binding *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->fields && n < UNDONE_COLUMNS; i++)
		if (!b->taken[i] && is_status(b->header.name[i]))
			b->undone[n++] = (unsigned)i + 1;
}

bool undone_any(struct row *row)
{
	const unsigned *column = row->binding->undone;

	for (int i = 0; i < UNDONE_COLUMNS && column[i]; i++)
		if (undone_is(row_cell(row, column[i] - 1)))
			return true;
	return false;
}
