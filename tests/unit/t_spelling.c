/* t_spelling.c - names that case or blanks alone divide. */
#include "journey/spelling.h"

#include "unit.h"

static void is(struct spelling *s, const char *name, const char *want)
{
	ck_assert_msg(text_is(spelling_of(s, text_of(name)), want), "%s", name);
}

START_TEST(like_names)
{
	struct spelling s;

	spelling_init(&s);
	is(&s, "email", "email");
	ck_assert(!spelling_knows(&s, text_of("email")));
	spelling_learn(&s, text_of("Email"));
	spelling_learn(&s, text_of("Email"));
	spelling_learn(&s, text_of(" Paid Social"));
	spelling_learn(&s, text_of("tv"));
	spelling_learn(&s, text_of("TV"));
	spelling_learn(&s, text_of(""));
	is(&s, "email", "Email");
	is(&s, "EMAIL\t", "Email");
	is(&s, "Email", "Email");
	is(&s, "paid social", " Paid Social");
	is(&s, "paidsocial", "paidsocial");
	is(&s, "tv", "tv");
	is(&s, "Tv", "Tv"); /* like two */
	is(&s, " ", "");
	ck_assert(spelling_knows(&s, text_of("Tv ")));
	ck_assert(spelling_divides(&s, text_of("tv")));
	ck_assert(spelling_divides(&s, text_of("TV ")));
	ck_assert(!spelling_divides(&s, text_of("Email")));
	ck_assert(!spelling_divides(&s, text_of("radio")));
	ck_assert(!spelling_knows(&s, text_of("radio")));
	spelling_release(&s);
}
END_TEST

UNIT_MAIN("spelling", like_names)
