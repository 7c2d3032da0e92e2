/* answer.c - the words of an answer. */
#include "ask/answer.h"

size_t answer_values(const struct lookup *q, const struct lookup_rows *rows,
	const char *variable, uint32_t *to, size_t room)
{
	int at = lookup_variable(q, variable);
	size_t n = 0;

	for (size_t i = 0; at >= 0 && i < rows->n; i++) {
		size_t j = 0;
		while (j < n && to[j] != rows->row[i][at])
			j++;
		if (j == n && n < room)
			to[n++] = rows->row[i][at];
	}
	return n;
}

static void print_values(
	struct buf *to, const struct answer_of *of, const char *variable)
{
	uint32_t value[LOOKUP_ROWS];
	size_t n = answer_values(
		of->query, of->rows, variable, value, LOOKUP_ROWS);
	size_t end = of->from + of->page < n ? of->from + of->page : n;

	for (size_t i = of->from; i < end; i++) {
		if (i > of->from)
			buf_string(to, "、");
		buf_text(to, graph_term(of->graph, value[i]));
	}
	if (end < n || of->rows->cut)
		buf_printf(to, "等,共%zu%s个", n, of->rows->cut ? "+" : "");
}

static bool is_number(enum quantity_ends ends)
{
	return ends == ENDS_SAME || ends == ENDS_TWO;
}

/* 50元/天 and 60元 are for different things. */
static bool is_per_same(const struct answer_of *of, uint32_t a, uint32_t b)
{
	return text_equal(lookup_per(of->graph, a), lookup_per(of->graph, b));
}

/* Whether VARIABLE has one value: of 128元 and 268元 none is higher than 198元.
 */
static bool is_one(const struct answer_of *of, const char *variable)
{
	uint32_t value[2];

	return answer_values(of->query, of->rows, variable, value, 2) == 1;
}

/* Which of the two compared is higher, if both say a number of one unit. */
static void print_higher(struct buf *to, const struct answer_of *of)
{
	int a = lookup_variable(of->query, "a"),
	    b = lookup_variable(of->query, "b");
	struct quantity x[2], y[2];

	if (a < 0 || b < 0 || of->fast || !is_one(of, "a") ||
		!is_one(of, "b") ||
		!is_number(lookup_ends(x, of->graph, of->rows->row[0][a])) ||
		!is_number(lookup_ends(y, of->graph, of->rows->row[0][b])) ||
		x[0].unit != y[0].unit ||
		(x[0].unit == UNIT_MONEY &&
			!is_per_same(of, of->rows->row[0][a],
				of->rows->row[0][b])) ||
		(x[0].value - y[0].value) * (x[1].value - y[1].value) < 0)
		return;
	if (x[0].value == y[0].value && x[1].value == y[1].value) {
		buf_string(to, ",两者相同");
		return;
	}
	buf_string(to, ",");
	buf_text(to,
		graph_term(of->graph,
			of->bound->term[x[0].value + x[1].value >
							y[0].value + y[1].value
						? SLOT_E
						: SLOT_E2]));
	buf_string(to, "更高");
}

static void print_one(
	struct buf *to, struct text name, const struct answer_of *of)
{
	char variable[16];

	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		if (text_is(name, lookup_slot_names[i])) {
			if (i == SLOT_N)
				buf_text(to, of->number);
			else if (of->bound->term[i])
				buf_text(to, graph_term(of->graph,
						     of->bound->term[i]));
			return;
		}
	if (text_is(name, "count"))
		buf_printf(to, "%zu", of->rows->count);
	else if (text_is(name, "yn"))
		buf_string(to, of->forbids ? "不能,"
			       : of->yes   ? "是的,"
					   : "不是,");
	else if (text_is(name, "is"))
		buf_string(to, of->several ? (of->yes ? "有" : "没有")
					   : (of->yes ? "是" : "不是"));
	else if (text_is(name, "higher"))
		print_higher(to, of);
	else if (name.len < sizeof(variable)) {
		memcpy(variable, name.at, name.len);
		variable[name.len] = '\0';
		print_values(to, of, variable);
	}
}

size_t answer_print(
	struct buf *to, const char *template, const struct answer_of *of)
{
	uint32_t value[LOOKUP_ROWS];

	for (const char *p = template; *p;) {
		const char *end = *p == '{' ? strchr(p, '}') : NULL;
		if (!end) {
			buf_byte(to, *p++);
			continue;
		}
		print_one(to, (struct text){p + 1, (size_t)(end - p - 1)}, of);
		p = end + 1;
	}
	return answer_values(of->query, of->rows, "a", value, LOOKUP_ROWS);
}
