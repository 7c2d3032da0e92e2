/* t_clvmodel.c - models written and read back, and those that are damaged. */
#include "clv/clvmodel.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

#include "base/mem.h"
#include "unit.h"

static void make(struct clvmodel *m)
{
	*m = (struct clvmodel){.model = NBD_PARETO,
		.unit = 2,
		.transactions = true,
		.as_of = -86400000,
		.fits = 2};
	m->fit = mem_zero(2, sizeof(*m->fit));
	m->fit[0].group = mem_copy("", 0);
	m->fit[1].group = mem_copy("a\t\\\n", 4);
	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++)
		for (unsigned i = 0; i < CLVMODEL_BINS; i++) {
			m->count[k][i] = 10 * k + i;
			if (i + 1 < CLVMODEL_BINS)
				m->edge[k][i] = k + i / 3.0;
		}
	for (unsigned f = 0; f < 2; f++) {
		struct clv_fit *fit = &m->fit[f].fit;
		fit->n = NBD_Q;
		fit->customers = 1000 + f;
		fit->likelihood = -12.5 - f;
		for (unsigned i = 0; i < NBD_Q; i++) {
			fit->q[i] = 0.1 + i + f;
			fit->bound[i] = (int)(i % 3) - 1;
			for (unsigned j = 0; j < NBD_Q; j++)
				fit->cov[i][j] = (i + 1) * (j + 1) / 7.0;
		}
	}
	m->fit[1].fit.cov[2][3] = NAN;
	m->fit[0].spend = m->fit[0].fit;
	m->fit[0].spend.n = GAMMAGAMMA_Q;
}

START_TEST(others)
{
	struct clvmodel m;

	make(&m);
	ck_assert_ptr_null(clvmodel_other(&m, 2, NBD_PARETO, true));
	ck_assert_str_eq(clvmodel_other(&m, 1, NBD_PARETO, true),
		"the model is in units of --unit=month, and this run in "
		"--unit=week");
	ck_assert_str_eq(clvmodel_other(&m, 2, NBD_BG, true),
		"the model is of --model=pareto, and this run of --model=bg");
	ck_assert_str_eq(clvmodel_other(&m, 2, NBD_PARETO, false),
		"the model is of --per=transaction, and this run is not");
	m.transactions = false;
	ck_assert_str_eq(clvmodel_other(&m, 2, NBD_PARETO, true),
		"the model is of --per=day, and this run is not");
	clvmodel_release(&m);
}
END_TEST

START_TEST(again)
{
	struct clvmodel m, n;
	struct buf once = {0}, twice = {0};

	make(&m);
	clvmodel_write(&once, &m);
	ck_assert_ptr_null(clvmodel_read(&n, buf_view(&once)));
	clvmodel_write(&twice, &n);
	ck_assert(text_equal(buf_view(&once), buf_view(&twice)));
	ck_assert_int_eq(n.model, NBD_PARETO);
	ck_assert_uint_eq(n.unit, 2);
	ck_assert(n.transactions && n.as_of == -86400000);
	ck_assert_str_eq(n.fit[1].group, "a\t\\\n");
	ck_assert(n.fit[1].fit.q[3] == m.fit[1].fit.q[3]);
	ck_assert(n.fit[0].fit.cov[3][1] == m.fit[0].fit.cov[1][3]);
	ck_assert(n.fit[0].fit.bound[0] == -1 && n.fit[0].fit.bound[2] == 1);
	ck_assert(isnan(n.fit[1].fit.cov[3][2]));
	ck_assert_uint_eq(n.fit[0].spend.n, GAMMAGAMMA_Q);
	ck_assert_uint_eq(n.fit[1].spend.n, 0);
	ck_assert(n.edge[2][8] == m.edge[2][8] && n.count[2][9] == 29);
	clvmodel_release(&m);
	clvmodel_release(&n);
	buf_release(&once);
	buf_release(&twice);
}
END_TEST

/* No prefix is a model, nor is one with a byte changed. */
START_TEST(damage)
{
	struct clvmodel m, n;
	struct buf text = {0};

	make(&m);
	clvmodel_write(&text, &m);
	for (size_t len = 0; len < text.len; len++)
		ck_assert_ptr_nonnull(
			clvmodel_read(&n, (struct text){text.at, len}));
	for (size_t i = 0; i < text.len; i++) {
		text.at[i] ^= 1;
		ck_assert_ptr_nonnull(clvmodel_read(&n, buf_view(&text)));
		text.at[i] ^= 1;
	}
	clvmodel_release(&m);
	buf_release(&text);
}
END_TEST

/* With a right checksum, FROM in place of what TO says. */
static const char *changed(const char *from, const char *to)
{
	struct clvmodel m, n;
	struct buf text = {0}, other = {0};

	make(&m);
	clvmodel_write(&text, &m);
	clvmodel_release(&m);
	buf_byte(&text, '\0');
	char *at = strstr(text.at, from), *end = strstr(text.at, "checksum");
	ck_assert(at && end);
	buf_bytes(&other, text.at, (size_t)(at - text.at));
	buf_string(&other, to);
	buf_bytes(&other, at + strlen(from), (size_t)(end - at) - strlen(from));
	buf_printf(&other, "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)other.at, other.len));
	const char *why = clvmodel_read(&n, buf_view(&other));
	if (!why)
		clvmodel_release(&n);
	buf_release(&text);
	buf_release(&other);
	return why;
}

START_TEST(by_hand)
{
	static const char *const wrong[][2] = {{"model\tpareto", "model\tx"},
		{"unit\tmonth", "unit\tmoon"}, {"per\tt", "per\tT"},
		{"as-of\t-", "as-of\tx"}, {"fits\t2", "fits\t3"},
		{"fits\t2", "fits\t1"}, {"fits\t2", "fits\t0"},
		{"fit\t\t1000", "fit\t\t0"}, {"fit\t\t1000", "fit\t\t-1"},
		{"fit\t\t1000", "fit\t\\x\t1000"}, {"\t-0x1.9p+3", "\tnan"},
		{"\t-0x1.9p+3", "\tinf"}, {"\t-0x1.9p+3", "\t"},
		{"\t-1\t0\t1", "\t-2\t0\t1"}, {"edges\t0x0p+0", "edges\t9"},
		{"counts\t0\t1", "counts\t-1\t1"},
		{"counts\t0", "counts\t0\t0"},
		{"\t0x1.999999999999ap-4\t", "\t-1\t"}};

	ck_assert_ptr_null(changed("fits\t2", "fits\t2"));
	for (unsigned i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		ck_assert_msg(
			changed(wrong[i][0], wrong[i][1]), "%s", wrong[i][1]);
}
END_TEST

UNIT_MAIN("clvmodel", others, again, damage, by_hand)
