/* token.c - token KEYFILE NAME...: the table of --forget that names them. */
#include <stdio.h>

#include "cells/forget.h"
#include "io/keyfile.h"

int main(int argc, char **argv)
{
	struct buf key = {0}, line = {0};
	struct keyed *keyed = NULL;
	const char *why =
		argc < 2 ? "want KEYFILE NAME..." : keyfile_read(&key, argv[1]);

	if (!why)
		why = keyed_open(&keyed, KEYED_SHA256, buf_view(&key));
	if (why)
		fail_die("%s", why);
	buf_string(&line, "token,until,request,key\n");
	for (int i = 2; i < argc; i++) {
		forget_token(&line, keyed, text_of(argv[i]));
		buf_printf(&line, ",,R%d,", i);
		forget_check(&line, keyed);
		buf_byte(&line, '\n');
	}
	fwrite(line.at, 1, line.len, stdout);
	keyed_free(keyed);
	buf_release(&key);
	buf_release(&line);
	return 0;
}
