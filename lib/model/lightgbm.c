/* lightgbm.c - the head of LightGBM's text, and its blocks one after another.
 */
#include "model/lightgbm.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/lightgbm_parts.h"

/* The lines of the head, each of which may be there once. */
enum {
	FORM_VERSION,
	NUM_CLASS,
	PER_ROUND,
	LAST_FEATURE,
	OBJECTIVE,
	NAMES,
	INFOS,
	SIZES,
	AVERAGED, /* stands alone */
	KEYS
};
static const char *const key_name[KEYS] = {"version", "num_class",
	"num_tree_per_iteration", "max_feature_idx", "objective",
	"feature_names", "feature_infos", "tree_sizes", "average_output"};

struct head {
	struct text value[KEYS]; /* at NULL: not there */
};

bool lightgbm_is(struct text file)
{
	return file.len >= 5 && memcmp(file.at, "tree", 4) == 0 &&
	       (file.at[4] == '\n' || file.at[4] == '\r');
}

bool lightgbm_line(struct lightgbm_file *f, struct text *line)
{
	if (f->at >= f->all.len)
		return false;
	const char *from = f->all.at + f->at;
	const char *end = memchr(from, '\n', f->all.len - f->at);
	size_t len = end ? (size_t)(end - from) : f->all.len - f->at;

	f->begin = f->at;
	f->at += len + (end != NULL);
	f->line++;
	*line = (struct text){from, len};
	return true;
}

bool lightgbm_value(struct text *value, struct text line, const char *key)
{
	size_t n = strlen(key);

	if (line.len <= n || line.at[n] != '=' || memcmp(line.at, key, n) != 0)
		return false;
	*value = (struct text){line.at + n + 1, line.len - n - 1};
	return true;
}

const char *lightgbm_fault(const struct lightgbm_file *f, const char *why)
{
	return fail_text("line %llu: %s", (unsigned long long)f->line, why);
}

struct text lightgbm_word(struct text *rest)
{
	while (rest->len && *rest->at == ' ') {
		rest->at++;
		rest->len--;
	}
	struct text word = {rest->at, 0};
	while (rest->len && *rest->at != ' ') {
		rest->at++;
		rest->len--;
		word.len++;
	}
	return word;
}

size_t lightgbm_count(struct text list)
{
	size_t n = 0;

	while (lightgbm_word(&list).len)
		n++;
	return n;
}

static const char *count_is(struct text list, size_t n, const char *key)
{
	size_t has = lightgbm_count(list);

	return has == n ? NULL
			: fail_text("%s has %zu numbers, not %zu", key, has, n);
}

const char *lightgbm_reals(
	double *to, size_t n, struct text list, const char *key)
{
	static const struct number_style plain = {'.', 0};

	TRY(count_is(list, n, key));
	for (size_t i = 0; i < n; i++) {
		struct text word = lightgbm_word(&list);
		if (text_is(word, "inf") || text_is(word, "-inf"))
			to[i] = word.at[0] == '-' ? -INFINITY : INFINITY;
		else if (!real_parse(&to[i], word, &plain))
			return fail_text("%s: '%s' is no number that a tree "
					 "can use",
				key, text_show(word));
	}
	return NULL;
}

const char *lightgbm_whole(
	int64_t *to, size_t n, struct text list, const char *key)
{
	TRY(count_is(list, n, key));
	for (size_t i = 0; i < n; i++) {
		struct text word = lightgbm_word(&list);
		if (!int_parse(&to[i], word))
			return fail_text("%s: '%s' is no whole number", key,
				text_show(word));
	}
	return NULL;
}

const char *lightgbm_lines(struct lightgbm_file *f, struct text *value,
	const char *const *key, int n, const char *ends)
{
	struct text line, is;

	while (lightgbm_line(f, &line)) {
		if (lightgbm_value(&is, line, "Tree") ||
			text_is(line, "end of trees")) {
			f->at = f->begin;
			f->line--;
			return NULL;
		}
		for (int k = 0; k < n; k++) {
			if (text_is(line, key[k]))
				is = text_of("");
			else if (!lightgbm_value(&is, line, key[k]))
				continue;
			if (value[k].at)
				return lightgbm_fault(
					f, fail_text("a second %s", key[k]));
			value[k] = is;
		}
	}
	return ends;
}

/* The number of a line of the head, from LEAST to MOST. */
static const char *head_number(
	const struct head *h, int key, int64_t least, int64_t most, int64_t *to)
{
	struct text t = h->value[key];

	if (!t.at)
		return fail_text("no line %s=", key_name[key]);
	if (!int_parse(to, t) || *to < least || *to > most)
		return fail_text(
			"%s=%s is not right", key_name[key], text_show(t));
	return NULL;
}

static const char *take_version(struct ensemble *e, const struct head *h)
{
	struct text t = h->value[FORM_VERSION];

	if (t.at && text_is(t, "v3"))
		e->form = "LightGBM text, version 3";
	else if (t.at && text_is(t, "v4"))
		e->form = "LightGBM text, version 4";
	else
		return fail_text("version=%s (want v3 or v4: load it in "
				 "LightGBM 3 or 4 and save it again)",
			t.at ? text_show(t) : "");
	return NULL;
}

static const char *take_features(struct ensemble *e, const struct head *h)
{
	struct text rest = h->value[NAMES];
	int64_t last;

	TRY(head_number(h, LAST_FEATURE, 0, INT32_MAX - 1, &last));
	if (!rest.at || lightgbm_count(rest) != (size_t)last + 1)
		return fail_text("feature_names has %zu names, not %lld",
			rest.at ? lightgbm_count(rest) : 0,
			(long long)last + 1);
	ensemble_features(e, (size_t)last + 1);
	for (size_t i = 0; i < e->features; i++) {
		struct text name = lightgbm_word(&rest);
		e->feature[i].name = mem_copy(name.at, name.len);
	}
	e->named = true;
	return NULL;
}

static const char *take_head(struct ensemble *e, const struct head *h)
{
	int64_t outputs;

	TRY(take_version(e, h));
	TRY(head_number(h, PER_ROUND, 1, 100000, &outputs));
	TRY(take_features(e, h));
	e->outputs = (unsigned)outputs;
	e->base = mem_zero(e->outputs, sizeof(*e->base));
	e->averaged = h->value[AVERAGED].at != NULL;
	if (!h->value[OBJECTIVE].at) {
		e->objective = (struct objective){.link = OBJECTIVE_UNKNOWN};
		return NULL;
	}
	return objective_lightgbm(&e->objective, h->value[OBJECTIVE]);
}

/* Sizes are bytes from "Tree=" to the next one. */
static const char *check_size(const struct lightgbm_file *f, struct text *sizes,
	size_t from, size_t i)
{
	int64_t size;

	if (!sizes->at)
		return NULL;
	struct text word = lightgbm_word(sizes);
	if (!int_parse(&size, word) || size < 0 ||
		(uint64_t)size != f->at - from)
		return fail_text("tree_sizes says '%s' of tree %zu, which has "
				 "%zu bytes: something is missing, or was "
				 "changed",
			text_show(word), i, f->at - from);
	return NULL;
}

/* One block, from "Tree=" to the next. */
static const char *read_tree(struct lightgbm_file *f, struct ensemble *e,
	struct text number, struct text *sizes)
{
	size_t from = f->begin, i = e->trees;
	int64_t n;

	if (!int_parse(&n, number) || n < 0 || (uint64_t)n != i)
		return lightgbm_fault(
			f, fail_text("tree '%s' where tree %zu should be",
				   text_show(number), i));
	TRY(lightgbm_tree(f, e, (uint32_t)(i % e->outputs)));
	return check_size(f, sizes, from, i);
}

static const char *read_trees(
	struct lightgbm_file *f, struct ensemble *e, struct text sizes)
{
	struct text line, number;

	while (lightgbm_line(f, &line)) {
		if (text_is(line, "end of trees")) {
			if (e->trees == 0 || e->trees % e->outputs)
				return fail_text("it has %zu trees for %u "
						 "outputs",
					e->trees, e->outputs);
			if (sizes.at && lightgbm_count(sizes))
				return "tree_sizes tells of more trees";
			return NULL;
		}
		if (!lightgbm_value(&number, line, "Tree"))
			return lightgbm_fault(f, "want Tree=");
		TRY(read_tree(f, e, number, &sizes));
	}
	return "it ends before 'end of trees'";
}

static const char *read_all(struct lightgbm_file *f, struct ensemble *e)
{
	struct head h = {0};
	struct text line = {"", 0};

	if (lightgbm_line(f, &line) && line.len &&
		line.at[line.len - 1] == '\r')
		return "its lines end in CR LF, which LightGBM does not write "
		       "(dos2unix takes them out)";
	TRY(lightgbm_lines(
		f, h.value, key_name, KEYS, "it ends before its first tree"));
	TRY(take_head(e, &h));
	f->infos = h.value[INFOS];
	TRY(read_trees(f, e, h.value[SIZES]));
	ensemble_rounds(e, e->outputs);
	TRY(lightgbm_told(f, e));
	return ensemble_check(e);
}

const char *lightgbm_read(struct ensemble **e, struct text file, bool words)
{
	struct lightgbm_file f = {.all = file, .words = words};

	*e = ensemble_new();
	const char *why = read_all(&f, *e);
	if (why) {
		ensemble_free(*e);
		*e = NULL;
	}
	return why;
}
