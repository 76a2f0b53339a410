#include "csv-plan.h"

#include "bank-csv.h"
#include "csv-reader.h"
#include "guess.h"

#define HEADER_ROWS  30      /* how far down a header may stand */
#define SNIFFED_ROWS 120

void
penny_plan_clear (PennyPlan *self)
{
  g_clear_pointer (&self->owned, penny_bank_unref);
}

/* Whether row @i is a header that one of these banks writes. */
static gboolean
plan_header (PennyPlan        *self,
             GPtrArray        *banks,
             PennyShape        shape,
             const PennyTable *table,
             guint             i,
             gboolean          loose)
{
  const PennyTableRow *row = penny_table_row (table, i);
  g_auto (GStrv) keys = penny_row_keys (table, row);

  for (guint b = 0; b < banks->len; b++)
    {
      PennyBank *bank = banks->pdata[b];

      /* A short header is anybody's: with more columns behind it, it is not this bank's. */
      if (bank->shape != shape || (loose && (bank->header == NULL || g_strv_length (bank->header) < 5)))
        continue;
      if (!penny_bank_knows_header (bank, keys, loose) ||
          !penny_bank_lay_out (bank, keys, row->written, &self->layout))
        continue;
      self->bank = bank;
      self->header = (int) i;
      return TRUE;
    }
  return FALSE;
}

static gboolean
plan_bare (PennyPlan        *self,
           PennyBank        *bank,
           const PennyTable *table)
{
  if (!penny_bank_csv_fits (bank, table) || !penny_bank_lay_out (bank, NULL, 0, &self->layout))
    return FALSE;
  self->bank = bank;
  self->header = -1;
  return TRUE;
}

static gboolean
plan_known (PennyPlan        *self,
            GPtrArray        *banks,
            const PennyTable *table)
{
  for (gboolean loose = FALSE; loose <= TRUE; loose++)
    for (guint i = 0; i < MIN (table->rows->len, HEADER_ROWS); i++)
      if (plan_header (self, banks, PENNY_SHAPE_HEADER, table, i, loose))
        return TRUE;
  for (guint i = 0; i < banks->len; i++)
    if (plan_bare (self, banks->pdata[i], table))
      return TRUE;
  return FALSE;
}

gboolean
penny_plan_guess (PennyPlan        *self,
                  const PennyTable *table)
{
  self->header = -1;
  for (guint i = 0; self->owned == NULL && i < MIN (table->rows->len, HEADER_ROWS); i++)
    {
      self->owned = penny_guess_by_names (table, i, &self->layout);
      if (self->owned != NULL)
        self->header = (int) i;
    }
  if (self->owned == NULL)
    self->owned = penny_guess_by_cells (table, &self->layout);
  self->bank = self->owned;
  return self->bank != NULL;
}

static guint
count_placed (const PennyLayout *layout)
{
  guint n = layout->n_texts;

  for (guint i = 0; i < PENNY_N_COLUMNS; i++)
    n += layout->at[i] >= 0;
  return n;
}

gboolean
penny_plan_mapping (PennyPlan        *self,
                    const PennyTable *table)
{
  PennyLayout layout;
  gboolean found = penny_bank_lay_out (self->owned, NULL, 0, &self->layout);

  self->header = -1;
  self->bank = self->owned;
  for (guint i = 0; i < MIN (table->rows->len, HEADER_ROWS); i++)
    {
      const PennyTableRow *row = penny_table_row (table, i);
      g_auto (GStrv) keys = penny_row_keys (table, row);

      if (!penny_bank_lay_out (self->owned, keys, row->written, &layout) ||
          (found && count_placed (&layout) <= count_placed (&self->layout)))
        continue;
      found = TRUE;
      self->layout = layout;
      self->header = (int) i;
    }
  return found;
}

guint
penny_plan_first_row (const PennyPlan  *self,
                      const PennyTable *table)
{
  if (self->header >= 0)
    return (guint) self->header + 1;
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *value = penny_table_value (table, penny_table_row (table, i),
                                                  self->layout.at[PENNY_COLUMN_DATE]);
      PennyWrittenDate date;

      if (penny_written_date_read (value, &date))
        return i;
    }
  return 0;
}

/* A known bank with any delimiter goes before a guess with the likeliest. */
gboolean
penny_plan_known (PennyPlan  *self,
                  GPtrArray  *banks,
                  const char *text,
                  gsize       length,
                  const char *delimiters)
{
  const PennyProgress silent = { 0 };

  for (guint i = 0; delimiters[i] != '\0'; i++)
    {
      g_autoptr (PennyTable) table = penny_csv_read (text, length, delimiters[i], SNIFFED_ROWS, &silent, NULL);

      self->delimiter = delimiters[i];
      if (table != NULL && plan_known (self, banks, table))
        return TRUE;
    }
  return FALSE;
}

/* Where no plan knows, a first row without a date or an amount is a header. */
int
penny_plan_find_header (PennyPlan        *self,
                        GPtrArray        *banks,
                        const PennyTable *table)
{
  PennyWrittenDate date;

  if (plan_known (self, banks, table) || penny_plan_guess (self, table))
    return self->header;
  for (guint i = 0; i < penny_table_row (table, 0)->n; i++)
    {
      g_autofree char *value = penny_table_value (table, penny_table_row (table, 0), (int) i);

      if (penny_written_date_read (value, &date))
        return -1;
    }
  return 0;
}

gboolean
penny_plan_blocks (PennyPlan        *self,
                   GPtrArray        *banks,
                   const PennyTable *table)
{
  return plan_header (self, banks, PENNY_SHAPE_BLOCKS, table, 0, FALSE);
}
