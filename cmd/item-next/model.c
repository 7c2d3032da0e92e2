/* model.c - a model in a file: written after it was learnt, and read back; its
 * sections (reco/sections.h) have the content "reco/1". */
#include "item-next/parts.h"
#include "kept/mapped.h"
#include "reco/sections.h"

#define CONTENT "reco/1"

struct saving {
	struct mapped_out file;
	struct out *to;
};

static void add(void *arg, const char *name, const void *at, size_t size)
{
	struct saving *s = arg;

	mapped_add(&s->file, CONTENT, name, at, size);
}

static const char *end(void *arg)
{
	struct saving *s = arg;

	return mapped_write(&s->file, s->to->sink);
}

const char *model_save(struct answer *a, struct out *to)
{
	struct saving s = {.to = to};
	struct piled_out names = {.n = 0}, parts = {.n = 0};

	for (uint32_t i = 0; i < a->histories.items; i++)
		piled_add(&names, answer_product(a, i));
	for (size_t i = 0; i < a->segments.n; i++)
		piled_add(&parts, table_key(&a->segments, i));
	mapped_begin(&s.file, "item-next");
	const char *why = sections_write(&(struct sections_out){add, &s, end},
		&(struct sections_model){&a->learner, a->most, &names, &parts});
	mapped_end(&s.file);
	piled_out_release(&names);
	piled_out_release(&parts);
	return why;
}

static const void *find(void *arg, const char *name, size_t size, size_t *n)
{
	struct mapped_part part;

	if (mapped_find(arg, &part, CONTENT, name, size))
		return NULL;
	*n = part.size / size;
	return mapped_at(&part, 0, part.size);
}

const char *model_read(struct learnt *m, const char *path)
{
	struct mapped map;

	TRY(mapped_open(&map, path, CONTENT));
	const char *why = sections_read(m, &(struct sections_in){find, &map})
				  ? NULL
				  : mapped_damage(&map);
	mapped_close(&map);
	return why;
}
