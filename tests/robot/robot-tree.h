#pragma once

#include <gio/gio.h>

/* What a screen reader knows at one moment: every program's tree of controls,
 * read in one go.  The questions are asked all at once and not one after
 * another, since each waits for two other programs. */

#define A11Y "org.a11y.atspi."

#define ANSWER_MS 25000          /* for one answer of a busy program; what is gone is told at once */
#define SEEN_WINDOWS 2           /* how deep they are: below the desktop and a program */

/* Bits of a control's states. */
enum
{
  SEEN_FOCUSABLE = 11,
  SEEN_FOCUSED   = 12,
  SEEN_VISIBLE   = 30,
};

typedef struct
{
  char      *owner;             /* where it lives: a D-Bus name and an object path */
  char      *path;
  guint      depth;             /* below the desktop */
  guint32    role;
  char      *name;
  guint64    states;
  char      *described;         /* only where that was asked for; or NULL */
  char      *text;
  GPtrArray *below;             /* Seen */
} Seen;

void     seen_free (Seen       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_free)
gboolean seen_is   (const Seen *self,
                    int         state);

typedef enum
{
  SEEN_HIDDEN_TOO = 1 << 0,     /* also what is below something invisible */
  SEEN_ALL_WORDS  = 1 << 1,     /* also descriptions and texts */
} SeenFlags;

/* The desktop, and all that is below it. */
Seen    *seen_read (GDBusConnection *bus,
                    SeenFlags        flags);
