#include "import-row.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "choice.h"
#include "hiding.h"
#include "payment-cell.h"
#include "two-ends.h"

struct _PennyImportRow
{
  GtkWidget        parent_instance;

  PennyImportItem *item;
  gulong           changed;
  GListModel      *out;
  GListModel      *in;
  gboolean         showing;     /* we change the controls, not the person */

  GtkCheckButton  *tick;
  GtkLabel        *title;
  GtkLabel        *amount;
  GtkLabel        *details;
  GtkDropDown     *what_for;
};

G_DEFINE_FINAL_TYPE (PennyImportRow, penny_import_row, GTK_TYPE_WIDGET)

static void
set_words (PennyImportRow *self,
           const char     *title,
           const char     *amount,
           const char     *details)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->amount, amount);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->amount), *amount != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
}

static void
show_unreadable (PennyImportRow        *self,
                 const PennyUnreadable *unreadable)
{
  g_autofree char *why = penny_hiding_mask (unreadable->why);
  g_autofree char *title = g_strdup_printf (_("Row %u: %s"), unreadable->row, why);
  g_autofree char *text = penny_hiding_mask (unreadable->text != NULL ? unreadable->text : "");
  g_autofree char *name = g_strdup_printf ("%s. %s", title, text);

  set_words (self, title, "", text);
  penny_name_list_row (GTK_WIDGET (self), name);
}

/* Two bus fares of one day differ in their row: so do their names. */
static void
name_proposal (PennyImportRow          *self,
               const PennyStatementRow *row,
               const char              *day)
{
  g_autofree char *size = penny_pence_to_words (ABS (row->amount));
  g_autofree char *payment = row->amount < 0
    ? g_strdup_printf (_("%s to %s on %s, row %u"), size, row->payee, day, row->row)
    : g_strdup_printf (_("%s from %s on %s, row %u"), size, row->payee, day, row->row);
  g_autofree char *tick = g_strdup_printf (_("Bring in %s"), payment);
  g_autofree char *what_for = g_strdup_printf (_("What for: %s"), payment);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, tick, -1);
  penny_name_drop_down (self->what_for, what_for);
  penny_name_list_row (GTK_WIDGET (self), payment);
}

static void
show_what_for (PennyImportRow      *self,
               const PennyProposal *proposal)
{
  GListModel *choices = proposal->row->amount < 0 ? self->out : self->in;
  guint position = penny_choices_find (choices, (int) proposal->kind,
                                       proposal->kind == PENNY_PAYMENT_SPENT ? proposal->line_id : 0);

  if (gtk_drop_down_get_model (self->what_for) != choices)
    gtk_drop_down_set_model (self->what_for, choices);
  gtk_drop_down_set_selected (self->what_for, position);
}

static void
show_proposal (PennyImportRow      *self,
               const PennyProposal *proposal)
{
  const PennyStatementRow *row = proposal->row;
  g_autofree char *amount = penny_pence_to_words (row->amount);
  g_autofree char *day = penny_date_to_short (row->date);
  g_autofree char *text = penny_hiding_mask (row->text);
  guint n_bills = proposal->bill_ids != NULL ? proposal->bill_ids->len : 0;
  g_autofree char *bill = n_bills == 0 ? g_strdup (day)
                                       : g_strdup_printf (ngettext ("%s, pays %u bill", "%s, pays %u bills", n_bills),
                                                          day, n_bills);

  set_words (self, row->payee, amount, bill);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  name_proposal (self, row, day);
  if (proposal->already)
    return;
  gtk_check_button_set_active (self->tick, !proposal->left_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->what_for), !proposal->left_out);
  show_what_for (self, proposal);
}

static void
show (PennyImportRow *self)
{
  PennyImportKind kind = penny_import_item_get_kind (self->item);
  gboolean words = kind == PENNY_IMPORT_HEADING || kind == PENNY_IMPORT_NOTE;

  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->tick), kind == PENNY_IMPORT_NEW);
  gtk_widget_set_visible (GTK_WIDGET (self->what_for), kind == PENNY_IMPORT_NEW);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  if (kind == PENNY_IMPORT_HEADING)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-4");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "title-4");

  if (words)
    {
      g_autofree char *text = penny_hiding_mask (penny_import_item_get_text (self->item));

      set_words (self, text, "", "");
      penny_name_list_row (GTK_WIDGET (self), text);
    }
  else if (kind == PENNY_IMPORT_UNREADABLE)
    show_unreadable (self, penny_import_item_get_unreadable (self->item));
  else
    show_proposal (self, penny_import_item_get_proposal (self->item));
  self->showing = FALSE;
}

static void
hidden_cb (PennyImportRow *self)
{
  if (self->item != NULL)
    show (self);
}

static void
tick_cb (PennyImportRow *self)
{
  if (self->showing || self->item == NULL)
    return;
  penny_import_item_get_proposal (self->item)->left_out = !gtk_check_button_get_active (self->tick);
  penny_import_item_changed (self->item);
}

static void
what_for_cb (PennyImportRow *self)
{
  PennyChoice *choice = gtk_drop_down_get_selected_item (self->what_for);
  PennyProposal *proposal;

  if (self->showing || self->item == NULL || choice == NULL)
    return;
  proposal = penny_import_item_get_proposal (self->item);
  proposal->kind = (PennyPaymentKind) penny_choice_get_kind (choice);
  proposal->line_id = penny_choice_get_id (choice);
}

void
penny_import_row_set_choices (PennyImportRow *self,
                              GListModel     *out,
                              GListModel     *in)
{
  g_return_if_fail (PENNY_IS_IMPORT_ROW (self));

  g_set_object (&self->out, out);
  g_set_object (&self->in, in);
}

void
penny_import_row_set_item (PennyImportRow  *self,
                           PennyImportItem *item)
{
  g_return_if_fail (PENNY_IS_IMPORT_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->changed = g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
penny_import_row_dispose (GObject *object)
{
  PennyImportRow *self = PENNY_IMPORT_ROW (object);

  penny_import_row_set_item (self, NULL);
  g_clear_object (&self->out);
  g_clear_object (&self->in);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (penny_import_row_parent_class)->dispose (object);
}

static void
penny_import_row_class_init (PennyImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_import_row_dispose;

  g_type_ensure (PENNY_TYPE_TWO_ENDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyImportRow, tick);
  gtk_widget_class_bind_template_child (widget_class, PennyImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, PennyImportRow, amount);
  gtk_widget_class_bind_template_child (widget_class, PennyImportRow, details);
  gtk_widget_class_bind_template_child (widget_class, PennyImportRow, what_for);
  gtk_widget_class_bind_template_callback (widget_class, tick_cb);
  gtk_widget_class_bind_template_callback (widget_class, what_for_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_import_row_init (PennyImportRow *self)
{
  g_autoptr (GtkExpression) text = gtk_property_expression_new (PENNY_TYPE_CHOICE, NULL, "text");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->what_for, text);
  penny_hiding_follow (self, G_CALLBACK (hidden_cb));
}
