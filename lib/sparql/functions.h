/* functions.h - the functions of SPARQL 1.1 (17.4), by number. */
#ifndef SPARQL_FUNCTIONS_H
#define SPARQL_FUNCTIONS_H

#include "base/text.h"

enum function {
	FN_STR,
	FN_LANG,
	FN_LANGMATCHES,
	FN_DATATYPE,
	FN_BOUND,
	FN_IRI,
	FN_BNODE,
	FN_RAND,
	FN_ABS,
	FN_CEIL,
	FN_FLOOR,
	FN_ROUND,
	FN_CONCAT,
	FN_STRLEN,
	FN_UCASE,
	FN_LCASE,
	FN_ENCODE,
	FN_CONTAINS,
	FN_STRSTARTS,
	FN_STRENDS,
	FN_STRBEFORE,
	FN_STRAFTER,
	FN_YEAR,
	FN_MONTH,
	FN_DAY,
	FN_HOURS,
	FN_MINUTES,
	FN_SECONDS,
	FN_TIMEZONE,
	FN_TZ,
	FN_NOW,
	FN_UUID,
	FN_STRUUID,
	FN_MD5,
	FN_SHA1,
	FN_SHA256,
	FN_SHA384,
	FN_SHA512,
	FN_COALESCE,
	FN_IF,
	FN_STRLANG,
	FN_STRDT,
	FN_SAMETERM,
	FN_ISIRI,
	FN_ISBLANK,
	FN_ISLITERAL,
	FN_ISNUMERIC,
	FN_REGEX,
	FN_SUBSTR,
	FN_REPLACE,
	FN_NUM /* ours: the first number in a text, 1.2万 is 12000 */
};

/* Its name as it is written, and how many arguments it has; most 0: any. */
struct function_name {
	const char *name;
	int number;
	unsigned least, most;
};

/* By name, in any case; NULL if there is none. */
const struct function_name *function_find(const char *at, unsigned long len);

/* Number I from 0; NULL behind the last. */
const struct function_name *function_at(unsigned i);

/* regex_translate.c: a pattern of XPath (F&O 5.6.1) as PCRE2 has it:
 * [a-z-[aeiou]], \i, \c, and BLANKS that do not count (flag x).  False: it is
 * none. */
bool regex_translate(struct buf *to, struct text pattern, bool blanks);

#endif
