/* reward.h - what the amount of a reward looks like. */
#ifndef INVITE_REWARD_H
#define INVITE_REWARD_H

#include "base/number.h"

/* A reward of so much is a wrong column or a slip of the keyboard, in any
 * currency. */
#define REWARD_TOO_MUCH ((amount)1000000000000 * AMOUNT_UNIT)

/* Whether T, an amount with this decimal POINT, has more behind it than an
 * amount holds. */
bool reward_is_longer(struct text t, char point);

/* Digits of the currency where nobody says: 2, or as many as REWARD, written
 * with so many DECIMALS, needs. */
unsigned reward_digits(amount reward, unsigned decimals);

/* A reward of nothing, with so many DECIMALS; it stays. */
struct text reward_none(unsigned decimals);

#endif
