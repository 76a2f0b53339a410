#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "confine.h"
#include "kind.h"
#include "serve.h"
#include "shown.h"

#define BYTES_AT 3

static GBytes *
map_bytes (void)
{
  struct stat facts;
  void *data;

  if (fstat (BYTES_AT, &facts) != 0 || !S_ISREG (facts.st_mode))
    return NULL;
  if (facts.st_size == 0)
    return g_bytes_new_static ("", 0);
  data = mmap (NULL, (gsize) facts.st_size, PROT_READ, MAP_PRIVATE, BYTES_AT, 0);
  close (BYTES_AT);
  return data == MAP_FAILED ? NULL : g_bytes_new_static (data, (gsize) facts.st_size);
}

/* Shows a file from outside to Pennywell, which runs it and asks (viewer.h): the file is at descriptor 3, requests
 * come on standard input.  All that is done with the file's bytes before it is confined is to look at their first few. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (GBytes) bytes = map_bytes ();
  gboolean like_mail = argc > 1 && strcmp (argv[1], "mail") == 0;
  const guint8 *data;
  gboolean confined;
  gsize size;

  if (bytes == NULL)
    {
      g_printerr ("Pennywell runs this program itself, to show receipts.\n");
      return 2;
    }
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PENNY_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  data = g_bytes_get_data (bytes, &size);
  penny_shown_prepare (penny_kind_of (data, size, like_mail));
  confined = penny_confine ();
  penny_serve (bytes, like_mail, confined);
  /* What a hostile file left behind is not tidied up by what it may have spoilt. */
  _exit (0);
}
