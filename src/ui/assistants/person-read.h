#pragma once

#include "people.h"

G_BEGIN_DECLS

/* What a person's window shows, read at once. */
typedef struct
{
  PennyPersonView *view;
  GPtrArray       *slips;             /* PennySlip, newest first */
} PennyPersonPage;

typedef struct
{
  PennyPersonRequest person;
  guint              most_slips;      /* 0: all */
} PennyPersonPageRequest;

void     penny_person_page_free (PennyPersonPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPersonPage, penny_person_page_free)
/* A PennyRead: request PennyPersonPageRequest. */
gpointer penny_person_page_read (PennyStore *store, gpointer page_request, GError **error);

G_END_DECLS
