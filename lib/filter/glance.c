/* glance.c - cells seen eight bytes at a time. */
#include "filter/glance.h"

enum {
	WORD = 8,
	MOST_DECIMALS = 4,
	NO_POINT = 15,
	WORD_BITS = 10,
	LONG_BITS = 9,
	WAYS = 4, /* places for a long value */
	DATE_BITS = 10
};

bool glance_is_even(
	const struct record *from, const struct record *to, size_t fields)
{
	size_t n = (size_t)(to - from);

	return n == 0 || to[-1].first - from->first == (n - 1) * fields;
}

/* The cells of a column: each begins so many bytes behind where BEGIN says, and
 * ends where END says. */
struct walk {
	const char *bytes;
	const uint32_t *begin, *end;
	size_t begins, ends; /* to those of the next row */
	uint32_t behind;
};

static inline struct walk walk_of(const struct glance_span *s)
{
	const uint32_t *first = s->cut + s->from->first + s->field;
	const uint32_t *end = first + s->more;

	if (s->field)
		return (struct walk){
			s->bytes + 1, first - 1, end, s->fields, s->fields, 1};
	return (struct walk){s->bytes, &s->from->at, end,
		sizeof(*s->from) / sizeof(s->from->at), s->fields, 0};
}

static inline struct text walk_next(struct walk *w)
{
	struct text t = {w->bytes + *w->begin, *w->end - *w->begin - w->behind};

	w->begin += w->begins;
	w->end += w->ends;
	return t;
}

const struct record *glance_filled(const struct glance_span *s, size_t most)
{
	const struct record *r = s->from, *to = s->to;

	if (r == to)
		return r;
	for (struct walk w = walk_of(s); r < to; r++) {
		struct text t = walk_next(&w);
		if (t.len <= most || (unsigned char)t.at[0] <= ' ')
			break;
	}
	return r;
}

void glance_number_init(struct glance_number *n, unsigned digits, char point)
{
	*n = (struct glance_number){
		.digits = digits, .point = point, .decimals = 2};
	for (unsigned len = 1; len <= WORD; len++) {
		if (len <= digits)
			n->form[len] |= 1u << NO_POINT;
		for (unsigned i = 1; i + 1 < len && i <= digits; i++)
			if (len - i - 1 <= MOST_DECIMALS)
				n->form[len] |= (uint16_t)(1u << i);
	}
}

static bool is_digits(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)(p[i] - '0') > 9)
			return false;
	return true;
}

static bool is_long_number(const struct glance_number *n, struct text t)
{
	size_t i = 0, most = n->digits < t.len ? n->digits : t.len;

	while (i < most && (unsigned char)(t.at[i] - '0') <= 9)
		i++;
	if (i == 0 || (t.at[0] == '0' && i > 1))
		return false;
	if (i == t.len)
		return true;
	size_t rest = t.len - i - 1;
	return t.at[i] == n->point && rest > 0 && rest <= MOST_DECIMALS &&
	       is_digits(t.at + i + 1, rest);
}

/* The same of one of one to eight bytes. */
static inline bool is_short_number(const struct glance_number *n, struct text t)
{
	const uint64_t tops = 0x8080808080808080;
	uint64_t x = text_word(t.at) ^ 0x3030303030303030;
	unsigned beyond = 64 - 8 * (unsigned)t.len, at = NO_POINT;
	/* Bytes that are no digits have their top bit set; one behind a byte
	 * that is not ASCII may have it too, and then there are two. */
	uint64_t other = (((x + 0x7676767676767676) | x) & tops) << beyond;

	if (other) {
		at = ((unsigned)__builtin_ctzll(other) - beyond) / 8;
		if ((other & (other - 1)) || t.at[at] != n->point)
			return false;
	}
	return (n->form[t.len] >> at & 1) &&
	       (t.at[0] != '0' || at == 1 || t.len == 1);
}

/* The form of most cells of a column: of FROM to TO bytes, of which, when the
 * last one is the highest of eight, MARK takes the point away, and OVER brings
 * the others to their top bits. */
struct usual {
	uint64_t mark, over;
	size_t from, to;
};

static struct usual usual_of(const struct glance_number *n)
{
	size_t digits = n->digits, more = n->decimals ? n->decimals + 1 : 0;
	unsigned at = 8 * (unsigned)(WORD - more);
	struct usual u = {.over = 0x7676767676767676,
		.from = more + 1,
		.to = digits + more < WORD ? digits + more : WORD};

	if (more) {
		u.mark = (uint64_t)((unsigned char)n->point ^ '0') << at;
		u.over += (uint64_t)9 << at;
	}
	return u;
}

/* Whether T is so, and begins with no zero. */
static inline bool is_usual(const struct usual *u, struct text t)
{
	const uint64_t tops = 0x8080808080808080;

	if (t.len < u->from || t.len > u->to)
		return false;
	uint64_t x = text_word(t.at) ^ 0x3030303030303030;
	uint64_t y = x << (64 - 8 * t.len) ^ u->mark;
	return (((y + u->over) | y) & tops) == 0 && (x & 0xff) != 0;
}

static unsigned decimals_of(const struct glance_number *n, struct text t)
{
	const char *point = memchr(t.at, n->point, t.len);

	return point ? (unsigned)(t.at + t.len - 1 - point) : 0;
}

const struct record *glance_numbers(
	const struct glance_span *s, struct glance_number *n)
{
	const struct record *r = s->from, *to = s->to;
	const struct usual u = usual_of(n);
	struct text last = {NULL, 0};
	size_t others = 0;

	if (r == to)
		return r;
	for (struct walk w = walk_of(s); r < to; r++) {
		struct text t = walk_next(&w);
		if (is_usual(&u, t))
			continue;
		if (t.len - 1 < WORD ? !is_short_number(n, t)
				     : !is_long_number(n, t))
			break;
		others++;
		last = t;
	}
	if (others > (size_t)(r - s->from) / 2)
		n->decimals = decimals_of(n, last);
	return r;
}

/* Where BYTES may be in a table of 2^BITS, or else in a place beside it, whose
 * number has other last bits: one of words and dates, two of long values. */
static const uint64_t SPREAD = 0x9e3779b97f4a7c15;
static inline size_t place(uint64_t bytes, unsigned bits)
{
	return bytes * SPREAD >> (64 - bits);
}

/* The bytes of T, which has up to eight, and nothing of what is behind. */
static inline uint64_t word_of(struct text t)
{
	static const uint64_t first[WORD + 1] = {0, 0xff, 0xffff, 0xffffff,
		0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
		0xffffffffffffffff};

	return text_word(t.at) & first[t.len];
}

static inline bool is_word(
	const struct glance_word *w, uint64_t bytes, size_t len)
{
	return w->bytes == bytes && w->len == len;
}

/* The first eight bytes of T, which has more, its last, and the second ones or,
 * where there are no sixteen, the last again: all that 24 bytes hold. */
struct words {
	uint64_t word[3];
};

static inline struct words words_of(struct text t)
{
	size_t last = t.len - WORD, second = last < WORD ? last : WORD;

	return (struct words){{text_word(t.at), text_word(t.at + second),
		text_word(t.at + last)}};
}

static inline size_t long_place(const struct words *w)
{
	uint64_t x = (w->word[0] * SPREAD ^ w->word[1]) * SPREAD;

	return place(x ^ x >> 32 ^ w->word[2], LONG_BITS);
}

static inline bool is_long(
	const struct glance_long *at, const struct words *w, struct text t)
{
	uint64_t other = (at->word[0] ^ w->word[0]) |
			 (at->word[1] ^ w->word[1]) |
			 (at->word[2] ^ w->word[2]) | (at->len ^ t.len);

	return other == 0 &&
	       (t.len <= 3 * WORD || memcmp(at->text, t.at, t.len) == 0);
}

/* A value that begins as quoted cells do is another when it is decoded. */
static bool may_be_quoted(struct text t)
{
	return t.at[0] == '"' || t.at[0] == '=';
}

static void add_word(struct glance_list *l, struct text t)
{
	char room[WORD] = {0};

	memcpy(room, t.at, t.len);
	uint64_t x = word_of((struct text){room, t.len});
	size_t at = place(x, WORD_BITS);
	at ^= l->word[at].len != 0;
	l->word[at] = (struct glance_word){x, t.len};
}

static void add_long(struct glance_list *l, struct text t)
{
	struct words w = words_of(t);
	size_t at = long_place(&w);
	size_t i = 0;

	while (i + 1 < WAYS && l->longer[at ^ i].len != 0)
		i++;
	struct glance_long *to = &l->longer[at ^ i];
	memcpy(to->word, w.word, sizeof(w.word));
	to->len = t.len;
	memcpy(to->text, t.at, t.len);
}

void glance_list_add(struct glance_list *l, struct text t)
{
	if (t.len >= sizeof(l->longer->text) || may_be_quoted(t))
		return;
	if (t.len <= WORD)
		add_word(l, t);
	else
		add_long(l, t);
}

static inline bool is_short_value(const struct glance_list *l, struct text t)
{
	uint64_t x = word_of(t);
	size_t at = place(x, WORD_BITS);

	return is_word(&l->word[at], x, t.len) ||
	       is_word(&l->word[at ^ 1], x, t.len);
}

static inline bool is_long_value(const struct glance_list *l, struct text t)
{
	const struct words w = words_of(t);
	size_t at = long_place(&w);

	for (size_t i = 0; i < WAYS; i++)
		if (is_long(&l->longer[at ^ i], &w, t))
			return true;
	return false;
}

const struct record *glance_listed(
	const struct glance_span *s, const struct glance_list *l)
{
	const struct record *r = s->from, *to = s->to;

	if (r == to)
		return r;
	for (struct walk w = walk_of(s); r < to; r++) {
		struct text t = walk_next(&w);
		if (t.len <= WORD ? t.len == 0 || !is_short_value(l, t)
				  : !is_long_value(l, t))
			break;
	}
	return r;
}

static inline uint16_t front_of(const char *at)
{
	return (uint16_t)((unsigned char)at[0] | (unsigned char)at[1] << 8);
}

static inline bool is_date(const struct glance_date *d, const char *at)
{
	return d->back == text_word(at + 2) && d->front == front_of(at);
}

struct glance_date glance_dates_add(
	struct glance_dates *d, const char *at, int64_t day)
{
	size_t i = place(text_word(at + 2), DATE_BITS);

	i ^= d->date[i].front != 0;
	struct glance_date before = d->date[i];
	d->date[i] = (struct glance_date){
		.back = text_word(at + 2), .front = front_of(at), .day = day};
	return before;
}

const struct record *glance_times(
	const struct glance_span *s, struct glance_dates *d, unsigned each)
{
	const struct record *r = s->from, *to = s->to;

	if (r == to)
		return r;
	for (struct walk w = walk_of(s); r < to; r++) {
		struct text t = walk_next(&w);
		if (t.len != 10 && (t.len != 19 || !iso_is_clock(t.at + 10)))
			break;
		size_t i = place(text_word(t.at + 2), DATE_BITS);
		if (!is_date(&d->date[i], t.at) &&
			!is_date(&d->date[i ^= 1], t.at))
			break;
		d->date[i].rows += each;
	}
	return r;
}
