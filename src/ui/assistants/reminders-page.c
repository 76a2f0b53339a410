#include "reminders-page.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "pay-window.h"
#include "pick-place.h"
#include "reminders-calendar.h"
#include "say.h"

struct _PennyRemindersPage
{
  PennyPayPage    parent_instance;

  GPtrArray      *reminders;    /* PennyReminder, as shown */

  PennyFactGroup *days;
  GtkCheckButton *with_names;
};

G_DEFINE_FINAL_TYPE (PennyRemindersPage, penny_reminders_page, PENNY_TYPE_PAY_PAGE)

static PennyFact *
day_fact (const PennyReminder *reminder,
          guint                index,
          PennyDate            today)
{
  g_autofree char *key = g_strdup_printf ("%u", index);
  PennyFact *fact = penny_fact_new (key, penny_date_to_words (reminder->on, today), NULL);

  fact->note = g_strdup (reminder->sentence);
  return fact;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRemindersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *reminders = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  GPtrArray *facts;

  if (reminders == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = reminders;
  facts = penny_facts_list ();
  for (guint i = 0; i < reminders->len; i++)
    g_ptr_array_add (facts, day_fact (reminders->pdata[i], i, penny_book_get_today (PENNY_BOOK (book))));
  penny_fact_group_show (self->days, facts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.save-calendar", reminders->len > 0);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_reminders_page_read (PennyPayPage *page)
{
  PennyBook *book = penny_pay_page_get_book (page);
  PennyDate today = penny_book_get_today (book);

  penny_book_read_async (book, penny_reminders_read, g_memdup2 (&today, sizeof today), g_free,
                         (GDestroyNotify) g_ptr_array_unref, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (page));
}

static void
written_cb (GObject      *file,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PennyRemindersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    {
      penny_say (GTK_WIDGET (self), _("Saved. Open the file with your calendar to bring the days in."));
      return;
    }
  sentence = g_strdup_printf (_("It was not saved: %s Nothing in your file changed. Choose another place."),
                              error->message);
  penny_pay_page_say (PENNY_PAY_PAGE (self), sentence);
}

static void
picked_cb (GtkWidget  *from,
           const char *path)
{
  PennyRemindersPage *self = PENNY_REMINDERS_PAGE (from);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;

  if (self->reminders == NULL)
    return;
  penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  bytes = penny_reminders_calendar (self->reminders, gtk_check_button_get_active (self->with_names),
                                    g_get_real_time () / G_USEC_PER_SEC);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, written_cb,
                                       g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  penny_pick_new (widget, _("Save the days as a calendar"), _("Save"), _("employer-days.ics"), picked_cb);
}

static void
penny_reminders_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_REMINDERS_PAGE (object)->reminders, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_reminders_page_parent_class)->finalize (object);
}

static void
penny_reminders_page_class_init (PennyRemindersPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = penny_reminders_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_reminders_page_read;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pay.save-calendar", NULL, save_action);
}

static void
penny_reminders_page_init (PennyRemindersPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->days = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("What comes when"), "description",
                             _("The next twelve months, as your records stand today."), "empty",
                             _("No day is near. Paydays, insurance and checks appear here once they are written down."),
                             NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->days));
  self->with_names = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Write names and amounts into the calendar")));
  penny_pay_page_add (page, GTK_WIDGET (self->with_names));
  penny_pay_page_set_button (page, _("Save as a calendar"), "pay.save-calendar");
  penny_pay_page_set_title (page, _("Days ahead"));
}

void
penny_reminders_window_open (GtkWidget *from,
                             PennyBook *book)
{
  PennyRemindersPage *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_REMINDERS_PAGE, NULL);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  penny_pay_window_open_at (from, GTK_WIDGET (self));
}
