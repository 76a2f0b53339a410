#include "receipt-keep.h"

#include <glib/gi18n-lib.h>

#include "payments.h"
#include "tables.h"

/* Each payment that a receipt proves says until when; the longest holds. */

typedef struct
{
  GHashTable *rules;           /* budget's id to PennyKeepRule */
  GHashTable *ends;            /* budget's id to its last day */
  GHashTable *asked;           /* budgets' ids about which a question is open */
  gboolean    all_asked;       /* or about all */
  PennyDate   today;
} Ground;

static void
ground_clear (Ground *self)
{
  g_clear_pointer (&self->rules, g_hash_table_unref);
  g_clear_pointer (&self->ends, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

static gpointer
key_of (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gboolean
read_rules (PennyStore  *store,
            Ground      *self,
            GError     **error)
{
  g_autoptr (GPtrArray) rules = penny_keep_rules_list (store, error);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const PennyKeepRule *rule = rules->pdata[i];

      g_hash_table_insert (self->rules, key_of (rule->budget_id), penny_keep_rule_copy (rule));
    }
  return rules != NULL;
}

static gboolean
read_ends (PennyStore  *store,
           Ground      *self,
           GError     **error)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);

  for (guint i = 0; budgets != NULL && i < budgets->len; i++)
    {
      const PennyBudget *budget = budgets->pdata[i];

      g_hash_table_insert (self->ends, key_of (budget->id), GINT_TO_POINTER (budget->end));
    }
  return budgets != NULL;
}

static gboolean
read_asked (PennyStore  *store,
            Ground      *self,
            GError     **error)
{
  g_autoptr (GPtrArray) queries = penny_queries_list (store, error);

  for (guint i = 0; queries != NULL && i < queries->len; i++)
    {
      const PennyQuery *query = queries->pdata[i];

      if (query->closed_on != PENNY_DATE_NONE)
        continue;
      if (query->budget_id == 0)
        self->all_asked = TRUE;
      else
        g_hash_table_add (self->asked, key_of (query->budget_id));
    }
  return queries != NULL;
}

static gboolean
read_ground (PennyStore  *store,
             PennyDate    today,
             Ground      *self,
             GError     **error)
{
  self->rules = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) penny_keep_rule_free);
  self->ends = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->today = today;
  return read_rules (store, self, error) && read_ends (store, self, error) && read_asked (store, self, error);
}

/* What holds so far: of one receipt, proof by proof. */
typedef struct
{
  gboolean             any;
  PennyDate            until;
  gboolean             asked;
  const PennyPaidProof *proof; /* the one that @until comes from */
  const PennyKeepRule *rule;   /* NULL: the default */
} Holding;

static void
hold (Holding              *self,
      const PennyPaidProof *proof,
      const PennyKeepRule  *rule,
      PennyDate             until)
{
  if (self->any && (self->until == PENNY_DATE_NONE || (until != PENNY_DATE_NONE && until <= self->until)))
    return;
  self->any = TRUE;
  self->until = until;
  self->proof = proof;
  self->rule = rule;
}

/* Of which budget it is, is not known: each rule that there is may be the one. */
static void
hold_for_any (Holding              *self,
              const Ground         *ground,
              const PennyPaidProof *proof)
{
  GHashTableIter rules;
  gpointer rule;

  hold (self, proof, NULL, penny_keep_until (proof->paid, NULL, PENNY_DATE_NONE));
  g_hash_table_iter_init (&rules, ground->rules);
  while (g_hash_table_iter_next (&rules, NULL, &rule))
    {
      PennyDate end = GPOINTER_TO_INT (g_hash_table_lookup (ground->ends, &((const PennyKeepRule *) rule)->budget_id));

      hold (self, proof, rule, penny_keep_until (proof->paid, rule, end));
    }
  self->asked |= g_hash_table_size (ground->asked) > 0;
}

static void
hold_for (Holding              *self,
          const Ground         *ground,
          const PennyPaidProof *proof)
{
  const PennyKeepRule *rule;
  PennyDate end;

  self->asked |= ground->all_asked;
  if (proof->payment_id == 0)
    {
      hold_for_any (self, ground, proof);
      return;
    }
  rule = g_hash_table_lookup (ground->rules, &proof->budget_id);
  end = GPOINTER_TO_INT (g_hash_table_lookup (ground->ends, &proof->budget_id));
  hold (self, proof, rule, penny_keep_until (proof->paid, rule, end));
  self->asked |= g_hash_table_contains (ground->asked, &proof->budget_id);
}

static gboolean
may_go (const Holding *self,
        PennyDate      today)
{
  return self->any && !self->asked && self->until != PENNY_DATE_NONE && self->until < today;
}

/* --- in words --- */

static char *
say_by_rule (const Holding *held,
             const char    *day)
{
  g_autofree char *rule = penny_keep_rule_words (held->rule);

  /* Translators: a day; "2 years after it was paid"; where the funder's rule is written. */
  return g_strdup_printf (_("To be kept until %s: %s, by the rule in “%s”."), day, rule, held->rule->source);
}

static char *
say_default (const char *day,
             const char *payee)
{
  if (payee == NULL)
    return g_strdup_printf (_("To be kept until %s: six years after the end of the financial year."), day);
  /* Translators: a day; who was paid. */
  return g_strdup_printf (_("To be kept until %s: six years after the end of the financial year in which %s was paid."),
                          day, payee);
}

static char *
say_why (PennyStore     *store,
         const Holding  *held,
         PennyDate       today)
{
  g_autoptr (PennyPayment) payment = held->proof == NULL || held->proof->payment_id == 0 ? NULL
                                   : penny_payments_get (store, held->proof->payment_id, NULL);
  g_autofree char *day = NULL;

  if (held->asked)
    return g_strdup (_("Your funder asks about this, so it stays until the question is closed."));
  if (held->until == PENNY_DATE_NONE)
    return g_strdup (_("Keep it: the day on which it may go is not known."));
  day = penny_date_to_words (held->until, today);
  return held->rule != NULL ? say_by_rule (held, day)
                            : say_default (day, payment == NULL ? NULL : payment->payee);
}

void
penny_keep_free (PennyKeep *self)
{
  if (self == NULL)
    return;
  g_free (self->why);
  g_free (self);
}

PennyKeep *
penny_keep_of (PennyStore  *store,
               gint64       receipt_id,
               PennyDate    today,
               GError     **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, receipt_id, error);
  g_autoptr (GArray) proofs = receipt == NULL ? NULL : penny_receipts_proofs (store, receipt_id, error);
  g_auto (Ground) ground = { 0 };
  Holding held = { 0 };
  PennyKeep *keep;

  if (proofs == NULL || !read_ground (store, today, &ground, error))
    return NULL;
  for (guint i = 0; i < proofs->len; i++)
    hold_for (&held, &ground, &g_array_index (proofs, PennyPaidProof, i));
  keep = g_new0 (PennyKeep, 1);
  keep->until = held.until;
  keep->asked = held.asked;
  keep->may_go = may_go (&held, today);
  keep->why = say_why (store, &held, today);
  return keep;
}

/* --- all in one pass --- */

static GArray *
keep_each (const GArray *proofs,
           const Ground *ground)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (PennyKeptUntil));
  Holding held = { 0 };

  for (guint i = 0; i < proofs->len; i++)
    {
      const PennyPaidProof *proof = &g_array_index (proofs, PennyPaidProof, i);
      gboolean last = i + 1 == proofs->len || proof[1].receipt_id != proof->receipt_id;
      PennyKeptUntil one = { .receipt_id = proof->receipt_id };

      hold_for (&held, ground, proof);
      if (!last)
        continue;
      one.until = held.until;
      one.asked = held.asked;
      one.may_go = may_go (&held, ground->today);
      g_array_append_val (kept, one);
      held = (Holding) { 0 };
    }
  return kept;
}

GArray *
penny_keep_all (PennyStore  *store,
                PennyDate    today,
                GError     **error)
{
  g_autoptr (GArray) proofs = penny_receipts_proofs (store, 0, error);
  g_auto (Ground) ground = { 0 };

  if (proofs == NULL || !read_ground (store, today, &ground, error))
    return NULL;
  return keep_each (proofs, &ground);
}

static int
by_day (gconstpointer a,
        gconstpointer b)
{
  const PennyKeptUntil *one = a, *other = b;

  if (one->until != other->until)
    return one->until < other->until ? -1 : 1;
  return (one->receipt_id > other->receipt_id) - (one->receipt_id < other->receipt_id);
}

GArray *
penny_keep_may_go (PennyStore  *store,
                   PennyDate    today,
                   GError     **error)
{
  g_autoptr (GArray) kept = penny_keep_all (store, today, error);
  GArray *ids;

  if (kept == NULL)
    return NULL;
  g_array_sort (kept, by_day);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < kept->len; i++)
    if (g_array_index (kept, PennyKeptUntil, i).may_go)
      g_array_append_val (ids, g_array_index (kept, PennyKeptUntil, i).receipt_id);
  return ids;
}
