#include "money-page.h"

#include <glib/gi18n-lib.h>

#include "check-window.h"
#include "children.h"
#include "choice.h"
#include "import-window.h"
#include "money-chips.h"
#include "money-filter.h"
#include "money-list.h"
#include "payment-form.h"
#include "payment-receipt.h"
#include "regulars-window.h"
#include "say.h"
#include "to-pay.h"
#include "transfer-form.h"

#define LEAST_WIDTH  296
#define LEAST_HEIGHT 560      /* below it what is to be paid keeps out of the way of the list */

struct _PennyMoneyPage
{
  GtkWidget         parent_instance;

  PennyBook        *book;
  PennyPaymentList *payments;
  gboolean          ours;               /* money of ours changes hands */
  int               narrow;             /* -1: not known yet */
  int               low;
  int               wide_width;         /* of the columns, in the size of words then */
  guint             search_source;
  guint             width_source;

  GtkWidget        *tools;
  GtkWidget        *add;
  GtkWidget        *bring_in;
  GtkWidget        *more_button;
  GtkFlowBox       *chips;
  PennyToPay       *to_pay;
  GtkLabel         *words;
  GtkEditable      *search;
  GtkMenuButton    *filter_button;
  PennyMoneyFilter *filter;
  GtkStack         *stack;
  PennyMoneyList   *list;
  AdwStatusPage    *empty;
  GtkButton        *first_step;
};

G_DEFINE_FINAL_TYPE (PennyMoneyPage, penny_money_page, GTK_TYPE_WIDGET)

enum
{
  PROP_BOOK = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_filtered (PennyMoneyPage *self)
{
  return *gtk_editable_get_text (self->search) != '\0' || penny_money_filter_any (self->filter);
}

/* Who pays where no money of ours changes hands; one sentence over the list. */
static char *
manner_words (PennyMoneyPage *self)
{
  PennySummary *summary = penny_book_get_summary (self->book);
  PennyBudget *budget;

  if (self->ours || summary == NULL || summary->budgets->len == 0)
    return NULL;
  budget = ((PennyBudgetSummary *) g_ptr_array_index (summary->budgets, 0))->facts->budget;
  if (budget->holding == PENNY_HOLDING_THIRD_PARTY)
    return g_strdup_printf (_("What was had. %s pays for it."),
                            budget->held_by != NULL ? budget->held_by : _("Whoever holds the money"));
  return g_strdup_printf (_("What was had. %s pays for it, so there is no bank account here."),
                          budget->funder != NULL ? budget->funder : _("The funder"));
}

static void
say_how_many (PennyMoneyPage *self,
              guint           n)
{
  g_autofree char *manner = manner_words (self);
  g_autofree char *count = NULL;
  g_autofree char *both = NULL;

  if (is_filtered (self))
    count = g_strdup_printf (ngettext ("%u payment found.", "%u payments found.", n), n);
  else
    count = g_strdup_printf (ngettext ("%u payment, the newest first.", "%u payments, the newest first.", n), n);
  both = manner != NULL ? g_strdup_printf ("%s %s", manner, count) : g_strdup (count);
  gtk_label_set_label (self->words, both);
}

/* The list, "Nothing found", or what to do first. */
static void
follow_list (PennyMoneyPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->payments));
  gboolean loading = FALSE;
  gboolean filtered = is_filtered (self);

  g_object_get (self->payments, "loading", &loading, NULL);
  if (loading && n == 0)
    return;
  say_how_many (self, n);
  gtk_widget_set_visible (GTK_WIDGET (self->words), n > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : filtered ? "nothing-found" : "empty");
}

static void
apply_filter (PennyMoneyPage *self)
{
  PennyPaymentFilter filter = { 0 };
  const char *words = gtk_editable_get_text (self->search);

  penny_money_filter_fill (self->filter, &filter);
  filter.search = *words != '\0' ? words : NULL;
  penny_payment_list_set_filter (self->payments, &filter);
}

static gboolean
search_idle_cb (gpointer data)
{
  PennyMoneyPage *self = data;

  self->search_source = 0;
  apply_filter (self);
  return G_SOURCE_REMOVE;
}

/* Keys that wait are typed before the clerk is asked. */
static void
search_cb (PennyMoneyPage *self)
{
  if (self->search_source == 0)
    self->search_source = g_idle_add (search_idle_cb, self);
}

static void
stop_search_cb (PennyMoneyPage *self)
{
  gtk_editable_set_text (self->search, "");
}

static void
filter_cb (PennyMoneyPage *self)
{
  penny_money_chips_show (self->chips, self->filter, GTK_WIDGET (self->filter_button));
  apply_filter (self);
}

static void
open_cb (PennyMoneyPage   *self,
         PennyPaymentItem *item)
{
  const PennyPaymentRow *row = penny_payment_item_get_row (item);

  if (row != NULL)
    penny_payment_form_open (GTK_WIDGET (self), self->book, row->payment);
}

/* A book that is only looked at takes nothing new. */
static void
enable_actions (PennyMoneyPage *self)
{
  static const char *const of_ours[] = { "money.import", "money.import-file", "money.check", "money.regulars" };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writing = !penny_book_is_read_only (self->book);

  gtk_widget_action_set_enabled (widget, "money.add", writing);
  gtk_widget_action_set_enabled (widget, "money.add-receipt", writing);
  gtk_widget_action_set_enabled (widget, "money.transfer", writing && penny_transfer_form_can (self->book));
  for (gsize i = 0; i < G_N_ELEMENTS (of_ours); i++)
    gtk_widget_action_set_enabled (widget, of_ours[i], writing && self->ours);
}

/* What can be done depends on how the budgets are held. */
static void
follow_book (PennyMoneyPage *self)
{
  g_autoptr (GListStore) ours = penny_choices_of_accounts (self->book, TRUE);

  if (penny_book_get_summary (self->book) == NULL)
    return;
  self->ours = g_list_model_get_n_items (G_LIST_MODEL (ours)) > 0;
  penny_money_filter_offer (self->filter, self->book);
  penny_money_list_set_ours (self->list, self->ours);
  penny_to_pay_show (self->to_pay, self->book);
  enable_actions (self);
  gtk_widget_set_visible (self->bring_in, self->ours && self->narrow != 1);
  gtk_widget_set_visible (self->more_button, self->ours);
  gtk_button_set_label (GTK_BUTTON (self->add), self->ours ? _("Add a payment") : _("Add what was had"));

  adw_status_page_set_description (self->empty, self->ours
                                   ? _("What comes in and goes out is kept here. Bring in a statement from the bank, "
                                       "or add a payment yourself.")
                                   : _("What was had, and what it cost, is kept here."));
  gtk_button_set_label (self->first_step, self->ours ? _("Choose a statement") : _("Add the first one"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->first_step), self->ours ? "money.import" : "money.add");
  follow_list (self);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  PennyMoneyPage *self = PENNY_MONEY_PAGE (widget);

  penny_payment_form_open (widget, self->book, NULL);
}

static void
search_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (PENNY_MONEY_PAGE (widget)->search));
}

static void
show_all_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  PennyMoneyPage *self = PENNY_MONEY_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_text (self->search, "");
  penny_money_filter_open_all (self->filter);
}

static void
import_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PennyMoneyPage *self = PENNY_MONEY_PAGE (widget);

  if (parameter != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

      penny_import_window_open (widget, self->book, file);
    }
  else
    penny_import_choose_file (widget, self->book);
}

static void
check_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  penny_check_window_open (widget, PENNY_MONEY_PAGE (widget)->book);
}

static void
transfer_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  penny_transfer_form_open (widget, PENNY_MONEY_PAGE (widget)->book);
}

static void
regulars_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  penny_regulars_window_open (widget, PENNY_MONEY_PAGE (widget)->book);
}

static void
add_receipt_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *which)
{
  gint64 payment_id;
  const char *way;

  g_variant_get (which, "(x&s)", &payment_id, &way);
  penny_payment_receipt_add (widget, PENNY_MONEY_PAGE (widget)->book, payment_id, way);
}

static void
look_at_receipt_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *payment_id)
{
  penny_payment_receipt_look (widget, PENNY_MONEY_PAGE (widget)->book, g_variant_get_int64 (payment_id));
}

static gboolean
drop_cb (PennyMoneyPage *self,
         const GValue   *value)
{
  if (!self->ours || penny_book_is_read_only (self->book))
    return FALSE;
  penny_import_window_open (GTK_WIDGET (self), self->book, g_value_get_object (value));
  return TRUE;
}

static gboolean
width_idle_cb (gpointer data)
{
  PennyMoneyPage *self = data;

  self->width_source = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools),
                                  self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->bring_in, self->ours && !self->narrow);
  penny_money_list_set_narrow (self->list, self->narrow);
  penny_to_pay_set_tight (self->to_pay, self->narrow || self->low);
  return G_SOURCE_REMOVE;
}

static int
least_width (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* A page knows its size only here, and may not change what is in it here. */
static void
penny_money_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PennyMoneyPage *self = PENNY_MONEY_PAGE (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int wide_width = penny_money_list_wide_width (self->list);
  int narrow = width < wide_width;
  int low = height < LEAST_HEIGHT;

  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, MAX (width, least_width (child)), height }, baseline);
  if (narrow == self->narrow && low == self->low && wide_width == self->wide_width)
    return;
  self->narrow = narrow;
  self->low = low;
  self->wide_width = wide_width;
  if (self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, width_idle_cb, self, NULL);
}

/* The wide tools must not keep the window from becoming narrow. */
static void
penny_money_page_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, least_width (child));
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
penny_money_page_constructed (GObject *object)
{
  PennyMoneyPage *self = PENNY_MONEY_PAGE (object);
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  G_OBJECT_CLASS (penny_money_page_parent_class)->constructed (object);

  self->payments = penny_payment_list_new (self->book);
  penny_money_list_set_model (self->list, G_LIST_MODEL (self->payments));
  g_signal_connect_object (self->payments, "items-changed", G_CALLBACK (follow_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->payments, "notify::loading", G_CALLBACK (follow_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "notify::summary", G_CALLBACK (follow_book), self, G_CONNECT_SWAPPED);
  follow_book (self);

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
penny_money_page_dispose (GObject *object)
{
  PennyMoneyPage *self = PENNY_MONEY_PAGE (object);

  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_handle_id (&self->width_source, g_source_remove);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_MONEY_PAGE);
  g_clear_object (&self->payments);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_money_page_parent_class)->dispose (object);
}

static void
penny_money_page_set_property (GObject      *object,
                               guint         property,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  g_assert (property == PROP_BOOK);
  PENNY_MONEY_PAGE (object)->book = g_value_dup_object (value);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "money.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "money.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "money.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "money.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "money.import-file", "s", import_action);
  gtk_widget_class_install_action (widget_class, "money.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "money.transfer", NULL, transfer_action);
  gtk_widget_class_install_action (widget_class, "money.regulars", NULL, regulars_action);
  gtk_widget_class_install_action (widget_class, "money.add-receipt", "(xs)", add_receipt_action);
  gtk_widget_class_install_action (widget_class, "money.look-at-receipt", "x", look_at_receipt_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, add);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, bring_in);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, chips);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, words);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, to_pay);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, search);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, list);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, empty);
  gtk_widget_class_bind_template_child (widget_class, PennyMoneyPage, first_step);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
penny_money_page_class_init (PennyMoneyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = penny_money_page_constructed;
  object_class->dispose = penny_money_page_dispose;
  object_class->set_property = penny_money_page_set_property;
  widget_class->size_allocate = penny_money_page_size_allocate;
  widget_class->measure = penny_money_page_measure;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, PENNY_TYPE_BOOK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PENNY_TYPE_MONEY_FILTER);
  g_type_ensure (PENNY_TYPE_MONEY_LIST);
  g_type_ensure (PENNY_TYPE_TO_PAY);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
penny_money_page_init (PennyMoneyPage *self)
{
  self->narrow = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
penny_money_page_new (PennyBook *book)
{
  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  return g_object_new (PENNY_TYPE_MONEY_PAGE, "book", book, NULL);
}
