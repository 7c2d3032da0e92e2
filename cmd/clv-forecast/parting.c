/* parting.c - customers who share a fit: everybody, and groups that are large
 * enough for one of their own. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv-forecast/parts.h"

/* Who bought again in each group. */
static uint32_t *count_repeaters(const struct answer *a)
{
	size_t n = a->state->words.n;
	uint32_t *count = mem_zero(n + 1, sizeof(*count));

	for (size_t i = 0; i < a->n; i++)
		if (a->person[i].group != NO_GROUP)
			count[a->person[i].group] += a->person[i].x > 0;
	return count;
}

/* A part for each group that has enough, in order of their names; PART_OF has
 * the number of each group's. */
static void add_groups(struct answer *a, uint32_t *part_of)
{
	uint32_t *count = count_repeaters(a);
	uint32_t *order = table_sorted(&a->state->words);

	for (size_t i = 0; i < a->state->words.n; i++) {
		uint32_t group = order[i];
		part_of[group] = EVERYBODY;
		if (a->config->apply ? !models_find(a->config,
					       people_group(a, group))
				     : count[group] < a->config->min_group)
			continue;
		part_of[group] = (uint32_t)a->parts;
		a->part = mem_resize(a->part, a->parts + 1, sizeof(*a->part));
		a->part[a->parts++] = (struct part){.group = group};
	}
	free(order);
	free(count);
}

static void add_money(struct part *part, const struct person *p)
{
	if (p->x == 0 || !(p->zbar > 0))
		return;
	mem_grow(&part->x, &part->cap, part->n + 1, sizeof(*part->x));
	mem_grow(
		&part->zbar, &part->cap_zbar, part->n + 1, sizeof(*part->zbar));
	part->x[part->n] = p->x;
	part->zbar[part->n++] = p->zbar;
}

static void add_person(struct part *part, const struct person *p)
{
	census_add(&part->census, p->x, p->tx, p->T);
	add_money(part, p);
}

void parting_make(struct answer *a)
{
	uint32_t *part_of = mem_zero(a->state->words.n + 1, sizeof(*part_of));

	a->part = mem_zero(1, sizeof(*a->part));
	a->part[EVERYBODY].group = NO_GROUP;
	a->parts = 1;
	if (a->config->by)
		add_groups(a, part_of);
	for (size_t i = 0; i < a->n; i++) {
		struct person *p = &a->person[i];
		p->part = p->group == NO_GROUP ? EVERYBODY : part_of[p->group];
		p->index = (uint32_t)a->part[p->part].census.n;
		add_person(&a->part[EVERYBODY], p);
		if (p->part != EVERYBODY)
			add_person(&a->part[p->part], p);
	}
	for (size_t i = 0; i < a->parts; i++)
		census_group(&a->part[i].census);
	free(part_of);
}

/* Another model is to be fitted. */
void parting_refit(struct answer *a)
{
	for (size_t i = 0; i < a->parts; i++)
		forecast_release(&a->part[i].forecast);
}

void parting_release(struct answer *a)
{
	for (size_t i = 0; i < a->parts; i++) {
		struct part *p = &a->part[i];
		census_release(&p->census);
		free(p->x);
		free(p->zbar);
		forecast_release(&p->forecast);
	}
	free(a->part);
}
