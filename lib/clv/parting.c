/* parting.c - the parts of customers, and what each is fitted to. */
#include "clv/parting.h"

#include <stdlib.h>

#include "base/mem.h"

/* Who bought again in each of N groups. */
static uint32_t *count_repeaters(const struct buyers *b, size_t n)
{
	uint32_t *count = mem_zero(n + 1, sizeof(*count));

	for (size_t i = 0; i < b->n; i++)
		if (b->at[i].group != BELONGING_NONE)
			count[b->at[i].group] += b->at[i].x > 0;
	return count;
}

/* A part for each group that has enough, in order of their names; PART_OF has
 * the number of each group's. */
static void add_groups(struct partings *p, const struct buyers *b,
	const struct belonging *groups, const struct parting_how *how,
	uint32_t *part_of)
{
	size_t n = groups->words.n;
	uint32_t *count = count_repeaters(b, n);
	uint32_t *order = table_sorted(&groups->words);

	for (size_t i = 0; i < n; i++) {
		uint32_t group = order[i];
		struct text name = belonging_word(groups, group);
		part_of[group] = PARTING_ALL;
		if (how->kept ? !clvmodel_find(how->kept, name)
			      : count[group] < how->least)
			continue;
		part_of[group] = (uint32_t)p->n;
		p->part = mem_resize(p->part, p->n + 1, sizeof(*p->part));
		p->part[p->n++] = (struct parting_part){.group = group};
	}
	free(order);
	free(count);
}

static void add_money(struct parting_part *part, const struct buyer *one)
{
	if (one->x == 0 || !(one->zbar > 0))
		return;
	mem_grow(&part->x, &part->cap, part->n + 1, sizeof(*part->x));
	mem_grow(
		&part->zbar, &part->cap_zbar, part->n + 1, sizeof(*part->zbar));
	part->x[part->n] = one->x;
	part->zbar[part->n++] = one->zbar;
}

static void add(struct parting_part *part, const struct buyer *one)
{
	census_add(&part->census, one->x, one->tx, one->T);
	add_money(part, one);
}

void parting_make(struct partings *p, struct buyers *b,
	const struct belonging *groups, const struct parting_how *how)
{
	uint32_t *part_of =
		mem_zero((groups ? groups->words.n : 0) + 1, sizeof(*part_of));

	*p = (struct partings){mem_zero(1, sizeof(*p->part)), 1};
	p->part[PARTING_ALL].group = BELONGING_NONE;
	if (groups)
		add_groups(p, b, groups, how, part_of);
	for (size_t i = 0; i < b->n; i++) {
		struct buyer *one = &b->at[i];
		one->part = groups && one->group != BELONGING_NONE
				    ? part_of[one->group]
				    : PARTING_ALL;
		one->index = (uint32_t)p->part[one->part].census.n;
		add(&p->part[PARTING_ALL], one);
		if (one->part != PARTING_ALL)
			add(&p->part[one->part], one);
	}
	for (size_t i = 0; i < p->n; i++)
		census_group(&p->part[i].census);
	free(part_of);
}

void parting_refit(struct partings *p)
{
	for (size_t i = 0; i < p->n; i++)
		forecast_release(&p->part[i].forecast);
}

void parting_keep(struct partings *p)
{
	for (size_t i = 0; i < p->n; i++) {
		struct parting_part *part = &p->part[i];
		forecast_release(&part->best.forecast);
		part->best = (struct parting_best){
			part->fit, part->borrows, part->forecast};
		part->forecast = (struct forecast){NULL, NULL, NULL};
	}
}

void parting_back(struct partings *p)
{
	parting_refit(p);
	for (size_t i = 0; i < p->n; i++) {
		struct parting_part *part = &p->part[i];
		part->fit = part->best.fit;
		part->borrows = part->best.borrows;
		part->forecast = part->best.forecast;
		part->best.forecast = (struct forecast){NULL, NULL, NULL};
	}
}

void parting_release(struct partings *p)
{
	parting_refit(p);
	for (size_t i = 0; i < p->n; i++) {
		forecast_release(&p->part[i].best.forecast);
		census_release(&p->part[i].census);
		free(p->part[i].x);
		free(p->part[i].zbar);
	}
	free(p->part);
}

double parting_expected(const struct partings *p, const struct buyer *one)
{
	const struct parting_part *part = &p->part[one->part];

	return part->forecast.expected[part->census.group[one->index]];
}

void parting_take(struct parting_part *p, const struct clvmodel *m,
	struct text group, bool money)
{
	const struct clvmodel_fit *kept = p->group == BELONGING_NONE
						  ? &m->fit[0]
						  : clvmodel_find(m, group);

	p->fit = kept->fit;
	p->spend = money ? kept->spend : (struct clv_fit){.n = 0};
}
