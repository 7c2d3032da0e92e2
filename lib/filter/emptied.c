/* emptied.c - how files begin that an earlier run wrote. */
#include "filter/emptied.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/fd.h"

enum { START = 4096 }; /* bytes that tell what a file holds */

static const struct written {
	const char *option;
	const char *start[2]; /* either, or nothing */
} all_written[] = {
	{"--stats", {"{\"program\":\"", "# TYPE crmutils_"}},
	{"--reject", {"# ", NULL}},
};

/* The first bytes of PATH; -1: it cannot be read. */
static ssize_t read_start(const char *path, char *to)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return -1;
	ssize_t n = fd_read(fd, to, START);
	close(fd);
	return n;
}

static bool begins(const struct written *w, struct text is)
{
	for (int i = 0; i < 2 && w->start[i]; i++) {
		struct text start = text_of(w->start[i]);
		size_t n = is.len < start.len ? is.len : start.len;
		if (memcmp(is.at, start.at, n) == 0)
			return true;
	}
	return false;
}

static bool would_lose(const struct written *w, const struct claim *a)
{
	char start[START];
	ssize_t n;

	if (!a->option || strcmp(a->option, w->option) != 0 || a->dash ||
		!S_ISREG(a->place.mode) || a->place.size == 0)
		return false;
	n = read_start(a->given, start);
	return n > 0 && !begins(w, (struct text){start, (size_t)n});
}

static const char *lost(const char *label, const char *option)
{
	return fail_text("%s holds something else than %s writes, and would be "
			 "lost (want another name, or remove it)",
		label, option);
}

const char *emptied_check(const struct claims *c)
{
	size_t kinds = sizeof(all_written) / sizeof(*all_written);

	for (size_t i = 0; i < c->n * kinds; i++) {
		const struct claim *a = &c->item[i / kinds];
		if (would_lose(&all_written[i % kinds], a))
			return lost(a->label, a->option);
	}
	return NULL;
}

/* Move *REST behind T, or as far as both go; false: it begins with other bytes.
 */
static bool take(struct text *rest, struct text t)
{
	size_t n = rest->len < t.len ? rest->len : t.len;

	if (memcmp(rest->at, t.at, n) != 0)
		return false;
	*rest = (struct text){rest->at + n, rest->len - n};
	return true;
}

/* The names, each perhaps in quotes, and one byte between them. */
static bool has_names(struct text is, const struct text *name, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t quote = is.len && is.at[0] == '"';
		is = (struct text){is.at + quote, is.len - quote};
		if (!take(&is, name[i]) || (quote && !take(&is, text_of("\""))))
			return false;
		if (is.len == 0)
			return true;
		bool ends = is.at[0] == '\n' || is.at[0] == '\r';
		if (ends != (i + 1 == n))
			return false;
		is = (struct text){is.at + 1, is.len - 1};
	}
	return true;
}

/* The names as keys of an object, in this order, as far as IS goes. */
static bool has_keys(struct text is, const struct text *name, size_t n)
{
	struct buf key = {0};
	bool all = take(&is, text_of("{"));

	for (size_t i = 0; i < n && all; i++) {
		key.len = 0;
		buf_printf(&key, "\"%.*s\":", (int)name[i].len, name[i].at);
		const char *at = text_find(is, buf_view(&key));
		all = i ? at || is.len == 0 : at == is.at;
		if (at)
			is = (struct text){at + key.len,
				is.len - key.len - (size_t)(at - is.at)};
	}
	buf_release(&key);
	return all;
}

const char *emptied_table(
	const char *option, const char *path, const struct text *name, size_t n)
{
	char start[START];
	struct stat st;

	if (text_is(text_of(path), "-") || stat(path, &st) != 0 ||
		!S_ISREG(st.st_mode))
		return NULL;
	ssize_t length = read_start(path, start);
	struct text is = {start, length > 0 ? (size_t)length : 0};
	if (is.len == 0)
		return NULL;
	take(&is, text_of("\xef\xbb\xbf"));
	if (has_names(is, name, n) || has_keys(is, name, n))
		return NULL;
	struct buf label = {0};
	buf_printf(&label, "%s=%s", option, path);
	buf_byte(&label, '\0');
	const char *why = lost(label.at, option);
	buf_release(&label);
	return why;
}
