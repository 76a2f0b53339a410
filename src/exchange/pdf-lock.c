#include "pdf-lock.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

gboolean
penny_pdf_lock_there (void)
{
  return TRUE;
}

static gboolean
fail (qpdf_data   pdf,
      GError    **error)
{
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
               _("The page could not be made (%s). Nothing was changed. Try again."),
               qpdf_has_error (pdf) ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)) : "qpdf");
  return FALSE;
}

/* What a reading program speaks it in, and that the title is what stands above it. */
static void
describe (qpdf_data pdf)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh view = qpdf_oh_new_dictionary (pdf);

  /* Translators: the language of this translation as a PDF wants it: "en-GB", "cy" */
  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, _("en-GB")));
  qpdf_oh_replace_key (pdf, view, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", view);
}

/* Whoever has the password may print it and have it read to them; nobody can take the lock off without it. */
static void
lock (qpdf_data   pdf,
      const char *password)
{
  qpdf_set_r6_encryption_parameters2 (pdf, password, password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                      QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
}

static GBytes *
finish (qpdf_data    pdf,
        GBytes      *bytes,
        const char  *password,
        GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if ((qpdf_read_memory (pdf, "page", data, size, NULL) & QPDF_ERRORS) != 0)
    return fail (pdf, error), NULL;
  describe (pdf);
  if ((qpdf_init_write_memory (pdf) & QPDF_ERRORS) != 0)
    return fail (pdf, error), NULL;
  if (password != NULL)
    lock (pdf, password);
  else
    qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  if ((qpdf_write (pdf) & QPDF_ERRORS) != 0)
    return fail (pdf, error), NULL;
  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

GBytes *
penny_pdf_finish (GBytes      *pdf,
                  const char  *password,
                  GError     **error)
{
  qpdf_data self = qpdf_init ();
  GBytes *finished;

  qpdf_silence_errors (self);
  qpdf_set_suppress_warnings (self, QPDF_TRUE);
  finished = finish (self, pdf, password, error);
  qpdf_cleanup (&self);
  return finished;
}
