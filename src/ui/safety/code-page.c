#include "code-page.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "code-answer.h"
#include "code-group-row.h"
#include "code-paper.h"
#include "code.h"
#include "compat.h"
#include "focus.h"
#include "key.h"
#include "name-group.h"
#include "noted-row.h"
#include "one-tab-stop.h"
#include "safety.h"
#include "side-by-side.h"
#include "wrap.h"

struct _PennyCodePage
{
  GtkWidget            parent_instance;

  PennyBook           *book;
  GCancellable        *cancellable;
  char                *code;          /* a secret; NULL until it is made */
  guint                asked;         /* which group is asked back */
  gboolean             begun;
  gboolean             copied;        /* the clipboard holds the code */

  GtkStack            *stack;
  GtkLabel            *making;
  GtkSpinner          *spinner;
  GtkWidget           *again;
  GtkListBox          *groups;
  GtkToggleButton     *spell;
  GtkWidget           *ways;
  GtkLabel            *note;
  AdwPreferencesGroup *asking;
  PennyNotedRow       *answer;
  GtkWidget           *check;
};

G_DEFINE_FINAL_TYPE (PennyCodePage, penny_code_page, GTK_TYPE_WIDGET)

static guint done;

static const char *const ask_for[PENNY_CODE_GROUPS] = {
  N_("Type the first group"), N_("Type the second group"), N_("Type the third group"),
  N_("Type the fourth group"), N_("Type the fifth group"),
};

static void
show_page (PennyCodePage *self,
           const char    *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  penny_focus_first (gtk_stack_get_visible_child (self->stack));
}

static void
say (PennyCodePage *self,
     const char    *sentence)
{
  gtk_label_set_label (self->note, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

/* Making it. */

static void
show_code (PennyCodePage *self)
{
  for (guint i = 0; i < PENNY_CODE_GROUPS; i++)
    {
      char *letters = penny_code_group (self->code, i);
      GtkWidget *row = penny_code_group_row_new (i, letters);

      g_object_bind_property (self->spell, "active", row, "spelled", G_BINDING_SYNC_CREATE);
      gtk_list_box_append (self->groups, row);
      penny_secret_free (letters);
    }
  self->asked = (guint) g_random_int_range (0, PENNY_CODE_GROUPS);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer), _(ask_for[self->asked]));
  gtk_spinner_stop (self->spinner);
  show_page (self, "code");
}

static void
made_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyCodePage) self = user_data;
  g_autoptr (GError) error = NULL;
  char *code = penny_book_new_code_finish (PENNY_BOOK (book), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (code == NULL)
    {
      gtk_spinner_stop (self->spinner);
      gtk_label_set_label (self->making, error->message);
      gtk_widget_set_visible (self->again, TRUE);
      gtk_widget_grab_focus (self->again);
      return;
    }
  self->code = code;
  show_code (self);
}

static void
make_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyCodePage *self = PENNY_CODE_PAGE (widget);

  gtk_label_set_label (self->making, _("Making a recovery code…"));
  gtk_widget_set_visible (self->again, FALSE);
  gtk_spinner_start (self->spinner);
  penny_book_new_code_async (self->book, self->cancellable, made_cb, g_object_ref (self));
}

/* Once, and only when somebody is there to see it. */
static void
penny_code_page_map (GtkWidget *widget)
{
  PennyCodePage *self = PENNY_CODE_PAGE (widget);

  GTK_WIDGET_CLASS (penny_code_page_parent_class)->map (widget);

  if (self->begun)
    return;
  self->begun = TRUE;
  if (self->code != NULL)
    show_code (self);
  else
    make_action (widget, NULL, NULL);
}

/* Taking it along. */

static void
told_cb (GtkWidget  *widget,
         const char *sentence)
{
  say (PENNY_CODE_PAGE (widget), sentence);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyCodePage *self = PENNY_CODE_PAGE (widget);

  penny_code_paper_save (widget, self->book, self->code, told_cb);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *nothing)
{
  PennyCodePage *self = PENNY_CODE_PAGE (widget);

  penny_code_paper_print (widget, self->book, self->code, told_cb);
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyCodePage *self = PENNY_CODE_PAGE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->code);
  self->copied = TRUE;
  say (self, _("Copied. Other programs can read what is copied, so paste it soon where you keep it, not in a file beside "
               "this one. It is forgotten when you leave this page."));
}

static void
forget_copy (PennyCodePage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (self->copied && gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
  self->copied = FALSE;
}

/* Asking it back. */

static void
ask_action (GtkWidget  *widget,
            const char *action,
            GVariant   *nothing)
{
  show_page (PENNY_CODE_PAGE (widget), "ask");
}

/* Asked again, the answer is typed anew. */
static void
look_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyCodePage *self = PENNY_CODE_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->answer), "");
  penny_noted_row_set_error (self->answer, NULL);
  show_page (self, "code");
}

static void
leave (PennyCodePage *self)
{
  forget_copy (self);
  g_signal_emit (self, done, 0);
}

static void
later_action (GtkWidget  *widget,
              const char *action,
              GVariant   *nothing)
{
  leave (PENNY_CODE_PAGE (widget));
}

static void
fail (PennyCodePage *self,
      const char    *sentence)
{
  penny_noted_row_set_error (self->answer, sentence);
  penny_compat_announce (GTK_WIDGET (self), sentence);
  gtk_widget_set_sensitive (self->check, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

static void
confirmed_cb (GObject      *book,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PennyCodePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    leave (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error->message);
}

static void
check_cb (PennyCodePage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->answer));

  if (!gtk_widget_get_sensitive (self->check))
    return;
  if (!penny_code_answers (self->code, self->asked, typed))
    {
      fail (self, _("That is not what this group says. Compare it letter by letter and try again, or look at the code again."));
      return;
    }
  gtk_widget_set_sensitive (self->check, FALSE);
  penny_noted_row_set_error (self->answer, NULL);
  penny_book_confirm_code_async (self->book, self->cancellable, confirmed_cb, g_object_ref (self));
}

static void
penny_code_page_dispose (GObject *object)
{
  PennyCodePage *self = PENNY_CODE_PAGE (object);

  if (self->copied)
    forget_copy (self);
  g_cancellable_cancel (self->cancellable);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_code_page_parent_class)->dispose (object);
}

static void
penny_code_page_finalize (GObject *object)
{
  PennyCodePage *self = PENNY_CODE_PAGE (object);

  penny_secret_free (self->code);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_code_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/safety/code-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, making);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, again);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, groups);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, spell);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, ways);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, note);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, answer);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, asking);
  gtk_widget_class_bind_template_child (widget_class, PennyCodePage, check);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
penny_code_page_class_init (PennyCodePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_code_page_dispose;
  object_class->finalize = penny_code_page_finalize;
  widget_class->map = penny_code_page_map;

  done = g_signal_new ("done", PENNY_TYPE_CODE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PENNY_TYPE_NOTED_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "code.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "code.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "code.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "code.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "code.ask", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "code.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "code.later", NULL, later_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_code_page_init (PennyCodePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->ways, penny_side_by_side_new (6));
  penny_one_tab_stop (GTK_WIDGET (self->groups));
  penny_name_group (self->asking, _("Is it all there?"));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_code_page_new (PennyBook *book)
{
  return penny_code_page_new_with (book, NULL);
}

GtkWidget *
penny_code_page_new_with (PennyBook  *book,
                          const char *code)
{
  PennyCodePage *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_CODE_PAGE, NULL);
  self->book = g_object_ref (book);
  self->code = penny_secret_copy (code);
  return GTK_WIDGET (self);
}
