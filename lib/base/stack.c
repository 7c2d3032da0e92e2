/* stack.c - how much of the stack a recursion may use. */
#include "base/stack.h"

#include <sys/resource.h>

size_t stack_room(void)
{
	enum { MOST = 8 << 20 };
	struct rlimit limit;

	if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur > MOST)
		return MOST / 8; /* a thread may have less than there is */
	return (size_t)limit.rlim_cur / 8 * 5;
}
