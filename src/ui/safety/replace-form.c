#include "replace-form.h"

#include <glib/gi18n-lib.h>

#include "code-window.h"
#include "key.h"
#include "new-passphrase.h"
#include "safety.h"
#include "task-window.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm          *form;     /* borrowed: it owns us */
  PennyBook          *book;
  PennyNewPassphrase  passphrase;
} ReplaceForm;

static void
replace_form_free (ReplaceForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

/* The one it lies over, for the form closes when the work begins. */
static GtkWidget *
parent_of (GtkWindow *window)
{
  return GTK_WIDGET (gtk_window_get_transient_for (window));
}

static void
replaced_cb (GObject      *book,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyTaskWindow) task = user_data;
  g_autoptr (GError) error = NULL;
  char *code = penny_book_replace_key_finish (PENNY_BOOK (book), result, &error);
  GtkWidget *parent = parent_of (GTK_WINDOW (task));

  if (code == NULL)
    {
      penny_task_window_fail (task, _("The key was not replaced"), error);
      return;
    }
  /* Stopped a moment too late its window is gone, and the new code must be seen all the same. */
  if (parent == NULL && !penny_book_is_locked (PENNY_BOOK (book)))
    parent = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ())));
  gtk_window_close (GTK_WINDOW (task));
  if (parent != NULL)
    penny_code_window_open (parent, PENNY_BOOK (book), code);
  penny_secret_free (code);
}

static void
save_cb (ReplaceForm *self)
{
  const PennySafety *safety = penny_book_get_safety (self->book);
  gboolean failed;
  char *passphrase = penny_new_passphrase_take (&self->passphrase, self->form, safety->keeping->always_ask, &failed);
  PennyTaskWindow *task;

  if (failed)
    return;
  task = penny_task_window_new (parent_of (GTK_WINDOW (self->form)), _("Replace the key"),
                                _("Writing the whole file anew with another key…"));
  penny_book_replace_key_async (self->book, passphrase, penny_task_window_progress, task,
                                penny_task_window_get_cancellable (task), replaced_cb, g_object_ref (task));
  penny_secret_free (passphrase);
  penny_form_done (self->form);
}

void
penny_replace_form_open (GtkWidget *from,
                         PennyBook *book)
{
  const PennySafety *safety = penny_book_get_safety (book);
  ReplaceForm *self = g_new0 (ReplaceForm, 1);

  self->book = g_object_ref (book);
  self->form = penny_form_new (from, _("Replace the key"), _("Replace the key"));
  g_object_set_data_full (G_OBJECT (self->form), "replace-form", self, (GDestroyNotify) replace_form_free);
  penny_form_group (self->form, _("When somebody may have the code or the passphrase"),
                    _("The whole file is written anew with another key. The recovery code, the passphrase and the key of "
                      "now open it no longer, and you get a new code to write down.\n\n"
                      "Backups and copies made before still open with the old ones. Make a new backup, then destroy "
                      "those that somebody may reach."));
  penny_new_passphrase_add (&self->passphrase,
                            penny_form_group (self->form, _("A passphrase"),
                                              safety->keeping->always_ask
                                              ? _("This file always asks for one, so it needs a new one.")
                                              : _("If you want one. Leave it empty for none.")));
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
