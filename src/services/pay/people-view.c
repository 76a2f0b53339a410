#include "people.h"

#include <glib/gi18n-lib.h>

#include "ni-letter.h"
#include "people-private.h"
#include "sick-week.h"

/* All of one person's page. */

void
penny_person_view_free (PennyPersonView *self)
{
  GPtrArray **lists[] = { &self->contracts, &self->codes, &self->letters, &self->loans, &self->pensions, &self->orders,
                          &self->documents, &self->contacts, &self->usuals, &self->reminders, &self->invoices };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_pointer (&self->standing, penny_standing_free);
  g_clear_pointer (&self->holiday_words, g_free);
  g_clear_pointer (&self->letter_words, g_free);
  g_clear_pointer (&self->sick_words, g_free);
  g_clear_pointer (&self->last, penny_slip_free);
  g_free (self);
}

static gboolean
read_lists (PennyStore       *store,
            gint64            id,
            PennyPersonView  *view,
            GError          **error)
{
  return (view->contracts = penny_contracts_list (store, id, error)) != NULL &&
         (view->codes = penny_code_notices_list (store, id, error)) != NULL &&
         (view->letters = penny_letter_notices_list (store, id, error)) != NULL &&
         (view->loans = penny_loan_notices_list (store, id, error)) != NULL &&
         (view->pensions = penny_pension_notices_list (store, id, error)) != NULL &&
         (view->orders = penny_orders_list (store, id, error)) != NULL &&
         (view->documents = penny_documents_list (store, id, error)) != NULL &&
         (view->contacts = penny_contacts_list (store, id, error)) != NULL &&
         (view->usuals = penny_usual_hours_list (store, id, error)) != NULL;
}

static void
read_holiday (PennyStore            *store,
              const PennyRateYears  *years,
              const PennyAssistant  *assistant,
              PennyDate              today,
              PennyPersonView       *view)
{
  g_autoptr (GError) problem = NULL;
  PennyDate on = assistant->left != PENNY_DATE_NONE && assistant->left < today ? assistant->left : today;

  if (assistant->kind != PENNY_ASSISTANT_EMPLOYED)
    return;
  view->has_holiday = penny_standing_holiday (store, years, assistant, on, &view->holiday, &problem);
  view->holiday_words = view->has_holiday ? penny_holiday_explain (&view->holiday)
                                          : g_strdup (problem == NULL ? NULL : problem->message);
}

static gboolean
read_slips (PennyStore       *store,
            gint64            id,
            PennyPersonView  *view,
            GError          **error)
{
  g_autoptr (GPtrArray) newest = penny_slips_page (store, id, 0, 1, error);

  if (newest == NULL || !penny_slips_count (store, id, &view->n_slips, error))
    return FALSE;
  if (newest->len > 0)
    view->last = penny_slip_copy (newest->pdata[0]);
  return TRUE;
}

static gboolean
read_reminders (PennyStore       *store,
                gint64            id,
                PennyDate         today,
                PennyPersonView  *view,
                GError          **error)
{
  view->reminders = penny_reminders_list (store, today, error);
  if (view->reminders == NULL)
    return FALSE;
  for (guint i = view->reminders->len; i > 0; i--)
    if (((const PennyReminder *) view->reminders->pdata[i - 1])->assistant_id != id)
      g_ptr_array_remove_index (view->reminders, i - 1);
  return TRUE;
}

static gboolean
read_invoices (PennyStore            *store,
               const PennyAssistant  *assistant,
               PennyPersonView       *view,
               GError               **error)
{
  g_autoptr (GPtrArray) bills = NULL;

  view->invoices = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bill_free);
  if (assistant->kind == PENNY_ASSISTANT_EMPLOYED)
    return TRUE;
  bills = penny_bills_list (store, 0, TRUE, error);
  for (guint i = 0; bills != NULL && i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);
      g_autoptr (PennyPayBill) why = NULL;

      if (bill->kind != PENNY_BILL_OTHER)
        continue;
      why = penny_pay_bills_get (store, bill->id, NULL);
      if (why != NULL && why->run_id == 0 && why->assistant_id == assistant->id)
        g_ptr_array_add (view->invoices, penny_bill_copy (bill));
    }
  return bills != NULL;
}

/* When a letter changes by age it would say the date of birth. */
static char *
letter_words (const PennyStanding *standing,
              PennyDate            today)
{
  PennyNiLetter letter = standing->letter;

  if (letter.letter == 0)
    return NULL;
  letter.changes_on = PENNY_DATE_NONE;
  letter.changes_to = 0;
  return penny_ni_letter_explain (&letter, today);
}

static void
hide (PennyPersonView *view)
{
  PennyAssistant *assistant = view->standing->assistant;

  view->has_born = assistant->born != PENNY_DATE_NONE;
  view->has_ni_number = assistant->ni_number != NULL;
  view->has_bank = assistant->sort_code != NULL || assistant->account_number != NULL || assistant->account_name != NULL;
  penny_assistant_hide (assistant);
  view->standing->letter.changes_on = PENNY_DATE_NONE;
  view->standing->letter.changes_to = 0;
}

static gboolean
read_view (PennyStore                *store,
           const PennyPersonRequest  *request,
           PennyPersonView           *view,
           GError                   **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);

  if (years == NULL)
    return FALSE;
  view->standing = penny_standing_read (store, years, request->assistant_id, request->today, error);
  if (view->standing == NULL || !read_lists (store, request->assistant_id, view, error) ||
      !read_slips (store, request->assistant_id, view, error) ||
      !read_reminders (store, request->assistant_id, request->today, view, error) ||
      !read_invoices (store, view->standing->assistant, view, error) ||
      !penny_sick_week_read (store, years, view->standing, request->today, &view->sick_week, &view->sick_words, error))
    return FALSE;
  read_holiday (store, years, view->standing->assistant, request->today, view);
  view->letter_words = letter_words (view->standing, request->today);
  hide (view);
  return TRUE;
}

static gpointer
read_person (PennyStore  *store,
             gpointer     person_request,
             GError     **error)
{
  PennyPersonView *view = g_new0 (PennyPersonView, 1);

  if (read_view (store, person_request, view, error))
    return view;
  penny_person_view_free (view);
  return NULL;
}

gpointer
penny_person_view (PennyStore  *store,
                   gpointer     person_request,
                   GError     **error)
{
  return penny_store_read_whole (store, read_person, person_request, error);
}

char *
penny_words_paid_already (PennyDate from,
                          PennyDate paid,
                          PennyDate today)
{
  g_autofree char *day = NULL;

  if (paid == PENNY_DATE_NONE || from > paid)
    return NULL;
  day = penny_date_to_words (paid, today);
  /* Translators: a day such as "Friday 13 November" */
  return g_strdup_printf (_("Pay up to the payday on %s is approved already and stays as it is. "
                            "This counts from the next payday on."), day);
}
