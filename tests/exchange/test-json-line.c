#include <string.h>

#include "json-line.h"

/* A line of JSON: what is taken, and what is refused that a kinder reader would guess at. */

typedef struct
{
  const char *line;
  const char *fields;          /* "name kind text" of each, parted by "|"; NULL: refused */
  int         code;            /* where it is refused */
} Row;

static const Row rows[] = {
  { "{}", "" },
  { " {\t} \r", "" },
  { "{\"a\":\"x\"}", "a text x" },
  { "{ \"a\" : \"x\" , \"b\" : 12 }", "a text x|b whole 12" },
  { "{\"b\":true,\"a\":false,\"c\":null}", "b yes-no true|a yes-no false|c nothing -" },
  { "{\"\":-5,\"n\":0,\"m\":-0}", " whole -5|n whole 0|m whole 0" },
  { "{\"a\":999999999999999}", "a whole 999999999999999" },
  { "{\"a\":1.0,\"b\":1e3,\"c\":-2E-1}", "a fraction -|b fraction -|c fraction -" },
  { "{\"a\":\"\\\"\\\\\\/\\u00a3\\ud83d\\ude00\"}", "a text \"\\/\u00a3\U0001f600" },
  { "{\"\\u0061\":\"[{\"}", "a text [{" },
  { "{\"a\":\"\"}", "a text " },

  { "", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "   ", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "5", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "null", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "[1]", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1,}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{,\"a\":1}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1 \"b\":2}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1}{\"b\":2}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":{}}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":[]}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{a:1}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{'a':1}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":'x'}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":True}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":NaN}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":010}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":0x10}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":$10}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":+5}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":- 5}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":.5}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":5.}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1000000000000000}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":99999999999999999999}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1}/*b*/", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "var a = {\"a\":1};", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"\\q\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"\\u0000x\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"\\ud800\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"\\ud800\\u0041\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"\\udc00\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"x\ty\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":\"\xff\"}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "\ufeff{\"a\":1}", NULL, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT },
  { "{\"a\":1,\"a\":2}", NULL, PENNY_JSON_LINE_ERROR_TWICE },
  { "{\"a\":1,\"\\u0061\":2}", NULL, PENNY_JSON_LINE_ERROR_TWICE },
};

static char *
written (const GPtrArray *fields)
{
  static const char *const kinds[] = { "nothing", "text", "whole", "fraction", "yes-no" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const PennyJsonField *field = g_ptr_array_index (fields, i);

      g_string_append_printf (out, "%s%s %s %s", i > 0 ? "|" : "", field->name, kinds[field->kind],
                              field->text != NULL ? field->text : "-");
    }
  return g_string_free (out, FALSE);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = penny_json_line_read (row->line, strlen (row->line), &error);
  g_autofree char *got = fields != NULL ? written (fields) : NULL;

  g_assert_cmpstr (got, ==, row->fields);
  if (row->fields == NULL)
    g_assert_error (error, PENNY_JSON_LINE_ERROR, row->code);
  else
    g_assert_no_error (error);
}

static GPtrArray *
read_nested (gsize    length,
             GError **error)
{
  g_autofree char *line = g_strnfill (length, '[');

  return penny_json_line_read (line, length, error);
}

/* A reader that calls itself for each "[" would run out of stack. */
static void
test_length (void)
{
  g_autofree char *spaces = g_strdup_printf ("{\"a\":1%*s}", PENNY_JSON_LINE_LONGEST - 7, "");
  g_autoptr (GError) nested = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = NULL;

  g_assert_null (read_nested (PENNY_JSON_LINE_LONGEST, &nested));
  g_assert_error (nested, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT);
  g_assert_null (read_nested (PENNY_JSON_LINE_LONGEST + 1, &error));
  g_assert_error (error, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_TOO_LONG);
  g_assert_cmpuint (strlen (spaces), ==, PENNY_JSON_LINE_LONGEST);
  fields = penny_json_line_read (spaces, strlen (spaces), NULL);
  g_assert_nonnull (fields);
}

/* As many names, and as long a text, as a line can hold. */
static void
test_full (void)
{
  g_autoptr (GString) many = g_string_new ("{\"0\":1");
  g_autoptr (GString) text = g_string_new ("{\"a\":\"");
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) field = NULL;

  for (guint i = 1; i < 450; i++)
    g_string_append_printf (many, ",\"%u\":1", i);
  g_string_append_c (many, '}');
  fields = penny_json_line_read (many->str, many->len, NULL);
  g_assert_nonnull (fields);
  g_assert_cmpuint (fields->len, ==, 450);
  while (text->len < PENNY_JSON_LINE_LONGEST - 8)
    g_string_append (text, "\\u00e9");
  g_string_append (text, "\"}");
  field = penny_json_line_read (text->str, text->len, NULL);
  g_assert_nonnull (field);
}

/* A line is so many bytes, whatever stands in them. */
static void
test_nul (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_json_line_read ("{\"a\":1}\0", 8, &error));
  g_assert_error (error, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT);
  g_clear_error (&error);
  g_assert_null (penny_json_line_read ("{\"a\0b\":1}", 9, &error));
  g_assert_error (error, PENNY_JSON_LINE_ERROR, PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-line/%u", i);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/json-line/length", test_length);
  g_test_add_func ("/json-line/full", test_full);
  g_test_add_func ("/json-line/nul", test_nul);
  return g_test_run ();
}
