/* frame_adjective.c - which property an adjective is of: 谁最高, A和B谁贵. */
#include "ask/framing.h"

/* The senses of 多高 where P says 最高, 更高 or 高, of 贵 where it says 便宜;
 * 0: there are none. */
static uint32_t adjective_sense(const struct framing *r, const struct piece *p)
{
	static const uint32_t opposite[][2] = {{0x77ee, 0x9ad8},
		{0x4f4e, 0x9ad8}, {0x5c0f, 0x5927}, {0x77ed, 0x957f},
		{0x8f7b, 0x91cd}, {0x6162, 0x5feb}, {0x4fbf, 0x8d35},
		{0x5e74, 0x5927}};
	const uint32_t *c = r->text->c + p->from;
	uint32_t said[2] = {0x591a, c[0]};
	size_t len;

	if (p->to - p->from > 1 && (c[0] == 0x6700 || c[0] == 0x66f4))
		said[1] = c[1];
	for (size_t i = 0; i < sizeof(opposite) / sizeof(*opposite); i++)
		if (said[1] == opposite[i][0])
			said[1] = opposite[i][1];
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

	for (uint32_t i = sense; i; i = r->x->sense[i].next) {
		uint32_t p = r->x->sense[i].term;
		bool has = false;
		for (size_t k = 0; k < n && !has && p != found; k++)
			has = frame_value(r->x, things[k], p, NULL, NULL) != 0;
		several |= has && found;
		found = has ? p : found;
	}
	if (!found || several)
		return NULL;
	r->adjective = *by;
	r->adjective.sense = sense;
	return &r->adjective;
}
