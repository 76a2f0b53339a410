#include "receipt-rows.h"

#include <locale.h>

/* How long receipts are kept, and what a funder asks: acts, and what is refused. */

static void
add_rule (Shoebox *box)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rule_new ();

  rule->budget_id = box->book.budget;
  rule->counted_from = PENNY_KEEP_PAID;
  rule->years = 2;
  rule->source = g_strdup ("Agreement of 1 May 2026, section 7");
  box->ready = do_act (shoebox_store (box), penny_act_save_keep_rule, rule);
}

static void
change_rule (Shoebox *box)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rules_get (shoebox_store (box), box->ready, NULL);

  rule->years = 1;
  do_act (shoebox_store (box), penny_act_save_keep_rule, rule);
}

static void
remove_rule (Shoebox *box)
{
  PennyRemoval removal = { box->ready };

  do_act (shoebox_store (box), penny_act_remove_keep_rule, &removal);
}

static void
open_query (Shoebox *box)
{
  g_autoptr (PennyQuery) query = penny_query_new ();

  query->budget_id = box->book.budget;
  query->what = g_strdup ("Which taxis were to the hospital?");
  query->opened_on = day ("2026-11-03");
  box->ready = do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
date_query (Shoebox    *box,
            const char *closed)
{
  g_autoptr (PennyQuery) query = penny_queries_get (shoebox_store (box), box->ready, NULL);

  query->closed_on = closed == NULL ? PENNY_DATE_NONE : day (closed);
  do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
close_query (Shoebox *box)
{
  date_query (box, "2026-11-12");
}

static void
open_and_close_query (Shoebox *box)
{
  open_query (box);
  close_query (box);
}

static void
open_query_again (Shoebox *box)
{
  date_query (box, NULL);
}

static void
change_query (Shoebox *box)
{
  g_autoptr (PennyQuery) query = penny_queries_get (shoebox_store (box), box->ready, NULL);

  query->budget_id = 0;
  do_act (shoebox_store (box), penny_act_save_query, query);
}

static void
remove_query (Shoebox *box)
{
  PennyRemoval removal = { box->ready };

  do_act (shoebox_store (box), penny_act_remove_query, &removal);
}

static const ReceiptAct acts[] = {
  { "rule-added", NULL, add_rule, "Wrote down that receipts of Direct payment are kept for 2 years." },
  { "rule-changed", add_rule, change_rule, "Changed how long receipts of Direct payment are kept: it is 1 year." },
  { "rule-removed", add_rule, remove_rule, "Took away the rule of how long receipts of Direct payment are kept." },
  { "query-opened", NULL, open_query, "Wrote down a question that a funder asked on Tuesday 3 November." },
  { "query-changed", open_query, change_query, "Changed the question that a funder asked on Tuesday 3 November." },
  { "query-closed", open_query, close_query, "Closed a funder’s question: it was answered on Thursday 12 November." },
  { "query-opened-again", open_and_close_query, open_query_again,
    "Opened the question again that a funder asked on Tuesday 3 November." },
  { "query-removed", open_query, remove_query, "Removed the question that a funder asked on Tuesday 3 November." },
};

static void
add_and_ask (Shoebox *box)
{
  open_query (box);
  box->ready = shoebox_add (box, "a receipt of the gym", "gym.pdf", box->gym);
}

static gboolean
remove_asked (Shoebox  *box,
              GError  **error)
{
  PennyRemoval removal = { box->ready };

  return penny_act_remove_receipt (shoebox_store (box), &removal, NULL, error);
}

static gboolean
try_rule (Shoebox     *box,
          gint64       budget,
          int          years,
          const char  *source,
          GError     **error)
{
  g_autoptr (PennyKeepRule) rule = penny_keep_rule_new ();

  rule->budget_id = budget;
  rule->years = years;
  rule->source = g_strdup (source);
  return penny_act_save_keep_rule (shoebox_store (box), rule, NULL, error);
}

static gboolean
rule_without_source (Shoebox  *box,
                     GError  **error)
{
  return try_rule (box, box->book.budget, 2, " ", error);
}

static gboolean
rule_of_no_budget (Shoebox  *box,
                   GError  **error)
{
  return try_rule (box, 12345, 2, "Agreement", error);
}

static gboolean
rule_twice (Shoebox  *box,
            GError  **error)
{
  return try_rule (box, box->book.budget, 2, "Agreement", error);
}

static gboolean
rule_of_centuries (Shoebox  *box,
                   GError  **error)
{
  return try_rule (box, box->book.other_budget, 101, "Agreement", error);
}

static gboolean
try_query (Shoebox     *box,
           const char  *what,
           const char  *closed,
           GError     **error)
{
  g_autoptr (PennyQuery) query = penny_query_new ();

  query->what = g_strdup (what);
  query->opened_on = day ("2026-11-03");
  query->closed_on = closed == NULL ? PENNY_DATE_NONE : day (closed);
  return penny_act_save_query (shoebox_store (box), query, NULL, error);
}

static gboolean
ask_nothing (Shoebox  *box,
             GError  **error)
{
  return try_query (box, "", NULL, error);
}

static gboolean
answer_before_asking (Shoebox  *box,
                      GError  **error)
{
  return try_query (box, "Which taxis?", "2026-11-02", error);
}

static const ReceiptRefusal refusals[] = {
  { "remove-asked", add_and_ask, remove_asked, "Your funder asks about this" },
  { "rule-without-source", NULL, rule_without_source, "Say where this rule is written" },
  { "rule-of-no-budget", NULL, rule_of_no_budget, "The budget that this belongs to is gone." },
  { "rule-twice", add_rule, rule_twice, "This budget has a rule already." },
  { "rule-of-centuries", NULL, rule_of_centuries, "between 0 and 100" },
  { "ask-nothing", NULL, ask_nothing, "Say what the funder asks." },
  { "answer-before-asking", NULL, answer_before_asking, "cannot be answered before it was asked" },
};

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  receipt_rows_add (acts, G_N_ELEMENTS (acts));
  receipt_rows_add_refused (refusals, G_N_ELEMENTS (refusals));
  return g_test_run ();
}
