#include "run-slip-card.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "run-lines.h"
#include "run-words.h"
#include "wrap.h"

struct _PennyRunSlipCard
{
  GtkWidget        parent_instance;

  gint64           assistant_id;
  char            *name;
  GPtrArray       *lines;       /* PennyRunLine */

  GtkBox          *box;
  GtkToggleButton *show;
  GtkWidget       *list;        /* made when it is first opened */
};

G_DEFINE_FINAL_TYPE (PennyRunSlipCard, penny_run_slip_card, GTK_TYPE_WIDGET)

gint64
penny_run_slip_card_get_id (PennyRunSlipCard *self)
{
  g_return_val_if_fail (PENNY_IS_RUN_SLIP_CARD (self), 0);

  return self->assistant_id;
}

gboolean
penny_run_slip_card_is_open (PennyRunSlipCard *self)
{
  g_return_val_if_fail (PENNY_IS_RUN_SLIP_CARD (self), FALSE);

  return self->show != NULL && gtk_toggle_button_get_active (self->show);
}

static GtkLabel *
add_words (PennyRunSlipCard *self,
           const char       *text,
           const char       *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
  return GTK_LABEL (label);
}

static void
toggled_cb (PennyRunSlipCard *self)
{
  gboolean open = gtk_toggle_button_get_active (self->show);
  g_autofree char *name = g_strdup_printf (_("Payslip of %s"), self->name);

  if (open && self->list == NULL)
    {
      self->list = penny_run_lines_new (self->lines, name);
      gtk_box_append (self->box, self->list);
    }
  if (self->list != NULL)
    gtk_widget_set_visible (self->list, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->show), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
add_show (PennyRunSlipCard *self,
          gboolean          open)
{
  g_autofree char *name = g_strdup_printf (_("Show the payslip of %s"), self->name);

  self->show = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Show the payslip")));
  gtk_widget_set_halign (GTK_WIDGET (self->show), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->box, GTK_WIDGET (self->show));
  g_signal_connect_swapped (self->show, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_toggle_button_set_active (self->show, open);
  toggled_cb (self);
}

/* "88 hours worked. Last time £1,050.00: £12.64 more now. 12 hours of holiday left." */
static char *
words_of (const PennyDraftSlip *slip)
{
  GString *words = g_string_new (NULL);
  g_autofree char *hours = penny_hours_to_words (slip->slip.minutes);
  g_autofree char *left = penny_run_leave_words (slip->leave_left);

  g_string_append_printf (words, _("%s worked."), hours);
  if (slip->last != NULL)
    {
      g_autofree char *compared = penny_run_compare_words (slip->slip.net, slip->last->net);

      g_string_append_printf (words, " %s", compared);
    }
  else
    g_string_append_printf (words, " %s", _("This is the first payslip here."));
  if (left != NULL)
    g_string_append_printf (words, " %s", left);
  return g_string_free (words, FALSE);
}

static void
add_reversed (PennyRunSlipCard     *self,
              const PennyDraftSlip *slip)
{
  g_autofree char *before = penny_pence_to_words (penny_run_size (slip->reversed.net));
  g_autofree char *sentence = NULL;

  if (slip->reverses == 0)
    return;
  sentence = g_strdup_printf (_("The payslip of %s is taken back first, and this one stands in its place."), before);
  add_words (self, sentence, NULL);
}

static void
add_figures (PennyRunSlipCard     *self,
             const PennyDraftSlip *slip,
             gboolean              open)
{
  g_autofree char *net = penny_pence_to_words (slip->slip.net);
  /* Translators: an amount. */
  g_autofree char *get = g_strdup_printf (_("%s to pay"), net);
  g_autofree char *words = words_of (slip);

  add_words (self, get, "title-1");
  add_words (self, words, NULL);
  add_reversed (self, slip);
  self->lines = penny_run_lines_of_draft (slip);
  add_show (self, open);
}

/* What the bureau's payslip says, and each difference with its reason and what to ask. */
static void
add_bureau (PennyRunSlipCard     *self,
            const PennyDraftSlip *slip)
{
  GtkWidget *button = gtk_button_new_with_label (slip->stated != NULL ? _("Change the payroll service’s figures")
                                                                      : _("Enter the payroll service’s payslip"));
  g_autofree char *name = g_strdup_printf (slip->stated != NULL ? _("Change the payroll service’s figures for %s")
                                                                : _("Enter the payroll service’s payslip for %s"), self->name);

  if (slip->stated == NULL)
    add_words (self, _("The payroll service’s payslip is not here yet."), NULL);
  else if (slip->findings == NULL || slip->findings->len == 0)
    add_words (self, _("The payroll service’s payslip agrees with what we worked out, in all that it says."), NULL);
  for (guint i = 0; slip->findings != NULL && i < slip->findings->len; i++)
    {
      const PennyPayslipFinding *finding = slip->findings->pdata[i];

      add_words (self, finding->sentence, finding->fair ? NULL : "penny-finding");
    }
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", self->assistant_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pay.state");
  gtk_box_append (self->box, button);
}

static void
penny_run_slip_card_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &PENNY_RUN_SLIP_CARD (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_run_slip_card_parent_class)->dispose (object);
}

static void
penny_run_slip_card_finalize (GObject *object)
{
  PennyRunSlipCard *self = PENNY_RUN_SLIP_CARD (object);

  g_free (self->name);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_run_slip_card_parent_class)->finalize (object);
}

static void
penny_run_slip_card_class_init (PennyRunSlipCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = penny_run_slip_card_dispose;
  object_class->finalize = penny_run_slip_card_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
penny_run_slip_card_init (PennyRunSlipCard *self)
{
  self->box = g_object_ref_sink (g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "penny-slip");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_object_unref (self->box);
}

GtkWidget *
penny_run_slip_card_new (const PennyDraftSlip *slip,
                         gboolean              by_bureau,
                         gboolean              open)
{
  PennyRunSlipCard *self = g_object_new (PENNY_TYPE_RUN_SLIP_CARD, NULL);
  GtkLabel *heading;

  self->assistant_id = slip->standing->assistant->id;
  self->name = g_strdup (slip->standing->assistant->name);
  heading = add_words (self, self->name, "title-3");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  if (slip->worked_out)
    add_figures (self, slip, open);
  else
    add_words (self, _("It cannot be worked out yet. What is missing is said above."), NULL);
  if (by_bureau)
    add_bureau (self, slip);
  penny_wrap (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
