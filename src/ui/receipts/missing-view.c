#include "missing-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ask-window.h"
#include "choice.h"
#include "fact-row.h"
#include "one-tab-stop.h"
#include "receipts-read.h"
#include "wrap.h"

#define A_FEW 10        /* to whom was paid: shown at first, and more at each press */
#define MOST  12        /* payments of one payee: the newest; the message asks for all */

struct _PennyMissingView
{
  PennyAnswerView parent_instance;

  GPtrArray     *payees;       /* GPtrArray of PennyPayment each: those of one payee; of the answer */
  guint          most;

  GtkLabel      *words;
  GtkBox        *groups;
  GtkButton     *more;
  AdwStatusPage *none;
};

G_DEFINE_FINAL_TYPE (PennyMissingView, penny_missing_view, PENNY_TYPE_ANSWER_VIEW)

static PennyBook *
book_of (PennyMissingView *self)
{
  return penny_answer_view_get_book (PENNY_ANSWER_VIEW (self));
}

/* Those of one payee together, in the order of the newest of each. */
static GPtrArray *
group_by_payee (const GPtrArray *missing)
{
  GPtrArray *payees = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < missing->len; i++)
    {
      PennyPayment *payment = missing->pdata[i];
      GPtrArray *group = g_hash_table_lookup (known, payment->payee);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (payees, group);
          g_hash_table_insert (known, payment->payee, group);
        }
      g_ptr_array_add (group, payment);
    }
  return payees;
}

/* What it was for, in the plan's words. */
static char *
say_what_for (PennyMissingView   *self,
              const PennyPayment *payment)
{
  PennySummary *summary = penny_book_get_summary (book_of (self));

  if (payment->note != NULL && *payment->note != '\0')
    return g_strdup (payment->note);
  for (guint b = 0; summary != NULL && b < summary->budgets->len; b++)
    {
      const PennyFacts *facts = ((PennyBudgetSummary *) summary->budgets->pdata[b])->facts;

      for (guint i = 0; payment->line_id != 0 && i < facts->lines->len; i++)
        {
          const PennyPlanLine *line = ((PennyLineFacts *) facts->lines->pdata[i])->line;

          if (line->id == payment->line_id)
            return g_strdup (line->name);
        }
    }
  return payment->splits != NULL ? g_strdup (_("Several plan lines")) : NULL;
}

static PennyFact *
payment_fact (PennyMissingView   *self,
              const PennyPayment *payment)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, payment->id);
  char *day = penny_date_to_words (payment->date, penny_book_get_today (book_of (self)));
  PennyFact *fact = penny_fact_new (key, day, penny_pence_to_words (ABS (payment->amount)));

  fact->note = say_what_for (self, payment);
  fact->target = payment->id;
  if (penny_book_is_read_only (book_of (self)))
    return fact;
  fact->act = "receipts.add-for";
  fact->act_label = g_strdup (_("Add its receipt"));
  fact->act_name = g_strdup_printf (_("Add its receipt: %s, %s, %s"), payment->payee, fact->amount, day);
  return fact;
}

static GtkWidget *
new_rest (guint rest)
{
  g_autofree char *words = g_strdup_printf (ngettext ("And %u older one. The message asks for it too.",
                                                      "And %u older ones. The message asks for them too.", rest), rest);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
new_group (PennyMissingView *self,
           guint             index)
{
  const GPtrArray *payments = self->payees->pdata[index];
  const char *payee = ((const PennyPayment *) payments->pdata[0])->payee;
  g_autofree char *label = g_strdup_printf (_("Write to %s"), payee);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", payee, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkWidget *write = gtk_button_new_with_label (label);
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < MIN (payments->len, MOST); i++)
    g_ptr_array_add (facts, payment_fact (self, payments->pdata[i]));
  penny_fact_rows_follow (GTK_LIST_BOX (list), facts);
  penny_one_tab_stop (list);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, payee, -1);
  gtk_widget_set_halign (write, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (write), "missing.write");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (write), "u", index);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  if (payments->len > MOST)
    gtk_box_append (GTK_BOX (box), new_rest (payments->len - MOST));
  gtk_box_append (GTK_BOX (box), write);
  penny_wrap (box);
  return box;
}

static void
say_all (PennyMissingView   *self,
         const PennyMissing *missing)
{
  g_autofree char *amount = penny_pence_to_words (missing->amount);
  g_autofree char *words = NULL;
  g_autofree char *none = NULL;

  words = g_strdup_printf (ngettext ("%u receipt is missing, for %s. %u of %u payments have theirs.",
                                     "%u receipts are missing, for %s in all. %u of %u payments have theirs.",
                                     missing->missing->len),
                           missing->missing->len, amount, missing->with_receipt, missing->payments);
  gtk_label_set_label (self->words, words);
  none = missing->payments == 0
           ? g_strdup (_("When something was paid and its receipt is not here, it is listed here, with whom to ask."))
           : g_strdup_printf (ngettext ("%u payment wants a receipt, and has it.",
                                        "%u payments want a receipt, and all have theirs.", missing->payments),
                              missing->payments);
  adw_status_page_set_description (self->none, none);
}

static void
show_more_button (PennyMissingView *self)
{
  guint rest = self->payees->len - MIN (self->payees->len, self->most);
  g_autofree char *label = g_strdup_printf (ngettext ("%u more to ask: show them too", "%u more to ask: show some of them",
                                                      rest), rest);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
}

/* The focus stays about where it was, though every group is new. */
static void
drop_groups (PennyMissingView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->groups)))
    penny_answer_view_await_focus (PENNY_ANSWER_VIEW (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static gboolean
penny_missing_view_show (PennyAnswerView *view,
                         gpointer         answer)
{
  PennyMissingView *self = PENNY_MISSING_VIEW (view);
  const PennyMissing *missing = answer;

  g_clear_pointer (&self->payees, g_ptr_array_unref);
  self->payees = group_by_payee (missing->missing);
  drop_groups (self);
  for (guint i = 0; i < MIN (self->payees->len, self->most); i++)
    gtk_box_append (self->groups, new_group (self, i));
  say_all (self, missing);
  show_more_button (self);
  return self->payees->len > 0;
}

static void
write_action (GtkWidget  *widget,
              const char *action,
              GVariant   *index)
{
  PennyMissingView *self = PENNY_MISSING_VIEW (widget);
  PennySummary *summary = penny_book_get_summary (book_of (self));
  const GPtrArray *payments;
  g_autofree char *message = NULL;

  if (summary == NULL || g_variant_get_uint32 (index) >= self->payees->len)
    return;
  payments = self->payees->pdata[g_variant_get_uint32 (index)];
  message = penny_missing_message (summary->person, payments);
  penny_ask_window_open (widget, ((const PennyPayment *) payments->pdata[0])->payee, message);
}

static void
more_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyMissingView *self = PENNY_MISSING_VIEW (widget);

  self->most += A_FEW;
  penny_answer_view_show (PENNY_ANSWER_VIEW (self));
}

static void
penny_missing_view_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_MISSING_VIEW (object)->payees, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_missing_view_parent_class)->finalize (object);
}

static void
penny_missing_view_class_init (PennyMissingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PennyAnswerViewClass *view_class = PENNY_ANSWER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_missing_view_finalize;
  view_class->read = penny_receipts_missing_all;
  view_class->free_answer = (GDestroyNotify) penny_missing_free;
  view_class->show = penny_missing_view_show;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/missing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyMissingView, words);
  gtk_widget_class_bind_template_child (widget_class, PennyMissingView, groups);
  gtk_widget_class_bind_template_child (widget_class, PennyMissingView, more);
  gtk_widget_class_bind_template_child (widget_class, PennyMissingView, none);
  gtk_widget_class_install_action (widget_class, "missing.write", "u", write_action);
  gtk_widget_class_install_action (widget_class, "missing.more", NULL, more_action);
}

static void
penny_missing_view_init (PennyMissingView *self)
{
  self->most = A_FEW;
  gtk_widget_init_template (GTK_WIDGET (self));
}
