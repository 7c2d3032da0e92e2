/* function_names.c - the names of functions and how many arguments each has. */
#include "sparql/exec.h"
#include "sparql/functions.h"

/* clang-format off */
static const struct function_name names[] = {
	{"STR", FN_STR, 1, 1}, {"LANG", FN_LANG, 1, 1},
	{"LANGMATCHES", FN_LANGMATCHES, 2, 2},
	{"DATATYPE", FN_DATATYPE, 1, 1}, {"BOUND", FN_BOUND, 1, 1},
	{"IRI", FN_IRI, 1, 1}, {"URI", FN_IRI, 1, 1},
	{"BNODE", FN_BNODE, 0, 1}, {"RAND", FN_RAND, 0, 0},
	{"ABS", FN_ABS, 1, 1}, {"CEIL", FN_CEIL, 1, 1},
	{"FLOOR", FN_FLOOR, 1, 1}, {"ROUND", FN_ROUND, 1, 1},
	{"CONCAT", FN_CONCAT, 0, 255}, {"STRLEN", FN_STRLEN, 1, 1},
	{"UCASE", FN_UCASE, 1, 1}, {"LCASE", FN_LCASE, 1, 1},
	{"ENCODE_FOR_URI", FN_ENCODE, 1, 1},
	{"CONTAINS", FN_CONTAINS, 2, 2}, {"STRSTARTS", FN_STRSTARTS, 2, 2},
	{"STRENDS", FN_STRENDS, 2, 2}, {"STRBEFORE", FN_STRBEFORE, 2, 2},
	{"STRAFTER", FN_STRAFTER, 2, 2}, {"YEAR", FN_YEAR, 1, 1},
	{"MONTH", FN_MONTH, 1, 1}, {"DAY", FN_DAY, 1, 1},
	{"HOURS", FN_HOURS, 1, 1}, {"MINUTES", FN_MINUTES, 1, 1},
	{"SECONDS", FN_SECONDS, 1, 1}, {"TIMEZONE", FN_TIMEZONE, 1, 1},
	{"TZ", FN_TZ, 1, 1}, {"NOW", FN_NOW, 0, 0}, {"UUID", FN_UUID, 0, 0},
	{"STRUUID", FN_STRUUID, 0, 0}, {"MD5", FN_MD5, 1, 1},
	{"SHA1", FN_SHA1, 1, 1}, {"SHA256", FN_SHA256, 1, 1},
	{"SHA384", FN_SHA384, 1, 1}, {"SHA512", FN_SHA512, 1, 1},
	{"COALESCE", FN_COALESCE, 0, 255}, {"IF", FN_IF, 3, 3},
	{"STRLANG", FN_STRLANG, 2, 2}, {"STRDT", FN_STRDT, 2, 2},
	{"SAMETERM", FN_SAMETERM, 2, 2}, {"ISIRI", FN_ISIRI, 1, 1},
	{"ISURI", FN_ISIRI, 1, 1}, {"ISBLANK", FN_ISBLANK, 1, 1},
	{"ISLITERAL", FN_ISLITERAL, 1, 1},
	{"ISNUMERIC", FN_ISNUMERIC, 1, 1}, {"REGEX", FN_REGEX, 2, 3},
	{"SUBSTR", FN_SUBSTR, 2, 3}, {"REPLACE", FN_REPLACE, 3, 4},
	{"NUM", FN_NUM, 1, 1},
};
/* clang-format on */

enum { NAMES = sizeof(names) / sizeof(*names) };

const struct function_name *function_find(const char *at, unsigned long len)
{
	for (size_t i = 0; i < NAMES; i++)
		if (text_same_letters(
			    text_of(names[i].name), (struct text){at, len}))
			return &names[i];
	return NULL;
}

const struct function_name *function_at(unsigned i)
{
	return i < NAMES ? &names[i] : NULL;
}

bool function_casts(struct text type)
{
	static const char *const types[] = {XSD "string", XSD "integer",
		XSD "decimal", XSD "float", XSD "double", XSD "boolean",
		XSD "dateTime", XSD "date"};

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (text_is(type, types[i]))
			return true;
	return false;
}
