#pragma once

#include "form-rows.h"

G_BEGIN_DECLS

/* What the forms of this place have in common: one value, whose first field is its id; rows to change it by; an act
 * that saves it and maybe one that removes it. */
typedef gpointer (*PennyCopy) (gconstpointer value);

typedef struct
{
  gsize           size;                 /* of the form's own struct */
  PennyCopy       copy;
  GDestroyNotify  free;
  PennyAct        save;
  PennyAct        remove;               /* or NULL */
  /* Fills @value from the rows; FALSE: the form has said what is wrong. */
  gboolean      (*read) (gpointer form, gpointer value);
  /* Where the act asks for more than the value: takes it. Or NULL. */
  gpointer      (*wrap) (gpointer form, gpointer value);
  GDestroyNotify  free_wrapped;
  void          (*clear) (gpointer form);   /* what else its struct owns; or NULL */
} PennyRecordKind;

/* Each form's own struct begins with one, and lives as long as its window. */
typedef struct
{
  const PennyRecordKind *kind;
  PennyForm             *form;          /* owns this */
  PennyBook             *book;
  gpointer               value;         /* as it was */
} PennyRecordForm;

/* @value is copied; the struct is all 0 behind its beginning. */
gpointer penny_record_form_new  (const PennyRecordKind *kind,
                                 GtkWidget             *from,
                                 PennyBook             *book,
                                 gconstpointer          value,
                                 const char            *title,
                                 const char            *save_label);
/* Once its rows are there.  @remove_label: of the red button; NULL: there is none. */
void     penny_record_form_show (gpointer               form,
                                 const char            *remove_label);

G_END_DECLS
