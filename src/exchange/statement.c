#include "statement.h"

#include "bank-csv.h"
#include "blocks.h"
#include "csv-plan.h"
#include "csv-reader.h"
#include "decode.h"
#include "guess.h"
#include "ofx.h"
#include "qif.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static const PennyProgress silent = { 0 };

static PennyStatement *
read_table (const PennyPlan              *plan,
            const PennyTable             *table,
            const PennyStatementOptions  *options,
            GPtrArray                    *warnings,
            const PennyProgress          *progress,
            GError                      **error)
{
  g_autoptr (PennyBuilder) builder = penny_builder_new (plan->format != NULL ? plan->format : plan->bank->name);
  guint from = penny_plan_first_row (plan, table);
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
      g_auto (PennyPlan) plan = { .delimiter = delimiters[i], .guessed = TRUE };
      g_autoptr (PennyTable) table = penny_csv_read (text, length, plan.delimiter, 0, progress, error);

      if (table == NULL)
        return NULL;
      if (penny_plan_guess (&plan, table))
        return read_table (&plan, table, options, warnings, progress, error);
    }
  set_unknown (text, length, *delimiters, error);
  return NULL;
}

/* Inside quotation marks, two of them are one. */
static void
append_undoubled (GString    *out,
                  const char *text,
                  gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      g_string_append_c (out, text[i]);
      if (text[i] == '"' && i + 1 < length && text[i + 1] == '"')
        i++;
    }
}

/* Some programs put each whole line into quotation marks: "14/09/2026,SHOP,-10.00".  NULL if this is no such text. */
static char *
unwrap_lines (const char *text,
              gsize       length)
{
  g_autoptr (GString) out = g_string_sized_new (length);

  for (gsize at = 0; at < length;)
    {
      const char *newline = memchr (text + at, '\n', length - at);
      gsize end = newline != NULL ? (gsize) (newline - text) : length;

      if (end - at >= 2)
        {
          if (text[at] != '"' || text[end - 1] != '"')
            return NULL;
          append_undoubled (out, text + at + 1, end - at - 2);
        }
      else if (end != at)
        return NULL;
      g_string_append_c (out, '\n');
      at = end + 1;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
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
  g_auto (PennyPlan) plan = { 0 };
  g_autoptr (PennyTable) table = penny_blocks_read (text, length);
  g_autofree char *unwrapped = NULL;
  gsize skipped = skip_separator_line (text, length);

  if (table != NULL && penny_plan_blocks (&plan, banks, table))
    return read_table (&plan, table, options, warnings, progress, error);

  delimiters = penny_csv_delimiters (text + skipped, length - skipped);
  if (*delimiters == '\0' && (unwrapped = unwrap_lines (text, length)) != NULL && strpbrk (unwrapped, ",;\t|") != NULL)
    return read_csv (unwrapped, strlen (unwrapped), options, progress, error);
  if (!penny_plan_known (&plan, banks, text + skipped, length - skipped, delimiters))
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
  g_auto (PennyPlan) plan = { .format = "your own mapping", .owned = penny_bank_parse (options->mapping, error) };
  g_autofree char *delimiters = NULL;
  gsize skipped = skip_separator_line (text, length);

  if (plan.owned == NULL)
    return NULL;
  if (plan.owned->shape == PENNY_SHAPE_BLOCKS)
    {
      g_autoptr (PennyTable) blocks = penny_blocks_read (text, length);

      if (blocks != NULL && penny_plan_mapping (&plan, blocks))
        return read_table (&plan, blocks, options, warnings, progress, error);
    }

  delimiters = penny_csv_delimiters (text + skipped, length - skipped);
  for (guint i = 0; delimiters[i] != '\0'; i++)
    {
      g_autoptr (PennyTable) table = penny_csv_read (text + skipped, length - skipped, delimiters[i], 0, progress,
                                                     error);

      if (table == NULL)
        return NULL;
      if (penny_plan_mapping (&plan, table))
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

gboolean
penny_statement_peek (GBytes     *bytes,
                      char      **header_key,
                      GPtrArray **rows,
                      GError    **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) banks = penny_banks_load (NULL, warnings);
  g_autoptr (PennyTable) table = NULL;
  g_autofree char *text = NULL, *delimiters = NULL;
  g_auto (PennyPlan) plan = { 0 };
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

  header = penny_plan_find_header (&plan, banks, table);
  *header_key = header >= 0 ? penny_header_key (table, penny_table_row (table, (guint) header)) : NULL;
  *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = (guint) MAX (header, 0); i < table->rows->len && (*rows)->len < PEEKED_ROWS; i++)
    g_ptr_array_add (*rows, row_cells (table, penny_table_row (table, i)));
  return TRUE;
}
