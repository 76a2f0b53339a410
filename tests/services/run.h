#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

/* Runs the real program, named by $PENNYWELL, as a script would. */
typedef struct
{
  int   code;
  char *out;
  char *err;
} Run;

/* @line: the words, parted by single spaces; "{T}" stands for @folder. */
void        run_command (Run        *self,
                         const char *line,
                         const char *folder);
/* The same with @given to be read from file descriptor 3. */
void        run_given   (Run        *self,
                         const char *line,
                         const char *folder,
                         const char *given);
/* The same with @given on standard input. */
void        run_fed     (Run        *self,
                         const char *line,
                         const char *folder,
                         const char *given);
/* Likewise, and nothing can be written to standard output. */
void        run_into_a_full_disk (Run        *self,
                                  const char *line,
                                  const char *folder,
                                  const char *given);
void        run_clear   (Run        *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* That @part is in @text, "{T}" in it being @folder; NULL: that @text is empty. */
void        run_holds   (const char *text,
                         const char *part,
                         const char *folder);
/* @out and @err: what each holds, as above. */
void        run_expect  (const Run  *self,
                         int         code,
                         const char *out,
                         const char *err,
                         const char *folder);
/* Standard output, which must be one JSON object and nothing else. */
JsonObject *run_object  (const Run  *self);

char       *make_folder (void);
/* One that is the home of what is run from then on, with a terminal so wide that a sentence is on one line. */
char       *make_data_home (void);
/* With all that is in it; @to is not there yet. */
void        copy_folder (const char *from,
                         const char *to);
/* With all that is in it. */
void        empty_folder (const char *folder);
