/* kg-ask - answers customers' questions from triples, turn by turn. */
#include <math.h>
#include <stdio.h>

#include "base/clock.h"
#include "filter/common.h"
#include "kg-ask/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'f', "file", OPT_FILE, AT(files), "file", NULL, 0, 0, OPT_REPEAT | OPT_READ,
		"triples: CSV, TSV or N-Triples; may repeat", NULL},
	{0, "triples", OPT_TEXT, AT(triples), "file:key", NULL, 0, 0, OPT_REPEAT | OPT_READ,
		"a wide table: the cell of column KEY is the subject, each other column a predicate", NULL},
	{'i', "from-index", OPT_FILE, AT(from_index), "file", NULL, 0, 0, OPT_READ,
		"triples from an index that --index, or kg-query --index, wrote", NULL},
	{0, "index", OPT_FILE, AT(index), "file", NULL, 0, 0, OPT_REPLACED,
		"read no questions: write triples and matcher here", NULL},
	{0, "alias", OPT_FILE, AT(alias), "file", NULL, 0, 0, OPT_READ,
		"alias, term, kind: other names of terms", NULL},
	{0, "intents", OPT_FILE, AT(intents_file), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"name, priority, pattern, query, answer: what is asked, and how it is answered", NULL},
	{0, "chat", OPT_FILE, AT(chat_file), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"name, pattern, answer: greetings and the like", NULL},
	{0, "valid", OPT_TIME, AT(valid), "day", NULL, 0, 0, 0,
		"triples that hold then; else on the newest day that one holds from", NULL},
	{0, "lines", OPT_FLAG, AT(lines), NULL, NULL, 0, 0, 0,
		"the input is bare questions, one a line", NULL},
	{0, "page", OPT_INT, AT(page), "n", "10", 1, 20, 0,
		"answers of a list that are shown at once", NULL},
	{0, "min-confidence", OPT_REAL, AT(accept), "share", "0.6", 0, 1, 0,
		"less sure than this is not an answer", NULL},
	{0, "accept", OPT_REAL, AT(accept_old), "share", NULL, 0, 1, 0,
		"the name of --min-confidence in release 0.1", NULL},
	{0, "events", OPT_FILE, AT(events), "file", NULL, 0, 0, OPT_REPLACED,
		"write who is to be handed over here: kind, customer, time", NULL},
	{0, "sessions", OPT_INT, AT(sessions), "n", "100000", 1, 1e8, 0,
		"dialogues that are remembered at once", NULL},
	{0, "state", OPT_FILE, AT(state), "file", NULL, 0, 0, OPT_KEPT,
		"dialogues go on from here, and are kept here", NULL},
	{0, "unanswered", OPT_FILE, AT(unanswered), "file", NULL, 0, 0, OPT_REPLACED,
		"write questions without an answer here, numbers masked", NULL},
	{0, "eval", OPT_FILE, AT(eval), "gold", NULL, 0, 0, OPT_READ,
		"compare with these answers, and print how many are right", NULL},
	{0, "lint", OPT_FLAG, AT(lint), NULL, NULL, 0, 0, 0,
		"read no questions: tell what is wrong with aliases and intents", NULL},
	{0, "suggest-aliases", OPT_FILE, AT(suggest), "file", NULL, 0, 0, OPT_REPLACED,
		"write lines for --alias of properties that no words ask for here", NULL},
	{0, "expiring", OPT_INT, AT(expiring), "days", "30", 0, 36500, 0,
		"--lint tells triples that end within so many days", NULL},
	{0, "ttl", OPT_DURATION, AT(ttl), "time", "30m", 0, 0, 0,
		"a dialogue silent for longer begins anew, if there is a time column", NULL},
	{0}};
/* clang-format on */

static void name_columns(struct config *c, struct setup *setup)
{
	static const char *const answers[] = {"status", "answer", "intent",
		"entity", "predicate", "confidence", "why", NULL};
	static const char *const figures[] = {
		"measure", "of", "got", "n", "right", "share", NULL};
	static const char *const faults[] = {"kind", "what", "fault", NULL};
	const char *const *names = c->lint   ? faults
				   : c->eval ? figures
					     : answers;

	for (size_t i = 0; names[i]; i++)
		setup_column(setup, names[i]);
	if (names == answers)
		setup_passes(setup);
}

static const char *check_options(struct config *c, struct setup *setup)
{
	if (!(c->files.n || c->tables.n) == !c->from_index)
		return setup_usage(setup,
			c->from_index
				? c->files.n ? "both --file and --from-index"
					     : "both --triples and --from-index"
				: "no triples (want --file=FILE or --from-index=FILE)");
	if (c->index &&
		(c->lint || c->eval || c->state || c->unanswered || c->alias ||
			c->intents_file || c->chat_file || c->from_index))
		return setup_usage(setup, "--index holds triples from --file "
					  "and nothing else");
	if (c->lint && (c->eval || c->state || c->unanswered))
		return setup_usage(setup, "--lint reads no questions: --eval, "
					  "--state and --unanswered have no "
					  "effect");
	return NULL;
}

static const char *files_ask(void *config, struct setup *setup)
{
	struct config *c = config;

	TRY(setup_triples_tables(setup, &c->tables, &c->triples));
	if (c->lint || c->index)
		setup_no_rows(setup);
	return NULL;
}

static const char *open_ask(void *config, struct setup *setup)
{
	struct config *c = config;

	c->setup = setup;
	TRY(check_options(c, setup));
	if (!c->lint && !c->index)
		setup_flow(setup, (struct flow){.order = ORDER_INPUT,
					  .state = STATE_JOURNALLED,
					  .renews = !c->state});
	setup_role(setup, "question", SETUP_REQUIRED);
	setup_role(setup, "session", SETUP_OPTIONAL);
	setup_role(setup, "time", SETUP_OPTIONAL);
	setup_role(setup, "turn", SETUP_OPTIONAL);
	setup_lines(setup, QUESTION, c->lines);
	name_columns(c, setup);
	TRY(load_knowledge(c));
	if (c->index) {
		setup_answered(setup);
		return NULL;
	}
	if (c->eval)
		TRY(eval_load(c));
	if (!c->lint)
		tell_loaded(c);
	if (c->unanswered)
		unanswered_open(c);
	if (c->events)
		events_open(c);
	if (c->suggest)
		suggest_aliases(c);
	return NULL;
}

static const char *bind(void *config, const struct setup *setup,
	const struct binding *binding, bool first)
{
	(void)setup;
	if (first)
		tell_columns(config, binding);
	return NULL;
}

/* Intents count their use and keep their compiled queries. */
static void prepare(void *at, void *config)
{
	struct config *c = config;
	struct dialogue *dialogue = at;

	*dialogue = (struct dialogue){.graph = c->graph,
		.lexicon = &c->lexicon,
		.intents = &c->intents,
		.chat = &c->chat,
		.accept = isnan(c->accept_old) ? c->accept : c->accept_old,
		.page = (unsigned)c->page};
	dialogue_open(dialogue);
}

static void unprepare(void *at)
{
	dialogue_close(at);
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	sessions_init(&s->sessions, (size_t)c->sessions, c->ttl);
	if (c->state)
		s->kept = kept_open(s, c);
}

static void print_term(struct out *out, const struct config *c, uint32_t term)
{
	out_text(out, term ? graph_term(c->graph, term) : (struct text){"", 0});
}

static void print(struct out *out, const struct config *c, struct row *row,
	const struct reply *r)
{
	char sure[16];

	row_pass(row, out);
	out_string(out, dialogue_status(r->status));
	out_text(out, buf_view(&r->answer));
	out_string(out, r->intent);
	print_term(out, c, r->entity);
	print_term(out, c, r->predicate);
	snprintf(sure, sizeof(sure), "%.2f", r->sure);
	out_string(out, sure);
	out_text(out, buf_view(&r->why));
	out_end(out);
}

/* Whether the row's session is an empty cell: nobody can go on with it. */
static bool of_nobody(struct row *row)
{
	return row_has(row, SESSION) && row_text(row, SESSION).len == 0;
}

/* The session of the row, fresh if it is nobody's or has been silent too long.
 */
static enum verdict find_session(
	struct session **to, struct state *s, struct row *row)
{
	int64_t ms = INT64_MIN;

	if (row_has(row, TIME) && row_text(row, TIME).len &&
		!row_time(row, TIME, &ms))
		return BAD;
	if (of_nobody(row)) {
		session_reset(&s->nobody);
		*to = &s->nobody;
		return OK;
	}
	uint64_t forgotten = s->sessions.recent.forgotten,
		 expired = s->sessions.expired;
	*to = sessions_get(&s->sessions, row_text(row, SESSION), ms);
	if (s->sessions.recent.forgotten > forgotten)
		notice_row(&s->said[SAID_FORGOTTEN], row);
	if (s->sessions.expired > expired)
		notice_row(&s->said[SAID_EXPIRED], row);
	return OK;
}

static double now(void)
{
	return (double)clock_ns() / 1e9;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	struct session *session;
	double began = c->eval ? now() : 0;

	if (find_session(&session, s, row) != OK)
		return BAD;
	dialogue_ask(
		row->prepared, session, row_text(row, QUESTION), &s->reply);
	since_say(&c->since, &c->lexicon, &s->reply);
	row->reason = index_damage(c);
	if (row->reason)
		return FATAL;
	if (!setup_common(c->setup)->answer) /* then no line is blank */
		note_lines(s, row);
	note_reply(s, row);
	if (c->eval)
		eval_row(s, c, row, session, now() - began);
	else
		print(out, c, row, &s->reply);
	if (c->unanswered)
		unanswered_row(s, c, row);
	if (c->events)
		events_row(s, c, row);
	if (s->kept && !of_nobody(row))
		kept_note(s->kept, session);
	return OK;
}

static const char *commit(void *at, const void *config)
{
	struct state *s = at;

	return s->kept ? kept_commit(s->kept, config) : NULL;
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct config *c = config;

	if (c->lint && lint_print(c, out) + dated_lint(c, out) > 0)
		setup_fails(setup, "there are faults");
	TRY(index_damage(c));
	if (c->eval)
		eval_finish(c, out);
	if (!c->lint)
		tell_rows(s, c);
	return s->kept ? kept_finish(s->kept, s, c) : NULL;
}

static void release(void *at)
{
	struct state *s = at;

	reply_release(&s->reply);
	kept_free(s->kept);
	sessions_release(&s->sessions);
	buf_release(&s->masked);
}

static void close_ask(void *config)
{
	struct config *c = config;

	load_release(c);
	side_release(&c->gold);
	eval_free(c->eval_gold);
	unsaid_release(c);
}

static const struct filter kg_ask = {.name = "kg-ask",
	.brief = "Answer questions from a graph of triples, turn by turn.",
	.operands = "[file ...]",
	.example =
		{"kg-ask -f samples/knowledge.csv -f samples/faq.csv questions.txt",
			"kg-ask -f samples/knowledge.csv -f samples/faq.csv "
			"--alias=samples/aliases.csv samples/dialogues.csv",
			"kg-ask -f samples/knowledge.csv --lint"},
	.flow = {.order = ORDER_INPUT, .state = STATE_JOURNALLED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.prepared_size = sizeof(struct dialogue),
	.files = files_ask,
	.open = open_ask,
	.bind = bind,
	.prepare = prepare,
	.unprepare = unprepare,
	.init = init,
	.row = row,
	.commit = commit,
	.finish = finish,
	.release = release,
	.close = close_ask};

int main(int argc, char **argv)
{
	return filter_main(&kg_ask, argc, argv);
}
