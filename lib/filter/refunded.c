/* refunded.c - columns of refunds: subtracted, or told. */
#include "filter/refunded.h"

#include "base/truth.h"
#include "filter/common.h"
#include "filter/seldom.h"

void refunded_open(struct refunded *r, struct setup *s)
{
	struct text name, role = text_of("refunded");
	const struct opt_list *columns = &setup_common(s)->columns;

	r->role = setup_role(s, "refunded", SETUP_OPTIONAL);
	r->subtracts = role_chosen(&name, role, NULL, columns) ||
		       role_chosen(&name, role, "conversions", columns);
}

void refunded_bind(struct refunded *r, const struct binding *b)
{
	int column = b->column[r->role];

	if (column >= 0)
		r->name = b->header.name[column];
	if (column == ROLE_UNCLEAR && !r->subtracts)
		fail_warn("%s: several columns may say what was given back, "
			  "and none is looked at (--columns=refunded=NAME "
			  "subtracts one)",
			b->name);
}

/* Whether T says that something went back: a figure other than 0, or yes. */
static bool says_some(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] >= '1' && t.at[i] <= '9')
			return true;
	return t.len && truth_of(t) == TRUTH_YES;
}

static bool subtract(struct row *row, unsigned role, amount *sum)
{
	unsigned decimals;
	amount back;

	if (!row_amount(row, role, &back, &decimals))
		return false;
	if (back < 0)
		return row_wrong(row, row_text(row, role),
			"what was given back (want 0 or more)");
	return !__builtin_sub_overflow(*sum, back, sum) ||
	       row_because(row, "the amount less what was given back is too "
				"large");
}

bool refunded_take_any(const struct refunded *r, unsigned role, struct row *row,
	amount *sum, struct notice *told)
{
	struct text t = text_trim(row_text(row, role));

	if (t.len && r->subtracts)
		return subtract(row, role, sum);
	if (says_some(t))
		notice_row(told, row);
	return true;
}

void refunded_tell(
	const struct refunded *r, struct setup *s, const struct notice *told)
{
	const char *name = r->name.at ? text_show(r->name) : "NAME";

	setup_notice(s, "refunded_kept", told,
		told->n ? fail_text("this row says that some of its amount was "
				    "given back, which is not subtracted "
				    "(--columns=refunded=%s subtracts it)",
				  name)
			: "");
}
