/* policy.c - actions by their words. */
#include "identity/policy.h"

#include "base/number.h"
#include "identity/general.h"

static const char *const names[] = {
	[POLICY_KEEP] = "keep",
	[POLICY_MASK] = "mask",
	[POLICY_TOKEN] = "token",
	[POLICY_DROP] = "drop",
	[POLICY_GEN] = "gen",
	[POLICY_FPE] = "fpe",
};

enum { NAMES = sizeof(names) / sizeof(*names), MOST_ENDS = 64 };

const char *policy_name(enum policy_what what)
{
	return names[what];
}

/* "1-4": characters that stay. */
static const char *ends(struct mask_ends *to, struct text words)
{
	struct text rest = words, head = text_split(&rest, '-');
	int64_t h, t;

	if (!rest.at || !int_parse(&h, head) || !int_parse(&t, rest) || h < 0 ||
		t < 0 || h > MOST_ENDS || t > MOST_ENDS)
		return fail_text("'mask:%s' (want how many characters stay at "
				 "either end, as in mask:1-1)",
			text_show(words));
	*to = (struct mask_ends){(int)h, (int)t};
	return NULL;
}

/* Kinds whose digits can be encrypted; "undo", or nothing. */
static const char *read_fpe(
	struct policy_action *to, enum identity_kind kind, struct text words)
{
	static const bool has[KINDS] = {[KIND_IDCARD] = true,
		[KIND_PHONE] = true,
		[KIND_LANDLINE] = true,
		[KIND_CARD] = true,
		[KIND_DEVICE] = true,
		[KIND_ACCOUNT] = true,
		[KIND_CUST] = true};

	if (!has[kind])
		return fail_text("'%s' cannot be encrypted (want account, "
				 "card, cust, device, idcard, landline or "
				 "phone)",
			kind_name((int)kind));
	to->by = text_is(words, "undo");
	return words.len == 0 || to->by
		       ? NULL
		       : fail_text("'fpe:%s' (want fpe or fpe:undo)",
				 text_show(words));
}

const char *policy_read(
	struct policy_action *to, enum identity_kind kind, struct text words)
{
	struct text rest = words, name = text_split(&rest, ':');
	int what = 0;

	while (what < NAMES && !text_is(name, names[what]))
		what++;
	if (what == NAMES)
		return fail_text("'%s' is no action (want keep, mask, token, "
				 "drop, gen or fpe)",
			text_show(name));
	*to = (struct policy_action){
		.what = (enum policy_what)what, .ends = {-1, 0}};
	if (what == POLICY_GEN)
		return general_read(
			&to->by, kind, rest.at ? rest : (struct text){"", 0});
	if (what == POLICY_FPE)
		return read_fpe(
			to, kind, rest.at ? rest : (struct text){"", 0});
	if (!rest.at)
		return NULL;
	if (what == POLICY_MASK)
		return ends(&to->ends, rest);
	return fail_text("'%s' says more than '%s' can do", text_show(words),
		names[what]);
}

void policy_init(struct policy *p)
{
	for (int i = 0; i < KINDS; i++)
		if (policy_read(&p->of[i], (enum identity_kind)i,
			    text_of(kind_action(i))))
			p->of[i].what = POLICY_DROP; /* there is no such row */
}

void policy_print(
	struct buf *to, enum identity_kind kind, const struct policy_action *a)
{
	buf_string(to, names[a->what]);
	if (a->what == POLICY_MASK && a->ends.head >= 0)
		buf_printf(to, ":%d-%d", a->ends.head, a->ends.tail);
	if (a->what == POLICY_GEN)
		general_print(to, kind, a->by);
	if (a->what == POLICY_FPE && a->by)
		buf_string(to, ":undo");
}

static const char *change_all(struct policy *p, struct text words)
{
	struct policy_action a;

	for (int i = 0; i < KINDS; i++)
		if (p->of[i].what != POLICY_KEEP &&
			p->of[i].what != POLICY_DROP) {
			TRY(policy_read(&a, (enum identity_kind)i, words));
			p->of[i] = a;
		}
	return NULL;
}

const char *policy_change(struct policy *p, struct text words)
{
	struct text rest = words, name = text_split(&rest, '=');
	int kind;

	if (!rest.at)
		return change_all(p, words);
	TRY(kind_read(&kind, name, KINDS));
	return policy_read(&p->of[kind], (enum identity_kind)kind, rest);
}

bool policy_has(const struct policy *p, enum policy_what what)
{
	for (int i = 0; i < KINDS; i++)
		if (p->of[i].what == what)
			return true;
	return false;
}
