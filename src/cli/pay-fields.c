#include "pay-fields.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "command.h"
#include "json-line.h"
#include "who-and-when.h"

#define MOST_MINUTES (2000 * 60)
/* How much of a text a message repeats. */
#define SHOWN        40

typedef struct
{
  const char *name;
  gboolean    flag;             /* an option without a value */
  const char *what;             /* marked for translation */
  const char *value;
} Row;

static const Row rows[PENNY_FIELDS] = {
  [PENNY_FIELD_YEAR] =
    { "year", FALSE, N_("The tax year, such as 2026-27; a payday will do instead"), N_("YEAR") },
  [PENNY_FIELD_FREQUENCY] =
    { "frequency", FALSE, N_("How often there is pay: weekly, fortnightly, four-weekly or monthly"), N_("HOW-OFTEN") },
  [PENNY_FIELD_PERIOD] =
    { "period", FALSE, N_("The payday’s tax month, 1-12, or its tax week, 1-56"), N_("N") },
  [PENNY_FIELD_PAYDAY] =
    { "payday", FALSE, N_("The payday, such as 2026-11-13, in place of year and period"), N_("DATE") },
  [PENNY_FIELD_GROSS] = { "gross", FALSE, N_("All pay of this payday; hours and a rate will do instead"), N_("AMOUNT") },
  [PENNY_FIELD_TAX_CODE] =
    { "tax_code", FALSE, N_("Such as 1257L or \"S1257L M1\"; without it no tax is worked out"), N_("CODE") },
  [PENNY_FIELD_NON_CUMULATIVE] =
    { "non_cumulative", TRUE, N_("The tax code has W1, M1 or X: each payday stands by itself"), NULL },
  [PENNY_FIELD_NI_LETTER] =
    { "ni_letter", FALSE, N_("A for most, C from State Pension age; without it no National Insurance is worked out"),
      N_("LETTER") },
  [PENNY_FIELD_PAY_TO_DATE] =
    { "pay_to_date", FALSE, N_("Taxable pay in this tax year before this payday, or 0"), N_("AMOUNT") },
  [PENNY_FIELD_TAX_TO_DATE] =
    { "tax_to_date", FALSE, N_("Tax taken in this tax year before this payday, or 0"), N_("AMOUNT") },
  [PENNY_FIELD_LOAN_PLAN] =
    { "loan_plan", FALSE, N_("The student loan’s plan: 1, 2, 4 or 5; plan 3 is the postgraduate loan"), N_("N") },
  [PENNY_FIELD_POSTGRADUATE_LOAN] =
    { "postgraduate_loan", TRUE, N_("There is a postgraduate loan (plan 3)"), NULL },
  [PENNY_FIELD_PENSION] =
    { "pension", FALSE, N_("How the worker pays in: relief-at-source (as with NEST), net-pay or none"), N_("KIND") },
  [PENNY_FIELD_EMPLOYEE_PENSION_RATE] =
    { "employee_pension_rate", FALSE, N_("The worker’s whole share, tax relief with it, per cent"), N_("RATE") },
  [PENNY_FIELD_EMPLOYER_PENSION_RATE] =
    { "employer_pension_rate", FALSE, N_("The employer’s share, per cent"), N_("RATE") },
  [PENNY_FIELD_PENSION_ON] =
    { "pension_on", FALSE, N_("What counts for it: qualifying (earnings between the two limits) or all"), N_("PAY") },
  [PENNY_FIELD_HOURS] = { "hours", FALSE, N_("The hours that were worked: 80, 80.25 or 80:15"), N_("HOURS") },
  [PENNY_FIELD_RATE] = { "rate", FALSE, N_("The pay for an hour that was agreed"), N_("AMOUNT") },
  [PENNY_FIELD_FROM] =
    { "from", FALSE, N_("The first day that is paid for, for the minimum wage"), N_("DATE") },
  [PENNY_FIELD_BORN] = { "born", FALSE, N_("The worker’s date of birth, for the minimum wage"), N_("DATE") },
  [PENNY_FIELD_APPRENTICE_SINCE] =
    { "apprentice_since", FALSE, N_("The day an apprenticeship began, for the minimum wage"), N_("DATE") },
  [PENNY_FIELD_STATED_HOURS] = { "stated_hours", FALSE, N_("The payslip says: hours"), N_("HOURS") },
  [PENNY_FIELD_STATED_RATE] = { "stated_rate", FALSE, N_("The payslip says: pay for an hour"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_GROSS] = { "stated_gross", FALSE, N_("The payslip says: gross pay"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_TAX] =
    { "stated_tax", FALSE, N_("The payslip says: tax; a refund is below 0"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_EMPLOYEE_NI] =
    { "stated_employee_ni", FALSE, N_("The payslip says: the worker’s National Insurance"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_STUDENT_LOAN] =
    { "stated_student_loan", FALSE, N_("The payslip says: student loan"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_POSTGRADUATE_LOAN] =
    { "stated_postgraduate_loan", FALSE, N_("The payslip says: postgraduate loan"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_EMPLOYEE_PENSION] =
    { "stated_employee_pension", FALSE, N_("The payslip says: the worker’s pension"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_NET] = { "stated_net", FALSE, N_("The payslip says: net pay"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_EMPLOYER_NI] =
    { "stated_employer_ni", FALSE, N_("The payslip says: the employer’s National Insurance"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_EMPLOYER_PENSION] =
    { "stated_employer_pension", FALSE, N_("The payslip says: the employer’s pension"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_PAY_TO_DATE] =
    { "stated_pay_to_date", FALSE, N_("The payslip says: taxable pay this year, with this payday"), N_("AMOUNT") },
  [PENNY_FIELD_STATED_TAX_TO_DATE] =
    { "stated_tax_to_date", FALSE, N_("The payslip says: tax this year, with this payday"), N_("AMOUNT") },
  [PENNY_FIELD_NET] = { "net" },
};

void
penny_pay_fields_clear (PennyPayFields *self)
{
  for (guint i = 0; i < PENNY_FIELDS; i++)
    g_clear_pointer (&self->texts[i], g_free);
}

char *
penny_pay_fields_name (const PennyPayFields *self,
                       PennyPayField         field)
{
  if (self->on_a_line)
    return g_strdup (rows[field].name);
  return g_strdelimit (g_strconcat ("--", rows[field].name, NULL), "_", '-');
}

gboolean
penny_pay_fields_blame (const PennyPayFields  *self,
                        PennyPayField          field,
                        GError               **error)
{
  g_autofree char *name = penny_pay_fields_name (self, field);

  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static char *
shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (valid, -1) <= SHOWN)
    return g_steal_pointer (&valid);
  begin = g_utf8_substring (valid, 0, SHOWN);
  return g_strconcat (begin, "…", NULL);
}

/* @sentence has one %s, for what was said. */
static gboolean
refuse (const PennyPayFields  *self,
        PennyPayField          field,
        const char            *sentence,
        GError               **error)
{
  g_autofree char *shown = shorten (self->texts[field]);
  g_auto (GStrv) around = g_strsplit (sentence, "%s", 2);
  g_autofree char *message = NULL;

  message = g_strjoinv (shown, around);
  penny_pay_refuse (error, message);
  return penny_pay_fields_blame (self, field, error);
}

gboolean
penny_pay_fields_need (const PennyPayFields  *self,
                       PennyPayField          field,
                       GError               **error)
{
  g_autofree char *name = NULL;

  if (self->texts[field] != NULL)
    return TRUE;
  name = penny_pay_fields_name (self, field);
  g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD, _("%1$s is missing, and is needed. %2$s."), name,
               _(rows[field].what));
  return FALSE;
}

/* Options */

static void
add_option (GArray          *entries,
            PennyPayFields  *self,
            gboolean        *flags,
            PennyPayField    field,
            GPtrArray       *names)
{
  const Row *row = &rows[field];
  char *name = g_strdelimit (g_strdup (row->name), "_", '-');
  GOptionEntry entry = { name, 0, 0, G_OPTION_ARG_STRING, &self->texts[field], row->what, row->value };

  if (row->flag)
    {
      entry.arg = G_OPTION_ARG_NONE;
      entry.arg_data = &flags[field];
    }
  g_ptr_array_add (names, name);
  g_array_append_val (entries, entry);
}

gboolean
penny_pay_fields_parse (PennyPayFields      *self,
                        guint                n,
                        int                  argc,
                        char                *argv[],
                        const GOptionEntry  *more,
                        int                 *code)
{
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr (GPtrArray) option_names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = NULL;
  gboolean flags[PENNY_FIELDS] = { FALSE };

  for (guint i = 0; i < n; i++)
    add_option (entries, self, flags, i, option_names);
  for (; more != NULL && more->long_name != NULL; more++)
    g_array_append_vals (entries, more, 1);
  if (!penny_cli_parse (argc, argv, "", (const GOptionEntry *) (gpointer) entries->data, 0, 0, &names, code))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (flags[i])
      self->texts[i] = g_strdup ("true");
  return TRUE;
}

gboolean
penny_pay_fields_leave_to_lines (const PennyPayFields  *self,
                                 GError               **error)
{
  for (guint i = 0; i < PENNY_FIELDS; i++)
    if (self->texts[i] != NULL)
      {
        penny_pay_refuse (error, _("With --lines, each line says this for itself. Put it into the lines."));
        return penny_pay_fields_blame (self, i, error);
      }
  return TRUE;
}

/* Lines */

static int
find_field (const char *name,
            guint       n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (name, rows[i].name))
      return i;
  return -1;
}

static gboolean
take_field (PennyPayFields  *self,
            PennyPayField    field,
            PennyJsonField  *said,
            GError         **error)
{
  if (said->kind == PENNY_JSON_FRACTION)
    {
      penny_pay_refuse (error, _("A number with a point is not exact in most programs. Put it in quotes: \"1156.25\"."));
      return penny_pay_fields_blame (self, field, error);
    }
  /* Nothing and an empty text say nothing. */
  if (said->text != NULL && *said->text != '\0')
    self->texts[field] = g_steal_pointer (&said->text);
  return TRUE;
}

gboolean
penny_pay_fields_take_line (PennyPayFields  *self,
                            guint            n,
                            const char      *line,
                            gsize            length,
                            GPtrArray       *ignored,
                            GError         **error)
{
  g_autoptr (GPtrArray) said = penny_json_line_read (line, length, error);
  gboolean taken = said != NULL;

  self->on_a_line = TRUE;
  for (guint i = 0; said != NULL && i < said->len; i++)
    {
      PennyJsonField *one = g_ptr_array_index (said, i);
      int field = find_field (one->name, n);

      if (field < 0)
        g_ptr_array_add (ignored, g_strdup (one->name));
      else
        taken = taken && take_field (self, field, one, error);
    }
  return taken;
}

/* Values */

gboolean
penny_pay_fields_pence (const PennyPayFields  *self,
                        PennyPayField          field,
                        PennyPence            *amount,
                        GError               **error)
{
  const char *text = self->texts[field];
  g_autoptr (GError) reason = NULL;
  PennyPence read = 0;

  if (text == NULL)
    return TRUE;
  if (!penny_pence_parse (text, &read, &reason))
    {
      g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "%s.", reason->message);
      return penny_pay_fields_blame (self, field, error);
    }
  if (read > PENNY_PAY_MOST || read < -PENNY_PAY_MOST)
    return refuse (self, field, _("“%s” is more than 100 million pounds. Check the amount."), error);
  *amount = read;
  return TRUE;
}

gboolean
penny_pay_fields_rate (const PennyPayFields  *self,
                       PennyPayField          field,
                       PennyRate             *rate,
                       GError               **error)
{
  g_autofree char *text = g_strdup (self->texts[field]);
  PennyPence read = 0;

  if (text == NULL)
    return TRUE;
  if (g_str_has_suffix (text, "%"))
    text[strlen (text) - 1] = '\0';
  /* A share has two decimals, as an amount has; "£5" is none. */
  if (!g_ascii_isdigit (*text) || !penny_pence_parse (text, &read, NULL) || read > PENNY_RATE_WHOLE)
    return refuse (self, field, _("“%s” is not a share from 0 to 100. Write it like \"5\" or \"4.75\"."), error);
  *rate = (PennyRate) read;
  return TRUE;
}

gboolean
penny_pay_fields_whole (const PennyPayFields  *self,
                        PennyPayField          field,
                        int                   *number,
                        GError               **error)
{
  gint64 read;

  if (self->texts[field] == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (self->texts[field], 10, G_MININT, G_MAXINT, &read, NULL))
    return refuse (self, field, _("“%s” is not a whole number. Write it like 8."), error);
  *number = (int) read;
  return TRUE;
}

gboolean
penny_pay_fields_yes (const PennyPayFields  *self,
                      PennyPayField          field,
                      gboolean              *yes,
                      GError               **error)
{
  static const char *const words[] = { "false", "true", "0", "1", "no", "yes", NULL };
  int which = -1;

  if (self->texts[field] == NULL)
    return TRUE;
  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->texts[field], words[i]) == 0)
      which = i;
  if (which < 0)
    return refuse (self, field, _("“%s” is neither true nor false."), error);
  *yes = which % 2;
  return TRUE;
}

gboolean
penny_pay_fields_date (const PennyPayFields  *self,
                       PennyPayField          field,
                       PennyDate             *date,
                       GError               **error)
{
  const char *text = self->texts[field];
  PennyDate read;

  if (text == NULL)
    return TRUE;
  /* Programs write the year first; a person types as people do. */
  read = self->on_a_line ? penny_date_parse (text) : penny_date_parse_typed (text, penny_today ());
  if (read == PENNY_DATE_NONE)
    return refuse (self, field, self->on_a_line ? _("“%s” is not a day. Write the year first, like 2026-11-15.")
                                                : _("“%s” is not a day. Write it like 2026-11-15 or 15/11/2026."), error);
  *date = read;
  return TRUE;
}

/* "80:15", or hours with up to two decimals: to the nearest minute, since 80.33 stands for 80:20. */
gboolean
penny_pay_fields_minutes (const PennyPayFields  *self,
                          PennyPayField          field,
                          int                   *minutes,
                          GError               **error)
{
  const char *text = self->texts[field];
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, ":", -1) : NULL;
  PennyPence hundredths = 0;
  gint64 hours = 0, rest = 0;
  gboolean read;

  if (text == NULL)
    return TRUE;
  if (g_strv_length (parts) == 2)
    read = g_ascii_string_to_signed (parts[0], 10, 0, MOST_MINUTES, &hours, NULL)
        && strlen (parts[1]) == 2 && g_ascii_string_to_signed (parts[1], 10, 0, 59, &rest, NULL);
  else
    read = g_ascii_isdigit (*text) && penny_pence_parse (text, &hundredths, NULL);
  if (read)
    rest += hours * 60 + penny_pence_share (hundredths, 60, 100);
  if (!read || rest > MOST_MINUTES)
    return refuse (self, field, _("“%s” is not a number of hours. Write it like \"80\", \"80.25\" or \"80:15\"."),
                   error);
  *minutes = (int) rest;
  return TRUE;
}

/* "Four weekly", "4-weekly" and "plan 2" are what people write. */
static char *
simplify (const char *text)
{
  static const char *const same[][2] = {
    { "2-weekly", "fortnightly" }, { "two-weekly", "fortnightly" }, { "4-weekly", "four-weekly" },
    { "plan-1", "1" }, { "plan-2", "2" }, { "plan-4", "4" }, { "plan-5", "5" },
  };
  g_autofree char *small = g_strdelimit (g_ascii_strdown (text, -1), " _", '-');

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    if (g_str_equal (small, same[i][0]))
      return g_strdup (same[i][1]);
  return g_steal_pointer (&small);
}

gboolean
penny_pay_fields_choice (const PennyPayFields  *self,
                         PennyPayField          field,
                         const char *const     *words,
                         int                   *which,
                         GError               **error)
{
  g_autofree char *said = NULL;
  g_autofree char *sentence = NULL;

  if (self->texts[field] == NULL)
    return TRUE;
  said = simplify (self->texts[field]);
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (said, words[i]))
      {
        *which = i;
        return TRUE;
      }
  /* Translators: what was said; then a sentence that lists what can be. */
  sentence = g_strdup_printf (_("“%%s” is not one of these. %s."), _(rows[field].what));
  return refuse (self, field, sentence, error);
}
