/* shapley_groups.h - contributions that are looked up.
 *
 *	struct shapley_groups *g = shapley_groups_new(e, trees);
 *	struct shapley_groups_room *r = shapley_groups_room_new(g); // one a
 * thread shapley_groups_take(g, r, 0, x); if (shapley_groups_has(g, i))
 *		shapley_groups_add(g, r, i, 1, phi, 0);
 *
 * A tree is cut into groups of leaves: a subtree, and the way to it.  What the
 * leaves of a group contribute depends on a few bits of a row: of each feature
 * of the way, whether the row meets all that is asked of it, and of each node
 * of the subtree, to which side the row goes.  All answers of a group stand in
 * a table, one line for each value of its bits, so that a row costs one line a
 * group where it cost a walk.
 *
 * A tree has tables where each leaf has few features on its way, which is so of
 * all trees up to depth 7 and of most that are somewhat deeper, and as long as
 * they fit into a bound of memory.  Which trees have them is a matter of the
 * model alone, never of the rows, so that answers are the same for few rows and
 * for many.
 */
#ifndef MODEL_SHAPLEY_GROUPS_H
#define MODEL_SHAPLEY_GROUPS_H

#include "model/exits.h"
#include "model/shapley.h"

struct shapley_groups;

/* Tables of all trees are at most so many numbers: 64 MB. */
enum { SHAPLEY_NUMBERS = 8 << 20 };

/* Make the tables of the first TREES trees of E, whose covers are right, of
 * MOST numbers in all. */
struct shapley_groups *shapley_groups_new(
	const struct ensemble *e, size_t trees, size_t most);
void shapley_groups_free(struct shapley_groups *g);

/* Whether tree I has tables. */
bool shapley_groups_has(const struct shapley_groups *g, size_t i);

/* Room for the functions below, which one thread uses at a time. */
struct shapley_groups_room *shapley_groups_room_new(
	const struct shapley_groups *g);
void shapley_groups_room_free(struct shapley_groups_room *r);

/* Take slice I of the rows, whose columns X has SHAPLEY_ROWS numbers each and
 * stays until its trees have been added. */
void shapley_groups_take(const struct shapley_groups *g,
	struct shapley_groups_room *r, size_t i, const double *x);

/* Add what tree I contributes to N slices.  PHI has the features of the tree's
 * output, SHAPLEY_ROWS numbers each, and those of the next slice APART numbers
 * behind. */
void shapley_groups_add(const struct shapley_groups *g,
	struct shapley_groups_room *r, size_t i, size_t n, double *phi,
	size_t apart);

#endif
