#include "place-read.h"

void
penny_place_view_free (PennyPlaceView *self)
{
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->employer, penny_employer_free);
  g_free (self);
}

gpointer
penny_place_read (PennyStore  *store,
                  gpointer     today,
                  GError     **error)
{
  PennyPeopleRequest request = { *(const PennyDate *) today, TRUE };
  g_autoptr (PennyPlaceView) self = g_new0 (PennyPlaceView, 1);

  if ((self->cards = penny_people_read (store, &request, error)) == NULL ||
      (self->documents = penny_documents_list (store, 0, error)) == NULL ||
      (self->employer = penny_employer_get (store, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

gpointer
penny_employer_read (PennyStore  *store,
                     gpointer     nothing,
                     GError     **error)
{
  return penny_employer_get (store, error);
}
