#include "paper-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "standing.h"

void
penny_paper_parties_free (PennyPaperParties *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_clear_pointer (&self->employer, penny_employer_free);
  g_free (self->employer_name);
  g_free (self);
}

PennyPaperParties *
penny_paper_parties_read (PennyStore  *store,
                          gint64       assistant_id,
                          GError     **error)
{
  g_autoptr (PennyPaperParties) self = g_new0 (PennyPaperParties, 1);
  g_autoptr (PennyPerson) person = NULL;
  const char *name;

  if (assistant_id != 0 && (self->assistant = penny_assistants_get (store, assistant_id, error)) == NULL)
    return NULL;
  if ((self->employer = penny_employer_get (store, error)) == NULL ||
      (person = penny_person_get (store, error)) == NULL)
    return NULL;
  name = self->employer->name != NULL ? self->employer->name : person->name;
  self->employer_name = g_strdup (name != NULL ? name : "");
  return g_steal_pointer (&self);
}

char *
penny_paper_hours (gint64 minutes)
{
  int hours = (int) (minutes / 60), rest = (int) (minutes % 60);

  if (minutes == 0)
    return g_strdup ("");
  if (rest == 0)
    /* Translators: hours in a narrow cell: "7 h" */
    return g_strdup_printf (_("%d h"), hours);
  if (hours == 0)
    /* Translators: minutes in a narrow cell: "30 min" */
    return g_strdup_printf (_("%d min"), rest);
  /* Translators: hours and minutes in a narrow cell: "7 h 30 min" */
  return g_strdup_printf (_("%1$d h %2$d min"), hours, ABS (rest));
}

char *
penny_paper_days (PennyDate from,
                  PennyDate to)
{
  g_autofree char *first = penny_date_to_words (from, to);
  g_autofree char *last = penny_date_to_words (to, PENNY_DATE_NONE);

  /* Translators: the first and the last day */
  return g_strdup_printf (_("%1$s to %2$s"), first, last);
}

/* HMRC's amounts alone have two places. */
static gboolean
is_amount (const char *value)
{
  const char *point = strchr (value, '.');

  return point != NULL && strlen (point) == 3 && strspn (value, "-0123456789.") == strlen (value);
}

char *
penny_paper_field_words (const char *value)
{
  PennyDate date = penny_date_parse (value);
  PennyPence amount;

  if (date != PENNY_DATE_NONE)
    return penny_date_to_short (date);
  if (is_amount (value) && penny_pence_parse (value, &amount, NULL))
    return penny_pence_to_words_for_file (amount);
  return g_strdup (value);
}

void
penny_paper_fact (PennyPaper *paper,
                  const char *what,
                  const char *value)
{
  if (value != NULL && *value != '\0')
    penny_paper_row (paper, what, value, NULL);
}

void
penny_paper_fact_money (PennyPaper *paper,
                        const char *what,
                        PennyPence  amount)
{
  g_autofree char *words = penny_pence_to_words_for_file (amount);

  penny_paper_row (paper, what, words, NULL);
}

void
penny_paper_fact_date (PennyPaper *paper,
                       const char *what,
                       PennyDate   date)
{
  g_autofree char *words = date != PENNY_DATE_NONE ? penny_date_to_words (date, PENNY_DATE_NONE) : NULL;

  penny_paper_fact (paper, what, words);
}

void
penny_paper_fact_field (PennyPaper *paper,
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
      penny_paper_row (paper, field->label, words, NULL);
      return;
    }
}

char *
penny_paper_one_line (const char *text,
                      const char *more)
{
  g_autofree char *both = g_strconcat (text != NULL ? text : "", "\n", more != NULL ? more : "", NULL);
  g_auto (GStrv) lines = g_strsplit (both, "\n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", lines[i]);
    }
  return g_string_free (line, FALSE);
}

void
penny_paper_employer (PennyPaper              *paper,
                      const PennyPaperParties *parties)
{
  g_autofree char *address = penny_paper_one_line (parties->employer->address, NULL);

  penny_paper_fact (paper, _("Employer"), parties->employer_name);
  penny_paper_fact (paper, _("Employer’s address"), address);
  penny_paper_fact (paper, _("Employer’s PAYE reference"), parties->employer->paye_reference);
}

void
penny_paper_bureaus_form (PennyPaper      *paper,
                          const PennySlip *last)
{
  if (last->stated != NULL)
    penny_paper_text (paper, _("The payroll service gives this form. These figures are our own, worked out from hours and rates: "
                               "use them to check the payroll service’s, and do not hand both out."));
}

static gboolean
find_last (PennyStore            *store,
           const PennyAssistant  *assistant,
           GPtrArray             *slips,
           const PennySlip      **last,
           GError               **error)
{
  *last = NULL;
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      gint64 by = 0;

      if (*last != NULL && assistant->left != PENNY_DATE_NONE && (*last)->payday >= assistant->left)
        return TRUE;
      if (!penny_slips_reversed_by (store, slip->id, &by, error))
        return FALSE;
      if (slip->reverses == 0 && by == 0)
        *last = slip;
    }
  return TRUE;
}

PennySlip *
penny_paper_last_slip (PennyStore            *store,
                       const PennyAssistant  *assistant,
                       int                    year,
                       PennyPayslip          *working,
                       GError               **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, assistant->id, year, FALSE, error);
  g_autoptr (PennySlip) last = NULL;
  const PennySlip *found;

  if (slips == NULL || !find_last (store, assistant, slips, &found, error) || found == NULL)
    return NULL;
  last = penny_slips_get (store, found->id, error);
  if (last == NULL || !penny_payslip_read (last->working, working, error)
      || !penny_standing_year (store, assistant, last->year, last->payday + 1, &working->after, error))
    return NULL;
  return g_steal_pointer (&last);
}

static void
slip_free (PennyPaperSlip *self)
{
  g_clear_pointer (&self->slip, penny_slip_free);
  g_free (self);
}

GPtrArray *
penny_paper_slips (PennyStore  *store,
                   gint64       assistant_id,
                   int          year,
                   GError     **error)
{
  g_autoptr (GPtrArray) list = penny_slips_list (store, assistant_id, year, TRUE, error);
  g_autoptr (GPtrArray) slips = g_ptr_array_new_with_free_func ((GDestroyNotify) slip_free);

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      PennyPaperSlip *slip = g_new0 (PennyPaperSlip, 1);

      g_ptr_array_add (slips, slip);
      slip->slip = penny_slip_copy (list->pdata[i]);
      if (!penny_payslip_read (slip->slip->working, &slip->working, error))
        return NULL;
    }
  return g_steal_pointer (&slips);
}
