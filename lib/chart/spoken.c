/* spoken.c - columns and cells in the other language. */
#include "chart/spoken.h"

#include <stdlib.h>

#include "base/chinese.h"
#include "base/mem.h"

void spoken_columns(struct spoken *s, const struct text *name, size_t n)
{
	s->names.len = 0;
	for (size_t i = 0; i < n; i++) {
		if (!chinese_column_back(&s->names, name[i]))
			buf_text(&s->names, name[i]);
		buf_byte(&s->names, '\n');
	}
	s->name = mem_resize(s->name, n, sizeof(*s->name));
	struct text rest = buf_view(&s->names);
	for (size_t i = 0; i < n; i++)
		s->name[i] = text_split(&rest, '\n');
}

static struct text say_path(struct spoken *s, struct text t)
{
	s->path.len = 0;
	while (t.at) {
		struct text step = text_trim(text_split(&t, '>'));
		const char *word = chinese_word(text_of("channel"), step);
		buf_text(&s->path, word ? text_of(word) : step);
		if (t.at)
			buf_string(&s->path, " > ");
	}
	return buf_view(&s->path);
}

struct text spoken_cell(
	struct spoken *s, struct text column, struct text t, bool zh)
{
	const char *word;

	if (zh && text_is(column, "path"))
		return say_path(s, t);
	word = zh ? chinese_word(column, t) : chinese_word_back(column, t);
	return word ? text_of(word) : t;
}

void spoken_release(struct spoken *s)
{
	free(s->name);
	buf_release(&s->names);
	buf_release(&s->path);
}
