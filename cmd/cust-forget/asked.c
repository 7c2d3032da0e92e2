/* asked.c - who is to be forgotten: --id, --list, and what --ids knows of them.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-forget/parts.h"
#include "identity/token.h"
#include "io/keyfile.h"

static const char *add(struct config *c, struct text id, struct text number,
	struct text ground)
{
	struct buf token = {0};

	if (id.len == 0)
		return "an identifier is empty";
	mem_grow(&c->asked, &c->cap_asked, c->n_asked + 1, sizeof(*c->asked));
	struct erasure_request *r = &c->asked[c->n_asked++];
	*r = (struct erasure_request){mem_copy(number.at, number.len),
		mem_copy(ground.at, ground.len), 0, "", false};
	token_write_bare(&token, c->keyed, id);
	memcpy(r->token, token.at, TOKEN_HEX);
	buf_release(&token);
	r->mapped = holdings_sought(
		&c->people, setup_ids(c->setup), id, c->n_asked - 1, c->keyed);
	return NULL;
}

/* A row of --list: id, request, ground. */
static const char *add_row(void *arg, const struct text *cell)
{
	return add(arg, cell[0], cell[1], cell[2]);
}

const char *asked_open(struct config *c)
{
	static const char *const roles[] = {"id", "request", "ground"};

	sought_init(&c->people);
	TRY(keyfile_both(&c->keyed, &c->people.twin, c->key, true));
	for (size_t i = 0; i < c->id.n; i++)
		TRY(add(c, c->id.item[i], text_of(c->request ? c->request : ""),
			text_of(c->ground)));
	if (c->list)
		TRY(setup_side_rows(c->setup, c->list, roles, 3, add_row, c));
	return NULL;
}

void asked_close(struct config *c)
{
	for (size_t i = 0; i < c->n_asked; i++) {
		free(c->asked[i].number);
		free(c->asked[i].ground);
	}
	free(c->asked);
	keyed_free(c->people.twin);
	sought_release(&c->people);
	if (c->keyed)
		keyed_free(c->keyed);
}
