/* ready.c - rows of a ready table: kept for the end, or answered one by one. */
#include <stdio.h>

#include "base/hash.h"
#include "rfm-cluster/parts.h"

/* The place of the row in the input, from 1: bad rows count, and so do those
 * that a file before has. */
static uint64_t place_of(struct state *s, struct row *row)
{
	if (s->file != row->binding->name) {
		s->file = row->binding->name;
		s->file_from = s->number;
	}
	s->number = s->file_from + batch_line(row->batch, row->record) - 1;
	return s->number;
}

/* The cell of the column id in *ID, "" if there is none; false if it is no
 * identifier. */
static bool read_id(struct row *row, struct text *id)
{
	const struct header *h = &row->binding->header;

	*id = (struct text){"", 0};
	for (unsigned i = 0; i < row->binding->fields; i++) {
		if (!text_same_letters(text_trim(h->name[i]), text_of("id")))
			continue;
		if (!row_identifies(row, i))
			return false;
		*id = row_value(row, i);
	}
	return true;
}

/* ID may be whose row NUMBER is. */
static void note_id(struct state *s, struct text id, uint64_t number)
{
	size_t before = s->ids.n, at;

	s->ids_fail |= id.len == 0;
	if (s->ids_fail)
		return;
	at = table_put(&s->ids, id);
	s->ids_fail = at != before;
	memcpy(table_value(&s->ids, at), &number, sizeof(number));
}

enum verdict ready_row(struct state *s, const struct config *c, struct row *row)
{
	uint64_t place = c->numbered ? place_of(s, row) : 0;
	double x[POINTS_MAX_D];
	char number[24];
	struct text key, id;

	for (unsigned j = 0; j < c->d; j++)
		if (!row_real(row, c->features.n ? c->feature + j : RECENCY + j,
			    &x[j]))
			return BAD;
	if (c->numbered)
		key = (struct text){
			number, (size_t)snprintf(number, sizeof(number), "%llu",
					(unsigned long long)place)};
	else if (!row_key(row, CUSTOMER, &key))
		return BAD;
	if (c->numbered && !read_id(row, &id))
		return BAD;
	if (c->numbered)
		note_id(s, id, place);
	s->rows++;
	size_t before = s->ready.n, at = table_put(&s->ready, key);
	if (at != before) {
		row->reason = fail_text(
			"customer '%s' is here a second time", text_show(key));
		return FATAL;
	}
	memcpy(table_value(&s->ready, at), x, c->d * sizeof(*x));
	if (c->features.n == 0 && (x[0] < 0 || x[1] < 0))
		notice_row(&s->negative, row);
	return OK;
}

enum verdict ready_answer(struct state *s, const struct config *c,
	struct row *row, struct out *out)
{
	enum verdict v = ready_row(s, c, row);

	if (v == OK)
		row->reason = answer_each(s, (struct config *)c, out);
	table_release(&s->ready);
	table_init(&s->ready, c->d * sizeof(double), hash_seed());
	return v == OK && row->reason ? FATAL : v;
}
