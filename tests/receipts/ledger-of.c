#include "ledger-of.h"

#include <string.h>

#include "payee.h"

#define FIRST_TRAP 10001

typedef struct
{
  GRand     *rand;
  GPtrArray *payments;
  gint64     next;
} Maker;

/* As a bank writes it: capitals, a shop's number, a town, and cut. */
static char *
bank_words (Maker      *maker,
            const char *payee)
{
  g_autofree char *capitals = g_ascii_strup (payee, -1);
  g_autofree char *plain = g_strjoinv ("", (char *[]) { capitals, NULL });
  int form = g_rand_int_range (maker->rand, 0, 5);

  if (form == 0)
    return g_strdup_printf ("CARD PAYMENT TO %s %d CD 1417", plain, g_rand_int_range (maker->rand, 1000, 9999));
  if (form == 1)
    return g_strdup_printf ("%.18s", plain);
  if (form == 2)
    return g_strdup_printf ("%.22s LEEDS GB", plain);
  if (form == 3)
    return g_strdup_printf ("%s ON 16 SEP CLP", plain);
  return g_strdup (plain);
}

static void
pay (Maker      *maker,
     gint64      id,
     PennyDate   date,
     PennyPence  amount,
     const char *payee)
{
  PennyPayment *payment = penny_payment_new ();

  payment->id = id;
  payment->account_id = 1;
  payment->date = date;
  payment->amount = -MAX (amount, 1);
  payment->kind = PENNY_PAYMENT_SPENT;
  payment->method = PENNY_METHOD_CARD;
  payment->bank_text = bank_words (maker, payee);
  payment->payee = penny_payee_tidy (payment->bank_text);
  g_ptr_array_add (maker->payments, payment);
}

/* A bank works on weekdays. */
static PennyDate
booked (Maker     *maker,
        PennyDate  date)
{
  date += g_rand_int_range (maker->rand, 0, 3);
  while (penny_date_weekday (date) > 5)
    date++;
  return date;
}

static const Drawn *
another (Maker           *maker,
         const GPtrArray *receipts)
{
  return g_ptr_array_index (receipts, g_rand_int_range (maker->rand, 0, (gint32) receipts->len));
}

/* Two figures that stand the wrong way round. */
static PennyPence
turned_round (PennyPence amount)
{
  PennyPence tens = amount / 10 % 10, ones = amount % 10;

  return amount - tens * 10 - ones + ones * 10 + tens;
}

/* What is like it and is not it.  Of a receipt without a payment none is so near that nobody could tell. */
static void
mislead (Maker           *maker,
         const GPtrArray *receipts,
         const Drawn     *receipt,
         gboolean         paid)
{
  GRand *rand = maker->rand;
  gint64 id = maker->next++;

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:                    /* the same amount elsewhere, about that day */
      {
        const Drawn *other = another (maker, receipts);

        if (!g_str_equal (other->payee, receipt->payee))
          pay (maker, id, receipt->date + g_rand_int_range (rand, -3, 6), receipt->total, other->payee);
        break;
      }
    case 1:                    /* the same payee, another amount */
      pay (maker, id, booked (maker, receipt->date), receipt->total + g_rand_int_range (rand, 10, 300), receipt->payee);
      break;
    case 2:                    /* every week */
      pay (maker, id, receipt->date + 7 * (g_rand_boolean (rand) ? 1 : -1), receipt->total, receipt->payee);
      break;
    case 3:                    /* a month before or later */
      pay (maker, id, receipt->date + 28 * (g_rand_boolean (rand) ? 1 : -1), receipt->total, receipt->payee);
      break;
    case 4:                    /* its like on the same day or the next: but only where its own is there */
      if (paid)
        pay (maker, id, receipt->date + g_rand_int_range (rand, 0, 3), receipt->total, receipt->payee);
      break;
    case 5:
      if (turned_round (receipt->total) != receipt->total)
        pay (maker, id, booked (maker, receipt->date), turned_round (receipt->total), receipt->payee);
      break;
    default:                   /* the day and the month the other way round */
      {
        int year, month, day;
        PennyDate turned;

        penny_date_split (receipt->date, &year, &month, &day);
        turned = penny_date_new (year, day, month);
        if (turned != PENNY_DATE_NONE && ABS (turned - receipt->date) > 6)
          pay (maker, id, turned + g_rand_int_range (rand, 0, 3), receipt->total, receipt->payee);
      }
    }
}

GPtrArray *
ledger_of (guint32          seed,
           const GPtrArray *receipts)
{
  guint32 seeds[] = { seed, 3 };
  Maker maker = { .rand = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds)), .next = FIRST_TRAP };

  maker.payments = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payment_free);
  for (guint i = 0; i < receipts->len; i++)
    {
      const Drawn *receipt = g_ptr_array_index (receipts, i);
      gboolean paid = g_rand_int_range (maker.rand, 0, 10) > 0;

      if (paid)
        pay (&maker, i + 1, booked (&maker, receipt->date), receipt->total, receipt->payee);
      mislead (&maker, receipts, receipt, paid);
      if (g_rand_boolean (maker.rand))
        mislead (&maker, receipts, receipt, paid);
    }
  g_rand_free (maker.rand);
  return maker.payments;
}
