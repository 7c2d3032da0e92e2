/* model_read.c - a saved clustering read back, with all that can be wrong.
 *
 * First the first line, so that another version is called by its name; then
 * the checksum; then line by line.  Nothing is taken on trust after that: a
 * text of the right checksum may still have been made by hand.
 */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "cluster/model.h"

struct model_reader {
	struct text rest;  /* lines not read yet */
	struct text cells; /* of the line: those not read yet; at NULL: none */
	unsigned long line;
};

static const char *bad(
	const struct model_reader *r, struct text cell, const char *want)
{
	return fail_text(
		"line %lu: '%s' is not %s", r->line, text_show(cell), want);
}

/* Go to the next line, which begins with the cell WORD. */
static const char *begin(struct model_reader *r, const char *word)
{
	r->line++;
	if (!r->rest.at || r->rest.len == 0)
		return fail_text(
			"line %lu: the line '%s' is missing", r->line, word);
	r->cells = text_split(&r->rest, '\n');
	struct text first = text_split(&r->cells, '\t');
	if (!text_is(first, word))
		return fail_text("line %lu: '%s' where '%s' was expected",
			r->line, text_show(first), word);
	return NULL;
}

static const char *next(struct model_reader *r, struct text *cell)
{
	if (!r->cells.at)
		return fail_text("line %lu: a cell is missing", r->line);
	*cell = text_split(&r->cells, '\t');
	return NULL;
}

static const char *end(const struct model_reader *r)
{
	if (r->cells.at)
		return fail_text("line %lu: '%s' is a cell too many", r->line,
			text_show(r->cells));
	return NULL;
}

/* A whole number from LEAST to MOST. */
static const char *get_count(
	struct model_reader *r, uint64_t *to, uint64_t least, uint64_t most)
{
	struct text cell;
	uint64_t x = 0;

	TRY(next(r, &cell));
	bool good = cell.len > 0;
	for (size_t i = 0; i < cell.len && good; i++) {
		unsigned digit = (unsigned)(cell.at[i] - '0');

		good = digit <= 9 && x <= (UINT64_MAX - digit) / 10;
		x = x * 10 + digit;
	}
	if (!good || x < least || x > most)
		return bad(r, cell,
			fail_text("a whole number from %llu to %llu",
				(unsigned long long)least,
				(unsigned long long)most));
	*to = x;
	return NULL;
}

/* A double as %a writes it; infinity only where OPEN. */
static const char *get_double(struct model_reader *r, double *to, bool open)
{
	struct text cell;
	char digits[64], *after = digits;
	double x = NAN;

	TRY(next(r, &cell));
	if (cell.len > 0 && cell.len < sizeof(digits) &&
		!isspace((unsigned char)cell.at[0])) {
		memcpy(digits, cell.at, cell.len);
		digits[cell.len] = '\0';
		x = strtod(digits, &after);
	}
	if (after != digits + cell.len || isnan(x) || (!open && isinf(x)))
		return bad(r, cell, open ? "a number" : "a finite number");
	*to = x;
	return NULL;
}

static const char *get_doubles(struct model_reader *r, double *to, size_t n)
{
	for (size_t i = 0; i < n; i++)
		TRY(get_double(r, &to[i], false));
	return NULL;
}

/* A name, escapes undone; *TO is the caller's. */
static const char *get_name(struct model_reader *r, char **to)
{
	static const char escape[] = "tnr\\", meant[] = "\t\n\r\\";
	struct text cell;

	TRY(next(r, &cell));
	char *name = mem_copy(cell.at, cell.len);
	size_t n = 0;
	for (size_t i = 0; i < cell.len; i++) {
		char c = cell.at[i];

		if (c == '\\' && i + 1 < cell.len) {
			const char *at = strchr(escape, cell.at[++i]);

			c = at && *at ? meant[at - escape] : '\0';
		}
		if (c == '\0') {
			free(name);
			return bad(r, cell, "a name");
		}
		name[n++] = c;
	}
	name[n] = '\0';
	*to = name;
	return NULL;
}

static const char *read_head(struct model_reader *r, struct model *m)
{
	struct text cell;
	enum scale_transform t = SCALE_LOG;
	uint64_t d;

	TRY(begin(r, "transform"));
	TRY(next(r, &cell));
	while (t < SCALE_RAW && !text_is(cell, scale_name(t)))
		t++;
	if (!text_is(cell, scale_name(t)))
		return bad(r, cell, "log, zscore or raw");
	m->scale.transform = t;
	TRY(end(r));

	TRY(begin(r, "seed"));
	TRY(get_count(r, &m->seed, 0, UINT64_MAX));
	TRY(end(r));

	TRY(begin(r, "as-of"));
	TRY(next(r, &cell));
	m->as_of = MODEL_NO_TIME;
	if (!text_is(cell, "-") && !int_parse(&m->as_of, cell))
		return bad(r, cell, "a time in milliseconds, or -");
	TRY(end(r));

	TRY(begin(r, "customers"));
	TRY(get_count(r, &m->n, 0, MODEL_MAX_N));
	TRY(end(r));

	TRY(begin(r, "inertia"));
	TRY(get_double(r, &m->inertia, false));
	if (m->inertia < 0)
		return fail_text("line %lu: inertia below 0", r->line);
	TRY(end(r));

	TRY(begin(r, "features"));
	TRY(get_count(r, &d, 1, POINTS_MAX_D));
	m->scale.d = (unsigned)d;
	return end(r);
}

static const char *read_feature(
	struct model_reader *r, struct model *m, unsigned j)
{
	uint64_t sum = 0;

	TRY(begin(r, "feature"));
	TRY(get_name(r, &m->feature[j]));
	if (m->feature[j][0] == '\0')
		return fail_text("line %lu: a feature without a name", r->line);
	for (unsigned i = 0; i < j; i++)
		if (strcmp(m->feature[i], m->feature[j]) == 0)
			return fail_text("line %lu: '%s' is there twice",
				r->line, text_show(text_of(m->feature[j])));
	TRY(get_doubles(r, &m->scale.mean[j], 1));
	TRY(get_doubles(r, &m->scale.sd[j], 1));
	if (!(m->scale.sd[j] > 0))
		return fail_text(
			"line %lu: a deviation that is not above 0", r->line);
	TRY(end(r));

	TRY(begin(r, "edges"));
	TRY(get_doubles(r, m->edge[j], DRIFT_BINS - 1));
	for (unsigned b = 1; b < DRIFT_BINS - 1; b++)
		if (m->edge[j][b] < m->edge[j][b - 1])
			return fail_text(
				"line %lu: edges out of order", r->line);
	TRY(end(r));

	TRY(begin(r, "counts"));
	for (unsigned b = 0; b < DRIFT_BINS; b++) {
		TRY(get_count(r, &m->count[j][b], 0, m->n));
		sum += m->count[j][b];
	}
	if (sum != m->n)
		return fail_text("line %lu: counts of %llu customers where the "
				 "model has %llu",
			r->line, (unsigned long long)sum,
			(unsigned long long)m->n);
	return end(r);
}

static const char *read_clusters(struct model_reader *r, struct model *m)
{
	uint64_t k, sum = 0;
	unsigned d = m->scale.d;

	TRY(begin(r, "clusters"));
	TRY(get_count(r, &k, 1, MODEL_MAX_K));
	TRY(end(r));
	/* A cluster has a line of 2 d bytes at least: no room is made for
	 * what cannot be there. */
	if (k > r->rest.len / (2 * (uint64_t)d))
		return fail_text("line %lu: %llu clusters do not follow",
			r->line, (unsigned long long)k);
	m->k = (unsigned)k;
	m->centroid = mem_zero((size_t)k * d, sizeof(*m->centroid));
	m->size = mem_zero((size_t)k, sizeof(*m->size));
	for (unsigned c = 0; c < m->k; c++) {
		TRY(begin(r, "cluster"));
		TRY(get_count(r, &m->size[c], 0, m->n));
		TRY(get_doubles(r, m->centroid + (size_t)c * d, d));
		TRY(end(r));
		sum += m->size[c];
	}
	if (sum != m->n)
		return fail_text("line %lu: clusters of %llu customers where "
				 "the model has %llu",
			r->line, (unsigned long long)sum,
			(unsigned long long)m->n);
	return NULL;
}

static const char *read_rule(struct model_reader *r, struct segment_rule *rule)
{
	char *name;

	TRY(begin(r, "rule"));
	TRY(get_name(r, &name));
	rule->name = name;
	TRY(get_name(r, &name));
	rule->action = name;
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
		TRY(get_double(r, &rule->min[i].value, true));
		TRY(get_double(r, &rule->max[i].value, true));
	}
	if (*rule->name == '\0')
		return fail_text("line %lu: a segment without a name", r->line);
	return end(r);
}

static const char *read_segments(struct model_reader *r, struct model *m)
{
	uint64_t rules;

	TRY(begin(r, "cuts"));
	m->has_cuts = !r->cells.at || !text_is(r->cells, "-");
	if (m->has_cuts) {
		TRY(get_doubles(r, &m->cuts.frequency, 1));
		TRY(get_doubles(r, &m->cuts.amount, 1));
		TRY(end(r));
	}
	TRY(begin(r, "rules"));
	TRY(get_count(r, &rules, 0, MODEL_MAX_RULES));
	TRY(end(r));
	if (rules > r->rest.len)
		return fail_text("line %lu: %llu rules do not follow", r->line,
			(unsigned long long)rules);
	if (rules == 0)
		return NULL;
	m->rule = mem_zero((size_t)rules, sizeof(*m->rule));
	m->rules = (size_t)rules;
	for (size_t i = 0; i < m->rules; i++)
		TRY(read_rule(r, &m->rule[i]));
	return NULL;
}

/* "crmutils-model 1 rfm-cluster" is ours; say what else it is. */
static const char *read_title(struct model_reader *r)
{
	struct text line = text_split(&r->rest, '\n'), words = line;
	char want[32];

	r->line = 1;
	if (!text_is(text_split(&words, ' '), "crmutils-model") || !words.at)
		return "line 1: not a model (want a file made by --save)";
	struct text version = text_split(&words, ' ');
	snprintf(want, sizeof(want), "%d", MODEL_VERSION);
	if (!text_is(version, want))
		return fail_text("line 1: a model of version '%s' (want %s)",
			text_show(version), want);
	if (!words.at || !text_is(words, "rfm-cluster"))
		return fail_text("line 1: '%s' is not a model of rfm-cluster",
			text_show(line));
	return NULL;
}

/* Cut the last line off R->rest if it is the checksum of all before it. */
static const char *read_checksum(struct model_reader *r, struct text all)
{
	static const char word[] = "checksum ";
	enum { LENGTH = sizeof(word) - 1 + 8 + 1 };
	char want[LENGTH + 1];

	if (!r->rest.at || r->rest.len < LENGTH ||
		memcmp(all.at + all.len - LENGTH, word, sizeof(word) - 1) != 0)
		return "the end is missing (want a last line 'checksum')";
	all.len -= LENGTH;
	r->rest.len -= LENGTH;
	snprintf(want, sizeof(want), "%s%08lx\n", word,
		crc32_z(0, (const unsigned char *)all.at, all.len));
	if (memcmp(all.at + all.len, want, LENGTH) != 0)
		return "damaged: the checksum does not agree";
	return NULL;
}

static const char *read_all(struct model *m, struct text text)
{
	struct model_reader r = {.rest = text};

	TRY(read_title(&r));
	TRY(read_checksum(&r, text));
	TRY(read_head(&r, m));
	for (unsigned j = 0; j < m->scale.d; j++)
		TRY(read_feature(&r, m, j));
	TRY(read_clusters(&r, m));
	TRY(read_segments(&r, m));
	if (r.rest.len)
		return fail_text("line %lu: '%s' after the end", r.line + 1,
			text_show(r.rest));
	return NULL;
}

const char *model_read(struct model *m, struct text text)
{
	*m = (struct model){0};
	const char *why = read_all(m, text);

	if (why)
		model_release(m);
	return why;
}
