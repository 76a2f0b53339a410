#include "json.h"

#include <stdio.h>

/* Written by hand: json-glib prints 108.1 as 108.09999999999999, and keeps a
 * node for each value of a hundred thousand payments. */
struct _PennyJson
{
  GString *text;
  int      depth;
  gboolean first;              /* nothing in the innermost yet */
  gboolean on_one_line;
  gboolean list;               /* the outermost is one */
};

static void
begin_line (PennyJson *self)
{
  if (self->on_one_line)
    {
      if (g_str_has_suffix (self->text->str, ","))
        g_string_append_c (self->text, ' ');
      return;
    }
  g_string_append_c (self->text, '\n');
  for (int i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_quoted (GString    *out,
               const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if ((guchar) *p < 0x20 || *p == 0x7f)
      g_string_append_printf (out, "\\u%04x", *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

/* Up to where the value stands. */
static GString *
begin_value (PennyJson  *self,
             const char *name)
{
  if (!self->first)
    g_string_append_c (self->text, ',');
  self->first = FALSE;
  begin_line (self);
  if (name != NULL)
    {
      append_quoted (self->text, name);
      g_string_append (self->text, ": ");
    }
  return self->text;
}

static void
open_with (PennyJson *self,
           char       bracket)
{
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

static void
close_with (PennyJson *self,
            char       bracket)
{
  self->depth--;
  if (!self->first)
    begin_line (self);
  g_string_append_c (self->text, bracket);
  self->first = FALSE;
}

PennyJson *
penny_json_new (void)
{
  PennyJson *self = g_new0 (PennyJson, 1);

  self->text = g_string_new (NULL);
  open_with (self, '{');
  return self;
}

PennyJson *
penny_json_new_on_one_line (void)
{
  PennyJson *self = penny_json_new ();

  self->on_one_line = TRUE;
  return self;
}

PennyJson *
penny_json_new_list (void)
{
  PennyJson *self = g_new0 (PennyJson, 1);

  self->text = g_string_new (NULL);
  self->list = TRUE;
  open_with (self, '[');
  return self;
}

void
penny_json_free (PennyJson *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
penny_json_print (PennyJson *self)
{
  close_with (self, self->list ? ']' : '}');
  g_string_append_c (self->text, '\n');
  /* JSON is UTF-8 whatever the terminal is, so not by g_print(). */
  fputs (self->text->str, stdout);
}

void
penny_json_begin (PennyJson  *self,
                  const char *name)
{
  begin_value (self, name);
  open_with (self, '{');
}

void
penny_json_end (PennyJson *self)
{
  close_with (self, '}');
}

void
penny_json_begin_list (PennyJson  *self,
                       const char *name)
{
  begin_value (self, name);
  open_with (self, '[');
}

void
penny_json_end_list (PennyJson *self)
{
  close_with (self, ']');
}

void
penny_json_text (PennyJson  *self,
                 const char *name,
                 const char *text)
{
  if (text != NULL)
    append_quoted (begin_value (self, name), text);
}

void
penny_json_texts (PennyJson       *self,
                  const char      *name,
                  const GPtrArray *texts)
{
  penny_json_begin_list (self, name);
  for (guint i = 0; i < texts->len; i++)
    penny_json_text (self, NULL, g_ptr_array_index (texts, i));
  penny_json_end_list (self);
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
  g_string_append_printf (begin_value (self, name), "%" G_GINT64_FORMAT, number);
}

void
penny_json_tenths (PennyJson  *self,
                   const char *name,
                   gint64      tenths)
{
  g_string_append_printf (begin_value (self, name), "%s%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT,
                          tenths < 0 ? "-" : "", ABS (tenths) / 10, ABS (tenths) % 10);
}

void
penny_json_yes (PennyJson  *self,
                const char *name,
                gboolean    yes)
{
  g_string_append (begin_value (self, name), yes ? "true" : "false");
}

void
penny_json_id (PennyJson  *self,
               const char *name,
               gint64      id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  penny_json_text (self, name, text);
}
