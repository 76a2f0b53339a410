#include "shoebox.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

static gint64
pay (Shoebox    *self,
     gint64      account,
     const char *date,
     PennyPence  amount,
     const char *payee,
     gint64      line)
{
  g_autoptr (PennyPayment) paid = payment (account, date, amount, payee, line);

  if (amount > 0)
    paid->kind = PENNY_PAYMENT_FUNDER;
  return do_act (self->book.store, penny_act_save_payment, paid);
}

static char *
make_place (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("shoebox-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
shoebox_set_up (Shoebox *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *book = NULL;
  PennyStore *store;

  self->folder = make_place ();
  book = g_build_filename (self->folder, "book", NULL);
  store = penny_store_open (book, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  g_assert_no_error (error);
  fixture_fill (&self->book, store);
  self->gym = pay (self, self->book.bank, "2026-11-07", -2900, "Sample Gym", self->book.gym);
  self->bus = pay (self, self->book.bank, "2026-11-09", -1800, "Sample Buses", self->book.bus);
  self->class = pay (self, self->book.bank, "2026-09-14", -28500, "Sample College", self->book.kit);
  self->singing = pay (self, self->book.other_bank, "2026-11-10", -600, "Sample Singing Group", self->book.other_line);
  self->grant = pay (self, self->book.bank, "2026-11-02", 34600, "Sample Council", 0);
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL; )
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
shoebox_tear_down (Shoebox *self)
{
  fixture_tear_down (&self->book);
  empty (self->folder);
  g_free (self->folder);
}

PennyStore *
shoebox_store (Shoebox *self)
{
  return self->book.store;
}

PennyReceiptsIn *
shoebox_stage (Shoebox    *self,
               const char *bytes,
               const char *name,
               gint64      payment_id)
{
  PennyReceiptsIn *in = g_new0 (PennyReceiptsIn, 1);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  PennyKeptFile *staged;
  int plain = g_file_open_tmp ("receipt-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (plain, bytes, strlen (bytes)), ==, strlen (bytes));
  g_assert_cmpint (lseek (plain, 0, SEEK_SET), ==, 0);
  staged = penny_kept_files_stage (self->book.store, plain, name, NULL, &error);
  g_assert_no_error (error);
  close (plain);
  g_remove (path);
  in->staged = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_kept_file_free);
  g_ptr_array_add (in->staged, staged);
  in->came = PENNY_CAME_CHOSEN;
  in->payment_id = payment_id;
  return in;
}

gint64
shoebox_add (Shoebox    *self,
             const char *bytes,
             const char *name,
             gint64      payment_id)
{
  PennyReceiptsIn *in = shoebox_stage (self, bytes, name, payment_id);
  gint64 id = do_act (self->book.store, penny_act_add_receipts, in);

  penny_receipts_in_free (in);
  g_assert_cmpint (id, !=, 0);
  return id;
}

void
shoebox_read (Shoebox    *self,
              gint64      receipt_id,
              const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (self->book.store, receipt_id, &error);
  g_autoptr (PennyReading) reading = penny_reading_new ();

  g_assert_no_error (error);
  reading->file_id = receipt->file_id;
  reading->look = PENNY_LOOK_SHOWN;
  reading->words_state = PENNY_WORDS_READ;
  reading->words = g_strdup (words);
  penny_readings_save (self->book.store, reading, &error);
  g_assert_no_error (error);
}

PennyProofs *
shoebox_proofs (const PennyProof *proofs,
                guint             n)
{
  PennyProofs *self = g_new0 (PennyProofs, 1);

  self->proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));
  g_array_append_vals (self->proofs, proofs, n);
  return self;
}
