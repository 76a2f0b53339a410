#include "problem-page.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "store.h"
#include "wrap.h"

struct _PennyProblemPage
{
  GtkWidget      parent_instance;

  AdwStatusPage *status;
  GtkLabel      *place;
  GtkWidget     *again;
  GtkWidget     *look;
};

G_DEFINE_FINAL_TYPE (PennyProblemPage, penny_problem_page, GTK_TYPE_WIDGET)

typedef struct
{
  int         code;
  const char *title;
  const char *words;
  gboolean    again;            /* waiting or mending may help */
  gboolean    look;             /* it can be read all the same */
} Problem;

static const Problem problems[] = {
  { PENNY_STORE_ERROR_NO_BOOK,
    N_("No Pennywell file is here"),
    N_("The folder may have been moved or renamed, or a disk may not be plugged in. Nothing was changed."), TRUE, FALSE },
  { PENNY_STORE_ERROR_IN_USE,
    N_("This file is open somewhere else"),
    N_("Another Pennywell is working in it, and only one at a time can change it. Nothing was lost. "
       "Close the other one and try again, or look at it as it is."), TRUE, TRUE },
  { PENNY_STORE_ERROR_NOT_A_BOOK,
    N_("This file cannot be read"),
    N_("It is damaged, or another kind of file. Pennywell changed nothing in it. "
       "If you have a copy of the folder from before, open that one."), TRUE, FALSE },
  { PENNY_STORE_ERROR_FROM_THE_FUTURE,
    N_("This file needs a newer Pennywell"),
    N_("A newer version wrote it, and this one might misread it. Nothing was changed. "
       "Update Pennywell, then open the file again."), FALSE, FALSE },
  { PENNY_STORE_ERROR_READ_ONLY,
    N_("This file cannot be changed here"),
    N_("The folder or the disk lets nobody write. Nothing was lost. You can look at it, "
       "or copy the folder to a place of your own and open it there."), TRUE, TRUE },
  { PENNY_STORE_ERROR_FULL,
    N_("The disk is full"),
    N_("Pennywell needs a little room to open the file safely. Nothing was lost. "
       "Make some room and try again, or look at the file as it is."), TRUE, TRUE },
};

static const Problem *
find_problem (const GError *error)
{
  static const Problem other = {
    -1, N_("The file could not be opened"), NULL, TRUE, FALSE
  };

  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    if (g_error_matches (error, PENNY_STORE_ERROR, problems[i].code))
      return &problems[i];
  return &other;
}

static void
penny_problem_page_dispose (GObject *object)
{
  penny_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (penny_problem_page_parent_class)->dispose (object);
}

static void
penny_problem_page_class_init (PennyProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_problem_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, PennyProblemPage, place);
  gtk_widget_class_bind_template_child (widget_class, PennyProblemPage, again);
  gtk_widget_class_bind_template_child (widget_class, PennyProblemPage, look);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_problem_page_init (PennyProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_problem_page_new (const GError *error,
                        const char   *folder)
{
  PennyProblemPage *self = g_object_new (PENNY_TYPE_PROBLEM_PAGE, NULL);
  const Problem *problem = find_problem (error);
  /* A status page reads its words as markup. */
  g_autofree char *words = g_markup_escape_text (problem->words != NULL ? _(problem->words) : error->message, -1);

  adw_status_page_set_title (self->status, _(problem->title));
  adw_status_page_set_description (self->status, words);
  gtk_label_set_label (self->place, folder);
  gtk_widget_set_visible (self->again, problem->again);
  gtk_widget_set_visible (self->look, problem->look);
  return GTK_WIDGET (self);
}
