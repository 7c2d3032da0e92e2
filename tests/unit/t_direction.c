/* t_direction.c - which way money went. */
#include "cluster/direction.h"

#include "unit.h"

static void is(enum direction want, const char *word)
{
	ck_assert_msg(direction_of(text_of(word)) == want, "%s", word);
}

START_TEST(words)
{
	is(DIRECTION_OUT, "支出");
	is(DIRECTION_OUT, "支出                ");
	is(DIRECTION_OUT, "借");
	is(DIRECTION_OUT, "DR");
	is(DIRECTION_OUT, "Debit");
	is(DIRECTION_OUT, "-");
	is(DIRECTION_IN, "收入");
	is(DIRECTION_IN, "贷");
	is(DIRECTION_IN, "Cr");
	is(DIRECTION_IN, "CREDIT");
	is(DIRECTION_IN, "\t收入");
	is(DIRECTION_OTHER, "不计收支");
	is(DIRECTION_OTHER, "/");
	is(DIRECTION_NONE, "");
	is(DIRECTION_NONE, " ");
}
END_TEST

UNIT_MAIN("direction", words)
