/* functions_case.c - UCASE and LCASE: by PCRE2, whose tables do not depend on
 * the locale, and a table of characters whose upper case is several. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "sparql/exec.h"
#include "sparql/functions.h"

static const struct {
	const char *from, *to;
} several[] = {
#include "sparql/upper.inc"
};

/* The upper case of the character at T, if it is several; *LEN its bytes. */
static const char *upper_of(struct text t, size_t *len)
{
	for (size_t i = 0; i < sizeof(several) / sizeof(*several); i++) {
		*len = strlen(several[i].from);
		if (t.len >= *len && memcmp(t.at, several[i].from, *len) == 0)
			return several[i].to;
	}
	return NULL;
}

/* T in the case that WITH (\U$0) makes of it. */
static bool change(
	struct buf *to, pcre2_code *code, struct text t, const char *with)
{
	PCRE2_SIZE room = t.len * 2 + 64;
	int result;

	if (!t.len)
		return true;
	do {
		PCRE2_SIZE len = room;
		result = pcre2_substitute(code, (PCRE2_SPTR)t.at, t.len, 0,
			PCRE2_SUBSTITUTE_GLOBAL | PCRE2_SUBSTITUTE_EXTENDED,
			NULL, NULL, (PCRE2_SPTR)with, PCRE2_ZERO_TERMINATED,
			(PCRE2_UCHAR *)buf_room(to, room), &len);
		if (result >= 0)
			to->len += len;
		room *= 4;
	} while (result == PCRE2_ERROR_NOMEMORY && room < (size_t)1 << 30);
	return result >= 0;
}

static bool change_all(struct buf *to, struct text t, bool upper)
{
	int error;
	PCRE2_SIZE at;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR) ".+", 2,
		PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL, &error, &at, NULL);
	bool ok = code != NULL;
	size_t from = 0, len;

	for (size_t i = 0; ok && upper && i < t.len; i++) {
		if ((unsigned char)t.at[i] < 0xc3) /* none before U+00DF */
			continue;
		const char *made =
			upper_of((struct text){t.at + i, t.len - i}, &len);
		if (!made)
			continue;
		ok = change(to, code, (struct text){t.at + from, i - from},
			"\\U$0");
		buf_string(to, made);
		i += len - 1;
		from = i + 1;
	}
	ok = ok && change(to, code, (struct text){t.at + from, t.len - from},
			   upper ? "\\U$0" : "\\L$0");
	pcre2_code_free(code);
	return ok;
}

struct value function_case(
	struct exec *r, const struct expr *e, struct value *v)
{
	struct buf made = {0};
	struct value result = *v;

	if (!function_is_text(r, v))
		return value_none();
	bool ok = change_all(&made, v->text, e->builtin == FN_UCASE);
	if (ok)
		result.text = pool_text(&r->scratch, buf_view(&made));
	if (result.kind != VALUE_LANG)
		result.kind = VALUE_STRING;
	buf_release(&made);
	return ok ? result : value_none();
}
