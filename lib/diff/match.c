/* match.c - a table of keys; behind each where its rows are. */
#include "diff/match.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"

/* Of a key, where the rows lie in "rows", and 1; 0: there is none.  Of whole
 * rows it is how many there are. */
struct match_row {
	uint64_t side[2];
};

/* Of NEW, in place of a place: the row is as in OLD, or its key is not there.
 */
enum { GROUP = sizeof(uint32_t) };
static const uint64_t SAME = UINT64_MAX, CAME = UINT64_MAX - 1;

void match_init(struct match *m, const struct diff_compare *compare, size_t n,
	const struct number_style *style, bool whole, struct groups *groups)
{
	*m = (struct match){.compare = compare,
		.cells = n,
		.style = *style,
		.whole = whole,
		.listed = true,
		.groups = groups};
	table_init(&m->keys, sizeof(struct match_row), hash_seed());
}

void match_release(struct match *m)
{
	table_release(&m->keys);
	buf_release(&m->rows[0]);
	buf_release(&m->rows[1]);
	buf_release(&m->waiting);
	free(m->differ);
}

static struct match_row *row_of(const struct match *m, size_t i)
{
	return table_value(&m->keys, i);
}

static size_t group_of(const char *row)
{
	uint32_t group;

	memcpy(&group, row, GROUP);
	return group;
}

static const char *old_row(const struct match *m, const struct match_row *r)
{
	return m->rows[MATCH_OLD].at + r->side[MATCH_OLD] - 1;
}

/* Copy the row, and where it is. */
static uint64_t keep(struct match *m, enum match_side side, struct text row)
{
	struct buf *to = &m->rows[side];

	buf_text(to, row);
	return to->len - row.len + 1;
}

/* A row of NEW, whose key is that of R. */
static void meet(struct match *m, struct match_row *r, struct text row)
{
	if (!r->side[MATCH_OLD]) {
		r->side[MATCH_NEW] = CAME;
		groups_count(m->groups, group_of(row.at), GROUPS_CAME);
		return;
	}
	const char *old = old_row(m, r);
	bool equal = (size_t)(m->rows[MATCH_OLD].at + m->rows[MATCH_OLD].len -
			      old) >= row.len &&
		     memcmp(old + GROUP, row.at + GROUP, row.len - GROUP) == 0;
	bool same = equal || diff_rows(old + GROUP, row.at + GROUP, m->compare,
				     m->cells, &m->style);
	groups_pair(m->groups, group_of(old), group_of(row.at), same);
	r->side[MATCH_NEW] = same	 ? SAME
			     : m->listed ? keep(m, MATCH_NEW, row)
					 : CAME - 1;
}

static bool enter(struct match *m, enum match_side side, size_t i,
	struct text row, const struct match_wish *w)
{
	struct match_row *r = row_of(m, i);

	if (m->whole) {
		r->side[side]++;
		return true;
	}
	if (r->side[side]) {
		m->twice = table_key(&m->keys, i);
		m->twice_line = w->line;
		return false;
	}
	if (side == MATCH_OLD)
		r->side[side] = keep(m, side, row);
	else
		meet(m, r, row);
	return true;
}

bool match_flush(struct match *m, enum match_side side)
{
	struct table_want want[TABLE_BATCH];
	bool once = true;

	for (size_t i = 0; i < m->wishes; i++)
		table_ask(&m->keys, &want[i],
			(struct text){m->waiting.at + m->wish[i].key,
				m->wish[i].key_len});
	table_put_all(&m->keys, want, m->wishes);
	for (size_t i = 0; i < m->wishes && once; i++)
		once = enter(m, side, want[i].at,
			(struct text){m->waiting.at + m->wish[i].row,
				m->wish[i].row_len},
			&m->wish[i]);
	m->wishes = 0;
	m->waiting.len = 0;
	return once;
}

bool match_add(struct match *m, enum match_side side, struct text key,
	size_t group, struct text cells, uint64_t line)
{
	struct match_wish *w = &m->wish[m->wishes++];
	uint32_t number = (uint32_t)group;

	*w = (struct match_wish){.key = m->waiting.len,
		.key_len = key.len,
		.row = m->waiting.len + key.len,
		.row_len = GROUP + cells.len,
		.line = line};
	buf_text(&m->waiting, key);
	buf_bytes(&m->waiting, (const char *)&number, GROUP);
	buf_text(&m->waiting, cells);
	return m->wishes < TABLE_BATCH || match_flush(m, side);
}

static void add_differing(struct match *m, size_t i)
{
	if (!m->listed)
		return;
	mem_grow(&m->differ, &m->cap, m->differs + 1, sizeof(*m->differ));
	m->differ[m->differs++] = (uint32_t)i;
}

static void count_times(struct match *m, enum groups_count what, uint64_t times)
{
	size_t at = groups_find(m->groups, (struct text){"", 0});

	m->groups->count[at * GROUPS_COUNTS + what] += times;
}

/* Whole rows are of no group but the one of all. */
static void end_whole(struct match *m, size_t i)
{
	const uint64_t *n = row_of(m, i)->side;
	uint64_t same = n[0] < n[1] ? n[0] : n[1];

	count_times(m, GROUPS_SAME, same);
	count_times(m, GROUPS_CAME, n[MATCH_NEW] - same);
	count_times(m, GROUPS_WENT, n[MATCH_OLD] - same);
	if (n[0] != n[1])
		add_differing(m, i);
}

static int by_key(const void *a, const void *b, void *keys)
{
	const uint32_t *x = a, *y = b;

	return text_compare(table_key(keys, *x), table_key(keys, *y));
}

void match_end(struct match *m)
{
	for (size_t i = 0; i < m->keys.n; i++) {
		const struct match_row *r = row_of(m, i);
		if (m->whole) {
			end_whole(m, i);
			continue;
		}
		if (!r->side[MATCH_NEW])
			groups_count(m->groups, group_of(old_row(m, r)),
				GROUPS_WENT);
		if (r->side[MATCH_NEW] != SAME)
			add_differing(m, i);
	}
	sort_with(m->differ, m->differs, sizeof(*m->differ), by_key, &m->keys);
}

struct text match_key(const struct match *m, size_t i)
{
	return table_key(&m->keys, m->differ[i]);
}

enum match_kind match_kind(const struct match *m, size_t i)
{
	const struct match_row *r = row_of(m, m->differ[i]);

	if (m->whole)
		return r->side[MATCH_OLD] < r->side[MATCH_NEW] ? MATCH_CAME
							       : MATCH_WENT;
	return r->side[MATCH_NEW] == CAME ? MATCH_CAME
	       : r->side[MATCH_NEW] == 0  ? MATCH_WENT
					  : MATCH_CHANGED;
}

uint64_t match_times(const struct match *m, size_t i)
{
	const uint64_t *n = row_of(m, m->differ[i])->side;

	if (!m->whole)
		return 1;
	return n[0] < n[1] ? n[1] - n[0] : n[0] - n[1];
}

void match_cells(
	const struct match *m, size_t i, const char **old, const char **new)
{
	const struct match_row *r = row_of(m, m->differ[i]);

	*old = old_row(m, r) + GROUP;
	*new = m->rows[MATCH_NEW].at + r->side[MATCH_NEW] - 1 + GROUP;
}
