/* kept.c - rows that come out again, each with its customer. */
#include "base/tsv.h"
#include "id-link/parts.h"

void kept_take(struct state *s, struct row *row, const struct text *value,
	const bool *is, int64_t ms)
{
	struct kept *k = &s->kept;

	for (size_t i = 0; i < row->binding->header.n; i++) {
		if (i)
			buf_byte(&k->lines, '\t');
		tsv_encode(&k->lines, row_passed(row, i));
	}
	buf_byte(&k->lines, '\n');
	rowids_add(&k->ids, &s->seen, value, is, ms);
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

	for (size_t i = 0; i < k->ids.n; i++) {
		uint32_t who = rowids_whose(&k->ids, &a->who, i);
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
	rowids_release(&k->ids);
}
