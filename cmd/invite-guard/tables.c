/* tables.c - rules, lists and decisions, from their files. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-guard/parts.h"

enum { CODE, KEY, WINDOW, THRESHOLD, POINTS, HARD, ENABLED, RULE_COLUMNS };
static const char *const rule_columns[RULE_COLUMNS] = {
	"code", "key", "window", "threshold", "points", "hard", "enabled"};

static struct text cell_at(const struct side *s, size_t i, int column)
{
	return column < 0 ? (struct text){"", 0}
			  : text_trim(side_cell(s, i, (size_t)column));
}

/* A whole number from LEAST on, or what *TO was if the cell is empty. */
static const char *read_number(
	int64_t *to, struct text t, const char *what, int64_t least)
{
	int64_t n;

	if (t.len == 0)
		return NULL;
	if (!int_parse(&n, t) || n < least || n > UINT32_MAX)
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
	if (!text_is(t, "yes") && !text_is(t, "no"))
		return fail_text(
			"%s '%s' is neither yes nor no", what, text_show(t));
	*to = text_is(t, "yes");
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
	int64_t n = *to;

	TRY(read_number(&n, cell[THRESHOLD], "threshold", 1));
	TRY(read_number(&n, cell[POINTS], "points", 1));
	*to = points_of(n, clipped);
	return NULL;
}

static const char *read_rule(
	struct invite_rules *rules, const struct text *cell, bool *clipped)
{
	enum check c = rules_check(cell[CODE]);
	struct invite_rule *r = &rules->rule[c];

	if (text_is(cell[CODE], "REVIEW"))
		return read_limit(&rules->review, cell, clipped);
	if (text_is(cell[CODE], "REJECT"))
		return read_limit(&rules->reject, cell, clipped);
	if (c == CHECKS)
		return fail_text("'%s' is no check", text_show(cell[CODE]));
	int64_t points = r->points;
	TRY(read_key(r, &check_kinds[c], cell[KEY]));
	TRY(read_window(r, &check_kinds[c], cell[WINDOW]));
	TRY(read_number(&r->threshold, cell[THRESHOLD], "threshold", 0));
	TRY(read_number(&points, cell[POINTS], "points", 0));
	TRY(read_yes(&r->hard, cell[HARD], "hard"));
	r->points = points_of(points, clipped);
	return read_yes(&r->enabled, cell[ENABLED], "enabled");
}

static const char *read_rules(struct config *c, const struct side *s)
{
	struct invite_rules *rules = &c->rules;
	int column[RULE_COLUMNS];
	bool seen[CHECKS + 2] = {false};

	for (int i = 0; i < RULE_COLUMNS; i++)
		TRY(side_column(&column[i], s, rule_columns[i], i == CODE));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[RULE_COLUMNS];
		bool clipped = false;
		for (int k = 0; k < RULE_COLUMNS; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why = read_rule(rules, cell, &clipped);
		unsigned check = rules_check(cell[CODE]);
		check += check == CHECKS && text_is(cell[CODE], "REJECT");
		if (!why && seen[check])
			why = fail_text("%s is here a second time",
				text_show(cell[CODE]));
		seen[check] = true;
		if (why)
			return side_fault(s, i, why);
		if (clipped)
			notice_line(&c->clipped, c->rules_path, s->line[i]);
	}
	return rules->review > rules->reject
		       ? fail_text("%s: REVIEW is above REJECT", s->path)
		       : NULL;
}

const char *tables_rules(struct config *c, struct setup *setup)
{
	struct side s;

	if (!c->rules_path)
		return NULL;
	const char *why = setup_side(setup, &s, c->rules_path, NULL);
	if (!why)
		why = read_rules(c, &s);
	side_release(&s);
	return why;
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

void tables_print_rules(const struct config *c, struct buf *to)
{
	buf_string(to, "code,key,window,threshold,points,hard,enabled\n");
	for (unsigned i = 0; i < CHECKS; i++) {
		const struct check_kind *k = &check_kinds[i];
		const struct invite_rule *r = &c->rules.rule[i];
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
	buf_printf(to, "REVIEW,,,%d,,,\nREJECT,,,%d,,,\n", c->rules.review,
		c->rules.reject);
}

enum { ACTION, KIND, VALUE, UNTIL, LIST_COLUMNS };

/* "192.0.2.0/24", or an address. */
static const char *add_range(struct lists *l, struct text value,
	enum list_action action, int64_t until)
{
	struct text rest = value, base = text_split(&rest, '/');
	struct address a;
	int64_t prefix;

	if (!address_parse(&a, base))
		return fail_text("'%s' is not an address (want 192.0.2.1, "
				 "2001:db8::1, or a range 192.0.2.0/24)",
			text_show(value));
	prefix = a.bits;
	if (rest.at && (!int_parse(&prefix, rest) || prefix < 0 ||
			       prefix > (int64_t)a.bits))
		return fail_text("'%s': the prefix is not one of 0 to %u",
			text_show(value), a.bits);
	lists_add_range(l, &a, (unsigned)prefix, action, until);
	return NULL;
}

static const char *read_action(enum list_action *to, struct text t)
{
	static const struct {
		const char *name;
		enum list_action action;
	} known[] = {{"deny", LIST_DENY}, {"allow", LIST_ALLOW},
		{"nat", LIST_NAT}, {"campus", LIST_NAT}};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (text_is(t, known[i].name)) {
			*to = known[i].action;
			return NULL;
		}
	return fail_text("action '%s' is none (want allow, deny, nat or "
			 "campus)",
		text_show(t));
}

/* VALUE as rows have it: an identifier, of a user the one that --ids says. */
static const char *read_value(
	struct setup *s, unsigned kind, struct text *value)
{
	struct text as_it_is = *value;

	return setup_identifier(s, kind == LIST_USER ? value : &as_it_is);
}

/* What is on hold is compared with these when it is due. */
static void add_deny(
	struct config *c, enum list_kind kind, struct text value, int64_t until)
{
	mem_grow(&c->deny, &c->cap_denies, c->denies + 1, sizeof(*c->deny));
	c->deny[c->denies++] = (struct deny){
		kind, mem_copy(value.at, value.len), value.len, until};
}

static const char *add_entry(struct config *c, struct setup *s,
	const struct text *cell, enum list_action action, int64_t until)
{
	struct lists *l = &c->lists;
	struct text value = cell[VALUE];

	static const char *const names[LIST_KINDS] = {
		"device", "phone", "user"};

	if (cell[VALUE].len == 0)
		return "value is empty";
	if (text_is(cell[KIND], "ip") || text_is(cell[KIND], "cidr"))
		return add_range(l, cell[VALUE], action, until);
	for (unsigned i = 0; i < LIST_KINDS; i++)
		if (text_is(cell[KIND], names[i])) {
			if (i == LIST_USER && action == LIST_NAT)
				return "a user is not shared by many";
			TRY(read_value(s, i, &value));
			if (action == LIST_DENY)
				add_deny(c, (enum list_kind)i, value, until);
			lists_add_name(
				l, (enum list_kind)i, value, action, until);
			return NULL;
		}
	return fail_text("kind '%s' is none (want ip, cidr, device, phone or "
			 "user)",
		text_show(cell[KIND]));
}

/* Until a date means until its end. */
static const char *read_until(int64_t *to, struct text t, struct zone *zone)
{
	*to = LIST_EVER;
	if (t.len == 0)
		return NULL;
	if (!when_parse_end(to, t, zone))
		return fail_text("until '%s' is not %s", text_show(t),
			when_wrong(t, zone));
	return NULL;
}

static const char *read_lists(
	struct config *c, struct setup *setup, const struct side *s)
{
	static const char *const name[LIST_COLUMNS] = {
		"action", "kind", "value", "until"};
	int column[LIST_COLUMNS];

	for (int i = 0; i < LIST_COLUMNS; i++)
		TRY(side_column(&column[i], s, name[i], i != UNTIL));
	c->list_line = mem_array(s->n, sizeof(*c->list_line));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[LIST_COLUMNS];
		enum list_action action = LIST_DENY;
		int64_t until;
		c->list_line[i] = s->line[i]; /* an entry a row */
		for (int k = 0; k < LIST_COLUMNS; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why = read_action(&action, cell[ACTION]);
		if (!why)
			why = read_until(
				&until, cell[UNTIL], setup_zone(setup));
		if (!why)
			why = add_entry(c, setup, cell, action, until);
		if (why)
			return side_fault(s, i, why);
	}
	return NULL;
}

const char *tables_lists(struct config *c, struct setup *setup)
{
	struct side s;
	const char *why = NULL;

	if (c->lists_path) {
		why = setup_side(setup, &s, c->lists_path, NULL);
		if (!why)
			why = read_lists(c, setup, &s);
		side_release(&s);
	}
	lists_ready(&c->lists);
	return why;
}

static int by_event(const void *a, const void *b)
{
	const struct decision *x = a, *y = b;
	int by = text_compare(x->event, y->event);

	if (by)
		return by;
	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* Of several decisions about an event the last by time counts, of those of one
 * time the last one of the file. */
static void mark_over(struct config *c)
{
	struct decision *d = c->decision;

	if (c->decisions == 0)
		return;
	qsort(d, c->decisions, sizeof(*d), by_event);
	for (size_t i = 0; i + 1 < c->decisions; i++) {
		d[i].is_over = text_equal(d[i].event, d[i + 1].event);
		d[i + 1].is_tied = d[i].is_over && d[i].ms == d[i + 1].ms;
	}
}

static int by_time(const void *a, const void *b)
{
	const struct decision *x = a, *y = b;

	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

static const char *read_decision(
	struct decision *to, const struct text *cell, struct zone *zone)
{
	*to = (struct decision){.event = cell[0], .by = cell[2]};
	if (cell[0].len == 0)
		return "event is empty";
	if (cell[0].len > BOOK_NAME_MOST || cell[2].len > BOOK_NAME_MOST)
		return "event or by is longer than 255 bytes";
	if (!verdict_parse(&to->verdict, cell[1]))
		return fail_text("verdict '%s' is none (want pass, review or "
				 "reject)",
			text_show(cell[1]));
	if (!when_parse(&to->ms, cell[3], zone))
		return fail_text("time '%s' is not %s", text_show(cell[3]),
			when_wrong(cell[3], zone));
	return NULL;
}

const char *tables_decisions(struct config *c, struct setup *setup)
{
	static const char *const name[] = {"event", "verdict", "by", "time"};
	struct side *s = &c->decisions_file;
	int column[4];

	if (!c->decisions_path)
		return NULL;
	TRY(setup_side(setup, s, c->decisions_path, NULL));
	for (int i = 0; i < 4; i++)
		TRY(side_column(&column[i], s, name[i], i != 2));
	c->decision = mem_zero(s->n, sizeof(*c->decision));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[4];
		for (int k = 0; k < 4; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why =
			read_decision(&c->decision[i], cell, setup_zone(setup));
		if (why)
			return side_fault(s, i, why);
		c->decision[i].line = s->line[i];
	}
	c->decisions = s->n;
	mark_over(c);
	if (s->n)
		qsort(c->decision, s->n, sizeof(*c->decision), by_time);
	return NULL;
}
