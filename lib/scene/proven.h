/* proven.h - the texts of all scenes, looked at as text-check looks at a text.
 *
 *	proven_each(&rules, &wording, &words, tell, arg);
 *
 * The cells that a text will have are not known yet, so that what it says
 * without them is looked at, and figures are not.
 */
#ifndef SCENE_PROVEN_H
#define SCENE_PROVEN_H

#include "scene/proof.h"
#include "scene/wording.h"

/* Give each fault of the texts to EACH, scene by scene: those of the rules,
 * then those of WORDING, whose CHANNEL is given; len 0 where there is none. */
void proven_each(const struct scene_rules *rules, const struct wording *wording,
	const struct proof_words *words,
	void (*each)(void *arg, const struct scene_rule *rule,
		struct text channel, const struct proof_fault *fault),
	void *arg);

#endif
