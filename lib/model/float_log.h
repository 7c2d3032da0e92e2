/* float_log.h - the logarithm of a float, as XGBoost reckons it.
 *
 *	float margin = -float_log(1.0F / p - 1.0F);
 *
 * XGBoost takes logf() of the C library for the score that all rows begin with.
 * Its answer is not always the nearest float, and a sum of leaves that begins
 * elsewhere has other last digits.  glibc and musl have the same logf() (Nagy,
 * 2017), which is done here once more, so that models have the same scores
 * where the C library is another one.
 */
#ifndef MODEL_FLOAT_LOG_H
#define MODEL_FLOAT_LOG_H

/* As vmath_log() has it where X is no normal float above 0. */
float float_log(float x);

#endif
