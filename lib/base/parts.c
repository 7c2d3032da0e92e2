/* parts.c - pointers into structs. */
#include "base/parts.h"

#include "base/mem.h"

void *parts_each(void *const *whole, size_t n, size_t offset)
{
	void **part = mem_array(n, sizeof(*part));

	for (size_t i = 0; i < n; i++)
		part[i] = (char *)whole[i] + offset;
	return part;
}
