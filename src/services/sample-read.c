#include "sample-read.h"

#include <stdlib.h>
#include <string.h>

#include "rules.h"

typedef struct
{
  PennyStore *store;
  GKeyFile   *file;
  const char *group;           /* being read */
  GHashTable *ids;             /* "line gym" to gint64 */
  GHashTable *starts;          /* budget's id to its first day */
} Reader;

/* Reading one value.  A mistake in a sample is a mistake of ours: it fails the
 * test that makes all samples, with the group and the key. */

static gboolean
mistake (const Reader  *self,
         const char    *what,
         GError       **error)
{
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED, "[%s] %s", self->group, what);
  return FALSE;
}

static char *
text_of (const Reader *self,
         const char   *key)
{
  return g_key_file_get_string (self->file, self->group, key, NULL);
}

static PennyDate
date_of (const Reader *self,
         const char   *key)
{
  g_autofree char *text = text_of (self, key);

  return text == NULL ? PENNY_DATE_NONE : penny_date_parse (text);
}

static PennyPence
pence_of (const Reader *self,
          const char   *key)
{
  g_autofree char *text = text_of (self, key);
  PennyPence amount = 0;

  if (text != NULL)
    penny_pence_parse (text, &amount, NULL);
  return amount;
}

static gboolean
yes_of (const Reader *self,
        const char   *key)
{
  return g_key_file_get_boolean (self->file, self->group, key, NULL);
}

static int
choice_of (const char        *text,
           const char *const *choices)
{
  for (int i = 0; text != NULL && choices[i] != NULL; i++)
    if (g_str_equal (text, choices[i]))
      return i;
  return 0;
}

static int
choice_at (const Reader      *self,
           const char        *key,
           const char *const *choices)
{
  g_autofree char *text = text_of (self, key);

  return choice_of (text, choices);
}

/* Short names. */

static void
remember (Reader     *self,
          const char *name,
          gint64      id)
{
  g_hash_table_insert (self->ids, g_strdup (name), g_memdup2 (&id, sizeof id));
}

static gint64
id_of (const Reader *self,
       const char   *family,
       const char   *name)
{
  g_autofree char *full = g_strdup_printf ("%s %s", family, name == NULL ? "" : name);
  const gint64 *id = g_hash_table_lookup (self->ids, full);

  return id == NULL ? 0 : *id;
}

static gint64
id_at (const Reader *self,
       const char   *family)
{
  g_autofree char *name = text_of (self, family);

  return id_of (self, family, name);
}

static void
schedule_of (const Reader  *self,
             PennySchedule *schedule)
{
  g_autofree char *every = text_of (self, "every");

  schedule->first = date_of (self, "first");
  schedule->last = date_of (self, "last");
  schedule->unit = every == NULL ? PENNY_UNIT_ONCE
                 : strstr (every, "week") != NULL ? PENNY_UNIT_WEEK
                 : strstr (every, "month") != NULL ? PENNY_UNIT_MONTH : PENNY_UNIT_YEAR;
  schedule->every = every == NULL ? 1 : atoi (every);
}

/* One function a group. */

static gboolean
read_person (Reader  *self,
             GError **error)
{
  g_autoptr (PennyPerson) person = penny_person_new ();

  person->name = text_of (self, "name");
  person->manager = text_of (self, "manager");
  person->manager_role = text_of (self, "manager-role");
  person->label = text_of (self, "label");
  person->own_money_a_week = pence_of (self, "own-money-a-week");
  return penny_person_save (self->store, person, error);
}

static gboolean
read_budget (Reader  *self,
             GError **error)
{
  static const char *const holdings[] = { "direct", "third-party", "notional", NULL };
  g_autoptr (PennyBudget) budget = penny_budget_new ();
  gint64 id = 0;

  budget->name = text_of (self, "name");
  budget->funder = text_of (self, "funder");
  budget->holding = choice_at (self, "holding", holdings);
  budget->held_by = text_of (self, "held-by");
  budget->start = date_of (self, "start");
  budget->end = date_of (self, "end");
  budget->review_by = date_of (self, "review-by");
  budget->contribution = pence_of (self, "contribution");
  budget->rule.weeks = g_key_file_get_integer (self->file, self->group, "rule-weeks", NULL);
  budget->rule.net = yes_of (self, "rule-net");
  budget->rule.less_owed = yes_of (self, "rule-less-owed");
  budget->rule.less_saved = yes_of (self, "rule-less-saved");
  budget->rule.source = text_of (self, "rule-source");
  if (!penny_rules_budget (self->store, budget, error) || !penny_budgets_save (self->store, budget, &id, error))
    return FALSE;
  remember (self, self->group, id);
  g_hash_table_insert (self->starts, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (budget->start));
  return TRUE;
}

static gboolean
read_line (Reader  *self,
           GError **error)
{
  static const char *const kinds[] = { "weekly", "four-weekly", "monthly", "yearly", "one-off", "contingency", NULL };
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  gint64 id = 0;

  line->budget_id = id_at (self, "budget");
  line->name = text_of (self, "name");
  line->kind = choice_at (self, "kind", kinds);
  line->each = pence_of (self, "each");
  line->times = g_key_file_get_integer (self->file, self->group, "times", NULL);
  line->total = line->each > 0 ? penny_pence_share (line->each, line->times, 1) : pence_of (self, "total");
  line->outcome = text_of (self, "outcome");
  line->unit = text_of (self, "unit");
  line->unit_price = pence_of (self, "unit-price");
  if (!penny_rules_line (self->store, line, error) ||
      !penny_lines_save (self->store, line,
                         GPOINTER_TO_INT (g_hash_table_lookup (self->starts, &line->budget_id)), &id, error))
    return FALSE;
  remember (self, self->group, id);
  return TRUE;
}

static gboolean
read_account (Reader  *self,
              GError **error)
{
  static const char *const kinds[] = { "bank", "card", "cash", "elsewhere", NULL };
  g_autoptr (PennyAccount) account = penny_account_new ();
  gint64 id = 0;

  account->budget_id = id_at (self, "budget");
  account->name = text_of (self, "name");
  account->kind = choice_at (self, "kind", kinds);
  if (!penny_rules_account (self->store, account, error) || !penny_accounts_save (self->store, account, &id, error))
    return FALSE;
  remember (self, self->group, id);
  return TRUE;
}

static gboolean
read_income (Reader  *self,
             GError **error)
{
  g_autoptr (PennyIncome) income = penny_income_new ();
  gint64 id = 0;

  income->budget_id = id_at (self, "budget");
  income->what = text_of (self, "what");
  income->amount = pence_of (self, "amount");
  income->line_id = id_at (self, "line");
  schedule_of (self, &income->schedule);
  return penny_rules_income (self->store, income, error) && penny_incomes_save (self->store, income, &id, error);
}

static gboolean
read_regular (Reader  *self,
              GError **error)
{
  g_autoptr (PennyRegular) regular = penny_regular_new ();
  gint64 id = 0;

  regular->account_id = id_at (self, "account");
  regular->payee = text_of (self, "payee");
  regular->amount = pence_of (self, "amount");
  regular->line_id = id_at (self, "line");
  schedule_of (self, &regular->schedule);
  return penny_rules_regular (self->store, regular, error) && penny_regulars_save (self->store, regular, &id, error);
}

/* "wages -43.39 + pension -32.54" */
static GArray *
splits_of (const Reader *self,
           const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " + ", -1);
  GArray *splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);
      PennySplit split = { id_of (self, "line", words[0]), 0 };

      if (words[1] != NULL)
        penny_pence_parse (words[1], &split.amount, NULL);
      g_array_append_val (splits, split);
    }
  return splits;
}

static gboolean
read_what_for (Reader        *self,
               const char    *text,
               PennyPayment  *payment,
               GError       **error)
{
  payment->kind = PENNY_PAYMENT_SPENT;
  if (g_str_equal (text, "opening"))
    payment->kind = PENNY_PAYMENT_OPENING;
  else if (g_str_equal (text, "contribution"))
    payment->kind = PENNY_PAYMENT_CONTRIBUTION;
  else if (g_str_has_prefix (text, "funder"))
    {
      payment->kind = PENNY_PAYMENT_FUNDER;
      payment->line_id = text[6] == ' ' ? id_of (self, "line", text + 7) : 0;
    }
  else if (strstr (text, " + ") != NULL)
    payment->splits = splits_of (self, text);
  else
    payment->line_id = id_of (self, "line", text);
  if (payment->kind == PENNY_PAYMENT_SPENT && payment->splits == NULL && payment->line_id == 0)
    return mistake (self, text, error);
  return TRUE;
}

static char **
fields_of (Reader      *self,
           const char  *key,
           guint        at_least,
           GError     **error)
{
  char **fields = g_key_file_get_string_list (self->file, self->group, key, NULL, error);

  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    g_strstrip (fields[i]);
  if (fields != NULL && g_strv_length (fields) < at_least)
    {
      mistake (self, key, error);
      g_clear_pointer (&fields, g_strfreev);
    }
  return fields;
}

static gboolean
read_payment (Reader      *self,
              const char  *key,
              GHashTable  *lines,
              GError     **error)
{
  g_auto (GStrv) fields = fields_of (self, key, 5, error);
  g_autoptr (PennyPayment) payment = penny_payment_new ();
  g_autofree char *name = g_strdup_printf ("payment %s", key);
  gint64 id = 0;

  if (fields == NULL || !penny_pence_parse (fields[1], &payment->amount, error))
    return FALSE;
  payment->account_id = id_of (self, "account", strchr (self->group, ' ') + 1);
  payment->date = penny_date_parse (fields[0]);
  payment->payee = g_strdup (fields[2]);
  payment->receipt = g_str_equal (fields[4], "receipt");
  payment->note = g_strdup (fields[5]);
  if (!read_what_for (self, fields[3], payment, error) ||
      !penny_rules_payment_among (payment, lines, error) ||
      !penny_payments_save (self->store, payment, &id, error))
    return FALSE;
  remember (self, name, id);
  return TRUE;
}

static gboolean
read_payments (Reader  *self,
               GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);
  g_autoptr (GHashTable) lines = NULL;
  gint64 budget_id;

  if (keys == NULL ||
      !penny_rules_budget_of (self->store, id_of (self, "account", strchr (self->group, ' ') + 1), &budget_id, error))
    return FALSE;
  lines = penny_rules_lines (self->store, budget_id, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!read_payment (self, keys[i], lines, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_bill (Reader      *self,
           const char  *key,
           GError     **error)
{
  static const char *const kinds[] = { "other", "hmrc", "pension", "wages", NULL };
  g_auto (GStrv) fields = fields_of (self, key, 8, error);
  g_autoptr (PennyBill) bill = penny_bill_new ();
  gint64 id = 0;

  if (fields == NULL || !penny_pence_parse (fields[2], &bill->amount, error))
    return FALSE;
  bill->budget_id = id_of (self, "budget", strchr (self->group, ' ') + 1);
  bill->incurred = penny_date_parse (fields[0]);
  bill->due = penny_date_parse (fields[1]);
  bill->payee = g_strdup (fields[3]);
  bill->kind = choice_of (fields[4], kinds);
  if (strstr (fields[5], " + ") != NULL)
    bill->splits = splits_of (self, fields[5]);
  else
    bill->line_id = id_of (self, "line", fields[5]);
  bill->paid_by = id_of (self, "payment", fields[6]);
  bill->what = g_strdup (fields[7]);
  return penny_rules_bill (self->store, bill, error) && penny_bills_save (self->store, bill, &id, error);
}

static gboolean
read_bills (Reader  *self,
            GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!read_bill (self, keys[i], error))
      return FALSE;
  return keys != NULL;
}

static gboolean
read_group (Reader  *self,
            GError **error)
{
  static const struct
  {
    const char *family;
    gboolean  (*read) (Reader *self, GError **error);
  } families[] = {
    { "person", read_person }, { "budget ", read_budget }, { "line ", read_line }, { "account ", read_account },
    { "income ", read_income }, { "regular ", read_regular }, { "payments ", read_payments }, { "bills ", read_bills },
  };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_str_has_prefix (self->group, families[i].family))
      return families[i].read (self, error);
  return mistake (self, "?", error);
}

gboolean
penny_sample_read (PennyStore  *store,
                   const char  *text,
                   char       **who,
                   GError     **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) starts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto (GStrv) groups = NULL;
  Reader self = { store, file, NULL, ids, starts };

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, error))
    return FALSE;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      self.group = groups[i];
      if (!read_group (&self, error))
        return FALSE;
    }
  *who = g_key_file_get_string (file, "person", "name", error);
  return *who != NULL;
}
