#pragma once

#include "at-book.h"

/* A robot with a sample book of its own open, at the place Money. */

void  at_money_begin (AtBook     *self,
                      const char *sample);
/* An action of the window; @argument may be NULL. */
void  at_money_act   (const char *action,
                      const char *argument);
/* A file beside the book, made of @text.  Free the path. */
char *at_money_file  (AtBook     *self,
                      const char *name,
                      const char *text);
