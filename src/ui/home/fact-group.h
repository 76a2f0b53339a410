#pragma once

#include <adwaita.h>

#include "fact.h"

G_BEGIN_DECLS

/* A titled list of facts with, maybe, a button under it to add one.
 * Properties: "title", "description", "empty" (what to say of an empty list),
 * "add-label", "add-action". */
#define PENNY_TYPE_FACT_GROUP (penny_fact_group_get_type ())
G_DECLARE_FINAL_TYPE (PennyFactGroup, penny_fact_group, PENNY, FACT_GROUP, GtkWidget)

/* Takes @facts.  Hidden when it is empty and has nothing to say or to add. */
void penny_fact_group_show (PennyFactGroup *self,
                            GPtrArray      *facts);

G_END_DECLS
