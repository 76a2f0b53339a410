#include "sample-reader.h"

/* Reading one value.  A mistake in a sample is a mistake of ours: it fails the
 * test that makes all samples, with the group and the key. */

gboolean
penny_sample_mistake (const PennySampleReader  *self,
                      const char               *what,
                      GError                  **error)
{
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED, "[%s] %s", self->group, what);
  return FALSE;
}

char *
penny_sample_text (const PennySampleReader *self,
                   const char              *key)
{
  return g_key_file_get_string (self->file, self->group, key, NULL);
}

PennyDate
penny_sample_date (const PennySampleReader *self,
                   const char              *key)
{
  g_autofree char *text = penny_sample_text (self, key);

  return text == NULL ? PENNY_DATE_NONE : penny_date_parse (text);
}

PennyPence
penny_sample_pence (const PennySampleReader *self,
                    const char              *key)
{
  g_autofree char *text = penny_sample_text (self, key);
  PennyPence amount = 0;

  if (text != NULL)
    penny_pence_parse (text, &amount, NULL);
  return amount;
}

int
penny_sample_number (const PennySampleReader *self,
                     const char              *key)
{
  return g_key_file_get_integer (self->file, self->group, key, NULL);
}

gboolean
penny_sample_yes (const PennySampleReader *self,
                  const char              *key)
{
  return g_key_file_get_boolean (self->file, self->group, key, NULL);
}

int
penny_sample_choice_of (const char        *text,
                        const char *const *choices)
{
  for (int i = 0; text != NULL && choices[i] != NULL; i++)
    if (g_str_equal (text, choices[i]))
      return i;
  return 0;
}

int
penny_sample_choice (const PennySampleReader *self,
                     const char              *key,
                     const char *const       *choices)
{
  g_autofree char *text = penny_sample_text (self, key);

  return penny_sample_choice_of (text, choices);
}

/* Short names. */

void
penny_sample_remember (PennySampleReader *self,
                       const char        *name,
                       gint64             id)
{
  g_hash_table_insert (self->ids, g_strdup (name), g_memdup2 (&id, sizeof id));
}

gint64
penny_sample_id_of (const PennySampleReader *self,
                    const char              *family,
                    const char              *name)
{
  g_autofree char *full = g_strdup_printf ("%s %s", family, name == NULL ? "" : name);
  const gint64 *id = g_hash_table_lookup (self->ids, full);

  return id == NULL ? 0 : *id;
}

gint64
penny_sample_id (const PennySampleReader *self,
                 const char              *family)
{
  g_autofree char *name = penny_sample_text (self, family);

  return penny_sample_id_of (self, family, name);
}

char **
penny_sample_fields (PennySampleReader  *self,
                     const char         *key,
                     guint               at_least,
                     GError            **error)
{
  char **fields = g_key_file_get_string_list (self->file, self->group, key, NULL, error);

  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    g_strstrip (fields[i]);
  if (fields != NULL && g_strv_length (fields) < at_least)
    {
      penny_sample_mistake (self, key, error);
      g_clear_pointer (&fields, g_strfreev);
    }
  return fields;
}
