#include "run-bureau-row.h"

#include <glib/gi18n-lib.h>

#include "money-row.h"

struct _PennyRunBureauRow
{
  GtkWidget            parent_instance;

  PennyPence           ours;

  AdwPreferencesGroup *group;
  PennyMoneyRow       *stated;
  GtkLabel            *words;
};

G_DEFINE_FINAL_TYPE (PennyRunBureauRow, penny_run_bureau_row, GTK_TYPE_WIDGET)

static char *
compare (PennyPence stated,
         PennyPence ours)
{
  g_autofree char *theirs = penny_pence_to_words (stated);
  g_autofree char *here = penny_pence_to_words (ours);
  g_autofree char *by = penny_pence_to_words (stated > ours ? stated - ours : ours - stated);

  if (stated == ours)
    return g_strdup (_("The same as worked out here."));
  if (stated > ours)
    return g_strdup_printf (_("The payroll service says %s; worked out here it is %s: %s less. Ask the payroll service: "
                              "“Which payslips and which tax month is this for, and did you take off the Employment Allowance?”"),
                            theirs, here, by);
  return g_strdup_printf (_("The payroll service says %s; worked out here it is %s: %s more. Ask the payroll service: "
                            "“Which payslips and which tax month is this for, and did you take something off, such as the Employment Allowance?”"),
                          theirs, here, by);
}

static void
typed_cb (PennyRunBureauRow *self)
{
  PennyPence stated = 0;
  g_autofree char *words = NULL;

  if (penny_pence_parse_sum (gtk_editable_get_text (GTK_EDITABLE (self->stated)), &stated, NULL))
    words = compare (stated, self->ours);
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}

void
penny_run_bureau_row_set_ours (PennyRunBureauRow *self,
                               PennyPence         ours)
{
  g_return_if_fail (PENNY_IS_RUN_BUREAU_ROW (self));

  self->ours = ours;
  typed_cb (self);
}

static void
penny_run_bureau_row_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &PENNY_RUN_BUREAU_ROW (object)->group, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_run_bureau_row_parent_class)->dispose (object);
}

static void
penny_run_bureau_row_class_init (PennyRunBureauRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = penny_run_bureau_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
penny_run_bureau_row_init (PennyRunBureauRow *self)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "margin-top", 9, "visible", FALSE, NULL);

  self->group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("The payroll service’s figure for HMRC"), NULL);
  self->stated = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("What it says you owe HMRC"), NULL);
  self->words = GTK_LABEL (words);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->stated));
  adw_preferences_group_add (self->group, words);
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
  g_signal_connect_swapped (self->stated, "changed", G_CALLBACK (typed_cb), self);
}
