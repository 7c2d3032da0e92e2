/* proof.c - whether a text may go out. */
#include "scene/proof.h"

#include <stdlib.h>

#include "base/chinese.h"
#include "base/mem.h"
#include "scene/grams.h"
#include "scene/placeholder.h"

const char *const proof_verdicts[4] = {"pass", "review", "reject", "require"};
const char *const proof_columns[PROOF_COLUMNS] = {
	"pattern", "class", "channel", "verdict", "note"};
const char *const proof_kinds[PROOF_KINDS] = {
	"WORD", "DUTY", "LENGTH", "PLACEHOLDER", "RATE", "AMOUNT", "DATE"};

static struct text keep(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

/* A class as rules call it, also where an output has it in Chinese. */
static struct text english(struct text class)
{
	const char *word = chinese_word_back(text_of("class"), class);

	return word ? text_of(word) : class;
}

/* Whether PATTERN asks for nothing: every text has it, even an empty one. */
static bool is_anything(struct text pattern)
{
	size_t i = 0;

	while (i < pattern.len && pattern.at[i] == '*')
		i++;
	return i == pattern.len;
}

/* PATTERN in small letters of half width, without what cannot be seen; owned.
 */
static struct text plain_pattern(struct text pattern)
{
	struct plain plain = {.cap = 0};

	plain_make(&plain, pattern, PLAIN_WIDTH | PLAIN_CASE);
	struct text kept = keep(plain.text);
	plain_release(&plain);
	return kept;
}

static const char *read_verdict(struct proof_word *to, struct text t)
{
	to->verdict = PROOF_REJECT;
	for (int i = PROOF_REVIEW; i <= PROOF_REQUIRE; i++)
		if (text_is(t, proof_verdicts[i]))
			to->verdict = (enum proof_verdict)i;
	if (t.len && !text_is(t, proof_verdicts[to->verdict]))
		return fail_text("verdict '%s' is not right (want reject, "
				 "review or require)",
			text_show(t));
	return NULL;
}

const char *proof_add(
	struct proof_words *w, const struct text cell[PROOF_COLUMNS])
{
	struct proof_word word;

	if (cell[PROOF_PATTERN].len == 0)
		return "the pattern is missing: the word itself";
	TRY(read_verdict(&word, cell[PROOF_VERDICT]));
	word.plain = plain_pattern(cell[PROOF_PATTERN]);
	if (is_anything(word.plain)) {
		free((char *)word.plain.at);
		return fail_text("pattern '%s' is in every text (want a word)",
			text_show(cell[PROOF_PATTERN]));
	}
	word.pattern = keep(cell[PROOF_PATTERN]);
	word.class = keep(english(cell[PROOF_CLASS]));
	word.channel = keep(cell[PROOF_CHANNEL]);
	mem_grow(&w->word, &w->cap, w->n + 1, sizeof(*w->word));
	w->word[w->n++] = word;
	return NULL;
}

void proof_release(struct proof_words *w)
{
	for (size_t i = 0; i < w->n; i++) {
		free((char *)w->word[i].pattern.at);
		free((char *)w->word[i].plain.at);
		free((char *)w->word[i].class.at);
		free((char *)w->word[i].channel.at);
	}
	free(w->word);
	*w = (struct proof_words){0};
}

static size_t characters(struct text t, size_t end)
{
	size_t n = 0;

	for (size_t i = 0; i < end; i++)
		n += ((unsigned char)t.at[i] & 0xc0) != 0x80;
	return n;
}

void proof_fault(struct proof *p, enum proof_kind kind,
	enum proof_verdict verdict, struct text what, size_t at, struct text in)
{
	if (verdict > p->verdict)
		p->verdict = verdict;
	if (p->n == PROOF_MOST)
		return;
	p->fault[p->n++] = (struct proof_fault){
		kind, verdict, what, in.at ? characters(in, at) + 1 : 0};
}

/* Where PART is in T from AT on, or SIZE_MAX. */
static size_t find(struct text t, size_t at, struct text part)
{
	const char *is =
		at + part.len > t.len
			? NULL
			: text_find((struct text){t.at + at, t.len - at}, part);

	return is ? (size_t)(is - t.at) : SIZE_MAX;
}

/* The first place of PATTERN in T from *AT on: *AT and *END; false: none. */
static bool match(struct text t, struct text pattern, size_t *at, size_t *end)
{
	struct text rest = pattern, part = text_split(&rest, '*');
	size_t next = find(t, *at, part);

	*at = next;
	while (next != SIZE_MAX && rest.at) {
		next += part.len;
		part = text_split(&rest, '*');
		next = find(t, next, part);
	}
	*end = next == SIZE_MAX ? next : next + part.len;
	return next != SIZE_MAX;
}

static bool is_for(struct text want, struct text is)
{
	return want.len == 0 || text_equal(want, is);
}

/* What must stand in T: PATTERN, or of "a=>b" b where a stands. */
static void look_for_duty(struct proof *p, struct text pattern, struct text t)
{
	size_t at = 0, end, arrow = find(pattern, 0, text_of("=>"));

	if (arrow != SIZE_MAX) {
		if (!match(t, (struct text){pattern.at, arrow}, &at, &end))
			return;
		pattern.at += arrow + 2;
		pattern.len -= arrow + 2;
		at = 0;
	}
	if (!match(t, pattern, &at, &end))
		proof_fault(p, PROOF_DUTY, PROOF_REJECT, pattern, 0,
			(struct text){NULL, 0});
}

/* A text as it is looked at: as it is; without case and the like; and without
 * what stands between Chinese characters. */
struct views {
	struct text text;
	const struct plain *folded, *joined;
	struct grams in_folded, in_joined;
};

/* Whether a text with the grams G may have PATTERN. */
static bool may_match(const struct grams *g, struct text pattern)
{
	const char *star = memchr(pattern.at, '*', pattern.len);

	if (star)
		pattern.len = (size_t)(star - pattern.at);
	return grams_may(g, pattern);
}

/* Whether a word was found at AT already. */
static bool is_told(const struct proof *p, const char *at)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->fault[i].kind == PROOF_WORD && p->fault[i].what.at == at)
			return true;
	return false;
}

/* Where VIEW has the word of W; only what was not found before, if NEW. */
static void look_in(struct proof *p, const struct proof_word *w,
	const struct plain *view, enum proof_verdict verdict, bool new)
{
	size_t at = 0, end;

	while (match(view->text, w->plain, &at, &end)) {
		struct text what = plain_was(view, at, end - at);
		if (!new || !is_told(p, what.at))
			proof_fault(p, PROOF_WORD, verdict, what, view->was[at],
				view->in);
		at = end > at ? end : at + 1;
	}
}

static void look_for(
	struct proof *p, const struct proof_word *w, const struct views *v)
{
	if (w->verdict == PROOF_REQUIRE) {
		look_for_duty(p, w->pattern, v->text);
		return;
	}
	if (may_match(&v->in_folded, w->plain))
		look_in(p, w, v->folded, w->verdict, false);
	if (v->joined->text.len < v->folded->text.len &&
		may_match(&v->in_joined, w->plain))
		look_in(p, w, v->joined, PROOF_REVIEW, true);
}

/* How many places the character that begins with C takes: of the 7-bit
 * alphabet, where some of ASCII take two, or, if WIDE, of UTF-16, where those
 * beyond U+FFFF do. */
static size_t places(unsigned char c, bool wide)
{
	bool two = wide ? c >= 0xf0 : memchr("^{}\\[~]|", c, 8) != NULL;

	return two ? 2 : 1;
}

/* Whether T has what the 7-bit alphabet has not. */
static bool is_wide(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] >= 0x80 || t.at[i] == '`')
			return true;
	return false;
}

size_t proof_parts(struct text t)
{
	bool wide = is_wide(t);
	size_t one = wide ? 70 : 160, each = wide ? 67 : 153;
	size_t all = 0, parts = 1, used = 0;

	for (size_t i = 0; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];
		if ((c & 0xc0) == 0x80) /* of a character that was counted */
			continue;
		size_t n = places(c, wide);
		parts += used + n > each;
		used = used + n > each ? n : used + n;
		all += n;
	}
	return all <= one ? all > 0 : parts;
}

static void find_placeholders(struct proof *p, struct text t)
{
	for (size_t i = 0; i < t.len; i++) {
		size_t n = placeholder_at(t, i);
		if (!n)
			continue;
		proof_fault(p, PROOF_PLACEHOLDER, PROOF_REJECT,
			(struct text){t.at + i, n}, i, t);
		i += n - 1;
	}
}

static void make_views(struct views *v, struct proof *p, struct text t)
{
	plain_make(&p->folded, t, PLAIN_WIDTH | PLAIN_CASE);
	plain_make(&p->joined, t, PLAIN_WIDTH | PLAIN_CASE | PLAIN_JOINED);
	v->text = t;
	v->folded = &p->folded;
	v->joined = &p->joined;
	grams_make(&v->in_folded, p->folded.text);
	grams_make(&v->in_joined, p->joined.text);
}

static void look_for_words(struct proof *p, struct text t)
{
	struct views v;
	struct text class = english(p->class);

	if (p->words->n == 0)
		return;
	make_views(&v, p, t);
	for (size_t i = 0; i < p->words->n; i++) {
		const struct proof_word *w = &p->words->word[i];
		if (is_for(w->class, class) && is_for(w->channel, p->channel))
			look_for(p, w, &v);
	}
}

void proof_read(struct proof *p, struct text t)
{
	p->n = 0;
	p->verdict = PROOF_PASS;
	p->parts = proof_parts(t);
	look_for_words(p, t);
	if (p->most_parts && p->parts > (size_t)p->most_parts)
		proof_fault(p, PROOF_LENGTH, PROOF_REJECT, (struct text){"", 0},
			0, (struct text){NULL, 0});
	find_placeholders(p, t);
	if (p->figures)
		proof_figures(p, t);
}

void proof_done(struct proof *p)
{
	plain_release(&p->folded);
	plain_release(&p->joined);
	plain_release(&p->numbers);
}

void proof_print(struct buf *to, const struct proof *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (i)
			buf_byte(to, ';');
		buf_string(to, proof_kinds[p->fault[i].kind]);
		if (p->fault[i].what.len)
			buf_byte(to, ':');
		buf_text(to, p->fault[i].what);
	}
}
