#include "builder.h"

#include "balance-chain.h"
#include "payee.h"
#include "row-words.h"
#include "table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PennyWrittenDate  date;
  const char       *raw;       /* borrowed from the decoded file */
  gsize             raw_length;
} Draft;

struct _PennyBuilder
{
  PennyStatement *statement;
  GArray         *drafts;      /* one for each of the statement's rows */
  PennyDateTally  tally;
  GHashTable     *currencies;
  guint           rounded;
  guint           first_rounded;
  guint           lost_pounds;
};

static void
row_free (gpointer data)
{
  PennyStatementRow *row = data;

  if (row == NULL)
    return;
  g_free (row->payee);
  g_free (row->text);
  g_free (row->bank_ref);
  g_free (row->account);
  g_free (row);
}

static void
unreadable_free (gpointer data)
{
  PennyUnreadable *self = data;

  g_free (self->why);
  g_free (self->text);
  g_free (self);
}

PennyBuilder *
penny_builder_new (const char *format)
{
  PennyBuilder *self = g_new0 (PennyBuilder, 1);

  self->statement = g_new0 (PennyStatement, 1);
  self->statement->format = g_strdup (format);
  self->statement->rows = g_ptr_array_new_with_free_func (row_free);
  self->statement->unreadable = g_ptr_array_new_with_free_func (unreadable_free);
  self->statement->warnings = g_ptr_array_new_with_free_func (g_free);
  self->drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  self->currencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
penny_builder_free (PennyBuilder *self)
{
  g_clear_pointer (&self->statement, penny_statement_free);
  g_array_unref (self->drafts);
  g_hash_table_unref (self->currencies);
  g_free (self);
}

void
penny_builder_add (PennyBuilder           *self,
                   PennyStatementRow      *row,
                   const PennyWrittenDate *date,
                   const char             *raw,
                   gsize                   raw_length)
{
  Draft draft = { *date, raw, raw_length };

  if (row->payee == NULL)
    row->payee = *row->text != '\0' ? penny_payee_tidy (row->text) : g_strdup (_("No name given"));
  penny_builder_see_date (self, date);
  g_array_append_val (self->drafts, draft);
  g_ptr_array_add (self->statement->rows, row);
}

void
penny_builder_see_date (PennyBuilder           *self,
                        const PennyWrittenDate *date)
{
  penny_date_tally_see (&self->tally, date);
}

void
penny_builder_unreadable (PennyBuilder *self,
                          guint         row,
                          char         *why,
                          const char   *raw,
                          gsize         raw_length)
{
  PennyUnreadable *unreadable = g_new0 (PennyUnreadable, 1);

  unreadable->row = row;
  unreadable->why = why;
  unreadable->text = penny_row_start (raw, raw_length);
  g_ptr_array_add (self->statement->unreadable, unreadable);
}

void
penny_builder_warn (PennyBuilder *self,
                    char         *warning)
{
  g_ptr_array_add (self->statement->warnings, warning);
}

void
penny_builder_pending (PennyBuilder *self)
{
  self->statement->pending++;
}

void
penny_builder_forgive (PennyBuilder *self,
                       guint         row,
                       gboolean      rounded,
                       gboolean      lost_pound)
{
  if (rounded && self->rounded++ == 0)
    self->first_rounded = row;
  if (lost_pound)
    self->lost_pounds++;
}

void
penny_builder_currency (PennyBuilder *self,
                        const char   *currency)
{
  if (*currency != '\0' && g_ascii_strcasecmp (currency, "GBP") != 0)
    g_hash_table_add (self->currencies, g_strdup (currency));
}

void
penny_builder_cut (PennyBuilder *self)
{
  self->statement->cut = TRUE;
}

void
penny_builder_message (PennyBuilder *self,
                       const char   *message)
{
  if (self->statement->message == NULL)
    self->statement->message = g_strdup (message);
}

/* A card that thanks for payments and writes each with a minus writes spending without one. */
static gboolean
thanks_are_minus (GPtrArray *rows)
{
  guint thanks = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const PennyStatementRow *row = rows->pdata[i];
      gboolean is_thanks = penny_is_thanks (row->text);

      if (row->has_balance || (is_thanks && row->amount >= 0))
        return FALSE;
      thanks += is_thanks;
    }
  return thanks > 0;
}

gboolean
penny_builder_turn_if_proved (PennyBuilder *self)
{
  GPtrArray *rows = self->statement->rows;
  const char *why;

  if (penny_balance_chain_turned (rows))
    why = _("This file writes what was spent without a minus: the running balance shows it.");
  else if (thanks_are_minus (rows))
    why = _("This file looks like a card’s, where a payment to the card has a minus and what was spent has none. "
            "Check this first.");
  else
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    ((PennyStatementRow *) rows->pdata[i])->amount *= -1;
  penny_builder_warn (self, g_strdup (why));
  return TRUE;
}

guint
penny_builder_n_rows (const PennyBuilder *self)
{
  return self->statement->rows->len;
}

/* A row without a year stands beside rows with one: theirs, or the one that lies nearer. */
static void
lend_years (GArray *drafts)
{
  const PennyWrittenDate *lender = NULL;

  for (guint i = 0; i < drafts->len && lender == NULL; i++)
    if (g_array_index (drafts, Draft, i).date.year != 0)
      lender = &g_array_index (drafts, Draft, i).date;
  for (guint i = 0; i < drafts->len && lender != NULL; i++)
    {
      PennyWrittenDate *date = &g_array_index (drafts, Draft, i).date;
      int months;

      if (date->year == 0)
        {
          months = date->second - lender->second;
          date->year = lender->year + (months > 6 ? -1 : months < -6 ? 1 : 0);
        }
      lender = date;
    }
}

static char *
why_no_date (const PennyWrittenDate *date)
{
  if (date->year == 0)
    return g_strdup (_("The date has no year. Ask the bank for a statement with full dates."));
  return g_strdup (_("The date does not fit the order of day and month in the rest of the file."));
}

/* Keeps the rows that get a date and whose sum stays a number. */
static void
date_rows (PennyBuilder   *self,
           PennyDateOrder  order)
{
  g_autoptr (GPtrArray) all = self->statement->rows;

  self->statement->rows = g_ptr_array_new_full (all->len, row_free);
  for (guint i = 0; i < all->len; i++)
    {
      const Draft *draft = &g_array_index (self->drafts, Draft, i);
      PennyStatementRow *row = all->pdata[i];

      row->date = penny_written_date_resolve (&draft->date, order);
      if (row->date == PENNY_DATE_NONE)
        penny_builder_unreadable (self, row->row, why_no_date (&draft->date), draft->raw, draft->raw_length);
      else if (!penny_pence_try_add (self->statement->sum, row->amount, &self->statement->sum))
        penny_builder_unreadable (self, row->row, g_strdup (_("The amount is too large to add up.")),
                                  draft->raw, draft->raw_length);
      else
        {
          g_ptr_array_add (self->statement->rows, row);
          all->pdata[i] = NULL;
        }
    }
}

static char *
ref_key (const PennyStatementRow *row)
{
  return g_strdup_printf ("%s\n%s", row->account != NULL ? row->account : "", row->bank_ref);
}

/* An id that the file itself uses twice tells nothing. */
static void
drop_shared_refs (GPtrArray *rows)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) shared = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      PennyStatementRow *row = rows->pdata[i], *earlier;
      g_autofree char *key = row->bank_ref != NULL ? ref_key (row) : NULL;

      if (key == NULL)
        continue;
      earlier = g_hash_table_lookup (first, key);
      if (earlier == NULL)
        g_hash_table_insert (first, g_steal_pointer (&key), row);
      else
        {
          g_hash_table_add (shared, earlier);
          g_hash_table_add (shared, row);
        }
    }
  for (guint i = 0; i < rows->len; i++)
    if (g_hash_table_contains (shared, rows->pdata[i]))
      g_clear_pointer (&((PennyStatementRow *) rows->pdata[i])->bank_ref, g_free);
}

static void
add_warnings (PennyBuilder *self)
{
  g_autoptr (GList) currencies = g_list_sort (g_hash_table_get_keys (self->currencies), (GCompareFunc) strcmp);
  guint breaks = penny_balance_chain_breaks (self->statement->rows);

  for (const GList *l = currencies; l != NULL; l = l->next)
    penny_builder_warn (self, g_strdup_printf (_("Some amounts are in %s, not in pounds. They are shown as they "
                                                 "stand."), (const char *) l->data));
  if (self->rounded > 0)
    penny_builder_warn (self, g_strdup_printf (ngettext ("%u amount is finer than a penny and was rounded (row %u).",
                                                         "%u amounts are finer than a penny and were rounded (the "
                                                         "first is row %u).", self->rounded),
                                               self->rounded, self->first_rounded));
  if (self->lost_pounds > 0)
    penny_builder_warn (self, g_strdup_printf (ngettext ("In %u place the £ sign was damaged. The figure beside it "
                                                         "was read.",
                                                         "In %u places the £ sign was damaged. The figures beside "
                                                         "it were read.", self->lost_pounds), self->lost_pounds));
  if (breaks > 0)
    penny_builder_warn (self, g_strdup_printf (ngettext ("In %u place the bank’s running balance does not follow "
                                                         "from the amounts. A row may be missing there.",
                                                         "In %u places the bank’s running balance does not follow "
                                                         "from the amounts. Rows may be missing there.", breaks),
                                               breaks));
}

static int
by_row (gconstpointer a,
        gconstpointer b)
{
  const PennyUnreadable *left = *(PennyUnreadable *const *) a, *right = *(PennyUnreadable *const *) b;

  return (left->row > right->row) - (left->row < right->row);
}

PennyStatement *
penny_builder_finish (PennyBuilder    *self,
                      PennyDateOrder   said,
                      PennyDateOrder   kind,
                      GError         **error)
{
  PennyDateOrder order = penny_date_tally_decide (&self->tally, said, kind);

  if (order == PENNY_DATE_ORDER_UNKNOWN)
    {
      g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_DATE_ORDER,
                           _("The dates in this file can be read in two ways: 05/03 could be 5 March or 3 May. "
                             "Say which comes first, the day or the month. Nothing has been changed."));
      return NULL;
    }

  lend_years (self->drafts);
  date_rows (self, order);
  drop_shared_refs (self->statement->rows);
  add_warnings (self);
  g_ptr_array_sort (self->statement->unreadable, by_row);
  if (self->statement->rows->len == 0 && self->statement->unreadable->len == 0 && self->statement->pending == 0)
    penny_builder_message (self, _("There are no payments in this file."));
  return g_steal_pointer (&self->statement);
}
