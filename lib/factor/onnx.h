/* onnx.h - a machine as a model of ONNX, which other programs run.
 *
 * Inputs are the columns by their names, each a vector of as many rows: texts,
 * and doubles, NaN where there is none.  Outputs are raw and score, rows by 1.
 * The texts of levels are in the graph (LabelEncoder of ai.onnx.ml 2; all else
 * is of opset 13), so nothing has to be encoded before.
 */
#ifndef FACTOR_ONNX_H
#define FACTOR_ONNX_H

#include "factor/factor.h"

/* Append the file.  NULL, or why F has none: a message has 2 GB at most. */
MUST_USE const char *onnx_write(
	struct buf *to, const struct machine *f, const char *version);

#endif
