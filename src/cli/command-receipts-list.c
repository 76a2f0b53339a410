#include "command.h"
#include "command-receipts.h"

#include <glib/gi18n-lib.h>

#include "receipt-keep.h"
#include "receipt-title.h"
#include "rows.h"
#include "who-and-when.h"

static const char *const looks[] = { "waiting", "shown", "cannot" };
static const char *const words_states[] = { "waiting", "read", "cannot", "no-reader" };
static const char *const ways[] = { "chosen", "dropped", "pasted", "folder", "camera", "scanner", "command", "sample" };

static const char *
state_of (const PennyReceiptRow *row)
{
  if (row->payments->len > 0)
    return "proves";
  return row->receipt->no_payment ? "apart" : "inbox";
}

static void
write_payments (PennyJson       *json,
                const GPtrArray *payments)
{
  penny_json_begin_list (json, "payments");
  for (guint i = 0; i < payments->len; i++)
    {
      const PennyPayment *payment = payments->pdata[i];

      penny_json_begin (json, NULL);
      penny_json_id (json, "id", payment->id);
      penny_json_date (json, "date", payment->date);
      penny_json_text (json, "payee", payment->payee);
      penny_json_money (json, "amount", payment->amount);
      penny_json_end (json);
    }
  penny_json_end_list (json);
}

/* Nothing for one that is kept for ever, or of which the day is not known. */
static void
write_keep (PennyJson  *json,
            GHashTable *kept,
            gint64      id)
{
  const PennyKeptUntil *keep = g_hash_table_lookup (kept, &id);

  if (keep == NULL)
    return;
  penny_json_date (json, "keep_until", keep->until);
  penny_json_yes (json, "asked", keep->asked);
  penny_json_yes (json, "may_go", keep->may_go);
}

/* What the person said of it, and apart from that what was read. */
static void
write_row (PennyJson     *json,
           gconstpointer  data,
           GHashTable    *kept)
{
  const PennyReceiptRow *row = data;
  const PennyReceipt *receipt = row->receipt;
  const PennyReading *reading = row->reading;

  penny_json_begin (json, NULL);
  penny_json_id (json, "id", receipt->id);
  penny_json_text (json, "file", row->name);
  penny_json_number (json, "bytes", row->bytes);
  penny_json_text (json, "came", ways[receipt->came]);
  penny_json_text (json, "state", state_of (row));
  penny_json_date (json, "day", row->day);
  penny_json_date (json, "date", receipt->date);
  penny_json_text (json, "payee", receipt->payee);
  if (receipt->total > 0)
    penny_json_money (json, "total", receipt->total);
  penny_json_text (json, "note", receipt->note);
  penny_json_text (json, "look", looks[reading->look]);
  penny_json_text (json, "words", words_states[reading->words_state]);
  penny_json_yes (json, "located", reading->located);
  penny_json_date (json, "read_date", reading->date);
  penny_json_text (json, "read_payee", reading->payee);
  if (reading->total > 0)
    penny_json_money (json, "read_total", reading->total);
  write_keep (json, kept, receipt->id);
  write_payments (json, row->payments);
  penny_json_end (json);
}

static char *
say_state (const PennyReceiptRow *row)
{
  g_autofree char *payment = NULL;

  if (row->payments->len > 1)
    return g_strdup_printf (ngettext ("proves %u payment", "proves %u payments", row->payments->len), row->payments->len);
  if (row->payments->len == 1)
    {
      payment = penny_cli_say_payment (row->payments->pdata[0]);
      /* Translators: a payment: "Sample Gym, £29.00 on Saturday 7 November". */
      return g_strdup_printf (_("proves %s"), payment);
    }
  if (row->receipt->no_payment)
    return g_strdup (_("no payment belongs to it"));
  return g_strdup (row->reading->look == PENNY_LOOK_CANNOT ? _("cannot be shown; waits for its payment")
                                                           : _("waits for its payment"));
}

static void
say_row (gconstpointer data)
{
  const PennyReceiptRow *row = data;
  PennyPence total = penny_receipt_total (row->receipt, row->reading);
  g_autofree char *day = row->day == PENNY_DATE_NONE ? g_strdup ("") : penny_date_to_short (row->day);
  g_autofree char *amount = total > 0 ? penny_pence_to_words (total) : g_strdup ("");
  g_autofree char *state = say_state (row);

  g_print ("%-11s  %12s  %-28s  %s\n", day, amount, penny_receipt_row_title (row), state);
}

/* A receipt's id to its PennyKeptUntil, borrowed. */
static GHashTable *
by_receipt (GArray *kept)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < kept->len; i++)
    {
      PennyKeptUntil *one = &g_array_index (kept, PennyKeptUntil, i);

      g_hash_table_insert (found, &one->receipt_id, one);
    }
  return found;
}

static const PennyCliRows receipts = { "receipts", 100, penny_receipts_page, write_row, say_row };

static int
list (const char               *folder,
      const PennyReceiptFilter *filter,
      int                       key_fd,
      gboolean                  as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_READ, key_fd, &error);
  g_autoptr (GArray) ids = store == NULL ? NULL : penny_receipts_ids (store, filter, &error);
  g_autoptr (GArray) kept = ids == NULL ? NULL : penny_keep_all (store, penny_today (), &error);
  g_autoptr (GHashTable) found = kept == NULL ? NULL : by_receipt (kept);

  if (found == NULL || !penny_cli_rows (&receipts, store, ids, found, as_json, &error))
    return penny_cli_fail_with (error);
  return PENNY_EXIT_DONE;
}

int
penny_command_receipts_list (int   argc,
                             char *argv[])
{
  gboolean as_json = FALSE, inbox = FALSE;
  g_autofree char *search = NULL;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "inbox", 0, 0, G_OPTION_ARG_NONE, &inbox, N_("Only those that wait for their payment"), NULL },
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, N_("Only those with these words on them"), N_("WORDS") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  PennyReceiptFilter filter = { 0 };
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  filter.which = inbox ? PENNY_RECEIPTS_INBOX : PENNY_RECEIPTS_ALL;
  filter.search = search;
  return list (names[0], &filter, key_fd, as_json);
}
