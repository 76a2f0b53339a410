#include "answer-view.h"

#include "children.h"
#include "focus.h"
#include "say.h"

typedef struct
{
  PennyBook    *book;
  GCancellable *reading;       /* of the newest question */
  gpointer      answer;        /* as shown; NULL: nothing yet */
  gboolean      awaited;       /* the focus comes here once there is something to take it */
} PennyAnswerViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PennyAnswerView, penny_answer_view, GTK_TYPE_WIDGET)

static PennyAnswerViewPrivate *
private_of (PennyAnswerView *self)
{
  return penny_answer_view_get_instance_private (self);
}

static GtkStack *
stack_of (PennyAnswerView *self)
{
  return GTK_STACK (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

void
penny_answer_view_show (PennyAnswerView *self)
{
  PennyAnswerViewPrivate *priv = private_of (self);
  GtkStack *stack;
  gboolean any;

  g_return_if_fail (PENNY_IS_ANSWER_VIEW (self));
  g_return_if_fail (priv->answer != NULL);

  stack = stack_of (self);
  any = PENNY_ANSWER_VIEW_GET_CLASS (self)->show (self, priv->answer);
  gtk_stack_set_visible_child_name (stack, any ? "list" : "none");
  gtk_widget_set_visible (GTK_WIDGET (stack), TRUE);
  if (priv->awaited)
    penny_focus_first (gtk_stack_get_visible_child (stack));
  priv->awaited = FALSE;
}

static void
take_answer (PennyAnswerView *self,
             gpointer         answer)
{
  PennyAnswerViewPrivate *priv = private_of (self);
  gpointer before = priv->answer;

  /* What is on show goes by the old one until it goes by the new. */
  priv->answer = answer;
  penny_answer_view_show (self);
  if (before != NULL)
    PENNY_ANSWER_VIEW_GET_CLASS (self)->free_answer (before);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyAnswerView) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (answer == NULL)
    penny_say_error (GTK_WIDGET (self), error);
  else if (private_of (self)->book != NULL)
    take_answer (self, answer);
  else
    PENNY_ANSWER_VIEW_GET_CLASS (self)->free_answer (answer);
}

void
penny_answer_view_follow (PennyAnswerView *self)
{
  PennyAnswerViewPrivate *priv = private_of (self);
  PennyAnswerViewClass *klass;

  g_return_if_fail (PENNY_IS_ANSWER_VIEW (self));

  klass = PENNY_ANSWER_VIEW_GET_CLASS (self);
  g_cancellable_cancel (priv->reading);
  g_object_unref (priv->reading);
  priv->reading = g_cancellable_new ();
  penny_book_read_async (priv->book, klass->read, klass->ask != NULL ? klass->ask (self) : NULL, g_free, klass->free_answer,
                         priv->reading, read_cb, g_object_ref (self));
}

void
penny_answer_view_begin (PennyAnswerView *self,
                         PennyBook       *book)
{
  g_return_if_fail (PENNY_IS_ANSWER_VIEW (self));
  g_return_if_fail (PENNY_IS_BOOK (book));

  private_of (self)->book = g_object_ref (book);
}

void
penny_answer_view_await_focus (PennyAnswerView *self)
{
  g_return_if_fail (PENNY_IS_ANSWER_VIEW (self));

  private_of (self)->awaited = TRUE;
}

PennyBook *
penny_answer_view_get_book (PennyAnswerView *self)
{
  g_return_val_if_fail (PENNY_IS_ANSWER_VIEW (self), NULL);

  return private_of (self)->book;
}

gpointer
penny_answer_view_get_answer (PennyAnswerView *self)
{
  g_return_val_if_fail (PENNY_IS_ANSWER_VIEW (self), NULL);

  return private_of (self)->answer;
}

static gboolean
penny_answer_view_grab_focus (GtkWidget *widget)
{
  PennyAnswerView *self = PENNY_ANSWER_VIEW (widget);
  PennyAnswerViewPrivate *priv = private_of (self);

  priv->awaited = priv->answer == NULL;
  return priv->awaited || penny_focus_first (gtk_stack_get_visible_child (stack_of (self)));
}

static void
penny_answer_view_dispose (GObject *object)
{
  PennyAnswerViewPrivate *priv = private_of (PENNY_ANSWER_VIEW (object));

  g_cancellable_cancel (priv->reading);
  penny_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_pointer (&priv->answer, PENNY_ANSWER_VIEW_GET_CLASS (object)->free_answer);
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (penny_answer_view_parent_class)->dispose (object);
}

static void
penny_answer_view_finalize (GObject *object)
{
  g_object_unref (private_of (PENNY_ANSWER_VIEW (object))->reading);

  G_OBJECT_CLASS (penny_answer_view_parent_class)->finalize (object);
}

static void
penny_answer_view_class_init (PennyAnswerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_answer_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_answer_view_finalize;
  widget_class->grab_focus = penny_answer_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_answer_view_init (PennyAnswerView *self)
{
  private_of (self)->reading = g_cancellable_new ();
}
