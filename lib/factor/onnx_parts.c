/* onnx_parts.c - the messages NodeProto, TensorProto and ValueInfoProto. */
#include "factor/onnx_parts.h"

#include <stdio.h>

#include "factor/proto.h"

enum { OF_NODE = 1, OF_TENSOR = 5 };

const char *onnx_nth(char to[64], const char *name, unsigned i)
{
	snprintf(to, 64, "%.40s%u", name, i);
	return to;
}

void onnx_begin(struct onnx_node *n, const char *op)
{
	*n = (struct onnx_node){.op = op};
}

void onnx_in(struct onnx_node *n, const char *name)
{
	proto_text(&n->fields, 1, text_of(name));
}

void onnx_in_nth(struct onnx_node *n, const char *name, unsigned i)
{
	char to[64];

	onnx_in(n, onnx_nth(to, name, i));
}

void onnx_out(struct onnx_node *n, const char *name)
{
	proto_text(&n->fields, 2, text_of(name));
}

void onnx_out_nth(struct onnx_node *n, const char *name, unsigned i)
{
	char to[64];

	onnx_out(n, onnx_nth(to, name, i));
}

void onnx_whole(struct onnx_node *n, const char *name, int64_t value)
{
	struct buf a = {0};

	proto_text(&a, 1, text_of(name));
	proto_int(&a, 3, (uint64_t)value);
	proto_int(&a, 20, 2);
	proto_message(&n->fields, 5, &a);
}

void onnx_end(struct onnx_node *n, struct buf *graph)
{
	proto_text(&n->fields, 4, text_of(n->op));
	if (n->domain)
		proto_text(&n->fields, 7, text_of(n->domain));
	proto_message(graph, OF_NODE, &n->fields);
}

void onnx_tensor(struct buf *graph, const char *name, enum onnx_type type,
	uint64_t rows, uint64_t columns, const void *at, size_t bytes)
{
	struct buf t = {0};

	if (rows)
		proto_int(&t, 1, rows);
	if (columns)
		proto_int(&t, 1, columns);
	proto_int(&t, 2, type);
	proto_text(&t, 8, text_of(name));
	proto_text(&t, 9, (struct text){at, bytes});
	proto_message(graph, OF_TENSOR, &t);
}

void onnx_value(struct buf *graph, unsigned field, const char *name,
	enum onnx_type type, uint64_t columns)
{
	struct buf value = {0}, kind = {0}, tensor = {0}, shape = {0},
		   dim = {0};

	proto_text(&dim, 2, text_of("rows"));
	proto_message(&shape, 1, &dim);
	if (columns) {
		proto_int(&dim, 1, columns);
		proto_message(&shape, 1, &dim);
	}
	proto_int(&tensor, 1, type);
	proto_message(&tensor, 2, &shape);
	proto_message(&kind, 1, &tensor);
	proto_text(&value, 1, text_of(name));
	proto_message(&value, 2, &kind);
	proto_message(graph, field, &value);
}
