#include "destroy-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "receipt-acts.h"
#include "say.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm     *form;          /* borrowed: it owns us */
  PennyBook     *book;
  gint64         receipt_id;
  PennyNotedRow *reason;        /* NULL: its time is over */
} Destroying;

static void
destroying_free (Destroying *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
destroyed_cb (GObject      *book,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *seen = gtk_window_get_transient_for (GTK_WINDOW (form));
  GtkWindow *under = seen != NULL ? gtk_window_get_transient_for (seen) : NULL;

  if (!penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    {
      penny_form_fail (form, error->message, NULL);
      return;
    }
  /* Said by the window under the receipt's, which closes; without an Undo, for there is none. */
  if (under != NULL)
    penny_say (GTK_WIDGET (under), _("The receipt was destroyed. The history says that it was."));
  penny_form_done (form);
}

static void
save_cb (Destroying *self)
{
  PennyDestruction *destruction;
  g_autofree char *reason = NULL;

  if (self->reason != NULL &&
      !penny_form_need_text (self->form, self->reason, &reason, _("Write down why it goes before its time. The history keeps "
                                                                  "the reason.")))
    return;
  destruction = g_new0 (PennyDestruction, 1);
  destruction->receipts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (destruction->receipts, self->receipt_id);
  destruction->today = penny_book_get_today (self->book);
  destruction->early = self->reason != NULL;
  destruction->reason = g_steal_pointer (&reason);
  penny_form_wait (self->form);
  penny_book_do_async (self->book, penny_act_destroy_receipts, destruction, (GDestroyNotify) penny_destruction_free, NULL,
                       destroyed_cb, g_object_ref (self->form));
}

void
penny_destroy_form_open (GtkWidget              *from,
                         PennyBook              *book,
                         const PennyReceiptSeen *seen)
{
  Destroying *self = g_new0 (Destroying, 1);

  self->form = penny_form_new (from, _("Destroy this receipt for good"), _("Destroy it for good"));
  self->book = g_object_ref (book);
  self->receipt_id = seen->receipt->id;
  g_object_set_data_full (G_OBJECT (self->form), "destroying", self, (GDestroyNotify) destroying_free);
  penny_form_group (self->form, penny_receipt_seen_title (seen),
                    _("Its file is destroyed here, and no undo brings it back. Backups that were made before still hold it. What "
                      "it proved is then without a receipt, and the history says who destroyed it and when."));
  if (!seen->keep->may_go)
    self->reason = penny_form_add_text (penny_form_group (self->form, _("It is not time yet"), seen->keep->why),
                                        _("Why it goes now"), NULL);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
