#include "sample.h"

#include <glib/gi18n-lib.h>

#include "act.h"
#include "receipt-tables.h"
#include "sample-read.h"
#include "sample-receipts.h"

const char *const penny_sample_names[] = { "joe", "maya", "winston", "nadia", NULL };

PennyDate
penny_sample_day (void)
{
  return penny_date_new (2026, 11, 15);
}

static const char *
find_text (const char  *name,
           GError     **error)
{
  g_autofree char *file = g_strconcat (name, ".ini", NULL);

  for (guint i = 0; penny_sample_texts[i].name != NULL; i++)
    if (g_str_equal (penny_sample_texts[i].name, file))
      return penny_sample_texts[i].text;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
               _("There is no sample called \"%s\". There are joe, maya, winston and nadia."), name);
  return NULL;
}

gboolean
penny_sample_make (const char  *name,
                   const char  *folder,
                   GError     **error)
{
  const char *text = find_text (name, error);
  g_autoptr (PennyStore) store = text == NULL ? NULL : penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, error);
  g_auto (PennySampleReceipts) drawn = { NULL, NULL };
  g_autofree char *who = NULL;
  gboolean made;

  if (store == NULL)
    return FALSE;
  penny_store_set_actor (store, "Pennywell");
  if (!penny_history_begin (store, error))
    return FALSE;
  made = penny_sample_read (store, text, &who, error) && penny_sample_receipts_add (store, &drawn, error);
  /* Undo would leave an empty book, which is nobody's sample. */
  return penny_act_end (store, made, "sample-made", (const char *const[]) { who, NULL }, NULL, NULL, error) &&
         penny_history_settle (store, error) &&
         penny_readings_save_all (store, drawn.readings, drawn.pictures, error);
}
