/* torch.h - nets that DeepCTR-Torch has trained, from two tables of TSV.
 *
 * weights.tsv has a line for each tensor of state_dict(): its name, its shape
 * as 7x4, and its numbers row by row.  vocab.tsv has a line for each category:
 * the column, the text, and the number that the net knows it by, from 0.
 *
 * Numbers that the net takes have no names there and are called n0, n1, ... in
 * their order.  Normalization between layers (bn) is folded into them.
 */
#ifndef FACTOR_TORCH_H
#define FACTOR_TORCH_H

#include "factor/factor.h"

/* Whether a file that begins like this has weights. */
bool torch_is(struct text head);

/* On failure *TO is NULL; *IN_VOCAB: it is VOCAB that is wrong. */
MUST_USE const char *torch_read(struct machine **to, bool *in_vocab,
	struct text weights, struct text vocab);

#endif
