#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The recovery code: 25 letters and digits in five groups of five, such as
 * "7K2QM-0ZC3T-...": Crockford's base32, 120 random bits and a check character.
 * Any thread.  Codes are secrets: free with penny_secret_free(). */
#define PENNY_CODE_GROUPS  5
#define PENNY_CODE_LETTERS 25

char     *penny_code_new       (void);
/* Takes what a person types or pastes, in any case, with or without dashes,
 * spaces and line ends, O for 0 and I or L for 1: the code in groups.  NULL when it
 * is not a code, or its check character says that a letter is wrong. */
char     *penny_code_read      (const char *typed);
/* TRUE when this could be meant as a code: 20 to 30 letters of the alphabet, right or not. */
gboolean  penny_code_is_like   (const char *typed);
/* Group 0..4 of a code. */
char     *penny_code_group     (const char *code,
                                guint       group);
/* A code, or one group of it, to be heard: "7, K for Kilo, ...", a full stop after each group. */
char     *penny_code_to_speech (const char *code);

G_END_DECLS
