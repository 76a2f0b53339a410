#include "window-private.h"

#include "code-window.h"
#include "me.h"
#include "people-window.h"
#include "receipt-window.h"
#include "restore-window.h"
#include "safety.h"
#include "safety-window.h"

/* What is said, and taken back. */

static void
say_cb (GSimpleAction *action,
        GVariant      *sentence,
        gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_said_say (self->said, g_variant_get_string (sentence, NULL), FALSE);
}

/* In an assistant's turn it offers no Undo: the change before theirs is not theirs to undo. */
static void
say_done_cb (GSimpleAction *action,
             GVariant      *sentence,
             gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_said_say (self->said, g_variant_get_string (sentence, NULL),
                  g_action_group_get_action_enabled (G_ACTION_GROUP (self), "undo"));
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_said_turn (self->said, self->book, FALSE);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_said_turn (self->said, self->book, TRUE);
}

static void
enable (PennyWindow *self,
        const char  *action,
        gboolean     enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

void
penny_window_update_actions (PennyWindow *self)
{
  gboolean shown = self->shell != NULL && self->behind == NULL;
  gboolean writing = shown && !penny_window_is_looking (self);

  enable (self, "go", shown);
  enable (self, "last-change", shown);
  enable (self, "search", shown);
  enable (self, "receipt", shown);
  enable (self, "add-payment", writing);
  enable (self, "add-receipts", writing);
  enable (self, "add-receipt-files", writing);
  enable (self, "missing-receipts", shown);
  enable (self, "import", writing);
  enable (self, "import-file", writing);
  enable (self, "check", writing);
  enable (self, "undo", writing && penny_book_get_can_undo (self->book));
  enable (self, "redo", writing && penny_book_get_can_redo (self->book));
  enable (self, "keep-safe", shown);
  enable (self, "recovery-code", writing);
  enable (self, "people", writing);
  enable (self, "not-said", writing);
  enable (self, "restore", !penny_window_is_their_turn (self));
  enable (self, "look-only", !penny_window_is_their_turn (self));
}

/* Places. */

static void
go_cb (GSimpleAction *action,
       GVariant      *place,
       gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_shell_go (self->shell, g_variant_get_string (place, NULL));
}

static void
go_and_do (PennyWindow *self,
           const char  *place,
           const char  *page_action)
{
  GtkWidget *page = penny_shell_go (self->shell, place);

  /* No budget may be one that has such a place. */
  if (page != NULL)
    gtk_widget_activate_action (page, page_action, NULL);
}

static void
add_payment_cb (GSimpleAction *action,
                GVariant      *nothing,
                gpointer       self)
{
  go_and_do (self, "money", "money.add");
}

static void
import_cb (GSimpleAction *action,
           GVariant      *nothing,
           gpointer       self)
{
  go_and_do (self, "money", "money.import");
}

static void
check_cb (GSimpleAction *action,
          GVariant      *nothing,
          gpointer       self)
{
  go_and_do (self, "money", "money.check");
}

/* A statement from outside: another program hands over its path. */
static void
import_file_cb (GSimpleAction *action,
                GVariant      *path,
                gpointer       user_data)
{
  PennyWindow *self = user_data;
  GtkWidget *page = penny_shell_go (self->shell, "money");

  gtk_widget_activate_action (page, "money.import-file", "s", g_variant_get_string (path, NULL));
}

static void
add_receipts_cb (GSimpleAction *action,
                 GVariant      *nothing,
                 gpointer       self)
{
  go_and_do (self, "receipts", "receipts.add");
}

/* Receipts from outside: another program hands over their paths, one a line. */
static void
add_receipt_files_cb (GSimpleAction *action,
                      GVariant      *paths,
                      gpointer       user_data)
{
  PennyWindow *self = user_data;
  GtkWidget *page = penny_shell_go (self->shell, "receipts");

  if (page != NULL)
    gtk_widget_activate_action (page, "receipts.add-files", "s", g_variant_get_string (paths, NULL));
}

static void
missing_receipts_cb (GSimpleAction *action,
                     GVariant      *nothing,
                     gpointer       user_data)
{
  PennyWindow *self = user_data;
  GtkWidget *page = penny_shell_go (self->shell, "receipts");

  if (page != NULL)
    gtk_widget_activate_action (page, "receipts.show", "s", "missing");
}

static void
search_cb (GSimpleAction *action,
           GVariant      *nothing,
           gpointer       self)
{
  if (g_strcmp0 (penny_shell_get_place (PENNY_WINDOW (self)->shell), "receipts") == 0)
    go_and_do (self, "receipts", "receipts.search");
  else
    go_and_do (self, "money", "money.search");
}

static void
last_change_cb (GSimpleAction *action,
                GVariant      *nothing,
                gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_shell_show_last (self->shell);
}

/* By its number: from a list of another place, or a test. */
static void
receipt_cb (GSimpleAction *action,
            GVariant      *id,
            gpointer       user_data)
{
  static const PennyReceiptFilter all = { .which = PENNY_RECEIPTS_ALL };
  PennyWindow *self = user_data;

  penny_receipt_window_open (GTK_WINDOW (self), self->book, g_ascii_strtoll (g_variant_get_string (id, NULL), NULL, 10),
                             &all);
}

/* Keeping it safe. */

static void
keep_safe_cb (GSimpleAction *action,
              GVariant      *nothing,
              gpointer       user_data)
{
  PennyWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (penny_safety_window_new (GTK_WINDOW (self), self->book)));
}

static void
recovery_code_cb (GSimpleAction *action,
                  GVariant      *nothing,
                  gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_code_window_open (GTK_WIDGET (self), self->book, NULL);
}

/* Who looks after it. */

static void
people_cb (GSimpleAction *action,
           GVariant      *nothing,
           gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_people_window_open (GTK_WIDGET (self), self->book, self->settings);
}

static void
not_said_cb (GSimpleAction *action,
             GVariant      *nothing,
             gpointer       user_data)
{
  PennyWindow *self = user_data;

  penny_me_say (self->book, self->settings, 0);
}

static void
restore_cb (GSimpleAction *action,
            GVariant      *nothing,
            gpointer       self)
{
  gtk_window_present (GTK_WINDOW (penny_restore_window_new (self)));
}

/* A file that did not open. */

static void
try_again_cb (GSimpleAction *action,
              GVariant      *nothing,
              gpointer       self)
{
  penny_window_try_again (self);
}

static void
look_only_cb (GSimpleAction *action,
              GVariant      *nothing,
              gpointer       user_data)
{
  PennyWindow *self = user_data;

  if (self->folder != NULL)
    penny_window_open_folder (self, self->folder, PENNY_STORE_READ);
}

static void
close_now_cb (GSimpleAction *action,
              GVariant      *nothing,
              gpointer       self)
{
  penny_window_close_now (self);
}

static const GActionEntry entries[] = {
  { "say", say_cb, "s" },
  { "say-done", say_done_cb, "s" },
  { "go", go_cb, "s" },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "last-change", last_change_cb },
  { "add-payment", add_payment_cb },
  { "add-receipts", add_receipts_cb },
  { "add-receipt-files", add_receipt_files_cb, "s" },
  { "missing-receipts", missing_receipts_cb },
  { "import", import_cb },
  { "import-file", import_file_cb, "s" },
  { "check", check_cb },
  { "search", search_cb },
  { "receipt", receipt_cb, "s" },
  { "try-again", try_again_cb },
  { "look-only", look_only_cb },
  { "keep-safe", keep_safe_cb },
  { "recovery-code", recovery_code_cb },
  { "people", people_cb },
  { "not-said", not_said_cb },
  { "restore", restore_cb },
  { "close-now", close_now_cb },
};

void
penny_window_add_actions (PennyWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  penny_window_update_actions (self);
}
