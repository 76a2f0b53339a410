#include "shell.h"

#include <glib/gi18n-lib.h>

#include "assistants-page.h"
#include "children.h"
#include "focus.h"
#include "hiding.h"
#include "history-page.h"
#include "home-page.h"
#include "money-page.h"
#include "one-tab-stop.h"
#include "plan-page.h"
#include "receipts-page.h"
#include "safety-words.h"
#include "say.h"
#include "wrap.h"

struct _PennyShell
{
  GtkWidget       parent_instance;

  PennyBook      *book;
  char           *title;

  AdwLeaflet     *leaflet;
  GtkWidget      *sidebar;
  GtkWidget      *content;
  GtkLabel       *name;
  GtkLabel       *manager;
  GtkWidget      *person;
  GtkLabel       *me;
  GtkListBox     *places;
  AdwWindowTitle *heading;
  GtkLabel       *label;
  GtkWidget      *looking;
  GtkWidget      *hidden;
  GtkWidget      *asking;
  GtkWidget      *banner;
  GtkLabel       *banner_words;
  GtkButton      *banner_button;
  GtkStack       *pages;
  GtkWidget      *last;
  GtkLabel       *last_words;
  GtkWidget      *undo;
};

G_DEFINE_FINAL_TYPE (PennyShell, penny_shell, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Who gets services instead of money, or whose money somebody else holds, pays nobody. */
static gboolean
pays (const PennySummary *summary)
{
  for (guint i = 0; i < summary->budgets->len; i++)
    if (((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget->holding == PENNY_HOLDING_DIRECT)
      return TRUE;
  return FALSE;
}

/* But who once employed somebody has payslips to keep, and who once paid has receipts. */
static gboolean
is_employer (const PennySummary *summary)
{
  return summary->n_assistants > 0 || pays (summary);
}

static gboolean
has_receipts (const PennySummary *summary)
{
  return summary->n_receipts > 0 || pays (summary);
}

/* Other places come here when they work, and not before. */
static const struct
{
  const char  *name;
  const char  *title;
  const char  *icon;
  GtkWidget *(*make) (PennyBook *book);
  gboolean   (*is_there) (const PennySummary *summary);   /* NULL: always */
} places[] = {
  { "home",       N_("Home"),    "go-home-symbolic",              penny_home_page_new,       NULL },
  { "money",      N_("Money"),   "penny-money-symbolic",          penny_money_page_new,      NULL },
  { "receipts",   N_("Receipts"), "penny-receipts-symbolic",      penny_receipts_page_new,   has_receipts },
  { "plan",       N_("Plan"),    "penny-plan-symbolic",           penny_plan_page_new,       NULL },
  { "assistants", N_("My PAs"),  "penny-assistants-symbolic",     penny_assistants_page_new, is_employer },
  { "history",    N_("History"), "document-open-recent-symbolic", penny_history_page_new,    NULL },
};

static int
place_index (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return (int) i;
  return -1;
}

static void
update_title (PennyShell *self)
{
  int place = place_index (gtk_stack_get_visible_child_name (self->pages));

  if (place < 0)
    return;
  adw_window_title_set_title (self->heading, _(places[place].title));
  g_free (self->title);
  self->title = g_strdup_printf ("%s: %s", gtk_label_get_label (self->name), _(places[place].title));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
update_person (PennyShell *self)
{
  const PennySummary *summary = penny_book_get_summary (self->book);
  const PennyPerson *person = summary != NULL ? summary->person : NULL;
  const char *name = person != NULL && person->name != NULL && *person->name != '\0' ? person->name : _("My budget");
  const char *manager = person != NULL ? person->manager : NULL;
  const char *label = person != NULL ? person->label : NULL;
  g_autofree char *managed = manager != NULL && *manager != '\0' ? g_strdup_printf (_("managed by %s"), manager) : NULL;
  g_autofree char *both = managed != NULL ? g_strdup_printf ("%s · %s", name, managed) : g_strdup (name);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->manager, managed != NULL ? managed : "");
  gtk_widget_set_visible (GTK_WIDGET (self->manager), managed != NULL);
  adw_window_title_set_subtitle (self->heading, both);
  gtk_label_set_label (self->label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->label), label != NULL);
  update_title (self);
}

/* Who acts here, where it was said. */
static void
update_me (PennyShell *self)
{
  gint64 actor = penny_book_get_actor (self->book);
  const char *who = penny_book_get_who (self->book);
  g_autofree char *words = actor != 0 && who != NULL ? g_strdup_printf (_("You are %s"), who) : NULL;
  g_autofree char *name = g_strdup_printf (_("%s: who looks after this file"), gtk_label_get_label (self->name));

  gtk_label_set_label (self->me, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->me), words != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->person), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (words != NULL)
    gtk_widget_set_visible (self->asking, FALSE);
}

void
penny_shell_ask_who (GObject *self)
{
  g_return_if_fail (PENNY_IS_SHELL (self));

  gtk_widget_set_visible (PENNY_SHELL (self)->asking, TRUE);
}

/* It is not asked again. */
static void
not_said_cb (PennyShell *self)
{
  gtk_widget_set_visible (self->asking, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.not-said", NULL);
  penny_focus_first (gtk_stack_get_visible_child (self->pages));
}

static void
update_last (PennyShell *self)
{
  const char *sentence = penny_book_get_last_change (self->book);
  g_autofree char *words = sentence != NULL ? g_strdup_printf (_("Last change: %s"), sentence) : NULL;

  gtk_widget_set_visible (self->last, words != NULL);
  if (words == NULL)
    return;
  gtk_label_set_label (self->last_words, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->last_words), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->last), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* What cannot wait for Home's list: it stays until it is seen to. */
static void
update_banner (PennyShell *self)
{
  const PennySafety *safety = penny_book_get_safety (self->book);
  gboolean changing = safety != NULL && !penny_book_is_read_only (self->book);
  gboolean harmed = safety != NULL && safety->harmed;
  gboolean code = changing && !penny_safety_has_code (safety);
  const char *words = harmed ? _("A part of this file is not as it was written. See what it is, and take a backup if you have one.")
                             : _("If this computer is lost, only a recovery code opens your file.");
  const char *button = harmed ? _("Check the file") : _("Write the code down");

  gtk_widget_set_visible (self->banner, harmed || code);
  gtk_label_set_label (self->banner_words, words);
  gtk_button_set_label (self->banner_button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner_button), harmed ? "win.keep-safe" : "win.recovery-code");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->banner), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  penny_wrap (self->banner);
}

/* Nothing stays in sight while the clerk is at something long: it comes back with the words that tell no amount. */
static void
update_hidden (PennyShell *self)
{
  gtk_widget_set_visible (self->hidden, penny_pence_is_hidden ());
  gtk_widget_set_opacity (GTK_WIDGET (self->pages), 0);
  gtk_widget_set_opacity (self->last, 0);
  penny_book_refresh (self->book);
}

static gboolean
place_is_there (PennyShell *self,
                int         place)
{
  const PennySummary *summary = penny_book_get_summary (self->book);

  return places[place].is_there == NULL || (summary != NULL && places[place].is_there (summary));
}

/* A place that goes while it is on show leaves Home. */
static void
update_places (PennyShell *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->places);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->places, (int) i)),
                            place_is_there (self, (int) i));
  if (selected != NULL && !gtk_widget_get_visible (GTK_WIDGET (selected)))
    gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, 0));
}

static void
summary_cb (PennyShell *self)
{
  gtk_widget_set_opacity (GTK_WIDGET (self->pages), 1);
  gtk_widget_set_opacity (self->last, 1);
  update_person (self);
  update_me (self);
  update_places (self);
}

static GtkWidget *
show_place (PennyShell *self,
            int         place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, places[place].name);

  if (page == NULL)
    {
      page = places[place].make (self->book);
      penny_wrap (page);
      gtk_stack_add_named (self->pages, page, places[place].name);
    }
  gtk_stack_set_visible_child (self->pages, page);
  update_title (self);
  return page;
}

GtkWidget *
penny_shell_go (PennyShell *self,
                const char *place)
{
  int index = place_index (place);
  GtkWidget *page;

  g_return_val_if_fail (PENNY_IS_SHELL (self), NULL);

  if (index < 0 || !place_is_there (self, index))
    return NULL;
  gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, index));
  page = show_place (self, index);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  /* A page that is still being read takes it when it comes. */
  if (!penny_focus_first (page))
    gtk_widget_grab_focus (page);
  return page;
}

const char *
penny_shell_get_place (PennyShell *self)
{
  g_return_val_if_fail (PENNY_IS_SHELL (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

void
penny_shell_show_last (PennyShell *self)
{
  g_return_if_fail (PENNY_IS_SHELL (self));

  if (gtk_widget_get_visible (self->last))
    gtk_widget_grab_focus (self->undo);
}

const char *
penny_shell_get_title (PennyShell *self)
{
  g_return_val_if_fail (PENNY_IS_SHELL (self), NULL);

  return self->title;
}

/* It may be long after somebody added them, and on any page. */
static void
matched_cb (PennyShell *self,
            guint       n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u receipt found its payment by itself.",
                                                      "%u receipts found their payments by themselves.", n), n);

  penny_say_done (GTK_WIDGET (self), words);
}

/* The arrow keys walk along the places and show each. */
static void
row_selected_cb (PennyShell    *self,
                 GtkListBoxRow *row)
{
  if (row != NULL)
    show_place (self, gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (PennyShell    *self,
                  GtkListBoxRow *row)
{
  if (adw_leaflet_get_folded (self->leaflet))
    penny_shell_go (self, places[gtk_list_box_row_get_index (row)].name);
}

static void
show_places_cb (PennyShell *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->places);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Folding shows the page that was being read, not the list of places. */
static void
folded_cb (PennyShell *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
add_places (PennyShell *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", places[i].icon,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _(places[i].title), "xalign", 0.0, NULL);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_box_append (GTK_BOX (box), icon);
      gtk_box_append (GTK_BOX (box), title);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(places[i].title), -1);
      gtk_list_box_append (self->places, row);
    }
}

/* Reading begins with the page, not with the buttons above it. */
static void
penny_shell_map (GtkWidget *widget)
{
  PennyShell *self = PENNY_SHELL (widget);

  GTK_WIDGET_CLASS (penny_shell_parent_class)->map (widget);

  penny_focus_first (gtk_stack_get_visible_child (self->pages));
}

static void
penny_shell_dispose (GObject *object)
{
  PennyShell *self = PENNY_SHELL (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->title, g_free);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_shell_parent_class)->dispose (object);
}

static void
penny_shell_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (property == PROP_TITLE)
    g_value_set_string (value, PENNY_SHELL (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
penny_shell_class_init (PennyShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_shell_dispose;
  object_class->get_property = penny_shell_get_property;
  widget_class->map = penny_shell_map;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/shell.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyShell, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, content);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, name);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, manager);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, person);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, me);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, asking);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, places);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, heading);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, label);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, looking);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, hidden);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, banner);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, banner_words);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, banner_button);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, pages);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, last);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, last_words);
  gtk_widget_class_bind_template_child (widget_class, PennyShell, undo);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_places_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_shell_init (PennyShell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->places));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_shell_new (PennyBook *book,
                 gboolean   looking)
{
  PennyShell *self = g_object_new (PENNY_TYPE_SHELL, NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_visible (self->looking, looking);
  add_places (self);
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (summary_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::last-change", G_CALLBACK (update_last), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::safety", G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (penny_book_get_receipt_reader (book), "matched", G_CALLBACK (matched_cb), self, G_CONNECT_SWAPPED);
  penny_hiding_follow (self, G_CALLBACK (update_hidden));
  gtk_widget_set_visible (self->hidden, penny_pence_is_hidden ());
  update_person (self);
  update_me (self);
  update_last (self);
  update_banner (self);
  update_places (self);
  gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, 0));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  return GTK_WIDGET (self);
}
