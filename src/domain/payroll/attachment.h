#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* An order to take money from pay: a fixed amount or a share of what is left after tax, NI and
 * pension, never so that less than the protected earnings remain. */
typedef struct
{
  const char *name;             /* borrowed; what the order is for */
  PennyPence  fixed;            /* or 0 */
  PennyRate   share;            /* of attachable pay, or 0 */
  PennyPence  protect;          /* what must remain; 0: no such rule */
  PennyRate   protect_share;    /* what must remain, as a share of attachable pay: 6000 for a DEA; 0: no such rule */
  PennyPence  owed;             /* what was left of the debt before; 0: goes on until stopped */
} PennyAttachment;

/* How much to take; what could not be taken (@short_by, may be NULL) is not pay's to say sorry for.
 * @left: net pay that earlier orders left. */
PennyPence penny_attachment_work_out (const PennyAttachment *order,
                                      PennyPence             attachable,
                                      PennyPence             left,
                                      PennyPence            *short_by);

G_END_DECLS
