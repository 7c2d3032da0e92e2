/* t_seen.c - a book that threads have shared is the book that one has written.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "identity/seen_shared.h"
#include "unit.h"

enum { KINDS = 3, BOOKS = 3, ROWS = 6000 };

static const int64_t window[KINDS] = {SEEN_NO_WINDOW, 50, SEEN_NO_WINDOW};

/* Row I, the same each time, to S. */
static void add(struct seen_book *s, unsigned i)
{
	static char rows[ROWS][KINDS][40]; /* their bytes stay */
	char(*room)[40] = rows[i];
	unsigned x = i * 2654435761u;

	snprintf(room[0], sizeof(rows[0][0]), "card%u", x % 700);
	snprintf(room[1], sizeof(rows[0][0]), "a rather long device %u",
		x / 7 % 300);
	snprintf(room[2], sizeof(rows[0][0]), "%u", x / 11 % 90);
	for (unsigned k = 0; k < KINDS; k++)
		if ((x >> (k + 9)) % 4)
			seen_cell(s, k, text_of(room[k]));
	seen_row(s, i % 9 ? (int64_t)(x % 5000) : 77);
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *line(const char *form, unsigned i, unsigned j, struct text a,
	struct text b, long long x, long long y)
{
	char room[200];
	int n = snprintf(room, sizeof(room), form, i, j, (int)a.len, a.at,
		(int)b.len, b.at, x, y);

	return mem_copy(room, (size_t)n);
}

/* All that S has, as lines in order. */
static struct buf told(struct seen_book *s)
{
	char **all = mem_array(200000, sizeof(*all));
	size_t n = 0;
	struct buf to = {0};
	const struct text none = {"", 0};

	for (unsigned i = 0; i < KINDS; i++) {
		for (uint32_t id = 0; id < s->ids[i].n; id++)
			all[n++] = line("id %u %u %.*s%.*s %lld %lld", i, 0,
				table_key(&s->ids[i], id), none,
				(long long)seen_first(s, i, id), 0);
		spans_squeeze(&s->spans[i]);
		for (size_t k = 0; k < s->spans[i].n; k++)
			all[n++] = line("span %u %u %.*s%.*s %lld %lld", i, 0,
				table_key(&s->ids[i], s->spans[i].at[k].thing),
				none, (long long)s->spans[i].at[k].from,
				(long long)s->spans[i].at[k].to);
		for (unsigned j = i + 1; j < KINDS; j++) {
			struct links *l = &s->links[i][j];
			struct spans *r = &s->runs[i][j];
			links_squeeze(l);
			spans_squeeze(r);
			for (size_t k = 0; k < l->n; k++)
				all[n++] = line(
					"link %u %u %.*s %.*s %lld %lld", i, j,
					table_key(&s->ids[i], l->at[k].a),
					table_key(&s->ids[j], l->at[k].b),
					l->at[k].seen, 0);
			for (size_t k = 0; k < r->n; k++)
				all[n++] = line("run %u %u %.*s %.*s %lld %lld",
					i, j,
					table_key(&s->ids[i],
						r->at[k].thing >> 32),
					table_key(&s->ids[j],
						(uint32_t)r->at[k].thing),
					(long long)r->at[k].from,
					(long long)r->at[k].to);
		}
	}
	qsort(all, n, sizeof(*all), by_bytes);
	for (size_t i = 0; i < n; i++) {
		buf_string(&to, all[i]);
		buf_byte(&to, '\n');
		free(all[i]);
	}
	free(all);
	return to;
}

/* BEFORE rows are there when it is shared. */
static void compare(unsigned before, unsigned rows)
{
	struct seen_book one, many[BOOKS], *book[BOOKS];

	seen_init(&one, KINDS, window, 5);
	for (unsigned i = 0; i < rows; i++)
		add(&one, i);
	seen_settle(&one);
	for (unsigned i = 0; i < BOOKS; i++) {
		seen_init(&many[i], KINDS, window, 5);
		book[i] = &many[i];
	}
	for (unsigned i = 0; i < before; i++)
		add(&many[0], i);
	seen_share(book, BOOKS);
	for (unsigned i = before; i < rows; i++)
		add(&many[i / 7 % BOOKS], i);
	seen_unite(book, BOOKS);
	struct buf want = told(&one), got = told(&many[0]);
	ck_assert_uint_eq(want.len, got.len);
	ck_assert(rows == 0 || want.len > 100);
	ck_assert(want.len == 0 || memcmp(want.at, got.at, got.len) == 0);
	buf_release(&want);
	buf_release(&got);
	seen_release(&one);
	for (unsigned i = 0; i < BOOKS; i++)
		seen_release(&many[i]);
}

START_TEST(shared)
{
	compare(0, ROWS);
	compare(ROWS / 3, ROWS);
	compare(ROWS, ROWS);
	compare(0, 10);
	compare(0, 0);
}
END_TEST

UNIT_MAIN("seen", shared)
