#include "row-reading.h"

#include "payee.h"
#include "row-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
mend_column (const PennyRowReader *self)
{
  if (self->layout->at[PENNY_COLUMN_MEND] >= 0)
    return self->layout->at[PENNY_COLUMN_MEND];
  return self->layout->n_texts > 0 ? self->layout->text[0] : -1;
}

static char *
value_at (const PennyRowReader *self,
          const PennyReading   *reading,
          int                   column)
{
  int mend = mend_column (self);
  GString *joined;

  if (reading->shift == 0 || column < mend)
    return penny_table_value (self->table, reading->row, column);
  if (column > mend)
    return penny_table_value (self->table, reading->row, column + (int) reading->shift);

  joined = g_string_new (penny_table_cell (self->table, reading->row, mend));
  for (int i = 1; i <= (int) reading->shift; i++)
    g_string_append_printf (joined, ", %s", penny_table_cell (self->table, reading->row, mend + i));
  return g_string_free (joined, FALSE);
}

char *
penny_reading_value (const PennyRowReader *self,
                     const PennyReading   *reading,
                     PennyColumn           column)
{
  return value_at (self, reading, self->layout->at[column]);
}

gboolean
penny_reading_is_empty (const char *value)
{
  return *value == '\0' || strcmp (value, "-") == 0 || strcmp (value, "--") == 0;
}

static gboolean
read_amount (const PennyRowReader *self,
             PennyReading         *reading,
             PennyColumn           column,
             PennyAmount          *amount,
             gboolean             *empty)
{
  g_autofree char *value = penny_reading_value (self, reading, column);

  *amount = (PennyAmount) { 0 };
  *empty = penny_reading_is_empty (value);
  if (*empty)
    return TRUE;
  if (!penny_amount_read (value, self->decimal, amount))
    return FALSE;
  reading->rounded |= amount->rounded;
  reading->lost_pound |= amount->lost_pound;
  return TRUE;
}

/* +1 in, -1 out, 0 not said, -2 a word that nobody knows. */
static int
said_sign (const PennyRowReader *self,
           const PennyReading   *reading)
{
  g_autofree char *word = penny_reading_value (self, reading, PENNY_COLUMN_SIGN);

  if (penny_is_one_of (word, (const char *const *) self->bank->sign_in))
    return 1;
  if (penny_is_one_of (word, (const char *const *) self->bank->sign_out))
    return -1;
  return self->bank->sign_in != NULL && self->bank->sign_out != NULL ? -2 : 0;
}

/* A masked number without a balance is a card's: there, spending is plus. */
static gboolean
is_turned (const PennyRowReader *self,
           const PennyReading   *reading)
{
  g_autofree char *number = penny_reading_value (self, reading, PENNY_COLUMN_TURN);
  g_autofree char *balance = penny_reading_value (self, reading, PENNY_COLUMN_BALANCE);
  gboolean card = strchr (number, '*') != NULL && penny_reading_is_empty (balance);

  return self->bank->plus_is_out != card;
}

static char *
sign_amount (const PennyRowReader *self,
             PennyReading         *reading,
             const PennyAmount    *amount)
{
  PennyPence size = ABS (amount->pence);
  int sign = amount->credit ? 1 : amount->debit ? -1 : said_sign (self, reading);

  if (sign == -2)
    return g_strdup (_("The row does not say whether the money came in or went out."));
  if (sign != 0)
    reading->amount = sign * size;
  else if (is_turned (self, reading))
    reading->amount = amount->plus ? size : -amount->pence;
  else
    reading->amount = amount->pence;
  return NULL;
}

static char *
not_an_amount (const PennyRowReader *self,
               const PennyReading   *reading,
               PennyColumn           column)
{
  g_autofree char *value = penny_reading_value (self, reading, column);

  return g_strdup_printf (_("“%s” is not an amount of money."), value);
}

static char *
no_amount (void)
{
  return g_strdup (_("The row has no amount."));
}

static char *
read_split (const PennyRowReader *self,
            PennyReading         *reading)
{
  PennyAmount in, out;
  gboolean no_in, no_out;

  if (!read_amount (self, reading, PENNY_COLUMN_IN, &in, &no_in))
    return not_an_amount (self, reading, PENNY_COLUMN_IN);
  if (!read_amount (self, reading, PENNY_COLUMN_OUT, &out, &no_out))
    return not_an_amount (self, reading, PENNY_COLUMN_OUT);
  if (no_in && no_out)
    return no_amount ();
  reading->amount = (self->in_minus ? -in.pence : in.pence) - (self->out_minus ? -out.pence : out.pence);
  return NULL;
}

static char *
read_money (const PennyRowReader *self,
            PennyReading         *reading)
{
  PennyAmount amount, fee;
  gboolean empty, no_fee;
  char *why;

  if (self->layout->at[PENNY_COLUMN_AMOUNT] < 0)
    return read_split (self, reading);
  if (!read_amount (self, reading, PENNY_COLUMN_AMOUNT, &amount, &empty))
    return not_an_amount (self, reading, PENNY_COLUMN_AMOUNT);
  if (empty)
    return no_amount ();
  if (!read_amount (self, reading, PENNY_COLUMN_FEE, &fee, &no_fee))
    return not_an_amount (self, reading, PENNY_COLUMN_FEE);

  why = sign_amount (self, reading, &amount);
  reading->amount -= fee.pence;
  return why;
}

gboolean
penny_reading_date (const PennyRowReader *self,
                    const PennyReading   *reading,
                    PennyWrittenDate     *date)
{
  g_autofree char *value = penny_reading_value (self, reading, PENNY_COLUMN_DATE);
  gboolean ok = self->bank->utc ? penny_written_date_london (value, date) : penny_written_date_read (value, date);

  if (ok && date->year == 0)
    date->year = self->bank->year;
  return ok;
}

/* NULL, or why the row cannot be read this way. */
static char *
read_cells (const PennyRowReader *self,
            PennyReading         *reading)
{
  PennyAmount balance;
  gboolean no_balance;
  char *why;

  if (!penny_reading_date (self, reading, &reading->date))
    {
      g_autofree char *value = penny_reading_value (self, reading, PENNY_COLUMN_DATE);

      return *value == '\0' ? g_strdup (_("The row has no date."))
                            : g_strdup_printf (_("“%s” is not a date."), value);
    }
  why = read_money (self, reading);
  if (why != NULL)
    return why;
  if (!read_amount (self, reading, PENNY_COLUMN_BALANCE, &balance, &no_balance))
    return not_an_amount (self, reading, PENNY_COLUMN_BALANCE);
  reading->has_balance = self->layout->at[PENNY_COLUMN_BALANCE] >= 0 && !no_balance;
  reading->balance = balance.debit ? -ABS (balance.pence) : balance.pence;
  return NULL;
}

/* What an unquoted comma parted from the text must be words: "1" and "234.50" are a figure torn in two. */
static gboolean
parts_are_words (const PennyRowReader *self,
                 const PennyTableRow  *row,
                 guint                 shift)
{
  int mend = mend_column (self);

  for (int i = 1; i <= (int) shift; i++)
    {
      PennyAmount amount;

      if (penny_amount_read (penny_table_cell (self->table, row, mend + i), '.', &amount))
        return FALSE;
    }
  return mend >= 0;
}

static guint
surplus_cells (const PennyRowReader *self,
               const PennyTableRow  *row)
{
  guint width = self->layout->width;

  return width > 0 && row->n > width ? row->n - width : 0;
}

/* Where the description names the column that unquoted commas split, they are the only surplus there is. */
static guint
sure_shift (const PennyRowReader *self,
            const PennyTableRow  *row)
{
  guint surplus = surplus_cells (self, row);

  if (surplus == 0 || self->layout->at[PENNY_COLUMN_MEND] < 0 || !parts_are_words (self, row, surplus))
    return 0;
  return surplus;
}

static gboolean
is_digits (const char *text,
           gsize       least,
           gsize       most)
{
  gsize n = strspn (text, "0123456789");

  return n >= least && n <= most && (text[n] == '\0' || text[n] == '.');
}

/* "-1" and "234.50" side by side: a figure whose comma stood without quotation marks. */
static gboolean
has_torn_figure (const PennyRowReader *self,
                 const PennyTableRow  *row)
{
  for (int i = 0; i + 1 < (int) row->n; i++)
    {
      g_autofree char *left = penny_table_value (self->table, row, i);
      g_autofree char *right = penny_table_value (self->table, row, i + 1);
      const char *digits = left;

      while (*digits != '\0' && !g_ascii_isalnum (*digits))
        digits = g_utf8_next_char (digits);
      if (is_digits (digits, 1, 3) && strchr (digits, '.') == NULL && is_digits (right, 3, 3))
        return TRUE;
    }
  return FALSE;
}

static char *
too_wide (void)
{
  return g_strdup (_("The row has more columns than the header, and it cannot be told where they belong."));
}

/* More cells than the header names: either the text holds commas, or the bank
 * added cells at the end.  Where both fit and differ, neither is taken. */
static char *
read_wide_row (const PennyRowReader *self,
               PennyReading         *reading,
               guint                 surplus)
{
  PennyReading mended = { .row = reading->row, .shift = surplus };
  g_autofree char *why_not_mended = NULL, *why = NULL;

  if (reading->shift > 0)
    return read_cells (self, reading);
  if (self->layout->at[PENNY_COLUMN_MEND] >= 0 || has_torn_figure (self, reading->row))
    return too_wide ();
  why = read_cells (self, reading);
  if (!parts_are_words (self, reading->row, surplus))
    return g_steal_pointer (&why);

  why_not_mended = read_cells (self, &mended);
  if (why_not_mended != NULL)
    return g_steal_pointer (&why);
  if (why == NULL && mended.amount != reading->amount)
    return too_wide ();
  *reading = mended;
  return NULL;
}

char *
penny_reading_fill (const PennyRowReader *self,
                    PennyReading         *reading)
{
  guint surplus = surplus_cells (self, reading->row);

  return surplus > 0 ? read_wide_row (self, reading, surplus) : read_cells (self, reading);
}

char *
penny_reading_text (const PennyRowReader *self,
                    const PennyReading   *reading)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->layout->n_texts; i++)
    {
      int column = self->layout->text[i];
      g_autofree char *part = NULL;

      if (reading->shift > 0)
        part = value_at (self, reading, column);
      else
        part = g_strdup (penny_table_cell (self->table, reading->row, column));
      if (*part != '\0' && strstr (text->str, part) == NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
    }
  return g_string_free (text, FALSE);
}

/* A text of two parts in fixed width: only where the first is filled up with a space. */
static void
cut_to_payee (const PennyBank *bank,
              char            *text)
{
  char *end;

  if (bank->payee_width == 0 || g_utf8_strlen (text, -1) <= (glong) bank->payee_width)
    return;
  end = g_utf8_offset_to_pointer (text, (glong) bank->payee_width);
  if (end[-1] == ' ')
    *end = '\0';
}

char *
penny_reading_payee (const PennyRowReader *self,
                     const PennyReading   *reading,
                     const char           *text)
{
  g_autofree char *payee = penny_reading_value (self, reading, PENNY_COLUMN_PAYEE);

  if (*payee == '\0')
    {
      g_free (payee);
      payee = penny_value_clean (text);
      cut_to_payee (self->bank, payee);
    }
  return *payee != '\0' ? penny_payee_tidy (payee) : NULL;
}

PennyReading
penny_reading_start (const PennyRowReader *self,
                     const PennyTableRow  *row)
{
  return (PennyReading) { .row = row, .shift = sure_shift (self, row) };
}
