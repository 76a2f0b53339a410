#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "noted-row.h"
#include "side-by-side.h"

#define PENNY_TYPE_HOLDING_PAGE (penny_holding_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyHoldingPage, penny_holding_page, PENNY, HOLDING_PAGE, PennyAskPage)

struct _PennyHoldingPage
{
  PennyAskPage    parent_instance;

  GtkCheckButton *ways[3];
  GtkWidget      *funder;
  GtkWidget      *held_by;
};

G_DEFINE_FINAL_TYPE (PennyHoldingPage, penny_holding_page, PENNY_TYPE_ASK_PAGE)

/* In the order of PennyHolding.  Each answers the same three things in the same
 * order, so that they can be compared line by line. */
static const struct
{
  const char *title;
  const char *lines[3];
} ways[] = {
  { N_("It is paid out to spend"),
    { N_("The money comes into a bank account or a card."),
      N_("You choose, pay, and keep receipts."),
      N_("Funders call it a direct payment.") } },
  { N_("Someone else holds it"),
    { N_("An organisation keeps the money."),
      N_("You choose; they pay and send statements."),
      N_("Funders call it third-party, or a managed account.") } },
  { N_("It is arranged for you"),
    { N_("No money is paid out."),
      N_("You choose what is needed; the NHS or council arranges and pays."),
      N_("Funders call it notional, or a managed budget.") } },
};

static PennyHolding
chosen (PennyHoldingPage *self)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (ways); i++)
    if (gtk_check_button_get_active (self->ways[i]))
      return (PennyHolding) i;
  return PENNY_HOLDING_DIRECT;
}

static gboolean
take (PennyAskPage *page,
      PennyAnswers *answers)
{
  PennyHoldingPage *self = PENNY_HOLDING_PAGE (page);

  g_free (answers->funder);
  g_free (answers->held_by);
  answers->holding = chosen (self);
  answers->funder = penny_ask_page_text (GTK_EDITABLE (self->funder));
  answers->held_by = penny_ask_page_text (GTK_EDITABLE (self->held_by));
  answers->unknown[PENNY_ASK_HOLDING] = FALSE;
  return TRUE;
}

static void
dont_know (PennyAnswers *answers)
{
  answers->unknown[PENNY_ASK_HOLDING] = TRUE;
}

static void
chosen_cb (PennyHoldingPage *self)
{
  gtk_widget_set_visible (self->held_by, chosen (self) == PENNY_HOLDING_THIRD_PARTY);
}

static GtkWidget *
new_ways (PennyHoldingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, penny_side_by_side_new (12));
  for (int i = 0; i < (int) G_N_ELEMENTS (ways); i++)
    {
      const char *lines[] = { _(ways[i].lines[0]), _(ways[i].lines[1]), _(ways[i].lines[2]), NULL };

      self->ways[i] = penny_ask_page_card (i > 0 ? self->ways[0] : NULL, _(ways[i].title), lines);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ways[i]));
      g_signal_connect_object (self->ways[i], "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  return box;
}

static void
penny_holding_page_class_init (PennyHoldingPageClass *klass)
{
  PENNY_ASK_PAGE_CLASS (klass)->take = take;
  PENNY_ASK_PAGE_CLASS (klass)->dont_know = dont_know;
}

static void
penny_holding_page_init (PennyHoldingPage *self)
{
  PennyAskPage *page = PENNY_ASK_PAGE (self);
  AdwPreferencesGroup *names;

  penny_ask_page_say (page, _("How is the money held?"),
                      _("There are three ways. You may change to another later, and may have more than one budget."));
  penny_ask_page_widen (page);
  self->funder = penny_noted_row_new (_("Who the budget is from (a council, the NHS)"));
  self->held_by = penny_noted_row_new (_("Who holds the money"));
  penny_ask_page_add (page, new_ways (self));
  names = penny_ask_page_group (page, NULL);
  adw_preferences_group_add (names, self->held_by);
  adw_preferences_group_add (names, self->funder);
  chosen_cb (self);
}

GtkWidget *
penny_holding_page_new (void)
{
  return g_object_new (PENNY_TYPE_HOLDING_PAGE, NULL);
}
