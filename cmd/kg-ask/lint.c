/* lint.c - what is wrong with aliases and intents.
 *
 * For each intent a text is made that its pattern was surely meant for: the
 * first of alternatives, nothing where nothing is allowed.  An intent that is
 * tried before it and matches that text shadows it.
 */
#include "kg-ask/parts.h"

/* The text of a pattern so far, and where reading it stands. */
struct sample {
	struct text pattern;
	size_t at;
	struct buf text;
	unsigned slots, kinds;
};

static void add_mark(struct sample *s, unsigned kind)
{
	fold_print_one(&s->text, intent_mark(kind, s->slots++ % MARK_SLOTS));
	s->kinds |= kind;
}

/* {e} and so on; false: a brace of another kind. */
static bool read_slot(struct sample *s)
{
	static const struct {
		const char *name;
		unsigned kind;
	} slots[] = {{"{e}", SLOT_ENTITY}, {"{e2}", SLOT_ENTITY},
		{"{p}", SLOT_PREDICATE}, {"{v}", SLOT_VALUE},
		{"{t}", SLOT_TYPE}, {"{n}", SLOT_NUMBER}};

	for (size_t i = 0; i < sizeof(slots) / sizeof(*slots); i++) {
		size_t len = strlen(slots[i].name);
		if (s->at + len > s->pattern.len ||
			memcmp(s->pattern.at + s->at, slots[i].name, len) != 0)
			continue;
		add_mark(s, slots[i].kind);
		s->at += len;
		return true;
	}
	return false;
}

static char peek(const struct sample *s)
{
	return s->at < s->pattern.len ? s->pattern.at[s->at] : '\0';
}

/* What may follow an item: ? * {0,3} make it nothing, + leaves it. */
static void read_repeat(struct sample *s, size_t before)
{
	bool none = peek(s) == '?' || peek(s) == '*';

	if (peek(s) == '{' && s->at + 1 < s->pattern.len &&
		s->pattern.at[s->at + 1] >= '0' &&
		s->pattern.at[s->at + 1] <= '9') {
		none = s->pattern.at[s->at + 1] == '0';
		while (peek(s) && peek(s) != '}')
			s->at++;
		s->at++;
	} else if (none || peek(s) == '+') {
		s->at++;
	}
	if (peek(s) == '?' || peek(s) == '+')
		s->at++;
	if (none)
		s->text.len = before;
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
	buf_bytes(&s->text, s->pattern.at + s->at, len);
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
		size_t before = s->text.len;
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
			buf_byte(&s->text, 'x');
			s->at++;
		} else if (c != '{' || !read_slot(s)) {
			s->at += c == '\\';
			size_t len = text_character((struct text){
				s->pattern.at + s->at, s->pattern.len - s->at});
			buf_bytes(&s->text, s->pattern.at + s->at, len);
			s->at += len ? len : 1;
		}
		read_repeat(s, before);
	}
}

static void fault(
	struct out *out, const char *kind, struct text what, const char *why)
{
	out_string(out, kind);
	out_text(out, what);
	out_string(out, why);
	out_end(out);
}

static size_t lint_intent(
	const struct intents *list, size_t i, struct sample *s, struct out *out)
{
	const struct intent *it = &list->intent[i];
	struct intent_found found;

	s->pattern = text_of(it->pattern);
	s->at = s->text.len = 0;
	s->slots = s->kinds = 0;
	read_items(s, 0);
	if (intent_match(list, it, buf_view(&s->text), &found) != INTENT_YES)
		return 0; /* no text that it is meant for was found */
	for (size_t j = 0; j < i; j++) {
		const struct intent *before = &list->intent[j];
		if (strcmp(before->name, it->name) == 0 ||
			(s->kinds & before->needs) != before->needs ||
			intent_match(list, before, buf_view(&s->text),
				&found) != INTENT_YES)
			continue;
		fault(out, "intent", text_of(it->name),
			fail_text("what '%s' is for is taken by '%s' (%lld)",
				it->pattern, before->name,
				(long long)before->priority));
		return 1;
	}
	return 0;
}

size_t lint_print(const struct config *c, struct out *out)
{
	struct sample s = {0};
	size_t faults = 0;

	for (size_t i = 0; i < c->intents.n; i++)
		if (!c->intents.intent[i].builtin)
			faults += lint_intent(&c->intents, i, &s, out);
	buf_release(&s.text);
	return faults + lint_aliases(c, out);
}
