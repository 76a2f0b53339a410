#include "typed-checks.h"

#include <locale.h>

/* What is typed of people's and employers' numbers. */

typedef gboolean (*Check) (const char *typed, char **tidy, char **why);

typedef struct
{
  Check       check;
  const char *typed;
  const char *tidy;            /* NULL: it is wrong */
} Row;

static const Row rows[] = {
  { penny_typed_ni_number, "AB123456C", "AB123456C" },
  { penny_typed_ni_number, " ab 12 34 56 c ", "AB123456C" },
  { penny_typed_ni_number, "ab-12-34-56-d", "AB123456D" },
  { penny_typed_ni_number, "JG103759A", "JG103759A" },
  { penny_typed_ni_number, "OA123456C", "OA123456C" },      /* O may be first */
  /* NIM39110: never one of the two letters, O never the second. */
  { penny_typed_ni_number, "DA123456C", NULL }, { penny_typed_ni_number, "FA123456C", NULL },
  { penny_typed_ni_number, "IA123456C", NULL }, { penny_typed_ni_number, "QQ123456C", NULL },
  { penny_typed_ni_number, "UA123456C", NULL }, { penny_typed_ni_number, "VA123456C", NULL },
  { penny_typed_ni_number, "AD123456C", NULL }, { penny_typed_ni_number, "AF123456C", NULL },
  { penny_typed_ni_number, "AI123456C", NULL }, { penny_typed_ni_number, "AQ123456C", NULL },
  { penny_typed_ni_number, "AU123456C", NULL }, { penny_typed_ni_number, "AV123456C", NULL },
  { penny_typed_ni_number, "AO123456C", NULL },
  { penny_typed_ni_number, "BG123456C", NULL }, { penny_typed_ni_number, "GB123456C", NULL },
  { penny_typed_ni_number, "KN123456C", NULL }, { penny_typed_ni_number, "NK123456C", NULL },
  { penny_typed_ni_number, "NT123456C", NULL }, { penny_typed_ni_number, "TN123456C", NULL },
  { penny_typed_ni_number, "ZZ123456C", NULL },
  { penny_typed_ni_number, "AB123456E", NULL }, { penny_typed_ni_number, "AB123456", NULL },
  { penny_typed_ni_number, "AB12345C", NULL }, { penny_typed_ni_number, "A1123456C", NULL },
  { penny_typed_ni_number, "AB123456CC", NULL }, { penny_typed_ni_number, "\xc3\x89" "B123456C", NULL },

  { penny_typed_sort_code, "010203", "010203" }, { penny_typed_sort_code, "01-02-03", "010203" },
  { penny_typed_sort_code, "01 02 03", "010203" }, { penny_typed_sort_code, "01/02/03", "010203" },
  { penny_typed_sort_code, "01.02.03", "010203" },
  { penny_typed_sort_code, "10203", NULL }, { penny_typed_sort_code, "0102034", NULL },
  { penny_typed_sort_code, "01-02-0A", NULL }, { penny_typed_sort_code, "01:02:03", NULL },

  { penny_typed_account_number, "12345678", "12345678" }, { penny_typed_account_number, "1234 5678", "12345678" },
  { penny_typed_account_number, "1234567", "01234567" }, { penny_typed_account_number, "123456", "00123456" },
  { penny_typed_account_number, "12345", NULL }, { penny_typed_account_number, "123456789", NULL },
  { penny_typed_account_number, "1234567890", NULL }, { penny_typed_account_number, "1234567A", NULL },
  { penny_typed_account_number, "123456A", NULL },

  { penny_typed_postcode, "SW1A 2AA", "SW1A 2AA" }, { penny_typed_postcode, "sw1a2aa", "SW1A 2AA" },
  { penny_typed_postcode, "m11ae", "M1 1AE" }, { penny_typed_postcode, "B33 8TH", "B33 8TH" },
  { penny_typed_postcode, "CR2 6XH", "CR2 6XH" }, { penny_typed_postcode, "DN55 1PT", "DN55 1PT" },
  { penny_typed_postcode, "W1P 1HQ", "W1P 1HQ" }, { penny_typed_postcode, "EC1A 1BB", "EC1A 1BB" },
  { penny_typed_postcode, " e c1a1 bb ", "EC1A 1BB" }, { penny_typed_postcode, "GIR 0AA", "GIR 0AA" },
  { penny_typed_postcode, "Q1 1AE", NULL }, { penny_typed_postcode, "AI1 1AE", NULL },
  { penny_typed_postcode, "M1 1CE", NULL }, { penny_typed_postcode, "M1 AAE", NULL },
  { penny_typed_postcode, "W1L 1HQ", NULL }, { penny_typed_postcode, "EC1C 1BB", NULL },
  { penny_typed_postcode, "M1", NULL }, { penny_typed_postcode, "SW1A 2AAA", NULL },
  { penny_typed_postcode, "SWIA 2AA", NULL }, { penny_typed_postcode, "M1 1A", NULL }, { penny_typed_postcode, "1AE", NULL },

  { penny_typed_paye_reference, "123/AB456", "123/AB456" }, { penny_typed_paye_reference, "123/ab456", "123/AB456" },
  { penny_typed_paye_reference, "123 AB456", "123/AB456" }, { penny_typed_paye_reference, "123AB456", "123/AB456" },
  { penny_typed_paye_reference, "123/A", "123/A" }, { penny_typed_paye_reference, "123/A123456789", "123/A123456789" },
  { penny_typed_paye_reference, "123/", NULL }, { penny_typed_paye_reference, "12/AB456", NULL },
  { penny_typed_paye_reference, "123/A1234567890", NULL }, { penny_typed_paye_reference, "123/AB-56", NULL },
  { penny_typed_paye_reference, "AB456/123", NULL }, { penny_typed_paye_reference, "12/34", NULL },
  { penny_typed_paye_reference, "123//AB", NULL }, { penny_typed_paye_reference, "12", NULL },
  { penny_typed_paye_reference, "1/23AB", NULL },

  { penny_typed_accounts_office, "123PA00012345", "123PA00012345" },
  { penny_typed_accounts_office, "123 pa 0001234 5", "123PA00012345" },
  { penny_typed_accounts_office, "123PA0001234X", "123PA0001234X" },
  { penny_typed_accounts_office, "123PA0001234", NULL }, { penny_typed_accounts_office, "123QA00012345", NULL },
  { penny_typed_accounts_office, "123P100012345", NULL }, { penny_typed_accounts_office, "123PA000123X5", NULL },
  { penny_typed_accounts_office, "123PA000123456", NULL },

  { penny_typed_dbs_number, "001234567890", "001234567890" }, { penny_typed_dbs_number, "0012 3456 7890", "001234567890" },
  { penny_typed_dbs_number, "1234567890", NULL }, { penny_typed_dbs_number, "0012345678901", NULL },
  { penny_typed_dbs_number, "E01234567890", NULL },

  { penny_typed_email, "name@example.org", "name@example.org" }, { penny_typed_email, " Name@Example.org ", "Name@Example.org" },
  { penny_typed_email, "a.b+c@d.co.uk", "a.b+c@d.co.uk" },
  { penny_typed_email, "name", NULL }, { penny_typed_email, "name@", NULL }, { penny_typed_email, "@example.org", NULL },
  { penny_typed_email, "name@example", NULL }, { penny_typed_email, "name@.org", NULL }, { penny_typed_email, "name@example.", NULL },
  { penny_typed_email, "na me@example.org", NULL }, { penny_typed_email, "a@b@c.org", NULL },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tidy = NULL;
      g_autofree char *why = NULL;
      gboolean right = rows[i].check (rows[i].typed, &tidy, &why);

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpint (right, ==, rows[i].tidy != NULL);
      g_assert_cmpstr (tidy, ==, rows[i].tidy);
      g_assert_true (right == (why == NULL));
      g_assert_true (rows[i].check (rows[i].typed, NULL, NULL) == right);
    }
}

/* Nothing typed is nothing wrong; and what is tidy stays as it is. */
static void
test_nothing_and_again (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      static const char * const nothing[] = { NULL, "", "  " };
      g_autofree char *again = NULL;

      for (gsize j = 0; j < G_N_ELEMENTS (nothing); j++)
        {
          char *tidy = NULL, *why = NULL;

          g_assert_true (rows[i].check (nothing[j], &tidy, &why));
          g_assert_null (tidy);
          g_assert_null (why);
        }
      if (rows[i].tidy != NULL)
        {
          g_assert_true (rows[i].check (rows[i].tidy, &again, NULL));
          g_assert_cmpstr (again, ==, rows[i].tidy);
        }
    }
}

static void
test_form_alone (void)
{
  g_assert_true (penny_is_ni_number ("QQ123456C"));
  g_assert_true (penny_is_ni_number ("AB123456C"));
  g_assert_false (penny_is_ni_number ("AB123456E"));
  g_assert_false (penny_is_ni_number ("AB12345"));
  g_assert_false (penny_is_ni_number (NULL));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-checks/rows", test_rows);
  g_test_add_func ("/typed-checks/nothing-and-again", test_nothing_and_again);
  g_test_add_func ("/typed-checks/form-alone", test_form_alone);
  return g_test_run ();
}
