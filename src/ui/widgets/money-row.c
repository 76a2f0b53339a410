#include "money-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hiding.h"

struct _PennyMoneyRow
{
  PennyNotedRow parent_instance;
};

G_DEFINE_FINAL_TYPE (PennyMoneyRow, penny_money_row, PENNY_TYPE_NOTED_ROW)

gboolean
penny_money_row_is_empty (PennyMoneyRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (PENNY_IS_MONEY_ROW (self), TRUE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  return *text == '\0';
}

gboolean
penny_money_row_get (PennyMoneyRow  *self,
                     PennyPence     *amount,
                     GError        **error)
{
  g_autoptr (GError) why = NULL;

  g_return_val_if_fail (PENNY_IS_MONEY_ROW (self), FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  if (penny_money_row_is_empty (self))
    g_set_error_literal (&why, PENNY_PENCE_ERROR, PENNY_PENCE_ERROR_NOT_MONEY,
                         _("Type an amount, such as 12.50."));
  else
    penny_pence_parse_sum (gtk_editable_get_text (GTK_EDITABLE (self)), amount, &why);

  if (why == NULL)
    return TRUE;
  penny_noted_row_set_error (PENNY_NOTED_ROW (self), why->message);
  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

void
penny_money_row_set (PennyMoneyRow *self,
                     PennyPence     amount)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PENNY_IS_MONEY_ROW (self));

  text = penny_pence_format (amount);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* Nobody is corrected in the middle of a word: while typing, only the answer of
 * a sum is said, and a complaint is taken away. */
static void
changed_cb (PennyMoneyRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *words = NULL;
  g_autofree char *hint = NULL;
  PennyPence amount = 0;

  if (penny_pence_is_hidden ())
    hint = *text != '\0' ? g_strdup (_("Amounts are hidden. F9 shows them.")) : NULL;
  else if (strpbrk (text, "+-*/") != NULL && strpbrk (text, "0123456789") != NULL && *text != '-' &&
      penny_pence_parse_sum (text, &amount, NULL))
    {
      words = penny_pence_to_words (amount);
      hint = g_strdup_printf (_("Makes %s"), words);
    }
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self), hint);
}

/* Dots, and spoken as such. */
static void
hidden_cb (PennyMoneyRow *self)
{
  GtkEntry *field = penny_noted_row_get_field (PENNY_NOTED_ROW (self));

  /* The same dot whatever fonts there are. */
  gtk_entry_set_invisible_char (field, 0x25CF);
  gtk_entry_set_visibility (field, !penny_pence_is_hidden ());
  changed_cb (self);
}

/* Leaving the field is the moment to say what is wrong. */
static void
left_cb (PennyMoneyRow *self)
{
  PennyPence amount;

  if (!penny_money_row_is_empty (self))
    penny_money_row_get (self, &amount, NULL);
}

static void
penny_money_row_class_init (PennyMoneyRowClass *klass)
{
}

static void
penny_money_row_init (PennyMoneyRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  penny_hiding_follow (self, G_CALLBACK (hidden_cb));
  hidden_cb (self);
}
