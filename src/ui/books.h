#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where books lie: $XDG_DATA_HOME/pennywell/books/NAME, one folder each, and
 * samples, which can be thrown away, in $XDG_CACHE_HOME/pennywell/samples/NAME. */

/* Folders of the usual place that hold a book, in the order of their names. char *. */
GPtrArray *penny_books_list        (void);
/* A folder that does not exist yet: "file-1", "file-2".  Its parents are made.
 * No person's name: the file is sealed, and its folder's name is not. */
char      *penny_books_new_folder  (void);

typedef struct
{
  const char *name;             /* of penny_sample_names */
  const char *title;            /* translatable */
  const char *words;            /* translatable */
} PennySampleCard;
extern const PennySampleCard penny_sample_cards[4];

char      *penny_books_sample_folder (const char *name);
/* Throws a sample's folder away, so that it is made afresh. */
void       penny_books_forget_sample (const char *name);

G_END_DECLS
