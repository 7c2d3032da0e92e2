/* classes.c - --emsr: fare classes in, protection levels out. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"
#include "offer/fares.h"

enum verdict classes_row(struct state *s, struct row *row)
{
	struct emsr_class c;
	struct text name;
	bool repeated;

	if (!row_key(row, CLASS, &name) || !row_real(row, FARE, &c.fare) ||
		!row_real(row, MEAN, &c.mean) || !row_real(row, SD, &c.sd))
		return BAD;
	if (c.fare <= 0 || c.mean < 0 || c.sd < 0) {
		row_because(row, "want a fare above 0, mean and sd of 0 or "
				 "more");
		return BAD;
	}
	row->reason = fares_put(&s->classes, &repeated, name, &c);
	if (!row->reason && repeated)
		notice_row(&s->repeated, row);
	return row->reason ? FATAL : OK;
}

const char *classes_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	uint32_t *order = table_sorted(&s->classes);

	for (size_t i = 0; i < s->classes.n; i++) {
		const struct emsr_class *of =
			table_value(&s->classes, order[i]);
		state_key(to, table_key(&s->classes, order[i]));
		state_real(to, of->fare);
		state_real(to, of->mean);
		state_real(to, of->sd);
		state_end(to);
	}
	free(order);
	unsaid_repeated(s, c);
	return to->failed;
}

enum verdict classes_load(
	struct state *s, const struct state_row *row, const char **reason)
{
	struct emsr_class c;
	bool repeated;

	if (row->n != 3 || !state_row_real(row, 0, &c.fare) ||
		!state_row_real(row, 1, &c.mean) ||
		!state_row_real(row, 2, &c.sd) || c.fare <= 0 || c.mean < 0 ||
		c.sd < 0)
		return BAD;
	*reason = fares_put(&s->classes, &repeated, state_row_key(row), &c);
	s->repeated_in_state += !*reason && repeated;
	return *reason ? FATAL : OK;
}

/* Classes of whose protection level a term is below 0. */
static void tell_cut(const struct state *s, const struct config *c,
	const uint32_t *at, const struct emsr_class *class, size_t n)
{
	struct text first = {"", 0};
	uint64_t cut = 0;

	for (size_t j = 0; j + 1 < n; j++)
		if (emsr_is_cut(class, j) && cut++ == 0)
			first = table_key(&s->classes, at[j]);
	if (c->quiet)
		setup_note(c->setup, "levels_cut", (double)cut);
	else
		setup_first(c->setup, "levels_cut", cut, first,
			"is a class for which emsr_a or emsr_b has a term below 0, which counts as 0");
}

const char *classes_finish(
	struct state *s, const struct config *c, struct out *out)
{
	size_t n = s->classes.n;
	uint32_t *at = mem_array(n, sizeof(*at));
	struct emsr_class *class = mem_array(n, sizeof(*class));
	double *a = mem_array(n, sizeof(*a)), *b = mem_array(n, sizeof(*b));

	fares_order(&s->classes, class, at);
	emsr_levels(a, b, class, n);
	unsaid_repeated(s, c);
	tell_cut(s, c, at, class, n);
	for (size_t i = 0; i < n; i++) {
		bool last = i + 1 == n; /* kept from nobody */
		out_text(out, table_key(&s->classes, at[i]));
		out_real(out, last ? NAN : a[i]);
		out_real(out, last ? NAN : b[i]);
		out_end(out);
	}
	free(at);
	free(class);
	free(a);
	free(b);
	return out->failed;
}
