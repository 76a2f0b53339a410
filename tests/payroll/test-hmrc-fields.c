#include "hmrc-fields.h"
#include "hmrc-forms.h"
#include "hmrc-submissions.h"

/* Amir of maya.json: 80 hours at 14.20 every four weeks, 1257L, letter A, 5% and 3% of qualifying earnings. */
static const char *const paydays[] = {
  "2026-05-01", "2026-05-29", "2026-06-26", "2026-07-24", "2026-08-21", "2026-09-18", "2026-10-16", "2026-11-13",
};

static PennyPayTerms
amirs_terms (void)
{
  PennyPayTerms terms = { .frequency = PENNY_PAY_FOUR_WEEKLY, .ni_letter = 'A' };
  g_autoptr (GError) error = NULL;

  penny_tax_code_parse ("1257L", &terms.code, &error);
  g_assert_no_error (error);
  terms.pension = (PennyPensionTerms) { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE };
  return terms;
}

/* @slip keeps the year from one payday to the next; its former content is the year so far. */
static void
pay (PennyPayslip        *slip,
     const PennyPayTerms *terms,
     const char          *payday,
     const PennyPayItem  *items,
     guint                n_items)
{
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  PennyDate date = penny_date_parse (payday);
  PennyYearToDate before = slip->after;
  PennyPayPeriod period;
  g_autoptr (GError) error = NULL;
  const PennyRates *rates = penny_rate_years_find (years, penny_tax_year_of (date), &error);

  g_assert_no_error (error);
  penny_pay_period_on (&period, terms->frequency, date);
  penny_payslip_work_out (rates, terms, &period, items, n_items, &before, slip, &error);
  g_assert_no_error (error);
}

static void
amirs_year (PennyPayslip *slip)
{
  const PennyPayItem hours = { .kind = PENNY_PAY_HOURS, .minutes = 80 * 60, .rate = 1420 };
  PennyPayTerms terms = amirs_terms ();

  *slip = (PennyPayslip) { 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (paydays); i++)
    pay (slip, &terms, paydays[i], &hours, 1);
}

typedef struct
{
  const char *name;
  const char *value;            /* NULL: not there */
} Expected;

static void
check (GPtrArray      *fields,
       const Expected *expected,
       gsize           n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_test_message ("%s", expected[i].name);
      g_assert_cmpstr (penny_hmrc_field_find (fields, expected[i].name), ==, expected[i].value);
    }
  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = g_ptr_array_index (fields, i);

      g_assert_nonnull (field->name);
      g_assert_true (field->label != NULL && *field->label != '\0');
      g_assert_nonnull (field->value);
    }
}

/* The sums are those of the eight payslips in maya.json. */
static const Expected amirs_fps[] = {
  { "FiguresToDate/TaxablePay", "9088.00" },
  { "FiguresToDate/TotalTax", "269.20" },
  { "FiguresToDate/StudentLoansTD", NULL },
  { "FiguresToDate/EmpeePenContribnsPaidYTD", NULL },
  { "FiguresToDate/EmpeePenContribnsNotPaidYTD", "209.92" },
  { "Payment/PayFreq", "W4" },
  { "Payment/PmtDate", "2026-11-13" },
  { "Payment/WeekNo", "32" },
  { "Payment/MonthNo", NULL },
  { "Payment/PeriodsCovered", "1" },
  { "Payment/HoursWorked", "B" },
  { "Payment/TaxCode", "1257L" },
  { "Payment/TaxCode/BasisNonCumulative", NULL },
  { "Payment/TaxCode/TaxRegime", NULL },
  { "Payment/TaxablePay", "1136.00" },
  { "Payment/NonTaxOrNICPmt", NULL },
  { "Payment/DednsFromNetPay", "26.24" },
  { "Payment/PayAfterStatDedns", "1088.88" },
  { "Payment/Class1ANICsYTD", NULL },
  { "Payment/EmpeePenContribnsNotPaid", "26.24" },
  { "Payment/TaxDeductedOrRefunded", "33.60" },
  { "NIlettersAndValues/NIletter", "A" },
  { "NIlettersAndValues/GrossEarningsForNICsInPd", "1136.00" },
  { "NIlettersAndValues/GrossEarningsForNICsYTD", "9088.00" },
  { "NIlettersAndValues/AtLELYTD", "4128.00" },      /* 8 x 516 */
  { "NIlettersAndValues/LELtoPTYTD", "3608.00" },    /* 8 x 451 */
  { "NIlettersAndValues/PTtoUELYTD", "1352.00" },    /* 8 x 169 */
  { "NIlettersAndValues/TotalEmpNICInPd", "112.65" },
  { "NIlettersAndValues/TotalEmpNICYTD", "901.20" },
  { "NIlettersAndValues/EmpeeContribnsInPd", "13.52" },
  { "NIlettersAndValues/EmpeeContribnsYTD", "108.16" },
  { "IrrEmp", NULL },
  { "LeavingDate", NULL },
};

static void
test_fps (void)
{
  const PennyFpsFacts facts = { .agreed_minutes = 20 * 60 };
  PennyPayslip slip;
  g_autoptr (GPtrArray) fields = NULL;

  amirs_year (&slip);
  fields = penny_fps_fields (&slip, &facts);
  check (fields, amirs_fps, G_N_ELEMENTS (amirs_fps));
}

/* A leaver with irregular hours, net pay pension, loans, an order, mileage, and a letter changed in the year. */
static void
test_fps_of_everything (void)
{
  const PennyFpsFacts facts = { .seldom_paid = TRUE, .started = penny_date_parse ("2026-05-20"),
                                .left = penny_date_parse ("2026-06-28") };
  const PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = 150 * 60, .rate = 2000 },
    { .kind = PENNY_PAY_MILEAGE, .amount = 4500 },
  };
  static const Expected expected[] = {
    { "Starter/StartDate", "2026-05-20" },
    { "LeavingDate", "2026-06-28" },
    { "IrrEmp", "yes" },
    { "Payment/PayFreq", "M1" },
    { "Payment/MonthNo", "3" },
    { "Payment/WeekNo", NULL },
    { "Payment/HoursWorked", "E" },
    { "Payment/TaxCode", "BR" },
    { "Payment/TaxCode/BasisNonCumulative", "yes" },
    { "Payment/TaxCode/TaxRegime", "C" },
    { "Payment/TaxablePay", "2850.00" },
    { "Payment/NonTaxOrNICPmt", "45.00" },
    { "Payment/DednsFromNetPay", "100.00" },
    { "Payment/EmpeePenContribnsPaid", "150.00" },
    { "Payment/EmpeePenContribnsNotPaid", NULL },
    { "Payment/StudentLoanRecovered", "49.00" },          /* 9% of 3,000.00 - 2,448.75 is 49.61 */
    { "Payment/StudentLoanRecovered/PlanType", "02" },
    { "Payment/PostgradLoanRecovered", "75.00" },         /* 6% of 3,000.00 - 1,750.00 */
    { "Payment/TaxDeductedOrRefunded", "570.00" },
    { "Payment/PayAfterStatDedns", "2149.84" },           /* 3,000.00 less 570.00, NI 156.16 and both loans */
    { "FiguresToDate/StudentLoansTD", "98.00" },
    { "FiguresToDate/EmpeePenContribnsPaidYTD", "300.00" },
  };
  PennyPayTerms terms = { .frequency = PENNY_PAY_MONTHLY, .ni_letter = 'M', .loan_plan = 2, .postgraduate_loan = TRUE };
  PennyPayslip slip = { 0 };
  g_autoptr (GPtrArray) fields = NULL;
  guint letters = 0;

  g_assert_true (penny_tax_code_parse ("CBR M1", &terms.code, NULL));
  terms.pension = (PennyPensionTerms) { PENNY_PENSION_NET_PAY, 500, 300, TRUE };
  terms.attachments[0] = (PennyAttachment) { .name = "Council tax", .fixed = 10000 };
  terms.n_attachments = 1;
  pay (&slip, &terms, "2026-05-31", items, 2);
  terms.ni_letter = 'A';
  pay (&slip, &terms, "2026-06-30", items, 2);
  fields = penny_fps_fields (&slip, &facts);
  check (fields, expected, G_N_ELEMENTS (expected));
  for (guint i = 0; i < fields->len; i++)
    letters += g_str_equal (((PennyHmrcField *) g_ptr_array_index (fields, i))->name, "NIlettersAndValues/NIletter");
  g_assert_cmpuint (letters, ==, 2);
  /* The former letter's group is first, and has nothing in this period. */
  g_assert_cmpstr (penny_hmrc_field_find (fields, "NIlettersAndValues/NIletter"), ==, "M");
  g_assert_cmpstr (penny_hmrc_field_find (fields, "NIlettersAndValues/GrossEarningsForNICsInPd"), ==, "0.00");
  g_assert_cmpstr (penny_hmrc_field_find (fields, "NIlettersAndValues/GrossEarningsForNICsYTD"), ==, "3000.00");
}

/* What is paid without tax and National Insurance is no pay after them; maternity pay is told as the year's. */
static void
test_fps_of_redundancy (void)
{
  static const Expected expected[] = {
    { "Payment/TaxablePay", "2500.00" }, { "Payment/TaxCode", "1257L" }, { "Payment/TaxCode/TaxRegime", "S" },
    { "Payment/NonTaxOrNICPmt", "30000.00" },
    { "Payment/PayAfterStatDedns", "2176.57" },           /* 2,500.00 less tax of 287.27 and NI of 36.16 */
    { "Payment/Class1ANICsYTD", "150.00" },               /* 15% of the 1,000.00 above 30,000.00 */
    { "Payment/SMPYTD", "1000.00" }, { "Payment/SPPYTD", NULL }, { "Payment/SNCPYTD", "500.00" },
    { "IrrEmp", NULL }, { "Payment/HoursWorked", "E" },
  };
  const PennyFpsFacts facts = { 0 };
  const PennyPayItem items[] = {
    { .kind = PENNY_PAY_REDUNDANCY, .amount = 3100000 },
    { .kind = PENNY_PAY_SMP, .amount = 100000 },
    { .kind = PENNY_PAY_SNCP, .amount = 50000 },
  };
  PennyPayTerms terms = { .frequency = PENNY_PAY_MONTHLY, .ni_letter = 'A' };
  PennyPayslip slip = { 0 };
  g_autoptr (GPtrArray) fields = NULL;

  g_assert_true (penny_tax_code_parse ("S1257L", &terms.code, NULL));
  pay (&slip, &terms, "2026-05-01", items, G_N_ELEMENTS (items));
  fields = penny_fps_fields (&slip, &facts);
  check (fields, expected, G_N_ELEMENTS (expected));
}

/* One arrangement after the other in one year, and then none: each keeps its own total. */
static void
test_fps_of_two_pensions (void)
{
  static const Expected expected[] = {
    { "Payment/EmpeePenContribnsPaid", NULL }, { "Payment/EmpeePenContribnsNotPaid", NULL },
    { "FiguresToDate/EmpeePenContribnsPaidYTD", "100.00" },
    { "FiguresToDate/EmpeePenContribnsNotPaidYTD", "48.00" },   /* 3%, less a fifth for the relief */
  };
  const PennyFpsFacts facts = { .agreed_minutes = 20 * 60 };
  const PennyPayItem item = { .kind = PENNY_PAY_BONUS, .amount = 200000 };
  PennyPayTerms terms = amirs_terms ();
  PennyPayslip slip = { 0 };
  g_autoptr (GPtrArray) fields = NULL;

  terms.frequency = PENNY_PAY_MONTHLY;
  terms.pension = (PennyPensionTerms) { PENNY_PENSION_NET_PAY, 500, 300, TRUE };
  pay (&slip, &terms, "2026-05-01", &item, 1);
  terms.pension = (PennyPensionTerms) { PENNY_PENSION_RELIEF_AT_SOURCE, 300, 300, TRUE };
  pay (&slip, &terms, "2026-06-01", &item, 1);
  terms.pension = (PennyPensionTerms) { PENNY_PENSION_NONE };
  pay (&slip, &terms, "2026-07-01", &item, 1);
  fields = penny_fps_fields (&slip, &facts);
  check (fields, expected, G_N_ELEMENTS (expected));
}

static const struct { int minutes; char band; } hours[] = {
  { 0, 'E' }, { -1, 'E' }, { 1, 'A' }, { 16 * 60 - 1, 'A' }, { 16 * 60, 'B' }, { 24 * 60 - 1, 'B' }, { 24 * 60, 'C' },
  { 30 * 60 - 1, 'C' }, { 30 * 60, 'D' }, { 60 * 60, 'D' },
};

static void
test_hours (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_test_message ("%d minutes", hours[i].minutes);
      g_assert_cmpint (penny_fps_hours_band (hours[i].minutes), ==, hours[i].band);
    }
}

static void
test_p60 (void)
{
  static const Expected expected[] = {
    { "TaxYear", "2027" }, { "PreviousPay", "2000.00" }, { "PreviousTax", "100.00" }, { "Pay", "1136.00" },
    { "TotalPay", "3136.00" }, { "FinalTaxCode", "1257L" }, { "NI/Letter", "A" }, { "NI/AtLEL", "516.00" },
    { "NI/LELtoPT", "451.00" }, { "NI/PTtoUEL", "169.00" }, { "NI/Employee", "13.52" }, { "SMP", NULL },
    { "StudentLoan", NULL },
  };
  const PennyPayItem item = { .kind = PENNY_PAY_HOURS, .minutes = 80 * 60, .rate = 1420 };
  PennyPayTerms terms = amirs_terms ();
  PennyPayslip slip = { .after = { .before_pay = 200000, .before_tax = 10000 } };
  g_autoptr (GPtrArray) fields = NULL;
  g_autofree char *total = NULL;

  pay (&slip, &terms, "2026-11-13", &item, 1);
  fields = penny_p60_fields (&slip);
  check (fields, expected, G_N_ELEMENTS (expected));
  total = penny_pence_format (10000 + slip.tax.tax);
  g_assert_cmpstr (penny_hmrc_field_find (fields, "TotalTax"), ==, total);
}

static void
test_p45 (void)
{
  static const Expected cumulative[] = {
    { "LeavingDate", "2026-11-20" }, { "StudentLoan", "" }, { "TaxCode", "1257L" }, { "Week1Month1", "" },
    { "WeekNumber", "32" }, { "MonthNumber", NULL }, { "TotalPay", "9088.00" }, { "TotalTax", "269.20" },
    { "Pay", "9088.00" }, { "Tax", "269.20" },
  };
  static const Expected alone[] = {
    { "StudentLoan", "Y" }, { "TaxCode", "S1257L" }, { "Week1Month1", "X" }, { "WeekNumber", NULL },
    { "MonthNumber", NULL }, { "TotalPay", NULL }, { "TotalTax", NULL }, { "Pay", "1136.00" },
  };
  const PennyPayItem item = { .kind = PENNY_PAY_HOURS, .minutes = 80 * 60, .rate = 1420 };
  PennyPayTerms terms = amirs_terms ();
  PennyPayslip slip;
  g_autoptr (GPtrArray) fields = NULL, fields_alone = NULL;

  amirs_year (&slip);
  fields = penny_p45_fields (&slip, penny_date_parse ("2026-11-20"));
  check (fields, cumulative, G_N_ELEMENTS (cumulative));

  slip = (PennyPayslip) { 0 };
  g_assert_true (penny_tax_code_parse ("S1257L X", &terms.code, NULL));
  terms.loan_plan = 5;
  terms.frequency = PENNY_PAY_MONTHLY;
  pay (&slip, &terms, "2026-11-13", &item, 1);
  fields_alone = penny_p45_fields (&slip, penny_date_parse ("2026-11-20"));
  check (fields_alone, alone, G_N_ELEMENTS (alone));
}

/* The last payday is a week 53, which stands by itself; the code does not, so the year's figures are told. */
static void
test_p45_after_week_53 (void)
{
  static const Expected expected[] = {
    { "Week1Month1", "" }, { "WeekNumber", "56" }, { "TotalPay", "2136.00" }, { "TotalTax", "35.60" },
    { "Pay", "1136.00" },
  };
  const PennyPayItem item = { .kind = PENNY_PAY_HOURS, .minutes = 80 * 60, .rate = 1420 };
  const PennyPayTerms terms = amirs_terms ();
  PennyPayslip slip = { .after = { .before_pay = 100000, .before_tax = 200 } };
  g_autoptr (GPtrArray) fields = NULL;

  pay (&slip, &terms, "2027-04-05", &item, 1);
  g_assert_false (slip.tax.cumulative);
  fields = penny_p45_fields (&slip, penny_date_parse ("2027-04-05"));
  check (fields, expected, G_N_ELEMENTS (expected));
}

/* Family pay has columns of its own in the year's certificate and in the working sheet. */
static void
test_family_pay (void)
{
  static const Expected year[] = { { "SMP", "2000.00" }, { "SPBP", NULL }, { "Pay", "2000.00" } };
  static const Expected payday[] = { { "SMP", "1000.00" }, { "SPBP", NULL }, { "Pay", "1000.00" } };
  const PennyPayItem item = { .kind = PENNY_PAY_SMP, .amount = 100000 };
  const PennyPayTerms terms = amirs_terms ();
  PennyPayslip slip = { 0 };
  g_autoptr (GPtrArray) p60 = NULL, p11 = NULL;

  pay (&slip, &terms, "2026-05-01", &item, 1);
  pay (&slip, &terms, "2026-05-29", &item, 1);
  p60 = penny_p60_fields (&slip);
  check (p60, year, G_N_ELEMENTS (year));
  p11 = penny_p11_fields (&slip);
  check (p11, payday, G_N_ELEMENTS (payday));
}

/* The figures that the issue's own example tells. */
static void
test_p11 (void)
{
  static const Expected expected[] = {
    { "Period", "32" }, { "NiLetter", "A" }, { "AtLEL", "516.00" }, { "LELtoPT", "451.00" }, { "PTtoUEL", "169.00" },
    { "TotalNI", "126.17" }, { "EmployeeNI", "13.52" }, { "Pay", "1136.00" }, { "PayToDate", "9088.00" },
    { "FreePay", "7741.44" }, { "AdditionalPay", NULL }, { "Taxable", "1346.00" }, { "TaxDue", "269.20" },
    { "Tax", "33.60" },
  };
  PennyPayslip slip;
  g_autoptr (GPtrArray) fields = NULL;

  amirs_year (&slip);
  fields = penny_p11_fields (&slip);
  check (fields, expected, G_N_ELEMENTS (expected));
}

static void
test_eps (void)
{
  static const Expected nobody[] = {
    { "NoPaymentForPeriod", "yes" }, { "NoPaymentDates/From", "2026-05-06" }, { "NoPaymentDates/To", "2026-06-05" },
    { "EmpAllceInd", NULL }, { "DeMinimisStateAid/NA", NULL }, { "RelatedTaxYear", "26-27" },
    { "FinalSubmission/ForYear", NULL },
    { "RecoverableAmountsYTD/TaxMonth", NULL },
  };
  static const Expected family[] = {
    { "NoPaymentForPeriod", NULL }, { "EmpAllceInd", "yes" }, { "DeMinimisStateAid/NA", "yes" },
    { "RecoverableAmountsYTD/TaxMonth", "4" },
    { "RecoverableAmountsYTD/SMPRecovered", "2000.00" }, { "RecoverableAmountsYTD/NICCompensationOnSMP", "180.00" },
    { "RecoverableAmountsYTD/SNCPRecovered", "100.00" }, { "RecoverableAmountsYTD/SPPRecovered", NULL },
    { "FinalSubmission/ForYear", "yes" },
  };
  const PennyEmployerTerms terms = { .allowance_claimed_in = 3, .small_employer = TRUE };
  const PennyPaid paid[] = {
    { .payday = penny_date_parse ("2026-06-06"), .family_pay = { 100000 } },
    { .payday = penny_date_parse ("2026-07-06"), .family_pay = { 100000, 0, 0, 0, 0, 10000 } },
    { .payday = penny_date_parse ("2026-08-06"), .family_pay = { 0, 5000 } },
  };
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  PennyOwedToHmrc owed;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  penny_owed_to_hmrc_work_out (&owed, penny_rate_years_find (years, 2026, NULL), &terms, paid, G_N_ELEMENTS (paid));
  before = penny_eps_fields (&owed, &terms, 2, FALSE);
  check (before, nobody, G_N_ELEMENTS (nobody));
  after = penny_eps_fields (&owed, &terms, 4, TRUE);
  check (after, family, G_N_ELEMENTS (family));
}

static void
test_p32 (void)
{
  static const Expected expected[] = {
    { "Month", "7" }, { "Tax", "33.80" }, { "NI", "276.17" }, { "Allowance", "112.65" }, { "Due", "197.32" },
    { "StudentLoans", NULL }, { "FamilyPay", NULL },
  };
  const PennyEmployerTerms terms = { .allowance_claimed_in = 1 };
  const PennyPaid paid = { .payday = penny_date_parse ("2026-10-16"), .tax = 3380, .employee_ni = 1352,
                           .employer_ni = 11265, .class_1a = 15000 };
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  PennyOwedToHmrc owed;
  g_autoptr (GPtrArray) fields = NULL;

  penny_owed_to_hmrc_work_out (&owed, penny_rate_years_find (years, 2026, NULL), &terms, &paid, 1);
  fields = penny_p32_fields (&owed.months[6]);
  check (fields, expected, G_N_ELEMENTS (expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hmrc-fields/fps", test_fps);
  g_test_add_func ("/hmrc-fields/fps-of-everything", test_fps_of_everything);
  g_test_add_func ("/hmrc-fields/fps-of-redundancy", test_fps_of_redundancy);
  g_test_add_func ("/hmrc-fields/fps-of-two-pensions", test_fps_of_two_pensions);
  g_test_add_func ("/hmrc-fields/hours", test_hours);
  g_test_add_func ("/hmrc-fields/eps", test_eps);
  g_test_add_func ("/hmrc-fields/p60", test_p60);
  g_test_add_func ("/hmrc-fields/p45", test_p45);
  g_test_add_func ("/hmrc-fields/p45-after-week-53", test_p45_after_week_53);
  g_test_add_func ("/hmrc-fields/family-pay", test_family_pay);
  g_test_add_func ("/hmrc-fields/p11", test_p11);
  g_test_add_func ("/hmrc-fields/p32", test_p32);
  return g_test_run ();
}
