/* t_route.c - paths that are written as one text. */
#include "journey/route.h"

#include "unit.h"

/* TEXT is the steps WANT, one after another with a | behind each, and SAYS. */
static void is(const char *text, const char *sep, const char *want, int says)
{
	struct players p;
	struct path path = {.n = 0};
	struct buf got = {0};
	int said = -1;

	players_init(&p, 1, NULL, 0);
	path_add(&path, 7, 0); /* is gone */
	ck_assert_ptr_null(
		route_read(&path, &p, text_of(text), text_of(sep), &said));
	for (size_t i = 0; i < path.n; i++) {
		ck_assert_int_eq(path.touch[i].ms, 0);
		buf_text(&got, players_cell(&p, path.touch[i].player, 0));
		buf_byte(&got, '|');
	}
	ck_assert_msg(text_is(buf_view(&got), want), "%s: %.*s", text,
		(int)got.len, got.at);
	ck_assert_msg(said == says, "%s: %d", text, said);
	buf_release(&got);
	path_release(&path);
	players_release(&p);
}

START_TEST(steps)
{
	is("a > b>a", ">", "a|b|a|", ROUTE_DIVIDED);
	is("a", ">", "a|", 0);
	is("a > b", "=>", "a > b|", 0);
	is("a=>b => c", "=>", "a|b|c|", ROUTE_DIVIDED);
	is("", ">", "", 0);
	is("  ", ">", "", 0);
}
END_TEST

START_TEST(gaps)
{
	is("a > > b", ">", "a|b|", ROUTE_DIVIDED | ROUTE_GAP);
	is("a >", ">", "a|", ROUTE_DIVIDED | ROUTE_GAP);
	is("> a", ">", "a|", ROUTE_DIVIDED | ROUTE_GAP);
	is(">", ">", "", ROUTE_DIVIDED | ROUTE_GAP);
}
END_TEST

/* (start) is a mark before the first step, the others behind one, at the end.
 */
START_TEST(marks)
{
	is("(start) > a > (conversion)", ">", "a|",
		ROUTE_DIVIDED | ROUTE_MARKED);
	is("(start) > a > b > (null)", ">", "a|b|",
		ROUTE_DIVIDED | ROUTE_MARKED);
	is("(start)", ">", "", ROUTE_MARKED);
	is("a > (start)", ">", "a|(start)|", ROUTE_DIVIDED);
	is("(null) > a", ">", "(null)|a|", ROUTE_DIVIDED);
	is("(conversion)", ">", "(conversion)|", 0);
	is("a > (null) > b", ">", "a|(null)|b|", ROUTE_DIVIDED);
}
END_TEST

START_TEST(refuses)
{
	struct players p;
	struct path path = {.n = 0};
	int said;

	players_init(&p, 1, NULL, 0);
	ck_assert_ptr_nonnull(route_read(
		&path, &p, text_of("a > b\036c"), text_of(">"), &said));
	ck_assert_int_eq(said, ROUTE_DIVIDED);
	path_release(&path);
	players_release(&p);
}
END_TEST

UNIT_MAIN("route", steps, gaps, marks, refuses)
