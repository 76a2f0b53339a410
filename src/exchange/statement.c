#include "statement.h"

#include "balance-chain.h"
#include "bank-csv.h"
#include "blocks.h"
#include "csv-reader.h"
#include "decode.h"
#include "guess.h"
#include "ofx.h"
#include "qif.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEADER_ROWS 30       /* how far down a header may stand */
#define SNIFFED_ROWS 120
#define PEEKED_ROWS 12

G_DEFINE_QUARK (penny-statement-error-quark, penny_statement_error)

void
penny_statement_free (PennyStatement *self)
{
  g_free (self->format);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->unreadable);
  g_ptr_array_unref (self->warnings);
  g_free (self->message);
  g_free (self->header_key);
  g_free (self);
}

/* How a table is to be read. */
typedef struct
{
  PennyBank   *bank;        /* borrowed from @owned or the list of banks */
  PennyBank   *owned;       /* a guess or a mapping */
  PennyLayout  layout;
  int          header;      /* row, or -1 */
  char         delimiter;
  const char  *format;      /* instead of the bank's name, or NULL */
  gboolean     guessed;
} Plan;

static void
plan_clear (Plan *plan)
{
  g_clear_pointer (&plan->owned, penny_bank_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static const PennyProgress silent = { 0 };

static gboolean
plan_header (Plan             *plan,
             PennyBank        *bank,
             const PennyTable *table,
             gboolean          loose)
{
  for (guint i = 0; i < MIN (table->rows->len, HEADER_ROWS); i++)
    {
      const PennyTableRow *row = penny_table_row (table, i);

      if (!penny_bank_knows_header (bank, table, row, loose) ||
          !penny_bank_lay_out (bank, table, row, &plan->layout))
        continue;
      plan->bank = bank;
      plan->header = (int) i;
      return TRUE;
    }
  return FALSE;
}

static gboolean
plan_bare (Plan             *plan,
           PennyBank        *bank,
           const PennyTable *table)
{
  if (!penny_bank_csv_fits (bank, table) || !penny_bank_lay_out (bank, table, NULL, &plan->layout))
    return FALSE;
  plan->bank = bank;
  plan->header = -1;
  return TRUE;
}

static gboolean
plan_known (Plan             *plan,
            GPtrArray        *banks,
            const PennyTable *table)
{
  for (gboolean loose = FALSE; loose <= TRUE; loose++)
    for (guint i = 0; i < banks->len; i++)
      {
        PennyBank *bank = banks->pdata[i];

        /* A short header is anybody's: with more columns behind it, it is not this bank's. */
        if (loose && (bank->header == NULL || g_strv_length (bank->header) < 5))
          continue;
        if (bank->shape == PENNY_SHAPE_HEADER && plan_header (plan, bank, table, loose))
          return TRUE;
      }
  for (guint i = 0; i < banks->len; i++)
    if (plan_bare (plan, banks->pdata[i], table))
      return TRUE;
  return FALSE;
}

static gboolean
plan_guess (Plan             *plan,
            const PennyTable *table)
{
  plan->header = -1;
  for (guint i = 0; plan->owned == NULL && i < MIN (table->rows->len, HEADER_ROWS); i++)
    {
      plan->owned = penny_guess_by_names (table, i, &plan->layout);
      if (plan->owned != NULL)
        plan->header = (int) i;
    }
  if (plan->owned == NULL)
    plan->owned = penny_guess_by_cells (table, &plan->layout);
  plan->bank = plan->owned;
  return plan->bank != NULL;
}

static guint
count_placed (const PennyLayout *layout)
{
  guint n = layout->n_texts;

  for (guint i = 0; i < PENNY_N_COLUMNS; i++)
    n += layout->at[i] >= 0;
  return n;
}

/* A user's own mapping: under the line that has most of the columns it names, or all by number. */
static gboolean
plan_mapping (Plan             *plan,
              const PennyTable *table)
{
  PennyLayout layout;
  gboolean found = penny_bank_lay_out (plan->owned, table, NULL, &plan->layout);

  plan->header = -1;
  plan->bank = plan->owned;
  for (guint i = 0; i < MIN (table->rows->len, HEADER_ROWS); i++)
    if (penny_bank_lay_out (plan->owned, table, penny_table_row (table, i), &layout) &&
        (!found || count_placed (&layout) > count_placed (&plan->layout)))
      {
        found = TRUE;
        plan->layout = layout;
        plan->header = (int) i;
      }
  return found;
}

/* Where the payments begin: under the header, or at the first row with a date. */
static guint
first_row (const Plan       *plan,
           const PennyTable *table)
{
  if (plan->header >= 0)
    return (guint) plan->header + 1;
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *value = penny_table_value (table, penny_table_row (table, i),
                                                  plan->layout.at[PENNY_COLUMN_DATE]);
      PennyWrittenDate date;

      if (penny_written_date_read (value, &date))
        return i;
    }
  return 0;
}

static PennyStatement *
read_table (const Plan                   *plan,
            const PennyTable             *table,
            const PennyStatementOptions  *options,
            GPtrArray                    *warnings,
            const PennyProgress          *progress,
            GError                      **error)
{
  g_autoptr (PennyBuilder) builder = penny_builder_new (plan->format != NULL ? plan->format : plan->bank->name);
  guint from = first_row (plan, table);
  PennyStatement *statement;

  for (guint i = 0; i < warnings->len; i++)
    penny_builder_warn (builder, g_strdup (warnings->pdata[i]));
  if (!penny_bank_csv_read (plan->bank, &plan->layout, table, from, builder, progress, error))
    return NULL;
  if (plan->guessed && !penny_builder_turn_if_proved (builder) &&
      penny_guess_is_unsigned (plan->bank, &plan->layout, table, from))
    penny_builder_warn (builder, g_strdup (_("No amount in this file has a plus or minus sign, so all of them are "
                                             "taken as money in. Check this first.")));

  statement = penny_builder_finish (builder, options->order, plan->bank->dates, error);
  if (statement != NULL && plan->header >= 0 && plan->bank->shape != PENNY_SHAPE_BLOCKS)
    statement->header_key = penny_header_key (table, penny_table_row (table, (guint) plan->header));
  return statement;
}

/* "Nothing we know" or "these columns: which is which?" */
static void
set_unknown (const char  *text,
             gsize        length,
             char         delimiter,
             GError     **error)
{
  g_autoptr (PennyTable) table = delimiter != 0 ? penny_csv_read (text, length, delimiter, SNIFFED_ROWS, &silent, NULL)
                                                : NULL;
  PennyWrittenDate date;

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    for (guint column = 0; column < penny_table_row (table, i)->n; column++)
      {
        g_autofree char *value = penny_table_value (table, penny_table_row (table, i), (int) column);

        if (!penny_written_date_read (value, &date))
          continue;
        g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_COLUMNS,
                             _("This file is a table, but Pennywell cannot tell which column is which. Say where "
                               "the date, the name and the amount are. Nothing has been changed."));
        return;
      }
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT,
                       _("This file does not look like a bank statement. Choose a CSV, OFX or QIF file from your "
                         "bank. Nothing has been changed."));
}

/* Excel writes "sep=;" as a first line of its own. */
static gsize
skip_separator_line (const char *text,
                     gsize       length)
{
  if (length >= 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0)
    {
      const char *end = memchr (text, '\n', length);

      return end != NULL ? (gsize) (end - text) + 1 : 0;
    }
  return 0;
}

/* A known bank with any delimiter goes before a guess with the likeliest. */
static gboolean
plan_csv (Plan        *plan,
          GPtrArray   *banks,
          const char  *text,
          gsize        length,
          const char  *delimiters)
{
  for (guint i = 0; delimiters[i] != '\0'; i++)
    {
      g_autoptr (PennyTable) table = penny_csv_read (text, length, delimiters[i], SNIFFED_ROWS, &silent, NULL);

      plan->delimiter = delimiters[i];
      if (table != NULL && plan_known (plan, banks, table))
        return TRUE;
    }
  return FALSE;
}

static PennyStatement *
read_guessed (const char                   *text,
              gsize                         length,
              const char                   *delimiters,
              const PennyStatementOptions  *options,
              GPtrArray                    *warnings,
              const PennyProgress          *progress,
              GError                      **error)
{
  for (guint i = 0; delimiters[i] != '\0'; i++)
    {
      g_auto (Plan) plan = { .delimiter = delimiters[i], .guessed = TRUE };
      g_autoptr (PennyTable) table = penny_csv_read (text, length, plan.delimiter, 0, progress, error);

      if (table == NULL)
        return NULL;
      if (plan_guess (&plan, table))
        return read_table (&plan, table, options, warnings, progress, error);
    }
  set_unknown (text, length, *delimiters, error);
  return NULL;
}

static PennyStatement *
read_csv (const char                   *text,
          gsize                         length,
          const PennyStatementOptions  *options,
          const PennyProgress          *progress,
          GError                      **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) banks = penny_banks_load (options->banks, warnings);
  g_autofree char *delimiters = NULL;
  g_auto (Plan) plan = { 0 };
  g_autoptr (PennyTable) table = penny_blocks_read (text, length);
  gsize skipped = skip_separator_line (text, length);

  for (guint i = 0; table != NULL && i < banks->len; i++)
    if (((PennyBank *) banks->pdata[i])->shape == PENNY_SHAPE_BLOCKS &&
        plan_header (&plan, banks->pdata[i], table, TRUE))
      return read_table (&plan, table, options, warnings, progress, error);

  delimiters = penny_csv_delimiters (text + skipped, length - skipped);
  if (!plan_csv (&plan, banks, text + skipped, length - skipped, delimiters))
    return read_guessed (text + skipped, length - skipped, delimiters, options, warnings, progress, error);

  g_clear_pointer (&table, penny_table_free);
  table = penny_csv_read (text + skipped, length - skipped, plan.delimiter, 0, progress, error);
  return table != NULL ? read_table (&plan, table, options, warnings, progress, error) : NULL;
}

static PennyStatement *
read_mapped (const char                   *text,
             gsize                         length,
             const PennyStatementOptions  *options,
             const PennyProgress          *progress,
             GError                      **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  g_auto (Plan) plan = { .format = "your own mapping", .owned = penny_bank_parse (options->mapping, error) };
  g_autofree char *delimiters = NULL;
  gsize skipped = skip_separator_line (text, length);

  if (plan.owned == NULL)
    return NULL;
  if (plan.owned->shape == PENNY_SHAPE_BLOCKS)
    {
      g_autoptr (PennyTable) blocks = penny_blocks_read (text, length);

      if (blocks != NULL && plan_mapping (&plan, blocks))
        return read_table (&plan, blocks, options, warnings, progress, error);
    }

  delimiters = penny_csv_delimiters (text + skipped, length - skipped);
  for (guint i = 0; delimiters[i] != '\0'; i++)
    {
      g_autoptr (PennyTable) table = penny_csv_read (text + skipped, length - skipped, delimiters[i], 0, progress,
                                                     error);

      if (table == NULL)
        return NULL;
      if (plan_mapping (&plan, table))
        return read_table (&plan, table, options, warnings, progress, error);
    }
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_BAD_MAPPING,
                       _("The columns that were set for this file are not in it. Set them again. Nothing has been "
                         "changed."));
  return NULL;
}

PennyStatement *
penny_statement_read (GBytes                       *bytes,
                      const PennyStatementOptions  *options,
                      GError                      **error)
{
  static const PennyStatementOptions none = { 0 };
  PennyProgress progress = { 0 };
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (options == NULL)
    options = &none;
  text = penny_decode (bytes, &length, error);
  if (text == NULL)
    return NULL;

  progress = (PennyProgress) { options->go_on, options->data, 2 * (guint64) length };
  if (options->mapping != NULL)
    return read_mapped (text, length, options, &progress, error);
  if (penny_ofx_is_one (text, length))
    return penny_ofx_read (text, length, options->order, &progress, error);
  if (penny_qif_is_one (text, length))
    return penny_qif_read (text, length, options->order, &progress, error);
  return read_csv (text, length, options, &progress, error);
}

static GStrv
row_cells (const PennyTable    *table,
           const PennyTableRow *row)
{
  GStrv cells = g_new0 (char *, row->written + 1);

  for (guint i = 0; i < row->written; i++)
    cells[i] = penny_table_value (table, row, (int) i);
  return cells;
}

/* Where no plan knows, a first row without a date or an amount is a header. */
static int
find_header (Plan             *plan,
             GPtrArray        *banks,
             const PennyTable *table)
{
  PennyWrittenDate date;

  if (plan_known (plan, banks, table) || plan_guess (plan, table))
    return plan->header;
  for (guint i = 0; i < penny_table_row (table, 0)->n; i++)
    {
      g_autofree char *value = penny_table_value (table, penny_table_row (table, 0), (int) i);

      if (penny_written_date_read (value, &date))
        return -1;
    }
  return 0;
}

gboolean
penny_statement_peek (GBytes      *bytes,
                      char       **header_key,
                      GPtrArray  **rows,
                      GError     **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) banks = penny_banks_load (NULL, warnings);
  g_autoptr (PennyTable) table = NULL;
  g_autofree char *text = NULL, *delimiters = NULL;
  g_auto (Plan) plan = { 0 };
  gsize length, skipped;
  int header;

  g_return_val_if_fail (bytes != NULL && header_key != NULL && rows != NULL, FALSE);

  text = penny_decode (bytes, &length, error);
  if (text == NULL)
    return FALSE;
  skipped = skip_separator_line (text, length);
  delimiters = penny_csv_delimiters (text + skipped, length - skipped);
  if (*delimiters != '\0')
    table = penny_csv_read (text + skipped, length - skipped, *delimiters, SNIFFED_ROWS, &silent, NULL);
  if (table == NULL || table->rows->len == 0)
    {
      set_unknown (text, length, 0, error);
      return FALSE;
    }

  header = find_header (&plan, banks, table);
  *header_key = header >= 0 ? penny_header_key (table, penny_table_row (table, (guint) header)) : NULL;
  *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = (guint) MAX (header, 0); i < table->rows->len && (*rows)->len < PEEKED_ROWS; i++)
    g_ptr_array_add (*rows, row_cells (table, penny_table_row (table, i)));
  return TRUE;
}
