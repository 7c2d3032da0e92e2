/* float_log.c - x = 2^k z with z in about [0.7, 1.4), and of z the nearest of
 * sixteen points c: log x = k log 2 + log c + log(1 + r), r = z / c - 1, by a
 * polynomial of degree 4 in doubles, rounded once. */
#include "model/float_log.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/vmath.h"

enum {
	MANTISSA = 23,
	POWERS = 512,	   /* of two, counted around the least */
	LEAST = 0x3f330000 /* the float 0.69921875 */
};

/* 1 / c and log c. */
static const struct {
	double inverse, log;
} near[16] = {{0x1.661ec79f8f3bep+0, -0x1.57bf7808caadep-2},
	{0x1.571ed4aaf883dp+0, -0x1.2bef0a7c06ddbp-2},
	{0x1.49539f0f010bp+0, -0x1.01eae7f513a67p-2},
	{0x1.3c995b0b80385p+0, -0x1.b31d8a68224e9p-3},
	{0x1.30d190c8864a5p+0, -0x1.6574f0ac07758p-3},
	{0x1.25e227b0b8eap+0, -0x1.1aa2bc79c81p-3},
	{0x1.1bb4a4a1a343fp+0, -0x1.a4e76ce8c0e5ep-4},
	{0x1.12358f08ae5bap+0, -0x1.1973c5a611cccp-4},
	{0x1.0953f419900a7p+0, -0x1.252f438e10c1ep-5}, {1, 0},
	{0x1.e608cfd9a47acp-1, 0x1.aa5aa5df25984p-5},
	{0x1.ca4b31f026aap-1, 0x1.c5e53aa362eb4p-4},
	{0x1.b2036576afce6p-1, 0x1.526e57720db08p-3},
	{0x1.9c2d163a1aa2dp-1, 0x1.bc2860d22477p-3},
	{0x1.886e6037841edp-1, 0x1.1058bc8a07ee1p-2},
	{0x1.767dcf5534862p-1, 0x1.4043057b6ee09p-2}};

static const double log_two = 0x1.62e42fefa39efp-1;

static float from_bits(uint32_t bits)
{
	float x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

float float_log(float x)
{
	uint32_t bits;

	if (!(x >= FLT_MIN) || isinf(x))
		return (float)vmath_log((double)x);
	memcpy(&bits, &x, sizeof(bits));
	uint32_t above = bits - LEAST;
	int k = (int)(above >> MANTISSA) - (above >> 31 ? POWERS : 0);
	unsigned i = above >> (MANTISSA - 4) & 15;
	double z = (double)from_bits(bits - (above & 0xff800000));
	double r = z * near[i].inverse - 1, r2 = r * r;
	double low = 0x1.5575b0be00b6ap-2 * r - 0x1.ffffef20a4123p-2;

	low = -0x1.00ea348b88334p-2 * r2 + low;
	return (float)(low * r2 + (near[i].log + (double)k * log_two + r));
}
