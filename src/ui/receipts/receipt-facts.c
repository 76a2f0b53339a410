#include "receipt-facts.h"

#include <glib/gi18n-lib.h>

#define SUM_LETTERS 12

char *
penny_receipt_sum_words (PennyPence  total,
                         PennyDate   date,
                         const char *payee,
                         PennyDate   today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (total != 0)
    g_ptr_array_add (parts, penny_pence_to_words (total));
  if (date != PENNY_DATE_NONE)
    g_ptr_array_add (parts, penny_date_to_words (date, today));
  if (payee != NULL)
    g_ptr_array_add (parts, g_strdup (payee));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (_(", "), (char **) parts->pdata);
}

static void
append_page (GString    *text,
             char       *page,
             guint       number,
             guint       n)
{
  g_strstrip (page);
  if (n > 1)
    {
      g_string_append_printf (text, _("Page %u of %u"), number, n);
      g_string_append_c (text, '\n');
    }
  g_string_append (text, *page != '\0' ? page : _("No words on this page."));
  if (number < n)
    g_string_append (text, "\n\n");
}

char *
penny_receipt_words_by_page (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words != NULL ? words : "", -1);
  GString *text = g_string_new (NULL);
  g_auto (GStrv) pages = NULL;
  guint n;

  g_strchomp (valid);
  if (*valid != '\0')
    {
      pages = g_strsplit (valid, "\f", -1);
      n = g_strv_length (pages);
      for (guint i = 0; i < n; i++)
        append_page (text, pages[i], i + 1, n);
    }
  return g_string_free (text, FALSE);
}

/* Said stands before read, and which of the two it is, is said. */
char *
penny_receipt_description (const PennyReceiptSeen *seen,
                           PennyDate               today)
{
  const PennyReceipt *said = seen->receipt;
  const PennyReading *read = seen->reading;
  g_autofree char *told = penny_receipt_sum_words (said->total, said->date, said->payee, today);
  g_autofree char *found = penny_receipt_sum_words (read->total, read->date, read->payee, today);

  if (told != NULL)
    return g_strdup_printf (_("Receipt: %s"), told);
  if (found != NULL)
    return g_strdup_printf (_("Receipt. Read from it, not checked yet: %s"), found);
  return g_strdup (_("Receipt. What it is was not said yet."));
}

static char *
payment_name (const PennyPayment *payment,
              PennyDate           today)
{
  g_autofree char *amount = penny_pence_to_words (ABS (payment->amount));
  g_autofree char *day = penny_date_to_words (payment->date, today);

  return g_strdup_printf (_("%s, %s, %s"), amount, payment->payee, day);
}

static PennyFact *
payment_fact (const PennyPayment *payment,
              PennyDate           today)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, payment->id);
  PennyFact *fact = penny_fact_new (key, g_strdup (payment->payee), penny_pence_to_words (ABS (payment->amount)));

  fact->note = penny_date_to_words (payment->date, today);
  fact->target = payment->id;
  return fact;
}

GPtrArray *
penny_receipt_payment_facts (const PennyReceiptSeen *seen,
                             PennyDate               today,
                             gboolean                writing)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < seen->payments->len; i++)
    {
      const PennyPayment *payment = seen->payments->pdata[i];
      g_autofree char *name = payment_name (payment, today);
      PennyFact *fact = payment_fact (payment, today);

      fact->go = "receipt.payment";
      if (writing)
        {
          fact->act = "receipt.apart";
          fact->act_label = g_strdup (_("Take apart"));
          fact->act_name = g_strdup_printf (_("Take apart from %s"), name);
        }
      g_ptr_array_add (facts, fact);
    }
  return facts;
}

GPtrArray *
penny_receipt_offer_facts (const PennyReceiptSeen *seen,
                           PennyDate               today,
                           gboolean                writing)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < seen->offers->len; i++)
    {
      const PennyOffer *offer = seen->offers->pdata[i];
      g_autofree char *name = payment_name (offer->payment, today);
      g_autofree char *day = penny_date_to_words (offer->payment->date, today);
      PennyFact *fact = payment_fact (offer->payment, today);

      g_free (fact->note);
      fact->note = offer->why != NULL ? g_strdup_printf (_("%s: %s"), day, offer->why) : g_strdup (day);
      if (writing)
        {
          fact->act = "receipt.prove";
          fact->act_label = g_strdup (_("It proves this"));
          fact->act_name = g_strdup_printf (_("It proves this: %s"), name);
        }
      g_ptr_array_add (facts, fact);
    }
  return facts;
}

GPtrArray *
penny_receipt_keep_facts (const PennyReceiptSeen *seen)
{
  GPtrArray *facts = penny_facts_list ();

  /* A whole sentence, which says until when and by which rule. */
  g_ptr_array_add (facts, penny_fact_new ("why", g_strdup (seen->keep->why), NULL));
  if (seen->keep->may_go)
    g_ptr_array_add (facts, penny_fact_new ("may-go", g_strdup (_("That day is past: it may go.")), NULL));
  return facts;
}

static const char *
came_words (PennyCame came)
{
  switch (came)
    {
    case PENNY_CAME_DROPPED:
      return _("It was dropped on the window");
    case PENNY_CAME_PASTED:
      return _("It was pasted");
    case PENNY_CAME_FOLDER:
      return _("It came from the folder that is watched");
    case PENNY_CAME_CAMERA:
      return _("It was taken with the camera");
    case PENNY_CAME_SCANNER:
      return _("It was scanned");
    case PENNY_CAME_COMMAND:
      return _("It was added on the command line");
    case PENNY_CAME_SAMPLE:
      return _("It belongs to the sample");
    case PENNY_CAME_CHOSEN:
    default:
      return _("The file was chosen");
    }
}

static PennyFact *
came_fact (const PennyReceiptSeen *seen,
           PennyDate               today)
{
  PennyFact *fact = penny_fact_new ("came", g_strdup (came_words (seen->receipt->came)), NULL);
  g_autoptr (GDateTime) added = NULL;

  if (seen->file == NULL)
    return fact;
  added = g_date_time_new_from_unix_local (seen->file->added_at);
  if (added != NULL)
    fact->note = penny_date_to_words (penny_date_new (g_date_time_get_year (added), g_date_time_get_month (added),
                                                      g_date_time_get_day_of_month (added)), today);
  return fact;
}

static char *
pages_words (const PennyReceiptSeen *seen)
{
  g_autofree char *size = g_format_size ((guint64) seen->file->bytes);
  int n = seen->reading->pages;

  if (n <= 1)
    return g_steal_pointer (&size);
  return g_strdup_printf (ngettext ("%s, %d page", "%s, %d pages", (gulong) n), size, n);
}

static PennyFact *
sum_fact (const PennyReceiptSeen *seen)
{
  PennyFact *fact = penny_fact_new ("sum", g_strdup (_("Its checksum (SHA-256) shows that it never changed")), NULL);

  fact->note = g_strdup_printf (_("%.*s…"), SUM_LETTERS, seen->file->sha256);
  fact->act = "receipt.copy-sum";
  fact->act_label = g_strdup (_("Copy the checksum"));
  return fact;
}

GPtrArray *
penny_receipt_file_facts (const PennyReceiptSeen *seen,
                          PennyDate               today)
{
  GPtrArray *facts = penny_facts_list ();
  PennyFact *name;

  g_ptr_array_add (facts, came_fact (seen, today));
  if (seen->file == NULL)
    return facts;
  name = penny_fact_new ("name", g_strdup (seen->file->name), NULL);
  name->note = pages_words (seen);
  g_ptr_array_add (facts, name);
  if (seen->reading->located)
    g_ptr_array_add (facts, penny_fact_new ("located", g_strdup (_("The photo says where it was taken. That can be left out of "
                                                                   "packs.")), NULL));
  g_ptr_array_add (facts, sum_fact (seen));
  return facts;
}
