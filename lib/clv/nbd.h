/* nbd.h - how often customers buy and when they leave: the likelihood of four
 * models, with exact derivatives, and the chance that a customer is still one.
 *
 * A customer bought x times after the first purchase, the last time at the age
 * t_x, and was watched up to the age T.  Times are in any one unit.
 *
 * NBD_BG	BG/NBD (Fader, Hardie and Lee 2005): after each repeat purchase
 *		the customer leaves with some chance
 * NBD_MBG	MBG/NBD (Batislam, Denizel and Filiztekin 2007): after the
 *		first purchase too
 * NBD_PARETO	Pareto/NBD (Schmittlein, Morrison and Colombo 1987): at any time
 * NBD_BGBB	BG/BB (Fader, Hardie and Shang 2010): times are numbers of
 *		opportunities, at each of which who has not left before buys or
 *		does not; t_x and T are whole numbers, and x is at most t_x
 *
 * The rate of purchases is gamma distributed with shape r and rate alpha; the
 * chance to leave is beta(a, b), or the rate of leaving gamma (shape s, rate
 * beta).  Parameters are in the order r, alpha, a, b or r, alpha, s, beta.  Of
 * the BG/BB the chance to buy is beta(alpha, beta), that to leave beta(gamma,
 * delta), and being alive is meant of the opportunity after T.
 *
 * Facts are what many customers share, sorted by (x, T, t_x).  Sums run over
 * chunks of them that are fixed by position, so that the answer has the same
 * bits for any number of threads.
 */
#ifndef CLV_NBD_H
#define CLV_NBD_H

#include <stddef.h>
#include <stdint.h>

#include "clv/surface.h"

enum nbd_model { NBD_BG, NBD_MBG, NBD_PARETO, NBD_BGBB };

enum { NBD_MODELS = 4, NBD_Q = 4, NBD_CHUNK = 1024 };

/* "r", "alpha", "a" or "s", "b" or "beta", and so on; and "bg", "mbg",
 * "pareto", "bgbb". */
const char *nbd_parameter(enum nbd_model model, unsigned i);
const char *nbd_name(enum nbd_model model);

struct ages;

/* N distinct facts, and how many customers have each.  All is borrowed. */
struct nbd_facts {
	size_t n;
	const uint32_t *x;
	const double *tx, *T, *count;
	uint32_t most;	    /* the largest x */
	const double *of_x; /* most + 1: customers with that x */
	/* What ages_make() finds in them, for who asks more than once of the
	 * Pareto/NBD; NULL: it is found each time. */
	const struct ages *ages;
};

/* Add the log-likelihood of FACTS at Q, and its derivatives, to TO. */
void nbd_likelihood(struct surface *to, enum nbd_model model, const double *q,
	const struct nbd_facts *facts, unsigned threads);

/* ALIVE[i] becomes the chance that who has fact i buys again. */
void nbd_alive(double *alive, enum nbd_model model, const double *q,
	const struct nbd_facts *facts, unsigned threads);

#endif
