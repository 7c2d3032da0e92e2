/* options_wrong.h - what is wrong with options, in words.
 *
 * Messages are as fail_text() makes them.
 */
#ifndef CELLS_OPTIONS_WRONG_H
#define CELLS_OPTIONS_WRONG_H

#include "cells/options.h"

/* VALUE is none of O. */
/* The word that the integer of O may be in place of a number, or "". */
const char *options_word(const struct opt *o);

const char *options_wrong_value(const struct opt *o, const char *value);

/* ARG begins with "--" and names no option of O, or more than one. */
const char *options_wrong_name(const struct options *o, const char *arg);

/* LETTER is no option of O; it stands in ARG, which may be a long name behind
 * one dash. */
const char *options_wrong_letter(
	const struct options *o, int letter, const char *arg);

/* O has no value though it needs one, or ARG gives it one that it cannot
 * have. */
const char *options_valueless(const struct opt *o, const char *arg);

#endif
