/* text-check.c - whether texts may go out: words, duties, length, figures.
 *
 * A map: a row with a text in, the row with a verdict out.  What is looked for
 * is in lib/scene/proof.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/seldom.h"
#include "scene/proof.h"

#define AT(member) offsetof(struct config, member)

enum role { TEXT, CHANNEL, CLASS, CUSTOMER };

struct config {
	const char *words_path;
	int64_t most_parts;
	bool no_figures, gate;

	struct proof_words words;
	struct zone zone;
	struct setup *setup;
};

struct state {
	uint64_t verdict[4], kind[PROOF_KINDS];
	struct notice empty;
};

/* clang-format off */
static const struct opt opts[] = {
	{'w', "words", OPT_FILE, AT(words_path), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"pattern,class,channel,verdict,note: what must not stand in a text, and what must", NULL},
	{0, "most-parts", OPT_INT, AT(most_parts), "n", NULL, 1, 255, 0,
		"SMS that a text of channel sms may take", NULL},
	{0, "no-figures", OPT_FLAG, AT(no_figures), NULL, NULL, 0, 0, 0,
		"rates, amounts and dates may come from elsewhere than the row", NULL},
	{0, "gate", OPT_FLAG, AT(gate), NULL, NULL, 0, 0, 0,
		"status 3 unless all texts pass", NULL},
	{0}};
/* clang-format on */

static const char *find_columns(int *is, const struct side *t)
{
	bool pattern = false;

	for (size_t i = 0; i < t->header.n; i++) {
		is[i] = -1;
		for (int k = 0; k < PROOF_COLUMNS; k++)
			if (side_called(t, i, proof_columns[k]))
				is[i] = k;
		if (is[i] < 0)
			return fail_text("%s: there is no column '%s' here "
					 "(want pattern, class, channel, "
					 "verdict or note)",
				t->path, text_show(t->header.name[i]));
		pattern |= is[i] == PROOF_PATTERN;
	}
	return pattern ? NULL
		       : fail_text("%s: a table of words has a column pattern",
				 t->path);
}

static const char *read_words(struct config *c, struct setup *s)
{
	struct side t = {0};
	const char *why = setup_side(s, &t, c->words_path, NULL);
	int *is = mem_array(t.header.n, sizeof(*is));

	if (!why)
		why = find_columns(is, &t);
	for (size_t i = 0; i < t.n && !why; i++) {
		struct text cell[PROOF_COLUMNS];
		for (int k = 0; k < PROOF_COLUMNS; k++)
			cell[k] = (struct text){"", 0};
		for (size_t k = 0; k < t.columns; k++)
			cell[is[k]] = side_cell(&t, i, k);
		why = proof_add(&c->words, cell);
		if (why)
			why = side_fault(&t, i, why);
	}
	free(is);
	side_release(&t);
	return why;
}

static const char *open_check(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	c->zone = *setup_zone(s);
	TRY(c->words_path ? read_words(c, s) : NULL);
	setup_role(s, "text", SETUP_REQUIRED);
	setup_role(s, "channel", SETUP_OPTIONAL);
	setup_role(s, "class", SETUP_OPTIONAL);
	setup_role(s, "customer", SETUP_OPTIONAL); /* an identifier */
	setup_column(s, "verdict");
	setup_column(s, "reasons");
	setup_column(s, "place");
	setup_column(s, "sms_parts");
	return NULL;
}

/* What a thread reads a text with. */
struct reader_room {
	struct proof proof;
	struct text *cell;
	size_t cap;
	struct buf reasons;
	struct zone zone;
};

static void prepare(void *at, void *config)
{
	struct reader_room *room = at;
	const struct config *c = config;

	room->zone = c->zone;
	room->proof = (struct proof){.words = &c->words,
		.zone = &room->zone,
		.figures = !c->no_figures};
}

static void unprepare(void *at)
{
	struct reader_room *room = at;

	free(room->cell);
	proof_done(&room->proof);
	buf_release(&room->reasons);
}

/* The row's cells but the text itself, those of --with included. */
static void take_cells(struct reader_room *room, struct row *row)
{
	const struct binding *b = row->binding;
	size_t n = 0;

	mem_grow(&room->cell, &room->cap, b->header.n + 1, sizeof(*room->cell));
	for (size_t i = 0; i < b->header.n; i++)
		if ((int)i != b->column[TEXT])
			room->cell[n++] = row_value(row, i);
	room->proof.cell = room->cell;
	room->proof.n_cells = n;
	room->proof.style = row->reading->style;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	struct reader_room *room = row->prepared;
	struct proof *p = &room->proof;
	struct text text = row_text(row, TEXT);

	p->channel = row_text(row, CHANNEL);
	p->class = row_text(row, CLASS);
	p->most_parts = text_is(p->channel, "sms") ? c->most_parts : 0;
	take_cells(room, row);
	proof_read(p, text);
	if (text.len == 0)
		notice_row(&s->empty, row);
	s->verdict[p->verdict]++;
	for (size_t i = 0; i < p->n; i++)
		s->kind[p->fault[i].kind]++;
	room->reasons.len = 0;
	proof_print(&room->reasons, p);
	row_pass(row, out);
	out_string(out, proof_verdicts[p->verdict]);
	out_text(out, buf_view(&room->reasons));
	if (p->n && p->fault[0].place)
		out_int(out, (int64_t)p->fault[0].place);
	else
		out_empty(out);
	out_int(out, (int64_t)p->parts);
	out_end(out);
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	struct state *s = into;
	const struct state *f = from;

	(void)config;
	for (int i = 0; i < 4; i++)
		s->verdict[i] += f->verdict[i];
	for (int i = 0; i < PROOF_KINDS; i++)
		s->kind[i] += f->kind[i];
	notice_merge(&s->empty, &f->empty);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	uint64_t bad = s->verdict[PROOF_REVIEW] + s->verdict[PROOF_REJECT];

	(void)out;
	for (int i = 0; i < 3; i++)
		setup_note(setup, proof_verdicts[i], (double)s->verdict[i]);
	for (int i = 0; i < PROOF_KINDS; i++)
		setup_note(setup, proof_kinds[i], (double)s->kind[i]);
	setup_notice(setup, "empty", &s->empty, "the text is empty");
	if (c->gate && bad)
		setup_fails(setup,
			fail_text(
				"%llu texts do not pass (%llu to be rejected)",
				(unsigned long long)bad,
				(unsigned long long)s->verdict[PROOF_REJECT]));
	return NULL;
}

static void close_check(void *config)
{
	struct config *c = config;

	proof_release(&c->words);
}

static const struct filter text_check = {.name = "text-check",
	.brief =
		"Say whether texts may go out: words, duties, length, figures.",
	.operands = "[file ...]",
	.example = {"text-check --no-figures samples/texts.csv",
		"text-check -w samples/words.csv --no-figures samples/texts.csv",
		"text-check --no-figures --most-parts=2 samples/texts.csv"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.prepared_size = sizeof(struct reader_room),
	.open = open_check,
	.prepare = prepare,
	.unprepare = unprepare,
	.row = row,
	.merge = merge,
	.finish = finish,
	.close = close_check};

int main(int argc, char **argv)
{
	return filter_main(&text_check, argc, argv);
}
