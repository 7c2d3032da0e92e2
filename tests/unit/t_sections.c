/* t_sections.c - a model is read as it was written, and none that is damaged.
 */
#include "reco/sections.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "reco_log.h"
#include "unit.h"

enum { SECTIONS = 16 };

/* Sections in memory. */
struct store {
	struct section {
		const char *name;
		char *at;
		size_t size;
	} section[SECTIONS];
	size_t n;
	bool ended;
};

static void add(void *arg, const char *name, const void *at, size_t size)
{
	struct store *s = arg;
	char *copy = mem_array(size + 1, 1);

	memcpy(copy, at, size);
	ck_assert_uint_lt(s->n, SECTIONS);
	s->section[s->n++] = (struct section){name, copy, size};
}

static const char *end(void *arg)
{
	((struct store *)arg)->ended = true;
	return "said by whoever writes";
}

static struct section *named(struct store *s, const char *name)
{
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(s->section[i].name, name) == 0)
			return &s->section[i];
	return NULL;
}

static const void *find(void *arg, const char *name, size_t size, size_t *n)
{
	struct section *found = named(arg, name);

	if (!found || found->size % size)
		return NULL;
	*n = found->size / size;
	return found->at;
}

static bool reads(struct learnt *m, struct store *s)
{
	*m = (struct learnt){.history = 0};
	return sections_read(m, &(struct sections_in){find, s});
}

static bool is_read(struct store *s)
{
	struct learnt m;
	bool good = reads(&m, s);

	learnt_release(&m);
	return good;
}

static void store_release(struct store *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->section[i].at);
}

/* A model of the items A, B, C and the segments gold and silver. */
static void store_model(struct store *s, struct learner *l)
{
	struct piled_out names = {.n = 0}, parts = {.n = 0};
	static const uint32_t segment[] = {0, 1, 1, 2};
	struct visits v;
	struct histories h;

	reco_log_lay(&h, &v, "aA aB bA bB bC cA cB dC dA", 100);
	*l = (struct learner){.h = &h,
		.segment = segment,
		.segments = 2,
		.how = {.kind = WEIGHTS_NEXT, .window = 1, .threads = 1},
		.recommend = {.decay = .75, .most = 100, .each = 1}};
	ck_assert_ptr_null(learner_learn(l));
	piled_add(&names, text_of("A"));
	piled_add(&names, text_of("B"));
	piled_add(&names, text_of("C"));
	piled_add(&parts, text_of("gold"));
	piled_add(&parts, text_of("silver"));
	*s = (struct store){.n = 0};
	ck_assert_str_eq(
		sections_write(&(struct sections_out){add, s, end},
			&(struct sections_model){l, 100, &names, &parts}),
		"said by whoever writes");
	ck_assert(s->ended);
	piled_out_release(&names);
	piled_out_release(&parts);
	histories_release(&h);
	visits_release(&v);
}

START_TEST(round_trip)
{
	struct store s;
	struct learner l;
	struct learnt m;

	store_model(&s, &l);
	ck_assert_uint_eq(s.n, 11);
	ck_assert(reads(&m, &s));
	ck_assert_int_eq(m.kind, WEIGHTS_NEXT);
	ck_assert_uint_eq(m.history, 100);
	ck_assert_double_eq(m.decay, .75);
	ck_assert_uint_eq(m.names.n, 3);
	ck_assert(text_is(piled_at(&m.names, 2), "C"));
	ck_assert_uint_eq(learnt_segment(&m, text_of("silver")), 1);
	uint64_t pairs = l.weights.start[3];
	ck_assert_uint_gt(pairs, 0);
	ck_assert_mem_eq(m.weights.start, l.weights.start, 4 * 8);
	ck_assert_mem_eq(m.weights.target, l.weights.target,
		pairs * sizeof(*l.weights.target));
	ck_assert_mem_eq(m.weights.weight, l.weights.weight,
		pairs * sizeof(*l.weights.weight));
	ck_assert_uint_eq(m.popular.segments, 2);
	for (size_t g = 0; g <= 2; g++) {
		const struct popular_list *is = &m.popular.of[g],
					  *was = &l.popular.of[g];
		ck_assert_uint_eq(is->buyers, was->buyers);
		ck_assert_mem_eq(is->units, was->units, 3 * sizeof(double));
		ck_assert_mem_eq(is->order, was->order, 3 * sizeof(uint32_t));
	}
	learnt_release(&m);
	learner_forget(&l);
	store_release(&s);
}
END_TEST

/* Without any of its sections, and with one element less or more. */
START_TEST(sizes)
{
	struct store s;
	struct learner l;

	store_model(&s, &l);
	for (size_t i = 0; i < s.n; i++) {
		struct section *at = &s.section[i], was = *at;
		at->name = "";
		ck_assert_msg(!is_read(&s), "without %s", was.name);
		*at = was;
		at->size -= strcmp(was.name, "names") == 0 ||
					    strcmp(was.name, "parts") == 0
				    ? 1
				    : 4;
		ck_assert_msg(!is_read(&s), "less of %s", was.name);
		*at = was;
	}
	ck_assert(is_read(&s));
	learner_forget(&l);
	store_release(&s);
}
END_TEST

/* One number of "about" that cannot be: kind, history, products, pairs,
 * segments. */
START_TEST(cannot_be)
{
	static const struct {
		size_t at;
		uint64_t value;
		bool good;
	} try[] = {{0, WEIGHTS_POPULAR, true}, {0, WEIGHTS_POPULAR + 1, false},
		{1, 0, false}, {1, 1, true}, {1, 100000, true},
		{1, 100001, false}, {2, 2, false}, {2, HISTORIES_END, false},
		{2, UINT64_MAX, false}, {3, 1, false}, {3, UINT64_MAX, false},
		{4, 1, false}, {4, HISTORIES_END, false},
		{4, UINT64_MAX, false}};
	static const double decay[] = {0, -1, 1.0001};
	struct store s;
	struct learner l;

	store_model(&s, &l);
	char *about = named(&s, "about")->at;
	for (size_t i = 0; i < sizeof(try) / sizeof(*try); i++) {
		uint64_t was;
		memcpy(&was, about + 8 * try[i].at, 8);
		memcpy(about + 8 * try[i].at, &try[i].value, 8);
		ck_assert_msg(is_read(&s) == try[i].good, "try %zu", i);
		memcpy(about + 8 * try[i].at, &was, 8);
	}
	for (size_t i = 0; i < 3; i++) {
		memcpy(about + 40, &decay[i], 8);
		ck_assert(!is_read(&s));
	}
	memcpy(about + 40, &(double){1}, 8);
	ck_assert(is_read(&s));
	learner_forget(&l);
	store_release(&s);
}
END_TEST

/* A pair that leads to no product, and pairs that end before they begin. */
START_TEST(pairs)
{
	static const uint32_t nowhere = 3;
	static const uint64_t far = 1000;
	struct store s;
	struct learner l;

	store_model(&s, &l);
	char *target = named(&s, "target")->at, *start = named(&s, "start")->at;
	memcpy(target, &nowhere, sizeof(nowhere));
	ck_assert(!is_read(&s));
	memcpy(target, l.weights.target, sizeof(nowhere));
	memcpy(start + 8, &far, sizeof(far));
	ck_assert(!is_read(&s));
	memcpy(start, l.weights.start, 2 * 8);
	ck_assert(is_read(&s));
	learner_forget(&l);
	store_release(&s);
}
END_TEST

/* Nothing was learned: no products, pairs or segments. */
START_TEST(empty)
{
	struct piled_out none = {.n = 0};
	struct store s = {.n = 0};
	struct visits v;
	struct histories h;
	struct learnt m;

	reco_log_lay(&h, &v, "", 100);
	struct learner l = {.h = &h,
		.how = {.kind = WEIGHTS_NEXT, .window = 1, .threads = 1},
		.recommend = {.decay = .8, .most = 100, .each = 1}};
	ck_assert_ptr_null(learner_learn(&l));
	ck_assert_ptr_nonnull(
		sections_write(&(struct sections_out){add, &s, end},
			&(struct sections_model){&l, 100, &none, &none}));
	ck_assert(reads(&m, &s));
	ck_assert_uint_eq(m.names.n, 0);
	learnt_release(&m);
	learner_forget(&l);
	store_release(&s);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

UNIT_MAIN("sections", round_trip, sizes, cannot_be, pairs, empty)
