#include "owed.h"

#include <glib/gi18n-lib.h>

#include "act.h"
#include "may-end.h"
#include "next-year-code.h"
#include "standing.h"

typedef struct
{
  PennyStore           *store;
  const PennyRateYears *years;
  int                   next;            /* the tax year that begins */
} Ending;

/* A code that HMRC sent for the new year is there already. */
static gboolean
has_code_from (const Ending  *self,
               gint64         assistant_id,
               PennyDate      from,
               gboolean      *has,
               GError       **error)
{
  g_autoptr (GPtrArray) notices = penny_code_notices_list (self->store, assistant_id, error);

  *has = FALSE;
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    if (((const PennyCodeNotice *) notices->pdata[i])->from >= from)
      *has = TRUE;
  return notices != NULL;
}

static gboolean
save_code (const Ending          *self,
           const PennyAssistant  *assistant,
           const PennyTaxCode    *code,
           GError               **error)
{
  g_autoptr (PennyCodeNotice) notice = penny_code_notice_new ();

  notice->assistant_id = assistant->id;
  notice->from = penny_tax_year_first (self->next);
  notice->source = PENNY_CODE_FROM_NEW_YEAR;
  notice->code = penny_tax_code_format (code);
  return penny_code_notices_save (self->store, notice, NULL, error);
}

/* Where the new year's figures are not there yet, nobody can say by how much a code rises: then it is raised once they
 * are, payday by payday (standing.h). */
static gboolean
raise_code (const Ending       *self,
            const PennyTaxCode *code,
            PennyTaxCode       *next,
            gboolean           *raised,
            GError            **error)
{
  g_autoptr (GError) why_not = NULL;

  *raised = penny_next_year_code (self->years, code, self->next - 1, self->next, next, &why_not);
  if (*raised || g_error_matches (why_not, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&why_not));
  return FALSE;
}

static gboolean
carry_code (const Ending          *self,
            const PennyAssistant  *assistant,
            GError               **error)
{
  PennyDate from = penny_tax_year_first (self->next);
  g_autoptr (PennyStanding) standing = NULL;
  gboolean has, raised = FALSE;
  PennyTaxCode code;

  if (assistant->kind != PENNY_ASSISTANT_EMPLOYED || assistant->started == PENNY_DATE_NONE || assistant->started >= from ||
      (assistant->left != PENNY_DATE_NONE && assistant->left < from))
    return TRUE;
  if (!has_code_from (self, assistant->id, from, &has, error))
    return FALSE;
  standing = has ? NULL : penny_standing_read (self->store, self->years, assistant->id, from - 1, error);
  if (standing == NULL)
    return has;
  if (standing->has_code && !raise_code (self, &standing->terms.code, &code, &raised, error))
    return FALSE;
  return !raised || save_code (self, assistant, &code, error);
}

static gboolean
carry_codes (const Ending  *self,
             GError       **error)
{
  g_autoptr (GPtrArray) assistants = penny_assistants_list (self->store, FALSE, error);

  for (guint i = 0; assistants != NULL && i < assistants->len; i++)
    if (!carry_code (self, g_ptr_array_index (assistants, i), error))
      return FALSE;
  return assistants != NULL;
}

static gboolean
close_year (PennyStore                  *store,
            const PennyHmrcYearRequest  *request,
            GError                     **error)
{
  g_autoptr (PennyEmployerYear) said = penny_employer_years_get (store, request->year, error);

  if (said == NULL)
    return FALSE;
  said->ended_on = request->today;
  return penny_employer_years_save (store, said, error);
}

static gboolean
end_year (PennyStore                  *store,
          const PennyHmrcYearRequest  *request,
          GError                     **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);
  g_autofree char *why_not = NULL;
  const Ending ending = { store, years, request->year + 1 };

  if (years == NULL || !penny_year_may_end (store, request, &why_not, error))
    return FALSE;
  if (why_not != NULL)
    {
      g_autofree char *refusal = g_strconcat (why_not, " ", _("Nothing was changed."), NULL);

      return penny_refuse (error, refusal);
    }
  return carry_codes (&ending, error) && close_year (store, request, error);
}

gboolean
penny_act_end_year (PennyStore  *store,
                    gpointer     hmrc_year_request,
                    gint64      *id,
                    GError     **error)
{
  const PennyHmrcYearRequest *request = hmrc_year_request;
  g_autofree char *year = penny_tax_year_format (request->year);

  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, end_year (store, request, error), "year-ended",
                        (const char *const[]) { year, NULL }, NULL, id, error);
}
