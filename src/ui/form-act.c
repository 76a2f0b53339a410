#include "form-act.h"

#include "say.h"

#define THEN   "penny-form-then"
#define BEFORE "penny-form-before"

/* Saving what is as it was does nothing, and the act before it is no news. */
static gboolean
did_something (PennyForm *form,
               PennyBook *book)
{
  const gint64 *before = g_object_get_data (G_OBJECT (form), BEFORE);

  return penny_book_get_last_change (book) != NULL && *before != penny_book_get_last_id (book);
}

static void
acted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  PennyBook *book = PENNY_BOOK (source);
  PennyFormThen then = (PennyFormThen) g_object_get_data (G_OBJECT (form), THEN);
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (!penny_book_do_finish (book, result, &id, &error))
    {
      penny_form_fail (form, error->message, NULL);
      return;
    }
  if (did_something (form, book))
    penny_say_done (GTK_WIDGET (form), penny_book_get_last_change (book));
  if (then != NULL)
    then (form, book, id);
  penny_form_done (form);
}

void
penny_form_act (PennyForm     *form,
                PennyBook     *book,
                PennyAct       act,
                gpointer       request,
                GDestroyNotify free_request)
{
  gint64 before = penny_book_get_last_id (book);

  g_object_set_data_full (G_OBJECT (form), BEFORE, g_memdup2 (&before, sizeof before), g_free);
  penny_form_wait (form);
  penny_book_do_async (book, act, request, free_request, NULL, acted_cb, g_object_ref (form));
}

void
penny_form_then (PennyForm     *form,
                 PennyFormThen  then)
{
  g_object_set_data (G_OBJECT (form), THEN, (gpointer) then);
}

void
penny_form_act_remove (PennyForm *form,
                       PennyBook *book,
                       PennyAct   act,
                       gint64     id)
{
  PennyRemoval *removal = g_new0 (PennyRemoval, 1);

  removal->id = id;
  removal->on = penny_book_get_today (book);
  penny_form_act (form, book, act, removal, g_free);
}
