#include "date-row.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define FRAME 24      /* of the popover, around the calendar */

struct _PennyDateRow
{
  PennyNotedRow  parent_instance;

  PennyDate      today;
  gboolean       showing;          /* the calendar is being set, not asked */

  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;
};

G_DEFINE_FINAL_TYPE (PennyDateRow, penny_date_row, PENNY_TYPE_NOTED_ROW)

static gboolean
is_empty (PennyDateRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return *text == '\0';
}

static PennyDate
typed (PennyDateRow *self)
{
  return penny_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self)), self->today);
}

PennyDate
penny_date_row_get (PennyDateRow  *self,
                    GError       **error)
{
  PennyDate date;

  g_return_val_if_fail (PENNY_IS_DATE_ROW (self), PENNY_DATE_NONE);

  date = typed (self);
  if (date == PENNY_DATE_NONE)
    {
      const char *why = is_empty (self)
                        ? _("Type a date, such as 15/11/2026.")
                        : _("That is not a date Pennywell can read. Try 15/11/2026 or 15 Nov.");

      penny_noted_row_set_error (PENNY_NOTED_ROW (self), why);
      g_set_error_literal (error, G_IO_ERROR, is_empty (self) ? G_IO_ERROR_NOT_FOUND : G_IO_ERROR_INVALID_ARGUMENT,
                           why);
    }
  return date;
}

void
penny_date_row_set (PennyDateRow *self,
                    PennyDate     date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PENNY_IS_DATE_ROW (self));

  if (date != PENNY_DATE_NONE)
    {
      int year, month, day;

      penny_date_split (date, &year, &month, &day);
      text = g_strdup_printf ("%02d/%02d/%04d", day, month, year);
    }
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

static void
changed_cb (PennyDateRow *self)
{
  PennyDate date = typed (self);
  g_autofree char *words = NULL;

  if (date != PENNY_DATE_NONE)
    words = penny_date_to_talk (date, self->today);
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self), words);
}

void
penny_date_row_set_today (PennyDateRow *self,
                          PennyDate     today)
{
  g_return_if_fail (PENNY_IS_DATE_ROW (self));

  self->today = today;
  changed_cb (self);
}

static void
left_cb (PennyDateRow *self)
{
  if (!is_empty (self))
    penny_date_row_get (self, NULL);
}

/* In large words seven days are wider than a narrow window: there they are smaller. */
static void
fit_calendar (PennyDateRow *self)
{
  int room = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  int least;

  gtk_widget_remove_css_class (GTK_WIDGET (self->calendar), "penny-tight");
  gtk_widget_measure (GTK_WIDGET (self->calendar), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least + FRAME > room)
    gtk_widget_add_css_class (GTK_WIDGET (self->calendar), "penny-tight");
}

static void
show_cb (PennyDateRow *self)
{
  PennyDate date = typed (self);
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  penny_date_split (date != PENNY_DATE_NONE ? date : self->today, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  fit_calendar (self);
  self->showing = TRUE;
  if (shown != NULL)
    gtk_calendar_select_day (self->calendar, shown);
  self->showing = FALSE;
}

static void
day_selected_cb (PennyDateRow *self)
{
  g_autoptr (GDateTime) chosen = NULL;
  int year, month, day;

  if (self->showing)
    return;
  chosen = gtk_calendar_get_date (self->calendar);
  g_date_time_get_ymd (chosen, &year, &month, &day);
  penny_date_row_set (self, penny_date_new (year, month, day));
}

/* "Choose a day for Paid on": unlike its neighbours', for voice control. */
static void
name_button (PennyDateRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *name = g_strdup_printf (_("Choose a day for “%s”"), title);
  g_autofree char *calendar = g_strdup_printf (_("Calendar for “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, calendar, -1);
}

static void
penny_date_row_class_init (PennyDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/widgets/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, PennyDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, PennyDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
penny_date_row_init (PennyDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "notify::title", G_CALLBACK (name_button), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
