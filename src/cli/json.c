#include "json.h"

#include <stdio.h>

#include <json-glib/json-glib.h>

struct _PennyJson
{
  JsonBuilder *builder;
};

static JsonBuilder *
named (PennyJson  *self,
       const char *name)
{
  if (name != NULL)
    json_builder_set_member_name (self->builder, name);
  return self->builder;
}

PennyJson *
penny_json_new (void)
{
  PennyJson *self = g_new0 (PennyJson, 1);

  self->builder = json_builder_new ();
  json_builder_begin_object (self->builder);
  return self;
}

void
penny_json_free (PennyJson *self)
{
  g_object_unref (self->builder);
  g_free (self);
}

void
penny_json_print (PennyJson *self)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (self->builder);
  root = json_builder_get_root (self->builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  /* JSON is UTF-8 whatever the terminal is, so not by g_print(). */
  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
penny_json_begin (PennyJson  *self,
                  const char *name)
{
  json_builder_begin_object (named (self, name));
}

void
penny_json_end (PennyJson *self)
{
  json_builder_end_object (self->builder);
}

void
penny_json_begin_list (PennyJson  *self,
                       const char *name)
{
  json_builder_begin_array (named (self, name));
}

void
penny_json_end_list (PennyJson *self)
{
  json_builder_end_array (self->builder);
}

void
penny_json_text (PennyJson  *self,
                 const char *name,
                 const char *text)
{
  if (text != NULL)
    json_builder_add_string_value (named (self, name), text);
}

void
penny_json_money (PennyJson  *self,
                  const char *name,
                  PennyPence  amount)
{
  g_autofree char *text = penny_pence_format (amount);

  penny_json_text (self, name, text);
}

void
penny_json_date (PennyJson  *self,
                 const char *name,
                 PennyDate   date)
{
  g_autofree char *text = penny_date_format (date);

  penny_json_text (self, name, text);
}

void
penny_json_number (PennyJson  *self,
                   const char *name,
                   gint64      number)
{
  json_builder_add_int_value (named (self, name), number);
}

void
penny_json_tenths (PennyJson  *self,
                   const char *name,
                   gint64      tenths)
{
  json_builder_add_double_value (named (self, name), tenths / 10.0);
}

void
penny_json_yes (PennyJson  *self,
                const char *name,
                gboolean    yes)
{
  json_builder_add_boolean_value (named (self, name), yes);
}

void
penny_json_id (PennyJson  *self,
               const char *name,
               gint64      id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  penny_json_text (self, name, text);
}
