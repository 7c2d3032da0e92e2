/* value.c - terms and the values they stand for: read, written, compared. */
#include <math.h>

#include "sparql/value.h"

static const char *const integers[] = {"integer", "int", "long", "short",
	"byte", "nonNegativeInteger", "nonPositiveInteger", "negativeInteger",
	"positiveInteger", "unsignedLong", "unsignedInt", "unsignedShort",
	"unsignedByte"};

static bool xsd_local(struct text datatype, struct text *local)
{
	size_t n = sizeof(XSD) - 1;

	if (datatype.len <= n || memcmp(datatype.at, XSD, n) != 0)
		return false;
	*local = (struct text){datatype.at + n, datatype.len - n};
	return true;
}

static bool is_integer_type(struct text local)
{
	for (size_t i = 0; i < sizeof(integers) / sizeof(*integers); i++)
		if (text_is(local, integers[i]))
			return true;
	return false;
}

static void read_real(struct value *v, enum value_kind kind)
{
	double x;

	if (!real_lexical(&x, text_trim(v->text)))
		return;
	v->kind = kind;
	v->is.real = kind == VALUE_FLOAT ? (double)(float)x : x;
}

static void read_exact(struct value *v, bool whole, bool derived)
{
	struct text t = text_trim(v->text);
	struct decimal d;

	if (!decimal_parse(&d, t) || (whole && memchr(t.at, '.', t.len)))
		return;
	v->kind = whole ? VALUE_INTEGER : VALUE_DECIMAL;
	v->derived = derived;
	if (whole)
		v->is.whole = d.digits;
	else
		v->is.decimal = d;
}

static void read_boolean(struct value *v)
{
	struct text t = text_trim(v->text);
	bool truth = text_is(t, "true") || text_is(t, "1");

	if (!truth && !text_is(t, "false") && !text_is(t, "0"))
		return;
	v->kind = VALUE_BOOLEAN;
	v->is.truth = truth;
}

static void read_moment(struct value *v, bool date)
{
	struct moment m;

	if (!moment_parse(&m, text_trim(v->text), date))
		return;
	v->kind = date ? VALUE_DATE : VALUE_TIME;
	v->is.moment = m;
}

struct value value_typed(struct text text, struct text datatype)
{
	struct value v = {.kind = VALUE_OTHER, .text = text, .tag = datatype};
	struct text local;

	if (!xsd_local(datatype, &local))
		return v;
	if (text_is(local, "string"))
		v.kind = VALUE_STRING;
	else if (is_integer_type(local))
		read_exact(&v, true, !text_is(local, "integer"));
	else if (text_is(local, "decimal"))
		read_exact(&v, false, false);
	else if (text_is(local, "double"))
		read_real(&v, VALUE_DOUBLE);
	else if (text_is(local, "float"))
		read_real(&v, VALUE_FLOAT);
	else if (text_is(local, "boolean"))
		read_boolean(&v);
	else if (text_is(local, "dateTime"))
		read_moment(&v, false);
	else if (text_is(local, "date"))
		read_moment(&v, true);
	return v;
}

struct value value_of(struct text key, bool rdf)
{
	if (!rdf)
		return (struct value){.kind = VALUE_PLAIN, .text = key};
	struct term t = term_parts(key);
	struct value v = {.text = t.text, .tag = t.tag};
	switch (t.kind) {
	case TERM_IRI:
		v.kind = VALUE_IRI;
		return v;
	case TERM_BLANK:
		v.kind = VALUE_BLANK;
		return v;
	case TERM_LANG:
		v.kind = VALUE_LANG;
		return v;
	case TERM_STRING:
		v.kind = VALUE_STRING;
		return v;
	default:
		return value_typed(t.text, t.tag);
	}
}

struct value value_iri(struct text t)
{
	return (struct value){.kind = VALUE_IRI, .text = t};
}

struct value value_number(const struct value *v)
{
	struct value n;

	if (v->kind != VALUE_PLAIN && v->kind != VALUE_STRING)
		return *v;
	return v->kind == VALUE_PLAIN && number_parse(&n, v->text) ? n : *v;
}

bool value_is_number(const struct value *v)
{
	struct value n = value_number(v);

	return value_numeric(&n);
}

/* Canonical for XPath: 1.0E6; a double as few digits as read back equal. */
static void print_real(struct buf *to, double x)
{
	struct buf b = {0};

	if (isnan(x) || isinf(x)) {
		buf_string(to, isnan(x) ? "NaN" : x > 0 ? "INF" : "-INF");
		return;
	}
	real_print(&b, x);
	/* Its digits, without point and exponent, and where the point is. */
	char digit[400] = {'0'};
	int n = 0, point = 0, exponent = 0;
	bool minus = false, behind = false;
	for (size_t i = 0; i < b.len; i++) {
		char c = b.at[i];
		if (c == '-' && i == 0)
			minus = true;
		else if (c == '.')
			behind = true;
		else if (c == 'e' || c == 'E') {
			int sign = 1;
			for (i++; i < b.len; i++) {
				if (b.at[i] == '-')
					sign = -1;
				else if (b.at[i] != '+')
					exponent =
						exponent * 10 + (b.at[i] - '0');
			}
			exponent *= sign;
		} else if (n < 390) {
			digit[n++] = c;
			point += !behind;
		}
	}
	int first = 0;
	while (first < n - 1 && digit[first] == '0')
		first++;
	while (n > first + 1 && digit[n - 1] == '0')
		n--;
	if (digit[first] == '0')
		exponent = 0;
	else
		exponent += point - first - 1;
	if (minus)
		buf_byte(to, '-');
	buf_byte(to, digit[first]);
	buf_byte(to, '.');
	if (n > first + 1)
		buf_bytes(to, digit + first + 1, (size_t)(n - first - 1));
	else
		buf_byte(to, '0');
	buf_printf(to, "E%d", exponent);
	buf_release(&b);
}

/* A float prints as few digits as tell it from other floats. */
static double shortest_float(double x)
{
	for (int digits = 6; digits < 10; digits++) {
		struct buf b = {0};
		double y;
		static const struct number_style style = {'.', 0};
		buf_printf(&b, "%.*e", digits - 1, x);
		bool ok = real_parse(&y, buf_view(&b), &style) &&
			  (float)y == (float)x;
		buf_release(&b);
		if (ok)
			return y;
	}
	return x;
}

void value_write(struct value *v, struct pool *pool)
{
	static const char *const types[] = {[VALUE_BOOLEAN] = XSD "boolean",
		[VALUE_INTEGER] = XSD "integer",
		[VALUE_DECIMAL] = XSD "decimal",
		[VALUE_FLOAT] = XSD "float",
		[VALUE_DOUBLE] = XSD "double"};
	struct buf b = {0};

	if (v->text.at || v->kind < VALUE_BOOLEAN || v->kind > VALUE_DOUBLE)
		return;
	v->tag = text_of(types[v->kind]);
	if (v->kind == VALUE_BOOLEAN)
		buf_string(&b, v->is.truth ? "true" : "false");
	else if (v->kind == VALUE_INTEGER)
		amount_print_units(&b, v->is.whole);
	else if (v->kind == VALUE_DECIMAL)
		decimal_print(&b, v->is.decimal);
	else
		print_real(&b, v->kind == VALUE_FLOAT && isfinite(v->is.real)
				       ? shortest_float(v->is.real)
				       : v->is.real);
	v->text = pool_text(pool, buf_view(&b));
	buf_release(&b);
}

/* Without rdf numbers look as people write them. */
static void plain_key(struct buf *to, const struct value *v)
{
	struct text t = v->text;

	if (v->kind == VALUE_DECIMAL && t.len > 2 &&
		memcmp(t.at + t.len - 2, ".0", 2) == 0)
		t.len -= 2;
	if ((v->kind == VALUE_DOUBLE || v->kind == VALUE_FLOAT) &&
		isfinite(v->is.real))
		real_print(to, v->is.real);
	else
		buf_text(to, t);
}

void value_key(struct buf *to, const struct value *v, bool rdf)
{
	struct term t = {TERM_TYPED, v->text, v->tag};

	if (!rdf) {
		plain_key(to, v);
		return;
	}
	if (v->kind == VALUE_IRI)
		t.kind = TERM_IRI;
	else if (v->kind == VALUE_BLANK)
		t.kind = TERM_BLANK;
	else if (v->kind == VALUE_STRING || v->kind == VALUE_PLAIN)
		t.kind = TERM_STRING;
	else if (v->kind == VALUE_LANG)
		t.kind = TERM_LANG;
	term_key(to, t);
}

int value_truth(const struct value *v)
{
	struct value n;

	switch (v->kind) {
	case VALUE_BOOLEAN:
		return v->is.truth;
	case VALUE_STRING:
	case VALUE_LANG: /* a plain literal, too */
		return v->text.len > 0;
	case VALUE_INTEGER:
		return v->is.whole != 0;
	case VALUE_DECIMAL:
		return v->is.decimal.digits != 0;
	case VALUE_FLOAT:
	case VALUE_DOUBLE:
		return v->is.real != 0 && !isnan(v->is.real);
	case VALUE_PLAIN:
		if (number_parse(&n, v->text))
			return value_truth(&n);
		return v->text.len > 0 && !text_is(v->text, "false");
	case VALUE_OTHER: { /* not in the form of its type: false (17.2.2) */
		struct text local;
		if (xsd_local(v->tag, &local) &&
			(text_is(local, "boolean") || is_integer_type(local) ||
				text_is(local, "decimal") ||
				text_is(local, "float") ||
				text_is(local, "double")))
			return 0;
		return -1;
	}
	default:
		return -1;
	}
}

static bool same_language(struct text a, struct text b)
{
	for (size_t i = 0; i < a.len && i < b.len; i++) {
		char x = a.at[i], y = b.at[i];
		x = x >= 'A' && x <= 'Z' ? (char)(x + 32) : x;
		y = y >= 'A' && y <= 'Z' ? (char)(y + 32) : y;
		if (x != y)
			return false;
	}
	return a.len == b.len;
}

/* Values whose type is known and whose form is right are equal or not; of
 * others only the same term is known to be equal (RDFterm-equal, 17.4.1.7). */
int value_equal(const struct value *left, const struct value *right)
{
	struct value a = *left, b = *right;
	int order;

	if (a.kind == VALUE_PLAIN || b.kind == VALUE_PLAIN) {
		a = value_number(left);
		b = value_number(right);
		if (value_numeric(&a) && value_numeric(&b))
			return value_compare_numbers(&a, &b) == 0;
		if (a.kind == VALUE_BOOLEAN)
			return text_is(b.text, a.is.truth ? "true" : "false");
		if (b.kind == VALUE_BOOLEAN)
			return text_is(a.text, b.is.truth ? "true" : "false");
		return text_equal(left->text, right->text);
	}
	if (value_numeric(&a) && value_numeric(&b))
		return value_compare_numbers(&a, &b) == 0;
	if (a.kind == VALUE_OTHER || b.kind == VALUE_OTHER) {
		if (a.kind < VALUE_STRING || b.kind < VALUE_STRING)
			return 0;
		return a.kind == b.kind && text_equal(a.text, b.text) &&
				       text_equal(a.tag, b.tag)
			       ? 1
			       : -1;
	}
	if (a.kind != b.kind)
		return 0;
	switch (a.kind) {
	case VALUE_BOOLEAN:
		return a.is.truth == b.is.truth;
	case VALUE_TIME:
	case VALUE_DATE:
		return moment_order(&order, &a.is.moment, &b.is.moment)
			       ? order == 0
			       : -1;
	case VALUE_LANG:
		return same_language(a.tag, b.tag) &&
		       text_equal(a.text, b.text);
	default:
		return text_equal(a.text, b.text);
	}
}

/* -1, 0 or 1: any other would be taken for numbers that have no order. */
static int compare_texts(struct text a, struct text b)
{
	int order = text_compare(a, b);

	return (order > 0) - (order < 0);
}

enum compare value_compare(
	int *order, const struct value *left, const struct value *right)
{
	struct value a = *left, b = *right;

	if (a.kind == VALUE_PLAIN || b.kind == VALUE_PLAIN) {
		a = value_number(left);
		b = value_number(right);
	}
	if (value_numeric(&a) && value_numeric(&b)) {
		*order = value_compare_numbers(&a, &b);
		return COMPARE_DONE;
	}
	bool plain = left->kind == VALUE_PLAIN || right->kind == VALUE_PLAIN;
	if (plain && left->text.at && right->text.at) {
		*order = compare_texts(left->text, right->text);
		return value_numeric(&a) == value_numeric(&b) ? COMPARE_DONE
							      : COMPARE_MIXED;
	}
	if (a.kind != b.kind)
		return COMPARE_NOT;
	switch (a.kind) {
	case VALUE_STRING:
		*order = compare_texts(a.text, b.text);
		return COMPARE_DONE;
	case VALUE_BOOLEAN:
		*order = a.is.truth - b.is.truth;
		return COMPARE_DONE;
	case VALUE_TIME:
	case VALUE_DATE:
		return moment_order(order, &a.is.moment, &b.is.moment)
			       ? COMPARE_DONE
			       : COMPARE_NOT;
	default:
		return COMPARE_NOT;
	}
}
