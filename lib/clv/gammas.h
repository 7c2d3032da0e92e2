/* gammas.h - ln G(x) with its first two derivatives, the same bits on every
 * machine.
 */
#ifndef CLV_GAMMAS_H
#define CLV_GAMMAS_H

struct gammas {
	double ln, d, dd; /* ln gamma, digamma, trigamma */
};

/* X > 0.  The error is some 1e-15 of the largest term. */
struct gammas gammas_of(double x);

#endif
