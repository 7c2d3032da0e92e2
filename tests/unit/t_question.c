/* t_question.c - the invite that somebody asks about. */
#include "invite/question.h"

#include "unit.h"

static struct history h;
static struct keys k;

static void invite(const char *event, const char *inviter, const char *invitee,
	bool manual, size_t reasons)
{
	struct effect e = {.inviter = text_of(inviter),
		.invitee = text_of(invitee),
		.event = text_of(event),
		.manual = manual,
		.first = true,
		.counts = true,
		.n = reasons};
	uint32_t row;

	for (size_t i = 0; i < reasons; i++)
		e.reason[i] = (struct reason){CHECK_VIP, 1, 1};
	guard_hash(&h.guard, &e);
	guard_apply(&h.guard, &row, &e);
}

static void begin(void)
{
	history_init(&h, 3, false);
	guard_windows(&h.guard, &rules_built_in);
	k = (struct keys){.guard = &h.guard};
	invite("E1", "ann", "bob", false, 1);
	invite("E2", "bob", "cid", true, 1);
	invite("invitee", "bob", "dan", true, REASONS_MAX);
}

static void end(void)
{
	keys_release(&k);
	history_release(&h);
}

static const char *find(uint32_t *row, const char *q)
{
	return question_find(row, &h, &k, text_of(q));
}

START_TEST(finds)
{
	uint32_t by_event, by_name, row;

	begin();
	ck_assert_ptr_null(find(&by_event, "E2"));
	ck_assert_ptr_null(find(&by_name, "invitee=cid"));
	ck_assert_uint_eq(by_event, by_name);
	ck_assert_ptr_null(find(&row, "E1"));
	ck_assert_uint_ne(row, by_event);
	ck_assert_ptr_null(find(&row, "invitee")); /* an event of this name */
	ck_assert_str_eq(find(&row, "E3"), "no event 'E3' was judged");
	ck_assert_str_eq(find(&row, "invitee=ann"), "nobody has invited 'ann'");
	ck_assert_str_eq(find(&row, "invitee="), "nobody has invited ''");
	end();
}
END_TEST

START_TEST(reads)
{
	struct book_entry e;
	uint32_t row;

	begin();
	ck_assert_ptr_null(find(&row, "E1"));
	question_read(&e, &h, row);
	ck_assert_uint_eq(e.n, 1);
	ck_assert_ptr_null(find(&row, "E2"));
	question_read(&e, &h, row);
	ck_assert_uint_eq(e.n, 2);
	ck_assert_int_eq(e.reason[1].code, CHECK_MANUAL);
	ck_assert_ptr_null(find(&row, "invitee"));
	question_read(&e, &h, row);
	ck_assert_uint_eq(e.n, REASONS_MAX); /* no room */
	end();
}
END_TEST

UNIT_MAIN("question", finds, reads)
