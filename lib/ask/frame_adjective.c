/* frame_adjective.c - which property an adjective is of: 谁最高, A和B谁贵. */
#include <string.h>

#include "ask/framing.h"
#include "ask/lookup.h"
#include "ask/qualify.h"
#include "ask/word.h"

/* The senses of 多高 where P says 最高, 更高 or 高, of 贵 where it says 便宜;
 * 0: there are none. */
static uint32_t adjective_sense(const struct framing *r, const struct piece *p)
{
	static const uint32_t opposite[][2] = {{0x77ee, 0x9ad8},
		{0x4f4e, 0x9ad8}, {0x5c0f, 0x5927}, {0x77ed, 0x957f},
		{0x8f7b, 0x91cd}, {0x6162, 0x5feb}, {0x4fbf, 0x8d35},
		{0x5e74, 0x5927}, {0x60a0, 0x8001}};
	const uint32_t *c = r->text->c + p->from;
	uint32_t said[2] = {0x591a, c[0]};
	size_t len;

	if (p->to - p->from > 1 && (c[0] == 0x6700 || c[0] == 0x66f4))
		said[1] = c[1];
	for (uint32_t i = p->from; i + 1 < p->to; i++)
		if (r->text->c[i] == 0x60a0) /* 历史最悠久 */
			said[1] = 0x60a0;
	for (size_t i = 0; i < sizeof(opposite) / sizeof(*opposite); i++)
		if (said[1] == opposite[i][0])
			said[1] = opposite[i][1];
	if (p->does & DOES_GAP) /* 差多少钱 */
		said[1] = 0x8d35;
	bool price = said[1] == 0x8d35;
	const struct word *w = lexicon_asked(
		r->x, price ? said + 1 : said, price ? 1 : 2, &len);
	return w && len == (price ? 1 : 2) ? w->sense : 0;
}

const struct piece *framing_adjective(struct framing *r, const struct piece *by,
	const uint32_t *things, size_t n)
{
	uint32_t sense = by ? adjective_sense(r, by) : 0, found = 0;
	bool several = false;
	struct buf said = {0};
	unsigned row = 0; /* of those that ask; an earlier one goes before */

	fold_print(&said, r->text->c, r->text->n);
	for (uint32_t i = sense; i; i = r->x->sense[i].next) {
		uint32_t p = r->x->sense[i].term;
		bool has = false;
		if (qualify_special_of(r->x, p, 0, buf_view(&said)))
			continue; /* 会员价 is none that 最贵 asks for */
		for (size_t k = 0; k < n && !has && p != found; k++)
			has = frame_value(r->x, things[k], p, NULL, NULL) != 0;
		several |= has && found && r->x->sense[i].row == row;
		if (!has || found)
			continue;
		found = p;
		row = r->x->sense[i].row;
	}
	buf_release(&said);
	if (!found || several)
		return NULL;
	r->adjective = *by;
	r->adjective.sense = sense;
	return &r->adjective;
}

const struct piece *framing_gap(const struct framing *r)
{
	/* 钱 块 元 */
	static const uint32_t money[] = {0x94b1, 0x5757, 0x5143};

	for (size_t i = 0; i < r->p->n; i++) {
		const struct piece *p = &r->p->at[i];
		uint32_t last = p->to ? r->text->c[p->to - 1] : 0;
		for (size_t k = 0; k < 3 && p->does & DOES_GAP; k++)
			if (last == money[k])
				return p;
	}
	return NULL;
}

/* The unit of the numbers that the things have of the frame's property. */
static enum quantity_unit unit_of(const struct framing *r)
{
	uint32_t sample[FRAMING_SAMPLE];
	const struct frame *f = r->f;
	size_t n = f->things;
	struct quantity q = {0};

	memcpy(sample, f->thing, n * sizeof(*sample));
	if (!n && f->type)
		n = frame_things(r->x, f->type, sample, FRAMING_SAMPLE);
	n = n > FRAMING_SAMPLE ? FRAMING_SAMPLE : n;
	for (size_t i = 0; i < n; i++) {
		uint32_t v =
			frame_value(r->x, sample[i], f->predicate, NULL, NULL);
		if (v && lookup_number(&q, r->x->graph, v))
			break;
	}
	return q.unit;
}

static bool has_dates(const struct framing *r)
{
	return unit_of(r) == UNIT_DATE;
}

/* Whether one of the WORDS is in [FROM, TO). */
static bool says_any(const struct framing *r, const struct piece *p,
	const uint32_t *words, size_t n)
{
	for (uint32_t i = p->from; i < p->to; i++)
		for (size_t k = 0; k < n; k++)
			if (r->text->c[i] == words[k])
				return true;
	return false;
}

static bool is_birth(const struct framing *r)
{
	struct text name = graph_term(r->x->graph, r->f->predicate);

	for (size_t i = 0; i + 6 <= name.len; i++)
		if (memcmp(name.at + i, "出生", 6) == 0 ||
			memcmp(name.at + i, "生日", 6) == 0)
			return true;
	return false;
}

static bool is_distance(struct text name)
{
	return word_in(name, "距") || word_in(name, "离") ||
	       word_in(name, "远");
}

const struct piece *framing_latest(struct framing *r, uint32_t p)
{
	const uint32_t *c = r->text->c;
	uint32_t was = r->f->predicate, at = 0;

	while (at + 1 < r->text->n &&
		(c[at] != 0x6700 ||
			(c[at + 1] != 0x8fd1 && c[at + 1] != 0x65b0)))
		at++;
	r->f->predicate = p;
	bool dates = at + 1 < r->text->n && has_dates(r);
	r->f->predicate = was;
	bool near = at + 1 < r->text->n && c[at + 1] == 0x8fd1 &&
		    is_distance(graph_term(r->x->graph, p));
	if (!dates && !near)
		return NULL;
	r->adjective = (struct piece){
		.from = at, .to = at + 2, .does = near ? DOES_MIN : DOES_MAX};
	return &r->adjective;
}

static void turn(struct frame *f)
{
	f->extreme = f->extreme == EXTREME_MAX ? EXTREME_MIN : EXTREME_MAX;
}

void framing_dates(struct framing *r)
{
	static const uint32_t speeds[] = {0x5feb, 0x6162};
	static const uint32_t times[] = {
		0x65e9, 0x665a, 0x8fdf, 0x5148, 0x8fd1, 0x65b0};
	static const uint32_t ages[] = {0x5927, 0x5c0f, 0x8001, 0x5e74, 0x957f};
	struct frame *f = r->f;
	const struct piece *by = r->extreme ? r->extreme : r->high;

	if (f->is == FRAME_NONE || !f->extreme || !f->predicate || !by)
		return;
	enum quantity_unit unit = unit_of(r);
	bool dates = unit == UNIT_DATE, time = says_any(r, by, times, 4);
	if (unit == UNIT_DAYS && says_any(r, by, speeds, 2)) {
		turn(f); /* what is fast takes the least time */
		return;
	}
	if (!dates && time) /* 8:30 is no number to compare */
		f->is = FRAME_NONE;
	if (!dates || time || says_any(r, by, times, 6))
		return;
	bool old = says_any(r, by, &(uint32_t){0x8001}, 1);
	if (f->extreme == EXTREME_MIN &&
		says_any(r, by, &(uint32_t){0x60a0}, 1))
		return; /* 历史最悠久 */
	if (!(is_birth(r) && says_any(r, by, ages, 5)) && !old) {
		f->is = FRAME_NONE;
		return;
	}
	turn(f);
}
