/* knownarms.c - a few names, compared one by one. */
#include "gray/knownarms.h"

bool knownarms_find(uint32_t *cell, const struct knownarms *k, struct text arm)
{
	for (unsigned i = 0; i < k->n; i++)
		if (text_equal(arm, buf_view(&k->arm[i]))) {
			*cell = k->cell[i];
			return true;
		}
	return false;
}

void knownarms_put(struct knownarms *k, struct text arm, uint32_t cell)
{
	if (k->n == KNOWNARMS_MOST || arm.len == 0)
		return;
	k->arm[k->n].len = 0;
	buf_text(&k->arm[k->n], arm);
	k->cell[k->n++] = cell;
}

void knownarms_release(struct knownarms *k)
{
	for (unsigned i = 0; i < KNOWNARMS_MOST; i++)
		buf_release(&k->arm[i]);
}
