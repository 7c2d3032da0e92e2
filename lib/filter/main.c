/* main.c - one run of a command, from its arguments to its exit status. */
#include "base/system.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/phrase.h"
#include "filter/run.h"

/* Descriptors 0 to 2 are never a file of ours: one that came closed is opened
 * the wrong way round, so that using it fails as it should. */
static void hold_descriptors(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFL) < 0 && errno == EBADF)
			(void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

static void print(struct buf *text)
{
	struct sink out;
	const char *why = sink_open(&out, NULL);

	if (!why)
		why = sink_write(&out, buf_view(text));
	if (!why)
		why = sink_finish(&out);
	if (why && *why)
		fail_die("%s", why);
	exit(why ? 1 : 0);
}

static void add_examples(struct buf *to, const struct filter *f)
{
	size_t most = sizeof(f->example) / sizeof(*f->example);

	for (size_t i = 0; i < most && f->example[i]; i++)
		buf_printf(to, "%s  %s\n", i ? "" : "\nExamples:\n",
			f->example[i]);
}

/* What is asked of the program itself, as by --help, ends here. */
static void tell(struct run *run)
{
	const struct filter *f = run->f;
	struct buf text = {0};

	if (run->common.help) {
		buf_printf(&text, "usage: %s [options] %s\n%s\n\n", f->name,
			f->operands, f->brief);
		options_help(&run->options, &text, run->common.help > 1);
		add_examples(&text, f);
		print(&text);
	}
	if (run->common.version) {
		buf_printf(&text, "%s (crmutils) %s\n", f->name, VERSION);
		print(&text);
	}
	if (run->common.list_options) {
		options_list(&run->options, &text);
		print(&text);
	}
	if (run->common.list_roles) {
		vocabulary_list(&text);
		print(&text);
	}
}

static const char *check_usage(const struct run *run)
{
	const struct common *c = &run->common;
	bool fold = run->f->flow.state == STATE_MERGED;

	if ((c->partial || c->merge) && !fold)
		return fail_text("%s cannot be merged: it is %s", run->f->name,
			run->flow.state == STATE_JOURNALLED
				? "an ordered stream"
			: run->flow.state == STATE_SCRATCH ? "a map, row by row"
							   : "a lookup");
	if (c->merge && (c->with.n || c->require.n || c->since.given ||
				c->until.given || c->where.n))
		return "--merge reads no rows: --with, --require, "
		       "--since, --until and --where belong to the --partial "
		       "that did";
	if ((c->purpose || c->basis) && !c->stats)
		return "--purpose and --basis go into --stats (want "
		       "--stats=FILE)";
	if (c->merge && (c->contract || c->expect))
		return "--merge reads no rows: --contract and --expect belong "
		       "to the --partial that did";
	TRY(states_check(run));
	TRY(looks_check(run));
	TRY(answers_check(run));
	if (c->with.n > 16)
		return "more than 16 --with tables";
	if (c->thousands && c->thousands == c->decimal)
		return "--thousands and --decimal are the same";
	if (c->delimiter && strchr("\"\r\n", c->delimiter))
		return "--delimiter: quotes and line ends divide no fields";
	if (c->since.given && c->until.given && c->since.ms > c->until.ms)
		return "--since is after --until";
	return NULL;
}

/* Until a date means until the end of that day. */
static void close_window(struct run *run)
{
	struct opt_time *until = &run->common.until;

	if (until->given && until->is_date)
		until->ms = zone_time(&run->zone,
			(zone_day(&run->zone, until->ms) + 1) * WHEN_DAY_MS);
}

/* The zone, and the times in options, which are in the usual forms; those in
 * files may have the form of --date-format. */
static const char *open_times(struct run *run)
{
	const struct common *c = &run->common;
	const char *why;

	TRY(zone_open(&run->zone, c->tz));
	TRY(options_times(&run->options, &run->zone));
	why = when_range(&run->range, c->date_range, &run->zone);
	if (why)
		return fail_text("--date-range: '%s' is not %s",
			text_show(text_of(c->date_range)), why);
	return c->date_format ? when_format(&run->zone, c->date_format) : NULL;
}

/* The options are wrong.  --stats says so, unless it might be one of the files
 * that are meant to be read. */
static _Noreturn void wrong_usage(struct run *run, const char *why)
{
	struct buf kept = {0};

	buf_string(&kept, why);
	buf_byte(&kept, '\0');
	if (run->options.known && !uses_claim(run) && !stats_begin(run))
		fail_hook(ends_badly, run);
	fail_usage("%s", kept.at);
}

static void parse(struct run *run, int argc, char **argv)
{
	int first = argc;
	const char *why = options_read(&run->options, &first, argc, argv);

	phrase_chinese(run->common.lang == 1); /* shortened options too */
	run->operand = argv + first;
	run->operands = (size_t)(argc - first);
	if (why)
		wrong_usage(run, why);
	tell(run);
	why = open_times(run);
	if (!why)
		why = check_usage(run);
	if (!why)
		why = redact_begin(run);
	if (!why)
		why = tables_split(run);
	consents_split(run);
	if (!why && run->common.shard)
		why = shard_parse(&run->shard, run->common.shard);
	if (!why)
		why = wheres_open(run);
	if (why)
		wrong_usage(run, why);
	close_window(run);
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	if (run->common.contract || run->common.expect || run->common.answer ||
		run->common.input_format)
		run->common.threads = 1; /* rows are looked at in order */
	run->threads = run->common.threads ? (unsigned)run->common.threads
		       : cores > 8	   ? 8
		       : cores > 1	   ? (unsigned)cores
					   : 1;
}

/* What each thread that calls row() has of its own. */
static void make_states(struct run *run)
{
	bool each = run->flow.state == STATE_SCRATCH || run->flow.by == BY_ALL;
	unsigned n = each && !run->common.merge ? run->threads : 1;

	run->workers = n;
	run->prepared = mem_array(n, sizeof(*run->prepared));
	run->state = mem_array(n, sizeof(*run->state));
	run->reading = mem_zero(n, sizeof(*run->reading));
	run->where_seen = mem_zero(n, sizeof(*run->where_seen));
	for (unsigned i = 0; i < n; i++) {
		run->prepared[i] = mem_zero(1, run->f->prepared_size + 1);
		if (run->f->prepare)
			run->f->prepare(run->prepared[i], run->config);
		run->state[i] = mem_zero(1, run->f->state_size + 1);
		if (run->f->init)
			run->f->init(run->state[i], run->config);
		tables_reading(run, &run->reading[i]);
		tables_met(run, &run->reading[i]);
		forgets_reading(run, &run->reading[i]);
		where_seen_init(&run->where_seen[i], &run->where, &run->zone,
			run->reading[i].style);
	}
}

/* For progress: the bytes of all files, if all are regular. */
static void measure(struct run *run)
{
	struct stat st;
	struct text label;

	for (size_t i = 0; i < run->operands; i++) {
		if (stat(files_operand(run, i, &label), &st) != 0 ||
			!S_ISREG(st.st_mode)) {
			run->bytes_total = 0;
			return;
		}
		run->bytes_total += (uint64_t)st.st_size;
	}
}

static const char *answer_operands(struct run *run)
{
	const char *reason = "cannot be answered";

	outputs_answer(run);
	for (size_t i = 0; i < run->operands; i++) {
		struct text operand = text_of(run->operand[i]);
		if (run->f->asks)
			TRY(setup_identifier(&run->setup, &operand));
		if (run->f->ask(run->state[0], run->config, operand,
			    &run->main.out, &reason) != OK)
			return fail_text(
				"'%s': %s", text_show(operand), reason);
	}
	return NULL;
}

static const char *answer(struct run *run)
{
	if (run->common.partial)
		return states_save(run);
	outputs_answer(run);
	for (unsigned i = 1; i < run->workers && run->f->merge; i++)
		run->f->merge(run->state[0], run->state[i], run->config);
	if (run->common.answer)
		return answers_finish(run);
	return run->f->finish ? run->f->finish(run->state[0], run->config,
					&run->setup, &run->main.out)
			      : NULL;
}

static const char *finish(struct run *run)
{
	uint64_t want = (uint64_t)run->common.min_rows;

	TRY(bad_close(run));
	wheres_tell(run);
	if (run->common.merge)
		TRY(states_end(run));
	if (run->rows_good < want)
		return fail_text("%llu rows, fewer than --min-rows=%llu",
			(unsigned long long)run->rows_good,
			(unsigned long long)want);
	contract_end(run);
	if (!tables_later(run))
		TRY(asked_found(run));
	TRY(answer(run));
	TRY(tables_check(run));
	tables_tell(run);
	forgets_tell(run);
	consents_tell(run);
	return NULL;
}

static int status_of(const struct run *run)
{
	return run->checks.len > 1 ? 3 : 0;
}

/* All that is written is on the disk, also what --stats says of it; then files
 * get their names, which no signal interrupts. */
static const char *conclude(struct run *run)
{
	buf_byte(&run->checks, '\0');
	TRY(outputs_finish(run));
	TRY(stats_finish(run, status_of(run), run->checks.at));
	while (!signals_end(run)) /* another thread has failed, and ends it */
		pause();
	const char *why = outputs_commit(run);
	if (!why)
		why = stats_commit(run);
	run->ending = why == NULL;
	return why;
}

static bool asks_operands(const struct run *run)
{
	return run->flow.rows == ROWS_OPERANDS && run->operands > 0;
}

/* Whether the driver reads rows, from operands or standard input. */
static bool reads_rows(const struct run *run)
{
	return !run->answered && run->flow.rows != ROWS_OWN &&
	       run->flow.rows != ROWS_NONE && !asks_operands(run);
}

/* Where no rows are read nothing can be done to them. */
static const char *check_rows(const struct run *run)
{
	const struct common *c = &run->common;
	const char *idle = c->with.n	    ? "with"
			   : c->since.given ? "since"
			   : c->until.given ? "until"
			   : c->where.n	    ? "where"
			   : c->shard	    ? "shard"
			   : c->forget	    ? "forget"
			   : c->consent	    ? "consent"
					    : NULL;

	return idle ? fail_text("--%s has no effect: no rows are read", idle)
		    : NULL;
}

/* A contract is about the rows of the input. */
static const char *check_contract(const struct run *run)
{
	return !run->contract.on || reads_rows(run)
		       ? NULL
		       : fail_text("--%s has no effect: no rows are read",
				 run->common.contract ? "contract" : "expect");
}

/* What is understood of the inputs, in place of an answer. */
static const char *describe(struct run *run)
{
	outputs_drop_files(run);
	run->answered = false;
	TRY(describe_inputs(run, reads_rows(run)));
	return conclude(run);
}

static const char *execute(struct run *run)
{
	if (run->common.describe)
		TRY(describe_begin(run));
	TRY(approved_check(run));
	TRY(tables_open(run));
	TRY(contract_open(run));
	TRY(forgets_open(run));
	TRY(consents_open(run));
	if (run->f->open)
		TRY(run->f->open(run->config, &run->setup));
	const char *why = asked_well(run, reads_rows(run));
	if (!why && !reads_rows(run) && !run->each)
		why = check_rows(run);
	if (!why)
		why = check_contract(run);
	if (!why)
		why = answers_begin(run, reads_rows(run));
	if (!why && reads_rows(run))
		why = uses_claim_rows(run);
	run->usage = why != NULL;
	TRY(why);
	if (run->common.describe)
		return describe(run);
	if (run->answered) {
		wheres_tell(run);
		tables_tell(run);
		forgets_tell(run);
		return conclude(run);
	}
	contract_begin(run);
	states_tags(run);
	TRY(bad_open(run));
	TRY(outputs_open(run));
	make_states(run);
	if (asks_operands(run)) {
		TRY(answer_operands(run));
	} else if (run->flow.rows == ROWS_OWN) {
		TRY(run->f->read(run->config));
	} else if (reads_rows(run)) {
		measure(run);
		if (run->common.ready)
			fail_warn("ready");
		if (run->common.answer)
			answers_run(run);
		else
			rows_run(run);
	}
	TRY(finish(run));
	if (run->f->commit)
		TRY(run->f->commit(run->state[0], run->config));
	return conclude(run);
}

static void release(struct run *run)
{
	for (unsigned i = 0; i < run->workers; i++) {
		if (run->f->release)
			run->f->release(run->state[i]);
		if (run->f->unprepare)
			run->f->unprepare(run->prepared[i]);
		free(run->state[i]);
		free(run->prepared[i]);
	}
	free(run->state);
	free(run->prepared);
	if (run->f->close)
		run->f->close(run->config);
	wheres_release(run);
	forgets_release(run);
	contract_release(run);
	consents_release(run);
	tables_release(run);
	free(run->reading);
	files_release(run);
	outputs_release(run);
	out_columns_release(&run->own);
	free(run->given);
	out_columns_release(&run->passed);
	options_release(&run->options);
	claims_release(&run->claims);
	taken_release(&run->taken);
	free(run->config);
	states_release(run);
	buf_release(&run->checks);
	buf_release(&run->off);
	buf_release(&run->notes);
	buf_release(&run->written);
	manifest_release(run);
	free(run->stats);
	free(run->stats_file.temp);
	free(run->stats_file.path);
}

/* A command has the callbacks that its flow is about. */
static void check_flow(const struct filter *f)
{
	assert((f->flow.state == STATE_MERGED) == (f->save && f->load));
	assert(f->flow.state == STATE_SCRATCH || !f->merge);
	assert(f->flow.rows != ROWS_OPERANDS || f->ask);
	assert((f->flow.rows == ROWS_OWN) == (f->read != NULL));
	assert(!f->unprepare || f->prepare);
	assert((f->flow.by == BY_ALL) == (f->share && f->unite));
	assert(!f->ahead || f->flow.state == STATE_JOURNALLED);
	assert(f->flow.by == BY_ONE || f->flow.state == STATE_MERGED);
	(void)f;
}

int filter_main(const struct filter *f, int argc, char **argv)
{
	struct run the_run = {.f = f,
			   .flow = f->flow,
			   .fills_role = ROLE_NONE,
			   .lines = ROLE_NONE,
			   .clock = ROLE_NONE,
			   .manifest = {.lock = PTHREAD_MUTEX_INITIALIZER},
			   .stats_file = {.fd = -1}},
		   *run = &the_run;

	check_flow(f);
	run->setup.run = run;
	hold_descriptors();
	fail_name(f->name);
	looks_language(argc, argv);
	run->argv = argv;
	run->config = mem_zero(1, f->config_size + 1);
	run->options = (struct options){.table = {f->opts, common_opts},
		.base = {run->config, (char *)&run->common}};
	parse(run, argc, argv);
	const char *why = uses_claim(run);
	if (why)
		fail_usage("%s", why);
	fail_hook(ends_badly, run);
	signals_heed(run);
	manifest_begin(run, argc, argv);
	why = stats_begin(run);
	if (!why)
		why = execute(run);
	if (why && run->usage)
		fail_usage("%s", why);
	if (why)
		ends_fail(run, why);
	fail_hook(NULL, NULL);
	int status = status_of(run);
	if (status)
		fail_warn("%s", run->checks.at);
	stats_counters(run);
	redact_end(run);
	release(run);
	return status;
}
