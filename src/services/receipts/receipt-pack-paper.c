#include "receipt-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "csv-writer.h"
#include "paper-pdf.h"
#include "sentences.h"

/* A pack as a paper: what is in it, what is missing, and each receipt.  Its amounts are there also while they are hidden on
 * the screen: it is saved to be handed over. */

/* Of one receipt; a longer one is in the zip whole. */
#define MOST_PAGES 30
/* Letters of what was read on a page, said in the place of its picture. */
#define MOST_WORDS 2000

/* --- what stands first --- */

/* NULL for none. */
static char *
short_day (PennyDate day)
{
  return day != PENNY_DATE_NONE ? penny_date_to_short (day) : NULL;
}

static char *
period_words (const PennyPackAsked *asked)
{
  g_autofree char *from = short_day (asked->from), *to = short_day (asked->to);

  if (from != NULL && to != NULL)
    return g_strdup_printf (_("%1$s to %2$s"), from, to);
  if (from != NULL)
    return g_strdup_printf (_("From %s on"), from);
  return to != NULL ? g_strdup_printf (_("Up to %s"), to) : g_strdup (_("All there are"));
}

static char *
budget_words (const PennyPack *pack)
{
  if (pack->budget == NULL)
    return g_strdup (_("All budgets"));
  if (pack->budget->funder == NULL || *pack->budget->funder == '\0')
    return g_strdup (pack->budget->name);
  /* Translators: a budget's name, and who pays it. */
  return g_strdup_printf (_("%1$s (%2$s)"), pack->budget->name, pack->budget->funder);
}

static void
add_about (const PennyPack *pack,
           PennyPaper      *paper)
{
  g_autofree char *period = period_words (&pack->asked), *budget = budget_words (pack);
  g_autofree char *amount = penny_pence_to_words_for_file (pack->missing->amount);
  g_autofree char *proven = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (pack->person->label != NULL)
    penny_paper_text (paper, pack->person->label);
  penny_paper_table (paper, _("What this is"), "", 't', "", 't', NULL);
  penny_paper_row (paper, _("Whose budget"), pack->person->name != NULL ? pack->person->name : "", NULL);
  penny_paper_row (paper, _("Budget"), budget, NULL);
  penny_paper_row (paper, _("Payments of"), period, NULL);

  /* Translators: "13 of 15 payments have their receipt." */
  penny_join (words, g_strdup_printf (ngettext ("%1$u of %2$u payment has its receipt.", "%1$u of %2$u payments have their receipt.",
                                                pack->missing->payments),
                                      pack->missing->with_receipt, pack->missing->payments));
  if (pack->missing->amount != 0)
    penny_join (words, g_strdup_printf (_("%s to find."), amount));
  penny_paper_text (paper, words->str);
}

static void
add_row (PennyPaper           *paper,
         const PennyPackEntry *entry)
{
  g_autofree char *number = g_strdup_printf ("%u", entry->number);
  g_autofree char *day = short_day (entry->date);
  g_autofree char *amount = entry->amount != 0 ? penny_pence_to_words_for_file (entry->amount) : g_strdup ("");
  g_autofree char *line = entry->payments->len > 0 ? penny_pack_line_of (entry->payments->pdata[0]) : g_strdup ("");
  g_autofree char *payments = penny_pack_payments_words (entry);
  const char *name = entry->payee != NULL ? entry->payee : entry->row->name != NULL ? entry->row->name : "";

  penny_paper_row (paper, number, day != NULL ? day : "", name, amount, line, payments, NULL);
}

static void
add_index (const PennyPack *pack,
           PennyPaper      *paper)
{
  if (pack->n_proving == 0)
    {
      penny_paper_text (paper, _("No payment of this time has its receipt here."));
      return;
    }
  penny_paper_table (paper, _("Receipts"), _("Number"), 't', _("Date"), 't', _("Payee"), 't', _("Amount"), 'n',
                     _("Plan line"), 't', _("Payments"), 't', NULL);
  for (guint i = 0; i < pack->n_proving; i++)
    add_row (paper, pack->entries->pdata[i]);
}

static void
add_missing (const PennyPack *pack,
             PennyPaper      *paper)
{
  const GPtrArray *missing = pack->missing->missing;

  if (missing->len == 0)
    return;
  penny_paper_table (paper, _("Payments without their receipt"), _("Date"), 't', _("Payee"), 't', _("Amount"), 'n', NULL);
  for (guint i = missing->len; i > 0; i--)
    {
      const PennyPayment *payment = missing->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (payment->date);
      g_autofree char *amount = penny_pence_to_words_for_file (-payment->amount);

      penny_paper_row (paper, day, payment->payee != NULL ? payment->payee : "", amount, NULL);
    }
}

static void
add_waiting (const PennyPack *pack,
             PennyPaper      *paper)
{
  if (pack->others_left)
    penny_paper_small (paper, _("Receipts that belong to no payment yet are left out: they may be of another budget."));
  if (pack->entries->len == pack->n_proving)
    return;
  penny_paper_table (paper, _("Receipts that belong to no payment yet"), _("Number"), 't', _("Date"), 't', _("Payee"), 't',
                     _("Amount"), 'n', NULL);
  for (guint i = pack->n_proving; i < pack->entries->len; i++)
    {
      const PennyPackEntry *entry = pack->entries->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", entry->number);
      g_autofree char *day = short_day (entry->date);
      g_autofree char *amount = entry->amount != 0 ? penny_pence_to_words_for_file (entry->amount) : NULL;

      penny_paper_row (paper, number, day != NULL ? day : "",
                       entry->payee != NULL ? entry->payee : entry->row->name != NULL ? entry->row->name : "",
                       amount != NULL ? amount : "", NULL);
    }
}

/* Of the whole, which stands at the foot of each page. */
static PennyPaper *
paper_new (const PennyPack *pack)
{
  g_autofree char *period = period_words (&pack->asked);
  g_autofree char *title = pack->person->name != NULL ? g_strdup_printf (_("Receipts, %1$s, %2$s"), pack->person->name, period)
                                                      : g_strdup_printf (_("Receipts, %s"), period);

  return penny_paper_new (title);
}

PennyPaper *
penny_pack_paper (const PennyPack *pack)
{
  PennyPaper *paper = paper_new (pack);

  penny_paper_heading (paper, 1, _("Receipts"));
  add_about (pack, paper);
  add_index (pack, paper);
  add_missing (pack, paper);
  add_waiting (pack, paper);
  return paper;
}

/* --- one receipt --- */

static char *
words_of (const PennyPackFile *file,
          guint                page)
{
  g_autofree char *words = NULL;

  if (file->words == NULL || page >= g_strv_length (file->words))
    return NULL;
  words = g_strstrip (g_strdup (file->words[page]));
  if (*words == '\0')
    return NULL;
  if (g_utf8_strlen (words, -1) > MOST_WORDS)
    {
      g_autofree char *some = g_utf8_substring (words, 0, MOST_WORDS);

      return g_strconcat (some, "…", NULL);
    }
  return g_steal_pointer (&words);
}

/* What is said in a picture's place. */
static char *
said_of (const PennyPackFile *file,
         guint                page,
         const char          *words)
{
  g_autoptr (GString) said = g_string_new (NULL);

  g_string_append_printf (said, _("%s."), file->entry->title);
  if (file->n_pages > 1)
    penny_join (said, g_strdup_printf (_("Page %1$u of %2$u."), page + 1, file->n_pages));
  if (words != NULL)
    penny_join (said, g_strdup_printf (_("The words on it, as read by a machine: %s"), words));
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static gboolean
add_page (PennyPaper    *paper,
          PennyPackFile *file,
          guint          page,
          GCancellable  *cancellable)
{
  guint width, height;
  g_autoptr (GBytes) jpeg = penny_pack_file_page (file, page, &width, &height, cancellable);
  g_autofree char *words = words_of (file, page);
  g_autofree char *said = said_of (file, page, words);

  if (jpeg == NULL)
    return FALSE;
  penny_paper_picture (paper, jpeg, width, height, said);
  /* Where a picture cannot say it, it stands below. */
  if (words != NULL && !penny_paper_pdf_can_lock ())
    penny_paper_small (paper, words);
  return TRUE;
}

static void
add_cannot (PennyPaper          *paper,
            const PennyPackFile *file)
{
  const PennyPackEntry *entry = file->entry;

  if (entry->note != NULL)
    penny_paper_text (paper, entry->note);
  else
    penny_paper_text (paper, _("This receipt cannot be shown."));
  if (entry->file != NULL)
    {
      g_autofree char *where = g_strdup_printf (_("In the zip it lies in: %s"), entry->file);

      penny_paper_text (paper, where);
    }
  else if (file->original != NULL)
    penny_paper_text (paper, _("The file is kept as it came, and can be asked for."));
}

static void
add_facts (PennyPaper           *paper,
           const PennyPackEntry *entry)
{
  g_autofree char *payments = penny_pack_payments_words (entry);
  g_autofree char *proves = entry->payments->len > 0 ? g_strdup_printf (_("Payments: %s"), payments)
                                                     : g_strdup (_("It belongs to no payment yet."));

  penny_paper_text (paper, proves);
  if (entry->row->receipt->note != NULL && *entry->row->receipt->note != '\0')
    penny_paper_text (paper, entry->row->receipt->note);
}

/* How many could be; FALSE: it was stopped. */
static gboolean
add_pages (const PennyPack         *pack,
           PennyPaper              *paper,
           PennyPackFile           *file,
           const PennyPackWaiting  *waiting,
           guint                   *drawn,
           GError                 **error)
{
  *drawn = 0;
  for (guint page = 0; page < MIN (file->n_pages, MOST_PAGES); page++)
    {
      double done = (file->entry->number - 1 + (double) page / file->n_pages) / pack->entries->len;

      if (!penny_pack_go_on (waiting, 0.9 * done, error))
        return FALSE;
      *drawn += add_page (paper, file, page, waiting->cancellable);
    }
  return TRUE;
}

PennyPaper *
penny_pack_paper_of (const PennyPack         *pack,
                     PennyPackFile           *file,
                     const PennyPackWaiting  *waiting,
                     GError                 **error)
{
  g_autoptr (PennyPaper) paper = paper_new (pack);
  guint drawn;

  penny_paper_heading (paper, 2, file->entry->title);
  add_facts (paper, file->entry);
  if (!add_pages (pack, paper, file, waiting, &drawn, error))
    return NULL;
  if (drawn == 0)
    add_cannot (paper, file);
  else if (drawn < file->n_pages)
    {
      guint left = file->n_pages - drawn;
      g_autofree char *words = g_strdup_printf (ngettext ("%u page of it is not shown here.", "%u pages of it are not shown here.",
                                                          left), left);

      penny_paper_text (paper, words);
    }
  return g_steal_pointer (&paper);
}

/* --- the index as a table --- */

/* For programs: the same in every language. */
static const char *const columns[] = { "number", "date", "payee", "amount", "plan_line", "payments", "file", "sha256",
                                       "original_name", "original_sha256", "note" };

static void
put_text (PennyCsvWriter *csv,
          const char     *text)
{
  penny_csv_writer_text (csv, text != NULL ? text : "");
}

static void
put_row (PennyCsvWriter       *csv,
         const PennyPackEntry *entry)
{
  g_autofree char *number = g_strdup_printf ("%u", entry->number);
  g_autofree char *day = penny_date_format (entry->date);
  g_autofree char *amount = entry->amount != 0 ? penny_pence_format (entry->amount) : g_strdup ("");
  g_autofree char *line = entry->payments->len > 0 ? penny_pack_line_of (entry->payments->pdata[0]) : NULL;
  g_autofree char *payments = penny_pack_payments_words (entry);

  penny_csv_writer_plain (csv, number);
  penny_csv_writer_plain (csv, day != NULL ? day : "");
  put_text (csv, entry->payee);
  penny_csv_writer_plain (csv, amount);
  put_text (csv, line);
  put_text (csv, payments);
  put_text (csv, entry->file);
  penny_csv_writer_plain (csv, entry->sha256 != NULL ? entry->sha256 : "");
  put_text (csv, entry->row->name);
  penny_csv_writer_plain (csv, entry->original_sha256 != NULL ? entry->original_sha256 : "");
  put_text (csv, entry->note);
  penny_csv_writer_end_row (csv);
}

GBytes *
penny_pack_index_csv (const PennyPack *pack)
{
  PennyCsvWriter *csv = penny_csv_writer_new_in_memory ();

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    penny_csv_writer_plain (csv, columns[i]);
  penny_csv_writer_end_row (csv);
  for (guint i = 0; i < pack->entries->len; i++)
    put_row (csv, pack->entries->pdata[i]);
  return penny_csv_writer_finish_in_memory (csv);
}
