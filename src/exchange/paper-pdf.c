#include "paper-pdf.h"

#include <glib/gi18n-lib.h>

#include "page-pdf.h"
#include "paper-layout.h"
#include "pdf-lock.h"

gboolean
penny_paper_pdf_can_lock (void)
{
  return penny_pdf_lock_there ();
}

static void
draw_page (cairo_t  *cr,
           guint     page,
           double    width,
           gpointer  layout)
{
  penny_paper_layout_draw (layout, cr, page, width, TRUE);
}

static GBytes *
draw (const PennyPaper  *paper,
      GError           **error)
{
  g_autoptr (PennyPaperLayout) layout = penny_paper_layout_new (paper);

  return penny_page_pdf (penny_paper_get_title (paper), penny_paper_layout_get_n_pages (layout), draw_page, layout, error);
}

void
penny_paper_pdf_add_said (const PennyPaper *paper,
                          GPtrArray        *said)
{
  const GPtrArray *blocks = penny_paper_get_blocks (paper);

  for (guint i = 0; i < blocks->len; i++)
    {
      const PennyPaperBlock *block = blocks->pdata[i];

      if (block->kind == PENNY_PAPER_PICTURE)
        g_ptr_array_add (said, g_strdup (block->text));
    }
}

GBytes *
penny_paper_pdf (const PennyPaper  *paper,
                 const char        *password,
                 GError           **error)
{
  g_autoptr (GBytes) open = NULL;
  g_autoptr (GPtrArray) said = NULL;

  g_return_val_if_fail (paper != NULL, NULL);

  if (password != NULL && *password == '\0')
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                           _("The password is empty, and would protect nothing. No file was made. Type a password, or save it "
                             "without one."));
      return NULL;
    }
  if (password != NULL && !penny_paper_pdf_can_lock ())
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSYS,
                           _("This Pennywell was built without what protects a PDF by a password. No file was made. "
                             "Save it without a password, and keep it where only you can read it."));
      return NULL;
    }
  open = draw (paper, error);
  if (open == NULL || !penny_paper_pdf_can_lock ())
    return g_steal_pointer (&open);
  said = g_ptr_array_new_with_free_func (g_free);
  penny_paper_pdf_add_said (paper, said);
  return penny_pdf_finish (open, said, password, error);
}
