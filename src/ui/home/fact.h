#pragma once

#include <glib.h>

#include "chart.h"

G_BEGIN_DECLS

/* One row of a list, as words: what Home and Plan say line by line.  All that
 * can be pressed sends @target to an action of the page. */
typedef struct
{
  char       *key;             /* unlike its neighbours', and the same from one summary to the next */
  char       *title;
  char       *note;            /* under it, or NULL */
  char       *amount;          /* at its end, or NULL */
  PennyChart *chart;           /* between, or NULL */
  gint64      target;
  const char *go;              /* action of the whole row, or NULL */
  const char *act;             /* action of a button with words, or NULL */
  char       *act_label;
  char       *act_name;        /* when its label alone is like its neighbours': begins with the label */
  const char *edit;            /* action of the pencil, or NULL */
  char       *edit_label;      /* "Edit Gym" */
  gboolean    inner;           /* a part of the row above it */
  gboolean    strong;          /* a sum */
} PennyFact;

PennyFact *penny_fact_new  (const char *key,
                            char       *title,    /* taken */
                            char       *amount);  /* taken */
void       penny_fact_free (PennyFact  *self);
/* The row as one sentence, the amount first. */
char      *penny_fact_to_words (const PennyFact *self);

/* An array that owns its facts. */
GPtrArray *penny_facts_list    (void);

G_END_DECLS
