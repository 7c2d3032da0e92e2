/* unread.c - the first bytes of other models. */
#include "model/unread.h"

static bool begins(struct text head, const char *with, size_t n)
{
	return head.len >= n && memcmp(head.at, with, n) == 0;
}

const char *unread_model(struct text head)
{
	if (head.len == 0)
		return "it is empty";
	if (begins(head, "\x80\x02", 2) || begins(head, "\x80\x03", 2) ||
		begins(head, "\x80\x04", 2) || begins(head, "\x80\x05", 2))
		return "it is a pickle of Python";
	if (begins(head, "binf", 4) || begins(head, "\0\0\0", 3))
		return "it is binary: perhaps the old form of XGBoost";
	if (begins(head, "CBM1", 4))
		return "it is a model of CatBoost";
	if (begins(head, "<?xml", 5) || begins(head, "<PMML", 5))
		return "it is XML: perhaps PMML";
	return "it is no model";
}
