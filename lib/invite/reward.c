/* reward.c - digits of a reward. */
#include "invite/reward.h"

bool reward_is_longer(struct text t, char point)
{
	const char *end = t.at + t.len,
		   *p = t.len ? memchr(t.at, point, t.len) : NULL;

	for (p = p && end - p > AMOUNT_DECIMALS ? p + 1 + AMOUNT_DECIMALS : end;
		p < end; p++)
		if (*p >= '1' && *p <= '9')
			return true;
	return false;
}

unsigned reward_digits(amount reward, unsigned decimals)
{
	while (decimals > 2 &&
		reward % amount_ten[AMOUNT_DECIMALS + 1 - decimals] == 0)
		decimals--;
	return decimals > 2 ? decimals : 2;
}

struct text reward_none(unsigned decimals)
{
	static const char zeros[] = "0.000000000";

	return (struct text){zeros, decimals ? decimals + 2 : 1};
}
