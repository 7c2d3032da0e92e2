/* unchecked.c - see unchecked.h. */
#include "invite/unchecked.h"

/* The checks of CHECK, up to CHECKS, that the rules have. */
static void list_checks(
	struct buf *to, const struct invite_rules *r, const enum check *check)
{
	for (; *check != CHECKS; check++)
		if (r->rule[*check].enabled)
			buf_printf(to, " %s", check_kinds[*check].code);
}

/* What is off that is no check. */
static const char *words(enum unchecked what, bool pays)
{
	switch (what) {
	case UNCHECKED_EVENT:
		return "an invite is known by what its row says, and a "
		       "decision names it as the ledger and "
		       "--explain=invitee=ID do";
	case UNCHECKED_REWARD:
		return "no reward is due";
	case UNCHECKED_CAMPAIGN:
		return pays ? "all payouts are of one campaign, which has no "
			      "name"
			    : "";
	default:
		return "";
	}
}

void unchecked_list(struct buf *to, const struct invite_rules *r,
	enum unchecked what, bool both, bool pays)
{
	static const enum check by_ip[] = {CHECK_VIP, CHECK_VNET, CHECK_SAMEIP,
		CHECKS},
				by_device[] = {CHECK_VDEV, CHECK_DEVICE,
					CHECKS},
				by_phone[] = {CHECK_SEQPHONE, CHECK_PHONE,
					CHECKS},
				by_both[] = {
					CHECK_DEVSHARE, CHECK_RING, CHECKS};

	buf_string(to, words(what, pays));
	if (what == UNCHECKED_IP)
		list_checks(to, r, by_ip);
	if (what == UNCHECKED_DEVICE)
		list_checks(to, r, by_device);
	if (what == UNCHECKED_PHONE)
		list_checks(to, r, by_phone);
	if (both && (what == UNCHECKED_DEVICE || what == UNCHECKED_PHONE))
		list_checks(to, r, by_both);
}
