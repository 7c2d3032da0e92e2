/* asof.c - days and moments, in order and without repeats. */
#include "profile/asof.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"

struct measure_when asof_day(struct zone *zone, int64_t day)
{
	return (struct measure_when){
		.end = zone_time(zone, (day + 1) * WHEN_DAY_MS), .day = day};
}

int64_t asof_back(
	struct zone *zone, const struct measure_when *when, int64_t ms)
{
	int64_t hours = when->end - ms,
		days = asof_day(zone, when->day - ms / WHEN_DAY_MS).end;

	return days < hours ? days : hours;
}

const char *asof_read(struct measure_when *to, struct text t, struct zone *zone)
{
	int64_t ms;

	if (!when_parse(&ms, t, zone))
		return fail_text(
			"'%s' is not %s", text_show(t), when_wrong(t, zone));
	*to = (struct measure_when){.end = ms, .day = zone_day(zone, ms)};
	if (when_is_date(t, zone))
		*to = asof_day(zone, to->day);
	return NULL;
}

/* By end; a day is before the moment at which it ends, which is of the next. */
static int compare(const struct measure_when *x, const struct measure_when *y)
{
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

const char *asof_add(struct asof_list *l, struct text t, struct zone *zone)
{
	struct asof new = {.text = t};

	TRY(asof_read(&new.when, t, zone));
	for (size_t i = 0; i < l->n; i++)
		if (compare(&l->at[i].when, &new.when) == 0)
			return fail_text("'%s' is there twice", text_show(t));
	mem_grow(&l->at, &l->cap, l->n + 1, sizeof(*l->at));
	l->at[l->n++] = new;
	return NULL;
}

static int by_time(const void *a, const void *b, void *arg)
{
	const struct asof *x = a, *y = b;

	(void)arg;
	return compare(&x->when, &y->when);
}

void asof_sort(struct asof_list *l)
{
	sort_with(l->at, l->n, sizeof(*l->at), by_time, NULL);
}

static int by_row(const void *a, const void *b, void *arg)
{
	const struct measure_when *row = arg;

	return compare(&row[*(const size_t *)a], &row[*(const size_t *)b]);
}

size_t *asof_share(
	struct asof_list *l, const struct measure_when *row, size_t n)
{
	size_t *order = mem_array(n + 1, sizeof(*order));
	size_t *number = mem_array(n + 1, sizeof(*number));

	for (size_t i = 0; i < n; i++)
		order[i] = i;
	sort_with(order, n, sizeof(*order), by_row, (void *)row);
	mem_grow(&l->at, &l->cap, n + 1, sizeof(*l->at));
	for (size_t i = 0; i < n; i++) {
		const struct measure_when *w = &row[order[i]];
		if (l->n == 0 || compare(&l->at[l->n - 1].when, w) != 0)
			l->at[l->n++] = (struct asof){.when = *w};
		number[order[i]] = l->n - 1;
	}
	free(order);
	return number;
}

bool asof_is_list(const char *t)
{
	return t[strspn(t, "0123456789-:,.+/ TZ")] == '\0' && *t >= '0' &&
	       *t <= '9';
}

const char *asof_list(struct asof_list *l, const char *t, struct zone *zone)
{
	struct text rest = text_of(t);

	while (rest.at)
		TRY(asof_add(l, text_split(&rest, ','), zone));
	asof_sort(l);
	return NULL;
}
