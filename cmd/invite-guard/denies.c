/* denies.c - whom lists deny, by the keys that the state knows people by: what
 * is on hold is compared with them when it is due.
 */
#include "base/mem.h"
#include "identity/mailbox.h"
#include "invite-guard/parts.h"
#include "invite/mails.h"

/* What the state knows D by. */
static uint64_t deny_key(
	struct state *s, const struct config *c, const struct deny *d)
{
	struct text value = {d->value, d->len};
	struct held h = {.odd = 0};

	if (d->kind == LIST_PHONE)
		return cells_phone_key(s, c, &h, value);
	uint64_t key = cells_key(s, c,
		d->kind == LIST_USER	? KEY_NAME
		: d->kind == LIST_EMAIL ? KEY_MAIL
					: KEY_DEVICE,
		value);
	return d->kind == LIST_DEVICE ? device_mark(key) : key;
}

static void add_denied(struct state *s, struct denied d)
{
	mem_grow(&s->denied, &s->denied_cap, s->denies + 1, sizeof(d));
	s->denied[s->denies++] = d;
}

/* Who came with the mailbox of D so far is denied by name. */
static void deny_mail(struct state *s, struct denied d)
{
	struct guard *g = &s->past.guard;
	uint32_t account;

	for (size_t n = 0;
		(account = mails_account(g, d.key, n)) != PEOPLE_NONE; n++)
		add_denied(s,
			(struct denied){LIST_USER,
				guard_key(g, KEY_NAME, guard_name(g, account)),
				d.until});
}

void denies_ready(struct state *s, const struct config *c)
{
	for (size_t i = 0; i < c->denies; i++) {
		struct denied d = {c->deny[i].kind, deny_key(s, c, &c->deny[i]),
			c->deny[i].until};
		add_denied(s, d);
		if (d.kind == LIST_EMAIL)
			deny_mail(s, d);
	}
	denied_sort(s->denied, s->denies);
}

/* Whether NAME is an address of a mailbox that lists deny at MS. */
static bool is_mailbox_denied(struct state *s, struct text name, int64_t ms)
{
	s->folded.len = 0;
	return memchr(name.at, '@', name.len) &&
	       mailbox_fold(&s->folded, name) &&
	       denied_has(s->denied, s->denies, LIST_EMAIL,
		       guard_key(
			       &s->past.guard, KEY_MAIL, buf_view(&s->folded)),
		       ms);
}

bool denies_has(struct state *s, uint32_t account, int64_t ms)
{
	const struct account *a = people_at(&s->past.guard.people, account);
	struct text name = guard_name(&s->past.guard, account);

	return denied_has(s->denied, s->denies, LIST_USER,
		       guard_key(&s->past.guard, KEY_NAME, name), ms) ||
	       is_mailbox_denied(s, name, ms) ||
	       (a->device && denied_has(s->denied, s->denies, LIST_DEVICE,
				     a->device, ms)) ||
	       (account_phone(a) && denied_has(s->denied, s->denies, LIST_PHONE,
					    account_phone(a), ms));
}
