/* tuples.c - cells of events: told apart, kept once, and given back. */
#include "journey/tuples.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { SEEN = 1024 };

void tuples_init(struct tuples *t, unsigned columns)
{
	*t = (struct tuples){.columns = columns, .style = {'.', 0}};
	table_init(&t->words, sizeof(struct tuples_word), hash_seed());
	table_init(&t->tuples, 0, hash_seed());
	t->seen = mem_zero(SEEN, sizeof(*t->seen));
}

void tuples_release(struct tuples *t)
{
	table_release(&t->words);
	table_release(&t->tuples);
	free(t->code);
	free(t->rank);
	free(t->n_own);
	free(t->seen);
	buf_release(&t->key);
}

size_t tuples_size(const struct tuples *t)
{
	return table_size(&t->words) + table_size(&t->tuples) +
	       t->cap * sizeof(*t->code) + t->cap_rank + t->cap_own;
}

/* The digits at P, which end before END, are put behind those of *TO; where
 * they end. */
static inline const char *digits_at(int64_t *to, const char *p, const char *end)
{
	int64_t x = *to;

	for (; p < end && (unsigned)(*p - '0') < 10; p++)
		x = x * 10 + (*p - '0');
	*to = x;
	return p;
}

bool tuples_plain(struct tuples_own *to, struct text t)
{
	const char *p = t.at, *end = p + t.len, *first, *point;
	int64_t digits = 0;
	size_t decimals = 0;

	bool minus = p < end && *p == '-';
	first = p + minus;
	if (end - first > TUPLES_DIGITS + 1)
		return false;
	point = p = digits_at(&digits, first, end);
	if (p == first || (*first == '0' && p > first + 1))
		return false;
	if (p < end && *p == '.') {
		p = digits_at(&digits, p + 1, end);
		decimals = (size_t)(p - point - 1);
		if (decimals == 0)
			return false;
	}
	if (p < end || p - first - (decimals > 0) > TUPLES_DIGITS ||
		decimals > AMOUNT_DECIMALS || (minus && digits == 0))
		return false;
	*to = (struct tuples_own){.digits = minus ? -digits : digits,
		.decimals = (uint8_t)decimals};
	return true;
}

void tuples_print(struct buf *to, const struct tuples_own *own)
{
	amount units = (amount)own->digits *
		       amount_ten[AMOUNT_DECIMALS - own->decimals];

	amount_print(to, units, own->decimals);
}

static void note_decimals(struct tuples *t, unsigned column, unsigned decimals)
{
	if (decimals > t->decimals[column])
		t->decimals[column] = (uint8_t)decimals;
}

/* The code of CELL, a text of COLUMN: a word, or TUPLES_BYTES. */
static uint32_t word(struct tuples *t, unsigned column, struct text cell)
{
	size_t i = table_find(&t->words, cell);
	struct tuples_word worth = {.units = 0};
	unsigned decimals = 0;

	if (i == (size_t)TABLE_NONE) {
		worth.is_amount =
			amount_parse(&worth.units, &decimals, cell, &t->style);
		worth.decimals = (uint8_t)decimals;
	} else {
		worth = *(struct tuples_word *)table_value(&t->words, i);
	}
	if (worth.is_amount)
		note_decimals(t, column, worth.decimals);
	if (i == (size_t)TABLE_NONE) {
		if (t->brought[column] == TUPLES_WORDS)
			return TUPLES_BYTES;
		t->brought[column]++;
		i = table_put(&t->words, cell);
		*(struct tuples_word *)table_value(&t->words, i) = worth;
	}
	return t->tuples.n < TUPLES_MOST ? (uint32_t)i + TUPLES_WORD
					 : TUPLES_BYTES;
}

/* The number of the tuple with these codes, new or not. */
static uint32_t put(struct tuples *t, const uint32_t *code)
{
	struct text key = {(const char *)code, t->columns * sizeof(*code)};
	size_t n = t->tuples.n, i = table_put(&t->tuples, key);
	uint8_t own = 0;

	if (i < n)
		return (uint32_t)i;
	mem_grow(&t->code, &t->cap, (n + 1) * t->columns + 1, sizeof(*t->code));
	mem_grow(&t->rank, &t->cap_rank, (n + 1) * t->columns + 1, 1);
	mem_grow(&t->n_own, &t->cap_own, n + 1, 1);
	for (unsigned c = 0; c < t->columns; c++) {
		t->code[n * t->columns + c] = code[c];
		t->rank[n * t->columns + c] = own;
		if (code[c] == TUPLES_NUMBER || code[c] == TUPLES_BYTES)
			own++;
	}
	t->n_own[n] = own;
	return (uint32_t)i;
}

/* The same tuple as not long ago has the same key: of each cell its length if
 * it is a text, and which of the others it is. */
static void add_to_key(
	struct tuples *t, struct text cell, bool number, bool *short_enough)
{
	if (number) {
		buf_byte(&t->key, TUPLES_NUMBER);
	} else if (cell.len == 0) {
		buf_byte(&t->key, TUPLES_EMPTY);
	} else if (cell.len < 60) {
		buf_byte(&t->key, (char)(TUPLES_WORD + cell.len));
		buf_text(&t->key, cell);
	} else {
		*short_enough = false;
	}
}

static uint32_t put_cells(
	struct tuples *t, const struct text *cell, const bool *number)
{
	uint32_t code[TUPLES_COLUMNS];

	for (unsigned c = 0; c < t->columns; c++)
		code[c] = number[c]	     ? TUPLES_NUMBER
			  : cell[c].len == 0 ? TUPLES_EMPTY
					     : word(t, c, cell[c]);
	return put(t, code);
}

/* Bytes are cells of their own, too: what is at hand is where they are. */
static void own_bytes(const struct tuples *t, struct tuples_own *own,
	const struct text *cell, uint32_t tuple)
{
	const uint32_t *code = tuples_codes(t, tuple);
	unsigned n = t->n_own[tuple];

	for (unsigned c = t->columns; c-- > 0;)
		if (code[c] == TUPLES_BYTES)
			own[--n] = (struct tuples_own){
				.digits = c, .len = (uint32_t)cell[c].len};
		else if (code[c] == TUPLES_NUMBER)
			tuples_plain(&own[--n], cell[c]);
}

static bool has_bytes(const struct tuples *t, uint32_t tuple)
{
	const uint32_t *code = tuples_codes(t, tuple);

	for (unsigned c = 0; c < t->columns; c++)
		if (code[c] == TUPLES_BYTES)
			return true;
	return false;
}

uint32_t tuples_put(
	struct tuples *t, struct tuples_own *own, const struct text *cell)
{
	bool number[TUPLES_COLUMNS], short_enough = true;
	struct tuples_seen *seen;
	unsigned n = 0;

	t->key.len = 0;
	for (unsigned c = 0; c < t->columns; c++) {
		number[c] = tuples_plain(&own[n], cell[c]);
		if (number[c])
			note_decimals(t, c, own[n++].decimals);
		add_to_key(t, cell[c], number[c], &short_enough);
	}
	struct text key = buf_view(&t->key);
	seen = &t->seen[hash_bytes(key, t->words.seed) % SEEN];
	short_enough &= key.len > 0 && key.len <= sizeof(seen->bytes);
	if (short_enough && seen->len == key.len &&
		memcmp(seen->bytes, key.at, key.len) == 0)
		return seen->number;
	uint32_t tuple = put_cells(t, cell, number);
	if (has_bytes(t, tuple)) {
		own_bytes(t, own, cell, tuple);
		return tuple;
	}
	if (short_enough) {
		memcpy(seen->bytes, key.at, key.len);
		seen->len = (unsigned char)key.len;
		seen->number = tuple;
	}
	return tuple;
}

uint32_t tuples_take(struct tuples *to, const struct tuples *from, uint32_t i)
{
	const uint32_t *of = tuples_codes(from, i);
	uint32_t code[TUPLES_COLUMNS];

	for (unsigned c = 0; c < to->columns; c++) {
		code[c] = of[c];
		note_decimals(to, c, from->decimals[c]);
		if (of[c] < TUPLES_WORD)
			continue;
		size_t at = table_put(&to->words, tuples_word(from, of[c]));
		*(struct tuples_word *)table_value(&to->words, at) =
			*tuples_worth(from, of[c]);
		code[c] = (uint32_t)at + TUPLES_WORD;
	}
	return put(to, code);
}
