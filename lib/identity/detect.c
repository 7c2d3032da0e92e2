/* detect.c - one walk over a text, and who has what where rules overlap. */
#include "identity/detect.h"

#include <stdlib.h>

#include "base/mem.h"
#include "identity/detect_parts.h"
#include "identity/half.h"

static const struct {
	enum identity_kind kind;
	const char *name;
} rules[] = {
	[DETECT_EMAIL] = {KIND_EMAIL, "email"},
	[DETECT_IBAN] = {KIND_IBAN, "iban"},
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

/* All that a rule takes for its own, in no order. */
static void walk(struct detector *d)
{
	struct text t = d->text;
	size_t digits = 0, six = 0; /* looked at up to here */

	for (size_t i = 0; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];
		if (detect_class[c] & (DETECT_DIGIT | DETECT_UPPER)) {
			if (!detect_before(t, i, DETECT_WORD))
				detect_word(d, i);
			if (i < digits || !(detect_class[c] & DETECT_DIGIT))
				continue;
			digits = detect_run(t, i, DETECT_DIGIT);
			detect_digits(d, i, digits);
		} else if (c == '@') {
			detect_email(d, i);
		} else if (c == ':' && i >= six) {
			six = detect_ipv6(d, i);
		} else if (c == '+') {
			detect_abroad(d, i);
		} else if (c == '(') {
			detect_landline(d, i);
		} else if (c >= 0xe4 && c <= 0xe9) {
			detect_plate(d, i);
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

void detect_release(struct detector *d)
{
	free(d->found);
	buf_release(&d->narrow);
	buf_release(&d->taken);
}
