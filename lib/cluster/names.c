/* names.c - what a customer with the scores r, f, m is called. */
#include "cluster/names.h"

/* One letter a code: for each r a row, in it five groups by f of five by m.
 * The map of 125 codes to 11 names that is copied widely among RFM scripts
 * and SQL, its first author unknown; the names are Putler's. */
static const char code[5][5][6] = {
	{"xx!!!", "xHHRR", "xHRRR", "xRR!R", "xRR!!"}, /* r = 1: long ago */
	{"HHS!!", "SHHRR", "HHHRR", "HRRRR", "HRRRR"},
	{"NSppp", "SHPAA", "SHPAL", "PPALL", "PPPLL"},
	{"NNppp", "NNPpp", "PPPAL", "PPALC", "PPPCC"},
	{"NNppp", "ppppp", "PPPAA", "PPLCC", "PPPCC"}, /* r = 5: just now */
};

const char *names_standard(unsigned r, unsigned f, unsigned m)
{
	if (r - 1 > 4 || f - 1 > 4 || m - 1 > 4)
		return NULL;
	switch (code[r - 1][f - 1][m - 1]) {
	case 'C':
		return "Champions";
	case 'L':
		return "Loyal";
	case 'P':
		return "Potential Loyalist";
	case 'N':
		return "New Customers";
	case 'p':
		return "Promising";
	case 'A':
		return "Need Attention";
	case 'S':
		return "About To Sleep";
	case 'R':
		return "At Risk";
	case '!':
		return "Cannot Lose Them";
	case 'H':
		return "Hibernating";
	default:
		return "Lost";
	}
}

/* A score of 1 to PARTS from CELL into *SCORE, left as it is when empty. */
static const char *read_score(
	unsigned *score, struct text cell, unsigned parts, const char *what)
{
	unsigned value = 0;

	cell = text_trim(cell);
	if (cell.len == 0)
		return NULL;
	for (size_t i = 0; i < cell.len; i++) {
		unsigned digit = (unsigned)(cell.at[i] - '0');

		if (digit > 9 || cell.len > 4)
			return fail_text("%s '%s' is not a score (want 1 to "
					 "%u)",
				what, text_show(cell), parts);
		value = value * 10 + digit;
	}
	if (value < 1 || value > parts)
		return fail_text("%s %u is not a score (want 1 to %u)", what,
			value, parts);
	*score = value;
	return NULL;
}

const char *names_rule_read(struct names_rule *rule, const char *name,
	const struct text cell[6], unsigned parts)
{
	static const char *const what[] = {"lowest r", "highest r", "lowest f",
		"highest f", "lowest m", "highest m"};
	unsigned score[6] = {1, parts, 1, parts, 1, parts};

	if (*name == '\0')
		return "a rule without a name";
	for (unsigned i = 0; i < 6; i++) {
		TRY(read_score(&score[i], cell[i], parts, what[i]));
		if (i % 2 && score[i] < score[i - 1])
			return fail_text("%s %u is above %s %u", what[i - 1],
				score[i - 1], what[i], score[i]);
	}
	*rule = (struct names_rule){name, {score[0], score[1]},
		{score[2], score[3]}, {score[4], score[5]}};
	return NULL;
}

size_t names_find(const struct names_rule *rule, size_t n, unsigned r,
	unsigned f, unsigned m)
{
	for (size_t i = 0; i < n; i++) {
		const struct names_rule *at = &rule[i];
		if (r >= at->r.least && r <= at->r.most && f >= at->f.least &&
			f <= at->f.most && m >= at->m.least && m <= at->m.most)
			return i;
	}
	return n;
}

const char *names_by_rule(const struct names_rule *rule, size_t n, unsigned r,
	unsigned f, unsigned m)
{
	size_t at = names_find(rule, n, r, f, m);

	return at < n ? rule[at].name : NAMES_OTHERS;
}
