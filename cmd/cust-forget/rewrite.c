/* rewrite.c - a file in place of which one without some people is put. */
#include "base/digest.h"
#include "cust-forget/parts.h"
#include "io/place.h"

/* A file that is replaced has this name alone: a hard link to it keeps what it
 * held. */
static void note_linked(struct config *c, const char *path)
{
	struct place place;

	place_find(&place, path);
	if (place.links > 1 && !c->linked++) {
		buf_string(&c->first_linked, path);
		buf_byte(&c->first_linked, '\0');
	}
	place_release(&place);
}

static const char *replace(struct config *c, struct erasure *e)
{
	struct text bytes = buf_view(&c->without.out);
	struct digest *d = digest_new();

	digest_add(d, bytes.at ? bytes.at : "", bytes.len);
	digest_end(d, e->after);
	note_linked(c, e->path);
	if (c->dry_run)
		return NULL;
	struct out *out = setup_file(c->setup, e->path);
	return out ? sink_write(out->sink, bytes) : NULL;
}

const char *rewrite_file(struct config *c, const char *path, struct erasure *e)
{
	struct without *w = &c->without;

	w->people = &c->people;
	w->request = c->asked;
	w->requests = c->n_asked;
	w->ids = setup_ids_sum(c->setup);
	TRY(without_file(
		w, e, path, (size_t)setup_common(c->setup)->max_record));
	c->rebuild += e->status == ERASURE_REBUILD;
	return w->changed ? replace(c, e) : NULL;
}
