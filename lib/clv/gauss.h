/* gauss.h - integrals of smooth functions over [0, 1]: the sum of the function
 * at the nodes times the weights (Gauss-Legendre). */
#ifndef CLV_GAUSS_H
#define CLV_GAUSS_H

enum { GAUSS_NODES = 16, GAUSS_FEW = 8 };

extern const double gauss_node[GAUSS_NODES], gauss_weight[GAUSS_NODES];
extern const double gauss_few[GAUSS_FEW], gauss_few_weight[GAUSS_FEW];

#endif
