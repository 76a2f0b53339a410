#include "hmrc-year.h"

#include <glib/gi18n-lib.h>

#include "sentences.h"
#include "working-day.h"

/* "Tax month 7 (6 October to 5 November)" */
static char *
name_months (int year,
             int from,
             int to)
{
  g_autofree char *first = penny_date_to_day_and_month (penny_date_add_months (penny_tax_month_last (year, from), -1) + 1);
  g_autofree char *last = penny_date_to_day_and_month (penny_tax_month_last (year, to));

  if (from == to)
    /* Translators: a tax month's number, its first and last day */
    return g_strdup_printf (_("Tax month %1$d (%2$s to %3$s)"), from, first, last);
  /* Translators: numbers of tax months, the first day and the last */
  return g_strdup_printf (_("Tax months %1$d to %2$d (%3$s to %4$s)"), from, to, first, last);
}

static void
say_part (GString    *text,
          const char *what,
          PennyPence  amount)
{
  g_autofree char *words = penny_pence_to_words (amount);

  if (amount != 0)
    /* Translators: what it is ("Tax"), an amount */
    penny_join (text, g_strdup_printf (_("%1$s: %2$s."), what, words));
}

static char *
say_nobody (int         year,
            int         month,
            const char *name)
{
  int end_year, end_month, unused;
  g_autofree char *by = NULL;

  penny_date_split (penny_tax_month_last (year, month), &end_year, &end_month, &unused);
  by = penny_date_to_day_and_month (penny_date_new (end_year, end_month, 19));
  /* Translators: a tax month, a day */
  return g_strdup_printf (_("%1$s: nobody was paid. Tell HMRC so with an Employer Payment Summary by %2$s, or it will guess "
                            "what you owe."), name, by);
}

/* A month without pay is worth a word once it is over, and somebody was paid before it. */
static gboolean
went_without (const PennyOwedToHmrc *owed,
              int                    month,
              PennyDate              today)
{
  if (penny_tax_month_last (owed->year, month) >= today)
    return FALSE;
  for (int i = 0; i < month; i++)
    if (owed->months[i].paid > 0)
      return TRUE;
  return FALSE;
}

char *
penny_hmrc_month_words (const PennyOwedToHmrc *owed,
                        int                    month,
                        PennyDate              today)
{
  const PennyTaxMonth *of = &owed->months[month - 1];
  g_autofree char *name = name_months (owed->year, month, month);
  g_autofree char *due = penny_pence_to_words (of->due);
  g_autoptr (GString) text = NULL;

  if (of->paid == 0)
    return went_without (owed, month, today) ? say_nobody (owed->year, month, name) : NULL;
  text = g_string_new (NULL);
  /* Translators: a tax month, an amount */
  penny_join (text, g_strdup_printf (_("%1$s: %2$s."), name, due));
  say_part (text, _("Tax"), of->tax);
  say_part (text, _("Student loans"), of->student_loans);
  say_part (text, _("National Insurance taken from pay"), of->employee_ni);
  say_part (text, _("Employer’s National Insurance"), of->employer_ni);
  say_part (text, _("Employer’s National Insurance on redundancy pay"), of->class_1a);
  say_part (text, _("Taken off by the Employment Allowance"), of->allowance);
  say_part (text, _("Given back for family pay"), of->given_back);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Why it is to be paid before the day that the law names. */
static char *
say_pay_by (const PennyHmrcPayment *payment,
            PennyDate               today)
{
  g_autofree char *by = penny_date_to_words (payment->pay_by, today);
  int year, month, day;

  penny_date_split (payment->due_on, &year, &month, &day);
  if (payment->pay_by == payment->due_on)
    /* Translators: a day */
    return g_strdup_printf (_("Pay HMRC by %s."), by);
  if (penny_date_weekday (payment->due_on) == 7)
    /* Translators: a day, and the number of another */
    return g_strdup_printf (_("Pay HMRC by %1$s, since the %2$dnd is a Sunday."), by, day);
  if (penny_date_weekday (payment->due_on) == 6)
    return g_strdup_printf (_("Pay HMRC by %1$s, since the %2$dnd is a Saturday."), by, day);
  return g_strdup_printf (_("Pay HMRC by %1$s, since the %2$dnd is a bank holiday."), by, day);
}

char *
penny_hmrc_payment_words (const PennyOwedToHmrc *owed,
                          guint                  payment,
                          const PennyBill       *bill,
                          PennyDate              today)
{
  const PennyHmrcPayment *of = &owed->payments[payment];
  g_autofree char *name = name_months (owed->year, of->from, of->to);
  g_autofree char *due = penny_pence_to_words (bill == NULL ? of->due : bill->amount);
  g_autofree char *carried = penny_pence_to_words (of->carried);
  g_autofree char *by = say_pay_by (of, today);

  if (bill != NULL && bill->paid_by != 0)
    /* Translators: tax months, an amount */
    return g_strdup_printf (_("%1$s: %2$s, paid."), name, due);
  if (of->due > 0 || bill != NULL)
    /* Translators: tax months, an amount, a sentence */
    return g_strdup_printf (_("%1$s: %2$s. %3$s"), name, due, by);
  if (of->carried > 0)
    /* Translators: tax months, an amount */
    return g_strdup_printf (_("%1$s: nothing to pay. HMRC owes you %2$s, which comes off the next payment."), name, carried);
  for (int month = of->from; month <= of->to; month++)
    if (owed->months[month - 1].paid > 0)
      /* Translators: tax months */
      return g_strdup_printf (_("%s: nothing to pay."), name);
  return NULL;
}

char *
penny_hmrc_allowance_words (const PennyOwedToHmrc   *owed,
                            const PennyEmployerYear *said)
{
  g_autofree char *year = penny_tax_year_format (owed->year);
  g_autofree char *saved = penny_pence_to_words (owed->total.allowance);
  g_autofree char *worth = penny_pence_to_words (owed->allowance_worth);
  g_autofree char *left = penny_pence_to_words (owed->allowance_left);

  if (said->allowance_claimed_on != PENNY_DATE_NONE)
    /* Translators: a tax year, amounts */
    return g_strdup_printf (_("The Employment Allowance is claimed for %1$s. It has saved %2$s so far; %3$s of it is left."),
                            year, saved, left);
  if (owed->allowance_worth <= 0)
    /* Translators: a tax year */
    return g_strdup_printf (_("The Employment Allowance is not claimed for %s. No employer’s National Insurance has come up "
                              "yet that it would pay."), year);
  /* Translators: a tax year, an amount */
  return g_strdup_printf (_("The Employment Allowance is not claimed for %1$s. Without it the employer’s National Insurance "
                            "so far, %2$s, is owed to HMRC. Claim it in HMRC’s tool with an Employer Payment Summary, and "
                            "then say here on which day."), year, worth);
}
