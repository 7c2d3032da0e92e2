/* lightgbm_told.c - what stands behind the trees in LightGBM's text: the names
 * of categories, and the lines of model-fit with their sum. */
#include <math.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/mem.h"
#include "io/json.h"
#include "model/lightgbm_parts.h"

struct told {
	struct ensemble *e;
	struct text categories; /* pandas_categorical, JSON; at NULL: none */
	struct text listed;	/* categorical_feature */
	struct text texts;	/* crmutils_text */
	struct text columns;	/* crmutils_columns */
	struct text classes;
	struct text sum;
	size_t sum_from, sum_to; /* its line in the file, end included */
	bool ours;
};

/* Bytes in memory as a source. */
static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct text *rest = self;

	*got = rest->len < room ? rest->len : room;
	if (*got)
		memcpy(to, rest->at, *got);
	rest->at += *got;
	rest->len -= *got;
	return NULL;
}

/* A list of texts in JSON, each given to ONE with its number. */
static const char *each_text(struct text list, const char *key,
	const char *(*one)(void *arg, struct text t, size_t i), void *arg)
{
	struct json *j = json_new((struct source){give, &list}, key, NULL);
	enum json_event e;
	size_t i = 0;

	const char *why = json_next(j, &e);
	if (!why && e != JSON_ARRAY)
		why = json_fault(j, "want a list");
	while (!why) {
		why = json_next(j, &e);
		if (why || e == JSON_ARRAY_END)
			break;
		why = e == JSON_TEXT ? one(arg, json_text(j), i++)
				     : json_fault(j, "want a text");
	}
	if (!why)
		why = json_next(j, &e);
	json_free(j);
	return why;
}

static const char *one_column(void *arg, struct text t, size_t i)
{
	struct ensemble *e = arg;

	if (i >= e->features)
		return "crmutils_columns has more names than feature_names";
	e->feature[i].own = mem_copy(t.at, t.len);
	return NULL;
}

static const char *one_class(void *arg, struct text t, size_t i)
{
	struct ensemble *e = arg;

	if (i >= e->outputs)
		return "crmutils_classes has more names than there are outputs";
	e->told.class_name[i] = mem_copy(t.at, t.len);
	return NULL;
}

/* A text in JSON, as a copy. */
static const char *take_text(char **to, struct text value, const char *key)
{
	struct json *j = json_new((struct source){give, &value}, key, NULL);
	enum json_event e;

	const char *why = json_next(j, &e);
	if (!why && e != JSON_TEXT)
		why = json_fault(j, "want a text");
	if (!why) {
		free(*to);
		*to = mem_copy(json_text(j).at, json_text(j).len);
	}
	json_free(j);
	return why;
}

static const char *take_counts(
	struct ensemble_drift *d, struct text list, const char *key)
{
	size_t n = lightgbm_count(list);
	int64_t *count = mem_zero(n, sizeof(*count));
	const char *why = lightgbm_whole(count, n, list, key);

	for (size_t i = 0; i < n && !why; i++) {
		if (count[i] < 0)
			why = fail_text("%s: a count below 0", key);
		else
			d->count[d->counts++] = (uint64_t)count[i];
	}
	free(count);
	return why;
}

static const char *take_bounds(
	struct ensemble_drift *d, struct text list, const char *key)
{
	size_t n = lightgbm_count(list);

	d->bound = mem_zero(n, sizeof(*d->bound));
	d->bounds = n;
	TRY(lightgbm_reals(d->bound, n, list, key));
	for (size_t i = 1; i < n; i++)
		if (!(d->bound[i - 1] < d->bound[i]))
			return fail_text("%s: bounds do not rise", key);
	return NULL;
}

/* "3 num", "5 codes" or "raw". */
static const char *take_form(
	struct ensemble *e, struct ensemble_drift *d, struct text head)
{
	struct text first = lightgbm_word(&head), form = lightgbm_word(&head);
	int64_t i = 0;

	d->form = text_is(first, "raw")	   ? DRIFT_RAW
		  : text_is(form, "codes") ? DRIFT_CODES
					   : DRIFT_NUMBER;
	if (d->form == DRIFT_RAW)
		return NULL;
	if (!int_parse(&i, first) || i < 0 || (uint64_t)i >= e->features ||
		(d->form == DRIFT_NUMBER && !text_is(form, "num")))
		return fail_text(
			"crmutils_drift: '%s' is not right", text_show(first));
	d->feature = (uint32_t)i;
	return NULL;
}

/* "I num|b1 ... bn|c0 ... cn|missing" */
static const char *take_drift(struct ensemble *e, struct text value)
{
	static const char key[] = "crmutils_drift";
	struct ensemble_told *t = &e->told;
	struct text rest = value;

	mem_grow(&t->drift, &t->cap, t->drifts + 1, sizeof(*t->drift));
	struct ensemble_drift *d = &t->drift[t->drifts++];
	*d = (struct ensemble_drift){0};
	TRY(take_form(e, d, text_split(&rest, '|')));
	if (d->form != DRIFT_CODES && rest.at)
		TRY(take_bounds(d, text_split(&rest, '|'), key));
	if (!rest.at)
		return "crmutils_drift ends too early";
	d->count = mem_zero(lightgbm_count(rest) + 3, sizeof(*d->count));
	while (rest.at)
		TRY(take_counts(d, text_split(&rest, '|'), key));
	size_t want = d->form == DRIFT_CODES ? 2
		      : d->form == DRIFT_RAW ? d->bounds + 1
					     : d->bounds + 2;
	bool fits =
		d->form == DRIFT_CODES ? d->counts >= want : d->counts == want;
	return fits ? NULL : "crmutils_drift has another number of counts";
}

/* "OFFSET FACTOR" */
static const char *take_points(struct ensemble_told *told, struct text value)
{
	double two[2];

	if (lightgbm_count(value) != 2)
		return "crmutils_points are not two numbers";
	TRY(lightgbm_reals(two, 2, value, "crmutils_points"));
	if (!isfinite(two[0]) || !(two[1] > 0) || !isfinite(two[1]))
		return "crmutils_points are not right";
	told->offset = two[0];
	told->factor = two[1];
	return NULL;
}

/* A line of ours: KEY and its VALUE. */
static const char *take_ours(struct told *t, struct text key, struct text value)
{
	struct ensemble_told *told = &t->e->told;
	int64_t n;

	t->ours = true;
	if (text_is(key, "version") && !text_is(value, "1"))
		return fail_text("crmutils_version %s (want 1: this is of a "
				 "later release)",
			text_show(value));
	if (text_is(key, "kind"))
		told->kind =
			told->kind ? told->kind : mem_copy(value.at, value.len);
	else if (text_is(key, "label"))
		return take_text(&told->label, value, "crmutils_label");
	else if (text_is(key, "positive"))
		return take_text(&told->positive, value, "crmutils_positive");
	else if (text_is(key, "classes"))
		t->classes = value;
	else if (text_is(key, "columns"))
		t->columns = value;
	else if (text_is(key, "text"))
		t->texts = value;
	else if (text_is(key, "rows") && int_parse(&n, value) && n >= 0)
		told->rows = (uint64_t)n;
	else if (text_is(key, "points"))
		return take_points(told, value);
	else if (text_is(key, "drift"))
		return take_drift(t->e, value);
	else if (text_is(key, "checksum"))
		t->sum = value;
	return NULL;
}

/* "[KEY: VALUE]" of the parameters; of ours also "[KEY VALUE: ]", which
 * LightGBM passes over in silence. */
static const char *parameter(
	struct told *t, const struct lightgbm_file *f, struct text line)
{
	static const char ours[] = "crmutils_",
			  listed[] = "categorical_feature";

	if (line.len < 3 || line.at[0] != '[' || line.at[line.len - 1] != ']')
		return NULL;
	struct text value = {line.at + 1, line.len - 2};
	struct text key = text_split(&value, ':');
	if (!value.at)
		return NULL;
	value = text_trim(value);
	if (text_is(key, listed))
		t->listed = value;
	if (key.len < sizeof(ours) || memcmp(key.at, ours, sizeof(ours) - 1))
		return NULL;
	key.at += sizeof(ours) - 1;
	key.len -= sizeof(ours) - 1;
	if (value.len == 0) {
		value = key;
		key = text_split(&value, ' ');
		if (!value.at)
			return NULL;
	}
	if (text_is(key, "checksum")) {
		t->sum_from = f->begin;
		t->sum_to = f->at;
	}
	return take_ours(t, key, value);
}

static const char *read_lines(struct told *t, struct lightgbm_file *f)
{
	static const char key[] = "pandas_categorical:";
	bool inside = false;
	struct text line;

	while (lightgbm_line(f, &line)) {
		if (text_is(line, "parameters:"))
			inside = true;
		else if (text_is(line, "end of parameters"))
			inside = false;
		else if (inside) {
			const char *why = parameter(t, f, line);
			if (why)
				return lightgbm_fault(f, why);
		} else if (line.len >= sizeof(key) - 1 &&
			   memcmp(line.at, key, sizeof(key) - 1) == 0)
			t->categories = (struct text){line.at + sizeof(key) - 1,
				line.len - sizeof(key) + 1};
	}
	return inside ? "it ends inside of its parameters: the names of "
			"categories that stand behind them are cut off"
		      : NULL;
}

/* The bytes without the line of the sum have to have that sum. */
static const char *check_sum(const struct told *t, struct text all)
{
	char hex[DIGEST_HEX];

	if (!t->ours)
		return NULL;
	if (!t->sum.at)
		return "it is of model-fit, and its line crmutils_checksum is "
		       "gone: it was changed, or cut";
	struct digest *d = digest_new();
	digest_add(d, all.at, t->sum_from);
	digest_add(d, all.at + t->sum_to, all.len - t->sum_to);
	digest_end(d, hex);
	return text_is(t->sum, hex) ? NULL
				    : "crmutils_checksum is of other bytes: "
				      "the model was changed, or damaged";
}

/* The features that have names of categories, in their order: their numbers
 * into TO, how many into *N. */
static const char *numbers(uint32_t *to, size_t *n, struct text list,
	char between, size_t features)
{
	*n = 0;
	while (list.at) {
		struct text word = text_trim(text_split(&list, between));
		int64_t i;
		if (word.len == 0)
			continue;
		if (!int_parse(&i, word) || i < 0 || (uint64_t)i >= features ||
			*n >= features || (*n && to[*n - 1] >= (uint32_t)i))
			return fail_text("a list of features with '%s'",
				text_show(word));
		to[(*n)++] = (uint32_t)i;
	}
	return NULL;
}

/* Those whose feature_infos is a list of categories. */
static void by_infos(
	uint32_t *to, size_t *n, struct text infos, size_t features)
{
	*n = 0;
	for (size_t i = 0; i < features; i++) {
		struct text word = lightgbm_word(&infos);
		if (word.len && word.at[0] != '[' && !text_is(word, "none"))
			to[(*n)++] = (uint32_t)i;
	}
}

static const char *which(const struct told *t, const struct lightgbm_file *f,
	uint32_t *to, size_t *n)
{
	size_t features = t->e->features;

	if (t->texts.at)
		return numbers(to, n, t->texts, ' ', features);
	if (t->listed.at && t->listed.len &&
		!numbers(to, n, t->listed, ',', features) && *n)
		return NULL;
	by_infos(to, n, f->infos, features);
	return NULL;
}

static const char *add_category(struct ensemble_feature *to,
	const struct json *j, enum json_event e, uint32_t code)
{
	static const struct number_style plain = {'.', 0};
	bool fresh;
	double x;

	if (e == JSON_NUMBER && real_parse(&x, json_text(j), &plain) &&
		to->kind != ENSEMBLE_WORD)
		fresh = ensemble_category_value(to, x, code);
	else if (e == JSON_TEXT && to->kind != ENSEMBLE_VALUE)
		fresh = ensemble_category(to, json_text(j), code);
	else if ((e == JSON_TRUE || e == JSON_FALSE) &&
		 to->kind != ENSEMBLE_VALUE)
		fresh = ensemble_category(
			to, text_of(e == JSON_TRUE ? "True" : "False"), code);
	else
		return json_fault(j, "want texts, or numbers");
	return fresh ? NULL : json_fault(j, "a category is there twice");
}

/* One list: the names of the categories of TO, by their codes. */
static const char *one_list(struct ensemble_feature *to, struct json *j)
{
	enum json_event e;
	uint32_t code = 0;

	TRY(json_next(j, &e));
	while (e != JSON_ARRAY_END) {
		TRY(add_category(to, j, e, code++));
		TRY(json_next(j, &e));
	}
	return NULL;
}

/* Lists of names, for the N features of WHICH. */
static const char *read_lists(
	struct ensemble *e, struct json *j, const uint32_t *which, size_t n)
{
	enum json_event event;
	size_t i = 0;

	TRY(json_next(j, &event));
	if (event == JSON_NULL)
		return NULL;
	if (event != JSON_ARRAY)
		return json_fault(j, "want a list");
	TRY(json_next(j, &event));
	while (event == JSON_ARRAY && i < n) {
		TRY(one_list(&e->feature[which[i++]], j));
		TRY(json_next(j, &event));
	}
	if (event == JSON_ARRAY_END && (i == n || i == 0))
		return NULL;
	return json_fault(j, fail_text("it does not have the names of %zu "
				       "features, and which they are of is not "
				       "clear (want --categories=FILE)",
				     n));
}

static const char *take_categories(
	const struct told *t, const struct lightgbm_file *f)
{
	struct text list = t->categories;
	size_t n;

	if (!list.at || !f->words)
		return NULL;
	uint32_t *to = mem_array(t->e->features, sizeof(*to));
	const char *why = which(t, f, to, &n);
	if (!why) {
		struct json *j = json_new((struct source){give, &list},
			"pandas_categorical", NULL);
		why = read_lists(t->e, j, to, n);
		json_free(j);
	}
	free(to);
	return why;
}

const char *lightgbm_told(struct lightgbm_file *f, struct ensemble *e)
{
	struct told t = {.e = e};

	TRY(read_lines(&t, f));
	TRY(check_sum(&t, f->all));
	e->told.ours = t.ours;
	TRY(take_categories(&t, f));
	if (t.columns.at)
		TRY(each_text(t.columns, "crmutils_columns", one_column, e));
	if (!t.classes.at)
		return NULL;
	e->told.class_name = mem_zero(e->outputs, sizeof(*e->told.class_name));
	return each_text(t.classes, "crmutils_classes", one_class, e);
}
