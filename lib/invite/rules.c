/* rules.c - the built-in rules, and from reasons to a verdict. */
#include "invite/rules.h"

#include "base/chinese.h"
#include "base/floor.h"
#include "base/number.h"
#include "base/when.h"

enum {
	SOFT_NETWORK = 1,
	SOFT_PACE = 2,
	SOFT_PHONE = 4,
	SOFT_CLOCK = 8,
	SOFT_DEVICE = 16
};
enum { HOUR_MS = 3600000, NIGHT_ENDS_MS = 5 * HOUR_MS };

/* clang-format off */
const struct check_kind check_kinds[CHECK_CODES] = {
	[CHECK_SELF]	 = {"SELF", "invitee", -1, true, 0, false, 0},
	[CHECK_DUP]	 = {"DUP", "invitee", -1, true, 0, false, 0},
	[CHECK_CYCLE]	 = {"CYCLE", "invitee", -1, true, 0, false, 0},
	[CHECK_DENY]	 = {"DENY", "lists", -1, true, 0, false, 0},
	[CHECK_DEVSHARE] = {"DEVSHARE", "device+phone", -1, true, 0, false, 1},
	[CHECK_VDEV]	 = {"VDEV", "device", WINDOW_VDEV, false, SOFT_DEVICE, false, 0},
	[CHECK_RING]	 = {"RING", "device+phone", -1, false, SOFT_DEVICE, false, 2},
	[CHECK_PHONE]	 = {"PHONE", "phone", -1, true, 0, false, 1},
	[CHECK_DEVICE]	 = {"DEVICE", "device", -1, false, SOFT_DEVICE, false, 0},
	[CHECK_EMAIL]	 = {"EMAIL", "email", -1, true, 0, false, 1},
	[CHECK_VIP]	 = {"VIP", "ip", WINDOW_VIP, false, SOFT_NETWORK, false, 0},
	[CHECK_VNET]	 = {"VNET", "net", WINDOW_VNET, false, SOFT_NETWORK, false, 0},
	[CHECK_SAMEIP]	 = {"SAMEIP", "ip", -1, false, 0, false, 0},
	[CHECK_VINV]	 = {"VINV", "inviter", WINDOW_VINV, false, SOFT_PACE, false, 0},
	[CHECK_FAN]	 = {"FAN", "inviter", -1, false, SOFT_PACE, false, 0},
	[CHECK_CAP]	 = {"CAP", "inviter", -1, false, 0, false, 0},
	[CHECK_SEQPHONE] = {"SEQPHONE", "inviter", -1, false, SOFT_PHONE, true, 0},
	[CHECK_NIGHT]	 = {"NIGHT", "inviter", -1, false, SOFT_CLOCK, false, 1},
	[CHECK_REGULAR]	 = {"REGULAR", "inviter", WINDOW_RUN, false, SOFT_CLOCK, true, 2},
	[CHECK_LEVELS]	 = {"LEVELS", "inviter", -1, false, 0, false, 0},
	[CHECK_TEAM]	 = {"TEAM", "team", -1, false, 0, false, 1},
	[CHECK_LATE]	 = {"LATE", "time", -1, false, 0, false, 0},
	[CHECK_ALLOW]	 = {"ALLOW", "", -1, false, 0, false, 0},
	[CHECK_REPLAY]	 = {"REPLAY", "", -1, false, 0, false, 0},
	[CHECK_EVENT]	 = {"EVENT", "", -1, false, 0, false, 0},
	[CHECK_MANUAL]	 = {"MANUAL", "", -1, false, 0, false, 0},
};

const struct invite_rules rules_built_in = {
	.rule = {
		[CHECK_SELF]	 = {true, true, 100, 1, 0, 0},
		[CHECK_DUP]	 = {true, true, 100, 1, 0, 0},
		[CHECK_CYCLE]	 = {true, true, 100, 1, 0, 0},
		[CHECK_DENY]	 = {true, true, 100, 1, 0, 0},
		[CHECK_DEVSHARE] = {true, false, 30, 1, 3, 0},
		[CHECK_VDEV]	 = {true, false, 45, 6, 0, WHEN_DAY_MS},
		[CHECK_RING]	 = {true, false, 15, 4, 20, 0},
		[CHECK_PHONE]	 = {true, false, 30, 4, 6, 0},
		[CHECK_DEVICE]	 = {true, false, 15, 6, 0, 0},
		[CHECK_EMAIL]	 = {true, false, 30, 2, 3, 0},
		[CHECK_VIP]	 = {true, false, 15, 8, 0, HOUR_MS},
		[CHECK_VNET]	 = {true, false, 10, 20, 0, HOUR_MS},
		[CHECK_SAMEIP]	 = {true, false, 15, 1, 0, 0},
		[CHECK_VINV]	 = {true, false, 15, 8, 0, HOUR_MS},
		[CHECK_FAN]	 = {true, false, 10, 30, 0, 0},
		[CHECK_CAP]	 = {false, true, 100, 50, 0, 0},
		[CHECK_SEQPHONE] = {true, false, 30, 3, 0, 0},
		[CHECK_NIGHT]	 = {true, false, 15, 80, 8, 0},
		[CHECK_REGULAR]	 = {true, false, 30, 20, 8, 3 * WHEN_DAY_MS},
		[CHECK_LEVELS]	 = {true, false, 0, 2, 0, 0},
		[CHECK_TEAM]	 = {true, false, 0, 30, 3, 0},
		[CHECK_LATE]	 = {true, false, 0, 1, 0, 0},
	},
	.review = 30,
	.reject = 60,
};
/* clang-format on */

const char *const verdict_names[3] = {"pass", "review", "reject"};

bool verdict_parse(enum invite_verdict *to, struct text name)
{
	const char *english = chinese_word_back(text_of("verdict"), name);

	if (english)
		name = text_of(english);
	for (unsigned i = 0; i < 3; i++)
		if (text_is(name, verdict_names[i])) {
			*to = (enum invite_verdict)i;
			return true;
		}
	return false;
}

int64_t rules_highest(enum check c)
{
	switch (c) {
	case CHECK_SELF:
	case CHECK_DUP:
	case CHECK_CYCLE:
	case CHECK_DENY:
	case CHECK_SAMEIP:
		return 1;
	case CHECK_PHONE:
	case CHECK_DEVICE:
	case CHECK_EMAIL:
		return 256;
	case CHECK_NIGHT:
		return 100;
	default:
		return INT64_MAX;
	}
}

bool rules_is_night(int64_t ms, int64_t east)
{
	return floor_mod(ms + east * 1000, WHEN_DAY_MS) < NIGHT_ENDS_MS;
}

enum check rules_check(struct text code)
{
	unsigned i = 0;

	while (i < CHECKS && !text_is(code, check_kinds[i].code))
		i++;
	return (enum check)i;
}

/* A strong check with a second figure is strong from that on. */
static bool is_strong(const struct check_kind *kind,
	const struct invite_rule *r, const struct reason *reason)
{
	return kind->strong &&
	       (kind->second_least == 0 || reason->value >= r->second);
}

enum invite_verdict rules_verdict(int *score, const struct invite_rules *r,
	const struct reason *reason, size_t n, int without)
{
	bool hard = false, strong = false, allowed = false;
	unsigned soft = 0;
	int64_t sum = 0;

	for (size_t i = 0; i < n; i++) {
		enum check c = reason[i].code;
		if ((int)i == without)
			continue;
		allowed |= c == CHECK_ALLOW;
		if (c >= CHECKS)
			continue;
		hard |= r->rule[c].hard;
		bool more = is_strong(&check_kinds[c], &r->rule[c], &reason[i]);
		bool twice = more && check_kinds[c].second_least > 0;
		sum += r->rule[c].points * (twice ? 2 : 1);
		strong |= more && r->rule[c].points > 0;
		soft |= r->rule[c].points > 0 ? check_kinds[c].soft : 0;
	}
	*score = (int)(sum > UINT16_MAX ? UINT16_MAX : sum);
	if (hard)
		return VERDICT_REJECT;
	if (allowed)
		return VERDICT_PASS;
	if (sum >= r->reject && (strong || (soft & (soft - 1)) != 0))
		return VERDICT_REJECT;
	return sum >= r->review || sum >= r->reject ? VERDICT_REVIEW
						    : VERDICT_PASS;
}

bool rules_unreached(const struct invite_rules *r, enum check c)
{
	const struct invite_rule *rule = &r->rule[c];

	return rule->enabled && rule->threshold > rules_highest(c);
}

bool rules_refuse_self(const struct invite_rules *r)
{
	const struct invite_rule *self = &r->rule[CHECK_SELF];

	return self->enabled && self->hard && self->threshold <= 1;
}

static void print_words(
	struct buf *to, enum check code, const struct reason_words *words)
{
	struct text by = words->by;

	if (code == CHECK_REPLAY && words->due > 0) {
		buf_byte(to, ':');
		amount_print(to, words->due, words->decimals);
	}
	if (code == CHECK_MANUAL && by.len) {
		buf_byte(to, ':');
		for (size_t i = 0; i < by.len; i++)
			buf_byte(to, by.at[i] == ';' ? ',' : by.at[i]);
	}
}

void reasons_print(struct buf *to, const struct reason *reason, size_t n,
	const struct reason_words *words)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_byte(to, ';');
		buf_string(to, check_kinds[reason[i].code].code);
		if (reason[i].code >= CHECKS) {
			print_words(to, reason[i].code, words);
			continue;
		}
		buf_byte(to, ':');
		int_print(to, reason[i].value);
		buf_byte(to, '/');
		int_print(to, reason[i].threshold);
	}
}
