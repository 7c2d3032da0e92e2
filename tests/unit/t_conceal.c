/* t_conceal.c - what cells become; once changed there is nothing left in them
 * to be changed, whatever stands beside what. */
#include <stdlib.h>

#include "identity/conceal.h"
#include "unit.h"

enum { CELLS = 40000 };

static struct policy policy;
static const struct conceal_rules rules = {&policy, ~(uint64_t)0, 20261128, 0};

static struct conceal opened(void)
{
	policy_init(&policy);
	return (struct conceal){
		.rules = &rules, .detector = {.today = rules.today}};
}

static bool conceals(struct conceal *h, struct text t)
{
	conceal_clear(h);
	return conceal_may(h, t) && conceal_found(h, t);
}

static void becomes(struct conceal *h, const char *cell, const char *want)
{
	bool changed = conceals(h, text_of(cell));
	struct text got = changed ? buf_view(&h->cell) : text_of(cell);

	ck_assert_msg(text_is(got, want), "%s: %.*s (want %s)", cell,
		(int)got.len, got.at, want);
}

START_TEST(texts)
{
	struct conceal h = opened();

	becomes(&h, "", "");
	becomes(&h, "nothing, 12 of 34", "nothing, 12 of 34");
	becomes(&h, "tel13865712763", "tel138****2763");
	becomes(&h, "13865712763/13865712764", "138****2763/138****2764");
	becomes(&h, "11010519491231002X x", "110105********002X x");
	becomes(&h, "4111111111111111", "411111******1111");
	becomes(&h, "user12@mail.example", "u*****@mail.example");
	becomes(&h, "a@b.cn", "*@b.cn");
	becomes(&h, "+86 138-6571-2763 call", "+86 138-****-2763 call");
	/* Hidden, the first is no more why the second was not found. */
	becomes(&h, "a@b.cn@c.cn", "*@b***@c.cn");
	becomes(&h, "ab@1.2.3.cn", "a*@1.2.3.cn");
	becomes(&h, "ab@cd.cn 1.2.3.4", "a*@cd.cn 1.2.3.0");
	conceal_release(&h);
}
END_TEST

/* Full width is as good; the middle of it is hidden a star a character. */
START_TEST(wide)
{
	struct conceal h = opened();

	becomes(&h, "１38６5712763", "１38****2763");
	becomes(&h, "13865712763：", "138****2763：");
	becomes(&h, "ab＠cd.cn", "a*＠cd.cn");
	conceal_release(&h);
}
END_TEST

START_TEST(columns)
{
	struct conceal h = opened();
	const struct policy_action *a = &policy.of[KIND_PHONE];

	ck_assert(conceal_column(&h, KIND_PHONE, a, text_of("13865712763")));
	ck_assert(text_is(buf_view(&h.cell), "138****2763"));
	ck_assert_uint_eq(h.n, 1);
	ck_assert(h.place[0].by_column && !h.place[0].doubtful);
	ck_assert(conceal_column(&h, KIND_PHONE, a, text_of("abc")));
	ck_assert(h.place[0].doubtful);
	ck_assert(!conceal_column(&h, KIND_PHONE, a, text_of("138****2763")));
	ck_assert_uint_eq(h.n, 0);
	policy.of[KIND_PHONE].what = POLICY_KEEP;
	ck_assert(!conceal_column(&h, KIND_PHONE, a, text_of("13865712763")));
	ck_assert_uint_eq(h.n, 1);
	policy.of[KIND_PHONE].what = POLICY_DROP;
	ck_assert(conceal_column(&h, KIND_PHONE, a, text_of("13865712763")));
	ck_assert_uint_eq(h.cell.len, 0);
	conceal_release(&h);
}
END_TEST

static const char *const part[] = {"13865712763", "110105200401012985",
	"4111111111111111", "user12@mail.example", "a@b.cn", "138", "0010",
	"138-6571-2763", "4111 1111 1111 1111", "91350100M000100Y43", "tel",
	"010-68889999", "(021)", "京A12345", "１３8", "1.2.3.4", "2001:db8::1",
	"abcdefgh", "1234567", "护照E12345678", "gb82west12345698765432",
	"***"};
static const char *const sign[] = {
	"", "", " ", "-", ",", "@", ".", "：", ":", "+", "/", "(", ")", "x"};

static unsigned next_of(uint32_t *seed, size_t n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % (unsigned)n;
}

START_TEST(again)
{
	struct conceal h = opened();
	struct buf cell = {0};
	uint32_t seed = 7;
	size_t changed = 0;

	for (int i = 0; i < CELLS; i++) {
		cell.len = 0;
		for (unsigned k = 2 + next_of(&seed, 3); k > 0; k--) {
			buf_string(
				&cell, part[next_of(&seed,
					       sizeof(part) / sizeof(*part))]);
			buf_string(
				&cell, sign[next_of(&seed,
					       sizeof(sign) / sizeof(*sign))]);
		}
		if (!conceals(&h, buf_view(&cell)))
			continue;
		changed++;
		cell.len = 0;
		buf_text(&cell, buf_view(&h.cell));
		ck_assert_msg(!conceals(&h, buf_view(&cell)), "%.*s: %.*s",
			(int)cell.len, cell.at, (int)h.cell.len, h.cell.at);
	}
	ck_assert_uint_gt(changed, CELLS / 2);
	buf_release(&cell);
	conceal_release(&h);
}
END_TEST

UNIT_MAIN("conceal", texts, wide, columns, again)
