/* t_claims.c - one file under any names is one file; who may share it. */
#define _XOPEN_SOURCE 700
#include "filter/claims.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "unit.h"

static char home[] = "/tmp/crmutils-claims-XXXXXX";

static void lay_out(void)
{
	ck_assert_ptr_nonnull(mkdtemp(home));
	ck_assert_int_eq(chdir(home), 0);
	close(open("file", O_CREAT | O_WRONLY, 0600));
	close(open("other", O_CREAT | O_WRONLY, 0600));
	ck_assert_int_eq(mkdir("sub", 0700), 0);
	ck_assert_int_eq(mkfifo("pipe", 0600), 0);
	ck_assert_int_eq(link("file", "hard"), 0);
	ck_assert_int_eq(symlink("file", "soft"), 0);
	ck_assert_int_eq(symlink("../new", "sub/dangling"), 0);
	ck_assert_int_eq(symlink("sub/dangling", "chain"), 0);
	ck_assert_int_eq(symlink("circle", "circle"), 0);
	ck_assert_int_eq(symlink("/dev/stdout", "out"), 0);
}

static void clear(void)
{
	static const char *const name[] = {"file", "other", "pipe", "hard",
		"soft", "sub/dangling", "chain", "circle", "out"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		ck_assert_int_eq(unlink(name[i]), 0);
	ck_assert_int_eq(rmdir("sub"), 0);
	ck_assert_int_eq(rmdir(home), 0);
}

static bool same(const char *a, const char *b)
{
	struct place p, q;

	place_find(&p, a);
	place_find(&q, b);
	bool is = place_same(&p, &q);
	place_release(&p);
	place_release(&q);
	return is;
}

START_TEST(one_place)
{
	char full[64];

	lay_out();
	snprintf(full, sizeof(full), "/%s/sub/..//file", home);
	ck_assert(same("file", "./file"));
	ck_assert(same("file", full));
	ck_assert(same("file", "soft"));
	ck_assert(same("hard", "soft"));
	ck_assert(same("sub", "sub/"));
	ck_assert(same("sub", "sub/."));
	ck_assert(same(".", "sub/.."));
	ck_assert(!same("file", "other"));
	ck_assert(!same("file", "new"));
	/* Neither is there. */
	ck_assert(same("new", "sub/../new"));
	ck_assert(same("new", "sub/dangling"));
	ck_assert(same("new", "chain"));
	ck_assert(!same("new", "sub/new"));
	ck_assert(!same("new", "newer"));
	ck_assert(same("no/such", "no/such"));
	ck_assert(!same("no/such", "no/other"));
	ck_assert(same("circle", "circle"));
	ck_assert(!same("circle", "new"));
	ck_assert(!same("", "new"));
	clear();
}
END_TEST

START_TEST(descriptors)
{
	struct place p, q;
	char own[64];

	lay_out();
	snprintf(own, sizeof(own), "/proc/%ld/fd/1", (long)getpid());
	const char *const names[] = {"/dev/stdout", "//dev//stdout",
		"/dev/fd/1", "/proc/self/fd/1", own, "out"};
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		place_find(&p, names[i]);
		ck_assert_int_eq(p.fd, 1);
		ck_assert(p.there);
		place_release(&p);
	}
	place_find(&p, "/dev/stdin");
	ck_assert_int_eq(p.fd, 0);
	place_release(&p);
	place_find(&p, "/dev/fd/987");
	ck_assert_int_eq(p.fd, 987);
	ck_assert(!p.there);
	place_release(&p);
	place_find(&p, "/dev/fd/99999999999999999999");
	ck_assert_int_eq(p.fd, -1);
	place_release(&p);
	place_find(&p, "/dev/fd/1x");
	ck_assert_int_eq(p.fd, -1);
	place_release(&p);
	int fd = open("file", O_RDWR);
	place_find_descriptor(&p, fd);
	place_find(&q, "hard");
	ck_assert(place_same(&p, &q));
	place_release(&q);
	close(fd);
	/* What a link leads to is the path, whether it is there or not. */
	place_find(&q, "chain");
	ck_assert_str_eq(q.path + strlen(home), "/new");
	ck_assert_str_eq(place_name(&q), "new");
	place_release(&q);
	place_find(&q, "soft");
	ck_assert_str_eq(place_name(&q), "file");
	place_release(&q);
	clear();
}
END_TEST

/* What the second of two uses is told. */
static bool clash(
	unsigned use, const char *path, unsigned other, const char *path2)
{
	struct claims c = {0};

	ck_assert_ptr_null(claims_add(&c, use, "--first", path));
	const char *why = claims_add(&c, other, "--second", path2);
	if (why) {
		ck_assert_ptr_nonnull(strstr(why, "--first"));
		ck_assert_ptr_nonnull(strstr(why, "--second"));
	}
	claims_release(&c);
	return why != NULL;
}

START_TEST(who_may_share)
{
	static const unsigned use[] = {OPT_READ, OPT_WRITTEN, OPT_REPLACED,
		OPT_OVER, OPT_KEPT, OPT_ROWS};
	enum { N = sizeof(use) / sizeof(*use) };

	lay_out();
	for (int i = 0; i < N; i++)
		for (int j = 0; j < N; j++) {
			unsigned both = use[i] | use[j];
			bool fine = both == OPT_READ || both == OPT_ROWS ||
				    both == (OPT_READ | OPT_ROWS) ||
				    both == (OPT_OVER | OPT_ROWS);
			ck_assert_int_eq(
				clash(use[i], "hard", use[j], "soft"), !fine);
			ck_assert(!clash(use[i], "file", use[j], "other"));
			ck_assert(!clash(use[i], "file", use[j], "new"));
			ck_assert(!clash(
				use[i], "/dev/null", use[j], "/dev/null"));
			ck_assert(!clash(use[i], "pipe", use[j], "./pipe"));
		}
	clear();
}
END_TEST

START_TEST(standard_streams)
{
	struct claims c = {0};
	int ends[2];
	char a[32];

	lay_out();
	ck_assert(clash(OPT_READ, "-", OPT_ROWS, NULL));
	ck_assert(clash(OPT_READ, "/dev/stdin", OPT_READ, "-"));
	ck_assert(clash(OPT_OVER, NULL, OPT_WRITTEN, "-"));
	ck_assert(clash(OPT_REPLACED, "-", OPT_WRITTEN, "-"));
	ck_assert(!clash(OPT_READ, "-", OPT_OVER, NULL));
	ck_assert(!clash(OPT_READ, "-", OPT_READ, "file"));
	ck_assert_int_eq(pipe(ends), 0);
	snprintf(a, sizeof(a), "/dev/fd/%d", ends[0]);
	ck_assert(clash(OPT_READ, a, OPT_ROWS, a));
	close(ends[0]);
	close(ends[1]);
	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	snprintf(a, sizeof(a), "/dev/fd/%d", ends[0]);
	ck_assert(!clash(OPT_WRITTEN, a, OPT_REPLACED, a));
	close(ends[0]);
	close(ends[1]);
	ck_assert_ptr_nonnull(claims_add(&c, OPT_KEPT, "--state=-", "-"));
	ck_assert_ptr_nonnull(claims_add(&c, OPT_READ, "--with=", ""));
	claims_release(&c);
	clear();
}
END_TEST

/* Descriptor FD is the file at PATH, opened with FLAGS. */
static void redirect(int fd, const char *path, int flags)
{
	int from = open(path, flags);

	ck_assert_int_eq(dup2(from, fd), fd);
	close(from);
}

/* Whether descriptors 0 to 2 are at peace with USE of PATH; rows come out on
 * descriptor 1. */
static bool peace(unsigned use, const char *path)
{
	struct claims c = {0};
	const char *why = claims_descriptors(&c);

	if (!why && use == OPT_ROWS)
		why = claims_add(&c, OPT_OVER, "the output", NULL);
	if (!why)
		why = claims_add(&c, use, "--x", path);
	claims_release(&c);
	return why == NULL;
}

/* Check writes its report to descriptors 1 and 2: they are put back. */
START_TEST(redirected)
{
	int kept[3];

	lay_out();
	for (int fd = 0; fd < 3; fd++)
		kept[fd] = dup(fd);
	redirect(0, "/dev/null", O_RDONLY);
	redirect(1, "file", O_RDWR);
	dup2(1, 2);
	bool together = peace(OPT_WRITTEN, "other") && peace(OPT_OVER, NULL);
	bool named = peace(OPT_WRITTEN, "soft") || peace(OPT_READ, "hard");
	bool itself = peace(OPT_WRITTEN, "/dev/stdout"); /* as "2>&1" */
	redirect(2, "file", O_RDWR);
	bool apart = peace(OPT_OVER, NULL);
	redirect(1, "file", O_RDWR | O_APPEND);
	redirect(2, "file", O_RDWR | O_APPEND);
	bool appended = peace(OPT_OVER, NULL);
	redirect(2, "/dev/null", O_WRONLY);
	bool alone = peace(OPT_WRITTEN, "/dev/stdout");
	redirect(0, "file", O_RDONLY);
	bool loop = peace(OPT_ROWS, NULL), unread = peace(OPT_READ, "other");
	redirect(1, "/dev/null", O_WRONLY);
	bool over = peace(OPT_OVER, "hard"), into = peace(OPT_WRITTEN, "file");
	for (int fd = 0; fd < 3; fd++)
		dup2(kept[fd], fd);
	ck_assert(together && !named && itself && !apart && appended);
	ck_assert(alone && !loop && unread && over && !into);
	clear();
}
END_TEST

static void fill(const char *path, const char *bytes)
{
	FILE *f = fopen(path, "w");

	ck_assert_ptr_nonnull(f);
	fputs(bytes, f);
	ck_assert_int_eq(fclose(f), 0);
}

/* Whether rows that are read from ROWS are those of --test=PATH, too. */
static bool rows_too(const char *path, unsigned use, const char *rows)
{
	struct claims c = {0};

	ck_assert_ptr_null(claims_add(&c, OPT_READ, "--test=x", path));
	ck_assert_ptr_null(claims_add(&c, use, "--rows=x", rows));
	bool too = claims_rows_too(&c, "--test");
	ck_assert(!claims_rows_too(&c, "--tes"));
	claims_release(&c);
	return too;
}

START_TEST(rows_that_are_read_too)
{
	lay_out();
	ck_assert(rows_too("soft", OPT_ROWS, "file"));
	ck_assert(rows_too("file", OPT_ROWS, "hard"));
	ck_assert(!rows_too("file", OPT_READ, "hard"));
	ck_assert(!rows_too("file", OPT_ROWS, "other")); /* both are empty */
	ck_assert(!rows_too("pipe", OPT_ROWS, "pipe"));
	fill("file", "y\n1\n");
	fill("other", "y\n1\n");
	ck_assert(rows_too("other", OPT_ROWS, "soft"));
	fill("other", "y\n0\n");
	ck_assert(!rows_too("other", OPT_ROWS, "soft"));
	clear();
}
END_TEST

UNIT_MAIN("claims", rows_that_are_read_too, one_place, descriptors,
	who_may_share, standard_streams, redirected)
