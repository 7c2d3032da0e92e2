/* spend.c - pots of rows that a cost cannot tell apart. */
#include "journey/spend.h"

#include "base/mem.h"

enum { UNIT_SEPARATOR = 31 }; /* in no cell, see players.h */

struct pot {
	amount cost, given;
	uint64_t reach, rows; /* of all its rows */
	uint64_t done;	      /* weight of the rows that have their share */
	uint64_t spent, made; /* a cost tells of it; its row is made for one */
};

void spend_init(struct spend *s, unsigned cells, uint32_t shared,
	enum period period, int32_t first_day, int32_t last_day)
{
	*s = (struct spend){.cells = cells,
		.shared = shared,
		.period = period,
		.first_day = first_day,
		.last_day = last_day};
	table_init(&s->pots, sizeof(struct pot), 1);
}

void spend_release(struct spend *s)
{
	table_release(&s->pots);
	buf_release(&s->key);
}

static struct pot *pot_of(
	struct spend *s, const struct text *cell, int32_t period)
{
	s->key.len = 0;
	for (unsigned i = 0; i < s->cells; i++) {
		if (!(s->shared >> i & 1))
			continue;
		buf_text(&s->key, cell[i]);
		buf_byte(&s->key, UNIT_SEPARATOR);
	}
	buf_bytes(&s->key, (const char *)&period, sizeof(period));
	return table_value(&s->pots, table_put(&s->pots, buf_view(&s->key)));
}

void spend_row(struct spend *s, const struct text *cell, int32_t period,
	uint64_t reach)
{
	struct pot *pot = pot_of(s, cell, period);

	pot->reach += reach;
	pot->rows++;
}

const char *spend_add(struct spend *s, enum spend_met *met,
	const struct text *cell, int32_t period, amount cost)
{
	struct pot *pot = pot_of(s, cell, period);

	*met = pot->made ? SPEND_AGAIN : pot->rows ? SPEND_MET : SPEND_NEW;
	if (*met == SPEND_NEW)
		pot->rows = pot->made = 1;
	pot->spent = 1;
	return amount_add(&pot->cost, cost) ? NULL
					    : "the sum of costs is too large";
}

bool spend_covers(const struct spend *s, int64_t day)
{
	return day >= s->first_day && day <= s->last_day;
}

/* The first day behind those that are in the period of DAY. */
static int32_t period_end(const struct spend *s, int32_t day)
{
	int32_t period = period_of_day(s->period, day);

	while (day <= s->last_day && period_of_day(s->period, day) == period)
		day++;
	return day;
}

/* What of COST over DAYS is of the first PAST.  Without a product of all the
 * days, which may be too large. */
static amount part_of(amount cost, amount days, amount past)
{
	return cost / days * past + cost % days * past / days;
}

struct spend_part *spend_over(const struct spend *s, int32_t from, int32_t end,
	amount cost, size_t *n)
{
	struct spend_part *part = NULL;
	amount days = (amount)end - from;
	int32_t day = from > s->first_day ? from : s->first_day;
	size_t cap = 0;

	*n = 0;
	if (end > s->last_day)
		end = s->last_day + 1;
	for (int32_t next; day < end; day = next) {
		next = period_end(s, day) < end ? period_end(s, day) : end;
		mem_grow(&part, &cap, *n + 1, sizeof(*part));
		part[(*n)++] = (struct spend_part){
			period_of_day(s->period, day),
			part_of(cost, days, (amount)next - from) -
				part_of(cost, days, (amount)day - from)};
	}
	return part;
}

struct spend_part *spend_by_days(const struct spend *s, amount cost, size_t *n)
{
	return spend_over(s, s->first_day, s->last_day + 1, cost, n);
}

bool spend_says_total(struct text t)
{
	static const char *const words[] = {"total", "totals", "(total)",
		"grand total", "sum", "all channels", "overall", "合计", "总计",
		"小计"};

	t = text_trim(t);
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (text_same_letters(t, text_of(words[w])))
			return true;
	return t.len > 6 &&
	       text_same_letters((struct text){t.at, 6}, text_of("total:"));
}

amount spend_share(struct spend *s, bool *any, const struct text *cell,
	int32_t period, uint64_t reach)
{
	struct pot *pot = pot_of(s, cell, period);
	amount all = (amount)(pot->reach ? pot->reach : pot->rows), upto, share;

	*any = pot->spent;
	if (!pot->spent)
		return 0;
	pot->done += pot->reach ? reach : 1;
	upto = pot->cost / all * (amount)pot->done +
	       pot->cost % all * (amount)pot->done / all;
	share = upto - pot->given;
	pot->given = upto;
	return share;
}
