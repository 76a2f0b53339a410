/* A line of JSON as `pennywell pay` is given it: worked out, and checked as a bureau's payslip.  No penny is lost,
 * and every sentence can be shown. */

#include "fuzz.h"
#include "pay-answer.h"
#include "pay-stated.h"

static PennyRateYears *
get_years (void)
{
  static PennyRateYears *years = NULL;

  if (years == NULL)
    years = penny_rate_years_new ();
  return years;
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (*error->message != '\0');
}

static void
check_slip (const PennyPayAsked *asked)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip slip;

  if (!penny_pay_asked_work (asked, &slip, &error))
    {
      check_error (error);
      return;
    }
  g_assert_cmpint (slip.gross, ==, penny_pay_item_amount (&asked->item));
  g_assert_cmpint (slip.net, ==, slip.gross - slip.tax.tax - slip.ni.employee - slip.loan.deduction
                                 - slip.postgraduate.deduction - slip.pension.employee);
  g_assert_cmpint (slip.ni.employee, >=, 0);
  g_assert_cmpint (slip.ni.employer, >=, 0);
  lines = penny_pay_answer_lines (asked, &slip);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      g_assert_true (line->explanation == NULL || g_utf8_validate (line->explanation, -1, NULL));
    }
}

/* What differs does, and is told in words. */
static void
check_findings (const PennyPayStated *stated)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = penny_payslip_check (get_years (), &stated->facts, &stated->stated, &error);

  if (findings == NULL)
    {
      check_error (error);
      return;
    }
  for (guint i = 0; i < findings->len; i++)
    {
      const PennyPayslipFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->stated, !=, finding->ours);
      g_assert_cmpuint (finding->n_reasons, <=, PENNY_REASONS_OF_ONE);
      g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
      g_assert_true (!finding->fair || finding->n_reasons > 0);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_auto (PennyPayFields) fields = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  PennyPayStated stated;
  PennyPayAsked asked;

  if (!penny_pay_fields_take_line (&fields, PENNY_FIELDS_OF_CHECK, (const char *) data, size, ignored, &error))
    {
      check_error (error);
      return 0;
    }
  if (penny_pay_asked_read (&asked, &fields, get_years (), &error))
    check_slip (&asked);
  else
    check_error (error);
  if (penny_pay_stated_read (&stated, &fields, get_years (), &other))
    check_findings (&stated);
  else
    check_error (other);
  return 0;
}
