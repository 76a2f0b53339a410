#include "attachment.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

/* To the nearest penny, an exact half down. */
static PennyPence
share_of (PennyPence amount,
          PennyRate  share)
{
  return amount > 0 && share > 0 ? penny_pence_share (2 * amount * share - 1, 1, 2 * PENNY_RATE_WHOLE) : 0;
}

static PennyPence
wanted_by (const PennyAttachment *order,
           PennyPence             attachable,
           PennyPence             left)
{
  PennyPence wanted = order->fixed > 0 ? order->fixed : share_of (order->of_left ? left : attachable, order->share);

  wanted += order->carried;
  return order->owed > 0 ? MIN (wanted, order->owed) : wanted;
}

PennyPence
penny_attachment_protected (const PennyAttachment *order,
                            PennyPence             attachable)
{
  PennyPence pay = MAX (attachable, 0);
  PennyPence by_share = pay - pay * (PENNY_RATE_WHOLE - order->protect_share) / PENNY_RATE_WHOLE;

  return MAX (order->protect, order->protect_share > 0 ? by_share : 0);
}

PennyPence
penny_attachment_work_out (const PennyAttachment *order,
                           PennyPence             attachable,
                           PennyPence             left,
                           PennyPence            *short_by)
{
  PennyPence wanted = wanted_by (order, attachable, left);
  PennyPence room = MAX (left - penny_attachment_protected (order, attachable), 0);
  PennyPence taken = MIN (wanted, room);

  if (short_by != NULL)
    *short_by = wanted - taken;
  return taken;
}

gboolean
penny_attachment_go_on (PennyAttachment *order,
                        PennyPence       taken,
                        PennyPence       short_by,
                        gboolean         carries)
{
  gboolean paid = order->owed > 0 && taken >= order->owed;

  order->carried = carries ? short_by : 0;
  if (order->owed > 0)
    order->owed -= MIN (taken, order->owed);
  return !paid;
}

static void
say_the_order (GString               *words,
               const PennyAttachment *order,
               PennyPence             attachable,
               PennyPence             left)
{
  g_autofree char *wanted = penny_pence_to_words (wanted_by (order, attachable, left));
  g_autofree char *share = penny_rate_to_words (order->share);
  g_autofree char *of = penny_pence_to_words (order->of_left ? left : attachable);

  if (order->name != NULL)
    /* Translators: what an order to take money from pay is for */
    g_string_append_printf (words, _("%s: "), order->name);
  if (order->fixed == 0 && order->carried == 0 && wanted_by (order, attachable, left) != order->owed)
    /* Translators: a share, an amount of pay, the amount that the share comes to */
    g_string_append_printf (words, _("%1$s of %2$s is %3$s."), share, of, wanted);
  else
    g_string_append_printf (words, _("%s is asked for this time."), wanted);
}

static void
say_what_is_taken (GString               *words,
                   const PennyAttachment *order,
                   PennyPence             attachable,
                   PennyPence             taken,
                   PennyPence             short_by)
{
  PennyPence protected = penny_attachment_protected (order, attachable);
  g_autofree char *keep = penny_pence_to_words (protected);
  g_autofree char *take = penny_pence_to_words (taken);
  g_autofree char *missing = penny_pence_to_words (short_by);

  g_string_append_c (words, ' ');
  if (short_by == 0)
    g_string_append_printf (words, _("All of it comes off."));
  else if (protected == 0)
    g_string_append_printf (words, _("Only %1$s of pay is left for it; %2$s cannot be taken."), take, missing);
  else if (taken == 0)
    g_string_append_printf (words, _("%s of the pay must stay with the worker, so nothing comes off this time."), keep);
  else
    /* Translators: what must be left, what comes off, what could not be taken */
    g_string_append_printf (words, _("%1$s of the pay must stay with the worker, so %2$s comes off and %3$s cannot be "
                                     "taken."),
                            keep, take, missing);
}

static void
say_the_debt (GString               *words,
              const PennyAttachment *order,
              PennyPence             taken)
{
  g_autofree char *rest = penny_pence_to_words (order->owed - taken);

  if (order->owed <= 0)
    return;
  g_string_append_c (words, ' ');
  if (taken == order->owed)
    g_string_append (words, _("With it the debt is paid."));
  else
    g_string_append_printf (words, _("%s of the debt is left."), rest);
}

char *
penny_attachment_explain (const PennyAttachment *order,
                          PennyPence             attachable,
                          PennyPence             left)
{
  GString *words = g_string_new (NULL);
  PennyPence short_by;
  PennyPence taken = penny_attachment_work_out (order, attachable, left, &short_by);

  say_the_order (words, order, attachable, left);
  say_what_is_taken (words, order, attachable, taken, short_by);
  say_the_debt (words, order, taken);
  return g_string_free (words, FALSE);
}
