#include "run-figures-page.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "hmrc-fields.h"
#include "hmrc-reads.h"
#include "run-reads.h"
#include "say.h"

struct _PennyRunFiguresPage
{
  PennyPayPage    parent_instance;

  gint64          slip_id;      /* 0: of the month */
  PennyHmrcMonth  month;
  GPtrArray      *fields;       /* PennyHmrcField, as shown */

  GtkLabel       *name;
  PennyFactGroup *figures;
};

G_DEFINE_FINAL_TYPE (PennyRunFiguresPage, penny_run_figures_page, PENNY_TYPE_PAY_PAGE)

static PennyFact *
field_fact (const PennyHmrcField *field,
            guint                 index)
{
  g_autofree char *key = g_strdup_printf ("%u", index);
  gboolean empty = *field->value == '\0';
  PennyFact *fact = penny_fact_new (key, g_strdup (field->label), empty ? g_strdup (_("leave it empty"))
                                                                        : g_strdup (field->value));

  /* Translators: what HMRC's tool calls a figure. */
  fact->note = g_strdup_printf (_("HMRC calls it %s."), field->name);
  if (empty)
    return fact;
  fact->act = "pay.copy";
  fact->target = index;
  fact->act_label = g_strdup (_("Copy"));
  fact->act_name = g_strdup_printf (_("Copy %s"), field->label);
  return fact;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRunFiguresPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *fields = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  GPtrArray *facts;

  if (fields == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = fields;
  facts = penny_facts_list ();
  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (facts, field_fact (fields->pdata[i], i));
  penny_fact_group_show (self->figures, facts);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

/* A payslip once: it does not change, and each look at what is private is noted. */
static void
penny_run_figures_page_read (PennyPayPage *page)
{
  PennyRunFiguresPage *self = PENNY_RUN_FIGURES_PAGE (page);
  PennyRead read = self->slip_id != 0 ? penny_run_figures_read : penny_eps_read;
  gpointer request;

  if (self->slip_id != 0 && self->fields != NULL)
    return;
  if (self->slip_id != 0)
    request = g_memdup2 (&self->slip_id, sizeof self->slip_id);
  else
    request = g_memdup2 (&self->month, sizeof self->month);
  penny_book_read_async (penny_pay_page_get_book (page), read, request, g_free, (GDestroyNotify) g_ptr_array_unref,
                         penny_pay_page_get_cancellable (page), read_cb, g_object_ref (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyRunFiguresPage *self = PENNY_RUN_FIGURES_PAGE (widget);
  guint64 index = (guint64) g_variant_get_int64 (parameter);
  const PennyHmrcField *field = self->fields != NULL && index < self->fields->len ? self->fields->pdata[index] : NULL;
  g_autofree char *sentence = NULL;

  if (field == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), field->value);
  sentence = g_strdup_printf (_("Copied: %s."), field->label);
  penny_say (widget, sentence);
}

static void
penny_run_figures_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_RUN_FIGURES_PAGE (object)->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_run_figures_page_parent_class)->finalize (object);
}

static void
penny_run_figures_page_class_init (PennyRunFiguresPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = penny_run_figures_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_run_figures_page_read;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pay.copy", "x", copy_action);
}

static void
penny_run_figures_page_init (PennyRunFiguresPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->name = penny_pay_page_add_words (page, "title-2");
  self->figures = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Type these into HMRC’s free tool"), NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->figures));
  penny_pay_page_set_title (page, _("Figures for HMRC"));
}

GtkWidget *
penny_run_figures_page_new (PennyBook  *book,
                            gint64      slip_id,
                            const char *name)
{
  PennyRunFiguresPage *self = g_object_new (PENNY_TYPE_RUN_FIGURES_PAGE, NULL);

  self->slip_id = slip_id;
  gtk_label_set_label (self->name, name);
  g_object_set (self->figures, "description",
                _("HMRC’s tool is called Basic PAYE Tools. Its figures should come out as here; where one "
                  "differs, stop and look why before you send it. Their National Insurance number and date "
                  "of birth are among these: the history says that you looked."),
                "empty", _("There is nothing to tell HMRC of this payslip."), NULL);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}

GtkWidget *
penny_month_figures_page_new (PennyBook *book,
                              int        year,
                              int        month)
{
  PennyRunFiguresPage *self = g_object_new (PENNY_TYPE_RUN_FIGURES_PAGE, NULL);
  g_autofree char *year_name = penny_tax_year_format (year);
  /* Translators: the number of a tax month, a tax year */
  g_autofree char *name = g_strdup_printf (_("Tax month %1$d of %2$s"), month, year_name);

  self->month = (PennyHmrcMonth) { year, month };
  gtk_label_set_label (self->name, name);
  g_object_set (self->figures, "description",
                _("In HMRC’s tool, Basic PAYE Tools, these go into an Employer Payment Summary. It is sent by the 19th after "
                  "the tax month."),
                "empty", _("For this month HMRC needs no Employer Payment Summary: the payslips told it all."), NULL);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}
