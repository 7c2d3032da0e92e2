/* states_ids.c - --ids where state is read: its keys become customers, and
 * lines whose keys become equal merge as those of one customer do.
 *
 * So a map that is made each night holds for all the nights before: their
 * states are made without --ids, and the last step has it.  State that was made
 * with a map says so in its tag, and goes with none that had another. */
#include "filter/formats.h"
#include "filter/run.h"
#include "kept/tag.h"

#define ADVICE                                                                 \
	"(want the states made without --ids, and --ids with the --merge "     \
	"that is the last)"

/* State that --ids had a part in goes with none that had another, or none. */
static const char *take_ids(struct run_states *s, struct text ids)
{
	if (s->kind < 0)
		buf_text(&s->ids, ids);
	return text_equal(buf_view(&s->ids), ids)
		       ? NULL
		       : "this state was made with another --ids than the one "
			 "before, or only one of both with any " ADVICE;
}

const char *states_ids_tag(struct run *run, const struct tag *is)
{
	const struct format *f = formats_of_tag(is->program, is->version);

	if (!run->common.ids)
		return take_ids(&run->states, tag_word(is, "ids"));
	if (tag_word(is, "ids").len)
		return "this state was made with --ids, and its keys are "
		       "customers already " ADVICE;
	if (f && !format_keys_are_mapped(f))
		return "--ids maps nobody in this state, whose keys are not "
		       "customers (want --ids where it is made of rows)";
	return NULL;
}

void states_ids_tell(const struct run *run)
{
	const struct common *c = &run->common;

	if (c->merge && !c->ids && run->states.ids.len &&
		(c->forget || c->consent))
		fail_warn("state that was made with --ids: its people are "
			  "found by customer, and not by the identifiers that "
			  "their rows had (want the customer in the table of "
			  "--forget or --consent)");
}

/* What the tables say of KEY, for --stats and one line on standard error. */
static void meet(struct run *run, struct job *job, const struct state_row *row,
	size_t at)
{
	struct met *m = &run->reading[0].met[run->common.with.n];

	if (at != SIDE_NONE) {
		m->found++;
		m->row[at] = 1;
	} else if (ids_means(&run->ids, state_row_key(row))) {
		m->found++;
	} else {
		notice_line(&m->missing, job->name,
			batch_line(&job->batch, row->record));
	}
}

bool states_ids_map(struct run *run, struct job *job, struct state_row *row)
{
	struct text key = state_row_key(row);
	size_t at;

	if (!run->common.ids || key.len == 0)
		return false;
	at = ids_find(&run->ids, key);
	meet(run, job, row, at);
	if (at != SIDE_NONE)
		row->mapped = ids_customer(&run->ids, at);
	return at != SIDE_NONE;
}
