#include "papers.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "csv-writer.h"
#include "paper-parts.h"
#include "people.h"
#include "run-private.h"
#include "standing.h"

/* What the pension scheme is sent: the schedule on paper, and a file that it reads. */

typedef struct
{
  PennyAssistant *assistant;
  PennyPence      pensionable, employee, employer;
} Contribution;

typedef struct
{
  PennyRun          *run;
  PennyPaperParties *parties;
  GArray            *contributions;   /* Contribution */
  Contribution       sum;
} Schedule;

static void
contribution_clear (Contribution *self)
{
  g_clear_pointer (&self->assistant, penny_assistant_free);
}

static void
schedule_free (Schedule *self)
{
  g_clear_pointer (&self->run, penny_run_free);
  g_clear_pointer (&self->parties, penny_paper_parties_free);
  g_clear_pointer (&self->contributions, g_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Schedule, schedule_free)

/* Once for each on the paper: a run that corrects has two payslips of theirs. */
static gboolean
note_look (PennyStore            *store,
           const Schedule        *self,
           const PennyAssistant  *assistant,
           GError               **error)
{
  for (guint i = 0; i < self->contributions->len; i++)
    if (g_array_index (self->contributions, Contribution, i).assistant->id == assistant->id)
      return TRUE;
  return penny_assistant_note_look (store, assistant, PENNY_HIDDEN_NI_NUMBER, error);
}

/* The scheme's contribution is what was taken from pay: what it claims back from HMRC beside it is its own matter. */
static gboolean
add_slip (PennyStore       *store,
          Schedule         *self,
          const PennySlip  *slip,
          GError          **error)
{
  g_autoptr (PennyAssistant) assistant = NULL;
  Contribution one = { 0 };
  PennyPayslip working;

  if (!penny_payslip_read (slip->working, &working, error))
    return FALSE;
  if (working.terms.pension.kind == PENNY_PENSION_NONE && slip->pension == 0 && slip->employer_pension == 0)
    return TRUE;
  assistant = penny_assistants_get (store, slip->assistant_id, error);
  if (assistant == NULL || !note_look (store, self, assistant, error))
    return FALSE;
  one.assistant = g_steal_pointer (&assistant);
  one.pensionable = working.pension.pensionable;
  one.employee = slip->pension;
  one.employer = slip->employer_pension;
  self->sum.pensionable = penny_pence_add (self->sum.pensionable, one.pensionable);
  self->sum.employee = penny_pence_add (self->sum.employee, one.employee);
  self->sum.employer = penny_pence_add (self->sum.employer, one.employer);
  g_array_append_val (self->contributions, one);
  return TRUE;
}

static Schedule *
schedule_read (PennyStore  *store,
               gint64       run_id,
               GError     **error)
{
  g_autoptr (Schedule) self = g_new0 (Schedule, 1);
  g_autoptr (GPtrArray) slips = NULL;

  self->contributions = g_array_new (FALSE, FALSE, sizeof (Contribution));
  g_array_set_clear_func (self->contributions, (GDestroyNotify) contribution_clear);
  if ((self->run = penny_runs_get (store, run_id, error)) == NULL ||
      (self->parties = penny_paper_parties_read (store, 0, error)) == NULL ||
      (slips = penny_slips_of_run (store, run_id, error)) == NULL)
    return NULL;
  for (guint i = 0; i < slips->len; i++)
    if (!add_slip (store, self, slips->pdata[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

static void
add_row (PennyPaper         *paper,
         const char         *who,
         const char         *ni_number,
         const Contribution *one,
         gboolean            strong)
{
  g_autofree char *pensionable = penny_pence_to_words_for_file (one->pensionable);
  g_autofree char *employee = penny_pence_to_words_for_file (one->employee);
  g_autofree char *employer = penny_pence_to_words_for_file (one->employer);
  g_autofree char *both = penny_pence_to_words_for_file (penny_pence_add (one->employee, one->employer));
  const char *const cells[] = { who, ni_number != NULL ? ni_number : "", pensionable, employee, employer, both, NULL };

  penny_paper_row_of (paper, cells, strong);
}

static void
add_who (PennyPaper     *paper,
         const Schedule *self)
{
  const PennyEmployer *employer = self->parties->employer;
  g_autofree char *days = penny_paper_days (self->run->from, self->run->to);

  penny_paper_table (paper, _("Who and when"), "", 't', "", 't', NULL);
  penny_paper_fact (paper, _("Employer"), self->parties->employer_name);
  penny_paper_fact (paper, _("Pension scheme"), employer->pension_scheme);
  penny_paper_fact (paper, _("The scheme’s reference for the employer"), employer->pension_reference);
  penny_paper_fact (paper, _("Paid for"), days);
  penny_paper_fact_date (paper, _("Payday"), self->run->payday);
  penny_paper_fact_date (paper, _("To be paid to the scheme by"), penny_pension_due (employer, self->run->payday));
}

PennyPaper *
penny_pension_paper (PennyStore  *store,
                     gint64       run_id,
                     GError     **error)
{
  g_autoptr (Schedule) self = schedule_read (store, run_id, error);
  g_autofree char *payday = NULL, *title = NULL;
  PennyPaper *paper;

  if (self == NULL)
    return NULL;
  payday = penny_date_to_short (self->run->payday);
  title = g_strdup_printf (_("Pension contributions, %s"), payday);
  paper = penny_paper_new (title);
  penny_paper_heading (paper, 1, _("Pension contributions"));
  add_who (paper, self);
  penny_paper_table (paper, _("Contributions"), _("Who"), 't', _("National Insurance number"), 't',
                     _("Pay that counts"), 'n', _("Employee’s"), 'n', _("Employer’s"), 'n', _("Both"), 'n', NULL);
  for (guint i = 0; i < self->contributions->len; i++)
    {
      const Contribution *one = &g_array_index (self->contributions, Contribution, i);

      add_row (paper, one->assistant->name, one->assistant->ni_number, one, FALSE);
    }
  add_row (paper, _("In all"), NULL, &self->sum, TRUE);
  penny_paper_small (paper, _("“Employee’s” is what was taken from pay. Where the scheme claims tax relief it adds that by itself."));
  return paper;
}

static void
write_row (PennyCsvWriter     *file,
           const PennyRun     *run,
           const Contribution *one)
{
  const PennyDate days[] = { run->from, run->to, run->payday };
  const PennyPence amounts[] = { one->pensionable, one->employee, one->employer };

  penny_csv_writer_text (file, one->assistant->name);
  penny_csv_writer_text (file, one->assistant->ni_number != NULL ? one->assistant->ni_number : "");
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = penny_date_format (days[i]);

      penny_csv_writer_plain (file, day);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *amount = penny_pence_format (amounts[i]);

      penny_csv_writer_plain (file, amount);
    }
  penny_csv_writer_end_row (file);
}

/* Its headings are a file's: not translated. */
GBytes *
penny_pension_file (PennyStore  *store,
                    gint64       run_id,
                    GError     **error)
{
  static const char *const headings[] = { "Name", "National Insurance number", "Period from", "Period to", "Payday",
                                          "Pensionable pay", "Employee contribution", "Employer contribution" };
  g_autoptr (Schedule) self = schedule_read (store, run_id, error);
  PennyCsvWriter *file;

  if (self == NULL)
    return NULL;
  file = penny_csv_writer_new_in_memory ();
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    penny_csv_writer_plain (file, headings[i]);
  penny_csv_writer_end_row (file);
  for (guint i = 0; i < self->contributions->len; i++)
    write_row (file, self->run, &g_array_index (self->contributions, Contribution, i));
  return penny_csv_writer_finish_in_memory (file);
}
