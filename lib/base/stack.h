/* stack.h - how much of the stack a recursion may use. */
#ifndef BASE_STACK_H
#define BASE_STACK_H

#include <stddef.h>

/* Bytes: five eighths of what the process may have, at most a million where
 * that is more than a thread is sure to have. */
size_t stack_room(void);

#endif
