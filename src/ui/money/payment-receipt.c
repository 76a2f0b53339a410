#include "payment-receipt.h"

#include <glib/gi18n-lib.h>

#include "book-receipts.h"
#include "receipt-acts.h"
#include "receipt-ways.h"
#include "receipt-window.h"
#include "receipts-clip.h"
#include "say.h"

/* What is asked for, which the one who asks is told of and nothing more: the newest question counts. */
typedef struct
{
  PennyBook *book;
  gint64     payment_id;
} Wanted;

/* Until the book has answered. */
typedef struct
{
  GtkWidget *from;
  gint64     before;           /* the last change, then */
} Asked;

static void
wanted_free (Wanted *wanted)
{
  g_object_unref (wanted->book);
  g_free (wanted);
}

static void
want (GtkWidget *from,
      PennyBook *book,
      gint64     payment_id)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->book = g_object_ref (book);
  wanted->payment_id = payment_id;
  g_object_set_data_full (G_OBJECT (from), "receipt-wanted", wanted, (GDestroyNotify) wanted_free);
}

static const Wanted *
wanted_of (GtkWidget *from)
{
  return g_object_get_data (G_OBJECT (from), "receipt-wanted");
}

static Asked *
asked_new (GtkWidget *from)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->from = g_object_ref (from);
  asked->before = penny_book_get_last_id (wanted_of (from)->book);
  return asked;
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->from);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/* FALSE: nothing is different now, so the change before is no news. */
static gboolean
say_change (const Asked *asked,
            PennyBook   *book)
{
  if (penny_book_get_last_change (book) == NULL || penny_book_get_last_id (book) == asked->before)
    return FALSE;
  penny_say_done (asked->from, penny_book_get_last_change (book));
  return TRUE;
}

static void
say_twice (GtkWidget  *from,
           const char *name)
{
  g_autofree char *words = g_strdup_printf (_("“%s” is its receipt already."), name);

  penny_say (from, words);
}

static void
added_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added = penny_book_add_receipts_finish (PENNY_BOOK (book), result, &error);

  if (added == NULL)
    {
      penny_say_error (asked->from, error);
      return;
    }
  if (added->failed->len > 0)
    penny_say (asked->from, added->failed->pdata[0]);
  else if (!say_change (asked, PENNY_BOOK (book)) && added->twice->len > 0)
    say_twice (asked->from, added->twice->pdata[0]);
  penny_receipts_added_free (added);
}

/* Takes @incoming. */
static void
taken_cb (GtkWidget *from,
          GPtrArray *incoming,
          PennyCame  came)
{
  const Wanted *wanted = wanted_of (from);

  if (incoming == NULL)
    penny_say (from, _("There is no picture or file to paste. Copy one first."));
  else
    penny_book_add_receipts_async (wanted->book, incoming, came, wanted->payment_id, NULL, NULL, NULL, added_cb,
                                   asked_new (from));
}

static void
picked_cb (GtkWidget  *from,
           GListModel *files)
{
  taken_cb (from, penny_clip_files (files), PENNY_CAME_CHOSEN);
}

static void
proven_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_say_error (asked->from, error);
  else
    say_change (asked, PENNY_BOOK (book));
}

static void
chosen_cb (GtkWidget    *from,
           const GArray *chosen)
{
  const Wanted *wanted = wanted_of (from);
  PennyProofs *proofs = g_new0 (PennyProofs, 1);

  proofs->proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));
  for (guint i = 0; i < chosen->len; i++)
    {
      const PennyProof proof = { g_array_index (chosen, gint64, i), wanted->payment_id };

      g_array_append_val (proofs->proofs, proof);
    }
  penny_book_do_async (wanted->book, penny_act_prove, proofs, (GDestroyNotify) penny_proofs_free, NULL, proven_cb,
                       asked_new (from));
}

void
penny_payment_receipt_add (GtkWidget  *from,
                           PennyBook  *book,
                           gint64      payment_id,
                           const char *way)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PENNY_IS_BOOK (book));

  want (from, book, payment_id);
  if (g_str_equal (way, "file"))
    penny_receipt_way_file (from, picked_cb);
  else if (g_str_equal (way, "paste"))
    penny_clip_paste (from, taken_cb);
  else if (g_str_equal (way, "kept"))
    penny_receipt_way_kept (from, book, payment_id, chosen_cb);
}

/* Looking. */

static gpointer
read_ids (PennyStore  *store,
          gpointer     payment_id,
          GError     **error)
{
  return penny_payment_receipts_of (store, *(const gint64 *) payment_id, error);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  GtkRoot *root = gtk_widget_get_root (from);

  if (ids == NULL)
    penny_say_error (from, error);
  else if (ids->len > 0 && GTK_IS_WINDOW (root))
    penny_receipt_window_open (GTK_WINDOW (root), PENNY_BOOK (book), g_array_index (ids, gint64, 0), NULL);
}

void
penny_payment_receipt_look (GtkWidget *from,
                            PennyBook *book,
                            gint64     payment_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PENNY_IS_BOOK (book));

  penny_book_read_async (book, read_ids, g_memdup2 (&payment_id, sizeof payment_id), g_free,
                         (GDestroyNotify) g_array_unref, NULL, read_cb, g_object_ref (from));
}
