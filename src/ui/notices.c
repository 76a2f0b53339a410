#include "notices.h"

#include "reminders-notice.h"
#include "safety.h"

#define NOTICE_ID "reminder"

/* Days are kept as files write them. */
static gboolean
was_told (PennySettings *settings,
          const char    *today)
{
  g_autofree char *last = NULL;

  g_object_get (settings, "last-notice", &last, NULL);
  return g_str_equal (last, today);
}

static gboolean
may_tell (PennyBook     *book,
          PennySettings *settings)
{
  const PennySafety *safety = penny_book_get_safety (book);
  gboolean wanted;

  g_object_get (settings, "notices", &wanted, NULL);
  return wanted && safety != NULL && !safety->locks.sample && !penny_book_is_locked (book) &&
         penny_book_get_summary (book) != NULL;
}

static void
follow_cb (PennyBook     *book,
           GParamSpec    *property,
           PennySettings *settings)
{
  GApplication *application = g_application_get_default ();
  PennyDate today = penny_book_get_today (book);
  g_autofree char *day = penny_date_format (today);
  g_autofree char *words = NULL;
  g_autoptr (GNotification) notice = NULL;

  if (application == NULL || !may_tell (book, settings) || was_told (settings, day))
    return;
  words = penny_reminders_notice (penny_book_get_summary (book)->reminders, today);
  if (words == NULL)
    return;
  notice = g_notification_new ("Pennywell");
  g_notification_set_body (notice, words);
  g_notification_set_default_action (notice, "app.assistants");
  g_application_send_notification (application, NOTICE_ID, notice);
  g_object_set (settings, "last-notice", day, NULL);
}

void
penny_notices_follow (PennyBook     *book,
                      PennySettings *settings)
{
  g_return_if_fail (PENNY_IS_BOOK (book));
  g_return_if_fail (PENNY_IS_SETTINGS (settings));

  g_signal_connect_object (book, "notify::summary", G_CALLBACK (follow_cb), settings, 0);
  follow_cb (book, NULL, settings);
}
