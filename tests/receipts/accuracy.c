/* How well receipts are read and matched: accuracy [--seed N] [--count N] [--words FOLDER] [--wrong].
 * Draws them, reads them as the program does, and holds what was proposed against what they are.
 * With --words what was read is kept there, and taken from there the next time: for work on the rules. */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "drawn.h"
#include "ledger-of.h"
#include "receipt-match.h"
#include "viewer.h"

#define SKIPPED 77

/* Of a hundred: a letter or two may be another. */
#define SAME_NAME 75

/* Of a hundred, where there are enough to tell. */
#define TOTALS_AT_LEAST 90
#define DATES_AT_LEAST  85
/* Of a handful: that it works at all. */
#define FEW             100
#define FEW_AT_LEAST    75

static int seed = 2026, count = 200;
static char *kept_words;
static gboolean tell_wrong;

static const GOptionEntry options[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Which receipts", "N" },
  { "count", 0, 0, G_OPTION_ARG_INT, &count, "How many", "N" },
  { "words", 0, 0, G_OPTION_ARG_FILENAME, &kept_words, "Keep the words here", "FOLDER" },
  { "wrong", 0, 0, G_OPTION_ARG_NONE, &tell_wrong, "Tell each that is wrong", NULL },
  { NULL }
};

typedef struct
{
  guint n, totals, dates, payees, named, sure, made, wrong, offered, with_payment;
} Figures;

static char *
read_words (const Drawn  *drawn,
            guint         n,
            GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PennyViewer) viewer = NULL;
  gboolean png;

  bytes = drawn_file (drawn, (guint32) seed, n, &png);
  viewer = penny_viewer_open (bytes, png ? "receipt.png" : "receipt.jpg", NULL, error);
  return viewer != NULL ? penny_viewer_words (viewer, 0, NULL, error) : NULL;
}

/* NULL: they could not be read, and that counts as wrong. */
static char *
words_of (const Drawn *drawn,
          guint        n)
{
  g_autofree char *name = g_strdup_printf ("%03u.txt", n);
  g_autofree char *path = kept_words != NULL ? g_build_filename (kept_words, name, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  if (path != NULL && g_file_get_contents (path, &words, NULL, NULL))
    return words;
  words = read_words (drawn, n, &error);
  if (words == NULL)
    g_printerr ("%u: %s\n", n, error->message);
  else if (path != NULL && !g_file_set_contents (path, words, -1, &error))
    g_printerr ("%s\n", error->message);
  return words;
}

static void
tell (const Drawn            *drawn,
      guint                   n,
      const PennyReceiptText *text,
      const char             *what)
{
  g_autofree char *total = penny_pence_format (drawn->total), *got_total = penny_pence_format (text->total);
  g_autofree char *date = penny_date_format (drawn->date), *got_date = penny_date_format (text->date);

  if (tell_wrong)
    g_print ("%03u %s %s: %s read %s, %s read %s, %s read %s\n", n, drawn_kind_name (drawn->kind), what, total, got_total, date, got_date,
             drawn->payee, text->payee);
}

static void
match (const PennyMatchReceipt *receipt,
       const GPtrArray         *payments,
       const Drawn             *drawn,
       guint                    n,
       Figures                 *figures)
{
  g_autoptr (GArray) matches = penny_receipt_match (receipt, payments, 20);
  const PennyPayment *own = NULL;

  for (guint i = 0; i < payments->len && own == NULL; i++)
    if (((const PennyPayment *) g_ptr_array_index (payments, i))->id == n + 1)
      own = g_ptr_array_index (payments, i);
  figures->with_payment += own != NULL;
  for (guint i = 0; i < MIN (matches->len, 5); i++)
    figures->offered += own != NULL && g_array_index (matches, PennyMatch, i).payment_id == own->id;
  if (!penny_receipt_match_clear (receipt, matches))
    return;
  figures->made++;
  if (g_array_index (matches, PennyMatch, 0).payment_id != n + 1)
    {
      figures->wrong++;
      tell (drawn, n, &receipt->text, "WRONG MATCH");
    }
}

static void
look_at (const Drawn     *drawn,
         guint            n,
         const GPtrArray *payments,
         PennyDate        today,
         Figures         *figures)
{
  g_auto (PennyMatchReceipt) receipt = { .words = words_of (drawn, n) };

  figures->n++;
  penny_receipt_text_read (receipt.words, today, &receipt.text);
  if (receipt.text.total != drawn->total)
    tell (drawn, n, &receipt.text, "total");
  if (receipt.text.date != drawn->date)
    tell (drawn, n, &receipt.text, "date");
  if (penny_receipt_text_names (receipt.text.payee, drawn->payee) < SAME_NAME)
    tell (drawn, n, &receipt.text, "payee");
  figures->totals += receipt.text.total == drawn->total;
  figures->dates += receipt.text.date == drawn->date;
  figures->payees += penny_receipt_text_names (receipt.text.payee, drawn->payee) >= SAME_NAME;
  figures->named += receipt.text.total_is_named;
  figures->sure += receipt.text.date_is_sure;
  if (receipt.text.total_is_named && receipt.text.total != drawn->total)
    tell (drawn, n, &receipt.text, "named, and wrong");
  if (receipt.text.date_is_sure && receipt.text.date != drawn->date)
    tell (drawn, n, &receipt.text, "sure, and wrong");
  match (&receipt, payments, drawn, n, figures);
}

static void
print_row (const char    *name,
           const Figures *figures)
{
  g_print ("%-8s %4u  total %3u%%  date %3u%%  payee %3u%%  named %3u%%  sure %3u%%  offered %u of %u  matched %3u  wrong %u\n", name,
           figures->n, figures->totals * 100 / figures->n, figures->dates * 100 / figures->n, figures->payees * 100 / figures->n,
           figures->named * 100 / figures->n, figures->sure * 100 / figures->n, figures->offered, figures->with_payment,
           figures->made, figures->wrong);
}

static void
sum_up (const Figures *kinds,
        Figures       *all)
{
  for (guint i = 0; i < DRAWN_KINDS; i++)
    for (gsize k = 0; k < sizeof (Figures) / sizeof (guint); k++)
      ((guint *) all)[k] += ((const guint *) &kinds[i])[k];
}

static gboolean
is_good (const Figures *all)
{
  guint totals = all->n < FEW ? FEW_AT_LEAST : TOTALS_AT_LEAST, dates = all->n < FEW ? FEW_AT_LEAST : DATES_AT_LEAST;

  return all->totals * 100 >= totals * all->n && all->dates * 100 >= dates * all->n && all->wrong == 0;
}

static void
run (Figures *kinds)
{
  g_autoptr (GPtrArray) receipts = g_ptr_array_new_with_free_func ((GDestroyNotify) drawn_free), payments = NULL;
  PennyDate today = penny_date_new (2026, 11, 15);

  for (guint i = 0; i < (guint) count; i++)
    g_ptr_array_add (receipts, drawn_make ((guint32) seed, i, today));
  payments = ledger_of ((guint32) seed, receipts);
  g_print ("%u receipts, %u payments\n", receipts->len, payments->len);
  for (guint i = 0; i < receipts->len; i++)
    {
      const Drawn *drawn = g_ptr_array_index (receipts, i);

      look_at (drawn, i, payments, today, &kinds[drawn->kind]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Figures kinds[DRAWN_KINDS] = { { 0 } }, all = { 0 };
  gint64 start = g_get_monotonic_time (), took;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || count < 1)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "none");
      return 2;
    }
  if (kept_words == NULL && !penny_viewer_can_read (NULL))
    {
      g_print ("Words in pictures cannot be read here: skipped.\n");
      return SKIPPED;
    }
  run (kinds);
  for (guint i = 0; i < DRAWN_KINDS; i++)
    if (kinds[i].n > 0)
      print_row (drawn_kind_name (i), &kinds[i]);
  sum_up (kinds, &all);
  print_row ("all", &all);
  took = (g_get_monotonic_time () - start) / 1000 / all.n;
  g_print ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT " seconds a receipt, drawn and read\n", took / 1000, took % 1000 / 10);
  return is_good (&all) ? 0 : 1;
}
