#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* A window to choose from what was found: payments that a receipt proves, or
 * another receipt to lay beside it.  What was ticked stays while one searches on. */
#define PENNY_TYPE_CHOOSE_WINDOW (penny_choose_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyChooseWindow, penny_choose_window, PENNY, CHOOSE_WINDOW, AdwWindow)

/* What is asked of a PennyRead, whose answer is a GPtrArray of PennyChooseRow. */
typedef struct
{
  char      *search;            /* NULL: nothing was typed */
  gint64     about;             /* the receipt, or the payment, that it is for */
  PennyDate  today;
} PennyChooseAsked;

typedef struct
{
  gint64     id;
  char      *title;
  char      *note;              /* or NULL */
  char      *amount;            /* or NULL */
} PennyChooseRow;
void       penny_choose_row_free (PennyChooseRow *self);

/* @chosen: gint64, at least one. */
typedef void (*PennyChosen) (GtkWidget *from, const GArray *chosen);

typedef struct
{
  const char  *title;
  const char  *words;           /* what it is for */
  const char  *accept;          /* several may be chosen, and this button ends it; NULL: the one that is pressed */
  const char  *nothing;         /* what to say of an empty list */
  PennyRead    read;
  gint64       about;
  PennyChosen  chosen;
} PennyChoosing;

void penny_choose_window_open (GtkWidget           *from,
                               PennyBook           *book,
                               const PennyChoosing *choosing);

G_END_DECLS
