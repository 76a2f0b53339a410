#include "papers.h"

#include <glib/gi18n-lib.h>

#include "paper-parts.h"
#include "people.h"
#include "rules.h"

/* For a leaver, by the day they leave or soon after.  Part 1 goes to HMRC with the last Full Payment Submission, so it
 * is not on paper.  What each part says: Income Tax (PAYE) Regulations 2003, regulation 36. */

static PennySlip *
last_slip (PennyStore            *store,
           const PennyAssistant  *assistant,
           PennyPayslip          *working,
           GError               **error)
{
  g_autoptr (GError) reason = NULL;
  PennySlip *last = penny_paper_last_slip (store, assistant, 0, working, &reason);
  g_autofree char *sentence = NULL;

  if (last != NULL)
    return last;
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  sentence = g_strdup_printf (_("%s has no payslip, so there is nothing for a P45 to say yet. Approve the last pay first."),
                              assistant->name);
  penny_refuse (error, sentence);
  return NULL;
}

/* The record says that it was made, and of what is hidden that it was looked at. */
static gboolean
note_making (PennyStore            *store,
             const PennyAssistant  *assistant,
             GError               **error)
{
  return penny_assistant_note_look (store, assistant, PENNY_HIDDEN_NI_NUMBER, error) &&
         penny_assistant_note_look (store, assistant, PENNY_HIDDEN_BORN, error) &&
         penny_history_note (store, "p45-made", (const char *const[]) { assistant->name, NULL }, error);
}

static gboolean
has_left (const PennyAssistant  *assistant,
          GError               **error)
{
  g_autofree char *sentence = NULL;

  if (assistant->left != PENNY_DATE_NONE)
    return TRUE;
  sentence = g_strdup_printf (_("%s has no last day yet, and a P45 is for somebody who left. Say the last day first."),
                              assistant->name);
  return penny_refuse (error, sentence);
}

static void
add_box (PennyPaper *paper,
         const char *number,
         const char *what,
         const char *value)
{
  penny_paper_row (paper, number, what, value != NULL ? value : "", NULL);
}

static void
add_field (PennyPaper *paper,
           const char *number,
           GPtrArray  *fields,
           const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = fields->pdata[i];
      g_autofree char *words = NULL;

      if (!g_str_equal (field->name, name))
        continue;
      words = penny_paper_field_words (field->value);
      add_box (paper, number, field->label, words);
    }
}

/* Boxes 1 to 7, which all parts have; numbered as HMRC's form has them. */
static void
add_common (PennyPaper              *paper,
            const PennyPaperParties *parties,
            GPtrArray               *fields)
{
  penny_paper_table (paper, _("What the form says"), _("Box"), 't', _("What"), 't', _("Answer"), 't', NULL);
  add_box (paper, "1", _("Employer’s PAYE reference"), parties->employer->paye_reference);
  add_box (paper, "2", _("Employee’s National Insurance number"), parties->assistant->ni_number);
  add_box (paper, "3", _("Employee’s name"), parties->assistant->name);
  add_field (paper, "4", fields, "LeavingDate");
  add_field (paper, "5", fields, "StudentLoan");
  add_field (paper, "6", fields, "TaxCode");
  add_field (paper, "6", fields, "Week1Month1");
  add_field (paper, "7", fields, "WeekNumber");
  add_field (paper, "7", fields, "MonthNumber");
  add_field (paper, "7", fields, "TotalPay");
  add_field (paper, "7", fields, "TotalTax");
}

static const char *
gender_words (int gender)
{
  return gender == 'F' ? _("Female") : gender == 'M' ? _("Male") : NULL;
}

static void
add_part_1a (PennyPaper              *paper,
             const PennyPaperParties *parties,
             GPtrArray               *fields,
             const PennySlip         *last)
{
  const PennyAssistant *assistant = parties->assistant;
  g_autofree char *address = penny_paper_one_line (assistant->address, assistant->postcode);
  g_autofree char *employer = penny_paper_one_line (parties->employer_name, parties->employer->address);
  g_autofree char *born = assistant->born != PENNY_DATE_NONE ? penny_date_to_short (assistant->born) : NULL;

  penny_paper_heading (paper, 1, _("P45 Part 1A: copy for the employee"));
  penny_paper_bureaus_form (paper, last);
  add_common (paper, parties, fields);
  add_field (paper, "8", fields, "Pay");
  add_field (paper, "8", fields, "Tax");
  add_box (paper, "9", _("Works number"), assistant->payroll_id);
  add_box (paper, "10", _("Gender"), gender_words (assistant->gender));
  add_box (paper, "11", _("Date of birth"), born);
  add_box (paper, "12", _("Employee’s private address"), address);
  add_box (paper, "13", _("Employer’s name and address"), employer);
  penny_paper_text (paper, _("To the employee: please keep this part safe. You may not be able to get a copy. You may need it "
                             "to fill in a tax return, or to claim tax back. Give Parts 2 and 3 to your new employer, or to "
                             "Jobcentre Plus if you claim a benefit. If you do not want your new employer to know what you "
                             "were paid, give these parts to HM Revenue & Customs instead."));
}

static void
add_part_2 (PennyPaper              *paper,
            const PennyPaperParties *parties,
            GPtrArray               *fields)
{
  penny_paper_new_page (paper);
  penny_paper_heading (paper, 2, _("P45 Part 2: for the new employer to keep"));
  add_common (paper, parties, fields);
  penny_paper_text (paper, _("To the new employer: take the tax code and the pay and tax to date from here for the first "
                             "payday, and keep this part for three years after the tax year."));
}

static void
add_part_3 (PennyPaper              *paper,
            const PennyPaperParties *parties,
            GPtrArray               *fields)
{
  penny_paper_new_page (paper);
  penny_paper_heading (paper, 2, _("P45 Part 3: new employee’s details"));
  add_common (paper, parties, fields);
  penny_paper_text (paper, _("To the new employer: fill in the lines below for your own records. HM Revenue & Customs are told "
                             "of the new job by your first Full Payment Submission."));
  penny_paper_sign (paper, _("New employer’s PAYE reference:"));
  penny_paper_sign (paper, _("Day on which the new job began:"));
  penny_paper_sign (paper, _("Tax code in use, where it is not the one above:"));
}

PennyPaper *
penny_p45_paper (PennyStore  *store,
                 gint64       assistant_id,
                 GError     **error)
{
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, assistant_id, error);
  g_autoptr (PennySlip) last = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autofree char *title = NULL;
  PennyPayslip working;
  PennyPaper *paper;

  if (parties == NULL || !has_left (parties->assistant, error) ||
      (last = last_slip (store, parties->assistant, &working, error)) == NULL ||
      !note_making (store, parties->assistant, error))
    return NULL;
  fields = penny_p45_fields (&working, parties->assistant->left);
  title = g_strdup_printf (_("P45, %s"), parties->assistant->name);
  paper = penny_paper_new (title);
  add_part_1a (paper, parties, fields, last);
  add_part_2 (paper, parties, fields);
  add_part_3 (paper, parties, fields);
  return paper;
}
