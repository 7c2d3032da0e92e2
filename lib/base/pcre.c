/* pcre.c - memory for PCRE2. */
#include "base/pcre.h"

#include <stdlib.h>

#include "base/mem.h"

static void *take(size_t size, void *unused)
{
	(void)unused;
	return mem_array(size, 1);
}

static void give(void *p, void *unused)
{
	(void)unused;
	free(p);
}

pcre2_general_context *pcre_memory(void)
{
	return pcre2_general_context_create(take, give, NULL);
}
