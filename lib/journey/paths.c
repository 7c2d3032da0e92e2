/* paths.c - rows of paths as keys of a table. */
#include "journey/paths.h"

#include "base/hash.h"

void paths_init(struct paths *p)
{
	*p = (struct paths){.key = {0}};
	table_init(&p->rows, sizeof(uint64_t), hash_seed());
}

void paths_release(struct paths *p)
{
	table_release(&p->rows);
	buf_release(&p->key);
}

void paths_add(struct paths *p, const struct touch *touch, size_t n,
	const struct paths_row *row, uint64_t times)
{
	uint64_t *count;

	p->key.len = 0;
	buf_bytes(&p->key, (const char *)&row->value, sizeof(row->value));
	buf_bytes(&p->key, (const char *)&row->converted, 8);
	buf_bytes(&p->key, (const char *)&row->null, 8);
	buf_bytes(&p->key, (const char *)&row->period, 8);
	buf_bytes(&p->key, (const char *)&row->pathless, 8);
	for (size_t i = 0; i < n; i++)
		buf_bytes(&p->key, (const char *)&touch[i].player, 4);
	count = table_value(&p->rows, table_put(&p->rows, buf_view(&p->key)));
	*count += times;
}

void paths_unite(struct paths *into, const struct paths *from)
{
	for (size_t i = 0; i < from->rows.n; i++) {
		uint64_t *count = table_value(&into->rows,
			table_put(&into->rows, table_key(&from->rows, i)));
		*count += *(const uint64_t *)table_value(&from->rows, i);
	}
}

struct paths_row paths_at(
	const struct paths *p, size_t i, struct path *path, uint64_t *times)
{
	struct text key = table_key(&p->rows, i);
	struct paths_row row;
	uint32_t player;
	const char *at = key.at;

	memcpy(&row.value, at, 16);
	memcpy(&row.converted, at + 16, 8);
	memcpy(&row.null, at + 24, 8);
	memcpy(&row.period, at + 32, 8);
	memcpy(&row.pathless, at + 40, 8);
	memcpy(times, table_value(&p->rows, i), 8);
	path->n = 0;
	for (at += 48; at < key.at + key.len; at += 4) {
		memcpy(&player, at, 4);
		path_add(path, 0, player);
	}
	return row;
}

bool paths_times(
	struct paths_row *all, const struct paths_row *row, uint64_t times)
{
	*all = *row;
	return !__builtin_mul_overflow(
		       row->converted, times, &all->converted) &&
	       !__builtin_mul_overflow(row->null, times, &all->null) &&
	       !__builtin_mul_overflow(
		       row->value, (amount)times, &all->value) &&
	       all->converted <= INT64_MAX && all->null <= INT64_MAX;
}

void paths_text(struct buf *to, const struct path *path, bool pathless,
	const struct players *players)
{
	if (pathless)
		buf_byte(to, PLAYERS_STEP);
	for (size_t i = 0; i < path->n; i++) {
		buf_byte(to, PLAYERS_STEP);
		buf_text(to, players_key(players, path->touch[i].player));
	}
}

const char *paths_read(struct path *path, uint64_t *pathless,
	struct players *players, struct text text)
{
	struct text rest = text;
	uint32_t player;

	path->n = 0;
	if (text_split(&rest, PLAYERS_STEP).len > 0 || !rest.at)
		return "not a path";
	*pathless = rest.len > 0 && rest.at[0] == PLAYERS_STEP;
	if (*pathless)
		text_split(&rest, PLAYERS_STEP);
	while (rest.at) {
		TRY(players_put_key(
			players, &player, text_split(&rest, PLAYERS_STEP)));
		path_add(path, 0, player);
	}
	return NULL;
}
