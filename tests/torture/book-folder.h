#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder as the real program finds it: its home, its temporary files and a
 * sample book are all in it, and nothing of the computer's own. */

/* Sets the environment of this process and of those it starts. */
char   *book_folder_make   (void);
/* A book's files, as bytes by name, and put back later. */
typedef struct _BookFiles BookFiles;
BookFiles *book_files_take (const char *book);
void       book_files_put  (BookFiles  *self,
                            const char *book);
void       book_files_free (BookFiles  *self);
/* A statement of @n payments, as a bank writes it. */
void       book_folder_write_statement (const char *path,
                                        const char *payee,
                                        guint       n);

G_END_DECLS
