/* simple.h - traditional Chinese characters made simplified ones. */
#ifndef ASK_SIMPLE_H
#define ASK_SIMPLE_H

#include <stdint.h>

/* The simplified character for C; C itself if it is none that has one, or is
 * used in simplified texts as it is. */
uint32_t simple_character(uint32_t c);

#endif
