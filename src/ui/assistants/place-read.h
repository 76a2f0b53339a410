#pragma once

#include "people.h"

G_BEGIN_DECLS

/* What the place My PAs shows, read at once. */
typedef struct
{
  GPtrArray     *cards;               /* PennyAssistantCard, by name, with those who left */
  GPtrArray     *documents;           /* PennyDocument of the household */
  PennyEmployer *employer;
} PennyPlaceView;

void     penny_place_view_free (PennyPlaceView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPlaceView, penny_place_view_free)
/* PennyReads: request PennyDate *, today; the answer is a PennyPlaceView. */
gpointer penny_place_read      (PennyStore *store, gpointer today, GError **error);
/* No request; the answer is a PennyEmployer. */
gpointer penny_employer_read   (PennyStore *store, gpointer nothing, GError **error);

G_END_DECLS
