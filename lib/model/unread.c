/* unread.c - the first bytes of other models. */
#include "model/unread.h"

static bool begins(struct text head, const char *with, size_t n)
{
	return head.len >= n && memcmp(head.at, with, n) == 0;
}

/* "[ { "nodeid": ..", blanks anywhere between. */
static bool is_list_of_nodes(struct text head)
{
	static const char want[] = "[{\"nodeid\"";
	size_t k = 0;

	for (size_t i = 0; i < head.len && want[k]; i++) {
		if (head.at[i] == want[k])
			k++;
		else if (!strchr(" \t\r\n", head.at[i]))
			return false;
	}
	return !want[k];
}

const char *unread_model(struct text head)
{
	if (head.len == 0)
		return "it is empty";
	if (begins(head, "\x80\x02", 2) || begins(head, "\x80\x03", 2) ||
		begins(head, "\x80\x04", 2) || begins(head, "\x80\x05", 2))
		return "it is a pickle of Python";
	if (begins(head, "PK\3\4", 4))
		return "it is an archive: perhaps of PyTorch";
	if (begins(head, "booster[", 8) || is_list_of_nodes(head))
		return "it is a dump of XGBoost, which lacks digits of the "
		       "numbers";
	if (begins(head, "{\"name\"", 7))
		return "it is a dump of LightGBM: want save_model(), not "
		       "dump_model()";
	if (begins(head, "binf", 4) || begins(head, "\0\0\0", 3))
		return "it is binary: perhaps the old form of XGBoost";
	if (begins(head, "CBM1", 4))
		return "it is a model of CatBoost";
	if (begins(head, "<?xml", 5) || begins(head, "<PMML", 5))
		return "it is XML: perhaps PMML";
	return "it is no model";
}
