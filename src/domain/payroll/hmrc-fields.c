#include "hmrc-fields.h"

static void
free_field (PennyHmrcField *field)
{
  g_free (field->label);
  g_free (field->value);
  g_free (field);
}

const char *
penny_hmrc_field_find (GPtrArray  *fields,
                       const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->name, name))
        return field->value;
    }
  return NULL;
}

GPtrArray *
penny_hmrc_fields_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_field);
}

void
penny_hmrc_add (GPtrArray  *fields,
                const char *name,
                const char *label,
                char       *value)
{
  PennyHmrcField *field = g_new (PennyHmrcField, 1);

  field->name = name;
  field->label = g_strdup (label);
  field->value = value;
  g_ptr_array_add (fields, field);
}

void
penny_hmrc_add_text (GPtrArray  *fields,
                     const char *name,
                     const char *label,
                     const char *text)
{
  penny_hmrc_add (fields, name, label, g_strdup (text));
}

void
penny_hmrc_add_money (GPtrArray  *fields,
                      const char *name,
                      const char *label,
                      PennyPence  amount)
{
  penny_hmrc_add (fields, name, label, penny_pence_format (amount));
}

void
penny_hmrc_add_money_if_any (GPtrArray  *fields,
                             const char *name,
                             const char *label,
                             PennyPence  amount)
{
  if (amount != 0)
    penny_hmrc_add_money (fields, name, label, amount);
}

void
penny_hmrc_add_number (GPtrArray  *fields,
                       const char *name,
                       const char *label,
                       gint64      number)
{
  penny_hmrc_add (fields, name, label, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

void
penny_hmrc_add_date (GPtrArray  *fields,
                     const char *name,
                     const char *label,
                     PennyDate   date)
{
  if (date != PENNY_DATE_NONE)
    penny_hmrc_add (fields, name, label, penny_date_format (date));
}
