#include "shoebox.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "paper-pdf.h"
#include "pdf-tools.h"
#include "picture.h"
#include "receipt-pack.h"
#include "sentence.h"

/* Packs of receipts as whoever gets them sees them: by pdftotext, and by unpacking the zip. */

typedef struct
{
  Shoebox     box;
  GHashTable *kept;            /* name as it came -> GBytes */
  gint64      gym;             /* a receipt */
  char       *out;             /* a new file there */
} Pack;

/* --- what is kept --- */

static GBytes *
small_picture (guint8 colour)
{
  const gsize size = 300 * 200 * 4;
  guint8 *points = g_malloc (size);
  PennyPixels pixels = { 300, 200, NULL };
  g_autoptr (GError) error = NULL;
  GBytes *jpeg;

  for (gsize i = 0; i < size; i++)
    points[i] = i % 4 == 3 ? 255 : (guint8) (colour + i / 1500);
  pixels.pixels = g_bytes_new_take (points, size);
  jpeg = penny_picture_jpeg (&pixels, 80, &error);
  g_assert_no_error (error);
  g_bytes_unref (pixels.pixels);
  return jpeg;
}

/* What a camera writes into a photo: a place in degrees, minutes, seconds (EXIF 2.3, 4.6.6). */
static const guint8 place[] = {
  0xff, 0xe1, 0x00, 0x90, 'E', 'x', 'i', 'f', 0, 0,
  'I', 'I', 42, 0, 8, 0, 0, 0,
  1, 0,                                                     /* at 8: one entry: where the place stands */
  0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0,
  0, 0, 0, 0,
  4, 0,                                                     /* at 26 */
  1, 0, 2, 0, 2, 0, 0, 0, 'N', 0, 0, 0,
  2, 0, 5, 0, 3, 0, 0, 0, 80, 0, 0, 0,
  3, 0, 2, 0, 2, 0, 0, 0, 'W', 0, 0, 0,
  4, 0, 5, 0, 3, 0, 0, 0, 104, 0, 0, 0,
  0, 0, 0, 0,
  52, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0,   /* at 80 */
  1, 0, 0, 0, 1, 0, 0, 0, 53, 0, 0, 0, 1, 0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0,    /* at 104 */
  0, 0, 0, 0, 0, 0, 0, 0,
};

static GBytes *
photo_with_place (void)
{
  g_autoptr (GBytes) plain = small_picture (90);
  GByteArray *photo = g_byte_array_new ();
  gsize size;
  const guint8 *bytes = g_bytes_get_data (plain, &size);

  g_assert_cmpuint (sizeof place, ==, 2 + 0x90);
  g_byte_array_append (photo, bytes, 2);
  g_byte_array_append (photo, place, sizeof place);
  g_byte_array_append (photo, bytes + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (photo);
}

static GBytes *
two_pages (void)
{
  g_autoptr (PennyPaper) paper = penny_paper_new ("Gym");
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  penny_paper_heading (paper, 1, "Sample Gym");
  penny_paper_new_page (paper);
  penny_paper_text (paper, "Total £29.00");
  pdf = penny_paper_pdf (paper, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Takes @bytes. */
static gint64
put (Pack       *self,
     GBytes     *bytes,
     const char *name,
     gint64      payment_id)
{
  PennyReceiptsIn *in = g_new0 (PennyReceiptsIn, 1);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int plain = g_file_open_tmp ("receipt-XXXXXX", &path, &error);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gint64 id;

  g_assert_no_error (error);
  g_assert_cmpint (write (plain, data, size), ==, (gssize) size);
  g_assert_cmpint (lseek (plain, 0, SEEK_SET), ==, 0);
  in->staged = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_kept_file_free);
  g_ptr_array_add (in->staged, penny_kept_files_stage (shoebox_store (&self->box), plain, name, NULL, &error));
  g_assert_no_error (error);
  close (plain);
  g_remove (path);
  in->came = PENNY_CAME_CHOSEN;
  in->payment_id = payment_id;
  id = do_act (shoebox_store (&self->box), penny_act_add_receipts, in);
  penny_receipts_in_free (in);
  g_hash_table_insert (self->kept, g_strdup (name), bytes);
  return id;
}

static void
say (Pack       *self,
     gint64      id,
     const char *payee,
     const char *date,
     PennyPence  total)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (shoebox_store (&self->box), id, NULL);

  g_free (receipt->payee);
  receipt->payee = g_strdup (payee);
  receipt->date = day (date);
  receipt->total = total;
  do_act (shoebox_store (&self->box), penny_act_save_receipt, receipt);
}

static void
set_up (Pack *self)
{
  gint64 waiting;

  shoebox_set_up (&self->box);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->out = g_build_filename (self->box.folder, "pack", NULL);
  put (self, g_bytes_new_static ("this is no picture", 18), "bus.jpg", self->box.bus);
  self->gym = put (self, two_pages (), "gym.exe", self->box.gym);
  say (self, self->gym, "../Sample/Gym", "2026-11-07", 2900);
  shoebox_read (&self->box, self->gym, "SAMPLE GYM\fTotal paid 29.00");
  put (self, photo_with_place (), "IMG_0001.JPG", self->box.class);
  put (self, small_picture (20), "song.jpg", self->box.singing);
  waiting = put (self, small_picture (150), "left over.jpg", 0);
  say (self, waiting, "Sample Taxi", "2026-10-01", 400);
}

static void
tear_down (Pack *self)
{
  g_hash_table_unref (self->kept);
  g_free (self->out);
  shoebox_tear_down (&self->box);
}

static PennyPackAsked
all_of_it (gboolean with_locations)
{
  return (PennyPackAsked) { 0, day ("2026-04-01"), day ("2027-03-31"), with_locations };
}

static void
assert_has (const char *text,
            const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* --- a PDF --- */

static GBytes *
pdf_of (Pack                 *self,
        const PennyPackAsked *asked,
        guint                 n_meant)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize size;
  guint n = 0;

  penny_receipt_pack_count (shoebox_store (&self->box), asked, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_meant);
  n = 0;
  penny_receipt_pack (shoebox_store (&self->box), asked, self->out, NULL, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_meant);
  g_file_get_contents (self->out, &bytes, &size, &error);
  g_assert_no_error (error);
  g_remove (self->out);
  return g_bytes_new_take (bytes, size);
}

/* In the order of the payments; what waits is last. */
static const char *const words[] = {
  "Receipts", "Sample Council", "1 Apr 2026 to 31 Mar 2027", "4 of 4 payments have their receipt.",
  "14 Sep 2026, £285.00",
  "Receipt 1: Sample College, 14 Sep 2026, £285.00",
  "Receipt 2: ../Sample/Gym, 7 Nov 2026, £29.00",
  "Receipt 3: Sample Buses, 9 Nov 2026, £18.00",
  "This receipt cannot be shown.",
  "Receipt 4: Sample Singing Group, 10 Nov 2026, £6.00",
  "Receipt 5: Sample Taxi, 1 Oct 2026, £4.00",
  "It belongs to no payment yet.",
};

/* That it left the file is told. */
static void
assert_told (Pack *self)
{
  g_autoptr (GPtrArray) entries = penny_history_list (shoebox_store (&self->box), 0, 1, NULL);
  g_autofree char *said = penny_sentence_new (entries->pdata[0]);

  g_assert_cmpstr (said, ==, "Saved a pack of receipts, to be handed over.");
}

static void
test_pdf (void)
{
  Pack pack;
  const PennyPackAsked asked = all_of_it (FALSE);
  g_autoptr (GBytes) pdf = NULL, again = NULL;
  g_autofree char *text = NULL, *structure = NULL;

  set_up (&pack);
  pdf = pdf_of (&pack, &asked, 5);
  again = pdf_of (&pack, &asked, 5);
  g_assert_true (g_bytes_equal (pdf, again));
  assert_told (&pack);
  tear_down (&pack);
  if (!pdf_tool_there ("pdftotext") || !pdf_tool_there ("pdfinfo"))
    return;
  text = pdf_tool_run (pdf, "pdftotext", "-layout", "FILE", "-", NULL);
  for (gsize i = 1; i < G_N_ELEMENTS (words); i++)
    if (i != 1)
      assert_has (text, words[i]);
  structure = pdf_tool_run (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  for (gsize i = 0; i < 3; i++)
    assert_has (structure, ((const char *const[]) { "H1", "Table", "Figure" })[i]);
  assert_has (structure, "\"Receipt 2: ../Sample/Gym, 7 Nov 2026, £29.00\"");
}

/* What each picture shows is said in its place, with the words that were read on that page. */
static void
test_said (void)
{
  Pack pack;
  const PennyPackAsked asked = all_of_it (FALSE);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *told = NULL;

  if (!penny_paper_pdf_can_lock ())
    {
      g_test_skip ("built without libqpdf");
      return;
    }
  if (!pdf_tool_there ("qpdf"))
    return;
  set_up (&pack);
  pdf = pdf_of (&pack, &asked, 5);
  tear_down (&pack);
  told = pdf_tool_run (pdf, "qpdf", "--json=2", "--json-key=qpdf", "FILE", NULL);
  assert_has (told, "u:Receipt 1: Sample College, 14 Sep 2026, £285.00.\"");
  assert_has (told, "Page 1 of 2. The words on it, as read by a machine: SAMPLE GYM\"");
  assert_has (told, "Page 2 of 2. The words on it, as read by a machine: Total paid 29.00\"");
}

/* Of one budget: nothing of another's, nor what may be another's. */
static void
test_one_budget (void)
{
  Pack pack;
  PennyPackAsked asked = { 0, day ("2026-11-01"), day ("2026-11-30"), FALSE };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  set_up (&pack);
  asked.budget_id = pack.box.book.budget;
  pdf = pdf_of (&pack, &asked, 2);
  asked.from = day ("2026-09-01");
  asked.to = day ("2026-10-31");
  g_bytes_unref (pdf);
  pdf = pdf_of (&pack, &asked, 1);
  tear_down (&pack);
  if (!pdf_tool_there ("pdftotext"))
    return;
  text = pdf_tool_run (pdf, "pdftotext", "-layout", "FILE", "-", NULL);
  assert_has (text, "Receipt 1: Sample College");
  assert_has (text, "they may be of another budget");
  g_assert_null (strstr (text, "Sample Taxi"));
  g_assert_null (strstr (text, "Sample Singing"));
}

static const struct
{
  const char *from;
  const char *to;
  const char *words;
} times[] = {
  { NULL, NULL, "All there are" },
  { "2026-04-01", NULL, "From 1 Apr 2026 on" },
  { NULL, "2027-03-31", "Up to 31 Mar 2027" },
};

/* Of no first day, or no last; and where it is not said of a receipt when it was. */
static void
test_open_time (void)
{
  Pack pack;

  set_up (&pack);
  put (&pack, small_picture (77), "some day.jpg", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const PennyPackAsked asked = { 0, times[i].from != NULL ? day (times[i].from) : PENNY_DATE_NONE,
                                     times[i].to != NULL ? day (times[i].to) : PENNY_DATE_NONE, FALSE };
      g_autoptr (GBytes) pdf = pdf_of (&pack, &asked, 6);
      g_autofree char *text = NULL;

      if (!pdf_tool_there ("pdftotext"))
        break;
      text = pdf_tool_run (pdf, "pdftotext", "-layout", "FILE", "-", NULL);
      assert_has (text, times[i].words);
      assert_has (text, "Receipt 6: some day.jpg");
      g_assert_null (strstr (text, "no date"));
    }
  tear_down (&pack);
}

/* --- a zip --- */

static GBytes *
read_entry (struct archive *zip)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 block[8192];
  gssize n;

  while ((n = archive_read_data (zip, block, sizeof block)) > 0)
    g_byte_array_append (bytes, block, (guint) n);
  g_assert_cmpint (n, ==, 0);
  return g_byte_array_free_to_bytes (bytes);
}

/* name -> GBytes */
static GHashTable *
unpack (const char *path)
{
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  GHashTable *contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  archive_read_support_format_zip (zip);
  g_assert_cmpint (archive_read_open_filename (zip, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (zip, &entry) == ARCHIVE_OK)
    g_assert_true (g_hash_table_insert (contents, g_strdup (archive_entry_pathname_utf8 (entry)), read_entry (zip)));
  archive_read_free (zip);
  return contents;
}

static GHashTable *
zip_of (Pack                 *self,
        const PennyPackAsked *asked,
        guint                 n_meant)
{
  g_autoptr (GError) error = NULL;
  PennyPackAsked zip = *asked;
  GHashTable *contents;
  guint n = 0;

  zip.zip = TRUE;
  penny_receipt_pack (shoebox_store (&self->box), &zip, self->out, NULL, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_meant);
  contents = unpack (self->out);
  g_remove (self->out);
  return contents;
}

static const struct
{
  const char *in_zip;
  const char *as_it_came;
} originals[] = {
  { "originals/001 Sample College 2026-09-14.jpg", "IMG_0001.JPG" },
  { "originals/002 -Sample-Gym 2026-11-07.pdf", "gym.exe" },
  { "originals/003 Sample Buses 2026-11-09.jpg", "bus.jpg" },
  { "originals/004 Sample Singing Group 2026-11-10.jpg", "song.jpg" },
  { "originals/005 Sample Taxi 2026-10-01.jpg", "left over.jpg" },
};

static char *
index_of (GHashTable *contents)
{
  gsize size;
  const char *bytes = g_bytes_get_data (g_hash_table_lookup (contents, "index.csv"), &size);

  return g_strndup (bytes, size);
}

static void
assert_in_index (const char *index,
                 const char *name,
                 GBytes     *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *cells = g_strdup_printf ("%s,%s,", name, sum);

  assert_has (index, cells);
}

static void
test_zip (void)
{
  Pack pack;
  const PennyPackAsked asked = all_of_it (TRUE);
  g_autoptr (GHashTable) contents = NULL;
  g_autofree char *index = NULL;

  set_up (&pack);
  contents = zip_of (&pack, &asked, 5);
  index = index_of (contents);
  g_assert_cmpuint (g_hash_table_size (contents), ==, G_N_ELEMENTS (originals) + 2);
  g_assert_nonnull (g_hash_table_lookup (contents, "receipts.pdf"));
  for (gsize i = 0; i < G_N_ELEMENTS (originals); i++)
    {
      GBytes *bytes = g_hash_table_lookup (contents, originals[i].in_zip);

      if (bytes == NULL)
        g_error ("%s is not in the zip:\n%s", originals[i].in_zip, index);
      g_assert_true (g_bytes_equal (bytes, g_hash_table_lookup (pack.kept, originals[i].as_it_came)));
      assert_in_index (index, originals[i].in_zip, bytes);
    }
  tear_down (&pack);
}

/* Where a photo was taken stays here. */
static void
test_zip_without_places (void)
{
  Pack pack;
  const PennyPackAsked asked = all_of_it (FALSE);
  g_autoptr (GHashTable) contents = NULL;
  g_autofree char *index = NULL, *original = NULL;
  GBytes *copy;

  set_up (&pack);
  contents = zip_of (&pack, &asked, 5);
  index = index_of (contents);
  copy = g_hash_table_lookup (contents, originals[0].in_zip);
  g_assert_nonnull (copy);
  g_assert_null (memmem (g_bytes_get_data (copy, NULL), g_bytes_get_size (copy), "Exif", 4));
  g_assert_false (g_bytes_equal (copy, g_hash_table_lookup (pack.kept, "IMG_0001.JPG")));
  assert_in_index (index, originals[0].in_zip, copy);
  original = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, g_hash_table_lookup (pack.kept, "IMG_0001.JPG"));
  assert_has (index, original);
  assert_has (index, "The photo says where it was taken.");
  /* The rest is as it came. */
  for (gsize i = 1; i < G_N_ELEMENTS (originals); i++)
    g_assert_true (g_bytes_equal (g_hash_table_lookup (contents, originals[i].in_zip),
                                  g_hash_table_lookup (pack.kept, originals[i].as_it_came)));
  tear_down (&pack);
}

/* One that cannot be shown, but that has a camera's notes, is not given away. */
static void
test_withheld (void)
{
  Pack pack;
  const PennyPackAsked asked = all_of_it (FALSE), whole = all_of_it (TRUE);
  g_autoptr (GHashTable) contents = NULL, all = NULL;
  g_autofree char *index = NULL;

  set_up (&pack);
  put (&pack, g_bytes_new_static ("\xff\xd8\xff\xe1..Exif..cut off", 20), "cut.jpg", pack.box.bus);
  contents = zip_of (&pack, &asked, 6);
  index = index_of (contents);
  g_assert_cmpuint (g_hash_table_size (contents), ==, 5 + 2);
  assert_has (index, "So the file itself is left out.");
  all = zip_of (&pack, &whole, 6);
  g_assert_cmpuint (g_hash_table_size (all), ==, 6 + 2);
  tear_down (&pack);
}

/* An e-mail is not its first page: its words alone would take the place of the photo. */
static void
test_letter_withheld (void)
{
  Pack pack;
  const PennyPackAsked asked = all_of_it (FALSE);
  g_autoptr (GBytes) photo = photo_with_place ();
  g_autofree char *base64 = g_base64_encode (g_bytes_get_data (photo, NULL), g_bytes_get_size (photo));
  char *letter = g_strconcat ("From: shop@example.org\nTo: joe@example.org\nSubject: Receipt\nMIME-Version: 1.0\n"
                              "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nYour receipt.\n"
                              "--x\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename=bus.jpg\n"
                              "Content-Transfer-Encoding: base64\n\n", base64, "\n--x--\n", NULL);
  g_autoptr (GHashTable) contents = NULL;
  g_autofree char *index = NULL;

  set_up (&pack);
  put (&pack, g_bytes_new_take (letter, strlen (letter)), "letter.eml", pack.box.bus);
  contents = zip_of (&pack, &asked, 6);
  index = index_of (contents);
  g_assert_cmpuint (g_hash_table_size (contents), ==, 5 + 2);
  assert_has (index, "and its pages are shown.");
  tear_down (&pack);
}

/* --- where it goes wrong --- */

static gboolean
count_down (double   fraction,
            gpointer left)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  return (*(int *) left)-- > 0;
}

/* The file itself, and nothing that was made on the way. */
static guint
files_made (Pack *self)
{
  g_autofree char *name = g_path_get_basename (self->out);
  g_autoptr (GDir) folder = g_dir_open (self->box.folder, 0, NULL);
  guint n = 0;

  for (const char *file; (file = g_dir_read_name (folder)) != NULL; )
    n += g_str_has_prefix (file, name);
  return n;
}

/* Stopped at each place in turn: nothing is left. */
static void
test_stopped (gconstpointer zip)
{
  Pack pack;
  PennyPackAsked asked = all_of_it (FALSE);
  gboolean done = FALSE;

  set_up (&pack);
  asked.zip = zip != NULL;
  for (int after = 0; !done; after++)
    {
      g_autoptr (GError) error = NULL;
      int left = after;

      g_assert_cmpint (after, <, 100);
      done = penny_receipt_pack (shoebox_store (&pack.box), &asked, pack.out, count_down, &left, NULL, &error);
      g_assert_cmpint (done, ==, error == NULL);
      g_assert_cmpint (done, ==, g_file_test (pack.out, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (files_made (&pack), ==, done);
      if (!done)
        g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
    }
  tear_down (&pack);
}

/* What is there stays, and a link is not followed; where nothing can be written, it is said. */
static void
test_refused (gconstpointer zip)
{
  static const char *const places[] = { "taken", "link", "nowhere/pack" };
  const PennyPackAsked asked = { 0, day ("2026-11-09"), day ("2026-11-09"), FALSE, zip != NULL };
  Pack pack;

  set_up (&pack);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (pack.box.folder, places[i], NULL), *contents = NULL;

      if (i == 0)
        g_file_set_contents (path, "mine", -1, NULL);
      if (i == 1)
        g_assert_cmpint (symlink ("elsewhere", path), ==, 0);
      g_assert_false (penny_receipt_pack (shoebox_store (&pack.box), &asked, path, NULL, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST), ==, i < 2);
      g_assert_cmpint (g_file_get_contents (path, &contents, NULL, NULL), ==, i == 0);
      g_assert_cmpstr (contents, ==, i == 0 ? "mine" : NULL);
    }
  tear_down (&pack);
}

/* Another was quicker: it stays, too. */
static void
test_overtaken (void)
{
  const PennyPackAsked asked = { 0, day ("2026-11-09"), day ("2026-11-09"), FALSE, FALSE };
  g_autoptr (PennyPack) plan = NULL;
  g_autoptr (PennyPackMaking) making = NULL;
  g_autoptr (PennyPackFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  Pack pack;

  set_up (&pack);
  plan = penny_pack_read (shoebox_store (&pack.box), &asked, &error);
  g_assert_no_error (error);
  making = penny_pack_making_begin (plan, pack.out, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  file = penny_pack_file_take (shoebox_store (&pack.box), plan, 0, &error);
  g_assert_true (penny_pack_making_add (making, file, &error));
  g_assert_true (g_file_set_contents (pack.out, "mine", -1, NULL));
  g_assert_false (penny_pack_making_end (making, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_clear_pointer (&making, penny_pack_making_free);
  g_assert_true (g_file_get_contents (pack.out, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  g_assert_cmpuint (files_made (&pack), ==, 1);
  tear_down (&pack);
}

/* --- while the book is used --- */

static void
destroy_it (Pack   *self,
            gint64  id)
{
  PennyDestruction request = { g_array_new (FALSE, FALSE, sizeof (gint64)), day ("2026-11-15"), TRUE, (char *) "a test" };

  g_array_append_val (request.receipts, id);
  do_act (shoebox_store (&self->box), penny_act_destroy_receipts, &request);
  g_array_unref (request.receipts);
}

static void
rename_it (Pack   *self,
           gint64  id)
{
  say (self, id, "Another Name", "2026-11-08", 100);
}

static void
take_it_out (Pack   *self,
             gint64  id)
{
  PennyRemoval removal = { .id = id };

  do_act (shoebox_store (&self->box), penny_act_remove_receipt, &removal);
}

static void
add_another (Pack   *self,
             gint64  id)
{
  put (self, small_picture (77), "another.jpg", self->box.bus);
}

static const struct
{
  const char *name;
  void      (*change) (Pack *self, gint64 gym);
  gboolean    gone;
} meanwhile[] = {
  { "destroyed", destroy_it, TRUE },
  { "taken-out", take_it_out, TRUE },
  { "renamed", rename_it, FALSE },
  { "added", add_another, FALSE },
};

static GHashTable *
make_meanwhile (Pack                 *self,
                const PennyPackAsked *asked,
                gsize                 which)
{
  PennyStore *store = shoebox_store (&self->box);
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPack) plan = penny_pack_read (store, asked, &error);
  g_autoptr (PennyPackMaking) making = penny_pack_making_begin (plan, self->out, NULL, NULL, NULL, &error);
  GHashTable *contents;

  g_assert_no_error (error);
  g_assert_cmpuint (penny_pack_get_n (plan), ==, 5);
  for (guint i = 0; i < penny_pack_get_n (plan); i++)
    {
      g_autoptr (PennyPackFile) file = NULL;

      if (i == 1)
        meanwhile[which].change (self, self->gym);
      file = penny_pack_file_take (store, plan, i, &error);
      g_assert_no_error (error);
      g_assert_true (penny_pack_making_add (making, file, &error));
    }
  g_assert_true (penny_pack_making_end (making, &error));
  contents = unpack (self->out);
  g_remove (self->out);
  return contents;
}

/* A pack is of what was there when it was asked for; of what is gone since it says that, and has nothing of it. */
static void
test_meanwhile (gconstpointer which)
{
  gsize i = GPOINTER_TO_SIZE (which);
  PennyPackAsked asked = all_of_it (TRUE);
  g_autoptr (GHashTable) contents = NULL;
  g_autofree char *index = NULL, *text = NULL;
  Pack pack;

  set_up (&pack);
  asked.zip = TRUE;
  contents = make_meanwhile (&pack, &asked, i);
  index = index_of (contents);
  g_assert_cmpuint (g_hash_table_size (contents), ==, 5 + 2 - meanwhile[i].gone);
  g_assert_cmpint (g_hash_table_contains (contents, originals[1].in_zip), ==, !meanwhile[i].gone);
  g_assert_cmpint (strstr (index, "was destroyed or taken out while the pack was being made") != NULL, ==, meanwhile[i].gone);
  assert_has (index, "2,2026-11-07,../Sample/Gym,29.00,");
  g_assert_null (strstr (index, "Another Name"));
  tear_down (&pack);
  if (!pdf_tool_there ("pdftotext"))
    return;
  text = pdf_tool_run (g_hash_table_lookup (contents, "receipts.pdf"), "pdftotext", "-layout", "FILE", "-", NULL);
  assert_has (text, "Receipt 2: ../Sample/Gym");
  g_assert_cmpint (strstr (text, "was destroyed or taken out") != NULL, ==, meanwhile[i].gone);
}

static void
test_empty (void)
{
  Pack pack;
  const PennyPackAsked asked = { 0, day ("2026-05-01"), day ("2026-05-31"), FALSE };
  g_autoptr (GHashTable) contents = NULL;

  set_up (&pack);
  contents = zip_of (&pack, &asked, 0);
  g_assert_cmpuint (g_hash_table_size (contents), ==, 2);
  tear_down (&pack);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt-packs/pdf", test_pdf);
  g_test_add_func ("/receipt-packs/pdf/said", test_said);
  g_test_add_func ("/receipt-packs/one-budget", test_one_budget);
  g_test_add_func ("/receipt-packs/open-time", test_open_time);
  g_test_add_func ("/receipt-packs/zip", test_zip);
  g_test_add_func ("/receipt-packs/zip/without-places", test_zip_without_places);
  g_test_add_func ("/receipt-packs/zip/withheld", test_withheld);
  g_test_add_func ("/receipt-packs/zip/letter-withheld", test_letter_withheld);
  g_test_add_data_func ("/receipt-packs/stopped/pdf", NULL, test_stopped);
  g_test_add_data_func ("/receipt-packs/stopped/zip", "", test_stopped);
  g_test_add_data_func ("/receipt-packs/refused/pdf", NULL, test_refused);
  g_test_add_data_func ("/receipt-packs/refused/zip", "", test_refused);
  g_test_add_func ("/receipt-packs/overtaken", test_overtaken);
  for (gsize i = 0; i < G_N_ELEMENTS (meanwhile); i++)
    {
      g_autofree char *path = g_strconcat ("/receipt-packs/meanwhile/", meanwhile[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_meanwhile);
    }
  g_test_add_func ("/receipt-packs/empty", test_empty);
  return g_test_run ();
}
