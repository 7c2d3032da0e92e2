/* shapley_build.h - what makes trees into steps. */
#ifndef MODEL_SHAPLEY_BUILD_H
#define MODEL_SHAPLEY_BUILD_H

#include "model/shapley_parts.h"

/* An edge on the way from the first node to where the builder is. */
struct shapley_edge {
	double z;	 /* share of rows that meet all asked of its feature */
	double reach;	 /* share of rows that come so far */
	uint32_t before; /* depth behind the edge that asked before, or 0 */
	uint32_t feature;
	size_t at; /* of its constants */
};

/* A node that the builder has entered, and how many children are done. */
struct shapley_frame {
	uint32_t node;
	unsigned done;
};

struct shapley_builder {
	struct shapley *s;
	const struct ensemble *e;
	const struct ensemble_tree *t;
	struct shapley_tree *to;
	struct shapley_frame *frame; /* by depth */
	struct shapley_edge *edge;   /* by the depth behind it, from 1 */
	uint32_t *last;		     /* of each feature: its last edge, or 0 */
	uint32_t *slot;		     /* of each feature: 1 + its slot, or 0 */
	double *point, *weight;	     /* of the tree; "points" of them */
	uint32_t points;	     /* that are there */
	uint32_t distinct, most;     /* features on the way */
};

/* The points of the tree, and their weights among the constants. */
void shapley_point_constants(struct shapley_builder *b);

/* Those of E, whose leaf has VALUE, or 1. */
void shapley_edge_constants(
	struct shapley_builder *b, const struct shapley_edge *e, double value);

/* Those of a node with two leaves. */
void shapley_pair_constants(struct shapley_builder *b, double left_z,
	double left, double right_z, double right);

/* All constants are there: the kernel, and the constants as it takes them. */
void shapley_kernel_choose(struct shapley *s);

#endif
