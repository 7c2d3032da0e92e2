/* direction.c - the words for money that comes and money that goes. */
#include "cluster/direction.h"

static const struct {
	const char *word;
	enum direction is;
} words[] = {{"支出", DIRECTION_OUT}, {"收入", DIRECTION_IN},
	{"借", DIRECTION_OUT}, {"贷", DIRECTION_IN}, {"貸", DIRECTION_IN},
	{"支", DIRECTION_OUT}, {"收", DIRECTION_IN}, {"付", DIRECTION_OUT},
	{"借方", DIRECTION_OUT}, {"贷方", DIRECTION_IN}, {"貸方", DIRECTION_IN},
	{"付款", DIRECTION_OUT}, {"收款", DIRECTION_IN},
	{"转出", DIRECTION_OUT}, {"转入", DIRECTION_IN},
	{"出账", DIRECTION_OUT}, {"入账", DIRECTION_IN},
	{"支取", DIRECTION_OUT}, {"存入", DIRECTION_IN}, {"d", DIRECTION_OUT},
	{"c", DIRECTION_IN}, {"dr", DIRECTION_OUT}, {"cr", DIRECTION_IN},
	{"dbit", DIRECTION_OUT}, {"crdt", DIRECTION_IN},
	{"debit", DIRECTION_OUT}, {"credit", DIRECTION_IN},
	{"out", DIRECTION_OUT}, {"in", DIRECTION_IN},
	{"outflow", DIRECTION_OUT}, {"inflow", DIRECTION_IN},
	{"outgoing", DIRECTION_OUT}, {"incoming", DIRECTION_IN},
	{"-", DIRECTION_OUT}, {"+", DIRECTION_IN}};

enum direction direction_of(struct text t)
{
	struct text bare = text_trim(t);

	if (bare.len == 0)
		return DIRECTION_NONE;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_same_letters(bare, text_of(words[i].word)))
			return words[i].is;
	return DIRECTION_OTHER;
}
