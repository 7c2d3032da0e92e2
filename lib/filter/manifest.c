/* manifest.c - which files a run has read and written, for --stats. */
#include "base/system.h"

#include "filter/manifest.h"

#include <errno.h>

#include "filter/run.h"

enum { HOST_MOST = 256, BLOCK = 64 * 1024 };

static void add_string(struct buf *to, const char *name, const char *value)
{
	buf_printf(to, ",\"%s\":", name);
	out_json(to, text_of(value));
}

void manifest_begin(struct run *run, int argc, char **argv)
{
	struct buf *to = &run->manifest.head;
	char host[HOST_MOST] = "";

	if (!run->common.stats)
		return;
	if (gethostname(host, sizeof(host) - 1) != 0)
		host[0] = '\0';
	add_string(to, "host", host);
	buf_string(to, ",\"argv\":[");
	for (int i = 0; i < argc; i++) {
		if (i)
			buf_byte(to, ',');
		out_json(to, text_of(argv[i]));
	}
	buf_byte(to, ']');
}

struct digest *manifest_open(struct run *run)
{
	if (!run->common.stats)
		return NULL;
	run->manifest.rows = 0;
	run->manifest.digest = digest_new();
	return run->manifest.digest;
}

static void begin_element(struct buf *array)
{
	buf_byte(array, array->len ? ',' : '[');
}

void manifest_close(struct run *run, uint64_t bytes, bool whole)
{
	struct manifest *m = &run->manifest;
	char hex[DIGEST_HEX];

	if (!m->digest)
		return;
	digest_end(m->digest, hex);
	m->digest = NULL;
	begin_element(&m->input);
	buf_string(&m->input, "{\"name\":");
	out_json(&m->input, text_of(run->name));
	buf_printf(&m->input, ",\"bytes\":%llu,\"records\":%llu",
		(unsigned long long)bytes, (unsigned long long)m->rows);
	if (whole)
		add_string(&m->input, "sha256", hex);
	buf_byte(&m->input, '}');
}

/* Append size and sum of a regular file, read from its beginning; nothing of
 * what is none or cannot be read. */
static void add_sum(struct buf *to, const char *path)
{
	char block[BLOCK];
	char hex[DIGEST_HEX];
	struct stat st;
	unsigned long long bytes = 0;
	ssize_t n = -1;
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0)
		return;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
		struct digest *d = digest_new();
		while ((n = read(fd, block, sizeof(block))) > 0 ||
			(n < 0 && errno == EINTR))
			if (n > 0) {
				digest_add(d, block, (size_t)n);
				bytes += (unsigned long long)n;
			}
		digest_end(d, hex);
	}
	if (n == 0) {
		buf_printf(to, ",\"bytes\":%llu", bytes);
		add_string(to, "sha256", hex);
	}
	close(fd);
}

/* "--with=x.csv" is of the option "--with". */
static void add_option(struct buf *to, const char *label)
{
	struct text rest = text_of(label);

	buf_string(to, "{\"option\":");
	out_json(to, text_split(&rest, '='));
}

static bool of_keys(const struct claim *c)
{
	return strncmp(c->label, "--key=", 6) == 0;
}

/* Files that options name, besides --stats itself. */
static void add_claims(struct run *run, struct buf *to, bool written)
{
	unsigned uses =
		written ? OPT_WRITTEN | OPT_REPLACED : OPT_READ | OPT_KEPT;
	size_t start = to->len;

	for (size_t i = 0; i < run->claims.n; i++) {
		const struct claim *c = &run->claims.item[i];
		if (!(c->use & uses) || !c->given ||
			strcmp(c->given, run->common.stats) == 0)
			continue;
		buf_byte(to, to->len > start ? ',' : '[');
		add_option(to, c->label);
		add_string(to, "name", c->given);
		if (!written && !of_keys(c))
			add_sum(to, c->given);
		buf_byte(to, '}');
	}
	buf_string(to, to->len > start ? "]" : "[]");
}

/* The answer, whose bytes still have another name. */
static void add_answer(struct run *run, struct buf *to)
{
	const struct sink *s = &run->main.sink;

	buf_string(to, ",\"output\":{");
	buf_string(to, "\"name\":");
	out_json(to, text_of(run->common.output ? run->common.output : "-"));
	if (s->temp)
		add_sum(to, s->temp);
	buf_byte(to, '}');
}

void manifest_files(struct run *run, struct buf *to)
{
	struct buf *in = &run->manifest.input;

	if (!run->common.stats)
		return;
	buf_string(to, ",\"inputs\":");
	if (in->len)
		buf_text(to, buf_view(in));
	buf_string(to, in->len ? "]" : "[]");
	buf_string(to, ",\"files\":");
	add_claims(run, to, false);
	buf_string(to, ",\"written\":");
	add_claims(run, to, true);
	add_answer(run, to);
}

void manifest_release(struct run *run)
{
	buf_release(&run->manifest.head);
	buf_release(&run->manifest.input);
	if (run->manifest.digest)
		digest_free(run->manifest.digest);
}
