/* fuzz.h - what a fuzzer f_*.c and replay.c know of each other. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/random.h"

/* Run one case; a failure prints what it is and aborts.  libFuzzer's entry
 * point. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Optional: write a case of at most ROOM bytes that is likelier to reach deep
 * than random bytes are; returns its size. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
	__attribute__((weak));

#endif
