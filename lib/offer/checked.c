/* checked.c - see checked.h. */
#include "offer/checked.h"

#include "base/phrase.h"

static const char no_column[] = "no such column";

const char *checked_name(enum checked gate)
{
	static const char *const name[GATES] = {
		"consent", "opt_out", "risk", "age", "offers_used", "currency"};

	return name[gate];
}

struct checked_asked checked_asked_by(const struct offer_terms *t)
{
	struct checked_asked asked = {0};

	for (size_t i = 0; i < t->n_rules; i++) {
		const struct offer_rule *r = &t->rule[i];
		asked.grade |= r->risk_grade > 0;
		asked.freq_cap |= r->freq_cap >= 0;
		asked.currency |= r->currency.len > 0;
		asked.rate |= rule_is_rate(r);
	}
	return asked;
}

/* Why GATE is off, or NULL: it is on, or there is nothing to check. */
static const char *why_off(
	enum checked gate, bool there, const struct checked_asked *asked)
{
	if (gate == GATE_RISK && asked->grade)
		return NULL; /* without its column it lets nobody pass */
	if (gate == GATE_CURRENCY && !asked->currency)
		return NULL;
	if (!there)
		return no_column;
	if (gate == GATE_RISK)
		return "no rule has a risk_grade";
	return gate == GATE_OFFERS_USED && !asked->freq_cap
		       ? "no rule has a freq_cap"
		       : NULL;
}

bool checked_is_off(
	enum checked gate, bool there, const struct checked_asked *asked)
{
	return why_off(gate, there, asked) != NULL;
}

static void list(struct buf *to, const char *name)
{
	phrase_add(to, "%s%s", to->len ? ", " : "", name);
}

void checked_list_off(struct buf *to, const bool there[GATES],
	const struct checked_asked *asked, bool caps)
{
	const char *why;

	for (int g = 0; g < GATES; g++)
		if (why_off((enum checked)g, there[g], asked) == no_column)
			list(to, checked_name((enum checked)g));
	if (to->len)
		phrase_add(to, " (%s)", no_column);
	for (int g = 0; g < GATES; g++)
		if ((why = why_off((enum checked)g, there[g], asked)) &&
			why != no_column) {
			list(to, checked_name((enum checked)g));
			phrase_add(to, " (%s)", why);
		}
	if (!caps && asked->rate)
		list(to, "legal caps (no --caps)");
}
