#pragma once

#include "at-book.h"

/* A paper that is shown, saved as a PDF by the keyboard alone. */

/* Beside the book, under @name. */
void at_paper_save    (AtBook     *self,
                       const char *name);
/* @path is a PDF; it is taken away. */
void at_paper_expect  (const char *path);
