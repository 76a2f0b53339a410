#include "paper-binder.h"

#include <errno.h>
#include <unistd.h>

#include "page-pdf.h"
#include "paper-layout.h"
#include "paper-pdf.h"
#include "pdf-lock.h"

struct _PennyPaperBinder
{
  int              scratch;
  int              why;         /* writing to it failed: an errno */
  cairo_surface_t *surface;     /* NULL: it is finished */
  cairo_t         *cr;
  guint            n_pages;
  GPtrArray       *said;        /* char *: what its pictures show, in order */
};

static cairo_status_t
write_bytes (gpointer             binder,
             const unsigned char *data,
             unsigned int         size)
{
  PennyPaperBinder *self = binder;

  while (size > 0 && self->why == 0)
    {
      gssize n = write (self->scratch, data, size);

      if (n < 0 && errno != EINTR)
        self->why = errno;
      data += MAX (n, 0);
      size -= (unsigned int) MAX (n, 0);
    }
  return self->why == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

PennyPaperBinder *
penny_paper_binder_new (const char *title,
                        int         scratch)
{
  PennyPaperBinder *self = g_new0 (PennyPaperBinder, 1);

  self->scratch = scratch;
  self->said = g_ptr_array_new_with_free_func (g_free);
  self->surface = penny_page_pdf_begin (title, PENNY_PAPER_WIDTH, PENNY_PAPER_HEIGHT, write_bytes, self);
  self->cr = cairo_create (self->surface);
  return self;
}

/* Ends the drawing, however far it is. */
static gboolean
end (PennyPaperBinder  *self,
     GError           **error)
{
  cairo_status_t drawn = cairo_status (self->cr);

  g_clear_pointer (&self->cr, cairo_destroy);
  return penny_page_pdf_end (g_steal_pointer (&self->surface), drawn, error);
}

void
penny_paper_binder_free (PennyPaperBinder *self)
{
  if (self == NULL)
    return;
  if (self->surface != NULL)
    end (self, NULL);
  g_ptr_array_unref (self->said);
  g_free (self);
}

void
penny_paper_binder_add (PennyPaperBinder *self,
                        const PennyPaper *paper)
{
  g_autoptr (PennyPaperLayout) layout = NULL;
  guint n;

  g_return_if_fail (self != NULL && self->cr != NULL);

  layout = penny_paper_layout_new (paper);
  penny_paper_layout_set_before (layout, self->n_pages);
  n = penny_paper_layout_get_n_pages (layout);
  for (guint page = 0; page < n; page++)
    {
      penny_paper_layout_draw (layout, self->cr, page, PENNY_PAPER_WIDTH, TRUE);
      cairo_show_page (self->cr);
    }
  self->n_pages += n;
  penny_paper_pdf_add_said (paper, self->said);
}

int
penny_paper_binder_errno (PennyPaperBinder *self)
{
  return self->why;
}

gboolean
penny_paper_binder_finish (PennyPaperBinder  *self,
                           int                to,
                           GError           **error)
{
  g_return_val_if_fail (self != NULL && self->cr != NULL, FALSE);

  return end (self, error) && penny_pdf_finish_file (self->scratch, to, self->said, error);
}
