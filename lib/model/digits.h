/* digits.h - numbers of models in as many digits as they have.
 *
 * Both give a double that out_real() prints in few digits.
 */
#ifndef MODEL_DIGITS_H
#define MODEL_DIGITS_H

/* Of the float X, the double that is nearest to the shortest decimal of up to 9
 * digits that is read as that float: so that 0.1 is printed, and not what the
 * float is to 17 digits. */
double digits_float(double x);

/* X to nine digits, which is what a float can hold. */
double digits_nine(double x);

#endif
