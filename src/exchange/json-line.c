#include "json-line.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

G_DEFINE_QUARK (penny-json-line-error-quark, penny_json_line_error)

#define SPACE  "[ \\t\\r\\n]*+"
/* No NUL inside, which would hide what follows it. */
#define STRING "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u(?!0000)[0-9A-Fa-f]{4}))*+\""
#define NUMBER "-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,3})?"
#define PAIR   STRING SPACE ":" SPACE "(?:" STRING "|" NUMBER "|true|false|null)" SPACE

/* The whole of RFC 8259 for a flat object. */
#define OBJECT "\\A" SPACE "\\{" SPACE "(?:" PAIR "(?:," SPACE PAIR ")*+)?\\}" SPACE "\\z"

/* What json-glib takes but JSON does not have never gets to it; nor does what would nest. */
static gboolean
is_flat_object (const char *line,
                gsize       length)
{
  static GRegex *object = NULL;

  if (g_once_init_enter (&object))
    g_once_init_leave (&object, g_regex_new (OBJECT, G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match_full (object, line, length, 0, 0, NULL, NULL);
}

static void
say_not_an_object (GError **error)
{
  g_set_error_literal (error, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT,
                       _("This line is not one JSON object of names with texts, numbers of at most 15 digits, true or "
                         "false: {\"name\": \"text\", \"other\": 12}. Nothing may be nested in it."));
}

static gboolean
check_line (const char  *line,
            gsize        length,
            GError     **error)
{
  if (length > PENNY_JSON_LINE_LONGEST)
    {
      g_set_error (error, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_TOO_LONG,
                   _("This line is too long: %d bytes is the most."), PENNY_JSON_LINE_LONGEST);
      return FALSE;
    }
  if (g_utf8_validate_len (line, length, NULL) && is_flat_object (line, length))
    return TRUE;
  say_not_an_object (error);
  return FALSE;
}

static void
free_field (PennyJsonField *field)
{
  g_free (field->name);
  g_free (field->text);
  g_free (field);
}

static PennyJsonField *
read_field (const char *name,
            JsonNode   *node)
{
  PennyJsonField *self = g_new0 (PennyJsonField, 1);
  GType type = json_node_get_value_type (node);

  self->name = g_strdup (name);
  if (type == G_TYPE_STRING)
    {
      self->kind = PENNY_JSON_TEXT;
      self->text = g_strdup (json_node_get_string (node));
    }
  else if (type == G_TYPE_INT64)
    {
      self->kind = PENNY_JSON_WHOLE;
      self->text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    }
  else if (type == G_TYPE_BOOLEAN)
    {
      self->kind = PENNY_JSON_YES_NO;
      self->text = g_strdup (json_node_get_boolean (node) ? "true" : "false");
    }
  else if (type == G_TYPE_DOUBLE)
    self->kind = PENNY_JSON_FRACTION;
  return self;
}

static GPtrArray *
read_fields (JsonObject *object)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify) free_field);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    g_ptr_array_add (fields, read_field (name, node));
  return g_steal_pointer (&fields);
}

/* An object keeps the last of two members with one name, and says nothing. */
static void
count_member (JsonParser *parser,
              JsonObject *object,
              const char *name,
              gpointer    count)
{
  *(guint *) count += 1;
}

GPtrArray *
penny_json_line_read (const char  *line,
                      gsize        length,
                      GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  guint count = 0;

  if (!check_line (line, length, error))
    return NULL;
  g_signal_connect (parser, "object-member", G_CALLBACK (count_member), &count);
  /* Still possible: half of a surrogate pair. */
  if (!json_parser_load_from_data (parser, line, length, NULL))
    {
      say_not_an_object (error);
      return NULL;
    }
  object = json_node_get_object (json_parser_get_root (parser));
  if (count != json_object_get_size (object))
    {
      g_set_error_literal (error, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_TWICE,
                           _("One name is there twice on this line, so it is not clear which is meant. Leave one "
                             "out."));
      return NULL;
    }
  return read_fields (object);
}
