#include "person-window.h"

#include <glib/gi18n-lib.h>

#include "assistant-form.h"
#include "choice.h"
#include "contract-form.h"
#include "document-form.h"
#include "fact-group.h"
#include "fit.h"
#include "focus.h"
#include "hiding.h"
#include "hours-window.h"
#include "leaver-form.h"
#include "notice-forms.h"
#include "person-facts.h"
#include "person-read.h"
#include "safety.h"
#include "say.h"
#include "slip-window.h"
#include "store.h"
#include "wrap.h"

/* More come when they are asked for. */
#define FIRST_SLIPS 13

#define HIDDEN_THINGS 3

struct _PennyPersonWindow
{
  AdwWindow        parent_instance;

  PennyBook       *book;
  gint64           assistant_id;
  GCancellable    *cancellable;
  PennyPersonPage *page;                      /* what is on show; NULL: nothing yet */
  PennyRevealed   *shown[HIDDEN_THINGS];      /* what was asked for, by PennyHidden */
  gboolean         all_slips;

  GtkWidget       *groups;
  PennyFactGroup  *next;
  GtkButton       *hours;
  PennyFactGroup  *who;
  PennyFactGroup  *contracts;
  GtkWidget       *employed;
  PennyFactGroup  *leave;
  PennyFactGroup  *tax;
  PennyFactGroup  *pensions;
  PennyFactGroup  *orders;
  PennyFactGroup  *slips;
  GtkButton       *all_slips_button;
  PennyFactGroup  *invoices;
  PennyFactGroup  *documents;
  PennyFactGroup  *contacts;
  PennyFactGroup  *private;
  GtkButton       *leaver;
};

G_DEFINE_FINAL_TYPE (PennyPersonWindow, penny_person_window, ADW_TYPE_WINDOW)

/* What is shown. */

static void
show_private (PennyPersonWindow *self)
{
  if (self->page != NULL)
    penny_fact_group_show (self->private, penny_person_private_facts (self->page->view, self->shown));
}

static void
forget_shown (PennyPersonWindow *self)
{
  for (int i = 0; i < HIDDEN_THINGS; i++)
    g_clear_pointer (&self->shown[i], penny_revealed_free);
}

/* Others may see the screen now, or nobody is there any more. */
static void
hide_again (PennyPersonWindow *self)
{
  forget_shown (self);
  show_private (self);
}

static void
locked_cb (PennyPersonWindow *self)
{
  if (penny_book_is_locked (self->book))
    hide_again (self);
}

static void
hiding_cb (PennyPersonWindow *self)
{
  if (penny_pence_is_hidden ())
    hide_again (self);
}

static void
show_slips (PennyPersonWindow *self)
{
  guint n = self->page->view->n_slips;
  g_autofree char *label = g_strdup_printf (ngettext ("Show the one payslip", "Show all %u payslips", n), n);

  penny_fact_group_show (self->slips, penny_person_slip_facts (self->page->slips, self->page->slips->len,
                                                               self->page->view->standing->assistant->name));
  gtk_button_set_label (self->all_slips_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_slips_button), n > self->page->slips->len);
}

static void
show_names (PennyPersonWindow    *self,
            const PennyAssistant *assistant)
{
  g_autofree char *hours = g_strdup_printf (_("Hours of %s"), assistant->name);
  g_autofree char *leaver = g_strdup_printf (assistant->left != PENNY_DATE_NONE ? _("Change the last day of %s")
                                                                                : _("%s leaves"), assistant->name);

  gtk_window_set_title (GTK_WINDOW (self), assistant->name);
  gtk_button_set_label (self->hours, hours);
  gtk_button_set_label (self->leaver, leaver);
}

static void
show_lists (PennyPersonWindow     *self,
            const PennyPersonView *view)
{
  const PennyAssistant *assistant = view->standing->assistant;

  penny_fact_group_show (self->next, penny_person_next_facts (view));
  penny_fact_group_show (self->who, penny_person_who_facts (view, penny_budget_summary (self->book,
                                                                                         assistant->budget_id),
                                                           penny_book_get_today (self->book)));
  penny_fact_group_show (self->contracts, penny_person_contract_facts (view));
  penny_fact_group_show (self->leave, penny_person_leave_facts (view));
  penny_fact_group_show (self->tax, penny_person_tax_facts (view));
  penny_fact_group_show (self->pensions, penny_person_pension_facts (view));
  penny_fact_group_show (self->orders, penny_person_order_facts (view));
  penny_fact_group_show (self->invoices, penny_person_invoice_facts (view));
  penny_fact_group_show (self->documents, penny_document_facts (view->documents, assistant->name, "person.edit-document"));
  penny_fact_group_show (self->contacts, penny_person_contact_facts (view));
}

/* Self-employed people and agencies have neither payslips nor what they follow from. */
static void
show_page (PennyPersonWindow *self)
{
  const PennyPersonView *view = self->page->view;
  const PennyAssistant *assistant = view->standing->assistant;
  gboolean employed = assistant->kind == PENNY_ASSISTANT_EMPLOYED;
  gboolean first = !gtk_widget_get_visible (self->groups);

  show_names (self, assistant);
  show_lists (self, view);
  show_slips (self);
  show_private (self);
  gtk_widget_set_visible (self->employed, employed);
  gtk_widget_set_visible (GTK_WIDGET (self->leaver), employed);
  gtk_widget_set_visible (GTK_WIDGET (self->contracts), assistant->kind != PENNY_ASSISTANT_AGENCY);
  if (employed)
    gtk_widget_set_visible (GTK_WIDGET (self->invoices), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.add-invoice",
                                 !penny_book_is_read_only (self->book) &&
                                 (assistant->kind != PENNY_ASSISTANT_SELF_EMPLOYED ||
                                  assistant->status_on != PENNY_DATE_NONE));
  gtk_widget_set_visible (self->groups, TRUE);
  penny_wrap (self->groups);
  if (first)
    penny_focus_first (self->groups);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyPersonWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyPersonPage *page = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  /* Removed here, or by an undo. */
  if (g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED))
    gtk_window_close (GTK_WINDOW (self));
  else if (page == NULL)
    penny_say_error (GTK_WIDGET (self), error);
  if (page == NULL)
    return;
  g_clear_pointer (&self->page, penny_person_page_free);
  self->page = page;
  show_page (self);
}

static void
follow_book (PennyPersonWindow *self)
{
  PennyPersonPageRequest *request = g_new0 (PennyPersonPageRequest, 1);

  request->person.assistant_id = self->assistant_id;
  request->person.today = penny_book_get_today (self->book);
  request->most_slips = self->all_slips ? 0 : FIRST_SLIPS;
  penny_book_read_async (self->book, penny_person_page_read, request, g_free, (GDestroyNotify) penny_person_page_free,
                         self->cancellable, read_cb, g_object_ref (self));
}

/* What is private: noted first, shown then. */

typedef struct
{
  PennyPersonWindow *window;
  PennyHidden        what;
} Looking;

static void
revealed_cb (GObject      *book,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree Looking *looking = user_data;
  g_autoptr (PennyPersonWindow) self = looking->window;
  g_autoptr (GError) error = NULL;
  PennyRevealed *revealed = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (revealed == NULL)
    {
      penny_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->shown[looking->what], penny_revealed_free);
  /* Locked or hidden meanwhile: it was noted, and is not shown. */
  if (penny_book_is_locked (self->book) || penny_pence_is_hidden ())
    penny_revealed_free (revealed);
  else
    self->shown[looking->what] = revealed;
  show_private (self);
}

static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *what)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (widget);
  gint64 number = g_variant_get_int64 (what);
  PennyReveal *reveal;
  Looking *looking;

  g_return_if_fail (number >= 0 && number < HIDDEN_THINGS);

  if (penny_pence_is_hidden ())
    {
      penny_say (widget, _("Amounts are hidden, since others may see the screen. Show them first, with F9."));
      return;
    }
  reveal = g_new0 (PennyReveal, 1);
  reveal->assistant_id = self->assistant_id;
  reveal->what = (PennyHidden) number;
  looking = g_new0 (Looking, 1);
  looking->window = g_object_ref (self);
  looking->what = reveal->what;
  penny_book_read_async (self->book, penny_assistant_reveal, reveal, g_free, (GDestroyNotify) penny_revealed_free,
                         self->cancellable, revealed_cb, looking);
}

static void
hide_action (GtkWidget  *widget,
             const char *action,
             GVariant   *what)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (widget);
  gint64 number = g_variant_get_int64 (what);

  g_return_if_fail (number >= 0 && number < HIDDEN_THINGS);

  g_clear_pointer (&self->shown[number], penny_revealed_free);
  show_private (self);
}

/* What can be done from here. */

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (widget);

  if (g_str_equal (action, "person.hours"))
    penny_hours_window_open (widget, self->book, self->assistant_id);
  else if (g_str_equal (action, "person.open-slip"))
    penny_slip_window_open (widget, self->book, g_variant_get_int64 (target));
  else
    {
      self->all_slips = TRUE;
      follow_book (self);
    }
}

static void
part_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (widget);
  const PennyAssistant *assistant;

  if (self->page == NULL)
    return;
  assistant = self->page->view->standing->assistant;
  if (g_str_equal (action, "person.edit-who"))
    penny_assistant_form_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.agreed"))
    penny_assistant_agreed_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.edit-reach"))
    penny_assistant_reach_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.edit-lines"))
    penny_assistant_lines_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.edit-starter"))
    penny_assistant_starter_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.edit-leave"))
    penny_assistant_leave_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.edit-ni"))
    penny_assistant_ni_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.status"))
    penny_status_form_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.first-private"))
    penny_assistant_private_open (widget, self->book, self->page->view);
  else if (g_str_equal (action, "person.p45"))
    penny_p45_form_open (widget, self->book, assistant);
  else if (g_str_equal (action, "person.first-contract"))
    penny_contract_form_open (widget, self->book, assistant, NULL, TRUE);
}

/* Each value begins with its id. */
static gconstpointer
find (GPtrArray *values,
      GVariant  *parameter)
{
  gint64 id = g_variant_get_int64 (parameter);

  for (guint i = 0; i < values->len; i++)
    if (*(const gint64 *) values->pdata[i] == id)
      return values->pdata[i];
  return NULL;
}

/* A new contract begins from the one that holds now. */
static void
add_contract (PennyPersonWindow *self)
{
  GPtrArray *contracts = self->page->view->contracts;

  penny_contract_form_open (GTK_WIDGET (self), self->book, self->page->view->standing->assistant,
                            contracts->len > 0 ? contracts->pdata[contracts->len - 1] : NULL, TRUE);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *nothing)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (widget);
  const PennyAssistant *assistant;

  if (self->page == NULL)
    return;
  assistant = self->page->view->standing->assistant;
  if (g_str_equal (action, "person.add-contract"))
    add_contract (self);
  else if (g_str_equal (action, "person.add-code"))
    penny_code_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-letter"))
    penny_letter_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-loan"))
    penny_loan_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-pension"))
    penny_pension_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-order"))
    penny_order_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-document"))
    penny_document_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-contact"))
    penny_contact_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.add-invoice"))
    penny_invoice_form_open (widget, self->book, assistant, NULL);
  else if (g_str_equal (action, "person.edit-private"))
    penny_assistant_private_open (widget, self->book, self->page->view);
  else if (g_str_equal (action, "person.leaves"))
    penny_leaver_form_open (widget, self->book, assistant);
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (widget);
  const PennyPersonView *view = self->page != NULL ? self->page->view : NULL;
  const PennyAssistant *assistant = view != NULL ? view->standing->assistant : NULL;
  gconstpointer value;

  if (view == NULL)
    return;
  if (g_str_equal (action, "person.edit-contract") && (value = find (view->contracts, target)) != NULL)
    penny_contract_form_open (widget, self->book, assistant, value, FALSE);
  else if (g_str_equal (action, "person.edit-code") && (value = find (view->codes, target)) != NULL)
    penny_code_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-letter") && (value = find (view->letters, target)) != NULL)
    penny_letter_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-loan") && (value = find (view->loans, target)) != NULL)
    penny_loan_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-pension") && (value = find (view->pensions, target)) != NULL)
    penny_pension_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-order") && (value = find (view->orders, target)) != NULL)
    penny_order_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-document") && (value = find (view->documents, target)) != NULL)
    penny_document_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-contact") && (value = find (view->contacts, target)) != NULL)
    penny_contact_form_open (widget, self->book, assistant, value);
  else if (g_str_equal (action, "person.edit-invoice") && (value = find (view->invoices, target)) != NULL)
    penny_invoice_form_open (widget, self->book, assistant, value);
}

/* A fact's button sends a number along, whether it is needed or not. */
static const char *const parts[] = {
  "person.edit-who", "person.edit-reach", "person.edit-lines", "person.edit-starter", "person.edit-leave",
  "person.edit-ni", "person.agreed", "person.status", "person.first-private", "person.first-contract",
  "person.p45",
};
static const char *const edits[] = {
  "person.edit-contract", "person.edit-code", "person.edit-letter", "person.edit-loan", "person.edit-pension",
  "person.edit-order", "person.edit-document", "person.edit-contact", "person.edit-invoice",
};
static const char *const adds[] = {
  "person.add-code", "person.add-letter", "person.add-loan", "person.add-pension", "person.add-order",
  "person.add-contract", "person.add-document", "person.add-contact", "person.add-invoice", "person.edit-private",
  "person.leaves",
};

/* A book that is only looked at. */
static void
enable_actions (PennyPersonWindow *self)
{
  gboolean enabled = !penny_book_is_read_only (self->book);
  GtkWidget *widget = GTK_WIDGET (self);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_action_set_enabled (widget, parts[i], enabled);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (widget, edits[i], enabled);
  for (gsize i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_action_set_enabled (widget, adds[i], enabled);
  gtk_widget_action_set_enabled (widget, "person.show", enabled);
}

static void
penny_person_window_dispose (GObject *object)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  forget_shown (self);

  G_OBJECT_CLASS (penny_person_window_parent_class)->dispose (object);
}

static void
penny_person_window_finalize (GObject *object)
{
  PennyPersonWindow *self = PENNY_PERSON_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->page, penny_person_page_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_person_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/person-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, next);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, hours);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, who);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, contracts);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, employed);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, leave);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, tax);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, pensions);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, orders);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, slips);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, all_slips_button);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, invoices);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, contacts);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, private);
  gtk_widget_class_bind_template_child (widget_class, PennyPersonWindow, leaver);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_install_action (widget_class, parts[i], "x", part_action);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_class_install_action (widget_class, edits[i], "x", edit_action);
  for (gsize i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_class_install_action (widget_class, adds[i], NULL, add_action);
  gtk_widget_class_install_action (widget_class, "person.show", "x", show_action);
  gtk_widget_class_install_action (widget_class, "person.hide", "x", hide_action);
  gtk_widget_class_install_action (widget_class, "person.open-slip", "x", open_action);
  gtk_widget_class_install_action (widget_class, "person.hours", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "person.all-slips", NULL, open_action);
}

static void
penny_person_window_class_init (PennyPersonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_person_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_person_window_finalize;
  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  bind_template (widget_class);
  install_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_person_window_init (PennyPersonWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

/* The window below says what was undone, beside what it said of the change. */
static gboolean
turn_cb (GtkWidget *widget,
         GVariant  *action,
         gpointer   nothing)
{
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (widget));

  return below != NULL && gtk_widget_activate_action (GTK_WIDGET (below), g_variant_get_string (action, NULL), NULL);
}

static void
add_undo_keys (PennyPersonWindow *self)
{
  static const struct
  {
    const char *keys, *action;
  } turns[] = { { "<Control>z", "win.undo" }, { "<Control><Shift>z|<Control>y", "win.redo" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (turns[i].keys),
                                                gtk_callback_action_new (turn_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (turns[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
penny_person_window_open (GtkWidget *from,
                          PennyBook *book,
                          gint64     assistant_id)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyPersonWindow *self = g_object_new (PENNY_TYPE_PERSON_WINDOW, "title", _("Assistant"),
                                          "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->book = g_object_ref (book);
  self->assistant_id = assistant_id;
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (follow_book), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  penny_hiding_follow (self, G_CALLBACK (hiding_cb));
  enable_actions (self);
  add_undo_keys (self);
  penny_fit (GTK_WINDOW (self));
  follow_book (self);
  gtk_window_present (GTK_WINDOW (self));
}
