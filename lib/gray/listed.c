/* listed.c - a table of arms by entry and customer. */
#include "gray/listed.h"

#include <stdlib.h>

#include "base/mem.h"

/* A customer's arm. */
struct listed_arm {
	int plus_3; /* 0: none yet */
};

void listed_init(struct listed *l, bool forces, uint64_t seed)
{
	*l = (struct listed){.forces = forces};
	table_init(&l->arms, sizeof(struct listed_arm), seed);
}

void listed_release(struct listed *l)
{
	table_release(&l->arms);
	for (size_t i = 0; i < l->strays; i++)
		free(l->stray[i]);
	free(l->stray);
	buf_release(&l->gone.first);
	buf_release(&l->unplanned.first);
	buf_release(&l->key);
}

static struct text key_of(struct buf *key, size_t i, struct text customer)
{
	uint32_t number = (uint32_t)i;

	key->len = 0;
	buf_bytes(key, (const char *)&number, sizeof(number));
	buf_text(key, customer);
	return buf_view(key);
}

void listed_note(struct listed_odd *odd, uint64_t line, struct text what)
{
	if (odd->n++)
		return;
	odd->line = line;
	buf_text(&odd->first, what);
}

/* The number of an arm that the plan has not. */
static int stray(struct listed *l, struct text name)
{
	size_t i = 0;

	while (i < l->strays && !text_is(name, l->stray[i]))
		i++;
	if (i == l->strays) {
		l->stray =
			mem_resize(l->stray, l->strays + 1, sizeof(*l->stray));
		l->stray[l->strays++] = mem_copy(name.at, name.len);
	}
	return LISTED_STRAY + (int)i;
}

/* The arm NAME of entry E, or SPLIT_UNLISTED: the row says nothing. */
static int arm_of(
	struct listed *l, const struct plan_entry *e, struct text name)
{
	int arm = name.len ? arms_find(&e->arms, name) : SPLIT_NO_ARM;

	if (name.len == 0)
		return l->forces ? SPLIT_NO_ARM : SPLIT_UNLISTED;
	if (arm != ARMS_NONE)
		return arm;
	return l->forces ? stray(l, name) : SPLIT_UNLISTED;
}

static const char *put(struct listed *l, const struct plan_entry *e, size_t i,
	const struct text *cell)
{
	struct text customer = cell[LISTED_CUSTOMER];
	int arm = arm_of(l, e, cell[LISTED_ARM]);

	if (arm == SPLIT_UNLISTED)
		return NULL;
	struct listed_arm *has = table_value(
		&l->arms, table_put(&l->arms, key_of(&l->key, i, customer)));
	if (has->plus_3 && has->plus_3 != arm + 3)
		return fail_text("customer '%s' has two arms in experiment "
				 "'%s'",
			text_show(customer), text_show(e->experiment));
	has->plus_3 = arm + 3;
	return NULL;
}

/* An arm that no entry of its experiment has, on this day, is told once. */
static void note_gone(struct listed *l, const struct planned *plan,
	const struct text *cell, uint64_t line)
{
	bool met = false;

	for (size_t i = 0; i < plan->n; i++) {
		const struct plan_entry *e = &plan->entry[i];
		if (!text_equal(e->experiment, cell[LISTED_EXPERIMENT]))
			continue;
		if (arms_find(&e->arms, cell[LISTED_ARM]) != ARMS_NONE)
			return;
		met = true;
	}
	if (met && cell[LISTED_ARM].len)
		listed_note(&l->gone, line, cell[LISTED_ARM]);
}

/* Whether the plan has EXPERIMENT but for case and blanks around it. */
static bool is_almost(const struct planned *plan, struct text experiment)
{
	size_t i = 0;

	while (i < plan->names && !text_same_letters(text_trim(plan->name[i]),
					  text_trim(experiment)))
		i++;
	return i < plan->names;
}

/* Others than the plan's are forced in vain; who had one that is over is no
 * news, but for a slip in its name. */
static void note_unplanned(struct listed *l, const struct planned *plan,
	struct text experiment, uint64_t line)
{
	if (experiment.len && !planned_has(plan, experiment) &&
		(l->forces || is_almost(plan, experiment)))
		listed_note(&l->unplanned, line, experiment);
}

const char *listed_add(struct listed *l, const struct planned *plan,
	const struct text cell[LISTED_CELLS], uint64_t line)
{
	struct text experiment = cell[LISTED_EXPERIMENT];

	if (cell[LISTED_CUSTOMER].len == 0 && experiment.len)
		return "no customer";
	if (l->forces && cell[LISTED_CUSTOMER].len && experiment.len == 0)
		return "no experiment";
	note_unplanned(l, plan, experiment, line);
	note_gone(l, plan, cell, line);
	for (size_t i = 0; i < plan->n; i++)
		if (text_equal(plan->entry[i].experiment, experiment))
			TRY(put(l, &plan->entry[i], i, cell));
	return NULL;
}

int listed_find(
	const struct listed *l, struct buf *key, size_t i, struct text customer)
{
	if (l->arms.n == 0)
		return SPLIT_UNLISTED;
	size_t at = table_find(&l->arms, key_of(key, i, customer));
	if (at == (size_t)TABLE_NONE)
		return SPLIT_UNLISTED;
	const struct listed_arm *has = table_value(&l->arms, at);
	return has->plus_3 - 3;
}
