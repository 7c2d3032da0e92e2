/* reasons.h - which features contribute most to a score. */
#ifndef MODEL_REASONS_H
#define MODEL_REASONS_H

#include <stddef.h>

enum reasons_toward { REASONS_BOTH, REASONS_HIGH, REASONS_LOW };

/* The features that are reasons for a score to be what it is, high, or low: of
 * N contributions, STRIDE apart from PHI on, the strongest first, equal ones in
 * their order, at most MOST.  Their numbers go to RANK, which has room for N;
 * how many there are. */
size_t reasons_rank(unsigned *rank, const double *phi, size_t stride, size_t n,
	enum reasons_toward toward, size_t most);

#endif
