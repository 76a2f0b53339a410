#include "passphrase-form.h"

#include <glib/gi18n-lib.h>

#include "key.h"
#include "new-passphrase.h"
#include "safety.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm          *form;     /* borrowed: it owns us */
  PennyBook          *book;
  PennyNewPassphrase  passphrase;
} PassphraseForm;

static void
passphrase_form_free (PassphraseForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
set_cb (GObject      *book,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (PennyForm) form = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_form_done (form);
  else
    penny_form_fail (form, error->message, NULL);
}

static void
save_cb (PassphraseForm *self)
{
  gboolean failed;
  char *passphrase = penny_new_passphrase_take (&self->passphrase, self->form, TRUE, &failed);

  if (failed)
    return;
  penny_form_wait (self->form);
  penny_book_set_passphrase_async (self->book, passphrase, NULL, set_cb, g_object_ref (self->form));
  penny_secret_free (passphrase);
}

static void
remove_cb (PassphraseForm *self)
{
  penny_form_wait (self->form);
  penny_book_set_passphrase_async (self->book, NULL, NULL, set_cb, g_object_ref (self->form));
}

void
penny_passphrase_form_open (GtkWidget *from,
                            PennyBook *book)
{
  gboolean has_one = penny_book_get_safety (book)->locks.passphrases > 0;
  PassphraseForm *self = g_new0 (PassphraseForm, 1);

  self->book = g_object_ref (book);
  self->form = penny_form_new (from, has_one ? _("Change the passphrase") : _("Set a passphrase"),
                               has_one ? _("Change the passphrase") : _("Set the passphrase"));
  g_object_set_data_full (G_OBJECT (self->form), "passphrase-form", self, (GDestroyNotify) passphrase_form_free);
  penny_new_passphrase_add (&self->passphrase,
                            penny_form_group (self->form, NULL, _("It opens this file and the backups made from now on. "
                                                                  "Nobody can tell it to you again, so keep the recovery "
                                                                  "code as well.")));
  if (has_one)
    {
      penny_form_add_remove (self->form, _("Remove the passphrase"));
      g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
    }
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
