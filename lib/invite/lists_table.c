/* lists_table.c - rows of lists: an action, a kind, a value, until when. */
#include "invite/lists_table.h"

#include "base/fail.h"
#include "base/number.h"
#include "invite/nobody.h"

const char *const lists_columns[LISTS_COLUMNS] = {
	"action", "kind", "value", "until"};

/* "192.0.2.0/24", or an address. */
static const char *read_range(struct lists_entry *to, struct text value)
{
	struct text rest = value, base = text_split(&rest, '/');
	int64_t prefix;

	if (!address_parse(&to->base, base))
		return fail_text("'%s' is not an address (want 192.0.2.1, "
				 "2001:db8::1, or a range 192.0.2.0/24)",
			text_show(value));
	prefix = to->base.bits;
	if (rest.at && (!int_parse(&prefix, rest) || prefix < 0 ||
			       prefix > (int64_t)to->base.bits))
		return fail_text("'%s': the prefix is not one of 0 to %u",
			text_show(value), to->base.bits);
	to->kind = LIST_KINDS;
	to->prefix = (unsigned)prefix;
	return NULL;
}

static const char *read_action(enum list_action *to, struct text t)
{
	static const struct {
		const char *name;
		enum list_action action;
	} known[] = {{"deny", LIST_DENY}, {"allow", LIST_ALLOW},
		{"nat", LIST_NAT}, {"campus", LIST_NAT}};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (text_is(t, known[i].name)) {
			*to = known[i].action;
			return NULL;
		}
	return fail_text("action '%s' is none (want allow, deny, nat or "
			 "campus)",
		text_show(t));
}

/* What a row has that is nobody's is not known, and no entry meets it. */
static const char *check_somebody(const struct lists_entry *e)
{
	bool phone = e->kind == LIST_PHONE;

	if (phone && memchr(e->value.at, '*', e->value.len))
		return fail_text("'%s': a phone that is masked with '*' counts "
				 "as not known, so this entry meets none (want "
				 "all of its digits)",
			text_show(e->value));
	if ((phone || e->kind == LIST_DEVICE) && nobody_is(e->value))
		return fail_text("'%s' is zeros or a word for none, and counts "
				 "as not known, so this entry meets none",
			text_show(e->value));
	return NULL;
}

static const char *read_kind(struct lists_entry *to, struct text kind)
{
	static const char *const names[LIST_KINDS] = {
		"device", "phone", "user", "email"};

	if (to->value.len == 0)
		return "value is empty";
	if (text_is(kind, "ip") || text_is(kind, "cidr"))
		return read_range(to, to->value);
	for (unsigned i = 0; i < LIST_KINDS; i++)
		if (text_is(kind, names[i])) {
			to->kind = (enum list_kind)i;
			return i == LIST_USER && to->action == LIST_NAT
				       ? "a user is not shared by many"
				       : check_somebody(to);
		}
	return fail_text("kind '%s' is none (want ip, cidr, device, phone, "
			 "user or email)",
		text_show(kind));
}

/* Until a date means until its end. */
static const char *read_until(int64_t *to, struct text t, struct zone *zone)
{
	*to = LIST_EVER;
	if (t.len == 0)
		return NULL;
	if (!when_parse_end(to, t, zone))
		return fail_text("until '%s' is not %s", text_show(t),
			when_wrong(t, zone));
	return NULL;
}

const char *lists_entry_read(struct lists_entry *to,
	const struct text cell[LISTS_COLUMNS], struct zone *zone)
{
	*to = (struct lists_entry){.value = cell[LISTS_VALUE]};
	const char *why = read_action(&to->action, cell[LISTS_ACTION]);

	if (!why)
		why = read_until(&to->until, cell[LISTS_UNTIL], zone);
	return why ? why : read_kind(to, cell[LISTS_KIND]);
}

void lists_entry_add(struct lists *l, const struct lists_entry *e)
{
	if (e->kind == LIST_KINDS)
		lists_add_range(l, &e->base, e->prefix, e->action, e->until);
	else
		lists_add_name(l, e->kind, e->value, e->action, e->until);
}
