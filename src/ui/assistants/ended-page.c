#include "ended-page.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "paper-window.h"
#include "pay-window.h"
#include "what-if.h"

struct _PennyEndedPage
{
  PennyPayPage    parent_instance;

  PennyAllEnded  *all;          /* as shown */

  GtkLabel       *answer;
  PennyFactGroup *sum;
  PennyFactGroup *each;
};

G_DEFINE_FINAL_TYPE (PennyEndedPage, penny_ended_page, PENNY_TYPE_PAY_PAGE)

/* What was read, with the letter that it may become: made in the same read, so that both are of one moment. */
typedef struct
{
  PennyAllEnded *all;
  PennyPaper    *letter;
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->all, penny_all_ended_free);
  g_clear_pointer (&answer->letter, penny_paper_free);
  g_free (answer);
}

static gpointer
read_letter (PennyStore  *store,
             gpointer     today,
             GError     **error)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->all = penny_all_ended (store, today, error);
  if (answer->all != NULL)
    answer->letter = penny_all_ended_letter (store, answer->all, *(PennyDate *) today, error);
  if (answer->letter != NULL)
    return answer;
  answer_free (answer);
  return NULL;
}

static void
add (GPtrArray  *facts,
     const char *title,
     PennyPence  amount,
     gboolean    strong)
{
  PennyFact *fact = penny_fact_new (title, g_strdup (title), penny_pence_to_words (amount));

  fact->strong = strong;
  g_ptr_array_add (facts, fact);
}

static void
show_sum (PennyEndedPage *self)
{
  const PennyAllEnded *all = self->all;
  GPtrArray *facts = penny_facts_list ();

  add (facts, _("Redundancy pay"), all->redundancy, FALSE);
  add (facts, _("Notice, paid instead of worked"), all->notice, FALSE);
  add (facts, _("Holiday not taken"), all->holiday, FALSE);
  add (facts, _("In all"), all->total, TRUE);
  add (facts, _("Kept for it in the plan"), all->kept, FALSE);
  if (all->short_by > 0)
    add (facts, _("Missing"), all->short_by, TRUE);
  penny_fact_group_show (self->sum, facts);
}

static void
show_each (PennyEndedPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < self->all->each->len; i++)
    {
      const PennyEndingOf *of = self->all->each->pdata[i];
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, of->assistant->id);
      PennyFact *fact = penny_fact_new (key, g_strdup (of->assistant->name),
                                        of->known ? penny_pence_to_words (of->ending.total) : NULL);

      fact->note = g_strdup (of->words);
      g_ptr_array_add (facts, fact);
    }
  penny_fact_group_show (self->each, facts);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyEndedPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyAllEnded *all = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (all == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->all, penny_all_ended_free);
  self->all = all;
  gtk_label_set_label (self->answer, all->sentence);
  show_sum (self);
  show_each (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.letter", all->total > 0);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static gpointer
copy_today (PennyBook *book)
{
  PennyDate today = penny_book_get_today (book);

  return g_memdup2 (&today, sizeof today);
}

static void
penny_ended_page_read (PennyPayPage *page)
{
  PennyBook *book = penny_pay_page_get_book (page);

  penny_book_read_async (book, penny_all_ended, copy_today (book), g_free, (GDestroyNotify) penny_all_ended_free,
                         penny_pay_page_get_cancellable (page), read_cb, g_object_ref (page));
}

static void
letter_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyEndedPage) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (answer == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  penny_paper_window_open (GTK_WIDGET (self), g_steal_pointer (&answer->letter), NULL);
  answer_free (answer);
}

static void
letter_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PennyPayPage *page = PENNY_PAY_PAGE (widget);
  PennyBook *book = penny_pay_page_get_book (page);

  penny_book_read_async (book, read_letter, copy_today (book), g_free, (GDestroyNotify) answer_free,
                         penny_pay_page_get_cancellable (page), letter_cb, g_object_ref (widget));
}

static void
penny_ended_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_ENDED_PAGE (object)->all, penny_all_ended_free);

  G_OBJECT_CLASS (penny_ended_page_parent_class)->finalize (object);
}

static void
penny_ended_page_class_init (PennyEndedPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = penny_ended_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_ended_page_read;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pay.letter", NULL, letter_action);
}

static void
penny_ended_page_init (PennyEndedPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->answer = penny_pay_page_add_words (page, "title-3");
  self->sum = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("If all work ended today"), "description",
                            _("Likely, not certain: before anyone leaves, ask ACAS or your insurer."), NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->sum));
  self->each = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Person by person"), "empty",
                             _("Nobody is employed here, so nothing would be owed."), NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->each));
  penny_pay_page_set_button (page, _("Write to the funder"), "pay.letter");
  penny_pay_page_set_title (page, _("If it all ended"));
}

void
penny_ended_window_open (GtkWidget *from,
                         PennyBook *book)
{
  PennyEndedPage *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_ENDED_PAGE, NULL);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  penny_pay_window_open_at (from, GTK_WIDGET (self));
}
