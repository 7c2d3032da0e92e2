/* lint.c - what is wrong with intents and aliases. */
#include "ask/lint.h"

enum { LONGEST = 4096 /* bytes of a text that is repeated */ };

/* The text of a pattern so far, and where reading it stands. */
struct sample {
	struct text pattern;
	size_t at;
	struct buf *text;
	unsigned slots, kinds;
};

static void add_mark(struct sample *s, unsigned kind)
{
	fold_print_one(s->text, intent_mark(kind, s->slots++ % MARK_SLOTS));
	s->kinds |= kind;
}

/* {e} and so on; false: a brace of another kind. */
static bool read_slot(struct sample *s)
{
	enum slot slot;
	size_t len = intent_slot(&slot, s->pattern, s->at);

	if (!len)
		return false;
	add_mark(s, intent_kinds[slot]);
	s->at += len;
	return true;
}

static char peek(const struct sample *s)
{
	return s->at < s->pattern.len ? s->pattern.at[s->at] : '\0';
}

/* {2} {2,} {2,3} behind an item: the least of it, or -1 for no such thing. */
static int read_least(struct sample *s)
{
	size_t at = s->at + 1;
	int least = 0;

	if (peek(s) != '{' || at >= s->pattern.len || s->pattern.at[at] < '0' ||
		s->pattern.at[at] > '9')
		return -1;
	for (; at < s->pattern.len && s->pattern.at[at] >= '0' &&
		s->pattern.at[at] <= '9';
		at++)
		least = least < 100 ? 10 * least + s->pattern.at[at] - '0'
				    : least;
	while (at < s->pattern.len && s->pattern.at[at] != '}')
		at++;
	s->at = at + 1;
	return least;
}

/* What may follow an item, whose text is from BEFORE on: ? * {0,3} make it
 * nothing, + leaves it, {2} doubles it. */
static void read_repeat(struct sample *s, size_t before)
{
	int least = read_least(s);
	size_t len = s->text->len - before;

	if (least < 0) {
		least = peek(s) != '?' && peek(s) != '*';
		s->at += !least || peek(s) == '+';
	}
	if (peek(s) == '?' || peek(s) == '+')
		s->at++;
	if (least == 0)
		s->text->len = before;
	if (len * (size_t)least > LONGEST)
		return; /* no sample, and nothing is said of the pattern */
	for (buf_room(s->text, len * (size_t)least); least > 1; least--)
		buf_bytes(s->text, s->text->at + before, len);
}

static void skip_to_end(struct sample *s)
{
	for (int depth = 0; s->at < s->pattern.len; s->at++) {
		char c = peek(s);
		if (c == '\\')
			s->at++;
		else if (c == '(')
			depth++;
		else if (c == ')' && depth-- == 0)
			return;
	}
}

static void read_class(struct sample *s)
{
	s->at++;
	size_t len = text_character(
		(struct text){s->pattern.at + s->at, s->pattern.len - s->at});
	buf_bytes(s->text, s->pattern.at + s->at, len);
	while (peek(s) && peek(s) != ']')
		s->at++;
	s->at += peek(s) != '\0';
}

static void read_items(struct sample *s, int depth);

static void read_group(struct sample *s, int depth)
{
	s->at++;
	if (peek(s) == '?') { /* (?: or (?<name> */
		while (peek(s) && peek(s) != ':' && peek(s) != '>')
			s->at++;
		s->at += peek(s) != '\0';
	}
	read_items(s, depth + 1);
	s->at += peek(s) == ')';
}

static void read_items(struct sample *s, int depth)
{
	while (s->at < s->pattern.len && peek(s) != ')' && depth < 50) {
		size_t before = s->text->len;
		char c = peek(s);
		if (c == '|') {
			skip_to_end(s);
			return;
		}
		if (c == '(') {
			read_group(s, depth);
		} else if (c == '[') {
			read_class(s);
		} else if (c == '^' || c == '$') {
			s->at++;
			continue;
		} else if (c == '.') {
			buf_byte(s->text, 'x');
			s->at++;
		} else if (c != '{' || !read_slot(s)) {
			s->at += c == '\\';
			size_t len = text_character((struct text){
				s->pattern.at + s->at, s->pattern.len - s->at});
			buf_bytes(s->text, s->pattern.at + s->at, len);
			s->at += len ? len : 1;
		}
		read_repeat(s, before);
	}
}

/* Whether BEFORE has an answer whenever IT has one. */
static bool answers_first(const struct intent *before, const struct intent *it)
{
	const char *action = before->query.action;

	if (action) /* of a thing there may be nothing to describe */
		return (strcmp(action, "@describe") != 0 &&
			       strcmp(action, "@frame") != 0) ||
		       before->query.action == it->query.action;
	return !it->query.action && lookup_implies(&it->query, &before->query);
}

const struct intent *lint_intent(
	struct lint *l, const struct intents *list, size_t i)
{
	const struct intent *it = &list->intent[i];
	struct sample s = {.pattern = text_of(it->pattern), .text = &l->text};
	struct intent_found found;

	l->text.len = 0;
	read_items(&s, 0);
	if (intent_match(list, it, buf_view(&l->text), &found) != INTENT_YES)
		return NULL; /* no text that it is meant for was found */
	for (size_t j = 0; j < i; j++) {
		const struct intent *before = &list->intent[j];
		if (strcmp(before->name, it->name) != 0 &&
			(s.kinds & before->needs) == before->needs &&
			answers_first(before, it) &&
			intent_match(list, before, buf_view(&l->text),
				&found) == INTENT_YES)
			return before;
	}
	return NULL;
}

size_t lint_alias(struct lint *l, const struct lexicon *x, struct text alias,
	struct text term,
	void (*each)(void *arg, enum lint_fault fault, struct text other),
	void *arg)
{
	struct folded *f = &l->folded;
	size_t len, faults = 0;

	if (!fold(f, alias) || !f->n)
		return 0;
	const struct word *w = lexicon_name(x, 0, f->c, f->n, &len);
	if (!w || len != f->n)
		return 0;
	for (uint32_t r = w->sense; r; r = x->sense[r].next) {
		struct text other = graph_term(x->graph, x->sense[r].term);
		if (text_equal(other, term))
			continue;
		faults++;
		each(arg, x->sense[r].how == HOW_EXACT ? LINT_NAME : LINT_ALSO,
			other);
	}
	w = lexicon_asked(x, f->c, f->n, &len);
	if (w && len == f->n && w->classes) {
		faults++;
		each(arg, LINT_ASKED, (struct text){"", 0});
	}
	return faults;
}

void lint_release(struct lint *l)
{
	buf_release(&l->text);
	folded_release(&l->folded);
}
