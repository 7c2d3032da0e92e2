/* f_rules.c - any bytes as the cells of rule files: segments and RFM names. */
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/names.h"
#include "cluster/segment.h"
#include "fuzz.h"

static void try_segment(struct text cell[12])
{
	static const double column[] = {-3, 0, 1, 2, 2, 1e9};
	const double *measure[SEGMENT_MEASURES] = {
		column, column, column, column, NULL};
	double value[SEGMENT_MEASURES] = {1, 2, 3, 4, 1};
	struct segment_rule rule;

	segment_rule_init(&rule, "name", "action");
	for (int i = 0; i < SEGMENT_MEASURES; i++)
		if (segment_bound_read(&rule.min[i], cell[2 * i]) ||
			segment_bound_read(&rule.max[i], cell[2 * i + 1]))
			return;
	if (segment_rule_check(&rule))
		return;
	segment_rules_resolve(&rule, 1, measure, 6);
	segment_none(segment_by_rule(&rule, 1, value));
}

static void try_name(const struct text cell[6])
{
	struct names_rule rule;

	if (names_rule_read(&rule, "name", cell, 5))
		return;
	for (unsigned i = 1; i <= 5; i++)
		if (!names_by_rule(&rule, 1, i, i, i))
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text cell[12], rest = {size ? (const char *)data : "", size};

	for (int i = 0; i < 12; i++)
		cell[i] =
			rest.at ? text_split(&rest, ',') : (struct text){"", 0};
	try_segment(cell);
	try_name(cell);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const piece[] = {
		"1", "5", "0", "80%", "100%", "-1", "12.5", "1e9", "%", " 3"};
	size_t n = 0;

	for (size_t k = 0; k < 12 && n + 8 < room; k++) {
		if (random_below(r, 3) == 0) {
			const char *p = piece[random_below(r, 10)];
			memcpy(to + n, p, strlen(p));
			n += strlen(p);
		}
		to[n++] = ',';
	}
	return n;
}
