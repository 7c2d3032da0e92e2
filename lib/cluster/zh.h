/* zh.h - Chinese names of segments and of what to do with them.
 *
 *	zh_of("high-value")		// "高价值"
 */
#ifndef CLUSTER_ZH_H
#define CLUSTER_ZH_H

/* What ENGLISH, a name or an action of segment.h or names.h, is in Chinese;
 * what is none of these (a name of one's own) stays.  A literal, or ENGLISH. */
const char *zh_of(const char *english);

#endif
