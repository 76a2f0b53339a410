#include "keyring.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

#include "keyring-error.h"

/* Only the calls named secret_password_ are used, and what they answer with: they work with the desktop's
 * service and, inside Flatpak, with the sealed file that the Secret portal gives
 * a key for.  An item says which book it opens, and nothing of what is in it. */
static const SecretSchema schema = {
  PENNY_KEYRING_SCHEMA, SECRET_SCHEMA_NONE,
  {
    { "book", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "role", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  }
};

/* Behind each call of libsecret: the item's attributes. */
#define ITEM(id) "book", (id), "role", "key", NULL

/* What a task is about. */
typedef struct
{
  char *book_id;
  char *text;                  /* to be kept */
} Item;

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->book_id);
  secret_password_free (item->text);
  g_free (item);
}

/* A copy that is wiped when it is freed, as secret_password_free() does. */
static GTask *
new_task (const char          *book_id,
          const char          *text,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Item *item = g_new0 (Item, 1);

  item->book_id = g_strdup (book_id);
  item->text = g_strdup (text);
  g_task_set_task_data (task, item, free_item);
  return task;
}

static const Item *
item_of (GTask *task)
{
  return g_task_get_task_data (task);
}

static void
refuse (GTask  *task,
        GError *error)
{
  g_task_return_error (task, penny_keyring_error_explain (error));
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *text = secret_password_lookup_nonpageable_finish (result, &error);

  if (error != NULL)
    refuse (task, error);
  else if (text == NULL)
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_LOCKED));
  else
    g_task_return_pointer (task, text, (GDestroyNotify) penny_keyring_free);
}

/* What was found; NULL when that was nothing or a fault, and @task has its answer. */
static GList *
take_found (GTask        *task,
            GAsyncResult *result)
{
  GError *error = NULL;
  GList *items = secret_password_search_finish (result, &error);

  if (error != NULL)
    refuse (task, error);
  else if (items == NULL)
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_GONE));
  return items;
}

static void
search (const char          *book_id,
        GAsyncReadyCallback  searched,
        GCancellable        *cancellable,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  secret_password_search (&schema, SECRET_SEARCH_ALL, cancellable, searched,
                          new_task (book_id, NULL, cancellable, callback, user_data), ITEM (book_id));
}

/* Whether there is an item is asked first and without unlocking, because a
 * dismissed prompt and no such item look the same afterwards: nothing, and no error. */
static void
on_searched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autolist (GObject) items = take_found (task, result);

  if (items != NULL)
    secret_password_lookup (&schema, g_task_get_cancellable (task), on_loaded, g_object_ref (task),
                            ITEM (item_of (task)->book_id));
}

void
penny_keyring_look_up_async (const char          *book_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (book_id != NULL && *book_id != '\0');

  search (book_id, on_searched, cancellable, callback, user_data);
}

static void
on_retrieved (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  SecretValue *value = secret_retrievable_retrieve_secret_finish (SECRET_RETRIEVABLE (source), result, &error);
  gsize length;

  if (error != NULL)
    refuse (task, error);
  else if (value == NULL || secret_value_get_text (value) == NULL)
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_LOCKED));
  else
    g_task_return_pointer (task, secret_value_unref_to_password (g_steal_pointer (&value), &length),
                           (GDestroyNotify) penny_keyring_free);
  g_clear_pointer (&value, secret_value_unref);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autolist (GObject) items = take_found (task, result);

  if (items == NULL)
    return;
  if (SECRET_IS_ITEM (items->data) && secret_item_get_locked (items->data))
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_LOCKED));
  else
    secret_retrievable_retrieve_secret (items->data, g_task_get_cancellable (task), on_retrieved,
                                        g_object_ref (task));
}

void
penny_keyring_peek_async (const char          *book_id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (book_id != NULL && *book_id != '\0');

  search (book_id, on_found, cancellable, callback, user_data);
}

char *
penny_keyring_look_up_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
penny_keyring_free (char *text)
{
  secret_password_free (text);
}

static void
on_read_back (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *text = secret_password_lookup_nonpageable_finish (result, &error);

  if (error != NULL)
    refuse (task, error);
  else if (g_strcmp0 (text, item_of (task)->text) != 0)
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_NOT_KEPT));
  else
    g_task_return_boolean (task, TRUE);
  secret_password_free (text);
}

static void
on_stored (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean stored = secret_password_store_finish (result, &error);

  if (error != NULL)
    refuse (task, error);
  else if (!stored)
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_LOCKED));
  else
    secret_password_lookup (&schema, g_task_get_cancellable (task), on_read_back, g_object_ref (task),
                            ITEM (item_of (task)->book_id));
}

void
penny_keyring_keep_async (const char          *book_id,
                          const char          *text,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (book_id != NULL && *book_id != '\0');
  g_return_if_fail (text != NULL);
  task = new_task (book_id, text, cancellable, callback, user_data);
  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, _("Pennywell file"), text, cancellable, on_stored, task,
                         ITEM (book_id));
}

gboolean
penny_keyring_keep_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_looked_after (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autolist (GObject) items = secret_password_search_finish (result, &error);

  if (error != NULL)
    refuse (task, error);
  else if (items != NULL)
    g_task_return_error (task, penny_keyring_error_new (PENNY_KEYRING_ERROR_LOCKED));
  else
    g_task_return_boolean (task, TRUE);
}

/* libsecret's answer is the same for none there and for a prompt that was dismissed: look. */
static void
on_cleared (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  secret_password_clear_finish (result, &error);
  if (error != NULL)
    refuse (task, error);
  else
    secret_password_search (&schema, SECRET_SEARCH_ALL, g_task_get_cancellable (task), on_looked_after,
                            g_object_ref (task), ITEM (item_of (task)->book_id));
}

void
penny_keyring_forget_async (const char          *book_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (book_id != NULL && *book_id != '\0');
  task = new_task (book_id, NULL, cancellable, callback, user_data);
  secret_password_clear (&schema, cancellable, on_cleared, task, ITEM (book_id));
}

gboolean
penny_keyring_forget_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
