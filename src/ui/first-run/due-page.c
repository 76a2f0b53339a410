#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "date-row.h"

#define PENNY_TYPE_DUE_PAGE (penny_due_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyDuePage, penny_due_page, PENNY, DUE_PAGE, PennyAskPage)

struct _PennyDuePage
{
  PennyAskPage   parent_instance;

  PennyMoneyRow *amount;
  PennyDateRow  *date;
  AdwComboRow   *often;
};

G_DEFINE_FINAL_TYPE (PennyDuePage, penny_due_page, PENNY_TYPE_ASK_PAGE)

static gboolean
is_asked (const PennyAnswers *answers)
{
  return answers->holding == PENNY_HOLDING_DIRECT;
}

static gboolean
is_blank (PennyDuePage *self)
{
  g_autofree char *date = penny_ask_page_text (GTK_EDITABLE (self->date));

  return date == NULL && penny_money_row_is_empty (self->amount);
}

static gboolean
take (PennyAskPage *page,
      PennyAnswers *answers)
{
  PennyDuePage *self = PENNY_DUE_PAGE (page);
  PennyPence amount = 0;
  PennyDate first;

  answers->unknown[PENNY_ASK_MONEY] = FALSE;
  g_clear_pointer (&answers->income, penny_income_free);
  if (is_blank (self))
    return TRUE;
  if (!penny_ask_page_more_than_nothing (self->amount, &amount))
    return FALSE;
  first = penny_date_row_get (self->date, NULL);
  if (first == PENNY_DATE_NONE)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return FALSE;
    }
  answers->income = penny_answers_income (amount, first, adw_combo_row_get_selected (self->often));
  return TRUE;
}

static void
dont_know (PennyAnswers *answers)
{
  answers->unknown[PENNY_ASK_MONEY] = TRUE;
  g_clear_pointer (&answers->income, penny_income_free);
}

static void
penny_due_page_class_init (PennyDuePageClass *klass)
{
  PENNY_ASK_PAGE_CLASS (klass)->is_asked = is_asked;
  PENNY_ASK_PAGE_CLASS (klass)->take = take;
  PENNY_ASK_PAGE_CLASS (klass)->dont_know = dont_know;
}

static void
penny_due_page_init (PennyDuePage *self)
{
  PennyAskPage *page = PENNY_ASK_PAGE (self);
  AdwPreferencesGroup *group;

  penny_ask_page_say (page, _("When is more due, and how much?"),
                      _("The next money from the funder. Then Home can say how long what is there must last."));
  group = penny_ask_page_group (page, NULL);
  self->amount = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("How much comes, in pounds"), NULL);
  self->date = g_object_new (PENNY_TYPE_DATE_ROW, "title", _("When it comes next"), NULL);
  self->often = penny_ask_page_often (_("How often it comes"), penny_income_choices);
  adw_preferences_group_add (group, GTK_WIDGET (self->amount));
  adw_preferences_group_add (group, GTK_WIDGET (self->date));
  adw_preferences_group_add (group, GTK_WIDGET (self->often));
}

GtkWidget *
penny_due_page_new (PennyDate today)
{
  PennyDuePage *self = g_object_new (PENNY_TYPE_DUE_PAGE, NULL);

  penny_date_row_set_today (self->date, today);
  return GTK_WIDGET (self);
}
