#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that fails when told, under every database opened after fault_install(). */

typedef enum
{
  FAULT_FULL,                  /* the disk is full */
  FAULT_IO,                    /* it reports a fault, once */
  FAULT_DEAD,                  /* it fails from then on, even when things are put back */
  FAULT_POWER,                 /* the same, and what was not yet safe on it is lost at random */
  FAULT_EXIT,                  /* the program ends there and then: for a child process */
  FAULT_MEMORY,                /* not the disk: memory runs out, once */
} FaultKind;

#define FAULT_EXIT_STATUS 9

/* From one place that is tried to the next.  A sanitizer makes all slower by far; what it looks for is alike at neighbouring
 * places, and without it each of them is tried. */
#ifdef __SANITIZE_ADDRESS__
#define FAULT_STEP(usual) (8 * (usual))
#else
#define FAULT_STEP(usual) (usual)
#endif

void     fault_install (void);
/* The @nth change to the disk (or taking of memory) from now on fails; 0: none does. */
void     fault_arm     (FaultKind kind,
                        int       nth);
/* Whether it came to that; nothing fails any more.  After FAULT_POWER the
 * files are as the disk would have them: call it when they are closed. */
gboolean fault_disarm  (void);

G_END_DECLS
