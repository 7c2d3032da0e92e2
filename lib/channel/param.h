/* param.h - other names of utm's parameters, as --param lists them:
 * "source=mtm_source,ref".
 *
 *	struct origin_name name[PARAM_MOST];
 *	size_t n = 0;
 *	TRY(param_read(name, &n, text_of("source=mtm_source,ref")));
 */
#ifndef CHANNEL_PARAM_H
#define CHANNEL_PARAM_H

#include "base/fail.h"
#include "channel/origin.h"

enum { PARAM_MOST = 64 }; /* names */

/* The names that ITEM lists follow the *N that are in NAME, which has room for
 * PARAM_MOST; they point into ITEM.  NULL, or a message with the option. */
MUST_USE const char *param_read(
	struct origin_name name[PARAM_MOST], size_t *n, struct text item);

#endif
