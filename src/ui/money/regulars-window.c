#include "regulars-window.h"

#include <glib/gi18n-lib.h>

#include "form.h"
#include "regular-form.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm           *form;    /* borrowed: it owns us */
  PennyBook           *book;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;    /* borrowed from the group */
} RegularsWindow;

static void
regulars_window_free (RegularsWindow *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->book);
  g_free (self);
}

static char *
describe (PennyBook          *book,
          const PennyRegular *regular)
{
  PennyDate today = penny_book_get_today (book);
  PennyDate next = penny_schedule_next (&regular->schedule, today - 1);
  g_autofree char *amount = penny_pence_to_words (regular->amount);
  g_autofree char *rhythm = penny_schedule_to_words (&regular->schedule);
  g_autofree char *day = next != PENNY_DATE_NONE ? penny_date_to_words (next, today) : NULL;

  if (day == NULL)
    return g_strdup_printf (_("%s %s. It has ended."), amount, rhythm);
  return g_strdup_printf (_("%s %s. Next on %s."), amount, rhythm, day);
}

static void
open_cb (RegularsWindow *self,
         GtkWidget      *row)
{
  penny_regular_form_open (GTK_WIDGET (self->form), self->book, g_object_get_data (G_OBJECT (row), "regular"));
}

static void
add_row (RegularsWindow     *self,
         const PennyRegular *regular)
{
  g_autofree char *words = describe (self->book, regular);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", regular->payee, "subtitle", words,
                                 "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "regular", penny_regular_copy (regular), (GDestroyNotify) penny_regular_free);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (open_cb), self);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
follow_book (GtkWidget *form)
{
  RegularsWindow *self = g_object_get_data (G_OBJECT (form), "regulars-window");
  PennySummary *summary = penny_book_get_summary (self->book);

  if (summary == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint b = 0; b < summary->budgets->len; b++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, b);

      for (guint i = 0; i < budget->facts->regulars->len; i++)
        add_row (self, g_ptr_array_index (budget->facts->regulars, i));
    }
  adw_preferences_group_set_description (self->group, self->rows->len > 0
    ? _("What comes round is taken off what is free, before it is paid.")
    : _("Nothing comes round yet: a gym, or the rent of a hall. What comes round is taken off what is free, "
        "before it is paid."));
}

/* The one button of this window adds; it stays open. */
static void
add_cb (RegularsWindow *self)
{
  penny_regular_form_open (GTK_WIDGET (self->form), self->book, NULL);
}

void
penny_regulars_window_open (GtkWidget *from,
                            PennyBook *book)
{
  RegularsWindow *self = g_new0 (RegularsWindow, 1);

  self->book = g_object_ref (book);
  self->form = penny_form_new (from, _("Regular payments"), _("Add a regular payment"));
  self->rows = g_ptr_array_new ();
  self->group = penny_form_group (self->form, NULL, NULL);
  g_object_set_data_full (G_OBJECT (self->form), "regulars-window", self, (GDestroyNotify) regulars_window_free);
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (follow_book), self->form, G_CONNECT_SWAPPED);
  follow_book (GTK_WIDGET (self->form));
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (add_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
