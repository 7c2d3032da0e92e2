/* placeholder.h - what somebody or some program was to fill into a text and did
 * not: {name}, %NAME%, [first_name], XX, undefined. */
#ifndef SCENE_PLACEHOLDER_H
#define SCENE_PLACEHOLDER_H

#include <stddef.h>

#include "base/text.h"

/* The length of such a thing at AT of T; 0: there is none. */
size_t placeholder_at(struct text t, size_t at);

#endif
