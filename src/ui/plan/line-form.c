#include "line-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyPlanLine *line;
  int            weeks;        /* of the budget, to guess how many times */

  PennyNotedRow *name;
  AdwComboRow   *kind;
  PennyMoneyRow *each;
  PennyNotedRow *times;
  PennyMoneyRow *total;
  PennyNotedRow *outcome;
  PennyNotedRow *unit;
  PennyMoneyRow *unit_price;
} LineForm;

static void
line_form_free (LineForm *self)
{
  g_object_unref (self->book);
  penny_plan_line_free (self->line);
  g_free (self);
}

static PennyLineKind
kind_chosen (LineForm *self)
{
  return (PennyLineKind) penny_choice_get_kind (penny_choice_row_get (self->kind));
}

static gboolean
comes_round (PennyLineKind kind)
{
  return kind != PENNY_LINE_ONE_OFF && kind != PENNY_LINE_CONTINGENCY;
}

static int
usual_times (LineForm     *self,
             PennyLineKind kind)
{
  switch (kind)
    {
    case PENNY_LINE_WEEKLY:
      return self->weeks;
    case PENNY_LINE_FOUR_WEEKLY:
      return self->weeks / 4;
    case PENNY_LINE_MONTHLY:
      return (self->weeks * 12 + 26) / 52;
    case PENNY_LINE_YEARLY:
    case PENNY_LINE_ONE_OFF:
    case PENNY_LINE_CONTINGENCY:
    default:
      return 1;
    }
}

/* The total follows "each" and "how many times"; without "each" it is the person's to type. */
static void
work_out_cb (LineForm *self)
{
  PennyPence each = 0;
  guint64 times = 0;
  gboolean round = comes_round (kind_chosen (self));
  gboolean known = round && !penny_money_row_is_empty (self->each);

  gtk_widget_set_visible (GTK_WIDGET (self->each), round);
  gtk_widget_set_visible (GTK_WIDGET (self->times), round);
  gtk_editable_set_editable (GTK_EDITABLE (self->total), !known);
  if (known && penny_pence_parse_sum (gtk_editable_get_text (GTK_EDITABLE (self->each)), &each, NULL) &&
      g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->times)), 10, 0, 9999, &times, NULL))
    penny_money_row_set (self->total, penny_pence_share (each, (gint64) times, 1));
}

static void
kind_cb (LineForm *self)
{
  g_autofree char *times = g_strdup_printf ("%d", usual_times (self, kind_chosen (self)));

  gtk_editable_set_text (GTK_EDITABLE (self->times), times);
  work_out_cb (self);
}

static gboolean
read_amounts (LineForm      *self,
              PennyPlanLine *line)
{
  gboolean round = comes_round (line->kind);

  line->each = 0;
  line->times = 0;
  if (round && (!penny_form_read_money (self->form, self->each, FALSE, &line->each) ||
                !penny_form_read_count (self->form, self->times, &line->times)))
    return FALSE;
  return penny_form_read_money (self->form, self->total, TRUE, &line->total);
}

static void
save_cb (LineForm *self)
{
  g_autoptr (PennyPlanLine) line = penny_plan_line_copy (self->line);
  PennyLineRequest *request;

  line->kind = kind_chosen (self);
  if (!penny_form_need_text (self->form, self->name, &line->name, _("Say what it is for, such as Gym.")) ||
      !read_amounts (self, line) ||
      !penny_form_read_money (self->form, self->unit_price, FALSE, &line->unit_price))
    return;
  g_free (line->outcome);
  line->outcome = penny_form_text (self->outcome);
  g_free (line->unit);
  line->unit = penny_form_text (self->unit);

  request = g_new0 (PennyLineRequest, 1);
  request->line = g_steal_pointer (&line);
  request->on = penny_book_get_today (self->book);
  penny_form_act (self->form, self->book, penny_act_save_line, request, (GDestroyNotify) penny_line_request_free);
}

static void
remove_cb (LineForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_line, self->line->id);
}

static GListStore *
kinds (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_LINE_WEEKLY, 0, _("Each week"));
  penny_choices_add (list, PENNY_LINE_FOUR_WEEKLY, 0, _("Every four weeks"));
  penny_choices_add (list, PENNY_LINE_MONTHLY, 0, _("Each month"));
  penny_choices_add (list, PENNY_LINE_YEARLY, 0, _("Each year"));
  penny_choices_add (list, PENNY_LINE_ONE_OFF, 0, _("Once"));
  penny_choices_add (list, PENNY_LINE_CONTINGENCY, 0, _("Contingency: for surprises"));
  return list;
}

static void
add_rows (LineForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *units = penny_form_group (self->form, _("In hours, sessions or other units"),
                                                 _("Only where the plan is in units. Leave it empty otherwise."));
  PennyPlanLine *line = self->line;
  g_autofree char *times = line->times > 0 ? g_strdup_printf ("%d", line->times) : NULL;

  self->name = penny_form_add_text (group, _("What it is for"), line->name);
  self->kind = penny_form_add_choice (group, _("How often"), kinds (), (int) line->kind, 0);
  self->each = penny_form_add_money (group, _("Amount each time"), line->each);
  self->times = penny_form_add_text (group, _("How many times"), times);
  self->total = penny_form_add_money (group, _("In all"), line->total);
  self->outcome = penny_form_add_text (group, _("What it should change for you"), line->outcome);
  self->unit = penny_form_add_text (units, _("Unit, such as hours"), line->unit);
  self->unit_price = penny_form_add_money (units, _("Price of one unit"), line->unit_price);
}

void
penny_line_form_open (GtkWidget           *from,
                      PennyBook           *book,
                      gint64               budget_id,
                      const PennyPlanLine *line)
{
  LineForm *self = g_new0 (LineForm, 1);
  PennyBudgetSummary *budget = penny_budget_summary (book, budget_id);
  g_autofree char *title = line != NULL ? g_strdup_printf (_("Edit %s"), line->name) : g_strdup (_("Add a plan line"));

  self->form = penny_form_new (from, title, line != NULL ? _("Save") : _("Add to the plan"));
  g_object_set_data_full (G_OBJECT (self->form), "line-form", self, (GDestroyNotify) line_form_free);
  self->book = g_object_ref (book);
  self->line = line != NULL ? penny_plan_line_copy (line) : penny_plan_line_new ();
  self->line->budget_id = budget_id;
  self->weeks = budget != NULL ? penny_budget_weeks (budget->facts->budget) : 52;
  add_rows (self);
  if (line == NULL)
    kind_cb (self);
  else
    {
      g_autofree char *label = g_strdup_printf (_("Remove %s"), line->name);

      work_out_cb (self);
      penny_form_add_remove (self->form, label);
    }

  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (kind_cb), self);
  g_signal_connect_swapped (self->each, "changed", G_CALLBACK (work_out_cb), self);
  g_signal_connect_swapped (self->times, "changed", G_CALLBACK (work_out_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
