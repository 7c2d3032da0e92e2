/* glance.c - cells seen eight bytes at a time. */
#include "filter/glance.h"

enum {
	WORD = 8,
	MOST_DECIMALS = 4,
	NO_POINT = 15,
	WORD_BITS = 8,
	DATE_BITS = 10
};

static inline struct text cell_of(
	const struct glance_span *s, const struct record *r, size_t field)
{
	const uint32_t *end = s->cut + r->first + field;
	uint32_t at = field ? end[-1] + 1 : r->at;

	return (struct text){s->bytes + at, *end - at};
}

const struct record *glance_filled(const struct glance_span *s, size_t most)
{
	const struct glance_span in = *s;
	const struct record *r = in.from;

	while (r < in.to && cell_of(&in, r, in.field).len > most)
		r++;
	return r;
}

void glance_number_init(struct glance_number *n, unsigned digits, char point)
{
	*n = (struct glance_number){.digits = digits, .point = point};
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

const struct record *glance_numbers(
	const struct glance_span *s, const struct glance_number *n)
{
	const struct glance_span in = *s;
	const struct record *r = in.from;

	for (; r < in.to; r++) {
		struct text t = cell_of(&in, r, in.field);
		if (t.len - 1 < WORD ? !is_short_number(n, t)
				     : !is_long_number(n, t))
			break;
	}
	return r;
}

/* Where BYTES may be in a table of so many BITS, or else in the place beside
 * it, whose number has another last bit. */
static inline size_t place(uint64_t bytes, unsigned bits)
{
	return bytes * 0x9e3779b97f4a7c15 >> (64 - bits);
}

/* The bytes of T, which has one to eight, and nothing of what is behind. */
static inline uint64_t word_of(struct text t)
{
	return text_word(t.at) << (64 - 8 * t.len);
}

static inline bool is_word(
	const struct glance_word *w, uint64_t bytes, size_t len)
{
	return w->bytes == bytes && w->len == len;
}

static size_t long_place(struct text t)
{
	unsigned at = (unsigned char)t.at[0] * 7u +
		      (unsigned char)t.at[t.len - 1] + (unsigned)t.len * 5u;

	return at % GLANCE_LONG;
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

void glance_list_add(struct glance_list *l, struct text t)
{
	struct glance_long *w = &l->longer[long_place(t)];

	if (t.len > sizeof(w->text) || may_be_quoted(t))
		return;
	if (t.len <= WORD) {
		add_word(l, t);
		return;
	}
	w->len = (unsigned char)t.len;
	memcpy(w->text, t.at, t.len);
}

static bool is_long_value(const struct glance_list *l, struct text t)
{
	const struct glance_long *w;

	if (t.len == 0 || may_be_quoted(t))
		return false;
	w = &l->longer[long_place(t)];
	return w->len == t.len && memcmp(w->text, t.at, t.len) == 0;
}

const struct record *glance_listed(
	const struct glance_span *s, const struct glance_list *l)
{
	const struct glance_span in = *s;
	const struct record *r = in.from;

	for (; r < in.to; r++) {
		struct text t = cell_of(&in, r, in.field);
		if (t.len - 1 >= WORD) {
			if (!is_long_value(l, t))
				break;
			continue;
		}
		uint64_t x = word_of(t);
		size_t at = place(x, WORD_BITS);
		if (!is_word(&l->word[at], x, t.len) &&
			!is_word(&l->word[at ^ 1], x, t.len))
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
	const struct glance_span in = *s;
	const struct record *r = in.from;

	for (; r < in.to; r++) {
		struct text t = cell_of(&in, r, in.field);
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
