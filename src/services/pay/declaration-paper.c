#include "papers.h"

#include <glib/gi18n-lib.h>

#include "paper-parts.h"
#include "pension-dates.h"

/* The first declaration is of the day on which the duties began, each later one of the day chosen for re-enrolment.  What
 * is asked: The Pensions Regulator, "Declaration of compliance checklist" and "Re-declaration of compliance checklist". */

typedef struct
{
  gboolean  again;              /* a re-declaration */
  PennyDate on;                 /* the day that it is of; NONE: not known */
  PennyDate by;
  guint     staff, put_in, members, postponed, others;
} Answers;

typedef enum
{
  STAFF_PUT_IN,                 /* by the employer, who had to */
  STAFF_MEMBER,                 /* was one on that day already */
  STAFF_POSTPONED,
  STAFF_OTHER,
  STAFF_NONE,                   /* not employed on that day */
} Staff;

static gboolean
is_staff (const PennyAssistant *assistant,
          PennyDate             on)
{
  return assistant->kind == PENNY_ASSISTANT_EMPLOYED && assistant->started != PENNY_DATE_NONE && assistant->started <= on &&
         (assistant->left == PENNY_DATE_NONE || assistant->left >= on);
}

/* Who was put in counts as put in also if they opted out later.  @notices: oldest first. */
static Staff
staff_of (GPtrArray *notices,
          PennyDate  on)
{
  Staff staff = STAFF_OTHER;

  for (guint i = 0; i < notices->len; i++)
    {
      const PennyPensionNotice *notice = notices->pdata[i];

      if (notice->from < on)
        staff = notice->state == PENNY_PENSION_MEMBER ? STAFF_MEMBER : STAFF_OTHER;
      else if (staff == STAFF_MEMBER)
        break;
      else if (notice->state == PENNY_PENSION_MEMBER && !notice->joined)
        return STAFF_PUT_IN;
      else if (notice->state == PENNY_PENSION_POSTPONED)
        staff = STAFF_POSTPONED;
    }
  return staff;
}

static void
count (Answers *answers,
       Staff    staff)
{
  answers->staff++;
  answers->put_in += staff == STAFF_PUT_IN;
  answers->members += staff == STAFF_MEMBER;
  answers->postponed += staff == STAFF_POSTPONED;
  answers->others += staff == STAFF_OTHER;
}

/* The day that it is of: the record's, or else the first worker's first day. */
static PennyDate
duties_start (const PennyEmployer *employer,
              GPtrArray           *assistants)
{
  PennyDate first = employer->duties_start;

  for (guint i = 0; employer->duties_start == PENNY_DATE_NONE && i < assistants->len; i++)
    {
      const PennyAssistant *assistant = assistants->pdata[i];

      if (assistant->kind == PENNY_ASSISTANT_EMPLOYED && assistant->started != PENNY_DATE_NONE &&
          (first == PENNY_DATE_NONE || assistant->started < first))
        first = assistant->started;
    }
  return first;
}

static void
find_day (Answers             *answers,
          const PennyEmployer *employer,
          GPtrArray           *assistants)
{
  PennyDate start = duties_start (employer, assistants);
  PennyReenrolment next;

  answers->again = employer->declared_on != PENNY_DATE_NONE;
  answers->on = start;
  if (start == PENNY_DATE_NONE)
    return;
  answers->by = penny_pension_declare_by (start);
  if (!answers->again)
    return;
  /* The day chosen since the last declaration; else the anniversary that comes. */
  penny_reenrolment_after (&next, employer->reenrolled_on != PENNY_DATE_NONE &&
                                  employer->reenrolled_on <= employer->declared_on ? employer->reenrolled_on : start);
  answers->on = employer->reenrolled_on > employer->declared_on ? employer->reenrolled_on : next.anniversary;
  answers->by = next.declare_by;
}

static const char *
staff_words (Staff staff)
{
  switch (staff)
    {
    case STAFF_PUT_IN:
      return _("Was put into the scheme");
    case STAFF_MEMBER:
      return _("Was a member already");
    case STAFF_POSTPONED:
      return _("Postponed");
    case STAFF_OTHER:
    case STAFF_NONE:
    default:
      return _("Not put into the scheme");
    }
}

static void
add_number (PennyPaper *paper,
            const char *what,
            guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  penny_paper_row (paper, what, text, NULL);
}

static void
add_answers (PennyPaper              *paper,
             const PennyPaperParties *parties,
             const Answers           *answers)
{
  const PennyEmployer *employer = parties->employer;
  const char *const missing = _("Not in your records: look at the regulator’s letter or ask the scheme.");

  penny_paper_table (paper, _("What to answer"), _("What is asked"), 't', _("Your answer"), 't', NULL);
  penny_paper_row (paper, _("Name of the employer"), *parties->employer_name != '\0' ? parties->employer_name : missing, NULL);
  penny_paper_row (paper, _("PAYE scheme reference"), employer->paye_reference != NULL ? employer->paye_reference : missing,
                   NULL);
  penny_paper_row (paper, _("Letter code, 10 digits"), _("At the top of the regulator’s letter to you."), NULL);
  penny_paper_row (paper, _("Company, charity or VAT number"), _("None: a person who employs assistants has none."), NULL);
  penny_paper_row (paper, _("Pension scheme"), employer->pension_scheme != NULL ? employer->pension_scheme : missing, NULL);
  penny_paper_row (paper, _("Employer’s reference with the scheme (EPSR)"),
                   employer->pension_reference != NULL ? employer->pension_reference : missing, NULL);
  penny_paper_fact_date (paper, answers->again ? _("Re-enrolment date") : _("Duties start date"), answers->on);
  add_number (paper, _("Staff you employed on that day"), answers->staff);
  add_number (paper, answers->again ? _("Staff you had to put back into a scheme") : _("Staff you had to put into a scheme"),
              answers->put_in);
  add_number (paper, _("Staff who were members on that day already"), answers->members);
  if (answers->postponed > 0)
    add_number (paper, _("Staff for whom you put it off (postponement)"), answers->postponed);
  add_number (paper, _("Other staff"), answers->others);
}

static void
add_when (PennyPaper    *paper,
          const Answers *answers,
          PennyDate      today)
{
  g_autofree char *by = penny_date_to_words (answers->by, today);
  g_autofree char *text = NULL;

  if (answers->on == PENNY_DATE_NONE)
    text = g_strdup (_("Nobody’s first day of work is in your records, so the numbers below cannot be counted yet. Say the first "
                       "day on each assistant’s page."));
  else if (answers->by < today)
    /* Translators: a day */
    text = g_strdup_printf (_("The Pensions Regulator asks this on its website. It was to be done by %s: if it was, say so in the "
                              "employer’s details; if not, do it as soon as you can. Nothing is sent from here: these are the "
                              "answers to type in."), by);
  else
    /* Translators: a day */
    text = g_strdup_printf (_("The Pensions Regulator asks this on its website. It must be done by %s. Nothing is sent from "
                              "here: these are the answers to type in."), by);
  penny_paper_text (paper, text);
}

/* Who was employed on that day: counted, and one by one. */
static Staff *
look_at_staff (PennyStore  *store,
               GPtrArray   *assistants,
               Answers     *answers,
               GError     **error)
{
  g_autofree Staff *each = g_new0 (Staff, assistants->len + 1);

  for (guint i = 0; i < assistants->len; i++)
    {
      const PennyAssistant *assistant = assistants->pdata[i];
      g_autoptr (GPtrArray) notices = NULL;

      each[i] = STAFF_NONE;
      if (!is_staff (assistant, answers->on))
        continue;
      notices = penny_pension_notices_list (store, assistant->id, error);
      if (notices == NULL)
        return NULL;
      each[i] = staff_of (notices, answers->on);
      count (answers, each[i]);
    }
  return g_steal_pointer (&each);
}

static void
add_staff (PennyPaper  *paper,
           GPtrArray   *assistants,
           const Staff *each)
{
  penny_paper_table (paper, _("How the numbers came about"), _("Who"), 't', _("First day"), 't', _("Pension"), 't', NULL);
  for (guint i = 0; i < assistants->len; i++)
    {
      const PennyAssistant *assistant = assistants->pdata[i];
      g_autofree char *started = penny_date_to_short (assistant->started);

      if (each[i] != STAFF_NONE)
        penny_paper_row (paper, assistant->name, started, staff_words (each[i]), NULL);
    }
}

PennyPaper *
penny_declaration_paper (PennyStore  *store,
                         PennyDate    today,
                         GError     **error)
{
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, 0, error);
  g_autoptr (GPtrArray) assistants = parties != NULL ? penny_assistants_list (store, TRUE, error) : NULL;
  g_autofree Staff *each = NULL;
  Answers answers = { 0 };
  PennyPaper *paper;

  if (assistants == NULL)
    return NULL;
  find_day (&answers, parties->employer, assistants);
  each = look_at_staff (store, assistants, &answers, error);
  if (each == NULL)
    return NULL;
  paper = penny_paper_new (answers.again ? _("Re-declaration of compliance") : _("Declaration of compliance"));
  penny_paper_heading (paper, 1, penny_paper_get_title (paper));
  add_when (paper, &answers, today);
  add_answers (paper, parties, &answers);
  add_staff (paper, assistants, each);
  return paper;
}
