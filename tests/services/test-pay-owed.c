#include "maya.h"

#include <locale.h>
#include <string.h>

#include "hmrc-fields.h"
#include "owed.h"
#include "people.h"
#include "status.h"

/* What HMRC's tool is told, and who is self-employed. */

static void
set_up (Maya  *maya,
        guint  paydays)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  maya_fill (maya, store);
  for (guint n = 0; n < paydays; n++)
    {
      maya_work (maya, n);
      maya_pay (maya, n);
    }
}

static GPtrArray *
fps_of (Maya   *maya,
        gint64  assistant,
        guint   n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slips = penny_slips_list (maya->store, assistant, 2026, FALSE, &error);
  GPtrArray *fields;

  g_assert_no_error (error);
  fields = penny_fps_of_slip (maya->store, ((const PennySlip *) slips->pdata[n])->id, &error);
  g_assert_no_error (error);
  return fields;
}

static guint
looks_in_history (Maya *maya)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = penny_history_list (maya->store, 0, 1000, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    n += g_str_has_prefix (((const PennyHistoryEntry *) entries->pdata[i])->kind, "looked-at-");
  return n;
}

static void
make_starter (Maya *maya)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyAssistant) chris = penny_assistants_get (maya->store, maya->chris, &error);
  g_autoptr (PennyEmployer) employer = penny_employer_get (maya->store, &error);
  PennyAssistantChange change = { .assistant = chris };

  g_assert_no_error (error);
  chris->started = day ("2026-04-06");
  chris->starter = PENNY_STARTER_A;
  chris->gender = 'F';
  g_clear_pointer (&chris->address, g_free);
  chris->address = g_strdup ("4 Sample Street\nSampleton");
  do_act (maya->store, penny_act_save_assistant, &change);
  employer->paye_reference = g_strdup ("123/AB456");
  employer->accounts_office = g_strdup ("123PA00012345");
  do_act (maya->store, penny_act_save_employer, employer);
}

/* Who somebody is is asked for with their first payslip, and each look at what is hidden is noted. */
static void
test_first_fps (void)
{
  Maya maya = { 0 };
  g_autoptr (GPtrArray) first = NULL, second = NULL;
  guint looks;

  set_up (&maya, 0);
  make_starter (&maya);
  for (guint n = 0; n < 2; n++)
    {
      maya_work (&maya, n);
      maya_pay (&maya, n);
    }
  looks = looks_in_history (&maya);
  first = fps_of (&maya, maya.chris, 0);
  g_assert_cmpuint (looks_in_history (&maya), ==, looks + 2);
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmpRefs/OfficeNo"), ==, "123");
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmpRefs/PayeRef"), ==, "AB456");
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmployeeDetails/Name/Fore"), ==, "Chris");
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmployeeDetails/Name/Sur"), ==, "Sample");
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmployeeDetails/BirthDate"), ==, "1999-03-01");
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmployeeDetails/Gender"), ==, "F");
  g_assert_cmpstr (penny_hmrc_field_find (first, "EmployeeDetails/Address/Line"), ==, "4 Sample Street");
  g_assert_cmpstr (penny_hmrc_field_find (first, "Starter/StartDec"), ==, "A");
  g_assert_cmpstr (penny_hmrc_field_find (first, "Starter/StartDate"), ==, "2026-04-06");
  g_assert_cmpstr (penny_hmrc_field_find (first, "Payment/HoursWorked"), ==, "E");
  g_assert_cmpstr (penny_hmrc_field_find (first, "Payment/TaxablePay"), ==, "621.60");
  g_assert_cmpstr (penny_hmrc_field_find (first, "LeavingDate"), ==, NULL);

  second = fps_of (&maya, maya.chris, 1);
  g_assert_cmpuint (looks_in_history (&maya), ==, looks + 2);
  g_assert_cmpstr (penny_hmrc_field_find (second, "EmployeeDetails/Name/Sur"), ==, "Sample");
  g_assert_cmpstr (penny_hmrc_field_find (second, "EmployeeDetails/BirthDate"), ==, NULL);
  g_assert_cmpstr (penny_hmrc_field_find (second, "Starter/StartDate"), ==, NULL);
  g_assert_cmpstr (penny_hmrc_field_find (second, "FiguresToDate/TaxablePay"), ==, "1243.20");
  maya_tear_down (&maya);
}

static const struct
{
  gsize       who;
  PennyPence  a_week;
  const char *says;
} sick[] = {
  { offsetof (Maya, amir), 12325, "Sick pay is the flat rate of £123.25 a week, as 80% of average earnings of £284.00 is not less." },
  { offsetof (Maya, bev), 12325, "Sick pay is the flat rate of £123.25 a week, as 80% of average earnings of £227.20 is not less." },
  { offsetof (Maya, chris), 9768,
    "Sick pay is £97.68 a week: 80% of average earnings of £122.10, as that is less than the flat rate of £123.25." },
};

/* What a week off sick would be paid is on each one's page. */
static void
test_sick_week (void)
{
  Maya maya = { 0 };

  set_up (&maya, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (sick); i++)
    {
      PennyPersonRequest request = { G_STRUCT_MEMBER (gint64, &maya, sick[i].who), day ("2026-11-14") };
      g_autoptr (GError) error = NULL;
      PennyPersonView *view = penny_person_view (maya.store, &request, &error);

      g_assert_no_error (error);
      g_assert_cmpint (view->sick_week, ==, sick[i].a_week);
      g_assert_cmpstr (view->sick_words, ==, sick[i].says);
      penny_person_view_free (view);
    }
  maya_tear_down (&maya);
}

/* Somebody who worked before this book began is no starter to HMRC. */
static void
test_no_starter (void)
{
  Maya maya = { 0 };
  g_autoptr (GPtrArray) fields = NULL;

  set_up (&maya, 1);
  fields = fps_of (&maya, maya.amir, 0);
  g_assert_cmpstr (penny_hmrc_field_find (fields, "EmployeeDetails/BirthDate"), ==, "1981-01-01");
  g_assert_cmpstr (penny_hmrc_field_find (fields, "Starter/StartDate"), ==, NULL);
  g_assert_cmpstr (penny_hmrc_field_find (fields, "Payment/HoursWorked"), ==, "B");
  maya_tear_down (&maya);
}

static void
test_eps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) claimed = NULL, nobody = NULL;
  Maya maya = { 0 };

  set_up (&maya, 1);
  claimed = penny_eps_of_month (maya.store, 2026, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (penny_hmrc_field_find (claimed, "EmpAllceInd"), ==, "yes");
  g_assert_cmpstr (penny_hmrc_field_find (claimed, "NoPaymentForPeriod"), ==, NULL);
  nobody = penny_eps_of_month (maya.store, 2026, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (penny_hmrc_field_find (nobody, "NoPaymentForPeriod"), ==, "yes");
  maya_tear_down (&maya);
}

/* By question: y, n, ? for not sure, - for none. */
typedef struct
{
  const char  *answers;
  PennyStatus  status;
  const char  *part;
} Status;

static const Status statuses[] = {
  { "----------", PENNY_STATUS_NOT_ANSWERED, "10 questions are still to be answered" },
  { "nyyyynnny-", PENNY_STATUS_NOT_ANSWERED, "1 question is still to be answered" },
  { "nyyyynnnny", PENNY_STATUS_EMPLOYED, "point to a job" },
  { "nyyyyn?n?y", PENNY_STATUS_EMPLOYED, "point to a job" },
  { "ynnnnyyyyn", PENNY_STATUS_SELF_EMPLOYED, "Check employment status for tax" },
  { "ynnnnyyyyy", PENNY_STATUS_SELF_EMPLOYED, "in business for themselves" },
  /* Whoever may send another is no employee, but where all else says so it is asked. */
  { "yyyyynnnny", PENNY_STATUS_ASK, "point both ways" },
  /* Told what to do. */
  { "yynnnyyyyn", PENNY_STATUS_ASK, "Treat them as employed until you know" },
  { "nnnnnyyyyn", PENNY_STATUS_ASK, "point both ways" },
  { "??????????", PENNY_STATUS_ASK, "point both ways" },
};

static void
test_status (void)
{
  g_assert_cmpuint (penny_status_questions (), ==, 10);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *words = NULL;
      guint answers = 0;

      for (guint q = 0; q < penny_status_questions (); q++)
        {
          char c = statuses[i].answers[q];
          PennyStatusAnswer answer = c == 'y' ? PENNY_ANSWER_YES : c == 'n' ? PENNY_ANSWER_NO
                                   : c == '?' ? PENNY_ANSWER_NOT_SURE : PENNY_ANSWER_NONE;

          answers = penny_status_set (answers, q, PENNY_ANSWER_NOT_SURE);
          answers = penny_status_set (answers, q, answer);
          g_assert_cmpint (penny_status_answer (answers, q), ==, answer);
        }
      g_test_message ("%s", statuses[i].answers);
      g_assert_cmpint (penny_status_work_out (answers), ==, statuses[i].status);
      words = penny_status_explain (answers);
      g_assert_nonnull (strstr (words, statuses[i].part));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-owed/first-fps", test_first_fps);
  g_test_add_func ("/pay-owed/no-starter", test_no_starter);
  g_test_add_func ("/pay-owed/eps", test_eps);
  g_test_add_func ("/pay-owed/sick-week", test_sick_week);
  g_test_add_func ("/pay-owed/status", test_status);
  return g_test_run ();
}
