#pragma once

#include <adwaita.h>

#include "noted-row.h"

G_BEGIN_DECLS

/* A row to type a passphrase, or a recovery code, in.  What is typed shows as
 * dots until its button is pressed, and lies in memory that is never written to a disk. */
#define PENNY_TYPE_SECRET_ROW (penny_secret_row_get_type ())
G_DECLARE_FINAL_TYPE (PennySecretRow, penny_secret_row, PENNY, SECRET_ROW, PennyNotedRow)

GtkWidget *penny_secret_row_new  (const char     *title);
/* What is typed, without the spaces around it; NULL when that is nothing.  Free with penny_secret_free(). */
char      *penny_secret_row_get  (PennySecretRow *self);
/* As by its button: what is long and typed once is shown from the start. */
void       penny_secret_row_show (PennySecretRow *self,
                                  gboolean        shown);
/* Forgets it, and hides what is typed next. */
void       penny_secret_row_wipe (PennySecretRow *self);

G_END_DECLS
