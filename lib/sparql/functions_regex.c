/* functions_regex.c - REGEX and REPLACE by PCRE2, whose tables do not depend on
 * the locale; and hashes by OpenSSL. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <stdlib.h>

#include <openssl/evp.h>
#include <pcre2.h>

#include "sparql/exec.h"
#include "sparql/functions.h"

/* What a pattern may try before it is given up: seconds, not for ever. */
enum { TRIES = 10000000, DEPTH = 1000000 };

struct compiled {
	char *pattern, *flags;
	size_t len, flags_len;
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *context;
};

static void drop(struct compiled *c)
{
	if (!c)
		return;
	pcre2_code_free(c->code);
	pcre2_match_data_free(c->match);
	pcre2_match_context_free(c->context);
	free(c->pattern);
	free(c->flags);
	free(c);
}

void regex_release(struct expr *e)
{
	drop(e->cache);
	e->cache = NULL;
}

static bool options_of(struct text flags, uint32_t *options)
{
	*options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY;
	for (size_t i = 0; i < flags.len; i++) {
		switch (flags.at[i]) {
		case 'i':
			*options |= PCRE2_CASELESS;
			break;
		case 's':
			*options |= PCRE2_DOTALL;
			break;
		case 'm':
			*options |= PCRE2_MULTILINE;
			break;
		case 'x': /* regex_translate() */
			break;
		case 'q':
			*options |= PCRE2_LITERAL;
			break;
		default:
			return false;
		}
	}
	if (*options & PCRE2_LITERAL)
		*options &= PCRE2_LITERAL | PCRE2_CASELESS | PCRE2_UTF;
	return true;
}

static struct compiled *compile(struct text pattern, struct text flags)
{
	struct compiled *c = mem_zero(1, sizeof(*c));
	uint32_t options;
	int error;
	PCRE2_SIZE at;

	c->pattern = mem_copy(pattern.at, pattern.len);
	c->len = pattern.len;
	c->flags = mem_copy(flags.at, flags.len);
	c->flags_len = flags.len;
	struct buf translated = {0};
	bool literal = flags.len && memchr(flags.at, 'q', flags.len);
	bool blanks = flags.len && memchr(flags.at, 'x', flags.len) && !literal;
	if (literal)
		buf_text(&translated, pattern);
	if (options_of(flags, &options) &&
		(literal || regex_translate(&translated, pattern, blanks)))
		c->code = pcre2_compile((PCRE2_SPTR)translated.at,
			translated.len, options, &error, &at, NULL);
	buf_release(&translated);
	if (!c->code)
		return c; /* every call of it is an error */
	pcre2_jit_compile(c->code, PCRE2_JIT_COMPLETE);
	c->match = pcre2_match_data_create_from_pattern(c->code, NULL);
	c->context = pcre2_match_context_create(NULL);
	if (!c->match || !c->context)
		mem_lost();
	pcre2_set_match_limit(c->context, TRIES);
	pcre2_set_depth_limit(c->context, DEPTH);
	return c;
}

/* The pattern of the call E, compiled once as long as it stays the same. */
static struct compiled *pattern_of(
	const struct expr *e, struct text pattern, struct text flags)
{
	struct expr *keep = (struct expr *)e;
	struct compiled *c = e->cache;

	if (c && c->len == pattern.len && c->flags_len == flags.len &&
		memcmp(c->pattern, pattern.at, pattern.len) == 0 &&
		memcmp(c->flags, flags.at, flags.len) == 0)
		return c;
	drop(c);
	keep->cache = compile(pattern, flags);
	return keep->cache;
}

static bool gave_up(int result)
{
	return result == PCRE2_ERROR_MATCHLIMIT ||
	       result == PCRE2_ERROR_DEPTHLIMIT ||
	       result == PCRE2_ERROR_HEAPLIMIT ||
	       result == PCRE2_ERROR_JIT_STACKLIMIT;
}

static struct value too_long(struct exec *r, struct compiled *c)
{
	exec_fail(r, fail_text("the pattern '%s' tries too many ways on a text "
			       "(it backtracks; make it stricter)",
			     text_show((struct text){c->pattern, c->len})));
	return value_none();
}

/* $1 of XPath is ${1} of PCRE2, and \$ a $; NULL if it is not right. */
static bool replacement(struct buf *to, struct text t, bool literal)
{
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		if (c == '$' && literal) {
			buf_string(to, "$$");
		} else if (c == '$') {
			size_t from = ++i;
			while (i < t.len && t.at[i] >= '0' && t.at[i] <= '9')
				i++;
			if (i == from)
				return false;
			buf_string(to, "${");
			buf_bytes(to, t.at + from, i - from);
			buf_byte(to, '}');
			i--;
		} else if (c == '\\' && !literal) {
			if (++i == t.len || (t.at[i] != '$' && t.at[i] != '\\'))
				return false;
			buf_string(to, t.at[i] == '$' ? "$$" : "\\");
		} else {
			buf_byte(to, c);
		}
	}
	return true;
}

static int substitute(struct compiled *c, struct text t, struct buf *to,
	struct text with, uint32_t options)
{
	PCRE2_SIZE room = t.len * 2 + 256;
	int result;

	do {
		PCRE2_SIZE len = room;
		result = pcre2_substitute(c->code, (PCRE2_SPTR)t.at, t.len, 0,
			PCRE2_SUBSTITUTE_GLOBAL | options, c->match, c->context,
			(PCRE2_SPTR)with.at, with.len,
			(PCRE2_UCHAR *)buf_room(to, room), &len);
		if (result >= 0)
			to->len += len;
		room *= 4;
	} while (result == PCRE2_ERROR_NOMEMORY && room < (size_t)1 << 30);
	return result;
}

static struct value replaced(struct exec *r, struct compiled *c,
	const struct value *v, struct text with, struct text flags)
{
	struct buf to = {0}, made = {0};
	struct value result = *v;
	PCRE2_SIZE *at = pcre2_get_ovector_pointer(c->match);

	/* A pattern that matches nothing at all is an error of fn:replace. */
	int n = pcre2_match(
		c->code, (PCRE2_SPTR) "", 0, 0, 0, c->match, c->context);
	(void)at;
	if (n >= 0 || !replacement(&to, with, memchr(flags.at, 'q', flags.len)))
		n = PCRE2_ERROR_INTERNAL;
	else
		n = substitute(c, v->text, &made, buf_view(&to),
			PCRE2_SUBSTITUTE_UNSET_EMPTY |
				PCRE2_SUBSTITUTE_UNKNOWN_UNSET);
	if (n >= 0)
		result.text = pool_text(&r->scratch, buf_view(&made));
	if (result.kind != VALUE_LANG)
		result.kind = VALUE_STRING;
	buf_release(&to);
	buf_release(&made);
	if (gave_up(n))
		return too_long(r, c);
	return n < 0 ? value_none() : result;
}

struct value function_regex(
	struct exec *r, const struct expr *e, struct value *arg, unsigned n)
{
	unsigned flags_at = e->builtin == FN_REGEX ? 2 : 3;
	struct text flags = n > flags_at ? arg[flags_at].text : text_of("");

	for (unsigned i = 0; i < n; i++)
		if (!function_is_text(r, &arg[i]))
			return value_none();
	struct compiled *c = pattern_of(e, arg[1].text, flags);
	if (!c->code) {
		exec_met(r, QUERY_NO_PATTERN, &arg[1]);
		return value_none();
	}
	if (e->builtin == FN_REPLACE)
		return replaced(r, c, &arg[0], arg[2].text, flags);
	int result = pcre2_match(c->code, (PCRE2_SPTR)arg[0].text.at,
		arg[0].text.len, 0, 0, c->match, c->context);
	if (gave_up(result))
		return too_long(r, c);
	return value_boolean(result >= 0);
}

struct value function_hash(struct exec *r, int which, struct value *v)
{
	const EVP_MD *kind = which == FN_MD5	  ? EVP_md5()
			     : which == FN_SHA1	  ? EVP_sha1()
			     : which == FN_SHA256 ? EVP_sha256()
			     : which == FN_SHA384 ? EVP_sha384()
						  : EVP_sha512();
	unsigned char hash[EVP_MAX_MD_SIZE];
	unsigned len = 0;
	struct buf b = {0};

	if (!function_is_text(r, v) || (v->kind == VALUE_LANG && r->rdf))
		return value_none();
	if (!EVP_Digest(v->text.at, v->text.len, hash, &len, kind, NULL))
		return value_none();
	for (unsigned i = 0; i < len; i++)
		buf_printf(&b, "%02x", hash[i]);
	struct value made = value_string(pool_text(&r->scratch, buf_view(&b)));
	buf_release(&b);
	return made;
}
