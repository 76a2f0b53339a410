#include "receipt-window-private.h"

#include <glib/gi18n-lib.h>

#include "choose-reads.h"
#include "destroy-form.h"
#include "payment-form.h"
#include "pick-place.h"
#include "plain-copy.h"
#include "say.h"
#include "wrap.h"

/* An act that is under way, and which change was the newest when it began. */
typedef struct
{
  PennyReceiptWindow *window;
  gint64              before;
  gboolean            leaving;     /* the window closes when it is done */
} Acting;

static void
acted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree Acting *acting = data;
  g_autoptr (PennyReceiptWindow) self = acting->window;
  PennyBook *book = PENNY_BOOK (source);
  GtkWindow *under = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *from = acting->leaving && under != NULL ? GTK_WIDGET (under) : GTK_WIDGET (self);
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (book, result, NULL, &error))
    {
      penny_say_error (GTK_WIDGET (self), error);
      /* It was shown as if it were done. */
      penny_receipt_window_follow (self);
      return;
    }
  /* Saving what is as it was does nothing. */
  if (penny_book_get_last_change (book) != NULL && penny_book_get_last_id (book) != acting->before)
    penny_say_done (from, penny_book_get_last_change (book));
  if (acting->leaving)
    penny_receipt_window_leave (self);
}

static void
do_act (PennyReceiptWindow *self,
        PennyAct            act,
        gpointer            request,
        GDestroyNotify      free_request,
        gboolean            leaving)
{
  Acting *acting = g_new0 (Acting, 1);

  acting->window = g_object_ref (self);
  acting->before = penny_book_get_last_id (self->book);
  acting->leaving = leaving;
  penny_book_do_async (self->book, act, request, free_request, NULL, acted_cb, acting);
}

void
penny_receipt_window_save (PennyReceiptWindow *self)
{
  do_act (self, penny_act_save_receipt, penny_receipt_value_copy (self->seen->receipt),
          (GDestroyNotify) penny_receipt_value_free, FALSE);
}

/* What it proves. */

static PennyProofs *
proofs_of (PennyReceiptWindow *self,
           const gint64       *payments,
           guint               n)
{
  PennyProofs *proofs = g_new0 (PennyProofs, 1);

  proofs->proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));
  for (guint i = 0; i < n; i++)
    {
      const PennyProof proof = { self->receipt_id, payments[i] };

      g_array_append_val (proofs->proofs, proof);
    }
  return proofs;
}

static void
prove_action (GtkWidget  *widget,
              const char *action,
              GVariant   *payment)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  gint64 id = g_variant_get_int64 (payment);

  do_act (self, g_str_equal (action, "receipt.prove") ? penny_act_prove : penny_act_disprove, proofs_of (self, &id, 1),
          (GDestroyNotify) penny_proofs_free, FALSE);
}

static void
chosen_cb (GtkWidget    *widget,
           const GArray *chosen)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);

  do_act (self, penny_act_prove, proofs_of (self, (const gint64 *) chosen->data, chosen->len),
          (GDestroyNotify) penny_proofs_free, FALSE);
}

static void
choose_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  const PennyChoosing choosing = {
    .title = _("Choose the payments"),
    .words = _("Tick each payment that this receipt proves. There may be several."),
    .accept = _("It proves these"),
    .nothing = _("No such payment is found."),
    .read = penny_choose_payments,
    .about = self->receipt_id,
    .chosen = chosen_cb,
  };

  penny_choose_window_open (widget, self->book, &choosing);
}

static void
no_payment_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);

  if (self->seen == NULL)
    return;
  self->seen->receipt->no_payment = !self->seen->receipt->no_payment;
  penny_receipt_window_save (self);
}

static void
payment_action (GtkWidget  *widget,
                const char *action,
                GVariant   *target)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  gint64 id = g_variant_get_int64 (target);

  for (guint i = 0; self->seen != NULL && i < self->seen->payments->len; i++)
    if (((const PennyPayment *) self->seen->payments->pdata[i])->id == id)
      {
        penny_payment_form_open (widget, self->book, self->seen->payments->pdata[i]);
        return;
      }
}

/* The words and the file. */

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (self->seen == NULL)
    return;
  if (g_str_equal (action, "receipt.copy-words") && self->seen->reading->words != NULL)
    {
      gdk_clipboard_set_text (clipboard, self->seen->reading->words);
      penny_say (widget, _("The words were copied."));
    }
  else if (g_str_equal (action, "receipt.copy-sum") && self->seen->file != NULL)
    {
      gdk_clipboard_set_text (clipboard, self->seen->file->sha256);
      penny_say (widget, _("The checksum was copied."));
    }
}

/* A plain copy. */

static void
show_copying (PennyReceiptWindow *self)
{
  gtk_button_set_label (self->save_copy, self->copying != NULL ? _("Stop saving the copy") : _("Save a copy…"));
  penny_wrap (GTK_WIDGET (self->save_copy));
}

/* The window may have been closed: a slow stick is not waited for. */
typedef struct
{
  PennyReceiptWindow *window;
  GtkWidget          *under;
} Saving;

static void
say_copied (GtkWidget    *from,
            const GError *error)
{
  if (error == NULL)
    penny_say (from, _("A plain copy was saved. Whoever uses this computer can read it."));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    penny_say (from, _("No copy was saved."));
  else
    penny_say_error (from, error);
}

static void
copied_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree Saving *saving = data;
  g_autoptr (PennyReceiptWindow) self = saving->window;
  g_autoptr (GtkWidget) under = saving->under;
  g_autoptr (GError) error = NULL;

  penny_plain_copy_finish (result, &error);
  g_clear_object (&self->copying);
  if (self->save_copy != NULL)
    show_copying (self);
  say_copied (self->save_copy != NULL || under == NULL ? GTK_WIDGET (self) : under, error);
  g_application_release (g_application_get_default ());
}

/* The program stays until it is saved. */
static void
place_cb (GtkWidget  *widget,
          const char *path)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  GtkWindow *under = gtk_window_get_transient_for (GTK_WINDOW (self));
  Saving *saving;

  if (self->seen == NULL || self->seen->file == NULL || self->copying != NULL)
    return;
  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->under = under != NULL ? g_object_ref (GTK_WIDGET (under)) : NULL;
  self->copying = g_cancellable_new ();
  show_copying (self);
  g_application_hold (g_application_get_default ());
  penny_plain_copy_async (self->book, self->seen->file->id, path, self->copying, copied_cb, saving);
}

static void
warned_cb (PennyReceiptWindow *self,
           const char         *response)
{
  if (g_str_equal (response, "save") && self->seen != NULL && self->seen->file != NULL)
    penny_pick_new (GTK_WIDGET (self), _("Save a plain copy"), _("Save"), self->seen->file->name, place_cb);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  GtkWidget *question;

  if (self->copying != NULL)
    {
      g_cancellable_cancel (self->copying);
      return;
    }
  question = adw_message_dialog_new (GTK_WINDOW (self), _("Save a plain copy?"),
                                     _("A copy outside is not locked away: whoever uses the computer or the stick that it "
                                       "lies on can read it. Here it stays sealed."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _("Cancel"), "save", _("Choose where"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (warned_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  PennyRemoval *removal = g_new0 (PennyRemoval, 1);

  removal->id = self->receipt_id;
  removal->on = penny_receipt_window_today (self);
  do_act (self, penny_act_remove_receipt, removal, g_free, TRUE);
}

static void
destroy_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);

  if (self->seen != NULL)
    penny_destroy_form_open (widget, self->book, self->seen);
}

void
penny_receipt_window_update_acts (PennyReceiptWindow *self)
{
  static const char *const changing[] = { "receipt.choose-payment", "receipt.no-payment", "receipt.remove", "receipt.destroy" };
  gboolean writing = penny_receipt_window_is_writing (self);

  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipt.save-copy",
                                 self->seen->file != NULL || self->copying != NULL);
}

void
penny_receipt_window_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "receipt.prove", "x", prove_action);
  gtk_widget_class_install_action (widget_class, "receipt.apart", "x", prove_action);
  gtk_widget_class_install_action (widget_class, "receipt.payment", "x", payment_action);
  gtk_widget_class_install_action (widget_class, "receipt.choose-payment", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "receipt.no-payment", NULL, no_payment_action);
  gtk_widget_class_install_action (widget_class, "receipt.copy-words", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "receipt.copy-sum", "x", copy_action);
  gtk_widget_class_install_action (widget_class, "receipt.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "receipt.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "receipt.destroy", NULL, destroy_action);
}
