/* kept.c - rows that come out again, each with its customer. */
#include <stdlib.h>

#include "base/mem.h"
#include "id-link/parts.h"
#include "io/tsv.h"

void kept_take(struct state *s, const struct config *c, struct row *row,
	const struct text *value, const bool *is, int64_t ms)
{
	struct kept *k = &s->kept;

	for (size_t i = 0; i < row->binding->header.n; i++) {
		if (i)
			buf_byte(&k->lines, '\t');
		tsv_encode(&k->lines, row_passed(row, i));
	}
	buf_byte(&k->lines, '\n');
	mem_grow(&k->id, &k->cap, k->ids + c->n, sizeof(*k->id));
	for (unsigned i = 0; i < c->n; i++)
		k->id[k->ids++] =
			is[i] ? seen_id(&s->seen, i, value[i]) : KEPT_NONE;
	mem_grow(&k->ms, &k->ms_cap, k->n + 1, sizeof(*k->ms));
	k->ms[k->n++] = ms;
}

/* Whose row I is: of its strongest identifier that is anybody's. */
static uint32_t whose(struct answer *a, const struct kept *k, size_t i)
{
	for (unsigned kind = 0; kind < a->c->n; kind++) {
		uint32_t id = k->id[i * a->c->n + kind], who;
		if (id == KEPT_NONE)
			continue;
		who = linked_of(&a->who.linked,
			nodes_at(&a->who.nodes, kind, id, k->ms[i]));
		if (who != LINKED_NONE)
			return who;
	}
	return LINKED_NONE;
}

static void print_cells(struct answer *a, struct buf *plain, struct text line)
{
	while (line.at) {
		struct text cell = text_split(&line, '\t');
		char *at = buf_room(plain, cell.len + 1);
		out_text(a->out, (struct text){at, tsv_decode(at, cell)});
	}
}

void kept_print(struct answer *a, const struct kept *k)
{
	struct text rest = buf_view(&k->lines);
	struct buf plain = {0};
	uint64_t nobodys = 0;

	for (size_t i = 0; i < k->n; i++) {
		uint32_t who = whose(a, k, i);
		print_cells(a, &plain, text_split(&rest, '\n'));
		out_text(a->out, who == LINKED_NONE
					 ? (struct text){"", 0}
					 : who_customer(&a->who, who));
		out_end(a->out);
		nobodys += who == LINKED_NONE;
	}
	setup_note(a->setup, "rows_nobodys", (double)nobodys);
	buf_release(&plain);
}

void kept_release(struct kept *k)
{
	buf_release(&k->lines);
	free(k->id);
	free(k->ms);
}
