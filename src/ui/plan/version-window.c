#include "version-window.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "fit.h"
#include "look-up.h"
#include "say.h"
#include "wrap.h"

static char *
how_often (const PennyPlanLine *line)
{
  g_autofree char *each = penny_pence_to_words (line->each);

  if (line->kind == PENNY_LINE_ONE_OFF)
    return g_strdup (_("Bought once."));
  if (line->kind == PENNY_LINE_CONTINGENCY)
    return g_strdup (_("For surprises."));
  if (line->each == 0 || line->times == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%d time %s.", "%d times %s.", line->times), line->times, each);
}

static GPtrArray *
facts_of (GPtrArray *lines)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPlanLine *line = lines->pdata[i];
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, line->id);
      g_autofree char *often = how_often (line);
      PennyFact *fact;

      if (line->dropped)
        continue;
      fact = penny_fact_new (key, g_strdup (line->name), penny_pence_to_words (line->total));
      if (line->outcome != NULL && often != NULL)
        fact->note = g_strdup_printf (_("%s For: %s."), often, line->outcome);
      else if (line->outcome != NULL)
        fact->note = g_strdup_printf (_("For: %s."), line->outcome);
      else
        fact->note = g_steal_pointer (&often);
      g_ptr_array_add (facts, fact);
    }
  return facts;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyFactGroup) group = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (lines != NULL)
    penny_fact_group_show (group, facts_of (lines));
  else
    penny_say_error (GTK_WIDGET (group), error);
}

static void
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

static GtkWidget *
new_window (GtkWidget  *from,
            const char *title,
            GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", child, "maximum-size", 560, "margin-start", 12,
                                   "margin-end", 12, "margin-top", 12, "margin-bottom", 12, NULL);
  GtkWidget *room = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "vexpand", TRUE,
                                  "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "modal", TRUE, "destroy-with-parent", TRUE,
                                    "transient-for", gtk_widget_get_root (from), "default-width", 480,
                                    "default-height", 480, "content", box, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), room);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}

void
penny_version_window_open (GtkWidget              *from,
                           PennyBook              *book,
                           const PennyPlanVersion *version)
{
  g_autofree char *day = penny_date_to_short (version->from);
  g_autofree char *title = g_strdup_printf (_("Plan from %s"), day);
  GtkWidget *group = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Its lines"),
                                   "description", _("This plan was kept as it was. It cannot be changed here."),
                                   "empty", _("It had no lines."), NULL);
  GtkWidget *window = new_window (from, title, group);
  GCancellable *cancellable = g_cancellable_new ();

  g_object_set_data_full (G_OBJECT (window), "reading", cancellable, cancel);
  penny_book_read_async (book, penny_look_up_version, penny_plan_version_copy (version),
                         (GDestroyNotify) penny_plan_version_free, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, read_cb, g_object_ref (group));
  penny_fit (GTK_WINDOW (window));
  penny_wrap (window);
  gtk_window_present (GTK_WINDOW (window));
}
