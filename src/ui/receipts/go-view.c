#include "go-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "one-tab-stop.h"
#include "receipt-facts.h"
#include "receipt-title.h"
#include "receipts-read.h"
#include "say.h"
#include "wrap.h"

#define MOST 100        /* at once: each is to be looked at */

struct _PennyGoView
{
  PennyAnswerView parent_instance;

  GHashTable     *ticked;      /* gint64 * of receipts */
  gboolean        ticking;     /* we tick them ourselves */

  GtkLabel       *words;
  GtkCheckButton *all;
  GtkListBox     *list;
  GtkButton      *destroy;
  AdwStatusPage  *none;
};

G_DEFINE_FINAL_TYPE (PennyGoView, penny_go_view, PENNY_TYPE_ANSWER_VIEW)

static PennyBook *
book_of (PennyGoView *self)
{
  return penny_answer_view_get_book (PENNY_ANSWER_VIEW (self));
}

static void
show_ticked (PennyGoView *self)
{
  const PennyMayGo *may_go = penny_answer_view_get_answer (PENNY_ANSWER_VIEW (self));
  guint n = g_hash_table_size (self->ticked);
  g_autofree char *label = n == 0 ? g_strdup (_("Destroy what is ticked"))
                                  : g_strdup_printf (ngettext ("Destroy %u receipt…", "Destroy %u receipts…", n), n);

  gtk_button_set_label (self->destroy, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "go.destroy", n > 0 && !penny_book_is_read_only (book_of (self)));
  self->ticking = TRUE;
  gtk_check_button_set_active (self->all, may_go != NULL && n > 0 && n == may_go->leaving->len);
  self->ticking = FALSE;
}

static void
toggled_cb (PennyGoView    *self,
            GtkCheckButton *check)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (check), "receipt");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ticked, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->ticked, &id);
  if (!self->ticking)
    show_ticked (self);
}

static GtkWidget *
new_look_button (const PennyReceiptRow *row)
{
  g_autofree char *name = g_strdup_printf (_("Look at it: %s"), penny_receipt_row_title (row));
  GtkWidget *look = gtk_button_new_with_label (_("Look at it"));

  gtk_widget_set_valign (look, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (look), "receipts.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (look), "x", row->receipt->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (look), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return look;
}

static void
add_row (PennyGoView        *self,
         const PennyLeaving *leaving)
{
  const PennyReceiptRow *receipt = leaving->row;
  gint64 id = receipt->receipt->id;
  g_autofree char *what = penny_receipt_sum_words (penny_receipt_total (receipt->receipt, receipt->reading), receipt->day,
                                                   penny_receipt_row_title (receipt), penny_book_get_today (book_of (self)));
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", what, "title-lines", 0, "subtitle",
                                 leaving->keep->why, "subtitle-lines", 0, "activatable-widget", check, NULL);

  g_object_set_data_full (G_OBJECT (check), "receipt", g_memdup2 (&id, sizeof id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->ticked, &id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_look_button (receipt));
  gtk_list_box_append (self->list, row);
}

static void
all_cb (PennyGoView *self)
{
  gboolean active = gtk_check_button_get_active (self->all);
  GtkListBoxRow *row;

  if (self->ticking)
    return;
  self->ticking = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), active);
  self->ticking = FALSE;
  show_ticked (self);
}

static char *
say_none (PennyGoView      *self,
          const PennyMayGo *may_go)
{
  g_autofree char *day = NULL;

  if (may_go->asked)
    return g_strdup (_("Your funder asks about receipts. While a question is open, everything stays."));
  if (may_go->until == PENNY_DATE_NONE)
    return g_strdup (_("Receipts are kept for six years after the financial year, or as your funder’s rule says."));
  day = penny_date_to_words (may_go->until, penny_book_get_today (book_of (self)));
  return g_strdup_printf (_("Receipts are kept for six years after the financial year, or as your funder’s rule says. "
                            "The first is kept until %s."), day);
}

static void
say_all (PennyGoView      *self,
         const PennyMayGo *may_go)
{
  g_autofree char *none = may_go->all == 0 ? say_none (self, may_go) : NULL;
  g_autofree char *words = g_strdup_printf (ngettext ("%u receipt has been kept for as long as it must be.",
                                                      "%u receipts have been kept for as long as they must be.",
                                                      may_go->all), may_go->all);
  g_autofree char *some = may_go->all > MOST
    ? g_strdup_printf (_("%s The %d oldest are listed."), words, MOST) : g_strdup (words);

  gtk_label_set_label (self->words, some);
  adw_status_page_set_description (self->none, none != NULL ? none : "");
}

/* What is not listed any more is not ticked either. */
static void
forget_ticks (PennyGoView      *self,
              const PennyMayGo *may_go)
{
  g_autoptr (GHashTable) ticked = g_steal_pointer (&self->ticked);

  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < may_go->leaving->len; i++)
    {
      gint64 id = ((const PennyLeaving *) may_go->leaving->pdata[i])->row->receipt->id;

      if (g_hash_table_contains (ticked, &id))
        g_hash_table_add (self->ticked, g_memdup2 (&id, sizeof id));
    }
}

static gboolean
penny_go_view_show (PennyAnswerView *view,
                    gpointer         answer)
{
  PennyGoView *self = PENNY_GO_VIEW (view);
  const PennyMayGo *may_go = answer;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  forget_ticks (self, may_go);
  for (guint i = 0; i < may_go->leaving->len; i++)
    add_row (self, may_go->leaving->pdata[i]);
  say_all (self, may_go);
  show_ticked (self);
  return may_go->leaving->len > 0;
}

static gpointer
penny_go_view_ask (PennyAnswerView *view)
{
  PennyReceiptsAsked *asked = g_new0 (PennyReceiptsAsked, 1);

  asked->today = penny_book_get_today (penny_answer_view_get_book (view));
  asked->most = MOST;
  return asked;
}

/* Destroying. */

static void
destroyed_cb (GObject      *book,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PennyGoView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    /* No undo brings them back, and so it is no change that could be the last. */
    penny_say (GTK_WIDGET (self), _("The receipts were destroyed. The history says that they were."));
  else
    penny_say_error (GTK_WIDGET (self), error);
}

static void
answered_cb (PennyGoView *self,
             const char  *response)
{
  PennyDestruction *destruction;
  GHashTableIter iter;
  gpointer id;

  if (!g_str_equal (response, "destroy"))
    return;
  destruction = g_new0 (PennyDestruction, 1);
  destruction->receipts = g_array_new (FALSE, FALSE, sizeof (gint64));
  destruction->today = penny_book_get_today (book_of (self));
  g_hash_table_iter_init (&iter, self->ticked);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (destruction->receipts, id, 1);
  penny_book_do_async (book_of (self), penny_act_destroy_receipts, destruction, (GDestroyNotify) penny_destruction_free, NULL,
                       destroyed_cb, g_object_ref (self));
}

static void
destroy_action (GtkWidget  *widget,
                const char *action,
                GVariant   *nothing)
{
  PennyGoView *self = PENNY_GO_VIEW (widget);
  guint n = g_hash_table_size (self->ticked);
  g_autofree char *heading = g_strdup_printf (ngettext ("Destroy %u receipt for good?", "Destroy %u receipts for good?", n), n);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
                                              _("Undo cannot bring them back. Backups that you made before still have them. "
                                                "The history will say which they were, when, and who did it."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("Keep them"), "destroy", _("Destroy for good"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "destroy", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  penny_wrap (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
penny_go_view_finalize (GObject *object)
{
  g_hash_table_unref (PENNY_GO_VIEW (object)->ticked);

  G_OBJECT_CLASS (penny_go_view_parent_class)->finalize (object);
}

static void
penny_go_view_class_init (PennyGoViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PennyAnswerViewClass *view_class = PENNY_ANSWER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_go_view_finalize;
  view_class->read = penny_may_go_read;
  view_class->free_answer = (GDestroyNotify) penny_may_go_free;
  view_class->ask = penny_go_view_ask;
  view_class->show = penny_go_view_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/receipts/go-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyGoView, words);
  gtk_widget_class_bind_template_child (widget_class, PennyGoView, all);
  gtk_widget_class_bind_template_child (widget_class, PennyGoView, list);
  gtk_widget_class_bind_template_child (widget_class, PennyGoView, destroy);
  gtk_widget_class_bind_template_child (widget_class, PennyGoView, none);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_install_action (widget_class, "go.destroy", NULL, destroy_action);
}

static void
penny_go_view_init (PennyGoView *self)
{
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
}
