/* unmet.h - events of the rules whose kind no row has had.
 *
 * A scene waits in vain for a kind that is written in another way than the
 * rows', and one that such an event should end is never ended.
 *
 *	struct scene_unmet u = scene_unmet(&engine);
 *	if (u.n < u.all)
 *		tell(u.rule->name, u.kind);
 */
#ifndef SCENE_UNMET_H
#define SCENE_UNMET_H

#include "scene/engine.h"

struct scene_unmet {
	uint64_t n, all; /* events that rows met the kind of, and all, of
			  * scenes that are enabled */
	const struct scene_rule *rule; /* of the first that none did */
	struct text kind;	       /* its first kind; borrowed from rules */
};

/* By the rows of this run, and of those before that the state knows of. */
struct scene_unmet scene_unmet(const struct scene_engine *e);

#endif
