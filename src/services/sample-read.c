#include "sample-read.h"

#include <stdlib.h>
#include <string.h>

#include "rules.h"
#include "sample-pay.h"

static void
schedule_of (const PennySampleReader *self,
             PennySchedule           *schedule)
{
  g_autofree char *every = penny_sample_text (self, "every");

  schedule->first = penny_sample_date (self, "first");
  schedule->last = penny_sample_date (self, "last");
  schedule->unit = every == NULL ? PENNY_UNIT_ONCE
                 : strstr (every, "week") != NULL ? PENNY_UNIT_WEEK
                 : strstr (every, "month") != NULL ? PENNY_UNIT_MONTH : PENNY_UNIT_YEAR;
  schedule->every = every == NULL ? 1 : atoi (every);
}

/* One function a group. */

static gboolean
read_person (PennySampleReader  *self,
             GError            **error)
{
  g_autoptr (PennyPerson) person = penny_person_new ();

  person->name = penny_sample_text (self, "name");
  person->manager = penny_sample_text (self, "manager");
  person->manager_role = penny_sample_text (self, "manager-role");
  person->label = penny_sample_text (self, "label");
  person->own_money_a_week = penny_sample_pence (self, "own-money-a-week");
  return penny_person_save (self->store, person, error);
}

static gboolean
read_budget (PennySampleReader  *self,
             GError            **error)
{
  static const char *const holdings[] = { "direct", "third-party", "notional", NULL };
  g_autoptr (PennyBudget) budget = penny_budget_new ();
  gint64 id = 0;

  budget->name = penny_sample_text (self, "name");
  budget->funder = penny_sample_text (self, "funder");
  budget->holding = penny_sample_choice (self, "holding", holdings);
  budget->held_by = penny_sample_text (self, "held-by");
  budget->start = penny_sample_date (self, "start");
  budget->end = penny_sample_date (self, "end");
  budget->review_by = penny_sample_date (self, "review-by");
  budget->contribution = penny_sample_pence (self, "contribution");
  budget->rule.weeks = g_key_file_get_integer (self->file, self->group, "rule-weeks", NULL);
  budget->rule.net = penny_sample_yes (self, "rule-net");
  budget->rule.less_owed = penny_sample_yes (self, "rule-less-owed");
  budget->rule.less_saved = penny_sample_yes (self, "rule-less-saved");
  budget->rule.source = penny_sample_text (self, "rule-source");
  if (!penny_rules_budget (self->store, budget, error) || !penny_budgets_save (self->store, budget, &id, error))
    return FALSE;
  penny_sample_remember (self, self->group, id);
  g_hash_table_insert (self->starts, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (budget->start));
  return TRUE;
}

static gboolean
read_line (PennySampleReader  *self,
           GError            **error)
{
  static const char *const kinds[] = { "weekly", "four-weekly", "monthly", "yearly", "one-off", "contingency", NULL };
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  gint64 id = 0;

  line->budget_id = penny_sample_id (self, "budget");
  line->name = penny_sample_text (self, "name");
  line->kind = penny_sample_choice (self, "kind", kinds);
  line->each = penny_sample_pence (self, "each");
  line->times = g_key_file_get_integer (self->file, self->group, "times", NULL);
  line->total = line->each > 0 ? penny_pence_share (line->each, line->times, 1) : penny_sample_pence (self, "total");
  line->outcome = penny_sample_text (self, "outcome");
  line->unit = penny_sample_text (self, "unit");
  line->unit_price = penny_sample_pence (self, "unit-price");
  if (!penny_rules_line (self->store, line, error) ||
      !penny_lines_save (self->store, line,
                         GPOINTER_TO_INT (g_hash_table_lookup (self->starts, &line->budget_id)), &id, error))
    return FALSE;
  penny_sample_remember (self, self->group, id);
  return TRUE;
}

static gboolean
read_account (PennySampleReader  *self,
              GError            **error)
{
  static const char *const kinds[] = { "bank", "card", "cash", "elsewhere", NULL };
  g_autoptr (PennyAccount) account = penny_account_new ();
  gint64 id = 0;

  account->budget_id = penny_sample_id (self, "budget");
  account->name = penny_sample_text (self, "name");
  account->kind = penny_sample_choice (self, "kind", kinds);
  if (!penny_rules_account (self->store, account, error) || !penny_accounts_save (self->store, account, &id, error))
    return FALSE;
  penny_sample_remember (self, self->group, id);
  return TRUE;
}

static gboolean
read_income (PennySampleReader  *self,
             GError            **error)
{
  g_autoptr (PennyIncome) income = penny_income_new ();
  gint64 id = 0;

  income->budget_id = penny_sample_id (self, "budget");
  income->what = penny_sample_text (self, "what");
  income->amount = penny_sample_pence (self, "amount");
  income->line_id = penny_sample_id (self, "line");
  schedule_of (self, &income->schedule);
  return penny_rules_income (self->store, income, error) && penny_incomes_save (self->store, income, &id, error);
}

static gboolean
read_regular (PennySampleReader  *self,
              GError            **error)
{
  g_autoptr (PennyRegular) regular = penny_regular_new ();
  gint64 id = 0;

  regular->account_id = penny_sample_id (self, "account");
  regular->payee = penny_sample_text (self, "payee");
  regular->amount = penny_sample_pence (self, "amount");
  regular->line_id = penny_sample_id (self, "line");
  schedule_of (self, &regular->schedule);
  return penny_rules_regular (self->store, regular, error) && penny_regulars_save (self->store, regular, &id, error);
}

/* "wages -43.39 + pension -32.54" */
static GArray *
splits_of (const PennySampleReader *self,
           const char              *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " + ", -1);
  GArray *splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 2);
      PennySplit split = { penny_sample_id_of (self, "line", words[0]), 0 };

      if (words[1] != NULL)
        penny_pence_parse (words[1], &split.amount, NULL);
      g_array_append_val (splits, split);
    }
  return splits;
}

static gboolean
read_what_for (PennySampleReader  *self,
               const char         *text,
               PennyPayment       *payment,
               GError            **error)
{
  payment->kind = PENNY_PAYMENT_SPENT;
  if (g_str_equal (text, "opening"))
    payment->kind = PENNY_PAYMENT_OPENING;
  else if (g_str_equal (text, "contribution"))
    payment->kind = PENNY_PAYMENT_CONTRIBUTION;
  else if (g_str_has_prefix (text, "funder"))
    {
      payment->kind = PENNY_PAYMENT_FUNDER;
      payment->line_id = text[6] == ' ' ? penny_sample_id_of (self, "line", text + 7) : 0;
    }
  else if (strstr (text, " + ") != NULL)
    payment->splits = splits_of (self, text);
  else
    payment->line_id = penny_sample_id_of (self, "line", text);
  if (payment->kind == PENNY_PAYMENT_SPENT && payment->splits == NULL && payment->line_id == 0)
    return penny_sample_mistake (self, text, error);
  return TRUE;
}

static gboolean
read_payment (PennySampleReader  *self,
              const char         *key,
              GHashTable         *lines,
              GError            **error)
{
  g_auto (GStrv) fields = penny_sample_fields (self, key, 5, error);
  g_autoptr (PennyPayment) payment = penny_payment_new ();
  g_autofree char *name = g_strdup_printf ("payment %s", key);
  gint64 id = 0;

  if (fields == NULL || !penny_pence_parse (fields[1], &payment->amount, error))
    return FALSE;
  payment->account_id = penny_sample_id_of (self, "account", strchr (self->group, ' ') + 1);
  payment->date = penny_date_parse (fields[0]);
  payment->payee = g_strdup (fields[2]);
  payment->receipt = g_str_equal (fields[4], "receipt");
  payment->note = g_strdup (fields[5]);
  if (!read_what_for (self, fields[3], payment, error) ||
      !penny_rules_payment_among (payment, lines, error) ||
      !penny_payments_save (self->store, payment, &id, error))
    return FALSE;
  penny_sample_remember (self, name, id);
  return TRUE;
}

static gboolean
read_payments (PennySampleReader  *self,
               GError            **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);
  g_autoptr (GHashTable) lines = NULL;
  gint64 budget_id;

  if (keys == NULL ||
      !penny_rules_budget_of (self->store, penny_sample_id_of (self, "account", strchr (self->group, ' ') + 1), &budget_id, error))
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
read_bill (PennySampleReader  *self,
           const char         *key,
           GError            **error)
{
  static const char *const kinds[] = { "other", "hmrc", "pension", "wages", NULL };
  g_auto (GStrv) fields = penny_sample_fields (self, key, 8, error);
  g_autoptr (PennyBill) bill = penny_bill_new ();
  gint64 id = 0;

  if (fields == NULL || !penny_pence_parse (fields[2], &bill->amount, error))
    return FALSE;
  bill->budget_id = penny_sample_id_of (self, "budget", strchr (self->group, ' ') + 1);
  bill->incurred = penny_date_parse (fields[0]);
  bill->due = penny_date_parse (fields[1]);
  bill->payee = g_strdup (fields[3]);
  bill->kind = penny_sample_choice_of (fields[4], kinds);
  if (strstr (fields[5], " + ") != NULL)
    bill->splits = splits_of (self, fields[5]);
  else
    bill->line_id = penny_sample_id_of (self, "line", fields[5]);
  bill->paid_by = penny_sample_id_of (self, "payment", fields[6]);
  bill->what = g_strdup (fields[7]);
  return penny_rules_bill (self->store, bill, error) && penny_bills_save (self->store, bill, &id, error);
}

static gboolean
read_bills (PennySampleReader  *self,
            GError            **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!read_bill (self, keys[i], error))
      return FALSE;
  return keys != NULL;
}

static gboolean
read_group (PennySampleReader  *self,
            GError            **error)
{
  static const struct
  {
    const char      *family;
    PennySampleRead  read;
  } families[] = {
    { "person", read_person }, { "budget ", read_budget }, { "line ", read_line }, { "account ", read_account },
    { "income ", read_income }, { "regular ", read_regular }, { "payments ", read_payments }, { "bills ", read_bills },
  };
  PennySampleRead read = penny_sample_pay_reader (self->group);

  for (guint i = 0; i < G_N_ELEMENTS (families) && read == NULL; i++)
    if (g_str_has_prefix (self->group, families[i].family))
      read = families[i].read;
  return read == NULL ? penny_sample_mistake (self, "?", error) : read (self, error);
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
  PennySampleReader self = { store, file, NULL, ids, starts };

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
