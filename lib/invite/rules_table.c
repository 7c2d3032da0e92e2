/* rules_table.c - rules in and out of a table. */
#include "invite/rules_table.h"

#include "base/bare.h"
#include "base/fail.h"
#include "base/hash.h"
#include "base/number.h"
#include "base/truth.h"
#include "base/when.h"

const char *const rules_columns[RULES_COLUMNS] = {
	"code", "key", "window", "threshold", "points", "hard", "enabled"};

/* A whole number from LEAST on, or what *TO was if the cell is empty. */
static const char *read_number(
	int64_t *to, struct text t, const char *what, int64_t least)
{
	int64_t n;

	if (t.len == 0)
		return NULL;
	if (!int_parse(&n, bare_whole(t)) || n < least || n > UINT32_MAX)
		return fail_text("%s '%s' is not right (want a whole number "
				 "from %lld on)",
			what, text_show(t), (long long)least);
	*to = n;
	return NULL;
}

static const char *read_yes(bool *to, struct text t, const char *what)
{
	if (t.len == 0)
		return NULL;
	if (truth_of(t) == TRUTH_OTHER)
		return fail_text(
			"%s '%s' is neither yes nor no", what, text_show(t));
	*to = truth_of(t) == TRUTH_YES;
	return NULL;
}

/* "inviter:8": by what it is counted, which is as it is, and the second
 * figure of the check. */
static const char *read_key(
	struct invite_rule *r, const struct check_kind *kind, struct text t)
{
	struct text rest = t, name = text_split(&rest, ':');

	if (t.len == 0)
		return NULL;
	if (!text_is(name, kind->key))
		return fail_text("key '%s': %s goes by %s", text_show(name),
			kind->code, kind->key);
	if (!rest.at)
		return NULL;
	if (kind->second_least == 0)
		return fail_text("key '%s': %s has no second figure",
			text_show(t), kind->code);
	return read_number(&r->second, rest, "key", kind->second_least);
}

static const char *read_window(
	struct invite_rule *r, const struct check_kind *kind, struct text t)
{
	if (t.len == 0)
		return NULL;
	if (kind->window < 0)
		return fail_text("%s has no window", kind->code);
	if (!duration_parse(&r->window, t) || r->window <= 0)
		return fail_text("window '%s' is not right (want 1h or 7d)",
			text_show(t));
	return NULL;
}

/* Points up to what a score is saved as; *CLIPPED if there are more. */
static int points_of(int64_t n, bool *clipped)
{
	*clipped |= n > UINT16_MAX;
	return (int)(n > UINT16_MAX ? UINT16_MAX : n);
}

/* REVIEW and REJECT: from how many points on. */
static const char *read_limit(int *to, const struct text *cell, bool *clipped)
{
	static const unsigned char none[] = {
		RULES_KEY, RULES_WINDOW, RULES_HARD, RULES_ENABLED};
	int64_t n = *to;

	for (size_t i = 0; i < sizeof(none); i++)
		if (cell[none[i]].len)
			return fail_text("%s '%s': %s is so many points and "
					 "nothing else (want the cell empty)",
				rules_columns[none[i]],
				text_show(cell[none[i]]),
				text_show(cell[RULES_CODE]));
	if (cell[RULES_THRESHOLD].len && cell[RULES_POINTS].len &&
		!text_equal(cell[RULES_THRESHOLD], cell[RULES_POINTS]))
		return fail_text("threshold '%s' and points '%s' (want one of "
				 "the two)",
			text_show(cell[RULES_THRESHOLD]),
			text_show(cell[RULES_POINTS]));
	TRY(read_number(&n, cell[RULES_THRESHOLD], "threshold", 1));
	TRY(read_number(&n, cell[RULES_POINTS], "points", 1));
	*to = points_of(n, clipped);
	return NULL;
}

const char *rules_take(struct invite_rules *rules,
	const struct text cell[RULES_COLUMNS], bool *clipped)
{
	enum check c = rules_check(cell[RULES_CODE]);
	struct invite_rule *r = &rules->rule[c];

	if (text_is(cell[RULES_CODE], "REVIEW"))
		return read_limit(&rules->review, cell, clipped);
	if (text_is(cell[RULES_CODE], "REJECT"))
		return read_limit(&rules->reject, cell, clipped);
	if (c == CHECKS)
		return fail_text(
			"'%s' is no check", text_show(cell[RULES_CODE]));
	int64_t points = r->points;
	TRY(read_key(r, &check_kinds[c], cell[RULES_KEY]));
	TRY(read_window(r, &check_kinds[c], cell[RULES_WINDOW]));
	TRY(read_number(&r->threshold, cell[RULES_THRESHOLD], "threshold", 0));
	TRY(read_number(&points, cell[RULES_POINTS], "points", 0));
	TRY(read_yes(&r->hard, cell[RULES_HARD], "hard"));
	r->points = points_of(points, clipped);
	return read_yes(&r->enabled, cell[RULES_ENABLED], "enabled");
}

/* A duration as duration_parse() reads it. */
static void print_duration(struct buf *to, int64_t ms)
{
	static const struct {
		int64_t ms;
		char unit;
	} units[] = {
		{WHEN_DAY_MS, 'd'}, {3600000, 'h'}, {60000, 'm'}, {1000, 's'}};
	size_t i = 0;

	while (i < 3 && ms % units[i].ms != 0)
		i++;
	int_print(to, ms / units[i].ms);
	buf_byte(to, units[i].unit);
}

void rules_print(struct buf *to, const struct invite_rules *rules)
{
	buf_string(to, "code,key,window,threshold,points,hard,enabled\n");
	for (unsigned i = 0; i < CHECKS; i++) {
		const struct check_kind *k = &check_kinds[i];
		const struct invite_rule *r = &rules->rule[i];
		buf_printf(to, "%s,%s", k->code, k->key);
		if (k->second_least)
			buf_printf(to, ":%lld", (long long)r->second);
		buf_byte(to, ',');
		if (k->window >= 0)
			print_duration(to, r->window);
		buf_printf(to, ",%lld,%d,%s,%s\n", (long long)r->threshold,
			r->points, r->hard ? "yes" : "no",
			r->enabled ? "yes" : "no");
	}
	buf_printf(to, "REVIEW,,,%d,,,\nREJECT,,,%d,,,\n", rules->review,
		rules->reject);
}

uint64_t rules_mark(const struct invite_rules *rules)
{
	struct buf text = {0};

	rules_print(&text, rules);
	uint64_t mark = hash_bytes(buf_view(&text), 0) | 1;
	buf_release(&text);
	return mark;
}
