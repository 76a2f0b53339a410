#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A vault key: 256 random bits that open one book, in memory that is locked,
 * guarded and wiped.  Any thread; references are counted. */
typedef struct _PennyKey PennyKey;

#define PENNY_KEY_BYTES   32
#define PENNY_KEY_LETTERS 44   /* as base64 text, without the ending NUL */

/* Made for a new book, or to replace a key: nowhere else. */
PennyKey     *penny_key_new       (void);
/* From what a keyring kept; NULL when @text is not a key. */
PennyKey     *penny_key_from_text (const char *text);
PennyKey     *penny_key_from_bytes (const guint8 bytes[PENNY_KEY_BYTES]);
/* For a keyring.  Free with penny_secret_free(). */
char         *penny_key_to_text   (PennyKey   *self);
const guint8 *penny_key_bytes     (PennyKey   *self);
gboolean      penny_key_equal     (PennyKey   *self,
                                   PennyKey   *other);
PennyKey     *penny_key_ref       (PennyKey   *self);
void          penny_key_unref     (PennyKey   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyKey, penny_key_unref)

/* A typed or kept secret as text, in the same kind of memory. */
char         *penny_secret_copy   (const char *text);
void          penny_secret_free   (char       *secret);
/* Makes the library ready: before its first call of a file of this folder.  Any number of times. */
void          penny_secret_ready  (void);
/* Nothing of this program's memory is written to the disk when it crashes.  First thing in a program. */
void          penny_secret_guard  (void);

G_END_DECLS
