/* wheres.c - the conditions of --where: which rows they are about, what @ is,
 * and what is told of them. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/phrase.h"
#include "filter/run.h"

/* The command's --as-of, or NULL. */
static const struct opt_time *as_of(const struct run *run)
{
	for (const struct opt *o = run->f->opts; o && o->name; o++)
		if (o->type == OPT_TIME && strcmp(o->name, "as-of") == 0)
			return (const void *)((const char *)run->config +
					      o->at);
	return NULL;
}

/* The end of the day of --as-of, or of a stream each row's time. */
static void find_moment(struct run *run)
{
	const struct opt_time *t = as_of(run);
	struct where *w = &run->where;

	if (run->f->flow.state == STATE_JOURNALLED) {
		w->moment = WHERE_ROW;
	} else if (t && t->given) {
		w->moment = WHERE_GIVEN;
		w->ms = t->is_date ? zone_time(&run->zone,
					     (zone_day(&run->zone, t->ms) + 1) *
						     WHEN_DAY_MS)
				   : t->ms;
		run->consents.ms = w->ms - (t->is_date ? 1 : 0);
	}
}

const char *wheres_open(struct run *run)
{
	const char *why;

	find_moment(run);
	why = where_read(&run->where, &run->common.where, &run->zone);
	if (why && as_of(run) && run->where.moment == WHERE_NEVER &&
		strstr(why, phrase_of(condition_no_moment())))
		return fail_text("--where: %s; give --as-of", why);
	where_seen_init(&run->met_where, &run->where, &run->zone,
		(struct number_style){
			run->common.decimal, run->common.thousands});
	return why ? fail_text("--where: %s", why) : NULL;
}

/* A command that answers operands reads a table to look in by setup_each():
 * then the conditions are about its rows. */
bool wheres_ask_each(const struct run *run)
{
	return run->where.n && run->f->flow.rows == ROWS_OPERANDS;
}

bool wheres_ask_input(const struct run *run)
{
	return run->where.n && !(run->each && wheres_ask_each(run));
}

static void note_texts(struct run *run)
{
	const struct opt_list *list = &run->common.where;
	struct buf all = {0};

	for (size_t i = 0; i < list->n; i++) {
		buf_string(&all, i ? "; " : "");
		buf_text(&all, list->item[i]);
	}
	setup_note_text(&run->setup, "where", buf_view(&all));
	buf_release(&all);
}

void wheres_tell(struct run *run)
{
	struct where_seen *all = &run->met_where;
	struct setup *s = &run->setup;
	struct text first = {"", 0};

	if (!run->where.n)
		return;
	for (unsigned i = 0; i < run->workers; i++)
		where_seen_merge(&run->where, all, &run->where_seen[i]);
	if (!run->common.redact)
		note_texts(run);
	setup_note(s, "where_left_out", (double)all->left_out);
	setup_notice(s, "where_odd", &all->odd,
		"a cell that --where compares by < or > is no number or "
		"time, so that does not hold");
	setup_notice(s, "where_gave_up", &all->gave_up,
		"a pattern of --where takes too many steps on a cell, so that "
		"does not hold");
	size_t unfound = where_unfound(&run->where, all, &first);
	setup_first(s, "where_unfound", unfound, first,
		"is a value of --where that no cell is equal to");
	if (all->left_out && !run->rows_good && !run->file_rows)
		fail_warn("--where leaves out all %llu rows",
			(unsigned long long)all->left_out);
}

void wheres_release(struct run *run)
{
	for (unsigned i = 0; i < run->workers; i++)
		where_seen_release(&run->where_seen[i]);
	free(run->where_seen);
	where_seen_release(&run->met_where);
	where_release(&run->where);
}
