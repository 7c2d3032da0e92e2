/* advice.h - what is suspicious in rules that can be read.
 *
 *	for (size_t i = 0; i < rules.n; i++)
 *		for (unsigned k = 0; k < SCENE_ADVICE; k++)
 *			if ((what = scene_advice(&rules, i, k)))
 *				tell(what);
 */
#ifndef SCENE_ADVICE_H
#define SCENE_ADVICE_H

#include "scene/rules.h"

enum { SCENE_ADVICE = 4 };

/* Advice number K about rule I, a literal; or NULL. */
const char *scene_advice(const struct scene_rules *r, size_t i, unsigned k);

#endif
