#include "checklist-page.h"

#include <glib/gi18n-lib.h>

#include "checklist.h"
#include "fact-group.h"
#include "pay-window.h"

struct _PennyChecklistPage
{
  PennyPayPage    parent_instance;

  GtkLabel       *answer;
  PennyFactGroup *to_do;
  PennyFactGroup *done;
};

G_DEFINE_FINAL_TYPE (PennyChecklistPage, penny_checklist_page, PENNY_TYPE_PAY_PAGE)

/* Those that are @done, or those that are not. */
static GPtrArray *
facts_of (GPtrArray *items,
          gboolean   done)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < items->len; i++)
    {
      const PennyCheckItem *item = items->pdata[i];
      g_autofree char *key = g_strdup_printf ("%u", i);
      PennyFact *fact;

      if (item->done != done)
        continue;
      fact = penny_fact_new (key, g_strdup (item->what), NULL);
      fact->note = g_strdup (item->words);
      g_ptr_array_add (facts, fact);
    }
  return facts;
}

static char *
answer_words (guint n_items,
              guint n_to_do)
{
  if (n_items == 0)
    return g_strdup (_("Nobody is employed here, so there is nothing to see to."));
  if (n_to_do == 0)
    return g_strdup (_("All of it is done."));
  return g_strdup_printf (ngettext ("%u thing is still to do.", "%u things are still to do.", n_to_do), n_to_do);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyChecklistPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  g_autofree char *answer = NULL;
  GPtrArray *to_do;

  if (items == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  to_do = facts_of (items, FALSE);
  answer = answer_words (items->len, to_do->len);
  gtk_label_set_label (self->answer, answer);
  penny_fact_group_show (self->to_do, to_do);
  penny_fact_group_show (self->done, facts_of (items, TRUE));
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_checklist_page_read (PennyPayPage *page)
{
  PennyBook *book = penny_pay_page_get_book (page);
  PennyDate today = penny_book_get_today (book);

  penny_book_read_async (book, penny_employer_checklist, g_memdup2 (&today, sizeof today), g_free,
                         (GDestroyNotify) g_ptr_array_unref, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (page));
}

static void
penny_checklist_page_class_init (PennyChecklistPageClass *klass)
{
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_checklist_page_read;
}

static void
penny_checklist_page_init (PennyChecklistPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->answer = penny_pay_page_add_words (page, "title-3");
  self->to_do = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Still to do"), NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->to_do));
  self->done = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Done"), NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->done));
  penny_pay_page_set_title (page, _("Employer’s checklist"));
}

void
penny_checklist_window_open (GtkWidget *from,
                             PennyBook *book)
{
  PennyChecklistPage *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_CHECKLIST_PAGE, NULL);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  penny_pay_window_open_at (from, GTK_WIDGET (self));
}
