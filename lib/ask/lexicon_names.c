/* lexicon_names.c - other names of terms, which they have by how they are
 * written: parts of them, and 能托运 of 可否托运. */
#include "ask/lexicon.h"

#include <string.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* "水立方(国家游泳中心)" is 水立方 and 国家游泳中心 too. */
static void add_parts(struct lexicon *x, const uint32_t *c, size_t n,
	uint32_t term, unsigned kinds)
{
	size_t open = 0;

	for (size_t i = 0; i < n; i++)
		if (c[i] == '(')
			open = i;
	if (open < 2 || c[n - 1] != ')')
		return;
	lexicon_add(x, c, open, term, HOW_PART, kinds);
	if (n - open > 3)
		lexicon_add(
			x, c + open + 1, n - open - 2, term, HOW_PART, kinds);
}

/* 五星 of 五星级, 三甲 of 三级甲等: values that are grades. */
static void add_grade(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	enum { GRADE = 0x7ea7, CLASS = 0x7b49 };

	if (n > 2 && c[n - 1] == GRADE)
		lexicon_add(x, c, n - 1, term, HOW_PART, SLOT_VALUE);
	if (n == 4 && c[1] == GRADE && c[3] == CLASS)
		lexicon_add(x, (uint32_t[]){c[0], c[2]}, 2, term, HOW_PART,
			SLOT_VALUE);
}

/* 网上办 of 网上办理. */
static void add_way(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	if (n >= 4 && fold_says(c + n - 2, 2, "办理"))
		lexicon_add(x, c, n - 1, term, HOW_PART, SLOT_VALUE);
}

/* G7301 of G7301次, a2 of A2线: letters and digits, and what they number. */
static void add_number(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	/* 次 号 路 线 班 型 款 座 栋 */
	static const uint32_t numbered[] = {0x6b21, 0x53f7, 0x8def, 0x7ebf,
		0x73ed, 0x578b, 0x6b3e, 0x5ea7, 0x680b};
	bool letter = false, ends = false;

	for (size_t i = 0; i + 1 < n; i++) {
		if (c[i] >= 0x80 || !fold_word(c[i]))
			return;
		letter |= c[i] >= 'a' && c[i] <= 'z';
	}
	for (size_t k = 0; k < COUNT(numbered) && n > 2; k++)
		ends |= c[n - 1] == numbered[k];
	if (letter && ends)
		lexicon_add(x, c, n - 1, term, HOW_PART,
			x->kind[term] & (SLOT_ENTITY | SLOT_VALUE));
}

/* Where the next number of a model is in the N characters at C from *FROM on,
 * letters of ASCII and digits in one: M1 of 海蓝M1洗衣机. */
static bool next_model(const uint32_t *c, size_t n, size_t *from, size_t *to)
{
	for (size_t i = *from; i < n; i = *to) {
		bool letter = false, digit = false;
		for (*to = i; *to < n && c[*to] < 0x80 && fold_word(c[*to]);
			++*to) {
			letter |= c[*to] >= 'a' && c[*to] <= 'z';
			digit |= c[*to] >= '0' && c[*to] <= '9';
		}
		*from = i;
		if (letter && digit)
			return true;
		*to += *to == i;
	}
	return false;
}

/* 海蓝M1, M1洗衣机 and M1 of 海蓝M1洗衣机: what has the number of a model is
 * that model, unless it is of several. */
static void add_model(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	size_t from = 0, to = 0;

	if (!next_model(c, n, &from, &to) || (from == 0 && to == n))
		return;
	size_t other = to, end;
	if (next_model(c, n, &other, &end))
		return;
	lexicon_add(x, c + from, to - from, term, HOW_PART, SLOT_ENTITY);
	if (from && to < n) {
		lexicon_add(x, c, to, term, HOW_PART, SLOT_ENTITY);
		lexicon_add(x, c + from, n - from, term, HOW_PART, SLOT_ENTITY);
	}
}

/* 延保 of 延保服务, 退货 of 退货政策: what a name says of its own sort is left
 * out. */
static void add_sort(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	static const char *const sorts[] = {
		"服务", "政策", "规定", "业务", "制度", "办法", "须知", "说明"};

	for (size_t k = 0; k < COUNT(sorts) && n >= 4; k++)
		if (fold_says(c + n - 2, 2, sorts[k]))
			lexicon_add(x, c, n - 2, term, HOW_PART, SLOT_ENTITY);
}

/* 还款额 of 最低还款额: what ends a predicate, three characters or more and
 * at least half of it; but not 的机场 of 目的机场. */
static void add_endings(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	enum { OF = 0x7684 };

	for (size_t i = 1; i + 3 <= n && n - i >= (n + 1) / 2; i++)
		if (c[i] >= 0x80 && c[i] != OF)
			lexicon_add(x, c + i, n - i, term, HOW_PART,
				SLOT_PREDICATE);
}

/* The property at the end of C is called by WORD and its last N characters. */
static void add_after(struct lexicon *x, const char *word, const uint32_t *c,
	size_t n, uint32_t term)
{
	uint32_t called[TRIE_LONGEST];
	struct folded f = {0};

	if (fold(&f, text_of(word)) && f.n + n <= TRIE_LONGEST) {
		memcpy(called, f.c, f.n * sizeof(*called));
		memcpy(called + f.n, c, n * sizeof(*called));
		lexicon_add(x, called, f.n + n, term, HOW_PART, SLOT_PREDICATE);
	}
	folded_release(&f);
}

/* 能托运, 可以托运 and 能不能托运 of 可否托运; 周末营业 of 周末是否营业;
 * 需要面签 of 是否面签. */
static void add_flag(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	enum { IS = 0x662f, CAN = 0x80fd, MAY = 0x53ef, OR_NOT = 0x5426 };
	static const char *const can[] = {"能", "可以", "能不能", "可不可以"};
	uint32_t rest[TRIE_LONGEST];
	size_t i = 0;

	while (i + 1 < n && !((c[i] == IS || c[i] == CAN || c[i] == MAY) &&
				    c[i + 1] == OR_NOT))
		i++;
	if (i + 4 > n || n > TRIE_LONGEST)
		return;
	if (i == 0 && c[0] == IS)
		lexicon_add(x, c + 2, n - 2, term, HOW_PART, SLOT_PREDICATE);
	for (size_t k = 0; k < COUNT(can) && i == 0 && c[0] != IS; k++)
		add_after(x, can[k], c + 2, n - 2, term);
	memcpy(rest, c, i * sizeof(*rest));
	memcpy(rest + i, c + i + 2, (n - i - 2) * sizeof(*rest));
	if (i)
		lexicon_add(x, rest, n - 2, term, HOW_PART, SLOT_PREDICATE);
}

/* 能升级, 可以升级 of 支持升级. */
static void add_supported(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	static const char *const can[] = {"能", "可以", "能不能", "可不可以"};

	if (n < 4 || !fold_says(c, n, "支持"))
		return;
	for (size_t k = 0; k < COUNT(can); k++)
		add_after(x, can[k], c + 2, n - 2, term);
}

void lexicon_add_others(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term)
{
	unsigned kinds = x->kind[term];

	if (kinds & SLOT_ENTITY) {
		add_parts(x, c, n, term, kinds);
		add_number(x, c, n, term);
		add_model(x, c, n, term);
		add_sort(x, c, n, term);
	}
	if (kinds & SLOT_VALUE) {
		add_grade(x, c, n, term);
		add_way(x, c, n, term);
	}
	if (kinds & SLOT_PREDICATE) {
		add_endings(x, c, n, term);
		add_flag(x, c, n, term);
		add_supported(x, c, n, term);
	}
}
