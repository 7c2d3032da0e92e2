/* manifest.c - which files a run has read and written, for --stats. */
#include "base/system.h"

#include "filter/manifest.h"

#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"

enum { HOST_MOST = 256 };

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
		out_json(to, redact_word(run, i, argv[i]));
	}
	buf_byte(to, ']');
}

struct digest *manifest_open(struct run *run, const char *path)
{
	struct manifest *m = &run->manifest;

	if (!run->common.stats)
		return NULL;
	m->rows = 0;
	m->digest = digest_new();
	pthread_mutex_lock(&m->lock);
	m->open = path && strcmp(path, "-") != 0 ? path : "stdin";
	pthread_mutex_unlock(&m->lock);
	return m->digest;
}

static void begin_element(struct buf *array)
{
	buf_byte(array, array->len ? ',' : '[');
}

void manifest_beside(struct run *run, const char *path, uint64_t bytes,
	uint64_t rows, struct digest *digest, bool whole)
{
	struct manifest *m = &run->manifest;
	char hex[DIGEST_HEX];

	digest_end(digest, hex);
	pthread_mutex_lock(&m->lock);
	begin_element(&m->input);
	buf_string(&m->input, "{\"name\":");
	out_json(&m->input, text_of(path));
	buf_printf(&m->input, ",\"bytes\":%llu,\"records\":%llu",
		(unsigned long long)bytes, (unsigned long long)rows);
	if (whole)
		add_string(&m->input, "sha256", hex);
	buf_byte(&m->input, '}');
	pthread_mutex_unlock(&m->lock);
}

void manifest_close(struct run *run, uint64_t bytes, bool whole)
{
	struct manifest *m = &run->manifest;
	struct digest *digest = m->digest;

	if (!digest)
		return;
	m->digest = NULL;
	pthread_mutex_lock(&m->lock);
	m->open = NULL;
	pthread_mutex_unlock(&m->lock);
	manifest_beside(run, run->name, bytes, m->rows, digest, whole);
}

/* Name NAME among the columns; FIRST: it cannot be there from another file. */
static void add_column(struct manifest *m, struct text name, bool first)
{
	struct buf quoted = {0};
	bool there = false;

	out_json(&quoted, name);
	struct text all = buf_view(&m->column), one = buf_view(&quoted);
	for (size_t i = 1; i + one.len <= all.len && !there && !first; i++)
		there = (all.at[i - 1] == '[' || all.at[i - 1] == ',') &&
			memcmp(all.at + i, one.at, one.len) == 0;
	if (!there) {
		begin_element(&m->column);
		buf_text(&m->column, one);
	}
	buf_release(&quoted);
}

void manifest_columns(struct run *run, const struct binding *b)
{
	struct manifest *m = &run->manifest;
	bool all = run->flow.columns == COLUMNS_ALIKE;
	bool first = m->column.len == 0;

	if (!run->common.stats || run->rebinds || (b->same && !first))
		return;
	pthread_mutex_lock(&m->lock);
	for (size_t i = 0; i < b->header.n; i++)
		if ((all || b->taken[i] || where_asks(&run->where, b, i)) &&
			!redact_hides(run, b->header.name[i]))
			add_column(m, b->header.name[i], first);
	pthread_mutex_unlock(&m->lock);
}

void manifest_rows(struct run *run, const char *path, uint64_t rows)
{
	struct manifest *m = &run->manifest;

	if (!run->common.stats)
		return;
	pthread_mutex_lock(&m->lock);
	mem_grow(&m->table, &m->cap_tables, m->n_tables + 1, sizeof(*m->table));
	m->table[m->n_tables++] = (struct manifest_table){path, rows};
	pthread_mutex_unlock(&m->lock);
}

/* How many rows PATH had, if it was read as a table. */
static void add_rows(struct buf *to, const struct manifest *m, const char *path)
{
	for (size_t i = 0; i < m->n_tables; i++)
		if (strcmp(m->table[i].path, path) == 0) {
			buf_printf(to, ",\"rows\":%llu",
				(unsigned long long)m->table[i].rows);
			return;
		}
}

bool manifest_sum(const struct run *run, char hex[DIGEST_HEX],
	unsigned long long *bytes, const char *path)
{
	const struct taken_file *f = taken_find(&run->taken, path);

	if (!f)
		return digest_file(hex, bytes, path);
	memcpy(hex, f->sha256, DIGEST_HEX);
	*bytes = f->bytes.len;
	return true;
}

/* Append size and sum of a regular file; nothing of what is none or cannot be
 * read. */
static void add_sum(struct run *run, struct buf *to, const char *path)
{
	char hex[DIGEST_HEX];
	unsigned long long bytes;

	if (!manifest_sum(run, hex, &bytes, path))
		return;
	buf_printf(to, ",\"bytes\":%llu", bytes);
	add_string(to, "sha256", hex);
}

static void add_option(struct buf *to, const struct claim *c)
{
	buf_string(to, "{\"option\":");
	out_json(to, text_of(c->option ? c->option : c->label));
}

static bool of_keys(const struct claim *c)
{
	return c->option && strcmp(c->option, "--key") == 0;
}

/* Files that options name, besides --stats itself. */
static void add_claims(struct run *run, struct buf *to, unsigned uses)
{
	bool written = uses & OPT_WRITTEN;
	size_t start = to->len;

	for (size_t i = 0; i < run->claims.n; i++) {
		const struct claim *c = &run->claims.item[i];
		if (!(c->use & uses) || !c->given ||
			strcmp(c->given, run->common.stats) == 0)
			continue;
		buf_byte(to, to->len > start ? ',' : '[');
		add_option(to, c);
		add_string(to, "name", c->given);
		if (!written && !of_keys(c))
			add_sum(run, to, c->given);
		add_rows(to, &run->manifest, c->given);
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
		add_sum(run, to, s->temp);
	buf_byte(to, '}');
}

/* Files of rows, that which was not read to its end without a sum. */
static void add_inputs(const struct manifest *m, struct buf *to)
{
	buf_string(to, ",\"inputs\":[");
	if (m->input.len)
		buf_bytes(to, m->input.at + 1, m->input.len - 1);
	if (m->open) {
		buf_string(to, m->input.len ? ",{\"name\":" : "{\"name\":");
		out_json(to, text_of(m->open));
		buf_byte(to, '}');
	}
	buf_byte(to, ']');
}

void manifest_files(struct run *run, struct buf *to, bool whole)
{
	struct manifest *m = &run->manifest;

	if (!run->common.stats)
		return;
	pthread_mutex_lock(&m->lock);
	add_inputs(m, to);
	if (!run->stamp[0] && stamp_make(run) != NULL)
		run->stamp[0] = '\0';
	if (run->stamp[0])
		add_string(to, "stamp", run->stamp);
	buf_string(to, ",\"files\":");
	add_claims(run, to, OPT_READ | OPT_KEPT);
	buf_string(to, ",\"written\":");
	add_claims(run, to, whole ? OPT_WRITTEN | OPT_REPLACED : OPT_WRITTEN);
	if (whole)
		add_answer(run, to);
	buf_string(to, ",\"columns\":");
	buf_string(to, m->column.len ? "" : "[");
	buf_text(to, buf_view(&m->column));
	buf_byte(to, ']');
	pthread_mutex_unlock(&m->lock);
}

void manifest_release(struct run *run)
{
	struct manifest *m = &run->manifest;

	buf_release(&m->head);
	buf_release(&m->input);
	buf_release(&m->column);
	free(m->table);
	if (m->digest)
		digest_free(m->digest);
	pthread_mutex_destroy(&m->lock);
}
