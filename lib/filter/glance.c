/* glance.c - cells seen eight bytes at a time. */
#include "filter/glance_parts.h"

enum { MOST_DIGITS = 9, MOST_DECIMALS = 4, NO_POINT = 15, DATE_BITS = 10 };

bool glance_is_even(
	const struct record *from, const struct record *to, size_t fields)
{
	size_t n = (size_t)(to - from);

	return n == 0 || to[-1].first - from->first == (n - 1) * fields;
}

static inline bool is_filled(struct text t, size_t most)
{
	return (t.len > most) & ((unsigned char)t.at[0] > ' ');
}

const struct record *glance_filled(const struct glance_span *s, size_t most)
{
	const struct record *r = s->from, *to = s->to;

	if (r == to)
		return r;
	struct glance_walk w = glance_walk_of(s);
	for (; to - r >= TOGETHER; r += TOGETHER) {
		struct glance_walk before = w;
		bool fine = true;
		for (int i = 0; i < TOGETHER; i++)
			fine &= is_filled(glance_next(&w), most);
		if (!fine) {
			w = before;
			break;
		}
	}
	while (r < to && is_filled(glance_next(&w), most))
		r++;
	return r;
}

/* How many digits before the point any number may have that is within the
 * bounds; 0: that is not all. */
static unsigned digits_within(amount low, amount high)
{
	unsigned n = 0;

	if (low > 0)
		return 0;
	for (amount a = high / 10; a >= AMOUNT_UNIT && n < MOST_DIGITS; a /= 10)
		n++;
	return n;
}

/* The forms of numbers of so many digits before the point. */
static void forms_of(uint16_t form[WORD + 1], unsigned digits)
{
	for (unsigned len = 1; len <= WORD; len++) {
		if (len <= digits)
			form[len] |= 1u << NO_POINT;
		for (unsigned i = 1; i + 1 < len && i <= digits; i++)
			if (len - i - 1 <= MOST_DECIMALS)
				form[len] |= (uint16_t)(1u << i);
	}
}

/* A in units of 10^-4, no larger than it is. */
static int64_t units_below(amount a)
{
	const amount unit = AMOUNT_UNIT / 10000, most = INT64_MAX;
	amount n = a / unit - (a % unit < 0);

	return (int64_t)(n < -most ? -most : n > most ? most : n);
}

void glance_number_init(
	struct glance_number *n, amount low, amount high, char point)
{
	*n = (struct glance_number){.digits = digits_within(low, high),
		.point = point,
		.low = -units_below(-low),
		.high = units_below(high),
		.decimals = 2};
	forms_of(n->within, n->digits);
	forms_of(n->form, MOST_DIGITS);
	for (int i = 0; i <= 9; i++)
		if ((amount)i * AMOUNT_UNIT >= low &&
			(amount)i * AMOUNT_UNIT <= high)
			n->one['0' + i] = true;
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

/* What eight digits are, the last the highest byte. */
static inline uint64_t figure_behind(uint64_t y)
{
	y = y * 10 + (y >> 8);
	return ((y & 0x000000ff000000ff) * 0x000f424000000064 +
		       (y >> 16 & 0x000000ff000000ff) * 0x0000271000000001) >>
	       32;
}

/* The digits X of a number of LEN bytes whose point is byte AT; in 10^-4. */
static inline int64_t units_of(uint64_t x, size_t len, unsigned at)
{
	static const int64_t unit[MOST_DECIMALS + 1] = {
		10000, 1000, 100, 10, 1};
	uint64_t y = x << (64 - 8 * len);

	if (at == NO_POINT)
		return (int64_t)figure_behind(y) * unit[0];
	unsigned before = 8 * (unsigned)(at + WORD - len);
	uint64_t digits = y & (((uint64_t)1 << before) - 1);
	uint64_t behind = before < 56 ? y >> (before + 8) << (before + 8) : 0;
	return (int64_t)figure_behind(digits << 8 | behind) *
	       unit[len - at - 1];
}

/* Whether T, of one to eight bytes behind its sign, is a number within the
 * bounds; X has the bytes, digits as what they are. */
static inline bool is_unsigned(
	const struct glance_number *n, struct text t, uint64_t x, bool negative)
{
	const uint64_t tops = 0x8080808080808080;
	unsigned beyond = 64 - 8 * (unsigned)t.len, at = NO_POINT;
	/* Bytes that are no digits have their top bit set; one behind a byte
	 * that is not ASCII may have it too, and then there are two. */
	uint64_t other = (((x + 0x7676767676767676) | x) & tops) << beyond;

	if (other) {
		at = ((unsigned)__builtin_ctzll(other) - beyond) / 8;
		if ((other & (other - 1)) || t.at[at] != n->point)
			return false;
	}
	if (!(n->form[t.len] >> at & 1) ||
		(t.at[0] == '0' && at != 1 && t.len > 1))
		return false;
	if (!negative && (n->within[t.len] >> at & 1))
		return true;
	int64_t a = units_of(x, t.len, at);
	return negative ? -a >= n->low && -a <= n->high
			: a >= n->low && a <= n->high;
}

/* Whether T is one digit within the bounds. */
static inline bool is_digit(const struct glance_number *n, struct text t)
{
	return (t.len == 1) & n->one[(unsigned char)t.at[0]];
}

/* The first rows that have one such digit, by fours. */
static const struct record *skip_digits(
	const struct glance_span *s, const struct glance_number *n)
{
	const struct record *r = s->from;

	for (struct glance_walk w = glance_walk_of(s); s->to - r >= TOGETHER;
		r += TOGETHER) {
		bool fine = true;
		for (int i = 0; i < TOGETHER; i++)
			fine &= is_digit(n, glance_next(&w));
		if (!fine)
			break;
	}
	return r;
}

/* The same of one of one to eight bytes, with its sign. */
static inline bool is_short_number(const struct glance_number *n, struct text t)
{
	uint64_t x = text_word(t.at) ^ 0x3030303030303030;

	if (t.at[0] != '-')
		return is_unsigned(n, t, x, false);
	t = (struct text){t.at + 1, t.len - 1};
	return t.len > 0 && is_unsigned(n, t, x >> 8, true);
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
	const struct usual u = usual_of(n);
	struct glance_span rest = *s;
	struct text last = {NULL, 0};
	size_t others = 0;

	if (s->from == s->to)
		return s->to;
	rest.from = skip_digits(s, n);
	if (rest.from == s->to)
		return s->to;
	const struct record *r = rest.from, *to = s->to;
	for (struct glance_walk w = glance_walk_of(&rest); r < to; r++) {
		struct text t = glance_next(&w);
		if (is_digit(n, t) || is_usual(&u, t))
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
	size_t i = glance_place(text_word(at + 2), DATE_BITS);

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
	for (struct glance_walk w = glance_walk_of(s); r < to; r++) {
		struct text t = glance_next(&w);
		if (t.len != 10 && (t.len != 19 || !iso_is_clock(t.at + 10)))
			break;
		size_t i = glance_place(text_word(t.at + 2), DATE_BITS);
		if (!is_date(&d->date[i], t.at) &&
			!is_date(&d->date[i ^= 1], t.at))
			break;
		d->date[i].rows += each;
	}
	return r;
}
