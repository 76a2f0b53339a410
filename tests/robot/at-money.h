#pragma once

#include "robot.h"

/* A robot with a sample book of its own open, at the place Money.  The day is
 * the samples': 15 November 2026. */
typedef struct
{
  Robot *robot;
  char  *folder;
} AtMoney;

void at_money_begin (AtMoney    *self,
                     const char *sample);
/* Ends the program, which must have logged nothing, and throws the book away. */
void at_money_end   (AtMoney    *self);
/* An action of the window; @argument may be NULL. */
void at_money_act   (const char *action,
                     const char *argument);
/* A file in the book's own folder, made of @text. Free the path. */
char *at_money_file (AtMoney    *self,
                     const char *name,
                     const char *text);
