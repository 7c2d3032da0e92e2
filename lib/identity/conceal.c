/* conceal.c - what a cell holds, and what it becomes. */
#include "identity/conceal.h"

#include <stdlib.h>

#include "base/half.h"
#include "base/mem.h"
#include "identity/detect_parts.h"
#include "identity/general.h"
#include "identity/normal.h"

static void add_place(struct conceal *h, const struct conceal_place *p)
{
	mem_grow(&h->place, &h->cap, h->n + 1, sizeof(*h->place));
	h->place[h->n++] = *p;
}

/* Append T, its digits encrypted in its normal form; *DOUBTFUL, and nothing, if
 * that cannot be. */
static void append_fpe(struct conceal *h, enum identity_kind kind, bool undo,
	struct text t, bool *doubtful)
{
	size_t from = h->cell.len;

	if (undo)
		half_text(&h->cell, t);
	else
		normal_form(&h->cell, kind, t, h->rules->today);
	if (ff1_text(h->ff1, h->cell.at + from, h->cell.len - from,
		    text_of(kind_name((int)kind)), undo))
		return;
	h->cell.len = from;
	*doubtful = true;
}

static void append_token(
	struct conceal *h, enum identity_kind kind, struct text t)
{
	h->normal.len = 0;
	normal_form(&h->normal, kind, t, h->rules->today);
	if (h->rules->bare)
		token_write_bare(&h->cell, h->keyed, buf_view(&h->normal));
	else
		token_write(&h->cell, h->keyed, text_of(kind_name((int)kind)),
			buf_view(&h->normal));
}

/* Append what T, a value of KIND, becomes; *DOUBTFUL if it is none. */
static void change(struct conceal *h, enum identity_kind kind,
	const struct policy_action *a, struct text t, bool *doubtful)
{
	switch (a->what) {
	case POLICY_KEEP:
		buf_text(&h->cell, t);
		break;
	case POLICY_MASK:
		mask_value(&h->cell, kind, t, a->ends);
		break;
	case POLICY_TOKEN:
		append_token(h, kind, t);
		break;
	case POLICY_GEN:
		if (!general_value(&h->cell, kind, a->by, t, h->zone))
			*doubtful = true;
		break;
	case POLICY_FPE:
		append_fpe(h, kind, a->by, t, doubtful);
		break;
	case POLICY_DROP:
		break;
	}
}

/* The place P of T, whose cell is H->cell up to it.  What is hidden already is
 * none. */
static void take(struct conceal *h, struct text t, struct conceal_place *p)
{
	struct text value = {t.at + p->f.start, p->f.end - p->f.start};
	size_t from = h->cell.len;

	change(h, p->f.kind, p->action, value, &p->doubtful);
	struct text made = {h->cell.at + from, h->cell.len - from};
	if (p->action->what == POLICY_KEEP || !text_equal(made, value))
		add_place(h, p);
}

bool conceal_column(struct conceal *h, enum identity_kind kind,
	const struct policy_action *a, struct text t)
{
	struct conceal_place p = {
		.f = {0, t.len, kind, 0}, .by_column = true, .action = a};
	bool undo = a->what == POLICY_FPE && a->by;

	conceal_clear(h);
	if (token_is(kind_trim(t)))
		return false;
	h->normal.len = 0;
	p.doubtful = a->what != POLICY_GEN && !undo &&
		     !normal_form(&h->normal, kind, t, h->rules->today);
	take(h, t, &p);
	return h->n > 0 && a->what != POLICY_KEEP;
}

/* H->cell becomes T, which the detector has looked at, with its places changed;
 * false: none is.  AGAIN: what is encrypted by now stays. */
static bool replace(struct conceal *h, struct text t, bool again)
{
	struct detector *d = &h->detector;
	size_t from = 0;
	bool changed = false;

	h->cell.len = 0;
	for (size_t i = 0; i < d->n; i++) {
		const struct detect_place *f = &d->found[i];
		struct conceal_place p = {
			.f = *f, .action = &h->rules->policy->of[f->kind]};
		size_t n = h->n;
		if (!(h->rules->finds >> f->kind & 1) ||
			(again && p.action->what == POLICY_FPE))
			continue;
		buf_bytes(&h->cell, t.at + from, f->start - from);
		take(h, t, &p);
		changed |= h->n > n && p.action->what != POLICY_KEEP;
		from = f->end;
	}
	if (changed)
		buf_bytes(&h->cell, t.at + from, t.len - from);
	return changed;
}

/* Whether P of T, masked, is its first six digits at most, stars and its last
 * four at most, where a sift finds nothing; or of an address its first letter,
 * stars and the domain: then what the sift had found at AT is gone. */
static bool is_gone(const struct conceal_place *p, struct text t, size_t at)
{
	const struct detect_place *f = &p->f;

	if (at < f->start || t.at[at] == '\xef')
		return false;
	if (f->rule != DETECT_EMAIL)
		return true;
	return (at > f->start || detect_is(t, at, DETECT_DIGIT)) &&
	       memchr(t.at + at, '@', f->end - at);
}

/* Whether P is masked in that way, the bytes around it not in its word. */
static bool is_usual(const struct conceal_place *p, struct text t)
{
	const struct detect_place *f = &p->f;

	if (p->action->what != POLICY_MASK || p->action->ends.head >= 0)
		return false;
	switch (f->rule) {
	case DETECT_EMAIL:
		return true;
	case DETECT_MOBILE: /* without a country code */
		if (f->end - f->start != 11)
			return false;
		break;
	case DETECT_CARD:
	case DETECT_IDCARD:
	case DETECT_IDCARD_OLD:
		break;
	default:
		return false;
	}
	return !detect_before(t, f->start, DETECT_LOWER) &&
	       !detect_is(t, f->end, DETECT_LOWER);
}

/* Whether a sift of H->cell, which T has become, would find nothing: all that
 * it had found in T is in places of which nothing is left, and no byte has
 * moved.  A star is no part of what a sift looks for. */
static bool is_settled(const struct conceal *h, struct text t,
	const uint32_t *hit, size_t n, size_t base)
{
	size_t k = 0;

	if (h->cell.len != t.len)
		return false;
	for (size_t i = 0; i < h->n; i++)
		if (!is_usual(&h->place[i], t))
			return false;
	for (size_t i = 0; i < n; i++) {
		while (k < h->n && h->place[k].f.end <= hit[i] - base)
			k++;
		if (k == h->n || !is_gone(&h->place[k], t, hit[i] - base))
			return false;
	}
	return true;
}

static void swap(struct conceal *h)
{
	struct buf made = h->cell;

	h->cell = h->part;
	h->part = made;
}

/* What is hidden may have been why its neighbour was not found (a@b.cn@c.cn),
 * so what is left of LEN bytes is looked at again, until there is nothing more
 * in it. */
static void look_again(struct conceal *h, size_t len)
{
	size_t n = h->n;

	for (; len > 0; len--) {
		sift_find(&h->sift, buf_view(&h->cell));
		if (h->sift.n == 0)
			return;
		swap(h);
		detect_sifted(&h->detector, buf_view(&h->part), h->sift.at,
			h->sift.n, 0);
		bool more = replace(h, buf_view(&h->part), true);
		h->n = n; /* those are not in the input */
		if (!more)
			break;
	}
	swap(h);
}

bool conceal_text(struct conceal *h, struct text t, const uint32_t *hit,
	size_t n, size_t base)
{
	conceal_clear(h);
	detect_sifted(&h->detector, t, hit, n, base);
	if (!replace(h, t, false))
		return false;
	if (!is_settled(h, t, hit, n, base))
		look_again(h, t.len);
	return true;
}

bool conceal_may(struct conceal *h, struct text t)
{
	sift_find(&h->sift, t);
	return h->sift.n > 0;
}

bool conceal_found(struct conceal *h, struct text t)
{
	return conceal_text(h, t, h->sift.at, h->sift.n, 0);
}

void conceal_clear(struct conceal *h)
{
	h->n = 0;
	h->cell.len = 0;
}

void conceal_release(struct conceal *h)
{
	detect_release(&h->detector);
	sift_release(&h->sift);
	keyed_free(h->keyed);
	ff1_free(h->ff1);
	buf_release(&h->cell);
	buf_release(&h->part);
	buf_release(&h->normal);
	free(h->place);
}
