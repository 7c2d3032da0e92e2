/* join.c - the key of a table of --with. */
#include "cells/join.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/mem.h"

/* Cut LIST at its '+' into the N of TO; false: empty ones, or too many. */
static bool cut(const char **to, unsigned *n, char *list)
{
	struct text rest = text_of(list);

	for (*n = 0; rest.at; (*n)++) {
		struct text part = text_split(&rest, '+');
		if (*n == JOIN_KEYS || part.len == 0)
			return false;
		to[*n] = part.at;
		list[part.at - list + (ptrdiff_t)part.len] = '\0';
	}
	return true;
}

static bool is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

const char *join_read(struct join *to, const char *value)
{
	const char *colon = is_file(value) ? NULL : strrchr(value, ':');
	size_t length = colon ? (size_t)(colon - value) : strlen(value);
	unsigned columns;

	*to = (struct join){.path = mem_copy(value, length)};
	if (!colon || strchr(colon, '/'))
		return NULL;
	to->text = mem_copy(colon + 1, strlen(colon + 1));
	char *rows = strchr(to->text, '=');
	if (rows)
		*rows++ = '\0';
	if (length && cut(to->key, &to->n, to->text)) {
		memcpy(to->column, to->key, sizeof(to->key));
		if (!rows ||
			(cut(to->column, &columns, rows) && columns == to->n))
			return NULL;
	}
	return fail_text("--with: '%s' is not right (want FILE, FILE:KEY or "
			 "FILE:KEY=COLUMN, and a+b for two columns)",
		text_show(text_of(value)));
}

void join_release(struct join *join)
{
	free(join->path);
	free(join->text);
	free(join->missing);
}
