/* scene-push.c - says the right thing at the right moment: events in, pushes
 * out.
 *
 * A stream that passes nothing: what a customer does goes in, and what is to be
 * said comes out, by rules.  The rest of the program is in scene-push/, what is
 * decided in lib/scene.
 */
#include "filter/seldom.h"
#include "scene-push/parts.h"
#include "scene/unmet.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'r', "rules", OPT_FILE, AT(rules_path), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"scene,match,action,...: what is said when", NULL},
	{'s', "state", OPT_FILE, AT(state), "file", NULL, 0, 0, OPT_KEPT,
		"what is remembered from run to run", NULL},
	{0, "suppressed", OPT_FILE, AT(suppressed), "file", NULL, 0, 0, OPT_WRITTEN,
		"write here what was not said, with the reason", NULL},
	{0, "texts", OPT_FILE, AT(texts_path), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"scene,channel,arm,lang,text,...: the words, apart from the rules", NULL},
	{'w', "words", OPT_FILE, AT(words_path), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"with --check: what text-check looks for in all texts", NULL},
	{0, "contacts", OPT_FILE, AT(contacts), "file", NULL, 0, 0, OPT_WRITTEN,
		"write here who was sent something, as a log of events", NULL},
	{0, "late", OPT_FILE, AT(late), "file", NULL, 0, 0, OPT_WRITTEN,
		"write here the rows that came too late", NULL},
	{0, "lateness", OPT_DURATION, AT(lateness), "time", "0", 0, 0, 0,
		"hold rows back so long, and take them in the order of time", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "time", NULL, 0, 0, 0,
		"the time it is at the end: what is due before is said", NULL},
	{0, "offset", OPT_LIST, AT(offset), "[partition,]offset", NULL, 0, 0, 0,
		"columns that say where a row stands in a queue: none is taken twice", NULL},
	{0, "again", OPT_DURATION, AT(again), "time", NULL, 0, 0, 0,
		"write the pushes of so long before the end of the last run once more", NULL},
	{0, "max-step", OPT_DURATION, AT(max_step), "time", NULL, 0, 0, 0,
		"a row so far ahead of all others has a wrong time", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that push_id and holdout are made with", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what they are made by", NULL},
	{0, "print-offset", OPT_FLAG, AT(print_offset), NULL, NULL, 0, 0, 0,
		"print partition and offset that come next; no row is read", NULL},
	{0, "explain", OPT_TEXT, AT(explain), "customer|push=id", NULL, 0, 0, 0,
		"what the state knows of a customer, or of a push; no row is read", NULL},
	{0, "check", OPT_FLAG, AT(check), NULL, NULL, 0, 0, 0,
		"say what is wrong or suspicious in the rules; no row is read", NULL},
	{0, "print-rules", OPT_FLAG, AT(print_rules), NULL, NULL, 0, 0, 0,
		"print the rules in the order in which they are tried; no row is read", NULL},
	{0}};
/* clang-format on */

static bool is_barred(void *state, struct text customer, int64_t ms)
{
	const struct state *s = state;

	return !setup_agreed(s->config->setup, customer, ms);
}

/* Rows that an earlier run has read may come again, and nobody looks. */
static void tell_offset(const struct state *s, const struct config *c)
{
	if (s->offsets.n && c->offset.n == 0)
		setup_off(c->setup, "offset",
			fail_text("%s: it knows offsets that were read, and "
				  "this run does not look at them: rows may "
				  "count twice (want --offset)",
				c->state));
}

static void be_ready(struct state *s, const struct config *c, struct out *out,
	const struct row *row)
{
	struct scene_engine *e = &s->engine;

	s->ready = true;
	s->config = c;
	s->out = out;
	if (row)
		s->binding = row->binding;
	print_open(s, c);
	s->binding = NULL;
	scene_engine_init(e, hash_seed());
	e->line = print_line;
	e->forgot = kept_forget;
	e->barred = is_barred;
	e->arg = s;
	condition_view_init(&e->view, &c->rules.zone, c->style);
	e->view.grades = true;
	if (c->texts_path)
		e->wording = &c->wording;
	rows_init(s, c);
	const char *why = kept_open(s, c, true);
	if (!why)
		why = scene_engine_rules(e, &c->rules, c->keyed);
	if (!why)
		why = kept_begin(s, c);
	if (why)
		fail_die("%s", why);
	if (row)
		tell_offset(s, c);
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;

	if (!s->ready)
		be_ready(s, config, out, row);
	s->out = out;
	return rows_take(s, config, row);
}

/* The state is safe before anything is seen that rests on it. */
static const char *save(struct state *s, bool hands)
{
	if (!s->ready)
		return NULL;
	TRY(kept_save(s, s->config, hands));
	return print_flush(s);
}

static enum verdict settle(void *at, const void *config, const char **reason)
{
	const char *why = save(at, false);

	(void)config;
	if (!why)
		return OK;
	*reason = why;
	return FATAL;
}

static const char *commit(void *at, const void *config)
{
	(void)config;
	return save(at, true);
}

/* Events of the rules that no row was, unless there was no row at all. */
static void tell_unmet(const struct state *s, struct setup *setup)
{
	struct scene_unmet u = scene_unmet(&s->engine);
	const struct config *c = s->config;

	if (s->engine.rows == 0)
		return;
	setup_part(setup, "events_met", u.n, u.all,
		u.n == u.all
			? ""
			: fail_text("%s:%llu: scene '%s': no row is of kind "
				    "'%s'; events of the rules whose kind rows "
				    "have",
				  c->rules_path,
				  (unsigned long long)
					  c->rule_line[u.rule->place],
				  text_show(u.rule->name), text_show(u.kind)));
}

static void tell(struct state *s, struct setup *setup)
{
	for (int i = 1; i < SCENE_REASONS; i++)
		if (i != SCENE_FIELD || s->config->suppressed)
			setup_note(setup, scene_reason_names[i],
				(double)s->reason[i]);
	if (!s->config->suppressed)
		setup_count(setup, scene_reason_names[SCENE_FIELD],
			s->reason[SCENE_FIELD], NULL,
			"matches were not said, as a cell of the text or of "
			"wait has no value that can be shown (--suppressed "
			"lists them)");
	setup_note(setup, "pushed", (double)s->reason[SCENE_SAID]);
	setup_notice(setup, "late", &s->late_rows,
		"this row is late: it begins nothing (--lateness waits for "
		"such)");
	setup_notice(setup, "odd", &s->odd,
		"a cell is no number where a rule compares one: no condition "
		"holds");
	setup_notice(setup, "unclear", &s->answers,
		"consent, opt_out or personal is neither yes nor no: the first "
		"two count as no, the last as yes");
	setup_notice(setup, "skipped", &s->skipped,
		"an earlier run has read this row, as its offset says");
	setup_notice(setup, "behind", &s->behind,
		"this row is passed over: its offset is not above that of a row "
		"of its partition which came before it");
	setup_count(setup, "crowded", s->engine.crowded, NULL,
		"64 values of by were open, and the oldest went");
	setup_count(setup, "dropped", s->engine.dropped_open, NULL,
		"runs and waits of scenes that are gone or have changed were "
		"dropped");
	setup_count(setup, "repeated", s->repeated, NULL,
		"rows of the last run are written once more, as they may not "
		"have arrived");
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct config *c = config;
	struct sink *sink = out->sink;

	if (!s->ready)
		be_ready(s, c, out, NULL);
	int64_t newest = s->waiting.mark.newest;
	out->sink = NULL; /* not before what it rests on is safe */
	s->out = out;
	scene_waiting_end(
		&s->waiting, c->as_of.given ? c->as_of.ms : SCENE_NEVER);
	s->kept.lasting.changed = true;
	TRY(kept_finish(s, c));
	out->sink = sink;
	TRY(print_close(s));
	tell(s, setup);
	tell_unmet(s, setup);
	if (c->as_of.given && newest != INT64_MIN)
		setup_as_of_ahead(setup, c->as_of.ms, newest);
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	if (!s->ready)
		return;
	kept_end(s);
	rows_release(s);
}

static const struct filter scene_push = {.name = "scene-push",
	.brief = "Say the right thing at the right moment, by rules on events.",
	.operands = "[file ...]",
	.example = {"scene-push --with=samples/customers.csv -r samples/scenes.csv samples/events.csv",
		"scene-push --with=samples/customers.csv -r samples/scenes.csv --suppressed=silent.csv samples/events.csv",
		"scene-push -r samples/scenes.csv --check"},
	.flow = {.columns = COLUMNS_ROLES,
		.order = ORDER_INPUT,
		.state = STATE_JOURNALLED,
		.several = true},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = setup_files,
	.open = setup_open,
	.bind = setup_bind,
	.row = row,
	.settle = settle,
	.commit = commit,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&scene_push, argc, argv);
}
