#include "payslip-record.h"

#include <stddef.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "standing.h"

/* Every field of a payslip, named as in payslip.h, with the least and the most that it can be: what is outside them
 * was not written here. */

#define FIRST_LINE   "payslip=1"
#define STATED_LINE  "stated=1"
#define LONGEST_NAME 200        /* of an order */
#define MOST         G_GINT64_CONSTANT (1000000000000000)

typedef struct
{
  const char *name;
  gsize       offset;
  guint       size;             /* of the integer: 1, 4 or 8; 0: an order's name */
  guint       n;                /* more than 1: "name.0", "name.1", ... */
  gsize       stride;
  gint64      least, most;
} Field;

#define SIZE(field) sizeof (((PennySlipRecord *) NULL)->field)

#define NUMBER(field, least, most) { #field, offsetof (PennySlipRecord, slip.field), SIZE (slip.field), 1, 0, least, most }
#define PENCE(field)    NUMBER (field, -MOST, MOST)
#define COUNT(field)    NUMBER (field, G_MININT32, G_MAXINT32)
#define YES_OR_NO(field) NUMBER (field, 0, 1)
#define LETTER(field)   NUMBER (field, 0, 127)
#define EACH(field, n)  { #field, offsetof (PennySlipRecord, slip.field), SIZE (slip.field[0]), n, SIZE (slip.field[0]), -MOST, MOST }
#define ROWS(rows, n, field, least, most) \
  { #rows "." #field, offsetof (PennySlipRecord, slip.rows[0].field), SIZE (slip.rows[0].field), n, SIZE (slip.rows[0]), \
    least, most }
#define ORDER(field, least, most) ROWS (terms.attachments, PENNY_ATTACHMENTS, field, least, most)
#define NI_ROW(field)   ROWS (after.ni, PENNY_NI_LETTERS_A_YEAR, field, -MOST, MOST)

#define TAX_CODE(code)                                     \
  NUMBER (code.nation, 0, PENNY_NATIONS - 1),              \
  NUMBER (code.kind, 0, PENNY_TAX_CODE_NT),                \
  NUMBER (code.number, 0, 999999),                         \
  LETTER (code.letter),                                    \
  YES_OR_NO (code.alone)
#define PENSION_TERMS(terms)                               \
  NUMBER (terms.kind, 0, PENNY_PENSION_NET_PAY),           \
  COUNT (terms.employee),                                  \
  COUNT (terms.employer),                                  \
  YES_OR_NO (terms.on_all)
#define PERIOD(period)                                     \
  COUNT (period.year),                                     \
  NUMBER (period.frequency, 0, PENNY_PAY_MONTHLY),         \
  COUNT (period.payday),                                   \
  COUNT (period.number),                                   \
  COUNT (period.of),                                       \
  COUNT (period.n),                                        \
  COUNT (period.alone),                                    \
  YES_OR_NO (period.extra)
#define LOAN(loan)                                         \
  COUNT (loan.plan),                                       \
  PENCE (loan.pay),                                        \
  PENCE (loan.threshold),                                  \
  COUNT (loan.rate),                                       \
  PENCE (loan.deduction),                                  \
  PENCE (loan.left_out)

static const Field fields[] = {
  NUMBER (terms.frequency, 0, PENNY_PAY_MONTHLY),
  TAX_CODE (terms.code),
  LETTER (terms.ni_letter),
  COUNT (terms.loan_plan),
  YES_OR_NO (terms.postgraduate_loan),
  PENSION_TERMS (terms.pension),
  NUMBER (terms.n_attachments, 0, PENNY_ATTACHMENTS),
  { "terms.attachments.name", offsetof (PennySlipRecord, slip.terms.attachments[0].name), 0, PENNY_ATTACHMENTS,
    sizeof (PennyAttachment), 0, 0 },
  ORDER (rank, 0, PENNY_ORDER_STOPS_LOANS),
  ORDER (fixed, -MOST, MOST),
  ORDER (share, G_MININT32, G_MAXINT32),
  ORDER (of_left, 0, 1),
  ORDER (carried, -MOST, MOST),
  ORDER (protect, -MOST, MOST),
  ORDER (protect_share, G_MININT32, G_MAXINT32),
  ORDER (owed, -MOST, MOST),
  PERIOD (period),
  COUNT (minutes),
  EACH (by_kind, PENNY_PAY_KINDS),
  PENCE (gross),
  PENCE (for_tax),
  PENCE (for_ni),
  PENCE (paid_back),
  PENCE (tax_free),
  PENCE (class_1a),
  TAX_CODE (tax.code),
  PERIOD (tax.period),
  YES_OR_NO (tax.cumulative),
  COUNT (tax.n),
  PENCE (tax.pay),
  PENCE (tax.pay_to_date),
  PENCE (tax.free_pay),
  PENCE (tax.taxable),
  NUMBER (tax.band, 0, PENNY_TAX_BANDS - 1),
  PENCE (tax.below),
  PENCE (tax.in_band),
  COUNT (tax.rate),
  PENCE (tax.tax_to_date),
  PENCE (tax.tax_before),
  PENCE (tax.held_back),
  PENCE (tax.tax),
  LETTER (ni.letter),
  PENCE (ni.pay),
  PENCE (ni.lel),
  PENCE (ni.pt),
  PENCE (ni.uel),
  PENCE (ni.at_lel),
  PENCE (ni.lel_to_pt),
  PENCE (ni.pt_to_uel),
  PENCE (ni.above_uel),
  PENCE (ni.employer_from),
  COUNT (ni.main_rate),
  COUNT (ni.upper_rate),
  COUNT (ni.employer_rate),
  PENCE (ni.employee),
  PENCE (ni.employer),
  LOAN (loan),
  LOAN (postgraduate),
  PENSION_TERMS (pension.terms),
  PENCE (pension.pay),
  PENCE (pension.lower),
  PENCE (pension.upper),
  PENCE (pension.pensionable),
  PENCE (pension.employee),
  PENCE (pension.relief),
  PENCE (pension.employer),
  PENCE (attachable),
  EACH (attachments, PENNY_ATTACHMENTS),
  EACH (left_for, PENNY_ATTACHMENTS),
  PENCE (deductions),
  PENCE (net),
  PENCE (after.before_pay),
  PENCE (after.before_tax),
  PENCE (after.gross),
  PENCE (after.pay),
  PENCE (after.tax),
  PENCE (after.student_loan),
  PENCE (after.postgraduate_loan),
  PENCE (after.pension),
  PENCE (after.pension_relief),
  PENCE (after.employer_pension),
  PENCE (after.pension_before_tax),
  EACH (after.statutory, PENNY_PAY_KINDS),
  PENCE (after.redundancy),
  PENCE (after.tax_free),
  PENCE (after.class_1a),
  PENCE (after.attachments),
  PENCE (after.net),
  NUMBER (after.n_ni, 0, PENNY_NI_LETTERS_A_YEAR),
  ROWS (after.ni, PENNY_NI_LETTERS_A_YEAR, letter, 0, 127),
  NI_ROW (pay),
  NI_ROW (at_lel),
  NI_ROW (lel_to_pt),
  NI_ROW (pt_to_uel),
  NI_ROW (employee),
  NI_ROW (employer),
  YES_OR_NO (new_letter),
  YES_OR_NO (reverses),
  { "order", offsetof (PennySlipRecord, orders), sizeof (gint64), PENNY_ATTACHMENTS, sizeof (gint64), 0, G_MAXINT64 },
  { "budget", offsetof (PennySlipRecord, budget), sizeof (gint64), 1, 0, 0, G_MAXINT64 },
  { "pay_line", offsetof (PennySlipRecord, pay_line), sizeof (gint64), 1, 0, 0, G_MAXINT64 },
  { "holiday_line", offsetof (PennySlipRecord, holiday_line), sizeof (gint64), 1, 0, 0, G_MAXINT64 },
  { "pension_line", offsetof (PennySlipRecord, pension_line), sizeof (gint64), 1, 0, 0, G_MAXINT64 },
  { "ni_line", offsetof (PennySlipRecord, ni_line), sizeof (gint64), 1, 0, 0, G_MAXINT64 },
};

static gint64
get_number (const Field  *field,
            const guint8 *at)
{
  gint64 wide;
  gint32 number;

  if (field->size == sizeof wide)
    {
      memcpy (&wide, at, sizeof wide);
      return wide;
    }
  if (field->size == 1)
    return *(const gint8 *) at;
  memcpy (&number, at, sizeof number);
  return number;
}

static void
set_number (const Field *field,
            guint8      *at,
            gint64       value)
{
  gint32 number = (gint32) value;

  if (field->size == sizeof value)
    memcpy (at, &value, sizeof value);
  else if (field->size == 1)
    *(gint8 *) at = (gint8) value;
  else
    memcpy (at, &number, sizeof number);
}

static void
write_name (GString    *text,
            const char *name,
            guint       i,
            guint       n)
{
  g_string_append (text, name);
  if (n > 1)
    g_string_append_printf (text, ".%u", i);
  g_string_append_c (text, '=');
}

/* An order's name, kept on one line. */
static void
write_words (GString      *text,
             const Field  *field,
             guint         i,
             const guint8 *at)
{
  const char *words = *(const char *const *) at;
  g_autofree char *escaped = words == NULL ? NULL : g_strescape (words, NULL);

  if (escaped == NULL)
    return;
  write_name (text, field->name, i, field->n);
  g_string_append (text, escaped);
  g_string_append_c (text, '\n');
}

static void
write_field (GString      *text,
             const Field  *field,
             guint         i,
             const guint8 *at)
{
  gint64 value = field->size == 0 ? 0 : get_number (field, at);

  if (field->size == 0)
    write_words (text, field, i, at);
  if (value == 0)
    return;
  write_name (text, field->name, i, field->n);
  g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", value);
}

char *
penny_slip_record_write (const PennySlipRecord *record)
{
  GString *text = g_string_new (FIRST_LINE "\n");

  g_return_val_if_fail (record != NULL, g_string_free (text, FALSE));

  for (gsize f = 0; f < G_N_ELEMENTS (fields); f++)
    for (guint i = 0; i < fields[f].n; i++)
      write_field (text, &fields[f], i, (const guint8 *) record + fields[f].offset + i * fields[f].stride);
  return g_string_free (text, FALSE);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                       _("What is kept of this payslip cannot be read. Nothing was changed. Have the file checked "
                         "(“Check this file”), and take a backup if it says so."));
  return FALSE;
}

/* Which field, and which of its rows, is called so. */
static const Field *
find_field (const char *name,
            guint      *row)
{
  const char *dot = strrchr (name, '.');
  char *end = NULL;

  for (gsize f = 0; f < G_N_ELEMENTS (fields); f++)
    {
      gsize length = strlen (fields[f].name);

      *row = 0;
      if (fields[f].n == 1 && strcmp (name, fields[f].name) == 0)
        return &fields[f];
      if (fields[f].n == 1 || dot == NULL || (gsize) (dot - name) != length || strncmp (name, fields[f].name, length) != 0)
        continue;
      *row = (guint) g_ascii_strtoull (dot + 1, &end, 10);
      if (g_ascii_isdigit (dot[1]) && *end == '\0' && *row < fields[f].n)
        return &fields[f];
    }
  return NULL;
}

static gboolean
read_words (guint8     *at,
            const char *value)
{
  g_autofree char *words = g_strcompress (value);

  if (strlen (value) > 4 * LONGEST_NAME || !g_str_is_ascii (value) || !g_utf8_validate (words, -1, NULL)
      || g_utf8_strlen (words, -1) > LONGEST_NAME)
    return FALSE;
  /* A payslip has no memory of its own. */
  *(const char **) at = g_intern_string (words);
  return TRUE;
}

static gboolean
read_field (PennySlipRecord *record,
            const char      *name,
            const char      *value)
{
  guint row;
  const Field *field = find_field (name, &row);
  guint8 *at = field == NULL ? NULL : (guint8 *) record + field->offset + row * field->stride;
  gint64 number;

  if (field == NULL)
    return FALSE;
  if (field->size == 0)
    return *(const char **) at == NULL && read_words (at, value);
  if (!g_ascii_string_to_signed (value, 10, field->least, field->most, &number, NULL))
    return FALSE;
  /* Nothing is said twice, and what is 0 is not said. */
  if (number == 0 || get_number (field, at) != 0)
    return FALSE;
  set_number (field, at, number);
  return TRUE;
}

typedef gboolean (*TakeLine) (gpointer into, const char *name, const char *value);

/* Every "name=value" after the first line. */
static gboolean
read_lines (const char  *text,
            const char  *first,
            TakeLine     take,
            gpointer     into,
            GError     **error)
{
  g_auto (GStrv) lines = g_strsplit (text == NULL ? "" : text, "\n", -1);
  guint n = g_strv_length (lines);

  if (n < 2 || strcmp (lines[0], first) != 0 || *lines[n - 1] != '\0')
    return refuse (error);
  for (guint i = 1; i < n - 1; i++)
    {
      char *equals = strchr (lines[i], '=');

      if (equals == NULL)
        return refuse (error);
      *equals = '\0';
      if (!take (into, lines[i], equals + 1))
        return refuse (error);
    }
  return TRUE;
}

gboolean
penny_slip_record_read (const char       *text,
                        PennySlipRecord  *record,
                        GError          **error)
{
  PennySlipRecord read;

  g_return_val_if_fail (record != NULL, FALSE);

  memset (&read, 0, sizeof read);
  if (!read_lines (text, FIRST_LINE, (TakeLine) read_field, &read, error))
    return FALSE;
  *record = read;
  return TRUE;
}

char *
penny_payslip_write (const PennyPayslip *slip)
{
  PennySlipRecord record;

  memset (&record, 0, sizeof record);
  record.slip = *slip;
  return penny_slip_record_write (&record);
}

gboolean
penny_payslip_read (const char    *text,
                    PennyPayslip  *slip,
                    GError       **error)
{
  PennySlipRecord record;

  if (!penny_slip_record_read (text, &record, error))
    return FALSE;
  *slip = record.slip;
  return TRUE;
}

char *
penny_stated_write (const PennyStatedPayslip *stated)
{
  GString *text = g_string_new (STATED_LINE "\n");

  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    if (stated->said[i])
      g_string_append_printf (text, "%s=%" G_GINT64_FORMAT "\n", penny_stated_figure_name (i), stated->figure[i]);
  return g_string_free (text, FALSE);
}

static gboolean
read_stated (PennyStatedPayslip *stated,
             const char         *name,
             const char         *value)
{
  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    if (strcmp (penny_stated_figure_name (i), name) == 0)
      {
        if (stated->said[i])
          return FALSE;
        stated->said[i] = TRUE;
        return g_ascii_string_to_signed (value, 10, -MOST, MOST, &stated->figure[i], NULL);
      }
  return FALSE;
}

gboolean
penny_stated_read (const char          *text,
                   PennyStatedPayslip  *stated,
                   GError             **error)
{
  PennyStatedPayslip read;

  memset (&read, 0, sizeof read);
  if (!read_lines (text, STATED_LINE, (TakeLine) read_stated, &read, error))
    return FALSE;
  *stated = read;
  return TRUE;
}
