#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line that is one flat JSON object: names to texts, each with its kind.  Knows nothing of what they
 * mean.  Stricter than json-glib, to which 010 is 8 and 99999999999999999999 is -1: money is read here. */

#define PENNY_JSON_LINE_LONGEST 4096    /* bytes */

typedef enum
{
  PENNY_JSON_LINE_ERROR_TOO_LONG,
  PENNY_JSON_LINE_ERROR_NOT_AN_OBJECT,  /* no JSON, not an object, or something nested in it */
  PENNY_JSON_LINE_ERROR_TWICE,          /* a name is there twice */
} PennyJsonLineError;

#define PENNY_JSON_LINE_ERROR (penny_json_line_error_quark ())
GQuark     penny_json_line_error_quark (void);

typedef enum
{
  PENNY_JSON_NOTHING,           /* null */
  PENNY_JSON_TEXT,
  PENNY_JSON_WHOLE,             /* a whole number, of at most 15 digits */
  PENNY_JSON_FRACTION,          /* any other number: not exact in most programs, so without a text here */
  PENNY_JSON_YES_NO,            /* "true", "false" */
} PennyJsonKind;

typedef struct
{
  char          *name;
  PennyJsonKind  kind;
  char          *text;          /* NULL for NOTHING and FRACTION */
} PennyJsonField;

/* PennyJsonField*s in the line's order.  NULL: the message says what is wrong with the line. Any bytes are safe. */
GPtrArray *penny_json_line_read  (const char      *line,
                                  gsize            length,
                                  GError         **error);

G_END_DECLS
