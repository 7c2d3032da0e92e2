/* direction.h - which way an amount without a sign went. */
#ifndef CLUSTER_DIRECTION_H
#define CLUSTER_DIRECTION_H

#include "base/text.h"

enum direction {
	DIRECTION_NONE,	 /* nothing is said */
	DIRECTION_IN,	 /* 收入, 贷, credit */
	DIRECTION_OUT,	 /* 支出, 借, debit */
	DIRECTION_OTHER, /* any other word: 不计收支, / */
	DIRECTIONS
};

/* What the cell T of a bill or of an account says. */
enum direction direction_of(struct text t);

#endif
