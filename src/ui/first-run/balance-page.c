#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "money-row.h"

#define PENNY_TYPE_BALANCE_PAGE (penny_balance_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyBalancePage, penny_balance_page, PENNY, BALANCE_PAGE, PennyAskPage)

struct _PennyBalancePage
{
  PennyAskPage   parent_instance;

  PennyMoneyRow *balance;
};

G_DEFINE_FINAL_TYPE (PennyBalancePage, penny_balance_page, PENNY_TYPE_ASK_PAGE)

static gboolean
is_asked (const PennyAnswers *answers)
{
  return answers->holding == PENNY_HOLDING_DIRECT;
}

static gboolean
take (PennyAskPage *page,
      PennyAnswers *answers)
{
  PennyBalancePage *self = PENNY_BALANCE_PAGE (page);

  answers->unknown[PENNY_ASK_BALANCE] = FALSE;
  answers->has_balance = FALSE;
  if (penny_money_row_is_empty (self->balance))
    return TRUE;
  answers->has_balance = penny_money_row_get (self->balance, &answers->balance, NULL);
  if (!answers->has_balance)
    gtk_widget_grab_focus (GTK_WIDGET (self->balance));
  return answers->has_balance;
}

static void
dont_know (PennyAnswers *answers)
{
  answers->unknown[PENNY_ASK_BALANCE] = TRUE;
  answers->has_balance = FALSE;
}

static void
penny_balance_page_class_init (PennyBalancePageClass *klass)
{
  PENNY_ASK_PAGE_CLASS (klass)->is_asked = is_asked;
  PENNY_ASK_PAGE_CLASS (klass)->take = take;
  PENNY_ASK_PAGE_CLASS (klass)->dont_know = dont_know;
}

static void
penny_balance_page_init (PennyBalancePage *self)
{
  PennyAskPage *page = PENNY_ASK_PAGE (self);

  penny_ask_page_say (page, _("How much is in the account now?"),
                      _("As the bank, the card or the last statement says. A minus in front if it is overdrawn."));
  self->balance = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("In the account, in pounds"), NULL);
  adw_preferences_group_add (penny_ask_page_group (page, NULL), GTK_WIDGET (self->balance));
}

GtkWidget *
penny_balance_page_new (void)
{
  return g_object_new (PENNY_TYPE_BALANCE_PAGE, NULL);
}
