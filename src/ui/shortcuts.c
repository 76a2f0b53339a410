#include "shortcuts.h"

#include <glib/gi18n-lib.h>

#include "fit.h"

typedef struct
{
  const char *title;
  const char *action;           /* NULL: the key is not the application's to bind */
  const char *keys[3];
} Shortcut;

typedef struct
{
  const char *title;
  Shortcut    shortcuts[12];
} Group;

static const Group groups[] = {
  { N_("Places"), {
    { N_("Home"),                          "win.go::home",       { "<Control>1" } },
    { N_("Money"),                         "win.go::money",      { "<Control>2" } },
    { N_("Receipts"),                      "win.go::receipts",   { "<Control>3" } },
    { N_("Plan"),                          "win.go::plan",       { "<Control>4" } },
    { N_("My PAs"),                        "win.go::assistants", { "<Control>5" } },
    { N_("History"),                       "win.go::history",    { "<Control>6" } },
  } },
  { N_("Money"), {
    { N_("Add a payment"),                 "win.add-payment",  { "<Control>n" } },
    { N_("Bring in a statement"),          "win.import",       { "<Control>i" } },
    { N_("Search the payments, or the receipts"), "win.search", { "<Control>f" } },
    /* The list binds them. */
    { N_("What can be done with a payment"), NULL,              { "<Shift>F10", "Menu" } },
  } },
  { N_("Receipts"), {
    { N_("Add receipts"),                  "win.add-receipts", { "<Control>r" } },
    /* The place binds it, after the field that is typed in. */
    { N_("Paste a picture or copied files"), NULL,             { "<Control>v" } },
  } },
  /* The window of a receipt binds these. */
  { N_("A receipt that is open"), {
    { N_("Next receipt, or the one before"), NULL,             { "<Alt>Right", "<Alt>Left" } },
    { N_("Next page, or the one before"),  NULL,               { "Page_Down", "Page_Up" } },
    { N_("Larger, or smaller"),            NULL,               { "<Control>plus", "<Control>minus" } },
    { N_("The whole page"),                NULL,               { "<Control>0" } },
    { N_("Turn to the right"),             NULL,               { "<Control>r" } },
    { N_("Turn to the left"),              NULL,               { "<Control><Shift>r" } },
  } },
  { N_("Changes"), {
    /* The window binds these two, after the field that is typed in. */
    { N_("Undo the last change"),          NULL,               { "<Control>z" } },
    { N_("Do it again"),                   NULL,               { "<Control><Shift>z", "<Control>y" } },
    { N_("Go to the last change"),         "win.last-change",  { "F8", "<Alt>l" } },
  } },
  { N_("Everywhere"), {
    { N_("Go to the next thing"),          NULL,               { "Tab" } },
    { N_("Press the button of a form"),    NULL,               { "Return" } },
    { N_("Leave a form, or go back"),      NULL,               { "Escape" } },
    { N_("Switch to another file"),        "app.files",        { "<Control>o" } },
    { N_("Keep it safe"),                  "win.keep-safe",    { "<Control>k" } },
    { N_("Who looks after this file"),     "win.people",       { "<Control>u" } },
    { N_("Hide amounts, or show them"),    "app.hide-amounts", { "F9", "<Control>h" } },
    { N_("Lock now"),                      "app.lock",         { "<Control>l" } },
    { N_("Preferences"),                   "app.preferences",  { "<Control>comma" } },
    { N_("These shortcuts"),               "app.shortcuts",    { "F1", "<Control>question" } },
    { N_("Close Pennywell"),               "app.quit",         { "<Control>q" } },
  } },
};

/* Somebody comes into the room: these are heard in a form too, which is a window of its own. */
static const char *const urgent[] = { "app.hide-amounts", "app.lock" };

static GtkEventController *
new_urgent_keys (GtkApplication *application)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (urgent); i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, urgent[i]);

      for (char **accel = accels; *accel != NULL; accel++)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (*accel),
                                                                gtk_named_action_new (urgent[i])));
    }
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_LOCAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  return keys;
}

static void
realized_cb (GtkApplication *application,
             GtkWidget      *window)
{
  if (!ADW_IS_WINDOW (window) || gtk_window_get_application (GTK_WINDOW (window)) != NULL)
    return;
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (application));
  gtk_widget_add_controller (window, new_urgent_keys (application));
}

/* In the middle of its making: what it is shows when it is first shown. */
static void
new_windows_cb (GListModel     *windows,
                guint           position,
                guint           removed,
                guint           added,
                GtkApplication *application)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), application, G_CONNECT_SWAPPED);
    }
}

void
penny_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (new_windows_cb), application, 0);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->title != NULL; shortcut++)
      if (shortcut->action != NULL)
        gtk_application_set_accels_for_action (application, shortcut->action, shortcut->keys);
}

static char *
key_in_words (const char *accelerator)
{
  guint key = 0;
  GdkModifierType modifiers = 0;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

/* "Ctrl+Z", or "F8 or Alt+L". */
static char *
keys_in_words (const Shortcut *shortcut)
{
  g_autofree char *one = key_in_words (shortcut->keys[0]);
  g_autofree char *other = shortcut->keys[1] != NULL ? key_in_words (shortcut->keys[1]) : NULL;

  /* Translators: either of two keys does it. */
  return other != NULL ? g_strdup_printf (_("%s or %s"), one, other) : g_steal_pointer (&one);
}

static GtkWidget *
new_row (const Shortcut *shortcut)
{
  g_autofree char *keys = keys_in_words (shortcut);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", _(shortcut->title), keys);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _(shortcut->title), "title-lines", 0, NULL);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "penny-keys");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return row;
}

static GtkWidget *
new_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _(groups[i].title), NULL);

      for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->title != NULL; shortcut++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (shortcut));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

GtkWidget *
penny_shortcuts_new (GtkWindow *from)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", _("Keyboard shortcuts"), "transient-for", from,
                                    "modal", TRUE, "destroy-with-parent", TRUE,
                                    "default-width", 480, "default-height", 640, "width-request", 300, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), new_page ());
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  penny_fit (GTK_WINDOW (window));
  return window;
}
