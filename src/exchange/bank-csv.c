#include "bank-csv.h"

#include "row-reading.h"
#include "row-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPORT_ROWS 500
#define SAMPLE      10

typedef struct
{
  PennyRowReader  rows;
  PennyBuilder   *builder;
  int             decimals;     /* that every amount but the last row's has at least; -1: none does */
  guint           least_cells;  /* of any row but the last; 0 where the file ends with a line end */
  guint           left_out;     /* declined, reverted */
  GArray         *notes;        /* rows (guint) that are footers, unless a payment comes after them */
} Reader;

static void
add_row (Reader             *self,
         const PennyReading *reading)
{
  PennyStatementRow *row = g_new0 (PennyStatementRow, 1);
  g_autofree char *id = penny_reading_value (&self->rows, reading, PENNY_COLUMN_ID);
  g_autofree char *account = penny_reading_value (&self->rows, reading, PENNY_COLUMN_ACCOUNT);
  g_autofree char *currency = penny_reading_value (&self->rows, reading, PENNY_COLUMN_CURRENCY);

  row->row = reading->row->line;
  row->amount = reading->amount;
  row->text = penny_reading_text (&self->rows, reading);
  row->payee = penny_reading_payee (&self->rows, reading, row->text);
  row->bank_ref = *id != '\0' ? g_steal_pointer (&id) : NULL;
  row->account = *account != '\0' ? g_steal_pointer (&account) : NULL;
  row->has_balance = reading->has_balance;
  row->balance = reading->balance;
  penny_builder_forgive (self->builder, row->row, reading->rounded, reading->lost_pound);
  penny_builder_currency (self->builder, currency);
  penny_builder_add (self->builder, row, &reading->date, self->rows.table->text + reading->row->start,
                     reading->row->length);
}

/* TRUE: the row is not money that moved, and what it is has been counted. */
static gboolean
take_status (Reader             *self,
             const PennyReading *reading)
{
  g_autofree char *status = penny_reading_value (&self->rows, reading, PENNY_COLUMN_STATUS);
  PennyStatus kind = penny_status_read (status, (const char *const *) self->rows.bank->posted,
                                        (const char *const *) self->rows.bank->pending);
  PennyWrittenDate date;

  if (kind == PENNY_STATUS_POSTED)
    return FALSE;
  if (penny_reading_date (&self->rows, reading, &date))
    penny_builder_see_date (self->builder, &date);
  if (kind == PENNY_STATUS_PENDING)
    penny_builder_pending (self->builder);
  else
    self->left_out++;
  return TRUE;
}

static gboolean
has_money (const Reader       *self,
           const PennyReading *reading)
{
  static const PennyColumn money[] = { PENNY_COLUMN_AMOUNT, PENNY_COLUMN_IN, PENNY_COLUMN_OUT };

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      g_autofree char *value = penny_reading_value (&self->rows, reading, money[i]);

      if (!penny_reading_is_empty (value))
        return TRUE;
    }
  return FALSE;
}

/* Totals, balances and the header once more: rows without a payment. */
static gboolean
is_no_payment (const Reader       *self,
               const PennyReading *reading)
{
  const PennyTableRow *row = reading->row;
  g_autofree char *first = NULL, *text = NULL;
  PennyWrittenDate date;
  int column = 0;

  while (column < (int) row->n && *penny_table_cell (self->rows.table, row, column) == '\0')
    column++;
  first = penny_table_value (self->rows.table, row, column);
  if (penny_starts_with_one_of (first, (const char *const *) self->rows.bank->footers))
    return TRUE;
  if (!penny_reading_date (&self->rows, reading, &date))
    {
      g_auto (GStrv) keys = penny_row_keys (self->rows.table, row);

      return *first == '\0' || penny_is_summary (first) || penny_bank_knows_header (self->rows.bank, keys, FALSE);
    }

  text = penny_reading_text (&self->rows, reading);
  return penny_is_summary (text) && !has_money (self, reading);
}

static void
report (Reader             *self,
        const PennyReading *reading,
        char               *why)
{
  penny_builder_unreadable (self->builder, reading->row->line, why, self->rows.table->text + reading->row->start,
                            reading->row->length);
}

/* Notes that a payment follows were rows once. */
static void
report_notes (Reader *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      PennyReading reading = { .row = penny_table_row (self->rows.table, g_array_index (self->notes, guint, i)) };

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
  return column == self->rows.layout->at[PENNY_COLUMN_AMOUNT] || column == self->rows.layout->at[PENNY_COLUMN_IN] ||
         column == self->rows.layout->at[PENNY_COLUMN_OUT];
}

/* The file's last row, without a line end: an open quotation mark, fewer cells
 * than any other row, or an amount at its end with fewer digits: cut off. */
static gboolean
is_cut (const Reader        *self,
        const PennyTableRow *row)
{
  int last_cell = (int) row->written - 1;

  if (row->start + row->length < self->rows.table->length || self->least_cells == 0)
    return row->open_quote && row->start + row->length + 1 >= self->rows.table->length;
  if (row->open_quote || row->written < self->least_cells)
    return TRUE;
  return self->decimals > 0 && is_money_column (self, last_cell) && row->n == row->written &&
         count_decimals (penny_table_cell (self->rows.table, row, last_cell)) < self->decimals;
}

/* One cell, and no figure: a sentence under the table, or rubbish amid it.
 * Where rows do not begin with their date, a cut one looks the same. */
static gboolean
is_note (const Reader       *self,
         const PennyReading *reading)
{
  const char *first = penny_table_cell (self->rows.table, reading->row, 0);

  return reading->row->n == 1 && !g_ascii_isdigit (*first) &&
         (self->rows.layout->at[PENNY_COLUMN_DATE] == 0 || !is_cut (self, reading->row));
}

/* NULL, or why this row is none. */
static char *
try_row (Reader       *self,
         PennyReading *reading)
{
  const PennyTableRow *row = reading->row;
  char *why;

  if (is_cut (self, row))
    {
      penny_builder_cut (self->builder);
      return g_strdup (_("The file ends in the middle of this row. Download it again."));
    }
  why = penny_reading_fill (&self->rows, reading);
  if (why == NULL && row->open_quote && self->rows.layout->width > 0 && row->written != self->rows.layout->width)
    why = g_strdup (_("A quotation mark opens in this row and does not close."));
  return why;
}

static void
read_row (Reader *self,
          guint   i)
{
  PennyReading reading = penny_reading_start (&self->rows, penny_table_row (self->rows.table, i));
  g_autofree char *why = NULL;

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
      char decimal = penny_amount_decimal (penny_table_cell (self->rows.table, row, self->rows.layout->at[money[i]]));

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

  for (guint i = from; i < self->rows.table->rows->len; i++)
    count_decimal (self, penny_table_row (self->rows.table, i), votes);
  self->rows.decimal = self->rows.bank->decimal != 0 ? self->rows.bank->decimal : votes[1] > votes[0] ? ',' : '.';

  for (guint i = from; i < self->rows.table->rows->len; i++)
    for (guint side = 0; side < 2 && self->rows.layout->at[split[side]] >= 0; side++)
      {
        g_autofree char *value = penny_table_value (self->rows.table, penny_table_row (self->rows.table, i),
                                                    self->rows.layout->at[split[side]]);
        PennyAmount amount;

        if (penny_amount_read (value, self->rows.decimal, &amount))
          {
            plus[side] += amount.pence > 0;
            minus[side] += amount.pence < 0;
          }
      }
  self->rows.in_minus = minus[0] > 0 && plus[0] == 0;
  self->rows.out_minus = minus[1] > 0 && plus[1] == 0;
}

/* What a whole row looks like, by all but the last, or by the header where there is no other. */
static void
survey_ends (Reader *self,
             guint   from)
{
  const PennyTable *table = self->rows.table;
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
  Reader self = { .rows = { .bank = bank, .layout = layout, .table = table }, .builder = builder, .notes = notes };

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
  PennyRowReader rows = { .bank = bank, .layout = &layout, .table = table, .decimal = '.' };
  guint looked = MIN (table->rows->len, SAMPLE);
  guint fitting = 0, beside = 0;
  PennyWrittenDate date;

  if (bank->shape != PENNY_SHAPE_BARE || looked == 0 || !penny_bank_lay_out (bank, NULL, 0, &layout) ||
      !penny_reading_date (&rows, &(PennyReading) { .row = penny_table_row (table, 0) }, &date))
    return FALSE;
  for (guint i = 0; i < looked; i++)
    {
      PennyReading reading = { .row = penny_table_row (table, i) };
      g_autofree char *why = NULL;

      if (reading.row->n <= layout.width && reading.row->written >= layout.width)
        why = penny_reading_fill (&rows, &reading);
      else
        why = g_strdup ("");
      fitting += why == NULL;
      beside += why != NULL && penny_is_beside (table, reading.row, layout.width);
    }
  return fitting > 0 && fitting * 4 >= (looked - beside) * 3;
}
