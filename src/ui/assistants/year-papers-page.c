#include "year-papers-page.h"

#include <glib/gi18n-lib.h>

#include "allowance-form.h"
#include "fact-group.h"
#include "hmrc-reads.h"
#include "paper-window.h"
#include "pick-place.h"
#include "say.h"

struct _PennyYearPapersPage
{
  PennyPayPage    parent_instance;

  int             year;
  PennyHmrcView  *view;         /* as shown */
  GArray         *papers;       /* PennyYearPaper, as the rows number them */
  gint64          file_run_id;  /* whose pension file is being saved */

  GtkLabel       *name;
  PennyFactGroup *theirs;
  PennyFactGroup *ours;
  PennyFactGroup *pensions;
};

G_DEFINE_FINAL_TYPE (PennyYearPapersPage, penny_year_papers_page, PENNY_TYPE_PAY_PAGE)

static PennyBook *
book_of (PennyYearPapersPage *self)
{
  return penny_pay_page_get_book (PENNY_PAY_PAGE (self));
}

static PennyDate
today_of (PennyYearPapersPage *self)
{
  return penny_book_get_today (book_of (self));
}

/* Takes @title. */
static PennyFact *
add_paper (PennyYearPapersPage *self,
           GPtrArray           *facts,
           PennyYearPaperKind   kind,
           gint64               id,
           char                *title)
{
  const PennyYearPaper paper = { kind, id, self->year, today_of (self) };
  g_autofree char *key = g_strdup_printf ("%d-%" G_GINT64_FORMAT, (int) kind, id);
  PennyFact *fact = penny_fact_new (key, title, NULL);

  fact->go = "papers.open";
  fact->target = self->papers->len;
  g_array_append_val (self->papers, paper);
  g_ptr_array_add (facts, fact);
  return fact;
}

static gboolean
was_paid (PennyYearPapersPage *self,
          gint64               assistant_id)
{
  for (guint i = 0; i < self->view->year->slips->len; i++)
    if (((const PennySlip *) self->view->year->slips->pdata[i])->assistant_id == assistant_id)
      return TRUE;
  return FALSE;
}

static void
add_theirs (PennyYearPapersPage  *self,
            GPtrArray            *facts,
            const PennyAssistant *assistant)
{
  gboolean left = assistant->left != PENNY_DATE_NONE && penny_tax_year_of (assistant->left) <= self->year;

  /* Who left before the year's end has a P45 instead. */
  if (left)
    add_paper (self, facts, PENNY_YEAR_PAPER_P45, assistant->id, g_strdup_printf (_("P45 of %s"), assistant->name))->note =
      g_strdup (_("For who leaves: give it to them with the last payslip."));
  else
    add_paper (self, facts, PENNY_YEAR_PAPER_P60, assistant->id, g_strdup_printf (_("P60 of %s"), assistant->name))->note =
      g_strdup (_("The year’s pay and what was taken off: theirs by 31 May."));
  add_paper (self, facts, PENNY_YEAR_PAPER_P11, assistant->id, g_strdup_printf (_("P11 of %s"), assistant->name))->note =
    g_strdup (_("The record of every payday: keep it for three years."));
}

static void
show_theirs (PennyYearPapersPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < self->view->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->view->assistants->pdata[i];

      if (was_paid (self, assistant->id))
        add_theirs (self, facts, assistant);
    }
  penny_fact_group_show (self->theirs, facts);
}

static char *
declared_note (PennyYearPapersPage *self)
{
  PennyDate on = self->view->year->employer->declared_on;
  g_autofree char *day = NULL;

  if (on == PENNY_DATE_NONE)
    return g_strdup (_("What to answer The Pensions Regulator. No day is written down on which you did."));
  day = penny_date_to_words (on, today_of (self));
  return g_strdup_printf (_("What to answer The Pensions Regulator. Declared on %s."), day);
}

/* Those quarters in which somebody was paid. */
static void
add_on_paper (PennyYearPapersPage *self,
              GPtrArray           *facts)
{
  gboolean paid[5] = { FALSE };

  for (guint i = 0; i < self->view->year->slips->len; i++)
    paid[(((const PennySlip *) self->view->year->slips->pdata[i])->tax_month - 1) / 3 + 1] = TRUE;
  for (int quarter = 1; quarter <= 4; quarter++)
    if (paid[quarter])
      /* Translators: of a tax year's four quarters; a form of HMRC's */
      add_paper (self, facts, PENNY_YEAR_PAPER_RT2, quarter, g_strdup_printf (_("RT2, quarter %d"), quarter))->note =
        g_strdup (_("Only if HMRC lets you send its forms on paper."));
}

static void
show_ours (PennyYearPapersPage *self)
{
  GPtrArray *facts = penny_facts_list ();
  PennyFact *declaration;

  add_paper (self, facts, PENNY_YEAR_PAPER_P32, 0, g_strdup (_("P32")))->note =
    g_strdup (_("What HMRC is owed, tax month by tax month."));
  add_on_paper (self, facts);
  declaration = add_paper (self, facts, PENNY_YEAR_PAPER_DECLARATION, 0, g_strdup (_("Declaration of compliance")));
  declaration->note = declared_note (self);
  if (!penny_book_is_read_only (book_of (self)))
    {
      declaration->act = "papers.declared";
      declaration->act_label = g_strdup (_("Write down when you declared"));
    }
  penny_fact_group_show (self->ours, facts);
}

static gboolean
has_pension (const PennySlip *slip)
{
  return slip->pension != 0 || slip->employer_pension != 0;
}

/* A run once, though several of its payslips have pension in them. */
static gboolean
is_first_of_run (GPtrArray *slips,
                 guint      index)
{
  const PennySlip *slip = slips->pdata[index];

  for (guint i = 0; i < index; i++)
    {
      const PennySlip *before = slips->pdata[i];

      if (before->run_id == slip->run_id && has_pension (before))
        return FALSE;
    }
  return has_pension (slip);
}

static void
show_pensions (PennyYearPapersPage *self)
{
  GPtrArray *slips = self->view->year->slips;
  GPtrArray *facts = penny_facts_list ();

  for (guint i = slips->len; i-- > 0; )
    if (is_first_of_run (slips, i))
      {
        const PennySlip *slip = slips->pdata[i];
        g_autofree char *payday = penny_date_to_words (slip->payday, today_of (self));
        g_autofree char *key = g_strdup_printf ("file-%" G_GINT64_FORMAT, slip->run_id);
        PennyFact *file;

        add_paper (self, facts, PENNY_YEAR_PAPER_PENSION, slip->run_id,
                   g_strdup_printf (_("Pension schedule, payday %s"), payday));
        file = penny_fact_new (key, g_strdup_printf (_("Pension file, payday %s"), payday), NULL);
        file->note = g_strdup (_("CSV, for the scheme’s website."));
        file->inner = TRUE;
        file->go = "papers.save-file";
        file->target = slip->run_id;
        g_ptr_array_add (facts, file);
      }
  penny_fact_group_show (self->pensions, facts);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyYearPapersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyHmrcView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->view, penny_hmrc_view_free);
  self->view = view;
  g_array_set_size (self->papers, 0);
  show_theirs (self);
  show_ours (self);
  show_pensions (self);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_year_papers_page_read (PennyPayPage *page)
{
  PennyYearPapersPage *self = PENNY_YEAR_PAPERS_PAGE (page);
  PennyHmrcYearRequest request = { self->year, today_of (self) };

  penny_book_read_async (book_of (self), penny_hmrc_view_read, g_memdup2 (&request, sizeof request), g_free,
                         (GDestroyNotify) penny_hmrc_view_free, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

static void
paper_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PennyYearPapersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyPaper *paper = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (paper == NULL)
    penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
  else
    penny_paper_window_open (GTK_WIDGET (self), paper, NULL);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  PennyYearPapersPage *self = PENNY_YEAR_PAPERS_PAGE (widget);
  gint64 index = g_variant_get_int64 (target);

  if (index < 0 || index >= self->papers->len)
    return;
  penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  penny_book_read_async (book_of (self), penny_year_paper_read,
                         g_memdup2 (&g_array_index (self->papers, PennyYearPaper, index), sizeof (PennyYearPaper)), g_free,
                         (GDestroyNotify) penny_paper_free, penny_pay_page_get_cancellable (PENNY_PAY_PAGE (self)), paper_cb,
                         g_object_ref (self));
}

/* The pension scheme's file. */

typedef struct
{
  PennyYearPapersPage *page;
  GFile               *file;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->page);
  g_object_unref (self->file);
  g_free (self);
}

static void
fail_to_save (PennyYearPapersPage *self,
              const GError        *error)
{
  g_autofree char *sentence = g_strdup_printf (_("It was not saved: %s Nothing in your file changed. Choose another place."),
                                               error->message);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    penny_pay_page_say (PENNY_PAY_PAGE (self), sentence);
}

static void
written_cb (GObject      *file,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PennyYearPapersPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    penny_say (GTK_WIDGET (self), _("Saved. It holds names and National Insurance numbers: send it to the scheme alone."));
  else
    fail_to_save (self, error);
}

static void
file_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (bytes == NULL)
    penny_pay_page_fail (PENNY_PAY_PAGE (saving->page), error);
  else
    g_file_replace_contents_bytes_async (saving->file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, written_cb,
                                         g_object_ref (saving->page));
  saving_free (saving);
}

static void
picked_cb (GtkWidget  *from,
           const char *path)
{
  PennyYearPapersPage *self = PENNY_YEAR_PAPERS_PAGE (from);
  Saving *saving = g_new0 (Saving, 1);

  penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  saving->page = g_object_ref (self);
  saving->file = g_file_new_for_path (path);
  penny_book_read_async (book_of (self), penny_pension_file_read, g_memdup2 (&self->file_run_id, sizeof (gint64)), g_free,
                         (GDestroyNotify) g_bytes_unref, penny_pay_page_get_cancellable (PENNY_PAY_PAGE (self)), file_cb,
                         saving);
}

static void
save_file_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *target)
{
  PENNY_YEAR_PAPERS_PAGE (widget)->file_run_id = g_variant_get_int64 (target);
  penny_pick_new (widget, _("Save the pension file"), _("Save"), _("pension.csv"), picked_cb);
}

static void
declared_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *nothing)
{
  PennyYearPapersPage *self = PENNY_YEAR_PAPERS_PAGE (widget);

  if (self->view != NULL)
    penny_declared_form_open (widget, book_of (self), self->view->year->employer);
}

static void
penny_year_papers_page_finalize (GObject *object)
{
  PennyYearPapersPage *self = PENNY_YEAR_PAPERS_PAGE (object);

  g_clear_pointer (&self->view, penny_hmrc_view_free);
  g_array_unref (self->papers);

  G_OBJECT_CLASS (penny_year_papers_page_parent_class)->finalize (object);
}

static void
penny_year_papers_page_class_init (PennyYearPapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_year_papers_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_year_papers_page_read;
  gtk_widget_class_install_action (widget_class, "papers.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "papers.save-file", "x", save_file_action);
  gtk_widget_class_install_action (widget_class, "papers.declared", "x", declared_action);
}

static PennyFactGroup *
add_group (PennyYearPapersPage *self,
           const char          *title,
           const char          *empty)
{
  GtkWidget *group = g_object_new (PENNY_TYPE_FACT_GROUP, "title", title, NULL);

  if (empty != NULL)
    g_object_set (group, "empty", empty, NULL);
  gtk_widget_set_visible (group, FALSE);
  penny_pay_page_add (PENNY_PAY_PAGE (self), group);
  return PENNY_FACT_GROUP (group);
}

static void
penny_year_papers_page_init (PennyYearPapersPage *self)
{
  self->papers = g_array_new (FALSE, FALSE, sizeof (PennyYearPaper));
  self->name = penny_pay_page_add_words (PENNY_PAY_PAGE (self), "title-2");
  self->theirs = add_group (self, _("For your assistants"), _("Nobody was paid in this tax year yet."));
  self->ours = add_group (self, _("For you"), NULL);
  self->pensions = add_group (self, _("For the pension scheme"), NULL);
}

GtkWidget *
penny_year_papers_page_new (PennyBook *book,
                            int        year)
{
  PennyYearPapersPage *self = g_object_new (PENNY_TYPE_YEAR_PAPERS_PAGE, NULL);
  g_autofree char *name = penny_tax_year_format (year);
  /* Translators: a tax year, "2026-27" */
  g_autofree char *title = g_strdup_printf (_("Papers of %s"), name);

  self->year = year;
  gtk_label_set_label (self->name, title);
  penny_pay_page_set_title (PENNY_PAY_PAGE (self), title);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}
