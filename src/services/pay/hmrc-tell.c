#include "owed.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hmrc-fields.h"
#include "people.h"
#include "standing.h"

/* Who the employer is: the same in both submissions. */
static void
add_employer (GPtrArray           *fields,
              const PennyEmployer *employer)
{
  const char *slash = employer->paye_reference == NULL ? NULL : strchr (employer->paye_reference, '/');

  if (slash != NULL)
    {
      penny_hmrc_add (fields, "EmpRefs/OfficeNo", _("Employer PAYE reference, before the stroke"),
                      g_strndup (employer->paye_reference, slash - employer->paye_reference));
      penny_hmrc_add_text (fields, "EmpRefs/PayeRef", _("Employer PAYE reference, after the stroke"), slash + 1);
    }
  if (employer->accounts_office != NULL)
    penny_hmrc_add_text (fields, "EmpRefs/AORef", _("Accounts Office reference"), employer->accounts_office);
}

/* HMRC wants first names and the surname apart; we have the name as it is said. */
static void
add_name (GPtrArray  *fields,
          const char *name)
{
  const char *space = strrchr (name, ' ');

  if (space != NULL)
    penny_hmrc_add (fields, "EmployeeDetails/Name/Fore", _("First names"), g_strndup (name, space - name));
  penny_hmrc_add_text (fields, "EmployeeDetails/Name/Sur", _("Surname"), space == NULL ? name : space + 1);
}

static void
add_address (GPtrArray            *fields,
             const PennyAssistant *assistant)
{
  g_auto (GStrv) lines = g_strsplit (assistant->address == NULL ? "" : assistant->address, "\n", 4);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      penny_hmrc_add_text (fields, "EmployeeDetails/Address/Line", _("Address line"), lines[i]);
  if (assistant->postcode != NULL)
    penny_hmrc_add_text (fields, "EmployeeDetails/Address/UKPostcode", _("Postcode"), assistant->postcode);
}

/* What is hidden is asked for as on a person's page, so that it is in the history who looked. */
static gboolean
add_hidden (PennyStore  *store,
            gint64       assistant_id,
            GPtrArray   *fields,
            GError     **error)
{
  PennyReveal ni_number = { assistant_id, PENNY_HIDDEN_NI_NUMBER }, born = { assistant_id, PENNY_HIDDEN_BORN };
  PennyRevealed *said = penny_assistant_reveal (store, &ni_number, error);

  if (said == NULL)
    return FALSE;
  penny_hmrc_add_text (fields, "EmployeeDetails/NINO", _("National Insurance number"),
                       said->ni_number == NULL ? "" : said->ni_number);
  penny_revealed_free (said);
  said = penny_assistant_reveal (store, &born, error);
  if (said == NULL)
    return FALSE;
  penny_hmrc_add_date (fields, "EmployeeDetails/BirthDate", _("Date of birth"), said->born);
  penny_revealed_free (said);
  return TRUE;
}

static void
add_starter (GPtrArray            *fields,
             const PennyAssistant *assistant)
{
  static const char *const declarations[] = { NULL, "A", "B", "C", NULL };
  const char *declaration = declarations[assistant->starter];

  if (declaration != NULL)
    penny_hmrc_add_text (fields, "Starter/StartDec", _("Starter declaration"), declaration);
}

/* By name and payroll number alone where HMRC knows them. */
static void
add_called (GPtrArray            *fields,
            const PennyAssistant *assistant)
{
  add_name (fields, assistant->name);
  if (assistant->payroll_id != NULL)
    penny_hmrc_add_text (fields, "Employment/PayId", _("Payroll number"), assistant->payroll_id);
}

static gboolean
add_details (PennyStore            *store,
             const PennyAssistant  *assistant,
             GPtrArray             *fields,
             GError               **error)
{
  const char gender[] = { (char) assistant->gender, '\0' };

  if (!add_hidden (store, assistant->id, fields, error))
    return FALSE;
  if (assistant->gender != 0)
    penny_hmrc_add_text (fields, "EmployeeDetails/Gender", _("Gender: M or F"), gender);
  add_address (fields, assistant);
  return TRUE;
}

GPtrArray *
penny_fps_person (PennyStore            *store,
                  const PennyAssistant  *assistant,
                  GError               **error)
{
  g_autoptr (GPtrArray) fields = penny_hmrc_fields_new ();

  add_called (fields, assistant);
  return add_details (store, assistant, fields, error) ? g_steal_pointer (&fields) : NULL;
}

/* Moves what @more has to the end of @fields. */
static void
take_fields (GPtrArray *fields,
             GPtrArray *more)
{
  g_ptr_array_extend_and_steal (fields, more);
}

typedef struct
{
  PennySlip      *slip;
  PennyRun       *run;
  PennyAssistant *assistant;
  PennyEmployer  *employer;
  PennyPayslip    working;
  gboolean        first, last;         /* of theirs in this book */
  gboolean        starts;              /* work began in the time that it pays for */
} Telling;

static void
telling_clear (Telling *self)
{
  g_clear_pointer (&self->slip, penny_slip_free);
  g_clear_pointer (&self->run, penny_run_free);
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_clear_pointer (&self->employer, penny_employer_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Telling, telling_clear)

static gboolean
read_telling (PennyStore  *store,
              gint64       slip_id,
              Telling     *self,
              GError     **error)
{
  g_autoptr (GPtrArray) newest = NULL, oldest = NULL;
  guint n;

  if ((self->slip = penny_slips_get (store, slip_id, error)) == NULL ||
      (self->run = penny_runs_get (store, self->slip->run_id, error)) == NULL ||
      (self->assistant = penny_assistants_get (store, self->slip->assistant_id, error)) == NULL ||
      (self->employer = penny_employer_get (store, error)) == NULL ||
      !penny_payslip_read (self->slip->working, &self->working, error) ||
      !penny_slips_count (store, self->assistant->id, &n, error) ||
      (newest = penny_slips_page (store, self->assistant->id, 0, 1, error)) == NULL ||
      (oldest = penny_slips_page (store, self->assistant->id, n - 1, 1, error)) == NULL)
    return FALSE;
  self->first = oldest->len > 0 && ((const PennySlip *) oldest->pdata[0])->id == slip_id;
  self->last = newest->len > 0 && ((const PennySlip *) newest->pdata[0])->id == slip_id;
  self->starts = self->first && self->assistant->started >= self->run->from;
  return TRUE;
}

/* A leaver's last day goes with their last pay. */
static PennyDate
left_with (const Telling *self)
{
  PennyDate left = self->assistant->left;

  return self->last && left != PENNY_DATE_NONE && left <= self->run->to ? left : PENNY_DATE_NONE;
}

static int
agreed_minutes (PennyStore     *store,
                const Telling  *self,
                GError        **error)
{
  g_autoptr (GPtrArray) contracts = penny_contracts_list (store, self->assistant->id, error);
  int minutes = 0;

  if (contracts == NULL)
    return -1;
  for (guint i = 0; i < contracts->len; i++)
    {
      const PennyContract *contract = g_ptr_array_index (contracts, i);

      if (contract->from <= self->run->to)
        minutes = contract->minutes_a_week;
    }
  return minutes;
}

/* All but who it is of, and who pays. */
static GPtrArray *
figures_of (PennyStore     *store,
            const Telling  *telling,
            GError        **error)
{
  g_autoptr (GPtrArray) fields = penny_hmrc_fields_new ();
  PennyFpsFacts facts = { .agreed_minutes = agreed_minutes (store, telling, error) };

  if (facts.agreed_minutes < 0)
    return NULL;
  facts.started = telling->starts ? telling->assistant->started : PENNY_DATE_NONE;
  facts.left = left_with (telling);
  if (telling->starts)
    add_starter (fields, telling->assistant);
  take_fields (fields, penny_fps_fields (&telling->working, &facts));
  return g_steal_pointer (&fields);
}

GPtrArray *
penny_fps_of_slip (PennyStore  *store,
                   gint64       slip_id,
                   GError     **error)
{
  g_auto (Telling) telling = { NULL };
  g_autoptr (GPtrArray) fields = penny_hmrc_fields_new ();
  GPtrArray *figures;

  if (!read_telling (store, slip_id, &telling, error))
    return NULL;
  add_employer (fields, telling.employer);
  add_called (fields, telling.assistant);
  /* HMRC's tool keeps who somebody is: it asks for all of it with their first payslip alone. */
  if ((telling.first && !add_details (store, telling.assistant, fields, error)) ||
      (figures = figures_of (store, &telling, error)) == NULL)
    return NULL;
  take_fields (fields, figures);
  return g_steal_pointer (&fields);
}

GPtrArray *
penny_fps_figures (PennyStore  *store,
                   gint64       slip_id,
                   GError     **error)
{
  g_auto (Telling) telling = { NULL };

  if (!read_telling (store, slip_id, &telling, error) ||
      !penny_standing_year (store, telling.assistant, telling.slip->year, telling.slip->payday + 1,
                            &telling.working.after, error))
    return NULL;
  return figures_of (store, &telling, error);
}

/* TRUE: there is something to send beside the tax year's name. */
static gboolean
says_anything (GPtrArray *fields)
{
  return fields->len > 1;
}

GPtrArray *
penny_eps_of_month (PennyStore  *store,
                    int          year,
                    int          month,
                    GError     **error)
{
  PennyHmrcYearRequest request = { year, PENNY_DATE_NONE };
  PennyHmrcYear *of;
  g_autoptr (GPtrArray) fields = penny_hmrc_fields_new ();
  g_autoptr (GPtrArray) figures = NULL;
  PennyEmployerTerms terms;

  request.today = penny_tax_month_last (year, month);
  of = penny_hmrc_year (store, &request, error);
  if (of == NULL)
    return NULL;
  penny_employer_terms_of (of->employer, of->said, &terms);
  figures = penny_eps_fields (&of->owed, &terms, month,
                              month == PENNY_TAX_MONTHS && of->said->ended_on != PENNY_DATE_NONE);
  if (says_anything (figures))
    {
      add_employer (fields, of->employer);
      take_fields (fields, g_steal_pointer (&figures));
    }
  penny_hmrc_year_free (of);
  return g_steal_pointer (&fields);
}
