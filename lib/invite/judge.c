/* judge.c - every check of an invite; nothing is changed here but what paths
 * in the union-finds are short. */
#include <math.h>

#include "invite/ledger.h"
#include "invite/mails.h"
#include "invite/passes.h"

/* Where a judgment is made. */
struct judging {
	struct guard *g;
	const struct invite_rules *r;
	const struct guard_touch *t;
	struct effect *to;
	unsigned levels;
	uint32_t inviter, invitee; /* or PEOPLE_NONE */
};

static void note(
	struct effect *to, enum check code, int64_t value, int64_t threshold)
{
	to->reason[to->n++] = (struct reason){code, value, threshold};
}

/* A check of which VALUE was seen. */
static void see(const struct judging *j, enum check code, int64_t value)
{
	const struct invite_rule *r = &j->r->rule[code];
	bool fires = check_kinds[code].at_most ? value <= r->threshold
					       : value >= r->threshold;

	if (r->enabled && fires)
		note(j->to, code, value, r->threshold);
}

/* Whether WHO, who has a parent, is above I. */
static bool is_above(struct people *p, uint32_t who, uint32_t i)
{
	uint32_t depth, high;

	if (team_root(p, i, &depth) != team_root(p, who, &high))
		return false;
	for (; depth > high; depth--)
		i = people_at(p, i)->parent;
	return i == who;
}

/* Of an invite that is DUP anyway, only whether the two have invited each
 * other. */
static bool is_cycle(const struct judging *j, bool dup)
{
	struct people *p = &j->g->people;

	if (j->inviter == PEOPLE_NONE || j->invitee == PEOPLE_NONE ||
		j->inviter == j->invitee)
		return false;
	if (people_at(p, j->invitee)->parent == PEOPLE_NONE)
		return team_root(p, j->inviter, NULL) == j->invitee;
	return dup ? people_at(p, j->inviter)->parent == j->invitee
		   : is_above(p, j->invitee, j->inviter);
}

/* Whether an invite that stands is in the way of this one. */
static bool is_dup(const struct judging *j)
{
	return j->r->burn ? guard_was_invited(j->g, j->invitee)
			  : ledger_stands(j->g, j->invitee, j->t->campaign);
}

/* Whether inviter and invitee are one: by what the row says, by name, or by
 * mailbox. */
static bool is_self(const struct judging *j)
{
	uint64_t mail = j->t->mail;

	return j->t->self || text_equal(j->t->inviter, j->t->invitee) ||
	       (mail && (mail == j->t->inviter_mail ||
				(j->inviter != PEOPLE_NONE &&
					mails_has(j->g, mail, j->inviter))));
}

/* Whether nothing but its points speaks against the invite. */
static bool see_order(const struct judging *j)
{
	bool self = is_self(j), dup = is_dup(j), cycle = is_cycle(j, dup);

	j->to->order = (self ? ORDER_SELF : 0) | (dup ? ORDER_AGAIN : 0) |
		       (cycle ? ORDER_CIRCLE : 0);
	if (self)
		see(j, CHECK_SELF, 1);
	if (dup)
		see(j, CHECK_DUP, 1);
	if (cycle)
		see(j, CHECK_CYCLE, 1);
	return !self && !dup && !cycle;
}

/* Who has invited A, also if that was rejected, or PEOPLE_NONE. */
static uint32_t brought_by(const struct judging *j, const struct account *a)
{
	struct book_entry e;

	if (a->parent != PEOPLE_NONE || book_is_seed(&j->g->book, a->row))
		return a->parent;
	book_read(&j->g->book, a->row, &e);
	return e.inviter;
}

/* How many of those above ACCOUNT in a row came with DEVICE too, up to 8. */
static int above(
	const struct judging *j, const struct account *a, uint64_t device)
{
	const struct people *p = &j->g->people;
	uint32_t i;
	int n = 0;

	while (n < 8 && (i = brought_by(j, a)) != PEOPLE_NONE) {
		a = people_at(p, i);
		if (a->device != device_mark(device))
			break;
		n++;
	}
	return n;
}

static void see_shared(const struct judging *j)
{
	const struct guard_touch *t = j->t;

	if (j->inviter == PEOPLE_NONE)
		return;
	const struct account *a = people_at(&j->g->people, j->inviter);
	bool device = t->device && a->device == device_mark(t->device),
	     phone = t->phone && account_phone(a) == t->phone;
	if (device || phone)
		see(j, CHECK_DEVSHARE,
			device + phone + (device ? above(j, a, t->device) : 0));
}

/* The account of an invitee who was invited before, or NULL. */
static const struct account *known(const struct judging *j)
{
	return guard_was_invited(j->g, j->invitee)
		       ? people_at(&j->g->people, j->invitee)
		       : NULL;
}

/* Whether the window of CODE has the invitee already, who came with what is
 * the same as now. */
static bool is_inside(const struct judging *j, enum check code)
{
	const struct account *a = known(j);

	if (!a || (code == CHECK_VDEV ? a->device != device_mark(j->t->device)
				      : code != CHECK_VIP ||
						a->ip != device_mark(j->t->ip)))
		return false;
	return book_seconds(&j->g->book, a->row) * 1000 >
	       j->g->newest - j->g->span[check_kinds[code].window];
}

static void see_window(const struct judging *j, enum check code, uint64_t key)
{
	struct window *w = &j->g->window[check_kinds[code].window];

	if (key)
		see(j, code,
			(int64_t)window_count(w, key) + !is_inside(j, code));
}

/* Whether the invitee came from the address that his inviter came from, unless
 * so many do that VIP would say so. */
static void see_address(const struct judging *j)
{
	uint64_t ip = j->t->ip;

	if (ip == 0 || j->inviter == PEOPLE_NONE ||
		people_at(&j->g->people, j->inviter)->ip != device_mark(ip))
		return;
	if ((int64_t)window_count(&j->g->window[WINDOW_VIP], ip) + 1 <
		j->r->rule[CHECK_VIP].threshold)
		see(j, CHECK_SAMEIP, 1);
}

/* Whoever is first with a device, if more may join him. */
static uint32_t joined(const struct judging *j, uint32_t holder, bool phone)
{
	if (holder == PEOPLE_NONE)
		return PEOPLE_NONE;
	const struct account *a = people_at(&j->g->people, holder);
	if ((phone ? a->phones : a->devices) >= j->r->rule[CHECK_RING].second)
		return PEOPLE_NONE;
	return ring_root(&j->g->people, holder);
}

/* How many accounts have the device or the phone that HOLDER was first with,
 * this one included; up to 256. */
static int64_t users(const struct judging *j, uint32_t holder, bool phone)
{
	const struct account *self = known(j);

	if (holder == PEOPLE_NONE)
		return 1;
	const struct account *a = people_at(&j->g->people, holder);
	if (phone)
		return a->phones +
		       !(self && account_phone(self) == j->t->phone);
	return a->devices +
	       !(self && self->device == device_mark(j->t->device));
}

/* The ring that the invitee will be in: those of its device, its phone and
 * itself, each once. */
static void see_ring(const struct judging *j)
{
	struct people *p = &j->g->people;
	j->to->with_device = people_device(p, j->t->device);
	j->to->with_phone = people_phone(p, j->t->phone);
	uint32_t device = joined(j, j->to->with_device, false),
		 phone = joined(j, j->to->with_phone, true),
		 self = j->invitee == PEOPLE_NONE ? PEOPLE_NONE
						  : ring_root(p, j->invitee);
	uint32_t size = self == PEOPLE_NONE ? 1 : ring_size(p, self);

	if (device != PEOPLE_NONE)
		j->to->join |= JOIN_DEVICE;
	if (phone != PEOPLE_NONE)
		j->to->join |= JOIN_PHONE;
	if (device != PEOPLE_NONE && device != self)
		size += ring_size(p, device);
	if (phone != PEOPLE_NONE && phone != self && phone != device)
		size += ring_size(p, phone);
	size_t before = j->to->n;
	if (j->t->phone)
		see(j, CHECK_PHONE, users(j, j->to->with_phone, true));
	/* A ring by a phone that PHONE has seen is the same sign again. */
	if (size > 1 && j->to->n == before)
		see(j, CHECK_RING, size);
	if (j->t->device)
		see(j, CHECK_DEVICE, users(j, j->to->with_device, false));
	if (j->t->mail)
		see(j, CHECK_EMAIL, mails_users(j->g, j->t->mail, j->invitee));
}

static void see_phones(const struct judging *j, const struct fan *f)
{
	const struct people *p = &j->g->people;
	uint64_t now = j->t->phone, last;

	if (f->n == 0 || now == 0 || now >> 63)
		return;
	last = account_phone(people_at(p, f->newest));
	if (last == 0 || last >> 63 || last == now)
		return;
	see(j, CHECK_SEQPHONE, (int64_t)(now > last ? now - last : last - now));
}

/* The coefficient of variation of the gaps, in whole percent. */
static int64_t variation(const struct fan *f)
{
	double n = f->run - 1, sum = f->sum,
	       spread = n * (double)fan_wide(f->squares) - sum * sum;

	if (sum <= 0 || spread <= 0)
		return 0;
	return (int64_t)(100 * sqrt(spread) / sum);
}

/* What the inviter's invites are like, this one among them. */
static void see_fan(const struct judging *j)
{
	const struct invite_rules *r = j->r;
	struct fan f;
	int64_t gap = 0, ms = j->t->ms;

	fan_read(&j->g->people, &j->g->book, j->inviter, &f);
	see(j, CHECK_FAN, (int64_t)f.n + 1);
	see_phones(j, &f);
	if (f.n)
		gap = ms / 1000 - (ms % 1000 < 0) -
		      book_seconds(&j->g->book,
			      people_at(&j->g->people, f.newest)->row);
	fan_count(&f, gap, j->t->night, j->g->span[WINDOW_RUN] / 1000);
	if (f.run >= r->rule[CHECK_NIGHT].second)
		see(j, CHECK_NIGHT, (int64_t)f.nights * 100 / f.run);
	if (f.run > r->rule[CHECK_REGULAR].second)
		see(j, CHECK_REGULAR, variation(&f));
}

/* How many of the inviter's invites have passed in this campaign. */
static void see_cap(const struct judging *j)
{
	if (j->t->pays && j->r->rule[CHECK_CAP].enabled)
		see(j, CHECK_CAP, passes_of(j->g, j->inviter, j->t->campaign));
}

/* Where it stands among those that rewards pass through. */
static void see_team(const struct judging *j)
{
	struct people *p = &j->g->people;
	uint32_t depth = 0, size = 1, levels = 0, people = 1, below = 0;

	if (j->inviter != PEOPLE_NONE) {
		uint32_t root = team_root(p, j->inviter, &depth);
		size = team_size(p, root);
		levels = team_levels(p, root);
	}
	if (j->invitee != PEOPLE_NONE) {
		bool root = people_at(p, j->invitee)->parent == PEOPLE_NONE;
		people = root ? team_size(p, j->invitee) : 0;
		below = root ? team_levels(p, j->invitee) : 0;
	}
	if (depth + 1 + below > levels)
		levels = depth + 1 + below;
	unsigned paid = depth + 1 < j->levels ? depth + 1 : j->levels;
	if (j->t->pays && paid > 1)
		see(j, CHECK_LEVELS, paid);
	if (j->levels < levels)
		levels = j->levels;
	if (levels + 1 >= j->r->rule[CHECK_TEAM].second)
		see(j, CHECK_TEAM, (int64_t)size + people);
}

/* The effect of T as long as nothing was seen.  The reasons come one by one. */
static void begin(struct effect *to, const struct guard_touch *t)
{
	memset(to, 0, offsetof(struct effect, reason));
	to->inviter = t->inviter;
	to->invitee = t->invitee;
	to->event = t->event;
	to->ms = t->ms;
	to->device = t->device;
	to->phone = t->phone;
	to->ip = t->ip;
	to->net = t->net;
	to->mail = t->mail;
	to->terms = t->terms;
	to->night = t->night;
	to->still = t->still;
	to->inviter_hash = t->inviter_hash;
	to->invitee_hash = t->invitee_hash;
	to->event_hash = t->event_hash;
	to->found = true;
}

void guard_judge(struct guard *g, const struct invite_rules *r, unsigned levels,
	const struct guard_touch *t, struct effect *to)
{
	struct judging j = {g, r, t, to, levels,
		people_find(&g->people, &g->book, t->inviter, t->inviter_hash),
		people_find(&g->people, &g->book, t->invitee, t->invitee_hash)};

	begin(to, t);
	to->inviter_n = j.inviter;
	to->invitee_n = j.invitee;
	to->with_device = to->with_phone = PEOPLE_NONE;
	bool counts = see_order(&j);
	if (t->denied)
		see(&j, CHECK_DENY, 1);
	else if (t->allowed)
		note(to, CHECK_ALLOW, 0, 0);
	if (counts) {
		see_shared(&j);
		see_window(&j, CHECK_VDEV, t->device);
		see_ring(&j);
		see_window(&j, CHECK_VIP, t->ip);
		see_window(&j, CHECK_VNET, t->net);
		see_address(&j);
		see_window(&j, CHECK_VINV, t->inviter_hash);
		see_fan(&j);
		see_cap(&j);
		see_team(&j);
	}
	if (t->ms < g->newest)
		see(&j, CHECK_LATE, (g->newest - t->ms + 999) / 1000);
	to->verdict = rules_verdict(&to->score, r, to->reason, to->n, -1);
}
