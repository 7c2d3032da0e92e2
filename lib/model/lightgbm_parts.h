/* lightgbm_parts.h - what the parts of the reader of LightGBM's text share. */
#ifndef MODEL_LIGHTGBM_PARTS_H
#define MODEL_LIGHTGBM_PARTS_H

#include "base/number.h"
#include "model/lightgbm.h"

/* A file that is read line by line. */
struct lightgbm_file {
	struct text all;
	size_t at;	   /* where the next line begins */
	size_t begin;	   /* where the last one began */
	uint64_t line;	   /* its number */
	struct text infos; /* feature_infos */
	bool words;	   /* names of categories are wanted */
};

/* The next line without its end; false where there is none. */
bool lightgbm_line(struct lightgbm_file *f, struct text *line);

/* If LINE is KEY=VALUE, its value, which borrows. */
bool lightgbm_value(struct text *value, struct text line, const char *key);

/* The values of the N keys, each at most once, in the lines up to the next
 * block;
 * "" of a key that stands alone.  ENDS: the message if there is no next block.
 */
MUST_USE const char *lightgbm_lines(struct lightgbm_file *f, struct text *value,
	const char *const *key, int n, const char *ends);

/* How many words LIST has, between blanks; and the next one. */
size_t lightgbm_count(struct text list);
struct text lightgbm_word(struct text *rest);

/* The N numbers that LIST has to have. */
MUST_USE const char *lightgbm_reals(
	double *to, size_t n, struct text list, const char *key);
MUST_USE const char *lightgbm_whole(
	int64_t *to, size_t n, struct text list, const char *key);

/* "line 17: WHY" */
const char *lightgbm_fault(const struct lightgbm_file *f, const char *why);

/* A block of a tree, from the line behind "Tree=". */
MUST_USE const char *lightgbm_tree(
	struct lightgbm_file *f, struct ensemble *e, uint32_t output);

/* All that stands behind the trees: parameters, categories, our own lines. */
MUST_USE const char *lightgbm_told(struct lightgbm_file *f, struct ensemble *e);

#endif
