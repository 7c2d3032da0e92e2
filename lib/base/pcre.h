/* pcre.h - PCRE2 with the memory of mem.h, which is there or the program has
 * ended, so that none of its functions fails for want of it.
 *
 *	pcre2_general_context *memory = pcre_memory();
 *	...
 *	pcre2_general_context_free(memory);
 */
#ifndef BASE_PCRE_H
#define BASE_PCRE_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* A new context, the caller's to free. */
pcre2_general_context *pcre_memory(void);

#endif
