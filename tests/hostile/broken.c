#include "broken.h"

#include <string.h>

#include "made.h"

void
broken_free (Broken *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Takes both. */
static Broken *
add (GPtrArray *all,
     char      *name,
     GBytes    *bytes,
     gboolean   refused)
{
  Broken *one = g_new0 (Broken, 1);

  one->name = name;
  one->bytes = bytes;
  one->refused = refused;
  g_ptr_array_add (all, one);
  return one;
}

static void
add_text (GPtrArray  *all,
          const char *name,
          const char *text,
          gboolean    refused)
{
  add (all, g_strdup (name), g_bytes_new (text, strlen (text)), refused);
}

/* Cut at many lengths, and with bytes changed. Takes @bytes. */
static void
add_cut (GPtrArray  *all,
         const char *what,
         GBytes     *bytes)
{
  gsize size = g_bytes_get_size (bytes);

  for (int part = 0; part < 8; part++)
    {
      gsize length = part == 0 ? 12 : size * (gsize) part / 8;

      add (all, g_strdup_printf ("%s cut at %d of %d", what, (int) length, (int) size),
           g_bytes_new_from_bytes (bytes, 0, MIN (length, size)), FALSE);
    }
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint8 *spoilt = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

      for (gsize i = 0; i < 4 + size / 100; i++)
        spoilt[g_rand_int_range (rand, 12, (gint32) size)] ^= (guint8) g_rand_int_range (rand, 1, 256);
      add (all, g_strdup_printf ("%s spoilt %u", what, seed), g_bytes_new_take (spoilt, size), FALSE);
    }
  g_bytes_unref (bytes);
}

static void
add_kept (GPtrArray  *all,
          const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  add_cut (all, name, g_bytes_new_take (data, size));
}

/* A photo whose EXIF points outside it, at itself, and counts more than there is. */
static void
add_exif (GPtrArray *all)
{
  static const struct { guint at; guint32 value; const char *name; } cases[] = {
    { 2 + 4 + 6 + 4, 0xfffffff0, "exif beyond the end" },
    { 2 + 4 + 6 + 4, 0, "exif that is its own" },
    { 2 + 4 + 6 + 8, 0xffffffff, "exif of 65,535 entries" },
    { 2 + 4 + 6 + 8 + 2 + 12 + 8, 8, "exif in a ring" },
    { 2 + 4 + 6 + 8 + 2 + 12 + 8, 0xffffffff, "exif whose photo lies outside" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) photo = made_photo (6, TRUE, "2026:11:02 10:00:00");
      gsize size = g_bytes_get_size (photo);
      guint8 *spoilt = g_memdup2 (g_bytes_get_data (photo, NULL), size);
      guint32 value = GUINT32_TO_LE (cases[i].value);

      memcpy (spoilt + cases[i].at, &value, 4);
      add (all, g_strdup (cases[i].name), g_bytes_new_take (spoilt, size), FALSE);
    }
}

static void
add_pictures (GPtrArray  *all,
              const char *folder)
{
  static const guint8 ring[] = { 'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0 };

  add_cut (all, "jpeg", made_photo (6, TRUE, "2026:11:02 10:00:00"));
  add_cut (all, "png", made_picture ("png"));
  add_cut (all, "bmp", made_picture ("bmp"));
  add_cut (all, "tiff", made_tiff (2, 1));
  add_cut (all, "gif", made_gif (4));
  add_kept (all, folder, "small.webp");
  add_kept (all, folder, "small.heic");
  add_exif (all);
  add (all, g_strdup ("png of 50,000 x 50,000"), made_png (50000, 50000, 1000), TRUE);
  add (all, g_strdup ("png of 2,147,483,647 x 1"), made_png (0x7fffffff, 1, 1000), TRUE);
  add (all, g_strdup ("png of 0 x 0"), made_png (0, 0, 0), TRUE);
  add (all, g_strdup ("png bomb"), made_png (11000, 11000, 11000 * (11000 * 3 + 1)), FALSE);
  add (all, g_strdup ("png with a hundred times its pixels"), made_png (10, 10, 10000000), FALSE);
  add (all, g_strdup ("gif of 20,000 frames"), made_gif (20000), FALSE);
  add (all, g_strdup ("tiff of 600 pages"), made_tiff (600, 1), FALSE);
  add (all, g_strdup ("tiff in a ring"), g_bytes_new_static (ring, sizeof ring), TRUE);
}

/* "<< /Kids [...] >>" so and so deep. */
static char *
nest (const char *open,
      const char *close,
      int         depth)
{
  GString *text = g_string_new ("1 0 obj\n<< /Type /Catalog /Pages 2 0 R /X ");

  for (int i = 0; i < depth; i++)
    g_string_append (text, open);
  for (int i = 0; i < depth; i++)
    g_string_append (text, close);
  g_string_append (text, " >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                         "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n");
  return g_string_free (text, FALSE);
}

#define CATALOGUE "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
#define PAGES "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
#define PAGE "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"

static const struct
{
  const char *name;
  const char *objects;
  gboolean    refused;
} documents[] = {
  { "pdf with script",
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(1\\){app.alert\\(1\\)}) >> >>\n"
    "endobj\n" PAGES PAGE },
  { "pdf that starts a program",
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>\nendobj\n" PAGES PAGE },
  { "pdf with a file inside",
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >> >>\nendobj\n" PAGES PAGE
    "4 0 obj\n<< /Type /Filespec /F (../../a.exe) /EF << /F 5 0 R >> >>\nendobj\n"
    "5 0 obj\n<< /Length 2 >>\nstream\nMZ\nendstream\nendobj\n" },
  { "pdf whose pages are their own kids",
    CATALOGUE "2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\n" },
  { "pdf whose pages are each other's kids",
    CATALOGUE "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
    "3 0 obj\n<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>\nendobj\n" },
  { "pdf of a million pages",
    CATALOGUE "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>\nendobj\n" PAGE },
  { "pdf of -1 pages",
    CATALOGUE "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count -1 >>\nendobj\n" PAGE },
  { "pdf as wide as a country",
    CATALOGUE PAGES "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e9 1e9] >>\nendobj\n" },
  { "pdf of no size",
    CATALOGUE PAGES "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] >>\nendobj\n" },
  { "pdf as long as a road",
    CATALOGUE PAGES "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 90000] >>\nendobj\n" },
  { "pdf whose length is its own",
    CATALOGUE PAGES "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>\nendobj\n"
    "4 0 obj\n<< /Length 4 0 R >>\nstream\nq Q\nendstream\nendobj\n" },
  { "pdf whose object stream holds itself",
    CATALOGUE PAGES PAGE "4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length 8 /Extends 4 0 R >>\nstream\n4 0 4 0 R\nendstream\nendobj\n" },
  { "pdf that draws itself",
    CATALOGUE PAGES "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
    "/Resources << /XObject << /X 5 0 R >> >> >>\nendobj\n"
    "4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n"
    "5 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\n"
    "stream\n/X Do /X Do\nendstream\nendobj\n" },
  { "pdf with a picture of 60,000 x 60,000",
    CATALOGUE PAGES "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
    "/Resources << /XObject << /X 5 0 R >> >> >>\nendobj\n"
    "4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n"
    "5 0 obj\n<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB "
    "/Length 3 >>\nstream\nabc\nendstream\nendobj\n" },
  { "pdf without a catalogue", PAGES PAGE },
  { "pdf of nothing", "" },
};

/* Each form draws the one below ten times: ten thousand million lines. */
static GBytes *
make_drawing_bomb (void)
{
  GString *text = g_string_new (CATALOGUE PAGES
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 10 0 R "
    "/Resources << /XObject << /X 11 0 R >> >> >>\nendobj\n10 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n");
  GBytes *bytes;

  for (int i = 11; i < 21; i++)
    g_string_append_printf (text, "%d 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] "
                            "/Resources << /XObject << /X %d 0 R >> >> /Length 60 >>\nstream\n"
                            "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do \nendstream\nendobj\n", i, i + 1);
  g_string_append (text, "21 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] /Length 22 >>\n"
                         "stream\n0 0 m 200 200 l S     \nendstream\nendobj\n");
  bytes = made_pdf_of (text->str, 1);
  g_string_free (text, TRUE);
  return bytes;
}

/* A table of objects that says that the one before it is itself. */
static GBytes *
make_table_ring (void)
{
  GString *text = g_string_new ("%PDF-1.4\n" CATALOGUE PAGES PAGE);
  int at = (int) text->len;

  g_string_append_printf (text, "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R /Prev %d >>\n"
                          "startxref\n%d\n%%%%EOF\n", at, at);
  return g_string_free_to_bytes (text);
}

static GBytes *
make_locked (void)
{
  static const char text[] = "%PDF-1.4\n" CATALOGUE PAGES PAGE "trailer\n<< /Size 4 /Root 1 0 R /ID [<01><01>] "
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (abcdefghijklmnopqrstuvwxyz123456) "
    "/U (abcdefghijklmnopqrstuvwxyz123456) >> >>\nstartxref\n0\n%%EOF\n";

  return g_bytes_new_static (text, sizeof text - 1);
}

static void
add_documents (GPtrArray *all)
{
  g_autofree char *arrays = nest ("[", "]", 50000), *dictionaries = nest ("<< /A ", ">>", 20000);

  add_cut (all, "pdf", made_pdf (2, "Total 12.34"));
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    add (all, g_strdup (documents[i].name), made_pdf_of (documents[i].objects, 1), documents[i].refused);
  add (all, g_strdup ("pdf 50,000 lists deep"), made_pdf_of (arrays, 1), FALSE);
  add (all, g_strdup ("pdf 20,000 dictionaries deep"), made_pdf_of (dictionaries, 1), FALSE);
  add (all, g_strdup ("pdf whose table is its own"), make_table_ring (), FALSE);
  add (all, g_strdup ("pdf locked by a password"), make_locked (), TRUE);
  add (all, g_strdup ("pdf that draws without end"), make_drawing_bomb (), FALSE)->slow = TRUE;
  add_text (all, "text.pdf", "This is a letter about a %PDF, and no PDF.", TRUE);
}

static GBytes *
make_nested_letter (int depth)
{
  GString *text = g_string_new ("From: a@example.org\nDate: Mon, 2 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\n");

  for (int i = 0; i < depth; i++)
    g_string_append_printf (text, "Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n", i, i);
  g_string_append (text, "Content-Type: text/plain\n\nhello\n");
  return g_string_free_to_bytes (text);
}

/* A letter with a letter with a letter ... */
static GBytes *
make_letter_in_letter (int depth)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < depth; i++)
    g_string_append (text, "From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n");
  g_string_append (text, "From: a@example.org\n\nhello\n");
  return g_string_free_to_bytes (text);
}

static void
add_letters (GPtrArray *all)
{
  GString *header = g_string_new ("From: a@example.org\nDate: x\nSubject: ");
  GString *fields = g_string_new ("From: a@example.org\nDate: x\nSubject: y\n");
  g_autoptr (GBytes) bomb = made_png (50000, 50000, 1000);

  for (int i = 0; i < 200000; i++)
    g_string_append (header, "=?utf-8?B?w6k=?= ");
  g_string_append (header, "\n\nhello\n");
  for (int i = 0; i < 100000; i++)
    g_string_append_printf (fields, "X-%d: y\n", i);
  add_cut (all, "letter", made_letter ("Total 12.34", NULL, NULL, NULL));
  add (all, g_strdup ("letter of 5,000 parts, each in the other"), make_nested_letter (5000), FALSE);
  add (all, g_strdup ("letter of 500 letters, each in the other"), make_letter_in_letter (500), FALSE);
  add (all, g_strdup ("letter with an endless subject"), g_string_free_to_bytes (header), FALSE);
  add (all, g_strdup ("letter of 100,000 fields"), g_string_free_to_bytes (fields), FALSE);
  add (all, g_strdup ("letter with a bomb"), made_letter ("x", bomb, "../../bomb\".png", "image/png"), FALSE);
  add_text (all, "letter of no kind", "From: a\nDate: b\nSubject: c\nContent-Type: multipart/mixed\n\n--\n--\n--", FALSE);
  add_text (all, "letter in a false alphabet",
            "From: a\nDate: b\nSubject: =?x-none?Q?=FF=FE?=\nContent-Type: text/plain; charset=\"../../../x\"\n\n\xff\xfe\x01", FALSE);
}

static void
add_others (GPtrArray *all)
{
  static const char zip[] = "PK\003\004\024\0\0\0\010\0";

  add_text (all, "empty", "", TRUE);
  add (all, g_strdup ("a million noughts"), g_bytes_new_take (g_malloc0 (1000000), 1000000), TRUE);
  add (all, g_strdup ("a zip named .jpg"), g_bytes_new_static (zip, sizeof zip), TRUE);
  add_text (all, "svg with entities that grow",
            "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&c;</text></svg>", TRUE);
  add_text (all, "svg that reads a file",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>", TRUE);
  add_text (all, "xpm", "/* XPM */\nstatic char *x[] = { \"1 1 1 1\", \"a c red\", \"a\" };\n", TRUE);
  add_text (all, "postscript", "%!PS\n(/etc/passwd) (r) file\n", TRUE);
  add_text (all, "html", "<html><script>alert(1)</script></html>", TRUE);
  add_text (all, "a program", "\177ELF\002\001\001", TRUE);
}

GPtrArray *
broken_make (const char *folder)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) broken_free);

  add_others (all);
  add_pictures (all, folder);
  add_documents (all);
  add_letters (all);
  return all;
}
