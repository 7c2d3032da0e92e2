/* lookup.c - reads what an intent asks of the triples. */
#include "ask/lookup.h"

const char *const lookup_slot_names[LOOKUP_SLOTS] = {
	"e", "e2", "p", "v", "t", "n"};
static const char *const forms[] = {"SELECT", "ASK", "COUNT", "MAX", "MIN"};

int lookup_variable(const struct lookup *q, const char *name)
{
	for (size_t i = 0; i < q->variables; i++)
		if (strcmp(q->variable[i], name) == 0)
			return (int)i;
	return -1;
}

/* The next word, which ends at a blank; <...> holds blanks. */
static struct text word(struct text *rest)
{
	struct text w;
	size_t i = 0;

	*rest = text_trim(*rest);
	char until = rest->len > 1 && rest->at[0] == '<' &&
				     rest->at[1] != ' ' && rest->at[1] != '='
			     ? '>'
			     : ' ';
	while (i < rest->len && rest->at[i] != until)
		i++;
	if (until == '>' && i < rest->len)
		i++;
	while (i < rest->len && until == '>' && rest->at[i] != ' ')
		i++; /* <...>+ */
	w = (struct text){rest->at, i};
	*rest = (struct text){rest->at + i, rest->len - i};
	return w;
}

static const char *variable(
	struct lookup *q, struct lookup_part *part, struct text name)
{
	char text[16];

	if (name.len == 0 || name.len >= sizeof(text))
		return "a variable's name has 1 to 15 bytes";
	memcpy(text, name.at, name.len);
	text[name.len] = '\0';
	int at = lookup_variable(q, text);
	if (at < 0) {
		if (q->variables == LOOKUP_VARIABLES)
			return "more than 4 variables";
		at = (int)q->variables++;
		memcpy(q->variable[at], text, sizeof(text));
	}
	part->is = PART_VARIABLE;
	part->number = (uint32_t)at;
	return NULL;
}

static const char *slot(struct lookup *q, uint32_t *to, struct text name)
{
	for (uint32_t i = 0; i < LOOKUP_SLOTS; i++)
		if (text_is(name, lookup_slot_names[i])) {
			*to = i;
			q->slots |= 1u << i;
			return NULL;
		}
	return fail_text("'$%s' is not a slot (want $e, $e2, $p, $v, $t or $n)",
		text_show(name));
}

static const char *read_part(struct lookup *q, struct lookup_part *part,
	size_t place, struct text w, struct graph *f)
{
	struct text rest = {w.at + 1, w.len - 1};

	*part = (struct lookup_part){0};
	if (w.len > 1 && place == 1 && w.at[w.len - 1] == '+') {
		part->many = true;
		w.len--;
		rest.len--;
	}
	if (w.at[0] == '?')
		return variable(q, part, rest);
	if (w.at[0] == '$') {
		part->is = PART_SLOT;
		TRY(slot(q, &part->number, rest));
		q->must_bind |= 1u << part->number;
		return NULL;
	}
	if (place == 1 && text_is(w, "a")) {
		part->is = PART_TYPE;
		return NULL;
	}
	if (w.at[0] == '<' && w.len > 1 && w.at[w.len - 1] == '>')
		w = (struct text){w.at + 1, w.len - 2};
	part->number = graph_find(f, w);
	if (!part->number && !q->missing.len)
		q->missing = w;
	return NULL;
}

static const char *read_filter(struct lookup *q, struct text *rest)
{
	struct lookup_part part;
	struct text name = word(rest), compare = word(rest), n = word(rest);

	if (name.len < 2 || name.at[0] != '?' || !text_is(n, "$n"))
		return "want 'FILTER ?variable < $n'";
	TRY(variable(q, &part, (struct text){name.at + 1, name.len - 1}));
	q->filter_variable = part.number;
	q->filtered = true;
	q->slots |= 1u << SLOT_N;
	if (!text_is(compare, "<") && !text_is(compare, "<=") &&
		!text_is(compare, ">") && !text_is(compare, ">=") &&
		!text_is(compare, "="))
		return fail_text("'%s' does not compare (want < <= > >= or =)",
			text_show(compare));
	memcpy(q->compare, compare.at, compare.len);
	return NULL;
}

const char *lookup_parse(struct lookup *q, struct text text, struct graph *f)
{
	struct text rest = text, before = text, w = word(&rest);

	*q = (struct lookup){0};
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (text_is(w, forms[i])) {
			q->form = (unsigned)i;
			before = rest;
		}
	for (rest = before; text_trim(rest).len;) {
		before = rest;
		w = word(&rest);
		if (text_is(w, ".") || text_is(w, "{") || text_is(w, "}"))
			continue;
		if (text_is(w, "FILTER")) {
			TRY(read_filter(q, &rest));
			continue;
		}
		if (q->patterns == LOOKUP_PATTERNS)
			return "more than 4 patterns";
		rest = before;
		for (size_t i = 0; i < 3; i++) {
			w = word(&rest);
			if (!w.len || text_is(w, "."))
				return "a pattern has a subject, a predicate "
				       "and an object";
			TRY(read_part(q, &q->part[q->patterns][i], i, w, f));
		}
		q->patterns++;
	}
	if (!q->patterns)
		return "a query has a pattern";
	if (q->form != LOOKUP_ASK && lookup_variable(q, "a") < 0)
		return "no ?a, which is the answer";
	return NULL;
}

/* Whether part B stands for what part A does, or for anything: then TO says of
 * which part of A its variable is the place. */
static bool covers(const struct lookup_part *b, const struct lookup_part *a,
	const struct lookup_part *to[LOOKUP_VARIABLES])
{
	if (b->is == PART_VARIABLE) {
		const struct lookup_part **at = &to[b->number];
		if (!*at)
			*at = a;
		return (*at)->is == a->is && (*at)->number == a->number;
	}
	return a->is == b->is && a->number == b->number &&
	       (b->many || !a->many);
}

/* Whether the patterns of B from I on are all among those of A. */
static bool among(const struct lookup *a, const struct lookup *b, size_t i,
	const struct lookup_part *to[LOOKUP_VARIABLES])
{
	/* There are never more; said for the compiler, which counts along. */
	if (i == b->patterns || i == LOOKUP_PATTERNS)
		return true;
	for (size_t k = 0; k < a->patterns; k++) {
		const struct lookup_part *then[LOOKUP_VARIABLES];
		bool all = true;
		memcpy(then, to, sizeof(then));
		for (size_t j = 0; j < 3; j++)
			all &= covers(&b->part[i][j], &a->part[k][j], then);
		if (all && among(a, b, i + 1, then))
			return true;
	}
	return false;
}

bool lookup_implies(const struct lookup *a, const struct lookup *b)
{
	const struct lookup_part *to[LOOKUP_VARIABLES] = {NULL};
	bool extreme = b->form == LOOKUP_MAX || b->form == LOOKUP_MIN;

	return !b->filtered && (!extreme || a->form == b->form) &&
	       among(a, b, 0, to);
}
