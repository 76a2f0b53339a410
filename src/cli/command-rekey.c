#include "command.h"

#include <glib/gi18n-lib.h>

#include "history.h"
#include "keys.h"
#include "new-code.h"
#include "replacing.h"
#include "secret-line.h"

typedef struct
{
  gboolean  new_code;
  gboolean  replace_key;
  int       passphrase_fd;
  int       key_fd;
  char     *passphrase;        /* what came from there, or NULL */
} Wishes;

/* The new one is on the paper before the ones before stop working. */
static gboolean
make_code (PennyStore  *store,
           GError     **error)
{
  if (!penny_new_code_print (store, error) || !penny_store_drop_secrets (store, PENNY_SLOT_CODE, 1, error) ||
      !penny_history_note (store, "code-made", NULL, error))
    return FALSE;
  g_printerr ("%s\n", _("This is the new recovery code. Write it down: it is kept nowhere, and the one before does not work any more."));
  return TRUE;
}

static gboolean
set_passphrase (PennyStore  *store,
                const char  *passphrase,
                GError     **error)
{
  if (!penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_USUAL, passphrase, error) ||
      !penny_store_drop_secrets (store, PENNY_SLOT_PASSPHRASE, 1, error) ||
      !penny_history_note (store, "passphrase-set", NULL, error))
    return FALSE;
  g_printerr ("%s\n", _("The new passphrase opens this file from now on. One from before does not work any more."));
  return TRUE;
}

static gboolean
replace_key (PennyStore  **store,
             const char   *passphrase,
             GError      **error)
{
  if (!penny_replacing_run (store, passphrase, error))
    return FALSE;
  g_printerr ("%s\n", _("The file has a new key, and this is its recovery code. Write it down: it is kept nowhere. "
                        "What opened the file before opens only the backups of before."));
  return TRUE;
}

static gboolean
do_all (PennyStore   **store,
        const Wishes  *wishes,
        GError       **error)
{
  if (wishes->replace_key)
    return replace_key (store, wishes->passphrase, error);
  return (wishes->passphrase == NULL || set_passphrase (*store, wishes->passphrase, error)) &&
         (!wishes->new_code || make_code (*store, error));
}

static int
rekey (const char *folder,
       Wishes     *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_WRITE, wishes->key_fd, &error);

  if (store == NULL)
    return penny_cli_fail_with (error);
  if (wishes->passphrase_fd >= 0)
    wishes->passphrase = penny_secret_line_read (wishes->passphrase_fd, &error);
  if (error == NULL)
    do_all (&store, wishes, &error);
  g_clear_pointer (&wishes->passphrase, penny_secret_free);
  return error == NULL ? PENNY_EXIT_DONE : penny_cli_fail_with (error);
}

int
penny_command_rekey (int   argc,
                     char *argv[])
{
  Wishes wishes = { .passphrase_fd = -1, .key_fd = -1 };
  const GOptionEntry entries[] = {
    { "new-code", 0, 0, G_OPTION_ARG_NONE, &wishes.new_code, N_("Make a new recovery code, and print it"), NULL },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &wishes.passphrase_fd,
      N_("Set the passphrase that is read from this file descriptor"), N_("N") },
    { "replace-key", 0, 0, G_OPTION_ARG_NONE, &wishes.replace_key,
      N_("Seal the whole file anew with another key, and print its new recovery code"), NULL },
    PENNY_CLI_KEY_FD (&wishes.key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR --new-code|--passphrase-fd N|--replace-key", entries, 1, 1, &names, &code))
    return code;
  if (!wishes.new_code && !wishes.replace_key && wishes.passphrase_fd < 0)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                           _("Say what is to be new: --new-code, --passphrase-fd N or --replace-key."));
  return rekey (names[0], &wishes);
}
