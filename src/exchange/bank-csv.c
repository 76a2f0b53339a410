#include "bank-csv.h"

#include "amounts.h"
#include "payee.h"
#include "row-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPORT_ROWS 500
#define SAMPLE      10

typedef struct
{
  const PennyBank   *bank;
  const PennyLayout *layout;
  const PennyTable  *table;
  PennyBuilder      *builder;
  char               decimal;
  gboolean           in_minus;     /* the whole column is written with minus */
  gboolean           out_minus;
  int                decimals;     /* that every amount but the last row's has at least; -1: none does */
  guint              least_cells;  /* of any row but the last; 0 where the file ends with a line end */
  guint              left_out;     /* declined, reverted */
  GArray            *notes;        /* rows (guint) that are footers, unless a payment comes after them */
} Reader;

/* A row, read one way: @shift cells are an unquoted comma's, and belong to the text. */
typedef struct
{
  const PennyTableRow *row;
  guint                shift;
  PennyWrittenDate     date;
  PennyPence           amount;
  PennyPence           balance;
  gboolean             has_balance;
  gboolean             rounded;
  gboolean             lost_pound;
} Reading;

static int
mend_column (const Reader *self)
{
  if (self->layout->at[PENNY_COLUMN_MEND] >= 0)
    return self->layout->at[PENNY_COLUMN_MEND];
  return self->layout->n_texts > 0 ? self->layout->text[0] : -1;
}

static char *
value_at (const Reader  *self,
          const Reading *reading,
          int            column)
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

static char *
value_of (const Reader  *self,
          const Reading *reading,
          PennyColumn    column)
{
  return value_at (self, reading, self->layout->at[column]);
}

static gboolean
is_empty (const char *value)
{
  return *value == '\0' || strcmp (value, "-") == 0 || strcmp (value, "--") == 0;
}

static gboolean
read_amount (const Reader *self,
             Reading      *reading,
             PennyColumn   column,
             PennyAmount  *amount,
             gboolean     *empty)
{
  g_autofree char *value = value_of (self, reading, column);

  *amount = (PennyAmount) { 0 };
  *empty = is_empty (value);
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
said_sign (const Reader  *self,
           const Reading *reading)
{
  g_autofree char *word = value_of (self, reading, PENNY_COLUMN_SIGN);

  if (penny_is_one_of (word, (const char *const *) self->bank->sign_in))
    return 1;
  if (penny_is_one_of (word, (const char *const *) self->bank->sign_out))
    return -1;
  return self->bank->sign_in != NULL && self->bank->sign_out != NULL ? -2 : 0;
}

/* A masked number is a card's: there, spending is plus. */
static gboolean
is_turned (const Reader  *self,
           const Reading *reading)
{
  g_autofree char *number = value_of (self, reading, PENNY_COLUMN_TURN);

  return self->bank->plus_is_out != (strchr (number, '*') != NULL);
}

static char *
sign_amount (const Reader      *self,
             Reading           *reading,
             const PennyAmount *amount)
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
not_an_amount (const Reader  *self,
               const Reading *reading,
               PennyColumn    column)
{
  g_autofree char *value = value_of (self, reading, column);

  return g_strdup_printf (_("“%s” is not an amount of money."), value);
}

static char *
no_amount (void)
{
  return g_strdup (_("The row has no amount."));
}

static char *
read_split (const Reader *self,
            Reading      *reading)
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
read_money (const Reader *self,
            Reading      *reading)
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

static gboolean
read_date (const Reader  *self,
           const Reading *reading,
           PennyWrittenDate *date)
{
  g_autofree char *value = value_of (self, reading, PENNY_COLUMN_DATE);
  gboolean ok = self->bank->utc ? penny_written_date_london (value, date) : penny_written_date_read (value, date);

  if (ok && date->year == 0)
    date->year = self->bank->year;
  return ok;
}

/* NULL, or why the row cannot be read this way. */
static char *
read_cells (const Reader *self,
            Reading      *reading)
{
  PennyAmount balance;
  gboolean no_balance;
  char *why;

  if (!read_date (self, reading, &reading->date))
    {
      g_autofree char *value = value_of (self, reading, PENNY_COLUMN_DATE);

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
parts_are_words (const Reader        *self,
                 const PennyTableRow *row,
                 guint                shift)
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
surplus_cells (const Reader        *self,
               const PennyTableRow *row)
{
  guint width = self->layout->width;

  return width > 0 && row->n > width ? row->n - width : 0;
}

/* Where the description names the column that unquoted commas split, they are the only surplus there is. */
static guint
sure_shift (const Reader        *self,
            const PennyTableRow *row)
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
has_torn_figure (const Reader        *self,
                 const PennyTableRow *row)
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
read_wide_row (const Reader *self,
               Reading      *reading,
               guint         surplus)
{
  Reading mended = { .row = reading->row, .shift = surplus };
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

static char *
read_row_cells (const Reader *self,
                Reading      *reading)
{
  guint surplus = surplus_cells (self, reading->row);

  return surplus > 0 ? read_wide_row (self, reading, surplus) : read_cells (self, reading);
}

static char *
join_texts (const Reader  *self,
            const Reading *reading)
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

static char *
make_payee (const Reader  *self,
            const Reading *reading,
            const char    *text)
{
  g_autofree char *payee = value_of (self, reading, PENNY_COLUMN_PAYEE);

  if (*payee == '\0')
    {
      g_free (payee);
      payee = penny_value_clean (text);
      cut_to_payee (self->bank, payee);
    }
  return *payee != '\0' ? penny_payee_tidy (payee) : NULL;
}

static void
add_row (Reader        *self,
         const Reading *reading)
{
  PennyStatementRow *row = g_new0 (PennyStatementRow, 1);
  g_autofree char *id = value_of (self, reading, PENNY_COLUMN_ID);
  g_autofree char *account = value_of (self, reading, PENNY_COLUMN_ACCOUNT);
  g_autofree char *currency = value_of (self, reading, PENNY_COLUMN_CURRENCY);

  row->row = reading->row->line;
  row->amount = reading->amount;
  row->text = join_texts (self, reading);
  row->payee = make_payee (self, reading, row->text);
  row->bank_ref = *id != '\0' ? g_steal_pointer (&id) : NULL;
  row->account = *account != '\0' ? g_steal_pointer (&account) : NULL;
  row->has_balance = reading->has_balance;
  row->balance = reading->balance;
  if (reading->rounded)
    penny_builder_rounded (self->builder, row->row);
  if (reading->lost_pound)
    penny_builder_lost_pound (self->builder);
  penny_builder_currency (self->builder, currency);
  penny_builder_add (self->builder, row, &reading->date, self->table->text + reading->row->start,
                     reading->row->length);
}

/* TRUE: the row is not money that moved, and what it is has been counted. */
static gboolean
take_status (Reader        *self,
             const Reading *reading)
{
  g_autofree char *status = value_of (self, reading, PENNY_COLUMN_STATUS);
  PennyStatus kind = penny_status_read (status, (const char *const *) self->bank->posted,
                                        (const char *const *) self->bank->pending);
  PennyWrittenDate date;

  if (kind == PENNY_STATUS_POSTED)
    return FALSE;
  if (read_date (self, reading, &date))
    penny_builder_see_date (self->builder, &date);
  if (kind == PENNY_STATUS_PENDING)
    penny_builder_pending (self->builder);
  else
    self->left_out++;
  return TRUE;
}

static gboolean
has_money (const Reader  *self,
           const Reading *reading)
{
  static const PennyColumn money[] = { PENNY_COLUMN_AMOUNT, PENNY_COLUMN_IN, PENNY_COLUMN_OUT };

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      g_autofree char *value = value_of (self, reading, money[i]);

      if (!is_empty (value))
        return TRUE;
    }
  return FALSE;
}

/* Totals, balances and the header once more: rows without a payment. */
static gboolean
is_no_payment (const Reader  *self,
               const Reading *reading)
{
  const PennyTableRow *row = reading->row;
  g_autofree char *first = NULL, *text = NULL;
  PennyWrittenDate date;
  int column = 0;

  while (column < (int) row->n && *penny_table_cell (self->table, row, column) == '\0')
    column++;
  first = penny_table_value (self->table, row, column);
  if (penny_starts_with_one_of (first, (const char *const *) self->bank->footers))
    return TRUE;
  if (!read_date (self, reading, &date))
    return *first == '\0' || penny_is_summary (first) || penny_bank_knows_header (self->bank, self->table, row, FALSE);

  text = join_texts (self, reading);
  return penny_is_summary (text) && !has_money (self, reading);
}

/* One cell, and no figure: a sentence under the table, or rubbish amid it. */
static gboolean
is_note (const Reader  *self,
         const Reading *reading)
{
  const char *first = penny_table_cell (self->table, reading->row, 0);

  return reading->row->n == 1 && !g_ascii_isdigit (*first);
}

static void
report (Reader        *self,
        const Reading *reading,
        char          *why)
{
  penny_builder_unreadable (self->builder, reading->row->line, why, self->table->text + reading->row->start,
                            reading->row->length);
}

/* Notes that a payment follows were rows once. */
static void
report_notes (Reader *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      Reading reading = { .row = penny_table_row (self->table, g_array_index (self->notes, guint, i)) };

      if (penny_builder_n_rows (self->builder) > 0)
        report (self, &reading, g_strdup (_("This is not a row of the statement.")));
    }
  g_array_set_size (self->notes, 0);
}

static int
count_decimals (const char *amount)
{
  const char *point = strrchr (amount, '.');

  return point != NULL ? (int) strspn (point + 1, "0123456789") : 0;
}

static gboolean
is_money_column (const Reader *self,
                 int           column)
{
  return column == self->layout->at[PENNY_COLUMN_AMOUNT] || column == self->layout->at[PENNY_COLUMN_IN] ||
         column == self->layout->at[PENNY_COLUMN_OUT];
}

/* The file's last row, without a line end: an open quotation mark, fewer cells
 * than any other row, or an amount at its end with fewer digits: cut off. */
static gboolean
is_cut (const Reader        *self,
        const PennyTableRow *row)
{
  int last_cell = (int) row->written - 1;

  if (row->start + row->length < self->table->length || self->least_cells == 0)
    return row->open_quote && row->start + row->length + 1 >= self->table->length;
  if (row->open_quote || row->written < self->least_cells)
    return TRUE;
  return self->decimals > 0 && is_money_column (self, last_cell) && row->n == row->written &&
         count_decimals (penny_table_cell (self->table, row, last_cell)) < self->decimals;
}

/* NULL, or why this row is none. */
static char *
try_row (Reader  *self,
         Reading *reading)
{
  const PennyTableRow *row = reading->row;
  char *why;

  if (is_cut (self, row))
    return g_strdup (_("The file ends in the middle of this row. Download it again."));
  why = read_row_cells (self, reading);
  if (why == NULL && row->open_quote && self->layout->width > 0 && row->written != self->layout->width)
    why = g_strdup (_("A quotation mark opens in this row and does not close."));
  return why;
}

static void
read_row (Reader *self,
          guint   i)
{
  Reading reading = { .row = penny_table_row (self->table, i) };
  g_autofree char *why = NULL;

  reading.shift = sure_shift (self, reading.row);
  if (take_status (self, &reading))
    return;
  why = try_row (self, &reading);
  if (why == NULL)
    {
      report_notes (self);
      add_row (self, &reading);
    }
  else if (is_note (self, &reading))
    g_array_append_val (self->notes, i);
  else if (!is_no_payment (self, &reading))
    report (self, &reading, g_steal_pointer (&why));
}

static void
count_decimal (const Reader        *self,
               const PennyTableRow *row,
               guint                votes[2])
{
  static const PennyColumn money[] = { PENNY_COLUMN_AMOUNT, PENNY_COLUMN_IN, PENNY_COLUMN_OUT, PENNY_COLUMN_FEE,
                                       PENNY_COLUMN_BALANCE };

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      char decimal = penny_amount_decimal (penny_table_cell (self->table, row, self->layout->at[money[i]]));

      if (decimal != 0)
        votes[decimal == ',']++;
    }
}

/* Looks over all rows for what one row cannot say: the decimal mark, and
 * whether "paid out" is written with a minus throughout. */
static void
survey (Reader *self,
        guint   from)
{
  guint votes[2] = { 0, 0 };
  guint plus[2] = { 0, 0 }, minus[2] = { 0, 0 };
  static const PennyColumn split[2] = { PENNY_COLUMN_IN, PENNY_COLUMN_OUT };

  for (guint i = from; i < self->table->rows->len; i++)
    count_decimal (self, penny_table_row (self->table, i), votes);
  self->decimal = self->bank->decimal != 0 ? self->bank->decimal : votes[1] > votes[0] ? ',' : '.';

  for (guint i = from; i < self->table->rows->len; i++)
    for (guint side = 0; side < 2 && self->layout->at[split[side]] >= 0; side++)
      {
        g_autofree char *value = penny_table_value (self->table, penny_table_row (self->table, i),
                                                    self->layout->at[split[side]]);
        PennyAmount amount;

        if (penny_amount_read (value, self->decimal, &amount))
          {
            plus[side] += amount.pence > 0;
            minus[side] += amount.pence < 0;
          }
      }
  self->in_minus = minus[0] > 0 && plus[0] == 0;
  self->out_minus = minus[1] > 0 && plus[1] == 0;
}

/* What a whole row looks like, by all but the last, or by the header where there is no other. */
static void
survey_ends (Reader *self,
             guint   from)
{
  const PennyTable *table = self->table;
  guint last = table->rows->len - 1;
  int column;

  self->decimals = -1;
  if (table->rows->len <= from || table->text[table->length - 1] == '\n')
    return;
  if (last == from)
    {
      self->least_cells = from > 0 ? penny_table_row (table, from - 1)->n : 0;
      return;
    }
  self->least_cells = G_MAXUINT;
  for (guint i = from; i < last; i++)
    self->least_cells = MIN (self->least_cells, penny_table_row (table, i)->written);

  column = (int) penny_table_row (table, last)->written - 1;
  for (guint i = from; i < last && is_money_column (self, column); i++)
    {
      const char *cell = penny_table_cell (table, penny_table_row (table, i), column);

      if (strpbrk (cell, "0123456789") != NULL)
        self->decimals = self->decimals == -1 ? count_decimals (cell) : MIN (self->decimals, count_decimals (cell));
    }
}

gboolean
penny_bank_csv_read (const PennyBank      *bank,
                     const PennyLayout    *layout,
                     const PennyTable     *table,
                     guint                 from,
                     PennyBuilder         *builder,
                     const PennyProgress  *progress,
                     GError              **error)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (guint));
  Reader self = { .bank = bank, .layout = layout, .table = table, .builder = builder, .notes = notes };

  survey (&self, from);
  survey_ends (&self, from);
  for (guint i = from; i < table->rows->len; i++)
    {
      const PennyTableRow *row = penny_table_row (table, i);

      if (i % REPORT_ROWS == 0 && !penny_progress_report (progress, table->length + row->start, error))
        return FALSE;
      read_row (&self, i);
    }
  if (self.left_out > 0)
    penny_builder_warn (builder, g_strdup_printf (ngettext ("%u row was declined or taken back by the bank and is "
                                                            "left out.",
                                                            "%u rows were declined or taken back by the bank and are "
                                                            "left out.", self.left_out), self.left_out));
  return TRUE;
}

gboolean
penny_bank_csv_fits (const PennyBank  *bank,
                     const PennyTable *table)
{
  PennyLayout layout;
  Reader self = { .bank = bank, .layout = &layout, .table = table, .decimal = '.' };
  guint looked = MIN (table->rows->len, SAMPLE);
  guint fitting = 0;
  PennyWrittenDate date;

  if (bank->shape != PENNY_SHAPE_BARE || looked == 0 || !penny_bank_lay_out (bank, table, NULL, &layout) ||
      !read_date (&self, &(Reading) { .row = penny_table_row (table, 0) }, &date))
    return FALSE;
  for (guint i = 0; i < looked; i++)
    {
      Reading reading = { .row = penny_table_row (table, i) };
      g_autofree char *why = NULL;

      if (reading.row->n <= layout.width && reading.row->written >= layout.width)
        why = read_cells (&self, &reading);
      else
        why = g_strdup ("");
      fitting += why == NULL;
    }
  return fitting * 4 >= looked * 3;
}
