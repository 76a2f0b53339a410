#include "check-window.h"

#include <glib/gi18n-lib.h>

#include "check-hints.h"
#include "check-item.h"
#include "choice.h"
#include "compat.h"
#include "date-row.h"
#include "fit.h"
#include "hiding.h"
#include "look-up.h"
#include "money-row.h"
#include "one-tab-stop.h"
#include "payment-cell.h"
#include "say.h"
#include "two-ends.h"
#include "wrap.h"

struct _PennyCheckWindow
{
  AdwWindow            parent_instance;

  PennyBook           *book;
  GCancellable        *cancellable;
  PennyCheck           check;           /* what the person said of the statement */
  PennyCheckAnswer    *answer;
  GListStore          *items;           /* PennyCheckItem; borrow from the answer */
  gboolean             changing;        /* many ticks at once */

  GtkStack            *stack;
  AdwPreferencesGroup *group;
  AdwComboRow         *account;
  PennyDateRow        *date;
  PennyMoneyRow       *closing;
  GtkLabel            *problem;
  GtkLabel            *difference;
  GtkLabel            *how;
  GtkLabel            *hints;
  GtkListView         *list;
  GtkButton           *all;
  GtkWidget           *look;
  GtkWidget           *finish;
};

G_DEFINE_FINAL_TYPE (PennyCheckWindow, penny_check_window, ADW_TYPE_WINDOW)

static PennyCheckItem *
get_item (PennyCheckWindow *self,
          guint             i)
{
  g_autoptr (PennyCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  return item;                  /* the store keeps it */
}

static guint
count (PennyCheckWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static PennyPence
find_difference (PennyCheckWindow *self,
                 guint            *n_ticked)
{
  PennyPence ticked = self->answer->start;

  *n_ticked = 0;
  for (guint i = 0; i < count (self); i++)
    {
      PennyCheckItem *item = get_item (self, i);

      if (!penny_check_item_get_ticked (item))
        continue;
      ticked = penny_pence_add (ticked, penny_check_item_get_row (item)->payment->amount);
      (*n_ticked)++;
    }
  return penny_pence_add (self->check.closing, -ticked);
}

static char *
hints_to_words (PennyCheckWindow *self,
                PennyPence        difference)
{
  g_autofree PennyCheckEntry *entries = g_new0 (PennyCheckEntry, count (self));
  g_autoptr (GArray) hints = NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < count (self); i++)
    entries[i] = (PennyCheckEntry) { penny_check_item_get_row (get_item (self, i))->payment,
                                     penny_check_item_get_ticked (get_item (self, i)) };
  hints = penny_check_hints (entries, count (self), difference);
  for (guint i = 0; i < hints->len; i++)
    {
      const PennyHint *hint = &g_array_index (hints, PennyHint, i);
      g_autofree char *sentence = penny_hint_to_words (hint, entries[hint->entry].payment);

      g_string_append_printf (words, "%s• %s", words->len > 0 ? "\n" : "", sentence);
    }
  return g_string_free (words, FALSE);
}

/* How far it is, in words, after each tick. */
static void
say_difference (PennyCheckWindow *self)
{
  guint n_ticked;
  PennyPence difference;
  g_autofree char *words = NULL;
  g_autofree char *hints = NULL;

  if (self->changing)
    return;
  difference = find_difference (self, &n_ticked);
  words = penny_difference_to_words (difference);
  hints = hints_to_words (self, difference);
  gtk_label_set_label (self->difference, words);
  gtk_label_set_label (self->hints, hints);
  gtk_widget_set_visible (GTK_WIDGET (self->hints), *hints != '\0');
  gtk_widget_set_sensitive (self->finish, difference == 0);
  gtk_button_set_label (self->all, n_ticked == count (self) && n_ticked > 0 ? _("Untick all") : _("Tick all"));
  penny_compat_announce (GTK_WIDGET (self), words);
}

static void
all_cb (PennyCheckWindow *self)
{
  guint n_ticked;

  find_difference (self, &n_ticked);
  self->changing = TRUE;
  for (guint i = 0; i < count (self); i++)
    penny_check_item_set_ticked (get_item (self, i), n_ticked < count (self));
  self->changing = FALSE;
  say_difference (self);
}

/* Enter on a row turns its tick. */
static void
activate_cb (PennyCheckWindow *self,
             guint             position)
{
  PennyCheckItem *item = get_item (self, position);

  penny_check_item_set_ticked (item, !penny_check_item_get_ticked (item));
}

static char *
how_words (PennyCheckWindow *self)
{
  g_autofree char *closing = penny_pence_to_words (self->check.closing);
  g_autofree char *day = penny_date_to_words (self->check.date, penny_book_get_today (self->book));
  g_autofree char *start = penny_pence_to_words (self->answer->start);

  if (self->answer->last == PENNY_DATE_NONE)
    return g_strdup_printf (_("The bank’s balance on %s: %s. Tick each payment that is on the statement."), day, closing);
  return g_strdup_printf (_("The bank’s balance on %s: %s. Ticked off before: %s. "
                            "Tick each payment that is on the statement."), day, closing, start);
}

/* Own money spent on top never was in the account. */
static gboolean
is_the_banks (const PennyPaymentRow *row)
{
  return row->payment->kind != PENNY_PAYMENT_OWN;
}

static void
say_words (PennyCheckWindow *self)
{
  g_autofree char *how = NULL;

  if (self->answer == NULL)
    return;
  how = how_words (self);
  gtk_label_set_label (self->how, how);
  say_difference (self);
}

static void
show_ticks (PennyCheckWindow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->answer->rows->len; i++)
    {
      const PennyPaymentRow *row = g_ptr_array_index (self->answer->rows, i);
      PennyCheckItem *item;

      if (!is_the_banks (row))
        continue;
      item = penny_check_item_new (row);
      g_signal_connect_object (item, "notify::ticked", G_CALLBACK (say_difference), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  say_words (self);
  gtk_stack_set_visible_child_name (self->stack, "ticks");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
fail (PennyCheckWindow *self,
      const char       *sentence,
      GtkWidget        *row)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  penny_compat_announce (GTK_WIDGET (self), sentence);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (PennyCheckWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyCheckAnswer *answer = penny_book_read_finish (PENNY_BOOK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->look, TRUE);
  if (answer == NULL)
    {
      fail (self, error->message, NULL);
      return;
    }
  self->answer = answer;
  show_ticks (self);
}

static void
look_cb (PennyCheckWindow *self)
{
  g_autoptr (GError) error = NULL;
  PennyCheckQuestion *question;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->check.account_id = penny_choice_row_get_id (self->account);
  self->check.date = penny_date_row_get (self->date, &error);
  if (self->check.date == PENNY_DATE_NONE)
    {
      fail (self, error->message, GTK_WIDGET (self->date));
      return;
    }
  if (penny_money_row_is_empty (self->closing))
    {
      fail (self, _("What is the statement’s last balance?"), GTK_WIDGET (self->closing));
      return;
    }
  if (!penny_money_row_get (self->closing, &self->check.closing, &error))
    {
      fail (self, error->message, GTK_WIDGET (self->closing));
      return;
    }
  /* Held down, Enter asks once. */
  if (!gtk_widget_get_sensitive (self->look))
    return;
  gtk_widget_set_sensitive (self->look, FALSE);
  question = g_new0 (PennyCheckQuestion, 1);
  question->account_id = self->check.account_id;
  question->to = self->check.date;
  penny_book_read_async (self->book, penny_look_up_check, question, g_free, (GDestroyNotify) penny_check_answer_free,
                         self->cancellable, looked_up_cb, g_object_ref (self));
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PennyCheckWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (source), result, NULL, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      gtk_label_set_label (self->difference, error->message);
      penny_compat_announce (GTK_WIDGET (self), error->message);
      gtk_widget_set_sensitive (self->finish, TRUE);
      return;
    }
  penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (PENNY_BOOK (source)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
finish_cb (PennyCheckWindow *self)
{
  PennyCheckRequest *request = g_new0 (PennyCheckRequest, 1);

  request->check = self->check;
  request->payments = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < count (self); i++)
    {
      PennyCheckItem *item = get_item (self, i);

      if (penny_check_item_get_ticked (item))
        g_array_append_val (request->payments, penny_check_item_get_row (item)->payment->id);
    }
  gtk_widget_set_sensitive (self->finish, FALSE);
  penny_book_do_async (self->book, penny_act_check, request, (GDestroyNotify) penny_check_request_free,
                       self->cancellable, finished_cb, g_object_ref (self));
}

static void
say_payment (GtkListItem *list_item)
{
  GtkWidget *tick = gtk_list_item_get_child (list_item);
  GtkWidget *words = gtk_check_button_get_child (GTK_CHECK_BUTTON (tick));
  PennyCheckItem *item = gtk_list_item_get_item (list_item);
  const PennyPayment *payment = penny_check_item_get_row (item)->payment;
  const char *payee = payment->payee != NULL ? payment->payee : _("At the start");
  g_autofree char *day = penny_date_to_short (payment->date);
  g_autofree char *amount = penny_pence_to_words (payment->amount);
  g_autofree char *who = g_strdup_printf ("%s · %s", day, payee);
  g_autofree char *sentence = g_strdup_printf ("%s, %s, %s", amount, payee, day);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), who);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), amount);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  penny_name_list_row (tick, sentence);
}

static void
hidden_cb (GtkListItem *list_item)
{
  if (gtk_list_item_get_item (list_item) != NULL)
    say_payment (list_item);
}

static void
setup_cb (PennyCheckWindow *self,
          GtkListItem      *list_item)
{
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *who = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *amount = g_object_new (GTK_TYPE_LABEL, NULL);

  gtk_widget_set_layout_manager (words, g_object_new (PENNY_TYPE_TWO_ENDS, NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (amount, "numeric");
  gtk_box_append (GTK_BOX (words), who);
  gtk_box_append (GTK_BOX (words), amount);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), words);
  gtk_list_item_set_child (list_item, tick);
  penny_hiding_follow (list_item, G_CALLBACK (hidden_cb));
}

static void
bind_cb (PennyCheckWindow *self,
         GtkListItem      *list_item)
{
  GtkWidget *tick = gtk_list_item_get_child (list_item);

  say_payment (list_item);
  g_object_set_data_full (G_OBJECT (tick), "binding",
                          g_object_ref (g_object_bind_property (gtk_list_item_get_item (list_item), "ticked", tick, "active",
                                                                G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL)),
                          g_object_unref);
}

static void
unbind_cb (PennyCheckWindow *self,
           GtkListItem      *list_item)
{
  GtkWidget *tick = gtk_list_item_get_child (list_item);

  g_binding_unbind (g_object_get_data (G_OBJECT (tick), "binding"));
  g_object_set_data (G_OBJECT (tick), "binding", NULL);
}

static void
penny_check_window_dispose (GObject *object)
{
  PennyCheckWindow *self = PENNY_CHECK_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (penny_check_window_parent_class)->dispose (object);
}

static void
penny_check_window_finalize (GObject *object)
{
  PennyCheckWindow *self = PENNY_CHECK_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_object (&self->items);
  g_clear_pointer (&self->answer, penny_check_answer_free);

  G_OBJECT_CLASS (penny_check_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/check-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, group);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, date);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, closing);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, difference);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, how);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, hints);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, all);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, look);
  gtk_widget_class_bind_template_child (widget_class, PennyCheckWindow, finish);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
}

static void
penny_check_window_class_init (PennyCheckWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_check_window_dispose;
  object_class->finalize = penny_check_window_finalize;

  g_type_ensure (PENNY_TYPE_DATE_ROW);
  g_type_ensure (PENNY_TYPE_MONEY_ROW);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_check_window_init (PennyCheckWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  self->cancellable = g_cancellable_new ();
  self->items = g_list_store_new (PENNY_TYPE_CHECK_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items))));
  gtk_list_view_set_model (self->list, model);
  penny_hiding_follow (self, G_CALLBACK (say_words));
}

void
penny_check_window_open (GtkWidget *from,
                         PennyBook *book)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyCheckWindow *self = g_object_new (PENNY_TYPE_CHECK_WINDOW, NULL);
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, TRUE);

  self->book = g_object_ref (book);
  self->account = penny_choice_row_new (_("Account"), accounts);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->account));
  gtk_widget_set_visible (GTK_WIDGET (self->account), g_list_model_get_n_items (G_LIST_MODEL (accounts)) > 1);
  penny_date_row_set_today (self->date, penny_book_get_today (book));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
}
