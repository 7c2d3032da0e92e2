/* load.c - the file of the model, and of its categories. */
#include "io/input.h"
#include "model-score/parts.h"
#include "model/anymodel.h"

static const char *read_input(void *in, char *to, size_t room, size_t *got)
{
	return input_read(in, to, room, got);
}

static const char *read_model(
	struct config *c, struct input *in, const struct buf *vocab)
{
	struct anymodel m = {0};
	const char *why = anymodel_read(&m, (struct source){read_input, in},
		&(struct anymodel_how){.name = c->model,
			.nameless = c->categories != NULL,
			.vocab_name = c->vocab,
			.vocab = buf_view(vocab)});

	c->e = m.e;
	c->net = m.machine;
	return why;
}

const char *load_model(struct config *c)
{
	struct input_options how = {
		.encoding = "UTF-8", .taken = setup_taken(c->setup)};
	struct buf vocab = {0};
	struct input *in;
	const char *why;

	TRY(input_open(&in, c->model, &how));
	why = c->vocab ? input_whole(&vocab, c->vocab, &how) : NULL;
	if (!why)
		why = read_model(c, in, &vocab);
	input_close(in);
	buf_release(&vocab);
	return why;
}
