/* t_reckon.c - rows through trees and through a machine, several at once. */
#include "model/reckon.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "factor/xlearn.h"
#include "model/features.h"
#include "unit.h"

START_TEST(pairs_of_fields)
{
	struct machine f = {.fields = 4};
	size_t a, b, n = 0;

	ck_assert_uint_eq(reckon_pairs(&f), 6);
	for (size_t i = 0; i < 4; i++)
		for (size_t k = i + 1; k < 4; k++, n++) {
			reckon_fields(&f, n, &a, &b);
			ck_assert_uint_eq(a, i);
			ck_assert_uint_eq(b, k);
		}
}
END_TEST

/* x <= 3, then y <= 5 of those above; leaves 1, 2, 4. */
static struct ensemble *make(void)
{
	static const double leaf[] = {1, 2, 4};
	struct ensemble *e = ensemble_new();

	ensemble_features(e, 2);
	e->feature[0].name = strdup("x");
	e->feature[1].name = strdup("y");
	e->outputs = 1;
	e->base = mem_zero(1, sizeof(*e->base));
	ensemble_tree_add(e, 2, 3);
	e->node[0] = (struct ensemble_node){
		.threshold = 3, .child = {~0, 1}, .column = 0};
	e->node[1] = (struct ensemble_node){
		.threshold = 5, .child = {~1, ~2}, .column = 1};
	e->cover[0] = 8;
	e->cover[1] = 4;
	for (int i = 0; i < 3; i++) {
		e->leaf[i] = leaf[i];
		e->leaf_cover[i] = i ? 2 : 4;
	}
	ensemble_rounds(e, 1);
	ck_assert_ptr_null(ensemble_check(e));
	return e;
}

/* More rows than a slice has, and then fewer. */
START_TEST(trees)
{
	struct ensemble *e = make();
	struct margin *margin = margin_new(e, 1);
	struct shapley *shapley;
	struct reckon r;

	ck_assert_ptr_null(shapley_new(&shapley, e, 1));
	reckon_init(&r, &(struct reckon_how){
				.e = e, .margin = margin, .shapley = shapley});
	ck_assert_uint_eq(r.most, RECKON_ROWS);
	ck_assert_double_eq_tol(reckon_base(&r, 0), 2, 1e-12);
	for (size_t n = 150; n; n /= 150) {
		for (size_t i = 0; i < n; i++) {
			r.row[2 * i] = (double)(i % 7);
			r.row[2 * i + 1] = (double)(i % 11);
		}
		reckon_run(&r, n);
		for (size_t i = 0; i < n; i++) {
			double want = i % 7 <= 3 ? 1 : i % 11 <= 5 ? 2 : 4;
			const double *phi = reckon_phi(&r, 0, i);
			ck_assert_double_eq(r.raw[i], want);
			ck_assert_double_eq_tol(
				2 + phi[0] + phi[SHAPLEY_ROWS], want, 1e-12);
		}
	}
	reckon_release(&r);
	shapley_free(shapley);
	margin_free(margin);
	ensemble_free(e);
}
END_TEST

/* Two numbers x and y: 0.5 + x + 2 y + <(1, 0), (0.5, 2)> x y. */
START_TEST(machine)
{
	struct machine *f;
	struct reckon r;
	const char *why = xlearn_read(&f,
		text_of("bias: 0.5\ni_0: 1\ni_1: 2\nv_0: 1 0\nv_1: 0.5 2\n"));

	ck_assert_msg(!why, "%s", why);
	struct ensemble *e = ensemble_new();
	features_take(e, f);
	reckon_init(&r,
		&(struct reckon_how){
			.e = e, .machine = f, .explains = true, .pairs = true});
	ck_assert_uint_eq(r.most, SHAPLEY_ROWS);
	for (size_t i = 0; i < 9; i++) {
		r.row[2 * i] = (double)i;
		r.row[2 * i + 1] = 3;
	}
	reckon_run(&r, 9);
	for (size_t i = 0; i < 9; i++) {
		double x = (double)i, pair = .5 * x * 3;
		const double *phi = reckon_phi(&r, 0, i);
		ck_assert_double_eq_tol(r.raw[i], .5 + x + 6 + pair, 1e-6);
		ck_assert_double_eq_tol(
			reckon_base(&r, 0) + phi[0] + phi[SHAPLEY_ROWS],
			r.raw[i], 1e-6);
		ck_assert_double_eq_tol(r.pair[i], pair, 1e-6);
		ck_assert_double_eq_tol(phi[0], x + pair / 2, 1e-6);
		ck_assert_double_eq(r.rest[i], 0);
	}
	reckon_release(&r);
	ensemble_free(e);
	factor_free(f);
}
END_TEST

UNIT_MAIN("reckon", pairs_of_fields, trees, machine)
