#include "paged-list.h"

struct _PennyPaymentList
{
  PennyPagedList parent_instance;
};

G_DEFINE_FINAL_TYPE (PennyPaymentList, penny_payment_list, PENNY_TYPE_PAGED_LIST)

static GArray *
read_ids (PennyStore     *store,
          gconstpointer   filter,
          GError        **error)
{
  return penny_payments_ids (store, filter, error);
}

void
penny_payment_list_set_filter (PennyPaymentList         *self,
                               const PennyPaymentFilter *filter)
{
  g_return_if_fail (PENNY_IS_PAYMENT_LIST (self));
  g_return_if_fail (filter != NULL);

  penny_paged_list_set_filter (PENNY_PAGED_LIST (self), filter);
}

static void
penny_payment_list_class_init (PennyPaymentListClass *klass)
{
  PennyPagedListClass *paged_class = PENNY_PAGED_LIST_CLASS (klass);

  paged_class->item_type = PENNY_TYPE_PAYMENT_ITEM;
  paged_class->filter_size = sizeof (PennyPaymentFilter);
  paged_class->search_offset = G_STRUCT_OFFSET (PennyPaymentFilter, search);
  paged_class->read_ids = read_ids;
  paged_class->read_page = penny_payments_page;
}

static void
penny_payment_list_init (PennyPaymentList *self)
{
}

PennyPaymentList *
penny_payment_list_new (PennyBook *book)
{
  PennyPaymentList *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_PAYMENT_LIST, NULL);
  penny_paged_list_start (PENNY_PAGED_LIST (self), book, &(PennyPaymentFilter) { 0 });
  return self;
}
