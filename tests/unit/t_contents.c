/* t_contents.c - what columns hold, by their names and by what was said of
 * them.
 */
#include "identity/contents.h"

#include "unit.h"

static struct contents h;
static struct policy policy;

static const char *say(
	const char *name, const char *words, enum contents_from from)
{
	const char *why = contents_say(&h, text_of(name), text_of(words), from);

	return why ? why : "good";
}

/* Three columns, two of one name and one without any. */
static void columns(void)
{
	contents_columns(&h, 3);
	contents_column(&h, 0, text_of("tel"), KIND_PHONE, false);
	contents_column(&h, 1, text_of("tel"), KIND_NONE, true);
	contents_column(&h, 2, text_of(""), KIND_NONE, false);
}

static void release(void)
{
	contents_release(&h);
	h = (struct contents){0};
}

START_TEST(words_of_sayings)
{
	ck_assert_str_eq(say("a", "phone", CONTENTS_OPTION), "good");
	ck_assert_str_eq(say("b", "age:gen:10", CONTENTS_OPTION), "good");
	ck_assert_str_eq(say("c", "text", CONTENTS_OPTION), "good");
	ck_assert_str_eq(say("d", "none", CONTENTS_OPTION), "good");
	ck_assert_int_eq(h.saying[0].kind, KIND_PHONE);
	ck_assert(!h.saying[0].own && !h.saying[0].passed);
	ck_assert_int_eq(h.saying[1].kind, KIND_AGE);
	ck_assert(h.saying[1].own);
	ck_assert_int_eq(h.saying[1].action.what, POLICY_GEN);
	ck_assert_uint_eq(h.saying[1].action.by, 10);
	ck_assert_int_eq(h.saying[2].kind, KIND_NONE);
	ck_assert(!h.saying[2].passed);
	ck_assert(h.saying[3].passed);
	ck_assert_str_eq(say("", "phone", CONTENTS_OPTION),
		"the name of a column is empty");
	ck_assert_str_eq(say("a", "email", CONTENTS_OPTION),
		"column 'a' is named twice");
	ck_assert_str_eq(say("e", "text:mask", CONTENTS_OPTION),
		"'text' has no action: it is no kind");
	ck_assert(strncmp(say("e", "fone", CONTENTS_OPTION), "'fone'", 6) == 0);
	ck_assert_uint_eq(h.sayings, 4);
	/* the policy may say it, too */
	ck_assert_str_eq(say("a", "email", CONTENTS_POLICY), "good");
	ck_assert_str_eq(say("a", "email", CONTENTS_POLICY), "good");
	release();
}
END_TEST

START_TEST(names_and_slots)
{
	columns();
	ck_assert(text_is(h.column[2].name, "#3"));
	ck_assert_uint_eq(h.column[0].slot, 0);
	ck_assert_uint_eq(h.column[1].slot, 0);
	ck_assert_uint_eq(h.column[2].slot, 2);
	ck_assert(!h.by_column);
	contents_settle(&h);
	ck_assert(h.by_column);
	contents_columns(&h, 1); /* another file */
	contents_column(&h, 0, text_of("n"), KIND_NONE, false);
	contents_settle(&h);
	ck_assert(!h.by_column);
	release();
}
END_TEST

START_TEST(sayings_win)
{
	columns();
	ck_assert_str_eq(say("tel", "none", CONTENTS_OPTION), "good");
	ck_assert_str_eq(say("x", "age:keep", CONTENTS_OPTION), "good");
	contents_apply(&h, &h.saying[0], 0);
	contents_apply(&h, &h.saying[1], 1);
	ck_assert(h.column[0].passed && h.column[0].kind == KIND_NONE);
	ck_assert_int_eq(h.column[1].kind, KIND_AGE);
	ck_assert(h.column[1].own && !h.column[1].numbers);
	policy_init(&policy);
	ck_assert_int_eq(
		contents_action(&h, &policy, 1, KIND_AGE)->what, POLICY_KEEP);
	/* What else is found in it has the action of its kind. */
	ck_assert_ptr_eq(contents_action(&h, &policy, 1, KIND_PHONE),
		&policy.of[KIND_PHONE]);
	release();
}
END_TEST

/* By the policy of the kind, or by what is said of the column alone. */
START_TEST(tokens)
{
	columns();
	policy_init(&policy);
	ck_assert(!contents_mark_tokens(&h, &policy));
	ck_assert(!contents_does(&h, POLICY_TOKEN));
	ck_assert_str_eq(say("tel", "phone:token", CONTENTS_OPTION), "good");
	ck_assert(contents_does(&h, POLICY_TOKEN));
	contents_apply(&h, &h.saying[0], 1);
	ck_assert(contents_mark_tokens(&h, &policy));
	ck_assert(!h.column[0].old && h.column[1].old && !h.column[2].old);
	ck_assert(!policy_change(&policy, text_of("phone=token")));
	ck_assert(contents_mark_tokens(&h, &policy));
	ck_assert(h.column[0].old && h.column[1].old);
	release();
}
END_TEST

START_TEST(what_a_file_lacks)
{
	size_t met, all;

	ck_assert(!contents_missing(&h, &met, &all));
	ck_assert_uint_eq(all, 0);
	columns();
	ck_assert_str_eq(say("q", "phone", CONTENTS_OPTION), "good");
	ck_assert_str_eq(say("a", "phone", CONTENTS_POLICY), "good");
	ck_assert(!contents_do(&h, KIND_PHONE, text_of("drop")));
	ck_assert_int_eq(h.saying[1].action.what, POLICY_DROP);
	ck_assert_str_eq(say("tel", "phone", CONTENTS_POLICY), "good");
	ck_assert_str_eq(say("b", "phone", CONTENTS_POLICY), "good");
	contents_apply(&h, &h.saying[2], 0);
	ck_assert(text_is(contents_missing(&h, &met, &all)->name, "a"));
	ck_assert_uint_eq(met, 1);
	ck_assert_uint_eq(all, 3);
	release();
}
END_TEST

/* A first row of data in the place of a header. */
START_TEST(names_that_are_data)
{
	columns();
	ck_assert(!contents_check_names(&h, 20261130));
	contents_columns(&h, 2);
	contents_column(&h, 0, text_of("id"), KIND_NONE, false);
	contents_column(&h, 1, text_of("13800138000"), KIND_NONE, false);
	ck_assert_str_eq(contents_check_names(&h, 20261130),
		"the name of column 2 is personal data itself (phone): perhaps "
		"there is no header, and --no-header");
	release();
}
END_TEST

UNIT_MAIN("contents", words_of_sayings, names_and_slots, sayings_win, tokens,
	what_a_file_lacks, names_that_are_data)
