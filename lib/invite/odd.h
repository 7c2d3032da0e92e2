/* odd.h - what can be odd about an invite, which is counted and told. */
#ifndef INVITE_ODD_H
#define INVITE_ODD_H

#include "invite/guard.h"

/* Bits 1 << ODD_...; the first three are those of ORDER_... */
enum invite_odd {
	ODD_SELF,
	ODD_AGAIN,
	ODD_CIRCLE,
	ODD_REPLAY,
	ODD_EVENT,
	ODD_LATE,
	ODD_SHOP,
	ODD_DATE,
	ODD_NO_EVENT,
	ODD_PHONE_TEXT,
	ODD_PHONE_MASKED,
	ODD_PHONE_NONE,
	ODD_DEVICE_NONE,
	ODD_REWARD,
	ODD_LISTS,
	ODD_SHARES,
	ODD_PAID,
	ODD_SCORE,
	ODD_IP_EMPTY,
	ODD_DEVICE_EMPTY,
	ODD_PHONE_EMPTY,
	ODD_REWARD_EMPTY,
	ODD_CAMPAIGN_EMPTY,
	ODD_EMAIL_NONE,
	ODD_IP_SHARED,
	ODD_DEVICE_SHARED,
	ODD_PHONE_SHARED,
	ODD_EMAIL_SHARED,
	ODD_NOBODY,
	ODD_PADDED,
	ODD_UNCUT,
	ODDS
};

_Static_assert(1 << ODD_SELF == ORDER_SELF && 1 << ODD_AGAIN == ORDER_AGAIN &&
		       1 << ODD_CIRCLE == ORDER_CIRCLE && ODDS <= 32,
	"a bit each");

#endif
