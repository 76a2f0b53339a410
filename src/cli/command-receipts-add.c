#include "command.h"
#include "command-receipts.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "json.h"
#include "receipt-acts.h"
#include "receipt-reading.h"

/* Each file lies sealed before any is a receipt; then all are one act. */

typedef struct
{
  PennyStore      *store;
  PennyReceiptsIn *in;
  GPtrArray       *failed;     /* sentences */
  GPtrArray       *hidden;     /* names of those that cannot be shown */
} Adding;

static void
adding_clear (Adding *self)
{
  g_clear_pointer (&self->in, penny_receipts_in_free);
  g_clear_pointer (&self->failed, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  g_clear_pointer (&self->store, penny_store_close);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Adding, adding_clear)

static void
note_failed (Adding     *self,
             const char *path,
             const char *why)
{
  g_autofree char *shown = g_filename_display_name (path);

  /* Translators: a file's name, and the reason. */
  g_ptr_array_add (self->failed, g_strdup_printf (_("%s was not added: %s"), shown, why));
}

/* A folder opens too, and a pipe may never end: neither is a receipt. */
static const char *
find_wrong (const char *path)
{
  GStatBuf facts;

  if (g_stat (path, &facts) != 0)
    return g_strerror (errno);
  if (!S_ISREG (facts.st_mode))
    return _("it is not a file");
  if (facts.st_size == 0)
    return _("it is empty");
  return facts.st_size > PENNY_RECEIPT_MOST_BYTES ? _("it is larger than 100 MB, which no receipt is") : NULL;
}

static void
stage (Adding     *self,
       const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  const char *wrong = find_wrong (path);
  int file = wrong == NULL ? open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
  PennyKeptFile *staged = file >= 0 ? penny_kept_files_stage (self->store, file, name, NULL, &error) : NULL;

  if (wrong == NULL && file < 0)
    wrong = g_strerror (errno);
  if (file >= 0)
    close (file);
  if (staged == NULL)
    note_failed (self, path, wrong != NULL ? wrong : error != NULL ? error->message : "");
  else
    g_ptr_array_add (self->in->staged, staged);
}

/* Looked at at once, so that one that cannot be shown is said; read later. */
static gboolean
look (Adding   *self,
      gint64    id,
      GError  **error)
{
  g_autoptr (PennyReceiptWork) work = penny_receipt_work_take (self->store, id, error);

  if (work == NULL)
    return FALSE;
  penny_receipt_work_look (work, NULL);
  if (work->reading->look == PENNY_LOOK_CANNOT)
    g_ptr_array_add (self->hidden, g_strdup (work->name));
  return penny_receipt_work_save (self->store, work, error);
}

static void
say_all (const Adding *self)
{
  guint n = self->in->added->len;

  g_print (ngettext ("%u receipt added.\n", "%u receipts added.\n", n), n);
  for (guint i = 0; i < self->in->twice->len; i++)
    g_print (_("%s is kept already.\n"), (const char *) self->in->twice->pdata[i]);
  for (guint i = 0; i < self->hidden->len; i++)
    g_print (_("%s cannot be shown here. It is kept all the same, as it came.\n"), (const char *) self->hidden->pdata[i]);
}

static void
write_all (const Adding *self)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_begin_list (json, "added");
  for (guint i = 0; i < self->in->added->len; i++)
    penny_json_id (json, NULL, g_array_index (self->in->added, gint64, i));
  penny_json_end_list (json);
  penny_json_texts (json, "twice", self->in->twice);
  penny_json_texts (json, "cannot_be_shown", self->hidden);
  penny_json_texts (json, "failed", self->failed);
  penny_json_print (json);
}

static gboolean
add_files (Adding       *self,
           char        **paths,
           GError      **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    stage (self, paths[i]);
  if (!penny_act_add_receipts (self->store, self->in, NULL, error))
    return FALSE;
  for (guint i = 0; i < self->in->added->len; i++)
    if (!look (self, g_array_index (self->in->added, gint64, i), error))
      return FALSE;
  return TRUE;
}

static int
add (char     **names,
     gint64     payment_id,
     int        key_fd,
     gboolean   as_json)
{
  g_autoptr (GError) error = NULL;
  g_auto (Adding) self = { 0 };

  self.store = penny_cli_open (names[0], PENNY_STORE_WRITE, key_fd, &error);
  if (self.store == NULL)
    return penny_cli_fail_with (error);
  self.in = g_new0 (PennyReceiptsIn, 1);
  self.in->staged = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_kept_file_free);
  self.in->came = PENNY_CAME_COMMAND;
  self.in->payment_id = payment_id;
  self.failed = g_ptr_array_new_with_free_func (g_free);
  self.hidden = g_ptr_array_new_with_free_func (g_free);
  if (!add_files (&self, names + 1, &error))
    return penny_cli_fail_with (error);
  if (as_json)
    write_all (&self);
  else
    say_all (&self);
  for (guint i = 0; i < self.failed->len; i++)
    penny_cli_fail (PENNY_EXIT_FAILED, self.failed->pdata[i]);
  return self.failed->len > 0 ? PENNY_EXIT_FAILED : PENNY_EXIT_DONE;
}

/* As "pennywell list DIR --json" tells it. */
static gboolean
read_id (const char *text,
         gint64     *id)
{
  *id = 0;
  return text == NULL || (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL));
}

int
penny_command_receipts_add (int   argc,
                            char *argv[])
{
  gboolean as_json = FALSE;
  g_autofree char *payment = NULL;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "payment", 0, 0, G_OPTION_ARG_STRING, &payment,
      N_("They prove this payment: its id in pennywell list DIR --json"), N_("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  gint64 payment_id;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR FILE...", entries, 2, G_MAXUINT, &names, &code))
    return code;
  if (!read_id (payment, &payment_id))
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                           _("--payment takes the id of a payment. \"pennywell list DIR --json\" tells the ids."));
  return add (names, payment_id, key_fd, as_json);
}
