/* rules.c - a row of the table of rules, from its cells. */
#include "offer/rules.h"

#include "base/bare.h"
#include "offer/currency.h"

const char *const rule_column_name[RULE_COLUMNS] = {"rule_id", "campaign",
	"segment", "product", "kind", "currency", "valid_from", "valid_to",
	"measured_on", "list", "base", "floor", "cap", "step", "round",
	"elasticity", "unit_cost", "response", "risk_grade", "demand_ref",
	"max_change", "freq_cap", "priority", "holdout"};

static const struct number_style plain = {.decimal = '.'};
static const char *const kinds[OFFER_KINDS] = {
	"fee", "loan_rate", "yield", "voucher"};

enum { RATE_DECIMALS = 6, GRADES = 5 };

const char *offer_kind_name(enum offer_kind kind)
{
	return kinds[kind];
}

bool offer_kind_parse(enum offer_kind *kind, struct text t)
{
	for (int i = 0; i < OFFER_KINDS; i++)
		if (text_is(t, kinds[i])) {
			*kind = (enum offer_kind)i;
			return true;
		}
	return false;
}

bool offer_less_is_better(enum offer_kind kind)
{
	return kind == OFFER_FEE || kind == OFFER_LOAN_RATE;
}

bool offer_grade_parse(int *grade, struct text t)
{
	if (t.len && ((t.at[0] >= 'A' && t.at[0] <= 'Z') ||
			     (t.at[0] >= 'a' && t.at[0] <= 'z'))) {
		t.at++;
		t.len--;
	} else if (t.len == 3 && t.at[1] == '.' && t.at[2] == '0') {
		t.len = 1;
	}
	if (t.len != 1 || t.at[0] < '1' || t.at[0] > '9')
		return false;
	*grade = t.at[0] - '0';
	return true;
}

int offer_grade_most(const struct offer_rule *r, size_t n)
{
	int most = GRADES;

	for (size_t i = 0; i < n; i++)
		if (r[i].risk_grade > most)
			most = r[i].risk_grade;
	return most;
}

struct text rule_condition(struct text t)
{
	t = text_trim(t);
	return text_is(t, "*") ? (struct text){"", 0} : t;
}

/* The figure of a column; beyond 10^9 products of two would not be exact. */
static const char *read_figure(struct figure *f, unsigned *most,
	enum rule_column column, struct text t)
{
	unsigned decimals;

	*f = (struct figure){0};
	t = text_trim(t);
	if (t.len == 0)
		return NULL;
	if (!amount_parse(&f->value, &decimals, t, &plain))
		return fail_text("%s '%s' is not a number (want 12.50)",
			rule_column_name[column], text_show(t));
	if (f->value < 0 && column != RULE_ELASTICITY)
		return fail_text("%s '%s' is below 0", rule_column_name[column],
			text_show(t));
	if (f->value > AMOUNT_UNIT * (amount)AMOUNT_UNIT ||
		f->value < -AMOUNT_UNIT * (amount)AMOUNT_UNIT)
		return fail_text("%s '%s' is above 10^9",
			rule_column_name[column], text_show(t));
	f->given = true;
	if (most && decimals > *most)
		*most = decimals;
	return NULL;
}

static const char *read_figures(
	struct offer_rule *r, const struct text cell[RULE_COLUMNS])
{
	bool rate = r->kind == OFFER_LOAN_RATE || r->kind == OFFER_YIELD;
	unsigned least = rate ? RATE_DECIMALS : currency_decimals(r->currency),
		 decimals = least;
	struct {
		struct figure *to;
		enum rule_column column;
		unsigned *most; /* decimals; those of figures that are in the
				   unit of the price make its own */
	} all[] = {{&r->list, RULE_LIST, &decimals},
		{&r->base, RULE_BASE, &decimals},
		{&r->floor, RULE_FLOOR, &decimals},
		{&r->cap, RULE_CAP, &decimals},
		{&r->max_change, RULE_MAX_CHANGE, &decimals},
		{&r->step, RULE_STEP, NULL},
		{&r->elasticity, RULE_ELASTICITY, NULL},
		{&r->unit_cost, RULE_UNIT_COST, NULL},
		{&r->response, RULE_RESPONSE, &r->response_decimals},
		{&r->demand_ref, RULE_DEMAND_REF, NULL}};

	r->response_decimals = 0;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		TRY(read_figure(all[i].to, all[i].most, all[i].column,
			cell[all[i].column]));
	if (rate && decimals > RATE_DECIMALS)
		return "a rate has at most 6 decimals";
	r->decimals = decimals;
	if (rate || least > 0)
		return NULL;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i].most == &decimals &&
			all[i].to->value % AMOUNT_UNIT != 0)
			return fail_text("%s '%s': %s has no decimals",
				rule_column_name[all[i].column],
				text_show(cell[all[i].column]),
				text_show(r->currency));
	r->decimals = 0;
	return NULL;
}

/* A time that is the last second or minute of an hour holds until that has
 * ended, as whoever writes 23:59:59 means. */
static int64_t whole_end(int64_t ms, struct text t)
{
	bool seconds = ms % 60000 != 0;
	size_t colons = 0;

	for (size_t i = 0; i < t.len; i++)
		colons += t.at[i] == ':';
	if (seconds && ms % 3600000 / 1000 == 3599)
		return ms + 1000 - ms % 1000;
	return !seconds && colons == 1 && ms % 3600000 == 59 * 60000
		       ? ms + 60000
		       : ms;
}

static const char *read_times(struct offer_rule *r,
	const struct text cell[RULE_COLUMNS], struct zone *zone)
{
	struct text from = text_trim(cell[RULE_FROM]),
		    to = text_trim(cell[RULE_TO]);

	r->from = RULE_ALWAYS;
	r->until = RULE_EVER;
	r->expires = to;
	if (from.len && !when_parse(&r->from, from, zone))
		return fail_text("valid_from '%s' is not %s", text_show(from),
			when_wrong(from, zone));
	if (to.len && !when_parse_end(&r->until, to, zone))
		return fail_text("valid_to '%s' is not %s", text_show(to),
			when_wrong(to, zone));
	if (to.len)
		r->until = whole_end(r->until, to);
	if (r->from >= r->until)
		return fail_text("valid_to '%s' is before valid_from '%s'",
			text_show(to), text_show(from));
	return NULL;
}

/* The day on which response and elasticity were measured. */
static const char *read_measured(struct offer_rule *r,
	const struct text cell[RULE_COLUMNS], struct zone *zone)
{
	int64_t ms;

	r->measured = text_trim(cell[RULE_MEASURED]);
	if (r->measured.len && !when_parse(&ms, r->measured, zone))
		return fail_text("measured_on '%s' is not %s",
			text_show(r->measured), when_wrong(r->measured, zone));
	if (r->measured.len && !r->response.given && !r->elasticity.given)
		return "measured_on, but neither response nor elasticity";
	return NULL;
}

static const char *read_counts(
	struct offer_rule *r, const struct text cell[RULE_COLUMNS])
{
	struct text freq = text_trim(cell[RULE_FREQ_CAP]),
		    priority = text_trim(cell[RULE_PRIORITY]),
		    grade = text_trim(cell[RULE_RISK_GRADE]);

	/* 3.0 is what pandas writes, where another rule has none. */
	r->freq_cap = -1;
	r->priority = INT64_MAX;
	r->risk_grade = 0;
	if (freq.len &&
		(!int_parse(&r->freq_cap, bare_whole(freq)) || r->freq_cap < 0))
		return fail_text("freq_cap '%s' is not a count (want 3)",
			text_show(freq));
	if (priority.len && !int_parse(&r->priority, bare_whole(priority)))
		return fail_text("priority '%s' is not a whole number (want 1)",
			text_show(priority));
	if (grade.len && !offer_grade_parse(&r->risk_grade, grade))
		return fail_text("risk_grade '%s' is not a grade (want R3)",
			text_show(grade));
	return NULL;
}

/* A round that finer prices would be needed for. */
static const char *check_rounding(const struct offer_rule *r)
{
	amount unit = 1;

	for (unsigned i = r->decimals; i < AMOUNT_DECIMALS; i++)
		unit *= 10;
	if (r->round.step % unit || r->round.offset % unit)
		return fail_text("round wants more than the %u decimals of the "
				 "price",
			r->decimals);
	return NULL;
}

static const char *check(const struct offer_rule *r)
{
	amount e = r->elasticity.value < 0 ? -r->elasticity.value
					   : r->elasticity.value;
	bool rate = r->kind == OFFER_LOAN_RATE || r->kind == OFFER_YIELD;

	if (!r->list.given)
		return "no list: the public price is what an offer is compared "
		       "with";
	if (r->floor.given && r->cap.given && r->floor.value > r->cap.value)
		return "the floor is above the cap";
	if (r->elasticity.given && !offer_less_is_better(r->kind))
		return fail_text("an elasticity is for fees and loan rates, "
				 "not for a %s",
			offer_kind_name(r->kind));
	if (r->elasticity.given && !r->unit_cost.given)
		return "an elasticity wants a unit_cost";
	if (r->elasticity.given && e <= AMOUNT_UNIT && !r->cap.given)
		return "an elasticity of at most 1 wants a cap";
	if (!rate && r->response.given && r->response.value > AMOUNT_UNIT)
		return "response is a probability: at most 1 for a fee or a "
		       "voucher";
	if (!rate && r->currency.len == 0)
		return fail_text(
			"a %s wants a currency", offer_kind_name(r->kind));
	if (r->demand_ref.given && r->demand_ref.value == 0)
		return "demand_ref is 0 (want the demand/supply that moves "
		       "nothing)";
	return check_rounding(r);
}

const char *rule_read(struct offer_rule *r,
	const struct text cell[RULE_COLUMNS], struct zone *zone)
{
	r->id = cell[RULE_ID];
	r->campaign = cell[RULE_CAMPAIGN];
	r->holdout = cell[RULE_HOLDOUT].len ? cell[RULE_HOLDOUT] : r->campaign;
	r->product = rule_condition(cell[RULE_PRODUCT]);
	r->currency = rule_condition(cell[RULE_CURRENCY]);
	if (r->id.len == 0)
		return "a rule without a rule_id";
	if (cell[RULE_SEGMENT].len == 0 || cell[RULE_PRODUCT].len == 0)
		return "segment or product is empty (want a name, or *)";
	for (int i = 0; i < RULE_COLUMNS; i++)
		if (cell[i].len && memchr(cell[i].at, '\0', cell[i].len))
			return fail_text(
				"a NUL byte in %s", rule_column_name[i]);
	if (!offer_kind_parse(&r->kind, text_trim(cell[RULE_KIND])))
		return fail_text("kind '%s' is none (want fee, loan_rate, "
				 "yield or voucher)",
			text_show(cell[RULE_KIND]));
	TRY(read_figures(r, cell));
	TRY(read_times(r, cell, zone));
	TRY(read_counts(r, cell));
	TRY(read_measured(r, cell, zone));
	TRY(rounding_read(&r->round, cell[RULE_ROUND],
		r->kind == OFFER_LOAN_RATE || r->kind == OFFER_YIELD));
	return check(r);
}

bool rule_is_rate(const struct offer_rule *r)
{
	return r->kind == OFFER_LOAN_RATE || r->kind == OFFER_YIELD;
}

static bool is_above_whole(const struct figure *f)
{
	return f->given && f->value > AMOUNT_UNIT;
}

bool rule_has_percent(const struct offer_rule *r)
{
	return rule_is_rate(r) &&
	       (is_above_whole(&r->list) || is_above_whole(&r->base) ||
		       is_above_whole(&r->floor) || is_above_whole(&r->cap) ||
		       is_above_whole(&r->step) ||
		       is_above_whole(&r->unit_cost) ||
		       is_above_whole(&r->max_change));
}

static bool is_less(const struct figure *f, amount a)
{
	return !f->given || f->value < a;
}

bool rule_is_coarse(const struct offer_rule *r)
{
	amount step = r->round.offset == 0 ? r->round.step : 0;

	return step > 0 && is_less(&r->list, step) && is_less(&r->base, step) &&
	       is_less(&r->floor, step) && is_less(&r->cap, step);
}
