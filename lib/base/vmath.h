/* vmath.h - exp and log with the same bits on every machine.
 *
 * The C library's exp() and log() differ from version to version in the last
 * bit, so that a model trained on one machine would score otherwise on
 * another.  These use additions, multiplications and divisions of IEEE doubles
 * only, in a fixed order, and the build forbids contraction.  The error is
 * below 1 ulp.  The loops have no branch that depends on the data, so that
 * compilers turn vmath_exp_all() into vector instructions.
 *
 * Special values are those of C: exp(-inf) 0, log(0) -inf, log(-1) NaN.
 */
#ifndef BASE_VMATH_H
#define BASE_VMATH_H

#include <stddef.h>

double vmath_exp(double x);
double vmath_log(double x);

/* 1 / (1 + exp(-x)), without overflow: the logistic function. */
double vmath_logistic(double x);

/* TO[i] = exp(FROM[i]) and log(FROM[i]), I < N; TO may be FROM. */
void vmath_exp_all(double *to, const double *from, size_t n);
void vmath_log_all(double *to, const double *from, size_t n);

#endif
