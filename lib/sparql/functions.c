/* functions.c - functions of terms and numbers, and casts (17.4, 17.5). */
#include <math.h>

#include "base/when.h"
#include "sparql/exec.h"
#include "sparql/functions.h"
#include "sparql/parse.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

static bool is_literal(const struct value *v)
{
	return v->kind >= VALUE_STRING;
}

/* Without rdf a term that begins a triple is taken for an IRI. */
static bool is_subject(struct exec *r, const struct value *v)
{
	struct graph_scan scan;
	uint32_t id = graph_find(r->g, v->text);

	return id && graph_match(&scan, r->g, r->set, id, 0, 0) > 0;
}

static bool is_iri(struct exec *r, const struct value *v)
{
	if (v->kind == VALUE_PLAIN)
		return is_subject(r, v);
	return v->kind == VALUE_IRI;
}

static struct value language(struct exec *r, const struct value *v)
{
	if (!is_literal(v))
		return value_none();
	return value_string(v->kind == VALUE_LANG
				    ? v->tag
				    : pool_text(&r->scratch, text_of("")));
}

static struct value datatype(const struct value *v)
{
	static const char *const types[] = {[VALUE_BOOLEAN] = XSD "boolean",
		[VALUE_INTEGER] = XSD "integer",
		[VALUE_DECIMAL] = XSD "decimal",
		[VALUE_FLOAT] = XSD "float",
		[VALUE_DOUBLE] = XSD "double",
		[VALUE_DURATION] = XSD "dayTimeDuration"};
	struct value n = value_number(v);

	if (!is_literal(v))
		return value_none();
	if (n.kind == VALUE_STRING || n.kind == VALUE_PLAIN)
		return value_iri(text_of(XSD "string"));
	if (n.kind == VALUE_LANG)
		return value_iri(text_of(RDF "langString"));
	if (n.tag.len)
		return value_iri(n.tag);
	return value_iri(text_of(types[n.kind]));
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Basic filtering of RFC 4647. */
static bool language_matches(struct text tag, struct text range)
{
	if (text_is(range, "*"))
		return tag.len > 0;
	if (tag.len < range.len || range.len == 0)
		return false;
	for (size_t i = 0; i < range.len; i++)
		if (lower(tag.at[i]) != lower(range.at[i]))
			return false;
	return tag.len == range.len || tag.at[range.len] == '-';
}

/* No character that cannot stand between < and >: then it is none (IRIREF). */
static bool may_be_iri(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] <= ' ' ||
			strchr("<>\"{}|^`\\", t.at[i]))
			return false;
	return true;
}

static struct value make_iri(struct exec *r, const struct value *v)
{
	if (v->kind == VALUE_IRI)
		return *v;
	if (v->kind == VALUE_PLAIN)
		return *v;
	if (v->kind != VALUE_STRING)
		return value_none();
	struct text iri = iri_resolve(&r->scratch, r->base, v->text);
	return may_be_iri(iri) ? value_iri(iri) : value_none();
}

static struct value make_blank(
	struct exec *r, const struct value *v, bool given)
{
	struct buf b = {0};

	if (given && v->kind != VALUE_STRING && v->kind != VALUE_PLAIN)
		return value_none();
	if (given) {
		buf_printf(&b, "f%llu.", (unsigned long long)r->solution);
		for (size_t i = 0; i < v->text.len; i++)
			buf_printf(&b, "%02x", (unsigned char)v->text.at[i]);
	} else {
		/* The count of own terms grows with each of these. */
		buf_printf(&b, "g%zu", r->own.n);
	}
	struct value made = {.kind = VALUE_BLANK};
	made.text = pool_text(&r->scratch, buf_view(&b));
	buf_release(&b);
	if (!given) { /* taken, so that the next is another */
		struct value once = made;
		eval_intern(r, &once);
	}
	return made;
}

static struct value uuid(struct exec *r, bool iri)
{
	uint64_t a = random_next(&r->random), b = random_next(&r->random);
	struct buf text = {0};

	a = (a & 0xffffffffffff0fff) | 0x4000;
	b = (b & 0x3fffffffffffffff) | 0x8000000000000000;
	if (iri)
		buf_string(&text, "urn:uuid:");
	buf_printf(&text, "%08x-%04x-%04x-%04x-%012llx", (unsigned)(a >> 32),
		(unsigned)(a >> 16 & 0xffff), (unsigned)(a & 0xffff),
		(unsigned)(b >> 48), (unsigned long long)(b & 0xffffffffffff));
	struct text t = pool_text(&r->scratch, buf_view(&text));
	buf_release(&text);
	return iri ? value_iri(t) : value_string(t);
}

/* en, zh-Hans-CN: parts of one to eight letters, or digits behind the first. */
static bool is_tag(struct text t)
{
	size_t part = 0;
	bool first = true;

	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		if (c == '-' && part) {
			part = 0;
			first = false;
		} else if ((letter || (!first && c >= '0' && c <= '9')) &&
			   part < 8) {
			part++;
		} else {
			return false;
		}
	}
	return part > 0;
}

static struct value with_type(struct exec *r, struct value *text,
	const struct value *tag, enum value_kind kind)
{
	if ((text->kind != VALUE_STRING && r->rdf) || tag->text.len == 0)
		return value_none();
	if (kind == VALUE_LANG) {
		if (r->rdf && !is_tag(tag->text))
			return value_none();
		if (tag->kind != VALUE_STRING && r->rdf)
			return value_none();
		return (struct value){.kind = VALUE_LANG,
			.text = text->text,
			.tag = tag->text};
	}
	if (tag->kind != VALUE_IRI && r->rdf)
		return value_none();
	return value_typed(text->text, tag->text);
}

/* The first number in a text, with what 万 and 亿 and % make of it. */
static struct value first_number(struct exec *r, const struct value *v)
{
	static const struct {
		const char *unit;
		int64_t by;
	} units[] = {{"万亿", 1000000000000}, {"亿", 100000000},
		{"千万", 10000000}, {"百万", 1000000}, {"万", 10000},
		{"千", 1000}, {"百", 100}};
	struct text t = v->text;
	struct value n = value_number(v);

	if (r->num) {
		struct value own = {.kind = VALUE_DOUBLE};
		return r->num(r->num_arg, t, &own.is.real) ? own : value_none();
	}
	if (value_numeric(&n))
		return n;
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] < '0' || t.at[i] > '9')
			continue;
		size_t from = i, end = i;
		bool point = false;
		for (; end < t.len; end++) {
			if (t.at[end] == '.' && !point && end + 1 < t.len &&
				t.at[end + 1] >= '0' && t.at[end + 1] <= '9')
				point = true;
			else if (t.at[end] < '0' || t.at[end] > '9')
				break;
		}
		if (from > 0 && t.at[from - 1] == '-')
			from--;
		if (!number_parse(&n, (struct text){t.at + from, end - from}))
			return value_none();
		for (size_t u = 0; u < sizeof(units) / sizeof(*units); u++) {
			size_t len = strlen(units[u].unit);
			if (t.len - end >= len &&
				memcmp(t.at + end, units[u].unit, len) == 0) {
				struct value by = value_integer(units[u].by);
				struct value all = value_multiply(&n, &by);
				return all;
			}
		}
		return n;
	}
	return value_none();
}

struct value function_call(
	struct exec *r, const struct expr *e, struct value *arg, unsigned n)
{
	switch (e->builtin) {
	case FN_STR:
		return arg->kind == VALUE_BLANK ? value_none()
						: value_string(arg->text);
	case FN_LANG:
		return language(r, arg);
	case FN_LANGMATCHES:
		return function_is_text(r, &arg[0]) &&
				       function_is_text(r, &arg[1])
			       ? value_boolean(language_matches(
					 arg[0].text, arg[1].text))
			       : value_none();
	case FN_DATATYPE:
		return datatype(arg);
	case FN_IRI:
		return make_iri(r, arg);
	case FN_BNODE:
		return make_blank(r, arg, n > 0);
	case FN_RAND: {
		struct value v = {.kind = VALUE_DOUBLE};
		v.is.real = random_unit(&r->random);
		return v;
	}
	case FN_ABS:
		return value_round(arg, 'a');
	case FN_CEIL:
		return value_round(arg, 'c');
	case FN_FLOOR:
		return value_round(arg, 'f');
	case FN_ROUND:
		return value_round(arg, 'r');
	case FN_UUID:
	case FN_STRUUID:
		return uuid(r, e->builtin == FN_UUID);
	case FN_STRLANG:
		return with_type(r, &arg[0], &arg[1], VALUE_LANG);
	case FN_STRDT:
		return with_type(r, &arg[0], &arg[1], VALUE_OTHER);
	case FN_ISIRI:
		return value_boolean(is_iri(r, arg));
	case FN_ISBLANK:
		return value_boolean(arg->kind == VALUE_BLANK);
	case FN_ISLITERAL:
		return value_boolean(arg->kind == VALUE_PLAIN
					     ? !is_iri(r, arg)
					     : is_literal(arg));
	case FN_ISNUMERIC: {
		struct value number = value_number(arg);
		return value_boolean(value_numeric(&number) && !arg->derived);
	}
	case FN_NUM:
		return first_number(r, arg);
	case FN_REGEX:
	case FN_REPLACE:
		return function_regex(r, e, arg, n);
	case FN_UCASE:
	case FN_LCASE:
		return function_case(r, e, arg);
	case FN_MD5:
	case FN_SHA1:
	case FN_SHA256:
	case FN_SHA384:
	case FN_SHA512:
		return function_hash(r, e->builtin, arg);
	case FN_YEAR:
	case FN_MONTH:
	case FN_DAY:
	case FN_HOURS:
	case FN_MINUTES:
	case FN_SECONDS:
	case FN_TIMEZONE:
	case FN_TZ:
	case FN_NOW:
		return function_clock(r, e->builtin, arg);
	default:
		return function_text(r, e->builtin, arg, n);
	}
}

static struct value cast_boolean(struct value *v)
{
	struct value n = value_number(v);

	if (n.kind == VALUE_BOOLEAN || value_numeric(&n))
		return value_boolean(value_truth(&n) > 0);
	n = value_typed(text_trim(v->text), text_of(XSD "boolean"));
	return n.kind == VALUE_BOOLEAN ? value_boolean(n.is.truth)
				       : value_none();
}

static struct value cast_whole(struct exec *r, const struct value *n)
{
	double x = n->is.real;

	(void)r;
	if (n->kind == VALUE_DECIMAL) {
		struct decimal d = n->is.decimal;
		while (d.scale) {
			d.digits /= 10;
			d.scale--;
		}
		return value_integer(d.digits);
	}
	if (!isfinite(x) || fabs(x) > 1e37)
		return value_none();
	return value_integer((amount)x);
}

static struct value cast_decimal(struct exec *r, const struct value *n)
{
	struct buf b = {0};
	struct value v = {.kind = VALUE_DECIMAL};

	if (!isfinite(n->is.real) || fabs(n->is.real) > 1e20)
		return value_none();
	buf_printf(&b, "%.*f", fabs(n->is.real) < 1 ? 18 : 15, n->is.real);
	/* The digits that tell the double, not those of its binary tail. */
	struct buf shortest = {0};
	real_print(&shortest, n->is.real);
	bool ok = decimal_parse(&v.is.decimal, buf_view(&shortest)) ||
		  decimal_parse(&v.is.decimal, buf_view(&b));
	buf_release(&b);
	buf_release(&shortest);
	(void)r;
	return ok ? v : value_none();
}

/* A number as XPath makes a string of it (F&O 17.1.2): a decimal that is whole
 * has no point, a double from 10^-6 to 10^6 no exponent. */
static struct value cast_string(struct exec *r, const struct value *v)
{
	struct value n = *v;

	if (n.kind == VALUE_BOOLEAN)
		return value_string(text_of(n.is.truth ? "true" : "false"));
	if (!value_numeric(&n))
		return value_string(v->text);
	double size = n.kind >= VALUE_FLOAT ? fabs(n.is.real) : 0;
	bool plain = n.kind >= VALUE_FLOAT &&
		     (size == 0 || (size >= 1e-6 && size < 1e6));
	if (plain) {
		struct value d = cast_decimal(r, &n);
		if (d.kind == VALUE_DECIMAL)
			n = d;
	}
	n.text = (struct text){NULL, 0};
	n.derived = false;
	value_write(&n, &r->scratch);
	struct text t = n.text;
	if (n.kind == VALUE_DECIMAL && t.len > 2 &&
		memcmp(t.at + t.len - 2, ".0", 2) == 0)
		t.len -= 2;
	return value_string(t);
}

/* Whether the text says more than a float, or any real, holds: 16777217. */
static bool is_rounded(const struct value *v)
{
	static const struct number_style style = {'.', 0};
	double said;

	if (isinf(v->is.real)) /* 1e400 */
		return v->text.len && v->text.at[v->text.len - 1] != 'F';
	return v->kind == VALUE_FLOAT && real_parse(&said, v->text, &style) &&
	       said != v->is.real && fabs(said) >= 16777216;
}

static struct value cast_number(
	struct exec *r, struct text type, struct value *v, enum value_kind kind)
{
	struct value n = value_number(v);

	if (n.kind == VALUE_BOOLEAN)
		n = value_integer(n.is.truth);
	if (n.kind == VALUE_STRING || n.kind == VALUE_PLAIN)
		n = value_typed(text_trim(v->text), type);
	if (!value_numeric(&n))
		return value_none();
	bool rounds = kind >= VALUE_FLOAT && n.kind == kind && n.tag.len &&
		      is_rounded(&n);
	if (n.kind == kind && n.tag.len && !n.derived && !rounds)
		return n;
	n.text = (struct text){NULL, 0};
	n.derived = false;
	if (kind == VALUE_INTEGER)
		return n.kind == VALUE_INTEGER ? n : cast_whole(r, &n);
	if (kind == VALUE_DECIMAL && n.kind >= VALUE_FLOAT)
		return cast_decimal(r, &n);
	if (kind == VALUE_DECIMAL && n.kind == VALUE_INTEGER) {
		n.is.decimal = (struct decimal){n.is.whole, 0};
	} else if (kind >= VALUE_FLOAT) {
		double x = value_double(&n);
		n.is.real = kind == VALUE_FLOAT ? (double)(float)x : x;
	}
	n.kind = kind;
	return n;
}

/* Only what has the form of the type comes out of a cast of text. */
static struct value cast_text(
	struct exec *r, struct value *v, struct text type, enum value_kind kind)
{
	if (v->kind == kind)
		return *v;
	if (v->kind == VALUE_TIME || v->kind == VALUE_DATE)
		return function_cast_moment(r, v, type);
	if (v->kind != VALUE_STRING && v->kind != VALUE_PLAIN)
		return value_none();
	struct value made = value_typed(text_trim(v->text), type);
	return made.kind == kind ? made : value_none();
}

struct value function_cast(struct exec *r, struct text type, struct value *v)
{
	static const struct {
		const char *type;
		enum value_kind kind;
	} numbers[] = {{XSD "integer", VALUE_INTEGER},
		{XSD "decimal", VALUE_DECIMAL}, {XSD "float", VALUE_FLOAT},
		{XSD "double", VALUE_DOUBLE}};

	if (v->kind == VALUE_NONE || v->kind == VALUE_BLANK)
		return value_none();
	if (text_is(type, XSD "string"))
		return cast_string(r, v);
	if (v->kind == VALUE_IRI || v->kind == VALUE_LANG ||
		v->kind == VALUE_OTHER)
		return value_none();
	for (size_t i = 0; i < 4; i++)
		if (text_is(type, numbers[i].type))
			return cast_number(r, type, v, numbers[i].kind);
	if (text_is(type, XSD "boolean")) {
		struct value b = cast_boolean(v);
		return b.kind == VALUE_BOOLEAN ? b : value_none();
	}
	if (text_is(type, XSD "dateTime"))
		return cast_text(r, v, type, VALUE_TIME);
	if (text_is(type, XSD "date"))
		return cast_text(r, v, type, VALUE_DATE);
	return value_none();
}
