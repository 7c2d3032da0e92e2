/* claims.c - files that a run uses, compared with each other. */
#include "base/system.h"

#include "filter/claims.h"

#include <stdlib.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

#include "base/mem.h"

static bool is_read(const struct claim *a)
{
	return a->use == OPT_READ || a->use == OPT_ROWS;
}

/* What is read there once is gone, and nothing that was written is lost. */
static bool is_stream(const struct place *p)
{
	return p->there &&
	       (S_ISCHR(p->mode) || S_ISFIFO(p->mode) || S_ISSOCK(p->mode));
}

/* Whether descriptors A and B were opened together ("2>&1") or both append, so
 * that what one writes comes behind what the other wrote.  A system that cannot
 * tell is believed. */
static bool share_position(int a, int b)
{
#ifdef SYS_kcmp
	enum { KCMP_FILE = 0 }; /* linux/kcmp.h */
	long self = getpid();

	if (!(fcntl(a, F_GETFL) & fcntl(b, F_GETFL) & O_APPEND))
		return syscall(SYS_kcmp, self, self, KCMP_FILE,
			       (unsigned long)a, (unsigned long)b) <= 0;
#endif
	return true;
}

/* A standard descriptor by itself, which no option names. */
static bool is_standard(const struct claim *a)
{
	return !a->given && a->place.fd >= 0;
}

/* Whether two descriptors of one file can do without each other, or write to
 * it by turns. */
static bool may_share_descriptors(const struct claim *a, const struct claim *b)
{
	if (is_standard(a) && is_standard(b) && (a->idle || b->idle))
		return true;
	if (a->place.fd == b->place.fd)
		return a->idle || b->idle; /* it is used after all */
	return !is_read(a) && !is_read(b) &&
	       share_position(a->place.fd, b->place.fd);
}

/* -o takes the place of rows that were read: not by a descriptor, which writes
 * while they are read. */
static bool is_over(const struct claim *a, const struct claim *b)
{
	return a->use == OPT_OVER && a->place.fd < 0 && b->use == OPT_ROWS;
}

/* Whether nothing is lost if both use their places. */
static bool may_share(const struct claim *a, const struct claim *b)
{
	if (!place_same(&a->place, &b->place) || is_stream(&a->place))
		return true;
	if (a->place.fd >= 0 && b->place.fd >= 0 && may_share_descriptors(a, b))
		return true;
	return is_over(a, b) || is_over(b, a);
}

/* Two that read: what one has taken from a pipe the other does not see. */
static const char *read_twice(const struct claim *a, const struct claim *b)
{
	bool standard =
		a->place.fd == STDIN_FILENO && b->place.fd == STDIN_FILENO;

	if (a->idle || b->idle || a->place.fd < 0 || b->place.fd < 0)
		return NULL;
	if (!standard &&
		(!place_same(&a->place, &b->place) || !S_ISFIFO(a->place.mode)))
		return NULL;
	return fail_text("%s and %s: %s can be read only once", a->label,
		b->label, standard ? "standard input" : "a pipe");
}

/* Why A and B must not both be used, or NULL. */
static const char *conflict(const struct claim *a, const struct claim *b)
{
	if (is_read(a) && is_read(b))
		return read_twice(a, b);
	if (a->dash && b->dash && !is_read(a) && !is_read(b))
		return fail_text("%s and %s would both be standard output "
				 "(want a file for one of them)",
			a->label, b->label);
	if (may_share(a, b))
		return NULL;
	return fail_text("%s and %s are one file (want another name for one "
			 "of them)",
		a->label, b->label);
}

static const char *enter(struct claims *c, struct claim *new)
{
	mem_grow(&c->item, &c->cap, c->n + 1, sizeof(*c->item));
	c->item[c->n++] = *new;
	for (size_t i = 0; i + 1 < c->n; i++)
		TRY(conflict(&c->item[i], &c->item[c->n - 1]));
	return NULL;
}

static char *copy(const char *s)
{
	return mem_copy(s, strlen(s));
}

/* Of "--rules=x.csv" the option, "--rules". */
static char *option_of(const char *label)
{
	struct text rest = text_of(label), option = text_split(&rest, '=');

	return *label == '-' ? mem_copy(option.at, option.len) : NULL;
}

const char *claims_add(
	struct claims *c, unsigned use, const char *label, const char *path)
{
	struct claim new = {.use = use,
		.label = copy(text_show(text_of(label))),
		.option = option_of(label),
		.given = path ? copy(path) : NULL,
		.dash = !path || strcmp(path, "-") == 0};

	if (new.dash)
		place_find_descriptor(&new.place,
			is_read(&new) ? STDIN_FILENO : STDOUT_FILENO);
	else
		place_find(&new.place, path);
	TRY(enter(c, &new));
	const char *kept = c->item[c->n - 1].label;
	if (path && !*path)
		return fail_text("%s: want the name of a file", kept);
	return use == OPT_KEPT && new.dash
		       ? fail_text("%s: want a file, which is read and written",
				 kept)
		       : NULL;
}

struct adding {
	struct claims *to;
	const char *why;
};

static void add_option(void *arg, const struct opt *opt, const char *path)
{
	struct adding *a = arg;
	struct buf label = {0};

	if (a->why)
		return;
	buf_printf(&label, "--%s", opt->name);
	if (*path || !(opt->flags & OPT_MAYBE))
		buf_printf(&label, "=%s", path);
	else
		path = NULL;
	buf_byte(&label, '\0');
	a->why = claims_add(a->to, opt->flags & OPT_USES, label.at, path);
	buf_release(&label);
}

const char *claims_options(struct claims *c, const struct options *options)
{
	struct adding a = {c, NULL};

	options_files(options, add_option, &a);
	return a.why;
}

const char *claims_descriptors(struct claims *c)
{
	static const char *const name[] = {
		"standard input", "standard output", "standard error"};

	for (int fd = 0; fd < 3; fd++) {
		struct claim new = {.use = fd ? OPT_WRITTEN : OPT_ROWS,
			.label = copy(name[fd]),
			.idle = fd != STDERR_FILENO};
		place_find_descriptor(&new.place, fd);
		TRY(enter(c, &new));
	}
	return NULL;
}

/* Whether A and B are files of the same rows: one file, or (COPIES) the same
 * bytes. */
static bool same_rows(const struct claim *a, const struct claim *b, bool copies)
{
	return S_ISREG(a->place.mode) && S_ISREG(b->place.mode) &&
	       (place_same(&a->place, &b->place) ||
		       (copies && place_same_bytes(&a->place, &b->place)));
}

const struct claim *claims_twice(const struct claims *c, size_t i, bool copies)
{
	const struct claim *b = &c->item[i];

	for (size_t k = 0; k < i; k++) {
		const struct claim *a = &c->item[k];
		if (a->use == OPT_ROWS && b->use == OPT_ROWS && a->given &&
			b->given && same_rows(a, b, copies))
			return a;
	}
	return NULL;
}

static bool are_rows(const struct claims *c, const struct claim *a)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct claim *b = &c->item[i];
		if (b->use == OPT_ROWS && !b->idle && same_rows(a, b, true))
			return true;
	}
	return false;
}

bool claims_rows_too(const struct claims *c, const char *option)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct claim *a = &c->item[i];
		if (a->option && strcmp(a->option, option) == 0 &&
			are_rows(c, a))
			return true;
	}
	return false;
}

bool claims_replaced(const struct claims *c, const char *path)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->item[i].use == OPT_REPLACED && c->item[i].given &&
			strcmp(c->item[i].given, path) == 0)
			return true;
	return false;
}

void claims_release(struct claims *c)
{
	for (size_t i = 0; i < c->n; i++) {
		free(c->item[i].label);
		free(c->item[i].option);
		free(c->item[i].given);
		place_release(&c->item[i].place);
	}
	free(c->item);
	*c = (struct claims){0};
}
