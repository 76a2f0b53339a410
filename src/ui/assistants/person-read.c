#include "person-read.h"

void
penny_person_page_free (PennyPersonPage *self)
{
  g_clear_pointer (&self->view, penny_person_view_free);
  g_clear_pointer (&self->slips, g_ptr_array_unref);
  g_free (self);
}

gpointer
penny_person_page_read (PennyStore  *store,
                        gpointer     page_request,
                        GError     **error)
{
  PennyPersonPageRequest *request = page_request;
  g_autoptr (PennyPersonPage) self = g_new0 (PennyPersonPage, 1);
  guint most;

  self->view = penny_person_view (store, &request->person, error);
  if (self->view == NULL)
    return NULL;
  most = request->most_slips > 0 ? request->most_slips : MAX (self->view->n_slips, 1);
  self->slips = penny_slips_page (store, request->person.assistant_id, 0, most, error);
  return self->slips != NULL ? g_steal_pointer (&self) : NULL;
}
