/* value.h - what an expression comes to: terms with the values they stand for
 * (17.1 to 17.3), and computing with them.
 *
 * Integers and decimals are exact: 128 bits, decimals with up to 18 digits
 * behind the point.  A term without rdf is PLAIN: its bytes, and a number where
 * all of them make one.
 */
#ifndef SPARQL_VALUE_H
#define SPARQL_VALUE_H

#include "base/number.h"
#include "graph/term.h"
#include "sparql/pool.h"

enum value_kind {
	VALUE_NONE, /* unbound, or an error */
	VALUE_IRI,
	VALUE_BLANK,
	VALUE_STRING,
	VALUE_LANG,
	VALUE_BOOLEAN,
	VALUE_INTEGER,
	VALUE_DECIMAL,
	VALUE_FLOAT,
	VALUE_DOUBLE,
	VALUE_TIME,	/* xsd:dateTime */
	VALUE_DATE,	/* xsd:date */
	VALUE_DURATION, /* xsd:dayTimeDuration */
	VALUE_OTHER,	/* of a datatype not known here, or not in its form */
	VALUE_PLAIN
};

struct moment {
	int64_t ms; /* in UTC if zoned, else on a clock anywhere */
	int year, month, day, hour, minute;
	amount second; /* units of 10^-9 */
	bool zoned;
	int east;	/* minutes */
	amount instant; /* units of 10^-9 s since 1970 */
};

struct decimal {
	amount digits; /* value times 10^scale */
	unsigned scale;
};

struct value {
	enum value_kind kind;
	bool derived;	  /* of a numeric type: not that type itself */
	struct text text; /* lexical form, IRI, label */
	struct text tag;  /* language or datatype */
	union {
		bool truth;
		amount whole;
		struct decimal decimal;
		double real;
		struct moment moment;
	} is;
};

/* What KEY, a term of a dictionary with or without rdf, stands for; borrows
 * it. */
struct value value_of(struct text key, bool rdf);

/* Of a lexical form and a datatype. */
struct value value_typed(struct text text, struct text datatype);

/* Make the text of a computed value in POOL, and its datatype. */
void value_write(struct value *v, struct pool *pool);

/* Append the key of a value whose text is there. */
void value_key(struct buf *to, const struct value *v, bool rdf);

static inline struct value value_none(void)
{
	return (struct value){.kind = VALUE_NONE};
}
static inline struct value value_boolean(bool truth)
{
	return (struct value){.kind = VALUE_BOOLEAN, .is.truth = truth};
}
static inline struct value value_integer(amount whole)
{
	return (struct value){.kind = VALUE_INTEGER, .is.whole = whole};
}
static inline struct value value_string(struct text t)
{
	return (struct value){.kind = VALUE_STRING, .text = t};
}
struct value value_iri(struct text t);

static inline bool value_numeric(const struct value *v)
{
	return v->kind >= VALUE_INTEGER && v->kind <= VALUE_DOUBLE;
}

/* A plain value as the number it is, if it is one; others as they are. */
struct value value_number(const struct value *v);
bool value_is_number(const struct value *v);

double value_double(const struct value *v);

/* 1 true, 0 false, -1: it has no truth value (17.2.2). */
int value_truth(const struct value *v);

/* Operators; VALUE_NONE is an error. */
struct value value_add(const struct value *a, const struct value *b);
struct value value_subtract(const struct value *a, const struct value *b);
struct value value_multiply(const struct value *a, const struct value *b);
struct value value_divide(const struct value *a, const struct value *b);
struct value value_negate(const struct value *v);

/* 1 equal, 0 not, -1: cannot be told. */
int value_equal(const struct value *left, const struct value *right);

/* -1, 0, 1, or 2 if there is no order between them; A and B numbers. */
int value_compare_numbers(const struct value *a, const struct value *b);

/* *ORDER as of value_compare_numbers(), or COMPARE_NOT: there is none (17.3).
 * Plain terms compare as texts unless both are numbers; COMPARE_MIXED: one
 * is. */
enum compare { COMPARE_NOT, COMPARE_DONE, COMPARE_MIXED };
enum compare value_compare(
	int *order, const struct value *a, const struct value *b);

/* The order of ORDER BY (15.1), made total: nothing, blank nodes, IRIs,
 * literals; what < does not order by kind, then bytes. */
int value_order(const struct value *left, const struct value *right);

/* A number by which most values are in that order: of two that differ the less
 * is before, of two that do not either may be.  Not between a float and another
 * number, which are compared as floats.  And whether what has this key is in
 * the order of its bytes. */
uint64_t value_order_key(const struct value *v);
uint64_t value_order_key_whole(int64_t whole);
uint64_t value_order_key_kind(enum value_kind kind); /* but of numbers */
bool value_order_is_bytes(uint64_t key);

/* value_number.c */
bool decimal_parse(struct decimal *to, struct text t);
bool number_parse(struct value *to, struct text t); /* any form; plain */
bool real_lexical(double *to, struct text t);	    /* INF, NaN too */
void decimal_print(struct buf *to, struct decimal d);
void decimal_trim(struct decimal *d);
/* HOW: 'a' 'c' 'f' 'r' */
struct value value_round(const struct value *from, int how);

/* value_time.c */
bool moment_parse(struct moment *to, struct text t, bool date);
bool moment_order(int *order, const struct moment *a, const struct moment *b);

#endif
