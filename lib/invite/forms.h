/* forms.h - one form for what is written in several ways: phones and devices of
 * lists, and names of two who may be one.
 *
 *	n = forms_phone(digits, text_of("+86 138 0013 8000")); // 13800138000
 *	n = forms_device(hex, text_of("AA-BB-CC-DD-EE-01")); // aabbccddee01
 *	forms_same_name(text_of("Ann "), text_of("ann"));	// true
 */
#ifndef INVITE_FORMS_H
#define INVITE_FORMS_H

#include "identity/phone.h"

/* phone_digits(), of full-width characters too. */
size_t forms_phone(char to[PHONE_MOST], struct text t);

/* Whether T is 2 to PHONE_MOST digits that phone_digits() leaves as they are:
 * then they are *NUMBER. */
bool forms_phone_number(uint64_t *number, struct text t);

enum { FORMS_DEVICE = 64 };

/* The digits of T, a number in hexadecimal of 12 digits to FORMS_DEVICE with
 * '-', ':' or '.' between them or not, as a MAC or a UUID is: in lower case.
 * How many, or 0: it is none. */
size_t forms_device(char to[FORMS_DEVICE], struct text t);

/* T as forms_device() has it, in ROOM; or T itself, if it is none. */
struct text forms_device_text(char room[FORMS_DEVICE], struct text t);

/* Whether A and B differ in nothing but case of ASCII letters, full width, and
 * characters that nobody sees: blanks, and those of no width. */
bool forms_same_name(struct text a, struct text b);

#endif
