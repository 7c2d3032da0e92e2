/* cells.c - what is appended to a row, made once for all rows alike.
 *
 * Sources, media and campaigns are few, so the cells for each are kept as bytes
 * of the output; term and content, which may be many, are not part of the key.
 */
#include "base/hash.h"
#include "channel/url.h"
#include "utm-channel/parts.h"

/* Bytes of keys and cells that are remembered before all is forgotten. */
enum { MEMORY = 8 << 20 };

static struct text channel_of(struct state *s, const struct config *c,
	const struct origin_visit *v, const struct origin *o)
{
	struct text field[RULES_FIELDS] = {
		[RULES_SOURCE] = o->utm[ORIGIN_SOURCE],
		[RULES_MEDIUM] = o->utm[ORIGIN_MEDIUM],
		[RULES_CAMPAIGN] = o->utm[ORIGIN_CAMPAIGN],
		[RULES_TERM] = o->utm[ORIGIN_TERM],
		[RULES_CONTENT] = o->utm[ORIGIN_CONTENT],
		[RULES_CODE] = v->code,
		[RULES_URL] = v->url,
		[RULES_REFERRER] = v->referrer};

	return grouping_find(&c->grouping, &s->memo, field);
}

static struct text campaign_of(const struct origin *o)
{
	return o->utm[o->utm[ORIGIN_CAMPAIGN].len ? ORIGIN_CAMPAIGN
						  : ORIGIN_ID];
}

static void make_cells(struct state *s, const struct config *c,
	struct cells *cells, const struct origin_visit *v,
	const struct origin_marks *m)
{
	struct out *to = &s->cells;
	uint64_t gave_up = s->memo.gave_up;
	struct origin o;

	cells->at = (uint32_t)to->rows.len;
	to->column = 0;
	origin_find(&o, &s->bytes, &c->how, m, v);
	for (int i = ORIGIN_SOURCE; i <= ORIGIN_CAMPAIGN; i++)
		out_text(to, o.utm[i]);
	cells->before = (uint32_t)to->rows.len - cells->at;
	out_empty(to);
	out_empty(to);
	out_text(to, campaign_of(&o));
	out_text(to, channel_of(s, c, v, &o));
	cells->len = (uint32_t)to->rows.len - cells->at;
	cells->gave_up = (uint32_t)(s->memo.gave_up - gave_up);
}

/* The cells for the visit V with the marks M, from memory if they were made
 * before. */
static const struct cells *cells_of(struct state *s, const struct config *c,
	const struct origin_visit *v, const struct origin_marks *m)
{
	if (s->cells.rows.len + s->seen.arena.len > MEMORY) {
		s->cells.rows.len = 0;
		table_release(&s->seen);
		table_init(&s->seen, sizeof(struct cells), hash_seed());
	}
	size_t n = s->seen.n,
	       i = table_put(&s->seen, origin_key(&s->key, m, v));
	struct cells *cells = table_value(&s->seen, i);

	if (i == n)
		make_cells(s, c, cells, v, m);
	else
		s->memo.gave_up += cells->gave_up;
	return cells;
}

static void write_text(struct state *s, struct out *out, struct text escaped)
{
	s->bytes.len = 0;
	out_text(out, url_decode(&s->bytes, escaped));
}

/* A row like others: what they have in common is remembered. */
void cells_alike(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct origin_visit *v,
	const struct origin_marks *m)
{
	s->cells.format = out->format;
	s->cells.delimiter = out->delimiter;
	const struct cells *cells = cells_of(s, c, v, m);
	struct text all = {s->cells.rows.at + cells->at, cells->len};
	size_t behind = cells->before + 3; /* of three delimiters */

	row_pass(row, out);
	if (!m->utm[ORIGIN_TERM].len && !m->utm[ORIGIN_CONTENT].len) {
		out_raw(out, all, 7);
		return;
	}
	out_raw(out, (struct text){all.at, cells->before}, 3);
	write_text(s, out, m->utm[ORIGIN_TERM]);
	write_text(s, out, m->utm[ORIGIN_CONTENT]);
	out_raw(out, (struct text){all.at + behind, all.len - behind}, 2);
}

/* A row by itself; its channel is CHANNEL, if that is not empty. */
void cells_alone(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct origin_visit *v,
	const struct origin_marks *m, struct text channel)
{
	struct origin o;

	origin_find(&o, &s->bytes, &c->how, m, v);
	if (!channel.len)
		channel = channel_of(s, c, v, &o);
	row_pass_filled(row, out, channel);
	for (int i = ORIGIN_SOURCE; i <= ORIGIN_CONTENT; i++)
		out_text(out, o.utm[i]);
	out_text(out, campaign_of(&o));
	if (row->binding->filled < 0)
		out_text(out, channel);
}
