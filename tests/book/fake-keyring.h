#pragma once

#include "keyring.h"

G_BEGIN_DECLS

/* A keyring for tests, in the place of the desktop's: a program that has it never
 * links src/keyring/.  It asserts that it is asked on the main thread. */
typedef enum
{
  FAKE_RUNS,
  FAKE_NO_SERVICE,
  FAKE_LOCKED,                 /* and every question to unlock it is dismissed */
  FAKE_FORGETFUL,              /* what was kept is not what is read back */
} FakeKeyring;

/* Empty, and in this state. */
void        fake_keyring_reset   (FakeKeyring  state);
void        fake_keyring_set     (FakeKeyring  state);
void        fake_keyring_put     (const char  *book_id,
                                  const char  *text);
const char *fake_keyring_get     (const char  *book_id);
guint       fake_keyring_size    (void);
/* How often it was asked for anything. */
guint       fake_keyring_asked   (void);
/* From now on nothing is answered, nor done, before it is let go; cancelled or not. */
void        fake_keyring_hold    (void);
void        fake_keyring_let_go  (void);
guint       fake_keyring_n_held  (void);
/* The program ends as if it were cut off, before it is answered or after: at
 * the first thing kept, or forgotten.  @file then has the keys, a line each. */
void        fake_keyring_end_at  (gboolean     forgetting,
                                  gboolean     after,
                                  const char  *file);

G_END_DECLS
