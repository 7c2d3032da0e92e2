/* cuts.c - what is left of a payout, found by its entry. */
#include "invite/cuts.h"

enum { CUT_SIZE = sizeof(struct cuts_row) };

/* How far numbers up to X are shifted, so that two of them have a product. */
static unsigned shift_of(amount x)
{
	unsigned bits = 0;

	while (x >> bits > INT64_MAX / 2)
		bits++;
	return bits;
}

/* Give UNITs of LEFT to the levels that were rounded down most. */
static void give(struct terms *to, amount *lost, amount left, amount unit)
{
	for (; left >= unit; left -= unit) {
		unsigned best = 0;
		for (unsigned i = 1; i < to->levels; i++)
			if (lost[i] > lost[best])
				best = i;
		to->due[best] += unit;
		lost[best] = -1;
	}
}

/* Whether the decimals of T do for all that it pays. */
static bool is_written(const struct terms *t)
{
	for (unsigned i = 0; i < t->levels; i++)
		if (t->due[i] % amount_ten[AMOUNT_DECIMALS - t->decimals] != 0)
			return false;
	return true;
}

bool cuts_divide(
	struct terms *to, const struct terms *t, amount back, unsigned digits)
{
	amount sum = 0, left, lost[LEDGER_LEVELS] = {0};

	*to = *t;
	for (unsigned i = 0; i < t->levels; i++)
		sum += t->due[i];
	if (back >= sum)
		return false;
	while (back % amount_ten[AMOUNT_DECIMALS - to->decimals] != 0)
		to->decimals++;
	if (digits < to->decimals)
		digits = to->decimals;
	amount unit = amount_ten[AMOUNT_DECIMALS - digits], keep = sum - back;
	unsigned bits = shift_of(sum);
	left = keep;
	for (unsigned i = 0; i < t->levels; i++) {
		amount part =
			(t->due[i] >> bits) * (keep >> bits) / (sum >> bits)
			<< bits;
		to->due[i] = part / unit * unit;
		lost[i] = t->due[i] > 0 ? part - to->due[i] : -1;
		left -= to->due[i];
	}
	give(to, lost, left, unit);
	if (!is_written(to))
		to->decimals = digits;
	return true;
}

void cuts_difference(
	struct terms *to, const struct terms *a, const struct terms *b)
{
	*to = *a;
	if (b->decimals > to->decimals)
		to->decimals = b->decimals;
	for (unsigned i = 0; i < a->levels; i++)
		to->due[i] -= b->due[i] < a->due[i] ? b->due[i] : a->due[i];
}

static struct cuts_row *cut_at(const struct guard *g, uint32_t i)
{
	return area_at(&g->cut, i);
}

static uint64_t hash_of(const struct guard *g, uint32_t row)
{
	return guard_key(
		g, KEY_CLAIM, (struct text){(const char *)&row, sizeof(row)});
}

/* The cut of ROW, or NULL. */
static struct cuts_row *find(const struct guard *g, uint32_t row)
{
	if (g->cuts == 0)
		return NULL;
	struct slots_walk w = slots_find(&g->by_cut, hash_of(g, row));
	while (slots_next(&g->by_cut, &w))
		if (cut_at(g, w.number)->row == row)
			return cut_at(g, w.number);
	return NULL;
}

void cuts_put(struct guard *g, uint32_t row, uint32_t terms)
{
	struct cuts_row *cut = find(g, row);

	if (cut) {
		cut->terms = terms;
		return;
	}
	if (terms == PEOPLE_NONE)
		return;
	area_room(&g->cut, g->cuts + 1);
	*cut_at(g, (uint32_t)g->cuts) = (struct cuts_row){row, terms};
	slots_add(&g->by_cut, hash_of(g, row), (uint32_t)g->cuts++);
}

bool cuts_has(const struct guard *g, uint32_t row)
{
	const struct cuts_row *cut = find(g, row);

	return cut && cut->terms != PEOPLE_NONE;
}

void cuts_terms(const struct guard *g, uint32_t row, const struct book_entry *e,
	struct terms *to)
{
	const struct cuts_row *cut = find(g, row);
	uint32_t terms =
		cut && cut->terms != PEOPLE_NONE ? cut->terms : e->terms;

	ledger_decode(to, guard_terms_text(g, terms));
}
