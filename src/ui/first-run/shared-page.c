#include "ask-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "key.h"
#include "secret-row.h"

/* Fewer letters are guessed too soon by who has the file. */
#define LETTERS 8

#define PENNY_TYPE_SHARED_PAGE (penny_shared_page_get_type ())
G_DECLARE_FINAL_TYPE (PennySharedPage, penny_shared_page, PENNY, SHARED_PAGE, PennyAskPage)

/* Does anyone else use this computer?  Then a passphrase is asked for each time. */
struct _PennySharedPage
{
  PennyAskPage         parent_instance;

  gboolean             needed;          /* no keyring runs here */
  GtkCheckButton      *alone;
  GtkCheckButton      *shared;
  AdwPreferencesGroup *group;
  PennySecretRow      *passphrase;
  PennySecretRow      *again;
};

G_DEFINE_FINAL_TYPE (PennySharedPage, penny_shared_page, PENNY_TYPE_ASK_PAGE)

static gboolean
is_asked (const PennyAnswers *answers)
{
  return !answers->has_file;
}

static gboolean
wants_passphrase (PennySharedPage *self)
{
  return self->needed || gtk_check_button_get_active (self->shared);
}

static gboolean
refuse (PennySecretRow *row,
        const char     *sentence)
{
  penny_noted_row_set_error (PENNY_NOTED_ROW (row), sentence);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

/* What was shown while it was typed needs no second time. */
static gboolean
check (PennySharedPage *self,
       const char      *passphrase,
       const char      *again)
{
  g_autofree char *too_short = g_strdup_printf (ngettext ("Type %d letter or more.", "Type %d letters or more.", LETTERS),
                                                LETTERS);

  penny_noted_row_set_error (PENNY_NOTED_ROW (self->again), NULL);
  if (passphrase == NULL)
    return refuse (self->passphrase, _("Type a passphrase here."));
  if (g_utf8_strlen (passphrase, -1) < LETTERS)
    return refuse (self->passphrase, too_short);
  if (gtk_widget_get_visible (GTK_WIDGET (self->again)) && g_strcmp0 (passphrase, again) != 0)
    return refuse (self->again, _("The two are not the same. Type it again here, or show the first and leave this out."));
  return TRUE;
}

static gboolean
take (PennyAskPage *page,
      PennyAnswers *answers)
{
  PennySharedPage *self = PENNY_SHARED_PAGE (page);
  char *passphrase = penny_secret_row_get (self->passphrase);
  char *again = penny_secret_row_get (self->again);
  gboolean good = !wants_passphrase (self) || check (self, passphrase, again);

  g_clear_pointer (&answers->passphrase, penny_secret_free);
  answers->always_ask = FALSE;
  if (good && wants_passphrase (self))
    {
      answers->passphrase = g_steal_pointer (&passphrase);
      answers->always_ask = gtk_check_button_get_active (self->shared);
    }
  g_clear_pointer (&passphrase, penny_secret_free);
  g_clear_pointer (&again, penny_secret_free);
  return good;
}

static void
dont_know (PennyAnswers *answers)
{
  g_clear_pointer (&answers->passphrase, penny_secret_free);
  answers->always_ask = FALSE;
}

static void
show_rows (PennySharedPage *self)
{
  GtkEntry *field = penny_noted_row_get_field (PENNY_NOTED_ROW (self->passphrase));

  gtk_widget_set_visible (GTK_WIDGET (self->group), wants_passphrase (self));
  gtk_widget_set_visible (GTK_WIDGET (self->again), !gtk_entry_get_visibility (field));
}

static void
penny_shared_page_class_init (PennySharedPageClass *klass)
{
  PENNY_ASK_PAGE_CLASS (klass)->is_asked = is_asked;
  PENNY_ASK_PAGE_CLASS (klass)->take = take;
  PENNY_ASK_PAGE_CLASS (klass)->dont_know = dont_know;
  PENNY_ASK_PAGE_CLASS (klass)->dont_know_words = N_("The same as “No” for now: you can change it later");
}

static void
penny_shared_page_init (PennySharedPage *self)
{
  PennyAskPage *page = PENNY_ASK_PAGE (self);
  const char *alone[] = { _("This computer opens the file by itself, once you are logged in."), NULL };
  const char *shared[] = { _("Pennywell asks for a passphrase each time it opens the file."), NULL };

  penny_ask_page_say (page, _("Does anyone else use this computer?"),
                      _("The file is sealed: only this computer, or what you choose here, can open it. "
                        "You can change this at any time under “Keep it safe”."));
  self->alone = penny_ask_page_card (NULL, _("No, only me"), alone);
  self->shared = penny_ask_page_card (self->alone, _("Yes, others do too"), shared);
  penny_ask_page_add (page, GTK_WIDGET (self->alone));
  penny_ask_page_add (page, GTK_WIDGET (self->shared));

  self->passphrase = PENNY_SECRET_ROW (penny_secret_row_new (_("Passphrase")));
  self->again = PENNY_SECRET_ROW (penny_secret_row_new (_("The same passphrase again")));
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self->passphrase),
                            _("Four or five words that do not belong together are easy to remember and hard to guess."));
  self->group = penny_ask_page_group (page, NULL);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->passphrase));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->again));

  g_signal_connect_object (self->shared, "toggled", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (penny_noted_row_get_field (PENNY_NOTED_ROW (self->passphrase)), "notify::visibility",
                           G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  show_rows (self);
}

GtkWidget *
penny_shared_page_new (void)
{
  return g_object_new (PENNY_TYPE_SHARED_PAGE, NULL);
}

void
penny_shared_page_need (PennyAskPage *page)
{
  PennySharedPage *self = PENNY_SHARED_PAGE (page);

  self->needed = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->alone), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->shared), FALSE);
  penny_ask_page_say (page, _("Choose a passphrase"),
                      _("No keyring runs on this computer, so there is nothing that could keep the key of your file. "
                        "A passphrase opens it instead. Nothing that you answered is lost."));
  show_rows (self);
}
