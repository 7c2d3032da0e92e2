/* kinds.c - what --kind names: a row a kind, in the order of the option. */
#include "model-fit/parts.h"

const struct kind kinds[] = {
	[KIND_TREES] = {.fit = trees_fit},
};
