#include "bring-in.h"

#include <glib/gi18n-lib.h>

#include "bring-in-match.h"
#include "bring-in-propose.h"
#include "counted.h"
#include "rules.h"

/* Looking: what a statement would add. */

static void
clear_proposal (gpointer proposal)
{
  g_clear_pointer (&((PennyProposal *) proposal)->bill_ids, g_array_unref);
}

void
penny_bring_in_free (PennyBringIn *self)
{
  g_clear_pointer (&self->proposals, g_array_unref);
  g_clear_pointer (&self->statement, penny_statement_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* Everything stored around the file's days; typed payments may lie a few days off. */
static GPtrArray *
read_stored (PennyStore  *store,
             gint64       account_id,
             GPtrArray   *rows,
             GError     **error)
{
  PennyDate first = G_MAXINT32, last = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const PennyStatementRow *row = g_ptr_array_index (rows, i);

      first = MIN (first, row->date);
      last = MAX (last, row->date);
    }
  if (rows->len == 0)
    return g_ptr_array_new ();
  return penny_payments_between (store, account_id, first - 7, last + 7, error);
}

/* A bank may put two accounts into one file; here there is one to put them in. */
static void
warn_of_several_accounts (PennyStatement *statement)
{
  const char *first = NULL;

  for (guint i = 0; i < statement->rows->len; i++)
    {
      const PennyStatementRow *row = g_ptr_array_index (statement->rows, i);

      if (row->account != NULL && first != NULL && !g_str_equal (row->account, first))
        {
          g_ptr_array_add (statement->warnings,
                           g_strdup (_("This file holds several accounts. All its rows would go into one here: "
                                       "leave out those that belong elsewhere.")));
          return;
        }
      if (first == NULL)
        first = row->account;
    }
}

/* One row with a year of long ago must not keep all the others out. */
static void
set_aside_impossible_days (PennyStatement *statement)
{
  for (guint i = 0; i < statement->rows->len; )
    {
      const PennyStatementRow *row = g_ptr_array_index (statement->rows, i);
      g_autofree char *day = NULL;
      PennyUnreadable *unreadable;

      if (penny_rules_is_sensible (row->date))
        {
          i++;
          continue;
        }
      day = penny_date_to_short (row->date);
      unreadable = g_new0 (PennyUnreadable, 1);
      unreadable->row = row->row;
      unreadable->why = g_strdup_printf (_("%s cannot be the day: it does not lie between 2000 and 2099."), day);
      unreadable->text = g_strdup (row->text);
      g_ptr_array_add (statement->unreadable, unreadable);
      statement->sum = penny_pence_add (statement->sum, -row->amount);
      g_ptr_array_remove_index (statement->rows, i);
    }
}

/* Whoever counted the account's money has counted these, and may wonder why it does not change. */
static gboolean
say_what_was_counted (PennyStore    *store,
                      PennyBringIn  *self,
                      GError       **error)
{
  g_autoptr (PennyPayment) opening = NULL;
  g_autofree char *day = NULL;
  guint n = 0;

  if (!penny_payments_counted (store, self->account_id, &opening, error))
    return FALSE;
  for (guint i = 0; opening != NULL && i < self->proposals->len; i++)
    {
      const PennyProposal *proposal = &g_array_index (self->proposals, PennyProposal, i);

      n += !proposal->already && !proposal->left_out && proposal->row->date <= opening->counted_on;
    }
  if (n == 0)
    return TRUE;
  day = penny_date_to_short (opening->counted_on);
  g_ptr_array_add (self->statement->warnings,
                   g_strdup_printf (ngettext ("%u of these is from before you said what was in the account, on %s. "
                                              "That sum had it in it already, so the money in the account stays the same.",
                                              "%u of these are from before you said what was in the account, on %s. "
                                              "That sum had them in it already, so the money in the account stays the same.",
                                              n), n, day));
  return TRUE;
}

static void
propose_row (PennyBringIn            *self,
             PennyProposer           *proposer,
             const PennyStatementRow *row,
             const PennyPayment      *stored)
{
  PennyProposal proposal = { .row = row, .already = stored != NULL };

  if (stored != NULL)
    {
      gboolean typed = stored->bank_text == NULL && stored->statement_id == 0;

      proposal.typed_id = typed ? stored->id : 0;
      proposal.kind = stored->kind;
      proposal.line_id = stored->line_id;
      self->n_already++;
    }
  else
    {
      penny_propose (proposer, &proposal);
      /* Banks list nothings: a card looked at, a fee of 0.00. */
      proposal.left_out = row->amount == 0;
      self->n_new += row->amount != 0;
      self->money_in = penny_pence_add (self->money_in, MAX (row->amount, 0));
      self->money_out = penny_pence_add (self->money_out, MAX (-row->amount, 0));
    }
  g_array_append_val (self->proposals, proposal);
}

/* Half a statement would look like a whole one from then on. */
static gboolean
is_whole (const PennyStatement  *statement,
          GError               **error)
{
  if (!statement->cut)
    return TRUE;
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_CUT,
                       _("This file ends in the middle of a payment, so some payments may be missing. "
                         "Download it from your bank again. Nothing has been changed."));
  return FALSE;
}

PennyBringIn *
penny_bring_in_look (PennyStore      *store,
                     PennyStatement  *statement,
                     const char      *file_name,
                     gint64           account_id,
                     GError         **error)
{
  g_autoptr (PennyBringIn) self = g_new0 (PennyBringIn, 1);
  g_autoptr (PennyProposer) proposer = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  g_autofree const PennyPayment **found = NULL;

  self->statement = statement;
  self->file_name = g_strdup (file_name);
  self->account_id = account_id;
  if (!is_whole (statement, error))
    return NULL;
  set_aside_impossible_days (statement);
  self->proposals = g_array_sized_new (FALSE, TRUE, sizeof (PennyProposal), statement->rows->len);
  g_array_set_clear_func (self->proposals, clear_proposal);
  proposer = penny_proposer_new (store, account_id, error);
  if (proposer == NULL)
    return NULL;
  stored = read_stored (store, account_id, statement->rows, error);
  if (stored == NULL)
    return NULL;
  warn_of_several_accounts (statement);
  found = penny_bring_in_match (statement->rows, stored);
  for (guint i = 0; i < statement->rows->len; i++)
    propose_row (self, proposer, g_ptr_array_index (statement->rows, i), found[i]);
  if (!say_what_was_counted (store, self, error))
    return NULL;
  return g_steal_pointer (&self);
}
