#include "inbox-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "choose-window.h"
#include "focus.h"
#include "inbox-row.h"
#include "one-tab-stop.h"
#include "say.h"

#define A_FEW 20        /* shown at first, and more at each press */

struct _PennyInboxView
{
  PennyAnswerView parent_instance;

  guint           most;
  gint64          choosing_for;  /* the receipt whose payments are being chosen */

  GtkListBox     *list;
  GtkButton      *more;
};

G_DEFINE_FINAL_TYPE (PennyInboxView, penny_inbox_view, PENNY_TYPE_ANSWER_VIEW)

static PennyBook *
book_of (PennyInboxView *self)
{
  return penny_answer_view_get_book (PENNY_ANSWER_VIEW (self));
}

static PennyInboxEntry *
find_entry (PennyInboxView *self,
            gint64          id)
{
  const PennyInbox *inbox = penny_answer_view_get_answer (PENNY_ANSWER_VIEW (self));

  for (guint i = 0; inbox != NULL && i < inbox->entries->len; i++)
    {
      PennyInboxEntry *entry = inbox->entries->pdata[i];

      if (entry->row->receipt->id == id)
        return entry;
    }
  return NULL;
}

/* The list. */

static GtkWidget *
find_row (PennyInboxView *self,
          int             from,
          gint64          id)
{
  GtkListBoxRow *row;

  for (int i = from; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (penny_inbox_row_get_id (PENNY_INBOX_ROW (row)) == id)
      return GTK_WIDGET (row);
  return NULL;
}

/* The row of @entry at @position: the one that is there already, or a new one. */
static void
place_row (PennyInboxView        *self,
           int                    position,
           const PennyInboxEntry *entry)
{
  gint64 id = entry->row->receipt->id;
  GtkWidget *row = find_row (self, position, id);

  if (row == NULL)
    {
      row = penny_inbox_row_new (id);
      gtk_list_box_insert (self->list, row, position);
    }
  else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != position)
    {
      g_object_ref (row);
      gtk_list_box_remove (self->list, row);
      gtk_list_box_insert (self->list, row, position);
      g_object_unref (row);
    }
  penny_inbox_row_show (PENNY_INBOX_ROW (row), entry, penny_book_get_today (book_of (self)),
                        !penny_book_is_read_only (book_of (self)));
}

static gboolean
is_gone (PennyInboxView *self,
         GtkListBoxRow  *row)
{
  return find_entry (self, penny_inbox_row_get_id (PENNY_INBOX_ROW (row))) == NULL;
}

/* Those that are gone, first; where one had the focus, the next one's place is told, else -1. */
static int
drop_rows (PennyInboxView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkListBoxRow *row;
  int had_focus = -1;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    {
      if (!is_gone (self, row))
        {
          i++;
          continue;
        }
      if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
        had_focus = i;
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  return had_focus;
}

static void
show_more_button (PennyInboxView   *self,
                  const PennyInbox *inbox)
{
  guint rest = inbox->all - MIN (inbox->all, inbox->entries->len);
  g_autofree char *label = g_strdup_printf (ngettext ("%u more waits: show it too", "%u more wait: show some of them",
                                                      rest), rest);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
}

/* Who works the list down goes on with the next one. */
static void
move_focus (PennyInboxView   *self,
            const PennyInbox *inbox,
            int               position)
{
  int last = (int) inbox->entries->len - 1;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, MIN (position, last));

  if (row == NULL || !penny_focus_first (gtk_list_box_row_get_child (row)))
    penny_answer_view_await_focus (PENNY_ANSWER_VIEW (self));
}

static gboolean
penny_inbox_view_show (PennyAnswerView *view,
                       gpointer         answer)
{
  PennyInboxView *self = PENNY_INBOX_VIEW (view);
  const PennyInbox *inbox = answer;
  int had_focus = drop_rows (self);

  for (guint i = 0; i < inbox->entries->len; i++)
    place_row (self, (int) i, inbox->entries->pdata[i]);
  show_more_button (self, inbox);
  if (had_focus >= 0)
    move_focus (self, inbox, had_focus);
  return inbox->entries->len > 0;
}

static gpointer
penny_inbox_view_ask (PennyAnswerView *view)
{
  PennyReceiptsAsked *asked = g_new0 (PennyReceiptsAsked, 1);

  asked->today = penny_book_get_today (penny_answer_view_get_book (view));
  asked->most = PENNY_INBOX_VIEW (view)->most;
  return asked;
}

/* What is done. */

static void
done_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyInboxView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (PENNY_BOOK (book)));
  else
    penny_say_error (GTK_WIDGET (self), error);
}

/* Takes @proofs. */
static void
prove (PennyInboxView *self,
       GArray         *proofs)
{
  PennyProofs *request = g_new0 (PennyProofs, 1);

  request->proofs = proofs;
  penny_book_do_async (book_of (self), penny_act_prove, request, (GDestroyNotify) penny_proofs_free, NULL, done_cb,
                       g_object_ref (self));
}

static void
prove_action (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  GArray *proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));
  PennyProof proof;

  g_variant_get (target, "(xx)", &proof.receipt_id, &proof.payment_id);
  g_array_append_val (proofs, proof);
  prove (PENNY_INBOX_VIEW (widget), proofs);
}

static void
chosen_cb (GtkWidget    *widget,
           const GArray *chosen)
{
  PennyInboxView *self = PENNY_INBOX_VIEW (widget);
  GArray *proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));

  for (guint i = 0; i < chosen->len; i++)
    {
      PennyProof proof = { self->choosing_for, g_array_index (chosen, gint64, i) };

      g_array_append_val (proofs, proof);
    }
  prove (self, proofs);
}

static void
other_action (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  PennyInboxView *self = PENNY_INBOX_VIEW (widget);
  PennyInboxEntry *entry = find_entry (self, g_variant_get_int64 (target));
  g_autofree char *read = NULL;
  g_autofree char *words = NULL;

  if (entry == NULL)
    return;
  read = penny_receipt_read_words (entry->row, penny_book_get_today (book_of (self)));
  words = g_strdup_printf (_("%s. %s One receipt may be for several payments."), penny_receipt_row_title (entry->row), read);
  self->choosing_for = entry->row->receipt->id;
  penny_choose_window_open (widget, book_of (self), &(const PennyChoosing) {
    .title = _("What it proves"),
    .words = words,
    .accept = _("It proves what is ticked"),
    .nothing = _("No payment fits. It may not be in the list of payments yet."),
    .read = penny_provable_read,
    .about = self->choosing_for,
    .chosen = chosen_cb,
  });
}

static void
apart_action (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  PennyInboxView *self = PENNY_INBOX_VIEW (widget);
  PennyInboxEntry *entry = find_entry (self, g_variant_get_int64 (target));
  PennyReceipt *receipt;

  if (entry == NULL)
    return;
  receipt = penny_receipt_value_copy (entry->row->receipt);
  receipt->no_payment = TRUE;
  penny_book_do_async (book_of (self), penny_act_save_receipt, receipt, (GDestroyNotify) penny_receipt_value_free, NULL,
                       done_cb, g_object_ref (self));
}

static void
more_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PENNY_INBOX_VIEW (widget)->most += A_FEW;
  penny_answer_view_follow (PENNY_ANSWER_VIEW (widget));
}

static void
penny_inbox_view_class_init (PennyInboxViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PennyAnswerViewClass *view_class = PENNY_ANSWER_VIEW_CLASS (klass);

  view_class->read = penny_inbox_read;
  view_class->free_answer = (GDestroyNotify) penny_inbox_free;
  view_class->ask = penny_inbox_view_ask;
  view_class->show = penny_inbox_view_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/receipts/inbox-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyInboxView, list);
  gtk_widget_class_bind_template_child (widget_class, PennyInboxView, more);
  gtk_widget_class_install_action (widget_class, "inbox.prove", "(xx)", prove_action);
  gtk_widget_class_install_action (widget_class, "inbox.other", "x", other_action);
  gtk_widget_class_install_action (widget_class, "inbox.apart", "x", apart_action);
  gtk_widget_class_install_action (widget_class, "inbox.more", NULL, more_action);
}

static void
penny_inbox_view_init (PennyInboxView *self)
{
  self->most = A_FEW;
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
}
