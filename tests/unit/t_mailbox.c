/* t_mailbox.c - addresses of one mailbox have one form. */
#include "identity/mailbox.h"

#include "unit.h"

START_TEST(forms)
{
	static const char *const pair[][2] = {
		{"Li.Na+shop@GoogleMail.com", "lina@gmail.com"},
		{"Li.Na+shop@Example.CN", "li.na@example.cn"},
		{" a@b.cn ", "a@b.cn"}, {"a@b.cn.", "a@b.cn"},
		{"+tag@b.cn", "+tag@b.cn"}, {"a+b+c@b.cn", "a@b.cn"},
		{"a.b@gmail.com.cn", "a.b@gmail.com.cn"},
		{"Z_9-%@GMAIL.COM", "z_9-%@gmail.com"},
		{"李@例子.cn", "李@例子.cn"}};
	static const char *const none[] = {"", "@", "a@", "@b.cn", "a b@c.cn",
		"a", "a@b@c", "l***i@b.cn", "<a@b.cn>", "a,b@c.cn", "a@."};
	struct buf to = {0};

	for (size_t i = 0; i < sizeof(pair) / sizeof(*pair); i++) {
		to.len = 0;
		ck_assert(mailbox_fold(&to, text_of(pair[i][0])));
		ck_assert_msg(
			text_is(buf_view(&to), pair[i][1]), "%s", pair[i][0]);
	}
	to.len = 0;
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_msg(
			!mailbox_fold(&to, text_of(none[i])) && to.len == 0,
			"%s", none[i]);
	buf_release(&to);
}
END_TEST

UNIT_MAIN("mailbox", forms)
