#pragma once

#include "schema.h"

G_BEGIN_DECLS

/* What brings a book from one version to the next: schema.c runs them.  Never edited once released. */
extern const char penny_schema_money[];
extern const char penny_schema_keeping[];
extern const char penny_schema_pay[];
extern const char penny_schema_receipts[];

G_END_DECLS
