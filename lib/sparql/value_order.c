/* value_order.c - the order of ORDER BY, and numbers that have it. */
#include <math.h>

#include "sparql/value.h"

static int rank_of(enum value_kind kind)
{
	static const signed char ranks[] = {[VALUE_NONE] = 0,
		[VALUE_BLANK] = 1,
		[VALUE_IRI] = 2,
		[VALUE_INTEGER] = 3,
		[VALUE_DECIMAL] = 3,
		[VALUE_FLOAT] = 3,
		[VALUE_DOUBLE] = 3,
		[VALUE_STRING] = 4,
		[VALUE_PLAIN] = 4,
		[VALUE_LANG] = 5,
		[VALUE_BOOLEAN] = 6,
		[VALUE_TIME] = 7,
		[VALUE_DATE] = 8,
		[VALUE_DURATION] = 9,
		[VALUE_OTHER] = 10};

	return ranks[kind];
}

static int rank(const struct value *v)
{
	return rank_of(v->kind);
}

static int by_bytes(const struct value *a, const struct value *b)
{
	int order = text_compare(a->text, b->text);

	return order ? order : text_compare(a->tag, b->tag);
}

int value_order(const struct value *left, const struct value *right)
{
	struct value a = value_number(left), b = value_number(right);
	int x = rank(&a), y = rank(&b), order;

	if (x != y)
		return x < y ? -1 : 1;
	if (x == 3) {
		order = value_compare_numbers(&a, &b);
		if (order == 2) { /* NaN before all numbers */
			bool p = isnan(value_double(&a));
			bool q = isnan(value_double(&b));
			order = q - p;
		}
		return order;
	}
	if (x >= 6 && value_compare(&order, &a, &b) && order)
		return order;
	return by_bytes(&a, &b);
}

/* Doubles as numbers without a sign in the same order, NaN first. */
static uint64_t double_key(double d)
{
	uint64_t bits;

	if (isnan(d))
		return 0;
	d += 0.0; /* -0 is 0 */
	memcpy(&bits, &d, sizeof(bits));
	return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}

enum { RANK_BITS = 4, RANK_AT = 64 - RANK_BITS };

uint64_t value_order_key_kind(enum value_kind kind)
{
	return (uint64_t)rank_of(kind) << RANK_AT;
}

static uint64_t number_key(double d)
{
	return value_order_key_kind(VALUE_DOUBLE) | double_key(d) >> RANK_BITS;
}

uint64_t value_order_key_whole(int64_t whole)
{
	return number_key((double)whole);
}

uint64_t value_order_key(const struct value *v)
{
	struct value n = value_number(v);

	return value_numeric(&n) ? number_key(value_double(&n))
				 : value_order_key_kind(n.kind);
}

bool value_order_is_bytes(uint64_t key)
{
	uint64_t of = key >> RANK_AT;

	return of == 1 || of == 2 || of == 4; /* blank, IRI, text */
}
