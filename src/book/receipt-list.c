#include "paged-list.h"
#include "book-receipts.h"

struct _PennyReceiptList
{
  PennyPagedList parent_instance;
};

G_DEFINE_FINAL_TYPE (PennyReceiptList, penny_receipt_list, PENNY_TYPE_PAGED_LIST)

static GArray *
read_ids (PennyStore     *store,
          gconstpointer   filter,
          GError        **error)
{
  return penny_receipts_ids (store, filter, error);
}

void
penny_receipt_list_set_filter (PennyReceiptList         *self,
                               const PennyReceiptFilter *filter)
{
  g_return_if_fail (PENNY_IS_RECEIPT_LIST (self));
  g_return_if_fail (filter != NULL);

  penny_paged_list_set_filter (PENNY_PAGED_LIST (self), filter);
}

static void
penny_receipt_list_class_init (PennyReceiptListClass *klass)
{
  PennyPagedListClass *paged_class = PENNY_PAGED_LIST_CLASS (klass);

  paged_class->item_type = PENNY_TYPE_RECEIPT_ITEM;
  paged_class->filter_size = sizeof (PennyReceiptFilter);
  paged_class->search_offset = G_STRUCT_OFFSET (PennyReceiptFilter, search);
  paged_class->read_ids = read_ids;
  paged_class->read_page = penny_receipts_page;
}

static void
penny_receipt_list_init (PennyReceiptList *self)
{
}

PennyReceiptList *
penny_receipt_list_new (PennyBook *book)
{
  PennyReceiptList *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_RECEIPT_LIST, NULL);
  penny_paged_list_start (PENNY_PAGED_LIST (self), book, &(PennyReceiptFilter) { .from = PENNY_DATE_NONE,
                                                                                 .to = PENNY_DATE_NONE });
  return self;
}
