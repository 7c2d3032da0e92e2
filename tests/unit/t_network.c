/* t_network.c - one written form for each network; digits of a telephone. */
#include "invite/network.h"

#include "identity/phone.h"
#include "unit.h"

static void in(
	const char *address, unsigned four, unsigned six, const char *want)
{
	struct buf b = {0};

	buf_string(&b, "x");
	bool is = network_print(&b, text_of(address), four, six);
	buf_byte(&b, '\0');
	ck_assert_msg(is == (want != NULL), "%s: %s", address, b.at);
	ck_assert_str_eq(b.at + 1, want ? want : "");
	buf_release(&b);
}

START_TEST(four)
{
	in("198.18.227.168", 24, 64, "198.18.227.0/24");
	in("198.18.227.168", 32, 64, "198.18.227.168/32");
	in("198.18.227.168", 20, 64, "198.18.224.0/20");
	in("255.255.255.255", 8, 64, "255.0.0.0/8");
	in("0.0.0.0", 24, 64, "0.0.0.0/24");
	in("255.1.2.3", 0, 64, "0.0.0.0/0");
}
END_TEST

START_TEST(six)
{
	in("2001:db8:1:2:3:4:5:6", 24, 64, "2001:db8:1:2::/64");
	in("2001:0DB8:0001:0002::", 24, 64, "2001:db8:1:2::/64");
	in("2001:db8:1:2ff::", 24, 56, "2001:db8:1:200::/56");
	in("::", 24, 64, "::/64");
	in("fe80::1%eth0", 24, 64, "fe80::/64");
	in("fe80::1%eth0", 24, 128, "fe80::1/128");
	in("::ffff:198.18.227.168", 24, 64, "198.18.227.0/24");
	in("::FFFF:c612:e3a8", 24, 64, "198.18.227.0/24");
	in("ffff::1", 24, 0, "::/0");
}
END_TEST

START_TEST(none)
{
	static const char *const not [] = {"", "1", "1.2.3", "1.2.3.4.5",
		"1.2.3.256", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "1..2.3",
		"1.2.3.", "a.b.c.d", "1.2.3.4/24", "999999999999.1.1.1",
		":::", "2001:db8", "2001:db8::1::", "%eth0", "1.2.3.4%eth0",
		"-1.2.3.4",
		"::ffff:1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3"};
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(not ) / sizeof(*not ); i++)
		in(not [i], 24, 64, NULL);
	ck_assert(!network_print(&b, (struct text){"::1\0x", 5}, 24, 64));
	buf_release(&b);
}
END_TEST

static void digits(const char *phone, const char *want)
{
	char got[PHONE_MOST];
	size_t n = phone_digits(got, text_of(phone));

	ck_assert_msg(n == strlen(want) && memcmp(got, want, n) == 0,
		"%s: %.*s, want %s", phone, (int)n, got, want);
}

START_TEST(phones)
{
	digits("10586600582", "10586600582");
	digits("+86 105-8660-0582", "10586600582");
	digits("008610586600582", "10586600582");
	digits("8610586600582", "10586600582");
	digits("86105866", "86105866");
	digits("+1 (555) 010.0199", "15550100199");
	digits("7", "7");
	digits("123456789012345", "123456789012345");
	digits("1234567890123456", "");
	digits("12345678901234567890123", "");
	digits("106****0582", "");
	digits("", "");
	digits("+", "");
	digits("+86", "");
	digits("1+2", "");
	digits("\xef\xbc\x91", "");
}
END_TEST

UNIT_MAIN("network", four, six, none, phones)
