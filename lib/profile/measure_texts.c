/* measure_texts.c - measures of cells as they are: how many, how many
 * different, the most frequent, the first and the last. */
#include "base/mem.h"
#include "base/sort.h"
#include "profile/measure_parts.h"

struct measure_result measure_texts_keep(struct measure *m, struct text t)
{
	struct measure_result r = {
		.kind = RESULT_TEXT, .at = m->texts.len, .len = t.len};

	buf_text(&m->texts, t);
	return t.len ? r : result_empty();
}

/* The word that event I has in COLUMN, or what it has in its place. */
static uint32_t code_of(const struct measure *m, size_t i, int column)
{
	return tuples_codes(&m->d->tuples, m->deed[i].tuple)[column];
}

struct measure_result measure_texts_count(
	struct measure *m, int column, const uint32_t *at, size_t n)
{
	int64_t count = 0;

	if (column < 0)
		return result_int((int64_t)n);
	for (size_t i = 0; i < n; i++)
		count += code_of(m, at[i], column) != TUPLES_EMPTY;
	return result_int(count);
}

/* Count each word, unless a cell is none; whether none is not.  Words that came
 * are m->touched. */
static bool count_words(struct measure *m, size_t *words, int column,
	const uint32_t *at, size_t n)
{
	*words = 0;
	if (column < 0)
		return false;
	for (size_t i = 0; i < n; i++) {
		uint32_t code = code_of(m, at[i], column);
		if (code == TUPLES_NUMBER || code == TUPLES_BYTES)
			return false;
		if (code == TUPLES_EMPTY)
			continue;
		if (m->count[code - TUPLES_WORD]++ == 0)
			m->touched[(*words)++] = code;
	}
	return true;
}

static void forget_words(struct measure *m, size_t words)
{
	for (size_t i = 0; i < words; i++)
		m->count[m->touched[i] - TUPLES_WORD] = 0;
}

static int by_bytes(const void *a, const void *b, void *arg)
{
	(void)arg;
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* The cells that are not empty, sorted: m->list_text, and how many. */
static size_t sorted_texts(
	struct measure *m, int column, const uint32_t *at, size_t n)
{
	struct buf all = {0};
	size_t k = 0;

	mem_grow(&m->list_text, &m->cap_list_text, n, sizeof(*m->list_text));
	for (size_t i = 0; i < n; i++) {
		struct text t =
			measure_rows_cell(m, &m->cells[0], at[i], column);
		if (t.len == 0)
			continue;
		m->list_text[k++] = (struct text){NULL, t.len};
		buf_text(&all, t);
	}
	m->cells[1].len = 0;
	buf_text(&m->cells[1], buf_view(&all));
	buf_release(&all);
	for (size_t i = 0, from = 0; i < k; from += m->list_text[i++].len)
		m->list_text[i].at = m->cells[1].at + from;
	if (k)
		sort_with(
			m->list_text, k, sizeof(*m->list_text), by_bytes, NULL);
	return k;
}

struct measure_result measure_texts_distinct(
	struct measure *m, int column, const uint32_t *at, size_t n)
{
	size_t words;
	int64_t different = 0;
	bool all = count_words(m, &words, column, at, n);

	forget_words(m, words);
	if (all)
		return result_int((int64_t)words);
	n = sorted_texts(m, column, at, n);
	for (size_t i = 0; i < n; i++)
		different += i == 0 ||
			     !text_equal(m->list_text[i], m->list_text[i - 1]);
	return result_int(different);
}

/* Of sorted texts the most frequent, the first of such. */
static struct text most_frequent(const struct text *t, size_t n)
{
	struct text best = {"", 0};
	size_t most = 0;

	for (size_t i = 0, k; i < n; i = k) {
		for (k = i; k < n && text_equal(t[k], t[i]);)
			k++;
		if (k - i > most) {
			most = k - i;
			best = t[i];
		}
	}
	return best;
}

struct measure_result measure_texts_top(
	struct measure *m, int column, const uint32_t *at, size_t n)
{
	struct text best = {"", 0};
	uint32_t most = 0;
	size_t words;

	if (!count_words(m, &words, column, at, n)) {
		forget_words(m, words);
		n = sorted_texts(m, column, at, n);
		return measure_texts_keep(m, most_frequent(m->list_text, n));
	}
	for (size_t i = 0; i < words; i++) {
		uint32_t times = m->count[m->touched[i] - TUPLES_WORD];
		struct text t = tuples_word(&m->d->tuples, m->touched[i]);
		if (times < most ||
			(times == most && text_compare(t, best) >= 0))
			continue;
		most = times;
		best = t;
	}
	forget_words(m, words);
	return measure_texts_keep(m, best);
}

struct measure_result measure_texts_end(
	struct measure *m, int column, const uint32_t *at, size_t n, bool last)
{
	struct buf *best = &m->cells[1];
	int64_t ms = 0;
	bool found = false;

	best->len = 0;
	for (size_t k = 0; k < n; k++) {
		size_t i = at[last ? n - 1 - k : k];
		if (found && m->deed[i].ms != ms)
			break;
		struct text t = measure_rows_cell(m, &m->cells[0], i, column);
		if (t.len == 0)
			continue;
		int order = text_compare(t, buf_view(best));
		if (found && (last ? order <= 0 : order >= 0))
			continue;
		found = true;
		ms = m->deed[i].ms;
		best->len = 0;
		buf_text(best, t);
	}
	return measure_texts_keep(m, buf_view(best));
}
