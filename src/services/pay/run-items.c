#include "run-private.h"

#include <glib/gi18n-lib.h>

/* Entries made items of a payslip: grouped by kind, rate and plan line, each by the contract in force on its day. */

static void
clear_item (PennyDraftItem *self)
{
  g_free ((char *) self->item.label);
  g_free ((char *) self->item.explanation);
}

GArray *
penny_draft_items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (PennyDraftItem));

  g_array_set_clear_func (items, (GDestroyNotify) clear_item);
  return items;
}

static gboolean
is_alike (const PennyDraftItem *there,
          const PennyPayItem   *item,
          gint64                line_id)
{
  return there->item.kind == item->kind && there->item.rate == item->rate && there->line_id == line_id
         && (there->item.minutes != 0) == (item->minutes != 0)
         && g_strcmp0 (there->item.label, item->label) == 0
         && there->item.explanation == NULL && item->explanation == NULL;
}

void
penny_draft_items_add (GArray             *items,
                       const PennyPayItem *item,
                       gint64              line_id)
{
  PennyDraftItem added = { *item, line_id };

  for (guint i = 0; i < items->len; i++)
    {
      PennyDraftItem *there = &g_array_index (items, PennyDraftItem, i);

      if (!is_alike (there, item, line_id))
        continue;
      there->item.minutes += item->minutes;
      there->item.amount = penny_pence_add (there->item.amount, item->amount);
      return;
    }
  added.item.label = g_strdup (item->label);
  added.item.explanation = g_strdup (item->explanation);
  g_array_append_val (items, added);
}

/* Nights and miles are counted first and said in one line each. */
typedef struct
{
  PennyEntryKind kind;
  gint64         line_id;
  PennyPence     each;
  gint64         count;         /* nights, or tenths of a mile */
} Counted;

typedef struct
{
  PennyDrafting  *drafting;
  PennyDraftSlip *slip;
  GPtrArray      *contracts;
  GArray         *counted;      /* Counted */
} Building;

static void
refuse_rate (Building         *self,
             const PennyEntry *entry)
{
  const PennyAssistant *assistant = self->slip->standing->assistant;
  g_autofree char *on = penny_date_to_short (entry->day);
  char *sentence;

  if (entry->kind == PENNY_ENTRY_SLEEP_IN)
    /* Translators: a name, a day */
    sentence = g_strdup_printf (_("%1$s has a sleep-in on %2$s, but the contract says no pay for one. Add it to the contract."),
                                assistant->name, on);
  else if (entry->kind == PENNY_ENTRY_MILEAGE)
    sentence = g_strdup_printf (_("%1$s has mileage on %2$s, but the contract says no pay for a mile. Add it to the contract."),
                                assistant->name, on);
  else
    sentence = g_strdup_printf (_("%1$s has hours on %2$s for which the contract says no rate. Add it to the contract, or "
                                  "change the hours."), assistant->name, on);
  penny_run_warn (self->drafting->draft, PENNY_PAY_WARNING_CANNOT, assistant->id, sentence);
}

static gint64
line_of (const Building   *self,
         const PennyEntry *entry)
{
  return entry->line_id != 0 ? entry->line_id : self->slip->standing->assistant->pay_line;
}

static void
count (Building         *self,
       const PennyEntry *entry,
       PennyPence        each,
       gint64            number)
{
  Counted counted = { entry->kind, line_of (self, entry), each, number };

  if (each == 0)
    {
      refuse_rate (self, entry);
      return;
    }
  for (guint i = 0; i < self->counted->len; i++)
    {
      Counted *there = &g_array_index (self->counted, Counted, i);

      if (there->kind == counted.kind && there->line_id == counted.line_id && there->each == each)
        {
          there->count += number;
          return;
        }
    }
  g_array_append_val (self->counted, counted);
}

/* Hours at another rate have one, or are not paid at all: nobody is paid by a guess. */
static PennyPence
rate_of (const PennyContract *contract,
         const PennyEntry    *entry)
{
  if (entry->kind == PENNY_ENTRY_OTHER_RATE)
    return contract->other_rate[CLAMP (entry->other, 0, PENNY_OTHER_RATES - 1)];
  return penny_entry_rate (entry, contract);
}

static void
add_hours (Building            *self,
           const PennyContract *contract,
           const PennyEntry    *entry)
{
  static const PennyPayKind kinds[] = {
    [PENNY_ENTRY_WORK] = PENNY_PAY_HOURS,
    [PENNY_ENTRY_SLEEP_IN] = PENNY_PAY_SLEEP_IN,
    [PENNY_ENTRY_WAKING_NIGHT] = PENNY_PAY_WAKING_NIGHT,
    [PENNY_ENTRY_OTHER_RATE] = PENNY_PAY_OTHER_RATE,
    [PENNY_ENTRY_TRAINING] = PENNY_PAY_TRAINING,
  };
  PennyPayItem item = { .kind = kinds[entry->kind], .minutes = entry->minutes,
                        .rate = rate_of (contract, entry) };

  if (entry->kind == PENNY_ENTRY_OTHER_RATE)
    item.label = contract->other_name[CLAMP (entry->other, 0, PENNY_OTHER_RATES - 1)];
  if (entry->minutes == 0)
    return;
  if (item.rate == 0)
    refuse_rate (self, entry);
  else
    penny_draft_items_add (self->slip->items, &item, line_of (self, entry));
}

static void
add_amount (Building         *self,
            const PennyEntry *entry,
            PennyPayKind      kind)
{
  PennyPayItem item = { .kind = kind, .amount = entry->amount };

  if (entry->amount != 0)
    penny_draft_items_add (self->slip->items, &item, line_of (self, entry));
}

static void
add_entry (Building         *self,
           const PennyEntry *entry)
{
  const PennyAssistant *assistant = self->slip->standing->assistant;
  const PennyContract *contract = penny_contract_on (self->contracts, entry->assistant_id, entry->day);
  g_autofree char *on = penny_date_to_short (entry->day);

  if (contract == NULL)
    {
      /* Translators: a name, a day */
      penny_run_warn (self->drafting->draft, PENNY_PAY_WARNING_NO_CONTRACT, assistant->id,
                      g_strdup_printf (_("%1$s has hours on %2$s, before any contract. Enter a contract from that day or "
                                         "before, or change the hours."), assistant->name, on));
      return;
    }
  switch (entry->kind)
    {
    case PENNY_ENTRY_WORK:
    case PENNY_ENTRY_WAKING_NIGHT:
    case PENNY_ENTRY_OTHER_RATE:
    case PENNY_ENTRY_TRAINING:
      add_hours (self, contract, entry);
      break;
    case PENNY_ENTRY_SLEEP_IN:
      count (self, entry, contract->sleep_in, 1);
      break;
    case PENNY_ENTRY_MILEAGE:
      count (self, entry, contract->mileage, entry->tenths);
      break;
    case PENNY_ENTRY_EXPENSES:
      add_amount (self, entry, PENNY_PAY_EXPENSES);
      break;
    case PENNY_ENTRY_BONUS:
      add_amount (self, entry, PENNY_PAY_BONUS);
      break;
    case PENNY_ENTRY_ARREARS:
      add_amount (self, entry, PENNY_PAY_ARREARS);
      break;
    case PENNY_ENTRY_FAMILY_LEAVE:
      add_amount (self, entry, PENNY_PAY_SMP);
      break;
    case PENNY_ENTRY_HOLIDAY:        /* run-holiday.c */
    case PENNY_ENTRY_SICK:           /* run-sick.c */
    case PENNY_ENTRY_UNPAID:
    default:
      break;
    }
}

static void
add_nights (Building      *self,
            const Counted *counted)
{
  g_autofree char *each = penny_pence_to_words (counted->each);
  g_autofree char *words = g_strdup_printf (ngettext ("%1$d night at %2$s.", "%1$d nights at %2$s each.",
                                                      (gulong) counted->count), (int) counted->count, each);
  PennyPayItem item = { .kind = PENNY_PAY_SLEEP_IN, .amount = penny_pence_share (counted->each, counted->count, 1),
                        .explanation = words };

  penny_draft_items_add (self->slip->items, &item, counted->line_id);
}

/* Miles of the tax year before these, in tenths. */
static gboolean
miles_before (Building  *self,
              gint64    *tenths,
              GError   **error)
{
  const PennyEntry *first = NULL;
  PennyDate year = penny_tax_year_first (self->drafting->rates->year);
  gint64 minutes[PENNY_ENTRY_KINDS];

  *tenths = 0;
  for (guint i = 0; first == NULL && i < self->slip->entries->len; i++)
    if (((PennyEntry *) g_ptr_array_index (self->slip->entries, i))->kind == PENNY_ENTRY_MILEAGE)
      first = g_ptr_array_index (self->slip->entries, i);
  if (first == NULL || first->day <= year)
    return TRUE;
  if (!penny_entries_sum (self->drafting->store, self->slip->standing->assistant->id, year, first->day - 1, minutes, error))
    return FALSE;
  *tenths = minutes[PENNY_ENTRY_MILEAGE];
  return TRUE;
}

#define MILES_AT_FIRST 100000   /* tenths: 10,000 miles a year at the first rate */

/* What may be paid for the miles without tax: Income Tax (Earnings and Pensions) Act 2003, sections 229-230. */
static PennyPence
tax_free_mileage (const PennyRates *rates,
                  gint64            before,
                  gint64            tenths)
{
  gint64 at_first = CLAMP (MILES_AT_FIRST - before, 0, tenths);

  return penny_pence_share (rates->mileage, at_first, 10) + penny_pence_share (rates->mileage_after, tenths - at_first, 10);
}

/* "84.5 miles at 60p a mile." */
static char *
explain_miles (const Counted *counted)
{
  g_autofree char *each = penny_pence_to_words (counted->each);

  /* Translators: miles, and pay for one */
  return g_strdup_printf (_("%1$d.%2$d miles at %3$s a mile."), (int) (counted->count / 10), (int) (counted->count % 10), each);
}

static char *
explain_above (const Counted *counted,
               PennyPence     tax_free)
{
  g_autofree char *miles = explain_miles (counted);
  g_autofree char *free_words = penny_pence_to_words (tax_free);

  /* Translators: a sentence about miles; an amount of money */
  return g_strdup_printf (_("%1$s %2$s of it is within HMRC’s rate and free of tax; the rest is taxed as pay."), miles, free_words);
}

static void
add_miles (Building      *self,
           const Counted *counted,
           gint64        *before)
{
  PennyPence whole = penny_pence_share (counted->each, counted->count, 10);
  PennyPence tax_free = MIN (whole, tax_free_mileage (self->drafting->rates, *before, counted->count));
  g_autofree char *words = whole > tax_free ? explain_above (counted, tax_free) : explain_miles (counted);
  PennyPayItem paid_back = { .kind = PENNY_PAY_MILEAGE, .amount = tax_free, .explanation = words };
  PennyPayItem above = { .kind = PENNY_PAY_OTHER_RATE, .label = _("Mileage above HMRC’s rate"), .amount = whole - tax_free,
                         .explanation = words };

  *before += counted->count;
  penny_draft_items_add (self->slip->items, &paid_back, counted->line_id);
  if (whole > tax_free)
    penny_draft_items_add (self->slip->items, &above, counted->line_id);
}

static gboolean
add_counted (Building  *self,
             GError   **error)
{
  gint64 before;

  if (!miles_before (self, &before, error))
    return FALSE;
  for (guint i = 0; i < self->counted->len; i++)
    {
      const Counted *counted = &g_array_index (self->counted, Counted, i);

      if (counted->kind == PENNY_ENTRY_SLEEP_IN)
        add_nights (self, counted);
      else
        add_miles (self, counted, &before);
    }
  return TRUE;
}

gboolean
penny_run_items_read (PennyDrafting   *drafting,
                      PennyDraftSlip  *slip,
                      GError         **error)
{
  g_autoptr (GPtrArray) contracts = penny_contracts_list (drafting->store, slip->standing->assistant->id, error);
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (Counted));
  Building self = { drafting, slip, contracts, counted };

  if (contracts == NULL)
    return FALSE;
  for (guint i = 0; i < slip->entries->len; i++)
    add_entry (&self, g_ptr_array_index (slip->entries, i));
  return add_counted (&self, error)
         && penny_run_holiday_read (drafting, slip, error)
         && penny_run_sick_read (drafting, slip, error)
         && penny_run_leaver_read (drafting, slip, error);
}
