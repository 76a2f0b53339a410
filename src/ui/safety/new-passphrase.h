#pragma once

#include "form.h"

G_BEGIN_DECLS

/* Two rows to choose a passphrase in. */
typedef struct
{
  GtkWidget *first;            /* borrowed from the form */
  GtkWidget *again;
} PennyNewPassphrase;

void  penny_new_passphrase_add  (PennyNewPassphrase   *self,
                                 AdwPreferencesGroup  *group);
/* What was chosen: to be freed with penny_secret_free().  NULL with *@failed FALSE when both are empty and @need is
 * FALSE; with *@failed TRUE the form says why not. */
char *penny_new_passphrase_take (PennyNewPassphrase   *self,
                                 PennyForm            *form,
                                 gboolean              need,
                                 gboolean             *failed);

G_END_DECLS
