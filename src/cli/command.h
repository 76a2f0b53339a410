#pragma once

#include <glib.h>

#include "dates.h"
#include "store.h"

G_BEGIN_DECLS

/* What the commands share.  Each command has a file of its own, gets its own
 * words (argv[0] is "pennywell COMMAND") and gives the exit code. */

enum
{
  PENNY_EXIT_DONE = 0,
  PENNY_EXIT_FAILED = 1,
  PENNY_EXIT_NOT_UNDERSTOOD = 2,
  PENNY_EXIT_IN_USE = 3,
  PENNY_EXIT_DATE_ORDER = 4,
  PENNY_EXIT_LOCKED = 5,
  PENNY_EXIT_DIFFERS = 6,
};

typedef struct
{
  const char *name;
  const char *words;           /* what comes behind it, for help */
  const char *what;            /* marked for translation */
  int       (*run) (int argc, char *argv[]);
} PennyCommand;

int penny_command_sample  (int argc, char *argv[]);
int penny_command_new     (int argc, char *argv[]);
int penny_command_list    (int argc, char *argv[]);
int penny_command_summary (int argc, char *argv[]);
int penny_command_import  (int argc, char *argv[]);
int penny_command_undo    (int argc, char *argv[]);
int penny_command_redo    (int argc, char *argv[]);
int penny_command_history (int argc, char *argv[]);
int penny_command_check   (int argc, char *argv[]);
int penny_command_backup  (int argc, char *argv[]);
int penny_command_backups (int argc, char *argv[]);
int penny_command_restore (int argc, char *argv[]);
int penny_command_export  (int argc, char *argv[]);
int penny_command_rekey   (int argc, char *argv[]);
int penny_command_pay     (int argc, char *argv[]);
int penny_command_receipts (int argc, char *argv[]);

/* Lists of commands end with one that has no name. */
const PennyCommand *penny_cli_find_command (const PennyCommand *commands,
                                            const char         *word);
/* Each with what comes behind it, for help; @before: the words that come before all of them. */
void        penny_cli_say_commands (const PennyCommand  *commands,
                                    const char          *before);
/* Runs @command, which is argv[1], behind the words @before. */
int         penny_cli_run_command  (const PennyCommand  *command,
                                    const char          *before,
                                    int                  argc,
                                    char                *argv[]);
/* For a command that has @commands of its own, and says @unsaid where it was not said which. */
int         penny_cli_subcommand   (int                  argc,
                                    char                *argv[],
                                    const PennyCommand  *commands,
                                    const char          *unsaid);

/* For the options of every command that opens a file; *@where is -1 before. */
#define PENNY_CLI_KEY_FD(where) \
  { "key-fd", 0, 0, G_OPTION_ARG_INT, (where), \
    N_("Read the key, recovery code or passphrase from this file descriptor"), N_("N") }

/* Options in any order, "--" ends them; then from @least to @most names in
 * *@names (filename encoding).  FALSE: stop with *@code; all is said. */
gboolean    penny_cli_parse     (int                  argc,
                                 char                *argv[],
                                 const char          *words,
                                 const GOptionEntry  *entries,
                                 guint                least,
                                 guint                most,
                                 char              ***names,
                                 int                 *code);
/* The day that @text says, or @otherwise where it is NULL.  FALSE: it was said that it is none. */
gboolean    penny_cli_day       (const char          *text,
                                 PennyDate            otherwise,
                                 PennyDate           *day);
/* "pennywell: SENTENCE" on standard error; gives @code back. */
int         penny_cli_fail      (int                  code,
                                 const char          *sentence);
/* The same for an error of the rooms below, with the code that fits it.  Frees nothing. */
int         penny_cli_fail_with (const GError        *error);
/* Opens a book, with a key that key-entry.h finds (@key_fd: --key-fd, or -1); seals one that was kept
 * before books were sealed.  What is done in it is done by the one who looks after it. */
PennyStore *penny_cli_open      (const char          *folder,
                                 PennyStoreMode       mode,
                                 int                  key_fd,
                                 GError             **error);
/* What is done in @store from here on is done by the one who looks after it. */
gboolean    penny_cli_sign      (PennyStore          *store,
                                 GError             **error);

G_END_DECLS
