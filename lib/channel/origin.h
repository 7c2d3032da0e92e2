/* origin.h - where a visit came from: source, medium and campaign.
 *
 * In this order, the first that says a source or a medium:
 *
 *	mapped		what a table says of the visit's code
 *	utm		the utm parameters of its url; a medium that is missing
 *			is that of a click id, if the url has one
 *	click		a click id
 *	referrer	a search engine (medium organic), an assistant
 *			(ai-assistant), any other host (referral); not one's own
 *	code		a code that no table knows is the source itself
 *
 * and else nothing.  Where the referrer is one's own, or a page for payments,
 * and nothing is said, the visit is no new one: it is internal.  Campaign, term
 * and content are what the url says, the campaign of a mapped code the table's.
 * Values are decoded and trimmed; their case is as it came, but for hosts,
 * which are in lower case.
 *
 *	origin_read(&m, &how, &visit);		// finds, and decodes nothing
 *	key = origin_key(&room, &m, &visit);	// equal keys: equal origins
 *	origin_find(&o, &bytes, &how, &m, &visit);
 */
#ifndef CHANNEL_ORIGIN_H
#define CHANNEL_ORIGIN_H

#include "channel/clicks.h"

/* What is known of a visit; empty texts where nothing is. */
struct origin_visit {
	struct text url, referrer, code;
	bool mapped; /* the table knows the code, or columns do, and say: */
	bool told;   /* columns do */
	struct text source, medium, campaign;
};

struct origin_name;

struct origin_how {
	enum sources lists;
	const struct text *own; /* hosts whose referrals are none */
	size_t owns;
	const struct origin_name *name; /* other names of parameters */
	size_t names;
	bool fold; /* sources and mediums: small letters, no aliases */
};

enum origin_parameter {
	ORIGIN_SOURCE,
	ORIGIN_MEDIUM,
	ORIGIN_CAMPAIGN,
	ORIGIN_TERM,
	ORIGIN_CONTENT,
	ORIGIN_ID, /* utm_id */
	ORIGIN_PARAMETERS
};

/* A parameter that is one of utm under another name, in any case. */
struct origin_name {
	struct text name;
	enum origin_parameter is;
};

/* What a visit says that is passed over. */
enum origin_odd {
	ORIGIN_SAME = 1,    /* its referrer is another page of its own host */
	ORIGIN_OWN = 2,	    /* its referrer is one of the own hosts */
	ORIGIN_AGAIN = 4,   /* a parameter comes again, with another value */
	ORIGIN_UNKNOWN = 8, /* a parameter begins with utm_ and is none of GA4's
			     */
	ORIGIN_PAYMENT = 16,  /* its referrer is a page for payments */
	ORIGIN_HOSTLESS = 32, /* its url has no host to know its own by */
	ORIGIN_OTHER = 64,    /* it has tags that are none of utm, and no source
			       */
	ORIGIN_BARE_SOURCE = 128, /* one of them is called source */
	ORIGIN_BARE_MEDIUM = 256  /* and one medium: together they are tags */
};

/* The marks a visit carries, as they stand in it. */
struct origin_marks {
	struct text utm[ORIGIN_PARAMETERS]; /* .at is NULL: not there */
	const struct clicks_mark *click;
	struct text host; /* of the referrer, if it is to be looked at */
	bool app;	  /* and it is the name of an app */
	bool assistant; /* the source is an assistant, and so is the referrer */
	struct text run; /* the byte before and the bytes of all parameters
			    that decide, if nothing stands between them */
	bool internal;	 /* the visit goes on: its referrer is one's own or a
			  * page for payments, and nothing else says a thing */
	unsigned odd;	 /* of enum origin_odd */
	size_t own;	 /* with ORIGIN_OWN: which of the own hosts */
};

/* Decoded; empty where nothing is. */
struct origin {
	struct text utm[ORIGIN_PARAMETERS];
};

/* The campaign, or utm_id where there is none. */
static inline struct text origin_campaign(const struct origin *o)
{
	return o->utm[o->utm[ORIGIN_CAMPAIGN].len ? ORIGIN_CAMPAIGN
						  : ORIGIN_ID];
}

/* The channel of an internal visit. */
#define ORIGIN_INTERNAL "(internal)"

/* The list that a source is in which no list has, with a paid medium or none:
 * that of the platform whose click id the visit bears; "" otherwise. */
struct text origin_list(const struct origin_how *how,
	const struct origin_marks *m, const struct origin *o);

/* Find the marks of VISIT: the first of each parameter that is not empty, the
 * first click id;
 * the referrer where nothing else says where it came from.  They point into
 * VISIT. */
void origin_read(struct origin_marks *m, const struct origin_how *how,
	const struct origin_visit *visit);

/* All of the marks that source, medium, campaign and id depend on: where the
 * same HOW and table are asked, visits with the same key agree in them.  It is
 * bytes of the visit where these tell, as they mostly do: the parameters that
 * decide with what stands before them ('?', '&', ';'), or the referrer's host
 * with its '/'; else it is put together in ROOM, which is emptied first. */
struct text origin_key(struct buf *room, const struct origin_marks *m,
	const struct origin_visit *visit);

/* What the marks M of VISIT say.  Its texts point into the visit, or into
 * BYTES, which is emptied first: they stay until the next call with the same
 * BYTES, or until the visit goes. */
void origin_find(struct origin *to, struct buf *bytes,
	const struct origin_how *how, const struct origin_marks *m,
	const struct origin_visit *visit);

#endif
