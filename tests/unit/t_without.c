/* t_without.c - files without some people. */
#include "filter/without.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "unit.h"

static struct sought_people people;
static struct erasure_request request[2];
static struct without w;
static struct erasure e;
static char path[] = "/tmp/t_without.XXXXXX";

static void begin(void)
{
	struct keyed *k;

	ck_assert_ptr_null(
		keyed_open(&k, KEYED_SHA256, text_of("0123456789abcdef")));
	sought_init(&people);
	sought_add(&people, text_of("ann"), 0, k);
	sought_add(&people, text_of("bob"), 1, k);
	keyed_free(k);
	w = (struct without){
		.people = &people, .request = request, .requests = 2};
}

static void end(void)
{
	without_release(&w);
	sought_release(&people);
}

/* What becomes of a file that holds BYTES; a message, or NULL. */
static const char *of(const char *bytes)
{
	char name[sizeof(path)];

	memcpy(name, path, sizeof(path));
	int fd = mkstemp(name);
	ck_assert_int_ge(fd, 0);
	FILE *f = fdopen(fd, "w");
	ck_assert(fputs(bytes, f) >= 0 && fclose(f) == 0);
	const char *why = without_file(&w, &e, name, 1 << 20);
	ck_assert_int_eq(unlink(name), 0);
	return why;
}

static const char *token_of(const char *name)
{
	return sought_find(&people, text_of(name))->token;
}

static void is(const char *want)
{
	ck_assert_str_eq(text_show(buf_view(&w.out)), text_show(text_of(want)));
}

START_TEST(tables)
{
	char want[200];

	begin();
	ck_assert_ptr_null(of("customer,inviter,amount\nann,x,1\nx,bob,2\n"
			      "\"y,z\",\"a\"\"b\",3\nann,bob,4\n"));
	ck_assert(w.changed && e.status == ERASURE_DONE);
	ck_assert_uint_eq(e.lines, 4);
	ck_assert_uint_eq(e.cut, 2);
	ck_assert_uint_eq(e.hidden, 1);
	ck_assert_uint_eq(request[0].lines, 2);
	ck_assert_uint_eq(request[1].lines, 1);
	snprintf(want, sizeof(want),
		"customer,inviter,amount\nx,%s,2\n\"y,z\",\"a\"\"b\",3\n",
		token_of("bob"));
	is(want);
	ck_assert_ptr_null(of("customer,amount\nx,1\nAnn,1\n"));
	ck_assert(!w.changed && e.status == ERASURE_NOTHING);
	ck_assert_uint_eq(request[0].lines, 0);
	ck_assert_uint_eq(w.near, 1);
	end();
}
END_TEST

/* Bytes that stay are as they were: marks, line ends, quotes. */
START_TEST(bytes_stay)
{
	begin();
	ck_assert_ptr_null(
		of("\xef\xbb\xbf"
		   "customer;amount\r\nann;1\r\n\"x\";\"1;\"\"5\"\r\n"));
	ck_assert(w.changed);
	is("\xef\xbb\xbf"
	   "customer;amount\r\n\"x\";\"1;\"\"5\"\r\n");
	end();
}
END_TEST

/* A reason goes with its row, whichever of them has the name. */
START_TEST(rejects)
{
	begin();
	ck_assert_ptr_null(of("# x.csv:2: 'q' is no amount\nc,q\n"
			      "# x.csv:3: 'r' is no amount\nann,r\n"
			      "# x.csv:4: 'bob' is no amount\nd,bob\n"
			      "# x.csv:5: 's' is no amount\nd,s\n"));
	ck_assert_uint_eq(e.cut, 4);
	is("# x.csv:2: 'q' is no amount\nc,q\n"
	   "# x.csv:5: 's' is no amount\nd,s\n");
	end();
}
END_TEST

START_TEST(others)
{
	begin();
	ck_assert_ptr_null(of(""));
	ck_assert(!w.changed && e.status == ERASURE_NOTHING);
	ck_assert_ptr_nonnull(of("who,what\nann,1\n"));
	ck_assert_ptr_nonnull(of("\x1f\x8b\x08 packed"));
	ck_assert_ptr_nonnull(without_file(&w, &e, "/nowhere/at all", 9));
	end();
}
END_TEST

UNIT_MAIN("without", tables, bytes_stay, rejects, others)
