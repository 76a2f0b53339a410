#include "new-code.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "code.h"
#include "keeping.h"

/* Not through stdio, whose buffers would keep the code. */
static gboolean
write_out (const char  *text,
           GError     **error)
{
  gsize left = strlen (text);

  while (left > 0)
    {
      gssize n = write (STDOUT_FILENO, text, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                       _("The recovery code could not be written out (%s). What opened the file before opens it still. Try again."),
                       g_strerror (errno));
          return FALSE;
        }
      text += n;
      left -= (gsize) n;
    }
  return TRUE;
}

/* Nobody asked for a group of this one back. */
static gboolean
say_not_checked (PennyStore  *store,
                 GError     **error)
{
  g_autoptr (PennyKeeping) keeping = penny_keeping_get (store, error);

  if (keeping == NULL)
    return FALSE;
  keeping->code_kept = FALSE;
  return penny_keeping_save (store, keeping, error);
}

gboolean
penny_new_code_print (PennyStore  *store,
                      GError     **error)
{
  char *code = penny_code_new ();
  gboolean done = penny_store_add_secret (store, PENNY_SLOT_CODE, PENNY_COST_USUAL, code, error) &&
                  say_not_checked (store, error) && write_out (code, error) && write_out ("\n", error);

  penny_secret_free (code);
  return done;
}
