#include "receipt-fields.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "date-row.h"
#include "form-rows.h"
#include "money-row.h"
#include "noted-row.h"
#include "receipt-facts.h"
#include "wrap.h"

#define FIELDS      4
#define MOST_OTHERS 3

struct _PennyReceiptFields
{
  GtkWidget            parent_instance;

  PennyReceipt        *receipt;         /* as it was shown; NULL: nothing yet */
  PennyReceipt        *proposed;        /* with all that was read and is not said */
  PennyDate            today;
  char                *shown[FIELDS];   /* what stood in each field when it was shown */

  GtkWidget           *proposal;
  GtkLabel            *read;
  GtkButton           *use;
  GtkWidget           *other_words;
  GtkBox              *others;
  GtkLabel            *state;
  AdwPreferencesGroup *group;
  PennyNotedRow       *payee;
  PennyDateRow        *date;
  PennyMoneyRow       *total;
  PennyNotedRow       *note;
};

G_DEFINE_FINAL_TYPE (PennyReceiptFields, penny_receipt_fields, GTK_TYPE_WIDGET)

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The next field is said on top of it, before it was read again. */
static void
tell (PennyReceiptFields *self,
      const PennyReceipt *receipt)
{
  PennyReceipt *said = penny_receipt_value_copy (receipt);

  penny_receipt_value_free (self->receipt);
  self->receipt = said;
  g_signal_emit (self, signals[SAID], 0, said);
}

/* Reading the fields. */

static GtkEditable *
field (PennyReceiptFields *self,
       int                 i)
{
  GtkEditable *const fields[FIELDS] = { GTK_EDITABLE (self->payee), GTK_EDITABLE (self->date), GTK_EDITABLE (self->total),
                                        GTK_EDITABLE (self->note) };

  return fields[i];
}

static gboolean
was_typed (PennyReceiptFields *self,
           int                 i)
{
  return g_strcmp0 (gtk_editable_get_text (field (self, i)), self->shown[i]) != 0;
}

/* FALSE: the row says what is wrong. */
static gboolean
take_total (PennyReceiptFields *self,
            PennyReceipt       *receipt)
{
  PennyPence total = 0;

  if (!penny_money_row_is_empty (self->total) && !penny_money_row_get (self->total, &total, NULL))
    return FALSE;
  if (total < 0)
    {
      penny_noted_row_set_error (PENNY_NOTED_ROW (self->total), _("Write the amount without a minus."));
      return FALSE;
    }
  receipt->total = total;
  return TRUE;
}

static gboolean
take_date (PennyReceiptFields *self,
           PennyReceipt       *receipt)
{
  PennyDate date = penny_date_row_get (self->date, NULL);

  if (date == PENNY_DATE_NONE && *gtk_editable_get_text (GTK_EDITABLE (self->date)) != '\0')
    return FALSE;
  receipt->date = date;
  return TRUE;
}

static void
take_text (PennyNotedRow  *row,
           char          **text)
{
  g_free (*text);
  *text = penny_form_text (row);
}

static gboolean
take (PennyReceiptFields *self,
      int                 i,
      PennyReceipt       *receipt)
{
  switch (i)
    {
    case 0:
      take_text (self->payee, &receipt->payee);
      return TRUE;
    case 1:
      return take_date (self, receipt);
    case 2:
      return take_total (self, receipt);
    default:
      take_text (self->note, &receipt->note);
      return TRUE;
    }
}

/* One act a field; what was not typed in is not asked, and what is no amount or no day says so in its row. */
void
penny_receipt_fields_save (PennyReceiptFields *self)
{
  g_autoptr (PennyReceipt) receipt = NULL;
  gboolean any = FALSE;

  g_return_if_fail (PENNY_IS_RECEIPT_FIELDS (self));

  if (self->receipt == NULL)
    return;
  receipt = penny_receipt_value_copy (self->receipt);
  for (int i = 0; i < FIELDS; i++)
    if (was_typed (self, i) && take (self, i, receipt))
      {
        g_free (self->shown[i]);
        self->shown[i] = g_strdup (gtk_editable_get_text (field (self, i)));
        any = TRUE;
      }
  if (any)
    tell (self, receipt);
}

/* Showing. */

static void
fill (PennyReceiptFields *self)
{
  gboolean typed[FIELDS];

  for (int i = 0; i < FIELDS; i++)
    typed[i] = self->shown[i] != NULL && was_typed (self, i);
  if (!typed[0])
    gtk_editable_set_text (field (self, 0), self->receipt->payee != NULL ? self->receipt->payee : "");
  if (!typed[1])
    penny_date_row_set (self->date, self->receipt->date);
  if (!typed[2] && self->receipt->total != 0)
    penny_money_row_set (self->total, self->receipt->total);
  else if (!typed[2])
    gtk_editable_set_text (field (self, 2), "");
  if (!typed[3])
    gtk_editable_set_text (field (self, 3), self->receipt->note != NULL ? self->receipt->note : "");
  for (int i = 0; i < FIELDS; i++)
    if (!typed[i])
      {
        g_free (self->shown[i]);
        self->shown[i] = g_strdup (gtk_editable_get_text (field (self, i)));
      }
}

/* What was typed of another receipt is not said of this one. */
static void
forget_typed (PennyReceiptFields *self)
{
  for (int i = 0; i < FIELDS; i++)
    g_clear_pointer (&self->shown[i], g_free);
}

static const char *
state_words (const PennyReceiptSeen *seen,
             gboolean                can_read)
{
  if (seen->reading->words_state == PENNY_WORDS_WAITING && seen->reading->look != PENNY_LOOK_CANNOT)
    return _("It is being read. What stands on it is proposed here soon.");
  if (seen->reading->words_state == PENNY_WORDS_NO_READER && !can_read)
    return _("Words in pictures cannot be read here, since Tesseract is not installed. All else works.");
  if (seen->reading->words_state == PENNY_WORDS_CANNOT && seen->reading->look == PENNY_LOOK_SHOWN)
    return _("Its words could not be read. Type what stands on it.");
  return NULL;
}

/* What was read and is not said yet. */
static PennyReceipt *
propose (const PennyReceiptSeen *seen)
{
  PennyReceipt *proposed = penny_receipt_value_copy (seen->receipt);

  if (proposed->total == 0)
    proposed->total = seen->reading->total;
  if (proposed->date == PENNY_DATE_NONE)
    proposed->date = seen->reading->date;
  if (proposed->payee == NULL)
    proposed->payee = g_strdup (seen->reading->payee);
  return proposed;
}

static char *
proposal_words (const PennyReceiptSeen *seen,
                PennyDate               today)
{
  const PennyReceipt *said = seen->receipt;
  g_autofree char *parts = penny_receipt_sum_words (said->total == 0 ? seen->reading->total : 0,
                                                    said->date == PENNY_DATE_NONE ? seen->reading->date : PENNY_DATE_NONE,
                                                    said->payee == NULL ? seen->reading->payee : NULL, today);

  return parts != NULL ? g_strdup_printf (_("Read from the picture, not checked: %s"), parts) : NULL;
}

typedef struct
{
  PennyReceiptFields *fields;
  PennyPence          total;
  PennyDate           date;
} Other;

static void
use_other_cb (GtkButton *button,
              gpointer   data)
{
  const Other *other = data;
  g_autoptr (PennyReceipt) receipt = penny_receipt_value_copy (other->fields->receipt);

  if (other->total != 0)
    receipt->total = other->total;
  if (other->date != PENNY_DATE_NONE)
    receipt->date = other->date;
  tell (other->fields, receipt);
}

static void
add_other (PennyReceiptFields *self,
           PennyPence          total,
           PennyDate           date)
{
  g_autofree char *words = total != 0 ? penny_pence_to_words (total) : penny_date_to_short (date);
  g_autofree char *label = total != 0 ? g_strdup_printf (_("The total is %s"), words)
                                      : g_strdup_printf (_("The day is %s"), words);
  GtkWidget *button = gtk_button_new_with_label (label);
  Other *other = g_new0 (Other, 1);

  other->fields = self;
  other->total = total;
  other->date = date;
  g_signal_connect_data (button, "clicked", G_CALLBACK (use_other_cb), other, (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_box_append (self->others, button);
}

/* Two or three of each are enough to choose from. */
static guint
show_others (PennyReceiptFields     *self,
             const PennyReceiptSeen *seen)
{
  guint n = 0;

  penny_drop_children (GTK_WIDGET (self->others));
  for (guint i = 0; seen->receipt->total == 0 && i < MIN (seen->text.n_totals, MOST_OTHERS); i++)
    if (seen->text.totals[i] != seen->reading->total)
      {
        add_other (self, seen->text.totals[i], PENNY_DATE_NONE);
        n++;
      }
  for (guint i = 0; seen->receipt->date == PENNY_DATE_NONE && i < MIN (seen->text.n_dates, MOST_OTHERS); i++)
    if (seen->text.dates[i] != seen->reading->date)
      {
        add_other (self, 0, seen->text.dates[i]);
        n++;
      }
  penny_wrap (GTK_WIDGET (self->others));
  return n;
}

static void
show_proposal (PennyReceiptFields     *self,
               const PennyReceiptSeen *seen,
               gboolean                writing)
{
  g_autofree char *words = proposal_words (seen, self->today);
  guint n = show_others (self, seen);

  g_clear_pointer (&self->proposed, penny_receipt_value_free);
  self->proposed = propose (seen);
  gtk_label_set_label (self->read, words != NULL ? words : _("These stand on it:"));
  gtk_widget_set_visible (GTK_WIDGET (self->use), words != NULL);
  gtk_widget_set_visible (self->other_words, words != NULL && n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n > 0);
  gtk_widget_set_visible (self->proposal, writing && (words != NULL || n > 0));
}

static void
use_cb (PennyReceiptFields *self)
{
  if (self->proposed != NULL)
    tell (self, self->proposed);
}

void
penny_receipt_fields_show (PennyReceiptFields     *self,
                           const PennyReceiptSeen *seen,
                           PennyDate               today,
                           gboolean                writing,
                           gboolean                can_read)
{
  const char *state;

  g_return_if_fail (PENNY_IS_RECEIPT_FIELDS (self));
  g_return_if_fail (seen != NULL);

  if (self->receipt != NULL && self->receipt->id != seen->receipt->id)
    forget_typed (self);
  g_clear_pointer (&self->receipt, penny_receipt_value_free);
  self->receipt = penny_receipt_value_copy (seen->receipt);
  self->today = today;
  penny_date_row_set_today (self->date, today);
  fill (self);
  show_proposal (self, seen, writing);
  state = state_words (seen, can_read);
  gtk_label_set_label (self->state, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  for (int i = 0; i < FIELDS; i++)
    gtk_editable_set_editable (field (self, i), writing);
}

/* Making. */

static void
add_row (PennyReceiptFields *self,
         gpointer            row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (penny_receipt_fields_save), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (penny_receipt_fields_save), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

static void
penny_receipt_fields_dispose (GObject *object)
{
  PennyReceiptFields *self = PENNY_RECEIPT_FIELDS (object);

  g_clear_pointer (&self->receipt, penny_receipt_value_free);
  g_clear_pointer (&self->proposed, penny_receipt_value_free);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_receipt_fields_parent_class)->dispose (object);
}

static void
penny_receipt_fields_finalize (GObject *object)
{
  for (int i = 0; i < FIELDS; i++)
    g_free (PENNY_RECEIPT_FIELDS (object)->shown[i]);

  G_OBJECT_CLASS (penny_receipt_fields_parent_class)->finalize (object);
}

static void
penny_receipt_fields_class_init (PennyReceiptFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_receipt_fields_dispose;
  object_class->finalize = penny_receipt_fields_finalize;
  signals[SAID] = g_signal_new ("said", PENNY_TYPE_RECEIPT_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/receipt-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, proposal);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, read);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, use);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, other_words);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, others);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, state);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptFields, group);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
penny_receipt_fields_init (PennyReceiptFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->payee = PENNY_NOTED_ROW (penny_noted_row_new (_("Who was paid")));
  self->date = g_object_new (PENNY_TYPE_DATE_ROW, "title", _("Day on it"), NULL);
  self->total = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("Total"), NULL);
  self->note = PENNY_NOTED_ROW (penny_noted_row_new (_("Note")));
  add_row (self, self->payee);
  add_row (self, self->date);
  add_row (self, self->total);
  add_row (self, self->note);
}
