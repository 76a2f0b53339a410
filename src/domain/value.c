#include "value.h"

#define AT(value, offset, type) ((type *) (gpointer) ((char *) (value) + (offset)))

gpointer
penny_value_copy (gconstpointer      value,
                  const PennyLayout *layout)
{
  gpointer copy = g_memdup2 (value, layout->size);

  if (copy == NULL)
    return NULL;
  for (gsize i = 0; i < layout->n_strings; i++)
    {
      char **string = AT (copy, layout->strings[i], char *);

      *string = g_strdup (*string);
    }
  if (layout->splits > 0)
    {
      GArray **splits = AT (copy, layout->splits, GArray *);

      *splits = *splits != NULL ? g_array_copy (*splits) : NULL;
    }
  return copy;
}

void
penny_value_free (gpointer           value,
                  const PennyLayout *layout)
{
  if (value == NULL)
    return;
  for (gsize i = 0; i < layout->n_strings; i++)
    g_free (*AT (value, layout->strings[i], char *));
  if (layout->splits > 0)
    g_clear_pointer (AT (value, layout->splits, GArray *), g_array_unref);
  g_free (value);
}
