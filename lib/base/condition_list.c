/* condition_list.c - long lists of values, sorted and searched. */
#include "base/condition_form.h"
#include "base/search.h"
#include "base/sort.h"

static int rank(const struct condition_value *v)
{
	return v->kind == CONDITION_TEXT     ? 0
	       : v->kind == CONDITION_NUMBER ? 1
					     : 2;
}

static int by_value(const void *a, const void *b, void *context)
{
	const struct condition_value *x = a, *y = b;

	(void)context;
	if (rank(x) != rank(y))
		return rank(x) - rank(y);
	if (x->kind == CONDITION_TEXT)
		return text_compare(x->text, y->text);
	if (x->kind == CONDITION_NUMBER)
		return decimal_compare(&x->number, &y->number);
	return 0;
}

void condition_list_sort(struct condition *c, struct condition_test *test)
{
	size_t n = test->behind - test->first;
	struct condition_value *v = &c->value[test->first];

	if (n <= CONDITION_FEW)
		return;
	sort_with(v, n, sizeof(*v), by_value, NULL);
	test->sorted = true;
	for (size_t i = 0; i < n; i++) {
		test->texts += v[i].kind == CONDITION_TEXT;
		test->numbers += v[i].kind == CONDITION_NUMBER;
	}
}

static bool text_before(const void *list, size_t i, const void *key)
{
	const struct condition_value *v = list;

	return text_compare(v[i].text, *(const struct text *)key) < 0;
}

static bool number_before(const void *list, size_t i, const void *key)
{
	const struct condition_value *v = list;

	return decimal_compare(&v[i].number, key) < 0;
}

bool condition_list_has(const struct condition *c,
	const struct condition_test *test, struct text cell,
	const struct decimal_number *number)
{
	const struct condition_value *text = &c->value[test->first],
				     *digits = text + test->texts;
	size_t i = search_first(test->texts, text_before, text, &cell);

	if (i < test->texts && text_equal(text[i].text, cell))
		return true;
	if (!number)
		return false;
	i = search_first(test->numbers, number_before, digits, number);
	return i < test->numbers &&
	       decimal_compare(&digits[i].number, number) == 0;
}
