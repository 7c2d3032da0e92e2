/* value_number.c - integers, exact decimals and doubles, and the four
 * operations on them with the promotions of XPath (17.3, B.1 of XPath 2.0). */
#include <math.h>

#include "sparql/value.h"

enum { SCALE_MAX = 18 };

static const int64_t ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000,
	10000000, 100000000, 1000000000, 10000000000, 100000000000,
	1000000000000, 10000000000000, 100000000000000, 1000000000000000,
	10000000000000000, 100000000000000000, 1000000000000000000};

void decimal_trim(struct decimal *d)
{
	while (d->scale && d->digits != (int64_t)d->digits &&
		d->digits % 10 == 0) {
		d->digits /= 10;
		d->scale--;
	}
	/* The rest is quick, by many places at once and then by few. */
	int64_t x = (int64_t)d->digits;
	if (x != d->digits)
		return;
	for (unsigned places = 16; places; places /= 2)
		while (d->scale >= places && x % ten[places] == 0) {
			x /= ten[places];
			d->scale -= places;
		}
	d->digits = x;
}

/* A whole number of at most 18 digits, as most are. */
static bool short_parse(struct decimal *to, struct text t)
{
	bool minus = t.len && t.at[0] == '-';
	size_t i = minus || (t.len && t.at[0] == '+');
	int64_t x = 0;

	if (t.len == i || t.len - i > 18)
		return false;
	for (; i < t.len; i++) {
		unsigned digit = (unsigned char)t.at[i] - (unsigned)'0';
		if (digit > 9)
			return false;
		x = x * 10 + digit;
	}
	*to = (struct decimal){minus ? -x : x, 0};
	return true;
}

/* Digits with a sign and perhaps a point; digits past 18 behind it are cut. */
bool decimal_parse(struct decimal *to, struct text t)
{
	if (short_parse(to, t))
		return true;
	size_t i = 0, digits = 0;
	bool minus = false, point = false;
	struct decimal d = {0, 0};

	if (t.len && (t.at[0] == '-' || t.at[0] == '+'))
		minus = t.at[i++] == '-';
	for (; i < t.len; i++) {
		char c = t.at[i];
		if (c == '.' && !point) {
			point = true;
			continue;
		}
		if (c < '0' || c > '9')
			return false;
		digits++;
		if (point && d.scale == SCALE_MAX)
			continue;
		if (__builtin_mul_overflow(d.digits, (amount)10, &d.digits) ||
			__builtin_add_overflow(
				d.digits, (amount)(c - '0'), &d.digits))
			return false;
		d.scale += point;
	}
	if (minus)
		d.digits = -d.digits;
	*to = d;
	return digits > 0;
}

static size_t skip_digits(struct text t, size_t i)
{
	while (i < t.len && t.at[i] >= '0' && t.at[i] <= '9')
		i++;
	return i;
}

/* 1e400 is infinite, 1e-400 is 0: in the form of a number, but beyond those. */
static bool beyond_reals(double *to, struct text t)
{
	size_t i = t.len && (t.at[0] == '-' || t.at[0] == '+'), from = i;
	size_t whole = skip_digits(t, i), fraction = whole;

	if (whole < t.len && t.at[whole] == '.')
		fraction = skip_digits(t, whole + 1);
	if (fraction - from < 1 || (fraction == from + 1 && whole == from) ||
		fraction == t.len ||
		(t.at[fraction] != 'e' && t.at[fraction] != 'E'))
		return false;
	i = fraction + 1;
	bool small = i < t.len && t.at[i] == '-';
	i += i < t.len && (t.at[i] == '-' || t.at[i] == '+');
	if (i == t.len || skip_digits(t, i) != t.len)
		return false;
	*to = small ? 0 : (double)INFINITY;
	if (t.at[0] == '-')
		*to = -*to;
	return true;
}

bool real_lexical(double *to, struct text t)
{
	static const struct number_style style = {'.', 0};

	if (text_is(t, "INF") || text_is(t, "+INF"))
		*to = (double)INFINITY;
	else if (text_is(t, "-INF"))
		*to = -(double)INFINITY;
	else if (text_is(t, "NaN"))
		*to = (double)NAN;
	else
		return t.len && t.at[0] > ' ' && t.at[t.len - 1] > ' ' &&
		       text_ascii(t) &&
		       (real_parse(to, t, &style) || beyond_reals(to, t));
	return true;
}

/* As few characters as tell that it is no number, for it mostly is not. */
static bool may_be_number(struct text t)
{
	unsigned char c = t.len ? (unsigned char)t.at[0] : 0;
	unsigned char last = t.len ? (unsigned char)t.at[t.len - 1] : 0;

	return ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') &&
	       last >= '0' && last <= '9';
}

bool number_parse(struct value *to, struct text t)
{
	struct decimal d;
	double real;

	if (!may_be_number(t))
		return false;
	if (decimal_parse(&d, t)) {
		*to = (struct value){.kind = VALUE_DECIMAL, .text = t};
		to->is.decimal = d;
		if (!memchr(t.at, '.', t.len)) {
			to->kind = VALUE_INTEGER;
			to->is.whole = d.digits;
		}
		return true;
	}
	if (!real_lexical(&real, t) || isinf(real))
		return false;
	*to = (struct value){.kind = VALUE_DOUBLE, .text = t, .is.real = real};
	return true;
}

void decimal_print(struct buf *to, struct decimal d)
{
	struct buf b = {0};

	decimal_trim(&d);
	amount_print_units(&b, d.digits < 0 ? -d.digits : d.digits);
	if (d.digits < 0)
		buf_byte(to, '-');
	size_t whole = b.len > d.scale ? b.len - d.scale : 0;
	if (whole)
		buf_bytes(to, b.at, whole);
	else
		buf_byte(to, '0');
	buf_byte(to, '.');
	for (size_t zeros = b.len; zeros < d.scale; zeros++)
		buf_byte(to, '0');
	if (d.scale)
		buf_bytes(to, b.at + whole, b.len - whole);
	else
		buf_byte(to, '0');
	buf_release(&b);
}

static double decimal_double(struct decimal d)
{
	return (double)d.digits / (double)ten[d.scale];
}

double value_double(const struct value *v)
{
	switch (v->kind) {
	case VALUE_INTEGER:
		return (double)v->is.whole;
	case VALUE_DECIMAL:
		return decimal_double(v->is.decimal);
	default:
		return v->is.real;
	}
}

static struct decimal as_decimal(const struct value *v)
{
	return v->kind == VALUE_INTEGER ? (struct decimal){v->is.whole, 0}
					: v->is.decimal;
}

/* Both with the same scale; false if that is too large. */
static bool align(struct decimal *a, struct decimal *b)
{
	if (a->scale > b->scale)
		return align(b, a);
	amount by = ten[b->scale - a->scale];
	a->scale = b->scale;
	return !__builtin_mul_overflow(a->digits, by, &a->digits);
}

static struct value real_value(double x, enum value_kind kind)
{
	struct value v = {.kind = kind};

	v.is.real = kind == VALUE_FLOAT ? (double)(float)x : x;
	return v;
}

static struct value decimal_value(struct decimal d)
{
	struct value v = {.kind = VALUE_DECIMAL};

	v.is.decimal = d;
	return v;
}

static bool multiply(struct decimal *to, struct decimal a, struct decimal b)
{
	decimal_trim(&a);
	decimal_trim(&b);
	if (__builtin_mul_overflow(a.digits, b.digits, &to->digits))
		return false;
	to->scale = a.scale + b.scale;
	while (to->scale > SCALE_MAX) {
		to->digits /= 10;
		to->scale--;
	}
	return true;
}

/* To 18 digits behind the point, half away from zero. */
static bool divide(struct decimal *to, struct decimal a, struct decimal b)
{
	decimal_trim(&a);
	decimal_trim(&b);
	if (b.digits == 0)
		return false;
	int more = SCALE_MAX;
	while (more > 0) {
		amount up;
		int scale = (int)a.scale - (int)b.scale + more;
		if (scale <= SCALE_MAX && scale >= 0 &&
			!__builtin_mul_overflow(
				a.digits, (amount)ten[more], &up)) {
			amount q = up / b.digits, rest = up % b.digits;
			amount half = b.digits < 0 ? -b.digits : b.digits;
			amount left = rest < 0 ? -rest : rest;
			if (left >= half - left)
				q += (up < 0) == (b.digits < 0) ? 1 : -1;
			*to = (struct decimal){q, (unsigned)scale};
			decimal_trim(to);
			return true;
		}
		more--;
	}
	if (a.scale < b.scale)
		return false;
	*to = (struct decimal){a.digits / b.digits, a.scale - b.scale};
	return true;
}

static struct value real_operate(
	char op, double a, double b, enum value_kind kind)
{
	switch (op) {
	case '+':
		return real_value(a + b, kind);
	case '-':
		return real_value(a - b, kind);
	case '*':
		return real_value(a * b, kind);
	default:
		return real_value(a / b, kind);
	}
}

static struct value exact_operate(
	char op, struct decimal a, struct decimal b, bool whole)
{
	struct decimal r = {0, 0};
	bool ok;

	switch (op) {
	case '+':
		ok = align(&a, &b) &&
		     !__builtin_add_overflow(a.digits, b.digits, &r.digits);
		r.scale = a.scale;
		break;
	case '-':
		ok = align(&a, &b) &&
		     !__builtin_sub_overflow(a.digits, b.digits, &r.digits);
		r.scale = a.scale;
		break;
	case '*':
		ok = multiply(&r, a, b);
		break;
	default:
		ok = divide(&r, a, b);
		whole = false;
	}
	if (!ok)
		return value_none();
	return whole ? value_integer(r.digits) : decimal_value(r);
}

static struct value operate(
	char op, const struct value *left, const struct value *right)
{
	struct value a = value_number(left), b = value_number(right);

	if (!value_numeric(&a) || !value_numeric(&b))
		return value_none();
	enum value_kind kind = a.kind > b.kind ? a.kind : b.kind;
	if (kind >= VALUE_FLOAT)
		return real_operate(
			op, value_double(&a), value_double(&b), kind);
	return exact_operate(
		op, as_decimal(&a), as_decimal(&b), kind == VALUE_INTEGER);
}

struct value value_add(const struct value *a, const struct value *b)
{
	return operate('+', a, b);
}

struct value value_subtract(const struct value *a, const struct value *b)
{
	return operate('-', a, b);
}

struct value value_multiply(const struct value *a, const struct value *b)
{
	return operate('*', a, b);
}

struct value value_divide(const struct value *a, const struct value *b)
{
	return operate('/', a, b);
}

struct value value_negate(const struct value *v)
{
	struct value a = value_number(v), zero = value_integer(0);

	if (a.kind == VALUE_FLOAT || a.kind == VALUE_DOUBLE)
		return real_value(-a.is.real, a.kind);
	return operate('-', &zero, &a);
}

int value_compare_numbers(const struct value *a, const struct value *b)
{
	if (a->kind >= VALUE_FLOAT || b->kind >= VALUE_FLOAT) {
		double x = value_double(a), y = value_double(b);
		if (a->kind == VALUE_FLOAT || b->kind == VALUE_FLOAT) {
			/* Between a float and a decimal: as floats. */
			if (a->kind != VALUE_DOUBLE &&
				b->kind != VALUE_DOUBLE) {
				x = (double)(float)x;
				y = (double)(float)y;
			}
		}
		return isnan(x) || isnan(y) ? 2 : (x > y) - (x < y);
	}
	struct decimal x = as_decimal(a), y = as_decimal(b);
	if (!align(&x, &y)) {
		double p = value_double(a), q = value_double(b);
		return (p > q) - (p < q);
	}
	return (x.digits > y.digits) - (x.digits < y.digits);
}

static amount floor_div(amount a, amount b)
{
	amount q = a / b;

	return q - (a % b != 0 && a < 0);
}

struct value value_round(const struct value *from, int how)
{
	struct value v = value_number(from);
	double x;

	if (!value_numeric(&v))
		return value_none();
	if (v.kind == VALUE_INTEGER)
		return value_integer(how == 'a' && v.is.whole < 0 ? -v.is.whole
								  : v.is.whole);
	if (v.kind == VALUE_DECIMAL) {
		struct decimal d = v.is.decimal;
		amount one = ten[d.scale];
		if (how == 'a')
			return decimal_value((struct decimal){
				d.digits < 0 ? -d.digits : d.digits, d.scale});
		amount whole = how == 'f'   ? floor_div(d.digits, one)
			       : how == 'c' ? -floor_div(-d.digits, one)
			       /* half up: 2.5 is 3, -2.5 is -2 */
			       : d.scale ? floor_div(d.digits + one / 2, one)
					 : d.digits;
		return decimal_value((struct decimal){whole, 0});
	}
	x = v.is.real;
	x = how == 'a'	 ? fabs(x)
	    : how == 'f' ? floor(x)
	    : how == 'c' ? ceil(x)
			 : (fabs(x) < 4503599627370496.0 ? floor(x + 0.5) : x);
	return real_value(x, v.kind);
}
