#include "figures.h"
#include "rates.h"

#include <string.h>

#define FILE_NAME "mine.ini"

static PennyRateYears *years;

static const PennyRates *
rates_of (int year)
{
  g_autoptr (GError) error = NULL;
  const PennyRates *rates = penny_rate_years_find (years, year, &error);

  g_assert_no_error (error);
  g_assert_cmpint (rates->year, ==, year);
  return rates;
}

static void
say_ni (PennyFigure      *figure,
        const PennyRates *rates,
        PennyDate         payday)
{
  const PennyNiRates *ni = penny_rates_ni (rates, payday);

  penny_figure_say_pence (figure, "main", ni->main);
  penny_figure_say_pence (figure, "reduced", ni->reduced);
  penny_figure_say_pence (figure, "upper", ni->upper);
  penny_figure_say_pence (figure, "employer", ni->employer);
}

static void
say_thresholds (PennyFigure      *figure,
                const PennyRates *rates,
                PennyDate         payday)
{
  static const char *const plans[PENNY_LOAN_PLANS] = { NULL, "plan-1", "plan-2", NULL, "plan-4", "plan-5" };
  const PennyNiRates *ni = penny_rates_ni (rates, payday);
  PennyPayFrequency frequency;

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &frequency));
  penny_figure_say_pence (figure, "lel", ni->lel[frequency]);
  penny_figure_say_pence (figure, "st", ni->st[frequency]);
  penny_figure_say_pence (figure, "pt", ni->pt[frequency]);
  penny_figure_say_pence (figure, "uel", ni->uel[frequency]);
  penny_figure_say_pence (figure, "ust", ni->ust[frequency]);
  penny_figure_say_pence (figure, "fust", ni->fust[frequency]);
  for (int plan = 0; plan < PENNY_LOAN_PLANS; plan++)
    if (plans[plan] != NULL)
      penny_figure_say_pence (figure, plans[plan], rates->loan[plan][frequency]);
  penny_figure_say_pence (figure, "postgraduate", rates->postgraduate[frequency]);
  penny_figure_say_pence (figure, "lower", rates->pension.lower[frequency]);
  penny_figure_say_pence (figure, "trigger", rates->pension.trigger[frequency]);
  penny_figure_say_pence (figure, "upper", rates->pension.upper[frequency]);
}

static void
say_bands (PennyFigure      *figure,
           const PennyRates *rates)
{
  const char *nation = penny_figure_text (figure, "nation");
  const PennyTaxBands *bands = &rates->tax[strcmp (nation, "scotland") == 0 ? PENNY_NATION_SCOTLAND :
                                           strcmp (nation, "wales") == 0 ? PENNY_NATION_WALES : PENNY_NATION_RUK];
  g_autoptr (GString) tops = g_string_new (NULL);
  g_autoptr (GString) shares = g_string_new (NULL);

  for (guint i = 0; i < bands->n; i++)
    {
      const char *space = i > 0 ? " " : "";

      if (bands->band[i].top == G_MAXINT64)
        g_string_append_printf (tops, "%s-", space);
      else
        g_string_append_printf (tops, "%s%" G_GINT64_FORMAT, space, bands->band[i].top / 100);
      g_string_append_printf (shares, "%s%d", space, bands->band[i].rate / 100);
    }
  penny_figure_say (figure, "tops", tops->str);
  penny_figure_say (figure, "rates", shares->str);
  penny_figure_say_number (figure, "basic", bands->band[bands->basic].rate / 100);
}

static void
work_figure (PennyFigure *figure)
{
  PennyDate payday = penny_figure_date (figure, "payday");
  const PennyRates *rates = rates_of (penny_tax_year_of (payday));

  if (penny_figure_has (figure, "nation"))
    say_bands (figure, rates);
  else if (penny_figure_has (figure, "frequency"))
    say_thresholds (figure, rates, payday);
  else
    say_ni (figure, rates, payday);
  penny_figure_say_pence (figure, "allowance", rates->allowance);
  penny_figure_say (figure, "code", rates->emergency_code);
  penny_figure_say_number (figure, "default-plan", rates->default_plan);
  penny_figure_say_pence (figure, "sick", rates->sick.flat);
  penny_figure_say_pence (figure, "parental", rates->parental.flat);
  penny_figure_say_date (figure, "parental-from", rates->parental.from);
  penny_figure_say_pence (figure, "redundancy", rates->redundancy_week);
  penny_figure_say_pence (figure, "accommodation", rates->wage.accommodation);
  penny_figure_say_pence (figure, "mileage", rates->mileage);
  penny_figure_say_pence (figure, "mileage-after", rates->mileage_after);
  penny_figure_say_pence (figure, "small-recovers", rates->small_recovery);
  penny_figure_say_pence (figure, "other-recovers", rates->other_recovery);
}

/* A file broken in one place: @take is replaced by @put, or the file ends there where @put is NULL. */
typedef struct
{
  const char *name;
  const char *take, *put;
  const char *at;               /* the line of the broken file that is named; NULL: its last */
  const char *says;
} Broken;

#define LONG_LINE "# 3456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
#define VERY_LONG_LINE LONG_LINE LONG_LINE LONG_LINE LONG_LINE LONG_LINE LONG_LINE
#define NI_SECTION "[national-insurance 2026-04-06]"
#define NI_REST "source = https://example.org/\n" \
  "lower-earnings-limit = 129 / 559 / 6708\nsecondary-threshold = 96 / 417 / 5000\n" \
  "primary-threshold = 242 / 1048 / 12570\nupper-earnings-limit = 967 / 4189 / 50270\n" \
  "upper-secondary-threshold = 967 / 4189 / 50270\nfreeport-upper-secondary-threshold = 481 / 2083 / 25000\n" \
  "employee-main = 8\nemployee-reduced = 1.85\nemployee-upper = 2\nemployer = 15\n"
#define NI_AGAIN(day) "[national-insurance " day "]\n" NI_REST

static const Broken broken[] = {
  /* The form. */
  { "missing-figure", "allowance = 12570\n", "", "[income-tax]", "The line “allowance” is missing from the section [income-tax]" },
  { "missing-in-the-last-section", "after = 0.25\n", "", "[mileage]", "The line “after” is missing" },
  { "missing-last-band", "above = 48\n", "", "[income-tax scotland]", "The line “above” is missing" },
  { "missing-source", "[year]", "[year]\nsource = https://example.org/", "source = https://example.org/", "no line called “source”" },
  { "missing-section", "# A mile", NULL, NULL, "The file ends here, and the section [mileage] is missing" },
  { "missing-all", "# What", NULL, NULL, "The file ends here, and the section [year] is missing" },
  { "doubled-figure", "flat = 123.25\n", "flat = 123.25\nlink-weeks = 8\nflat = 124\n", "flat = 124", "“flat” is here twice" },
  { "doubled-section", "[mileage]", "  [sick-pay]\n[mileage]", "  [sick-pay]", "The section [sick-pay] is here twice" },
  { "unknown-figure", "most-a-week = 751", "most-a-month = 751", "most-a-month", "no line called “most-a-month”" },
  { "unknown-section", "[mileage]", "[milage]", "[milage]", "There is no section called [milage]" },
  { "section-with-a-space", "[pension]", "[pension ]", "[pension ]", "There is no section called [pension ]" },
  { "no-section", "[year]\n", "", "year = 2026-27", "This line stands before the first section" },
  { "year-not-first", "[year]", "[mileage]\n[year]", "[mileage]", "The first section is [year]" },
  { "no-equals", "relief = 20", "relief 20", "relief 20", "A line is a [section]" },
  { "open-bracket", "[pension]", "[pension", "[pension", "A line is a [section]" },
  { "too-long", "relief = 20", "relief = 20\n" VERY_LONG_LINE, VERY_LONG_LINE, "This line is too long" },
  { "not-utf8", "relief = 20", "relief = 20\xa3", "relief = 20", "not plain text" },
  /* One figure. */
  { "word", "flat = 123.25", "flat = much", "flat = much", "“much” is not a figure" },
  { "nothing", "flat = 123.25", "flat =", "flat =", "There is nothing after the =" },
  { "comma", "allowance = 12570", "allowance = 12,570", "allowance = 12,570", "“12,570” is not a figure" },
  { "pound", "allowance = 12570", "allowance = \xc2\xa3" "12570", "allowance", "is not a figure" },
  { "per-cent", "employer = 15", "employer = 15%", "employer = 15%", "“15%” is not a figure" },
  { "three-decimals", "first-10000 = 0.55", "first-10000 = 0.555", "first-10000", "two decimals at most" },
  { "point-alone", "employer = 15", "employer = 15.", "employer = 15.", "“15.” is not a figure" },
  { "two-points", "employer = 15", "employer = 1.5.0", "employer = 1.5.0", "is not a figure" },
  { "remark-behind", "employer = 15", "employer = 15 # up", "employer = 15", "is not a figure" },
  { "too-many-digits", "plan-1 = 26900", "plan-1 = 1234567890", "plan-1", "is not a figure" },
  { "negative", "after = 0.25", "after = -0.25", "after", "less than nothing" },
  { "negative-share", "employer = 15", "employer = -15", "employer = -15", "less than nothing" },
  { "zero", "most-a-week = 751", "most-a-week = 0", "most-a-week", "0 cannot be right here" },
  { "zero-pence", "most-a-week = 751", "most-a-week = 0.00", "most-a-week", "0 cannot be right here" },
  { "none-where-there-must-be-one", "most-a-week = 751", "most-a-week = none", "most-a-week", "“none” is not a figure" },
  { "over-100", "employer = 15", "employer = 100.01", "employer = 100.01", "100.01% is too much" },
  { "over-100-sick", "share = 80", "share = 101", "share = 101", "101% is too much" },
  { "over-200-recovery", "recovers = 109", "recovers = 200.01", "small-employer-recovers", "200.01% is too much" },
  { "not-a-source", "source = https://www.gov.uk/employers-sick-pay", "source = www.gov.uk", "source = www.gov.uk", "is not the address of a page" },
  { "two-sources-in-a-line", "source = https://www.gov.uk/employers-sick-pay", "source = https://a.uk/ https://b.uk/", "source = https://a.uk/", "a line of its own" },
  { "not-yes", "lower-limit = no", "lower-limit = maybe", "earnings-must", "“maybe” should be yes or no" },
  { "not-a-count", "most-weeks = 28", "most-weeks = 28.5", "most-weeks", "not a number from 0 to 99" },
  { "too-many-weeks", "most-weeks = 28", "most-weeks = 100", "most-weeks", "not a number from 0 to 99" },
  { "not-a-code", "code = 1257L", "code = S1257L", "emergency-code", "not a tax code" },
  { "not-a-plan", "not-known = 5", "not-known = 3", "when-not-known =", "not a student loan plan" },
  { "two-amounts", "242 / 1048 / 12570", "242 / 12570", "primary-threshold", "for week / month / year" },
  { "four-amounts", "242 / 1048 / 12570", "242 / 484 / 1048 / 12570", "primary-threshold", "for week / month / year" },
  { "three-pension-amounts", "120 / 240 / 480 / 520 / 6240", "120 / 520 / 6240", "lower =", "for week / fortnight" },
  { "word-among-amounts", "242 / 1048 / 12570", "242 / many / 12570", "primary-threshold", "“many” is not a figure" },
  /* The year and the days. */
  { "not-a-year", "year = 2026-27", "year = 2026", "year = 2026", "“2026” is not a tax year" },
  { "years-apart", "year = 2026-27", "year = 2026-28", "year = 2026-28", "is not a tax year" },
  { "another-year", "year = 2026-27", "year = 2025-26", NI_SECTION, "not in the file’s tax year" },
  { "not-a-day", "checked = 2026-11-22", "checked = 22/11/2026", "checked", "“22/11/2026” is not a day" },
  { "no-such-day", "checked = 2026-11-22", "checked = 2026-02-30", "checked", "is not a day" },
  { "checked-too-early", "checked = 2026-11-22", "checked = 2025-04-06", "checked", "cannot have been checked" },
  { "checked-too-late", "checked = 2026-11-22", "checked = 2126-11-22", "checked", "cannot have been checked" },
  { "no-date", NI_SECTION, "[national-insurance]", "[national-insurance]", "ends with the day" },
  { "bad-date", NI_SECTION, "[national-insurance April]", "[national-insurance April]", "ends with the day" },
  { "undated-with-a-date", "[mileage]", "[mileage 2026-04-06]", "[mileage", "There is no section called" },
  { "ni-begins-late", NI_SECTION, "[national-insurance 2026-04-07]", "[national-insurance 2026", "first day, 6 April" },
  { "ni-begins-early", NI_SECTION, "[national-insurance 2026-04-05]", "[national-insurance 2026", "first day, 6 April" },
  { "ni-after-the-year", "[employer]", NI_AGAIN ("2027-04-06") "[employer]", "[national-insurance 2027", "not in the file’s tax year" },
  { "ni-same-day", "[employer]", "  [national-insurance 2026-04-06]\n[employer]", "  [national-insurance 2026-04-06]", "in the order of their days" },
  { "ni-out-of-order", "[employer]", NI_AGAIN ("2026-09-06") NI_AGAIN ("2026-07-06") "[employer]", "[national-insurance 2026-07", "in the order of their days" },
  { "ni-too-often", "[employer]", NI_AGAIN ("2026-05-06") NI_AGAIN ("2026-06-06") NI_AGAIN ("2026-07-06") NI_AGAIN ("2026-08-06")
    "[employer]", "[national-insurance 2026-08", "4 such sections at most" },
  { "parental-too-early", "[parental-pay 2026-04-05]", "[parental-pay 2026-03-29]", "[parental-pay", "not in the file’s tax year" },
  { "parental-on-a-monday", "[parental-pay 2026-04-05]", "[parental-pay 2026-04-06]", "[parental-pay", "not a Sunday" },
  { "wage-too-late", "[minimum-wage 2026-04-01]", "[minimum-wage 2027-04-06]", "[minimum-wage", "not in the file’s tax year" },
  { "wage-twice", "# For jobs", "[minimum-wage 2026-10-01]\n# For jobs", "[minimum-wage 2026-10-01]", "is here twice" },
  /* What cannot be together. */
  { "code-and-allowance", "code = 1257L", "code = 1250L", "emergency-code", "without its last figure that makes 1257L" },
  { "code-too-long", "code = 1257L", "code = 123456L", "emergency-code", "that makes 1257L" },
  { "tops-not-rising", "up-to-125140 = 40", "up-to-37700 = 40", "up-to-37700 = 40", "The bands do not rise" },
  { "tops-falling", "up-to-125140 = 40", "up-to-12514 = 40", "up-to-12514", "The bands do not rise" },
  { "above-not-last", "up-to-37700 = 20\n", "above = 10\nup-to-37700 = 20\n", "up-to-37700", "The bands do not rise" },
  { "shares-not-rising", "up-to-125140 = 40", "up-to-125140 = 20", "up-to-125140 = 20", "The rates do not rise" },
  { "shares-falling", "above = 45", "above = 4.5", "above = 4.5", "The rates do not rise" },
  { "band-over-100", "above = 45", "above = 450", "above = 450", "450% is too much" },
  { "band-without-a-top", "up-to-37700 = 20", "up-to- = 20", "up-to- = 20", "“” is not a figure" },
  { "band-with-a-word", "up-to-37700 = 20", "up-to-plenty = 20", "up-to-plenty", "“plenty” is not a figure" },
  { "nine-bands", "up-to-37700 = 20\n", "up-to-1 = 1\nup-to-2 = 2\nup-to-3 = 3\nup-to-4 = 4\nup-to-5 = 5\nup-to-6 = 6\nup-to-37700 = 20\n",
    "above = 45", "8 bands at most" },
  { "no-basic-band", "basic = 20", "basic = 22", "basic = 22", "None of the bands has the basic rate" },
  { "week-and-year", "129 / 559 / 6708", "192 / 559 / 6708", "lower-earnings-limit", "do not belong together" },
  { "month-and-year", "129 / 559 / 6708", "129 / 599 / 6708", "lower-earnings-limit", "do not belong together" },
  { "two-pounds-a-week-apart", "129 / 559 / 6708", "131 / 559 / 6708", "lower-earnings-limit", "do not belong together" },
  { "two-weeks-and-year", "120 / 240 / 480", "120 / 420 / 480", "lower =", "do not belong together" },
  { "lower-over-upper", "129 / 559 / 6708", "968 / 4195 / 50336", "lower-earnings-limit", "“lower-earnings-limit” is more than “upper-earnings-limit”" },
  { "lower-over-primary", "129 / 559 / 6708", "243 / 1053 / 12636", "lower-earnings-limit", "is more than “primary-threshold”" },
  { "over-by-the-month-alone", "129 / 559 / 6708", "242 / 1049 / 12580", "lower-earnings-limit", "is more than “primary-threshold”" },
  { "primary-over-upper", "242 / 1048 / 12570", "968 / 4195 / 50336", "primary-threshold", "is more than “upper-earnings-limit”" },
  { "secondary-over-freeport", "96 / 417 / 5000", "500 / 2167 / 26000", "secondary-threshold", "is more than “freeport" },
  { "secondary-over-young", "96 / 417 / 5000", "968 / 4195 / 50336", "secondary-threshold", "is more than “upper-secondary-threshold”" },
  { "upper-over-main", "employee-upper = 2", "employee-upper = 8.01", "employee-upper", "is more than “employee-main”" },
  { "reduced-over-main", "employee-reduced = 1.85", "employee-reduced = 8.01", "employee-reduced", "is more than “employee-main”" },
  { "others-recover-more", "other-employer-recovers = 92", "other-employer-recovers = 109.01", "other-employer-recovers", "which cannot be" },
  { "lower-over-trigger", "192 / 384 / 768 / 833 / 10000", "96 / 192 / 384 / 417 / 5000", "lower =", "is more than “trigger”" },
  { "trigger-over-upper", "192 / 384 / 768 / 833 / 10000", "968 / 1936 / 3872 / 4195 / 50336", "trigger", "is more than “upper”" },
  { "youngest-over-enrolled", "youngest = 16", "youngest = 23", "youngest", "is more than “enrolled-from”" },
  { "enrolled-over-oldest", "enrolled-from = 22", "enrolled-from = 75", "enrolled-from", "is more than “oldest”" },
  { "employer-over-total", "least-employer = 3", "least-employer = 8.01", "least-employer", "is more than “least-total”" },
  { "more-miles-more", "after = 0.25", "after = 0.56", "after", "is more than “first-10000”" },
  { "week-over-tax-free", "most-a-week = 751", "most-a-week = 30001", "most-a-week", "is more than “tax-free”" },
  { "default-plan-takes-nothing", "plan-5 = 25000", "plan-5 = none", "when-not-known =", "This plan takes nothing" },
  { "ages-not-falling", "age-18 = 10.85", "age-22 = 10.85", "age-22", "the oldest first" },
  { "age-twice", "age-18 = 10.85", "age-21 = 10.85", "age-21 = 10.85", "the oldest first" },
  { "younger-get-more", "age-18 = 10.85", "age-18 = 12.72", "age-18", "more than older workers get" },
  { "youngest-missing", "age-16 = 8.00\n", "", "[minimum-wage", "a line age-16" },
  { "seven-ages", "age-21 = 12.71", "age-40 = 13\nage-39 = 13\nage-38 = 13\nage-37 = 13\nage-21 = 12.71", "age-16", "6 ages at most" },
  { "age-with-a-word", "age-18 = 10.85", "age-eighteen = 10.85", "age-eighteen", "not a number from 0 to 99" },
};

static guint
line_of (const char *text,
         const char *at)
{
  const char *end = at != NULL ? strstr (text, at) : text + strlen (text);
  guint line = 1;

  g_assert_nonnull (end);
  for (const char *p = text; p < end; p++)
    line += *p == '\n';
  return line;
}

static char *
break_text (const char *text,
            const char *take,
            const char *put)
{
  const char *found = strstr (text, take);

  g_assert_nonnull (found);
  return put == NULL ? g_strndup (text, found - text) :
    g_strdup_printf ("%.*s%s%s", (int) (found - text), text, put, found + strlen (take));
}

static void
assert_refused (const char *text,
                guint       line,
                const char *says)
{
  g_autofree char *where = g_strdup_printf (FILE_NAME ", line %u: ", line);
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRates) rates = penny_rates_parse (text, strlen (text), FILE_NAME, &error);

  g_assert_null (rates);
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, where));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (says != NULL)
    g_assert_nonnull (strstr (error->message, says));
}

static void
test_broken (gconstpointer data)
{
  const Broken *row = data;
  g_autofree char *text = break_text (rates_of (2026)->text, row->take, row->put);

  assert_refused (text, line_of (text, row->at), row->says);
}

/* Each line says something: without it, or with it twice, the file is refused.  Remarks are free, a section may have
 * more than one source, and bands and ages are as many as there are. */
static void
test_each_line (void)
{
  for (int year = 2023; year <= 2026; year++)
    {
      g_auto (GStrv) lines = g_strsplit (rates_of (year)->text, "\n", -1);
      guint refused = 0;

      for (guint i = 0; lines[i] != NULL; i++)
        {
          char *line = lines[i];
          g_autofree char *twice = g_strconcat (line, "\n", line, NULL);
          g_autofree char *doubled = NULL, *without = NULL;
          g_autoptr (GError) error = NULL;

          if (*line == '\0' || *line == '#' || g_str_has_prefix (line, "source") || g_str_has_prefix (line, "up-to-") ||
              g_str_has_prefix (line, "age-"))
            continue;
          lines[i] = twice;
          doubled = g_strjoinv ("\n", lines);
          lines[i] = (char *) "";
          without = g_strjoinv ("\n", lines);
          lines[i] = line;
          g_assert_null (penny_rates_parse (doubled, strlen (doubled), FILE_NAME, NULL));
          g_assert_null (penny_rates_parse (without, strlen (without), FILE_NAME, &error));
          g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES);
          refused++;
        }
      g_assert_cmpuint (refused, >, 60);
    }
}

static PennyRates *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  PennyRates *rates = penny_rates_parse (text, strlen (text), FILE_NAME, &error);

  g_assert_no_error (error);
  return rates;
}

/* What editors on other systems make of a file. */
static void
test_other_editors (void)
{
  g_auto (GStrv) lines = g_strsplit (rates_of (2026)->text, "\n", -1);
  g_autofree char *crlf = g_strjoinv ("\r\n", lines);
  g_autofree char *indented = g_strjoinv (" \n\t", lines);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", rates_of (2026)->text, NULL);
  g_autofree char *unended = g_strchomp (g_strdup (rates_of (2026)->text));
  const char *const texts[] = { crlf, indented, marked, unended };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PennyRates) rates = parse (texts[i]);

      g_assert_cmpint (rates->mileage_after, ==, 25);
      g_assert_cmpstr (rates->text, ==, texts[i]);
      g_assert_cmpstr (rates->file, ==, FILE_NAME);
    }
}

static void
test_zero_byte (void)
{
  static const char text[] = "[year]\nyear = 2026-27\0\n";
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_rates_parse (text, sizeof text - 1, FILE_NAME, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES);
  g_assert_true (g_str_has_prefix (error->message, FILE_NAME ", line 2: "));
}

static void
test_none (void)
{
  g_autofree char *loans = break_text (rates_of (2026)->text, "plan-4 = 33795", "plan-4 = none");
  g_autofree char *ask = break_text (loans, "not-known = 5", "not-known = ask");
  g_autofree char *both = break_text (ask, "allowance = 10500", "allowance = none");
  g_autoptr (PennyRates) rates = parse (both);

  g_assert_cmpint (rates->employment_allowance, ==, 0);
  g_assert_cmpint (rates->default_plan, ==, 0);
  for (int frequency = 0; frequency < PENNY_PAY_FREQUENCIES; frequency++)
    g_assert_cmpint (rates->loan[4][frequency], ==, 0);
}

/* What is not in the table of published figures: that each place got its own line. */
static void
test_places (void)
{
  const PennyRates *old = rates_of (2023), *now = rates_of (2026);

  g_assert_false (now->own);
  g_assert_cmpint (now->checked, >=, penny_date_new (2026, 11, 1));
  g_assert_cmpint (now->employment_allowance, ==, 1050000);
  g_assert_cmpint (old->employment_allowance, ==, 500000);
  g_assert_cmpint (now->small_employer, ==, 4500000);
  g_assert_cmpint (now->quarterly_under, ==, 150000);
  g_assert_cmpint (now->loan_rate, ==, 900);
  g_assert_cmpint (now->postgraduate_rate, ==, 600);
  g_assert_cmpint (now->pension.trigger_year, ==, 1000000);
  g_assert_cmpint (now->pension.lower_year, ==, 624000);
  g_assert_cmpint (now->pension.upper_year, ==, 5027000);
  g_assert_cmpint (now->pension.least_employer, ==, 300);
  g_assert_cmpint (now->pension.least_total, ==, 800);
  g_assert_cmpint (now->pension.relief, ==, 2000);
  g_assert_cmpint (now->pension.youngest, ==, 16);
  g_assert_cmpint (now->pension.enrolled_from, ==, 22);
  g_assert_cmpint (now->pension.oldest, ==, 74);
  g_assert_cmpint (now->holiday.from, ==, penny_date_new (2026, 4, 1));
  g_assert_cmpint (now->holiday.share, ==, 1207);
  g_assert_cmpint (old->holiday.share, ==, 0);
  g_assert_cmpint (now->redundancy_tax_free, ==, 3000000);
  g_assert_cmpint (now->redundancy_from, ==, penny_date_new (2026, 4, 6));
  g_assert_cmpint (now->parental.from, ==, penny_date_new (2026, 4, 5));
  g_assert_cmpint (now->parental.share, ==, 9000);
  g_assert_cmpint (now->wage.from, ==, penny_date_new (2026, 4, 1));
}

static void
test_family_leave (void)
{
  static const struct { int year, weeks; gboolean apart, service, neonatal; } cases[] = {
    { 2023, 8, FALSE, TRUE, FALSE },
    { 2024, 52, TRUE, TRUE, FALSE },
    { 2025, 52, TRUE, TRUE, TRUE },
    { 2026, 52, TRUE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyFamilyLeaveRules *rules = &rates_of (cases[i].year)->family_leave;

      g_assert_cmpint (rules->paternity_weeks, ==, cases[i].weeks);
      g_assert_cmpint (rules->paternity_apart, ==, cases[i].apart);
      g_assert_cmpint (rules->paternity_service, ==, cases[i].service);
      g_assert_cmpint (rules->neonatal_pay, ==, cases[i].neonatal);
    }
}

static void
test_sick_pay (void)
{
  const PennySickPayRates *old = &rates_of (2025)->sick, *now = &rates_of (2026)->sick;

  g_assert_cmpint (old->share, ==, 0);
  g_assert_true (old->floor);
  g_assert_cmpint (old->waiting_days, ==, 3);
  g_assert_cmpint (now->share, ==, 8000);
  g_assert_false (now->floor);
  g_assert_cmpint (now->waiting_days, ==, 0);
  g_assert_cmpint (now->most_weeks, ==, 28);
  g_assert_cmpint (now->link_weeks, ==, 8);
}

static void
test_wages (void)
{
  static const struct { int year, n, age[4]; PennyPence an_hour[4], apprentice; } rows[] = {
    { 2023, 4, { 23, 21, 18, 16 }, { 1042, 1018, 749, 528 }, 528 },
    { 2024, 3, { 21, 18, 16 }, { 1144, 860, 640 }, 640 },
    { 2025, 3, { 21, 18, 16 }, { 1221, 1000, 755 }, 755 },
    { 2026, 3, { 21, 18, 16 }, { 1271, 1085, 800 }, 800 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PennyWageRates *wage = &rates_of (rows[i].year)->wage;

      g_assert_cmpuint (wage->n, ==, (guint) rows[i].n);
      g_assert_cmpint (wage->apprentice, ==, rows[i].apprentice);
      for (guint age = 0; age < wage->n; age++)
        {
          g_assert_cmpint (wage->ages[age].age, ==, rows[i].age[age]);
          g_assert_cmpint (wage->ages[age].an_hour, ==, rows[i].an_hour[age]);
        }
    }
}

static void
test_years (void)
{
  int first, last;

  penny_rate_years_span (years, &first, &last);
  g_assert_cmpint (first, ==, 2023);
  g_assert_cmpint (last, ==, 2026);
}

/* A person's own file stands in the place of ours; a new year comes at its place among the others. */
static void
test_take (void)
{
  g_autoptr (PennyRateYears) own = penny_rate_years_new ();
  g_autofree char *newer = break_text (rates_of (2026)->text, "flat = 123.25", "flat = 130");
  PennyRates *rates = parse (newer), *far = parse (newer);
  int first, last;

  rates->own = TRUE;
  penny_rate_years_take (own, rates);
  g_assert_true (penny_rate_years_find (own, 2026, NULL) == rates);
  g_assert_cmpint (penny_rate_years_find (own, 2026, NULL)->sick.flat, ==, 13000);
  far->year = 2030;
  penny_rate_years_take (own, far);
  penny_rate_years_span (own, &first, &last);
  g_assert_cmpint (first, ==, 2023);
  g_assert_cmpint (last, ==, 2030);
  g_assert_true (penny_rate_years_find (own, 2026, NULL) == rates);
}

static void
test_no_rates (void)
{
  g_autoptr (PennyRateYears) own = penny_rate_years_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_rate_years_find (own, 2027, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES);
  g_assert_nonnull (strstr (error->message, "tax year 2027-28"));
  g_assert_nonnull (strstr (error->message, "https://"));
  g_clear_error (&error);
  penny_rate_years_name_folder (own, "/somewhere/rates");
  g_assert_null (penny_rate_years_find (own, 2022, &error));
  g_assert_nonnull (strstr (error->message, "2022-23.ini"));
  g_assert_nonnull (strstr (error->message, "GOV.UK"));
  g_assert_nonnull (strstr (error->message, "/somewhere/rates"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  years = penny_rate_years_new ();
  penny_figures_add ("rates", work_figure);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/rates/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  g_test_add_func ("/rates/each-line", test_each_line);
  g_test_add_func ("/rates/other-editors", test_other_editors);
  g_test_add_func ("/rates/zero-byte", test_zero_byte);
  g_test_add_func ("/rates/none", test_none);
  g_test_add_func ("/rates/places", test_places);
  g_test_add_func ("/rates/family-leave", test_family_leave);
  g_test_add_func ("/rates/sick-pay", test_sick_pay);
  g_test_add_func ("/rates/wages", test_wages);
  g_test_add_func ("/rates/years", test_years);
  g_test_add_func ("/rates/take", test_take);
  g_test_add_func ("/rates/no-rates", test_no_rates);
  result = g_test_run ();
  penny_rate_years_free (years);
  return result;
}
