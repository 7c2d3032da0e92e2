/* codes.c - the table of codes. */
#include "chart/codes.h"

static const struct {
	const char *code, *en, *zh;
} codes[] = {
	/* invite-guard */
	{"SELF", "SELF invites himself", "SELF 邀请自己"},
	{"DUP", "DUP invited before", "DUP 重复邀请"},
	{"CYCLE", "CYCLE invited in a circle", "CYCLE 循环邀请"},
	{"DENY", "DENY on a deny list", "DENY 在黑名单上"},
	{"DEVSHARE", "DEVSHARE shared device", "DEVSHARE 共用设备"},
	{"VDEV", "VDEV many by device", "VDEV 同一设备频繁"},
	{"RING", "RING connected accounts", "RING 账户成团"},
	{"PHONE", "PHONE many by phone", "PHONE 同一手机多人"},
	{"DEVICE", "DEVICE many by device", "DEVICE 同一设备多人"},
	{"EMAIL", "EMAIL many by mailbox", "EMAIL 同一邮箱多人"},
	{"VIP", "VIP many by address", "VIP 同一地址频繁"},
	{"VNET", "VNET many by network", "VNET 同一网段频繁"},
	{"SAMEIP", "SAMEIP inviter's address", "SAMEIP 同邀请人地址"},
	{"VINV", "VINV many in short time", "VINV 短时邀请过多"},
	{"FAN", "FAN many by one inviter", "FAN 一人邀请过多"},
	{"CAP", "CAP as many as allowed", "CAP 已达上限"},
	{"SEQPHONE", "SEQPHONE phones in a row", "SEQPHONE 连号手机"},
	{"NIGHT", "NIGHT mostly at night", "NIGHT 多在深夜"},
	{"REGULAR", "REGULAR by the clock", "REGULAR 间隔过于规律"},
	{"LEVELS", "LEVELS too many levels", "LEVELS 奖励层级过多"},
	{"TEAM", "TEAM large and deep", "TEAM 团队过大过深"},
	{"LATE", "LATE behind its time", "LATE 迟到的记录"},
	{"ALLOW", "ALLOW on an allow list", "ALLOW 在白名单上"},
	{"REPLAY", "REPLAY judged before", "REPLAY 此前已判"},
	{"EVENT", "EVENT its id is another's", "EVENT 编号重复"},
	{"MANUAL", "MANUAL by a person", "MANUAL 人工判定"},
	/* scene-push */
	{"OPTOUT", "OPTOUT has opted out", "OPTOUT 已退订"},
	{"CONSENT", "CONSENT not agreed", "CONSENT 未同意"},
	{"SILENT", "SILENT silence holds", "SILENT 静默期内"},
	{"IMPERSONAL", "IMPERSONAL not wanted", "IMPERSONAL 不要个性化"},
	{"UNSUITABLE", "UNSUITABLE needs not met", "UNSUITABLE 不适合"},
	{"FIELD", "FIELD a value is missing", "FIELD 文案缺值"},
	{"REST", "REST said lately", "REST 间隔未到"},
	{"CLASSCAP", "CLASSCAP often enough", "CLASSCAP 同类已达上限"},
	{"HOLDOUT", "HOLDOUT control group", "HOLDOUT 对照组"},
	{"QUIET", "QUIET hours", "QUIET 免打扰时段"},
	{"REVOKED", "REVOKED no longer due", "REVOKED 已撤回"},
	{"WAITING", "WAITING not yet due", "WAITING 等待中"},
	{"PAST", "PAST its time", "PAST 已过时"},
};

struct text codes_said(struct text code, bool zh)
{
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
		if (text_is(code, codes[i].code))
			return text_of(zh ? codes[i].zh : codes[i].en);
	return code;
}
