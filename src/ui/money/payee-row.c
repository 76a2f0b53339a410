#include "payee-row.h"

#include <glib/gi18n-lib.h>

#include "look-up.h"

struct _PennyPayeeRow
{
  PennyNotedRow  parent_instance;

  PennyBook     *book;
  GCancellable  *asking;        /* one question at a time */
  gboolean       quiet;
  GPtrArray     *known;         /* PennyUsual */

  GtkBox        *list;          /* under the words */
};

G_DEFINE_FINAL_TYPE (PennyPayeeRow, penny_payee_row, PENNY_TYPE_NOTED_ROW)

static guint usual_signal;

static char *
line_name (PennyBook *book,
           gint64     line_id)
{
  PennySummary *summary = penny_book_get_summary (book);

  for (guint b = 0; summary != NULL && b < summary->budgets->len; b++)
    {
      GPtrArray *lines = ((PennyBudgetSummary *) g_ptr_array_index (summary->budgets, b))->facts->lines;

      for (guint i = 0; i < lines->len; i++)
        {
          PennyPlanLine *line = ((PennyLineFacts *) g_ptr_array_index (lines, i))->line;

          if (line->id == line_id)
            return g_strdup (line->name);
        }
    }
  return NULL;
}

static void
hide_known (PennyPayeeRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self), NULL);
}

static void
take (PennyPayeeRow *self,
      PennyUsual    *usual)
{
  penny_payee_row_set (self, usual->payee);
  g_signal_emit (self, usual_signal, 0, usual);
}

static void
take_cb (PennyPayeeRow *self,
         GtkWidget     *button)
{
  PennyUsual *usual = g_object_get_data (G_OBJECT (button), "usual");

  gtk_widget_grab_focus (GTK_WIDGET (self));
  take (self, usual);
  hide_known (self);
}

static GtkWidget *
new_known (PennyPayeeRow *self,
           PennyUsual    *usual)
{
  g_autofree char *line = line_name (self->book, usual->line_id);
  g_autofree char *words = line != NULL ? g_strdup_printf ("%s · %s", usual->payee, line) : g_strdup (usual->payee);
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "body");
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "usual", usual);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (take_cb), self);
  return button;
}

/* Somebody known, typed in full, is as good as chosen. */
static gboolean
is_typed_in_full (PennyPayeeRow *self,
                  PennyUsual    *usual)
{
  g_autofree char *typed = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self)), -1);
  g_autofree char *known = g_utf8_casefold (usual->payee, -1);

  return g_str_equal (g_strstrip (typed), known);
}

/* Tab passes them by, so that who types fast lands in the next field: Down goes to them. */
static void
show_known (PennyPayeeRow *self)
{
  g_autofree char *hint = NULL;

  hide_known (self);
  for (guint i = 0; i < self->known->len; i++)
    {
      PennyUsual *usual = g_ptr_array_index (self->known, i);
      GtkWidget *button;

      if (is_typed_in_full (self, usual))
        {
          g_signal_emit (self, usual_signal, 0, usual);
          hide_known (self);
          return;
        }
      button = new_known (self, usual);
      gtk_widget_set_focusable (button, FALSE);
      gtk_box_append (self->list, button);
    }
  if (self->known->len > 0)
    hint = g_strdup_printf (ngettext ("%u known from before: press Down to choose.",
                                      "%u known from before: press Down to choose.", self->known->len), self->known->len);
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self), hint);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->known->len > 0);
}

static void
known_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PennyPayeeRow) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *known = penny_book_read_finish (PENNY_BOOK (source), result, &error);

  /* Without suggestions one can still type: a failure says nothing here. */
  if (known == NULL)
    return;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      g_ptr_array_unref (known);
      return;
    }
  hide_known (self);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = known;
  show_known (self);
}

static void
typed_cb (PennyPayeeRow *self)
{
  g_autofree char *typed = penny_payee_row_get (self);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->quiet || self->book == NULL)
    return;
  if (typed == NULL)
    {
      hide_known (self);
      return;
    }
  self->asking = g_cancellable_new ();
  penny_book_read_async (self->book, penny_look_up_usual, g_steal_pointer (&typed), g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->asking, known_cb, g_object_ref (self));
}

/* Down from the field, and up and down among those known. */
static gboolean
key_cb (PennyPayeeRow *self,
        guint          key)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *next = NULL;

  if (focus == NULL || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_parent (focus) == GTK_WIDGET (self->list))
    next = key == GDK_KEY_Down ? gtk_widget_get_next_sibling (focus)
           : gtk_widget_get_prev_sibling (focus) != NULL ? gtk_widget_get_prev_sibling (focus) : GTK_WIDGET (self);
  else if (key == GDK_KEY_Down && gtk_widget_is_visible (GTK_WIDGET (self->list)))
    next = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  if (next == NULL)
    return GDK_EVENT_PROPAGATE;

  if (next != GTK_WIDGET (self))
    gtk_widget_set_focusable (next, TRUE);
  gtk_widget_grab_focus (next);
  return GDK_EVENT_STOP;
}

static void
penny_payee_row_dispose (GObject *object)
{
  PennyPayeeRow *self = PENNY_PAYEE_ROW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->book);
  g_clear_pointer (&self->known, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_payee_row_parent_class)->dispose (object);
}

static void
penny_payee_row_class_init (PennyPayeeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = penny_payee_row_dispose;

  usual_signal = g_signal_new ("usual", PENNY_TYPE_PAYEE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
penny_payee_row_init (PennyPayeeRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), NULL);

  self->list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "visible", FALSE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Paid before"), -1);
  penny_noted_row_add_below (PENNY_NOTED_ROW (self), GTK_WIDGET (self->list));
}

PennyPayeeRow *
penny_payee_row_add (AdwPreferencesGroup *group,
                     PennyBook           *book,
                     const char          *title)
{
  PennyPayeeRow *self = g_object_new (PENNY_TYPE_PAYEE_ROW, "title", title, NULL);

  self->book = g_object_ref (book);
  adw_preferences_group_add (group, GTK_WIDGET (self));
  return self;
}

char *
penny_payee_row_get (PennyPayeeRow *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (PENNY_IS_PAYEE_ROW (self), NULL);

  typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  return *typed != '\0' ? g_steal_pointer (&typed) : NULL;
}

void
penny_payee_row_set (PennyPayeeRow *self,
                     const char    *payee)
{
  g_return_if_fail (PENNY_IS_PAYEE_ROW (self));

  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), payee != NULL ? payee : "");
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->quiet = FALSE;
}
