#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One tag of SGML or XML, and the text up to the next.  Never fails: what is
 * no tag is text. */
typedef struct
{
  char        name[32];      /* capitals, without a namespace; longer ones are cut */
  gboolean    closing;
  const char *value;         /* borrowed; not ended by a NUL */
  gsize       length;
  gsize       start;         /* of the tag in the text */
  gsize       end;           /* behind the value */
} PennyTag;

/* The next tag from *@at on; FALSE at the end.  Comments and declarations are passed over. */
gboolean penny_tag_next (const char *text,
                         gsize       length,
                         gsize      *at,
                         PennyTag   *tag);

G_END_DECLS
