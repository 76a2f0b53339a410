#include "command.h"
#include "command-receipts.h"

#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "json.h"
#include "receipt-matching.h"
#include "receipt-reading.h"
#include "viewer.h"
#include "who-and-when.h"
#include "wrapped.h"

typedef struct
{
  PennyStore  *store;
  PennyDate    today;
  gboolean     can_read;
  guint        read;           /* that were looked at or read now */
  PennyProofs *made;           /* or NULL */
  GArray      *inbox;          /* gint64: what is left */
  GPtrArray   *offers;         /* for each of them, GPtrArray of PennyOffer */
} Matching;

static void
matching_clear (Matching *self)
{
  g_clear_pointer (&self->made, penny_proofs_free);
  g_clear_pointer (&self->inbox, g_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->store, penny_store_close);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matching, matching_clear)

static gboolean
read_one (Matching  *self,
          gint64     id,
          GError   **error)
{
  g_autoptr (PennyReceiptWork) work = penny_receipt_work_take (self->store, id, error);

  if (work == NULL)
    return FALSE;
  if (work->reading->look == PENNY_LOOK_WAITING)
    penny_receipt_work_look (work, NULL);
  if (work->reading->words_state == PENNY_WORDS_WAITING || work->reading->words_state == PENNY_WORDS_NO_READER)
    penny_receipt_work_read (work, self->today, NULL);
  return penny_receipt_work_save (self->store, work, error);
}

/* Reading takes seconds a picture: whoever sits before it sees that it goes on. */
static gboolean
read_waiting (Matching  *self,
              GError   **error)
{
  g_autoptr (GArray) waiting = penny_readings_waiting (self->store, self->can_read, error);

  if (waiting == NULL)
    return FALSE;
  for (self->read = 0; self->read < waiting->len; self->read++)
    {
      if (isatty (STDERR_FILENO))
        g_printerr (_("Reading %u of %u\n"), self->read + 1, waiting->len);
      if (!read_one (self, g_array_index (waiting, gint64, self->read), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
match_clear (Matching  *self,
             GError   **error)
{
  const PennyReceiptFilter inbox = { .which = PENNY_RECEIPTS_INBOX };
  g_autoptr (GError) problem = NULL;

  self->made = penny_matching_clear (self->store, NULL, self->today, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->made != NULL && !penny_act_prove (self->store, self->made, NULL, error))
    return FALSE;
  self->inbox = penny_receipts_ids (self->store, &inbox, error);
  if (self->inbox != NULL)
    self->offers = penny_matching_offers_each (self->store, self->inbox, self->today, error);
  return self->offers != NULL;
}

/* --- for a script --- */

static void
write_payment (PennyJson          *json,
               const PennyPayment *payment)
{
  penny_json_id (json, "payment", payment->id);
  penny_json_date (json, "date", payment->date);
  penny_json_text (json, "payee", payment->payee);
  penny_json_money (json, "amount", ABS (payment->amount));
}

static gboolean
write_made (Matching   *self,
            PennyJson  *json,
            GError    **error)
{
  penny_json_begin_list (json, "matched");
  for (guint i = 0; self->made != NULL && i < self->made->proofs->len; i++)
    {
      const PennyProof *proof = &g_array_index (self->made->proofs, PennyProof, i);
      g_autoptr (PennyPayment) payment = penny_payments_get (self->store, proof->payment_id, error);

      if (payment == NULL)
        return FALSE;
      penny_json_begin (json, NULL);
      penny_json_id (json, "receipt", proof->receipt_id);
      write_payment (json, payment);
      penny_json_end (json);
    }
  penny_json_end_list (json);
  return TRUE;
}

static void
write_offers (PennyJson       *json,
              const GPtrArray *offers)
{
  penny_json_begin_list (json, "offers");
  for (guint i = 0; i < offers->len; i++)
    {
      const PennyOffer *offer = offers->pdata[i];

      penny_json_begin (json, NULL);
      write_payment (json, offer->payment);
      penny_json_number (json, "score", offer->match.score);
      penny_json_text (json, "why", offer->why);
      penny_json_end (json);
    }
  penny_json_end_list (json);
}

static gboolean
write_inbox (Matching   *self,
             PennyJson  *json,
             GError    **error)
{
  penny_json_begin_list (json, "inbox");
  for (guint i = 0; i < self->inbox->len; i++)
    {
      gint64 id = g_array_index (self->inbox, gint64, i);
      PennyReceiptRow *row = penny_cli_receipt_row (self->store, id, error);

      if (row == NULL)
        return FALSE;
      penny_json_begin (json, NULL);
      penny_json_id (json, "receipt", id);
      penny_json_text (json, "file", row->name);
      write_offers (json, self->offers->pdata[i]);
      penny_json_end (json);
      penny_receipt_row_free (row);
    }
  penny_json_end_list (json);
  return TRUE;
}

static gboolean
write_all (Matching  *self,
           GError   **error)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_yes (json, "can_read", self->can_read);
  penny_json_number (json, "read", self->read);
  if (!write_made (self, json, error) || !write_inbox (self, json, error))
    return FALSE;
  penny_json_print (json);
  return TRUE;
}

/* --- for a person --- */

/* Who types knows the files; and "Sample Gym proves Sample Gym" tells nobody which. */
static const char *
file_of (const PennyReceiptRow *row)
{
  return row->name != NULL ? row->name : penny_receipt_row_title (row);
}

static gboolean
say_made (Matching  *self,
          GError   **error)
{
  guint n = self->made == NULL ? 0 : self->made->proofs->len;

  g_print (ngettext ("%u receipt was matched.\n", "%u receipts were matched.\n", n), n);
  for (guint i = 0; i < n; i++)
    {
      const PennyProof *proof = &g_array_index (self->made->proofs, PennyProof, i);
      g_autoptr (PennyPayment) payment = penny_payments_get (self->store, proof->payment_id, error);
      PennyReceiptRow *row = payment == NULL ? NULL : penny_cli_receipt_row (self->store, proof->receipt_id, error);
      g_autofree char *what = row == NULL ? NULL : penny_cli_say_payment (payment);
      g_autofree char *line = NULL;

      if (row == NULL)
        return FALSE;
      /* Translators: what a receipt is called, and the payment that it proves. */
      line = g_strdup_printf (_("%s proves %s"), file_of (row), what);
      penny_cli_print_wrapped (line, 2);
      penny_receipt_row_free (row);
    }
  return TRUE;
}

static gboolean
say_offers (Matching         *self,
            gint64            id,
            const GPtrArray  *offers,
            GError          **error)
{
  PennyReceiptRow *row = penny_cli_receipt_row (self->store, id, error);

  if (row == NULL)
    return FALSE;
  g_print (offers->len > 0 ? _("%s may prove:\n") : _("%s: no payment fits.\n"), file_of (row));
  penny_receipt_row_free (row);
  for (guint i = 0; i < offers->len; i++)
    {
      const PennyOffer *offer = offers->pdata[i];
      g_autofree char *what = penny_cli_say_payment (offer->payment);
      g_autofree char *line = g_strdup_printf ("%s (%s)", what, offer->why);

      penny_cli_print_wrapped (line, 2);
    }
  return TRUE;
}

static gboolean
say_all (Matching  *self,
         GError   **error)
{
  if (!say_made (self, error))
    return FALSE;
  for (guint i = 0; i < self->inbox->len; i++)
    if (!say_offers (self, g_array_index (self->inbox, gint64, i), self->offers->pdata[i], error))
      return FALSE;
  if (!self->can_read)
    penny_cli_print_wrapped (_("Words in pictures cannot be read on this computer, since Tesseract is not installed. "
                               "All else works."), 0);
  return TRUE;
}

int
penny_command_receipts_match (int   argc,
                              char *argv[])
{
  gboolean as_json = FALSE;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_auto (Matching) self = { 0 };
  g_autoptr (GError) error = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  self.store = penny_cli_open (names[0], PENNY_STORE_WRITE, key_fd, &error);
  self.today = penny_today ();
  self.can_read = penny_viewer_can_read (NULL);
  if (self.store == NULL || !read_waiting (&self, &error) || !match_clear (&self, &error) ||
      !(as_json ? write_all (&self, &error) : say_all (&self, &error)))
    return penny_cli_fail_with (error);
  return PENNY_EXIT_DONE;
}
