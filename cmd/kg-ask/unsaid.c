/* unsaid.c - what was passed over, merged, cut or is off: counted for --stats
 * and told once. */
#include <stdarg.h>
#include <stdio.h>

#include "ask/lint.h"
#include "kg-ask/parts.h"

void note_odd(struct odd *odd, const char *path, uint64_t line,
	const char *format, ...)
{
	struct notice first = {.n = 1, .name = path, .line = line};
	char what[512];
	va_list args;

	bool before = odd->notice.n == 0 || line < odd->notice.line;
	notice_merge(&odd->notice, &first);
	if (!before)
		return;
	odd->what.len = 0;
	va_start(args, format);
	vsnprintf(what, sizeof(what), format, args);
	va_end(args);
	buf_string(&odd->what, what);
	buf_byte(&odd->what, '\0');
}

void note_reply(struct state *s, const struct row *row)
{
	s->questions++;
	for (int i = 0; i < SAID_REPLIES && s->reply.unsaid; i++)
		if (s->reply.unsaid & 1u << i)
			notice_row(&s->said[i], row);
}

/* A blank line among bare questions is passed over by the reader: the lines
 * of the rows around it tell.  What is behind the last question is not seen. */
void note_lines(struct state *s, const struct row *row)
{
	if (row->batch->quoting != QUOTE_LINES)
		return;
	uint64_t line = batch_line(row->batch, row->record);
	struct notice *n = &s->said[SAID_LINES];

	if (s->lines != row->binding)
		s->next_line = line;
	s->lines = row->binding;
	for (; s->next_line < line; s->next_line++)
		if (n->n++ == 0) {
			n->name = row->binding->name;
			n->order = row->binding->order;
			n->line = s->next_line;
		}
	s->next_line = line + 1;
}

static void tell_odd(struct setup *s, const char *name, const struct odd *odd)
{
	setup_notice(s, name, &odd->notice, odd->what.at);
}

static void tell_unnamed(struct config *c)
{
	const struct lexicon *x = &c->lexicon;

	setup_first(c->setup, "names_unaskable", x->unnamed,
		x->unnamed ? graph_term(c->graph, x->first_unnamed)
			   : text_of(""),
		"is too long or too short a name to be found in a question "
		"(want an alias)");
}

void tell_loaded(struct config *c)
{
	const struct loaded *l = &c->loaded;

	tell_unnamed(c);

	if (c->alias) {
		tell_odd(c->setup, "aliases_repeated", &l->aliases_repeated);
		tell_odd(c->setup, "aliases_ambiguous", &l->aliases_ambiguous);
		tell_odd(c->setup, "aliases_overshadowed",
			&l->aliases_overshadowed);
	}
	if (c->intents_file) {
		tell_odd(c->setup, "intents_void", &l->intents_void);
		tell_odd(c->setup, "answers_unfilled", &l->answers_unfilled);
	}
	if (c->eval)
		setup_notice(c->setup, "gold_repeated", &l->gold_repeated,
			"the turn is judged by its last line, and not by this");
}

/* Of a table; what has only questions is one dialogue by its nature. */
void tell_columns(struct config *c, const struct binding *b)
{
	if (b->fields < 2)
		return;
	if (b->column[SESSION] < 0)
		setup_off(c->setup, "sessions",
			"no column says whose a question is, so all are of one "
			"dialogue (want 'session')");
	else if (b->column[TIME] < 0 && c->ttl)
		setup_off(c->setup, "ttl",
			"no column says when a question was asked, so no "
			"dialogue begins anew by --ttl (want 'time')");
}

/* Intents whose questions are all taken by another. */
static void tell_overshadowed(struct config *c)
{
	struct odd *odd = &c->loaded.intents_overshadowed;
	struct lint l = {{0}, {0}};

	for (size_t i = 0; i < c->intents.n; i++) {
		const struct intent *it = &c->intents.intent[i];
		const struct intent *by =
			it->builtin ? NULL : lint_intent(&l, &c->intents, i);
		if (by)
			note_odd(odd, c->intents_file, it->line,
				"what this intent is for is taken by '%s' (%lld)",
				by->name, (long long)by->priority);
	}
	tell_odd(c->setup, "intents_overshadowed", odd);
	lint_release(&l);
}

/* With fewer questions than intents some must be idle, and nothing is to be
 * told. */
static void tell_idle(const struct state *s, struct config *c)
{
	struct notice idle = {0};
	uint64_t intents = 0;

	for (size_t i = 0; i < c->intents.n; i++) {
		const struct intent *it = &c->intents.intent[i];
		intents += !it->builtin;
		if (it->builtin || it->used)
			continue;
		if (idle.n++ == 0 || it->line < idle.line)
			idle.line = it->line;
		idle.name = c->intents_file;
	}
	tell_overshadowed(c);
	setup_note(c->setup, "intents_idle_of", (double)intents);
	if (s->questions >= intents)
		setup_notice(c->setup, "intents_idle", &idle,
			"no question was answered by this intent");
	else
		setup_note(c->setup, "intents_idle", (double)idle.n);
}

void tell_rows(const struct state *s, struct config *c)
{
	static const struct {
		const char *name, *what;
	} says[SAIDS] = {
		[SAID_MORE] = {"answers_more",
			"there are more answers than --page shows at once"},
		[SAID_CUT] = {"answers_cut",
			"there are more answers than are counted"},
		[SAID_CHOICES] = {"choices_more",
			"there are more choices than are offered"},
		[SAID_NAMES] = {"names_uncompared",
			"more names are like the question's words than are "
			"compared with them"},
		[SAID_SLOTS] = {"names_beyond",
			"the question names more things than are looked at"},
		[SAID_PATTERN] = {"patterns_given_up",
			"a pattern tries too many ways on the question and is "
			"given up"},
		[SAID_LONG] = {"questions_too_long",
			"the question is too long and is not read"},
		[SAID_BYTES] = {"questions_not_utf8",
			"the question is not UTF-8 and is not read"},
		[SAID_BLANK] = {"questions_blank", "the question is blank"},
		[SAID_LINES] = {"lines_blank",
			"the line is blank and has no row in the output"},
		[SAID_FORGOTTEN] = {"sessions_forgotten",
			"the dialogue that was silent for longest is forgotten "
			"here, for there are more than --sessions"},
		[SAID_EXPIRED] = {"sessions_expired",
			"the dialogue was silent for longer than --ttl and "
			"begins anew"},
		[SAID_UNJUDGED] = {"questions_unjudged",
			"the turn is not in the gold and is not judged"},
		[SAID_GONE] = {"state_gone",
			"the dialogue remembers what the triples or intents no "
			"longer have, and forgets it"},
		[SAID_TORN] = {"state_torn",
			"the last line was not finished and is dropped"}};

	for (int i = 0; i < SAIDS; i++)
		if ((i != SAID_UNJUDGED || c->eval) &&
			((i != SAID_GONE && i != SAID_TORN) || c->state))
			setup_notice(c->setup, says[i].name, &s->said[i],
				says[i].what);
	if (c->intents_file)
		tell_idle(s, c);
}

void unsaid_release(struct config *c)
{
	struct loaded *l = &c->loaded;
	struct odd *odd[] = {&l->aliases_repeated, &l->aliases_ambiguous,
		&l->aliases_overshadowed, &l->intents_void,
		&l->intents_overshadowed, &l->answers_unfilled};

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		buf_release(&odd[i]->what);
}
