/* cells.c - what a row says: read, checked, and made into keys. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-guard/parts.h"
#include "invite/reward.h"

static void is_odd(struct held *h, enum invite_odd odd)
{
	h->odd |= 1U << odd;
}

/* An identifier that is kept, in LENGTH bytes of H. */
static bool read_name(struct keys *k, struct row *row, enum role role,
	struct held *h, size_t *length, struct text *raw)
{
	size_t before = h->bytes.len;

	if (!row_key(row, role, raw))
		return false;
	if (raw->len > BOOK_NAME_MOST)
		return row_wrong(
			row, *raw, "an identifier of at most 255 bytes");
	keys_name(k, &h->bytes, *raw);
	*length = h->bytes.len - before;
	return true;
}

/* Whether the time of a row, MS, can be right. */
static bool is_near(struct state *s, struct row *row, int64_t ms)
{
	int64_t ahead;

	switch (pace_check(
		&s->pace, &s->past.guard, s->past.seen, ms, &ahead)) {
	case PACE_RIGHT:
		return true;
	case PACE_UNMASKS:
		fail_die("%s:%llu: %s is %lld days older than the row before "
			 "it, which leaps ahead, so one of the two has a wrong "
			 "time (want --as-of, the time it is)",
			row->binding->name,
			(unsigned long long)batch_line(row->batch, row->record),
			text_show(row_text(row, TIME)),
			(long long)(ahead / WHEN_DAY_MS));
	default:
		return row_because(row,
			fail_text("%s is %lld days ahead of all rows before "
				  "(--as-of says what time it is, --max-step "
				  "how far a row may be ahead)",
				text_show(row_text(row, TIME)),
				(long long)(ahead / WHEN_DAY_MS)));
	}
}

static bool read_time(struct row *row, struct held *h)
{
	struct guard_touch *t = &h->touch;

	if (!row_time(row, TIME, &t->ms))
		return false;
	t->night = rules_is_night(t->ms, zone_east(&row->reading->zone, t->ms));
	/* Only what lies on a quarter of an hour can be a date alone. */
	if (t->night && t->ms % (WHEN_DAY_MS / 96) == 0 &&
		when_is_date(row_text(row, TIME), &row->reading->zone)) {
		t->night = false;
		is_odd(h, ODD_DATE);
	}
	return true;
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

static bool read_reward(struct row *row, struct held *h)
{
	struct hearing_reward *r = &h->reward;

	h->has_reward = false;
	*r = (struct hearing_reward){0, 0};
	if (text_trim(row_text(row, REWARD)).len == 0) {
		is_odd(h, ODD_REWARD_EMPTY);
		return true;
	}
	if (!row_amount(row, REWARD, &r->reward, &r->decimals))
		return false;
	if (r->reward < 0 || r->reward >= REWARD_TOO_MUCH)
		return row_wrong(row, row_text(row, REWARD),
			r->reward < 0 ? "a reward (want 0 or more)"
				      : "a reward (want less than 10^12)");
	if (r->decimals == AMOUNT_DECIMALS &&
		reward_is_longer(
			row_text(row, REWARD), row->reading->style.decimal))
		is_odd(h, ODD_REWARD);
	h->has_reward = true;
	return true;
}

/* A row without an event is known by what it says. */
static void make_event(struct keys *k, struct held *h, struct row *row)
{
	struct text part[ROLES];
	char ms[8];

	for (int i = 0; i < 8; i++)
		ms[i] = (char)((uint64_t)h->touch.ms >> (8 * i));
	for (unsigned i = 0; i < ROLES; i++)
		part[i] = row_text(row, i);
	part[TIME] = (struct text){ms, sizeof(ms)};
	part[EVENT].len = 0;
	/* As before there was one: what was judged then is known. */
	keys_parts(k, &h->bytes, part, part[EMAIL].len ? ROLES : EMAIL);
}

static bool read_event(struct keys *k, struct row *row, struct held *h)
{
	size_t before = h->bytes.len;
	struct text cell = row_text(row, EVENT);

	if (cell.len > BOOK_NAME_MOST)
		return row_wrong(row, cell, "an event of at most 255 bytes");
	if (cell.len) {
		buf_text(&h->bytes, cell);
	} else {
		make_event(k, h, row);
		is_odd(h, ODD_NO_EVENT);
	}
	h->event = h->bytes.len - before;
	return true;
}

static void keep_amount(struct held *h)
{
	size_t before = h->bytes.len;

	if (h->has_reward)
		amount_print(&h->bytes, h->reward.reward, h->reward.decimals);
	h->amount = h->bytes.len - before;
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

static struct text cell_of(struct row *row, enum role role)
{
	return text_trim(row_text(row, role));
}

/* The texts of a held row lie one behind the other. */
static void point(struct held *h)
{
	const char *at = h->bytes.at;
	enum { TEXTS = 6 };
	struct text *const text[TEXTS] = {&h->touch.inviter, &h->touch.invitee,
		&h->touch.event, &h->touch.campaign, &h->due, &h->printed};
	const size_t length[TEXTS] = {h->inviter, h->invitee, h->event,
		h->campaign, h->amount, h->row};

	for (int i = 0; i < TEXTS; i++) {
		*text[i] = (struct text){at, length[i]};
		at += length[i];
	}
}

/* All that the row says by itself, whatever came before it, but for lists. */
static bool read_cells(
	struct keys *k, struct row *row, struct held *h, struct arrival *a)
{
	h->touch = (struct guard_touch){0};
	h->bytes.len = 0;
	h->odd = 0;
	if (!read_name(k, row, INVITER, h, &h->inviter, &a->inviter) ||
		!read_name(k, row, INVITEE, h, &h->invitee, &a->invitee) ||
		!read_time(row, h) || !read_event(k, row, h) ||
		!read_address(row, h, &a->ip) || !read_reward(row, h) ||
		!read_campaign(row, h))
		return false;
	a->device = cell_of(row, DEVICE);
	a->phone = cell_of(row, PHONE);
	a->email = cell_of(row, EMAIL);
	return true;
}

/* The row in H as it will be judged and printed; MET as arrival_look() says. */
static bool take(struct keys *k, const struct config *c, bool *met,
	struct row *row, const struct out *out, struct held *h)
{
	struct guard_touch *t = &h->touch;
	struct arrival a;

	if (!read_cells(k, row, h, &a))
		return false;
	arrival_look(k, &c->lists, met, &a, t, &h->odd);
	t->still = rules_refuse_self(&c->rules) && t->self;
	t->pays = h->reward.reward > 0;
	keep_amount(h);
	keep_row(row, out, h);
	point(h);
	guard_know(k->guard, t);
	return true;
}

void cells_prepare(void *prepared, void *config)
{
	struct cells_own *own = prepared;
	const struct config *c = config;

	own->keys = (struct keys){
		.keyed = keyed_copy(c->keyed), .tokens = c->key != NULL};
	own->met = mem_zero(c->lists.entries, sizeof(*own->met));
}

void cells_unprepare(void *prepared)
{
	struct cells_own *own = prepared;

	keyed_free(own->keys.keyed);
	keys_release(&own->keys);
	free(own->met);
}

bool cells_ahead(void *prepared, const void *state, const void *config,
	struct row *row, const struct out *out, void *item)
{
	struct cells_own *own = prepared;
	const struct state *s = state;
	const struct config *c = config;
	struct held **h = item;

	if (!*h)
		*h = mem_zero(1, sizeof(**h));
	own->keys.guard = &s->past.guard;
	/* That an entry was met only the row's turn may note. */
	return take(&own->keys, c, own->met, row, out, *h) &&
	       !(c->lists.entries &&
		       arrival_is_listed(&(*h)->touch, (*h)->odd));
}

void cells_unahead(void *item)
{
	struct held **h = item;

	if (*h)
		buf_release(&(*h)->bytes);
	free(*h);
}

/* Whether H, whose cells are read, may be judged. */
static bool is_timely(struct state *s, struct row *row, struct held *h)
{
	struct guard_touch *t = &h->touch;

	if (!t->still && !is_near(s, row, t->ms))
		return false;
	h->batch = row->batch;
	h->record = row->record;
	h->binding = row->binding;
	if (!t->still && t->ms > s->past.seen)
		s->past.seen = t->ms;
	return true;
}

struct held *cells_read(
	struct state *s, const struct config *c, struct row *row)
{
	struct held **ahead = row->ahead, *h = held_new(s);
	bool good = true;

	if (ahead) { /* they change places */
		struct held *known = *ahead;
		*ahead = h;
		h = known;
	} else {
		good = take(&s->keys, c, s->unsaid.met, row, s->out, h);
	}
	if (good && is_timely(s, row, h))
		return h;
	held_free(s, h);
	return NULL;
}
