/* t_model.c - the saved model: round trip, and all that is refused. */
#include "cluster/model.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "unit.h"

/* A small model with everything in it. */
static void make(struct model *m)
{
	struct segment_rule rule[2];

	*m = (struct model){
		.scale = {SCALE_LOG, 2, {1.0 / 3, -2e-300}, {0.1, DBL_MAX}},
		.k = 3,
		.has_cuts = true,
		.cuts = {2.8404223281637453, 283.600151667341},
		.seed = UINT64_MAX,
		.as_of = -1,
		.n = 60,
		.inertia = 3924.378679};
	m->feature[0] = mem_copy("recency", 7);
	m->feature[1] = mem_copy("a\tb\\n\n\r", 7);
	m->centroid = mem_zero(6, sizeof(double));
	m->size = mem_zero(3, sizeof(uint64_t));
	for (unsigned i = 0; i < 6; i++)
		m->centroid[i] = sqrt(i) - 1;
	for (unsigned c = 0; c < 3; c++)
		m->size[c] = 10 * (c + 1);
	for (unsigned j = 0; j < 2; j++)
		for (unsigned b = 0; b < DRIFT_BINS; b++) {
			m->count[j][b] = 6;
			if (b)
				m->edge[j][b - 1] = b / 7.0 - 1;
		}
	segment_rule_init(&rule[0], "gold", "call\tthem");
	rule[0].min[SEGMENT_AMOUNT].value = 0.1;
	segment_rule_init(&rule[1], "rest", "");
	model_set_rules(m, rule, 2);
}

static void write_made(struct buf *out)
{
	struct model m;

	make(&m);
	model_write(out, &m);
	model_release(&m);
}

START_TEST(round_trip)
{
	struct model m, back;
	struct buf once = {0}, twice = {0};

	make(&m);
	model_write(&once, &m);
	ck_assert_ptr_null(model_read(&back, buf_view(&once)));
	model_write(&twice, &back);
	ck_assert(text_equal(buf_view(&once), buf_view(&twice)));

	ck_assert_int_eq(back.scale.transform, SCALE_LOG);
	ck_assert_uint_eq(back.scale.d, 2);
	ck_assert(
		memcmp(back.scale.mean, m.scale.mean, sizeof(double[2])) == 0);
	ck_assert(memcmp(back.scale.sd, m.scale.sd, sizeof(double[2])) == 0);
	ck_assert(memcmp(back.centroid, m.centroid, sizeof(double[6])) == 0);
	ck_assert(memcmp(back.size, m.size, sizeof(uint64_t[3])) == 0);
	ck_assert(memcmp(back.edge, m.edge, sizeof(m.edge)) == 0);
	ck_assert(memcmp(back.count, m.count, sizeof(m.count)) == 0);
	ck_assert_str_eq(back.feature[1], m.feature[1]);
	ck_assert_uint_eq(back.k, 3);
	ck_assert_uint_eq(back.seed, UINT64_MAX);
	ck_assert_int_eq(back.as_of, -1);
	ck_assert_uint_eq(back.n, 60);
	ck_assert(back.inertia == m.inertia);
	ck_assert(back.has_cuts && back.cuts.amount == m.cuts.amount);
	ck_assert_uint_eq(back.rules, 2);
	ck_assert_str_eq(back.rule[0].action, "call\tthem");
	ck_assert(back.rule[0].min[SEGMENT_AMOUNT].value == 0.1);
	ck_assert(isinf(back.rule[0].max[SEGMENT_AMOUNT].value));
	model_release(&m);
	model_release(&back);
	buf_release(&once);
	buf_release(&twice);
}
END_TEST

START_TEST(without_options)
{
	struct model m, back;
	struct buf out = {0};

	make(&m);
	m.as_of = MODEL_NO_TIME;
	m.has_cuts = false;
	size_t rules = m.rules;
	m.rules = 0;
	model_write(&out, &m);
	m.rules = rules;
	ck_assert_ptr_null(model_read(&back, buf_view(&out)));
	ck_assert_int_eq(back.as_of, MODEL_NO_TIME);
	ck_assert(!back.has_cuts);
	ck_assert_uint_eq(back.rules, 0);
	model_release(&m);
	model_release(&back);
	buf_release(&out);
}
END_TEST

/* The made model with FROM replaced by TO, the checksum right again. */
static void edited(struct buf *out, const char *from, const char *to)
{
	struct buf made = {0};

	write_made(&made);
	buf_byte(&made, '\0');
	char *at = strstr(made.at, from), *end = strstr(made.at, "checksum");
	ck_assert_ptr_nonnull(at);
	buf_bytes(out, made.at, (size_t)(at - made.at));
	buf_string(out, to);
	at += strlen(from);
	buf_bytes(out, at, (size_t)(end - at));
	buf_printf(out, "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)out->at, out->len));
	buf_release(&made);
}

START_TEST(refuses)
{
	static const struct {
		const char *from, *to, *why;
	} row[] = {
		{"model 1 ", "model 2 ", "line 1: a model of version '2'"},
		{"rfm-cluster", "attrib-roi", "line 1: 'crmutils-model 1 att"},
		{"crmutils-model", "customer,r", "line 1: not a model"},
		{"\tlog", "\tlogz", "line 2: 'logz' is not log, zscore or raw"},
		{"seed\t", "seed\t9", "line 3: '9184467"},
		{"seed\t", "sead\t", "line 3: 'sead' where 'seed' was"},
		{"as-of\t-1", "as-of\t", "line 4: '' is not a time"},
		{"customers\t60", "customers\t61", "line 10: counts of 60"},
		{"customers\t60", "customers\t-60", "line 5: '-60' is not"},
		{"inertia\t", "inertia\tnan", "line 6: 'nan0x"},
		{"inertia\t", "inertia\t-", "line 6: inertia below 0"},
		{"features\t2", "features\t3", "line 14: 'clusters' where 'fe"},
		{"features\t2", "features\t17", "line 7: '17' is not a whole"},
		{"features\t2", "features\t0", "line 7: '0' is not a whole"},
		{"\trecency", "\t", "line 8: a feature without a name"},
		{"\trecency", "\ta\\tb\\\\n\\n\\r", "line 11: 'a?b\\n"},
		{"\trecency", "\tre\\cency", "line 8: 're\\cency' is not a"},
		{"0x1.999999999999ap-4\n", "inf\n", "line 8: 'inf' is not a"},
		{"0x1.999999999999ap-4\n", "0\n", "line 8: a deviation that"},
		{"edges\t-", "edges\t", "line 9: edges out of order"},
		{"counts\t6", "counts\t7", "line 10: counts of 61 customers"},
		{"clusters\t3", "clusters\t2", "line 16: clusters of 30"},
		{"clusters\t3", "clusters\t60000", "line 14: 60000 clusters"},
		{"clusters\t3", "clusters\t70000", "line 14: '70000' is not"},
		{"cluster\t10", "cluster\t11", "line 17: clusters of 61"},
		{"cluster\t10\t-0x1p+0", "cluster\t10", "line 15: a cell is m"},
		{"cluster\t10", "cluster\t10\t7", "line 15: '0x0p+0' is a"},
		{"cuts\t", "cuts\t-\t", "line 18: '-' is not a finite number"},
		{"rules\t2", "rules\t1", "line 21: 'rule"},
		{"rules\t2", "rules\t3", "line 22: the line 'rule' is missing"},
		{"rules\t2", "rules\t60000", "line 19: 60000 rules do not"},
		{"\tgold", "\t", "line 20: a segment without a name"},
		{"inf\n", "nan\n", "line 20: 'nan' is not a number"},
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct buf text = {0};
		struct model m;

		edited(&text, row[i].from, row[i].to);
		const char *why = model_read(&m, buf_view(&text));
		ck_assert_msg(why && strncmp(why, row[i].why,
					     strlen(row[i].why)) == 0,
			"%s -> %s: %s (want %s)", row[i].from, row[i].to,
			why ? why : "accepted", row[i].why);
		ck_assert_uint_eq(m.k, 0);
		ck_assert_ptr_null(m.feature[0]);
		buf_release(&text);
	}
}
END_TEST

/* A flipped bit or a cut anywhere is noticed. */
START_TEST(damage)
{
	struct buf text = {0};
	struct model m;

	write_made(&text);
	for (size_t i = 0; i < text.len; i++) {
		text.at[i] ^= 1;
		ck_assert_ptr_nonnull(model_read(&m, buf_view(&text)));
		text.at[i] ^= 1;
		ck_assert_ptr_nonnull(
			model_read(&m, (struct text){text.at, i}));
	}
	ck_assert_ptr_null(model_read(&m, buf_view(&text)));
	model_release(&m);
	buf_byte(&text, '\n');
	ck_assert_ptr_nonnull(model_read(&m, buf_view(&text)));
	buf_release(&text);
}
END_TEST

/* It is applied to its own features alone, in their order. */
START_TEST(features)
{
	char recency[] = "recency", money[] = "money", age[] = "age";
	char *const own[] = {recency, money},
		    *const turned[] = {money, recency},
		    *const other[] = {recency, money, age},
		    *const last[] = {recency, age};
	struct model m = {.scale = {.d = 2}, .feature = {recency, money}};

	ck_assert_ptr_null(model_check_features(&m, "m", own, 2));
	ck_assert_str_eq(model_check_features(&m, "m", other, 3),
		"m: the model is of recency,money, and the features are "
		"recency,money,age");
	ck_assert_str_eq(model_check_features(&m, "m", own, 1),
		"m: the model is of recency,money, and the features are "
		"recency");
	ck_assert_str_eq(model_check_features(&m, "m", turned, 2),
		"m: the model is of recency,money, and the features are "
		"money,recency");
	ck_assert_str_eq(model_check_features(&m, "m", last, 2),
		"m: the model is of recency,money, and the features are "
		"recency,age");
}
END_TEST

UNIT_MAIN("model", round_trip, without_options, refuses, damage, features)
