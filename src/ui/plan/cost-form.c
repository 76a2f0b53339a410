#include "cost-form.h"

#include <glib/gi18n-lib.h>

#include "afford.h"
#include "form-rows.h"
#include "hiding.h"
#include "name-group.h"

#define EMPTY_THINGS 3         /* rows to begin with where there is no plan */

typedef enum
{
  BY_YEAR,
  BY_MONTH,
  BY_WEEK,
} Rhythm;

/* One thing: its name, its price and how often it is paid. */
typedef struct
{
  PennyNotedRow *name;
  PennyMoneyRow *price;
  AdwComboRow   *rhythm;
} Thing;

typedef struct
{
  PennyForm           *form;   /* owns this */
  PennyBook           *book;

  GtkBox              *list;
  GArray              *things; /* Thing */
  PennyMoneyRow       *own;
  GtkLabel            *answer;
} CostForm;

static void
cost_form_free (CostForm *self)
{
  g_object_unref (self->book);
  g_array_unref (self->things);
  g_free (self);
}

static PennyCost
cost_of (const Thing *thing)
{
  PennyPence price = penny_form_typed (thing->price);

  switch ((Rhythm) penny_choice_get_kind (penny_choice_row_get (thing->rhythm)))
    {
    case BY_WEEK:
      return (PennyCost) { .weekly = price };
    case BY_MONTH:
      return (PennyCost) { .monthly = price };
    case BY_YEAR:
    default:
      return (PennyCost) { .once = price };
    }
}

static void
work_out_cb (CostForm *self)
{
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (PennyCost));
  const PennyCost *cost;
  PennyPence over;
  g_autofree char *a_week = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->things->len; i++)
    {
      PennyCost one = cost_of (&g_array_index (self->things, Thing, i));

      g_array_append_val (costs, one);
    }
  cost = (const PennyCost *) (gconstpointer) costs->data;
  over = penny_afford_a_week (penny_form_typed (self->own), cost, costs->len);
  a_week = penny_pence_to_words (penny_cost_a_week (cost, costs->len));
  rest = penny_pence_to_words (ABS (over));
  if (penny_money_row_is_empty (self->own))
    words = g_strdup_printf (_("%s a week."), a_week);
  else if (over < 0)
    words = g_strdup_printf (_("%s a week: that is %s a week short."), a_week, rest);
  else
    words = g_strdup_printf (_("%s a week: %s a week is left over."), a_week, rest);
  gtk_label_set_label (self->answer, words);
}

static void
hidden_cb (GObject *form)
{
  work_out_cb (g_object_get_data (form, "cost-form"));
}

static GListStore *
rhythms (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, BY_YEAR, 0, _("a year, or once"));
  penny_choices_add (list, BY_MONTH, 0, _("a month"));
  penny_choices_add (list, BY_WEEK, 0, _("a week"));
  return list;
}

/* Titles carry the number, so that no two rows have one name. */
static void
add_thing (CostForm   *self,
           const char *name,
           PennyPence  price)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n = self->things->len + 1;
  g_autofree char *name_title = g_strdup_printf (_("Thing %u"), n);
  g_autofree char *price_title = g_strdup_printf (_("Price of thing %u"), n);
  g_autofree char *often_title = g_strdup_printf (_("How often, thing %u"), n);
  Thing thing;

  penny_name_group (group, name_title);
  thing.name = penny_form_add_text (group, name_title, name);
  thing.price = penny_form_add_money (group, price_title, price);
  thing.rhythm = penny_form_add_choice (group, often_title, rhythms (), BY_YEAR, 0);
  g_array_append_val (self->things, thing);
  g_signal_connect_swapped (thing.price, "changed", G_CALLBACK (work_out_cb), self);
  g_signal_connect_swapped (thing.rhythm, "notify::selected", G_CALLBACK (work_out_cb), self);
  gtk_box_append (self->list, GTK_WIDGET (group));
}

static void
add_another_cb (CostForm *self)
{
  const Thing *thing;

  add_thing (self, NULL, 0);
  thing = &g_array_index (self->things, Thing, self->things->len - 1);
  gtk_widget_grab_focus (GTK_WIDGET (thing->name));
}

/* The sum is not kept; one's own money a week is, for the next time. */
static void
save_cb (CostForm *self)
{
  PennySummary *summary = penny_book_get_summary (self->book);
  PennyPerson *person;
  PennyPence own;

  if (!penny_form_read_money (self->form, self->own, FALSE, &own))
    return;
  if (own == summary->person->own_money_a_week)
    {
      penny_form_done (self->form);
      return;
    }
  person = penny_person_copy (summary->person);
  person->own_money_a_week = own;
  penny_form_act (self->form, self->book, penny_act_save_person, person, (GDestroyNotify) penny_person_free);
}

static void
add_things_of_plan (CostForm                 *self,
                    const PennyBudgetSummary *budget)
{
  for (guint i = 0; budget != NULL && i < budget->facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((PennyLineFacts *) budget->facts->lines->pdata[i])->line;

      if (line->kind != PENNY_LINE_CONTINGENCY && !line->dropped)
        add_thing (self, line->name, line->total);
    }
  for (guint i = self->things->len; i < EMPTY_THINGS; i++)
    add_thing (self, NULL, 0);
}

static void
add_rows (CostForm                 *self,
          const PennyBudgetSummary *budget)
{
  /* The answer comes first, so that it is in sight while one types. */
  AdwPreferencesGroup *own = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *things = penny_form_group (self->form, _("What you would like"),
    _("It starts from your plan. Nothing here changes the plan."));
  GtkWidget *another = gtk_button_new_with_label (_("Add another thing"));

  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_preferences_group_add (things, GTK_WIDGET (self->list));
  gtk_widget_set_halign (another, GTK_ALIGN_START);
  gtk_widget_set_margin_top (another, 12);
  adw_preferences_group_add (things, another);
  g_signal_connect_swapped (another, "clicked", G_CALLBACK (add_another_cb), self);
  self->own = penny_form_add_money (own, _("Own money you have for it, a week"),
                                    penny_book_get_summary (self->book)->person->own_money_a_week);
  self->answer = penny_form_add_words (own);
  g_signal_connect_swapped (self->own, "changed", G_CALLBACK (work_out_cb), self);
  add_things_of_plan (self, budget);
}

void
penny_cost_form_open (GtkWidget                *from,
                      PennyBook                *book,
                      const PennyBudgetSummary *budget)
{
  CostForm *self = g_new0 (CostForm, 1);

  self->form = penny_form_new (from, _("What would it cost a week?"), _("Done"));
  g_object_set_data_full (G_OBJECT (self->form), "cost-form", self, (GDestroyNotify) cost_form_free);
  self->book = g_object_ref (book);
  self->things = g_array_new (FALSE, TRUE, sizeof (Thing));
  add_rows (self, budget);
  work_out_cb (self);
  penny_hiding_follow (self->form, G_CALLBACK (hidden_cb));
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
