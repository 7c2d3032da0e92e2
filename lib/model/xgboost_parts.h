/* xgboost_parts.h - what the parts of the reader of XGBoost's models share. */
#ifndef MODEL_XGBOOST_PARTS_H
#define MODEL_XGBOOST_PARTS_H

#include "io/ubjson.h"
#include "model/xgboost.h"

struct xgboost_model;

/* Events, of one form or the other. */
struct xgboost_events {
	struct json *json;
	struct ubjson *ubjson;
};

MUST_USE const char *xgboost_next(
	struct xgboost_events *x, enum json_event *event);
MUST_USE const char *xgboost_skip(
	struct xgboost_events *x, enum json_event event);
struct text xgboost_text(const struct xgboost_events *x);
const char *xgboost_fault(const struct xgboost_events *x, const char *why);

/* A list of numbers as it is read. */
struct xgboost_list {
	double *at; /* owned */
	size_t n, cap;
	bool there;
};
MUST_USE const char *xgboost_list(
	struct xgboost_events *x, struct xgboost_list *to);

/* What comes next, as text; numbers stand as texts in JSON, too. */
MUST_USE const char *xgboost_scalar(struct xgboost_events *x, struct buf *to);
MUST_USE const char *xgboost_number(struct xgboost_events *x, double *to);

/* The object that comes next: ONE is given each key, and reads its value.
 * xgboost_fields() is behind its bracket. */
typedef const char *xgboost_key(void *arg, struct text key);
MUST_USE const char *xgboost_object(
	struct xgboost_events *x, xgboost_key *one, void *arg);
MUST_USE const char *xgboost_fields(
	struct xgboost_events *x, xgboost_key *one, void *arg);

/* The list of objects that comes next: EACH is called behind the bracket of
 * each of them. */
MUST_USE const char *xgboost_objects(struct xgboost_events *x,
	const char *(*each)(struct xgboost_model *m), struct xgboost_model *m);

/* All that a model has, until it is made an ensemble. */
struct xgboost_model {
	struct xgboost_events events;
	struct ensemble *e;
	bool words;    /* of categories are wanted */
	unsigned seen; /* keys of learner and its parts, a bit each */
	char *booster, *objective; /* owned */
	double features, classes, targets, parallel;
	double trees;	 /* num_trees, or NAN: it is not said */
	struct buf base; /* base_score */
	struct xgboost_list version, drop, output, rounds;
	long long best;	  /* iteration, or -1 */
	struct buf *name; /* of features; owned */
	size_t names, name_cap;
	size_t types;			     /* in feature_types */
	struct xgboost_list *offset, *value; /* of categories; owned */
	size_t encs, offset_cap, value_cap;
};

/* A tree, behind its bracket. */
MUST_USE const char *xgboost_tree(struct xgboost_model *m);

/* All was read: make the ensemble of it. */
MUST_USE const char *xgboost_made(struct xgboost_model *m);

/* The names of categories, into the features. */
MUST_USE const char *xgboost_categories(struct xgboost_model *m);

#endif
