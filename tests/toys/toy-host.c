/* toy-host.c - a map on the frame: appends the host of each row's url. */
#include "filter/filter.h"

enum role { URL };

struct config {
	bool lower;
};

static const struct opt opts[] = {
	{'l', "lower", OPT_FLAG, offsetof(struct config, lower), NULL, NULL, 0,
		0, 0, "in lower case", NULL},
	{0}};

static const char *open_host(void *config, struct setup *setup)
{
	(void)config;
	setup_role(setup, "url", SETUP_REQUIRED);
	setup_column(setup, "host");
	return NULL;
}

/* Scratch: one a thread, so nothing is locked. */
struct state {
	struct buf host;
};

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *state = at;
	const struct config *c = config;
	struct text url = row_text(row, URL);
	const char *host = NULL;

	row_pass(row, out); /* taken back, too, should the row be bad */
	for (size_t i = 0; i + 3 <= url.len && !host; i++)
		if (memcmp(url.at + i, "://", 3) == 0)
			host = url.at + i + 3;
	if (!host) {
		row_wrong(row, url, "a url (want https://host/path)");
		return BAD;
	}
	state->host.len = 0;
	for (; host < url.at + url.len && !strchr("/?#:", *host); host++)
		buf_byte(&state->host, c->lower && *host >= 'A' && *host <= 'Z'
					       ? (char)(*host + 32)
					       : *host);
	out_text(out, buf_view(&state->host));
	out_end(out);
	if (state->host.len > 0)
		return OK;
	row_wrong(row, url, "a url with a host"); /* the row is taken back */
	return BAD;
}

static void release(void *at)
{
	struct state *state = at;

	buf_release(&state->host);
}

static const struct filter toy_host = {.name = "toy-host",
	.brief = "Append the host of each url.",
	.operands = "[file ...]",
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_host,
	.row = row,
	.release = release};

int main(int argc, char **argv)
{
	return filter_main(&toy_host, argc, argv);
}
