/* onnx_parts.h - nodes and tensors of a graph, as onnx.c puts them together.
 *
 * Names of what lies between inputs and outputs begin with a '/', so that no
 * name of a column need be like them, and end in a number where there are
 * several. */
#ifndef FACTOR_ONNX_PARTS_H
#define FACTOR_ONNX_PARTS_H

#include "base/text.h"

enum onnx_type { ONNX_FLOAT = 1, ONNX_INT = 7, ONNX_TEXT = 8, ONNX_REAL = 11 };

/* A node that is being made. */
struct onnx_node {
	struct buf fields;
	const char *op, *domain;
};

void onnx_begin(struct onnx_node *n, const char *op);
void onnx_in(struct onnx_node *n, const char *name);
void onnx_in_nth(struct onnx_node *n, const char *name, unsigned i);
void onnx_out(struct onnx_node *n, const char *name);
void onnx_out_nth(struct onnx_node *n, const char *name, unsigned i);
/* An attribute that is an integer. */
void onnx_whole(struct onnx_node *n, const char *name, int64_t value);
void onnx_end(struct onnx_node *n, struct buf *graph);

/* A constant of ROWS by COLUMNS numbers; COLUMNS 0: a vector, ROWS 0, too: one
 * number. */
void onnx_tensor(struct buf *graph, const char *name, enum onnx_type type,
	uint64_t rows, uint64_t columns, const void *at, size_t bytes);

/* Field 11, an input, or 12, an output; COLUMNS 0: a vector. */
void onnx_value(struct buf *graph, unsigned field, const char *name,
	enum onnx_type type, uint64_t columns);

/* "NAMEi", in a buffer of the calling thread's caller. */
const char *onnx_nth(char to[64], const char *name, unsigned i);

#endif
