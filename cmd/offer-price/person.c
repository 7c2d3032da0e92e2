/* person.c - what a row says of its customer: may they, and do they want to. */
#include "base/truth.h"
#include "offer-price/parts.h"
#include "offer/suitable.h"

/* A cell that says yes or no; an empty one is no. */
static bool read_yes(struct row *row, unsigned role, bool *yes)
{
	struct text t = row_text(row, role);
	enum truth said = truth_of(t);

	*yes = said == TRUTH_YES;
	return said != TRUTH_OTHER ||
	       row_wrong(row, t, "an answer (want yes or no)");
}

static bool read_rating(
	struct offeree *p, const struct config *c, struct row *row)
{
	struct text grade = row_text(row, RISK);
	int64_t ms;

	if (grade.len && (!offer_grade_parse(&p->grade, grade) ||
				 p->grade > c->grade_most))
		return row_wrong(row, grade,
			fail_text("a risk grade (want R1 to R%d; a score is "
				  "none)",
				c->grade_most));
	if (row_text(row, RISK_TIME).len == 0)
		return true;
	if (!row_time(row, RISK_TIME, &ms))
		return false;
	p->rated = true;
	p->rated_on = zone_day(&row->reading->zone, ms);
	return true;
}

/* By age, or where that is empty by birth. */
static bool read_age(struct offeree *p, const struct config *c, struct row *row)
{
	int64_t age, ms;

	if (row_text(row, AGE).len) {
		if (!row_int(row, AGE, &age))
			return false;
		if (age < 0 || age > 150)
			return row_wrong(row, row_text(row, AGE),
				"an age (want 0 to 150)");
		p->senior = age >= SUITABLE_SENIOR;
		return true;
	}
	if (row_text(row, BIRTH).len == 0)
		return true;
	if (!row_time(row, BIRTH, &ms))
		return false;
	age = suitable_age(suitable_birthday(row_text(row, BIRTH), ms,
				   &row->reading->zone),
		c->today);
	p->unborn = age < 0;
	p->senior = age >= SUITABLE_SENIOR;
	return true;
}

bool person_read(struct offeree *p, const struct config *c, struct row *row)
{
	bool consents = true;

	*p = (struct offeree){.currency = row_text(row, CURRENCY)};
	if (!row_key(row, CUSTOMER, &p->customer) ||
		!read_yes(row, OPT_OUT, &p->opted_out) ||
		!read_rating(p, c, row) || !read_age(p, c, row))
		return false;
	if (row_has(row, CONSENT) && !read_yes(row, CONSENT, &consents))
		return false;
	p->refuses = !consents;
	if (row_text(row, OFFERS_USED).len) {
		if (!row_int(row, OFFERS_USED, &p->used))
			return false;
		if (p->used < 0)
			return row_wrong(row, row_text(row, OFFERS_USED),
				"a count (want 0 or more)");
	}
	return true;
}
