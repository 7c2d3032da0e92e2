/* t_joint.c - what the words of --on stand for, and what of it connects nobody.
 */
#include "invite/joint.h"

#include "unit.h"

static struct joint s;
static struct buf scratch;
static char room[JOINT_ROOM];

static bool reads(const char *name, const char *column, enum joint_kind kind,
	unsigned length)
{
	struct text t = joint_read(&s, text_of(name), text_of(""));

	return text_is(t, column) && s.kind == kind && s.length == length;
}

START_TEST(words)
{
	ck_assert(reads("device", "device", JOINT_COLUMN, 0));
	ck_assert(reads("net8", "ip", JOINT_NETWORK, 8));
	ck_assert(reads("net32", "ip", JOINT_NETWORK, 32));
	ck_assert(reads("net7", "net7", JOINT_COLUMN, 0));
	ck_assert(reads("net33", "net33", JOINT_COLUMN, 0));
	ck_assert(reads("net", "net", JOINT_COLUMN, 0));
	ck_assert(reads("net+8", "net+8", JOINT_COLUMN, 0));
	ck_assert(reads("phone1", "phone", JOINT_PHONE, 1));
	ck_assert(reads("phone7", "phone", JOINT_PHONE, 7));
	ck_assert(reads("phone0", "phone0", JOINT_COLUMN, 0));
	ck_assert(reads("phone", "phone", JOINT_COLUMN, 0));
}
END_TEST

static const char *thing(const char *word, const char *cell)
{
	struct text t = text_of(cell);

	joint_read(&s, text_of(word), text_of(word));
	const char *why = joint_thing(&s, &t, &scratch, room);
	scratch.len = 0;
	buf_string(&scratch, why ? "want " : "");
	buf_text(&scratch, why ? text_of(why) : t);
	buf_byte(&scratch, '\0');
	return scratch.at;
}

START_TEST(things)
{
	ck_assert_str_eq(thing("net24", "198.18.7.9"), "198.18.7.0/24");
	ck_assert_str_eq(thing("net16", "198.18.7.9"), "198.18.0.0/16");
	ck_assert_str_eq(
		thing("net24", "2001:db8:1:2:3::4"), "2001:db8:1:2::/64");
	ck_assert_str_eq(thing("net24", "198.18.7"),
		"want an IP address (want 198.18.0.1 or 2001:db8::1)");
	ck_assert_str_eq(thing("phone7", "138 0013-8000"), "1380013");
	ck_assert_str_eq(thing("phone7", "1380013"), "1380013");
	ck_assert_str_eq(thing("phone7", "138001"),
		"want a telephone number of 7 digits or more");
	ck_assert_str_eq(thing("device", "x y"), "x y");
	ck_assert_str_eq(thing("device", "AA-BB-CC-00-11-22"), "aabbcc001122");
	ck_assert_str_eq(
		thing("shop", "AA-BB-CC-00-11-22"), "AA-BB-CC-00-11-22");
}
END_TEST

static bool nobodys(const char *word, const char *cell)
{
	struct lists none;

	lists_init(&none);
	lists_ready(&none);
	joint_read(&s, text_of(word), text_of(word));
	bool is = joint_is_nobodys(&s, &none, text_of(cell), NULL);
	lists_release(&none);
	return is;
}

START_TEST(what_nobody_has)
{
	ck_assert(nobodys("phone7", "138****8000"));
	ck_assert(nobodys("phone7", "00000000000"));
	ck_assert(!nobodys("phone7", "13800138000"));
	ck_assert(nobodys("device", "unknown"));
	ck_assert(!nobodys("device", "D1"));
	ck_assert(nobodys("phone", "138****8000"));
	ck_assert(nobodys("ip", "10.0.0.4"));
	ck_assert(!nobodys("ip", "198.18.7.9"));
	ck_assert(!nobodys("shop", "138****8000"));
	ck_assert(!nobodys("shop", "unknown")); /* what it means is not known */
	ck_assert(!nobodys("net24", "198.18.7.9"));
	ck_assert(!nobodys("net24", "00000000000")); /* is told as no address */
}
END_TEST

UNIT_MAIN("joint", words, things, what_nobody_has)
