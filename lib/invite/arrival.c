/* arrival.c - see arrival.h. */
#include "invite/arrival.h"

#include "invite/forms.h"
#include "invite/nobody.h"
#include "journey/doubt.h"

/* One arrival on its way to keys. */
struct looking {
	struct keys *k;
	const struct lists *l;
	bool *met;
	struct guard_touch *t;
	uint32_t odd;
};

static void is_odd(struct looking *g, enum invite_odd odd)
{
	g->odd |= 1U << odd;
}

/* What names nothing: no text, zeros, or a word for it. */
static bool is_blank(struct text t)
{
	return t.len == 0 || nobody_is(t);
}

/* Whether what has these hits is of many; a list may deny or allow it too. */
static bool heed(struct looking *g, unsigned hits, enum invite_odd shared)
{
	bool is_shared = hits & 1U << LIST_NAT;

	g->t->denied |= (hits & 1U << LIST_DENY) != 0;
	g->t->allowed |= (hits & 1U << LIST_ALLOW) != 0;
	if (is_shared)
		is_odd(g, shared);
	return is_shared;
}

static unsigned hits_of(
	const struct looking *g, enum list_kind kind, struct text t)
{
	return lists_name(g->l, kind, t, g->t->ms, g->met);
}

/* Users are denied or allowed, and never of many. */
static void look_user(struct looking *g, struct text name)
{
	unsigned hits = hits_of(g, LIST_USER, name);

	heed(g, hits & ~(1U << LIST_NAT), ODDS);
}

static struct text bytes_of(const struct address *a)
{
	return (struct text){(const char *)a->byte, sizeof(a->byte)};
}

/* A household has one address of IPv4, or a network of IPv6, in which its
 * devices change theirs every day (RFC 8981). */
static void look_address(struct looking *g, const struct address *a)
{
	if (a->bits == 0 ||
		heed(g, lists_range(g->l, a, g->t->ms, g->met), ODD_IP_SHARED))
		return;
	struct address net = address_network(*a),
		       one = a->bits == 32 ? *a : net;
	g->t->ip = keys_of(g->k, KEY_ADDRESS, bytes_of(&one));
	g->t->net = keys_of(g->k, KEY_NET, bytes_of(&net));
}

static void look_device(struct looking *g, struct text cell)
{
	if (is_blank(cell))
		is_odd(g, cell.len ? ODD_DEVICE_NONE : ODD_DEVICE_EMPTY);
	else if (!heed(g, hits_of(g, LIST_DEVICE, cell), ODD_DEVICE_SHARED))
		g->t->device = keys_device(g->k, cell);
}

/* A masked one (138****5678) is nobody's. */
static void look_phone(struct looking *g, struct text cell)
{
	bool is_text;

	if (is_blank(cell) || memchr(cell.at, '*', cell.len)) {
		is_odd(g, cell.len == 0	   ? ODD_PHONE_EMPTY
			  : is_blank(cell) ? ODD_PHONE_NONE
					   : ODD_PHONE_MASKED);
		return;
	}
	if (heed(g, hits_of(g, LIST_PHONE, cell), ODD_PHONE_SHARED))
		return;
	g->t->phone = keys_phone(g->k, cell, &is_text);
	if (is_text)
		is_odd(g, ODD_PHONE_TEXT);
}

/* The key of the mailbox that T is, of which lists are heeded; 0: it is none,
 * or many people's. */
static uint64_t look_mailbox(struct looking *g, struct text t, bool *is_mailbox)
{
	struct text form;

	*is_mailbox = keys_mailbox(g->k, t, &form);
	if (!*is_mailbox ||
		heed(g, hits_of(g, LIST_EMAIL, form), ODD_EMAIL_SHARED))
		return 0;
	return keys_of(g->k, KEY_MAIL, form);
}

/* The mailboxes of both: a name may be one, and a cell goes before the
 * invitee's. */
static void look_mail(struct looking *g, const struct arrival *a)
{
	struct text cell = a->email;
	bool is_mailbox;

	g->t->inviter_mail = look_mailbox(g, a->inviter, &is_mailbox);
	g->t->mail = look_mailbox(g, cell.len ? cell : a->invitee, &is_mailbox);
	if (!is_mailbox && cell.len)
		is_odd(g, ODD_EMAIL_NONE);
}

/* Names that differ in what nobody sees, or in case alone, are one man's who
 * invites himself: two whom that tells apart would hardly meet in one row. */
static bool is_self(const struct arrival *a, const struct guard_touch *t)
{
	return (t->mail && t->mail == t->inviter_mail) ||
	       forms_same_name(a->inviter, a->invitee);
}

/* What there is to doubt of both names. */
static void doubt(struct looking *g, const struct arrival *a)
{
	static const uint32_t bit[DOUBTS] = {[DOUBT_NOBODY] = 1U << ODD_NOBODY,
		[DOUBT_PADDED] = 1U << ODD_PADDED};

	g->odd |= bit[doubt_of(a->inviter)] | bit[doubt_of(a->invitee)];
	if (g->t->self)
		g->odd &= ~bit[DOUBT_PADDED];
}

void arrival_look(struct keys *k, const struct lists *l, bool *met,
	const struct arrival *a, struct guard_touch *t, uint32_t *odd)
{
	struct looking g = {k, l, met, t, 0};

	look_user(&g, a->inviter);
	look_user(&g, a->invitee);
	look_address(&g, &a->ip);
	look_device(&g, a->device);
	look_phone(&g, a->phone);
	look_mail(&g, a);
	t->self = is_self(a, t);
	doubt(&g, a);
	if (t->denied && t->allowed)
		is_odd(&g, ODD_LISTS);
	*odd |= g.odd;
}

bool arrival_is_listed(const struct guard_touch *t, uint32_t odd)
{
	const uint32_t shared = 1U << ODD_IP_SHARED | 1U << ODD_DEVICE_SHARED |
				1U << ODD_PHONE_SHARED | 1U << ODD_EMAIL_SHARED;

	return t->denied || t->allowed || (odd & shared);
}
