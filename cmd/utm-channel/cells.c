/* cells.c - what is appended to a row, made once for all rows alike.
 *
 * Sources, media and campaigns are few, so the cells for each are kept as bytes
 * of the output; term and content, which may be many, are not part of the key.
 */
#include "channel/placed.h"
#include "channel/url.h"
#include "utm-channel/parts.h"

/* What stands before remembered cells, which are bytes of the output, term and
 * content being empty: "baidu,cpc,spring,,,spring,Paid Search". */
struct cells {
	uint32_t before;     /* length of the cells before term */
	uint32_t gave_up;    /* patterns did, and how often that counts */
	uint32_t unassigned; /* no rule takes it */
};

/* The cells for the visit V with the marks M, behind what tells about them. */
static struct text make_cells(struct state *s, const struct config *c,
	const struct origin_visit *v, const struct origin_marks *m)
{
	struct out *to = &s->cells;
	uint64_t gave_up = s->memo.gave_up;
	struct cells cells = {0};
	struct origin o;

	to->rows.len = 0;
	to->column = 0;
	buf_bytes(&to->rows, (const char *)&cells, sizeof(cells));
	origin_find(&o, &s->bytes, &c->how, m, v);
	for (int i = ORIGIN_SOURCE; i <= ORIGIN_CAMPAIGN; i++)
		out_text(to, o.utm[i]);
	cells.before = (uint32_t)(to->rows.len - sizeof(cells));
	out_empty(to);
	out_empty(to);
	out_text(to, origin_campaign(&o));
	out_text(to, placed_channel(&c->grouping, &s->memo, &c->how, v, m, &o));
	cells.gave_up = (uint32_t)(s->memo.gave_up - gave_up);
	cells.unassigned = s->memo.unassigned;
	memcpy(to->rows.at, &cells, sizeof(cells));
	return buf_view(&to->rows);
}

static void write_text(struct state *s, struct out *out, struct text escaped)
{
	s->bytes.len = 0;
	buf_room(&s->bytes, 6 * escaped.len + 1);
	out_text(out, url_decode_fully(&s->bytes, escaped));
}

/* A row like others: what they have in common is remembered. */
void cells_alike(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct origin_visit *v,
	const struct origin_marks *m)
{
	struct text key = origin_key(&s->key, m, v), all;
	struct cells cells;

	if (memo_find(&s->seen, key, &all)) {
		memcpy(&cells, all.at, sizeof(cells));
		s->memo.gave_up += cells.gave_up;
	} else {
		s->cells.format = out->format;
		s->cells.delimiter = out->delimiter;
		all = make_cells(s, c, v, m);
		memcpy(&cells, all.at, sizeof(cells));
		memo_add(&s->seen, key, all);
	}
	if (cells.unassigned)
		notice_row(&s->unassigned, row);
	all.at += sizeof(cells);
	all.len -= sizeof(cells);
	if (!m->utm[ORIGIN_TERM].len && !m->utm[ORIGIN_CONTENT].len) {
		row_pass_with(row, out, all, 7);
		return;
	}
	size_t behind = cells.before + 3; /* of three delimiters */
	row_pass(row, out);
	out_raw(out, (struct text){all.at, cells.before}, 3);
	write_text(s, out, m->utm[ORIGIN_TERM]);
	write_text(s, out, m->utm[ORIGIN_CONTENT]);
	out_raw(out, (struct text){all.at + behind, all.len - behind}, 2);
	out_end(out);
}

/* A row by itself; its channel is CHANNEL, if that is not empty. */
void cells_alone(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct origin_visit *v,
	const struct origin_marks *m, struct text channel)
{
	struct origin o;

	origin_find(&o, &s->bytes, &c->how, m, v);
	if (!channel.len) {
		channel = placed_channel(
			&c->grouping, &s->memo, &c->how, v, m, &o);
		if (s->memo.unassigned)
			notice_row(&s->unassigned, row);
	}
	row_pass_filled(row, out, channel);
	for (int i = ORIGIN_SOURCE; i <= ORIGIN_CONTENT; i++)
		out_text(out, o.utm[i]);
	out_text(out, origin_campaign(&o));
	if (row->binding->filled < 0)
		out_text(out, channel);
	if (c->share)
		shares_write(s, row, out, v, o.utm[ORIGIN_CONTENT]);
	out_end(out);
}
