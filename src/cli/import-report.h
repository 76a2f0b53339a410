#pragma once

#include "statement.h"

G_BEGIN_DECLS

/* What `import` says of a statement: for a person, or for a script. */
typedef struct
{
  const PennyStatement *statement;
  gboolean              bare;      /* no book: nothing added and nothing there */
  gboolean              dry;       /* would be added */
  const char           *account;   /* NULL when bare */
  guint                 already;
  guint                 nothing;   /* rows of £0.00: banks list them, no book needs them */
  guint                 added;
} PennyImportReport;

void penny_import_report_json (const PennyImportReport *report);
void penny_import_report_text (const PennyImportReport *report);

G_END_DECLS
