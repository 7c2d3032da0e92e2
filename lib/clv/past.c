/* past.c - moments with purchases counted up to a day, and behind it. */
#include "clv/past.h"

bool past_buys(const struct purchases_at *e, enum past_refunds refunds)
{
	switch (refunds) {
	case PAST_DAY:
		return e->bought + e->refunded > 0;
	case PAST_NET_ALL:
		return true;
	case PAST_NET:
	case PAST_DROP:
		break;
	}
	return e->buys;
}

/* What E adds to the money. */
static amount money(const struct purchases_at *e, enum past_refunds refunds)
{
	return refunds == PAST_DROP ? e->bought : e->bought + e->refunded;
}

/* Take in E, which is not after the cut. */
static bool before(struct past *to, const struct purchases_at *e,
	const struct past_how *how)
{
	bool buys = past_buys(e, how->refunds), first = buys && !to->known;

	to->none += !buys;
	if (first) {
		to->known = true;
		to->first = e->moment;
		return true;
	}
	if (buys) {
		to->x++;
		to->tx = (double)(e->moment - to->first) / how->unit;
	}
	/* What was taken back before the first purchase is of none. */
	return !to->known || amount_add(&to->repeats, money(e, how->refunds));
}

const char *past_of(struct past *to, const struct purchases_list *list,
	const struct past_how *how, struct text customer)
{
	bool ok = list->n < UINT32_MAX;

	*to = (struct past){.known = false};
	for (size_t i = 0; i < list->n && ok; i++) {
		const struct purchases_at *e = &list->at[i];
		if (e->moment > how->end)
			break;
		if (e->moment <= how->cut) {
			ok = before(to, e, how);
			continue;
		}
		to->later += past_buys(e, how->refunds);
		ok = amount_add(&to->later_sum, money(e, how->refunds));
	}
	if (!ok)
		return fail_text("the total of customer '%s' is too large",
			text_show(customer));
	to->T = (double)(how->now - to->first) / how->unit;
	return NULL;
}

double past_mean(const struct past *p)
{
	return p->x ? amount_double(p->repeats) / p->x : 0;
}
