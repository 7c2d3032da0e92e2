/* detect.c - one walk over a text, and who has what where rules overlap. */
#include "identity/detect.h"

#include <stdlib.h>

#include "base/half.h"
#include "base/mem.h"
#include "identity/detect_parts.h"

static const struct {
	enum identity_kind kind;
	const char *name;
} rules[] = {
	[DETECT_EMAIL] = {KIND_EMAIL, "email"},
	[DETECT_IBAN] = {KIND_IBAN, "iban"},
	[DETECT_IBAN_GROUPED] = {KIND_IBAN, "iban in groups"},
	[DETECT_IDCARD] = {KIND_IDCARD, "idcard"},
	[DETECT_IDCARD_GROUPED] = {KIND_IDCARD, "idcard in groups"},
	[DETECT_USCC] = {KIND_USCC, "uscc"},
	[DETECT_CARD] = {KIND_CARD, "card"},
	[DETECT_CARD_GROUPED] = {KIND_CARD, "card in groups"},
	[DETECT_ABROAD] = {KIND_PHONE, "phone abroad"},
	[DETECT_MOBILE] = {KIND_PHONE, "mobile"},
	[DETECT_MOBILE_GROUPED] = {KIND_PHONE, "mobile in groups"},
	[DETECT_IDCARD_OLD] = {KIND_IDCARD, "idcard of 15 digits"},
	[DETECT_LANDLINE] = {KIND_LANDLINE, "landline"},
	[DETECT_PERMIT_C] = {KIND_PERMIT, "permit by its word"},
	[DETECT_PERMIT_H] = {KIND_PERMIT, "permit by its word"},
	[DETECT_PERMIT_8] = {KIND_PERMIT, "permit by its word"},
	[DETECT_PASSPORT] = {KIND_PASSPORT, "passport by its word"},
	[DETECT_HKID] = {KIND_HKID, "hkid"},
	[DETECT_PLATE] = {KIND_PLATE, "plate"},
	[DETECT_IPV6] = {KIND_IP, "IPv6"},
	[DETECT_IPV4] = {KIND_IP, "IPv4"},
};

const char *detect_rule_name(enum detect_rule rule)
{
	return rules[rule].name;
}

void detect_add(
	struct detector *d, enum detect_rule rule, size_t start, size_t end)
{
	mem_grow(&d->found, &d->cap, d->n + 1, sizeof(*d->found));
	d->found[d->n++] =
		(struct detect_place){start, end, rules[rule].kind, rule};
}

/* What a byte can begin, or be the sign of. */
enum detect_step {
	STEP_NONE,
	STEP_WORD,
	STEP_SMALL,
	STEP_EMAIL,
	STEP_IPV6,
	STEP_ABROAD,
	STEP_LANDLINE,
	STEP_PLATE
};

static inline enum detect_step step_of(unsigned char c)
{
	if (detect_class[c] & (DETECT_DIGIT | DETECT_UPPER))
		return STEP_WORD;
	if (detect_class[c] & DETECT_LOWER)
		return STEP_SMALL;
	if (c >= 0x80)
		return c >= 0xe4 && c <= 0xe9 ? STEP_PLATE : STEP_NONE;
	return c == '@'	  ? STEP_EMAIL
	       : c == ':' ? STEP_IPV6
	       : c == '+' ? STEP_ABROAD
	       : c == '(' ? STEP_LANDLINE
			  : STEP_NONE;
}

/* All that a rule takes for its own, in no order. */
static void walk(struct detector *d)
{
	struct text t = d->text;
	size_t digits = 0, six = 0; /* looked at up to here */

	for (size_t i = 0; i < t.len; i++) {
		switch (step_of((unsigned char)t.at[i])) {
		case STEP_WORD:
			if (!detect_before(t, i, DETECT_WORD)) {
				detect_word(d, i);
				detect_iban(d, i);
			}
			if (i < digits || !detect_is(t, i, DETECT_DIGIT))
				break;
			digits = detect_run(t, i, DETECT_DIGIT);
			detect_digits(d, i, digits);
			break;
		case STEP_SMALL:
			if (detect_before(t, i, DETECT_WORD))
				break;
			detect_iban(d, i);
			detect_iban_small(d, i);
			break;
		case STEP_EMAIL:
			detect_email(d, i);
			break;
		case STEP_IPV6:
			if (i >= six)
				six = detect_ipv6(d, i);
			break;
		case STEP_ABROAD:
			detect_abroad(d, i);
			break;
		case STEP_LANDLINE:
			detect_landline(d, i);
			detect_bracketed(d, i);
			break;
		case STEP_PLATE:
			detect_plate(d, i);
			break;
		case STEP_NONE:
			break;
		}
	}
}

static int by_rule(const void *x, const void *y)
{
	const struct detect_place *a = x, *b = y;

	if (a->rule != b->rule)
		return a->rule < b->rule ? -1 : 1;
	return (a->start > b->start) - (a->start < b->start);
}

static int by_place(const void *x, const void *y)
{
	const struct detect_place *a = x, *b = y;

	return (a->start > b->start) - (a->start < b->start);
}

/* Leave what no stronger rule has taken bytes of. */
static void settle(struct detector *d)
{
	size_t n = 0;
	char *taken;

	qsort(d->found, d->n, sizeof(*d->found), by_rule);
	d->taken.len = 0;
	taken = buf_room(&d->taken, d->text.len);
	memset(taken, 0, d->text.len);
	for (size_t i = 0; i < d->n; i++) {
		struct detect_place f = d->found[i];
		size_t len = f.end - f.start;
		if (memchr(taken + f.start, 1, len))
			continue;
		memset(taken + f.start, 1, len);
		d->found[n++] = f;
	}
	d->n = n;
	qsort(d->found, d->n, sizeof(*d->found), by_place);
}

/* From places in the narrow text to places in T. */
static void widen(struct detector *d, struct text t)
{
	size_t narrow = 0, wide = 0;

	for (size_t i = 0; i < 2 * d->n; i++) {
		struct detect_place *f = &d->found[i / 2];
		size_t *place = i % 2 ? &f->end : &f->start;
		for (; narrow < *place; narrow++)
			wide += wide + 2 < t.len && half_of(t.at + wide) ? 3
									 : 1;
		*place = wide;
	}
}

void detect(struct detector *d, struct text t)
{
	bool wide = half_has(t);

	d->n = 0;
	d->text = t;
	if (wide) {
		d->narrow.len = 0;
		half_text(&d->narrow, t);
		d->text = buf_view(&d->narrow);
	}
	walk(d);
	if (d->n > 1)
		settle(d);
	if (wide)
		widen(d, t);
}

/* Where the run of CLASS that ends before I begins; not looked for farther than
 * MOST bytes. */
static size_t run_before(struct text t, size_t i, int class, size_t most)
{
	size_t from = i;

	while (i - from < most && detect_before(t, from, class))
		from--;
	return from;
}

/* Seven digits or eight at I: an area code, or the first six digits of an
 * identity card, may stand before them. */
static void look_before(struct detector *d, size_t i)
{
	struct text t = d->text;
	char c = detect_back(t, i, 1);
	size_t from;

	if (c == ' ' || c == '-') {
		i--;
		from = run_before(t, i, DETECT_DIGIT, 7);
		if (from < i)
			detect_digits(d, from, i);
		c = detect_back(t, i, 1);
	}
	if (c != ')')
		return;
	from = run_before(t, i - 1, DETECT_DIGIT, 5);
	if (detect_back(t, from, 1) == '(')
		detect_landline(d, from - 1);
}

/* A digit or a capital letter at I; *WORD is the word looked at last. */
static void look_around(struct detector *d, size_t i, size_t *word)
{
	enum { LONGEST = 34 };
	struct text t = d->text;
	size_t first = run_before(t, i, DETECT_DIGIT | DETECT_UPPER, LONGEST);

	if (first != *word && !detect_before(t, first, DETECT_WORD))
		detect_word(d, first);
	*word = first;
	if (!detect_is(t, i, DETECT_DIGIT)) {
		if (i >= 3)
			detect_plate(d, i - 3);
		return;
	}
	if (detect_before(t, i, DETECT_DIGIT))
		return;
	if (detect_before(t, i, DETECT_LOWER))
		detect_iban_small(d,
			run_before(t, i, DETECT_DIGIT | DETECT_LOWER, LONGEST));
	size_t end = detect_run(t, i, DETECT_DIGIT);
	detect_digits(d, i, end);
	if (end - i == 7 || end - i == 8)
		look_before(d, i);
}

/* An IBAN in groups, of letters of CLASS, may begin some of them before the
 * sign at I. */
static void look_for_iban(struct detector *d, size_t i, int class)
{
	struct text t = d->text;
	char sign = t.at[i];

	for (unsigned k = 0; k < 8; k++) {
		size_t from = run_before(t, i, DETECT_DIGIT | class, 5);
		if (i - from != 4)
			return;
		detect_iban(d, from);
		if (detect_back(t, from, 1) != sign)
			return;
		i = from - 1;
	}
}

/* Look at what is around I; false: there is a full-width character. */
static bool look_at(struct detector *d, size_t i, size_t *word, size_t *six)
{
	struct text t = d->text;

	switch (t.at[i]) {
	case '\xef':
		return false;
	case '@':
		detect_email(d, i);
		break;
	case '+':
		detect_abroad(d, i);
		break;
	case ':':
		if (i >= *six)
			*six = detect_ipv6(d, i);
		break;
	case '(':
		detect_word(
			d, run_before(t, i, DETECT_DIGIT | DETECT_UPPER, 8));
		detect_landline(d, i);
		detect_bracketed(d, i);
		break;
	case '.':
	case ' ':
	case '-':
		detect_digits(d, run_before(t, i, DETECT_DIGIT, 8), i);
		if (t.at[i] == '.')
			break;
		look_for_iban(d, i, DETECT_UPPER);
		look_for_iban(d, i, DETECT_LOWER);
		break;
	default:
		look_around(d, i, word);
	}
	return true;
}

void detect_sifted(struct detector *d, struct text t, const uint32_t *at,
	size_t n, size_t base)
{
	size_t word = SIZE_MAX, six = 0;

	d->n = 0;
	d->text = t;
	for (size_t i = 0; i < n; i++)
		if (!look_at(d, at[i] - base, &word, &six)) {
			detect(d, t);
			return;
		}
	if (d->n > 1)
		settle(d);
}

void detect_release(struct detector *d)
{
	free(d->found);
	buf_release(&d->narrow);
	buf_release(&d->taken);
}
