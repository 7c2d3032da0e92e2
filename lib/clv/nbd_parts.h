/* nbd_parts.h - what the likelihoods of nbd.h share. */
#ifndef CLV_NBD_PARTS_H
#define CLV_NBD_PARTS_H

#include "clv/nbd.h"

/* Add to TO what facts [FROM, END) come to without the part that depends on x
 * alone; ALIVE[i] - of all facts - becomes the chance, unless it is NULL. */
void nbd_bg_chunk(struct surface *to, double *alive, enum nbd_model model,
	const double *q, const struct nbd_facts *f, size_t from, size_t end);

/* The same of all facts. */
void nbd_pareto(struct surface *to, double *alive, const double *q,
	const struct nbd_facts *f, unsigned threads);

/* The whole likelihood of the BG/BB, of all facts. */
void nbd_bgbb(struct surface *to, double *alive, const double *q,
	const struct nbd_facts *f, unsigned threads);

#endif
