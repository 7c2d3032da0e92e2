/* sift_parts.h - what the parts of sift.h share: masks of 64 bytes, a bit a
 * byte, and who looks closer at what they show. */
#ifndef IDENTITY_SIFT_PARTS_H
#define IDENTITY_SIFT_PARTS_H

#include "identity/sift.h"

enum { SIFT_BLOCK = 64 };

struct sift_masks {
	uint64_t digit, upper;
	uint64_t sign; /* a blank or hyphen */
	uint64_t colon, dot;
	uint64_t rare; /* @ + ( and the first byte of a full-width character */
	uint64_t high; /* not of ASCII */
};

/* Whether something may be at I: the run of seven digits or more that begins
 * there, the run of 0-9A-Z, the rare byte, the letter behind a Chinese
 * character. */
bool sift_digits(struct text t, size_t i);
bool sift_word(struct text t, size_t i);
bool sift_rare(struct text t, size_t i);
bool sift_letter(struct text t, size_t i);

/* By AVX2; NULL where there is none. */
extern void (*const sift_avx2)(struct sift *s, struct text t);

#endif
