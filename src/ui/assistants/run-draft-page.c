#include "run-draft-page.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "hours-window.h"
#include "noted-row.h"
#include "pay-window.h"
#include "person-window.h"
#include "run-change-form.h"
#include "run-page.h"
#include "run-slip-card.h"
#include "run-words.h"
#include "say.h"
#include "stated-form.h"

#define FEW 3                   /* payslips that are open from the start */

struct _PennyRunDraftPage
{
  PennyPayPage     parent_instance;

  PennyRunRequest *request;
  PennyRunDraft   *draft;       /* as shown; NULL: none yet */
  gboolean         approving;   /* asked for once, however long the key is held */
  gboolean         said;        /* why it was not approved: stays when it is shown anew */
  gboolean         shown;

  GtkLabel        *name;
  GtkLabel        *days;
  GtkLabel        *bureau;
  GtkLabel        *nobody;
  PennyFactGroup  *warnings;
  GtkBox          *cards;
  PennyFactGroup  *totals;
  PennyFactGroup  *owed;
  AdwPreferencesGroup *why_group;
  PennyNotedRow   *why;         /* a correction's reason */
  GtkButton       *approve;
};

G_DEFINE_FINAL_TYPE (PennyRunDraftPage, penny_run_draft_page, PENNY_TYPE_PAY_PAGE)

static PennyBook *
book_of (PennyRunDraftPage *self)
{
  return penny_pay_page_get_book (PENNY_PAY_PAGE (self));
}

/* What is shown. */

static void
show_head (PennyRunDraftPage *self)
{
  const PennyRunRequest *request = self->request;
  g_autofree char *days = penny_run_days_words (request->from, request->to);
  g_autofree char *payday = penny_date_to_words (request->payday, request->today);
  /* Translators: "14 Nov 2026 to 11 Dec 2026", and "Friday 11 December". */
  g_autofree char *words = g_strdup_printf (_("For %s. Payday %s."), days, payday);

  gtk_label_set_label (self->name, penny_run_frequency_words (request->frequency));
  gtk_label_set_label (self->days, words);
  gtk_widget_set_visible (GTK_WIDGET (self->bureau), request->by_bureau);
  gtk_widget_set_visible (GTK_WIDGET (self->why_group), request->corrects != 0);
}

/* Where it is put right; NULL: nowhere that a button could lead to. */
static const char *
place_of (const PennyPayWarning *warning,
          char                 **label)
{
  switch (warning->kind)
    {
    case PENNY_PAY_WARNING_NOT_APPROVED:
    case PENNY_PAY_WARNING_HOURS:
    case PENNY_PAY_WARNING_EARLIER:
    case PENNY_PAY_WARNING_WITHOUT_HOURS:
      *label = g_strdup (_("Look at the hours"));
      return "pay.hours";
    case PENNY_PAY_WARNING_NO_CONTRACT:
    case PENNY_PAY_WARNING_NO_CODE:
    case PENNY_PAY_WARNING_NO_LINE:
    case PENNY_PAY_WARNING_MINIMUM_WAGE:
    case PENNY_PAY_WARNING_RELATION:
    case PENNY_PAY_WARNING_PENSION:
    case PENNY_PAY_WARNING_DOCUMENT:
    case PENNY_PAY_WARNING_CODE:
      *label = warning->assistant_id != 0 ? g_strdup (_("Look at their page")) : NULL;
      return warning->assistant_id != 0 ? "pay.person" : NULL;
    case PENNY_PAY_WARNING_NO_RATES:
    case PENNY_PAY_WARNING_CANNOT:
    case PENNY_PAY_WARNING_PAID_ALREADY:
    case PENNY_PAY_WARNING_HOLIDAY:
    case PENNY_PAY_WARNING_LINE:
    case PENNY_PAY_WARNING_BIRTHDAY:
    case PENNY_PAY_WARNING_DIFFERENT:
    case PENNY_PAY_WARNING_BUREAU:
    case PENNY_PAY_WARNING_ALLOWANCE:
    case PENNY_PAY_WARNING_YEAR:
    case PENNY_PAY_WARNING_FAMILY_LEAVE:
    case PENNY_PAY_WARNING_LAST_PAY:
    case PENNY_PAY_WARNING_PAID_TOO_MUCH:
    case PENNY_PAY_WARNING_NOT_OVER:
    default:
      return NULL;
    }
}

static const char *
name_of (PennyRunDraftPage *self,
         gint64             assistant_id)
{
  for (guint i = 0; i < self->draft->slips->len; i++)
    {
      const PennyDraftSlip *slip = self->draft->slips->pdata[i];

      if (slip->standing->assistant->id == assistant_id)
        return slip->standing->assistant->name;
    }
  return NULL;
}

static void
show_warnings (PennyRunDraftPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < self->draft->warnings->len; i++)
    {
      const PennyPayWarning *warning = self->draft->warnings->pdata[i];
      const char *name = name_of (self, warning->assistant_id);
      g_autofree char *key = g_strdup_printf ("%u", i);
      PennyFact *fact = penny_fact_new (key, g_strdup (warning->sentence), NULL);

      fact->strong = warning->stops;
      fact->note = warning->stops ? g_strdup (_("This pay cannot be approved until that is put right.")) : NULL;
      fact->act = place_of (warning, &fact->act_label);
      fact->target = warning->assistant_id;
      if (fact->act != NULL && name != NULL)
        /* Translators: a button's words, and the name of an assistant. */
        fact->act_name = g_strdup_printf (_("%s: %s"), fact->act_label, name);
      g_ptr_array_add (facts, fact);
    }
  penny_fact_group_show (self->warnings, facts);
}

/* Who was opened stays open. */
static GHashTable *
open_cards (PennyRunDraftPage *self)
{
  GHashTable *open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      gint64 id = penny_run_slip_card_get_id (PENNY_RUN_SLIP_CARD (card));

      if (penny_run_slip_card_is_open (PENNY_RUN_SLIP_CARD (card)))
        g_hash_table_add (open, g_memdup2 (&id, sizeof id));
    }
  return open;
}

static void
show_cards (PennyRunDraftPage *self)
{
  g_autoptr (GHashTable) open = open_cards (self);
  gboolean few = !self->shown && self->draft->slips->len <= FEW;
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  for (guint i = 0; i < self->draft->slips->len; i++)
    {
      const PennyDraftSlip *slip = self->draft->slips->pdata[i];
      gboolean opened = few || g_hash_table_contains (open, &slip->standing->assistant->id);

      gtk_box_append (self->cards, penny_run_slip_card_new (slip, self->request->by_bureau, opened));
    }
  self->shown = TRUE;
}

static void
add_sum (GPtrArray  *facts,
         const char *key,
         const char *title,
         PennyPence  amount,
         gboolean    strong)
{
  PennyFact *fact = penny_fact_new (key, g_strdup (title), penny_pence_to_words (amount));

  fact->strong = strong;
  g_ptr_array_add (facts, fact);
}

static void
show_totals (PennyRunDraftPage *self)
{
  const PennyRunDraft *draft = self->draft;
  GPtrArray *facts = penny_facts_list ();

  if (draft->slips->len == 0)
    {
      penny_fact_group_show (self->totals, facts);
      return;
    }
  add_sum (facts, "gross", _("Pay before anything is taken off"), draft->gross, FALSE);
  add_sum (facts, "net", _("To pay to assistants"), draft->net, TRUE);
  if (draft->hmrc != 0)
    add_sum (facts, "hmrc", _("For HMRC"), draft->hmrc, FALSE);
  if (draft->pension != 0)
    add_sum (facts, "pension", _("For the pension"), draft->pension, FALSE);
  add_sum (facts, "cost", _("What it costs your budget"), draft->cost, TRUE);
  penny_fact_group_show (self->totals, facts);
}

static void
show_owed (PennyRunDraftPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; self->draft->owed != NULL && self->draft->owed[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      g_ptr_array_add (facts, penny_fact_new (key, g_strdup (self->draft->owed[i]), NULL));
    }
  penny_fact_group_show (self->owed, facts);
}

/* A key that is held, or a second click, finds it off. */
static void
follow_approve (PennyRunDraftPage *self)
{
  gboolean may = self->draft != NULL && !self->draft->stops && self->draft->slips->len > 0 && !self->approving &&
                 !penny_book_is_read_only (book_of (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.approve", may);
}

static void
show_draft (PennyRunDraftPage *self)
{
  show_head (self);
  show_warnings (self);
  show_cards (self);
  show_totals (self);
  show_owed (self);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), self->draft->slips->len == 0);
  follow_approve (self);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRunDraftPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyRunDraft *draft = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (draft == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->draft, penny_run_draft_free);
  self->draft = draft;
  if (!self->said)
    penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  show_draft (self);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_run_draft_page_read (PennyPayPage *page)
{
  PennyRunDraftPage *self = PENNY_RUN_DRAFT_PAGE (page);

  if (self->approving)
    return;
  show_head (self);
  penny_book_read_async (book_of (self), penny_run_draft, penny_run_request_copy (self->request),
                         (GDestroyNotify) penny_run_request_free, (GDestroyNotify) penny_run_draft_free,
                         penny_pay_page_get_cancellable (page), read_cb, g_object_ref (self));
}

/* What can be done. */

static void
changed (GtkWidget             *widget,
         const PennyRunRequest *request)
{
  PennyRunDraftPage *self = PENNY_RUN_DRAFT_PAGE (widget);

  penny_run_request_free (self->request);
  self->request = penny_run_request_copy (request);
  self->said = FALSE;
  penny_pay_page_read (PENNY_PAY_PAGE (self));
}

static void
change_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PennyRunDraftPage *self = PENNY_RUN_DRAFT_PAGE (widget);

  penny_run_change_form_open (widget, book_of (self), self->request, changed);
}

static void
state_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennyRunDraftPage *self = PENNY_RUN_DRAFT_PAGE (widget);
  gint64 id = g_variant_get_int64 (parameter);
  const char *name = self->draft != NULL ? name_of (self, id) : NULL;

  if (name != NULL)
    penny_stated_form_open (widget, self->request, id, name, changed);
}

static void
hours_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  penny_hours_window_open (widget, book_of (PENNY_RUN_DRAFT_PAGE (widget)), g_variant_get_int64 (parameter));
}

static void
person_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  penny_person_window_open (widget, book_of (PENNY_RUN_DRAFT_PAGE (widget)), g_variant_get_int64 (parameter));
}

/* Either it is done, or why not is said and all is shown as it is now. */
static void
approved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyRunDraftPage) self = user_data;
  PennyBook *book = PENNY_BOOK (source);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  self->approving = FALSE;
  if (penny_book_do_finish (book, result, &id, &error))
    {
      if (penny_book_get_last_change (book) != NULL)
        penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (book));
      penny_pay_window_replace (GTK_WIDGET (self), penny_run_page_new (book, id, TRUE));
      return;
    }
  self->said = penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
  penny_pay_page_read (PENNY_PAY_PAGE (self));
}

static char *
typed_reason (PennyRunDraftPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why))));

  return self->request->corrects != 0 && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
approve_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennyRunDraftPage *self = PENNY_RUN_DRAFT_PAGE (widget);
  PennyRunApproval *approval;

  if (self->draft == NULL || self->approving)
    return;
  if (penny_pence_is_hidden ())
    {
      penny_pay_page_say (PENNY_PAY_PAGE (self), _("Amounts are hidden. Show them with F9 first: you approve what you see."));
      return;
    }
  approval = g_new0 (PennyRunApproval, 1);
  approval->request = penny_run_request_copy (self->draft->request);
  approval->seen = g_strdup (self->draft->seen);
  approval->note = typed_reason (self);
  self->approving = TRUE;
  follow_approve (self);
  penny_book_do_async (book_of (self), penny_act_approve_run, approval, (GDestroyNotify) penny_run_approval_free, NULL,
                       approved_cb, g_object_ref (self));
}

static void
penny_run_draft_page_finalize (GObject *object)
{
  PennyRunDraftPage *self = PENNY_RUN_DRAFT_PAGE (object);

  g_clear_pointer (&self->draft, penny_run_draft_free);
  g_clear_pointer (&self->request, penny_run_request_free);

  G_OBJECT_CLASS (penny_run_draft_page_parent_class)->finalize (object);
}

static void
penny_run_draft_page_class_init (PennyRunDraftPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_run_draft_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_run_draft_page_read;
  gtk_widget_class_install_action (widget_class, "pay.approve", NULL, approve_action);
  gtk_widget_class_install_action (widget_class, "pay.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "pay.state", "x", state_action);
  gtk_widget_class_install_action (widget_class, "pay.hours", "x", hours_action);
  gtk_widget_class_install_action (widget_class, "pay.person", "x", person_action);
}

static PennyFactGroup *
add_group (PennyPayPage *page,
           const char   *title)
{
  GtkWidget *group = g_object_new (PENNY_TYPE_FACT_GROUP, "title", title, "visible", FALSE, NULL);

  penny_pay_page_add (page, group);
  return PENNY_FACT_GROUP (group);
}

static void
penny_run_draft_page_init (PennyRunDraftPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->name = penny_pay_page_add_words (page, "title-2");
  self->days = penny_pay_page_add_words (page, NULL);
  self->bureau = penny_pay_page_add_words (page, NULL);
  gtk_label_set_label (self->bureau, _("Your payroll service works this pay out. Enter what its payslips say: Pennywell works "
                                       "each out too, and says where they differ and what to ask."));
  penny_pay_page_add_button (page, _("Change the days or who is paid"), "pay.change");
  self->nobody = penny_pay_page_add_words (page, NULL);
  gtk_label_set_label (self->nobody, _("There is nothing to pay in this time. Enter who worked when, and approve those weeks; "
                                       "then look at this pay again."));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), FALSE);
  self->warnings = add_group (page, _("Before you approve"));
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  penny_pay_page_add (page, GTK_WIDGET (self->cards));
  self->totals = add_group (page, _("In all"));
  self->owed = add_group (page, _("What you will owe once it is approved"));
  self->why_group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Why it is put right"), "visible", FALSE, NULL);
  self->why = PENNY_NOTED_ROW (penny_noted_row_new (_("In a few words, if you like")));
  adw_preferences_group_add (self->why_group, GTK_WIDGET (self->why));
  penny_pay_page_add (page, GTK_WIDGET (self->why_group));
  self->approve = penny_pay_page_set_button (page, _("Approve this pay"), "pay.approve");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.approve", FALSE);
  penny_pay_page_set_title (page, _("Look at this pay"));
}

GtkWidget *
penny_run_draft_page_new (PennyBook             *book,
                          const PennyRunRequest *request)
{
  PennyRunDraftPage *self = g_object_new (PENNY_TYPE_RUN_DRAFT_PAGE, NULL);

  self->request = penny_run_request_copy (request);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}
