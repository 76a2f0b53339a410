#include "payment-form-private.h"

#include <glib/gi18n-lib.h>

#include "book-receipts.h"
#include "receipt-ways.h"
#include "receipts-clip.h"
#include "say.h"
#include "side-by-side.h"
#include "wrap.h"

/* Receipts that were chosen in the form: they are taken when the payment is saved, in the same act.  Who cancels has
 * changed nothing. */
typedef struct
{
  PennyIncoming *incoming;     /* a file, or what was pasted; or NULL: */
  gint64         kept_id;      /* one that is kept already */
  PennyCame      came;
  GtkWidget     *row;          /* borrowed */
} Chosen;

static void
chosen_free (gpointer data)
{
  Chosen *chosen = data;

  g_clear_pointer (&chosen->incoming, penny_incoming_free);
  g_free (chosen);
}

gboolean
penny_payment_form_has_chosen (PennyPaymentForm *self)
{
  return self->chosen != NULL && self->chosen->len > 0;
}

/* The list. */

static void
leave_out_cb (GtkButton *button,
              GtkWidget *row)
{
  PennyPaymentForm *self = penny_payment_form_of (row);

  for (guint i = 0; i < self->chosen->len; i++)
    if (((Chosen *) self->chosen->pdata[i])->row == row)
      {
        /* The button goes: the focus needs a home before it does. */
        gtk_widget_child_focus (self->ways, GTK_DIR_TAB_FORWARD);
        g_ptr_array_remove_index (self->chosen, i);
        adw_preferences_group_remove (self->receipts, row);
        break;
      }
  penny_payment_form_show_paper (self);
}

static GtkWidget *
new_row (const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                                 _("Is added when you save this payment"), NULL);
  GtkWidget *leave_out = gtk_button_new_with_label (_("Leave it out"));
  g_autofree char *name = g_strdup_printf (_("Leave it out: “%s”"), title);

  gtk_widget_set_valign (leave_out, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (leave_out), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (leave_out, "clicked", G_CALLBACK (leave_out_cb), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), leave_out);
  return row;
}

/* Takes @incoming. */
static void
add_chosen (PennyPaymentForm *self,
            PennyIncoming    *incoming,
            gint64            kept_id,
            PennyCame         came,
            const char       *title)
{
  Chosen *chosen = g_new0 (Chosen, 1);

  *chosen = (Chosen) { incoming, kept_id, came, new_row (title) };
  g_ptr_array_add (self->chosen, chosen);
  adw_preferences_group_add (self->receipts, chosen->row);
  penny_payment_form_show_paper (self);
  penny_wrap (GTK_WIDGET (self->receipts));
}

static gboolean
is_chosen (PennyPaymentForm *self,
           gint64            kept_id)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (((Chosen *) self->chosen->pdata[i])->kept_id == kept_id)
      return TRUE;
  return FALSE;
}

/* The ways. */

/* Takes @incoming. */
static void
taken_cb (GtkWidget *form,
          GPtrArray *incoming,
          PennyCame  came)
{
  PennyPaymentForm *self = penny_payment_form_of (form);

  if (incoming == NULL)
    {
      penny_form_fail (PENNY_FORM (form), _("There is no picture or file to paste. Copy one first."), NULL);
      return;
    }
  while (incoming->len > 0)
    {
      PennyIncoming *one = g_ptr_array_steal_index (incoming, 0);

      add_chosen (self, one, 0, came, one->name);
    }
  g_ptr_array_unref (incoming);
}

static void
picked_cb (GtkWidget  *form,
           GListModel *files)
{
  taken_cb (form, penny_clip_files (files), PENNY_CAME_CHOSEN);
}

static void
file_cb (PennyPaymentForm *self)
{
  penny_receipt_way_file (GTK_WIDGET (self->form), picked_cb);
}

static void
paste_cb (PennyPaymentForm *self)
{
  penny_clip_paste (GTK_WIDGET (self->form), taken_cb);
}

static gpointer
read_rows (PennyStore  *store,
           gpointer     ids_pointer,
           GError     **error)
{
  const GArray *ids = ids_pointer;

  return penny_receipts_page (store, (const gint64 *) (gconstpointer) ids->data, ids->len, error);
}

static void
rows_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) form = data;
  PennyPaymentForm *self = penny_payment_form_of (form);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (self == NULL || !gtk_widget_get_visible (form))
    return;
  if (rows == NULL)
    penny_form_fail (PENNY_FORM (form), error->message, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const PennyReceiptRow *row = rows->pdata[i];

      if (!is_chosen (self, row->receipt->id))
        add_chosen (self, NULL, row->receipt->id, row->receipt->came, penny_receipt_row_title (row));
    }
}

static void
kept_chosen_cb (GtkWidget    *form,
                const GArray *ids)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);

  g_array_append_vals (copy, ids->data, ids->len);
  penny_book_read_async (penny_payment_form_of (form)->book, read_rows, copy, (GDestroyNotify) g_array_unref,
                         (GDestroyNotify) g_ptr_array_unref, NULL, rows_cb, g_object_ref (form));
}

static void
kept_cb (PennyPaymentForm *self)
{
  penny_receipt_way_kept (GTK_WIDGET (self->form), self->book, self->before != NULL ? self->before->id : 0, kept_chosen_cb);
}

/* Saving, or not. */

static void
saved_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWidget) form = data;
  PennyPaymentForm *self = penny_payment_form_of (form);
  g_autoptr (GError) error = NULL;

  if (!penny_book_save_proven_finish (PENNY_BOOK (book), result, &error))
    {
      self->ending = FALSE;
      penny_form_fail (PENNY_FORM (form), error->message, NULL);
      return;
    }
  if (penny_book_get_last_change (PENNY_BOOK (book)) != NULL)
    penny_say_done (form, penny_book_get_last_change (PENNY_BOOK (book)));
  penny_form_done (PENNY_FORM (form));
}

/* Where some were chosen and some pasted, they were chosen. */
static PennyCame
how_they_came (PennyPaymentForm *self)
{
  PennyCame came = ((const Chosen *) self->chosen->pdata[0])->came;

  for (guint i = 0; i < self->chosen->len; i++)
    if (((const Chosen *) self->chosen->pdata[i])->came != came)
      return PENNY_CAME_CHOSEN;
  return came;
}

void
penny_payment_form_save_chosen (PennyPaymentForm *self,
                                PennyPayment     *payment)
{
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const Chosen *chosen = self->chosen->pdata[i];

      if (chosen->incoming != NULL)
        g_ptr_array_add (incoming, penny_incoming_copy (chosen->incoming));
      else
        g_array_append_val (kept, chosen->kept_id);
    }
  self->ending = TRUE;
  penny_form_wait (self->form);
  penny_book_save_proven_async (self->book, payment, incoming, how_they_came (self), kept, saved_cb,
                                g_object_ref (self->form));
}

static gboolean
close_cb (PennyPaymentForm *self)
{
  guint n = self->chosen->len;

  if (n > 0 && !self->ending)
    penny_say (GTK_WIDGET (self->form),
               ngettext ("Nothing was saved. The receipt that you chose is where it was.",
                         "Nothing was saved. The receipts that you chose are where they were.", n));
  return GDK_EVENT_PROPAGATE;
}

static void
add_way (PennyPaymentForm *self,
         const char       *label,
         GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->ways), button);
}

void
penny_payment_form_add_ways (PennyPaymentForm *self)
{
  self->chosen = g_ptr_array_new_with_free_func (chosen_free);
  self->ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->ways, penny_side_by_side_new (6));
  add_way (self, _("Choose a file…"), G_CALLBACK (file_cb));
  add_way (self, _("Paste it"), G_CALLBACK (paste_cb));
  add_way (self, _("One already kept…"), G_CALLBACK (kept_cb));
  gtk_widget_set_margin_top (self->ways, 9);
  gtk_widget_set_sensitive (self->ways, !penny_book_is_read_only (self->book));
  adw_preferences_group_add (self->receipts, self->ways);
  g_signal_connect_swapped (self->form, "close-request", G_CALLBACK (close_cb), self);
}
