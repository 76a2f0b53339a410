#include "pdf-lock.h"

/* Built without libqpdf. */

gboolean
penny_pdf_lock_there (void)
{
  return FALSE;
}

GBytes *
penny_pdf_finish (GBytes           *pdf,
                  const GPtrArray  *said,
                  const char       *password,
                  GError          **error)
{
  g_return_val_if_reached (NULL);
}
