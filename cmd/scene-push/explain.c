/* explain.c - what the state knows of a customer, or of a push (--explain). */
#include <unistd.h>

#include "scene/explain.h"

#include "io/sink.h"
#include "scene-push/parts.h"
#include "scene/pushed.h"

struct answer {
	struct out out;
	struct out_columns columns;
	struct text customer, id;
	uint64_t found;
};

static void put_time(struct out *out, int64_t ms)
{
	struct buf b = {0};

	if (ms == SCENE_OPEN)
		buf_string(&b, "for good");
	else if (ms != SCENE_NEVER)
		when_print(&b, ms);
	out_text(out, buf_view(&b));
	buf_release(&b);
}

static void put_known(void *arg, const struct scene_known *k)
{
	struct answer *a = arg;

	out_text(&a->out, a->customer);
	out_string(&a->out, k->what);
	out_text(&a->out, k->scene);
	put_time(&a->out, k->from);
	put_time(&a->out, k->until);
	out_text(&a->out, k->says);
	out_end(&a->out);
	a->found++;
}

/* A push or a silence that the state has, about the customer or of the id. */
static void put_row(void *arg, char which, struct text cells)
{
	struct answer *a = arg;
	struct pushed_row row;

	if (!pushed_read(&row, which, cells) ||
		(a->id.len ? !text_equal(a->id, row.id)
			   : !text_equal(a->customer, row.customer)))
		return;
	out_text(&a->out, row.customer);
	out_string(&a->out, row.reason.len ? "silence of a match" : "push");
	out_text(&a->out, row.scene);
	out_text(&a->out, row.time);
	out_empty(&a->out);
	struct buf says = {0};
	buf_text(&says, row.why);
	buf_string(&says, row.reason.len ? ": " : "");
	buf_text(&says, row.reason);
	out_text(&a->out, buf_view(&says));
	buf_release(&says);
	out_end(&a->out);
	a->found++;
}

static const char *look(
	struct answer *a, struct state *s, const struct config *c)
{
	static const char *const columns[] = {
		"customer", "what", "scene", "from", "until", "says"};

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		out_column(&a->out, text_of(columns[i]));
	out_header(&a->out);
	uint32_t who =
		a->customer.len ? store_find(&s->engine.store, a->customer) : 0;
	if (who)
		scene_explain(&s->engine, who, put_known, a);
	sent_each(&s->kept.lasting.sent, put_row, a);
	if (a->found)
		return NULL;
	return a->id.len ? fail_text("%s: it has no push '%s' any more (want "
				     "--again in the runs that write it)",
				   c->state, text_show(a->id))
			 : fail_text("%s: nothing is known of '%s'", c->state,
				   text_show(a->customer));
}

/* What each partition has next; a state that is not there has read nothing. */
static void offsets(struct answer *a, struct state *s)
{
	out_column(&a->out, text_of("partition"));
	out_column(&a->out, text_of("offset"));
	out_header(&a->out);
	for (size_t i = 0; i < s->offsets.n; i++) {
		const struct offset *o = table_value(&s->offsets, i);
		out_text(&a->out, table_key(&s->offsets, i));
		out_int(&a->out, (int64_t)o->at + 1);
		out_end(&a->out);
	}
}

static const char *print(struct answer *a)
{
	struct sink to;

	TRY(sink_open(&to, NULL));
	TRY(sink_write(&to, buf_view(&a->out.rows)));
	return sink_finish(&to);
}

const char *explain(const struct config *c)
{
	struct state s = {.config = c};
	struct answer a = {.out = {.format = OUT_CSV, .delimiter = ','}};
	const char *why =
		c->explain ? scene_question(c->explain, &a.customer, &a.id)
			   : NULL;

	if (why)
		return why;
	a.out.columns = &a.columns;
	scene_engine_init(&s.engine, 1);
	rows_init(&s, c);
	bool begun = c->explain || access(c->state, F_OK) == 0;
	why = begun ? kept_open(&s, c, false) : NULL;
	if (!why && begun)
		why = scene_engine_rules(&s.engine, &c->rules, c->keyed);
	if (!why && c->print_offset)
		offsets(&a, &s);
	else if (!why)
		why = look(&a, &s, c);
	if (!why)
		why = print(&a);
	rows_release(&s);
	buf_release(&a.out.rows);
	out_columns_release(&a.columns);
	return why;
}
