#include "locked.h"

#include "acts.h"
#include "backup.h"
#include "code.h"
#include "history.h"
#include "run.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static void
name (PennyStore *store,
      const char *who)
{
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (GError) error = NULL;

  g_free (person->name);
  person->name = g_strdup (who);
  penny_store_set_actor (store, who);
  penny_act_save_person (store, person, NULL, &error);
  g_assert_no_error (error);
}

static void
make_kim (Locked *self)
{
  g_autofree char *path = g_build_filename (self->folder, "kim", NULL);
  g_autofree char *backups = g_build_filename (self->folder, "bk", NULL);
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open (path, PENNY_STORE_NEW, key, &error);

  g_assert_no_error (error);
  self->key = penny_key_to_text (key);
  self->code = penny_code_new ();
  g_assert_true (penny_store_add_secret (store, PENNY_SLOT_CODE, PENNY_COST_SMALLEST, self->code, NULL));
  g_assert_true (penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, KIM_PASSPHRASE, NULL));
  name (store, "Kim");
  g_assert_cmpint (g_mkdir (backups, 0700), ==, 0);
  penny_backup_make (store, backups, penny_date_new (2026, 11, 14), NULL, NULL, &self->backup, &error);
  g_assert_no_error (error);
}

/* A book in memory is plain, and so is what is written of it. */
static void
make_plain (Locked *self)
{
  g_autoptr (PennyStore) store = penny_store_open_memory (NULL);
  g_autofree char *path = g_build_filename (self->folder, "plain", NULL);
  g_autofree char *sql = g_strdup_printf ("VACUUM INTO '%s/book.db'", path);

  name (store, "Pat");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_cmpint (sqlite3_exec (penny_store_handle (store), sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
make_all (Locked *self)
{
  g_autofree char *joe = NULL;

  self->folder = make_folder ();
  make_kim (self);
  make_plain (self);
  joe = g_build_filename (self->folder, "joe", NULL);
  g_assert_true (penny_sample_make ("joe", joe, NULL));
}

static Locked model;

static void
remove_model (void)
{
  locked_tear_down (&model);
}

/* Made once, and copied for each. */
void
locked_set_up (Locked *self)
{
  g_autofree char *backup = NULL;
  g_autofree char *all = NULL;
  const char *copy[] = { "cp", "-R", NULL, NULL, NULL };

  if (model.folder == NULL)
    {
      make_all (&model);
      atexit (remove_model);
    }
  self->folder = make_folder ();
  self->code = penny_secret_copy (model.code);
  self->key = penny_secret_copy (model.key);
  backup = g_path_get_basename (model.backup);
  self->backup = g_build_filename (self->folder, "bk", backup, NULL);
  all = g_build_filename (model.folder, ".", NULL);
  copy[2] = all;
  copy[3] = self->folder;
  g_assert_true (g_spawn_sync (NULL, (char **) copy, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
}

void
locked_tear_down (Locked *self)
{
  empty_folder (self->folder);
  g_free (self->folder);
  g_free (self->backup);
  penny_secret_free (self->key);
  penny_secret_free (self->code);
}

char *
locked_fill_in (Locked     *self,
                const char *text)
{
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "{CODE}", self->code, 0);
  g_string_replace (filled, "{KEY}", self->key, 0);
  g_string_replace (filled, "{PASS}", KIM_PASSPHRASE, 0);
  g_string_replace (filled, "{BACKUP}", self->backup, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}
