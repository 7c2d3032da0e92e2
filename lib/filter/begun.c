/* begun.c - names near those of files that begin anew. */
#include "filter/begun.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/edits.h"
#include "base/fail.h"
#include "base/fd.h"
#include "base/mem.h"
#include "filter/formats.h"
#include "kept/tag.h"
#include "kept/whole.h"

enum {
	START = 4096, /* bytes that tell what a file holds */
	SHORTEST = 5  /* characters: shorter names are near many others */
};

/* Whether A and B are equal but for digits, as names of parts and days are. */
static bool differ_in_digits(struct text a, struct text b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.len && a.at[i] >= '0' && a.at[i] <= '9')
			i++;
		while (j < b.len && b.at[j] >= '0' && b.at[j] <= '9')
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (a.at[i++] != b.at[j++])
			return false;
	}
}

/* Whether a file that begins with START lasts from run to run: an image, or
 * lines with a tag. */
static bool begins_kept(struct text start)
{
	const struct format *f = formats_of_bytes(start);
	struct text line = text_split(&start, '\n');
	struct tag tag;

	text_split(&line, '\t');
	return (f && strcmp(f->kind, "container") == 0) ||
	       (line.at && tag_read(&tag, whole_trim(text_split(&line, '\t'))));
}

static bool is_kept(const char *path)
{
	char start[START];
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : fd_read(fd, start, sizeof(start));

	if (fd >= 0)
		close(fd);
	return n > 0 && begins_kept((struct text){start, (size_t)n});
}

/* Whether NAME, in the folder FOLDER, is what WANTED may have been meant for.
 */
static bool is_near(struct text wanted, const char *folder, const char *name)
{
	struct edits_guess g;
	struct buf path = {0};

	edits_guess(&g, wanted);
	if (g.n < SHORTEST)
		return false;
	edits_try(&g, text_of(name));
	if (!g.best.at || differ_in_digits(wanted, g.best))
		return false;
	buf_printf(&path, "%s/%s", folder, name);
	buf_byte(&path, '\0');
	bool near = is_kept(path.at);
	buf_release(&path);
	return near;
}

/* The first by its bytes of all names in the folder of PATH that may have been
 * meant, in TO. */
static void find_near(struct buf *to, const char *path)
{
	const char *slash = strrchr(path, '/'),
		   *name = slash ? slash + 1 : path;
	char *folder = slash == path ? mem_copy("/", 1)
		       : slash	     ? mem_copy(path, (size_t)(slash - path))
				     : mem_copy(".", 1);
	DIR *d = opendir(folder);
	struct dirent *e;

	while (d && (e = readdir(d)))
		if (is_near(text_of(name), folder, e->d_name) &&
			(!to->len || text_compare(text_of(e->d_name),
					     buf_view(to)) < 0)) {
			to->len = 0;
			buf_string(to, e->d_name);
		}
	if (d)
		closedir(d);
	free(folder);
}

void begun_tell(const struct claims *c)
{
	struct buf near = {0};

	for (size_t i = 0; i < c->n; i++) {
		const struct claim *a = &c->item[i];
		if (a->use != OPT_KEPT || a->place.there || !a->given)
			continue;
		near.len = 0;
		find_near(&near, a->given);
		if (near.len)
			fail_warn("%s is not there yet, so it begins anew "
				  "('%s' is there)",
				a->label, text_show(buf_view(&near)));
	}
	buf_release(&near);
}
