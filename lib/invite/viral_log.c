/* viral_log.c - invites by campaign, each with when it came to its stages. */
#include "invite/viral_log.h"

#include <string.h>

#include "base/mem.h"

struct invite {
	uint32_t campaign;
	struct viral_invite of;
};

void viral_log_init(struct viral_log *l, uint64_t seed)
{
	*l = (struct viral_log){.key = {0}};
	table_init(&l->people, 1, seed);
	table_init(&l->campaigns, 1, seed);
	table_init(&l->invites, sizeof(struct invite), seed);
}

void viral_log_release(struct viral_log *l)
{
	table_release(&l->people);
	table_release(&l->campaigns);
	table_release(&l->invites);
	buf_release(&l->key);
}

void viral_log_add(struct viral_log *l, const struct viral_log_row *row)
{
	struct invite new = {(uint32_t)table_put(&l->campaigns, row->campaign),
		{(uint32_t)table_put(&l->people, row->inviter),
			(uint32_t)table_put(&l->people, row->invitee),
			{VIRAL_NEVER, VIRAL_NEVER, VIRAL_NEVER}}};

	l->key.len = 0;
	buf_printf(&l->key, "%u %u %u", new.campaign, new.of.inviter,
		new.of.invitee);
	size_t n = l->invites.n, at = table_put(&l->invites, buf_view(&l->key));
	struct invite *known = table_value(&l->invites, at);
	if (l->invites.n > n)
		*known = new;
	if (row->ms < known->of.at[row->stage])
		known->of.at[row->stage] = row->ms;
}

struct viral_invite *viral_log_of(
	size_t *n, const struct viral_log *l, uint32_t campaign)
{
	struct viral_invite *all = mem_array(l->invites.n + 1, sizeof(*all));

	*n = 0;
	for (size_t i = 0; i < l->invites.n; i++) {
		const struct invite *x = table_value(&l->invites, i);
		if (x->campaign == campaign)
			all[(*n)++] = x->of;
	}
	return all;
}

enum viral_stage viral_log_stage(
	const struct text stage[VIRAL_STAGES], struct text kind)
{
	int s = 0;

	while (s < VIRAL_STAGES && !text_equal(kind, stage[s]))
		s++;
	return (enum viral_stage)s;
}

bool viral_log_usual(const struct text stage[VIRAL_STAGES])
{
	static const char *const usual[VIRAL_STAGES] = {
		"sent", "accepted", "opened"};

	for (int i = 0; i < VIRAL_STAGES; i++)
		if (!text_is(stage[i], usual[i]))
			return false;
	return true;
}
