#pragma once

#include "robot.h"

/* A robot with a sample book of its own open at a place ("home", "plan").  The
 * day is the samples': 15 November 2026. */
typedef struct
{
  Robot *robot;
  char  *folder;
} AtBook;

void at_book_begin (AtBook     *self,
                    const char *sample,
                    const char *place);
/* The same on another day. */
void at_book_begin_on (AtBook     *self,
                       const char *sample,
                       const char *place,
                       const char *today);
/* Ends the program, which must have logged nothing, and throws the book away. */
void at_book_end   (AtBook     *self);
