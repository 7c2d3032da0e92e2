/* common.h - the options that every program has, see crmutils(7). */
#ifndef FILTER_COMMON_H
#define FILTER_COMMON_H

#include "cells/options.h"
#include "io/records.h"

struct common {
	/* what comes in */
	int input_format; /* 1: JSON, an object a line */
	char delimiter;
	int quote; /* 0: by the delimiter, 1: csv, 2: tsv */
	struct opt_list columns, require, fields;
	bool no_header;
	int64_t skip_lines;
	const char *encoding;
	uint64_t max_record;
	struct opt_list na;
	char decimal, thousands;
	const char *tz, *date_format, *date_range;
	struct opt_time since, until;
	struct opt_list where; /* conditions */
	struct opt_list with;  /* files */
	const char *ids, *shard;
	const char *forget, *key, *forget_key, *consent;
	const char *approved;
	const char *contract, *expect;
	const char *partial; /* "", or the second kind of state; or NULL */
	bool merge;
	/* what goes out */
	int format; /* 0: as the input, then enum out_format + 1 */
	struct opt_list keep, drop, sort; /* columns */
	int64_t top, digits;		  /* 0: all rows; -1: all digits */
	const char *stamp;		  /* the name of a column */
	const char *suffix;
	bool bom;
	int lang;   /* 1: headers and words in Chinese */
	int answer; /* 1: one line for each line of input */
	const char *echo;
	int64_t deadline; /* ms of a request; 0: none */
	const char *output;
	/* how it goes */
	int64_t threads; /* 0: as many as there are processors */
	int64_t max_bad; /* -1: whoever merges the states judges */
	const char *reject;
	int64_t min_rows;
	const char *stats, *purpose, *basis;
	bool redact;
	bool progress, no_progress;
	bool ready;
	bool describe;
	int counters; /* 0: none, 1: hadoop */
	int help;     /* 1: --help, 2: --help=all */
	bool version, list_options, list_roles;
};

extern const struct opt common_opts[];

#endif
