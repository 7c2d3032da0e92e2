/* cells.c - what a row says: read, checked, and made into keys. */
#include <stdlib.h>

#include "base/mem.h"
#include "identity/mailbox.h"
#include "identity/phone.h"
#include "invite-guard/parts.h"
#include "invite/nobody.h"
#include "invite/reward.h"

enum { TOKEN_BYTES = 16 };

void cells_name(struct keyed *k, const struct config *c, struct buf *to,
	struct text name)
{
	unsigned char hash[KEYED_SIZE];

	if (!c->key) {
		buf_text(to, name);
		return;
	}
	keyed_hash(k, hash, &name, 1);
	keyed_hex(to, hash, TOKEN_BYTES);
}

/* TEXT as it is hashed for a table in memory: of a phone the plain hash could
 * be undone by trying all there are, so with a key it is a token. */
uint64_t cells_key(struct state *s, const struct config *c, unsigned kind,
	struct text text)
{
	if (!c->key)
		return guard_key(&s->past.guard, kind, text);
	s->text.len = 0;
	cells_name(s->keyed, c, &s->text, text);
	return guard_key(&s->past.guard, kind, buf_view(&s->text));
}

/* What names no device: nothing, zeros, or a word for it. */
static bool is_blank(struct text t)
{
	return t.len == 0 || nobody_is(t);
}

static void is_odd(struct held *h, enum odd odd)
{
	h->odd |= 1U << odd;
}

/* An identifier that is kept, in LENGTH bytes of H. */
static bool read_name(struct state *s, const struct config *c, struct row *row,
	enum role role, struct held *h, size_t *length, struct text *raw)
{
	size_t before = h->bytes.len;

	if (!row_key(row, role, raw))
		return false;
	if (raw->len > BOOK_NAME_MOST)
		return row_wrong(
			row, *raw, "an identifier of at most 255 bytes");
	cells_name(s->keyed, c, &h->bytes, *raw);
	*length = h->bytes.len - before;
	return true;
}

/* What a time is compared with: rows before, and --as-of. */
static int64_t now_of(const struct state *s, const struct config *c)
{
	return c->as_of.given && c->as_of.ms > s->past.seen ? c->as_of.ms
							    : s->past.seen;
}

/* How far MS is ahead of NOW, or the greatest number there is. */
static int64_t ahead_of(int64_t ms, int64_t now)
{
	int64_t ahead;

	return __builtin_sub_overflow(ms, now, &ahead)
		       ? (ms < now ? INT64_MIN : INT64_MAX)
		       : ahead;
}

/* Whether a row of MS shows that the row before it has a wrong time: it is far
 * older than the only row there is, or it is as near to the rows of earlier
 * runs as the first row of this one is not.  If such a first row counted, all
 * rows to come would be late, and what is on hold would be paid. */
static bool unmasks_first(
	const struct state *s, const struct config *c, int64_t ms, int64_t last)
{
	uint64_t rows = s->past.guard.rows + s->waiting;

	if (c->as_of.given)
		return false;
	if (rows == 1)
		return ahead_of(last, ms) > c->decision_step;
	return s->timed == 1 && s->leapt && ahead_of(ms, s->before) <= c->step;
}

/* The time of the row before, of this run or, if that had but one, of earlier
 * ones; --as-of may have said a later one since. */
static int64_t row_before(const struct state *s)
{
	const struct guard_book *b = &s->past.guard.book;

	if (s->timed || s->past.guard.rows != 1)
		return s->timed ? s->last_ms : s->past.seen;
	uint64_t at = book_next(b, 0, true);
	while (at < b->len && (book_is_seed(b, (uint32_t)at) ||
				      book_is_still(b, (uint32_t)at)))
		at = book_next(b, at, false);
	return at < b->len ? book_seconds(b, (uint32_t)at) * 1000
			   : s->past.seen;
}

/* Between runs more time may go by than between rows. */
static bool is_near(
	struct state *s, const struct config *c, struct row *row, int64_t ms)
{
	int64_t now = now_of(s, c), step = c->step, ahead;

	if (now == GUARD_NEVER)
		return true;
	int64_t last = row_before(s);
	if (unmasks_first(s, c, ms, last))
		fail_die("%s is %lld days older than the row before it, which "
			 "leaps ahead, so one of the two has a wrong time "
			 "(want --as-of, the time it is)",
			text_show(row_text(row, TIME)),
			(long long)(ahead_of(last, ms) / WHEN_DAY_MS));
	ahead = ahead_of(ms, now);
	if (s->timed == 0 && !c->as_of.given)
		step = c->decision_step;
	if (ahead <= step) {
		s->leapt |= s->timed == 0 && ahead > c->step;
		return true;
	}
	s->ahead++;
	return row_because(row,
		fail_text("%s is %lld days ahead of all rows before (--as-of "
			  "says what time it is, --max-step how far a row may "
			  "be ahead)",
			text_show(row_text(row, TIME)),
			(long long)(ahead / WHEN_DAY_MS)));
}

static bool read_time(struct row *row, struct held *h)
{
	struct guard_touch *t = &h->touch;

	if (!row_time(row, TIME, &t->ms))
		return false;
	t->night = rules_is_night(t->ms, zone_east(&row->reading->zone, t->ms));
	if (t->night &&
		when_is_date(row_text(row, TIME), &row->reading->zone)) {
		t->night = false;
		is_odd(h, ODD_DATE);
	}
	return true;
}

static void heed_list(struct guard_touch *t, unsigned hits)
{
	t->denied |= (hits & 1U << LIST_DENY) != 0;
	t->allowed |= (hits & 1U << LIST_ALLOW) != 0;
}

static bool is_shared(unsigned hits)
{
	return hits & 1U << LIST_NAT;
}

static bool read_address(struct row *row, struct held *h, struct address *to)
{
	struct text cell = text_trim(row_text(row, IP));

	*to = (struct address){.bits = 0};
	if (cell.len == 0)
		is_odd(h, ODD_IP_EMPTY);
	return cell.len == 0 || address_parse(to, cell) ||
	       row_wrong(
		       row, cell, "an address (want 192.0.2.1 or 2001:db8::1)");
}

static void look_address(struct state *s, const struct config *c,
	struct held *h, const struct address *a)
{
	struct guard_touch *t = &h->touch;

	if (a->bits == 0)
		return;
	unsigned hits = lists_range(&c->lists, a, t->ms, s->unsaid.met);
	heed_list(t, hits);
	if (is_shared(hits)) {
		is_odd(h, ODD_IP_SHARED);
		return;
	}
	struct address net = address_network(*a);
	t->ip = cells_key(s, c, KEY_ADDRESS,
		(struct text){(const char *)a->byte, sizeof(a->byte)});
	t->net = cells_key(s, c, KEY_NET,
		(struct text){(const char *)net.byte, sizeof(net.byte)});
}

static void look_device(struct state *s, const struct config *c,
	struct row *row, struct held *h)
{
	struct text cell = text_trim(row_text(row, DEVICE));
	struct guard_touch *t = &h->touch;

	if (is_blank(cell)) {
		is_odd(h, cell.len ? ODD_DEVICE_NONE : ODD_DEVICE_EMPTY);
		return;
	}
	unsigned hits =
		lists_name(&c->lists, LIST_DEVICE, cell, t->ms, s->unsaid.met);
	heed_list(t, hits);
	if (is_shared(hits))
		is_odd(h, ODD_DEVICE_SHARED);
	else
		t->device = cells_key(s, c, KEY_DEVICE, cell);
}

/* A phone is the number that its digits are; any other text is a hash with the
 * top bit set. */
uint64_t cells_phone_key(
	struct state *s, const struct config *c, struct held *h, struct text t)
{
	const uint64_t top = (uint64_t)1 << 63;
	char digits[PHONE_MOST];
	struct text plain = {digits, phone_digits(digits, t)};
	uint64_t number = 0;

	if (plain.len == 0)
		is_odd(h, ODD_PHONE_TEXT);
	if (plain.len == 0)
		return cells_key(s, c, KEY_DEVICE, t) | top;
	if (c->key)
		return cells_key(s, c, KEY_DEVICE, plain) | top;
	for (size_t i = 0; i < plain.len; i++)
		number = number * 10 + (uint64_t)(digits[i] - '0');
	return number;
}

/* A masked one (138****5678) is nobody's. */
static void look_phone(struct state *s, const struct config *c, struct row *row,
	struct held *h)
{
	struct text cell = text_trim(row_text(row, PHONE));
	struct guard_touch *t = &h->touch;

	if (is_blank(cell) || memchr(cell.at, '*', cell.len)) {
		is_odd(h, cell.len == 0	   ? ODD_PHONE_EMPTY
			  : is_blank(cell) ? ODD_PHONE_NONE
					   : ODD_PHONE_MASKED);
		return;
	}
	unsigned hits =
		lists_name(&c->lists, LIST_PHONE, cell, t->ms, s->unsaid.met);
	heed_list(t, hits);
	if (is_shared(hits))
		is_odd(h, ODD_PHONE_SHARED);
	else
		t->phone = cells_phone_key(s, c, h, cell);
}

/* The key of the mailbox that T is, of which lists are heeded; 0: it is none,
 * or many people's. */
static uint64_t look_mailbox(struct state *s, const struct config *c,
	struct held *h, struct text t, bool *is_mailbox)
{
	s->folded.len = 0;
	*is_mailbox = t.len && memchr(t.at, '@', t.len) &&
		      mailbox_fold(&s->folded, t);
	if (!*is_mailbox)
		return 0;
	unsigned hits = lists_name(&c->lists, LIST_EMAIL, buf_view(&s->folded),
		h->touch.ms, s->unsaid.met);
	heed_list(&h->touch, hits);
	if (is_shared(hits)) {
		is_odd(h, ODD_EMAIL_SHARED);
		return 0;
	}
	return cells_key(s, c, KEY_MAIL, buf_view(&s->folded));
}

/* The mailboxes of both: a name may be one, and a cell goes before the
 * invitee's. */
static void look_mail(struct state *s, const struct config *c, struct row *row,
	struct held *h, const struct text *people)
{
	struct text cell = text_trim(row_text(row, EMAIL));
	bool is_mailbox;

	h->touch.inviter_mail = look_mailbox(s, c, h, people[0], &is_mailbox);
	h->touch.mail =
		look_mailbox(s, c, h, cell.len ? cell : people[1], &is_mailbox);
	if (!is_mailbox && cell.len)
		is_odd(h, ODD_EMAIL_NONE);
}

static bool read_reward(struct row *row, struct held *h)
{
	h->has_reward = false;
	h->reward = 0;
	h->decimals = 0;
	if (text_trim(row_text(row, REWARD)).len == 0) {
		is_odd(h, ODD_REWARD_EMPTY);
		return true;
	}
	if (!row_amount(row, REWARD, &h->reward, &h->decimals))
		return false;
	if (h->reward < 0 || h->reward >= REWARD_TOO_MUCH)
		return row_wrong(row, row_text(row, REWARD),
			h->reward < 0 ? "a reward (want 0 or more)"
				      : "a reward (want less than 10^12)");
	if (h->decimals == AMOUNT_DECIMALS &&
		reward_is_longer(
			row_text(row, REWARD), row->reading->style.decimal))
		is_odd(h, ODD_REWARD);
	h->has_reward = true;
	return true;
}

/* A row without an event is known by what it says. */
static void make_event(struct state *s, struct held *h, struct row *row)
{
	struct text part[ROLES];
	unsigned char hash[KEYED_SIZE];
	char ms[8];

	for (int i = 0; i < 8; i++)
		ms[i] = (char)((uint64_t)h->touch.ms >> (8 * i));
	for (unsigned i = 0; i < ROLES; i++)
		part[i] = row_text(row, i);
	part[TIME] = (struct text){ms, sizeof(ms)};
	part[EVENT].len = 0;
	/* As before there was one: what was judged then is known. */
	keyed_hash(s->keyed, hash, part, part[EMAIL].len ? ROLES : EMAIL);
	keyed_hex(&h->bytes, hash, 8);
}

static bool read_event(struct state *s, struct row *row, struct held *h)
{
	size_t before = h->bytes.len;
	struct text cell = row_text(row, EVENT);

	if (cell.len > BOOK_NAME_MOST)
		return row_wrong(row, cell, "an event of at most 255 bytes");
	if (cell.len) {
		buf_text(&h->bytes, cell);
	} else {
		make_event(s, h, row);
		is_odd(h, ODD_NO_EVENT);
	}
	h->event = h->bytes.len - before;
	return true;
}

/* What it will be printed as, in the form of the output. */
static void keep_row(struct row *row, const struct out *out, struct held *h)
{
	struct out to = {.format = out->format,
		.delimiter = out->delimiter,
		.columns = out->columns,
		.rows = h->bytes};
	size_t before = h->bytes.len;

	if (out->format == OUT_JSON)
		buf_byte(&to.rows, '\n'); /* as if a row had ended */
	row_pass(row, &to);
	h->bytes = to.rows;
	h->cells = to.column;
	h->row = h->bytes.len - before;
}

static bool read_campaign(struct row *row, struct held *h)
{
	struct text campaign = row_text(row, CAMPAIGN);

	if (campaign.len > BOOK_NAME_MOST)
		return row_wrong(
			row, campaign, "a campaign of at most 255 bytes");
	if (campaign.len == 0)
		is_odd(h, ODD_CAMPAIGN_EMPTY);
	h->campaign = campaign.len;
	buf_text(&h->bytes, campaign);
	return true;
}

/* What lists say of H's people and things, which become keys. */
static void look_lists(struct state *s, const struct config *c, struct row *row,
	struct held *h, const struct text *people, const struct address *a)
{
	struct guard_touch *t = &h->touch;

	for (int i = 0; i < 2; i++)
		heed_list(t, lists_name(&c->lists, LIST_USER, people[i], t->ms,
				     s->unsaid.met));
	look_address(s, c, h, a);
	look_device(s, c, row, h);
	look_phone(s, c, row, h);
	look_mail(s, c, row, h, people);
	if (t->denied && t->allowed)
		is_odd(h, ODD_LISTS);
}

/* Whether the row says itself that inviter and invitee are one. */
static bool is_self(const struct guard_touch *t, const struct text *people)
{
	return text_equal(people[0], people[1]) ||
	       (t->mail && t->mail == t->inviter_mail);
}

bool cells_read(struct state *s, const struct config *c, struct row *row,
	struct held *h)
{
	struct guard_touch *t = &h->touch;
	struct text people[2];
	struct address a;

	*t = (struct guard_touch){0};
	h->bytes.len = 0;
	h->odd = 0;
	if (!read_name(s, c, row, INVITER, h, &h->inviter, &people[0]) ||
		!read_name(s, c, row, INVITEE, h, &h->invitee, &people[1]) ||
		!read_time(row, h) || !read_event(s, row, h) ||
		!read_address(row, h, &a) || !read_reward(row, h) ||
		!read_campaign(row, h))
		return false;
	look_lists(s, c, row, h, people, &a);
	t->still = rules_refuse_self(&c->rules) && is_self(t, people);
	if (!t->still && !is_near(s, c, row, t->ms))
		return false;
	t->pays = h->reward > 0;
	keep_row(row, s->out, h);
	h->batch = row->batch;
	h->record = row->record;
	h->binding = row->binding;
	if (!t->still)
		s->last_ms = t->ms;
	if (!t->still && t->ms > s->past.seen)
		s->past.seen = t->ms;
	return true;
}
