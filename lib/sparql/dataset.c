/* dataset.c - which named graphs FROM and FROM NAMED ask for. */
#include "sparql/dataset.h"

const char *dataset_path(struct text both, struct text *name)
{
	const char *path = both.at;

	*name = both;
	for (size_t i = 0; i < both.len; i++)
		if (both.at[i] == '=') {
			name->len = i;
			path = both.at + i + 1;
		}
	return path;
}

void dataset_key(struct buf *to, struct text name, bool rdf)
{
	if (rdf)
		buf_byte(to, '<');
	buf_text(to, name);
}

/* A key of the query without the < of a term. */
static struct text bare(struct text key, bool rdf)
{
	return (struct text){key.at + rdf, key.len - rdf};
}

bool dataset_some(const struct query *q)
{
	struct text key;
	bool named;

	return query_dataset(q, 0, &key, &named);
}

bool dataset_asks(const struct query *q, bool rdf, struct text name, bool named)
{
	struct text key;
	bool is_named;

	for (unsigned i = 0; query_dataset(q, i, &key, &is_named); i++)
		if (is_named == named && text_equal(bare(key, rdf), name))
			return true;
	return named && !dataset_some(q);
}

bool dataset_lacks(const struct query *q, bool rdf, const struct text *graph,
	size_t n, struct text *name)
{
	struct text key, own;
	bool named;

	for (unsigned i = 0; query_dataset(q, i, &key, &named); i++) {
		bool found = false;
		*name = bare(key, rdf);
		for (size_t k = 0; k < n && !found; k++) {
			dataset_path(graph[k], &own);
			found = text_equal(own, *name);
		}
		if (!found)
			return true;
	}
	return false;
}
