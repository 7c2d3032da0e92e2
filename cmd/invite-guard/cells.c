/* cells.c - what a row says: read, checked, and made into keys. */
#include "invite-guard/parts.h"
#include "invite/phone.h"

enum { NIGHT_ENDS_MS = 5 * 3600000, TOKEN_BYTES = 16 };

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
static uint64_t key_of(struct state *s, const struct config *c, unsigned kind,
	struct text text)
{
	if (!c->key)
		return guard_key(&s->guard, kind, text);
	s->text.len = 0;
	cells_name(s->keyed, c, &s->text, text);
	return guard_key(&s->guard, kind, buf_view(&s->text));
}

/* Zeros and dashes are what a device without an id says it is. */
static bool is_blank(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] != '0' && t.at[i] != '-')
			return false;
	return true;
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

static bool read_time(struct state *s, const struct config *c, struct row *row,
	struct touch *t)
{
	int64_t ahead;

	if (!row_time(row, TIME, &t->ms))
		return false;
	if (s->seen != GUARD_NEVER &&
		!__builtin_sub_overflow(t->ms, s->seen, &ahead) &&
		ahead > c->max_step)
		return row_because(row,
			fail_text("%s is %lld days ahead of all rows before "
				  "(--max-step, if that is so)",
				text_show(row_text(row, TIME)),
				(long long)(ahead / WHEN_DAY_MS)));
	int64_t local = t->ms +
			(int64_t)zone_east(&row->reading->zone, t->ms) * 1000,
		day = local % WHEN_DAY_MS;
	t->night = (day < 0 ? day + WHEN_DAY_MS : day) < NIGHT_ENDS_MS &&
		   !when_is_date(row_text(row, TIME));
	return true;
}

static void heed_list(struct touch *t, unsigned hits)
{
	t->denied |= (hits & 1U << LIST_DENY) != 0;
	t->allowed |= (hits & 1U << LIST_ALLOW) != 0;
}

static bool is_shared(unsigned hits)
{
	return hits & 1U << LIST_NAT;
}

static bool read_address(struct state *s, const struct config *c,
	struct row *row, struct touch *t)
{
	struct text cell = text_trim(row_text(row, IP));
	struct address a;

	if (cell.len == 0)
		return true;
	if (!address_parse(&a, cell))
		return row_wrong(row, cell,
			"an address (want 192.0.2.1 or 2001:db8::1)");
	unsigned hits = lists_range(&c->lists, &a, t->ms);
	heed_list(t, hits);
	if (is_shared(hits))
		return true;
	struct address net = address_network(a);
	t->ip = key_of(s, c, KEY_ADDRESS,
		(struct text){(const char *)a.byte, sizeof(a.byte)});
	t->net = key_of(s, c, KEY_NET,
		(struct text){(const char *)net.byte, sizeof(net.byte)});
	return true;
}

static void read_device(struct state *s, const struct config *c,
	struct row *row, struct touch *t)
{
	struct text cell = text_trim(row_text(row, DEVICE));

	if (is_blank(cell))
		return;
	unsigned hits = lists_name(&c->lists, LIST_DEVICE, cell, t->ms);
	heed_list(t, hits);
	if (!is_shared(hits))
		t->device = key_of(s, c, KEY_DEVICE, cell);
}

/* A phone is the number that its digits are; any other text is a hash with the
 * top bit set.  A masked one (138****5678) is nobody's. */
static uint64_t phone_key(
	struct state *s, const struct config *c, struct text t)
{
	const uint64_t top = (uint64_t)1 << 63;
	char digits[PHONE_MOST];
	struct text plain = {digits, phone_digits(digits, t)};
	uint64_t number = 0;

	if (plain.len == 0)
		return key_of(s, c, KEY_DEVICE, t) | top;
	if (c->key)
		return key_of(s, c, KEY_DEVICE, plain) | top;
	for (size_t i = 0; i < plain.len; i++)
		number = number * 10 + (uint64_t)(digits[i] - '0');
	return number;
}

static void read_phone(struct state *s, const struct config *c, struct row *row,
	struct touch *t)
{
	struct text cell = text_trim(row_text(row, PHONE));

	if (is_blank(cell) || memchr(cell.at, '*', cell.len))
		return;
	unsigned hits = lists_name(&c->lists, LIST_PHONE, cell, t->ms);
	heed_list(t, hits);
	if (!is_shared(hits))
		t->phone = phone_key(s, c, cell);
}

static bool read_reward(struct row *row, struct held *h)
{
	h->has_reward = false;
	h->reward = 0;
	h->decimals = 0;
	if (text_trim(row_text(row, REWARD)).len == 0)
		return true;
	if (!row_amount(row, REWARD, &h->reward, &h->decimals))
		return false;
	if (h->reward < 0)
		return row_wrong(row, row_text(row, REWARD),
			"a reward (want 0 or more)");
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
	keyed_hash(s->keyed, hash, part, ROLES);
	keyed_hex(&h->bytes, hash, 8);
}

static bool read_event(struct state *s, struct row *row, struct held *h)
{
	size_t before = h->bytes.len;
	struct text cell = row_text(row, EVENT);

	if (cell.len > BOOK_NAME_MOST)
		return row_wrong(row, cell, "an event of at most 255 bytes");
	if (cell.len)
		buf_text(&h->bytes, cell);
	else
		make_event(s, h, row);
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

bool cells_read(struct state *s, const struct config *c, struct row *row,
	struct held *h)
{
	struct touch *t = &h->touch;
	struct text inviter, invitee, campaign;

	*t = (struct touch){0};
	h->bytes.len = 0;
	if (!read_name(s, c, row, INVITER, h, &h->inviter, &inviter) ||
		!read_name(s, c, row, INVITEE, h, &h->invitee, &invitee) ||
		!read_time(s, c, row, t) || !read_event(s, row, h) ||
		!read_address(s, c, row, t) || !read_reward(row, h))
		return false;
	heed_list(t, lists_name(&c->lists, LIST_USER, inviter, t->ms));
	heed_list(t, lists_name(&c->lists, LIST_USER, invitee, t->ms));
	read_device(s, c, row, t);
	read_phone(s, c, row, t);
	campaign = row_text(row, CAMPAIGN);
	if (campaign.len > BOOK_NAME_MOST)
		return row_wrong(
			row, campaign, "a campaign of at most 255 bytes");
	h->campaign = campaign.len;
	buf_text(&h->bytes, campaign);
	t->pays = h->reward > 0;
	keep_row(row, s->out, h);
	if (t->ms > s->seen)
		s->seen = t->ms;
	return true;
}
